//! What is over its term, with a few of the people it is about: whoever clears out sees whom it concerns.

use super::{Wants, again};
use crate::clear_out::Due;
use crate::erase::file_and_retention;
use crate::error::VaultError;
use crate::find_person::Found;
use crate::leaves::Actor;
use crate::snapshot::Snapshot;
use crate::vault::Vault;
use jiff::civil::Date;
use std::collections::HashSet;
use std::ops::ControlFlow;
use waarborg_model::identifier::SubjectId;

/// One group of what is over its term.
pub struct Overdue {
    /// Which file, rule, and how many records.
    pub due: Due,
    /// Of how many people.
    pub people: u64,
    /// The first of them.
    pub sample: Vec<Found>,
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
            let (mut people, mut first) = (HashSet::new(), Vec::<SubjectId>::new());
            let is_of = |record: &waarborg_store::RecordRow| {
                let known = file_and_retention(&in_force, record);
                record.erase_on.is_some_and(|end| end <= today)
                    && known.map(|(file, _)| file.id.as_str()) == due.file.as_deref()
                    && known.map(|(_, retention)| retention.id.as_str()) == due.retention.as_deref()
            };
            let snapshots = self.read(|read| {
                read.each_due(self.organisation, today, &mut |record| {
                    if is_of(&record) && people.insert(record.subject) && first.len() < most {
                        first.push(record.subject);
                    }
                    ControlFlow::Continue(())
                })?;
                let of = |subject: &SubjectId| {
                    let mut seen = self.look(read, *subject, None, Date::MIN, &|_| true)?;
                    seen.records.retain(|(record, _)| is_of(record));
                    Ok(seen)
                };
                first.iter().map(of).collect::<Result<Vec<Snapshot>, VaultError>>()
            })?;
            let sample = self.list(actor, &in_force, (&snapshots, None), wants, now)?;
            groups.push(Overdue { due, people: people.len() as u64, sample });
        }
        Ok(groups)
    }
}
