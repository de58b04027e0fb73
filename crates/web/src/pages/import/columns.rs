//! Step 2: what the columns hold, and which of them stay.

use super::assess::{Assessed, Column, State, assess, file_of};
use super::draft::{self, Held};
use super::look::{Sight, look};
use super::{Step, steps};
use crate::page::{Page, html};
use crate::reply::{Refusal, Reply};
use crate::visit::Visit;
use askama::Template;
use waarborg_find::{Category, Kind};
use waarborg_register::{File, Register};
use waarborg_text::answer::brief;
use waarborg_text::finding::kind_word;
use waarborg_text::{number, shown};

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
    open: String,
    counts: String,
    has_header: bool,
}

/// A column as its row in the table shows it.
pub struct Row {
    pub number: usize,
    pub name: String,
    pub example: String,
    pub what: String,
    pub tag: &'static str,
    pub tag_words: String,
    pub icon: &'static str,
    pub reason: String,
    /// The class of the row.
    pub class: &'static str,
    pub act: Act,
    pub change: String,
    pub error: String,
}

/// What can be done with a column.
pub enum Act {
    /// It is kept or not: a box.
    Tick(bool),
    /// One of two must be chosen.
    Choose(Option<bool>),
    /// Nothing.
    None(String),
}

pub fn show(visit: &Visit) -> Result<Reply, Refusal> {
    let held = draft::load(visit)?;
    match look(visit, &held, "import-columns")? {
        Sight::Wait(reply) => Ok(reply),
        Sight::Ready(looked) => {
            let in_force = visit.vault()?.in_force()?;
            let seen = assess(visit, &in_force.register, &held, &looked)?;
            Ok(Reply::Page(shown_page(visit, &held, &in_force.register, &seen, &[], false)?))
        }
    }
}

pub fn take(visit: &Visit) -> Result<Reply, Refusal> {
    let held = draft::load(visit)?;
    let Sight::Ready(looked) = look(visit, &held, "import-columns")? else {
        return Ok(visit.go("import-columns", &[&held.id]));
    };
    let in_force = visit.vault()?.in_force()?;
    let before = assess(visit, &in_force.register, &held, &looked)?;
    let said = |column: &Column| match (&column.state, column.is_grave) {
        (State::Kept | State::Left | State::Open, true) => match visit.sent.text(&format!("keep-{}", column.at + 1)) {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        },
        (State::Kept | State::Left | State::Open, false) => {
            Some(visit.sent.is_ticked(&format!("keep-{}", column.at + 1)))
        }
        _ => None,
    };
    let chosen: Vec<(usize, Option<bool>)> = before.columns.iter().map(|column| (column.at, said(column))).collect();
    draft::save(visit, &held.id, |draft| {
        for (at, keep) in &chosen {
            draft.columns.entry(*at).or_default().keep = *keep;
        }
    })?;
    let held = draft::load(visit)?;
    let seen = assess(visit, &in_force.register, &held, &looked)?;
    let open: Vec<usize> =
        seen.columns.iter().filter(|one| matches!(one.state, State::Open)).map(|one| one.at).collect();
    if !open.is_empty() || seen.kept() == 0 {
        return Ok(Reply::Unfit(shown_page(visit, &held, &in_force.register, &seen, &open, true)?));
    }
    draft::save(visit, &held.id, |draft| draft.is_looked_through = true)?;
    Ok(visit.go("import-purpose", &[&held.id]))
}

/// Says whether the first row is a header; the file is looked at anew.
pub fn header(visit: &Visit) -> Result<Reply, Refusal> {
    let held = draft::load(visit)?;
    let said = match visit.sent.text("header") {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    };
    draft::save(visit, &held.id, |draft| {
        if draft.header != said {
            draft.header = said;
            draft.columns.clear();
            draft.is_looked_through = false;
        }
    })?;
    Ok(visit.go("import-columns", &[&held.id]))
}

/// The name of a column; one without a header goes by its number.
pub fn name(visit: &Visit, column: &Column) -> String {
    if column.header.is_empty() {
        return visit.say_with("bring-column", &[("number", &(column.at + 1).to_string())]);
    }
    shown(&column.header).into_owned()
}

