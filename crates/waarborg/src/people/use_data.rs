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
use std::ops::ControlFlow;
use waarborg_model::identifier::SubjectId;
use waarborg_model::vocabulary::Action;
use waarborg_text::{Columns, Fault};
use waarborg_vault::{Answer, Wanted};

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
    let columns = Columns::of(&in_force.register, wanted);
    let form = Form::of(matches, Form::Csv);
    let mut writer = target.open(output)?;
    let mut rows = Rows::new(form, &columns, writer.as_write());
    let mut written = rows.begin();
    let mut each = |person: SubjectId, records: &[waarborg_vault::OpenedRecord]| {
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
    Ok(tally::exit(&tally))
}

/// Those who are named. One who may not be is told with the decision.
fn some(
    output: &Output<'_>,
    matches: &ArgMatches,
    opened: &Opened,
    wanted: &Wanted,
    subjects: &[SubjectId],
    target: &Target,
) -> Result<Exit, Exit> {
    let in_force = opened.vault.in_force().map_err(failed(output))?;
    let columns = Columns::of(&in_force.register, wanted);
    let (mut given, mut refused) = (Vec::new(), Vec::new());
    for subject in subjects {
        match opened.vault.use_one(opened.actor, wanted, *subject).map_err(failed(output))? {
            Answer::Given(used) => given.push((*subject, used.records)),
            Answer::Refused(decision) => refused.push((*subject, decision)),
        }
    }
    if !given.is_empty() {
        let mut writer = target.open(output)?;
        let mut rows = Rows::new(Form::of(matches, Form::Table), &columns, writer.as_write());
        let ended = rows.begin().and_then(|()| {
            given.iter().try_for_each(|(person, records)| rows.person(*person, records))?;
            rows.end()
        });
        target.close(output, writer, ended)?;
    }
    for (subject, decision) in &refused {
        if subjects.len() > 1 && !output.is_json() {
            output.notice(&format!("{subject}\n"));
        }
        refusal::show(output, opened.vault.book(), decision);
    }
    Ok(match (given.is_empty(), refused.is_empty()) {
        (_, true) => Exit::Done,
        (true, false) => Exit::Refused,
        (false, false) => Exit::Partly,
    })
}
