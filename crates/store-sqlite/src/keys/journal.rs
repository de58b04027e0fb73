//! The journal of destroyed keys, and the wiping of what the write-ahead log still holds of them.

use super::{known_as, number_for};
use crate::convert::{count, instant, number};
use crate::failure::{Fault, PATIENCE, Result};
use crate::points::reach;
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension as _, params};
use waarborg_model::identifier::{OrganisationId, RecordId};
use waarborg_store::{Destroyed, JournalEntry, JournalHead, Note, StoreError};

pub const EMPTY: JournalHead = JournalHead { entries: 0, hash: [0; 32] };

/// How often wiping is tried, each time as patiently as a connection is.
const TRIES: u32 = 6;

/// Which entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    All,
    Unfinished,
}

pub fn destroy(
    connection: &Connection,
    organisation: OrganisationId,
    at: Timestamp,
    destroyed: &[Destroyed],
) -> Result<Vec<JournalEntry>> {
    let organisation = number_for(connection, organisation)?;
    let mut head = head(connection, organisation)?;
    let at = instant(at.as_microsecond())?;
    let mut entries = Vec::with_capacity(destroyed.len());
    for destroyed in destroyed {
        let entry = match of_token(connection, organisation, &destroyed.token)? {
            // The same again, since nobody heard the answer to the first time.
            Some(entry) if entry.keys == destroyed.keys && entry.records == destroyed.records => entry,
            Some(_) => return Err(StoreError::Taken.into()),
            None => {
                let entry =
                    JournalEntry::of_both(head, at, destroyed.token, destroyed.keys.clone(), destroyed.records.clone());
                put(connection, organisation, &entry, &destroyed.note)?;
                head = JournalHead { entries: entry.sequence, hash: entry.hash };
                entry
            }
        };
        for key in &destroyed.keys {
            delete(connection, organisation, *key, Some(destroyed.subject.as_bytes()))?;
        }
        entries.push(entry);
    }
    reach("keys.before-journal")?;
    Ok(entries)
}

pub fn replay(connection: &Connection, organisation: OrganisationId, entries: &[JournalEntry]) -> Result<u64> {
    let organisation = number_for(connection, organisation)?;
    let mut gone = 0;
    for entry in entries {
        let head = head(connection, organisation)?;
        if entry.sequence <= head.entries {
            let sequence = number(entry.sequence)?;
            let known = one(connection, "organisation = ?1 AND sequence = ?2", params![organisation, sequence])?;
            if known.as_ref() != Some(entry) {
                return Err(Fault::damaged("journal"));
            }
        } else {
            if !follows(entry, head) {
                return Err(Fault::damaged("journal"));
            }
            put(connection, organisation, entry, &[])?;
        }
        for key in &entry.keys {
            gone += delete(connection, organisation, *key, None)?;
        }
    }
    Ok(gone)
}

/// Whether an entry is what follows a head.
pub fn follows(entry: &JournalEntry, head: JournalHead) -> bool {
    let JournalEntry { at, token, keys, records, .. } = entry;
    *entry == JournalEntry::of_both(head, *at, *token, keys.clone(), records.clone())
}

/// Moves everything into the file, where what was deleted is zeros by now, and empties the write-ahead log.
pub fn wipe(connection: &Connection) -> Result<()> {
    // Waits for readers as long as the connection waits for any lock.
    let (is_busy, left): (bool, i64) =
        connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let has_emptied = !is_busy && left == 0 && log_is_empty(connection)?;
    if has_emptied { Ok(()) } else { Err(StoreError::Busy { after: PATIENCE }.into()) }
}

/// As [`wipe`], asked again for as long as a reader keeps the log: half a minute.
pub fn wipe_patiently(connection: &Connection) -> Result<()> {
    for _ in 1..TRIES {
        match wipe(connection) {
            Err(Fault::Store(StoreError::Busy { .. })) => {}
            ended => return ended,
        }
    }
    wipe(connection)
}

fn log_is_empty(connection: &Connection) -> Result<bool> {
    let Some(path) = connection.path() else { return Ok(true) };
    match std::fs::metadata(format!("{path}-wal")) {
        Ok(log) => Ok(log.len() == 0),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(error.into()),
    }
}

