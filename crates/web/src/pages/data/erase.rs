//! Erasing a person at her own request (AVG 17): first what goes and what stays, then the act, then the receipt.

use super::act::{Act, Stay, horizons};
use super::person::name;
use super::receipt;
use super::scope::{Scope, subject};
use crate::form::{Choice, Field, Form, Kind};
use crate::reply::{Refusal, Reply};
use crate::route::{OFFICE, Route};
use crate::typed::day;
use crate::visit::Visit;
use waarborg_register::RecipientEntry;
use waarborg_register::unfilled::called;
use waarborg_text::{long_date, number};
use waarborg_vault::{Answering, Foreseen, Stays, Telling};

/// Its routes.
pub const ROUTES: &[Route] = &[Route::form(
    "data-person-erase",
    "/gegevens/mens/{id}/verwijderen",
    "/en/data/person/{id}/erase",
    OFFICE,
    ask,
    erase,
)];

/// The day on which she asked, who knows it (AVG 19), what stays for somebody else, and that all of it was read. It rests on
/// what is shown: a colleague may bring in more of her meanwhile, or change how long something stays.
fn form(scope: &Scope<'_>, would: &Foreseen) -> Form {
    let visit = scope.visit;
    let received =
        Field::text(visit, "received", "data-erase-received").width("wb-b8").longest(20).inputmode("numeric");
    let mut fields = vec![received.optional(visit)];
    let named = |one: &RecipientEntry| Choice::new(&one.id, called(&one.name, visit.language));
    let recipients: Vec<Choice> = would.recipients.iter().map(named).collect();
    if !recipients.is_empty() {
        fields.push(Field::text(visit, "told", "data-erase-told").kind(Kind::Ticks(recipients)).optional(visit));
    }
    let files: Vec<Choice> =
        would.keepable.iter().map(|one| Choice::new(&one.file, scope.file_name(Some(&one.file)))).collect();
    if !files.is_empty() {
        fields.push(Field::text(visit, "keep", "data-erase-keep").kind(Kind::Ticks(files)).optional(visit));
        fields.push(Field::text(visit, "why", "data-erase-why").optional(visit));
    }
    fields.push(Field::text(visit, "sure", "data-erase-sure").kind(Kind::Tick));
    let stay = |one: &Stays| format!("{}/{}/{}/{:?}", one.file, one.records, one.rule, one.until);
    let stays = would.stays.iter().map(stay).collect::<Vec<_>>().join("\n");
    Form::new(visit, fields).resting_on(visit, &[&would.gone, &would.let_go, &stays, &scope.version()])
}

fn asked(scope: &Scope<'_>, form: Form, would: &Foreseen) -> Result<Reply, Refusal> {
    let visit = scope.visit;
    let name = name(scope, &scope.person(subject(visit)?)?);
    let (gone, stays) = (would.gone, &would.stays);
    let [keys, data] = horizons(visit)?;
    let lead = visit.count("data-erase-goes", gone, &[("number", &number(visit.language, gone))]);
    let path = visit.to("data-person-erase", &[visit.part()]);
    if gone == 0 && would.let_go > 0 {
        // All there is is held: nothing is destroyed yet.
        let act = Act::new(visit, "data-later", path, form).for_person(visit, name);
        return act.stays(told(scope, stays)?).shown();
    }
    let act = Act::new(visit, "data-erase", path, form)
        .for_person(visit, name)
        .lead(lead)
        .effect(visit.say_with("data-erase-keys", &[("moment", &keys)]))
        .effect(visit.say_with("data-erase-data", &[("moment", &data)]))
        .warning(visit.say("data-erase-final"))
        .stays(told(scope, stays)?);
    let act = if would.let_go > 0 { act.effect(visit.say("data-erase-let-go")) } else { act };
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
    let (scope, would) = (Scope::of(visit)?, visit.vault()?.erasure(subject(visit)?)?);
    asked(&scope, form(&scope, &would), &would)
}

fn erase(visit: &Visit) -> Result<Reply, Refusal> {
    let id = subject(visit)?;
    let (scope, would) = (Scope::of(visit)?, visit.vault()?.erasure(id)?);
    let mut form = form(&scope, &would);
    let received = day(form.text("received")).filter(|day| *day <= visit.today());
    if received.is_none() && !form.text("received").is_empty() {
        form.fail("received", visit.say("data-erase-received-wrong"));
    }
    let why = form.text("why").to_owned();
    if why.is_empty() && !form.chosen("keep").is_empty() {
        form.fail("why", visit.say("data-erase-why-missing"));
    }
    if !form.is_ticked("sure") {
        form.fail("sure", visit.say("data-erase-sure-missing"));
    }
    // Where nothing may go, the vault says so.
    if !form.is_fine() && (would.gone > 0 || would.let_go > 0 || would.stays.is_empty()) {
        return asked(&scope, form, &would);
    }
    let answering = Answering {
        received,
        recipients: form.chosen("told").into_iter().map(|one| (one.to_owned(), Telling::Done)).collect(),
        kept: form.chosen("keep").into_iter().map(|file| (file.to_owned(), why.clone())).collect(),
    };
    let opened = visit.open()?;
    let erased = opened.vault.erase_answering(visit.actor, id, opened.horizons, &answering)?;
    let receipt = receipt::keep(visit, &erased)?;
    Ok(visit.go("data-receipt", &[&receipt]))
}
