//! The key store. A small file of its own, with a shorter cycle of backups.

mod check;
mod journal;
mod later;
mod shared;

use crate::convert::{count, instant};
use crate::failure::{Fault, Result};
use crate::file::{self, Kind};
use crate::points::reach;
use crate::pool::Pool;
use rusqlite::{Connection, OptionalExtension as _, params};
use shared::Shared;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;
use std::thread::JoinHandle;
use waarborg_model::identifier::{OrganisationId, SubjectId};
use waarborg_store::{
    Destroyed, JournalEntry, JournalHead, KeyStore, Note, NotedHead, OrganisationKey, StoreError, StoredKey,
};

pub(crate) const KIND: Kind = Kind {
    // "WBky"
    application_id: 0x5742_6b79,
    migrations: &[
        include_str!("../migrations/keys/20261126130000_start.sql"),
        include_str!("../migrations/keys/20261126170000_notes.sql"),
        include_str!("../migrations/keys/20261127000100_records.sql"),
    ],
};

const WRITER_CACHE_KIB: u32 = 4 << 10;
const READERS_CACHE_KIB: u32 = 4 << 10;

/// Wrapped keys and the journal of destroyed ones in one SQLite file.
#[derive(Debug)]
pub struct SqliteKeys {
    shared: Arc<Shared>,
    settling: Option<JoinHandle<()>>,
}

impl SqliteKeys {
    /// Makes a new file.
    ///
    /// # Errors
    /// [`StoreError::Unreachable`] if there is one, or it cannot be made.
    pub fn create(path: &Path) -> Result<Self, StoreError> {
        Ok(Self::start(path, file::create(path, &KIND, WRITER_CACHE_KIB)?)?)
    }

    /// Opens the file, and brings it to the newest schema. What a crash left of destroyed keys is wiped first.
    ///
    /// # Errors
    /// [`StoreError::Unreachable`] if it is not there, [`StoreError::NewerFormat`], [`StoreError::Damaged`] if it is not
    /// one of ours, [`StoreError::Busy`] if another process keeps it from being wiped.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        let connection = file::open(path, &KIND, WRITER_CACHE_KIB)?;
        journal::wipe(&connection)?;
        Ok(Self::start(path, connection)?)
    }

    fn start(path: &Path, connection: Connection) -> Result<Self> {
        let shared = Arc::new(Shared::new(Pool::open(path, READERS_CACHE_KIB)?, connection));
        let served = shared.clone();
        let settling = std::thread::Builder::new()
            .name("keys-later".to_owned())
            .spawn(move || served.later.serve(&served))
            .map_err(Fault::from)?;
        Ok(Self { shared, settling: Some(settling) })
    }
}

impl Drop for SqliteKeys {
    fn drop(&mut self) {
        self.shared.later.close();
        // A thread that panicked has nothing left to write.
        drop(self.settling.take().map(JoinHandle::join));
        self.shared.pool.close();
    }
}

/// The small number of an organisation, if the store knows it.
fn known_as(connection: &Connection, id: OrganisationId) -> Result<Option<i64>> {
    let mut statement = connection.prepare_cached("SELECT number FROM organisation WHERE id = ?1")?;
    Ok(statement.query_row([id.as_bytes()], |row| row.get(0)).optional()?)
}

/// The small number of an organisation, new if need be.
fn number_for(connection: &Connection, id: OrganisationId) -> Result<i64> {
    if let Some(number) = known_as(connection, id)? {
        return Ok(number);
    }
    let mut statement = connection.prepare_cached("INSERT INTO organisation (id) VALUES (?1) RETURNING number")?;
    Ok(statement.query_row([id.as_bytes()], |row| row.get(0))?)
}

fn stored_key(row: &rusqlite::Row<'_>) -> rusqlite::Result<StoredKey> {
    Ok(StoredKey {
        subject: SubjectId::from_bytes(row.get(0)?),
        number: row.get::<_, i64>(1)?.cast_unsigned(),
        lot: row.get(2)?,
        row: row.get(3)?,
    })
}

impl KeyStore for SqliteKeys {
    fn value(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        self.shared.look(|connection| {
            let mut statement = connection.prepare_cached("SELECT value FROM value WHERE name = ?1")?;
            Ok(statement.query_row([name], |row| row.get(0)).optional()?)
        })
    }

    fn put_values(&self, values: &[(&str, &[u8])]) -> Result<(), StoreError> {
        self.shared.change(|connection| {
            let mut put = connection.prepare_cached("INSERT OR REPLACE INTO value (name, value) VALUES (?1, ?2)")?;
            values.iter().try_for_each(|(name, value)| Ok(put.execute(params![name, value]).map(drop)?))
        })
    }

