//! Opens everything that is sealed, hands out nothing, and counts.

use crate::error::VaultError;
use crate::maintenance::{MaintenanceError, Progress, Stage};
use crate::vault::Vault;
use waarborg_seal::envelope_key;
use waarborg_store::EnvelopeRow;

/// Numbers in one slice.
const SLICE: u64 = 200;

/// How many of the envelopes that are kept can be opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// They open.
    pub opened: u64,
    /// Their key is not there.
    pub keyless: u64,
    /// They do not open with their key.
    pub damaged: u64,
}

impl Vault {
    /// Opens every envelope there is.
    pub(super) fn open_everything(&self, progress: &mut Progress<'_>) -> Result<Opened, MaintenanceError> {
        let end = self.numbers_end()?;
        let mut all = Opened::default();
        for from in (0..end).step_by(usize::try_from(SLICE).unwrap_or(usize::MAX)) {
            for person in self.people_numbered(from, SLICE)? {
                let keys = self.keys_of(person.row.id)?;
                if !person.row.tags.is_empty() {
                    match self.open_tags(&keys, &person.row.tags) {
                        Ok(_) => all.opened += 1,
                        Err(VaultError::UnknownPerson) => all.keyless += 1,
                        Err(VaultError::Seal(_) | VaultError::Damaged { .. }) => all.damaged += 1,
                        Err(error) => return Err(error.into()),
                    }
                }
                for (record, _) in &person.records {
                    let envelopes = self.read(|read| Ok(read.envelopes(self.organisation, record.id)?))?;
                    for EnvelopeRow { group, envelope, .. } in &envelopes {
                        let Some(number) = envelope_key(envelope).filter(|number| keys.holds(*number)) else {
                            all.keyless += 1;
                            continue;
                        };
                        let key = self.key_numbered(&keys, number);
                        let opens = key.is_ok_and(|key| key.open(&self.place(record, *group), envelope).is_ok());
                        if opens { all.opened += 1 } else { all.damaged += 1 }
                    }
                }
            }
            progress(Stage::Check, (from + SLICE).min(end), end);
        }
        Ok(all)
    }
}
