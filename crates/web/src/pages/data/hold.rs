//! Holding data past their term, "Bewaar toch, want…": of a group of what is over its term, or of one person; and ending that.

use super::act::Act;
use super::clear_out::{meant, of_address};
use super::person::name_of;
use super::scope::{Scope, may_use, subject};
use super::telling::note_many;
use super::typed::{note_field, said_now};
use crate::form::{Choice, Field, Form, Kind};
use crate::reply::{Refusal, Reply};
use crate::route::{OFFICE, Route};
use crate::session::Banner;
use crate::visit::Visit;
use std::collections::BTreeSet;
use waarborg_model::identifier::SubjectId;
use waarborg_register::File;
use waarborg_text::{long_date, number};
use waarborg_vault::{Event, Hold, HoldFor, Overdue, Said, VaultError, Way};

/// Its routes.
pub const ROUTES: &[Route] = &[
    Route::form(
        "data-clear-hold",
        "/gegevens/opruimen/{bestand}/{termijn}/bewaren",
        "/en/data/clear-out/{file}/{term}/keep",
        OFFICE,
        ask_group,
        hold_group,
    ),
    Route::form(
        "data-clear-unhold",
        "/gegevens/opruimen/{bestand}/{termijn}/niet-meer-bewaren",
        "/en/data/clear-out/{file}/{term}/keep-no-longer",
        OFFICE,
        ask_end_of_all,
        end_all,
    ),
    Route::form(
        "data-person-hold",
        "/gegevens/mens/{id}/bewaren/{bestand}",
        "/en/data/person/{id}/keep/{file}",
        OFFICE,
        ask_one,
        hold_one,
    ),
    Route::form(
        "data-person-unhold",
        "/gegevens/mens/{id}/niet-meer-bewaren/{bestand}/{reden}",
        "/en/data/person/{id}/keep-no-longer/{file}/{reason}",
        OFFICE,
        ask_end,
        end,
    ),
];

fn form(visit: &Visit) -> Form {
    let why = HoldFor::ALL.map(|one| Choice::new(one.as_str(), visit.say(&format!("data-hold-why-{}", one.as_str()))));
    let why = Field::text(visit, "why", "data-hold-why").kind(Kind::Radios(why.into()));
    Form::new(visit, vec![why, note_field(visit)])
}

/// For what it is held, with what is written down of it; a fault beside the field if nothing is chosen.
fn why(visit: &Visit, form: &mut Form) -> Option<(HoldFor, Said)> {
    form.require("why", visit.say("data-hold-why-missing"));
    let why = form.chosen("why").first().copied().and_then(HoldFor::named);
    let why = why.filter(|_| form.is_fine())?;
    let text = visit.say(&format!("data-hold-why-{}", why.as_str()));
    Some((why, said_now(visit, Way::Form, text, form.text("note"))))
}

/// The form for a group, which rests on how much of it was shown.
fn group_form(scope: &Scope<'_>, group: &Overdue) -> Form {
    form(scope.visit).resting_on(scope.visit, &[&group.people, &group.due.records, &scope.version()])
}

fn asked_group(scope: &Scope<'_>, group: &Overdue, form: Form) -> Result<Reply, Refusal> {
    let visit = scope.visit;
    let people = number(visit.language, group.people);
    let file = scope.file_name(group.due.file.as_deref());
    let parts: Vec<&str> = visit.parts.iter().map(String::as_str).collect();
    Act::new(visit, "data-hold", visit.to("data-clear-hold", &parts), form)
        .back_to(visit.to("data-clear-out", &[]), visit.say("data-clear-back"))
        .lead(visit.count("data-hold-goes", group.people, &[("people", &people), ("file", &file)]))
        .shown()
}

fn ask_group(visit: &Visit) -> Result<Reply, Refusal> {
    let scope = Scope::of(visit)?;
    let group = meant(&scope)?;
    asked_group(&scope, &group, group_form(&scope, &group))
}

