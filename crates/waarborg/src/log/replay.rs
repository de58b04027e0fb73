//! `waarborg log replay`: why something was allowed or refused, from the record that its entry points to, decided anew.

use super::show;
use crate::exit::Exit;
use crate::folder::Opened;
use crate::output::Output;
use crate::vault::failed;
use clap::ArgMatches;
use serde_json::{Value as Json, json};
use std::ops::ControlFlow;
use waarborg_decide::Replay;
use waarborg_text::{Fault, Words};
use waarborg_vault::{Entry, VaultError};

/// Runs the command.
pub fn run(output: &Output<'_>, matches: &ArgMatches, opened: &Opened) -> Result<Exit, Exit> {
    let index = matches.get_one::<u64>("index").copied().unwrap_or_default();
    let of = super::epoch(output, matches, opened)?;
    let entry = entry(opened, of, index).map_err(|error| failed(output, &error))?;
    let record = opened.vault.decision_of(&entry.leaf).map_err(|error| failed(output, &error))?;
    let Some(record) = record else {
        let fault = Fault::new("log.no-decision").with("index", index.to_string());
        return Err(output.fail(&fault, Exit::NotFound));
    };
    let record: Json =
        serde_json::from_slice(&record).map_err(|_| failed(output, &VaultError::Damaged { what: "decision" }))?;
    let again = opened.vault.replay(&entry.leaf).map_err(|error| failed(output, &error))?;
    let word = match &again {
        Some(Replay::Same(_)) => "same",
        Some(Replay::Differs(_)) => "differs",
        Some(Replay::OtherLaw(_)) | None => "other-law",
    };
    let names = opened.vault.actor_names().map_err(|error| failed(output, &error))?;
    output.show(
        || {
            let line = show::line(output.words, opened, &names, &entry);
            format!("{line}{}  {}\n", told(output.words, &record), output.words.say(&format!("replay-again-{word}")))
        },
        || json!({ "entry": show::entry_json(opened, &names, &entry), "record": record, "again": word }),
    );
    // What was decided is not what would be decided: whoever checks a log must not go on as if it were.
    Ok(if word == "differs" { Exit::Refused } else { Exit::Done })
}

fn entry(opened: &Opened, of: Option<u32>, index: u64) -> Result<Entry, VaultError> {
    let mut found = None;
    opened.vault.each_entry_of(of, index, None, &mut |entry| {
        found = Some(entry);
        ControlFlow::Break(())
    })?;
    found.filter(|entry| entry.index == index).ok_or(VaultError::NoSuchEntry { index })
}

/// The record in lines: what was asked on which day, the facts, the rules, what came of it.
fn told(words: &Words, record: &Json) -> String {
    let text = |key: &str| record.get(key).and_then(Json::as_str).unwrap_or_default();
    let mut lines = vec![
        words.say_with("replay-asked", &[("action", text("action")), ("date", text("as_of"))]),
        words.say_with("replay-outcome", &[("outcome", text("outcome"))]),
    ];
    for (key, heading) in [("facts", "replay-facts"), ("comparisons", "replay-comparisons")] {
        let held = record.get(key).and_then(Json::as_object).into_iter().flatten();
        let held: Vec<String> = held
            .map(|(name, value)| format!("{name}={}", value.as_str().map_or_else(|| value.to_string(), str::to_owned)))
            .collect();
        if !held.is_empty() {
            lines.push(words.say(heading));
            lines.extend(held.into_iter().map(|line| format!("  {line}")));
        }
    }
    let rules: Vec<&str> =
        record.get("rules").and_then(Json::as_array).into_iter().flatten().filter_map(Json::as_str).collect();
    if !rules.is_empty() {
        lines.push(words.say_with("replay-rules", &[("rules", &rules.join(", "))]));
    }
    lines.push(words.say_with("replay-law", &[("pack", text("pack"))]));
    format!("  {}\n", lines.join("\n  "))
}
