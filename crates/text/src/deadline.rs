//! A deadline and the steps of its computation.

use crate::dates::{long_date, long_moment};
use crate::words::Words;
use serde_json::{Value as Json, json};
use waarborg_decide::Rulebook;
use waarborg_law::calendar::{Calendars, FreeDay};
use waarborg_law::deadline::{Deadline, Due, Start, Step, Unit};

/// The end of a period in words.
#[must_use]
pub fn due(words: &Words, due: &Due) -> String {
    match due {
        Due::Date(date) => words.say_with("deadline-last-day", &[("date", &long_date(words, *date))]),
        Due::Moment(moment) => words.say_with("deadline-last-moment", &[("moment", &long_moment(words, moment))]),
    }
}

/// The steps of a computation, a sentence each.
#[must_use]
pub fn steps(words: &Words, deadline: &Deadline, calendars: &Calendars) -> Vec<String> {
    deadline.steps.iter().map(|step| sentence(words, step, calendars)).collect()
}

fn sentence(words: &Words, step: &Step, calendars: &Calendars) -> String {
    let on = |key: &str, date| words.say_with(key, &[("date", &long_date(words, date))]);
    match step {
        Step::Started { at: Start::On(date), .. } => on("deadline-started", *date),
        Step::Started { at: start @ Start::At(moment), .. } => {
            let shown = start.on_the_clock().map_or_else(|| moment.to_string(), |clock| long_moment(words, &clock));
            words.say_with("deadline-started-at", &[("moment", &shown)])
        }
        Step::TakenAsDay { day } => on("deadline-started", *day),
        Step::Added { length, to } => {
            let key = match length.unit {
                Unit::Hours => "deadline-elapsed-hours",
                Unit::Days => "deadline-added-days",
                Unit::Weeks => "deadline-added-weeks",
                Unit::Months => "deadline-added-months",
                Unit::Years => "deadline-added-years",
            };
            let count = usize::try_from(length.count).unwrap_or(usize::MAX);
            match to {
                Due::Date(date) => words.count(key, count, &[("date", &long_date(words, *date))]),
                Due::Moment(moment) => words.count(key, count, &[("moment", &long_moment(words, moment))]),
            }
        }
        Step::ClockChanged { forward } => {
            let key = if forward.is_negative() { "deadline-clock-back" } else { "deadline-clock-forward" };
            words.say(key)
        }
        Step::ClippedToMonthEnd { to, .. } => on("deadline-clipped-month-end", *to),
        Step::AlignedToYearEnd { to } => on("deadline-aligned-year-end", *to),
        Step::Rolled { over, because } => match because {
            FreeDay::Saturday => on("deadline-rolled-saturday", *over),
            FreeDay::Sunday => on("deadline-rolled-sunday", *over),
            FreeDay::Holiday(key) => {
                let name = calendars.holiday(key).map_or(key.as_str(), |holiday| holiday.name.get(words.language()));
                words.say_with("deadline-rolled-holiday", &[("date", &long_date(words, *over)), ("holiday", name)])
            }
        },
        Step::HeldWorkingDays { to, .. } => {
            format!("{} {}", words.say("deadline-two-working-days"), on("deadline-rolled-to", *to))
        }
        Step::BroughtForward { to, .. } => on("deadline-earlier-of", *to),
    }
}

/// A deadline for programs: `due`, `rule`, `article`, `time_rules`, and `steps` in words.
#[must_use]
pub fn deadline_json(words: &Words, book: &Rulebook, deadline: &Deadline) -> Json {
    json!({
        "due": deadline.due.to_string(),
        "rule": deadline.rule,
        "article": book.cite(&deadline.article, words.language()),
        "time_rules": deadline.time_rules,
        "steps": steps(words, deadline, book.calendars()),
    })
}
