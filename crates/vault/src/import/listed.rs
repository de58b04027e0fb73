//! What a batch adds to the look-ups of people who were here. Somebody may correct a record of one of them while the batch is
//! on its way: then her list is another by the time it is written, and is read and added to anew.

use crate::error::VaultError;
use crate::person::PersonKeys;
use crate::tags::Handles;
use crate::vault::Vault;
use waarborg_model::identifier::SubjectId;
use waarborg_store::{Guard, LookupRow, SubjectRow, Write};

/// Someone who was here, and what she is to be found by.
pub(super) struct Listed {
    subject: SubjectId,
    /// Her sealed list as it was read.
    before: Vec<u8>,
    /// What the records to come add.
    more: Handles,
    /// Her sealed list as it is to be. It is sealed anew even if it says the same: whoever takes something off it must see
    /// that there are more records now.
    after: Vec<u8>,
    pub added: Vec<LookupRow>,
}

impl Listed {
    pub fn guard(&self) -> Guard {
        Guard::Tags(self.subject, self.before.clone())
    }

    pub fn write(&self) -> Write {
        Write::SetTags(self.subject, self.after.clone())
    }
}

impl Vault {
    /// Adds to someone's list all that `known` says of her, of which `more` is what the records to come add.
    pub(super) fn list_tags(
        &self,
        row: &SubjectRow,
        keys: &PersonKeys,
        known: &Handles,
        more: Handles,
    ) -> Result<Listed, VaultError> {
        let own = self.own_key(keys)?.ok_or(VaultError::UnknownPerson)?;
        let before = self.open_tags(keys, &row.tags)?;
        let after = before.union(&self.tags_of(known)?).cloned().collect();
        Ok(Listed {
            subject: row.id,
            before: row.tags.clone(),
            more,
            after: self.seal_tags(row.id, &own, &after)?,
            added: self.lookup_rows(row.number, after.difference(&before))?,
        })
    }

    /// Adds to the lists anew that are others by now. Returns whether one is.
    pub(super) fn list_tags_anew(&self, listed: &mut [Listed]) -> Result<bool, VaultError> {
        let mut is_other = false;
        for one in listed {
            let (row, records) = self.read(|read| {
                let row = read.subject(self.organisation, one.subject)?.ok_or(VaultError::UnknownPerson)?;
                Ok((row, read.records(self.organisation, one.subject)?))
            })?;
            if row.tags == one.before {
                continue;
            }
            is_other = true;
            let keys = self.keys_of(one.subject)?;
            let mut known = self.handles_of(&keys, &records)?;
            known.join(one.more.clone());
            *one = self.list_tags(&row, &keys, &known, std::mem::take(&mut one.more))?;
        }
        Ok(is_other)
    }
}
