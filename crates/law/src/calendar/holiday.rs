//! One holiday: its rule, its life, its name.

use super::easter;
use crate::Bilingual;
use jiff::civil::{Date, Weekday};

/// A day of the law on which a period cannot end.
#[derive(Clone, Debug)]
pub struct Holiday {
    /// Stable name, `kings-day`.
    pub key: String,
    /// What people call it.
    pub name: Bilingual,
    /// On which day it falls.
    pub rule: HolidayRule,
    /// The first day of its life.
    pub from: Date,
    /// The day its life ended; none if it still lives.
    pub until: Option<Date>,
    /// The provision that makes it a holiday.
    pub article: String,
    /// Keys of `tables/contested.toml`.
    pub contested: Vec<String>,
    /// Keys of `sources.toml` with the state of reading.
    pub source: String,
}

/// How the day of a holiday is found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HolidayRule {
    /// A month and a day, and the month and day instead in a year in which that is a Sunday.
    Yearly {
        /// Month and day.
        day: (i8, i8),
        /// Month and day instead of a Sunday.
        on_sunday: Option<(i8, i8)>,
    },
    /// Days after Easter Sunday; before it, below zero.
    Easter(i16),
    /// Named one by one.
    Dates(Vec<Date>),
}

impl Holiday {
    /// Whether the holiday falls on that day.
    #[must_use]
    pub fn falls_on(&self, date: Date) -> bool {
        self.days_in(date.year()).contains(&date)
    }

    /// The days of one year on which it falls, within its life.
    #[must_use]
    pub fn days_in(&self, year: i16) -> Vec<Date> {
        let mut days = self.rule.days_in(year);
        days.retain(|day| self.lives_on(*day));
        days
    }

    pub(crate) fn lives_on(&self, date: Date) -> bool {
        self.from <= date && self.until.is_none_or(|until| date < until)
    }
}

impl HolidayRule {
    fn days_in(&self, year: i16) -> Vec<Date> {
        match self {
            Self::Yearly { day, on_sunday } => yearly(year, *day, *on_sunday).into_iter().collect(),
            Self::Easter(days) => {
                let span = jiff::Span::new().try_days(*days);
                let day = easter(year).zip(span.ok()).and_then(|(easter, span)| easter.checked_add(span).ok());
                day.into_iter().collect()
            }
            Self::Dates(days) => days.iter().copied().filter(|day| day.year() == year).collect(),
        }
    }
}

fn yearly(year: i16, (month, day): (i8, i8), on_sunday: Option<(i8, i8)>) -> Option<Date> {
    let date = Date::new(year, month, day).ok()?;
    match on_sunday {
        Some((month, day)) if date.weekday() == Weekday::Sunday => Date::new(year, month, day).ok(),
        _ => Some(date),
    }
}
