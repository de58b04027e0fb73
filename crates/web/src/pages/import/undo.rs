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
use waarborg_text::number;
use waarborg_vault::VaultError;

fn form(visit: &Visit, import: &ImportRow) -> Form {
    Form::new(visit, if import.people > MANY { vec![number_field(visit)] } else { Vec::new() })
}

fn asked(visit: &Visit, import: &ImportRow, form: Form) -> Result<Reply, Refusal> {
    let in_force = visit.vault()?.in_force()?;
    let file = in_force.register.files.iter().find(|file| file.number() == import.file);
    let file = file.map(|file| file.name.get(visit.language)).unwrap_or_default();
    let (people, on) = (number(visit.language, import.people), day(visit, import.at));
    let lead = visit.count("bring-undo-goes", import.people, &[("people", &people), ("file", file), ("day", &on)]);
    let id = [visit.part()];
    let act = Act::new(visit, "bring-undo", visit.to("import-undo", &id), form).lead(lead);
    let act = act.back_to(visit.to("import-done", &id), visit.say("bring-keep-all"));
    if can_be_undone(visit, import) {
        return act.shown();
    }
    act.warning(visit.say("bring-undo-late")).button(String::new()).shown()
}

pub fn ask(visit: &Visit) -> Result<Reply, Refusal> {
    let import = of(visit)?;
    asked(visit, &import, form(visit, &import))
}

pub fn undo(visit: &Visit) -> Result<Reply, Refusal> {
    let import = of(visit)?;
    if !can_be_undone(visit, &import) {
        return Err(VaultError::UndoOver.into());
    }
    let mut form = form(visit, &import);
    if import.people > MANY {
        check_number(visit, &mut form, import.people);
    }
    if !form.is_fine() {
        return asked(visit, &import, form);
    }
    let (opened, house) = (Arc::clone(visit.open()?), Arc::clone(&visit.house));
    let (actor, session, language) = (visit.actor, visit.session.clone(), visit.language);
    let to = visit.to("import-done", &[visit.part()]);
    let job = visit.house.jobs.start(&visit.account()?.id, "bring-undoing", move |job| {
        let undone = opened.vault.undo_import(actor, import.id, &mut |done, all| job.reach(done, all))?;
        let count = usize::try_from(undone.people).unwrap_or(usize::MAX);
        let text = house.words(language).count("bring-undone", count, &[("people", &number(language, undone.people))]);
        if let Some(session) = session {
            session.tell(Banner::of(text));
        }
        Ok(to)
    })?;
    super::look::there(visit, &job)
}
