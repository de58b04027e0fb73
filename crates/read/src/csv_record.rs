//! Records of a delimited text, one at a time, within the limits.

use std::io::BufRead;

use csv_core::{ReadRecordResult, Reader};

use crate::dialect::{Dialect, Quotes};
use crate::error::{Bound, ReadError};
use crate::format::Format;
use crate::limits::Limits;
use crate::row::Row;

/// Reads records into one buffer.
///
/// The `csv` crate would grow a record without end after a quotation mark that is never closed; hence the core parser.
///
/// A mark that opens a cell by mistake makes one cell of the rows behind it. Where that shows, its line is read again as
/// if marks meant nothing, and the rows behind it are rows. What went wrong is told once, at the end.
pub(crate) struct RecordReader<R> {
    input: R,
    parser: Reader,
    /// Reads the line of a mark that is one by mistake.
    plain: Reader,
    /// The next record is such a line.
    is_plain: bool,
    delimiter: u8,
    recovers: bool,
    /// The line feed behind the last byte was given.
    is_closed: bool,
    cells: Vec<u8>,
    ends: Vec<usize>,
    length: usize,
    count: usize,
    /// Cells of the record before.
    width: usize,
    raw: Raw,
    empty_lines: usize,
    fault: Option<ReadError>,
    limits: Limits,
}

/// The bytes of the record under way as they lie, with the empty lines before it; they may be read again.
#[derive(Default)]
struct Raw {
    bytes: Vec<u8>,
    /// Whether the input gave any of them.
    is_fresh: bool,
    /// What is read again, from `at` on.
    again: Vec<u8>,
    at: usize,
    /// How much was read again so far.
    reread: u64,
    /// The record before ended in a carriage return: a line feed behind it ends no empty line.
    after_cr: bool,
}

/// How much is read again at most, in lengths of the longest record.
const REREAD_RECORDS: u64 = 4;

impl Raw {
    fn begin(&mut self) {
        if let Some(last) = self.bytes.last() {
            self.after_cr = *last == b'\r';
        }
        self.bytes.clear();
        self.is_fresh = false;
        if self.at >= self.again.len() {
            (self.again, self.at) = (Vec::new(), 0);
        }
    }

    fn waiting(&self) -> &[u8] {
        self.again.get(self.at..).unwrap_or_default()
    }

    /// Goes back to the first of the bytes; `false` if that was done too often.
    fn rewind(&mut self, limits: &Limits) -> bool {
        let length = self.bytes.len();
        self.reread = self.reread.saturating_add(u64::try_from(length).unwrap_or(u64::MAX));
        if self.reread > limits.record_bytes.saturating_mul(REREAD_RECORDS) {
            return false;
        }
        if self.is_fresh {
            // Then nothing waits any more.
            (self.again, self.at) = (std::mem::take(&mut self.bytes), 0);
        } else {
            self.at = self.at.saturating_sub(length);
            self.bytes.clear();
        }
        self.is_fresh = false;
        true
    }
}

impl<R: BufRead> RecordReader<R> {
    /// Reads `input`, which must be UTF-8.
    pub fn new(mut input: R, dialect: Dialect, limits: &Limits) -> Result<RecordReader<R>, ReadError> {
        if dialect.says_delimiter {
            skip_line(&mut input)?;
        }
        Ok(RecordReader {
            input,
            parser: dialect.parser(),
            plain: Dialect { quotes: Quotes::Plain, ..dialect }.parser(),
            is_plain: false,
            delimiter: dialect.delimiter,
            recovers: dialect.quotes != Quotes::Plain,
            is_closed: false,
            cells: vec![0; 4 << 10],
            ends: vec![0; 64],
            length: 0,
            count: 0,
            width: 0,
            raw: Raw::default(),
            empty_lines: 0,
            fault: None,
            limits: limits.clone(),
        })
    }

    /// Believes every quotation mark: for a text that may end anywhere, and for programs that make no mistake.
    pub fn trusting(mut self) -> Self {
        self.recovers = false;
        self
    }

