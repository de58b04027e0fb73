//! CSV and its relatives.

use std::io::{BufReader, Read};

use crate::csv_record::RecordReader;
use crate::dialect::Dialect;
use crate::encoding::{Charset, Utf8Reader};
use crate::error::ReadError;
use crate::format::Format;
use crate::header::Layout;
use crate::part::{Header, Role};
use crate::place::Place;
use crate::reading::Reading;
use crate::row::{Row, Rows};
use crate::source::Input;

const BUFFER_BYTES: usize = 128 << 10;

/// Reads a table whose dialect and header are told from its beginning.
pub(crate) fn read(
    input: Input<'_>,
    charset: Charset,
    place: &Place,
    reading: &mut Reading<'_>,
) -> Result<(), ReadError> {
    let head = charset.decode_head(input.head());
    let dialect = Dialect::of(&head, input.is_whole(), reading.limits.delimiter);
    let layout = Layout::of(&dialect.sample(&head, input.is_whole())).as_said(reading.limits.header);
    drop(head);
    let text = Utf8Reader::new(input.into_reader(), charset);
    let mut rows = DelimitedRows::new(text, dialect, reading)?;
    for _ in 0..layout.above {
        rows.records.advance()?;
    }
    if layout.has_header {
        rows.read_header()?;
    }
    let header = if layout.has_header { Header::Named } else { Header::Absent };
    reading.table(place, Format::Delimited, header, Role::Records, &mut rows)
}

/// The rows of a delimited text.
pub(crate) struct DelimitedRows<R> {
    records: RecordReader<BufReader<R>>,
    columns: Vec<String>,
    number: u64,
}

impl<R: Read> DelimitedRows<R> {
    /// Rows of `text`, which must be UTF-8, from its first record on.
    pub fn new(text: R, dialect: Dialect, reading: &Reading<'_>) -> Result<DelimitedRows<R>, ReadError> {
        let text = BufReader::with_capacity(BUFFER_BYTES, text);
        let records = RecordReader::new(text, dialect, reading.limits)?;
        Ok(DelimitedRows { records, columns: Vec::new(), number: 0 })
    }

    /// The same from a program that makes no mistake with quotation marks.
    pub fn trusting(mut self) -> Self {
        self.records = self.records.trusting();
        self
    }

    /// Takes the next record as header.
    pub fn read_header(&mut self) -> Result<(), ReadError> {
        if self.records.advance()? {
            self.columns = self.records.to_cells()?.iter().map(|name| name.trim().to_owned()).collect();
        }
        Ok(())
    }
}

impl<R: Read> Rows for DelimitedRows<R> {
    fn columns(&self) -> &[String] {
        &self.columns
    }

    fn read_row(&mut self, row: &mut Row) -> Result<bool, ReadError> {
        while self.records.advance()? {
            self.records.copy_to(row, self.number)?;
            self.number += 1;
            if !row.is_empty() {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

#[cfg(test)]
mod tests {
    use crate::limits::Limits;
    use crate::said::{Delimiter, TextEncoding};
    use crate::testing::read_bytes;

    #[test]
    fn wrong_choices_only_show_other_cells() {
        let text = "naam;plaats\nZoë;Ede, Gld\nAndré;Urk\n";
        for encoding in TextEncoding::ALL {
            for delimiter in Delimiter::ALL {
                for header in [None, Some(true), Some(false)] {
                    let limits =
                        Limits { header, encoding: Some(encoding), delimiter: Some(delimiter), ..Limits::default() };
                    let seen = read_bytes("l.csv", text.as_bytes(), &limits);
                    assert!(seen.tables.len() == 1, "{limits:?}");
                }
            }
        }
        let limits = Limits { encoding: Some(TextEncoding::Windows1252), ..Limits::default() };
        let seen = read_bytes("l.csv", text.as_bytes(), &limits);
        assert_eq!(seen.tables[0].values("naam"), ["ZoÃ«", "AndrÃ©"]);
        let limits = Limits { delimiter: Some(Delimiter::Comma), ..Limits::default() };
        let seen = read_bytes("l.csv", text.as_bytes(), &limits);
        assert_eq!(seen.tables[0].values("naam;plaats"), ["Zoë;Ede", "André;Urk"]);
    }

    #[test]
    fn a_header_longer_than_the_sample_is_one() {
        for columns in [6_000, 16_000] {
            let names: Vec<String> = (0..columns).map(|number| format!("veldnaam_{number:05}")).collect();
            let values: Vec<String> = (0..columns).map(|number| number.to_string()).collect();
            let text = format!("{}\n{}\n{}\n", names.join(";"), values.join(";"), values.join(";"));
            let seen = read_bytes("l.csv", text.as_bytes(), &Limits::default());
            assert_eq!(seen.tables[0].values("veldnaam_00007"), ["7", "7"]);
        }
    }
}
