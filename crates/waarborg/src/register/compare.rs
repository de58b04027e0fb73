//! `waarborg register diff`: what a file would change.

use super::read;
use crate::exit::Exit;
use crate::folder;
use crate::output::Output;
use crate::vault::failed;
use clap::ArgMatches;
use serde_json::{Value as Json, json};
use waarborg_register::{Change, ChangeKind, diff};

/// Runs the command.
pub fn run(output: &Output<'_>, matches: &ArgMatches) -> Result<Exit, Exit> {
    let register = read(output, matches)?;
    folder::with_vault(output, matches, |opened| {
        let held = opened.vault.in_force().map_err(|error| failed(output, &error))?;
        let changes = diff(&held.register, &register);
        let version = held.version.to_string();
        output.show_list(
            || {
                let lines: String = changes.iter().map(|change| line(output, change)).collect();
                let key = "register-changes";
                lines + &output.words.count(key, changes.len(), &[("version", &version)]) + "\n"
            },
            changes.iter().map(change_json),
        );
        Ok(Exit::Done)
    })
}

fn line(output: &Output<'_>, change: &Change) -> String {
    let none = || output.words.say("register-empty");
    match change.kind {
        ChangeKind::Added if change.new.is_none() => format!("+ {}\n", change.path),
        ChangeKind::Added => format!("+ {}: {}\n", change.path, change.new.clone().unwrap_or_default()),
        ChangeKind::Removed => format!("- {}\n", change.path),
        ChangeKind::Changed => {
            let (old, new) = (change.old.clone().unwrap_or_else(none), change.new.clone().unwrap_or_else(none));
            format!("~ {}: {old} → {new}\n", change.path)
        }
    }
}

fn change_json(change: &Change) -> Json {
    let kind = match change.kind {
        ChangeKind::Added => "added",
        ChangeKind::Removed => "removed",
        ChangeKind::Changed => "changed",
    };
    json!({ "change": kind, "path": change.path, "old": change.old, "new": change.new })
}
