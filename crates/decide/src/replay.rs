//! Replays a decision from its record: the same question put again, years later, from the log alone.
//!
//! Numbers and days stand in a record only as the truth of comparisons, so one person's age is not in it. A replay picks
//! any numbers for which the same comparisons hold: by the rules they are as good as hers.

use crate::decision::{Decision, hex};
use crate::expression::{Order, day_number, encode};
use crate::question::{Question, QuestionError};
use crate::rulebook::Rulebook;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Deserialize;
use std::collections::BTreeMap;
use thiserror::Error;
use waarborg_model::facts::{parse_day, parse_value};
use waarborg_model::vocabulary::{Action, Fact, Kind};
use waarborg_model::{Facts, Value};

/// Most ways in which numbers are tried.
const MOST_WAYS: usize = 100_000;

/// A decision record as it is kept, read back.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recorded {
    /// SHA-256 of the law's files, hexadecimal.
    pub pack: String,
    /// What was asked about.
    pub action: String,
    /// The legal day.
    pub as_of: String,
    /// The known named facts, by key.
    pub facts: BTreeMap<String, String>,
    /// The comparisons that held, or did not.
    pub comparisons: BTreeMap<String, bool>,
    /// The outcome's word.
    pub outcome: String,
    /// The rules that decided.
    pub rules: Vec<String>,
}

/// How a replay came out.
#[derive(Clone, Debug)]
pub enum Replay {
    /// The same question is answered the same, by the same rules.
    Same(Box<Decision>),
    /// It is answered otherwise: the record, the law or this program is not what it was.
    Differs(Box<Decision>),
    /// The record was made with another edition of the law, by this hash: only that one can tell.
    OtherLaw(String),
}

/// Why a record cannot be replayed.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ReplayError {
    /// The bytes are no record.
    #[error("this is no decision record")]
    Form,
    /// It names something that the vocabulary does not know.
    #[error("the record names `{0}`, which is unknown")]
    Unknown(String),
    /// A record of a deadline holds its end and not its start, and so cannot be counted anew.
    #[error("a deadline cannot be counted anew from its record")]
    Deadline,
    /// No numbers fit its comparisons.
    #[error("the comparisons of the record cannot hold together")]
    Contradiction,
    /// The question cannot be put.
    #[error(transparent)]
    Question(#[from] QuestionError),
}

impl ReplayError {
    /// The stable code, under which the texts stand.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Form => "replay.form",
            Self::Unknown(_) => "replay.unknown",
            Self::Deadline => "replay.deadline",
            Self::Contradiction => "replay.contradiction",
            Self::Question(error) => error.code(),
        }
    }
}

impl Rulebook {
    /// Puts the question of a decision record again.
    ///
    /// # Errors
    /// [`ReplayError`] for bytes that are no record.
    pub fn replay(&self, record: &[u8]) -> Result<Replay, ReplayError> {
        let recorded: Recorded = serde_json::from_slice(record).map_err(|_| ReplayError::Form)?;
        if recorded.pack != hex(&self.hash()) {
            return Ok(Replay::OtherLaw(recorded.pack));
        }
        if recorded.facts.contains_key("due") {
            return Err(ReplayError::Deadline);
        }
        let as_of = parse_day(&recorded.as_of).ok_or(ReplayError::Form)?;
        let unknown = |name: &str| ReplayError::Unknown(name.to_owned());
        let action = Action::parse(&recorded.action).ok_or_else(|| unknown(&recorded.action))?;
        let mut facts = Facts::new();
        facts.set(Fact::Action, Value::One(action as u8));
        for (key, text) in &recorded.facts {
            let fact = Fact::parse(key).ok_or_else(|| unknown(key))?;
            facts.set(fact, parse_value(fact, text).map_err(|_| unknown(text))?);
        }
        let comparisons = comparisons(&recorded.comparisons).ok_or(ReplayError::Form)?;
        let mut last = None;
        let mut known = facts.clone();
        self.derivations().apply(&mut known, as_of);
        for numbers in ways(&comparisons, &known, as_of) {
            let mut facts = facts.clone();
            for (fact, value) in numbers {
                facts.set(fact, value);
            }
            let decision = self.decide(&Question { action, facts, as_of, now: noon(as_of) })?;
            let again = serde_json::to_vec(&decision.record).map_err(|_| ReplayError::Form)?;
            if again == record {
                return Ok(Replay::Same(Box::new(decision)));
            }
            // Of those that differ, one whose comparisons are as recorded tells most.
            let is_nearer = decision.record.comparisons == recorded.comparisons;
            if is_nearer || last.is_none() {
                last = Some(decision);
            }
        }
        last.map(|decision| Replay::Differs(Box::new(decision))).ok_or(ReplayError::Contradiction)
    }
}

