//! What a table was when it was looked at: a hash of all its cells, so that a value that was changed since is noticed.

use sha2::{Digest, Sha256};
use std::cell::RefCell;
use waarborg_read::{Part, Place, ReadError, Row, Rows, Table, Visitor};

/// The hash of a table. It is never kept or logged: of a short table it could be guessed.
pub(super) type TableHash = [u8; 32];

/// Behind the last cell of a row: no column has this number.
const END: u32 = u32::MAX;

/// The hash of the rows that were read so far.
#[derive(Clone, Default)]
pub(super) struct Hashed(Sha256);

impl Hashed {
    /// Takes a row: its cells with their columns, as they stand in the source.
    pub fn take(&mut self, row: &Row) {
        for cell in row.cells() {
            self.0.update(u32::try_from(cell.column).unwrap_or(END).to_be_bytes());
            self.0.update((cell.text.len() as u64).to_be_bytes());
            self.0.update(cell.text);
        }
        self.0.update(END.to_be_bytes());
    }

    /// The hash.
    pub fn done(self) -> TableHash {
        self.0.finalize().into()
    }
}

/// Stands between a source and who looks at it, and takes every row too. `hashed` is that of the table that is read.
pub(super) struct Between<'v> {
    pub looks: &'v mut dyn Visitor,
    pub hashed: &'v RefCell<Hashed>,
}

impl Visitor for Between<'_> {
    fn part(&mut self, part: Part<'_>) -> Result<(), ReadError> {
        match part {
            Part::Table(table) => {
                self.hashed.replace(Hashed::default());
                let mut rows = RowsBetween { rows: table.rows, hashed: self.hashed };
                self.looks.part(Part::Table(Table { rows: &mut rows, ..table }))
            }
            other => self.looks.part(other),
        }
    }

    fn problem(&mut self, place: &Place, error: ReadError) {
        self.looks.problem(place, error);
    }
}

struct RowsBetween<'r> {
    rows: &'r mut dyn Rows,
    hashed: &'r RefCell<Hashed>,
}

impl Rows for RowsBetween<'_> {
    fn columns(&self) -> &[String] {
        self.rows.columns()
    }

    fn read_row(&mut self, row: &mut Row) -> Result<bool, ReadError> {
        let is_there = self.rows.read_row(row)?;
        if is_there {
            self.hashed.borrow_mut().take(row);
        }
        Ok(is_there)
    }
}
