//! Database files of SQLite: every table, read only.

use std::fmt::Write as _;
use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, ErrorCode, OpenFlags};

use crate::binary_value::describe;
use crate::error::ReadError;
use crate::format::Format;
use crate::limits::Limits;
use crate::part::{Header, Role};
use crate::place::{Place, Step};
use crate::reading::Reading;
use crate::row::{Row, Rows};
use crate::shield::shield;
use crate::source::Input;

/// Tables that hold data. Views and virtual tables are none: to read them would run what the file says.
const TABLES: &str = "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 \
                      AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name";

/// Reads the tables in the order of their names.
pub(crate) fn read(input: Input<'_>, place: &Place, reading: &mut Reading<'_>) -> Result<(), ReadError> {
    check_length(input.head(), input.length())?;
    let connection = match input.path().cloned() {
        Some(path) => {
            if has_pending_changes(&path) {
                reading.problem(place, ReadError::PendingChanges);
            }
            open_file(&path)?
        }
        None => open_bytes(&input.into_bytes(reading.limits)?)?,
    };
    confine(&connection, reading.limits).map_err(|error| failure(&error))?;
    for name in tables(&connection).map_err(|error| failure(&error))? {
        let place = place.step(Step::Table(name.clone()));
        let result = read_table(&connection, &name, &place, reading);
        reading.survive(&place, result)?;
    }
    Ok(())
}

/// Compares the length with what the head of the file says; SQLite itself reads missing pages as empty.
fn check_length(head: &[u8], length: Option<u64>) -> Result<(), ReadError> {
    let number = |at: usize| {
        let bytes = head.get(at..at + 4)?;
        bytes.try_into().ok().map(u32::from_be_bytes).map(u64::from)
    };
    let page_bytes = head.get(16..18).and_then(|bytes| bytes.try_into().ok()).map(u16::from_be_bytes);
    let page_bytes = page_bytes.map(|bytes| if bytes == 1 { 65_536 } else { u64::from(bytes) });
    let (Some(page_bytes), Some(pages), Some(length)) = (page_bytes, number(28), length) else {
        return Ok(());
    };
    // Old programs leave the number of pages as it was; then these two differ.
    let is_current = number(24) == number(92);
    if is_current && pages.saturating_mul(page_bytes) > length { Err(ReadError::Truncated) } else { Ok(()) }
}

/// Whether a log lies beside the file whose changes are not in it.
fn has_pending_changes(path: &Path) -> bool {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    std::fs::metadata(log).is_ok_and(|log| log.len() > 0)
}

/// Opens a file as one that nobody changes, so that SQLite makes no lock or log beside it.
fn open_file(path: &Path) -> Result<Connection, ReadError> {
    let mut uri = String::from("file:");
    for byte in path.as_os_str().as_encoded_bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'.' | b'-' | b'_') {
            uri.push(char::from(*byte));
        } else {
            // Writing to a string does not fail.
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri.push_str("?immutable=1");
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Connection::open_with_flags(uri, flags).map_err(|error| failure(&error))
}

fn open_bytes(bytes: &[u8]) -> Result<Connection, ReadError> {
    let mut connection = Connection::open_in_memory().map_err(|error| failure(&error))?;
    connection.deserialize_read_exact("main", bytes, bytes.len(), true).map_err(|error| failure(&error))?;
    Ok(connection)
}

/// Takes from the file what it could make SQLite do.
fn confine(connection: &Connection, limits: &Limits) -> rusqlite::Result<()> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.pragma_update(None, "query_only", true)?;
    connection.pragma_update(None, "cell_size_check", true)?;
    connection.pragma_update(None, "mmap_size", 0)?;
    let longest = i32::try_from(limits.record_bytes).unwrap_or(i32::MAX);
    connection.set_limit(Limit::SQLITE_LIMIT_LENGTH, longest)?;
    Ok(())
}

fn tables(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut statement = connection.prepare(TABLES)?;
    statement.query_map([], |row| row.get(0))?.collect()
}

