//! `waarborg log show`: the entries, oldest first.

use crate::exit::Exit;
use crate::folder::Opened;
use crate::output::Output;
use crate::vault::{failed, local, moment};
use clap::ArgMatches;
use serde_json::{Value as Json, json};
use std::ops::ControlFlow;
use waarborg_audit::leaf::{Flags, Leaf};
use waarborg_model::identifier::SubjectId;
use waarborg_text::{Fault, Words};
use waarborg_vault::{Actor, Entry};

/// How many entries are shown if nothing is asked.
const USUAL: u64 = 50;

/// Runs the command.
pub fn run(output: &Output<'_>, matches: &ArgMatches, opened: &Opened) -> Result<Exit, Exit> {
    let about = about(matches).map_err(|fault| output.fail(&fault, Exit::WrongUse))?;
    let last = matches.get_one::<u64>("last").copied();
    let from = matches.get_one::<u64>("from").copied();
    let names = opened.vault.actor_names().map_err(|error| failed(output, &error))?;
    // Those about one person are counted while they come by; the others follow from the size of the log.
    let most = usize::try_from(last.unwrap_or(USUAL)).unwrap_or(usize::MAX);
    let begin = match (from, about) {
        (Some(from), _) => from,
        (None, Some(_)) => 0,
        (None, None) => size(opened).map_err(|error| failed(output, &error))?.saturating_sub(most as u64),
    };
    let keeps_all = from.is_some();
    let mut entries = std::collections::VecDeque::new();
    opened
        .vault
        .each_entry(begin, about, &mut |entry| {
            if !keeps_all && entries.len() == most {
                entries.pop_front();
            }
            entries.push_back(entry);
            ControlFlow::Continue(())
        })
        .map_err(|error| failed(output, &error))?;
    let entries = entries.iter().take(if most == 0 { 0 } else { usize::MAX });
    output.show_list(
        || {
            let lines: String = entries.clone().map(|entry| line(output.words, opened, &names, entry)).collect();
            lines + &output.words.count("log-shown", entries.clone().count(), &[]) + "\n"
        },
        entries.clone().map(|entry| entry_json(opened, &names, entry)),
    );
    Ok(Exit::Done)
}

/// How many entries the log has.
fn size(opened: &Opened) -> Result<u64, waarborg_vault::VaultError> {
    let mut size = 0;
    opened.stores.data.read(&mut |read| {
        size = read.log(opened.vault.organisation())?.map_or(0, |log| log.size);
        Ok(())
    })?;
    Ok(size)
}

/// Whom the entries are to be about, by the identifier of 32 digits.
fn about(matches: &ArgMatches) -> Result<Option<SubjectId>, Fault> {
    let Some(text) = matches.get_one::<String>("about") else { return Ok(None) };
    let fault = || Fault::new("log.no-identifier").with("value", text);
    let bytes = crate::folder::sixteen_bytes(text).ok_or_else(fault)?;
    Ok(Some(SubjectId::from_bytes(bytes)))
}

/// One entry in words: number, moment, what, how it ended, who, how many.
pub fn line(words: &Words, opened: &Opened, names: &[(Actor, String)], entry: &Entry) -> String {
    let leaf = &entry.leaf;
    let at = moment(leaf.time_ms).and_then(local).map(|at| at.strftime("%Y-%m-%d %H:%M:%S").to_string());
    let kind = words.say(&format!("leaf-{}", leaf.kind.as_str()));
    let outcome = words.say(&format!("leaf-outcome-{}", leaf.outcome.as_str()));
    let who = who(words, opened, names, leaf);
    let about = match (leaf.flags.has(Flags::NO_SUBJECT), leaf.flags.has(Flags::SET)) {
        (true, _) => String::new(),
        (_, true) => words.count("log-about-set", usize::try_from(leaf.count).unwrap_or(usize::MAX), &[]),
        _ => words.say("log-about-one"),
    };
    let about = if about.is_empty() { about } else { format!(" · {about}") };
    format!("{:>6}  {}  {kind} · {outcome} · {who}{about}\n", entry.index, at.unwrap_or_default())
}

fn who(words: &Words, opened: &Opened, names: &[(Actor, String)], leaf: &Leaf) -> String {
    if leaf.flags.has(Flags::HOUSE) {
        return words.say("log-house");
    }
    let known = opened.vault.who(leaf, names);
    known.map_or_else(|| words.say("log-unknown-actor"), |name| waarborg_text::shown(name).into_owned())
}

/// One entry for programs.
pub fn entry_json(opened: &Opened, names: &[(Actor, String)], entry: &Entry) -> Json {
    let leaf = &entry.leaf;
    let about = match (leaf.flags.has(Flags::NO_SUBJECT), leaf.flags.has(Flags::SET)) {
        (true, _) => "nobody",
        (_, true) => "set",
        _ => "one",
    };
    json!({
        "index": entry.index,
        "at": moment(leaf.time_ms).map(|at| at.to_string()),
        "kind": leaf.kind.as_str(),
        "outcome": leaf.outcome.as_str(),
        "house": leaf.flags.has(Flags::HOUSE),
        "actor": opened.vault.who(leaf, names),
        "about": about,
        "count": leaf.count,
        "decision": (leaf.decision != [0; 32]).then(|| hex(&leaf.decision)),
        "content": (leaf.content != [0; 32]).then(|| hex(&leaf.content)),
    })
}

/// Bytes in hexadecimal.
fn hex(bytes: &[u8; 32]) -> String {
    waarborg_decide::decision::hex(bytes)
}
