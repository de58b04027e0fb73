//! Days and moments as people type them.

use crate::form::{Choice, Field, Form, Kind};
use crate::typed::day;
use crate::visit::Visit;
use jiff::civil::{Date, Time};
use jiff::{SignedDuration, Timestamp};
use waarborg_law::deadline::Start;
use waarborg_vault::{DayCounts, Said, Way};

/// The longest text that was shown, in signs.
pub const LONGEST_TEXT: usize = 5_000;

/// `9:05` or `09.05`.
pub fn time(text: &str) -> Option<Time> {
    let (hour, minute) = text.trim().split_once([':', '.'])?;
    if minute.len() != 2 {
        return None;
    }
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}

/// The moment at which the clocks of the country show that.
pub fn moment(day: Date, time: Time) -> Option<Timestamp> {
    let near = jiff::tz::TimeZone::UTC.to_timestamp(day.to_datetime(time)).ok()?;
    let offset = Start::At(near).on_the_clock()?.offset();
    let first = near.checked_sub(SignedDuration::from_secs(i64::from(offset.seconds()))).ok()?;
    // Near a change of the clocks the offset is another one hour earlier.
    let offset = Start::At(first).on_the_clock()?.offset();
    near.checked_sub(SignedDuration::from_secs(i64::from(offset.seconds()))).ok()
}

/// The field for the way in which something was said.
pub fn way_field(visit: &Visit) -> Field {
    let choices = Way::ALL.into_iter().filter(|way| *way != Way::List);
    let choices = choices.map(|way| Choice::new(way.as_str(), visit.say(&format!("way-{}", way.as_str()))));
    Field::text(visit, "way", "data-way").kind(Kind::Radios(choices.collect()))
}

/// The fields for the day and the time at which something was said; the present day stands there.
pub fn when_fields(visit: &Visit) -> [Field; 2] {
    let today = visit.today().strftime("%d-%m-%Y").to_string();
    [
        Field::text(visit, "day", "data-day").value(today).width("wb-b8").longest(20).inputmode("numeric"),
        Field::text(visit, "time", "data-time").width("wb-b4").longest(10).inputmode("numeric").optional(visit),
    ]
}

/// The field for what whoever writes it down wants to keep with it.
pub fn note_field(visit: &Visit) -> Field {
    Field::text(visit, "note", "data-note").kind(Kind::Area).longest(2_000).optional(visit)
}

/// The chosen way; a fault beside the field if none is.
pub fn way(visit: &Visit, form: &mut Form) -> Option<Way> {
    form.require("way", visit.say("data-way-missing"));
    let chosen = form.chosen("way").first().copied().unwrap_or_default().to_owned();
    Way::ALL.into_iter().find(|way| way.as_str() == chosen)
}

/// The moment that was typed, of a day alone the one that `counts`; a fault beside the field if it is none, or has yet to
/// come.
pub fn when(visit: &Visit, form: &mut Form, counts: DayCounts) -> Option<Timestamp> {
    let Some(on) = day(form.text("day")) else {
        form.fail("day", visit.say("data-day-wrong"));
        return None;
    };
    let typed = form.text("time").to_owned();
    let at = if typed.is_empty() {
        // Today without a time is now.
        if on == visit.today() { Some(visit.now) } else { counts.moment(on, visit.now) }
    } else if let Some(at) = time(&typed) {
        moment(on, at)
    } else {
        form.fail("time", visit.say("data-time-wrong"));
        return None;
    };
    let Some(at) = at.filter(|at| *at <= visit.now) else {
        form.fail("day", visit.say("data-day-future"));
        return None;
    };
    Some(at)
}

/// What was said now.
pub fn said_now(visit: &Visit, way: Way, text: String, note: &str) -> Said {
    Said { at: visit.now, way, text, evidence: note.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn times_are_read_as_they_are_written_here() {
        assert_eq!(time("9:05").unwrap().to_string(), "09:05:00");
        for text in ["", "9", "25:00", "9:5"] {
            assert_eq!(time(text), None, "{text}");
        }
    }

    #[test]
    fn a_moment_is_by_the_clock_of_the_country() {
        let at = |day: Date, text: &str| moment(day, time(text).unwrap()).unwrap().to_string();
        assert_eq!(at(date(2026, 7, 1), "00:00"), "2026-06-30T22:00:00Z");
        assert_eq!(at(date(2026, 11, 26), "10:30"), "2026-11-26T09:30:00Z");
        // The clocks go back at three o'clock.
        assert_eq!(at(date(2026, 10, 25), "00:30"), "2026-10-24T22:30:00Z");
        assert_eq!(at(date(2026, 10, 25), "04:00"), "2026-10-25T03:00:00Z");
    }
}
