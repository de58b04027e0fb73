//! How much an old workbook would make the library hold, found out before the library sees it; and what its sheets print at
//! the head and foot of their pages, which the library does not hand out.

use std::io::{Cursor, Read, Seek, Write};

use cfb::CompoundFile;

use crate::error::{Bound, ReadError};
use crate::format::Format;
use crate::limits::Limits;

/// Cells of all sheets together, empty ones between filled ones included; the library holds them all.
const CELLS: u64 = 2_000_000;

const BEGIN: u16 = 0x0809;
const END: u16 = 0x000A;
const SHEET: u16 = 0x0085;
/// Stands first in a workbook with a password: the bodies behind it say nothing.
///
/// Source: MS-XLS, sections 2.2.10 and 2.4.117.
const PASSWORD: u16 = 0x002F;
const DIMENSIONS: u16 = 0x0200;
/// What is printed at the head and foot of pages.
///
/// Source: MS-XLS, sections 2.4.136 and 2.4.124.
const PRINTED: [u16; 2] = [0x0014, 0x0015];
const MANY_NUMBERS: u16 = 0x00BD;

/// The records that hold a cell, at the row and column they begin with: formula, texts, number, truth, short number.
const CELL_RECORDS: [u16; 7] = [0x0006, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205, 0x027E];

/// A workbook that the library may read.
pub(crate) struct Measured {
    /// The workbook alone.
    pub packed: Vec<u8>,
    /// What each sheet prints at the head and foot of its pages, with its codes.
    pub printed: Vec<Vec<String>>,
}

/// Measures the sheets and packs the workbook anew, alone, so that the library reads what was measured.
pub(crate) fn measured(file: impl Read + Seek, limits: &Limits) -> Result<Measured, ReadError> {
    let mut compound = CompoundFile::open(file).map_err(|_| malformed())?;
    let name = if compound.is_stream("/Workbook") { "/Workbook" } else { "/Book" };
    let mut stream = Vec::new();
    let workbook = compound.open_stream(name).map_err(|_| malformed())?;
    let read = workbook.take(limits.held_bytes).read_to_end(&mut stream);
    read.map_err(|error| ReadError::from_io(&error, Format::Xls))?;
    let printed = measure(&stream)?;
    let packed = pack(name, &stream).map_err(|error| ReadError::from_io(&error, Format::Xls))?;
    Ok(Measured { packed, printed })
}

fn malformed() -> ReadError {
    ReadError::Malformed { format: Format::Xls }
}

fn pack(name: &str, stream: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut compound = CompoundFile::create_with_version(cfb::Version::V3, Cursor::new(Vec::new()))?;
    compound.create_stream(name)?.write_all(stream)?;
    compound.flush()?;
    Ok(compound.into_inner().into_inner())
}

/// Walks every sheet as the library will, from where the list of sheets says it begins.
fn measure(stream: &[u8]) -> Result<Vec<Vec<String>>, ReadError> {
    let (mut cells, mut walked, mut printed) = (0_u64, 0_usize, Vec::new());
    let mut globals = records(stream).take_while(|(kind, _)| *kind != END);
    if globals.any(|(kind, body)| kind == PASSWORD && body.iter().any(|byte| *byte != 0)) {
        return Err(ReadError::Encrypted);
    }
    for (_, body) in records(stream).take_while(|(kind, _)| *kind != END).filter(|(kind, _)| *kind == SHEET) {
        let Some(begin) = body.first_chunk().map(|bytes| u32::from_le_bytes(*bytes)) else { continue };
        let sheet = usize::try_from(begin).ok().and_then(|begin| stream.get(begin..)).ok_or_else(malformed)?;
        let extent = Extent::of(sheet, &mut walked)?;
        cells = cells.saturating_add(extent.cells());
        if cells > CELLS {
            return Err(ReadError::TooLarge { bound: Bound::HeldBytes, limit: CELLS });
        }
        // Sheets lie side by side; a list that names one again and again would cost time without end.
        if walked > stream.len().saturating_mul(2) {
            return Err(malformed());
        }
        printed.push(extent.printed);
    }
    Ok(printed)
}