/// The instant of a replay does not enter its record; it must lie on the day.
fn noon(day: Date) -> Timestamp {
    Timestamp::from_second(day_number(day) * 86_400 + 43_200).unwrap_or_default()
}

/// One side of a recorded comparison.
#[derive(Clone, Copy, Debug)]
enum Side {
    Number(i64),
    Fact(Fact),
}

fn side(text: &str) -> Option<Side> {
    text.parse().map(Side::Number).ok().or_else(|| Fact::parse(text).map(Side::Fact))
}

fn comparisons(recorded: &BTreeMap<String, bool>) -> Option<Vec<(Side, Order, Side)>> {
    let read = |text: &String| {
        let mut parts = text.split(' ');
        let (left, order, right) = (side(parts.next()?)?, Order::parse(parts.next()?)?, side(parts.next()?)?);
        parts.next().is_none().then_some((left, order, right))
    };
    recorded.keys().map(read).collect()
}

/// Ways to give numbers to the facts that are compared: around each number each fact is compared with, and around what
/// is derived from the facts that are known.
fn ways(comparisons: &[(Side, Order, Side)], known: &Facts, as_of: Date) -> Vec<Vec<(Fact, Value)>> {
    let mut around: BTreeMap<Fact, Vec<i64>> = BTreeMap::new();
    let all: Vec<i64> = comparisons
        .iter()
        .flat_map(|(left, _, right)| [left, right])
        .filter_map(|side| if let Side::Number(number) = side { Some(*number) } else { None })
        .flat_map(|number| [number - 1, number, number + 1])
        .collect();
    for (left, _, right) in comparisons {
        for (one, other) in [(left, right), (right, left)] {
            let Side::Fact(fact) = one else { continue };
            let numbers = around.entry(*fact).or_default();
            match other {
                Side::Number(number) => numbers.extend([number - 1, *number, number + 1]),
                Side::Fact(other) => {
                    numbers.extend(all.iter().copied().chain([0, 1, day_number(as_of)]));
                    let derived = known.get(*other).map(encode);
                    numbers.extend(derived.into_iter().flat_map(|number| [number - 1, number, number + 1]));
                }
            }
        }
    }
    let mut ways: Vec<Vec<(Fact, Value)>> = vec![Vec::new()];
    for (fact, mut numbers) in around {
        numbers.sort_unstable();
        numbers.dedup();
        let values: Vec<Value> = numbers.into_iter().filter_map(|number| value(fact, number)).collect();
        if values.is_empty() || ways.len().saturating_mul(values.len()) > MOST_WAYS {
            continue;
        }
        ways = ways
            .into_iter()
            .flat_map(|way| {
                values.iter().map(move |value| {
                    let mut longer = way.clone();
                    longer.push((fact, *value));
                    longer
                })
            })
            .collect();
    }
    ways
}

/// A number as the value of a fact of its kind; `None` where it cannot be one.
fn value(fact: Fact, number: i64) -> Option<Value> {
    match fact.kind() {
        Kind::Number | Kind::Money if number >= 0 => Some(Value::Number(number)),
        Kind::Date => {
            let epoch = jiff::civil::date(1970, 1, 1); // not law: where days are counted from
            epoch.checked_add(jiff::Span::new().try_days(number).ok()?).ok().map(Value::Date)
        }
        Kind::Moment => Timestamp::from_millisecond(number).ok().map(Value::Moment),
        _ => None,
    }
}
