//! Entry points for fuzzing: each takes any bytes and reads them to the end, within small limits.
//!
//! A finding is a panic, a run without end, or memory beyond the limits. Errors are what most bytes should give.

use std::borrow::Cow;

use crate::encoding::Charset;
use crate::error::ReadError;
use crate::format::Format;
use crate::limits::Limits;
use crate::open::{open, read_as};
use crate::part::{Part, Visitor};
use crate::place::Place;
use crate::reading::{Reading, Tally};
use crate::row::Row;
use crate::source::{Input, Source};

/// Reads bytes of unknown format, as [`open`] tells it.
pub fn fuzz_open(bytes: &[u8]) -> Tally {
    let source = Source::Bytes { name: String::new(), bytes: Cow::Borrowed(bytes) };
    open(source, &limits()).map_or_else(|_| Tally::default(), |contents| contents.visit(&mut Drain))
}

macro_rules! entries {
    ($($(#[$doc:meta])* $name:ident: $format:expr;)+) => {
        $($(#[$doc])* pub fn $name(bytes: &[u8]) -> Tally { read_all($format, bytes) })+

        /// Every entry with its name, for programs that run them all.
        pub const ENTRIES: &[(&str, fn(&[u8]) -> Tally)] =
            &[("open", fuzz_open), $((stringify!($name), $name)),+];
    };
}

entries! {
    /// Reads bytes as a delimited file.
    fuzz_delimited: Format::Delimited;
    /// Reads bytes as a workbook since 2007.
    fuzz_xlsx: Format::Xlsx;
    /// Reads bytes as a workbook before 2007.
    fuzz_xls: Format::Xls;
    /// Reads bytes as an OpenDocument spreadsheet.
    fuzz_ods: Format::Ods;
    /// Reads bytes as JSON.
    fuzz_json: Format::Json;
    /// Reads bytes as JSON lines.
    fuzz_json_lines: Format::JsonLines;
    /// Reads bytes as text.
    fuzz_text: Format::Text;
    /// Reads bytes as a mail.
    fuzz_eml: Format::Eml;
    /// Reads bytes as a mailbox.
    fuzz_mbox: Format::Mbox;
    /// Reads bytes as cards.
    fuzz_vcard: Format::VCard;
    /// Reads bytes as a calendar.
    fuzz_icalendar: Format::ICalendar;
    /// Reads bytes as directory entries.
    fuzz_ldif: Format::Ldif;
    /// Reads bytes as a web page.
    fuzz_html: Format::Html;
    /// Reads bytes as XML.
    fuzz_xml: Format::Xml;
    /// Reads bytes as a document of Word.
    fuzz_docx: Format::Docx;
    /// Reads bytes as an OpenDocument text.
    fuzz_odt: Format::Odt;
    /// Reads bytes as PDF.
    fuzz_pdf: Format::Pdf;
    /// Reads bytes as an archive.
    fuzz_zip: Format::Zip;
    /// Reads bytes as a compressed file.
    fuzz_gzip: Format::Gzip;
    /// Reads bytes as a database file.
    fuzz_sqlite: Format::Sqlite;
    /// Reads bytes as an exported chat.
    fuzz_whatsapp: Format::WhatsApp;
    /// Reads bytes as a bank statement.
    fuzz_mt940: Format::Mt940;
}

fn limits() -> Limits {
    Limits {
        depth: 3,
        entries: 1000,
        expansion_floor_bytes: 1 << 20,
        expanded_bytes: 32 << 20,
        held_bytes: 8 << 20,
        record_bytes: 1 << 20,
        ..Limits::default()
    }
}

fn read_all(format: Format, bytes: &[u8]) -> Tally {
    let (limits, place) = (limits(), Place::file(""));
    let mut drain = Drain;
    let mut reading = Reading::new(&limits, &mut drain);
    let input = Input::new(Source::Bytes { name: String::new(), bytes: Cow::Borrowed(bytes) });
    let result = input.and_then(|input| read_as(input, format, Charset::guess(bytes), &place, &mut reading));
    reading.end(&place, result)
}

/// Reads every part to its end and looks at all of it.
struct Drain;

impl Visitor for Drain {
    fn part(&mut self, part: Part<'_>) -> Result<(), ReadError> {
        match part {
            Part::Table(table) => {
                let mut row = Row::new();
                while table.rows.read_row(&mut row)? {
                    std::hint::black_box(row.cells().map(|cell| cell.text.len()).sum::<usize>());
                }
                std::hint::black_box(table.rows.columns());
            }
            Part::Text(text) => {
                while let Some(chunk) = text.chunks.next_chunk()? {
                    std::hint::black_box(chunk);
                }
            }
            Part::Message(message) => {
                std::hint::black_box(message.bodies);
            }
            Part::Media(media) => {
                std::hint::black_box(media.kind);
            }
        }
        Ok(())
    }

    fn problem(&mut self, place: &Place, error: ReadError) {
        std::hint::black_box((place, error));
    }
}
