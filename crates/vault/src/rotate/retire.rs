//! Destroys keys that retired, once neither the data nor a backup of them needs them.

use crate::error::VaultError;
use crate::leaves::Actor;
use crate::maintenance::{CLOCK_TOLERANCE, MaintenanceError, reach};
use crate::vault::Vault;
use jiff::Timestamp;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use waarborg_model::identifier::SubjectId;
use waarborg_seal::{KeyRow, KeyState, envelope_key};
use waarborg_store::{Destroyed, JournalEntry, SubjectNumber};

/// People looked at in one snapshot.
const GLANCE: usize = 200;

/// How the tokens of retired keys begin in the journal. What such a key sealed was not erased: a row that still needs it, from
/// a backup that nobody looked at, is missing its key and is told of. A token of an erasure is all chance.
const RETIRED: &[u8; 8] = b"retired/";

fn token() -> Result<[u8; 16], VaultError> {
    let mut token = [0; 16];
    let (mark, chance) = token.split_at_mut(RETIRED.len());
    mark.copy_from_slice(RETIRED);
    chance.copy_from_slice(&waarborg_seal::random::<8>()?);
    Ok(token)
}

/// Whether an entry of the journal tells of keys that others had taken the place of, and of nobody who was erased.
pub(crate) fn is_retirement(entry: &JournalEntry) -> bool {
    entry.token.starts_with(RETIRED)
}

impl Vault {
    /// Destroys the keys that retired before the oldest data backup was made (`None`: there is no backup). Returns how
    /// many; none while a rotation is under way, or while that backup may hold rows that need them.
    ///
    /// # Errors
    /// [`MaintenanceError::StillNeeded`] if rows of today are sealed with such keys, as after a restore: rotate again.
    /// Failures of the stores.
    pub fn retire_keys(&self, actor: Actor, oldest_data: Option<Timestamp>) -> Result<u64, MaintenanceError> {
        let Some(rotated_at) = self.rotated_at()? else { return Ok(0) };
        // The time in a mark may be ahead of the clock by as much as clocks differ.
        let sure_at = rotated_at.saturating_add(CLOCK_TOLERANCE).unwrap_or(Timestamp::MAX);
        if self.rotation()?.is_some() || oldest_data.is_some_and(|made_at| made_at <= sure_at) {
            return Ok(0);
        }
        let _nobody_seals = self.nobody_seals();
        let retiring = self.retiring()?;
        let numbers: BTreeSet<u64> = retiring.values().flatten().copied().collect();
        if numbers.is_empty() {
            return Ok(0);
        }
        let rows = self.rows_sealed_with(&numbers)?;
        if rows > 0 {
            return Err(MaintenanceError::StillNeeded { rows });
        }
        let mut destroyed = Vec::new();
        for (subject, keys) in retiring {
            destroyed.push(Destroyed { token: token()?, subject, keys, records: Vec::new(), note: Vec::new() });
        }
        self.destroy_then(&destroyed, |done| {
            reach("rotate.retired")?;
            self.tell_rotation_with(actor, b"retired", numbers.len() as u64, done)
        })?;
        Ok(numbers.len() as u64)
    }

    fn retiring(&self) -> Result<BTreeMap<SubjectId, Vec<u64>>, VaultError> {
        let mut retiring: BTreeMap<SubjectId, Vec<u64>> = BTreeMap::new();
        let mut is_damaged = false;
        self.stores.keys.each_key(self.organisation, &mut |stored| {
            match KeyRow::decode(&stored.row) {
                Ok(row) if row.state == KeyState::Retiring => {
                    retiring.entry(stored.subject).or_default().push(stored.number);
                }
                Ok(_) => {}
                Err(_) => is_damaged = true,
            }
            ControlFlow::Continue(())
        })?;
        if is_damaged { Err(VaultError::Damaged { what: "key" }) } else { Ok(retiring) }
    }

    fn rows_sealed_with(&self, numbers: &BTreeSet<u64>) -> Result<u64, VaultError> {
        let mut rows = 0;
        self.read(|read| {
            read.each_record(self.organisation, &mut |_, heads| {
                let number = |head: &[u8; 10]| head.last_chunk::<8>().map_or(0, |bytes| u64::from_be_bytes(*bytes));
                rows += u64::from(heads.iter().any(|head| numbers.contains(&number(head))));
                ControlFlow::Continue(())
            })?;
            Ok(())
        })?;
        Ok(rows + self.own_sealed_with(numbers)?)
    }

    /// Lists of tags and evidence of events that such keys seal.
    fn own_sealed_with(&self, numbers: &BTreeSet<u64>) -> Result<u64, VaultError> {
        let is_among = |sealed: &[u8]| envelope_key(sealed).is_some_and(|key| numbers.contains(&key.number()));
        let (end, mut rows) = (self.numbers_end()?, 0);
        for from in (0..end).step_by(GLANCE) {
            self.read(|read| {
                for number in (from..end).take(GLANCE) {
                    let row = read.subject_by_number(self.organisation, SubjectNumber(number))?;
                    let Some(row) = row else { continue };
                    rows += u64::from(is_among(&row.tags));
                    let events = read.events(self.organisation, row.id)?;
                    rows += events.iter().filter(|event| is_among(&event.evidence)).count() as u64;
                }
                Ok(())
            })?;
        }
        Ok(rows)
    }
}
