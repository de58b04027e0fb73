//! Takes records of a person away for good: journal and keys first, rows and look-ups after.
//!
//! No transaction spans keys and data. A failure between the two leaves rows that nobody can open; they are finished by the
//! journal, at once if that can be, else before the next removal or at the next opening.
//!
//! What goes is read while nobody seals ([`NobodySeals`]), so that it is still so when the keys go. The commit behind them has
//! no guards: it must not fail because somebody said something meanwhile.

use crate::error::VaultError;
use crate::leaves::{About, Actor, Made, Told};
use crate::person::PersonKeys;
use crate::tags::{FieldTag, Handles, field_numbered};
use crate::vault::Vault;
use fail::fail_point;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::ops::ControlFlow;
use std::sync::atomic::Ordering;
use std::sync::{PoisonError, RwLockWriteGuard};
use waarborg_audit::leaf::{Kind, Outcome};
use waarborg_model::SensitivityGroup;
use waarborg_model::identifier::{RecordId, SubjectId};
use waarborg_seal::{Lot, Mask, envelope_key};
use waarborg_store::{
    Committed, Destroyed, EnvelopeHead, ErasedTag, JournalEntry, LookupRow, Priority, Read, RecordRow, SubjectNumber,
    SubjectRow, Write,
};

/// People looked at in one snapshot.
const GLANCE: usize = 200;

/// Nobody seals, moves a clock or destroys a key as long as this is held.
pub(crate) struct NobodySeals<'v> {
    _held: RwLockWriteGuard<'v, ()>,
}

/// What is to be taken away of some people.
pub(crate) struct Removals {
    pub each: Vec<Removal>,
    /// People of whom something was to go and who cannot be read.
    pub apart: u64,
}

/// What is to be taken away of one person.
pub(crate) struct Removal {
    pub subject: SubjectRow,
    pub keys: PersonKeys,
    pub gone: Vec<RecordRow>,
    pub stays: Vec<RecordRow>,
    /// The journal's random number.
    pub token: [u8; 16],
    /// To be remembered, if she asked for it herself.
    pub remember: Vec<ErasedTag>,
}

impl Removal {
    /// Whether nothing of her is left.
    pub fn is_whole(&self) -> bool {
        self.stays.is_empty()
    }

    /// Records that go while their key stays, for other records of the same lot.
    pub fn gone_under_kept_keys(&self) -> impl Iterator<Item = RecordId> + '_ {
        let staying: BTreeSet<u32> = self.stays.iter().map(|record| record.lot).collect();
        self.gone.iter().filter(move |record| staying.contains(&record.lot)).map(|record| record.id)
    }

    /// The numbers of the keys that go: those of lots of which nothing stays, and with the last of them her log key.
    pub fn keys_to_destroy(&self) -> Vec<u64> {
        let staying: BTreeSet<u32> = self.stays.iter().map(|record| record.lot).collect();
        let goes = |lot: u32| if lot == Lot::LOG.0 { self.is_whole() } else { !staying.contains(&lot) };
        self.keys.numbers().filter(|(_, lot)| goes(*lot)).map(|(number, _)| number).collect()
    }
}

