//! Goes back through the log from its end, a window at a time, until a page is full.

use super::filter::Filter;
use jiff::Timestamp;
use std::ops::ControlFlow;
use waarborg_vault::{Actor, Entry, Vault, VaultError};

/// Entries that are looked through at once.
const WINDOW: u64 = 1_024;
/// Windows that are looked through for one page: what is rare is looked for further at the next.
const WINDOWS: usize = 64;

/// A page of entries.
#[derive(Default)]
pub struct Walked {
    /// Newest first.
    pub entries: Vec<Entry>,
    /// Before which place older ones stand, if there are any.
    pub older: Option<u64>,
}

/// The newest entries that are wanted.
pub fn back(vault: &Vault, filter: &Filter, names: &[(Actor, String)], most: usize) -> Result<Walked, VaultError> {
    let size = vault.log_size()?;
    let start = filter.from.map_or(Ok(0), |from| first_from(vault, from))?;
    let end = filter.until.map_or(Ok(size), |until| first_from(vault, until))?;
    let mut end = end.min(filter.before.unwrap_or(size));
    let mut walked = Walked::default();
    for _ in 0..WINDOWS {
        if end <= start {
            return Ok(walked);
        }
        let from = end.saturating_sub(WINDOW).max(start);
        let mut window = Vec::new();
        vault.each_entry(from, None, &mut |entry| {
            if entry.index >= end {
                return ControlFlow::Break(());
            }
            if filter.wants(vault, names, &entry.leaf) {
                window.push(entry);
            }
            ControlFlow::Continue(())
        })?;
        for entry in window.into_iter().rev() {
            if walked.entries.len() == most {
                walked.older = walked.entries.last().map(|last| last.index);
                return Ok(walked);
            }
            walked.entries.push(entry);
        }
        end = from;
    }
    walked.older = (end > start).then_some(end);
    Ok(walked)
}

/// The first entry from an instant on; the size of the log if there is none. Time never goes back in a log.
fn first_from(vault: &Vault, at: Timestamp) -> Result<u64, VaultError> {
    let (mut low, mut high) = (0, vault.log_size()?);
    while low < high {
        let middle = low + (high - low) / 2;
        let mut time = None;
        vault.each_entry(middle, None, &mut |entry| {
            time = i64::try_from(entry.leaf.time_ms).ok();
            ControlFlow::Break(())
        })?;
        if time.is_some_and(|time| time < at.as_millisecond()) { low = middle + 1 } else { high = middle }
    }
    Ok(low)
}
