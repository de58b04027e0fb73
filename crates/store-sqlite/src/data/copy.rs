//! A consistent copy without look-ups, written row by row beside the writer.

use super::KIND;
use crate::convert::count;
use crate::failure::Result;
use crate::file;
use crate::points::reach;
use rusqlite::types::ToSqlOutput;
use rusqlite::{Connection, params_from_iter};
use std::path::Path;

/// Everything but `lookup`, which is rebuilt. `counter` and `purpose` are filled by the schema or the opening, and replaced.
pub const COPIED: [&str; 19] = [
    "organisation",
    "purpose",
    "counter",
    "subject",
    "subject_tags",
    "standing",
    "record",
    "envelope",
    "event",
    "shown_text",
    "register",
    "import",
    "decision",
    "erased",
    "setting",
    "log",
    "leaf_group",
    "tile",
    "checkpoint",
];

/// Rows between two calls of the one who waits.
const STEP: u64 = 1024;

/// The cache of the connection that reads.
const CACHE_KIB: u32 = 4 << 10;

pub fn copy(from: &Path, to: &Path, progress: &mut dyn FnMut(u64, u64)) -> Result<()> {
    let target = file::copy_target(to, &KIND)?;
    let copied = fill(from, target, to, progress);
    if copied.is_err() {
        // Half a copy must not be taken for one.
        drop(std::fs::remove_file(to));
    }
    copied
}

fn fill(from: &Path, target: Connection, to: &Path, progress: &mut dyn FnMut(u64, u64)) -> Result<()> {
    let source = file::reader(from, CACHE_KIB)?;
    let snapshot = source.unchecked_transaction()?;
    let mut all = 0;
    for table in COPIED {
        let rows: i64 = snapshot.query_row(&format!("SELECT COUNT(*) FROM {table}"), [], |row| row.get(0))?;
        all += count(rows)?;
    }
    let writing = target.unchecked_transaction()?;
    file::migrate_within(&writing, &KIND)?;
    let mut written = 0;
    progress(written, all);
    for table in COPIED {
        writing.execute(&format!("DELETE FROM {table}"), [])?;
        let mut read = snapshot.prepare(&format!("SELECT * FROM {table}"))?;
        let columns = read.column_count();
        let places = vec!["?"; columns].join(", ");
        let mut write = writing.prepare(&format!("INSERT INTO {table} VALUES ({places})"))?;
        let mut rows = read.query([])?;
        while let Some(row) = rows.next()? {
            let values = (0..columns).map(|column| row.get_ref(column)).collect::<Result<Vec<_>, _>>()?;
            write.execute(params_from_iter(values.into_iter().map(ToSqlOutput::Borrowed)))?;
            written += 1;
            if written.is_multiple_of(STEP) {
                progress(written, all);
            }
        }
        if table == "envelope" {
            reach("copy.mid")?;
        }
    }
    writing.commit()?;
    drop(snapshot);
    file::finish_copy(target, to)?;
    progress(written, all);
    Ok(())
}
