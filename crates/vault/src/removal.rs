//! Takes records of a person away for good: journal and keys first, rows and look-ups after.
//!
//! No transaction spans keys and data. A crash between the two leaves rows that nobody can open; the next opening finishes
//! them by the journal.

use crate::error::VaultError;
use crate::leaves::{About, Actor, Made, Told};
use crate::person::PersonKeys;
use crate::tags::{Handles, field_numbered};
use crate::vault::Vault;
use fail::fail_point;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::ops::ControlFlow;
use std::sync::PoisonError;
use waarborg_audit::leaf::{Kind, Outcome};
use waarborg_model::SensitivityGroup;
use waarborg_model::identifier::{RecordId, SubjectId};
use waarborg_seal::{Lot, Mask};
use waarborg_store::{
    Committed, Destroyed, ErasedTag, LookupRow, Priority, Read, RecordRow, SubjectNumber, SubjectRow, Write,
};

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
    pub fn gone_under_kept_keys(&self) -> usize {
        let staying: BTreeSet<u32> = self.stays.iter().map(|record| record.lot).collect();
        self.gone.iter().filter(|record| staying.contains(&record.lot)).count()
    }

    /// The numbers of the keys that go: those of lots of which nothing stays, and with the last of them her log key.
    pub fn keys_to_destroy(&self) -> Vec<u64> {
        let staying: BTreeSet<u32> = self.stays.iter().map(|record| record.lot).collect();
        let goes = |lot: u32| if lot == Lot::LOG.0 { self.is_whole() } else { !staying.contains(&lot) };
        self.keys.numbers().filter(|(_, lot)| goes(*lot)).map(|(number, _)| number).collect()
    }
}

impl Vault {
    /// Looks at a person and parts her records: those for which `goes` says so, and the rest.
    pub(crate) fn removal(
        &self,
        read: &dyn Read,
        subject: SubjectId,
        goes: &dyn Fn(&RecordRow) -> bool,
    ) -> Result<Removal, VaultError> {
        let row = read.subject(self.organisation, subject)?.ok_or(VaultError::UnknownPerson)?;
        let (gone, stays) = read.records(self.organisation, subject)?.into_iter().partition(goes);
        let keys = self.keys_of(subject)?;
        Ok(Removal { subject: row, keys, gone, stays, token: waarborg_seal::random()?, remember: Vec::new() })
    }

    /// Carries removals out, under leaves that are made already. Nobody seals anything meanwhile.
    pub(crate) fn carry_out(&self, removals: &[Removal], leaves: Vec<Made>) -> Result<Committed, VaultError> {
        let _nobody_seals = self.sealing.write().unwrap_or_else(PoisonError::into_inner);
        let mut writes = Vec::new();
        for removal in removals {
            writes.extend(self.writes_of(removal)?);
        }
        let mut destroyed = Vec::with_capacity(removals.len());
        for removal in removals {
            writes.extend((!removal.remember.is_empty()).then(|| Write::AddErased(removal.remember.clone())));
            destroyed.push(Destroyed {
                token: removal.token,
                subject: removal.subject.id,
                keys: removal.keys_to_destroy(),
                // What she is recognised by can be read only as long as her keys are there.
                note: self.seal_note(removal)?,
            });
        }
        fail_point!("vault.before-destroy");
        self.destroy_then(&destroyed, |done| {
            fail_point!("vault.after-destroy");
            writes.extend(done);
            let committed = self.commit(Priority::Erase, Vec::new(), writes, leaves)?;
            fail_point!("vault.after-removal");
            Ok(committed)
        })
    }

    /// What is written when something of a person goes. Her tags are read while her keys are still there.
    fn writes_of(&self, removal: &Removal) -> Result<Vec<Write>, VaultError> {
        let number = removal.subject.number;
        let tags = self.open_tags(&removal.keys, &removal.subject.tags)?;
        let mut writes = Vec::new();
        if removal.is_whole() {
            writes.push(Write::DeleteLookups(self.lookup_rows(number, tags.iter())?));
            writes.push(Write::DeleteSubject(removal.subject.id));
        } else {
            writes.extend(removal.gone.iter().map(|record| Write::DeleteRecord(record.id)));
            let left = self.handles_of(&removal.keys, &removal.stays)?;
            let kept = self.tags_of(&left)?;
            let dropped: Vec<_> = tags.difference(&kept).collect();
            writes.push(Write::DeleteLookups(self.lookup_rows(number, dropped.into_iter())?));
            let log = self.key_of_lot(&removal.keys, Lot::LOG.0)?.ok_or(VaultError::UnknownPerson)?;
            writes.push(Write::SetTags(removal.subject.id, self.seal_tags(removal.subject.id, &log, &kept)?));
        }
        Ok(writes)
    }

