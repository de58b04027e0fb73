//! Periods as the law sets them, each with its life.

use super::{Length, Start, compute, load};
use crate::PackError;
use crate::calendar::Calendars;
use jiff::civil::Date;
use serde::Deserialize;
use std::collections::BTreeMap;

/// One period of law.
#[derive(Clone, Debug)]
pub struct Period {
    /// The rule or the derived fact it belongs to.
    pub of: Of,
    /// Tells several periods of one rule apart; none for the main one.
    pub name: Option<String>,
    /// Facts and the values they must have for this period, besides what the rule asks.
    pub when: BTreeMap<String, String>,
    /// The provision that sets it, with Dutch abbreviations.
    pub article: String,
    /// What it is for.
    pub kind: Kind,
    /// The fact it runs from: a day, or for hours a moment. That day itself is not counted.
    pub starts: String,
    /// The events at which that day falls, in the words of a register's `starts`; none: the law does not say.
    pub events: Vec<String>,
    /// The provision by which who the data are about can have them go before a duty to keep is over.
    pub yields_to: Option<String>,
    /// The provision by which they stay all the same, for a reason of the case.
    pub unless: Option<String>,
    /// How long it is.
    pub length: Length,
    /// Where its end is moved to before anything else.
    pub align: Option<Align>,
    /// The calendar by which it ends; none if it ends on any day.
    pub calendar: Option<String>,
    /// Events that bring its end forward to their own day.
    pub earlier: Vec<String>,
    /// The rule within whose period this one, an extension, must be announced.
    pub announce_within: Option<String>,
    /// By how much it can be extended.
    pub extension: Option<Extension>,
    /// Whether guidance sets it and no provision that binds.
    pub guideline: bool,
    /// First day of its life.
    pub from: Date,
    /// The day its life ended.
    pub until: Option<Date>,
    /// Keys of `tables/contested.toml`.
    pub contested: Vec<String>,
    /// Keys of `sources.toml` with the state of reading.
    pub source: String,
}

/// To what a period belongs.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Of {
    /// A rule, by id.
    Rule(String),
    /// A derived fact of the vocabulary.
    Derived(String),
}

impl Of {
    /// The id of the rule or the key of the fact.
    #[must_use]
    pub fn key(&self) -> &str {
        match self {
            Self::Rule(key) | Self::Derived(key) => key,
        }
    }
}

/// What a period is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Keep at least until then.
    Minimum,
    /// Keep, or do, no longer than until then.
    Maximum,
    /// Keep until then, and then no longer.
    Exact,
    /// Answer at the latest then.
    Answer,
    /// Tell at the latest then.
    Notify,
    /// Turn to the court, or to a mediator, at the latest then.
    Court,
}

/// Where the end of a period is moved to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Align {
    /// The last day of the year it ends in.
    YearEnd,
}

/// How a period can be made longer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Extension {
    /// Added to the length, in the same unit; both are counted from the start and moved once.
    pub length: Length,
    /// How long after the start it must have been announced.
    pub announce: Option<Length>,
}

impl Period {
    /// Whether a provision that binds keeps records until its end.
    #[must_use]
    pub const fn is_duty(&self) -> bool {
        !self.guideline && matches!(self.kind, Kind::Minimum | Kind::Exact)
    }

    /// Whether it is in force on that day.
    #[must_use]
    pub fn lives_on(&self, day: Date) -> bool {
        self.from <= day && self.until.is_none_or(|until| day < until)
    }
}

/// All periods of the law.
#[derive(Clone, Debug, Default)]
pub struct Periods {
    by_key: BTreeMap<Of, Vec<Period>>,
}

impl Periods {
    /// Reads periods from files given as (path, text).
    ///
    /// # Errors
    /// `pack.toml` for a file that is not TOML of this shape. `period.owner` (not exactly one of `rule`, `derived`),
    /// `period.empty-life`, `period.unknown-calendar`, `period.unit` (hours with an alignment or with earlier events,
    /// an alignment of less than years, an extension in another unit, a derived fact in hours or with a calendar),
    /// `period.yields` (`yields_to` where nothing must be kept, or `unless` without it),
    /// `period.overlap` (two of the same rule, name and `when` in force on one day), `period.unknown-rule`
    /// (`announce_within` a rule without a period).
    pub fn parse<'a>(
        files: impl IntoIterator<Item = (&'a str, &'a str)>,
        calendars: &Calendars,
    ) -> Result<Self, PackError> {
        load::parse(files, calendars).map(|by_key| Self { by_key })
    }

    /// The main period of a rule on a day: without a name and without facts of its own.
    #[must_use]
    pub fn for_rule(&self, rule: &str, on: Date) -> Option<&Period> {
        self.for_rule_when(rule, on, |_, _| false)
    }

    /// The main period of a rule on a day, on facts: `holds` says whether a fact has a value. Of several, the one
    /// that asks for most.
    #[must_use]
    pub fn for_rule_when(&self, rule: &str, on: Date, holds: impl Fn(&str, &str) -> bool) -> Option<&Period> {
        self.all_for_rule(rule, on)
            .filter(|period| period.name.is_none() && period.when.iter().all(|(fact, value)| holds(fact, value)))
            .max_by_key(|period| period.when.len())
    }

    /// A named period of a rule on a day.
    #[must_use]
    pub fn named(&self, rule: &str, name: &str, on: Date) -> Option<&Period> {
        self.all_for_rule(rule, on).find(|period| period.name.as_deref() == Some(name))
    }

    /// Every period of a rule on a day, in the order they are written.
    pub fn all_for_rule(&self, rule: &str, on: Date) -> impl Iterator<Item = &Period> {
        self.of(&Of::Rule(rule.to_owned())).iter().filter(move |period| period.lives_on(on))
    }

    /// The last day of the period of a derived fact: what it says after that day has turned. None if no period is in
    /// force on `on`, or the day cannot be told.
    #[must_use]
    pub fn derived_end(&self, derived: &str, start: Date, on: Date) -> Option<Date> {
        let period = self.of(&Of::Derived(derived.to_owned())).iter().find(|period| period.lives_on(on))?;
        compute(period, Start::On(start), &Calendars::default()).ok()?.due.date()
    }

    /// All periods, by owner, for checks against rules and vocabulary.
    pub fn iter(&self) -> impl Iterator<Item = &Period> {
        self.by_key.values().flatten()
    }

    fn of(&self, of: &Of) -> &[Period] {
        self.by_key.get(of).map_or(&[], Vec::as_slice)
    }
}
