//! Clears away who was erased since the data were copied, and makes everyone else findable again.

use crate::error::VaultError;
use crate::maintenance::{MaintenanceError, Progress, Stage};
use crate::person::PersonKeys;
use crate::vault::Vault;
use std::collections::HashSet;
use waarborg_model::identifier::{RecordId, SubjectId};
use waarborg_seal::{KeyNumber, Lot, envelope_key};
use waarborg_store::{ErasedTag, JournalEntry, Priority, RecordRow, SubjectNumber, SubjectRow, Write};

/// Numbers in one slice.
const SLICE: u64 = 200;

/// Tags of the erased in one commit.
const REMEMBERED: usize = 1000;

/// What became of the people in the data.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Settled {
    pub erased_people: u64,
    pub erased_records: u64,
    pub keyless_people: u64,
    pub keyless_records: u64,
    pub damaged_people: u64,
}

/// A person as the data show her, and the keys that her envelopes name.
pub(crate) struct Seen {
    pub row: SubjectRow,
    pub records: Vec<(RecordRow, Vec<KeyNumber>)>,
}

/// What the journal says was erased; keys that retired are not among it.
pub(super) struct Journalled {
    /// The numbers of all keys that were destroyed.
    keys: HashSet<u64>,
    /// Records that went while their key stays.
    records: HashSet<RecordId>,
}

impl Journalled {
    pub fn by(entries: &[JournalEntry]) -> Self {
        let erasures = || entries.iter().filter(|entry| !crate::rotate::is_retirement(entry));
        Self {
            keys: erasures().flat_map(|entry| entry.keys.iter().copied()).collect(),
            records: erasures().flat_map(|entry| entry.records.iter().copied()).collect(),
        }
    }
}

/// What is known of a key that is named.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Key {
    There,
    Destroyed,
    Missing,
}

impl Vault {
    /// Goes past everyone.
    pub(super) fn settle(
        &self,
        journalled: &Journalled,
        progress: &mut Progress<'_>,
    ) -> Result<Settled, MaintenanceError> {
        let end = self.numbers_end()?;
        let mut settled = Settled::default();
        for from in (0..end).step_by(usize::try_from(SLICE).unwrap_or(usize::MAX)) {
            let seen = self.people_numbered(from, SLICE)?;
            let (mut writes, mut whole) = (Vec::new(), Vec::new());
            for person in &seen {
                if self.settle_one(person, journalled, &mut settled, &mut writes)? {
                    whole.push((person.row.id, person.row.number));
                }
            }
            if !writes.is_empty() {
                self.commit(Priority::Erase, Vec::new(), writes, Vec::new())?;
            }
            self.make_findable(&whole, &mut settled)?;
            progress(Stage::People, (from + SLICE).min(end), end);
        }
        Ok(settled)
    }

    /// What is cleared of one person; tells whether all her keys are there.
    fn settle_one(
        &self,
        person: &Seen,
        journalled: &Journalled,
        settled: &mut Settled,
        writes: &mut Vec<Write>,
    ) -> Result<bool, VaultError> {
        let keys = self.keys_of(person.row.id)?;
        let state = |number: KeyNumber| match (keys.holds(number), journalled.keys.contains(&number.number())) {
            (true, _) => Key::There,
            (false, true) => Key::Destroyed,
            (false, false) => Key::Missing,
        };
        let records = person.records.len() as u64;
        match own_key(person, &keys).map_or(Key::Missing, state) {
            Key::There => {}
            Key::Destroyed => {
                writes.push(Write::DeleteSubject(person.row.id));
                settled.erased_people += 1;
                settled.erased_records += records;
                return Ok(false);
            }
            Key::Missing => {
                settled.keyless_people += 1;
                settled.keyless_records += records;
                return Ok(false);
            }
        }
        let mut is_whole = true;
        for (record, numbers) in &person.records {
            let states = || numbers.iter().map(|number| state(*number));
            if journalled.records.contains(&record.id) || states().any(|key| key == Key::Destroyed) {
                writes.push(Write::DeleteRecord(record.id));
                settled.erased_records += 1;
            } else if states().any(|key| key == Key::Missing) {
                settled.keyless_records += 1;
                is_whole = false;
            }
        }
        settled.keyless_people += u64::from(!is_whole);
        Ok(is_whole)
    }

    /// Makes the look-ups of people whose keys are all there.
    fn make_findable(&self, people: &[(SubjectId, SubjectNumber)], settled: &mut Settled) -> Result<(), VaultError> {
        if self.in_force().is_err() {
            return Ok(());
        }
        let mut writes = Vec::new();
        for (subject, number) in people {
            match self.retag(*subject, *number) {
                Ok(more) => writes.extend(more),
                // One that does not open must not keep all others from being found.
                Err(VaultError::Seal(_) | VaultError::Damaged { .. }) => settled.damaged_people += 1,
                Err(error) => return Err(error),
            }
        }
        if !writes.is_empty() {
            self.commit(Priority::Erase, Vec::new(), writes, Vec::new())?;
        }
        Ok(())
    }

    /// Remembers who was erased at her own request since the data were copied, so that no list brings her back. Whom older
    /// data remember, too, stays remembered: what she sent herself since is not in them either.
    pub(super) fn remember(&self, erased: &[ErasedTag]) -> Result<(), VaultError> {
        for some in erased.chunks(REMEMBERED) {
            self.commit(Priority::Erase, Vec::new(), vec![Write::AddErased(some.to_vec())], Vec::new())?;
        }
        Ok(())
    }

    /// One beyond the highest number of a person.
    pub(crate) fn numbers_end(&self) -> Result<u64, VaultError> {
        Ok(self.stores.data.reserve_numbers(1)?.0)
    }

    /// The people with so many numbers from one on, those without records too.
    pub(crate) fn people_numbered(&self, from: u64, count: u64) -> Result<Vec<Seen>, VaultError> {
        self.read(|read| {
            let mut seen = Vec::new();
            for number in from..from.saturating_add(count) {
                let Some(row) = read.subject_by_number(self.organisation, SubjectNumber(number))? else { continue };
                let mut records = Vec::new();
                for record in read.records(self.organisation, row.id)? {
                    let envelopes = read.envelopes(self.organisation, record.id)?;
                    // One that names no key is damaged, and told of where it is to be opened.
                    let numbers = envelopes.iter().filter_map(|envelope| envelope_key(&envelope.envelope)).collect();
                    records.push((record, numbers));
                }
                seen.push(Seen { row, records });
            }
            Ok(seen)
        })
    }
}

/// The key that lives as long as she does: her sealed list of tags names it.
fn own_key(person: &Seen, keys: &PersonKeys) -> Option<KeyNumber> {
    envelope_key(&person.row.tags).or_else(|| {
        let (number, _) = keys.numbers().find(|(_, lot)| *lot == Lot::LOG.0)?;
        KeyNumber::new(number)
    })
}