fn hold_group(visit: &Visit) -> Result<Reply, Refusal> {
    let scope = Scope::of(visit)?;
    let group = meant(&scope)?;
    let Some(file) = group.due.file.clone() else { return Err(Refusal::NotFound) };
    let mut form = group_form(&scope, &group);
    let Some((why, said)) = why(visit, &mut form) else { return asked_group(&scope, &group, form) };
    let people = visit.vault()?.due_people(&group.due)?;
    let all = vec![(Event::Hold(file, why), people)];
    note_many(visit, ("data-hold-busy", "data-hold-done"), all, said, visit.to("data-clear-out", &[]))
}

/// What of a group is held: the group, and of each reason those it is held of.
type HeldOf = (Overdue, Vec<(HoldFor, Vec<SubjectId>)>);

fn held_of(scope: &Scope<'_>) -> Result<HeldOf, Refusal> {
    let group = of_address(scope, |one| one.due.held > 0)?;
    let vault = scope.visit.vault()?;
    let of = |why| Ok((why, vault.held_people(&group.due, why)?));
    let held = HoldFor::ALL.into_iter().map(of).collect::<Result<Vec<_>, VaultError>>()?;
    Ok((group, held))
}

fn end_form(visit: &Visit) -> Form {
    Form::new(visit, vec![note_field(visit)])
}

/// The same for a group, which rests on how many were shown for each reason.
fn end_group_form(scope: &Scope<'_>, (_, held): &HeldOf) -> Form {
    let counts: Vec<String> = held.iter().map(|(why, people)| format!("{}={}", why.as_str(), people.len())).collect();
    end_form(scope.visit).resting_on(scope.visit, &[&counts.join(","), &scope.version()])
}

fn asked_end(scope: &Scope<'_>, (group, held): &HeldOf, form: Form) -> Result<Reply, Refusal> {
    let visit = scope.visit;
    let people: BTreeSet<&SubjectId> = held.iter().flat_map(|(_, people)| people).collect();
    let count = people.len() as u64;
    let (people, file) = (number(visit.language, count), scope.file_name(group.due.file.as_deref()));
    let parts: Vec<&str> = visit.parts.iter().map(String::as_str).collect();
    Act::new(visit, "data-unhold", visit.to("data-clear-unhold", &parts), form)
        .back_to(visit.to("data-clear-out", &[]), visit.say("data-clear-back"))
        .lead(visit.count("data-unhold-goes", count, &[("people", &people), ("file", &file)]))
        .shown()
}

fn ask_end_of_all(visit: &Visit) -> Result<Reply, Refusal> {
    let scope = Scope::of(visit)?;
    let held = held_of(&scope)?;
    asked_end(&scope, &held, end_group_form(&scope, &held))
}

fn end_all(visit: &Visit) -> Result<Reply, Refusal> {
    let scope = Scope::of(visit)?;
    let held = held_of(&scope)?;
    let Some(file) = held.0.due.file.clone() else { return Err(Refusal::NotFound) };
    let form = end_group_form(&scope, &held);
    if !form.is_fine() {
        return asked_end(&scope, &held, form);
    }
    let all = held.1.into_iter().map(|(why, people)| (Event::Release(file.clone(), why), people)).collect();
    let said = said_now(visit, Way::Form, String::new(), form.text("note"));
    note_many(visit, ("data-hold-busy", "data-unhold-done-many"), all, said, visit.to("data-clear-out", &[]))
}

/// The file of the address, of which she has something.
fn of_her<'s>(scope: &'s Scope<'_>) -> Result<&'s File, Refusal> {
    let id = scope.visit.parts.get(1).map_or("", String::as_str);
    let records = scope.outline(subject(scope.visit)?)?.records;
    let has_any = records.iter().any(|record| record.file.as_deref() == Some(id));
    scope.register().file(id).filter(|_| has_any).ok_or(Refusal::NotFound)
}

