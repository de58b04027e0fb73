//! A delimited file record by record, for who writes it anew: nothing is taken out, lines above the header included.

use std::io::{BufReader, Read};

use crate::csv_record::RecordReader;
use crate::dialect::{Dialect, Quotes};
use crate::encoding::{Charset, Utf8Reader};
use crate::error::ReadError;
use crate::header::Layout;
use crate::limits::Limits;
use crate::source::Input;

const BUFFER_BYTES: usize = 128 << 10;

/// What a record is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordRole {
    /// It stands above the header: a title, a date.
    Above,
    /// It names the columns.
    Header,
    /// It is a row of data.
    Data,
}

/// The records of a delimited file, and how it is written.
pub struct Records<'a> {
    reader: RecordReader<BufReader<Utf8Reader<Box<dyn Read + 'a>>>>,
    dialect: Dialect,
    layout: Layout,
    has_mark: bool,
    has_cr: bool,
    at: usize,
}

impl<'a> Records<'a> {
    /// Begins at the first record of `input`.
    pub(crate) fn open(input: Input<'a>, charset: Charset, limits: &Limits) -> Result<Records<'a>, ReadError> {
        let head = charset.decode_head(input.head());
        let dialect = Dialect::of(&head, input.is_whole(), limits.delimiter);
        let layout = Layout::of(&dialect.sample(&head, input.is_whole())).as_said(limits.header);
        let has_cr = head.contains("\r\n");
        let has_mark = charset.has_mark();
        drop(head);
        let text = BufReader::with_capacity(BUFFER_BYTES, Utf8Reader::new(input.into_reader(), charset));
        let reader = RecordReader::new(text, dialect, limits)?;
        Ok(Records { reader, dialect, layout, has_mark, has_cr, at: 0 })
    }

    /// The byte between cells.
    pub fn delimiter(&self) -> u8 {
        self.dialect.delimiter
    }

    /// Whether the first line of the file says the delimiter, as `sep=;`.
    pub fn says_delimiter(&self) -> bool {
        self.dialect.says_delimiter
    }

    /// Whether the file begins with a byte order mark.
    pub fn has_mark(&self) -> bool {
        self.has_mark
    }

    /// Whether lines end in CR LF.
    pub fn has_cr(&self) -> bool {
        self.has_cr
    }

    /// Whether a backslash protects a quotation mark inside quotes; else two stand for one.
    pub fn has_escapes(&self) -> bool {
        self.dialect.quotes == Quotes::Escaped
    }

    /// Whether quotation marks mean nothing.
    pub fn has_plain_quotes(&self) -> bool {
        self.dialect.quotes == Quotes::Plain
    }

    /// Empty lines before the record that was read last; behind the last record, those at the end.
    pub fn empty_lines(&self) -> usize {
        self.reader.empty_lines()
    }

    /// The record that was read last as it lies, without the end of its line, and whether its line ends.
    pub fn line(&self) -> (&str, bool) {
        self.reader.line()
    }

    /// The next record; empty lines are passed over. `None` after the last.
    ///
    /// # Errors
    /// The rest cannot be read; the records before stand.
    pub fn next_record(&mut self) -> Result<Option<(RecordRole, Vec<String>)>, ReadError> {
        if !self.reader.advance()? {
            return Ok(None);
        }
        let role = if self.at < self.layout.above {
            RecordRole::Above
        } else if self.at == self.layout.above && self.layout.has_header {
            RecordRole::Header
        } else {
            RecordRole::Data
        };
        self.at = self.at.saturating_add(1);
        Ok(Some((role, self.reader.to_cells()?)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;

    #[test]
    fn every_record_comes_with_its_role() {
        let text = "\u{feff}Lijst van mei\r\n\r\nnaam;plaats;jaar\r\n\"De; Wit\";Delft;1\r\nBos;Gouda;2\r\nVos;Breda;3";
        let source = Source::Bytes { name: "l.csv".into(), bytes: text.as_bytes().into() };
        let mut records = crate::open(source, &Limits::default()).unwrap().records().unwrap();
        assert!(records.has_mark() && records.has_cr() && records.delimiter() == b';');
        let (mut roles, mut lines) = (Vec::new(), Vec::new());
        while let Some((role, cells)) = records.next_record().unwrap() {
            roles.push((role, cells.join("|")));
            lines.push((records.empty_lines(), records.line().0.to_owned(), records.line().1));
        }
        assert_eq!(lines[1], (1, "naam;plaats;jaar".to_owned(), true));
        assert_eq!(lines[2], (0, "\"De; Wit\";Delft;1".to_owned(), true));
        assert_eq!(lines[4], (0, "Vos;Breda;3".to_owned(), false));
        assert_eq!(roles[0], (RecordRole::Above, "Lijst van mei".to_owned()));
        assert_eq!(roles[1].0, RecordRole::Header);
        assert_eq!(roles[2], (RecordRole::Data, "De; Wit|Delft|1".to_owned()));
        assert_eq!(roles.len(), 5);
    }

    #[test]
    fn what_is_no_table_has_no_records() {
        let source = Source::Bytes { name: "l.txt".into(), bytes: b"Beste Jan,\n".as_slice().into() };
        let error = crate::open(source, &Limits::default()).unwrap().records().err();
        assert_eq!(error, Some(ReadError::Unsupported));
    }
}
