//! Lines of text, one after the other.

use std::io::{BufRead, BufReader, Read};

use crate::encoding::{Charset, Utf8Reader};
use crate::error::ReadError;
use crate::format::Format;
use crate::guard::{Gauge, RecordGuard};
use crate::limits::Limits;
use crate::source::Input;

/// Reads lines; those of one record are no longer than [`Limits::record_bytes`].
pub(crate) struct Lines<R> {
    reader: BufReader<RecordGuard<R>>,
    gauge: Gauge,
    format: Format,
    /// A line that was given back.
    next: Option<String>,
}

/// The lines of a file.
pub(crate) fn lines<'i>(
    input: Input<'i>,
    charset: Charset,
    format: Format,
    limits: &Limits,
) -> Lines<Utf8Reader<Box<dyn Read + 'i>>> {
    Lines::new(Utf8Reader::new(input.into_reader(), charset), format, limits)
}

impl<R: Read> Lines<R> {
    /// Reads `text`, which must be UTF-8.
    pub fn new(text: R, format: Format, limits: &Limits) -> Lines<R> {
        let (guard, gauge) = RecordGuard::new(text, format, limits);
        Lines { reader: BufReader::new(guard), gauge, format, next: None }
    }

    /// A new record begins.
    pub fn begin_record(&self) {
        self.gauge.reset();
    }

    /// The next line, without its end.
    pub fn take(&mut self) -> Result<Option<String>, ReadError> {
        if let Some(line) = self.next.take() {
            return Ok(Some(line));
        }
        let mut line = String::new();
        let read = self.reader.read_line(&mut line);
        let read = read.map_err(|error| self.gauge.failure().unwrap_or(ReadError::from_io(&error, self.format)))?;
        line.truncate(line.trim_end_matches(['\r', '\n']).len());
        Ok((read > 0).then_some(line))
    }

    /// Gives a line back, to be the next.
    pub fn give_back(&mut self, line: String) {
        self.next = Some(line);
    }
}
