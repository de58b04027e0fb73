//! No bytes make a reader panic, run without end, or hold more than its limits.

use proptest::prelude::*;
use waarborg_read::fuzz::ENTRIES;
use waarborg_read::{Delimiter, Limits, Part, Place, ReadError, Row, Source, TextEncoding, Visitor, open};

/// Beginnings and pieces that lead bytes deep into the readers.
const PIECES: [&[u8]; 44] = [
    b"PK\x03\x04",
    b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1",
    b"SQLite format 3\0",
    b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n",
    b"\x1F\x8B\x08\0\0\0\0\0\0\x03",
    b"\xFF\xFE",
    b"\xFE\xFF",
    b"\xEF\xBB\xBF",
    b"BEGIN:VCARD\r\n",
    b"N;ENCODING=QUOTED-PRINTABLE:=C3=\n",
    b"PHOTO;ENCODING=b:",
    b"END:VCARD\n",
    b"BEGIN:VCALENDAR\nBEGIN:VEVENT\n",
    b"END:VEVENT\n",
    b"dn: cn=a\ncn:: ",
    b"From a@example.org Sat Jan  3 01:05:34 2026\n",
    b"From: a@example.org\nTo: b\nContent-Type: multipart/mixed; boundary=x\n\n--x\n",
    b"Content-Type: message/rfc822\n\n",
    b"{\"a\": [{\"b\": [1, \"x\", null, {\"text\": [\"y\"]}]}, ",
    b"[{\"a\": 1.5e300}, ",
    b"{\"a\": true}\n",
    b"]}",
    b"<?xml version=\"1.0\" encoding=\"latin1\"?>",
    b"<a xmlns=\"http://hl7.org/fhir\" b='1'>",
    b"<Ntry mimeCode='x' filename='../y'>",
    b"&amp;&#0;&#xFFFFFFFF;&x;<![CDATA[",
    b"</a>",
    b"<!DOCTYPE html><table><tr><td>",
    b"sep=;\n",
    b"a;b;\"c\n",
    b"\"\"\",,\t|",
    b"\r\n",
    b"31/12/2025, 23:59 - Anna: Hoi\n",
    b"[1-1-26, 1:05:00 PM] ",
    b":20:A\n:25:B\n:60F:C\n:61:D\n:86:/CNTP/E/",
    b"\0\x01\x02\xFF",
    "é€😀\u{200E}\u{202F}".as_bytes(),
    b"\\n\\;=3D%00",
    b"0123456789",
    b"{\"u\": {\"1\": {\"a\": 1}, \"2\": {\"a\": 1}, \"3\": {\"a\": 1}, \"4\": {\"a\": 1}, \"5\": {\"a\": 1}, ",
    b"\"\\ud83d\\ud83d\\ude00\\\\ud8\", ",
    b"x;\"y;z\na;b;c\na;b;c\na;b;c\na;b;c\na;b;c\na;b;c\na;b;c\na;b;c\na;b;c\n",
    b"From x@y Sat Jan  3 01:05:34 2026\n>From \n",
    b"trailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF",
];

fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        4 => prop::sample::select(PIECES.as_slice()).prop_map(<[u8]>::to_vec),
        1 => prop::collection::vec(any::<u8>(), 0..64),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

/// Keeps what a visit may not exceed.
struct Bounded {
    longest_cell: usize,
    /// Whether a chunk was empty: who reads until none is left would not know an empty one from the end.
    has_empty: bool,
}

impl Visitor for Bounded {
    fn part(&mut self, part: Part<'_>) -> Result<(), ReadError> {
        match part {
            Part::Table(table) => {
                let mut row = Row::new();
                while table.rows.read_row(&mut row)? {
                    for cell in row.cells() {
                        self.longest_cell = self.longest_cell.max(cell.text.len());
                    }
                }
            }
            Part::Text(text) => {
                while let Some(chunk) = text.chunks.next_chunk()? {
                    self.has_empty |= chunk.text.is_empty();
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn problem(&mut self, _: &Place, _: ReadError) {}
}

fn visit(bytes: &[u8], limits: &Limits) -> Bounded {
    let mut bounded = Bounded { longest_cell: 0, has_empty: false };
    if let Ok(contents) = open(Source::Bytes { name: "x".into(), bytes: bytes.into() }, limits) {
        contents.visit(&mut bounded);
    }
    bounded
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn every_reader_ends_on_any_bytes(bytes in bytes()) {
        for (_, entry) in ENTRIES {
            entry(&bytes);
        }
    }

    #[test]
    fn every_beginning_of_a_file_is_read_or_refused(bytes in bytes(), cut in any::<prop::sample::Index>()) {
        let end = cut.index(bytes.len() + 1);
        prop_assert!(!visit(&bytes[..end], &Limits::default()).has_empty);
    }

    #[test]
    fn whatever_is_said_of_a_file_is_read_or_refused(
        bytes in bytes(),
        encoding in prop::sample::select(TextEncoding::ALL.as_slice()),
        delimiter in prop::sample::select(Delimiter::ALL.as_slice()),
        header in any::<Option<bool>>(),
    ) {
        let limits =
            Limits { encoding: Some(encoding), delimiter: Some(delimiter), header, ..Limits::default() };
        prop_assert!(!visit(&bytes, &limits).has_empty);
    }

    #[test]
    fn cells_and_rows_stay_within_their_limits(bytes in bytes()) {
        let limits = Limits { cell_bytes: 8, rows: Some(2), columns: 4, ..Limits::default() };
        let bounded = visit(&bytes, &limits);
        prop_assert!(bounded.longest_cell <= 8);
    }

    #[test]
    fn delimited_text_comes_back_as_it_was(
        rows in prop::collection::vec(prop::collection::vec("[a-zé;,\"\n0-9 ]{1,12}", 3..=3), 2..20),
    ) {
        let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
        let line = |row: &Vec<String>| row.iter().map(quoted).collect::<Vec<_>>().join(";");
        let text = format!("naam_een;naam_twee;naam_drie\n{}\n", rows.iter().map(line).collect::<Vec<_>>().join("\n"));
        let mut cells = Cells::default();
        let source = Source::Bytes { name: "x.csv".into(), bytes: text.as_bytes().into() };
        open(source, &Limits::default()).unwrap().visit(&mut cells);
        prop_assert_eq!(cells.0, rows.concat());
    }
}

#[derive(Default)]
struct Cells(Vec<String>);

impl Visitor for Cells {
    fn part(&mut self, part: Part<'_>) -> Result<(), ReadError> {
        if let Part::Table(table) = part {
            let mut row = Row::new();
            while table.rows.read_row(&mut row)? {
                self.0.extend(row.cells().map(|cell| cell.text.to_owned()));
            }
        }
        Ok(())
    }

    fn problem(&mut self, _: &Place, _: ReadError) {}
}
