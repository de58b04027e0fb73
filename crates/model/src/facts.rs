//! What is known of a question: typed facts, each true, false or not known.
//!
//! A fact that nobody stated is absent, and absent means *unknown*. Nothing here knows a default.

use crate::Country;
use crate::vocabulary::{Category, Fact, Kind, Purpose, Right};
use jiff::{Timestamp, civil::Date};
use thiserror::Error;

/// The value of a fact. Which variant a fact takes is told by [`Fact::kind`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Value {
    /// Yes or no.
    Bool(bool),
    /// One named value: its place in the list of [`Kind::Enum`].
    One(u8),
    /// Several named values at once: a bit per place in the list of [`Kind::Set`].
    Many(u64),
    /// A whole number, from 0; money counts euro cents.
    Number(i64),
    /// A calendar day. [`Value::NEVER`] stands for a day that has not come.
    Date(Date),
    /// An instant.
    Moment(Timestamp),
    /// A country.
    Country(Country),
}

impl Value {
    /// The day that does not come, written `never`.
    pub const NEVER: Self = Self::Date(Date::MAX);
}

/// Why a stated fact cannot be taken. Texts stand in `translations/`, under [`FactError::code`].
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FactError {
    /// No fact of this name; perhaps `suggestion` was meant.
    #[error("unknown fact `{key}`")]
    UnknownFact { key: String, suggestion: Option<&'static str> },
    /// The fact has no such value; perhaps `suggestion` was meant. `expected` names what it takes.
    #[error("unknown value `{value}` for `{key}`")]
    UnknownValue { key: &'static str, value: String, suggestion: Option<&'static str>, expected: String },
    /// The number, amount or day lies outside what can be.
    #[error("value `{value}` of `{key}` is out of range")]
    OutOfRange { key: &'static str, value: String, expected: String },
    /// Two values for a fact that takes one.
    #[error("two values for `{key}`")]
    TwoValues { key: &'static str, first: String, second: String },
    /// Not of the form `key=value`.
    #[error("`{text}` is not of the form key=value")]
    NotAPair { text: String },
}

impl FactError {
    /// The stable code, under which the texts stand.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::UnknownFact { .. } => "fact.unknown",
            Self::UnknownValue { .. } => "fact.unknown-value",
            Self::OutOfRange { .. } => "fact.out-of-range",
            Self::TwoValues { .. } => "fact.two-values",
            Self::NotAPair { .. } => "fact.not-a-pair",
        }
    }
}

/// The facts of a question. A copy is a few kilobytes; it holds no text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    values: [Option<Value>; Fact::COUNT],
}

impl Default for Facts {
    fn default() -> Self {
        Self { values: [None; Fact::COUNT] }
    }
}

impl Facts {
    /// No facts: everything is unknown.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads `key=value` pairs separated by `;`. Values of a set are joined with `|`.
    ///
    /// # Errors
    /// [`FactError`] for the first pair that cannot be taken; nothing is kept then.
    pub fn parse(text: &str) -> Result<Self, FactError> {
        let mut facts = Self::new();
        for pair in text.split(';').map(str::trim).filter(|pair| !pair.is_empty()) {
            facts.state(pair)?;
        }
        Ok(facts)
    }

    /// Takes up one `key=value` pair. The same pair twice is the same fact.
    ///
    /// # Errors
    /// As [`Facts::parse`]; the facts are then unchanged.
    pub fn state(&mut self, pair: &str) -> Result<(), FactError> {
        let (key, text) = pair
            .split_once('=')
            .map(|(key, text)| (key.trim(), text.trim()))
            .ok_or_else(|| FactError::NotAPair { text: pair.to_owned() })?;
        let fact = find(key)?;
        let value = parse_value(fact, text)?;
        match self.get(fact) {
            Some(before) if before != value => {
                Err(FactError::TwoValues { key: fact.key(), first: display(fact, before), second: text.to_owned() })
            }
            _ => {
                self.set(fact, value);
                Ok(())
            }
        }
    }

    /// The value of a fact, or `None` while it is unknown.
    #[must_use]
    pub fn get(&self, fact: Fact) -> Option<Value> {
        self.values.get(fact as usize).copied().flatten()
    }

    /// States a fact. Used with typed values; text from outside goes through [`Facts::state`].
    pub fn set(&mut self, fact: Fact, value: Value) {
        self.put(fact, Some(value));
    }

    /// Makes a fact unknown.
    pub fn forget(&mut self, fact: Fact) {
        self.put(fact, None);
    }

    fn put(&mut self, fact: Fact, value: Option<Value>) {
        if let Some(place) = self.values.get_mut(fact as usize) {
            *place = value;
        }
    }

