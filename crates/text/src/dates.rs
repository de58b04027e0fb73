//! Days and moments in words.

use crate::words::Words;
use jiff::ZonedDateTime;
use jiff::civil::{Date, Time, time};

/// `maandag 28 december 2026`.
#[must_use]
pub fn long_date(words: &Words, date: Date) -> String {
    let weekday = words.say(&format!("weekday-{}", date.weekday().to_monday_one_offset()));
    let month = words.say(&format!("month-{}", date.month()));
    words.say_with(
        "date-with-weekday",
        &[
            ("weekday", &weekday),
            ("day", &date.day().to_string()),
            ("month", &month),
            ("year", &date.year().to_string()),
        ],
    )
}

/// `maandag 26 oktober 2026 om 08:15 uur`, in the time of the moment.
#[must_use]
pub fn long_moment(words: &Words, moment: &ZonedDateTime) -> String {
    let date = long_date(words, moment.date());
    let time = moment.strftime("%H:%M").to_string();
    words.say_with("moment-long", &[("date", &date), ("time", &time)])
}

/// The last moment of a day that the vault keeps.
const LAST: Time = time(23, 59, 59, 999_999_000);

/// Whether only the day of a moment was said: of a day without a time its first or last moment counts, and nobody is told a
/// time that nobody said.
#[must_use]
pub fn is_whole_day(moment: &ZonedDateTime) -> bool {
    [Time::midnight(), LAST].contains(&moment.time())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::datetime;

    #[test]
    fn a_day_without_a_time_is_whole() {
        let of = |hour, minute, second, nano| {
            is_whole_day(&datetime(2026, 7, 1, hour, minute, second, nano).in_tz("Europe/Amsterdam").unwrap())
        };
        assert!(of(0, 0, 0, 0) && of(23, 59, 59, 999_999_000));
        assert!(!of(0, 0, 1, 0) && !of(23, 59, 0, 0) && !of(12, 0, 0, 0));
    }
}
