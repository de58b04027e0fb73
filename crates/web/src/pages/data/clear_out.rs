//! Opruimen: what is over its term, by file and rule, with a few of the people it is about; and taking it away.

use super::act::{Act, cards, check_sure, horizons, sure_field};
use super::cleared::Of;
use super::row::Row;
use super::scope::Scope;
use crate::form::Form;
use crate::page::{Page, page};
use crate::reply::{Refusal, Reply};
use crate::route::{OFFICE, Route, path};
use crate::session::Banner;
use crate::visit::Visit;
use askama::Template;
use std::sync::Arc;
use waarborg_register::{Field as RegisterField, File};
use waarborg_text::{long_date, number};
use waarborg_vault::{Due, Overdue, ShownDue};

/// Its routes.
pub const ROUTES: &[Route] = &[
    Route::page("data-clear-out", "/gegevens/opruimen", "/en/data/clear-out", OFFICE, show),
    Route::form(
        "data-clear-out-group",
        "/gegevens/opruimen/{bestand}/{termijn}",
        "/en/data/clear-out/{file}/{term}",
        OFFICE,
        ask,
        clear,
    ),
];

/// How many people of a group are shown.
const SAMPLE: usize = 5;
/// In an address, for a file or term that the register no longer has. No name of the register is like it.
const GONE: &str = "-";

#[derive(Template)]
#[template(path = "web/data/clear-out.html")]
struct ClearOut<'v> {
    page: Page<'v>,
    lead: String,
    groups: Vec<Group>,
}

/// A group of what is over its term.
struct Group {
    id: usize,
    name: String,
    term: String,
    told: String,
    by_itself: bool,
    rows: Vec<Row>,
    path: String,
    /// The way to take it away, and its words; nothing where all of it stays.
    button: String,
    /// The way to keep it all the same; empty where there is none.
    hold: String,
    /// What is over its term and stays, a sentence each.
    stays: Vec<String>,
    /// The first of those of whom something is held.
    held: Vec<Row>,
    /// The way to end that for all of them; empty where nobody is.
    unhold: String,
    /// Where its term is made longer, for whoever must keep it; empty where there is no such place.
    longer: String,
}

fn all(scope: &Scope<'_>, most: usize) -> Result<Vec<Overdue>, Refusal> {
    let wants = |file: &File, field: &RegisterField| scope.opens(file, field);
    Ok(scope.visit.vault()?.overdue(scope.visit.actor, most, &wants)?)
}

fn show(visit: &Visit) -> Result<Reply, Refusal> {
    let scope = Scope::of(visit)?;
    let groups = all(&scope, SAMPLE)?;
    let kept = scope.kept()?;
    let group = |(id, one): (usize, &Overdue)| {
        let due = &one.due;
        let retention = due.retention.as_deref().and_then(|id| scope.register().retention(id));
        let (people, cards) = (number(visit.language, one.people), cards(visit, due.records));
        let since = long_date(visit.words(), due.since);
        let arguments = [("people", &*people), ("cards", &*cards), ("day", &*since)];
        Group {
            id,
            name: scope.file_name(due.file.as_deref()),
            term: retention.map(|retention| kept.term(retention)).unwrap_or_default(),
            told: if one.people > 0 { visit.count("data-clear-told", one.people, &arguments) } else { String::new() },
            by_itself: due.by_itself,
            rows: Row::all(&scope, &one.sample),
            path: visit.to("data-clear-out-group", &address(due)),
            button: visit.count("data-clear-button", one.people, &[("people", &people)]),
            hold: if due.file.is_some() { visit.to("data-clear-hold", &address(due)) } else { String::new() },
            stays: stays(visit, due),
            held: Row::all(&scope, &one.held),
            unhold: if due.held > 0 { visit.to("data-clear-unhold", &address(due)) } else { String::new() },
            longer: longer(&scope, due),
        }
    };
    let lead = visit.say(match groups.iter().any(|one| one.people > 0) {
        true => "data-clear-lead",
        false if groups.is_empty() => "data-clear-none",
        false => "data-clear-only-stays",
    });
    let shown = ClearOut {
        page: Page::new(visit, "data-clear-title", "data"),
        lead,
        groups: groups.iter().enumerate().map(group).collect(),
    };
    Ok(page(&shown))
}

/// What of a group is over its term and stays, a sentence each.
fn stays(visit: &Visit, due: &Due) -> Vec<String> {
    let all = [("data-clear-restricted", due.restricted), ("data-clear-held", due.held)];
    let some = all.into_iter().filter(|(_, records)| *records > 0);
    some.map(|(key, records)| visit.count(key, records, &[("cards", &cards(visit, records))])).collect()
}

/// Where the term of a group is changed: with a reason, and as far as the law allows.
fn longer(scope: &Scope<'_>, due: &Due) -> String {
    let register = scope.register();
    let file = due.file.as_deref().and_then(|file| register.file(file));
    let file = file.filter(|file| due.retention.as_deref() == Some(file.retention.as_str()));
    let Some(file) = file else { return String::new() };
    let using = register.activities.iter().find(|one| one.files.contains(&file.id));
    let part = format!("retention-{}", file.id);
    using.map(|one| scope.visit.to("register-edit", &[&one.id, &part])).unwrap_or_default()
}

