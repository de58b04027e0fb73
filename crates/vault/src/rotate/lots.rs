//! Other keys for everyone's lots: new keys beside the old ones, then every envelope sealed anew, in slices.
//!
//! ```text
//! each slice   1 new keys kept   2 old keys retire   3 envelopes sealed anew, with their leaf   4 place noted
//! value        rotation/<organisation>   next number 8 │ end 8     empty when none is under way
//!              rotated/<organisation>    milliseconds since 1970 of the end of the last one 8
//! ```
//!
//! What is hers as a whole, the list of her look-up tags and the evidence of events, moves to a key of its own at the first
//! exchange, and from one to the next after that. The key of her pseudonyms seals nothing then, and stays.
//!
//! A crash anywhere leaves old and new keys beside each other, and every envelope names its own. The slice is done again:
//! a key made twice is retired with the others. Who comes in meanwhile has new keys already and a higher number.

use crate::error::VaultError;
use crate::leaves::{About, Actor, Told};
use crate::maintenance::{MaintenanceError, Progress, Stage, reach};
use crate::person::PersonKeys;
use crate::restore::Seen;
use crate::vault::Vault;
use jiff::Timestamp;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::PoisonError;
use waarborg_audit::leaf::{Kind, Outcome, envelope_hash, written};
use waarborg_model::identifier::SubjectId;
use waarborg_seal::{KeyRow, KeyState, Lot, LotKey, Place, Secret32};
use waarborg_store::{EnvelopeRow, Guard, Priority, RecordRow, StoredKey, Write};
use zeroize::Zeroizing;

/// Numbers in one slice: nobody else seals meanwhile.
const SLICE: u64 = 50;

/// What a rotation of people's keys did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Resealed {
    /// Records that are sealed with new keys.
    pub records: u64,
    /// Records whose key is not there, or that do not open, so that they stay as they are.
    pub keyless: u64,
}

/// New keys of one person, by lot.
type Renewed = BTreeMap<u32, LotKey>;

impl Vault {
    /// Gives everyone new keys, and seals every envelope anew with them, her list of tags and the evidence of her events too;
    /// only the key of her pseudonyms stays. The old keys retire; [`Vault::retire_keys`] destroys them later. While it runs the
    /// vault serves.
    ///
    /// # Errors
    /// Failures of the stores, after which it goes on where it was when called again.
    pub fn rotate_keys(&self, actor: Actor, progress: &mut Progress<'_>) -> Result<Resealed, MaintenanceError> {
        let (mut next, end) = match self.rotation()? {
            Some(broken_off) => broken_off,
            None => (0, self.numbers_end()?),
        };
        self.note_rotation(next, end)?;
        reach("rotate.begun")?;
        let mut all = Resealed::default();
        while next < end {
            let slice = self.rotate_slice(actor, next)?;
            all.records += slice.records;
            all.keyless += slice.keyless;
            next += SLICE;
            self.note_rotation(next, end)?;
            reach("rotate.slice")?;
            progress(Stage::People, next.min(end), end);
        }
        let now = self.now().as_millisecond().to_be_bytes();
        self.stores.keys.put_values(&[(&self.rotation_name(), &[]), (&self.rotated_name(), &now)])?;
        reach("rotate.done")?;
        Ok(all)
    }

