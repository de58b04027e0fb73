//! Facts and their values in words.

use crate::words::Words;
use waarborg_model::Value;
use waarborg_model::facts::{display, parse_value};
use waarborg_model::vocabulary::{Fact, Kind};

/// A short name of a fact.
#[must_use]
pub fn label(words: &Words, fact: Fact) -> String {
    words.say(&format!("fact-{}-label", dashed(fact.key())))
}

/// The question that would settle a fact.
#[must_use]
pub fn question(words: &Words, fact: Fact) -> String {
    words.say(&format!("fact-{}-question", dashed(fact.key())))
}

/// A value in words.
#[must_use]
pub fn value_label(words: &Words, fact: Fact, value: Value) -> String {
    let text = display(fact, value);
    match (fact.kind(), value) {
        (Kind::Bool, _) => words.say(&format!("value-{text}")),
        (_, Value::NEVER) => words.say("value-never"),
        (Kind::Set(_), Value::Many(0)) => words.say("value-none"),
        (Kind::Enum(_) | Kind::Set(_), _) => text
            .split('|')
            .map(|name| words.say(&format!("value-{}-{}", dashed(group(fact)), dashed(name))))
            .collect::<Vec<_>>()
            .join(", "),
        _ => text,
    }
}

/// A value that stands as the vocabulary's word, in words; a word that is no value stays as it is.
#[must_use]
pub fn word_label(words: &Words, fact: Fact, word: &str) -> String {
    parse_value(fact, word).map_or_else(|_| word.to_owned(), |value| value_label(words, fact, value))
}

/// `label: value`.
#[must_use]
pub fn fact_line(words: &Words, fact: Fact, value: Option<Value>) -> String {
    let value = value.map_or_else(|| words.say("value-unknown"), |value| value_label(words, fact, value));
    words.say_with("assumed-line", &[("label", &label(words, fact)), ("value", &value)])
}

/// What to do so that a fact gets a value, as an instruction.
#[must_use]
pub fn proposal(words: &Words, fact: Fact, value: Value) -> String {
    let key = dashed(fact.key());
    match value {
        Value::Bool(yes) => words.say(&format!("fact-{key}-{}", if yes { "yes" } else { "no" })),
        Value::One(_) | Value::Many(_) => display(fact, value)
            .split('|')
            .filter_map(|name| words.maybe(&format!("change-{key}-{}", dashed(name))))
            .reduce(|one, other| format!("{one} {other}"))
            .unwrap_or_else(|| fact_line(words, fact, Some(value))),
        _ if words.maybe(&format!("change-{key}")).is_some() => {
            words.say_with(&format!("change-{key}"), &[("value", &display(fact, value))])
        }
        _ => fact_line(words, fact, Some(value)),
    }
}

/// The fact whose values a fact shares: a purpose is a purpose, then and now.
fn group(fact: Fact) -> &'static str {
    if fact == Fact::OrigPurpose { Fact::Purpose.key() } else { fact.key() }
}

fn dashed(key: &str) -> String {
    key.replace('_', "-")
}
