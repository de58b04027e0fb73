//! What happened to a file: what was brought in, as long as it can be undone with the way to do so, and how the register
//! changed.

use super::act::cards;
use super::file::{Head, titled};
use super::scope::Scope;
use crate::page::{Page, page};
use crate::pages::import::can_be_undone;
use crate::pages::register::history::told;
use crate::reply::{Refusal, Reply};
use crate::route::{ANYBODY, Route};
use crate::visit::Visit;
use askama::Template;
use jiff::Timestamp;
use waarborg_law::deadline::Start;
use waarborg_register::{Change, File, Register, diff};
use waarborg_store::{ImportRow, ImportState};
use waarborg_text::{is_whole_day, long_date, long_moment, number};

/// Its routes.
pub const ROUTES: &[Route] =
    &[Route::page("data-file-history", "/gegevens/{bestand}/geschiedenis", "/en/data/{file}/history", ANYBODY, show)];

/// How many versions of the register are looked back over.
const VERSIONS: u64 = 20;

#[derive(Template)]
#[template(path = "web/data/file-history.html")]
struct History<'v> {
    page: Page<'v>,
    head: Head,
    imports: Vec<Brought>,
    changes: Vec<Changed>,
}

/// Something that was brought in.
struct Brought {
    when: String,
    told: String,
    state: String,
    /// The way to undo it; empty if there is none.
    undo: String,
}

/// A version of the register that changed something about the file.
struct Changed {
    when: String,
    lines: Vec<String>,
}

fn show(visit: &Visit) -> Result<Reply, Refusal> {
    let scope = Scope::of(visit)?;
    let file = scope.file(visit.part())?;
    let vault = visit.vault()?;
    let frame = titled(visit, file);
    let may_undo = frame.may_use("import-undo");
    let imports = vault.imports()?;
    let imports = imports.iter().filter(|one| one.file == file.number()).map(|one| brought(visit, one, may_undo));
    let shown = History {
        page: frame,
        head: Head::of(&scope, file)?,
        imports: imports.collect(),
        changes: changes(visit, file)?,
    };
    Ok(page(&shown))
}

fn brought(visit: &Visit, import: &ImportRow, may_undo: bool) -> Brought {
    let (people, cards) = (number(visit.language, import.people), cards(visit, import.records));
    let can = can_be_undone(visit, import);
    let state = match import.state {
        ImportState::Running => visit.say("data-import-running"),
        ImportState::Undone => visit.say("data-import-undone"),
        ImportState::Done if can => {
            let until = day(visit, import.undo_until);
            visit.say_with("data-import-until", &[("day", &until)])
        }
        ImportState::Done => String::new(),
    };
    let undo = if can && may_undo { visit.to("import-undo", &[&import.id.to_string()]) } else { String::new() };
    let told = visit.count("data-import-told", import.people, &[("people", &people), ("cards", &cards)]);
    Brought { when: moment(visit, import.at), told, state, undo }
}

/// A moment in words.
pub fn moment(visit: &Visit, at: Timestamp) -> String {
    Start::At(at).on_the_clock().map(|at| long_moment(visit.words(), &at)).unwrap_or_default()
}

/// When something happened, in words: the day alone where nobody said a time.
pub fn happened(visit: &Visit, at: Timestamp) -> String {
    let is_whole = Start::At(at).on_the_clock().is_some_and(|clock| is_whole_day(&clock));
    if is_whole { day(visit, at) } else { moment(visit, at) }
}

/// The day of a moment in words.
pub fn day(visit: &Visit, at: Timestamp) -> String {
    Start::At(at).day().map(|day| long_date(visit.words(), day)).unwrap_or_default()
}

/// What the last versions of the register changed about a file, newest first.
fn changes(visit: &Visit, file: &File) -> Result<Vec<Changed>, Refusal> {
    let vault = visit.vault()?;
    let newest = vault.in_force()?.version;
    let oldest = newest.saturating_sub(VERSIONS).max(1);
    let (mut changes, mut after): (Vec<Changed>, Option<(Register, Timestamp)>) = (Vec::new(), None);
    for version in (oldest..=newest).rev() {
        let row = vault.register_text(Some(version))?;
        // What was in force was read before it was put in force.
        let Ok(register) = Register::parse(&row.text) else { continue };
        if let Some((newer, at)) = after {
            let lines = diff(&register, &newer);
            let about = lines.iter().filter(|one| is_about(one, file, &[&register, &newer]));
            let lines: Vec<String> = about.map(|one| told(visit, &newer, &register, one)).collect();
            if !lines.is_empty() {
                changes.push(Changed { when: moment(visit, at), lines });
            }
        }
        if version == 1 {
            let lines = vec![visit.say("data-change-first")];
            changes.push(Changed { when: moment(visit, row.applied_at), lines });
        }
        after = Some((register, row.applied_at));
    }
    Ok(changes)
}

/// Whether a change is of the file itself or of the term that it had before or has after.
fn is_about(change: &Change, file: &File, registers: &[&Register]) -> bool {
    let of = |group: &str, id: &str| {
        change
            .path
            .strip_prefix(group)
            .and_then(|rest| rest.strip_prefix('.'))
            .is_some_and(|rest| rest == id || rest.strip_prefix(id).is_some_and(|rest| rest.starts_with('.')))
    };
    let mut terms = registers.iter().filter_map(|register| register.file(&file.id)).map(|file| &file.retention);
    of("file", &file.id) || terms.any(|term| of("retention", term))
}
