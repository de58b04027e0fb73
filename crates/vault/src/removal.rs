//! Takes records of a person away for good: journal and keys first, rows and look-ups after.
//!
//! No transaction spans keys and data. A failure between the two leaves rows that nobody can open; they are finished by the
//! journal, at once if that can be, else before the next removal or at the next opening.
//!
//! What goes is read while nobody seals ([`NobodySeals`]), so that it is still so when the keys go. The commit behind them has
//! no guards: it must not fail because somebody said something meanwhile.

mod finish;

use crate::error::VaultError;
use crate::leaves::Made;
use crate::person::PersonKeys;
use crate::tags::{FieldTag, Handles};
use crate::vault::Vault;
use fail::fail_point;
use std::collections::{BTreeSet, HashSet};
use std::sync::atomic::Ordering;
use std::sync::{PoisonError, RwLockWriteGuard};
use waarborg_model::SensitivityGroup;
use waarborg_model::identifier::{RecordId, SubjectId};
use waarborg_seal::{Lot, envelope_key};
use waarborg_store::{Committed, Destroyed, ErasedTag, Priority, Read, RecordRow, SubjectRow, Write};

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
    /// Keys that something of hers names and that are not there, by number and lot.
    pub missing: Vec<(u64, u32)>,
    /// Of what stays, what is used no more from now on and goes once nothing holds it.
    pub let_go: HashSet<RecordId>,
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

    /// The numbers of the keys that go: those of lots of which nothing stays, and with the last of them her log key. One that
    /// is missing goes too: it may turn up, such as in a newer backup of the keys.
    pub fn keys_to_destroy(&self) -> Vec<u64> {
        let staying: BTreeSet<u32> = self.stays.iter().map(|record| record.lot).collect();
        let is_hers = |lot: u32| lot == Lot::LOG.0 || lot == Lot::OWN.0;
        let goes = |lot: u32| if is_hers(lot) { self.is_whole() } else { !staying.contains(&lot) };
        let all = self.keys.numbers().chain(self.missing.iter().copied());
        all.filter(|(_, lot)| goes(*lot)).map(|(number, _)| number).collect()
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
        let (gone, stays): (Vec<RecordRow>, _) = read.records(self.organisation, subject)?.into_iter().partition(goes);
        let keys = self.keys_to_go(subject)?;
        let missing = self.missing_keys(read, &row, &gone, &keys)?;
        let (token, let_go) = (waarborg_seal::random()?, HashSet::new());
        Ok(Removal { subject: row, keys, gone, stays, missing, let_go, token, remember: Vec::new() })
    }

    /// The keys that her list and these records name and that are not there. Only where a lot has none is it looked at.
    fn missing_keys(
        &self,
        read: &dyn Read,
        subject: &SubjectRow,
        records: &[RecordRow],
        keys: &PersonKeys,
    ) -> Result<Vec<(u64, u32)>, VaultError> {
        let lots: BTreeSet<u32> = keys.numbers().map(|(_, lot)| lot).collect();
        let mut missing = BTreeSet::new();
        let own = envelope_key(&subject.tags).filter(|key| !keys.numbers().any(|(number, _)| number == key.number()));
        missing.extend(own.map(|key| (key.number(), Lot::OWN.0)));
        for record in records.iter().filter(|record| !lots.contains(&record.lot)) {
            let envelopes = read.envelopes(self.organisation, record.id)?;
            let named = envelopes.iter().filter_map(|row| envelope_key(&row.envelope));
            missing.extend(named.filter(|key| !keys.holds(*key)).map(|key| (key.number(), record.lot)));
        }
        Ok(missing.into_iter().collect())
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
        let today = Self::day_of(self.now());
        for record in removal.stays.iter().filter(|record| removal.let_go.contains(&record.id)) {
            // Without a clock, so that none brings it back.
            writes.push(Write::SetClock(record.id, None, Some(record.erase_on.map_or(today, |end| end.min(today)))));
        }
        let kept = self.tags_of(&self.handles_that_open(&removal.keys, &removal.stays)?)?;
        writes.push(match tags {
            Some(tags) => Write::DeleteLookups(self.lookup_rows(number, tags.difference(&kept))?),
            None => Write::AddLookups(self.lookup_rows(number, kept.iter())?),
        });
        match self.own_key(&removal.keys) {
            Ok(Some(own)) => writes.push(Write::SetTags(subject, self.seal_tags(subject, &own, &kept)?)),
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
}
