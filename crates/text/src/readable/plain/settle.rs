//! Which meaning each phrase has, given all the others. The order of the words makes no difference: in each round all phrases
//! see the facts of the round before.

use super::Found;
use super::dictionary::{Condition, Meaning};
use std::collections::HashSet;
use waarborg_model::facts::display;
use waarborg_model::vocabulary::Fact;
use waarborg_model::{Facts, Value};

/// How many times a meaning may follow from another.
const ROUNDS: usize = 4;

/// What became of a phrase.
pub enum Outcome {
    /// It says this, as `key=value;…`; empty: nothing new.
    Taken(String),
    /// It has several meanings, or contradicts another.
    Open,
    /// What it says does not fit the question.
    Dropped,
}

/// The meanings that were chosen.
pub struct Settled<'f> {
    chosen: Vec<Option<&'f Meaning>>,
    /// Facts of phrases that do not count.
    dropped: HashSet<(usize, Fact)>,
}

impl<'f> Settled<'f> {
    /// Settles the meanings.
    pub fn of(found: &[Found<'f>]) -> Self {
        let only = |one: &Found<'f>| match one.meanings {
            [meaning] if meaning.when.is_empty() => Some(meaning),
            _ => None,
        };
        let mut settled = Self { chosen: found.iter().map(only).collect(), dropped: HashSet::new() };
        settled.follow(found);
        // What still has no reason for another meaning has its usual one.
        for (chosen, one) in settled.chosen.iter_mut().zip(found) {
            *chosen = chosen.or_else(|| one.meanings.iter().find(|meaning| meaning.when.is_empty()));
        }
        settled.follow(found);
        settled
    }

    fn follow(&mut self, found: &[Found<'f>]) {
        for _ in 0..ROUNDS {
            let facts = self.facts();
            let marks = self.meanings().flat_map(|(_, meaning)| meaning.marks.iter().map(String::as_str)).collect();
            let holds = |meaning: &&Meaning| {
                !meaning.when.is_empty() && meaning.when.iter().all(|condition| condition.holds(&facts, &marks))
            };
            let known = self.chosen.iter().zip(found);
            let next: Vec<Option<&Meaning>> =
                known.map(|(chosen, one)| chosen.or_else(|| one.meanings.iter().find(holds))).collect();
            let is_done = next.iter().flatten().count() == self.chosen.iter().flatten().count();
            self.chosen = next;
            if is_done {
                break;
            }
        }
    }

    fn meanings(&self) -> impl Iterator<Item = (usize, &'f Meaning)> + '_ {
        self.chosen.iter().enumerate().filter_map(|(place, meaning)| Some((place, (*meaning)?)))
    }

    /// What the phrases say, each with its place.
    fn said(&self) -> impl Iterator<Item = (usize, Fact, Value)> + '_ {
        self.meanings()
            .flat_map(|(place, meaning)| meaning.facts.iter().map(move |(fact, value)| (place, *fact, *value)))
            .filter(|(place, fact, _)| !self.dropped.contains(&(*place, *fact)))
    }

    /// The facts on which all agree. Kinds of data stand side by side.
    pub fn facts(&self) -> Facts {
        let mut facts = Facts::new();
        let against = self.contradicted();
        for (_, fact, value) in self.said().filter(|(_, fact, _)| !against.contains(fact)) {
            let value = match (facts.get(fact), value) {
                (Some(Value::Many(before)), Value::Many(more)) => Value::Many(before | more),
                (_, value) => value,
            };
            facts.set(fact, value);
        }
        facts
    }

    /// The facts of which two values were named.
    fn contradicted(&self) -> HashSet<Fact> {
        let mut facts = Facts::new();
        let mut against = HashSet::new();
        for (_, fact, value) in self.said() {
            match facts.get(fact) {
                Some(before) if before != value && !matches!(value, Value::Many(_)) => {
                    against.insert(fact);
                }
                Some(_) => {}
                None => facts.set(fact, value),
            }
        }
        against
    }

    /// Lets what is said at these places, of these facts, not count.
    pub fn drop_where(&mut self, is_dropped: impl Fn(usize, Fact) -> bool) {
        let said = self.said().map(|(place, fact, _)| (place, fact));
        let out: Vec<(usize, Fact)> = said.filter(|(place, fact)| is_dropped(*place, *fact)).collect();
        self.dropped.extend(out);
    }

    /// What became of each phrase.
    pub fn outcomes(&self) -> Vec<Outcome> {
        let against = self.contradicted();
        let dropped: HashSet<usize> = self.dropped.iter().map(|(place, _)| *place).collect();
        let conditions = self.meanings().flat_map(|(_, meaning)| &meaning.when);
        let awaited: HashSet<&str> = conditions
            .filter_map(|condition| match condition {
                Condition::Mark(mark) => Some(mark.as_str()),
                Condition::Fact(..) => None,
            })
            .collect();
        let outcome = |(place, meaning): (usize, Option<&Meaning>)| {
            let Some(meaning) = meaning else { return Outcome::Open };
            if meaning.facts.iter().any(|(fact, _)| against.contains(fact)) {
                return Outcome::Open;
            }
            // Who only sets marks says something to phrases that wait for them.
            let is_in_vain = meaning.facts.is_empty()
                && !meaning.marks.is_empty()
                && !meaning.marks.iter().any(|mark| awaited.contains(mark.as_str()));
            if is_in_vain || dropped.contains(&place) {
                return Outcome::Dropped;
            }
            let pairs = meaning.facts.iter().map(|(fact, value)| format!("{}={}", fact.key(), display(*fact, *value)));
            Outcome::Taken(pairs.collect::<Vec<_>>().join(";"))
        };
        self.chosen.iter().copied().enumerate().map(outcome).collect()
    }
}
