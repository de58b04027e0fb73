//! Taking back what was brought in: asked first, and for many people their number is typed.

use super::done::{can_be_undone, of};
use crate::form::Form;
use crate::pages::data::act::{Act, MANY, check_number, number_field};
use crate::pages::data::history::day;
use crate::reply::{Refusal, Reply};
use crate::session::Banner;
use crate::visit::Visit;
use std::sync::Arc;
use waarborg_store::ImportRow;
use waarborg_text::{Words, number};
use waarborg_vault::{Touched, VaultError};

/// An import, and of how many people something goes with it: all of them, or what it added.
struct Meant {
    import: ImportRow,
    people: Touched,
}

/// A sentence about people who keep what they have from elsewhere, behind another; nothing if there are none.
fn others(words: &Words, key: &str, people: u64) -> String {
    if people == 0 {
        return String::new();
    }
    let count = usize::try_from(people).unwrap_or(usize::MAX);
    format!(" {}", words.count(key, count, &[("people", &number(words.language(), people))]))
}

fn meant(visit: &Visit) -> Result<Meant, Refusal> {
    let import = of(visit)?;
    let people = visit.vault()?.touched_by_import(import.id)?;
    Ok(Meant { import, people })
}

fn form(visit: &Visit, people: Touched) -> Form {
    let fields = if people.all() > MANY { vec![number_field(visit)] } else { Vec::new() };
    Form::new(visit, fields).resting_on(visit, &[&people.whole, &people.others, &people.kept])
}

fn asked(visit: &Visit, meant: &Meant, form: Form) -> Result<Reply, Refusal> {
    let import = &meant.import;
    let in_force = visit.vault()?.in_force()?;
    let file = in_force.register.files.iter().find(|file| file.number() == import.file);
    let file = file.map(|file| file.name.get(visit.language)).unwrap_or_default();
    let people = meant.people;
    let (shown, on) = (number(visit.language, people.whole), day(visit, import.at));
    let arguments = [("people", &*shown), ("file", file), ("day", &on)];
    let mut lead = visit.count("bring-undo-goes", people.whole, &arguments);
    lead.push_str(&others(visit.words(), "bring-undo-others", people.others));
    if people.all() > MANY && people.whole > 0 && people.others > 0 {
        // Whoever is to type a number has seen it.
        let all = number(visit.language, people.all());
        lead.push(' ');
        lead.push_str(&visit.say_with("bring-undo-together", &[("people", &all)]));
    }
    let id = [visit.part()];
    let act = Act::new(visit, "bring-undo", visit.to("import-undo", &id), form).lead(lead);
    let act = act.back_to(visit.to("import-done", &id), visit.say("bring-keep-all"));
    if can_be_undone(visit, import) {
        let warning = others(visit.words(), "bring-undo-kept", people.kept);
        return if warning.is_empty() {
            act.shown()
        } else {
            act.warning(warning.trim().to_owned()).button(String::new()).shown()
        };
    }
    act.warning(visit.say("bring-undo-late")).button(String::new()).shown()
}

pub fn ask(visit: &Visit) -> Result<Reply, Refusal> {
    let meant = meant(visit)?;
    asked(visit, &meant, form(visit, meant.people))
}

pub fn undo(visit: &Visit) -> Result<Reply, Refusal> {
    let meant = meant(visit)?;
    if !can_be_undone(visit, &meant.import) {
        return Err(VaultError::UndoOver.into());
    }
    if meant.people.kept > 0 {
        return asked(visit, &meant, form(visit, meant.people));
    }
    let mut form = form(visit, meant.people);
    if meant.people.all() > MANY {
        check_number(visit, &mut form, meant.people.all());
    }
    if !form.is_fine() {
        return asked(visit, &meant, form);
    }
    let (opened, house) = (Arc::clone(visit.open()?), Arc::clone(&visit.house));
    let (actor, session, language) = (visit.actor, visit.session.clone(), visit.language);
    let to = visit.to("import-done", &[visit.part()]);
    let job = visit.house.jobs.start(&visit.account()?.id, "bring-undoing", move |job| {
        let (_, went) = opened.vault.undo_import(actor, meant.import.id, &mut |done, all| job.reach(done, all))?;
        let words = house.words(language);
        let count = usize::try_from(went.whole).unwrap_or(usize::MAX);
        let mut text = words.count("bring-undone", count, &[("people", &number(language, went.whole))]);
        text.push_str(&others(words, "bring-undone-others", went.others));
        if let Some(session) = session {
            session.tell(Banner::of(text));
        }
        Ok(to)
    })?;
    super::look::there(visit, &job)
}
