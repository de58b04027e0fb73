//! Writes of a change, one function for each kind of thing.

use super::log::Logs;
use super::names::Names;
use crate::convert::{day, number};
use crate::failure::{Fault, Result};
use jiff::civil::Date;
use rusqlite::{Connection, Params, params};
use std::collections::HashMap;
use waarborg_model::identifier::{ImportId, OrganisationId, RecordId, SubjectId};
use waarborg_store::{
    EnvelopeRow, ErasedTag, EventRow, ImportRow, LookupRow, PurposeStanding, RecordRow, RegisterRow, StandingRow,
    StoreError, Write,
};

/// The longest tag of a look-up.
const MOST_TAG_BYTES: usize = 16;

/// Takes away what someone has beside records. The planner would find the second by the activities of everyone.
const DELETE_HERS: [&str; 3] = [
    "DELETE FROM event WHERE organisation = ?1 AND subject = ?2",
    "DELETE FROM standing INDEXED BY standing_by_subject WHERE organisation = ?1 AND subject = ?2",
    "DELETE FROM subject_tags WHERE organisation = ?1 AND subject = ?2",
];

/// The transaction, as one change sees it.
pub struct Doing<'a> {
    pub connection: &'a Connection,
    pub names: &'a Names,
    pub logs: &'a mut Logs,
    pub organisation: (OrganisationId, i64),
    /// Numbers below were given out.
    pub next_number: i64,
    /// People and records that were looked up already.
    pub subjects: HashMap<SubjectId, i64>,
    pub records: HashMap<RecordId, i64>,
}

