//! One look at the store: a snapshot of one connection.

use super::names::Names;
use super::rows::{self, records, subjects};
use super::standing::Asked;
use crate::convert::{count, date, day, instant};
use crate::failure::{Fault, Result};
use rusqlite::{Connection, OptionalExtension as _, Params, Row, params};
use std::ops::ControlFlow;
use waarborg_model::identifier::{ImportId, OrganisationId, RecordId, SubjectId};
use waarborg_model::vocabulary::Purpose;
use waarborg_store::{
    EnvelopeHead, EnvelopeRow, ErasedTag, EventKind, EventRow, ImportRow, LogId, LogState, LookupRow, PersonRows,
    Posting, PurposeStanding, Read, RecordRow, RegisterRow, StoreError, StoredLeaves, SubjectNumber, SubjectRow,
};

pub struct Look<'a> {
    pub connection: &'a Connection,
    pub names: &'a Names,
}

impl Look<'_> {
    pub fn known_as(&self, organisation: OrganisationId) -> Result<Option<i64>> {
        self.names.organisation(self.connection, organisation)
    }

    /// The only row, if there is one.
    pub fn one<T>(&self, sql: &str, values: impl Params, of: impl FnOnce(&Row<'_>) -> Result<T>) -> Result<Option<T>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query(values)?;
        rows.next()?.map(of).transpose()
    }

    /// Each row, until told to end.
    pub fn each(
        &self,
        sql: &str,
        values: impl Params,
        mut each: impl FnMut(&Row<'_>) -> Result<ControlFlow<()>>,
    ) -> Result<()> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query(values)?;
        while let Some(row) = rows.next()? {
            if each(row)?.is_break() {
                break;
            }
        }
        Ok(())
    }

    pub fn all<T>(&self, sql: &str, values: impl Params, mut of: impl FnMut(&Row<'_>) -> Result<T>) -> Result<Vec<T>> {
        let mut all = Vec::new();
        self.each(sql, values, |row| {
            all.push(of(row)?);
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(all)
    }

    fn number_of(&self, organisation: i64, id: SubjectId) -> Result<Option<i64>> {
        let mut statement =
            self.connection.prepare_cached("SELECT number FROM subject WHERE organisation = ?1 AND id = ?2")?;
        Ok(statement.query_row(params![organisation, id.as_bytes()], |row| row.get(0)).optional()?)
    }
}

/// The number of the organisation; one that the store does not know has nothing.
macro_rules! known {
    ($look:ident, $organisation:ident) => {
        match $look.known_as($organisation)? {
            Some(number) => number,
            None => return Ok(Default::default()),
        }
    };
}

impl Read for Look<'_> {
    fn subject(&self, organisation: OrganisationId, id: SubjectId) -> Result<Option<SubjectRow>, StoreError> {
        let organisation = known!(self, organisation);
        Ok(self.one(subjects!("AND s.id = ?2"), params![organisation, id.as_bytes()], rows::subject_with_tags)?)
    }

    fn person(
        &self,
        organisation: OrganisationId,
        id: SubjectId,
        purpose: Option<(u32, Purpose)>,
        wants: &dyn Fn(&RecordRow) -> bool,
    ) -> Result<Option<PersonRows>, StoreError> {
        let organisation = known!(self, organisation);
        Ok(self.person_rows(organisation, id, purpose, wants)?)
    }

    fn subject_by_number(
        &self,
        organisation: OrganisationId,
        number: SubjectNumber,
    ) -> Result<Option<SubjectRow>, StoreError> {
        let organisation = known!(self, organisation);
        let Ok(number) = i64::try_from(number.0) else { return Ok(None) };
        Ok(self.one(subjects!("AND s.number = ?2"), [organisation, number], rows::subject_with_tags)?)
    }

    fn purposes(&self, organisation: OrganisationId, id: SubjectId) -> Result<Vec<PurposeStanding>, StoreError> {
        let organisation = known!(self, organisation);
        let Some(subject) = self.number_of(organisation, id)? else { return Ok(Vec::new()) };
        Ok(self.all_purposes(organisation, subject)?)
    }

    fn events(&self, organisation: OrganisationId, id: SubjectId) -> Result<Vec<EventRow>, StoreError> {
        let organisation = known!(self, organisation);
        let Some(subject) = self.number_of(organisation, id)? else { return Ok(Vec::new()) };
        let sql = format!("{} WHERE organisation = ?1 AND subject = ?2 ORDER BY at, number", rows::EVENT);
        Ok(self.all(&sql, [organisation, subject], |row| rows::event(row, id, self.names))?)
    }

    fn events_back(
        &self,
        organisation: OrganisationId,
        id: SubjectId,
        kind: EventKind,
        (activity, purpose): (u32, Option<Purpose>),
        each: &mut dyn FnMut(EventRow) -> ControlFlow<()>,
    ) -> Result<(), StoreError> {
        let organisation = known!(self, organisation);
        let Some(subject) = self.number_of(organisation, id)? else { return Ok(()) };
        let purpose = purpose.map(|purpose| self.names.number(purpose)).transpose()?;
        let values = params![organisation, subject, kind as u8, activity, purpose];
        Ok(self.each(&rows::events_back(), values, |row| Ok(each(rows::event(row, id, self.names)?)))?)
    }

    fn records(&self, organisation: OrganisationId, id: SubjectId) -> Result<Vec<RecordRow>, StoreError> {
        let organisation = known!(self, organisation);
        let Some(subject) = self.number_of(organisation, id)? else { return Ok(Vec::new()) };
        Ok(self.all(
            records!("AND r.subject = ?2 ORDER BY r.created_at, r.number"),
            [organisation, subject],
            rows::record,
        )?)
    }

    fn record(&self, organisation: OrganisationId, id: RecordId) -> Result<Option<RecordRow>, StoreError> {
        let organisation = known!(self, organisation);
        Ok(self.all(records!("AND r.id = ?2"), params![organisation, id.as_bytes()], rows::record)?.pop())
    }

    fn envelopes(&self, organisation: OrganisationId, record: RecordId) -> Result<Vec<EnvelopeRow>, StoreError> {
        let organisation = known!(self, organisation);
        Ok(self.all(
            "SELECT e.place, e.envelope FROM record AS r
             JOIN envelope AS e ON e.place BETWEEN r.number * 4 AND r.number * 4 + 3
             WHERE r.organisation = ?1 AND r.id = ?2 ORDER BY e.place",
            params![organisation, record.as_bytes()],
            |row| rows::envelope(row, record),
        )?)
    }

    fn lookup(&self, organisation: OrganisationId, field: u8, tag: &[u8]) -> Result<Vec<Posting>, StoreError> {
        let organisation = known!(self, organisation);
        Ok(self.all(
            "SELECT posting FROM lookup WHERE organisation = ?1 AND field = ?2 AND tag = ?3 ORDER BY posting",
            params![organisation, field, tag],
            |row| Ok(row.get(0)?),
        )?)
    }

    fn each_lookup(
        &self,
        organisation: OrganisationId,
        each: &mut dyn FnMut(LookupRow) -> ControlFlow<()>,
    ) -> Result<(), StoreError> {
        let organisation = known!(self, organisation);
        Ok(self.each(
            "SELECT field, tag, posting FROM lookup WHERE organisation = ?1 ORDER BY field, tag, posting",
            [organisation],
            |row| Ok(each(LookupRow { field: row.get(0)?, tag: row.get(1)?, posting: row.get(2)? })),
        )?)
    }

    fn each_standing(
        &self,
        organisation: OrganisationId,
        file: Option<u32>,
        activity: u32,
        purpose: Purpose,
        after: SubjectNumber,
        each: &mut dyn FnMut(&SubjectRow, u32) -> ControlFlow<()>,
    ) -> Result<(), StoreError> {
        let organisation = known!(self, organisation);
        Ok(self.walk_standing(&Asked { organisation, file, activity, purpose, after }, each)?)
    }

    fn each_due(
        &self,
        organisation: OrganisationId,
        on: jiff::civil::Date,
        each: &mut dyn FnMut(RecordRow, u32) -> ControlFlow<()>,
    ) -> Result<(), StoreError> {
        let organisation = known!(self, organisation);
        Ok(self.each(
            records!("AND r.erase_on <= ?2 ORDER BY r.erase_on, r.number"),
            params![organisation, day(Some(on))],
            |row| Ok(each(rows::record(row)?, row.get(10)?)),
        )?)
    }

    fn each_file_set(
        &self,
        organisation: OrganisationId,
        each: &mut dyn FnMut(&[u32]) -> ControlFlow<()>,
    ) -> Result<(), StoreError> {
        let organisation = known!(self, organisation);
        let (mut person, mut files) = (None, Vec::new());
        let mut is_over = false;
        // Answered from the index alone.
        let sql = "SELECT subject, file FROM record WHERE organisation = ?1 ORDER BY subject, file";
        self.each(sql, [organisation], |row| {
            let (subject, file): (i64, u32) = (row.get(0)?, row.get(1)?);
            if person != Some(subject) {
                if person.is_some() && each(&files).is_break() {
                    is_over = true;
                    return Ok(ControlFlow::Break(()));
                }
                person = Some(subject);
                files.clear();
            }
            if files.last() != Some(&file) {
                files.push(file);
            }
            Ok(ControlFlow::Continue(()))
        })?;
        if person.is_some() && !is_over {
            // Nobody comes after the last.
            let _ = each(&files);
        }
        Ok(())
    }

    fn ends(
        &self,
        organisation: OrganisationId,
        until: jiff::civil::Date,
    ) -> Result<Vec<(jiff::civil::Date, u64)>, StoreError> {
        let organisation = known!(self, organisation);
        let sql = "SELECT erase_on, COUNT(*) FROM record WHERE organisation = ?1 AND erase_on <= ?2 \
                   GROUP BY erase_on ORDER BY erase_on";
        Ok(self.all(sql, params![organisation, day(Some(until))], |row| {
            let end = date(row.get(0)?)?.ok_or(Fault::damaged("day"))?;
            Ok((end, count(row.get(1)?)?))
        })?)
    }

    fn each_record(
        &self,
        organisation: OrganisationId,
        each: &mut dyn FnMut(RecordRow, &[EnvelopeHead]) -> ControlFlow<()>,
    ) -> Result<(), StoreError> {
        let organisation = known!(self, organisation);
        let mut heads = Vec::new();
        Ok(self.each(records!("ORDER BY r.subject"), [organisation], |row| {
            heads.clear();
            let record: i64 = row.get(9)?;
            self.each(
                "SELECT substr(envelope, 1, 10) FROM envelope WHERE place BETWEEN ?1 * 4 AND ?1 * 4 + 3 ORDER BY place",
                [record],
                |row| {
                    heads.push(row.get(0)?);
                    Ok(ControlFlow::Continue(()))
                },
            )?;
            Ok(each(rows::record(row)?, &heads))
        })?)
    }

    fn count(&self, organisation: OrganisationId) -> Result<(u64, u64), StoreError> {
        let organisation = known!(self, organisation);
        let of = |sql| -> Result<u64> { count(self.one(sql, [organisation], |row| Ok(row.get(0)?))?.unwrap_or(0)) };
        Ok((
            of("SELECT COUNT(*) FROM subject WHERE organisation = ?1")?,
            of("SELECT COUNT(*) FROM record WHERE organisation = ?1")?,
        ))
    }

    fn shown_text(&self, organisation: OrganisationId, hash: &[u8; 32]) -> Result<Option<String>, StoreError> {
        let organisation = known!(self, organisation);
        let sql = "SELECT text FROM shown_text WHERE organisation = ?1 AND hash = ?2";
        Ok(self.one(sql, params![organisation, hash], |row| Ok(row.get(0)?))?)
    }

    fn register(&self, organisation: OrganisationId, version: Option<u64>) -> Result<Option<RegisterRow>, StoreError> {
        let organisation = known!(self, organisation);
        let Ok(version) = version.map(i64::try_from).transpose() else { return Ok(None) };
        Ok(self.one(
            "SELECT version, applied_at, text FROM register WHERE organisation = ?1 AND (?2 IS NULL OR version = ?2)
             ORDER BY version DESC LIMIT 1",
            params![organisation, version],
            |row| {
                let (version, applied_at) = (count(row.get(0)?)?, instant(row.get(1)?)?);
                Ok(RegisterRow { version, applied_at, text: row.get(2)? })
            },
        )?)
    }

    fn import(&self, organisation: OrganisationId, id: ImportId) -> Result<Option<ImportRow>, StoreError> {
        let organisation = known!(self, organisation);
        let sql = format!("{} WHERE organisation = ?1 AND id = ?2", rows::IMPORT);
        Ok(self.one(&sql, params![organisation, id.as_bytes()], rows::import)?)
    }

    fn imports(&self, organisation: OrganisationId) -> Result<Vec<ImportRow>, StoreError> {
        let organisation = known!(self, organisation);
        let sql = format!("{} WHERE organisation = ?1 ORDER BY at DESC, number DESC", rows::IMPORT);
        Ok(self.all(&sql, [organisation], rows::import)?)
    }

    fn records_of_import(&self, organisation: OrganisationId, id: ImportId) -> Result<Vec<RecordRow>, StoreError> {
        let organisation = known!(self, organisation);
        let known = "SELECT number FROM import WHERE organisation = ?1 AND id = ?2";
        let import = self.one(known, params![organisation, id.as_bytes()], |row| Ok(row.get::<_, i64>(0)?))?;
        let Some(import) = import else { return Ok(Vec::new()) };
        Ok(self.all(records!("AND r.import = ?2 ORDER BY r.number"), [organisation, import], rows::record)?)
    }

    fn decision(&self, organisation: OrganisationId, hash: &[u8; 32]) -> Result<Option<Vec<u8>>, StoreError> {
        let organisation = known!(self, organisation);
        let sql = "SELECT body FROM decision WHERE organisation = ?1 AND hash = ?2";
        Ok(self.one(sql, params![organisation, hash], |row| Ok(row.get(0)?))?)
    }

    fn erased(
        &self,
        organisation: OrganisationId,
        activity: u32,
        tag: &[u8; 16],
    ) -> Result<Option<ErasedTag>, StoreError> {
        let organisation = known!(self, organisation);
        let sql = "SELECT until FROM erased WHERE organisation = ?1 AND activity = ?2 AND tag = ?3";
        let until = self.one(sql, params![organisation, activity, tag], |row| date(row.get(0)?))?.flatten();
        Ok(until.map(|until| ErasedTag { activity, tag: *tag, until }))
    }

    fn each_erased(
        &self,
        organisation: OrganisationId,
        each: &mut dyn FnMut(ErasedTag) -> ControlFlow<()>,
    ) -> Result<(), StoreError> {
        let organisation = known!(self, organisation);
        let sql = "SELECT activity, tag, until FROM erased WHERE organisation = ?1 ORDER BY activity, tag";
        Ok(self.each(sql, [organisation], |row| {
            let until = date(row.get(2)?)?.ok_or(Fault::damaged("erased"))?;
            Ok(each(ErasedTag { activity: row.get(0)?, tag: row.get(1)?, until }))
        })?)
    }

    fn setting(&self, organisation: OrganisationId, label: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let organisation = known!(self, organisation);
        let sql = "SELECT value FROM setting WHERE organisation = ?1 AND label = ?2";
        Ok(self.one(sql, params![organisation, label], |row| Ok(row.get(0)?))?)
    }

    fn log(&self, organisation: OrganisationId) -> Result<Option<LogState>, StoreError> {
        let organisation = known!(self, organisation);
        Ok(self.log_states(organisation, 1)?.pop())
    }

    fn logs(&self, organisation: OrganisationId) -> Result<Vec<LogState>, StoreError> {
        let organisation = known!(self, organisation);
        let mut logs = self.log_states(organisation, -1)?;
        logs.reverse();
        Ok(logs)
    }

    fn each_leaf_group(
        &self,
        organisation: OrganisationId,
        log: LogId,
        from: u64,
        each: &mut dyn FnMut(StoredLeaves) -> ControlFlow<()>,
    ) -> Result<(), StoreError> {
        let organisation = known!(self, organisation);
        let Some(log) = self.log_number(organisation, log)? else { return Ok(()) };
        Ok(self.leaf_groups(log, from, &mut |group| Ok(each(group)))?)
    }

    fn leaves(
        &self,
        organisation: OrganisationId,
        log: LogId,
        from: u64,
        count: usize,
    ) -> Result<Vec<[u8; 144]>, StoreError> {
        let organisation = known!(self, organisation);
        let Some(log) = self.log_number(organisation, log)? else { return Ok(Vec::new()) };
        Ok(self.leaves_alone(log, from, count)?)
    }

    fn tile(
        &self,
        organisation: OrganisationId,
        log: LogId,
        level: u8,
        index: u64,
    ) -> Result<Option<Vec<u8>>, StoreError> {
        let organisation = known!(self, organisation);
        let (Some(log), Ok(index)) = (self.log_number(organisation, log)?, i64::try_from(index)) else {
            return Ok(None);
        };
        Ok(self.full_tile(log, level, index)?)
    }

    fn checkpoint(
        &self,
        organisation: OrganisationId,
        log: LogId,
        size: Option<u64>,
    ) -> Result<Option<String>, StoreError> {
        let organisation = known!(self, organisation);
        let (Some(log), Ok(size)) = (self.log_number(organisation, log)?, size.map(i64::try_from).transpose()) else {
            return Ok(None);
        };
        Ok(self.one(
            "SELECT text FROM checkpoint WHERE log = ?1 AND (?2 IS NULL OR size = ?2) ORDER BY size DESC LIMIT 1",
            params![log, size],
            |row| Ok(row.get(0)?),
        )?)
    }
}
