//! An answer as people read it on a terminal or in a letter.

mod asked;
mod brief;
mod group;
mod reason;
mod rules;
mod stamp;

use crate::dates::long_date;
use crate::fact::{fact_line, proposal, question};
use crate::words::Words;
use crate::{dates, deadline};
use std::fmt::Write;
use waarborg_decide::{Decision, Outcome, Part, Remedy, Rulebook};
use waarborg_model::vocabulary::Action;

pub use asked::{Piece, asked, asked_plain};
pub use brief::{Brief, BriefRule, brief, brief_json};
pub use group::Group;
pub use reason::{first_sentences, most_particular, reason};
pub use rules::part_key;
pub use stamp::{Stamp, missing};

/// How much of an answer is told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Depth {
    /// The answer, what decided it, and what can be done.
    #[default]
    Short,
    /// The chain of rules and every assumption too.
    Explained,
}

/// The word of the outcome: JA, NEE, MOET …
#[must_use]
pub fn outcome_word(words: &Words, decision: &Decision) -> String {
    words.say(&format!("outcome-{}", outcome_key(decision)))
}

/// The sentence of the outcome.
#[must_use]
pub fn outcome_sentence(words: &Words, book: &Rulebook, decision: &Decision) -> String {
    match &decision.outcome {
        Outcome::Due(due) => deadline::due(words, &due.due),
        Outcome::NoRules => {
            let first = book.first_day().map(|day| long_date(words, day)).unwrap_or_default();
            let date = long_date(words, decision.as_of);
            match book.known_until() {
                Some(until) if decision.as_of >= until => words.say_with(
                    "known-until-passed",
                    &[
                        ("date", &date),
                        ("last", &book.checked_on().map(|day| long_date(words, day)).unwrap_or_default()),
                    ],
                ),
                _ => words.say_with("no-rules-for", &[("date", &date), ("first", &first)]),
            }
        }
        _ => words.say(&format!("outcome-{}-text", outcome_key(decision))),
    }
}

fn outcome_key(decision: &Decision) -> &'static str {
    let duty = is_duty(decision.action);
    match &decision.outcome {
        Outcome::Allowed if duty => "allowed-duty",
        Outcome::Allowed => "allowed",
        Outcome::Conditional(_) if duty => "conditional-duty",
        Outcome::Conditional(_) => "conditional",
        Outcome::Forbidden(Remedy::Nothing) => "forbidden",
        Outcome::Forbidden(Remedy::Changes(_)) => "forbidden-unless",
        Outcome::Duty => "duty",
        Outcome::Due(_) => "date",
        Outcome::NoRules => "none",
    }
}

/// Whether asking about an action means "must I?" and not "may I?".
fn is_duty(action: Action) -> bool {
    matches!(
        action,
        Action::Inform
            | Action::AnswerRequest
            | Action::ReportBreach
            | Action::TellSubjects
            | Action::LogBreach
            | Action::NotifyCbp
            | Action::KeepRegister
            | Action::DoDpia
            | Action::PriorConsult
            | Action::AppointDpo
            | Action::ContractProcessor
            | Action::Secure
            | Action::Fine
    )
}

/// The whole answer, in sections; empty ones are left out.
#[must_use]
pub fn answer(words: &Words, book: &Rulebook, decision: &Decision, depth: Depth) -> String {
    let mut text = String::new();
    let as_of = words.say_with("as-of", &[("date", &dates::long_date(words, decision.as_of))]);
    line(&mut text, &format!("{}  {}", outcome_word(words, decision), outcome_sentence(words, book, decision)));
    line(&mut text, &format!("  {as_of}"));
    match &decision.outcome {
        Outcome::Conditional(open) => {
            let questions = open
                .iter()
                .map(|fact| words.say_with("open-fact", &[("question", &question(words, *fact)), ("key", fact.key())]));
            section(&mut text, &words.say("heading-open"), questions);
        }
        Outcome::Forbidden(Remedy::Changes(ways)) => {
            let told = ways.iter().flat_map(|way| {
                let changes: Vec<String> =
                    way.changes.iter().map(|(fact, value)| proposal(words, *fact, *value)).collect();
                let open = way.then_open.iter().map(|fact| question(words, *fact));
                let open: Vec<String> = open.collect();
                let then = (!open.is_empty()).then(|| words.say_with("lawful-then", &[("questions", &open.join(" "))]));
                std::iter::once(changes.join(" ")).chain(then.map(|then| format!("  {then}")))
            });
            let heading = words.say("heading-lawful");
            let many = ways.len() > 1;
            let heading = if many { format!("{heading} — {}", words.say("lawful-one")) } else { heading };
            section(&mut text, &heading, told);
        }
        Outcome::Due(due) => {
            section(
                &mut text,
                &words.say("heading-computation"),
                deadline::steps(words, due, book.calendars()).into_iter(),
            );
        }
        _ => {}
    }
    let parts: &[Part] = match depth {
        Depth::Short => &[Part::Lifted],
        Depth::Explained => &[],
    };
    let shown = decision.cited.iter().filter(|cited| {
        !parts.contains(&cited.part) || decision.outcome == Outcome::Allowed && decision.cited.len() < 2
    });
    section(
        &mut text,
        &words.say("heading-decided"),
        shown.flat_map(|cited| rules::rule_lines(words, book, cited, depth)),
    );
    let duties = decision.duties.iter().flat_map(|cited| rules::duty_lines(words, book, cited));
    section(&mut text, &words.say("heading-duties"), duties);
    let contested = decision.contested.iter().flat_map(|key| rules::contested_lines(words, book, key));
    section(&mut text, &words.say("heading-contested"), contested);
    let assumed = match depth {
        Depth::Short => book.assumptions_that_matter(decision),
        Depth::Explained => decision.assumed.clone(),
    };
    let mut assumed: Vec<String> =
        assumed.iter().map(|one| format!("{} ({})", fact_line(words, one.fact, one.value), one.fact.key())).collect();
    if !assumed.is_empty() && depth == Depth::Short {
        assumed.push(words.say("assumed-why"));
    }
    section(&mut text, &words.say("heading-assumed"), assumed.into_iter());
    text
}

fn section(text: &mut String, heading: &str, lines: impl Iterator<Item = String>) {
    let mut lines = lines.peekable();
    if lines.peek().is_some() {
        line(text, "");
        line(text, heading);
        lines.for_each(|one| line(text, &format!("  {one}")));
    }
}

fn line(text: &mut String, one: &str) {
    // Writing to a string cannot fail.
    let _ = writeln!(text, "{}", one.trim_end());
}
