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
                return Ok(false);
            }
            if !self.line.trim_ascii().is_empty() {
                break;
            }
        }
        row.begin(self.number);
        self.number += 1;
        let Lines { fields, path, limits, gauge, .. } = self;
        let mut deserializer = serde_json::Deserializer::from_slice(&self.line);
        let flatten = Flatten { fields, row, path, limits, gauge };
        flatten
            .deserialize(&mut deserializer)
            .and_then(|()| deserializer.end())
            .map_err(|error| failure(&error, &self.gauge))?;
        Ok(true)
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
    fn a_first_line_longer_than_the_head_is_a_line_if_the_name_says_so() {
        let seen = read_bytes("l.jsonl", &long_lines(), &Limits::default());
        assert_eq!(seen.tables[0].values("b"), ["1", "2"]);
        assert_eq!(seen.problems, [""; 0]);
    }
}
