//! What a use looks at, by the numbers that one look-up gives: four statements, none of which finds her anew.

use super::read::Look;
use super::rows;
use crate::convert::number;
use crate::failure::Result;
use rusqlite::params;
use std::ops::ControlFlow;
use waarborg_model::identifier::SubjectId;
use waarborg_model::vocabulary::Purpose;
use waarborg_store::{EnvelopeRow, PersonRows, PurposeStanding, RecordRow};

impl Look<'_> {
    pub fn person_rows(
        &self,
        organisation: i64,
        id: SubjectId,
        purpose: Option<(u32, Purpose)>,
        wants: &dyn Fn(&RecordRow) -> bool,
    ) -> Result<Option<PersonRows>> {
        let subject = self.one(
            "SELECT number, id, version, flags, age_floor, age_changes_on, customer_until FROM subject
             WHERE organisation = ?1 AND id = ?2",
            params![organisation, id.as_bytes()],
            rows::subject,
        )?;
        let Some(subject) = subject else { return Ok(None) };
        let known_as = number(subject.number.0)?;
        let purposes = match purpose {
            Some((activity, purpose)) => self.towards(organisation, known_as, activity, purpose)?.into_iter().collect(),
            None => self.all_purposes(organisation, known_as)?,
        };
        let mut records = self.wanted(organisation, known_as, id, wants)?;
        records.sort_unstable_by_key(|(number, row)| (row.created_at, *number));
        let with_envelopes = |(number, row): (i64, RecordRow)| {
            let envelopes = self.envelopes_of(number, &row)?;
            Ok((row, envelopes))
        };
        let records = records.into_iter().map(with_envelopes).collect::<Result<_>>()?;
        Ok(Some(PersonRows { subject, purposes, records }))
    }

    fn towards(
        &self,
        organisation: i64,
        known_as: i64,
        activity: u32,
        purpose: Purpose,
    ) -> Result<Option<PurposeStanding>> {
        self.one(
            "SELECT bits FROM standing WHERE organisation = ?1 AND activity = ?2 AND purpose = ?3 AND subject = ?4",
            params![organisation, activity, self.names.number(purpose)?, known_as],
            |row| Ok(PurposeStanding { activity, purpose, bits: row.get(0)? }),
        )
    }

    pub fn all_purposes(&self, organisation: i64, known_as: i64) -> Result<Vec<PurposeStanding>> {
        // Left to itself the planner takes the primary key for the sake of the order, and walks past everyone.
        self.all(
            "SELECT activity, purpose, bits FROM standing INDEXED BY standing_by_subject
             WHERE organisation = ?1 AND subject = ?2 ORDER BY activity, purpose",
            [organisation, known_as],
            |row| {
                let purpose = self.names.purpose(row.get(1)?)?;
                Ok(PurposeStanding { activity: row.get(0)?, purpose, bits: row.get(2)? })
            },
        )
    }

    fn wanted(
        &self,
        organisation: i64,
        known_as: i64,
        subject: SubjectId,
        wants: &dyn Fn(&RecordRow) -> bool,
    ) -> Result<Vec<(i64, RecordRow)>> {
        let mut records = Vec::new();
        self.each(
            "SELECT r.id, r.number, r.file, r.lot, r.version, r.created_at, r.clock_on, r.erase_on, i.id
             FROM record AS r LEFT JOIN import AS i ON i.number = r.import WHERE r.organisation = ?1 AND r.subject = ?2",
            [organisation, known_as],
            |row| {
                let found = rows::record_of(row, subject)?;
                if wants(&found) {
                    records.push((row.get(1)?, found));
                }
                Ok(ControlFlow::Continue(()))
            },
        )?;
        Ok(records)
    }

    fn envelopes_of(&self, number: i64, record: &RecordRow) -> Result<Vec<EnvelopeRow>> {
        self.all(
            "SELECT place, envelope FROM envelope WHERE place BETWEEN ?1 * 4 AND ?1 * 4 + 3 ORDER BY place",
            [number],
            |row| rows::envelope(row, record.id),
        )
    }
}