pub fn head(connection: &Connection, organisation: i64) -> Result<JournalHead> {
    let mut statement = connection
        .prepare_cached("SELECT sequence, hash FROM journal WHERE organisation = ?1 ORDER BY sequence DESC LIMIT 1")?;
    let found: Option<(i64, [u8; 32])> =
        statement.query_row([organisation], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    let Some((entries, hash)) = found else { return Ok(EMPTY) };
    Ok(JournalHead { entries: count(entries)?, hash })
}

pub fn entries(
    connection: &Connection,
    organisation: OrganisationId,
    from: u64,
    which: Which,
) -> Result<Vec<JournalEntry>> {
    let (Some(organisation), Ok(from)) = (known_as(connection, organisation)?, i64::try_from(from)) else {
        return Ok(Vec::new());
    };
    let filter = match which {
        Which::All => "",
        Which::Unfinished => "AND finished = 0",
    };
    let mut statement = connection
        .prepare_cached(&format!("{ENTRY} organisation = ?1 AND sequence >= ?2 {filter} ORDER BY sequence"))?;
    let mut rows = statement.query([organisation, from])?;
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        entries.push(entry(row)?);
    }
    Ok(entries)
}

fn put(connection: &Connection, organisation: i64, entry: &JournalEntry, note: &[u8]) -> Result<()> {
    let keys: Vec<u8> = entry.keys.iter().flat_map(|key| key.to_be_bytes()).collect();
    let records: Vec<u8> = entry.records.iter().flat_map(|record| *record.as_bytes()).collect();
    connection
        .prepare_cached(
            "INSERT INTO journal (organisation, sequence, at, token, keys, records, hash, finished, note)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 0, ?8)",
        )?
        .execute(params![
            organisation,
            number(entry.sequence)?,
            entry.at.as_microsecond(),
            entry.token,
            keys,
            records,
            entry.hash,
            (!note.is_empty()).then_some(note)
        ])?;
    Ok(())
}

/// Notes of entries that are not finished.
pub fn notes(connection: &Connection, organisation: OrganisationId) -> Result<Vec<Note>> {
    let Some(organisation) = known_as(connection, organisation)? else { return Ok(Vec::new()) };
    let mut statement = connection.prepare_cached(
        "SELECT token, note FROM journal WHERE organisation = ?1 AND finished = 0 AND note IS NOT NULL ORDER BY sequence",
    )?;
    let notes = statement.query_map([organisation], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(notes.collect::<Result<_, _>>()?)
}

/// Nothing is left to be done of an entry, and nothing to be taken up.
pub fn finish(connection: &Connection, organisation: OrganisationId, token: &[u8; 16]) -> Result<()> {
    let Some(organisation) = known_as(connection, organisation)? else { return Ok(()) };
    connection
        .prepare_cached("UPDATE journal SET finished = 1, note = NULL WHERE organisation = ?1 AND token = ?2")?
        .execute(params![organisation, token])?;
    Ok(())
}

/// Deletes a key. One of someone else is not hers to destroy: nothing is.
fn delete(connection: &Connection, organisation: i64, key: u64, subject: Option<&[u8; 16]>) -> Result<u64> {
    let key = key.cast_signed();
    if let Some(subject) = subject {
        let mut others =
            connection.prepare_cached("SELECT 1 FROM key WHERE organisation = ?1 AND number = ?2 AND subject <> ?3")?;
        if others.exists(params![organisation, key, subject])? {
            return Err(StoreError::Missing.into());
        }
    }
    let mut delete = connection.prepare_cached("DELETE FROM key WHERE organisation = ?1 AND number = ?2")?;
    Ok(delete.execute([organisation, key])? as u64)
}

const ENTRY: &str = "SELECT sequence, at, token, keys, hash, records FROM journal WHERE";

fn of_token(connection: &Connection, organisation: i64, token: &[u8; 16]) -> Result<Option<JournalEntry>> {
    one(connection, "organisation = ?1 AND token = ?2", params![organisation, token])
}

fn one(connection: &Connection, condition: &str, values: impl rusqlite::Params) -> Result<Option<JournalEntry>> {
    let mut statement = connection.prepare_cached(&format!("{ENTRY} {condition}"))?;
    let mut rows = statement.query(values)?;
    rows.next()?.map(entry).transpose()
}

pub fn entry(row: &rusqlite::Row<'_>) -> Result<JournalEntry> {
    let keys = row.get_ref(3)?.as_blob().map_err(|_| Fault::damaged("journal"))?;
    let (keys, rest) = keys.as_chunks::<8>();
    let records = row.get_ref(5)?.as_blob().map_err(|_| Fault::damaged("journal"))?;
    let (records, beyond) = records.as_chunks::<16>();
    if !rest.is_empty() || !beyond.is_empty() {
        return Err(Fault::damaged("journal"));
    }
    Ok(JournalEntry {
        sequence: count(row.get(0)?)?,
        at: instant(row.get(1)?)?,
        token: row.get(2)?,
        keys: keys.iter().map(|key| u64::from_be_bytes(*key)).collect(),
        records: records.iter().copied().map(RecordId::from_bytes).collect(),
        hash: row.get(4)?,
    })
}
