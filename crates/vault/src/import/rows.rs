//! The rows of a source as values of fields: what a plan leaves out is not even read into memory.

use super::plan::Plan;
use super::seen::Hashed;
use super::sort::Row as SortedRow;
use crate::content::Value;
use crate::error::VaultError;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use waarborg_read::{Contents, Format, Header, Part, Place, ReadError, Role, Row, Visitor};
use waarborg_register::File;

/// Rows in one commit. Two flushes serve them, and look-ups lie so scattered that larger batches write fewer pages; a
/// search waits no longer than one batch takes to write. Few where a crash test is to meet several batches.
pub(super) const BATCH: usize = if cfg!(feature = "crash-points") { 3 } else { 2_000 };

/// The fields of one row, by name.
pub(super) type Fields = BTreeMap<String, Value>;

/// One row of the file.
pub(super) struct FileRow {
    /// Its place in the table, from 1; a header is the first.
    pub number: u64,
    pub fields: Fields,
}

/// By which a record is known for the same as another: short, so that those of a whole file can be held.
pub(super) type Print = [u8; 16];

/// The print of a record: the same for the same values in the same fields.
pub(super) fn print(fields: &Fields) -> Print {
    let mut hasher = Sha256::new();
    for part in fields.iter().flat_map(|(name, value)| [name.as_str(), value.expose()]) {
        hasher.update((part.len() as u64).to_be_bytes());
        hasher.update(part);
    }
    let sum: [u8; 32] = hasher.finalize().into();
    let mut print = Print::default();
    print.iter_mut().zip(sum).for_each(|(to, from)| *to = from);
    print
}

/// Hands the rows of the planned table to `each`, a batch at a time, with the number of bytes they took.
pub(super) fn each_batch(
    source: Contents<'_>,
    plan: &Plan,
    file: &File,
    each: &mut dyn FnMut(Vec<SortedRow>, u64) -> Result<(), VaultError>,
) -> Result<(), VaultError> {
    let (mut batch, mut bytes) = (Vec::new(), 0);
    each_row(source, plan, file, &mut |row, took| {
        bytes += took;
        batch.push(SortedRow::of(file, row));
        if batch.len() == BATCH {
            each(std::mem::replace(&mut batch, Vec::with_capacity(BATCH)), std::mem::take(&mut bytes))?;
        }
        Ok(())
    })?;
    if batch.is_empty() { Ok(()) } else { each(batch, bytes) }
}

/// Hands every row of the planned table to `each`, with the number of bytes it took.
fn each_row(
    source: Contents<'_>,
    plan: &Plan,
    file: &File,
    each: &mut dyn FnMut(FileRow, u64) -> Result<(), VaultError>,
) -> Result<(), VaultError> {
    let fields: BTreeMap<usize, &str> = plan.filled().collect();
    let (filled, hashed) = (vec![0; plan.columns.len()], Hashed::default());
    let mut rows = PlannedRows {
        plan,
        file,
        fields,
        each,
        ended: Ok(()),
        rows: 0,
        filled,
        hashed,
        is_planned: false,
        broken: None,
    };
    source.visit(&mut rows);
    rows.ended?;
    if let Some(error) = rows.broken {
        return Err(VaultError::Source { why: error.code() });
    }
    if rows.is_planned { Ok(()) } else { Err(VaultError::SourceChanged) }
}

/// Whether columns have the names that were seen when the source was looked at: they are taken by their places.
pub(super) fn are_named<'h>(columns: &[String], mut headers: impl Iterator<Item = Option<&'h str>>) -> bool {
    columns.iter().all(|column| headers.next().is_none_or(|header| header.unwrap_or_default() == column.as_str()))
}

struct PlannedRows<'a> {
    plan: &'a Plan,
    file: &'a File,
    fields: BTreeMap<usize, &'a str>,
    each: &'a mut dyn FnMut(FileRow, u64) -> Result<(), VaultError>,
    ended: Result<(), VaultError>,
    /// Rows that were read, and how many cells of each column are filled.
    rows: u64,
    filled: Vec<u64>,
    hashed: Hashed,
    /// The planned table was read, and is the one that was looked at.
    is_planned: bool,
    broken: Option<ReadError>,
}

