//! A column as a row of the table: what it is, what becomes of it, and what can be done with it.

use super::assess::{Column, State};
use super::draft::Held;
use crate::visit::Visit;
use waarborg_find::{Category, Kind};
use waarborg_register::File;
use waarborg_text::answer::brief;
use waarborg_text::finding::kind_word;
use waarborg_text::{sentence, shown};
use waarborg_vault::Value;

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

/// The name of a column; one without a header goes by its number.
pub fn name(visit: &Visit, column: &Column) -> String {
    if column.header.is_empty() {
        return visit.say_with("bring-column", &[("number", &(column.at + 1).to_string())]);
    }
    shown(&column.header).into_owned()
}

/// The row of a column, with a value in full in place of the covered one.
pub fn row(visit: &Visit, held: &Held, file: &File, column: &Column, full: Option<&Value>, is_faulty: bool) -> Row {
    let name = name(visit, column);
    let (tag, tag_words) = tag(visit, column);
    let field =
        |id: &str| file.field(id).map_or_else(|| id.to_owned(), |field| field.name.get(visit.language).to_owned());
    let found = column.kind.map(|kind| kind_word(visit.words(), kind)).unwrap_or_default();
    let what = match (&column.field, found.is_empty()) {
        (Some(id), _) => field(id),
        (None, false) => sentence(&found),
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
        change: if can_change { visit.to("import-change", &[&held.id, &place]) } else { String::new() },
        example: shown(full.map_or(&column.example, Value::expose)).into_owned(),
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
    if first(&|kind| kind.category() == Category::Criminal).is_some() {
        return ("straf", visit.say("bring-tag-criminal"));
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
