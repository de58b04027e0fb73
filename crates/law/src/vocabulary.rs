//! What the vocabulary says beyond names and kinds: who can change a fact, what the door assumes.

use crate::{LawFiles, PackError};
use serde::Deserialize;
use std::collections::BTreeMap;
use waarborg_model::facts::{find, parse_value};
use waarborg_model::vocabulary::{Category, Fact};
use waarborg_model::{FactError, Facts, Value};

const PATH: &str = "vocabulary.toml";

/// Who can change a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangedBy {
    /// The controller, alone or by asking the person.
    Controller,
    /// Only the person, unasked.
    Subject,
}

/// The vocabulary of questions, read from `vocabulary.toml`.
#[derive(Clone, Debug)]
pub struct Vocabulary {
    changes: BTreeMap<Fact, Change>,
    contradictions: Vec<Conditions>,
    groups: BTreeMap<String, u64>,
    door: Vec<Door>,
    foreseen_years: i32,
}

#[derive(Clone, Debug)]
struct Change {
    by: ChangedBy,
    to: Vec<Value>,
    fixed_when: Conditions,
}

/// One assumption of the door: what the asking command takes for a fact that nobody stated.
#[derive(Clone, Debug)]
pub struct Door {
    /// The fact.
    pub fact: Fact,
    /// What is assumed; `None` leaves it unknown.
    pub value: Option<Value>,
    /// Put back to unknown if the stated value is this one, because it settles nothing.
    pub replaces: Option<Value>,
    /// Whether duties are still shown as if the fact were unknown.
    pub duty_stays: bool,
    when: Conditions,
    unless: Conditions,
}

#[derive(Clone, Debug, Default)]
struct Conditions(Vec<(Fact, Test)>);

