//! The day whose law is looked at: today, until another is chosen, and that until it is closed again.

use super::browse;
use crate::reply::{Refusal, Reply};
use crate::typed;
use crate::visit::Visit;
use jiff::civil::Date;
use waarborg_decide::Rulebook;
use waarborg_text::paper::date_in;

/// Under which the day is noted.
const NOTE: &str = "rules-day";

/// The day whose law is looked at, and whether it is another than today.
pub fn of(visit: &Visit) -> (Date, bool) {
    let noted = visit.session.as_ref().and_then(|session| session.noted(NOTE));
    match noted.and_then(|day| day.parse().ok()) {
        Some(day) => (day, day != visit.today()),
        None => (visit.today(), false),
    }
}

/// The strip that says so; empty for today.
pub fn strip(visit: &Visit) -> String {
    match of(visit) {
        (day, true) => visit.say_with("rules-strip", &[("day", &date_in(visit.words(), day))]),
        (_, false) => String::new(),
    }
}

/// Why there is no law for a day; none if there is.
pub fn no_law(visit: &Visit, book: &Rulebook, day: Date) -> Option<String> {
    if book.on(day).is_some() {
        return None;
    }
    let first = book.first_day().map(|day| date_in(visit.words(), day)).unwrap_or_default();
    let shown = date_in(visit.words(), day);
    if book.first_day().is_some_and(|first| day < first) {
        return Some(visit.say_with("rules-before", &[("day", &shown), ("first", &first)]));
    }
    let last = book.checked_on().map(|day| date_in(visit.words(), day)).unwrap_or_default();
    Some(visit.say_with("rules-after", &[("day", &shown), ("last", &last)]))
}

/// Takes another day, or today again.
pub fn choose(visit: &Visit) -> Result<Reply, Refusal> {
    let text = visit.sent.text("day").trim().to_owned();
    let note = |value: Option<String>| {
        if let Some(session) = &visit.session {
            session.note(NOTE, value);
        }
    };
    if text.is_empty() {
        note(None);
        return Ok(visit.go("rules", &[]));
    }
    let message = match typed::day(&text) {
        None => Some(visit.say("may-wrong-date")),
        Some(day) => no_law(visit, visit.vault()?.book(), day),
    };
    if let Some(message) = message {
        return browse::with_wrong_day(visit, message);
    }
    note(typed::day(&text).map(|day| day.to_string()));
    Ok(visit.go("rules", &[]))
}
