//! Erasing a person at her own request (AVG 17): first what goes and what stays, then the act, then the receipt.

use super::act::{Act, Stay, horizons};
use super::person::name;
use super::receipt;
use super::scope::{Scope, subject};
use crate::form::{Field, Form, Kind};
use crate::reply::{Refusal, Reply};
use crate::route::{OFFICE, Route};
use crate::visit::Visit;
use waarborg_text::{long_date, number};
use waarborg_vault::Stays;

/// Its routes.
pub const ROUTES: &[Route] = &[Route::form(
    "data-person-erase",
    "/gegevens/mens/{id}/verwijderen",
    "/en/data/person/{id}/erase",
    OFFICE,
    ask,
    erase,
)];

fn form(visit: &Visit) -> Form {
    Form::new(visit, vec![Field::text(visit, "sure", "data-erase-sure").kind(Kind::Tick)])
}

fn asked(visit: &Visit, form: Form) -> Result<Reply, Refusal> {
    let scope = Scope::of(visit)?;
    let id = subject(visit)?;
    let name = name(&scope, &scope.person(id)?);
    let (gone, stays) = visit.vault()?.erasure(id)?;
    let [keys, data] = horizons(visit)?;
    let lead = visit.count("data-erase-goes", gone, &[("number", &number(visit.language, gone))]);
    let path = visit.to("data-person-erase", &[visit.part()]);
    let act = Act::new(visit, "data-erase", path, form)
        .for_person(visit, name)
        .lead(lead)
        .effect(visit.say_with("data-erase-keys", &[("moment", &keys)]))
        .effect(visit.say_with("data-erase-data", &[("moment", &data)]))
        .warning(visit.say("data-erase-final"))
        .stays(told(&scope, &stays)?);
    if gone == 0 && !stays.is_empty() {
        return act.warning(visit.say("data-erase-nothing")).button(String::new()).shown();
    }
    act.shown()
}

/// What stays: which file and how many cards, the provision, until when.
pub fn told(scope: &Scope<'_>, stays: &[Stays]) -> Result<Vec<Stay>, Refusal> {
    let visit = scope.visit;
    let book = visit.vault()?.book();
    let one = |one: &Stays| {
        let records = number(visit.language, one.records);
        let file = scope.file_name(Some(&one.file));
        let until = match one.until {
            Some(day) => visit.say_with("data-stays-until", &[("day", &long_date(visit.words(), day))]),
            None => visit.say("data-stays-open"),
        };
        let what = visit.count("data-stays-what", one.records, &[("file", &file), ("number", &records)]);
        (what, book.cite(&one.article, visit.language), until)
    };
    Ok(stays.iter().map(one).collect())
}

fn ask(visit: &Visit) -> Result<Reply, Refusal> {
    asked(visit, form(visit))
}

fn erase(visit: &Visit) -> Result<Reply, Refusal> {
    let id = subject(visit)?;
    let mut form = form(visit);
    if !form.is_ticked("sure") {
        form.fail("sure", visit.say("data-erase-sure-missing"));
        return asked(visit, form);
    }
    let opened = visit.open()?;
    let erased = opened.vault.erase(visit.actor, id, opened.horizons)?;
    let receipt = receipt::keep(visit, &erased)?;
    Ok(visit.go("data-receipt", &[&receipt]))
}