#[derive(Clone, Debug)]
enum Test {
    Stated,
    NotStated,
    OneOf(Vec<Value>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    foreseen_years: i32,
    fact: BTreeMap<String, FactEntry>,
    #[serde(default)]
    door: Vec<DoorEntry>,
    #[serde(default)]
    contradiction: Vec<ContradictionEntry>,
    #[serde(default)]
    group: BTreeMap<String, GroupEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GroupEntry {
    except: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FactEntry {
    #[serde(rename = "kind")]
    _kind: String,
    #[serde(rename = "type")]
    _type: Option<String>,
    #[serde(default, rename = "values")]
    _values: Vec<String>,
    changed_by: Option<ChangedBy>,
    #[serde(default)]
    changes_to: Vec<String>,
    #[serde(default)]
    fixed_when: BTreeMap<String, OneOrMany>,
    #[serde(default, rename = "derived")]
    _derived: bool,
    #[serde(default, rename = "own")]
    _own: bool,
    #[serde(rename = "meaning")]
    _meaning: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DoorEntry {
    fact: String,
    value: String,
    replaces: Option<String>,
    #[serde(default)]
    duty_stays: bool,
    #[serde(default)]
    when: BTreeMap<String, OneOrMany>,
    #[serde(default)]
    unless: BTreeMap<String, OneOrMany>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ContradictionEntry {
    all: BTreeMap<String, OneOrMany>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMany {
    One(String),
    Many(Vec<String>),
}

impl Vocabulary {
    /// Reads the vocabulary.
    ///
    /// # Errors
    /// `pack.toml`, or `pack.vocabulary` for a fact or value that does not exist.
    pub fn read(files: &LawFiles) -> Result<Self, PackError> {
        let text = files.require(PATH)?;
        let file: File = toml::from_str(text).map_err(|error| PackError::toml(PATH, text, &error))?;
        let mut changes = BTreeMap::new();
        for (key, entry) in &file.fact {
            let Some(by) = entry.changed_by else { continue };
            let fact = any_fact(key)?;
            let to = entry.changes_to.iter().map(|text| value(fact, text)).collect::<Result<_, _>>()?;
            changes.insert(fact, Change { by, to, fixed_when: conditions(&entry.fixed_when)? });
        }
        let door = file.door.iter().map(door).collect::<Result<_, _>>()?;
        let contradictions = file.contradiction.iter().map(|entry| conditions(&entry.all)).collect::<Result<_, _>>()?;
        let groups = file.group.iter().map(group).collect::<Result<_, _>>()?;
        let foreseen_years = file.foreseen_years.clamp(0, 1000);
        Ok(Self { changes, contradictions, groups, door, foreseen_years })
    }

    /// How long after it was last checked the law still answers.
    #[must_use]
    pub fn foreseen(&self) -> jiff::Span {
        jiff::Span::new().years(self.foreseen_years)
    }

    /// The categories of a group that policies may name, as bits.
    #[must_use]
    pub fn group(&self, name: &str) -> Option<u64> {
        self.groups.get(name).copied()
    }

    /// The groups of categories, by name.
    pub fn groups(&self) -> impl Iterator<Item = (&str, u64)> {
        self.groups.iter().map(|(name, bits)| (name.as_str(), *bits))
    }

    /// Who can change a fact, given the others; `None`: nobody.
    #[must_use]
    pub fn changed_by(&self, fact: Fact, facts: &Facts) -> Option<ChangedBy> {
        let change = self.changes.get(&fact)?;
        let fixed = !change.fixed_when.0.is_empty() && change.fixed_when.hold(facts);
        (!fixed).then_some(change.by)
    }

    /// The values worth proposing for a fact; empty: any value.
    #[must_use]
    pub fn changes_to(&self, fact: Fact) -> &[Value] {
        self.changes.get(&fact).map_or(&[], |change| &change.to)
    }

    /// The assumptions of the door, in order.
    #[must_use]
    pub fn door(&self) -> &[Door] {
        &self.door
    }

    /// The facts that contradict each other, if some do.
    #[must_use]
    pub fn contradiction(&self, facts: &Facts) -> Option<Vec<Fact>> {
        self.contradictions.iter().find(|all| all.hold(facts)).map(|all| all.0.iter().map(|(fact, _)| *fact).collect())
    }
}

impl Door {
    /// Whether this assumption is to be looked at, given what is stated and assumed so far.
    #[must_use]
    pub fn applies(&self, facts: &Facts) -> bool {
        let open = match (self.replaces, facts.get(self.fact)) {
            (Some(replaced), Some(stated)) => replaced == stated,
            (None, None) => true,
            _ => false,
        };
        open && self.when.hold(facts) && (self.unless.0.is_empty() || !self.unless.hold(facts))
    }
}

impl Conditions {
    fn hold(&self, facts: &Facts) -> bool {
        self.0.iter().all(|(fact, test)| match (test, facts.get(*fact)) {
            (Test::Stated, value) => value.is_some(),
            (Test::NotStated, value) => value.is_none(),
            (Test::OneOf(values), Some(Value::Many(given))) => {
                values.iter().any(|value| matches!(value, Value::Many(one) if one & given != 0))
            }
            (Test::OneOf(values), Some(given)) => values.contains(&given),
            (Test::OneOf(_), None) => false,
        })
    }
}

fn group((name, entry): (&String, &GroupEntry)) -> Result<(String, u64), PackError> {
    let all = Category::ALL.iter().fold(0, |bits, category| bits | 1 << *category as u8);
    let bits = entry.except.iter().try_fold(all, |bits: u64, text| {
        Category::parse(text).map(|category| bits & !(1 << category as u8)).ok_or_else(|| wrong(text, ""))
    })?;
    Ok((name.clone(), bits))
}

fn door(entry: &DoorEntry) -> Result<Door, PackError> {
    let fact = any_fact(&entry.fact)?;
    Ok(Door {
        fact,
        value: if entry.value == "?" { None } else { Some(value(fact, &entry.value)?) },
        replaces: entry.replaces.as_deref().map(|text| value(fact, text)).transpose()?,
        duty_stays: entry.duty_stays,
        when: conditions(&entry.when)?,
        unless: conditions(&entry.unless)?,
    })
}

fn conditions(entries: &BTreeMap<String, OneOrMany>) -> Result<Conditions, PackError> {
    entries
        .iter()
        .map(|(key, wanted)| {
            let fact = any_fact(key)?;
            let test = match wanted {
                OneOrMany::One(text) if text == "*" => Test::Stated,
                OneOrMany::One(text) if text == "?" => Test::NotStated,
                OneOrMany::One(text) => Test::OneOf(vec![value(fact, text)?]),
                OneOrMany::Many(texts) => {
                    Test::OneOf(texts.iter().map(|text| value(fact, text)).collect::<Result<_, _>>()?)
                }
            };
            Ok((fact, test))
        })
        .collect::<Result<_, _>>()
        .map(Conditions)
}

/// Derived facts too: the door may speak of them.
fn any_fact(key: &str) -> Result<Fact, PackError> {
    Fact::ALL.iter().copied().find(|fact| fact.key() == key).ok_or_else(|| match find(key) {
        Err(FactError::UnknownFact { suggestion: Some(near), .. }) => wrong(key, near),
        _ => wrong(key, ""),
    })
}

fn value(fact: Fact, text: &str) -> Result<Value, PackError> {
    parse_value(fact, text).map_err(|_| wrong(&format!("{}={text}", fact.key()), ""))
}

fn wrong(what: &str, near: &str) -> PackError {
    PackError::new("pack.vocabulary", PATH).with("name", what).with("suggestion", near)
}
