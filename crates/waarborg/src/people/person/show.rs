//! `waarborg person show`: what is kept of someone, how someone stands, what happened.

use super::failed;
use super::gathered::{told_json, way};
use crate::exit::Exit;
use crate::folder::{Opened, with_vault};
use crate::output::Output;
use crate::people::grid::Grid;
use crate::people::refusal;
use clap::ArgMatches;
use std::fmt::Write;
use waarborg_find::{Kind, cover};
use waarborg_law::deadline::Start;
use waarborg_model::identifier::SubjectId;
use waarborg_register::Register;
use waarborg_store::StandingRow;
use waarborg_text::paper::standing::{event_name, flags, towards_purpose};
use waarborg_text::{Values, long_date, shown};
use waarborg_vault::{Access, AccessEvent, Answer};

/// Runs the command.
pub fn run(output: &Output<'_>, matches: &ArgMatches, subject: SubjectId) -> Result<Exit, Exit> {
    let values = Values::of(matches.get_flag("show"));
    with_vault(output, matches, |opened| show(output, opened, subject, values))
}

fn show(output: &Output<'_>, opened: &Opened, subject: SubjectId, values: Values) -> Result<Exit, Exit> {
    let in_force = opened.vault.in_force().map_err(failed(output))?;
    match opened.vault.access(opened.actor, subject).map_err(failed(output))? {
        Answer::Given(access) => {
            let register = &in_force.register;
            output.show(|| told(output, register, &access, values), || told_json(output, register, &access, values));
            Ok(Exit::Done)
        }
        Answer::Refused(decision) => Ok(refusal::show(output, opened.vault.book(), &decision)),
    }
}

fn told(output: &Output<'_>, register: &Register, access: &Access, values: Values) -> String {
    let words = output.words;
    let mut text = format!("{}\n\n{}\n", access.subject, words.say("person-heading-kept"));
    text.push_str(&records(output, register, access, values));
    section(&mut text, &words.say("person-heading-used-for"), &access.activities);
    section(&mut text, &words.say("person-heading-standing"), &standing(output, &access.standing, access));
    let events: Vec<String> = access.events.iter().map(|one| event(output, one, values)).collect();
    section(&mut text, &words.say("person-heading-events"), &events);
    let entries = words.count("person-entries", access.entries.len(), &[]);
    let _ = writeln!(text, "\n{entries}");
    if values == Values::Covered {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{}", words.say("people-covered"));
    }
    text
}

fn records(output: &Output<'_>, register: &Register, access: &Access, values: Values) -> String {
    let words = output.words;
    let mut text = String::new();
    for record in &access.records {
        let file = record.file.as_deref().unwrap_or_default();
        let until = match record.last_day() {
            Some(day) => words.say_with("person-kept-until", &[("date", &long_date(words, day))]),
            None => words.say("person-kept-open"),
        };
        let _ = writeln!(text, "  {file}  {}  {until}", record.id);
        let mut grid = Grid::new(4);
        for (field, value) in &record.fields {
            grid.row([field, &values.of_field(register, file, field, value)]);
        }
        text.push_str(&grid.text());
    }
    text
}

fn section(text: &mut String, heading: &str, lines: &[String]) {
    if lines.is_empty() {
        return;
    }
    // Writing to a string cannot fail.
    let _ = writeln!(text, "\n{heading}");
    for line in lines {
        let _ = writeln!(text, "  {line}");
    }
}

/// How someone stands, a line each.
fn standing(output: &Output<'_>, row: &StandingRow, access: &Access) -> Vec<String> {
    let words = output.words;
    let mut lines: Vec<String> = flags(row).into_iter().map(|name| words.say(&format!("standing-{name}"))).collect();
    if let Some(day) = row.customer_until {
        lines.push(words.say_with("standing-customer-until", &[("date", &long_date(words, day))]));
    }
    if let Some(age) = row.age_floor {
        lines.push(words.say_with("standing-age", &[("age", &age.to_string())]));
    }
    for (activity, purpose, bits) in &access.purposes {
        let said: Vec<String> =
            towards_purpose(*bits).into_iter().map(|name| words.say(&format!("standing-{name}"))).collect();
        let activity = activity.as_deref().unwrap_or_default();
        lines.push(format!("{activity} · {}: {}", purpose.as_str(), said.join(", ")));
    }
    lines
}

fn event(output: &Output<'_>, event: &AccessEvent, values: Values) -> String {
    let day = Start::At(event.at).day().map(|day| day.to_string()).unwrap_or_default();
    let words = output.words;
    let mut parts = vec![day, words.say(&format!("event-{}", event_name(event.kind)))];
    let about = [
        event.activity.as_deref().or(event.file.as_deref()),
        event.purpose.map(waarborg_model::vocabulary::Purpose::as_str),
    ];
    parts.push(about.into_iter().flatten().collect::<Vec<_>>().join(" · "));
    parts.extend(event.way.map(|one| way(output, one)));
    let told = |text: &str, is_hers: bool| match values {
        Values::Covered if is_hers => cover(Kind::FreeText, text),
        Values::Covered | Values::Shown => on_one_line(text),
    };
    let (text, evidence) = (event.text.expose(), event.evidence.expose());
    if !text.is_empty() {
        parts.push(words.say_with("event-text", &[("text", &told(text, !event.shows_text()))]));
    }
    if !evidence.is_empty() {
        parts.push(words.say_with("event-evidence", &[("evidence", &told(evidence, true))]));
    }
    parts.retain(|part| !part.is_empty());
    parts.join("  ")
}

/// A text as it may stand in a line on a screen.
fn on_one_line(text: &str) -> String {
    text.lines().map(shown).collect::<Vec<_>>().join(" ")
}