    /// Reads the next record; lines without anything are passed over, and so is a record beyond the limits. `false`
    /// after the last.
    ///
    /// What went wrong on the way is told in place of the end, if the records behind could be read all the same.
    pub fn advance(&mut self) -> Result<bool, ReadError> {
        self.begin();
        let mut is_skipped = false;
        loop {
            let is_again = !self.raw.waiting().is_empty();
            // A line feed behind the last byte is part of a cell only if that cell is quoted and never closed.
            let is_closing = !is_again && !self.is_closed && fill(&mut self.input)?.is_empty();
            let input: &[u8] = if is_again {
                self.raw.again.get(self.raw.at..).unwrap_or_default()
            } else if is_closing {
                b"\n"
            } else {
                fill(&mut self.input)?
            };
            let room = self.cells.get_mut(self.length..).unwrap_or_default();
            let ends = self.ends.get_mut(self.count..).unwrap_or_default();
            let parser = if self.is_plain { &mut self.plain } else { &mut self.parser };
            let (result, read, wrote, ended) = parser.read_record(input, room, ends);
            if !is_skipped && !is_closing {
                self.raw.bytes.extend_from_slice(input.get(..read).unwrap_or_default());
            }
            if is_again {
                self.raw.at += read;
            } else if is_closing {
                self.is_closed = read > 0;
            } else {
                self.raw.is_fresh |= read > 0;
                self.input.consume(read);
            }
            self.length += wrote;
            self.count += ended;
            if is_closing && wrote > 0 && !is_skipped && self.is_cut_in_quotes() {
                continue;
            }
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull if is_skipped => {
                    (self.length, self.count) = (0, 0);
                }
                ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => {
                    if self.swallows_rows() {
                        continue;
                    }
                    let grown = match result {
                        ReadRecordResult::OutputFull => {
                            grow(&mut self.cells, 0, self.limits.record_bytes, Bound::RecordBytes)
                        }
                        _ => grow(&mut self.ends, 0, self.limits.columns, Bound::Columns),
                    };
                    if let Err(error) = grown {
                        self.fault.get_or_insert(error);
                        is_skipped = true;
                        (self.length, self.count) = (0, 0);
                        self.raw.bytes.clear();
                    }
                }
                ReadRecordResult::Record => {
                    if !is_skipped && self.swallows_rows() {
                        continue;
                    }
                    if std::mem::take(&mut self.is_plain) {
                        self.plain.reset();
                    }
                    if !std::mem::take(&mut is_skipped) && self.is_whole() {
                        self.width = self.count;
                        return Ok(true);
                    }
                    self.begin();
                }
                ReadRecordResult::End => {
                    self.count_empty_lines();
                    return self.fault.take().map_or(Ok(false), Err);
                }
            }
        }
    }

    /// Empty lines before the record; after the last record, those at the end.
    pub fn empty_lines(&self) -> usize {
        self.empty_lines
    }

    /// The record as it lies, without the end of its line, and whether its line ends.
    pub fn line(&self) -> (&str, bool) {
        let line = std::str::from_utf8(self.raw.bytes.as_slice()).unwrap_or_default();
        let bare = line.trim_end_matches(['\r', '\n']);
        (bare.trim_start_matches(['\r', '\n']), bare.len() < line.len())
    }

    fn begin(&mut self) {
        (self.length, self.count) = (0, 0);
        self.raw.begin();
    }

    /// The text ends inside a quoted cell. Says whether its first line is read again.
    fn is_cut_in_quotes(&mut self) -> bool {
        self.fault.get_or_insert(ReadError::Truncated);
        self.reads_again()
    }

    /// A quoted cell holds lines that are rows. Says whether the first of them is read again.
    fn swallows_rows(&mut self) -> bool {
        if self.is_plain || !self.recovers {
            return false;
        }
        let Some(lines) = lines_that_show(self.width) else { return false };
        let cells = self.cells.get(..self.length).unwrap_or_default();
        let mut start = 0;
        let is_swallowed = self.ends().iter().chain([&self.length]).any(|end| {
            let cell = cells.get(start..*end).unwrap_or_default();
            start = *end;
            holds_rows(cell, self.delimiter, self.width, lines)
        });
        if is_swallowed {
            self.fault.get_or_insert(ReadError::Malformed { format: Format::Delimited });
        }
        is_swallowed && self.reads_again()
    }

    fn reads_again(&mut self) -> bool {
        self.recovers = self.recovers && self.raw.rewind(&self.limits);
        if self.recovers {
            self.parser.reset();
            self.is_plain = true;
            self.is_closed = false;
            (self.length, self.count) = (0, 0);
        }
        self.recovers
    }

    /// Whether every cell is within the limits.
    fn is_whole(&mut self) -> bool {
        match self.check_cells() {
            Ok(()) => {
                self.count_empty_lines();
                true
            }
            Err(error) => {
                self.fault.get_or_insert(error);
                false
            }
        }
    }

    fn count_empty_lines(&mut self) {
        let mut rest = self.raw.bytes.as_slice();
        if self.raw.after_cr {
            rest = rest.strip_prefix(b"\n").unwrap_or(rest);
        }
        self.empty_lines = 0;
        while let Some(behind) =
            rest.strip_prefix(b"\r\n").or_else(|| rest.strip_prefix(b"\n")).or_else(|| rest.strip_prefix(b"\r"))
        {
            self.empty_lines += 1;
            rest = behind;
        }
    }

    /// Puts the record into `row`.
    pub fn copy_to(&self, row: &mut Row, number: u64) -> Result<(), ReadError> {
        row.fill(number, self.text()?, self.ends());
        Ok(())
    }

    /// The cells of the record.
    pub fn to_cells(&self) -> Result<Vec<String>, ReadError> {
        let text = self.text()?;
        let starts = std::iter::once(0).chain(self.ends().iter().copied());
        Ok(starts.zip(self.ends()).map(|(start, end)| text.get(start..*end).unwrap_or_default().to_owned()).collect())
    }

    fn text(&self) -> Result<&str, ReadError> {
        std::str::from_utf8(self.cells.get(..self.length).unwrap_or_default())
            .map_err(|_| ReadError::Malformed { format: Format::Delimited })
    }

    fn ends(&self) -> &[usize] {
        self.ends.get(..self.count).unwrap_or_default()
    }

    fn check_cells(&self) -> Result<(), ReadError> {
        let mut start = 0;
        for end in self.ends() {
            Bound::CellBytes.check(end.saturating_sub(start), self.limits.cell_bytes)?;
            start = *end;
        }
        Ok(())
    }
}

