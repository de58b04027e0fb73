//! `waarborg deadline`: the last day of a period, with every step of its computation.

use crate::exit::Exit;
use crate::output::Output;
use crate::{fault, system};
use clap::ArgMatches;
use std::fmt::Write;
use waarborg_decide::Rulebook;
use waarborg_law::deadline::{Deadline, Due, Period, Start, Unit, compute, compute_earliest, compute_extended};
use waarborg_model::Clock;
use waarborg_model::facts::nearest;
use waarborg_text::{Fault, Words, deadline_json, due, steps};

/// Runs the command.
pub fn run(output: &Output<'_>, matches: &ArgMatches) -> Exit {
    match tell(output, matches) {
        Ok(exit) | Err(exit) => exit,
    }
}

fn tell(output: &Output<'_>, matches: &ArgMatches) -> Result<Exit, Exit> {
    let text = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let wrong = |fault: Fault| output.fail(&fault, Exit::WrongUse);
    let rule = text("rule").unwrap_or_default();
    let start = text("from").unwrap_or_default();
    let start = match fault::day(start) {
        Ok(day) => Start::On(day),
        Err(no_day) => {
            Start::At(fault::moment(start).map_err(|fault| wrong(if start.contains('T') { fault } else { no_day }))?)
        }
    };
    let book = system::rulebook(output)?;
    let as_of = match text("as-of") {
        Some(day) => fault::day(day).map_err(wrong)?,
        None => start.day().map_err(|error| wrong((&error).into()))?,
    };
    let period = period(output, &book, rule, text("name"), as_of)?;
    if period.length.unit == Unit::Hours && matches!(start, Start::On(_)) {
        return Err(wrong(Fault::new("deadline.needs-moment").with("fact", &period.starts)));
    }
    let events = events(matches).map_err(wrong)?;
    let events: Vec<(&str, Start)> = events.iter().map(|(name, at)| (name.as_str(), *at)).collect();
    let deadline = if matches.get_flag("extended") {
        // An extension is part of its period, or a rule of its own that is announced within it.
        match book
            .periods()
            .iter()
            .find(|other| other.announce_within.as_deref() == Some(rule) && other.lives_on(as_of))
        {
            Some(extension) => compute(extension, start, book.calendars()),
            None => compute_extended(period, start, book.calendars()),
        }
    } else if events.is_empty() {
        compute(period, start, book.calendars())
    } else {
        compute_earliest(period, start, &events, book.calendars())
    }
    .map_err(|error| wrong((&error).into()))?;
    output.show(|| human(output, &book, &deadline), || deadline_json(output.words, &book, &deadline));
    Ok(Exit::Done)
}

fn events(matches: &ArgMatches) -> Result<Vec<(String, Start)>, Fault> {
    matches
        .get_many::<String>("event")
        .into_iter()
        .flatten()
        .map(|text| {
            let (name, day) = text.split_once('=').ok_or_else(|| Fault::new("fact.not-a-pair").with("text", text))?;
            Ok((name.to_owned(), Start::On(fault::day(day)?)))
        })
        .collect()
}

fn period<'a>(
    output: &Output<'_>,
    book: &'a Rulebook,
    rule: &str,
    name: Option<&str>,
    as_of: jiff::civil::Date,
) -> Result<&'a Period, Exit> {
    let periods = book.periods();
    let found = match name {
        Some(name) => periods.named(rule, name, as_of),
        None => periods.for_rule(rule, as_of),
    };
    if let Some(period) = found {
        return Ok(period);
    }
    let mut names: Vec<&str> = periods.all_for_rule(rule, as_of).filter_map(|period| period.name.as_deref()).collect();
    names.sort_unstable();
    if !names.is_empty() {
        let fault = match name {
            Some(name) => Fault::new("deadline.unknown-period").with("name", name),
            None => Fault::new("deadline.several-periods"),
        };
        let exit = if name.is_some() { Exit::NotFound } else { Exit::WrongUse };
        return Err(output.fail(&fault.with("rule", rule).with("expected", names.join(", ")), exit));
    }
    // Only what a question states tells periods with conditions apart; here the first of them serves.
    if let (None, Some(period)) = (name, periods.all_for_rule(rule, as_of).next()) {
        return Ok(period);
    }
    let ids = || periods.iter().map(|period| period.of.key());
    if book.text(rule).is_none() {
        let fault = Fault::new("rule.not-found").with("rule", rule).with_maybe("suggestion", nearest(rule, ids()));
        return Err(output.fail(&fault, Exit::NotFound));
    }
    if let Some(other) = periods.iter().find(|period| period.of.key() == rule) {
        let last = other.until.and_then(|until| until.yesterday().ok());
        let life = format!("{} – {}", other.from, last.map_or_else(String::new, |last| last.to_string()));
        let fault = Fault::new("rule.not-in-force").with("rule", rule).with("date", as_of.to_string());
        return Err(output.fail(&fault.with("life", life), Exit::NotFound));
    }
    let fault = Fault::new("deadline.no-period")
        .with("rule", rule)
        .with("suggestion", nearest(rule, ids()).or_else(|| ids().next()).unwrap_or_default());
    Err(output.fail(&fault, Exit::NotFound))
}

fn human(output: &Output<'_>, book: &Rulebook, deadline: &Deadline) -> String {
    let words = output.words;
    let mut text = format!("{}\n", due(words, &deadline.due));
    let _ = writeln!(text, "  {}  [{}]", book.cite(&deadline.article, words.language()), deadline.rule);
    let _ = writeln!(text, "\n{}", words.say("heading-computation"));
    for step in steps(words, deadline, book.calendars()) {
        let _ = writeln!(text, "  {step}");
    }
    for rule in &deadline.time_rules {
        if let Some((_, time)) = book.text(rule) {
            let article = time.article.as_deref().unwrap_or_default();
            let citation = book.cite(article, words.language());
            let _ = writeln!(text, "  {citation}: {}  [{rule}]", time.title.get(words.language()));
        }
    }
    let now = system::SystemClock.now();
    let left = match &deadline.due {
        Due::Date(last) => {
            let days = system::today(now).duration_until(*last).as_hours() / 24;
            left(words, days, "deadline-days-left", "deadline-today", "deadline-overdue")
        }
        Due::Moment(last) => {
            let hours = now.duration_until(last.timestamp()).as_hours();
            let late = now > last.timestamp();
            let key = if late { "deadline-hours-overdue" } else { "deadline-this-hour" };
            left(words, hours, "deadline-hours-left", key, "deadline-hours-overdue")
        }
    };
    let _ = writeln!(text, "\n{left}");
    text
}

/// What is left of a period, or how long it is over.
fn left(words: &Words, count: i64, ahead: &str, now: &str, over: &str) -> String {
    let key = match count {
        0 => now,
        1.. => ahead,
        _ => over,
    };
    words.count(key, usize::try_from(count.unsigned_abs()).unwrap_or(usize::MAX), &[])
}
