//! The days on which a period cannot end: weekends and holidays.
//!
//! Holidays are rules (a day of the year, days from Easter), so a calendar has no last year. It knows no period; how a
//! calendar is used is the matter of [`crate::deadline`]. A new holiday is a line in a `calendar.toml`, nothing here.

mod easter;
mod holiday;
mod load;
#[cfg(test)]
mod tests;

use crate::PackError;
use crate::deadline::{Length, Unit};
use jiff::civil::{Date, Weekday};
use serde::Deserialize;
use std::collections::BTreeMap;

pub use easter::easter;
pub use holiday::{Holiday, HolidayRule};

/// All calendars of the law, by key (`eu`, `atw`).
#[derive(Clone, Debug, Default)]
pub struct Calendars {
    calendars: BTreeMap<String, Calendar>,
}

impl Calendars {
    /// Reads calendars and holidays from files given as (path, text); a holiday may stand in another file than the
    /// calendars it belongs to.
    ///
    /// # Errors
    /// `pack.toml` for a file that is not TOML of this shape. `calendar.missing` (rules for periods but no `[calendar]`), `calendar.double`,
    /// `calendar.rolls-hours`, `calendar.working-days` (more than the term has days), `calendar.unknown-set`, `calendar.holiday-rule` (not exactly one of `day`, `easter`,
    /// `dates`, or `on_sunday` without `day`), `calendar.easter-range`, `calendar.double-holiday` (two lives overlap),
    /// `calendar.empty-life`, `calendar.date-outside-life`.
    pub fn parse<'a>(files: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Self, PackError> {
        load::parse(files).map(|calendars| Self { calendars })
    }

    /// The calendar of this key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Calendar> {
        self.calendars.get(key)
    }

    /// All calendars, in order of key.
    pub fn iter(&self) -> impl Iterator<Item = &Calendar> {
        self.calendars.values()
    }

    /// The holiday of this key, as [`FreeDay::Holiday`] names it; its name in both languages stands in it.
    #[must_use]
    pub fn holiday(&self, key: &str) -> Option<&Holiday> {
        self.iter().flat_map(|calendar| &calendar.holidays).find(|holiday| holiday.key == key)
    }
}

/// Which days are free, and what that does to a period.
#[derive(Clone, Debug)]
pub struct Calendar {
    /// `eu` or `atw`.
    pub key: String,
    /// The first day it can speak about: holidays before it were not collected.
    pub covered_from: Date,
    weekend: Vec<Weekend>,
    counting: BTreeMap<Unit, String>,
    roll: Option<Roll>,
    working_days: Option<WorkingDays>,
    holidays: Vec<Holiday>,
}

impl Calendar {
    /// Why a period cannot end on `date`; none if it can. A holiday is named before the weekend it falls in.
    ///
    /// For days before [`Calendar::covered_from`] it knows weekends only; ask [`Calendar::covers`].
    #[must_use]
    pub fn free_day(&self, date: Date) -> Option<FreeDay> {
        let holiday = self.holidays.iter().find(|holiday| holiday.falls_on(date));
        holiday.map(|holiday| FreeDay::Holiday(holiday.key.clone())).or_else(|| {
            let weekend = self.weekend.iter().find(|weekend| weekend.weekday() == date.weekday())?;
            Some(match weekend {
                Weekend::Saturday => FreeDay::Saturday,
                Weekend::Sunday => FreeDay::Sunday,
            })
        })
    }

    /// Whether the holidays of that day were collected.
    #[must_use]
    pub fn covers(&self, date: Date) -> bool {
        self.covered_from <= date
    }

    /// Whether days named one by one, such as by royal decree, were collected for that day. True for a calendar that
    /// has none.
    #[must_use]
    pub fn decrees_cover(&self, date: Date) -> bool {
        let mut named = self.holidays.iter().filter(|holiday| matches!(holiday.rule, HolidayRule::Dates(_))).peekable();
        named.peek().is_none() || named.any(|holiday| holiday.lives_on(date))
    }

    /// The holidays of one year with their days, in order of day.
    #[must_use]
    pub fn holidays_of(&self, year: i16) -> Vec<(Date, &Holiday)> {
        let mut days: Vec<_> = self
            .holidays
            .iter()
            .flat_map(|holiday| holiday.days_in(year).into_iter().map(move |day| (day, holiday)))
            .collect();
        days.sort_by_key(|(day, _)| *day);
        days
    }

    /// The rule that says how periods in this unit are counted, if it is cited.
    pub(crate) fn counting_rule(&self, unit: Unit) -> Option<&str> {
        self.counting.get(&unit).map(String::as_str)
    }

    /// The rule by which a period of this length moves from a free day; none if it does not move.
    pub(crate) fn roll_rule(&self, length: Length) -> Option<&str> {
        let roll = self.roll.as_ref()?;
        let short_enough = roll.longest.get(&length.unit).is_none_or(|longest| length.count <= *longest);
        (roll.units.contains(&length.unit) && short_enough).then_some(roll.rule.as_str())
    }

    /// How many working days a period must hold.
    pub(crate) fn working_days(&self) -> Option<&WorkingDays> {
        self.working_days.as_ref()
    }
}

/// Why a period cannot end on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FreeDay {
    /// A Saturday that is no holiday.
    Saturday,
    /// A Sunday that is no holiday.
    Sunday,
    /// The holiday of this key; see [`Calendars::holiday`].
    Holiday(String),
}

/// A day of the week on which nothing ends.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Weekend {
    Saturday,
    Sunday,
}

impl Weekend {
    fn weekday(self) -> Weekday {
        match self {
            Self::Saturday => Weekday::Saturday,
            Self::Sunday => Weekday::Sunday,
        }
    }
}

/// Which periods move from a free day, and by which rule.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Roll {
    rule: String,
    units: Vec<Unit>,
    #[serde(default)]
    longest: BTreeMap<Unit, u32>,
}

/// The working days that a period of some length must hold.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct WorkingDays {
    /// The rule that says so.
    pub rule: String,
    /// From which length, in calendar days.
    pub shortest_term_days: u32,
    /// How many.
    pub at_least: u32,
}
