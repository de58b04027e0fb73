//! Taking back what was brought in: asked first, and for many people the number is typed.

use super::done::{can_be_undone, of};
use crate::form::{Field, Form};
use crate::page::{Page, form_page};
use crate::reply::{Refusal, Reply};
use crate::session::Banner;
use crate::visit::Visit;
use askama::Template;
use std::sync::Arc;
use waarborg_store::ImportRow;
use waarborg_text::number;

/// From so many people on the number is typed.
const MANY: u64 = 100;

#[derive(Template)]
#[template(path = "web/import/undo.html")]
struct Undo<'v> {
    page: Page<'v>,
    lead: String,
    path: String,
    back: String,
    form: Form,
}

fn form(visit: &Visit, import: &ImportRow) -> Form {
    let mut fields = Vec::new();
    if import.people > MANY {
        let mut field =
            Field::text(visit, "number", "bring-undo-number").width("wb-b8").inputmode("numeric").longest(20);
        field.hint = visit.say_with("bring-undo-number-help", &[("number", &import.people.to_string())]);
        fields.push(field);
    }
    Form::new(visit, fields)
}

fn shown(visit: &Visit, import: &ImportRow, form: Form) -> Result<Reply, Refusal> {
    let people = number(visit.language, import.people);
    let undo = Undo {
        page: Page::new(visit, "bring-undo-title", "data").with(&form),
        lead: visit.count("bring-undo-lead", import.people, &[("people", &people)]),
        path: visit.to("import-undo", &[visit.part()]),
        back: visit.to("import-done", &[visit.part()]),
        form,
    };
    Ok(form_page(&undo, &undo.form))
}

pub fn ask(visit: &Visit) -> Result<Reply, Refusal> {
    let import = of(visit)?;
    if !can_be_undone(visit, &import) {
        return Ok(visit.go("import-done", &[visit.part()]));
    }
    shown(visit, &import, form(visit, &import))
}

pub fn undo(visit: &Visit) -> Result<Reply, Refusal> {
    let import = of(visit)?;
    let mut form = form(visit, &import);
    let typed: String = form.text("number").chars().filter(char::is_ascii_digit).collect();
    if import.people > MANY && typed != import.people.to_string() {
        form.fail("number", visit.say("bring-undo-number-wrong"));
        return shown(visit, &import, form);
    }
    let opened = Arc::clone(visit.open()?);
    let (actor, session, id) = (visit.actor, visit.session.clone(), import.id);
    let people = number(visit.language, import.people);
    let banner = Banner::of(visit.count("bring-undone", import.people, &[("people", &people)]));
    let to = visit.to("import-done", &[visit.part()]);
    let job = visit.house.jobs.start(&visit.account()?.id, "bring-undoing", move |job| {
        opened.vault.undo_import(actor, id, &mut |done, all| job.reach(done, all))?;
        if let Some(session) = session {
            session.tell(banner);
        }
        Ok(to)
    })?;
    Ok(visit.go("job", &[&job]))
}
