//! `waarborg log show`: the entries, oldest first.

use crate::exit::Exit;
use crate::folder::Opened;
use crate::output::Output;
use crate::vault::{failed, local, moment};
use clap::ArgMatches;
use serde_json::{Value as Json, json};
use std::collections::VecDeque;
use std::ops::ControlFlow;
use waarborg_audit::leaf::{Flags, Leaf};
use waarborg_model::identifier::SubjectId;
use waarborg_text::{Fault, Words};
use waarborg_vault::{Actor, Entry, VaultError};

/// How many entries are shown if nothing is asked.
const USUAL: u64 = 50;

/// How many entries are held at once.
const PAGE: usize = 1_000;

/// Runs the command.
pub fn run(output: &Output<'_>, matches: &ArgMatches, opened: &Opened) -> Result<Exit, Exit> {
    let about = about(matches).map_err(|fault| output.fail(&fault, Exit::WrongUse))?;
    let of = super::epoch(output, matches, opened)?;
    let names = opened.vault.actor_names().map_err(|error| failed(output, &error))?;
    let shown = if let Some(from) = matches.get_one::<u64>("from") {
        from_on(output, opened, &names, (of, *from), about)
    } else {
        let last = matches.get_one::<u64>("last").copied().unwrap_or(USUAL);
        newest(output, opened, &names, (of, last), about)
    };
    let count = shown.map_err(|error| failed(output, &error))?;
    output.show_list(|| output.words.count("log-shown", count, &[]) + "\n", std::iter::empty());
    Ok(Exit::Done)
}

/// Tells the entries from a place on, a page at a time, however many there are.
fn from_on(
    output: &Output<'_>,
    opened: &Opened,
    names: &[(Actor, String)],
    (of, mut from): (Option<u32>, u64),
    about: Option<SubjectId>,
) -> Result<usize, VaultError> {
    let mut count = 0;
    loop {
        let mut page = Vec::new();
        opened.vault.each_entry_of(of, from, about, &mut |entry| {
            page.push(entry);
            if page.len() < PAGE { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        })?;
        let Some(last) = page.last() else { return Ok(count) };
        from = last.index.saturating_add(1);
        count += page.len();
        tell(output, opened, names, &page);
    }
}

/// Tells the newest entries, oldest first.
fn newest(
    output: &Output<'_>,
    opened: &Opened,
    names: &[(Actor, String)],
    (of, most): (Option<u32>, u64),
    about: Option<SubjectId>,
) -> Result<usize, VaultError> {
    // Those about one person are found by going through all of them.
    let from = if about.is_some() { 0 } else { size(opened, of)?.saturating_sub(most) };
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let mut entries = VecDeque::new();
    opened.vault.each_entry_of(of, from, about, &mut |entry| {
        entries.push_back(entry);
        if entries.len() > most {
            entries.pop_front();
        }
        ControlFlow::Continue(())
    })?;
    let entries: Vec<Entry> = entries.into();
    tell(output, opened, names, &entries);
    Ok(entries.len())
}

fn tell(output: &Output<'_>, opened: &Opened, names: &[(Actor, String)], entries: &[Entry]) {
    output.show_list(
        || entries.iter().map(|entry| line(output.words, opened, names, entry)).collect(),
        entries.iter().map(|entry| entry_json(opened, names, entry)),
    );
}

/// How many entries the log has.
fn size(opened: &Opened, of: Option<u32>) -> Result<u64, VaultError> {
    if let Some(epoch) = of {
        let logs = opened.vault.logs()?;
        return Ok(logs.iter().find(|log| log.epoch == epoch).map_or(0, |log| log.size));
    }
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
