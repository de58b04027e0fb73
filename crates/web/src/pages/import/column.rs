//! Another field for a column, or none.

use super::assess::{assess, file_of};
use super::draft::{self, Held};
use super::look::{Sight, look};
use super::row::name;
use crate::form::{Choice, Field, Form, Kind};
use crate::page::{Page, form_page};
use crate::reply::{Refusal, Reply};
use crate::visit::Visit;
use askama::Template;
use waarborg_register::File;
use waarborg_text::shown;

/// What is sent for no field at all.
const OUT: &str = "-";

#[derive(Template)]
#[template(path = "web/import/column.html")]
struct One<'v> {
    page: Page<'v>,
    id: String,
    path: String,
    heading: String,
    example: String,
    form: Form,
}

pub fn show(visit: &Visit) -> Result<Reply, Refusal> {
    answer(visit, |visit, held, at, file, shown| {
        let chosen = held.draft.columns.get(&at).cloned().unwrap_or_default();
        let present = if chosen.keep == Some(false) { Some(OUT.to_owned()) } else { shown.field.clone() };
        let form = form(visit, file, present);
        page(visit, held, at, shown, form)
    })
}

pub fn take(visit: &Visit) -> Result<Reply, Refusal> {
    answer(visit, |visit, held, at, file, shown| {
        let mut form = form(visit, file, None);
        form.require("field", visit.say("bring-field-missing"));
        if form.is_faulty() {
            return page(visit, held, at, shown, form);
        }
        let into = form.chosen("field").first().map(|field| (*field).to_owned()).unwrap_or_default();
        draft::save(visit, &held.id, |draft| {
            let chosen = draft.columns.entry(at).or_default();
            chosen.field = (into != OUT).then(|| into.clone());
            chosen.keep = Some(into != OUT);
        })?;
        Ok(visit.go("import-columns", &[&held.id]))
    })
}

/// What the page knows of the column.
struct Shown {
    name: String,
    example: String,
    field: Option<String>,
}

fn answer(
    visit: &Visit,
    with: impl FnOnce(&Visit, &Held, usize, &File, &Shown) -> Result<Reply, Refusal>,
) -> Result<Reply, Refusal> {
    let held = draft::load(visit)?;
    let number: usize = visit.parts.get(1).and_then(|part| part.parse().ok()).unwrap_or(0);
    let Sight::Ready(looked) = look(visit, &held, "import-columns")? else {
        return Ok(visit.go("import-columns", &[&held.id]));
    };
    let in_force = visit.vault()?.in_force()?;
    let seen = assess(visit, &in_force.register, &held, &looked)?;
    let column = seen.columns.iter().find(|column| column.at + 1 == number).ok_or(Refusal::NotFound)?;
    let file = file_of(&in_force.register, &held)?;
    let known =
        Shown { name: name(visit, column), example: shown(&column.example).into_owned(), field: column.field.clone() };
    with(visit, &held, column.at, file, &known)
}

fn form(visit: &Visit, file: &File, present: Option<String>) -> Form {
    let of_field = |field: &waarborg_register::Field| Choice::new(&field.id, field.name.get(visit.language));
    let out = Choice::new(OUT, visit.say("bring-leave-out")).hint(visit.say("bring-leave-out-hint"));
    let choices = file.fields.iter().map(of_field).chain([out]).collect();
    let field = Field::text(visit, "field", "bring-field").kind(Kind::Radios(choices));
    Form::new(visit, vec![field.value(present.unwrap_or_default())])
}

fn page(visit: &Visit, held: &Held, at: usize, known: &Shown, form: Form) -> Result<Reply, Refusal> {
    let title = visit.say_with("bring-column-title", &[("column", &known.name)]);
    let place = (at + 1).to_string();
    let one = One {
        // Titles stay in histories of browsers, and a header may be somebody's name.
        page: Page::titled(visit, visit.say_with("bring-column", &[("number", &place)]), "data").with(&form),
        heading: title,
        id: held.id.clone(),
        path: visit.to("import-column", &[&held.id, &place]),
        example: known.example.clone(),
        form,
    };
    Ok(form_page(&one, &one.form))
}
