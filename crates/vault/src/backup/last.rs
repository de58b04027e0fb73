//! When the last backup was made, kept where it is found at once.

use crate::error::VaultError;
use crate::vault::Vault;
use jiff::Timestamp;
use std::ops::ControlFlow;
use waarborg_audit::leaf::Kind;
use waarborg_store::{Guard, Priority, Write};

/// The label under which it is kept when the last backup was made: milliseconds since 1970, in the clear as in the log.
/// Nothing stands there in a vault of which there was none yet.
const LAST: &str = "last-backup";

impl Vault {
    /// When the newest backup was made, as the data remember it; `None`: there was none yet. After a restore that is the
    /// one before the backup that was restored.
    ///
    /// # Errors
    /// Failures of the store.
    pub fn last_backup(&self) -> Result<Option<Timestamp>, VaultError> {
        match self.read(|read| Ok(read.setting(self.organisation, LAST)?))? {
            Some(none) if none.is_empty() => Ok(None),
            Some(kept) => {
                let kept = kept.as_slice().try_into().ok().map(i64::from_be_bytes);
                let at = kept.and_then(|kept| Timestamp::from_millisecond(kept).ok());
                at.map(Some).ok_or(VaultError::Damaged { what: "setting" })
            }
            None => {
                let at = self.last_backup_in_log()?;
                // Found once, it is kept. A backup that was made meanwhile is the newer one, and a disk that takes nothing now
                // takes it the next time.
                let guard = Guard::Setting(LAST.to_owned(), None);
                let _ = self.commit(Priority::Write, vec![guard], vec![last_backup(at)], Vec::new());
                Ok(at)
            }
        }
    }

    /// A vault whose last backup was made before it was remembered apart.
    fn last_backup_in_log(&self) -> Result<Option<Timestamp>, VaultError> {
        let mut last = None;
        self.each_entry(0, None, &mut |entry| {
            if entry.leaf.kind == Kind::Backup {
                last = i64::try_from(entry.leaf.time_ms).ok().and_then(|at| Timestamp::from_millisecond(at).ok());
            }
            ControlFlow::Continue(())
        })?;
        Ok(last)
    }
}

/// What keeps when the last backup was made.
pub(crate) fn last_backup(at: Option<Timestamp>) -> Write {
    let kept = at.map(|at| at.as_millisecond().to_be_bytes().to_vec()).unwrap_or_default();
    Write::PutSetting(LAST.to_owned(), Some(kept))
}
