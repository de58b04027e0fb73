//! Finishes removals of which a failure took the end: by the journal, which tells keys that are gone and records that went while
//! their key stays.

use crate::error::VaultError;
use crate::leaves::{About, Actor, Told};
use crate::tags::field_numbered;
use crate::vault::Vault;
use std::collections::{BTreeMap, HashSet};
use std::ops::ControlFlow;
use std::sync::atomic::Ordering;
use waarborg_audit::leaf::{Kind, Outcome};
use waarborg_model::identifier::{RecordId, SubjectId};
use waarborg_seal::{Lot, Mask, envelope_key};
use waarborg_store::{EnvelopeHead, JournalEntry, LookupRow, Priority, SubjectNumber, SubjectRow, Write};

/// People looked at in one snapshot.
const GLANCE: usize = 200;

impl Vault {
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
    pub(super) fn lookups_of_numbers(&self, wanted: &HashSet<SubjectNumber>) -> Result<Vec<LookupRow>, VaultError> {
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