/// The act for what she has in that file.
fn act<'v>(scope: &Scope<'v>, (key, route): (&str, &str), file: &File, form: Form) -> Result<Act<'v>, Refusal> {
    let visit = scope.visit;
    let name = file.name.get(visit.language);
    let parts: Vec<&str> = visit.parts.iter().map(String::as_str).collect();
    Ok(Act::new(visit, key, visit.to(route, &parts), form)
        .for_person(visit, name_of(scope)?)
        .lead(visit.say_with(&format!("{key}-lead"), &[("file", name)])))
}

fn ask_one(visit: &Visit) -> Result<Reply, Refusal> {
    let scope = Scope::of(visit)?;
    act(&scope, ("data-hold", "data-person-hold"), of_her(&scope)?, form(visit))?.shown()
}

fn hold_one(visit: &Visit) -> Result<Reply, Refusal> {
    let scope = Scope::of(visit)?;
    let file = of_her(&scope)?;
    let mut form = form(visit);
    let Some((why, said)) = why(visit, &mut form) else {
        return act(&scope, ("data-hold", "data-person-hold"), file, form)?.shown();
    };
    noted(visit, &Event::Hold(file.id.clone(), why), &said, "data-hold-done-one")
}

/// The hold of the address; `None` if it stands no more.
fn meant_hold(visit: &Visit) -> Result<Option<Hold>, Refusal> {
    let why = visit.parts.get(2).map_or("", String::as_str);
    let why = HoldFor::named(why).ok_or(Refusal::NotFound)?;
    let file = visit.parts.get(1).map_or("", String::as_str);
    let mut holds = visit.vault()?.holds(subject(visit)?)?.into_iter();
    Ok(holds.find(|hold| hold.file == file && hold.why == why))
}

fn ask_end(visit: &Visit) -> Result<Reply, Refusal> {
    let scope = Scope::of(visit)?;
    let file = of_her(&scope)?;
    if meant_hold(visit)?.is_none() {
        return Ok(visit.go("data-person", &[visit.part()]));
    }
    act(&scope, ("data-unhold", "data-person-unhold"), file, end_form(visit))?.shown()
}

fn end(visit: &Visit) -> Result<Reply, Refusal> {
    let scope = Scope::of(visit)?;
    let file = of_her(&scope)?;
    let form = end_form(visit);
    let Some(hold) = meant_hold(visit)? else { return Ok(visit.go("data-person", &[visit.part()])) };
    if !form.is_fine() {
        return act(&scope, ("data-unhold", "data-person-unhold"), file, form)?.shown();
    }
    let said = said_now(visit, Way::Form, String::new(), form.text("note"));
    noted(visit, &Event::Release(hold.file, hold.why), &said, "data-unhold-done")
}

fn noted(visit: &Visit, event: &Event, said: &Said, done: &str) -> Result<Reply, Refusal> {
    visit.vault()?.note(visit.actor, subject(visit)?, event, said)?;
    visit.house.tally.forget();
    Ok(visit.done(Banner::of(visit.say(done)), "data-person", &[visit.part()]))
}

/// What is said of the holds on one of her files, each with the way to end it; empty for whoever may not.
pub fn of_file(scope: &Scope<'_>, file: &File, holds: &[Hold]) -> Vec<(String, String)> {
    let visit = scope.visit;
    let told = |hold: &Hold| {
        let why = visit.say(&format!("data-hold-why-{}", hold.why.as_str()));
        let until = long_date(visit.words(), hold.until);
        let path = visit.to("data-person-unhold", &[visit.part(), &file.id, hold.why.as_str()]);
        let path = if may_use(visit, "data-person-unhold") { path } else { String::new() };
        (visit.say_with("data-held-until", &[("day", &until), ("why", &why)]), path)
    };
    holds.iter().filter(|hold| hold.file == file.id).map(told).collect()
}

/// The way to hold one of her files; empty for whoever may not.
pub fn way(scope: &Scope<'_>, file: &File) -> String {
    let visit = scope.visit;
    if may_use(visit, "data-person-hold") {
        visit.to("data-person-hold", &[visit.part(), &file.id])
    } else {
        String::new()
    }
}
