//! Values as SQLite keeps them: signed numbers, days since 1970, microseconds since 1970.

use crate::failure::{Fault, Result};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};

const FIRST_DAY: Date = Date::constant(1970, 1, 1);
const SECONDS_OF_A_DAY: i64 = 24 * 60 * 60;

/// A number that a caller gives; one beyond what SQLite counts to is refused.
pub fn number(value: u64) -> Result<i64> {
    i64::try_from(value).map_err(|_| Fault::mismatch())
}

/// A number that is kept; none of them is below zero.
pub fn count(value: i64) -> Result<u64> {
    u64::try_from(value).map_err(|_| Fault::damaged("number"))
}

pub fn day(date: Option<Date>) -> Option<i64> {
    date.map(|date| date.duration_since(FIRST_DAY).as_secs() / SECONDS_OF_A_DAY)
}

pub fn date(day: Option<i64>) -> Result<Option<Date>> {
    let Some(day) = day else { return Ok(None) };
    let seconds = day.checked_mul(SECONDS_OF_A_DAY).ok_or(Fault::damaged("day"))?;
    FIRST_DAY.checked_add(SignedDuration::from_secs(seconds)).map(Some).map_err(|_| Fault::damaged("day"))
}

pub fn instant(microseconds: i64) -> Result<Timestamp> {
    Timestamp::from_microsecond(microseconds).map_err(|_| Fault::damaged("instant"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_come_back_as_they_went() {
        for date in [Date::MIN, Date::constant(1969, 12, 31), FIRST_DAY, Date::constant(2026, 2, 28), Date::MAX] {
            assert_eq!(super::date(day(Some(date))).unwrap(), Some(date));
        }
        assert_eq!(day(Some(Date::constant(1970, 1, 2))), Some(1));
        assert!(super::date(Some(i64::MAX)).is_err());
    }
}
