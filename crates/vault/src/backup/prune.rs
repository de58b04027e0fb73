//! Deletes what is too old, and what never became a backup.

use super::mark::{BackupMark, Marks, time_in};
use crate::maintenance::{MaintenanceError, delete, sync_folder, unreachable, wipe};
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeSet;
use std::path::Path;

/// Generations of key files and journals.
const GENERATIONS: usize = 2;

/// Deletes keys and journals but for the newest generations, data beyond their horizon, and files that no mark names.
/// The newest backup stays whatever its age.
pub fn prune(target: &Path, now: Timestamp, data_horizon: SignedDuration) -> Result<(), MaintenanceError> {
    let Marks { sound: marks, damaged } = BackupMark::found_in(target)?;
    let Some(newest) = marks.first() else { return Ok(()) };
    let mut kept: BTreeSet<&str> = BTreeSet::new();
    // Of a mark that is not whole the name alone tells how old it is, and which data it was of: those stay as long as others.
    let mut of_damaged = Vec::new();
    for name in &damaged {
        let made_at = made_at(time_in(name));
        if made_at.is_some_and(|at| at.saturating_add(data_horizon).unwrap_or(Timestamp::MAX) < now) {
            delete(&target.join(name))?;
        } else {
            of_damaged.push(format!("data-{}.age", time_in(name)));
        }
    }
    kept.extend(of_damaged.iter().map(String::as_str));
    for (age, mark) in marks.iter().enumerate() {
        let ends_at = mark.made_at.saturating_add(data_horizon).unwrap_or(Timestamp::MAX);
        if age > 0 && ends_at < now {
            // The mark first: what has none is no backup.
            delete(&target.join(&mark.name))?;
            continue;
        }
        kept.insert(&mark.data.name);
        if age < GENERATIONS {
            kept.extend([mark.keys.name.as_str(), mark.journal.name.as_str()]);
        }
    }
    for entry in std::fs::read_dir(target).map_err(unreachable(target))? {
        let entry = entry.map_err(unreachable(target))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let Some((kind, time)) = of_a_backup(&name) else { continue };
        // Another backup may be under way: what is newer than the newest mark is left alone.
        if kept.contains(name.as_str()) || time > newest.time() {
            continue;
        }
        if kind == "keys" { wipe(&entry.path())? } else { delete(&entry.path())? }
    }
    sync_folder(&target.join(&newest.name))
}

/// The moment that a name tells, to the second.
fn made_at(time: &str) -> Option<Timestamp> {
    let (second, _) = time.split_once('-')?;
    jiff::civil::DateTime::strptime("%Y%m%dT%H%M%S", second).ok()?.in_tz("UTC").ok().map(|at| at.timestamp())
}

/// The kind and the time in the name of a file that a backup writes besides its mark, finished or not.
fn of_a_backup(name: &str) -> Option<(&str, &str)> {
    let (kind, rest) = name.split_once('-')?;
    let time = rest.strip_suffix(".age").or_else(|| rest.strip_suffix(".age.part"));
    let time = if kind == "mark" { rest.strip_suffix(".toml.part") } else { time };
    matches!(kind, "data" | "keys" | "journal" | "mark").then_some(())?;
    let is_time = |time: &&str| time.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'T' | b'-'));
    Some((kind, time.filter(is_time)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_of_backups_are_its_own() {
        assert_eq!(of_a_backup("keys-20261126T120000-000.age"), Some(("keys", "20261126T120000-000")));
        assert_eq!(of_a_backup("data-20261126T120000-000.age.part"), Some(("data", "20261126T120000-000")));
        assert_eq!(of_a_backup("mark-20261126T120000-000.toml.part"), Some(("mark", "20261126T120000-000")));
        for other in ["mark-20261126T120000-000.toml", "data-holiday.age", "data.age", "photos-2026.age", "keys-1.zip"]
        {
            assert_eq!(of_a_backup(other), None, "{other}");
        }
    }
}