    fn organisation(&self, organisation: OrganisationId) -> Result<Option<OrganisationKey>, StoreError> {
        self.shared.look(|connection| {
            let mut statement = connection.prepare_cached(
                "SELECT by_root, for_recovery FROM organisation WHERE id = ?1 AND by_root IS NOT NULL",
            )?;
            Ok(statement.query_row([organisation.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
        })
    }

    fn organisations(&self) -> Result<Vec<OrganisationId>, StoreError> {
        self.shared.look(|connection| {
            let mut statement =
                connection.prepare_cached("SELECT id FROM organisation WHERE by_root IS NOT NULL ORDER BY id")?;
            let ids = statement.query_map([], |row| row.get(0).map(OrganisationId::from_bytes))?;
            Ok(ids.collect::<Result<_, _>>()?)
        })
    }

    fn put_organisation(
        &self,
        organisation: OrganisationId,
        by_root: &[u8],
        for_recovery: &[u8],
    ) -> Result<(), StoreError> {
        self.shared.change(|connection| {
            connection
                .prepare_cached(
                    "INSERT INTO organisation (id, by_root, for_recovery) VALUES (?1, ?2, ?3)
                     ON CONFLICT (id) DO UPDATE SET by_root = excluded.by_root, for_recovery = excluded.for_recovery",
                )?
                .execute(params![organisation.as_bytes(), by_root, for_recovery])?;
            Ok(())
        })
    }

    fn add(&self, organisation: OrganisationId, keys: &[StoredKey]) -> Result<(), StoreError> {
        self.shared.change(|connection| {
            let organisation = number_for(connection, organisation)?;
            let mut add = connection.prepare_cached(
                "INSERT INTO key (organisation, subject, number, lot, row) VALUES (?1, ?2, ?3, ?4, ?5)",
            )?;
            for key in keys {
                if key.number == 0 {
                    return Err(Fault::mismatch());
                }
                add.execute(params![organisation, key.subject.as_bytes(), key.number.cast_signed(), key.lot, key.row])?;
            }
            reach("keys.before-add")?;
            Ok(())
        })?;
        Ok(reach("keys.after-add")?)
    }

    fn replace(&self, organisation: OrganisationId, keys: &[StoredKey]) -> Result<(), StoreError> {
        self.shared.change(|connection| {
            let organisation = known_as(connection, organisation)?.ok_or(StoreError::Missing)?;
            let mut replace = connection.prepare_cached(
                "UPDATE key SET lot = ?4, row = ?5 WHERE organisation = ?1 AND subject = ?2 AND number = ?3",
            )?;
            for key in keys {
                let number = key.number.cast_signed();
                if replace.execute(params![organisation, key.subject.as_bytes(), number, key.lot, key.row])? == 0 {
                    return Err(StoreError::Missing.into());
                }
            }
            Ok(())
        })
    }

    fn keys(&self, organisation: OrganisationId, subject: SubjectId) -> Result<Vec<StoredKey>, StoreError> {
        self.shared.glance(|connection| {
            let known_as = self.shared.known_as(connection, organisation)?;
            let Some(organisation) = known_as else { return Ok(Vec::new()) };
            let mut statement = connection.prepare_cached(
                "SELECT subject, number, lot, row FROM key WHERE organisation = ?1 AND subject = ?2 ORDER BY lot, number",
            )?;
            let keys = statement.query_map(params![organisation, subject.as_bytes()], stored_key)?;
            Ok(keys.collect::<Result<_, _>>()?)
        })
    }

    fn each_key(
        &self,
        organisation: OrganisationId,
        each: &mut dyn FnMut(StoredKey) -> ControlFlow<()>,
    ) -> Result<(), StoreError> {
        self.shared.look(|connection| {
            let Some(organisation) = known_as(connection, organisation)? else { return Ok(()) };
            let mut statement =
                connection.prepare_cached("SELECT subject, number, lot, row FROM key WHERE organisation = ?1")?;
            for key in statement.query_map([organisation], stored_key)? {
                if each(key?).is_break() {
                    break;
                }
            }
            Ok(())
        })
    }

    fn destroy(
        &self,
        organisation: OrganisationId,
        at: jiff::Timestamp,
        destroyed: &[Destroyed],
    ) -> Result<Vec<JournalEntry>, StoreError> {
        let _nobody_copies = self.shared.alone();
        self.shared.with_writer(|connection| {
            // Wiping flushes the log and then the file, so that the commit need not flush by itself.
            let flushed = Flushed::by_wiping(connection)?;
            let entries = self
                .shared
                .commit(connection, |connection| journal::destroy(connection, organisation, at, destroyed))?;
            reach("keys.after-journal")?;
            // Nobody has to ask again: the keys are gone, and only what the log still holds of them waits for a reader.
            let wiped = journal::wipe_patiently(connection);
            wiped.map_err(|fault| self.shared.stop_if(fault, Fault::is_of_the_disk))?;
            drop(flushed);
            reach("keys.after-truncate")?;
            Ok(entries)
        })
    }

    fn replay(&self, organisation: OrganisationId, entries: &[JournalEntry]) -> Result<u64, StoreError> {
        self.shared.with_writer(|connection| {
            let gone =
                self.shared.commit(connection, |connection| journal::replay(connection, organisation, entries))?;
            journal::wipe(connection)?;
            Ok(gone)
        })
    }

    fn journal(&self, organisation: OrganisationId, from: u64) -> Result<Vec<JournalEntry>, StoreError> {
        self.shared.look(|connection| journal::entries(connection, organisation, from, journal::Which::All))
    }

    fn journal_head(&self, organisation: OrganisationId) -> Result<JournalHead, StoreError> {
        self.shared.look(|connection| match known_as(connection, organisation)? {
            Some(organisation) => journal::head(connection, organisation),
            None => Ok(journal::EMPTY),
        })
    }

    fn finish(&self, organisation: OrganisationId, tokens: &[[u8; 16]]) -> Result<(), StoreError> {
        self.shared.look(|connection| {
            let known_as = self.shared.known_as(connection, organisation)?.ok_or(StoreError::Missing)?;
            let mut known =
                connection.prepare_cached("SELECT 1 FROM journal WHERE organisation = ?1 AND token = ?2")?;
            for token in tokens {
                if !known.exists(params![known_as, token])? {
                    return Err(StoreError::Missing.into());
                }
            }
            Ok(())
        })?;
        self.shared.later.finish(organisation, tokens);
        Ok(())
    }

    fn unfinished(&self, organisation: OrganisationId) -> Result<Vec<JournalEntry>, StoreError> {
        let waiting = self.shared.later.waiting();
        let stored =
            |connection: &Connection| journal::entries(connection, organisation, 0, journal::Which::Unfinished);
        let mut entries = self.shared.look(stored)?;
        entries.retain(|entry| !waiting.is_finished(organisation, &entry.token));
        Ok(entries)
    }

    fn notes(&self, organisation: OrganisationId) -> Result<Vec<Note>, StoreError> {
        let waiting = self.shared.later.waiting();
        let mut notes = self.shared.look(|connection| journal::notes(connection, organisation))?;
        notes.retain(|(token, _)| !waiting.is_finished(organisation, token));
        Ok(notes)
    }

    fn note_head(&self, organisation: OrganisationId, head: &NotedHead) -> Result<(), StoreError> {
        if self.shared.has_stopped() {
            return Err(StoreError::Stopped);
        }
        self.shared.later.note_head(organisation, head);
        Ok(())
    }

    fn noted_head(&self, organisation: OrganisationId) -> Result<Option<NotedHead>, StoreError> {
        let waiting = self.shared.later.waiting();
        let stored = self.shared.look(|connection| {
            let Some(organisation) = self.shared.known_as(connection, organisation)? else { return Ok(None) };
            let mut statement =
                connection.prepare_cached("SELECT origin, size, root, at FROM head WHERE organisation = ?1")?;
            let mut rows = statement.query([organisation])?;
            let Some(row) = rows.next()? else { return Ok(None) };
            let (size, at) = (count(row.get(1)?)?, instant(row.get(3)?)?);
            Ok(Some(NotedHead { origin: row.get(0)?, size, root: row.get(2)?, at }))
        })?;
        Ok(waiting.newest(organisation, stored))
    }

    fn copy_to(&self, file: &Path) -> Result<(), StoreError> {
        self.shared.settle()?;
        let mut target = file::copy_target(file, &KIND)?;
        let copied = {
            let _nobody_destroys = self.shared.alone();
            self.shared.look(|connection| pages(connection, &mut target))
        };
        // The look has ended: checking and flushing the copy keeps no erasure from being wiped.
        let copied = copied.and_then(|()| Ok(file::finish_copy(target, file)?));
        if copied.is_err() {
            // Half a copy must not be taken for one.
            drop(std::fs::remove_file(file));
        }
        copied
    }

    fn check(&self) -> Result<(), StoreError> {
        self.shared.look(check::check)
    }
}

/// Commits are flushed by the wiping that follows, as long as this is held.
struct Flushed<'c>(&'c Connection);

impl<'c> Flushed<'c> {
    fn by_wiping(connection: &'c Connection) -> Result<Self> {
        connection.execute_batch("PRAGMA synchronous = NORMAL")?;
        Ok(Self(connection))
    }
}

impl Drop for Flushed<'_> {
    fn drop(&mut self) {
        // It fails only within a transaction, and there is none.
        drop(self.0.execute_batch("PRAGMA synchronous = FULL"));
    }
}

/// Copies page by page, at one go: the file is small. What was deleted is zeros there as here.
fn pages(from: &Connection, to: &mut Connection) -> Result<()> {
    use rusqlite::backup::{Backup, StepResult};
    {
        let backup = Backup::new(from, to)?;
        if backup.step(-1)? != StepResult::Done {
            return Err(StoreError::Busy { after: crate::failure::PATIENCE }.into());
        }
    }
    // The copy has no write-ahead log beside it.
    let mode: String = to.pragma_update_and_check(None, "journal_mode", "DELETE", |row| row.get(0))?;
    if mode.eq_ignore_ascii_case("delete") { Ok(()) } else { Err(Fault::damaged("file")) }
}
