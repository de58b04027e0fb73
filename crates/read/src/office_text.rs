//! The text and tables of office documents, whose XML differs only in its words.

use std::io::{Read, Seek};

use crate::archive;
use crate::error::{Bound, ReadError};
use crate::format::Format;
use crate::grid::{Grid, GridRow, GridSource};
use crate::guard::{ExpansionGuard, Handed, packed};
use crate::limits::Limits;
use crate::office_walk::{Element, Mark, Walk};
use crate::part::{Chunk, Chunks, Role};
use crate::place::{Place, Step};
use crate::reading::Reading;
use crate::text;

/// What the elements of a format are called, without prefix.
pub(crate) struct Words {
    pub format: Format,
    pub table: &'static str,
    pub row: &'static str,
    pub cells: &'static [&'static str],
    pub paragraphs: &'static [&'static str],
    /// The elements outside of which characters are no text; empty if all in a paragraph is.
    pub text: &'static [&'static str],
    /// The element around what a reader sees who cannot see what stands before it.
    pub instead: Option<&'static str>,
    /// The element around a remark on a cell, which is no part of it.
    pub remark: Option<&'static str>,
    pub tab: &'static str,
    pub line_breaks: &'static [&'static str],
    pub space: Option<&'static str>,
}

/// How much text is gathered before it is handed out.
const CHUNK_BYTES: usize = 64 << 10;

/// How often one row is repeated at most; formatting repeats empty rows a million times, content hardly.
const REPEATED_ROWS: u64 = 1000;

/// Reads one part of a package. Its problems are told, and the others are read.
pub(crate) fn read_part<R: Read + Seek>(
    parts: &mut zip::ZipArchive<R>,
    name: &str,
    words: &'static Words,
    place: &Place,
    reading: &mut Reading<'_>,
) -> Result<(), ReadError> {
    let part = parts.by_name(name).map_err(|error| archive::failure(&error));
    let result = part.and_then(|part| {
        let handed = Handed::new(part.compressed_size(), reading.budget.clone(), reading.limits);
        let packed = packed(part.compressed_size());
        let part = ExpansionGuard::new(part, packed, reading.budget.clone(), reading.limits);
        read(part, words, &handed, place, reading)
    });
    reading.survive(place, result)
}

/// Reads one XML of a document: text between tables as texts, tables as tables.
pub(crate) fn read(
    xml: impl Read,
    words: &'static Words,
    handed: &Handed<'_>,
    place: &Place,
    reading: &mut Reading<'_>,
) -> Result<(), ReadError> {
    let mut walk = Walk::new(xml, words, reading.limits);
    let mut number = 0_u64;
    loop {
        let mut text = Paragraphs { walk: &mut walk, chunk: String::new(), is_new: true, stop: None };
        if text.fill()? {
            reading.text(place, words.format, false, &mut text)?;
            while text.next_chunk()?.is_some() {}
        }
        let Some(Stop::Table(name)) = text.stop else { return Ok(()) };
        let step = name.map_or_else(|| Step::Table(number.to_string()), Step::Sheet);
        number += 1;
        read_table(&mut walk, handed, &place.step(step), reading)?;
    }
}

fn read_table<R: Read>(
    walk: &mut Walk<R>,
    handed: &Handed<'_>,
    place: &Place,
    reading: &mut Reading<'_>,
) -> Result<(), ReadError> {
    let format = walk.words.format;
    let limits = reading.limits;
    let mut table = TableRows { walk, limits, handed, at: 0, again: None, ended: false, remarks: String::new() };
    let mut source = &mut table;
    if let Some(mut grid) = Grid::new(&mut *source, reading.limits)? {
        let header = grid.header();
        reading.table(place, format, header, Role::Records, &mut grid)?;
    }
    // The visitor may have had enough of it.
    while source.next_row()?.is_some() {}
    let remarks = std::mem::take(&mut table.remarks);
    text::hand_out(&remarks, format, place, reading)
}

/// Why the walk over paragraphs stopped.
enum Stop {
    /// A table began; sheets have names.
    Table(Option<String>),
    End,
}

/// The paragraphs up to the next table.
struct Paragraphs<'w, R> {
    walk: &'w mut Walk<R>,
    chunk: String,
    /// Whether the chunk has not been handed out.
    is_new: bool,
    stop: Option<Stop>,
}

