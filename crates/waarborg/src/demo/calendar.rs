//! The years in which the demonstration lives, and the clock that walks through them.

use crate::system;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Span, Timestamp};
use std::sync::{Mutex, PoisonError};
use waarborg_model::Clock;

/// How long ago the vault began, in years. Invoices of the year before that are over their term today.
const YEARS: i16 = 7;

/// Days before today that belong to the last weeks, not to the years.
const LAST_DAYS: i64 = 30;

/// The time in which the shop lives.
const ZONE: &str = "Europe/Amsterdam";

/// The days on which something happens.
pub struct Years {
    pub now: Timestamp,
    pub today: Date,
    /// The day on which the vault is founded.
    pub first: Date,
    /// Twice a year the cash register hands its new people over.
    pub periods: Vec<Date>,
}

impl Years {
    /// Those that end now.
    pub fn until(now: Timestamp) -> Self {
        let today = system::today(now);
        let first = date(today.year() - YEARS, 3, 4);
        let days = (first.year()..=today.year()).flat_map(|year| [date(year, 4, 10), date(year, 10, 10)]);
        let last = today.saturating_sub(Span::new().days(LAST_DAYS));
        Self { now, today, first, periods: days.filter(|day| *day <= last).collect() }
    }

    /// The first half-year of a year, or the last there is.
    pub fn period_of(&self, year: i16) -> usize {
        let place = self.periods.iter().position(|day| day.year() == year);
        place.unwrap_or(self.periods.len().saturating_sub(1))
    }

    /// The day that lies so many days before today.
    pub fn before(&self, days: i64) -> Date {
        self.today.saturating_sub(Span::new().days(days))
    }
}

/// A moment on a day, as the clock in the shop shows it.
pub fn moment(day: Date, hour: i8, minute: i8) -> Timestamp {
    let zone = TimeZone::get(ZONE).unwrap_or(TimeZone::UTC);
    zone.to_timestamp(day.at(hour, minute, 0, 0)).unwrap_or_default()
}

/// A clock that is moved by hand: forward, and never past today.
pub struct HandClock {
    at: Mutex<Timestamp>,
    end: Timestamp,
}

impl HandClock {
    /// It begins somewhere and ends now.
    pub fn new(at: Timestamp, end: Timestamp) -> Self {
        Self { at: Mutex::new(at.min(end)), end }
    }

    /// Moves it to a moment, if that lies ahead.
    pub fn set(&self, to: Timestamp) {
        let mut at = self.at.lock().unwrap_or_else(PoisonError::into_inner);
        *at = to.clamp(*at, self.end);
    }

    /// Lets some time pass.
    pub fn pass(&self, time: SignedDuration) {
        let next = self.now().saturating_add(time).unwrap_or(self.end);
        self.set(next);
    }
}

impl Clock for HandClock {
    fn now(&self) -> Timestamp {
        *self.at.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_end_before_the_last_weeks() {
        for now in ["2026-11-26T12:00:00Z", "2027-01-01T00:30:00Z", "2028-02-29T12:00:00Z", "2027-04-20T12:00:00Z"] {
            let years = Years::until(now.parse().unwrap());
            assert!(years.periods.len() >= 14, "{now}");
            assert!(years.periods.iter().all(|day| *day > years.first && *day <= years.before(30)), "{now}");
            assert!(years.periods.is_sorted(), "{now}");
        }
    }

    #[test]
    fn the_clock_goes_forward_only_and_not_past_its_end() {
        let at = |hour| moment(date(2026, 11, 26), hour, 0);
        let clock = HandClock::new(at(9), at(12));
        clock.set(at(8));
        assert_eq!(clock.now(), at(9));
        clock.pass(SignedDuration::from_hours(1));
        assert_eq!(clock.now(), at(10));
        clock.set(at(20));
        assert_eq!(clock.now(), at(12));
    }
}
