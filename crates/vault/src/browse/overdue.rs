//! What is over its term, with a few of the people it is about: whoever clears out sees whom it concerns.

use super::{Wants, again};
use crate::clear_out::Due;
use crate::error::VaultError;
use crate::find_person::Found;
use crate::holds::Fate;
use crate::leaves::Actor;
use crate::snapshot::Snapshot;
use crate::vault::Vault;
use jiff::civil::Date;
use std::collections::HashSet;
use waarborg_model::identifier::SubjectId;
use waarborg_store::RecordRow;

/// One group of what is over its term.
pub struct Overdue {
    /// Which file, rule, and how many records.
    pub due: Due,
    /// Of how many people something may go.
    pub people: u64,
    /// The first of them.
    pub sample: Vec<Found>,
    /// The first of those of whom something stays since it is held.
    pub held: Vec<Found>,
}

impl Vault {
    /// What is over its term today, with so many people of each group.
    ///
    /// # Errors
    /// [`VaultError::KeptMoving`]; failures of the store.
    pub fn overdue(&self, actor: Actor, most: usize, wants: &Wants<'_>) -> Result<Vec<Overdue>, VaultError> {
        again(|| self.try_overdue(actor, most, wants))
    }

    fn try_overdue(&self, actor: Actor, most: usize, wants: &Wants<'_>) -> Result<Vec<Overdue>, VaultError> {
        let in_force = self.in_force()?;
        let now = self.now();
        let today = Self::day_of(now);
        let mut groups = Vec::new();
        for due in self.due()? {
            let (mut people, mut first, mut held) = (HashSet::new(), Vec::new(), Vec::new());
            let is_of =
                |record: &RecordRow| record.erase_on.is_some_and(|end| end <= today) && due.has(&in_force, record);
            let [sample, held] = self.read(|read| {
                self.each_over(read, today, &mut |record, fate| match fate {
                    _ if !is_of(&record) => {}
                    Fate::Goes | Fate::Asked | Fate::Lapsed => {
                        if people.insert(record.subject) && first.len() < most {
                            first.push(record.subject);
                        }
                    }
                    Fate::Held if held.len() < most && !held.contains(&record.subject) => held.push(record.subject),
                    Fate::Held | Fate::Restricted => {}
                })?;
                let of = |subject: &SubjectId| {
                    let mut seen = self.look(read, *subject, None, Date::MIN, &|_| true)?;
                    seen.records.retain(|(record, _)| is_of(record));
                    Ok(seen)
                };
                let seen = |all: &[SubjectId]| all.iter().map(of).collect::<Result<Vec<Snapshot>, VaultError>>();
                Ok([seen(&first)?, seen(&held)?])
            })?;
            let sample = self.list(actor, &in_force, (&sample, None), wants, now)?;
            let held = self.list(actor, &in_force, (&held, None), wants, now)?;
            groups.push(Overdue { due, people: people.len() as u64, sample, held });
        }
        Ok(groups)
    }
}
