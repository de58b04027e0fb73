//! SQLite databases, opened read-only.

use super::{Format, ReadError, TableFindings};
use crate::detector::Detector;
use crate::table::TableContext;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;

/// Scans every table of the database, in order of name.
///
/// # Errors
/// [`ReadError::Malformed`] if it is no database or a table cannot be read.
pub fn scan(path: &Path, detector: &Detector) -> Result<Vec<TableFindings>, ReadError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(malformed)?;
    let mut statement = connection
        .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
        .map_err(malformed)?;
    let names: Vec<String> =
        statement.query_map([], |row| row.get(0)).map_err(malformed)?.collect::<Result<_, _>>().map_err(malformed)?;
    names.into_iter().map(|name| table(&connection, name, detector)).collect()
}

fn table(connection: &Connection, name: String, detector: &Detector) -> Result<TableFindings, ReadError> {
    let quoted = name.replace('"', "\"\"");
    let mut statement = connection.prepare(&format!("SELECT * FROM \"{quoted}\"")).map_err(malformed)?;
    let mut scan = detector.table_scan(TableContext::default());
    for header in statement.column_names() {
        scan.column(Some(header));
    }
    let width = statement.column_count();
    let mut rows = statement.query([]).map_err(malformed)?;
    while let Some(row) = rows.next().map_err(malformed)? {
        for column in 0..width {
            match row.get_ref(column).map_err(malformed)? {
                ValueRef::Text(text) => scan.cell(column, &String::from_utf8_lossy(text)),
                ValueRef::Integer(number) => scan.cell(column, &number.to_string()),
                ValueRef::Real(number) => scan.cell(column, &number.to_string()),
                ValueRef::Null | ValueRef::Blob(_) => scan.cell(column, ""),
            }
        }
        scan.end_row();
    }
    let (columns, cells) = scan.finish();
    Ok(TableFindings { sheet: Some(name), columns, cells })
}

fn malformed(_: rusqlite::Error) -> ReadError {
    ReadError::Malformed(Format::Sqlite)
}
