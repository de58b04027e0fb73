//! Who looked at data of people in the last weeks, as the log tells it: what was read of it once is not read again, since
//! telling whose each entry is takes a name after the other.

use jiff::{SignedDuration, Timestamp};
use std::ops::ControlFlow;
use std::sync::{Mutex, PoisonError};
use waarborg_audit::leaf::{Flags, Kind, Leaf, Outcome};
use waarborg_vault::{Actor, Vault, VaultError};

/// How far back is looked.
const SPAN: SignedDuration = SignedDuration::from_hours(4 * 7 * 24);
/// Entries of the log that are looked through at once, from its end.
const WINDOW: u64 = 4_096;

/// Whose look it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// The house by itself.
    House,
    /// Somebody of this place among the names.
    Named(usize),
    /// Somebody who has no name here.
    Unknown,
}

/// When, and whose it was.
type Look = (Timestamp, Whose);

/// Looks of the last weeks.
#[derive(Default)]
pub struct Looked(Mutex<Read>);

/// What was read of the log.
#[derive(Default)]
struct Read {
    /// Up to which entry, that one left out.
    until: u64,
    names: Vec<(Actor, String)>,
    looks: Vec<Look>,
}

impl Looked {
    /// Every look of the last weeks, and the names that it is told by.
    ///
    /// # Errors
    /// Failures of the store.
    pub fn look(&self, vault: &Vault, now: Timestamp) -> Result<(Vec<Look>, Vec<String>), VaultError> {
        let (names, size) = (vault.actor_names()?, vault.log_size()?);
        let since = now.checked_sub(SPAN).unwrap_or(Timestamp::MIN);
        let mut read = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // By other names, earlier entries may be told otherwise; and what is shorter is another log.
        if read.names != names || read.until > size {
            *read = Read { names, ..Read::default() };
        }
        let (mut looks, mut end, mut is_past) = (Vec::new(), size, false);
        while end > read.until && !is_past {
            let from = end.saturating_sub(WINDOW).max(read.until);
            let mut found = Vec::new();
            vault.each_entry(from, None, &mut |entry| {
                if entry.index >= end {
                    return ControlFlow::Break(());
                }
                let leaf = &entry.leaf;
                let at = i64::try_from(leaf.time_ms).ok().and_then(|at| Timestamp::from_millisecond(at).ok());
                match at.filter(|at| *at >= since) {
                    Some(at) if is_look(leaf) => found.push((at, whose(vault, leaf, &read.names))),
                    Some(_) => {}
                    None => is_past = true,
                }
                ControlFlow::Continue(())
            })?;
            looks.extend(found);
            end = from;
        }
        read.until = size;
        read.looks.extend(looks);
        read.looks.retain(|(at, _)| *at >= since);
        let names = read.names.iter().map(|(_, name)| name.clone()).collect();
        Ok((read.looks.clone(), names))
    }
}

fn whose(vault: &Vault, leaf: &Leaf, names: &[(Actor, String)]) -> Whose {
    if leaf.flags.has(Flags::HOUSE) {
        return Whose::House;
    }
    let name = vault.who(leaf, names);
    let place = name.and_then(|name| names.iter().position(|(_, known)| known == name));
    place.map_or(Whose::Unknown, Whose::Named)
}

/// Whether an entry tells that values were seen.
fn is_look(leaf: &Leaf) -> bool {
    matches!(leaf.kind, Kind::Use | Kind::Find | Kind::Share | Kind::Export)
        && matches!(leaf.outcome, Outcome::Done | Outcome::Allowed)
}
