//! Lets go again what the retention clock had let go since the backup.
//!
//! Only what the register says goes by itself; the rest is proposed as ever. After a longer time without the house nothing
//! goes by itself: a clock that is wrong by years would empty it. No use returns what is overdue in any case.
//!
//! As at the end of any term: whoever took her consent back is remembered, so that no older list brings her back.

use crate::erase::{Horizons, file_and_retention};
use crate::error::VaultError;
use crate::holds::Fate;
use crate::leaves::{About, Actor, Told};
use crate::vault::Vault;
use jiff::{SignedDuration, Timestamp};
use std::collections::{BTreeMap, BTreeSet};
use waarborg_audit::leaf::{Kind, Outcome};
use waarborg_model::identifier::{RecordId, SubjectId};
use waarborg_register::OnEnd;

/// After so long without the house nothing goes by itself.
const LEAP: SignedDuration = SignedDuration::from_hours(7 * 24);

/// Records whose term is over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Overdue {
    /// They went.
    pub cleared: u64,
    /// They wait for someone.
    pub left: u64,
}

impl Vault {
    /// Lets go what is overdue. `newest` is the last moment that is known of the house.
    pub(super) fn clear_overdue(&self, newest: Timestamp, horizons: Horizons) -> Result<Overdue, VaultError> {
        let now = self.now();
        let today = Self::day_of(now);
        let Ok(in_force) = self.in_force() else { return Ok(Overdue::default()) };
        let mut overdue = Overdue::default();
        let mut going: BTreeMap<SubjectId, BTreeSet<RecordId>> = BTreeMap::new();
        let is_near = now.duration_since(newest) <= LEAP;
        self.read(|read| {
            self.each_over(read, today, &mut |record, fate| {
                let retention = file_and_retention(&in_force, &record).map(|(_, retention)| retention.on_end);
                let goes = fate == Fate::Asked || retention == Some(OnEnd::Erase);
                if is_near && goes && fate.may_go(true) {
                    going.entry(record.subject).or_default().insert(record.id);
                } else {
                    overdue.left += 1;
                }
            })
        })?;
        for (subject, records) in &going {
            match self.let_go(*subject, records, now, horizons) {
                Ok(()) => overdue.cleared += records.len() as u64,
                // Her keys are missing or damaged: she is counted as such already.
                Err(VaultError::UnknownPerson | VaultError::Seal(_) | VaultError::Damaged { .. }) => {
                    overdue.left += records.len() as u64;
                }
                Err(error) => return Err(error),
            }
        }
        Ok(overdue)
    }

    fn let_go(
        &self,
        subject: SubjectId,
        records: &BTreeSet<RecordId>,
        now: Timestamp,
        horizons: Horizons,
    ) -> Result<(), VaultError> {
        let nobody_seals = self.nobody_seals();
        let in_force = self.in_force()?;
        let mut removal = self.read(|read| self.removal(read, subject, &|record| records.contains(&record.id)))?;
        let log_key = self.log_key(&removal.keys)?;
        let told = Told {
            kind: Kind::ClearOut,
            outcome: Outcome::Done,
            actor: Actor::House,
            about: About::One(subject, &log_key),
            decision: [0; 32],
            content: [0; 32],
            count: u32::try_from(records.len()).unwrap_or(u32::MAX),
        };
        removal.remember = self.remembered_of(&in_force, &removal, now, horizons)?;
        let leaf = self.leaf(now, &told)?;
        self.carry_out(&nobody_seals, &[removal], vec![leaf])?;
        Ok(())
    }
}
