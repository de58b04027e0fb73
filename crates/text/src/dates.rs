//! Days and moments in words.

use crate::words::Words;
use jiff::ZonedDateTime;
use jiff::civil::Date;

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
