//! Looks through the key store for damage.

use super::journal;
use crate::failure::{Fault, Result};
use crate::file;
use rusqlite::Connection;
use waarborg_store::JournalHead;

pub fn check(connection: &Connection) -> Result<()> {
    file::quick_check(connection)?;
    for table in ["key", "journal", "head"] {
        let nowhere = format!(
            "SELECT 1 FROM {table} AS t LEFT JOIN organisation AS o ON o.number = t.organisation WHERE o.number IS NULL"
        );
        if connection.prepare(&nowhere)?.exists([])? {
            return Err(Fault::damaged(table));
        }
    }
    let mut statement = connection.prepare(
        "SELECT sequence, at, token, keys, hash, records, organisation FROM journal ORDER BY organisation, sequence",
    )?;
    let mut rows = statement.query([])?;
    let mut before: (Option<i64>, JournalHead) = (None, journal::EMPTY);
    while let Some(row) = rows.next()? {
        let organisation = Some(row.get(6)?);
        let entry = journal::entry(row)?;
        let head = if before.0 == organisation { before.1 } else { journal::EMPTY };
        if !journal::follows(&entry, head) {
            return Err(Fault::damaged("journal"));
        }
        // A key that was destroyed must not be back.
        let mut back = connection.prepare_cached("SELECT 1 FROM key WHERE organisation = ?1 AND number = ?2")?;
        for key in &entry.keys {
            if back.exists(rusqlite::params![organisation, key.cast_signed()])? {
                return Err(Fault::damaged("key"));
            }
        }
        before = (organisation, JournalHead { entries: entry.sequence, hash: entry.hash });
    }
    Ok(())
}
