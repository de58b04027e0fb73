//! `waarborg backup`: a sealed copy of the whole vault, in a place that needs no trust.

use crate::exit::Exit;
use crate::folder::{self, Opened, shown};
use crate::output::Output;
use crate::vault::progress::Shown;
use crate::vault::{rotate, spoken};
use clap::ArgMatches;
use jiff::Timestamp;
use serde_json::json;
use std::path::{Path, PathBuf};
use waarborg_vault::{BackupMark, BackupPlan, MaintenanceError, Marks, SealedFile};

/// Runs the command.
pub fn run(output: &Output<'_>, matches: &ArgMatches) -> Exit {
    let target = matches.get_one::<PathBuf>("target").cloned().unwrap_or_default();
    match folder::with_vault(output, matches, |opened| back_up(output, &target, opened)) {
        Ok(exit) | Err(exit) => exit,
    }
}

fn back_up(output: &Output<'_>, target: &Path, opened: &Opened) -> Result<Exit, Exit> {
    let told = |error: MaintenanceError| rotate::told(output, &error);
    let data_horizon = opened.horizons.data;
    let plan = BackupPlan { target, folder: opened.folder.path(), data_horizon };
    let mut bar = Shown::new(output);
    let mark = opened.vault.back_up(&plan, &mut |stage, done, all| bar.tell(stage, done, all)).map_err(told)?;
    drop(bar);
    let Marks { sound: kept, damaged } = BackupMark::found_in(target).map_err(told)?;
    for mark in &damaged {
        output.notice(&format!("{}\n", output.words.say_with("backup-damaged-mark", &[("file", mark)])));
    }
    let oldest = kept.iter().map(|mark| mark.made_at).min().unwrap_or(mark.made_at);
    let until = |made_at: Timestamp| made_at.saturating_add(data_horizon).unwrap_or(Timestamp::MAX);
    output.show(
        || human(output, target, &mark, kept.len(), (oldest, until(oldest))),
        || {
            let file = |file: &SealedFile| json!({ "file": file.name, "bytes": file.bytes });
            json!({
                "target": shown(target),
                "backup": stamp(&mark.name),
                "mark": mark.name,
                "made_at": mark.made_at.to_string(),
                "register_version": mark.register_version,
                "data": file(&mark.data),
                "keys": file(&mark.keys),
                "journal": file(&mark.journal),
                "kept": kept.len(),
                "damaged_marks": damaged,
                "oldest_at": oldest.to_string(),
                "oldest_until": until(oldest).to_string(),
            })
        },
    );
    Ok(Exit::Done)
}

fn human(
    output: &Output<'_>,
    target: &Path,
    mark: &BackupMark,
    kept: usize,
    (oldest, until): (Timestamp, Timestamp),
) -> String {
    let words = output.words;
    let size = |file: &SealedFile| file.bytes.div_ceil(1024).to_string();
    let (data, keys, journal) = (size(&mark.data), size(&mark.keys), size(&mark.journal));
    let at = [("at", &*spoken(words, oldest)), ("until", &*spoken(words, until))];
    let lines = [
        words.say_with("backup-done", &[("stamp", stamp(&mark.name)), ("target", &shown(target))]),
        words.say_with("backup-sizes", &[("data", &data), ("keys", &keys), ("journal", &journal)]),
        words.count("backup-kept", kept, &at),
        words.say("backup-keys-go"),
        words.say("backup-root-apart"),
    ];
    lines.join("\n") + "\n"
}

/// The part of a mark's name by which a backup is called.
pub fn stamp(name: &str) -> &str {
    let name = name.strip_prefix("mark-").unwrap_or(name);
    name.strip_suffix(".toml").unwrap_or(name)
}
