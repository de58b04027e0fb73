//! The moment that counts for what happened on a day of which nobody knows the time.

use super::Event;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use waarborg_law::deadline::Start;

/// Which moment of a day counts, if the time is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayCounts {
    /// The first: whatever else is known of that day came after it.
    FromItsBeginning,
    /// The last: it came after whatever else is known of that day.
    FromItsEnd,
}

impl DayCounts {
    /// The moment of a day in the Netherlands that counts, which is not after now; of a day to come the first. `None` beyond
    /// all calendars.
    #[must_use]
    pub fn moment(self, day: Date, now: Timestamp) -> Option<Timestamp> {
        let begins = beginning(day)?;
        match self {
            Self::FromItsEnd if begins <= now => {
                // Events are kept by the microsecond.
                let last = beginning(day.tomorrow().ok()?)?.checked_sub(SignedDuration::from_micros(1)).ok()?;
                Some(last.min(now))
            }
            Self::FromItsBeginning | Self::FromItsEnd => Some(begins),
        }
    }
}

impl Event {
    /// Which moment counts of a day on which it happened: what protects her outdoes all else of that day, and nothing of that
    /// day outdoes it.
    #[must_use]
    pub const fn day_counts(&self) -> DayCounts {
        match self {
            Self::Withdraw(..)
            | Self::Object
            | Self::Restrict
            | Self::CustomerUntil(_)
            | Self::Ended(_)
            | Self::TakeBackNotice(_)
            | Self::Hold(..)
            | Self::Inaccurate(true) => DayCounts::FromItsEnd,
            Self::Consent(..)
            | Self::LiftObjection
            | Self::Notice(..)
            | Self::Unrestrict
            | Self::BecameCustomer
            | Self::OptoutOffered
            | Self::Contact
            | Self::Resumed(_)
            | Self::Release(..)
            | Self::Inaccurate(false) => DayCounts::FromItsBeginning,
        }
    }
}

/// When a day begins in the Netherlands. At midnight, no clock is ever put forward or back there.
fn beginning(day: Date) -> Option<Timestamp> {
    let near = TimeZone::UTC.to_timestamp(day.at(0, 0, 0, 0)).ok()?;
    let offset = Start::At(near).on_the_clock()?.offset();
    near.checked_sub(SignedDuration::from_secs(i64::from(offset.seconds()))).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_day_begins_and_ends_by_the_clocks_of_the_country_and_never_after_now() {
        let now: Timestamp = "2026-11-26T10:00:00Z".parse().unwrap();
        let moment = |counts: DayCounts, day| counts.moment(day, now).unwrap().to_string();
        for (day, begins, ends) in [
            (date(2026, 7, 1), "2026-06-30T22:00:00Z", "2026-07-01T21:59:59.999999Z"),
            // The days on which the clocks are put forward and back.
            (date(2026, 3, 29), "2026-03-28T23:00:00Z", "2026-03-29T21:59:59.999999Z"),
            (date(2026, 10, 25), "2026-10-24T22:00:00Z", "2026-10-25T22:59:59.999999Z"),
            (date(2026, 11, 26), "2026-11-25T23:00:00Z", "2026-11-26T10:00:00Z"),
            // A day to come stays one.
            (date(2026, 11, 27), "2026-11-26T23:00:00Z", "2026-11-26T23:00:00Z"),
        ] {
            assert_eq!(moment(DayCounts::FromItsBeginning, day), begins);
            assert_eq!(moment(DayCounts::FromItsEnd, day), ends);
        }
    }
}
