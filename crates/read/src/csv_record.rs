//! Records of a delimited text, one at a time, within the limits.

use std::io::BufRead;

use csv_core::{ReadRecordResult, Reader};

use crate::dialect::Dialect;
use crate::error::{Bound, ReadError};
use crate::format::Format;
use crate::limits::Limits;
use crate::row::Row;

/// Reads records into one buffer.
///
/// The `csv` crate would grow a record without end after a quotation mark that is never closed; hence the core parser.
pub(crate) struct RecordReader<R> {
    input: R,
    parser: Reader,
    cells: Vec<u8>,
    ends: Vec<usize>,
    length: usize,
    count: usize,
    limits: Limits,
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
            cells: vec![0; 4 << 10],
            ends: vec![0; 64],
            length: 0,
            count: 0,
            limits: limits.clone(),
        })
    }

    /// Reads the next record; lines without anything are passed over. `false` after the last.
    pub fn advance(&mut self) -> Result<bool, ReadError> {
        (self.length, self.count) = (0, 0);
        loop {
            let input = self.input.fill_buf().map_err(|error| ReadError::from_io(&error, Format::Delimited))?;
            let room = self.cells.get_mut(self.length..).unwrap_or_default();
            let ends = self.ends.get_mut(self.count..).unwrap_or_default();
            let (result, read, wrote, ended) = self.parser.read_record(input, room, ends);
            self.input.consume(read);
            self.length += wrote;
            self.count += ended;
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => {
                    grow(&mut self.cells, 0, self.limits.record_bytes, Bound::RecordBytes)?;
                }
                ReadRecordResult::OutputEndsFull => grow(&mut self.ends, 0, self.limits.columns, Bound::Columns)?,
                ReadRecordResult::Record => return self.check_cells().map(|()| true),
                ReadRecordResult::End => return Ok(false),
            }
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

    #[test]
    fn columns_meet_their_limit() {
        let limits = Limits { columns: 100, ..Limits::default() };
        assert_eq!(records(&",".repeat(200), &limits).unwrap_err().code(), "read.too-large");
    }
}
