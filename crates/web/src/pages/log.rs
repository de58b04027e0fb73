//! Logboek: what was done, newest first. Its entries name nobody; who acted is told by the house's own keys.

mod check;
mod entry;
mod filter;
mod line;
mod receipt;
mod walk;
mod words;

use crate::form::Form;
use crate::page::{Page, form_page};
use crate::reply::{Refusal, Reply};
use crate::route::{BOOKS, Route};
use crate::visit::Visit;
use askama::Template;
use filter::Filter;
use line::Line;
use waarborg_text::number;

/// Their routes.
pub const ROUTES: &[&[Route]] = &[LIST, check::ROUTES, receipt::ROUTES, entry::ROUTES];

const LIST: &[Route] = &[Route::page("log", "/logboek", "/en/log", BOOKS, show)];

/// Entries on a page.
const PAGE: usize = 50;

#[derive(Template)]
#[template(path = "web/log/log.html")]
struct Log<'v> {
    page: Page<'v>,
    form: Form,
    lines: Vec<Line>,
    /// How many entries are shown, of how many.
    told: String,
    /// Which they are.
    range: String,
    /// Where older entries stand; empty if there are none.
    older: String,
    /// Where the newest stand; empty if these are.
    newest: String,
}

fn show(visit: &Visit) -> Result<Reply, Refusal> {
    let vault = visit.vault()?;
    let names = vault.actor_names()?;
    let form = filter::form(visit, &names);
    let filter = Filter::read(visit, &names);
    // What cannot be read as a filter is told beside its field, and finds nothing.
    let walked = match &filter {
        Ok(filter) => walk::back(vault, filter, &names, PAGE)?,
        Err(_) => walk::Walked::default(),
    };
    let form = match &filter {
        Ok(_) => form,
        Err(wrong) => wrong.tell(visit, form.said_elsewhere()),
    };
    let size = vault.log_size()?;
    let lines: Vec<Line> = walked.entries.iter().map(|entry| Line::of(visit, &names, entry)).collect();
    let query = |before: Option<u64>| {
        let path = visit.to("log", &[]);
        let query = filter::query(visit, before);
        if query.is_empty() { path } else { format!("{path}?{query}") }
    };
    let log = Log {
        page: Page::new(visit, "log-title", "").with(&form),
        told: told(visit, &lines, size),
        range: range(visit, &lines, size),
        older: walked.older.map(|before| query(Some(before))).unwrap_or_default(),
        newest: if visit.asked("before").is_empty() { String::new() } else { query(None) },
        form,
        lines,
    };
    Ok(form_page(&log, &log.form))
}

/// How many entries are shown. Of those that fit a choice nobody counted all.
fn told(visit: &Visit, lines: &[Line], size: u64) -> String {
    let (shown, size) = (number(visit.language, lines.len() as u64), number(visit.language, size));
    let key = if filter::is_any(visit) { "log-list-fitting" } else { "log-list-shown" };
    visit.count(key, lines.len() as u64, &[("shown", &shown), ("size", &size)])
}

/// The places of the newest and the oldest that are shown, and how long the log is.
fn range(visit: &Visit, lines: &[Line], size: u64) -> String {
    let (Some(newest), Some(oldest)) = (lines.first(), lines.last()) else { return String::new() };
    let size = number(visit.language, size);
    let key = match (lines.len(), filter::is_any(visit)) {
        (1, _) => "log-list-range-one",
        (_, true) => "log-list-range-fitting",
        (_, false) => "log-list-range",
    };
    visit.say_with(key, &[("oldest", &oldest.number), ("newest", &newest.number), ("size", &size)])
}
