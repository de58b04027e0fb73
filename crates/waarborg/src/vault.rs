//! `waarborg vault`: whether it opens, how it stands, and other keys in the place of the present ones.

pub mod fault;
pub mod opener;
pub mod progress;
mod recover;
pub mod rotate;

use crate::exit::Exit;
use crate::folder::{self, Opened};
use crate::output::Output;
use crate::vault_fault;
use clap::ArgMatches;
use jiff::{Timestamp, ZonedDateTime};
use serde_json::{Value as Json, json};
use std::path::Path;
use waarborg_store::{ImportState, StoreError};
use waarborg_text::{Words, long_moment};
use waarborg_vault::VaultError;

/// The time in which people of this product live.
const ZONE: &str = "Europe/Amsterdam";

/// Runs the command.
pub fn run(output: &Output<'_>, matches: &ArgMatches) -> Exit {
    let done = match matches.subcommand() {
        Some(("open", matches)) => folder::with_vault(output, matches, |opened| open(output, opened)),
        Some(("status", matches)) => folder::with_vault(output, matches, |opened| status(output, opened)),
        Some(("rotate", matches)) => rotate::run(output, matches),
        Some(("retire", matches)) => {
            folder::with_vault(output, matches, |opened| rotate::retire(output, matches, opened))
        }
        Some(("recover", matches)) => recover::run(output, matches),
        _ => Err(Exit::WrongUse),
    };
    match done {
        Ok(exit) | Err(exit) => exit,
    }
}

/// Tells that it opened, and what was healed.
fn open(output: &Output<'_>, opened: &Opened) -> Result<Exit, Exit> {
    let name = opened.vault.name().map_err(|error| failed(output, &error))?;
    let healed = opened.healed;
    let words = output.words;
    let count = |key: &str, count: u64| words.count(key, usize::try_from(count).unwrap_or(usize::MAX), &[]);
    output.show(
        || {
            let mut lines = vec![words.say_with("vault-opened", &[("name", &or_none(&name))])];
            if healed.erasures > 0 {
                lines.push(count("vault-healed-erasures", healed.erasures));
            }
            if healed.imports > 0 {
                lines.push(count("vault-healed-imports", healed.imports));
            }
            lines.join("\n") + "\n"
        },
        || {
            json!({
                "organisation": opened.vault.organisation().to_string(),
                "name": name,
                "healed": { "erasures": healed.erasures, "imports": healed.imports },
            })
        },
    );
    Ok(Exit::Done)
}

/// How a vault stands.
struct Status {
    name: String,
    people: u64,
    records: u64,
    imports_running: usize,
    register: Option<(u64, Timestamp)>,
    log_size: u64,
    head: Option<(u64, Timestamp)>,
    backup_at: Option<Timestamp>,
    journal: u64,
    disk_used: u64,
    disk_free: Option<u64>,
}

fn status(output: &Output<'_>, opened: &Opened) -> Result<Exit, Exit> {
    let status = look(opened).map_err(|error| failed(output, &error))?;
    output.show(|| human(output.words, opened, &status), || status_json(opened, &status));
    Ok(Exit::Done)
}

fn look(opened: &Opened) -> Result<Status, VaultError> {
    let organisation = opened.vault.organisation();
    let mut seen = None;
    opened.stores.data.read(&mut |read| {
        let running = read.imports(organisation)?.iter().filter(|import| import.state == ImportState::Running).count();
        let size = read.log(organisation)?.map_or(0, |log| log.size);
        seen = Some((read.count(organisation)?, running, read.register(organisation, None)?, size));
        Ok(())
    })?;
    let ((people, records), imports_running, register, log_size) =
        seen.ok_or(StoreError::Damaged { what: "snapshot" })?;
    let head = opened.stores.keys.noted_head(organisation)?;
    Ok(Status {
        name: opened.vault.name()?,
        people,
        records,
        imports_running,
        register: register.map(|row| (row.version, row.applied_at)),
        log_size,
        head: head.map(|head| (head.size, head.at)),
        backup_at: opened.vault.last_backup()?,
        journal: opened.stores.keys.journal_head(organisation)?.entries,
        disk_used: used(opened.folder.path()),
        disk_free: free(opened.folder.path()),
    })
}

