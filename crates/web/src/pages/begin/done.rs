//! What was made by the first run, and what is sensible now.

use super::{FirstRun, Next, go_on};
use crate::page::{Page, page};
use crate::pages::register::weigh;
use crate::pages::today::held;
use crate::reply::{Refusal, Reply};
use crate::route::find;
use crate::visit::Visit;
use askama::Template;
use waarborg_duties::Statement;
use waarborg_text::plot::Matrix;

#[derive(Template)]
#[template(path = "web/begin/done.html")]
struct Done<'v> {
    page: Page<'v>,
    register: String,
    statement: String,
    people: String,
    /// Where the statement is looked through; empty if there is no such page.
    to_statement: String,
    matrix: Option<Matrix>,
    /// How many interests are still to be weighed, and where; nothing if none.
    unweighed: Option<(String, String)>,
}

/// That this session was shown what was made.
const SEEN: &str = "begin-done-seen";

/// Ends the first run for whoever saw what was made and went on by another way than the button.
pub fn end_if_seen(visit: &Visit) -> Result<(), Refusal> {
    let session = visit.session.as_ref().filter(|session| session.noted(SEEN).is_some());
    if session.is_some() { finish(visit).map(drop) } else { Ok(()) }
}

pub fn show(visit: &Visit) -> Result<Reply, Refusal> {
    let vault = visit.vault()?;
    if vault.paper::<FirstRun>()?.next != Next::Look {
        return Ok(visit.go("today", &[]));
    }
    if let Some(session) = &visit.session {
        session.note(SEEN, Some(String::new()));
    }
    let in_force = vault.in_force()?;
    let register = &in_force.register;
    let statement = Statement::of(register, vault.book(), visit.today());
    let counts = vault.counts()?;
    let people = waarborg_text::number(visit.language, counts.people);
    let to_statement =
        if find("public-statement").is_some() { visit.to("public-statement", &[]) } else { String::new() };
    let open: u64 = register.activities.iter().map(|one| one.unweighed().count() as u64).sum();
    let unweighed = weigh::first_of(register)
        .map(|(one, purpose)| (visit.count("begin-done-unweighed", open, &[]), weigh::path(visit, &one.id, purpose)));
    Ok(page(&Done {
        unweighed,
        page: Page::new(visit, "begin-done-title", ""),
        register: visit.count("begin-done-register", register.activities.len() as u64, &[]),
        statement: visit.count("begin-done-statement", statement.unstated().len() as u64, &[]),
        people: visit.count("begin-done-people", counts.people, &[("people", &people)]),
        to_statement,
        matrix: held(visit, &counts, register),
    }))
}

/// It was looked at: the first run is over.
pub fn finish(visit: &Visit) -> Result<Reply, Refusal> {
    let vault = visit.vault()?;
    if vault.paper::<FirstRun>()?.next == Next::Look {
        go_on(vault, visit.actor, Next::Nothing)?;
    }
    Ok(visit.go("today", &[]))
}

/// There is no list yet.
pub fn skip(visit: &Visit) -> Result<Reply, Refusal> {
    let vault = visit.vault()?;
    if vault.paper::<FirstRun>()?.next == Next::List {
        go_on(vault, visit.actor, Next::Look)?;
    }
    Ok(visit.go("begin-done", &[]))
}