    fn rotate_slice(&self, actor: Actor, from: u64) -> Result<Resealed, MaintenanceError> {
        let _nobody_seals = self.sealing.write().unwrap_or_else(PoisonError::into_inner);
        let people = self.people_numbered(from, SLICE)?;
        let renewed = self.renew_keys(&people)?;
        let mut resealed = Resealed::default();
        let (mut guards, mut writes, mut members, mut hashes) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for person in &people {
            let Some(new) = renewed.get(&person.row.id) else { continue };
            let before = writes.len();
            self.reseal_own(person, new, &mut guards, &mut writes)?;
            for (record, _) in &person.records {
                let Some(envelopes) = self.reseal(record, new)? else {
                    resealed.keyless += 1;
                    continue;
                };
                hashes.extend(envelopes.iter().map(|row| envelope_hash(&row.envelope)));
                guards.push(Guard::Record(record.id, record.version));
                writes.push(Write::ReplaceContent {
                    record: record.id,
                    version: record.version + 1,
                    lot: record.lot,
                    envelopes,
                    without: Vec::new(),
                });
                resealed.records += 1;
            }
            if writes.len() > before {
                members.push((person.row.id, self.log_key(&self.keys_of(person.row.id)?)?));
            }
        }
        if !writes.is_empty() {
            self.commit_slice(actor, (guards, writes), &members, written(hashes))?;
        }
        reach("rotate.resealed")?;
        Ok(resealed)
    }

    pub(crate) fn commit_slice(
        &self,
        actor: Actor,
        (guards, writes): (Vec<Guard>, Vec<Write>),
        members: &[(SubjectId, Secret32)],
        content: [u8; 32],
    ) -> Result<(), VaultError> {
        let told = Told {
            kind: Kind::Rotate,
            outcome: Outcome::Done,
            actor,
            about: About::Set(members),
            decision: [0; 32],
            content,
            count: u32::try_from(writes.len()).unwrap_or(u32::MAX),
        };
        let leaf = self.leaf(self.now(), &told)?;
        self.commit(Priority::Bulk, guards, writes, vec![leaf])?;
        Ok(())
    }

    /// Keeps new keys of these people's lots, and retires the old ones. The log key stays. Whoever's log key is gone is passed
    /// over: she is being erased, or her keys are missing.
    fn renew_keys(&self, people: &[Seen]) -> Result<BTreeMap<SubjectId, Renewed>, MaintenanceError> {
        let (mut retiring, mut new, mut renewed) = (Vec::new(), Vec::new(), BTreeMap::new());
        for person in people {
            let subject = person.row.id;
            let stored = self.stores.keys.keys(self.organisation, subject)?;
            let mut lots: BTreeSet<u32> = person.records.iter().map(|(record, _)| record.lot).collect();
            lots.insert(Lot::OWN.0);
            let mut is_there = false;
            for key in stored {
                let mut row = KeyRow::decode(&key.row)?;
                if row.lot == Lot::LOG {
                    is_there = true;
                } else if row.state == KeyState::Active {
                    lots.insert(row.lot.0);
                    row.state = KeyState::Retiring;
                    retiring.push(StoredKey { row: row.encode().to_vec(), ..key });
                }
            }
            if !is_there {
                retiring.retain(|key| key.subject != subject);
                continue;
            }
            let mut keys = BTreeMap::new();
            for lot in lots {
                let (row, key) = self.make_key(subject, lot)?;
                new.push(row);
                keys.insert(lot, key);
            }
            renewed.insert(subject, keys);
        }
        // New ones first: whatever comes between, there is a key that seals.
        self.stores.keys.add(self.organisation, &new)?;
        reach("rotate.added")?;
        self.stores.keys.replace(self.organisation, &retiring)?;
        reach("rotate.retiring")?;
        Ok(renewed)
    }

    /// What is hers as a whole under a new key. What does not open stays as it is.
    fn reseal_own(
        &self,
        person: &Seen,
        new: &Renewed,
        guards: &mut Vec<Guard>,
        writes: &mut Vec<Write>,
    ) -> Result<(), VaultError> {
        let Some(own) = new.get(&Lot::OWN.0) else { return Ok(()) };
        let (subject, sealed) = (person.row.id, &person.row.tags);
        let keys = self.keys_of(subject)?;
        if let Some(tags) = self.opened_own(&keys, &self.place_of_tags(subject), sealed)? {
            guards.push(Guard::Tags(subject, sealed.clone()));
            writes.push(Write::SetTags(subject, own.seal(&self.place_of_tags(subject), &tags)?));
        }
        for event in self.read(|read| Ok(read.events(self.organisation, subject)?))? {
            let place = self.place_of_evidence(subject, event.id);
            if let Some(said) = self.opened_own(&keys, &place, &event.evidence)? {
                writes.push(Write::ReplaceEvidence(event.id, own.seal(&place, &said)?));
            }
        }
        Ok(())
    }