/// A text of a record: its length, whether its signs have two bytes, its signs.
///
/// Source: MS-XLS, section 2.5.294.
fn unicode(body: &[u8]) -> Option<String> {
    let (length, rest) =
        body.split_first_chunk().map(|(length, rest)| (usize::from(u16::from_le_bytes(*length)), rest))?;
    let (flags, signs) = rest.split_first()?;
    if flags & 1 == 0 {
        return Some(signs.get(..length)?.iter().map(|byte| char::from(*byte)).collect());
    }
    let (units, _) = signs.get(..length * 2)?.as_chunks();
    Some(
        char::decode_utf16(units.iter().map(|unit| u16::from_le_bytes(*unit)))
            .map(|sign| sign.unwrap_or('\u{fffd}'))
            .collect(),
    )
}

/// The records of a stream: kind and body.
fn records(stream: &[u8]) -> impl Iterator<Item = (u16, &[u8])> {
    let mut rest = stream;
    std::iter::from_fn(move || {
        let ([kind_low, kind_high, length_low, length_high], after) = rest.split_first_chunk()?;
        let length = usize::from(u16::from_le_bytes([*length_low, *length_high]));
        let (body, next) = after.split_at_checked(length)?;
        rest = next;
        Some((u16::from_le_bytes([*kind_low, *kind_high]), body))
    })
}

#[derive(Default)]
struct Extent {
    rows: u64,
    columns: u64,
    /// What the sheet says of itself; the library makes room for it.
    claimed: u64,
    printed: Vec<String>,
}

impl Extent {
    fn of(sheet: &[u8], walked: &mut usize) -> Result<Extent, ReadError> {
        let (mut extent, mut depth) = (Extent::default(), 0_usize);
        for (kind, body) in records(sheet) {
            *walked = walked.saturating_add(body.len() + 4);
            match kind {
                BEGIN => depth += 1,
                END if depth <= 1 => break,
                END => depth -= 1,
                // Charts inside the sheet have records alike.
                _ if depth > 1 => {}
                DIMENSIONS => extent.claim(body)?,
                kind if PRINTED.contains(&kind) => extent.printed.extend(unicode(body)),
                _ => extent.take_in(kind, body),
            }
        }
        Ok(extent)
    }

    fn take_in(&mut self, kind: u16, body: &[u8]) {
        let (true, [row_low, row_high, column_low, column_high, ..]) =
            (CELL_RECORDS.contains(&kind) || kind == MANY_NUMBERS, body)
        else {
            return;
        };
        let beside = if kind == MANY_NUMBERS { u64::try_from(body.len() / 6).unwrap_or(0) } else { 1 };
        self.rows = self.rows.max(u64::from(u16::from_le_bytes([*row_low, *row_high])) + 1);
        self.columns = self.columns.max(u64::from(u16::from_le_bytes([*column_low, *column_high])) + beside);
    }

    /// Rows from and to, columns from and to; an end before its begin would wrap round.
    fn claim(&mut self, body: &[u8]) -> Result<(), ReadError> {
        let short = |at: usize| body.get(at..at + 2)?.try_into().ok().map(u16::from_le_bytes).map(u64::from);
        let long = |at: usize| body.get(at..at + 4)?.try_into().ok().map(u32::from_le_bytes).map(u64::from);
        let claimed = match body.len() {
            10 => (short(0), short(2), short(6)),
            _ => (long(0), long(4), short(10)),
        };
        let (Some(first_row), Some(last_row), Some(last_column)) = claimed else { return Ok(()) };
        if last_row > 0 && last_column > 0 && first_row >= last_row {
            return Err(malformed());
        }
        self.claimed = last_row.saturating_sub(first_row).saturating_mul(last_column);
        Ok(())
    }