    /// The facts that are known, in the order of the vocabulary.
    pub fn known(&self) -> impl Iterator<Item = (Fact, Value)> + '_ {
        Fact::ALL.iter().filter_map(|fact| Some((*fact, self.get(*fact)?)))
    }

    /// Yes, no or unknown.
    #[must_use]
    pub fn yes(&self, fact: Fact) -> Option<bool> {
        match self.get(fact)? {
            Value::Bool(yes) => Some(yes),
            _ => None,
        }
    }

    /// The categories of data that are asked about, in the order of the vocabulary.
    #[must_use]
    pub fn categories(&self) -> Vec<Category> {
        let Some(Value::Many(bits)) = self.get(Fact::Data) else { return Vec::new() };
        Category::ALL.iter().copied().filter(|category| bits >> (*category as u8) & 1 == 1).collect()
    }

    /// The purpose, if it is known.
    #[must_use]
    pub fn purpose(&self) -> Option<Purpose> {
        match self.get(Fact::Purpose)? {
            Value::One(place) => Purpose::ALL.get(usize::from(place)).copied(),
            _ => None,
        }
    }

    /// The right that is exercised, if it is known.
    #[must_use]
    pub fn right(&self) -> Option<Right> {
        match self.get(Fact::Request)? {
            Value::One(place) => Right::ALL.get(usize::from(place)).copied(),
            _ => None,
        }
    }
}

/// Finds a fact by its key.
///
/// # Errors
/// [`FactError::UnknownFact`], with the nearest key where one is near. Derived facts are computed,
/// so they cannot be stated.
pub fn find(key: &str) -> Result<Fact, FactError> {
    stateable().find(|fact| fact.key() == key).ok_or_else(|| FactError::UnknownFact {
        key: key.to_owned(),
        suggestion: nearest(key, stateable().map(Fact::key)),
    })
}

fn stateable() -> impl Iterator<Item = Fact> {
    Fact::ALL.iter().copied().filter(|fact| !fact.derived())
}

/// Reads the value of a fact.
///
/// # Errors
/// [`FactError::UnknownValue`] or [`FactError::OutOfRange`].
pub fn parse_value(fact: Fact, text: &str) -> Result<Value, FactError> {
    let key = fact.key();
    match fact.kind() {
        Kind::Bool => match text {
            "yes" => Ok(Value::Bool(true)),
            "no" => Ok(Value::Bool(false)),
            _ => Err(unknown_value(key, text, &["yes", "no"])),
        },
        Kind::Enum(names) => place(names, text).map(Value::One).ok_or_else(|| two_or_unknown(key, text, names)),
        Kind::Set(names) => text
            .split('|')
            .map(str::trim)
            .filter(|name| !name.is_empty())
            .try_fold(0, |bits, name| {
                place(names, name).map(|place| bits | 1 << place).ok_or_else(|| unknown_value(key, name, names))
            })
            .map(Value::Many),
        Kind::Number => parse_number(text, 0).map(Value::Number).ok_or_else(|| range(key, text, "0 … 1000000000")),
        Kind::Money => parse_number(text, 2).map(Value::Number).ok_or_else(|| range(key, text, "0.00 … 10000000.00")),
        Kind::Date if text == "never" => Ok(Value::NEVER),
        Kind::Date => parse_day(text).map(Value::Date).ok_or_else(|| range(key, text, "YYYY-MM-DD")),
        Kind::Moment => parse_moment(text).map(Value::Moment).ok_or_else(|| range(key, text, "YYYY-MM-DDThh:mm+hh:mm")),
        Kind::Country => {
            Country::parse(text).map(Value::Country).ok_or_else(|| unknown_value(key, text, &["NL", "US", "EPO"]))
        }
    }
}

/// Writes a value as [`parse_value`] reads it.
#[must_use]
pub fn display(fact: Fact, value: Value) -> String {
    let names = match fact.kind() {
        Kind::Enum(names) | Kind::Set(names) => names,
        _ => &[],
    };
    match value {
        Value::Bool(true) => "yes".to_owned(),
        Value::Bool(false) => "no".to_owned(),
        Value::One(place) => names.get(usize::from(place)).copied().unwrap_or_default().to_owned(),
        Value::Many(bits) => {
            let given: Vec<_> =
                names.iter().enumerate().filter(|(place, _)| bits >> place & 1 == 1).map(|(_, name)| *name).collect();
            given.join("|")
        }
        Value::Number(cents) if fact.kind() == Kind::Money => format!("{}.{:02}", cents / 100, cents % 100),
        Value::Number(number) => number.to_string(),
        Value::NEVER => "never".to_owned(),
        Value::Date(date) => date.to_string(),
        Value::Moment(moment) => moment.to_string(),
        Value::Country(country) => country.to_string(),
    }
}

/// The nearest of some names, where one is near enough to be meant: alike, or a slip or two away.
pub fn nearest<'a>(text: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let near = |name: &str| {
        let likeness = strsim::jaro_winkler(text, name);
        let slips = strsim::damerau_levenshtein(text, name);
        let few = text.chars().count().min(name.chars().count()) / 3;
        // What was typed may be the beginning of what was meant.
        let begun = f64::from(u8::from(name.starts_with(text) || text.starts_with(name)));
        (likeness > 0.8 || slips <= few.min(2)).then_some(likeness + begun)
    };
    names
        .filter_map(|name| Some((near(name)?, name)))
        .max_by(|(one, _), (other, _)| one.total_cmp(other))
        .map(|(_, name)| name)
}

