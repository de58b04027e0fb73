//! For tests: reads everything and keeps it.

use crate::error::ReadError;
use crate::limits::Limits;
use crate::open::open;
use crate::part::{Header, Part, Visitor};
use crate::place::Place;
use crate::row::Row;
use crate::source::Source;

/// All that was read.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    pub tables: Vec<SeenTable>,
    pub texts: Vec<String>,
    pub messages: Vec<SeenMessage>,
    pub media: usize,
    pub problems: Vec<&'static str>,
}

/// A table that was read.
#[derive(Debug)]
pub(crate) struct SeenTable {
    pub place: String,
    pub header: Header,
    pub columns: Vec<String>,
    pub rows: Vec<Vec<(usize, String)>>,
}

/// A message that was read.
#[derive(Debug)]
pub(crate) struct SeenMessage {
    pub headers: Vec<(String, String)>,
    pub bodies: Vec<String>,
}

impl SeenTable {
    /// The values of the column called `name`.
    pub fn values(&self, name: &str) -> Vec<&str> {
        let column = self.columns.iter().position(|known| known == name).unwrap();
        self.rows.iter().flatten().filter(|(at, _)| *at == column).map(|(_, text)| text.as_str()).collect()
    }
}

impl Visitor for Seen {
    fn part(&mut self, part: Part<'_>) -> Result<(), ReadError> {
        match part {
            Part::Table(table) => {
                let (place, header) = (table.place.to_string(), table.header);
                let mut rows = Vec::new();
                let mut row = Row::new();
                let mut result = table.rows.read_row(&mut row);
                while result == Ok(true) {
                    rows.push(row.cells().map(|cell| (cell.column, cell.text.to_owned())).collect());
                    result = table.rows.read_row(&mut row);
                }
                let columns = table.rows.columns().to_vec();
                if !rows.is_empty() || !columns.is_empty() {
                    self.tables.push(SeenTable { place, header, columns, rows });
                }
                result.map(|_| ())
            }
            Part::Text(text) => {
                let mut joined = String::new();
                while let Some(chunk) = text.chunks.next_chunk()? {
                    joined.push_str(chunk.text);
                }
                self.texts.push(joined);
                Ok(())
            }
            Part::Message(message) => {
                self.messages.push(SeenMessage { headers: message.headers, bodies: message.bodies });
                Ok(())
            }
            Part::Media(_) => {
                self.media += 1;
                Ok(())
            }
        }
    }

    fn problem(&mut self, _: &Place, error: ReadError) {
        self.problems.push(error.code());
    }
}

/// Reads a text.
pub(crate) fn read_text(name: &str, text: &str) -> Seen {
    read_bytes(name, text.as_bytes(), &Limits::default())
}

/// Reads bytes within limits.
pub(crate) fn read_bytes(name: &str, bytes: &[u8], limits: &Limits) -> Seen {
    let mut seen = Seen::default();
    match open(Source::Bytes { name: name.to_owned(), bytes: bytes.into() }, limits) {
        Ok(contents) => {
            contents.visit(&mut seen);
        }
        Err(error) => seen.problems.push(error.code()),
    }
    seen
}