impl<R: Read> Paragraphs<'_, R> {
    /// Gathers the next chunk; `false` if nothing but blanks is left.
    fn fill(&mut self) -> Result<bool, ReadError> {
        loop {
            self.chunk.clear();
            while self.stop.is_none() && self.chunk.len() < CHUNK_BYTES {
                match self.walk.advance()? {
                    Mark::Text(text) => self.chunk.push_str(&text),
                    Mark::End(Element::Paragraph) => self.chunk.push('\n'),
                    Mark::Start(Element::Table { name }) => self.stop = Some(Stop::Table(name)),
                    Mark::Document => self.stop = Some(Stop::End),
                    Mark::Start(_) | Mark::End(_) => {}
                }
            }
            let has_text = !self.chunk.trim().is_empty();
            if has_text || self.stop.is_some() {
                return Ok(has_text);
            }
            // Behind a great many empty paragraphs there may be text.
        }
    }
}

impl<R: Read> Chunks for Paragraphs<'_, R> {
    fn next_chunk(&mut self) -> Result<Option<Chunk<'_>>, ReadError> {
        if !std::mem::take(&mut self.is_new) && !self.fill()? {
            return Ok(None);
        }
        Ok(Some(Chunk { text: &self.chunk }))
    }
}

/// The rows of one table; a table inside a cell is text of that cell.
struct TableRows<'w, R> {
    walk: &'w mut Walk<R>,
    limits: &'w Limits,
    handed: &'w Handed<'w>,
    at: u64,
    /// A row that is repeated, and how often still.
    again: Option<(GridRow, u64)>,
    ended: bool,
    /// Remarks on cells, a line each.
    remarks: String,
}

impl<R: Read> TableRows<'_, R> {
    fn read_row(&mut self) -> Result<Option<(GridRow, u64)>, ReadError> {
        let (mut row, mut column, mut inner_tables) = (GridRow::default(), 0_usize, 0_usize);
        let (mut repeated_rows, mut cell) = (1, None);
        let mut is_remark = false;
        loop {
            match self.walk.advance()? {
                Mark::Start(Element::Table { .. }) => inner_tables += 1,
                Mark::End(Element::Table { .. }) if inner_tables > 0 => inner_tables -= 1,
                Mark::End(Element::Table { .. }) | Mark::Document => return Ok(None),
                Mark::Start(Element::Row { repeated }) if inner_tables == 0 => repeated_rows = repeated,
                Mark::End(Element::Row { .. }) if inner_tables == 0 => return Ok(Some((row, repeated_rows))),
                Mark::Start(Element::Cell { repeated, value }) if inner_tables == 0 => {
                    cell = Some((repeated, value, String::new()));
                }
                Mark::End(Element::Cell { .. }) if inner_tables == 0 => {
                    let Some((repeated, value, text)) = cell.take() else { continue };
                    let repeated = usize::try_from(repeated).unwrap_or(usize::MAX);
                    let text = value.unwrap_or_else(|| text.trim().to_owned());
                    if !text.is_empty() {
                        let most = usize::try_from(self.limits.columns).unwrap_or(usize::MAX);
                        for column in column..column.saturating_add(repeated).min(most) {
                            self.handed.take(text.len())?;
                            row.push(column, text.clone(), self.limits)?;
                        }
                    }
                    column = column.saturating_add(repeated);
                }
                Mark::Start(Element::Remark) => is_remark = true,
                Mark::End(Element::Remark) => is_remark = false,
                Mark::Text(text) if is_remark => {
                    let length = self.remarks.len().saturating_add(text.len());
                    Bound::RecordBytes.check(length, self.limits.record_bytes)?;
                    self.remarks.push_str(&text);
                }
                Mark::End(Element::Paragraph) if is_remark => self.remarks.push('\n'),
                Mark::Text(text) => {
                    if let Some((_, _, gathered)) = &mut cell {
                        Bound::CellBytes.check(gathered.len().saturating_add(text.len()), self.limits.cell_bytes)?;
                        gathered.push_str(&text);
                    }
                }
                Mark::End(Element::Paragraph) => {
                    if let Some((_, _, gathered)) = &mut cell {
                        gathered.push('\n');
                    }
                }
                Mark::Start(_) | Mark::End(_) => {}
            }
        }
    }
}

impl<R: Read> GridSource for &mut TableRows<'_, R> {
    fn next_row(&mut self) -> Result<Option<GridRow>, ReadError> {
        if let Some((row, left)) = self.again.take() {
            self.handed.take(row.bytes())?;
            let mut again = row.clone();
            again.at = self.at;
            self.at += 1;
            self.again = left.checked_sub(1).filter(|left| *left > 0).map(|left| (row, left));
            return Ok(Some(again));
        }
        while !self.ended {
            let Some((mut row, repeated)) = self.read_row()? else {
                self.ended = true;
                break;
            };
            row.at = self.at;
            if row.is_empty() {
                self.at = self.at.saturating_add(repeated);
                continue;
            }
            self.at += 1;
            let left = repeated.saturating_sub(1).min(REPEATED_ROWS);
            self.again = Some((row.clone(), left)).filter(|(_, left)| *left > 0);
            return Ok(Some(row));
        }
        Ok(None)
    }
}