fn place(names: &[&str], text: &str) -> Option<u8> {
    names.iter().position(|name| *name == text).and_then(|place| u8::try_from(place).ok())
}

/// Digits with at most `decimals` behind a point, as a whole number of the smallest unit.
fn parse_number(text: &str, decimals: usize) -> Option<i64> {
    const MOST: i64 = 1_000_000_000;
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || part.len() > decimals || text.ends_with('.') || !digits(whole) || !digits(part) {
        return None;
    }
    let number: i64 = format!("{whole}{part:0<decimals$}").parse().ok()?;
    (number <= MOST).then_some(number)
}

/// Reads a calendar day, `YYYY-MM-DD` and nothing else.
#[must_use]
pub fn parse_day(text: &str) -> Option<Date> {
    let shape = |(at, byte): (usize, u8)| if matches!(at, 4 | 7) { byte == b'-' } else { byte.is_ascii_digit() };
    (text.len() == 10 && text.bytes().enumerate().all(shape)).then_some(())?;
    text.parse().ok()
}

/// RFC 3339 with offset; seconds may be left out, as people do.
fn parse_moment(text: &str) -> Option<Timestamp> {
    text.parse().ok().or_else(|| {
        let (day, rest) = text.split_once('T')?;
        let (time, offset) = rest.split_at_checked(5)?;
        (offset.starts_with(['+', '-', 'Z'])).then_some(())?;
        format!("{day}T{time}:00{offset}").parse().ok()
    })
}

fn two_or_unknown(key: &'static str, text: &str, names: &'static [&'static str]) -> FactError {
    match text.split_once('|') {
        Some((first, second)) => {
            FactError::TwoValues { key, first: first.trim().to_owned(), second: second.trim().to_owned() }
        }
        None => unknown_value(key, text, names),
    }
}

fn unknown_value(key: &'static str, text: &str, names: &[&'static str]) -> FactError {
    FactError::UnknownValue {
        key,
        value: text.to_owned(),
        suggestion: nearest(text, names.iter().copied()),
        expected: names.join(", "),
    }
}

fn range(key: &'static str, text: &str, expected: &str) -> FactError {
    FactError::OutOfRange { key, value: text.to_owned(), expected: expected.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads_facts_of_every_kind_and_writes_them_back() {
        for (key, text) in [
            ("ground", "legitimate_interest"),
            ("data", "contact|health"),
            ("objected", "no"),
            ("fee", "4.50"),
            ("pages", "25"),
            ("received", "2026-01-31"),
            ("customer_ended", "never"),
            ("recipient_country", "BR"),
        ] {
            let fact = find(key).unwrap();
            assert_eq!(display(fact, parse_value(fact, text).unwrap()), text, "{key}");
        }
        let moment = parse_value(find("aware_at").unwrap(), "2026-10-23T09:15+02:00").unwrap();
        assert_eq!(moment, Value::Moment("2026-10-23T07:15:00Z".parse().unwrap()));
    }

    #[test]
    fn suggests_what_was_probably_meant() {
        assert_eq!(
            Facts::parse("grond=consent").unwrap_err(),
            FactError::UnknownFact { key: "grond".into(), suggestion: Some("ground") }
        );
        let FactError::UnknownValue { suggestion, .. } = Facts::parse("ground=legitimate_intrest").unwrap_err() else {
            panic!("expected an unknown value");
        };
        assert_eq!(suggestion, Some("legitimate_interest"));
    }

    #[test]
    fn refuses_what_cannot_be() {
        for (text, code) in [
            ("staff=-3", "fact.out-of-range"),
            ("staff=1e3", "fact.out-of-range"),
            ("fee=4.505", "fact.out-of-range"),
            ("received=2026-02-30", "fact.out-of-range"),
            ("received=2026-02-03T10:00", "fact.out-of-range"),
            ("aware_at=2026-10-23T09:15", "fact.out-of-range"),
            ("channel=email|sms", "fact.two-values"),
            ("channel=email;channel=sms", "fact.two-values"),
            ("destination=eea", "fact.unknown"),
            ("objected", "fact.not-a-pair"),
            ("objected=maybe", "fact.unknown-value"),
            ("recipient_country=Germany", "fact.unknown-value"),
        ] {
            assert_eq!(Facts::parse(text).unwrap_err().code(), code, "{text}");
        }
    }

    #[test]
    fn the_same_fact_twice_is_one_fact() {
        assert_eq!(Facts::parse("age=14;age=14").unwrap(), Facts::parse("age=14").unwrap());
    }

    proptest! {
        #[test]
        fn no_text_panics(text in ".*") {
            let _ = Facts::parse(&text);
        }

        #[test]
        fn amounts_survive_writing_and_reading(cents in 0i64..1_000_000_000) {
            let fact = Fact::Fee;
            let text = display(fact, Value::Number(cents));
            prop_assert_eq!(parse_value(fact, &text).unwrap(), Value::Number(cents));
        }
    }
}
