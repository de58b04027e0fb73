//! What came back, what did not and why, and where the log has a gap.

use crate::backup::stamp;
use crate::folder::{Places, RootKept, shown};
use crate::output::Output;
use crate::vault::rotate::counted;
use serde_json::{Value as Json, json};
use std::path::Path;
use waarborg_vault::{EpochNote, Opened, Restored};

/// Tells what a restore did.
pub fn restored(output: &Output<'_>, into: &Path, restored: &Restored, kept: RootKept, is_recovered: bool) {
    let words = output.words;
    let folder = shown(into);
    output.show(
        || {
            let told = [("stamp", stamp(&restored.data)), ("folder", &*folder)];
            let mut text = words.say_with("restore-done", &told) + "\n" + &lines(output, restored);
            if is_recovered {
                let key = match kept {
                    RootKept::File => "init-root-file",
                    RootKept::Passphrase => "init-root-passphrase",
                };
                text += &(words.say_with(key, &[("file", &shown(&Places(into).root()))]) + "\n");
            }
            text + &words.say("restore-then") + "\n"
        },
        || {
            let root = if kept == RootKept::File { "file" } else { "passphrase" };
            let more = json!({ "folder": folder, "root": root, "new_root_key": is_recovered });
            json(restored, more)
        },
    );
}

/// Tells what a drill saw.
pub fn drilled(output: &Output<'_>, restored: &Restored, opened: Opened) {
    let words = output.words;
    output.show(
        || {
            let told = [("stamp", stamp(&restored.data))];
            let mut text = words.say_with("drill-done", &told) + "\n" + &lines(output, restored);
            text += &counted(output, "drill-opened", opened.opened);
            for (key, count) in [("drill-keyless", opened.keyless), ("drill-damaged", opened.damaged)] {
                if count > 0 {
                    text += &counted(output, key, count);
                }
            }
            text + &words.say("drill-gone") + "\n"
        },
        || {
            let drill = json!({ "opened": opened.opened, "keyless": opened.keyless, "damaged": opened.damaged });
            json(restored, json!({ "drill": drill }))
        },
    );
}

/// The lines that a restore and a drill have in common.
fn lines(output: &Output<'_>, restored: &Restored) -> String {
    let (people, records) = (restored.people.to_string(), restored.records.to_string());
    let counts = [("people", people.as_str()), ("records", &records)];
    let mut text = output.words.say_with("restore-counts", &counts) + "\n";
    for (key, count) in [
        ("restore-erased-people", restored.erased_people),
        ("restore-erased-records", restored.erased_records),
        ("restore-keyless-people", restored.keyless_people),
        ("restore-keyless-records", restored.keyless_records),
        ("restore-damaged-people", restored.damaged_people),
        ("restore-overdue-cleared", restored.overdue_cleared),
        ("restore-overdue-left", restored.overdue_left),
    ] {
        if count > 0 {
            text += &counted(output, key, count);
        }
    }
    for mark in &restored.damaged_marks {
        text += &(output.words.say_with("backup-damaged-mark", &[("file", mark)]) + "\n");
    }
    text + &match gap(&restored.epoch) {
        Some(lost) => counted(output, "restore-gap", lost),
        None => output.words.say("restore-gap-unknown") + "\n",
    }
}

/// How many entries of the log are known to be lost; `None` if what was seen belongs to another log.
fn gap(epoch: &EpochNote) -> Option<u64> {
    (epoch.seen.origin == epoch.old.origin).then(|| epoch.seen.size.saturating_sub(epoch.old.size))
}

/// What a restore and a drill have in common for programs, and `more`.
fn json(restored: &Restored, more: Json) -> Json {
    let log = |origin: &str, size: u64| json!({ "origin": origin, "size": size });
    let epoch = &restored.epoch;
    let mut all = json!({
        "organisation": restored.organisation.to_string(),
        "backup": stamp(&restored.data),
        "keys_of": stamp(&restored.keys),
        "people": restored.people,
        "records": restored.records,
        "erased": { "people": restored.erased_people, "records": restored.erased_records },
        "keyless": { "people": restored.keyless_people, "records": restored.keyless_records },
        "damaged_people": restored.damaged_people,
        "damaged_marks": restored.damaged_marks,
        "overdue": { "cleared": restored.overdue_cleared, "left": restored.overdue_left },
        "log": {
            "restored": log(&epoch.old.origin, epoch.old.size),
            "seen": log(&epoch.seen.origin, epoch.seen.size),
            "lost_entries": gap(epoch),
        },
    });
    if let (Json::Object(all), Json::Object(more)) = (&mut all, more) {
        all.extend(more);
    }
    all
}
