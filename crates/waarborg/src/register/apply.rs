//! `waarborg register apply`: puts a register in force, if the law does not refuse it.

use super::{checked, read, tell_refused, weigh};
use crate::exit::Exit;
use crate::folder::{self, Opened};
use crate::output::Output;
use crate::people::ask;
use crate::vault::failed;
use clap::ArgMatches;
use serde_json::json;
use std::fmt::Write as _;
use waarborg_register::{Checked, OnEnd, Register};
use waarborg_vault::Applied;

/// Runs the command.
pub fn run(output: &Output<'_>, matches: &ArgMatches) -> Result<Exit, Exit> {
    let register = read(output, matches)?;
    let dry = matches.get_flag("dry-run");
    folder::with_vault(output, matches, |opened| {
        if dry { try_out(output, opened, &register) } else { apply(output, matches, opened, &register) }
    })
}

fn apply(output: &Output<'_>, matches: &ArgMatches, opened: &Opened, register: &Register) -> Result<Exit, Exit> {
    // What the law refuses takes nothing away, and is told as it is.
    let fits = matches!(opened.vault.try_register(register), Ok(Applied::InForce { .. }));
    let over =
        if fits { opened.vault.would_be_over(register).map_err(|error| failed(output, &error))? } else { Vec::new() };
    if !over.is_empty() {
        output.notice(&told_over(output, register, &over));
        if !ask::goes_on(output, matches, &output.words.say("register-over-question"))? {
            return Ok(Exit::Done);
        }
    }
    let applied = opened.vault.apply_register(opened.actor, register).map_err(|error| failed(output, &error))?;
    say(output, opened, register, applied, ("register-applied", true))
}

/// What would come of it; nothing is changed.
fn try_out(output: &Output<'_>, opened: &Opened, register: &Register) -> Result<Exit, Exit> {
    let applied = opened.vault.try_register(register).map_err(|error| failed(output, &error))?;
    if matches!(applied, Applied::InForce { .. }) {
        let over = opened.vault.would_be_over(register).map_err(|error| failed(output, &error))?;
        if !over.is_empty() {
            output.notice(&told_over(output, register, &over));
        }
    }
    say(output, opened, register, applied, ("register-would-apply", false))
}

/// How many records would be over their term at once, by file, and which of them go without being asked for.
fn told_over(output: &Output<'_>, register: &Register, over: &[(String, u64)]) -> String {
    let words = output.words;
    let mut text = format!("{}\n", words.say("register-over"));
    for (file, count) in over {
        let goes = register.file(file).and_then(|file| register.retention(&file.retention));
        let key = if goes.is_some_and(|one| one.on_end == OnEnd::Erase) {
            "register-over-goes"
        } else {
            "register-over-file"
        };
        let line = words.count(key, usize::try_from(*count).unwrap_or(usize::MAX), &[("file", file)]);
        // Writing to a string cannot fail.
        let _ = writeln!(text, "  {line}");
    }
    text
}

fn say(
    output: &Output<'_>,
    opened: &Opened,
    register: &Register,
    applied: Applied,
    (key, is_applied): (&str, bool),
) -> Result<Exit, Exit> {
    match applied {
        Applied::Refused(checked) => return Err(tell_refused(output, opened.vault.book(), register, &checked)),
        Applied::InForce { version, checked } => tell(output, opened, register, &checked, key, version, is_applied),
        Applied::Same { version } => {
            let checked = weigh(output, opened.vault.book(), register)?;
            tell(output, opened, register, &checked, "register-same", version, false);
        }
    }
    Ok(Exit::Done)
}

fn tell(
    output: &Output<'_>,
    opened: &Opened,
    register: &Register,
    checked: &Checked,
    key: &str,
    version: u64,
    applied: bool,
) {
    let book = opened.vault.book();
    output.show(
        || {
            let line = output.words.say_with(key, &[("version", &version.to_string())]);
            format!("{}{line}\n", checked::human(output, book, register, checked))
        },
        || {
            let entries = [("applied", json!(applied)), ("version", json!(version))];
            checked::with(checked::json(output.words, book, checked), entries)
        },
    );
}
