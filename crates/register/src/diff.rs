//! What changed between two registers.

use crate::register::Register;
use crate::tree::{self, Table, Value};
use std::collections::BTreeMap;
use waarborg_law::Bilingual;

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What happened.
    pub kind: ChangeKind,
    /// Where: `activity.newsletter.purpose.newsletter.ground`.
    pub path: String,
    /// The old value, where it is one value: for a list its parts, with commas.
    pub old: Option<String>,
    /// The new value.
    pub new: Option<String>,
}

/// What happened to something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChangeKind {
    /// It was not there.
    Added,
    /// It is there no more.
    Removed,
    /// It has another value.
    Changed,
}

/// All changes from one register to another, in the order of the paths as they are written. A whole entry that came or
/// went is one change; another order of entries is none.
#[must_use]
pub fn diff(old: &Register, new: &Register) -> Vec<Change> {
    let mut changes = Vec::new();
    compare(&tree::of(old), &tree::of(new), "", &mut changes);
    changes
}

fn compare(old: &Table, new: &Table, path: &str, changes: &mut Vec<Change>) {
    let inside = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
    let find = |table: &Table, key: &str| table.0.iter().find(|(one, _)| *one == key).map(|(_, value)| value.clone());
    let gone = old.0.iter().filter(|(key, _)| find(new, key).is_none()).map(|(key, _)| *key);
    for key in new.0.iter().map(|(key, _)| *key).chain(gone) {
        compare_values(find(old, key).as_ref(), find(new, key).as_ref(), inside(key), changes);
    }
}

fn compare_values(old: Option<&Value>, new: Option<&Value>, path: String, changes: &mut Vec<Change>) {
    let none = Vec::new();
    match (old, new) {
        (Some(Value::Table(old)), Some(Value::Table(new))) => compare(old, new, &path, changes),
        (Some(Value::Both(old)), Some(Value::Both(new))) => {
            for (language, old, new) in [("nl", &old.nl, &new.nl), ("en", &old.en, &new.en)] {
                if old != new {
                    let path = format!("{path}.{language}");
                    let (old, new) = (Some(old.clone()), Some(new.clone()));
                    changes.push(Change { kind: ChangeKind::Changed, path, old, new });
                }
            }
        }
        // One text that became several, or the other way: what each of them was and is.
        (Some(Value::Both(old)), Some(Value::Table(new))) => {
            changes.extend(languages(ChangeKind::Removed, &path, old));
            compare(&Table::default(), new, &path, changes);
        }
        (Some(Value::Table(old)), Some(Value::Both(new))) => {
            changes.extend(languages(ChangeKind::Added, &path, new));
            compare(old, &Table::default(), &path, changes);
        }
        (Some(Value::Tables(old)), Some(Value::Tables(new))) => compare_entries(old, new, &path, changes),
        (None, Some(Value::Tables(new))) => compare_entries(&none, new, &path, changes),
        (Some(Value::Tables(old)), None) => compare_entries(old, &none, &path, changes),
        (old, new) if old == new => {}
        (old, new) => {
            let kind = match (old, new) {
                (None, _) => ChangeKind::Added,
                (_, None) => ChangeKind::Removed,
                _ => ChangeKind::Changed,
            };
            changes.push(Change { kind, path, old: old.and_then(shown), new: new.and_then(shown) });
        }
    }
}

/// A text that came or went, in each language.
fn languages(kind: ChangeKind, path: &str, text: &Bilingual) -> [Change; 2] {
    [("nl", &text.nl), ("en", &text.en)].map(|(language, text)| {
        let (old, new) = match kind {
            ChangeKind::Removed => (Some(text.clone()), None),
            _ => (None, Some(text.clone())),
        };
        Change { kind, path: format!("{path}.{language}"), old, new }
    })
}

fn compare_entries(old: &[(String, Table)], new: &[(String, Table)], path: &str, changes: &mut Vec<Change>) {
    let before: BTreeMap<&str, &Table> = old.iter().map(|(name, table)| (name.as_str(), table)).collect();
    let after: BTreeMap<&str, &Table> = new.iter().map(|(name, table)| (name.as_str(), table)).collect();
    let entry = |kind, name: &str| Change { kind, path: format!("{path}.{name}"), old: None, new: None };
    for (name, table) in new {
        match before.get(name.as_str()) {
            Some(was) => compare(was, table, &format!("{path}.{name}"), changes),
            None => changes.push(entry(ChangeKind::Added, name)),
        }
    }
    for (name, _) in old.iter().filter(|(name, _)| !after.contains_key(name.as_str())) {
        changes.push(entry(ChangeKind::Removed, name));
    }
}

/// A single value as text.
fn shown(value: &Value) -> Option<String> {
    match value {
        Value::Text(text) => Some(text.clone()),
        Value::Flag(yes) => Some(yes.to_string()),
        Value::Number(number) => Some(number.to_string()),
        Value::List(texts) => Some(texts.join(", ")),
        Value::Both(_) | Value::Table(_) | Value::Tables(_) => None,
    }
}
