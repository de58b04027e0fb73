//! Examples in full, for whoever asks to see what stands in a column before she decides on it.

use super::looked::Looked;
use super::rows::{are_named, breaks_off};
use crate::content::Value;
use crate::error::VaultError;
use std::collections::BTreeMap;
use waarborg_find::TableFindings;
use waarborg_read::{Contents, Part, Place, ReadError, Role, Row, Visitor};

/// Columns that nobody filled in so many rows have no example: none is worth to read a large file to its end.
const MOST_ROWS: u64 = 10_000;

/// The longest that is shown; who sees so much of a note knows what it is.
const LONGEST: usize = 200;

impl Looked {
    /// The first value of each of these columns, by their places from 0, of the table that has the most people. `source` is
    /// the one that was looked at, opened anew.
    ///
    /// # Errors
    /// [`VaultError::SourceChanged`] if it is another; [`VaultError::Source`] if it breaks off.
    pub fn examples(&self, source: Contents<'_>, columns: &[usize]) -> Result<BTreeMap<usize, Value>, VaultError> {
        let table = self.table(None).ok_or(VaultError::NoTable)?;
        let mut first = First { table, columns, found: BTreeMap::new(), was_there: false, broken: None };
        source.visit(&mut first);
        match first.broken {
            Some(error) => Err(VaultError::Source { why: error.code() }),
            None if first.was_there => Ok(first.found),
            None => Err(VaultError::SourceChanged),
        }
    }
}

/// Reads until each column has a value.
struct First<'a> {
    table: &'a TableFindings,
    columns: &'a [usize],
    found: BTreeMap<usize, Value>,
    was_there: bool,
    broken: Option<ReadError>,
}

impl Visitor for First<'_> {
    fn part(&mut self, part: Part<'_>) -> Result<(), ReadError> {
        let Part::Table(table) = part else { return Ok(()) };
        if self.was_there || table.role != Role::Records || *table.place != self.table.place {
            return Ok(());
        }
        let mut headers = self.table.columns.iter().map(|column| column.finding.header.as_deref());
        if !are_named(table.rows.columns(), &mut headers) {
            return Err(ReadError::Stopped);
        }
        self.was_there = true;
        let mut row = Row::new();
        while self.found.len() < self.columns.len() && table.rows.read_row(&mut row)? && row.number() < MOST_ROWS {
            for cell in row.cells().filter(|cell| self.columns.contains(&cell.column)) {
                let text = cell.text.trim();
                if !text.is_empty() {
                    let begun = || Value::new(begin(text));
                    self.found.entry(cell.column).or_insert_with(begun);
                }
            }
        }
        Err(ReadError::Stopped)
    }

    fn problem(&mut self, place: &Place, error: ReadError) {
        if *place == self.table.place && breaks_off(&error) {
            self.broken = Some(error);
        }
    }
}

/// The beginning of a text, which says that it goes on.
fn begin(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_values_are_cut_between_letters() {
        assert_eq!(begin("Jan"), "Jan");
        assert_eq!(begin(&"é".repeat(LONGEST)), "é".repeat(LONGEST));
        assert_eq!(begin(&"é".repeat(LONGEST + 1)), format!("{}…", "é".repeat(LONGEST)));
    }
}
