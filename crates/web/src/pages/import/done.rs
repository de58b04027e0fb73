//! What was brought in with one list, and until when it can be undone.

use super::left::{self, Fetch};
use crate::page::{Page, page};
use crate::reply::{Refusal, Reply};
use crate::visit::Visit;
use askama::Template;
use waarborg_law::deadline::Start;
use waarborg_store::{ImportRow, ImportState};
use waarborg_text::{long_date, long_moment, number};

#[derive(Template)]
#[template(path = "web/import/done.html")]
struct Done<'v> {
    page: Page<'v>,
    facts: Vec<(String, String)>,
    undo: String,
    data: String,
    /// What happened to the file of the register; empty if the register has it no more.
    history: String,
    /// Rows that were not taken in and wait to be fetched.
    left: Option<Fetch>,
}

/// The import of the path.
pub fn of(visit: &Visit) -> Result<ImportRow, Refusal> {
    let imports = visit.vault()?.imports()?;
    imports.into_iter().find(|import| import.id.to_string() == visit.part()).ok_or(Refusal::NotFound)
}

/// Whether it can be undone still.
pub fn can_be_undone(visit: &Visit, import: &ImportRow) -> bool {
    import.state == ImportState::Done && import.undo_until > visit.now
}

pub fn show(visit: &Visit) -> Result<Reply, Refusal> {
    let import = of(visit)?;
    let in_force = visit.vault()?.in_force()?;
    let file = in_force.register.files.iter().find(|file| file.number() == import.file);
    let words = visit.words();
    let at = Start::At(import.at).on_the_clock().map(|at| long_moment(words, &at)).unwrap_or_default();
    let until = Start::At(import.undo_until).day().map(|day| long_date(words, day)).unwrap_or_default();
    let undo = if can_be_undone(visit, &import) {
        visit.say_with("bring-undo-until", &[("day", &until)])
    } else {
        visit.say(match import.state {
            ImportState::Running => "bring-undo-running",
            ImportState::Undone => "bring-was-undone",
            ImportState::Done => "bring-undo-over",
        })
    };
    let fact = |key: &str, value: String| (visit.say(&format!("bring-fact-{key}")), value);
    let facts = vec![
        fact("at", at),
        fact("into", file.map(|file| file.name.get(visit.language).to_owned()).unwrap_or_default()),
        fact("people", number(visit.language, import.people)),
        fact("records", number(visit.language, import.records)),
        fact("undo", undo),
    ];
    let to_undo = visit.to("import-undo", &[visit.part()]);
    let undo = if can_be_undone(visit, &import) { to_undo } else { String::new() };
    let data = if crate::route::find("data").is_some() { visit.to("data", &[]) } else { String::new() };
    let left = left::waits(visit)?;
    let history = file.map(|file| visit.to("data-file-history", &[&file.id])).unwrap_or_default();
    Ok(page(&Done { page: Page::new(visit, "bring-done-title", "data"), facts, undo, data, history, left }))
}
