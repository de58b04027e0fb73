//! `waarborg register apply`: puts a register in force, if the law does not refuse it.

use super::{checked, read, tell_refused, weigh};
use crate::exit::Exit;
use crate::folder::{self, Opened};
use crate::output::Output;
use crate::vault::failed;
use clap::ArgMatches;
use serde_json::json;
use waarborg_register::{Checked, Register};
use waarborg_vault::Applied;

/// Runs the command.
pub fn run(output: &Output<'_>, matches: &ArgMatches) -> Result<Exit, Exit> {
    let register = read(output, matches)?;
    let dry = matches.get_flag("dry-run");
    folder::with_vault(output, matches, |opened| {
        if dry { try_out(output, opened, &register) } else { apply(output, opened, &register) }
    })
}

fn apply(output: &Output<'_>, opened: &Opened, register: &Register) -> Result<Exit, Exit> {
    let applied = opened.vault.apply_register(opened.actor, register).map_err(|error| failed(output, &error))?;
    say(output, opened, register, applied, ("register-applied", true))
}

/// What would come of it; nothing is changed.
fn try_out(output: &Output<'_>, opened: &Opened, register: &Register) -> Result<Exit, Exit> {
    let applied = opened.vault.try_register(register).map_err(|error| failed(output, &error))?;
    say(output, opened, register, applied, ("register-would-apply", false))
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