/// Lines inside one quoted cell that look like rows, from which the mark before them is one by mistake; by the number of
/// cells of a row. In a table of one column nothing shows.
fn lines_that_show(width: usize) -> Option<usize> {
    match width {
        0 | 1 => None,
        2 => Some(50),
        3 => Some(20),
        _ => Some(8),
    }
}

/// Whether the lines of a cell, but for the first and the last, have the delimiters of a row.
fn holds_rows(cell: &[u8], delimiter: u8, width: usize, lines: usize) -> bool {
    let mut rest = cell;
    let mut next = || {
        let end = memchr::memchr(b'\n', rest)?;
        let line = rest.get(..end).unwrap_or_default();
        rest = rest.get(end + 1..).unwrap_or_default();
        Some(line)
    };
    next().is_some()
        && (0..lines).all(|_| next().is_some_and(|line| memchr::memchr_iter(delimiter, line).count() + 1 == width))
}

fn fill(input: &mut impl BufRead) -> Result<&[u8], ReadError> {
    input.fill_buf().map_err(|error| ReadError::from_io(&error, Format::Delimited))
}

fn grow<T: Clone>(buffer: &mut Vec<T>, filler: T, limit: u64, bound: Bound) -> Result<(), ReadError> {
    let most = usize::try_from(limit).unwrap_or(usize::MAX);
    if buffer.len() >= most {
        return Err(ReadError::TooLarge { bound, limit });
    }
    buffer.resize(buffer.len().saturating_mul(2).clamp(1, most), filler);
    Ok(())
}

