//! `waarborg log`: what was done, and the proof that nothing of it was changed.

mod anchor;
mod export;
mod prove;
mod replay;
mod show;

use crate::exit::Exit;
use crate::folder::{self, Opened};
use crate::output::Output;
use crate::vault::{failed, moment, spoken};
use clap::ArgMatches;
use serde_json::json;

/// Runs the command.
pub fn run(output: &Output<'_>, matches: &ArgMatches) -> Exit {
    let in_vault = |matches: &ArgMatches, work: fn(&Output<'_>, &ArgMatches, &Opened) -> Result<Exit, Exit>| {
        folder::with_vault(output, matches, |opened| work(output, matches, opened))
    };
    let done = match matches.subcommand() {
        Some(("show", matches)) => in_vault(matches, show::run),
        Some(("verify", matches)) => in_vault(matches, verify),
        Some(("prove", matches)) => in_vault(matches, prove::run),
        Some(("key", matches)) => in_vault(matches, key),
        Some(("anchor", matches)) => in_vault(matches, anchor::run),
        Some(("export", matches)) => in_vault(matches, export::run),
        Some(("replay", matches)) => in_vault(matches, replay::run),
        _ => Err(Exit::WrongUse),
    };
    match done {
        Ok(exit) | Err(exit) => exit,
    }
}

/// Walks the whole log and compares it with its signed head.
fn verify(output: &Output<'_>, _matches: &ArgMatches, opened: &Opened) -> Result<Exit, Exit> {
    let summary = opened.vault.verify_log().map_err(|error| failed(output, &error))?;
    let last = summary.last_ms.and_then(moment);
    let first = summary.first_ms.and_then(moment);
    let words = output.words;
    output.show(
        || {
            let at = last.map_or_else(|| words.say("status-never"), |last| spoken(words, last));
            let mut text = words.say_with("log-unbroken", &[("at", &at)]) + "\n";
            text += &(words.count("log-leaves", usize::try_from(summary.leaves).unwrap_or(usize::MAX), &[]) + "\n");
            if summary.unknown > 0 {
                let unknown = usize::try_from(summary.unknown).unwrap_or(usize::MAX);
                text += &(words.count("log-unknown", unknown, &[]) + "\n");
            }
            text
        },
        || {
            json!({
                "unbroken": true,
                "leaves": summary.leaves,
                "first_at": first.map(|at| at.to_string()),
                "last_at": last.map(|at| at.to_string()),
                "unknown": summary.unknown,
            })
        },
    );
    Ok(Exit::Done)
}

/// The keys that vouch for this log, a line each, as `waarborg-verify` reads them.
fn key(output: &Output<'_>, _matches: &ArgMatches, opened: &Opened) -> Result<Exit, Exit> {
    let keys = opened.vault.verifier_keys().map_err(|error| failed(output, &error))?;
    let lines: Vec<String> = keys.iter().map(ToString::to_string).collect();
    output.show(|| lines.join("\n") + "\n", || json!({ "keys": lines }));
    Ok(Exit::Done)
}