impl Doing<'_> {
    pub fn write(&mut self, write: &Write) -> Result<()> {
        match write {
            Write::AddSubject { id, number, standing, tags } => self.add_subject(*id, number.0, standing, tags),
            Write::SetStanding(id, standing) => self.set_standing(*id, standing),
            Write::CountYounger(id, floor, changes_on) => self.count_younger(*id, *floor, *changes_on),
            Write::SetPurposes(id, purposes) => self.set_purposes(*id, purposes),
            Write::SetTags(id, tags) => self.set_tags(*id, tags),
            Write::DeleteSubject(id) => self.delete_subject(*id),
            Write::AddRecord(record, envelopes) => self.add_record(record, envelopes),
            Write::ReplaceContent { record, version, lot, envelopes, without } => {
                let content = (number(*version)?, *lot);
                let record = self.replace_content(*record, content, envelopes)?;
                without.iter().try_for_each(|group| {
                    self.run("DELETE FROM envelope WHERE place = ?1", [place(record, *group as u8)?]).map(drop)
                })
            }
            Write::SetClock(record, clock_on, erase_on) => self.must(
                "UPDATE record SET clock_on = ?3, erase_on = ?4 WHERE organisation = ?1 AND id = ?2",
                params![self.organisation.1, record.as_bytes(), day(*clock_on), day(*erase_on)],
            ),
            Write::DeleteRecord(record) => {
                let known_as = self.record(*record)?;
                self.records.remove(record);
                self.delete_record(known_as)
            }
            Write::AddLookups(lookups) => self.add_lookups(lookups),
            Write::DeleteLookups(lookups) => self.delete_lookups(lookups),
            Write::AddEvent(event) => self.add_event(event),
            Write::DeleteEvent(id) => self
                .run(
                    "DELETE FROM event WHERE organisation = ?1 AND id = ?2",
                    params![self.organisation.1, id.as_bytes()],
                )
                .map(drop),
            Write::ReplaceEvidence(id, evidence) => self.must(
                "UPDATE event SET evidence = ?3 WHERE organisation = ?1 AND id = ?2",
                params![self.organisation.1, id.as_bytes(), evidence],
            ),
            Write::KeepText(hash, text) => self
                .run(
                    "INSERT OR IGNORE INTO shown_text (organisation, hash, text) VALUES (?1, ?2, ?3)",
                    params![self.organisation.1, hash, text],
                )
                .map(drop),
            Write::SetRegister(register) => self.set_register(register),
            Write::PutImport(import) => self.put_import(import),
            Write::KeepDecision(decision) => self
                .run(
                    "INSERT OR IGNORE INTO decision (organisation, hash, body) VALUES (?1, ?2, ?3)",
                    params![self.organisation.1, decision.hash, decision.body],
                )
                .map(drop),
            Write::AddErased(erased) => self.add_erased(erased),
            Write::DeleteErased(erased) => erased.iter().try_for_each(|erased| {
                self.run(
                    "DELETE FROM erased WHERE organisation = ?1 AND activity = ?2 AND tag = ?3",
                    params![self.organisation.1, erased.activity, erased.tag],
                )
                .map(drop)
            }),
            Write::ForgetErased(on) => self
                .run(
                    "DELETE FROM erased WHERE organisation = ?1 AND until <= ?2",
                    params![self.organisation.1, day(Some(*on))],
                )
                .map(drop),
            Write::PutSetting(label, value) => self.put_setting(label, value.as_deref()),
            Write::OpenLog(log) => self.logs.open(self.connection, self.organisation, *log),
            Write::PutCheckpoint(size, text) => self.put_checkpoint(*size, text),
        }
    }

    fn run(&self, sql: &str, values: impl Params) -> Result<usize> {
        Ok(self.connection.prepare_cached(sql)?.execute(values)?)
    }

    /// As [`Doing::run`], for a row that must be there.
    fn must(&self, sql: &str, values: impl Params) -> Result<()> {
        if self.run(sql, values)? == 0 { Err(StoreError::Missing.into()) } else { Ok(()) }
    }

    fn subject(&mut self, id: SubjectId) -> Result<i64> {
        if let Some(number) = self.subjects.get(&id) {
            return Ok(*number);
        }
        let known = "SELECT number FROM subject WHERE organisation = ?1 AND id = ?2";
        let number = self.number_of(known, id.as_bytes())?.ok_or(StoreError::Missing)?;
        self.subjects.insert(id, number);
        Ok(number)
    }

    fn record(&self, id: RecordId) -> Result<i64> {
        if let Some(number) = self.records.get(&id) {
            return Ok(*number);
        }
        let known = "SELECT number FROM record WHERE organisation = ?1 AND id = ?2";
        Ok(self.number_of(known, id.as_bytes())?.ok_or(StoreError::Missing)?)
    }

    fn import(&self, id: ImportId) -> Result<i64> {
        let known = "SELECT number FROM import WHERE organisation = ?1 AND id = ?2";
        Ok(self.number_of(known, id.as_bytes())?.ok_or(StoreError::Missing)?)
    }

    fn add_subject(&mut self, id: SubjectId, given: u64, standing: &StandingRow, tags: &[u8]) -> Result<()> {
        let given = number(given)?;
        if given < 1 || given >= self.next_number {
            return Err(StoreError::Missing.into());
        }
        self.run(
            "INSERT INTO subject (organisation, number, id, version, flags, age_floor, age_changes_on, customer_until)
             VALUES (?1, ?2, ?3, 1, ?4, ?5, ?6, ?7)",
            params![
                self.organisation.1,
                given,
                id.as_bytes(),
                standing.flags,
                standing.age_floor,
                day(standing.age_changes_on),
                day(standing.customer_until)
            ],
        )?;
        self.subjects.insert(id, given);
        self.set_tags(id, tags)
    }

    fn set_standing(&mut self, id: SubjectId, standing: &StandingRow) -> Result<()> {
        let subject = self.subject(id)?;
        self.must(
            "UPDATE subject SET version = version + 1, flags = ?3, age_floor = ?4, age_changes_on = ?5, customer_until = ?6
             WHERE organisation = ?1 AND number = ?2",
            params![
                self.organisation.1,
                subject,
                standing.flags,
                standing.age_floor,
                day(standing.age_changes_on),
                day(standing.customer_until)
            ],
        )
    }

    fn count_younger(&mut self, id: SubjectId, floor: u8, changes_on: Option<Date>) -> Result<()> {
        let subject = self.subject(id)?;
        // Who stays in a band is younger than who leaves it some day, and who leaves it later than who leaves it sooner.
        self.run(
            "UPDATE subject SET version = version + 1, age_floor = ?3, age_changes_on = ?4
             WHERE organisation = ?1 AND number = ?2 AND (age_floor IS NULL OR age_floor > ?3
             OR (age_floor = ?3 AND age_changes_on IS NOT NULL AND (?4 IS NULL OR ?4 > age_changes_on)))",
            params![self.organisation.1, subject, floor, day(changes_on)],
        )
        .map(drop)
    }

    fn set_purposes(&mut self, id: SubjectId, purposes: &[PurposeStanding]) -> Result<()> {
        let subject = self.subject(id)?;
        for standing in purposes {
            let purpose = self.names.number(standing.purpose)?;
            self.run(
                "INSERT OR REPLACE INTO standing (organisation, activity, purpose, subject, bits) VALUES (?1, ?2, ?3, ?4, ?5)",
                params![self.organisation.1, standing.activity, purpose, subject, standing.bits],
            )?;
        }
        self.must(
            "UPDATE subject SET version = version + 1 WHERE organisation = ?1 AND number = ?2",
            params![self.organisation.1, subject],
        )
    }

    fn set_tags(&mut self, id: SubjectId, tags: &[u8]) -> Result<()> {
        let subject = self.subject(id)?;
        self.must(
            "INSERT OR REPLACE INTO subject_tags (organisation, subject, tags) VALUES (?1, ?2, ?3)",
            params![self.organisation.1, subject, tags],
        )
    }

    fn delete_subject(&mut self, id: SubjectId) -> Result<()> {
        let subject = self.subject(id)?;
        self.subjects.remove(&id);
        self.records.clear();
        let hers = params![self.organisation.1, subject];
        let records = self
            .connection
            .prepare_cached("SELECT number FROM record WHERE organisation = ?1 AND subject = ?2")?
            .query_map(hers, |row| row.get(0))?
            .collect::<Result<Vec<i64>, _>>()?;
        records.into_iter().try_for_each(|record| self.delete_record(record))?;
        for sql in DELETE_HERS {
            self.run(sql, hers)?;
        }
        self.must("DELETE FROM subject WHERE organisation = ?1 AND number = ?2", hers)
    }

    fn add_record(&mut self, record: &RecordRow, envelopes: &[EnvelopeRow]) -> Result<()> {
        let subject = self.subject(record.subject)?;
        let import = record.import.map(|import| self.import(import)).transpose()?;
        self.run(
            "INSERT INTO record (organisation, id, subject, file, lot, version, created_at, clock_on, erase_on, import)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            params![
                self.organisation.1,
                record.id.as_bytes(),
                subject,
                record.file,
                record.lot,
                number(record.version)?,
                record.created_at.as_microsecond(),
                day(record.clock_on),
                day(record.erase_on),
                import
            ],
        )?;
        let kept_as = self.connection.last_insert_rowid();
        for envelope in envelopes {
            if envelope.record != record.id {
                return Err(StoreError::Missing.into());
            }
            self.run(
                "INSERT INTO envelope (place, envelope) VALUES (?1, ?2)",
                params![place(kept_as, envelope.group as u8)?, envelope.envelope],
            )?;
        }
        Ok(())
    }

    /// A version that does not rise: someone else was first. Returns the number of the record.
    fn replace_content(&self, id: RecordId, content: (i64, u32), envelopes: &[EnvelopeRow]) -> Result<i64> {
        let record = self.record(id)?;
        let (version, lot) = content;
        let risen = "UPDATE record SET version = ?2, lot = ?3 WHERE number = ?1 AND version < ?2";
        if self.run(risen, params![record, version, lot])? == 0 {
            return Err(StoreError::Moved.into());
        }
        for envelope in envelopes {
            if envelope.record != id {
                return Err(StoreError::Missing.into());
            }
            self.run(
                "INSERT OR REPLACE INTO envelope (place, envelope) VALUES (?1, ?2)",
                params![place(record, envelope.group as u8)?, envelope.envelope],
            )?;
        }
        Ok(record)
    }

    fn delete_record(&self, record: i64) -> Result<()> {
        self.run(
            "DELETE FROM envelope WHERE place BETWEEN ?1 AND ?2",
            [place(record, 0)?, place(record, GROUPS - 1)?],
        )?;
        self.must("DELETE FROM record WHERE number = ?1", [record])
    }

    fn add_lookups(&self, lookups: &[LookupRow]) -> Result<()> {
        for lookup in lookups {
            if lookup.tag.len() > MOST_TAG_BYTES {
                return Err(Fault::mismatch());
            }
            self.run(
                "INSERT OR IGNORE INTO lookup (organisation, field, tag, posting) VALUES (?1, ?2, ?3, ?4)",
                params![self.organisation.1, lookup.field, lookup.tag, lookup.posting],
            )?;
        }
        Ok(())
    }

    fn delete_lookups(&self, lookups: &[LookupRow]) -> Result<()> {
        for lookup in lookups {
            self.run(
                "DELETE FROM lookup WHERE organisation = ?1 AND field = ?2 AND tag = ?3 AND posting = ?4",
                params![self.organisation.1, lookup.field, lookup.tag, lookup.posting],
            )?;
        }
        Ok(())
    }

    fn add_event(&mut self, event: &EventRow) -> Result<()> {
        let subject = self.subject(event.subject)?;
        let purpose = event.purpose.map(|purpose| self.names.number(purpose)).transpose()?;
        self.run(
            "INSERT INTO event (organisation, id, subject, kind, activity, purpose, at, channel, text, evidence)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            params![
                self.organisation.1,
                event.id.as_bytes(),
                subject,
                event.kind as u8,
                event.activity,
                purpose,
                event.at.as_microsecond(),
                event.channel,
                event.text,
                event.evidence
            ],
        )
        .map(drop)
    }

    /// Versions rise by one: an older number is taken, a later one comes too early.
    fn set_register(&self, register: &RegisterRow) -> Result<()> {
        let version = number(register.version)?;
        match version - self.register_version()? {
            1 => {}
            i64::MIN..=0 => return Err(StoreError::Taken.into()),
            _ => return Err(StoreError::Moved.into()),
        }
        self.run(
            "INSERT INTO register (organisation, version, applied_at, text) VALUES (?1, ?2, ?3, ?4)",
            params![self.organisation.1, version, register.applied_at.as_microsecond(), register.text],
        )
        .map(drop)
    }

    fn put_import(&self, import: &ImportRow) -> Result<()> {
        self.run(
            "INSERT INTO import (organisation, id, file, at, state, people, records, undo_until, detail)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
             ON CONFLICT (organisation, id) DO UPDATE SET file = excluded.file, at = excluded.at, state = excluded.state,
               people = excluded.people, records = excluded.records, undo_until = excluded.undo_until,
               detail = excluded.detail",
            params![
                self.organisation.1,
                import.id.as_bytes(),
                import.file,
                import.at.as_microsecond(),
                import.state as u8,
                number(import.people)?,
                number(import.records)?,
                import.undo_until.as_microsecond(),
                import.detail
            ],
        )
        .map(drop)
    }

    fn add_erased(&self, erased: &[ErasedTag]) -> Result<()> {
        for erased in erased {
            self.run(
                "INSERT OR REPLACE INTO erased (organisation, activity, tag, until) VALUES (?1, ?2, ?3, ?4)",
                params![self.organisation.1, erased.activity, erased.tag, day(Some(erased.until))],
            )?;
        }
        Ok(())
    }

    fn put_setting(&self, label: &str, value: Option<&[u8]>) -> Result<()> {
        match value {
            Some(value) => self.run(
                "INSERT OR REPLACE INTO setting (organisation, label, value) VALUES (?1, ?2, ?3)",
                params![self.organisation.1, label, value],
            ),
            None => self
                .run("DELETE FROM setting WHERE organisation = ?1 AND label = ?2", params![self.organisation.1, label]),
        }
        .map(drop)
    }

    /// A checkpoint for more leaves than there are vouches for nothing.
    fn put_checkpoint(&self, size: u64, text: &str) -> Result<()> {
        let log = self.logs.number(self.organisation.0).ok_or(StoreError::Missing)?;
        if size > self.logs.size(self.organisation.0) {
            return Err(StoreError::Missing.into());
        }
        self.run(
            "INSERT OR REPLACE INTO checkpoint (log, size, text) VALUES (?1, ?2, ?3)",
            params![log, number(size)?, text],
        )
        .map(drop)
    }
}

/// Sensitivity groups that fit beside each other; four of them exist.
const GROUPS: u8 = 4;

/// Where the envelope of a group lies.
pub fn place(record: i64, group: u8) -> Result<i64> {
    record
        .checked_mul(i64::from(GROUPS))
        .and_then(|first| first.checked_add(i64::from(group)))
        .filter(|_| group < GROUPS)
        .ok_or(Fault::mismatch())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::KIND;
    use crate::file::migrate_within;

    /// Erasing one takes as long among a million people as among ten.
    #[test]
    fn what_someone_has_is_found_by_her_number() {
        let connection = Connection::open_in_memory().unwrap();
        migrate_within(&connection, &KIND).unwrap();
        for sql in DELETE_HERS {
            let plan: String = connection
                .query_row(&format!("EXPLAIN QUERY PLAN {sql}"), params![1, 1], |row| row.get("detail"))
                .unwrap();
            assert!(plan.contains("organisation=? AND subject=?"), "{sql}: {plan}");
        }
    }
}