/// Reads over the line that says the delimiter; it is short, or it would not have been recognised.
fn skip_line(input: &mut impl BufRead) -> Result<(), ReadError> {
    loop {
        let buffer = input.fill_buf().map_err(|error| ReadError::from_io(&error, Format::Delimited))?;
        let (length, line_end) = (buffer.len(), memchr::memchr(b'\n', buffer));
        input.consume(line_end.map_or(length, |at| at + 1));
        if line_end.is_some() || length == 0 {
            return Ok(());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn records(text: &str, limits: &Limits) -> Result<Vec<Vec<String>>, ReadError> {
        let mut reader = RecordReader::new(text.as_bytes(), Dialect::COMMA, limits)?;
        let mut records = Vec::new();
        while reader.advance()? {
            records.push(reader.to_cells()?);
        }
        Ok(records)
    }

    #[test]
    fn keeps_what_is_quoted() {
        let read = records("a,\"b\r\nc\",\"d\"\"e\"\n\nf\r,\"\"", &Limits::default()).unwrap();
        assert_eq!(read, [vec!["a", "b\r\nc", "d\"e"], vec!["f"], vec!["", ""]]);
    }

    #[test]
    fn a_quotation_mark_without_end_meets_the_limit() {
        let text = format!("a,\"{}", "x\n".repeat(100_000));
        let limits = Limits { record_bytes: 10_000, ..Limits::default() };
        assert_eq!(records(&text, &limits).unwrap_err().code(), "read.too-large");
    }

    /// The records of a text, and how it ended.
    fn all(text: &str, limits: &Limits) -> (Vec<String>, Result<(), &'static str>) {
        let dialect = Dialect { delimiter: b';', ..Dialect::COMMA };
        let mut reader = RecordReader::new(text.as_bytes(), dialect, limits).unwrap();
        let mut records = Vec::new();
        loop {
            match reader.advance() {
                Ok(true) => records.push(reader.to_cells().unwrap().join("|")),
                Ok(false) => return (records, Ok(())),
                Err(error) => return (records, Err(error.code())),
            }
        }
    }

    #[test]
    fn a_mark_by_mistake_takes_no_row_along() {
        let before = "naam;artikel;bsn\n".to_owned() + &"Jan;stoel;1\n".repeat(30);
        let stray = "Piet;\"15 inch;2\n";
        for (rows, code) in [(1, "read.truncated"), (7, "read.truncated"), (5000, "read.malformed")] {
            let text = before.clone() + stray + &"Anna;tafel;3\n".repeat(rows);
            let (records, end) = all(&text, &Limits::default());
            assert_eq!((records.len(), end), (32 + rows, Err(code)), "{rows}");
            assert_eq!((records[31].as_str(), records[32].as_str()), ("Piet|\"15 inch|2", "Anna|tafel|3"));
        }
        // Another mark behind the rows closes the cell.
        let text = before.clone() + stray + &"Anna;tafel;3\n".repeat(100) + stray + "Cor;kast;4\n" + &before;
        let (records, end) = all(&text, &Limits::default());
        assert_eq!((records.len(), end), (31 + 1 + 100 + 1 + 1 + 31, Err("read.malformed")));
        assert_eq!((records[132].as_str(), records[133].as_str()), ("Piet|\"15 inch|2", "Cor|kast|4"));
    }

    #[test]
    fn lines_in_a_cell_are_lines_in_a_cell() {
        let note = "beste; Jan;\n".repeat(7) + &"een regel\n".repeat(100);
        let text = format!("naam;opmerking;bsn\nJan;\"{note}\";1\nPiet;\"{note}\";2\n");
        let (records, end) = all(&text, &Limits::default());
        assert_eq!((records.len(), end), (3, Ok(())));
    }

    #[test]
    fn reading_again_has_an_end() {
        // Each line leaves a cell open, read either way.
        let text = "a;b\n".to_owned() + &"x\"y;\"z\n".repeat(16_000);
        let (records, end) = all(&text, &Limits { record_bytes: 100_000, ..Limits::default() });
        assert_eq!(end, Err("read.truncated"));
        assert!(records.len() < 16_000);
    }

    #[test]
    fn a_record_that_is_too_large_takes_no_other_along() {
        let limits = Limits { record_bytes: 5_000, cell_bytes: 100, ..Limits::default() };
        let text = format!("a;b\n1;{}\n2;x\n3;\"{}\"\n4;y\n", "x".repeat(200), "x\n".repeat(9_000));
        assert_eq!(all(&text, &limits), (["a|b", "2|x", "4|y"].map(str::to_owned).to_vec(), Err("read.too-large")));
    }

    #[test]
    fn empty_lines_are_counted() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["", "a;b", "", "", "c;d", "e;f", "", ""].join(end);
            let dialect = Dialect { delimiter: b';', ..Dialect::COMMA };
            let mut reader = RecordReader::new(text.as_bytes(), dialect, &Limits::default()).unwrap();
            let mut lines = Vec::new();
            while reader.advance().unwrap() {
                lines.push(reader.empty_lines());
            }
            lines.push(reader.empty_lines());
            assert_eq!(lines, [1, 2, 0, 1], "{end:?}");
        }
    }

    #[test]
    fn columns_meet_their_limit() {
        let limits = Limits { columns: 100, ..Limits::default() };
        assert_eq!(records(&",".repeat(200), &limits).unwrap_err().code(), "read.too-large");
    }
}
