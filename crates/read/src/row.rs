//! One row, and the stream of rows.

use crate::error::{Bound, ReadError};
use crate::limits::Limits;

/// A row of a table, or a record of fields: cells in one buffer that is used again for the next row.
///
/// A column may be absent, and in records it may occur more than once (three phone numbers of one card).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    number: u64,
    text: String,
    cells: Vec<Extent>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Extent {
    column: usize,
    start: usize,
    end: usize,
}

/// One cell of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell<'a> {
    /// The column, counted from 0; its name stands at this position of [`Rows::columns`].
    pub column: usize,
    /// The text; binary content is told as `data:image/jpeg`, without the bytes.
    pub text: &'a str,
}

impl Row {
    /// A row without cells.
    pub fn new() -> Row {
        Row::default()
    }

    /// The position among the data rows, counted from 0; empty rows are passed over but counted.
    pub fn number(&self) -> u64 {
        self.number
    }

    /// The cells, in the order of the file.
    pub fn cells(&self) -> impl Iterator<Item = Cell<'_>> {
        self.cells.iter().map(|extent| Cell {
            column: extent.column,
            text: self.text.get(extent.start..extent.end).unwrap_or_default(),
        })
    }

    /// The first cell of a column.
    pub fn first(&self, column: usize) -> Option<&str> {
        self.cells().find(|cell| cell.column == column).map(|cell| cell.text)
    }

    /// How many cells there are.
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// Whether there is no cell, or none with text.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Empties the row and gives it its number.
    pub(crate) fn begin(&mut self, number: u64) {
        self.number = number;
        self.text.clear();
        self.cells.clear();
    }

    /// Adds a cell.
    pub(crate) fn push(&mut self, column: usize, text: &str, limits: &Limits) -> Result<(), ReadError> {
        Bound::CellBytes.check(text.len(), limits.cell_bytes)?;
        let kept = self.text.len().saturating_add(self.cells.len().saturating_mul(size_of::<Extent>()));
        Bound::RecordBytes.check(kept.saturating_add(text.len()), limits.record_bytes)?;
        let start = self.text.len();
        self.text.push_str(text);
        self.cells.push(Extent { column, start, end: self.text.len() });
        Ok(())
    }

    /// Replaces the row by cells that lie in `text` one after the other and end at `ends`.
    pub(crate) fn fill(&mut self, number: u64, text: &str, ends: &[usize]) {
        self.begin(number);
        self.text.push_str(text);
        let mut start = 0;
        for (column, &end) in ends.iter().enumerate() {
            self.cells.push(Extent { column, start, end });
            start = end;
        }
    }
}

/// The rows of a table, one after the other.
pub trait Rows {
    /// The names of the columns: those of the header, or the fields met so far, which grow at the end as rows are read.
    fn columns(&self) -> &[String];

    /// Reads the next row into `row`; `false` after the last.
    ///
    /// # Errors
    /// The rest of the table cannot be read; the rows before stand.
    fn read_row(&mut self, row: &mut Row) -> Result<bool, ReadError>;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_repeated_columns_apart() {
        let (mut row, limits) = (Row::new(), Limits::default());
        row.begin(3);
        for (column, text) in [(0, "Anna"), (2, "06"), (2, "07")] {
            row.push(column, text, &limits).unwrap();
        }
        assert_eq!(row.first(2), Some("06"));
        assert_eq!(row.first(1), None);
        assert_eq!(row.cells().filter(|cell| cell.column == 2).count(), 2);
    }

    #[test]
    fn refuses_a_cell_beyond_the_limit() {
        let limits = Limits { cell_bytes: 3, ..Limits::default() };
        let error = Row::new().push(0, "four", &limits).unwrap_err();
        assert_eq!(error, ReadError::TooLarge { bound: Bound::CellBytes, limit: 3 });
    }
}
