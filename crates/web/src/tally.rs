//! How many people there are, kept for a while: counting goes past everyone in every file, and a page is not to wait for
//! that each time it is looked at.
//!
//! What was counted holds as long as there are as many people and records, the register and the day are the same, and not
//! longer than some minutes: someone who went from one file to another as another came the other way is seen then.

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use std::sync::{Arc, Mutex, PoisonError};
use waarborg_law::deadline::Start;
use waarborg_vault::{Counts, Owed, Vault, VaultError};

/// How long a count holds at most.
const HOLDS: SignedDuration = SignedDuration::from_mins(5); // not law: the house's own custom

/// What was counted last.
#[derive(Default)]
pub struct Tally {
    counts: Kept<Counts>,
    owed: Kept<Owed>,
}

/// What was counted, of what, and when.
type Kept<T> = Mutex<Option<(Of, Timestamp, Arc<T>)>>;

/// What a count is of.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Of {
    held: (u64, u64),
    register: u64,
    day: Option<Date>,
}

impl Tally {
    /// Forgets what was counted: something was written down that moves terms, or that tells who knows what.
    pub fn forget(&self) {
        *self.counts.lock().unwrap_or_else(PoisonError::into_inner) = None;
        *self.owed.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// What is held, as it was counted or counted now.
    ///
    /// # Errors
    /// [`VaultError::NoRegister`]; failures of the store.
    pub fn counts(&self, vault: &Vault, now: Timestamp) -> Result<Arc<Counts>, VaultError> {
        kept(&self.counts, vault, now, || vault.counts())
    }

    /// To how many people a notice is owed, as it was counted or counted now.
    ///
    /// # Errors
    /// [`VaultError::NoRegister`]; failures of the store.
    pub fn owed(&self, vault: &Vault, now: Timestamp) -> Result<Arc<Owed>, VaultError> {
        kept(&self.owed, vault, now, || vault.owed())
    }
}

fn kept<T>(
    last: &Kept<T>,
    vault: &Vault,
    now: Timestamp,
    count: impl FnOnce() -> Result<T, VaultError>,
) -> Result<Arc<T>, VaultError> {
    let register = vault.in_force()?.version;
    let of = Of { held: vault.held()?, register, day: Start::At(now).day().ok() };
    {
        let last = last.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((known, at, counted)) = &*last
            && *known == of
            && now.duration_since(*at) < HOLDS
        {
            return Ok(Arc::clone(counted));
        }
    }
    let counted = Arc::new(count()?);
    // What came in while it was counted is of neither, and is counted anew at the next look.
    if vault.held()? == of.held {
        *last.lock().unwrap_or_else(PoisonError::into_inner) = Some((of, now, Arc::clone(&counted)));
    }
    Ok(counted)
}