impl Visitor for PlannedRows<'_> {
    fn part(&mut self, part: Part<'_>) -> Result<(), ReadError> {
        let Part::Table(table) = part else { return Ok(()) };
        if self.rows > 0 || table.role != Role::Records || *table.place != self.plan.place {
            return Ok(());
        }
        // What a saved file shows before its first row keeps anyone from being brought in by the wrong columns.
        if !self.are_planned(table.rows.columns()) {
            return Err(ReadError::Stopped);
        }
        let first = if table.header == Header::Named { 2 } else { 1 };
        let mut row = Row::new();
        while table.rows.read_row(&mut row)? {
            self.count(&row);
            if row.is_empty() || is_group(table.format, &row, table.rows.columns()) {
                continue;
            }
            let (fields, bytes) = self.fields_of(&row);
            let row = FileRow { number: first + row.number(), fields };
            if let Err(error) = (self.each)(row, bytes) {
                self.ended = Err(error);
                return Err(ReadError::Stopped);
            }
        }
        let filled = self.plan.columns.iter().map(|column| column.filled);
        self.is_planned = self.rows == self.plan.rows
            && filled.eq(self.filled.iter().copied())
            && std::mem::take(&mut self.hashed).done() == self.plan.table
            && self.are_planned(table.rows.columns());
        Err(ReadError::Stopped)
    }

    fn problem(&mut self, place: &Place, error: ReadError) {
        // A file that breaks off in the middle is no reason to keep half of it.
        if *place == self.plan.place && breaks_off(&error) {
            self.broken = Some(error);
        }
    }
}

/// Whether a card or entry says of itself that it is no person but a list of several (RFC 4519, 3.5; RFC 6350, 6.1.4).
/// Elsewhere a column may be called so and mean anything.
fn is_group(format: Format, row: &Row, columns: &[String]) -> bool {
    let (column, words): (&str, &[&str]) = match format {
        Format::Ldif => ("objectclass", &["groupOfNames", "groupOfUniqueNames", "posixGroup", "organizationalUnit"]),
        Format::VCard => ("kind", &["group", "org", "location"]),
        _ => return false,
    };
    row.cells().any(|cell| {
        let name = columns.get(cell.column).map_or("", String::as_str);
        name.eq_ignore_ascii_case(column) && words.iter().any(|word| cell.text.trim().eq_ignore_ascii_case(word))
    })
}

/// Whether a problem of a table means that not all of it was read. A name that promised another format does not.
pub(super) fn breaks_off(error: &ReadError) -> bool {
    !matches!(error, ReadError::Stopped | ReadError::Misnamed { .. })
}

impl PlannedRows<'_> {
    fn are_planned(&self, columns: &[String]) -> bool {
        are_named(columns, self.plan.columns.iter().map(|column| column.header.as_deref()))
    }

    fn count(&mut self, row: &Row) {
        self.rows += 1;
        self.hashed.take(row);
        for cell in row.cells().filter(|cell| !cell.text.trim().is_empty()) {
            if let Some(filled) = self.filled.get_mut(cell.column) {
                *filled += 1;
            }
        }
    }

    fn fields_of(&self, row: &Row) -> (Fields, u64) {
        let mut parts: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        let mut bytes = 0;
        for cell in row.cells() {
            bytes += cell.text.len() as u64;
            let text = cell.text.trim();
            if let (Some(field), false) = (self.fields.get(&cell.column), text.is_empty()) {
                parts.entry(field).or_default().push(text);
            }
        }
        let joined = parts.into_iter().map(|(field, parts)| {
            let kind = self.file.field(field).and_then(|field| field.kind.as_deref());
            let between = if matches!(kind, Some("name" | "address")) { " " } else { ", " };
            (field.to_owned(), Value::new(parts.join(between)))
        });
        (joined.collect(), bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(of: &[(&str, &str)]) -> Fields {
        of.iter().map(|(name, value)| ((*name).to_owned(), Value::new((*value).to_owned()))).collect()
    }

    #[test]
    fn only_the_same_values_in_the_same_fields_have_the_same_print() {
        let one = fields(&[("city", "Ede"), ("name", "Jan")]);
        assert_eq!(print(&one), print(&fields(&[("name", "Jan"), ("city", "Ede")])));
        for other in [&[("city", "Ede")][..], &[("city", "EdenameJan")], &[("city", "Ede"), ("name", "jan")], &[]] {
            assert_ne!(print(&one), print(&fields(other)), "{other:?}");
        }
    }
}