fn read_table(connection: &Connection, name: &str, place: &Place, reading: &mut Reading<'_>) -> Result<(), ReadError> {
    let query = format!("SELECT * FROM \"{}\"", name.replace('"', "\"\""));
    let mut statement = connection.prepare(&query).map_err(|error| failure(&error))?;
    // The library panics at a name that is no UTF-8.
    let columns = shield(Format::Sqlite, || Ok(statement.column_names().map(str::to_owned).collect()))?;
    let rows = statement.query([]).map_err(|error| failure(&error))?;
    let mut rows = TableRows { rows, columns, number: 0, limits: reading.limits };
    reading.table(place, Format::Sqlite, Header::Named, Role::Records, &mut rows)
}

struct TableRows<'s, 'l> {
    rows: rusqlite::Rows<'s>,
    columns: Vec<String>,
    number: u64,
    limits: &'l Limits,
}

impl Rows for TableRows<'_, '_> {
    fn columns(&self) -> &[String] {
        &self.columns
    }

    fn read_row(&mut self, row: &mut Row) -> Result<bool, ReadError> {
        let Some(values) = self.rows.next().map_err(|error| failure(&error))? else { return Ok(false) };
        row.begin(self.number);
        self.number += 1;
        for column in 0..self.columns.len() {
            match values.get_ref(column).map_err(|error| failure(&error))? {
                ValueRef::Null => row.push(column, "", self.limits)?,
                ValueRef::Integer(number) => row.push(column, &number.to_string(), self.limits)?,
                ValueRef::Real(number) => row.push(column, &number.to_string(), self.limits)?,
                ValueRef::Text(text) => row.push(column, &String::from_utf8_lossy(text), self.limits)?,
                ValueRef::Blob(bytes) => row.push(column, &describe(bytes), self.limits)?,
            }
        }
        Ok(true)
    }
}

fn failure(error: &rusqlite::Error) -> ReadError {
    match error.sqlite_error() {
        Some(code) => match code.code {
            ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt => ReadError::Malformed { format: Format::Sqlite },
            ErrorCode::PermissionDenied | ErrorCode::CannotOpen => ReadError::NoPermission,
            _ => ReadError::Database { state: code.extended_code.to_string() },
        },
        None => ReadError::Malformed { format: Format::Sqlite },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::read_bytes;

    fn database() -> Vec<u8> {
        let mut connection = Connection::open_in_memory().unwrap();
        connection
            .execute_batch(
                "CREATE TABLE \"a \"\"b\" (naam TEXT, foto BLOB, n INTEGER);
                 INSERT INTO \"a \"\"b\" VALUES ('Anna', x'FFD8FFE000104A464946', 1), (NULL, NULL, 2.5);
                 CREATE VIEW v AS SELECT naam FROM \"a \"\"b\";",
            )
            .unwrap();
        connection.serialize("main").unwrap().to_vec()
    }

    #[test]
    fn tables_are_read_and_views_are_not() {
        let seen = read_bytes("d.sqlite", &database(), &Limits::default());
        assert_eq!(seen.tables.len(), 1);
        assert_eq!(seen.tables[0].values("naam"), ["Anna", ""]);
        assert_eq!(seen.tables[0].values("foto"), ["data:image/jpeg", ""]);
        assert_eq!(seen.tables[0].values("n"), ["1", "2.5"]);
    }

    #[test]
    fn a_file_is_left_as_it_lies() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a b?#%.sqlite");
        std::fs::write(&path, database()).unwrap();
        let mut seen = crate::testing::Seen::default();
        crate::open(crate::Source::Path(path), &Limits::default()).unwrap().visit(&mut seen);
        assert_eq!(seen.tables.len(), 1);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn damaged_files_are_told() {
        let mut bytes = database();
        assert_eq!(read_bytes("d.sqlite", &bytes[..5000], &Limits::default()).problems, ["read.truncated"]);
        bytes[4096..].fill(0x55);
        assert_eq!(read_bytes("d.sqlite", &bytes, &Limits::default()).problems, ["read.malformed"]);
    }
}
