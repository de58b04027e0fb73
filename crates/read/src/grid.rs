//! Tables of documents and workbooks, whose header is told from their first rows.

use std::collections::VecDeque;

use crate::error::{Bound, ReadError};
use crate::header::Layout;
use crate::limits::Limits;
use crate::part::Header;
use crate::row::{Row, Rows};

/// Gives the filled rows of a grid, from top to bottom.
pub(crate) trait GridSource {
    /// The next row that has a filled cell.
    fn next_row(&mut self) -> Result<Option<GridRow>, ReadError>;
}

/// A row with its position in the grid and its filled cells, from left to right.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct GridRow {
    pub at: u64,
    cells: Vec<(usize, String)>,
    bytes: usize,
}

impl GridRow {
    /// A row without cells.
    pub fn at(at: u64) -> GridRow {
        GridRow { at, ..GridRow::default() }
    }

    /// Adds a cell, within the limits of a row.
    pub fn push(&mut self, column: usize, text: String, limits: &Limits) -> Result<(), ReadError> {
        Bound::Columns.check(column.saturating_add(1).max(self.cells.len()), limits.columns)?;
        Bound::CellBytes.check(text.len(), limits.cell_bytes)?;
        self.bytes = self.bytes.saturating_add(text.len());
        Bound::RecordBytes.check(self.bytes, limits.record_bytes)?;
        self.cells.push((column, text));
        Ok(())
    }

    /// The bytes of its texts.
    pub fn bytes(&self) -> usize {
        self.bytes
    }

    /// Whether there is no cell.
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// Puts cells that came in any order from left to right.
    pub fn sort(&mut self) {
        self.cells.sort_by_key(|(column, _)| *column);
    }
}

/// How many rows are looked at to find the header, and how many bytes at most.
const LOOKED_AT: usize = 60;
const LOOKED_AT_BYTES: usize = 1 << 20;

/// The rows below the header.
pub(crate) struct Grid<S> {
    source: S,
    looked_at: VecDeque<GridRow>,
    columns: Vec<String>,
    first_at: u64,
    limits: Limits,
    /// What went wrong while the first rows were read; told once they are handed out.
    failure: Option<ReadError>,
}

impl<S: GridSource> Grid<S> {
    /// Reads the first rows; `None` if there is nothing in the grid.
    pub fn new(mut source: S, limits: &Limits) -> Result<Option<Grid<S>>, ReadError> {
        let mut looked_at = VecDeque::new();
        let (mut failure, mut bytes) = (None, 0_usize);
        while looked_at.len() < LOOKED_AT && bytes < LOOKED_AT_BYTES && failure.is_none() {
            match source.next_row() {
                Ok(Some(row)) => {
                    bytes = bytes.saturating_add(row.bytes);
                    looked_at.push_back(row);
                }
                Ok(None) => break,
                Err(error) => failure = Some(error),
            }
        }
        let Some(first) = looked_at.front() else {
            return failure.map_or(Ok(None), Err);
        };
        let mut grid =
            Grid { first_at: first.at, source, columns: Vec::new(), limits: limits.clone(), looked_at, failure };
        grid.take_header();
        Ok(Some(grid))
    }

    /// Where the names of the columns come from.
    pub fn header(&self) -> Header {
        if self.columns.is_empty() { Header::Absent } else { Header::Named }
    }

    fn take_header(&mut self) {
        let sample: Vec<Vec<String>> = self.looked_at.iter().map(dense).collect();
        let layout = Layout::of(&sample).as_said(self.limits.header);
        for _ in 0..layout.above {
            self.looked_at.pop_front();
        }
        self.first_at = self.looked_at.front().map_or(0, |row| row.at);
        if layout.has_header {
            let header = self.looked_at.pop_front().unwrap_or_default();
            self.first_at = header.at + 1;
            self.columns = dense(&header).into_iter().map(|name| name.trim().to_owned()).collect();
        }
    }
}

fn dense(row: &GridRow) -> Vec<String> {
    let mut cells = vec![String::new(); row.cells.last().map_or(0, |(column, _)| column + 1)];
    for (column, text) in &row.cells {
        if let Some(cell) = cells.get_mut(*column) {
            text.clone_into(cell);
        }
    }
    cells
}

impl<S: GridSource> Rows for Grid<S> {
    fn columns(&self) -> &[String] {
        &self.columns
    }

    fn read_row(&mut self, row: &mut Row) -> Result<bool, ReadError> {
        let next = match (self.looked_at.pop_front(), self.failure.take()) {
            (Some(next), failure) => {
                self.failure = failure;
                Some(next)
            }
            (None, Some(failure)) => return Err(failure),
            (None, None) => self.source.next_row()?,
        };
        let Some(next) = next else { return Ok(false) };
        row.begin(next.at.saturating_sub(self.first_at));
        for (column, text) in &next.cells {
            row.push(*column, text, &self.limits)?;
        }
        Ok(true)
    }
}
