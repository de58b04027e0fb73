//! Step 2: what the columns hold, and which of them stay.

use super::assess::{Assessed, Column, State, assess, file_of};
use super::draft::{self, Held, candidates};
use super::look::{Sight, UNREADABLE, look};
use super::row::{Act, Row, row};
use super::{Step, reading, steps};
use crate::form::Form;
use crate::page::{Page, html};
use crate::reply::{Refusal, Reply};
use crate::visit::{Sent, Visit};
use askama::Template;
use std::collections::BTreeMap;
use waarborg_register::Register;
use waarborg_text::{number, shown};
use waarborg_vault::{Looked, Value};

#[derive(Template)]
#[template(path = "web/import/columns.html")]
struct Columns<'v> {
    page: Page<'v>,
    steps: Vec<Step>,
    id: String,
    lead: String,
    first: Vec<Row>,
    rest: Vec<Row>,
    missing: String,
    /// Interests that nobody weighed, and for which nothing may come in: what is to be done, and where.
    unweighed: Vec<(String, String)>,
    open: String,
    counts: String,
    /// How the file was read; nothing where it could not be otherwise.
    reading: String,
    reading_form: Form,
    /// That it could not be read as somebody said.
    unreadable: String,
    /// Examples are shown in full.
    is_open: bool,
}

/// What the page shows of a file.
pub struct Seen<'s> {
    /// What stands in it.
    pub looked: &'s Looked,
    /// What becomes of its columns.
    pub assessed: &'s Assessed,
    /// A value of each column in full, if that was asked for.
    pub examples: Option<&'s BTreeMap<usize, Value>>,
}

pub fn show(visit: &Visit) -> Result<Reply, Refusal> {
    let held = draft::load(visit)?;
    match look(visit, &held, "import-columns")? {
        Sight::Wait(reply) => Ok(reply),
        Sight::Ready(looked) => {
            let in_force = visit.vault()?.in_force()?;
            // What was ticked before its sender was signed out.
            let held = match visit.kept_for_here() {
                Some(sent) => keep_choices(visit, &in_force.register, &held, &looked, &sent)?,
                None => held,
            };
            let assessed = assess(visit, &in_force.register, &held, &looked)?;
            let seen = Seen { looked: &looked, assessed: &assessed, examples: None };
            Ok(Reply::Page(shown_page(visit, &held, &in_force.register, &seen, &[], false)?))
        }
    }
}

pub fn take(visit: &Visit) -> Result<Reply, Refusal> {
    let held = draft::load(visit)?;
    if reading::is_other(visit, &held) {
        // Read otherwise, these are other columns: nothing said of them would hold.
        return reading::take(visit);
    }
    let Sight::Ready(looked) = look(visit, &held, "import-columns")? else {
        return Ok(visit.go("import-columns", &[&held.id]));
    };
    let in_force = visit.vault()?.in_force()?;
    let held = keep_choices(visit, &in_force.register, &held, &looked, &visit.sent)?;
    let seen = assess(visit, &in_force.register, &held, &looked)?;
    let open: Vec<usize> =
        seen.columns.iter().filter(|one| matches!(one.state, State::Open)).map(|one| one.at).collect();
    if !open.is_empty() || seen.kept() == 0 {
        let seen = Seen { looked: &looked, assessed: &seen, examples: None };
        return Ok(Reply::Unfit(shown_page(visit, &held, &in_force.register, &seen, &open, true)?));
    }
    draft::save(visit, &held.id, |draft| draft.is_looked_through = true)?;
    Ok(visit.go("import-purpose", &[&held.id]))
}

/// Goes to where a column is given another field. What was ticked on the page stays.
pub fn change(visit: &Visit) -> Result<Reply, Refusal> {
    let held = draft::load(visit)?;
    let column = visit.parts.get(1).map_or("", String::as_str);
    keep_ticked(visit, &held)?;
    Ok(visit.go("import-column", &[&held.id, column]))
}

/// Keeps what was ticked on the page, if its columns are known still: read otherwise, or after a restart, they are looked at
/// anew, and what was ticked is of no column any more.
///
/// # Errors
/// Failures of the vault.
pub fn keep_ticked(visit: &Visit, held: &Held) -> Result<(), Refusal> {
    if let Some(looked) = visit.house.looks.seen.find(&held.id, &held.draft.reading()) {
        keep_choices(visit, &visit.vault()?.in_force()?.register, held, &looked, &visit.sent)?;
    }
    Ok(())
}