    fn cells(&self) -> u64 {
        self.rows.saturating_mul(self.columns).max(self.claimed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(kind: u16, body: &[u8]) -> Vec<u8> {
        let length = u16::try_from(body.len()).unwrap();
        [&kind.to_le_bytes()[..], &length.to_le_bytes(), body].concat()
    }

    /// A workbook with one sheet, `Blad`, that holds `records`.
    fn workbook(records: &[Vec<u8>]) -> Vec<u8> {
        let begin = |kind: u8| record(BEGIN, &[&[0, 6, kind, 0][..], &[0; 12]].concat());
        let named = b"\0\0\x04\0Blad";
        let globals_length = u32::try_from(begin(5).len() + 4 + 4 + named.len() + 4).unwrap();
        let sheet = record(SHEET, &[&globals_length.to_le_bytes()[..], named].concat());
        [begin(5), sheet, record(END, &[]), begin(16), records.concat(), record(END, &[])].concat()
    }

    fn number(row: u16, column: u16) -> Vec<u8> {
        record(0x0203, &[&row.to_le_bytes()[..], &column.to_le_bytes(), &[0; 10]].concat())
    }

    fn text(row: u16, column: u16, text: &str) -> Vec<u8> {
        let length = u16::try_from(text.len()).unwrap();
        let place = [&row.to_le_bytes()[..], &column.to_le_bytes(), &[0; 2]].concat();
        record(0x0204, &[&place, &length.to_le_bytes()[..], &[0], text.as_bytes()].concat())
    }

    #[test]
    fn what_is_packed_anew_is_read() {
        let rows = [("naam", "plaats"), ("Anna", "Delft"), ("Bert", "Gouda")];
        let cells = (0..).zip(rows).map(|(row, (name, city))| [text(row, 0, name), text(row, 1, city)].concat());
        let cells: Vec<Vec<u8>> = cells.collect();
        for padding in [0, 9000] {
            // Small streams lie elsewhere in the file than large ones.
            let mut stream = workbook(&cells);
            stream.resize(stream.len() + padding, 0);
            let seen = crate::testing::read_bytes("k.xls", &pack("/Workbook", &stream).unwrap(), &Limits::default());
            assert_eq!((seen.problems.as_slice(), seen.tables[0].place.as_str()), (&[][..], "k.xls › Blad"));
            assert_eq!(seen.tables[0].values("plaats"), ["Delft", "Gouda"]);
        }
    }

    #[test]
    fn what_is_printed_on_pages_is_read() {
        let wide: Vec<u8> = "Zoë Kamiński".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let header = record(0x0014, &[&[17, 0, 0][..], b"&LVan Anna&R&P/&N"].concat());
        let footer = record(0x0015, &[&[12, 0, 1][..], &wide].concat());
        let cut = record(0x0015, &[200, 0, 0, b'x']);
        let stream = workbook(&[text(0, 0, "naam"), header, footer, cut, record(0x0014, &[])]);
        let seen = crate::testing::read_bytes("k.xls", &pack("/Workbook", &stream).unwrap(), &Limits::default());
        assert_eq!(seen.problems, [""; 0]);
        assert_eq!(seen.texts, ["Van Anna\n/\nZoë Kamiński\n"]);
    }

    #[test]
    fn a_workbook_with_a_password_is_encrypted() {
        let scrambled = record(DIMENSIONS, &[0xA7; 14]);
        let stream = workbook(&[scrambled, number(0xA7A7, 0xA7A7)]);
        assert_eq!(measure(&stream).unwrap_err().code(), "read.malformed");
        // The mark stands behind the beginning; what follows moves.
        let mark = record(PASSWORD, &[1, 0, 1, 0, 1, 0, 7, 7]);
        let marked = [&stream[..20], &mark, &stream[20..]].concat();
        assert_eq!(measure(&marked), Err(ReadError::Encrypted));
        let seen = crate::testing::read_bytes("k.xls", &pack("/Workbook", &marked).unwrap(), &Limits::default());
        assert_eq!(seen.problems, ["read.encrypted"]);
    }

    #[test]
    fn far_corners_and_large_claims_are_refused() {
        assert_eq!(measure(&workbook(&[number(0, 0), number(1000, 20)])), Ok(vec![Vec::new()]));
        let corners = measure(&workbook(&[number(0, 0), number(65_535, 255)]));
        assert_eq!(corners.unwrap_err().code(), "read.too-large");
        let claim = [&0_u32.to_le_bytes()[..], &60_000_u32.to_le_bytes(), &[0, 0, 255, 0, 0, 0]].concat();
        assert_eq!(measure(&workbook(&[record(DIMENSIONS, &claim)])).unwrap_err().code(), "read.too-large");
        let wrapped = [&9_u32.to_le_bytes()[..], &5_u32.to_le_bytes(), &[0, 0, 3, 0, 0, 0]].concat();
        assert_eq!(measure(&workbook(&[record(DIMENSIONS, &wrapped)])).unwrap_err().code(), "read.malformed");
    }
}
