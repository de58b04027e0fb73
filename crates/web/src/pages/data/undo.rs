//! Taking back what was brought in at once, as long as it can be.

use super::act::{Act, MANY, check_number, number_field};
use super::history::{can_be_undone, day};
use super::scope::{Scope, sixteen};
use crate::form::{Field, Form, Kind};
use crate::reply::{Refusal, Reply};
use crate::route::{OFFICE, Route, path};
use crate::session::Banner;
use crate::visit::Visit;
use std::sync::Arc;
use waarborg_model::identifier::ImportId;
use waarborg_store::ImportRow;
use waarborg_text::number;
use waarborg_vault::VaultError;

/// Its routes.
pub const ROUTES: &[Route] =
    &[Route::form("data-import-undo", "/gegevens/ongedaan/{id}", "/en/data/undo/{id}", OFFICE, ask, undo)];

fn meant(visit: &Visit) -> Result<ImportRow, Refusal> {
    let id = sixteen(visit.part()).map(ImportId::from_bytes).ok_or(Refusal::NotFound)?;
    visit.vault()?.imports()?.into_iter().find(|import| import.id == id).ok_or(Refusal::NotFound)
}

/// The file it went into, by its name in the register.
fn file<'s>(scope: &'s Scope<'_>, import: &ImportRow) -> Option<&'s str> {
    scope.register().files.iter().find(|file| file.number() == import.file).map(|file| file.id.as_str())
}

fn form(visit: &Visit, import: &ImportRow) -> Form {
    let field = if import.people > MANY {
        number_field(visit)
    } else {
        Field::text(visit, "sure", "data-undo-sure").kind(Kind::Tick)
    };
    Form::new(visit, vec![field])
}

fn asked(visit: &Visit, import: &ImportRow, form: Form) -> Result<Reply, Refusal> {
    let scope = Scope::of(visit)?;
    let file = file(&scope, import);
    let (people, records) = (number(visit.language, import.people), number(visit.language, import.records));
    let (name, on) = (scope.file_name(file), day(visit, import.at));
    let arguments = [("people", &*people), ("records", &*records), ("file", &*name), ("day", &*on)];
    let act = Act::new(visit, "data-undo", visit.to("data-import-undo", &[visit.part()]), form).lead(visit.count(
        "data-undo-goes",
        import.people,
        &arguments,
    ));
    let act = match file {
        Some(file) => act.back_to(visit.to("data-file-history", &[file]), visit.say("data-undo-back")),
        None => act,
    };
    if can_be_undone(visit, import) {
        return act.shown();
    }
    act.warning(visit.say("data-undo-over")).button(String::new()).shown()
}

fn ask(visit: &Visit) -> Result<Reply, Refusal> {
    let import = meant(visit)?;
    asked(visit, &import, form(visit, &import))
}

fn undo(visit: &Visit) -> Result<Reply, Refusal> {
    let import = meant(visit)?;
    if !can_be_undone(visit, &import) {
        return Err(VaultError::UndoOver.into());
    }
    let mut form = form(visit, &import);
    if import.people > MANY {
        check_number(visit, &mut form, import.people);
    } else if !form.is_ticked("sure") {
        form.fail("sure", visit.say("data-undo-sure-missing"));
    }
    if !form.is_fine() {
        return asked(visit, &import, form);
    }
    let scope = Scope::of(visit)?;
    let language = visit.language;
    let back = match file(&scope, &import) {
        Some(file) => path("data-file-history", language, &[file]),
        None => path("data", language, &[]),
    };
    let (opened, house) = (Arc::clone(visit.open()?), Arc::clone(&visit.house));
    let (session, actor) = (visit.session.clone(), visit.actor);
    let job = visit.house.jobs.start(&visit.account()?.id, "data-undo-busy", move |job| {
        let undone = opened.vault.undo_import(actor, import.id, &mut |done, all| job.reach(done, all))?;
        let people = number(language, undone.people);
        let count = usize::try_from(undone.people).unwrap_or(usize::MAX);
        let text = house.words(language).count("data-undo-done", count, &[("people", &people)]);
        if let Some(session) = session {
            session.tell(Banner::of(text));
        }
        Ok(back)
    })?;
    Ok(visit.go("job", &[&job]))
}
