//! Rows of tables as those of `store`. Columns stand in the order of the constants.

use super::names::Names;
use crate::convert::{count, date, instant};
use crate::failure::{Fault, Result};
use rusqlite::Row;
use waarborg_model::SensitivityGroup;
use waarborg_model::identifier::{EventId, ImportId, RecordId, SubjectId};
use waarborg_store::{
    EnvelopeRow, EventKind, EventRow, ImportRow, ImportState, RecordRow, StandingRow, SubjectNumber, SubjectRow,
};

/// What [`subject_with_tags`] reads, and how she is found.
macro_rules! subjects {
    ($rest:literal) => {
        concat!(
            "SELECT s.number, s.id, s.version, s.flags, s.age_floor, s.age_changes_on, s.customer_until, t.tags
             FROM subject AS s LEFT JOIN subject_tags AS t ON t.organisation = s.organisation AND t.subject = s.number
             WHERE s.organisation = ?1 ",
            $rest
        )
    };
}
pub(super) use subjects;

pub fn subject_with_tags(row: &Row<'_>) -> Result<SubjectRow> {
    let tags: Option<Vec<u8>> = row.get(7)?;
    Ok(SubjectRow { tags: tags.ok_or(Fault::damaged("subject_tags"))?, ..subject(row)? })
}

/// A person without her tags.
pub fn subject(row: &Row<'_>) -> Result<SubjectRow> {
    Ok(SubjectRow {
        number: SubjectNumber(count(row.get(0)?)?),
        id: SubjectId::from_bytes(row.get(1)?),
        version: count(row.get(2)?)?,
        standing: StandingRow {
            flags: row.get(3)?,
            age_floor: row.get(4)?,
            age_changes_on: date(row.get(5)?)?,
            customer_until: date(row.get(6)?)?,
        },
        tags: Vec::new(),
    })
}

/// What [`record`] reads, with the person and the import by their identifiers, how they are found, and
/// behind them the flags of the person.
macro_rules! records {
    ($rest:literal) => {
        concat!(
            "SELECT r.id, s.id, r.file, r.lot, r.version, r.created_at, r.clock_on, r.erase_on, i.id, r.number,
                    s.flags
             FROM record AS r
             JOIN subject AS s ON s.organisation = r.organisation AND s.number = r.subject
             LEFT JOIN import AS i ON i.number = r.import
             WHERE r.organisation = ?1 ",
            $rest
        )
    };
}
pub(super) use records;

pub fn record(row: &Row<'_>) -> Result<RecordRow> {
    record_of(row, SubjectId::from_bytes(row.get(1)?))
}

/// As [`record`], of someone who is known; what stands in the second column is not looked at.
pub fn record_of(row: &Row<'_>, subject: SubjectId) -> Result<RecordRow> {
    Ok(RecordRow {
        id: RecordId::from_bytes(row.get(0)?),
        subject,
        file: row.get(2)?,
        lot: row.get(3)?,
        version: count(row.get(4)?)?,
        created_at: instant(row.get(5)?)?,
        clock_on: date(row.get(6)?)?,
        erase_on: date(row.get(7)?)?,
        import: row.get::<_, Option<[u8; 16]>>(8)?.map(ImportId::from_bytes),
    })
}

/// Place and bytes of an envelope.
pub fn envelope(row: &Row<'_>, record: RecordId) -> Result<EnvelopeRow> {
    let place: i64 = row.get(0)?;
    let group = u8::try_from(place.rem_euclid(4)).ok().and_then(SensitivityGroup::from_number);
    Ok(EnvelopeRow { record, group: group.ok_or(Fault::damaged("envelope"))?, envelope: row.get(1)? })
}

pub const EVENT: &str = "SELECT id, kind, activity, purpose, at, channel, text, evidence FROM event";

/// Those of one kind about one thing, newest first.
pub fn events_back() -> String {
    format!(
        "{EVENT} INDEXED BY event_by_subject WHERE organisation = ?1 AND subject = ?2 AND kind = ?3 AND activity = ?4
         AND purpose IS ?5 ORDER BY at DESC, number DESC"
    )
}

pub fn event(row: &Row<'_>, subject: SubjectId, names: &Names) -> Result<EventRow> {
    let purpose: Option<i64> = row.get(3)?;
    Ok(EventRow {
        id: EventId::from_bytes(row.get(0)?),
        subject,
        kind: EventKind::from_number(row.get(1)?).ok_or(Fault::damaged("event"))?,
        activity: row.get(2)?,
        purpose: purpose.map(|number| names.purpose(number)).transpose()?,
        at: instant(row.get(4)?)?,
        channel: row.get(5)?,
        text: row.get(6)?,
        evidence: row.get(7)?,
    })
}

pub const IMPORT: &str = "SELECT id, file, at, state, people, records, undo_until, detail FROM import";

pub fn import(row: &Row<'_>) -> Result<ImportRow> {
    Ok(ImportRow {
        id: ImportId::from_bytes(row.get(0)?),
        file: row.get(1)?,
        at: instant(row.get(2)?)?,
        state: ImportState::from_number(row.get(3)?).ok_or(Fault::damaged("import"))?,
        people: count(row.get(4)?)?,
        records: count(row.get(5)?)?,
        undo_until: instant(row.get(6)?)?,
        detail: row.get(7)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::KIND;
    use crate::file::migrate_within;
    use rusqlite::{Connection, params};

    /// The last event of a kind costs as much behind a thousand others as behind none: nothing is sorted.
    #[test]
    fn events_of_one_kind_are_found_in_their_order() {
        let connection = Connection::open_in_memory().unwrap();
        migrate_within(&connection, &KIND).unwrap();
        let mut statement = connection.prepare(&format!("EXPLAIN QUERY PLAN {}", events_back())).unwrap();
        let steps =
            statement.query_map(params![1, 1, 1, 1, None::<i64>], |row| row.get::<_, String>("detail")).unwrap();
        let steps: Vec<String> = steps.map(Result::unwrap).collect();
        assert_eq!(steps.len(), 1, "{steps:?}");
        let found = "organisation=? AND subject=? AND kind=? AND activity=? AND purpose=?";
        assert!(steps.iter().all(|step| step.contains(found)), "{steps:?}");
    }
}
