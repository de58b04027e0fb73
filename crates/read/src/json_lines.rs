//! A JSON document a line.

use std::io::{BufRead, BufReader, Read};

use serde::de::DeserializeSeed;

use crate::encoding::{Charset, Utf8Reader};
use crate::error::ReadError;
use crate::fields::{Fields, Path};
use crate::format::Format;
use crate::guard::{Gauge, RecordGuard};
use crate::json::failure;
use crate::json_value::Flatten;
use crate::limits::Limits;
use crate::part::{Header, Role};
use crate::place::Place;
use crate::reading::Reading;
use crate::row::{Row, Rows};
use crate::source::Input;
use crate::surrogate::mend;

const BUFFER_BYTES: usize = 64 << 10;

/// Whether the first line is a whole object and another follows, or the name promises lines; a first line that goes on
/// behind what was read (`whole` is false) is believed to be one if the name says so.
pub(crate) fn is_lines(start: &str, whole: bool, promised: bool) -> bool {
    let mut lines = start.lines().filter(|line| !line.trim().is_empty());
    let first = lines.next().unwrap_or_default();
    let second = lines.next();
    let is_whole = || first.starts_with('{') && serde_json::from_str::<serde::de::IgnoredAny>(first).is_ok();
    match second {
        Some(next) => next.starts_with('{') && is_whole(),
        None => promised && (is_whole() || !whole && first.starts_with('{')),
    }
}

/// Reads every line as a record.
pub(crate) fn read(
    input: Input<'_>,
    charset: Charset,
    place: &Place,
    reading: &mut Reading<'_>,
) -> Result<(), ReadError> {
    let text = Utf8Reader::new(input.into_reader(), charset);
    let (guard, gauge) = RecordGuard::new(text, Format::JsonLines, reading.limits);
    let mut rows = Lines {
        reader: BufReader::with_capacity(BUFFER_BYTES, guard),
        line: Vec::new(),
        fields: Fields::default(),
        path: Path::default(),
        number: 0,
        limits: reading.limits,
        gauge,
        fault: None,
    };
    reading.table(place, Format::JsonLines, Header::Fields, Role::Records, &mut rows)
}

struct Lines<'l, R> {
    reader: BufReader<R>,
    line: Vec<u8>,
    fields: Fields,
    path: Path,
    number: u64,
    limits: &'l Limits,
    gauge: Gauge,
    /// What was wrong with the first line that could not be read; it is told at the end, and the lines behind it count.
    fault: Option<ReadError>,
}

impl<R: Read> Rows for Lines<'_, R> {
    fn columns(&self) -> &[String] {
        self.fields.names()
    }

    fn read_row(&mut self, row: &mut Row) -> Result<bool, ReadError> {
        loop {
            self.gauge.reset();
            self.line.clear();
            let read = self.reader.read_until(b'\n', &mut self.line);
            if read.map_err(|error| ReadError::from_io(&error, Format::JsonLines))? == 0 {
                return self.fault.take().map_or(Ok(false), Err);
            }
            if self.line.trim_ascii().is_empty() {
                continue;
            }
            row.begin(self.number);
            self.number += 1;
            mend(&mut self.line, true);
            let Lines { fields, path, limits, gauge, .. } = self;
            *path = Path::default();
            let mut deserializer = serde_json::Deserializer::from_slice(&self.line);
            let flatten = Flatten { fields, row, path, limits, gauge };
            let Err(error) = flatten.deserialize(&mut deserializer).and_then(|_| deserializer.end()) else {
                return Ok(true);
            };
            let error = failure(&error, &self.gauge);
            if self.gauge.failure().is_some() {
                return Err(error);
            }
            self.fault.get_or_insert(error);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::limits::Limits;
    use crate::testing::read_bytes;

    /// Two lines, the first of which is longer than what is looked at to tell the format.
    fn long_lines() -> Vec<u8> {
        format!("{{\"a\": \"{}\", \"b\": 1}}\n{{\"a\": \"\", \"b\": 2}}\n", "x".repeat(400_000)).into_bytes()
    }

    #[test]
    fn a_damaged_line_takes_no_other_along() {
        let lines = "{\"a\": \"1\", \"b\": 1}\n{\"a\": \"2\", \"b\"\n[\n{\"a\": \"\\ud83d\", \"b\": 3}\n";
        let seen = read_bytes("l.jsonl", lines.as_bytes(), &Limits::default());
        assert_eq!((seen.tables[0].values("a"), seen.tables[0].values("b")), (vec!["1", "\u{fffd}"], vec!["1", "3"]));
        assert_eq!(seen.problems, ["read.truncated"]);
        // What goes beyond a limit ends the reading.
        let limits = Limits { columns: 2, ..Limits::default() };
        let seen = read_bytes("l.jsonl", b"{\"a\": 1}\n{\"a\": 1, \"b\": 1, \"c\": 1}\n{\"a\": 3}\n", &limits);
        assert_eq!((seen.tables[0].values("a"), seen.problems), (vec!["1"], vec!["read.too-large"]));
    }

    #[test]
    fn a_first_line_longer_than_the_head_is_a_line_if_the_name_says_so() {
        let seen = read_bytes("l.jsonl", &long_lines(), &Limits::default());
        assert_eq!(seen.tables[0].values("b"), ["1", "2"]);
        assert_eq!(seen.problems, [""; 0]);
    }
}
