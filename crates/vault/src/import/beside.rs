//! What an import changes beside records: how the people stand whom it brings, and who is no longer on the list of the
//! erased. It is kept, sealed, as long as the import can be undone, so that undoing takes it back.
//!
//! Settings, by the import's identifier: `gave/ID` holds what all whom it brought were given alike, `welcomed/ID/N` the tags
//! that its N-th batch with any took from the list.

mod gave;

pub(super) use gave::Gave;

use crate::error::VaultError;
use crate::journal::{decode_tags, encode_tags};
use crate::leaves::Actor;
use crate::vault::{ATTEMPTS, Vault};
use gave::Stands;
use waarborg_model::identifier::{ImportId, SubjectId};
use waarborg_store::{ErasedTag, Guard, Priority, StoreError, Write};

const DAMAGED: VaultError = VaultError::Damaged { what: "setting" };

fn gave_label(id: ImportId) -> String {
    format!("gave/{id}")
}

fn welcomed_label(id: ImportId, batch: u64) -> String {
    format!("welcomed/{id}/{batch}")
}

impl Vault {
    /// What is written as an import begins.
    pub(super) fn keep_gave(&self, id: ImportId, gave: &Gave) -> Result<Option<Write>, VaultError> {
        if gave.is_nothing() {
            return Ok(None);
        }
        let label = gave_label(id);
        let sealed = self.key.settings_key(self.organisation)?.seal(&label, &gave.encode()?)?;
        Ok(Some(Write::PutSetting(label, Some(sealed))))
    }

    /// What is written with a batch that takes people from the list of the erased.
    pub(super) fn keep_welcomed(&self, id: ImportId, batch: u64, tags: &[ErasedTag]) -> Result<Write, VaultError> {
        let label = welcomed_label(id, batch);
        let sealed = self.key.settings_key(self.organisation)?.seal(&label, &encode_tags(tags))?;
        Ok(Write::PutSetting(label, Some(sealed)))
    }

    /// Has those of some people whom the import brought, and who stay, stand as if it had said nothing of them.
    pub(super) fn take_back_standing(
        &self,
        actor: Actor,
        id: ImportId,
        people: &[SubjectId],
    ) -> Result<(), VaultError> {
        let label = gave_label(id);
        let Some(sealed) = self.read(|read| Ok(read.setting(self.organisation, &label)?))? else { return Ok(()) };
        let bytes = self.key.settings_key(self.organisation)?.open(&label, &sealed)?;
        let gave = Gave::decode(&bytes).ok_or(DAMAGED)?;
        for _ in 0..ATTEMPTS {
            match self.try_take_back_standing(actor, id, people, &gave) {
                Err(VaultError::Store(StoreError::Moved)) => {}
                settled => return settled,
            }
        }
        Err(VaultError::KeptMoving)
    }

    fn try_take_back_standing(
        &self,
        actor: Actor,
        id: ImportId,
        people: &[SubjectId],
        gave: &Gave,
    ) -> Result<(), VaultError> {
        let stand = self.read(|read| {
            let mut stand = Vec::new();
            for subject in people {
                let records = read.records(self.organisation, *subject)?;
                let is_first = records.first().is_some_and(|first| first.import == Some(id));
                let stays = records.iter().any(|record| record.import != Some(id));
                // Whoever was here before it has a record from before it, or at least an identifier.
                if !is_first || !stays || moment(subject.as_bytes()) < moment(id.as_bytes()) {
                    continue;
                }
                let Some(row) = read.subject(self.organisation, *subject)? else { continue };
                let purposes = read.purposes(self.organisation, *subject)?;
                stand.push(Stands { row, purposes, events: read.events(self.organisation, *subject)? });
            }
            Ok(stand)
        })?;
        let (mut guards, mut writes, mut keys) = (Vec::new(), Vec::new(), Vec::new());
        for stands in &stand {
            let more = gave.taken_back(stands);
            if !more.is_empty() {
                guards.push(Guard::Standing(stands.row.id, stands.row.version));
                writes.extend(more);
                keys.push((stands.row.id, self.log_key_to_go(&self.keys_to_go(stands.row.id)?)?));
            }
        }
        if writes.is_empty() {
            return Ok(());
        }
        let leaf = self.undone(actor, id, &keys)?;
        self.commit(Priority::Write, guards, writes, vec![leaf])?;
        Ok(())
    }

    /// What is written once an import is undone: those it took from the list of the erased are on it again.
    pub(super) fn erased_again(&self, id: ImportId) -> Result<Vec<Write>, VaultError> {
        let settings = self.key.settings_key(self.organisation)?;
        let mut writes = self.forget_beside(id)?;
        let mut again = Vec::new();
        for label in self.welcomed_labels(id)? {
            let Some(sealed) = self.read(|read| Ok(read.setting(self.organisation, &label)?))? else { break };
            let tags = decode_tags(&settings.open(&label, &sealed)?).ok_or(DAMAGED)?;
            self.read(|read| {
                for tag in tags {
                    // Whoever was erased anew since is remembered for longer.
                    let held = read.erased(self.organisation, tag.activity, &tag.tag)?;
                    again.extend(held.is_none_or(|held| held.until < tag.until).then_some(tag));
                }
                Ok(())
            })?;
        }
        if !again.is_empty() {
            writes.push(Write::AddErased(again));
        }
        Ok(writes)
    }

    /// What is written once an import can no longer be undone.
    pub(crate) fn forget_beside(&self, id: ImportId) -> Result<Vec<Write>, VaultError> {
        let label = gave_label(id);
        let is_there = self.read(|read| Ok(read.setting(self.organisation, &label)?.is_some()))?;
        let labels = is_there.then_some(label).into_iter().chain(self.welcomed_labels(id)?);
        Ok(labels.map(|label| Write::PutSetting(label, None)).collect())
    }

    fn welcomed_labels(&self, id: ImportId) -> Result<Vec<String>, VaultError> {
        self.read(|read| {
            let mut labels = Vec::new();
            for label in (0..).map(|batch| welcomed_label(id, batch)) {
                if read.setting(self.organisation, &label)?.is_none() {
                    break;
                }
                labels.push(label);
            }
            Ok(labels)
        })
    }
}

/// When an identifier was made.
fn moment(id: &[u8; 16]) -> Option<&[u8; 6]> {
    id.first_chunk()
}