    /// What records can be found by. Only ordinary fields and numbers that identify are opened, and nothing is handed out.
    pub(crate) fn handles_of(&self, keys: &PersonKeys, records: &[RecordRow]) -> Result<Handles, VaultError> {
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
            let opened = self.open_fields(keys, record, &envelopes, wanted)?;
            handles.add(file, opened.fields.iter());
        }
        Ok(handles)
    }

    /// Finishes removals whose keys are gone and whose rows are not. Returns how many there were.
    pub(crate) fn finish_erasures(&self) -> Result<u64, VaultError> {
        let open = self.half_done()?;
        if open.is_empty() {
            return Ok(0);
        }
        let destroyed: HashSet<u64> = open.iter().flat_map(|entry| entry.keys.iter().copied()).collect();
        let mut writes = self.writes_for_lost(&|number| destroyed.contains(&number))?;
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
        Ok(open.len() as u64)
    }

    /// What is written to clear away rows whose keys were destroyed. Tags of someone whose log key is gone can no longer
    /// be read, so her look-ups are found by going past all of them.
    pub(crate) fn writes_for_lost(&self, is_destroyed: &dyn Fn(u64) -> bool) -> Result<Vec<Write>, VaultError> {
        let mut lost: BTreeMap<SubjectId, Vec<RecordId>> = BTreeMap::new();
        let rows = self.read(|read| {
            read.each_record(self.organisation, &mut |record, heads| {
                let number = |head: &[u8; 10]| head.last_chunk::<8>().map_or(0, |bytes| u64::from_be_bytes(*bytes));
                if heads.iter().any(|head| is_destroyed(number(head))) {
                    lost.entry(record.subject).or_default().push(record.id);
                }
                ControlFlow::Continue(())
            })?;
            let row = |subject: &SubjectId| Ok(read.subject(self.organisation, *subject)?);
            lost.keys().map(row).collect::<Result<Vec<_>, VaultError>>()
        })?;
        let mut writes = Vec::new();
        let mut numbers: HashMap<u64, SubjectRow> = HashMap::new();
        for row in rows.into_iter().flatten() {
            let keys = self.keys_of(row.id)?;
            if self.key_of_lot(&keys, Lot::LOG.0)?.is_none() {
                writes.push(Write::DeleteSubject(row.id));
                numbers.insert(row.number.0, row);
                continue;
            }
            let gone = lost.get(&row.id).cloned().unwrap_or_default();
            let stays: Vec<RecordRow> = self.read(|read| {
                let records = read.records(self.organisation, row.id)?;
                Ok(records.into_iter().filter(|record| !gone.contains(&record.id)).collect())
            })?;
            let removal =
                Removal { gone: self.rows_of(&gone)?, subject: row, keys, stays, token: [0; 16], remember: Vec::new() };
            writes.extend(self.writes_of(&removal)?);
        }
        if !numbers.is_empty() {
            writes.push(Write::DeleteLookups(self.lookups_of_numbers(&|number| numbers.contains_key(&number.0))?));
        }
        Ok(writes)
    }

    fn rows_of(&self, records: &[RecordId]) -> Result<Vec<RecordRow>, VaultError> {
        self.read(|read| {
            let of = |id: &RecordId| Ok(read.record(self.organisation, *id)?);
            Ok(records.iter().map(of).collect::<Result<Vec<_>, VaultError>>()?.into_iter().flatten().collect())
        })
    }

    /// All look-ups of people with these numbers.
    fn lookups_of_numbers(&self, wanted: &dyn Fn(SubjectNumber) -> bool) -> Result<Vec<LookupRow>, VaultError> {
        let mut found = Vec::new();
        self.read(|read| {
            let mut ended = Ok(());
            read.each_lookup(self.organisation, &mut |row| {
                let field = field_numbered(row.field);
                let number = field.map(|field| self.lookups.unmask(field, Mask(row.posting)));
                match number {
                    Some(Ok(number)) if wanted(SubjectNumber(number)) => found.push(row),
                    Some(Ok(_)) => {}
                    _ => {
                        ended = Err(VaultError::Damaged { what: "look-up" });
                        return ControlFlow::Break(());
                    }
                }
                ControlFlow::Continue(())
            })?;
            ended
        })?;
        Ok(found)
    }
}