/// The parts of the address of a group.
fn address(due: &Due) -> [&str; 2] {
    [due.file.as_deref().unwrap_or(GONE), due.retention.as_deref().unwrap_or(GONE)]
}

/// The group of the address; not there if nothing of it is to go any more.
pub fn meant(scope: &Scope<'_>) -> Result<Overdue, Refusal> {
    of_address(scope, |one| one.people > 0)
}

/// The group of the address, if it is such a one.
pub fn of_address(scope: &Scope<'_>, is_such: impl Fn(&Overdue) -> bool) -> Result<Overdue, Refusal> {
    let parts: Vec<&str> = scope.visit.parts.iter().map(String::as_str).collect();
    all(scope, 0)?.into_iter().find(|one| is_such(one) && address(&one.due) == *parts).ok_or(Refusal::NotFound)
}

/// What is shown of a group.
fn seen(scope: &Scope<'_>, group: &Overdue) -> ShownDue {
    ShownDue { people: group.people, records: group.due.records, register: scope.version() }
}

fn form(visit: &Visit, ShownDue { people, records, register }: ShownDue) -> Form {
    Form::new(visit, vec![sure_field(visit, people, "data-clear")]).resting_on(visit, &[&people, &records, &register])
}

fn asked(scope: &Scope<'_>, group: &Overdue, form: Form) -> Result<Reply, Refusal> {
    let visit = scope.visit;
    let [keys, data] = horizons(visit)?;
    let (people, cards) = (number(visit.language, group.people), cards(visit, group.due.records));
    let file = scope.file_name(group.due.file.as_deref());
    let of = visit.count("data-of-people", group.people, &[("people", &people)]);
    let arguments = [("of", &*of), ("cards", &*cards), ("file", &*file)];
    Act::new(visit, "data-clear", visit.to("data-clear-out-group", &address(&group.due)), form)
        .back_to(visit.to("data-clear-out", &[]), visit.say("data-clear-back"))
        .lead(visit.count("data-clear-goes", group.due.records, &arguments))
        .effect(visit.say_with("data-erase-keys", &[("moment", &keys)]))
        .effect(visit.say_with("data-erase-data", &[("moment", &data)]))
        .warning(visit.say("data-erase-final"))
        .button(visit.count("data-clear-button", group.people, &[("people", &people)]))
        .shown()
}

fn ask(visit: &Visit) -> Result<Reply, Refusal> {
    let scope = Scope::of(visit)?;
    let group = meant(&scope)?;
    asked(&scope, &group, form(visit, seen(&scope, &group)))
}

fn clear(visit: &Visit) -> Result<Reply, Refusal> {
    let scope = Scope::of(visit)?;
    let group = meant(&scope)?;
    let seen = seen(&scope, &group);
    let mut form = form(visit, seen);
    check_sure(visit, &mut form, group.people, "data-clear");
    if !form.is_fine() {
        return asked(&scope, &group, form);
    }
    let retention = group.due.retention.as_deref().and_then(|id| scope.register().retention(id));
    let term = match retention {
        Some(retention) => scope.kept()?.term(retention),
        None => String::new(),
    };
    let of = Of::new(scope.file_name(group.due.file.as_deref()), term)?;
    let (opened, house) = (Arc::clone(visit.open()?), Arc::clone(&visit.house));
    let (session, actor, language) = (visit.session.clone(), visit.actor, visit.language);
    let job = visit.house.jobs.start(&visit.account()?.id, "data-clear-busy", move |job| {
        let (file, retention) = (group.due.file.as_deref(), group.due.retention.as_deref());
        let reached = &mut |done, all| job.reach(done, all);
        let cleared = opened.vault.clear_out_group(actor, opened.horizons, file, retention, &seen, reached)?;
        let records = number(language, cleared.records);
        let people = number(language, cleared.people);
        let count = usize::try_from(cleared.records).unwrap_or(usize::MAX);
        let words = house.words(language);
        let mut text = words.count("data-clear-done", count, &[("records", &records), ("people", &people)]);
        if cleared.apart > 0 {
            let count = usize::try_from(cleared.apart).unwrap_or(usize::MAX);
            let apart = number(language, cleared.apart);
            text.push(' ');
            text.push_str(&words.count("data-clear-apart", count, &[("people", &apart)]));
        }
        // Where somebody else was first, nothing went, and there is nothing to show of it.
        let mut to = path("data-clear-out", language, &[]);
        if let Some(session) = session {
            if let Some(done) = cleared.proof.clone() {
                to = path("data-cleared", language, &[&of.id]);
                of.note(&session, &cleared, done);
            }
            session.tell(Banner::of(text));
        }
        Ok(to)
    })?;
    Ok(visit.go("job", &[&job]))
}
