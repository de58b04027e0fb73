//! What does not open any more of what is erased: it goes all the same, and the receipt says so.

use crate::error::VaultError;
use crate::removal::Removal;
use crate::vault::Vault;
use waarborg_seal::envelope_key;
use waarborg_store::RecordRow;

/// What did not open when it was erased: its key is missing, or it is damaged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unopened {
    /// Records of which something did not open: by that she is not recognised in lists from elsewhere.
    pub records: u64,
    /// What is kept of her as a whole: what she said, and the list of what she is found by.
    pub own: bool,
}

impl Unopened {
    /// Whether there is anything.
    #[must_use]
    pub fn is_any(self) -> bool {
        self.own || self.records > 0
    }
}

impl Vault {
    /// Tries what is to go. Nothing of it is handed out.
    pub(super) fn unopened(&self, removal: &Removal) -> Result<Unopened, VaultError> {
        let mut unopened = Unopened::default();
        for record in &removal.gone {
            unopened.records += u64::from(!is_so(self.open_whole(removal, record))?);
        }
        // What stays of her may still need it, and is told where it is used.
        unopened.own = removal.is_whole() && !is_so(self.open_tags(&removal.keys, &removal.subject.tags).map(drop))?;
        Ok(unopened)
    }

    fn open_whole(&self, removal: &Removal, record: &RecordRow) -> Result<(), VaultError> {
        for row in self.read(|read| Ok(read.envelopes(self.organisation, record.id)?))? {
            let number = envelope_key(&row.envelope).ok_or(VaultError::Damaged { what: "envelope" })?;
            self.key_numbered(&removal.keys, number)?.open(&self.place(record, row.group), &row.envelope)?;
        }
        Ok(())
    }
}

/// Whether something opened. A failure of the store is none of hers.
fn is_so(opened: Result<(), VaultError>) -> Result<bool, VaultError> {
    match opened {
        Ok(()) => Ok(true),
        Err(error) if error.is_of_one_person() => Ok(false),
        Err(error) => Err(error),
    }
}
