//! `waarborg use` and `waarborg share`: data for a purpose, of those of whom it is allowed.

mod form;
mod tally;
mod write;

pub use form::{Form, Target};

use super::{failed, refusal, word, wrong};
use crate::exit::Exit;
use crate::folder::{Opened, with_vault};
use crate::output::Output;
use clap::ArgMatches;
use form::Rows;
use serde_json::json;
use std::ops::ControlFlow;
use waarborg_decide::Decision;
use waarborg_model::identifier::SubjectId;
use waarborg_model::vocabulary::Action;
use waarborg_text::answer_json::answer_json;
use waarborg_text::{Columns, Fault};
use waarborg_vault::{Answer, OpenedRecord, VaultError, Wanted};

/// Runs the command.
pub fn run(output: &Output<'_>, matches: &ArgMatches) -> Result<Exit, Exit> {
    let wanted = wanted(matches).map_err(wrong(output))?;
    let subjects = matches.get_many::<String>("subject").into_iter().flatten();
    let subjects: Vec<SubjectId> =
        subjects.map(|id| word::subject(id)).collect::<Result<_, _>>().map_err(wrong(output))?;
    if !subjects.is_empty() && (matches.get_flag("all") || matches.get_flag("count")) {
        return Err(wrong(output)(Fault::new("command.together").with("first", "--subject").with("second", "--all")));
    }
    let target = Target::of(matches).map_err(wrong(output))?;
    with_vault(output, matches, |opened| {
        if matches.get_flag("count") {
            return count(output, opened, &wanted);
        }
        if subjects.is_empty() {
            all(output, matches, opened, &wanted, &target)
        } else {
            some(output, matches, opened, &wanted, &subjects, &target)
        }
    })
}

/// What is wanted, in the words of the register.
fn wanted(matches: &ArgMatches) -> Result<Wanted, Fault> {
    let text = |name: &str| matches.get_one::<String>(name);
    let recipient = matches.try_get_one::<String>("to").ok().flatten().cloned();
    let action = matches.try_get_one::<String>("action").ok().flatten();
    Ok(Wanted {
        activity: text("activity").cloned().unwrap_or_default(),
        purpose: word::purpose(matches)?,
        action: match (action, &recipient) {
            (Some(action), _) => word::action(action)?,
            (None, Some(_)) => Action::Share,
            (None, None) => Action::Use,
        },
        channel: text("channel").map(|channel| word::channel(channel)).transpose()?,
        recipient,
        fields: matches.get_many::<String>("fields").into_iter().flatten().cloned().collect(),
    })
}

/// How many may be, and why the others not. Nothing is opened.
fn count(output: &Output<'_>, opened: &Opened, wanted: &Wanted) -> Result<Exit, Exit> {
    let tally = opened.vault.count_all(wanted).map_err(failed(output))?;
    let book = opened.vault.book();
    output.show(|| tally::told(output, book, &tally), || tally::told_json(output, book, &tally));
    refusal::hint_to_weigh(output, opened, &wanted.activity, wanted.purpose);
    Ok(tally::exit(&tally))
}

