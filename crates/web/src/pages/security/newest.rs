//! The newest backup, wherever it was made: the vault remembers that one was, and the place of backups shows what lies there.

use crate::reply::Refusal;
use crate::visit::Visit;
use jiff::{SignedDuration, Timestamp};
use waarborg_text::vault_fault::Nature;

/// How much later than its own stamp a backup is noted at most: it is copied and sealed in between.
const NOTED: SignedDuration = SignedDuration::from_hours(2);

/// The newest backup.
pub struct Newest {
    /// When it was made; `None`: there is none yet.
    pub at: Option<Timestamp>,
    /// Where it lies.
    pub lies: Lies,
}

/// Where the newest backup lies.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Lies {
    /// In the place of backups.
    There,
    /// Not in the place of backups: it went from there, or was made in another one. The vault remembers when, and not where.
    Elsewhere,
    /// The place of backups is not there, or cannot be read.
    Unseen,
}

/// The newest backup.
///
/// # Errors
/// Failures of the vault.
pub fn newest(visit: &Visit) -> Result<Newest, Refusal> {
    let noted = visit.vault()?.last_backup()?;
    let there = match visit.house.door.newest_backup() {
        Ok(there) => there,
        // The place is made with the first backup.
        Err((_, Nature::NotFound)) if noted.is_none() => None,
        Err(_) => return Ok(Newest { at: noted, lies: Lies::Unseen }),
    };
    let is_there = match (there, noted) {
        (Some(there), Some(noted)) => noted.duration_since(there) <= NOTED,
        (_, noted) => noted.is_none(),
    };
    let lies = if is_there { Lies::There } else { Lies::Elsewhere };
    Ok(Newest { at: if is_there { there } else { noted }, lies })
}