fn shown_page(
    visit: &Visit,
    held: &Held,
    register: &Register,
    seen: &Assessed,
    faulty: &[usize],
    is_sent: bool,
) -> Result<String, Refusal> {
    let file = file_of(register, held)?;
    let rows: Vec<(bool, Row)> = seen
        .columns
        .iter()
        .map(|column| {
            let is_first = column.is_grave || matches!(column.state, State::Refused(_));
            (is_first, row(visit, held, file, column, faulty.contains(&column.at)))
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
    let people = number(visit.language, seen.rows);
    let kept = seen.kept();
    let left = (seen.columns.len() - kept).to_string();
    let open = seen.columns.iter().filter(|column| matches!(column.state, State::Open)).count();
    let missing: Vec<&str> =
        seen.missing.iter().filter_map(|id| file.field(id)).map(|field| field.name.get(visit.language)).collect();
    let shown = Columns {
        steps: steps(visit, 1),
        id: held.id.clone(),
        lead: visit.count(
            "bring-columns-lead",
            seen.columns.len() as u64,
            &[("rows", &people), ("name", &name), ("file", file.name.get(visit.language))],
        ),
        first: bare(first),
        rest: bare(rest),
        missing: if missing.is_empty() {
            String::new()
        } else {
            visit.count("bring-missing", missing.len() as u64, &[("fields", &missing.join(", "))])
        },
        open: if open > 0 { visit.count("bring-open", open as u64, &[]) } else { String::new() },
        counts: visit.count("bring-counts", kept as u64, &[("left", &left)]),
        has_header: seen.columns.iter().any(|column| !column.header.is_empty()),
        page,
    };
    Ok(html(&shown))
}

/// The list of what is wrong, on top of the page.
#[derive(Template)]
#[template(path = "web/import/summary.html")]
struct Summary {
    heading: String,
    faults: Vec<(String, String)>,
}

fn row(visit: &Visit, held: &Held, file: &File, column: &Column, is_faulty: bool) -> Row {
    let name = name(visit, column);
    let (tag, tag_words) = tag(visit, column);
    let field =
        |id: &str| file.field(id).map_or_else(|| id.to_owned(), |field| field.name.get(visit.language).to_owned());
    let found = column.kind.map(|kind| kind_word(visit.words(), kind)).unwrap_or_default();
    let what = match (&column.field, found.is_empty()) {
        (Some(id), _) => field(id),
        (None, false) => upper(&found),
        (None, true) => visit.say("bring-unknown"),
    };
    let inside: Vec<String> = column.inside.iter().map(|kind| kind_word(visit.words(), *kind)).collect();
    let reason = match &column.state {
        State::Refused(decision) => refusal(visit, decision),
        State::NoField => visit.say("bring-no-field"),
        State::Filled(id) => visit.say_with("bring-filled", &[("field", &field(id))]),
        State::Empty => visit.say("bring-empty"),
        _ if !inside.is_empty() => visit.say_with("bring-inside", &[("kinds", &inside.join(", "))]),
        _ if column.is_grave => visit.say("bring-grave"),
        State::Left => visit.say("bring-left"),
        _ => String::new(),
    };
    let (icon, class) = match (&column.state, column.is_grave) {
        (State::Refused(_), _) => ("refused", "nee"),
        (State::Kept | State::Left | State::Open, true) => ("warning", "let"),
        (State::Kept | State::Open, false) => ("info", ""),
        _ => ("eye-off", "weg"),
    };
    let act = match (&column.state, column.is_grave) {
        (State::Kept, true) => Act::Choose(Some(true)),
        (State::Left, true) => Act::Choose(Some(false)),
        (State::Open, _) => Act::Choose(None),
        (State::Kept, false) => Act::Tick(true),
        (State::Left, false) => Act::Tick(false),
        (State::Refused(_), _) => Act::None(visit.say("bring-not-read")),
        _ => Act::None(visit.say("bring-is-left")),
    };
    // A column that may not come in by any field has nothing to change; another may be put into a field.
    let can_change = !matches!(column.state, State::Refused(_) | State::Empty);
    let place = (column.at + 1).to_string();
    Row {
        number: column.at + 1,
        error: if is_faulty { visit.say_with("bring-choose", &[("column", &name)]) } else { String::new() },
        change: if can_change { visit.to("import-column", &[&held.id, &place]) } else { String::new() },
        example: shown(&column.example).into_owned(),
        name,
        what,
        tag,
        tag_words,
        icon,
        reason,
        class,
        act,
    }
}

/// Why the law refuses, with the article.
pub fn refusal(visit: &Visit, decision: &waarborg_decide::Decision) -> String {
    let Ok(vault) = visit.vault() else { return String::new() };
    let brief = brief(visit.words(), vault.book(), decision);
    let rules = brief.rules.iter().map(|rule| format!("{} ({})", rule.title, rule.article));
    let rules: Vec<String> = rules.collect();
    visit.say_with("bring-refused", &[("rules", &rules.join("; "))])
}

fn tag(visit: &Visit, column: &Column) -> (&'static str, String) {
    let of = |key: &str, kind: Kind| visit.say_with(key, &[("kind", &kind_word(visit.words(), kind))]);
    let own = column.kind.into_iter().chain(column.inside.iter().copied());
    let all: Vec<Kind> = own.collect();
    let first = |fits: &dyn Fn(Kind) -> bool| all.iter().copied().find(|kind| fits(*kind));
    if let Some(kind) = first(&Kind::holds_national_number) {
        let key = if matches!(column.state, State::Refused(_)) { "bring-tag-forbidden" } else { "bring-tag-sensitive" };
        return (if key == "bring-tag-forbidden" { "straf" } else { "gevoelig" }, of(key, kind));
    }
    if let Some(kind) = first(&|kind| kind.category() == Category::Criminal) {
        return ("straf", of("bring-tag-criminal", kind));
    }
    if let Some(kind) = first(&|kind| kind.category() == Category::Special) {
        return ("bijzonder", of("bring-tag-special", kind));
    }
    let is_sensitive = |kind| {
        matches!(kind, Kind::Iban | Kind::Card | Kind::Income | Kind::SocialStatus | Kind::IdDocument | Kind::Ip)
    };
    match (first(&is_sensitive), column.kind) {
        (Some(_), _) => ("gevoelig", visit.say("bring-tag-harmful")),
        (None, Some(_)) => ("gewoon", visit.say("bring-tag-ordinary")),
        (None, None) => ("geen", visit.say("bring-tag-none")),
    }
}

/// A word at the beginning of a line.
fn upper(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
