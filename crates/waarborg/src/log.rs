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
use waarborg_audit::log::Summary;
use waarborg_text::{Fault, Words};
use waarborg_vault::SignerSeen;

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

/// The log of which epoch is asked about; `None`: the one that goes on.
fn epoch(output: &Output<'_>, matches: &ArgMatches, opened: &Opened) -> Result<Option<u32>, Exit> {
    let Some(epoch) = matches.get_one::<u32>("epoch").copied() else { return Ok(None) };
    let logs = opened.vault.logs().map_err(|error| failed(output, &error))?;
    if logs.iter().any(|log| log.epoch == epoch) {
        return Ok(Some(epoch));
    }
    let last = logs.last().map_or(0, |log| log.epoch);
    let fault = Fault::new("log.no-epoch").with("epoch", epoch.to_string()).with("last", last.to_string());
    Err(output.fail(&fault, Exit::NotFound))
}

/// Walks the whole log, and those of before each restore, and compares each with the head that vouches for it.
fn verify(output: &Output<'_>, matches: &ArgMatches, opened: &Opened) -> Result<Exit, Exit> {
    let failed = |error: waarborg_vault::VaultError| failed(output, &error);
    let logs = match epoch(output, matches, opened)? {
        Some(epoch) => vec![epoch],
        None => opened.vault.logs().map_err(failed)?.iter().map(|log| log.epoch).collect(),
    };
    let mut walked = Vec::new();
    for epoch in &logs {
        let summary = opened.vault.verify_log_of(*epoch).inspect_err(|_| {
            if logs.len() > 1 {
                output
                    .notice(&format!("{}\n", output.words.say_with("log-of-epoch", &[("epoch", &epoch.to_string())])));
            }
        });
        walked.push((*epoch, summary.map_err(failed)?));
    }
    let words = output.words;
    let at = |time: Option<u64>| time.and_then(moment);
    output.show(
        || {
            let mut text = String::new();
            for (epoch, summary) in &walked {
                if logs.len() > 1 {
                    text += &(words.say_with("log-of-epoch", &[("epoch", &epoch.to_string())]) + "\n");
                }
                text += &told(words, summary);
            }
            text
        },
        || {
            let json = |(epoch, summary): &(u32, Summary)| {
                json!({
                    "epoch": epoch,
                    "unbroken": true,
                    "leaves": summary.leaves,
                    "first_at": at(summary.first_ms).map(|at| at.to_string()),
                    "last_at": at(summary.last_ms).map(|at| at.to_string()),
                    "unknown": summary.unknown,
                })
            };
            let (earlier, last) = match walked.split_last() {
                Some((last, earlier)) => (earlier.iter().map(json).collect::<Vec<_>>(), json(last)),
                None => (Vec::new(), json!({ "unbroken": true, "leaves": 0 })),
            };
            let mut told = last;
            if let Some(told) = told.as_object_mut().filter(|_| !earlier.is_empty()) {
                told.insert("earlier".to_owned(), json!(earlier));
            }
            told
        },
    );
    Ok(Exit::Done)
}

fn told(words: &Words, summary: &Summary) -> String {
    let at = summary.last_ms.and_then(moment).map_or_else(|| words.say("status-never"), |last| spoken(words, last));
    let count = |key: &str, count: u64| words.count(key, usize::try_from(count).unwrap_or(usize::MAX), &[]) + "\n";
    let mut text = words.say_with("log-unbroken", &[("at", &at)]) + "\n";
    text += &count("log-leaves", summary.leaves);
    if summary.unknown > 0 {
        text += &count("log-unknown", summary.unknown);
    }
    text
}

/// The keys that vouch for this log, a line each, as `waarborg-verify` reads them. One that was renewed stands behind a line
/// that says so: it vouches for nothing that came after.
fn key(output: &Output<'_>, _matches: &ArgMatches, opened: &Opened) -> Result<Exit, Exit> {
    let signers = opened.vault.signers().map_err(|error| failed(output, &error))?;
    let words = output.words;
    let until = |at: usize| signers.get(at + 1).map(|next| next.since);
    let mut lines = Vec::new();
    for (at, signer) in signers.iter().enumerate() {
        match until(at) {
            Some(Some((epoch, index))) => {
                let told = [("epoch", &*epoch.to_string()), ("index", &*index.to_string())];
                lines.push(format!("# {}", words.say_with("log-key-until", &told)));
            }
            Some(None) => lines.push(format!("# {}", words.say("log-key-old"))),
            None if signers.len() > 1 => lines.push(format!("# {}", words.say("log-key-present"))),
            None => {}
        }
        lines.push(signer.key.to_string());
    }
    output.show(
        || lines.join("\n") + "\n",
        || {
            let since = |signer: &SignerSeen| signer.since.map(|(epoch, index)| json!({ "epoch": epoch, "index": index }));
            let keys: Vec<String> = signers.iter().map(|signer| signer.key.to_string()).collect();
            let signers: Vec<_> = signers
                .iter()
                .enumerate()
                .map(|(at, signer)| json!({ "key": signer.key.to_string(), "since": since(signer), "signs": until(at).is_none() }))
                .collect();
            json!({ "keys": keys, "signers": signers })
        },
    );
    Ok(Exit::Done)
}