/// Everyone who may be.
fn all(
    output: &Output<'_>,
    matches: &ArgMatches,
    opened: &Opened,
    wanted: &Wanted,
    target: &Target,
) -> Result<Exit, Exit> {
    let in_force = opened.vault.in_force().map_err(failed(output))?;
    let columns = Columns::of(&in_force.register, wanted).map_err(failed(output))?;
    let form = Form::of(matches, Form::Csv);
    let mut writer = target.open(output)?;
    let mut rows = Rows::new(form, &columns, writer.as_write());
    let mut written = rows.begin();
    let mut each = |person: SubjectId, records: &[OpenedRecord]| {
        written = rows.person(person, records);
        if written.is_err() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    let tally = opened.vault.use_all(opened.actor, wanted, &mut each).map_err(failed(output))?;
    let book = opened.vault.book();
    if form == Form::Json {
        written = written.and_then(|()| rows.line(&tally::told_json(output, book, &tally)));
    }
    let ended = written.and_then(|()| rows.end());
    target.close(output, writer, ended)?;
    if form != Form::Json && !output.is_quiet() {
        output.notice(&tally::told(output, book, &tally));
    }
    refusal::hint_to_weigh(output, opened, &wanted.activity, wanted.purpose);
    Ok(tally::exit(&tally))
}

/// What came of asking about those who are named.
#[derive(Default)]
struct Asked {
    given: Vec<(SubjectId, Vec<OpenedRecord>)>,
    refused: Vec<(SubjectId, Box<Decision>)>,
    unknown: Vec<SubjectId>,
    /// Why nobody was asked about any more.
    failed: Option<VaultError>,
}

impl Asked {
    fn about(opened: &Opened, wanted: &Wanted, subjects: &[SubjectId]) -> Self {
        let mut asked = Self::default();
        for subject in subjects {
            match opened.vault.use_one(opened.actor, wanted, *subject) {
                Ok(Answer::Given(used)) => asked.given.push((*subject, used.records)),
                Ok(Answer::Refused(decision)) => asked.refused.push((*subject, decision)),
                Err(VaultError::UnknownPerson) => asked.unknown.push(*subject),
                Err(error) => {
                    asked.failed = Some(error);
                    break;
                }
            }
        }
        asked
    }
}

/// Those who are named. One who may not be is told with the decision. Whoever was given stands in the log, and is written
/// whatever came of the others.
fn some(
    output: &Output<'_>,
    matches: &ArgMatches,
    opened: &Opened,
    wanted: &Wanted,
    subjects: &[SubjectId],
    target: &Target,
) -> Result<Exit, Exit> {
    let in_force = opened.vault.in_force().map_err(failed(output))?;
    let columns = Columns::of(&in_force.register, wanted).map_err(failed(output))?;
    let asked = Asked::about(opened, wanted, subjects);
    if !asked.given.is_empty() {
        let mut writer = target.open(output)?;
        let mut rows = Rows::new(Form::of(matches, Form::Table), &columns, writer.as_write());
        let ended = rows.begin().and_then(|()| {
            asked.given.iter().try_for_each(|(person, records)| rows.person(*person, records))?;
            rows.end()
        });
        target.close(output, writer, ended)?;
    }
    let is_one = subjects.len() == 1;
    for (subject, decision) in &asked.refused {
        tell_refused(output, opened, is_one, *subject, decision);
    }
    refusal::hint_to_weigh(output, opened, &wanted.activity, wanted.purpose);
    let mut exit = Exit::Refused;
    for subject in &asked.unknown {
        if !is_one {
            output.notice(&format!("{subject}\n"));
        }
        exit = failed(output)(VaultError::UnknownPerson);
    }
    if let Some(error) = asked.failed {
        exit = failed(output)(error);
        // A store that failed is told as such: what was not asked about is not merely refused.
        return Err(if asked.given.is_empty() { exit } else { Exit::Partly });
    }
    Ok(match (asked.given.is_empty(), asked.refused.is_empty() && asked.unknown.is_empty()) {
        (_, true) => Exit::Done,
        (true, false) => exit,
        (false, false) => Exit::Partly,
    })
}

/// Tells why someone may not be used; among several, who it is.
fn tell_refused(output: &Output<'_>, opened: &Opened, is_one: bool, subject: SubjectId, decision: &Decision) {
    let book = opened.vault.book();
    if output.is_json() && !is_one {
        let answer = answer_json(output.words, book, decision);
        output.json_line(&json!({ "type": "refused", "person": subject.to_string(), "answer": answer }));
        return;
    }
    if !is_one {
        output.notice(&format!("{subject}\n"));
    }
    refusal::show(output, book, decision);
}