fn human(words: &Words, opened: &Opened, status: &Status) -> String {
    let row = |key: &str, value: String| (words.say(key), value);
    let at = |moment: Timestamp| spoken(words, moment);
    let signed = |(size, moment): (u64, Timestamp)| {
        words.say_with("status-head-value", &[("size", &size.to_string()), ("at", &at(moment))])
    };
    let applied = |(version, moment): (u64, Timestamp)| {
        words.say_with("status-register-value", &[("version", &version.to_string()), ("at", &at(moment))])
    };
    let rows = [
        row("status-name", name(words, &status.name)),
        row("status-folder", folder::shown(opened.folder.path())),
        row("status-people", status.people.to_string()),
        row("status-records", status.records.to_string()),
        row("status-imports", status.imports_running.to_string()),
        row("status-register", status.register.map_or_else(|| words.say("status-register-none"), applied)),
        row("status-log", status.log_size.to_string()),
        row("status-head", status.head.map_or_else(|| words.say("status-never"), signed)),
        row("status-backup", status.backup_at.map_or_else(|| words.say("status-never"), at)),
        row("status-journal", status.journal.to_string()),
        row("status-erased", erased(words, opened)),
        row("status-disk", disk(words, status)),
    ];
    let width = rows.iter().map(|(label, _)| label.chars().count()).max().unwrap_or(0);
    let lines: Vec<String> = rows.iter().map(|(label, value)| format!("{label:width$}  {value}")).collect();
    lines.join("\n") + "\n"
}

/// How long copies of what is erased live.
fn erased(words: &Words, opened: &Opened) -> String {
    let hours = opened.horizons.keys.as_hours().to_string();
    let days = (opened.horizons.data.as_hours() / 24).to_string();
    words.say_with("status-erased-value", &[("hours", &hours), ("days", &days)])
}

fn name(words: &Words, name: &str) -> String {
    if name.is_empty() { words.say("status-name-none") } else { waarborg_text::shown(name).into_owned() }
}

fn disk(words: &Words, status: &Status) -> String {
    let used = mebibytes(status.disk_used);
    match status.disk_free {
        Some(free) => words.say_with("status-disk-value", &[("used", &used), ("free", &mebibytes(free))]),
        None => words.say_with("status-disk-used", &[("used", &used)]),
    }
}

fn status_json(opened: &Opened, status: &Status) -> Json {
    json!({
        "organisation": opened.vault.organisation().to_string(),
        "name": status.name,
        "folder": folder::shown(opened.folder.path()),
        "people": status.people,
        "records": status.records,
        "imports_running": status.imports_running,
        "register": status.register.map(|(version, at)| json!({ "version": version, "applied_at": at.to_string() })),
        "log": {
            "size": status.log_size,
            "head": status.head.map(|(size, at)| json!({ "size": size, "signed_at": at.to_string() })),
        },
        "backup_at": status.backup_at.map(|at| at.to_string()),
        "journal": status.journal,
        "erased_for_good": {
            "keys_hours": opened.horizons.keys.as_hours(),
            "data_days": opened.horizons.data.as_hours() / 24,
        },
        "disk": { "used_bytes": status.disk_used, "free_bytes": status.disk_free },
    })
}

/// Tells what the vault says, and how the command ends.
pub fn failed(output: &Output<'_>, error: &VaultError) -> Exit {
    let (fault, exit) = vault_fault::vault(error);
    output.fail(&fault, exit)
}

/// A moment of the log.
pub fn moment(time_ms: u64) -> Option<Timestamp> {
    i64::try_from(time_ms).ok().and_then(|time| Timestamp::from_millisecond(time).ok())
}

/// A moment in words, in the time of the Netherlands.
pub fn spoken(words: &Words, moment: Timestamp) -> String {
    local(moment).map_or_else(|| moment.to_string(), |moment| long_moment(words, &moment))
}

/// A moment in the time of the Netherlands.
pub fn local(moment: Timestamp) -> Option<ZonedDateTime> {
    moment.in_tz(ZONE).ok()
}

fn or_none(name: &str) -> String {
    if name.is_empty() { "none".to_owned() } else { name.to_owned() }
}

fn mebibytes(bytes: u64) -> String {
    bytes.div_ceil(1 << 20).to_string()
}

/// The bytes of the files in a folder; what cannot be seen counts for nothing.
fn used(path: &Path) -> u64 {
    let entries = std::fs::read_dir(path).into_iter().flatten().flatten();
    entries.filter_map(|entry| entry.metadata().ok()).filter(std::fs::Metadata::is_file).map(|about| about.len()).sum()
}

/// How many bytes the disk still takes.
fn free(path: &Path) -> Option<u64> {
    let disk = rustix::fs::statvfs(path).ok()?;
    disk.f_bavail.checked_mul(disk.f_frsize)
}