impl Vault {
    /// Waits until nobody seals. Removals of which the keys are gone and the rows are not are finished first; where that
    /// fails again, they wait on and hold up nobody.
    pub(crate) fn nobody_seals(&self) -> NobodySeals<'_> {
        let held = NobodySeals { _held: self.sealing.write().unwrap_or_else(PoisonError::into_inner) };
        if self.is_half_done.load(Ordering::SeqCst) {
            drop(self.finish_erasures());
        }
        held
    }

    /// Parts the records of some people. Whoever is gone by now is left out, and so is she of whom nothing is to go any
    /// more; one who cannot be read is set apart and keeps nobody else waiting.
    pub(crate) fn removals(
        &self,
        _: &NobodySeals<'_>,
        subjects: &[SubjectId],
        goes: &dyn Fn(&RecordRow) -> bool,
    ) -> Result<Removals, VaultError> {
        let mut removals = Removals { each: Vec::with_capacity(subjects.len()), apart: 0 };
        self.read(|read| {
            for subject in subjects {
                match self.removal(read, *subject, goes) {
                    Ok(removal) if removal.gone.is_empty() => {}
                    Ok(removal) => removals.each.push(removal),
                    Err(VaultError::UnknownPerson) => {}
                    Err(error) if error.is_of_one_person() => removals.apart += 1,
                    Err(error) => return Err(error),
                }
            }
            Ok(())
        })?;
        Ok(removals)
    }

    /// Looks at a person and parts her records: those for which `goes` says so, and the rest.
    pub(crate) fn removal(
        &self,
        read: &dyn Read,
        subject: SubjectId,
        goes: &dyn Fn(&RecordRow) -> bool,
    ) -> Result<Removal, VaultError> {
        let row = read.subject(self.organisation, subject)?.ok_or(VaultError::UnknownPerson)?;
        let (gone, stays) = read.records(self.organisation, subject)?.into_iter().partition(goes);
        let keys = self.keys_to_go(subject)?;
        Ok(Removal { subject: row, keys, gone, stays, token: waarborg_seal::random()?, remember: Vec::new() })
    }

    /// Carries removals out, under leaves that are made already.
    pub(crate) fn carry_out(
        &self,
        _: &NobodySeals<'_>,
        removals: &[Removal],
        leaves: Vec<Made>,
    ) -> Result<Committed, VaultError> {
        let mut writes = self.writes_of(removals)?;
        let mut destroyed = Vec::with_capacity(removals.len());
        for removal in removals {
            writes.extend((!removal.remember.is_empty()).then(|| Write::AddErased(removal.remember.clone())));
            destroyed.push(Destroyed {
                token: removal.token,
                subject: removal.subject.id,
                keys: removal.keys_to_destroy(),
                // No key tells of these.
                records: removal.gone_under_kept_keys().collect(),
                // What she is recognised by can be read only as long as her keys are there.
                note: self.seal_note(removal)?,
            });
        }
        fail_point!("vault.before-destroy");
        let committed = self.destroy_then(&destroyed, |done| {
            fail_point!("vault.after-destroy");
            writes.extend(done);
            let committed = self.commit(Priority::Erase, Vec::new(), writes, leaves)?;
            fail_point!("vault.after-removal");
            Ok(committed)
        });
        if committed.is_err() && self.is_half_done.load(Ordering::SeqCst) {
            // What fails here too is tried again before the next removal, and at the next opening.
            drop(self.finish_erasures());
        }
        committed
    }

    /// What is written when something of people goes. Their tags are read while their keys are still there. What does not
    /// open needs none: then their look-ups are found by going past all there are.
    fn writes_of(&self, removals: &[Removal]) -> Result<Vec<Write>, VaultError> {
        let (mut writes, mut unlisted) = (Vec::new(), HashSet::new());
        for removal in removals {
            let number = removal.subject.number;
            let tags = match self.open_tags(&removal.keys, &removal.subject.tags) {
                Ok(tags) => Some(tags),
                Err(error) if error.is_of_one_person() => {
                    unlisted.insert(number);
                    None
                }
                Err(error) => return Err(error),
            };
            if removal.is_whole() {
                let tags = tags.unwrap_or_default();
                writes.push(Write::DeleteLookups(self.lookup_rows(number, tags.iter())?));
                writes.push(Write::DeleteSubject(removal.subject.id));
            } else {
                self.writes_of_part(removal, tags, &mut writes)?;
            }
        }
        if !unlisted.is_empty() {
            // Before all others, which add those that stay.
            writes.insert(0, Write::DeleteLookups(self.lookups_of_numbers(&unlisted)?));
        }
        Ok(writes)
    }

    /// The same of someone of whom something stays. By what does not open she is not found any more.
    fn writes_of_part(
        &self,
        removal: &Removal,
        tags: Option<BTreeSet<FieldTag>>,
        writes: &mut Vec<Write>,
    ) -> Result<(), VaultError> {
        let (subject, number) = (removal.subject.id, removal.subject.number);
        writes.extend(removal.gone.iter().map(|record| Write::DeleteRecord(record.id)));
        let kept = self.tags_of(&self.handles_that_open(&removal.keys, &removal.stays)?)?;
        writes.push(match tags {
            Some(tags) => Write::DeleteLookups(self.lookup_rows(number, tags.difference(&kept))?),
            None => Write::AddLookups(self.lookup_rows(number, kept.iter())?),
        });
        match self.key_of_lot(&removal.keys, Lot::LOG.0) {
            Ok(Some(log)) => writes.push(Write::SetTags(subject, self.seal_tags(subject, &log, &kept)?)),
            // The next time they are found by going past all there are.
            Ok(None) => {}
            Err(error) if error.is_of_one_person() => {}
            Err(error) => return Err(error),
        }
        Ok(())
    }

    /// What records can be found by. Only ordinary fields and numbers that identify are opened, and nothing is handed out.
    pub(crate) fn handles_of(&self, keys: &PersonKeys, records: &[RecordRow]) -> Result<Handles, VaultError> {
        self.gather_handles(keys, records, Err)
    }

    /// The same, without what does not open.
    pub(crate) fn handles_that_open(&self, keys: &PersonKeys, records: &[RecordRow]) -> Result<Handles, VaultError> {
        self.gather_handles(keys, records, |error| if error.is_of_one_person() { Ok(()) } else { Err(error) })
    }

    fn gather_handles(
        &self,
        keys: &PersonKeys,
        records: &[RecordRow],
        on_fault: impl Fn(VaultError) -> Result<(), VaultError>,
    ) -> Result<Handles, VaultError> {
        let in_force = self.in_force()?;
        let envelopes = self.read(|read| {
            let of = |record: &RecordRow| Ok(read.envelopes(self.organisation, record.id)?);
            records.iter().map(of).collect::<Result<Vec<_>, VaultError>>()
        })?;
        let mut handles = Handles::default();
        for (record, envelopes) in records.iter().zip(envelopes) {
            let Some(file) = in_force.register.files.iter().find(|file| file.number() == record.file) else { continue };
            let wanted = file
                .file_fields()
                .filter(|(_, field, group)| *group == SensitivityGroup::Ordinary || field.identifies)
                .map(|(_, field, group)| (field.id.as_str(), group));
            match self.open_fields(keys, record, &envelopes, wanted) {
                Ok(opened) => handles.add(file, opened.fields.iter()),
                Err(error) => on_fault(error)?,
            }
        }
        Ok(handles)
    }

    /// Finishes removals whose keys are gone and whose rows are not. Returns how many there were. Nobody may seal meanwhile.
    pub(crate) fn finish_erasures(&self) -> Result<u64, VaultError> {
        let open = self.half_done()?;
        if !open.is_empty() {
            let mut writes = self.writes_for_lost(&open)?;
            let remember = self.noted()?;
            writes.extend((!remember.is_empty()).then_some(Write::AddErased(remember)));
            writes.extend(Self::done_with(&open));
            let told = Told {
                kind: Kind::Erase,
                outcome: Outcome::Done,
                actor: Actor::House,
                about: About::Nobody,
                decision: [0; 32],
                content: crate::content::hash(open.iter().map(|entry| entry.token.as_slice())),
                count: u32::try_from(open.len()).unwrap_or(u32::MAX),
            };
            let leaf = self.leaf(self.now(), &told)?;
            self.commit(Priority::Erase, Vec::new(), writes, vec![leaf])?;
            self.finish(&open)?;
        }
        self.is_half_done.store(false, Ordering::SeqCst);
        Ok(open.len() as u64)
    }

    /// What is written to clear away rows that entries of the journal tell of: those whose keys were destroyed, and those
    /// that are named.
    fn writes_for_lost(&self, open: &[JournalEntry]) -> Result<Vec<Write>, VaultError> {
        let destroyed: HashSet<u64> = open.iter().flat_map(|entry| entry.keys.iter().copied()).collect();
        let named: HashSet<RecordId> = open.iter().flat_map(|entry| entry.records.iter().copied()).collect();
        let number = |head: &EnvelopeHead| head.last_chunk::<8>().map_or(0, |bytes| u64::from_be_bytes(*bytes));
        let (mut lost, mut met) = (BTreeMap::<SubjectId, HashSet<RecordId>>::new(), HashSet::new());
        self.read(|read| {
            read.each_record(self.organisation, &mut |record, heads| {
                let gone: Vec<u64> = heads.iter().map(number).filter(|number| destroyed.contains(number)).collect();
                if !gone.is_empty() || named.contains(&record.id) {
                    lost.entry(record.subject).or_default().insert(record.id);
                }
                met.extend(gone);
                ControlFlow::Continue(())
            })?;
            Ok(())
        })?;
        let is_unmet = |entry: &JournalEntry| !entry.keys.is_empty() && !entry.keys.iter().any(|key| met.contains(key));
        if open.iter().any(is_unmet) {
            // No record tells whose they were: she may have none.
            for subject in self.people_under(&destroyed)? {
                lost.entry(subject).or_default();
            }
        }
        let mut removals = Vec::with_capacity(lost.len());
        for (subject, gone) in lost {
            let mut removal = match self.read(|read| self.removal(read, subject, &|record| gone.contains(&record.id))) {
                Ok(removal) => removal,
                Err(VaultError::UnknownPerson) => continue,
                Err(error) => return Err(error),
            };
            let is_whole = match envelope_key(&removal.subject.tags) {
                Some(own) => destroyed.contains(&own.number()),
                None => !matches!(self.key_of_lot(&removal.keys, Lot::LOG.0), Ok(Some(_))),
            };
            if is_whole {
                removal.gone.append(&mut removal.stays);
            }
            removals.push(removal);
        }
        self.writes_of(&removals)
    }

    /// People whose own key is among these: their sealed tags name it.
    fn people_under(&self, keys: &HashSet<u64>) -> Result<Vec<SubjectId>, VaultError> {
        let (end, mut people) = (self.numbers_end()?, Vec::new());
        for from in (0..end).step_by(GLANCE) {
            self.read(|read| {
                for number in (from..end).take(GLANCE) {
                    let row = read.subject_by_number(self.organisation, SubjectNumber(number))?;
                    let is_hers =
                        |row: &SubjectRow| envelope_key(&row.tags).is_some_and(|own| keys.contains(&own.number()));
                    people.extend(row.filter(is_hers).map(|row| row.id));
                }
                Ok(())
            })?;
        }
        Ok(people)
    }

    /// All look-ups of people with these numbers. One that is damaged is nobody's any more.
    fn lookups_of_numbers(&self, wanted: &HashSet<SubjectNumber>) -> Result<Vec<LookupRow>, VaultError> {
        let mut found = Vec::new();
        self.read(|read| {
            read.each_lookup(self.organisation, &mut |row| {
                let number = field_numbered(row.field).map(|field| self.lookups.unmask(field, Mask(row.posting)));
                if matches!(number, Some(Ok(number)) if wanted.contains(&SubjectNumber(number))) {
                    found.push(row);
                }
                ControlFlow::Continue(())
            })?;
            Ok(())
        })?;
        Ok(found)
    }
}
