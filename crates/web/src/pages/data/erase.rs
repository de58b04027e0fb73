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

/// What goes and what stays, as the page shows it.
struct Meant {
    gone: u64,
    stays: Vec<Stays>,
}

fn meant(visit: &Visit) -> Result<Meant, Refusal> {
    let (gone, stays) = visit.vault()?.erasure(subject(visit)?)?;
    Ok(Meant { gone, stays })
}

/// The form, resting on what is shown: a colleague may bring in more of her meanwhile, or change how long something stays.
fn form(scope: &Scope<'_>, meant: &Meant) -> Form {
    let visit = scope.visit;
    let sure = Field::text(visit, "sure", "data-erase-sure").kind(Kind::Tick);
    let stay = |one: &Stays| format!("{}/{}/{}/{:?}", one.file, one.records, one.rule, one.until);
    let stays = meant.stays.iter().map(stay).collect::<Vec<_>>().join("\n");
    Form::new(visit, vec![sure]).resting_on(visit, &[&meant.gone, &stays, &scope.version()])
}

fn asked(scope: &Scope<'_>, meant: &Meant, form: Form) -> Result<Reply, Refusal> {
    let visit = scope.visit;
    let name = name(scope, &scope.person(subject(visit)?)?);
    let Meant { gone, stays } = meant;
    let gone = *gone;
    let [keys, data] = horizons(visit)?;
    let lead = visit.count("data-erase-goes", gone, &[("number", &number(visit.language, gone))]);
    let path = visit.to("data-person-erase", &[visit.part()]);
    let act = Act::new(visit, "data-erase", path, form)
        .for_person(visit, name)
        .lead(lead)
        .effect(visit.say_with("data-erase-keys", &[("moment", &keys)]))
        .effect(visit.say_with("data-erase-data", &[("moment", &data)]))
        .warning(visit.say("data-erase-final"))
        .stays(told(scope, stays)?);
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
    let (scope, meant) = (Scope::of(visit)?, meant(visit)?);
    asked(&scope, &meant, form(&scope, &meant))
}

fn erase(visit: &Visit) -> Result<Reply, Refusal> {
    let id = subject(visit)?;
    let (scope, meant) = (Scope::of(visit)?, meant(visit)?);
    let mut form = form(&scope, &meant);
    if !form.is_ticked("sure") {
        form.fail("sure", visit.say("data-erase-sure-missing"));
    }
    // Where nothing may go, the vault says so.
    if !form.is_fine() && (meant.gone > 0 || meant.stays.is_empty()) {
        return asked(&scope, &meant, form);
    }
    let opened = visit.open()?;
    let erased = opened.vault.erase(visit.actor, id, opened.horizons)?;
    let receipt = receipt::keep(visit, &erased)?;
    Ok(visit.go("data-receipt", &[&receipt]))
}