/// Keeps what was ticked on the page.
///
/// # Errors
/// Failures of the vault.
pub fn keep_choices(
    visit: &Visit,
    register: &Register,
    held: &Held,
    looked: &Looked,
    sent: &Sent,
) -> Result<Held, Refusal> {
    let before = assess(visit, register, held, looked)?;
    let said = |column: &Column| match (&column.state, column.is_grave) {
        (State::Kept | State::Left | State::Open, true) => match sent.text(&format!("keep-{}", column.at + 1)) {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        },
        (State::Kept | State::Left | State::Open, false) => Some(sent.is_ticked(&format!("keep-{}", column.at + 1))),
        _ => None,
    };
    let chosen: Vec<(usize, Option<bool>)> = before.columns.iter().map(|column| (column.at, said(column))).collect();
    draft::save(visit, &held.id, |draft| {
        for (at, keep) in &chosen {
            draft.columns.entry(*at).or_default().keep = *keep;
        }
    })?;
    draft::load(visit)
}

/// The page.
///
/// # Errors
/// Failures of the vault.
pub fn shown_page(
    visit: &Visit,
    held: &Held,
    register: &Register,
    Seen { looked, assessed: seen, examples }: &Seen<'_>,
    faulty: &[usize],
    is_sent: bool,
) -> Result<String, Refusal> {
    let file = file_of(register, held)?;
    let rows: Vec<(bool, Row)> = seen
        .columns
        .iter()
        .map(|column| {
            let is_first = column.is_grave || matches!(column.state, State::Refused(_));
            let full = examples.and_then(|examples| examples.get(&column.at));
            (is_first, row(visit, held, file, column, full, faulty.contains(&column.at)))
        })
        .collect();
    let mut page = Page::new(visit, "bring-columns-title", "data");
    let nothing = is_sent && faulty.is_empty();
    let faults = rows.iter().filter(|(_, row)| !row.error.is_empty());
    let mut faults: Vec<(String, String)> =
        faults.map(|(_, row)| (format!("keep-{}-1", row.number), row.error.clone())).collect();
    if nothing {
        let first = rows.iter().find(|(_, row)| matches!(row.act, Act::Tick(_)));
        let to = first.map_or("inhoud".to_owned(), |(_, row)| format!("keep-{}", row.number));
        faults.push((to, visit.say("bring-nothing-kept")));
    }
    if !faults.is_empty() {
        page.summary = html(&Summary { heading: visit.say("web-problem"), faults });
        page.title = visit.say_with("web-fault-title", &[("title", &page.title)]);
    }
    let (first, rest): (Vec<_>, Vec<_>) = rows.into_iter().partition(|(is_first, _)| *is_first);
    let bare = |rows: Vec<(bool, Row)>| rows.into_iter().map(|(_, row)| row).collect();
    let name = shown(&held.file.name).into_owned();
    let rows_found = visit.count("bring-columns-rows", seen.rows, &[("rows", &number(visit.language, seen.rows))]);
    let kept = seen.kept();
    let left = (seen.columns.len() - kept).to_string();
    let open = seen.columns.iter().filter(|column| matches!(column.state, State::Open)).count();
    let missing: Vec<&str> =
        seen.missing.iter().filter_map(|id| file.field(id)).map(|field| field.name.get(visit.language)).collect();
    let has_header = seen.columns.iter().any(|column| !column.header.is_empty());
    let shown = Columns {
        steps: steps(visit, 1),
        id: held.id.clone(),
        lead: visit.count(
            "bring-columns-lead",
            seen.columns.len() as u64,
            &[("rows", &rows_found), ("name", &name), ("file", file.name.get(visit.language))],
        ),
        first: bare(first),
        rest: bare(rest),
        missing: if missing.is_empty() {
            String::new()
        } else {
            visit.count("bring-missing", missing.len() as u64, &[("fields", &missing.join(", "))])
        },
        unweighed: match held.draft.chosen_purpose(register) {
            Some(chosen) => draft::unweighed(visit, register, held, std::iter::once(chosen)),
            // As long as it can come in for something else, nobody has to weigh.
            None if candidates(register, &held.draft.file).all(|(_, entry)| entry.is_unweighed()) => {
                draft::unweighed(visit, register, held, candidates(register, &held.draft.file))
            }
            None => Vec::new(),
        },
        open: if open > 0 { visit.count("bring-open", open as u64, &[]) } else { String::new() },
        counts: visit.count("bring-counts", kept as u64, &[("left", &left)]),
        reading: reading::told(visit, looked, has_header),
        reading_form: reading::form(visit, held.draft.reading(), looked),
        unreadable: unreadable(visit),
        is_open: examples.is_some(),
        page,
    };
    Ok(html(&shown))
}

/// What a look left to be told here, once.
fn unreadable(visit: &Visit) -> String {
    let Some(session) = &visit.session else { return String::new() };
    let Some(key) = session.noted(UNREADABLE) else { return String::new() };
    session.note(UNREADABLE, None);
    visit.say(&key)
}

/// The list of what is wrong, on top of the page.
#[derive(Template)]
#[template(path = "web/import/summary.html")]
struct Summary {
    heading: String,
    faults: Vec<(String, String)>,
}
