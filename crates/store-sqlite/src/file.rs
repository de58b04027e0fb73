//! Opens a file of ours and no other.

use crate::failure::{Fault, PATIENCE, Result};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use std::fs::{File, OpenOptions};
use std::io::ErrorKind;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use waarborg_store::StoreError;

/// What a file is for.
#[derive(Debug)]
pub struct Kind {
    /// Stands in the header of the file: a file of another program is refused.
    pub application_id: i32,
    /// Forward only. The version of a file is how many of them it has seen.
    pub migrations: &'static [&'static str],
}

/// Pages in the write-ahead log at which the writer itself moves them, where the thread beside it does not get round to
/// it: 128 MB.
const MOST_PAGES_WAITING: u32 = 32_768;

/// What the file of the write-ahead log shrinks to when it starts anew.
const WAL_BYTES_KEPT: u32 = 64 << 20;

/// Makes a new file, with the newest schema.
pub fn create(path: &Path, kind: &Kind, cache_kib: u32) -> Result<Connection> {
    claim(path)?;
    let connection = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE, cache_kib)?;
    connection.pragma_update(None, "application_id", kind.application_id)?;
    prepare_to_write(&connection)?;
    migrate(&connection, kind)?;
    sync_folder(path)?;
    Ok(connection)
}

/// Opens a file that is there, and brings it to the newest schema.
pub fn open(path: &Path, kind: &Kind, cache_kib: u32) -> Result<Connection> {
    if !path.try_exists()? {
        return Err(StoreError::Unreachable { kind: ErrorKind::NotFound }.into());
    }
    let connection = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE, cache_kib)?;
    let application: i32 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if application != kind.application_id {
        return Err(Fault::damaged("application-id"));
    }
    check_version(&connection, kind)?;
    prepare_to_write(&connection)?;
    migrate(&connection, kind)?;
    Ok(connection)
}

/// One more connection that only reads.
///
/// Whatever another connection writes makes it forget the pages it holds, so it looks at each of them anew all the time.
/// Measuring every cell of them was a twelfth of a use. The writer measures those that it changes, and `check` all.
pub fn reader(path: &Path, cache_kib: u32) -> Result<Connection> {
    let connection = connect(path, OpenFlags::SQLITE_OPEN_READ_ONLY, cache_kib)?;
    connection.pragma_update(None, "query_only", true)?;
    connection.pragma_update(None, "cell_size_check", false)?;
    Ok(connection)
}

/// A new empty file that only its owner reads. A file that is there is not touched.
pub fn claim(path: &Path) -> Result<()> {
    OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    Ok(())
}

/// A file as the target of a copy: written at one go, flushed at the end by [`finish_copy`], worthless before.
pub fn copy_target(path: &Path, kind: &Kind) -> Result<Connection> {
    claim(path)?;
    let connection = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE, 8 << 10)?;
    connection.execute_batch("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")?;
    connection.pragma_update(None, "application_id", kind.application_id)?;
    Ok(connection)
}

/// Looks through a copy and makes it durable.
pub fn finish_copy(copy: Connection, path: &Path) -> Result<()> {
    quick_check(&copy)?;
    copy.close().map_err(|(_, error)| error)?;
    File::open(path)?.sync_all()?;
    sync_folder(path)
}

/// Pages, order of keys, types of columns.
pub fn quick_check(connection: &Connection) -> Result<()> {
    let found: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if found == "ok" { Ok(()) } else { Err(Fault::damaged("pages")) }
}

pub fn migrate(connection: &Connection, kind: &Kind) -> Result<()> {
    let seen = check_version(connection, kind)?;
    for (version, migration) in (1_u32..).zip(kind.migrations).skip(seen) {
        let step = connection.unchecked_transaction()?;
        step.execute_batch(migration)?;
        step.pragma_update(None, "user_version", version)?;
        step.commit()?;
    }
    Ok(())
}

/// The newest schema in a new file, as part of a transaction.
pub fn migrate_within(connection: &Connection, kind: &Kind) -> Result<()> {
    for (version, migration) in (1_u32..).zip(kind.migrations) {
        connection.execute_batch(migration)?;
        connection.pragma_update(None, "user_version", version)?;
    }
    Ok(())
}

fn check_version(connection: &Connection, kind: &Kind) -> Result<usize> {
    let found: u32 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let seen = usize::try_from(found).map_err(|_| Fault::damaged("user-version"))?;
    if seen > kind.migrations.len() {
        let known = u32::try_from(kind.migrations.len()).map_err(|_| Fault::mismatch())?;
        return Err(StoreError::NewerFormat { found, known }.into());
    }
    Ok(seen)
}

/// The file itself is flushed by SQLite; that it stands in its folder is not.
fn sync_folder(path: &Path) -> Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    Ok(File::open(folder)?.sync_all()?)
}

fn connect(path: &Path, access: OpenFlags, cache_kib: u32) -> Result<Connection> {
    let connection = Connection::open_with_flags(path, access | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.busy_timeout(PATIENCE)?;
    connection.set_prepared_statement_cache_capacity(96);
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    // One plan for every value: else binding another value has the statement parsed and planned anew each time.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    // Sorting must not spill into a file.
    connection.execute_batch(
        "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY;
         PRAGMA foreign_keys = OFF; PRAGMA secure_delete = ON;",
    )?;
    connection.pragma_update(None, "cache_size", -i64::from(cache_kib))?;
    Ok(connection)
}

fn prepare_to_write(connection: &Connection) -> Result<()> {
    let mode: String = connection.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0))?;
    if !mode.eq_ignore_ascii_case("wal") {
        return Err(StoreError::ReadOnly.into());
    }
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "wal_autocheckpoint", MOST_PAGES_WAITING)?;
    connection.pragma_update(None, "journal_size_limit", WAL_BYTES_KEPT)?;
    Ok(())
}