    fn opened_own(
        &self,
        keys: &PersonKeys,
        place: &Place,
        sealed: &[u8],
    ) -> Result<Option<Zeroizing<Vec<u8>>>, VaultError> {
        match self.open_own(keys, place, sealed) {
            Ok(plain) => Ok(Some(plain)),
            Err(error) if error.is_of_one_person() => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Every group of a record under the new key of its lot; `None` if a key is not there, or one does not open: it must
    /// not keep all others from new keys.
    fn reseal(&self, record: &RecordRow, new: &Renewed) -> Result<Option<Vec<EnvelopeRow>>, VaultError> {
        let Some(new) = new.get(&record.lot) else { return Ok(None) };
        let envelopes = self.read(|read| Ok(read.envelopes(self.organisation, record.id)?))?;
        let keys = self.keys_of(record.subject)?;
        let next = RecordRow { version: record.version + 1, ..record.clone() };
        let mut resealed = Vec::with_capacity(envelopes.len());
        for row in envelopes {
            let number = waarborg_seal::envelope_key(&row.envelope).filter(|number| keys.holds(*number));
            let Some(number) = number else { return Ok(None) };
            let opened = self.key_numbered(&keys, number)?.open(&self.place(record, row.group), &row.envelope);
            let Ok(plain) = opened else { return Ok(None) };
            resealed.push(EnvelopeRow { envelope: new.seal(&self.place(&next, row.group), &plain)?, ..row });
        }
        Ok(Some(resealed))
    }

    /// Where a rotation of people's keys is that broke off: the next number, and the end.
    ///
    /// # Errors
    /// Failures of the store.
    pub fn rotation(&self) -> Result<Option<(u64, u64)>, VaultError> {
        let Some(kept) = self.stores.keys.value(&self.rotation_name())?.filter(|kept| !kept.is_empty()) else {
            return Ok(None);
        };
        let (next, end) = kept.split_first_chunk::<8>().ok_or(VaultError::Damaged { what: "rotation" })?;
        let end = end.try_into().map_err(|_| VaultError::Damaged { what: "rotation" })?;
        Ok(Some((u64::from_be_bytes(*next), u64::from_be_bytes(end))))
    }

    /// A rotation that was under way begins anew: the data that were restored may be older than its place.
    pub(crate) fn restart_rotation(&self) -> Result<(), VaultError> {
        if self.rotation()?.is_some() {
            self.note_rotation(0, self.numbers_end()?)?;
        }
        Ok(())
    }

    /// When the last rotation of people's keys was done.
    pub(super) fn rotated_at(&self) -> Result<Option<Timestamp>, VaultError> {
        let Some(kept) = self.stores.keys.value(&self.rotated_name())? else { return Ok(None) };
        let damaged = || VaultError::Damaged { what: "rotation" };
        let milliseconds = i64::from_be_bytes(kept.as_slice().try_into().map_err(|_| damaged())?);
        Timestamp::from_millisecond(milliseconds).map(Some).map_err(|_| damaged())
    }

    fn note_rotation(&self, next: u64, end: u64) -> Result<(), VaultError> {
        let place = [next.to_be_bytes(), end.to_be_bytes()].concat();
        Ok(self.stores.keys.put_values(&[(&self.rotation_name(), &place)])?)
    }

    fn rotation_name(&self) -> String {
        format!("rotation/{}", self.organisation)
    }

    fn rotated_name(&self) -> String {
        format!("rotated/{}", self.organisation)
    }
}
