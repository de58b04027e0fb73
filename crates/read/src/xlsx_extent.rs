//! How much a new workbook would make the library hold, found out before the library sees it; and what only a pass over all of
//! its bytes finds.

use std::io::{self, BufReader, Write};

use memchr::memmem::Finder;

use crate::archive;
use crate::error::{Bound, ReadError};
use crate::format::Format;
use crate::guard::{ExpansionGuard, packed};
use crate::limits::Limits;
use crate::reading::Reading;
use crate::sheet_header::{self, SheetHeader};
use crate::source::Input;

/// Parts that the library streams; all others it may hold.
const STREAMED: [&str; 2] = ["xl/worksheets/", "xl/media/"];

/// Unpacks every part once, since the library would do it without a bound, and looks for claims in it. Of parts that print with
/// headers and footers, it answers with the name and those.
pub(crate) fn check(input: &mut Input<'_>, reading: &Reading<'_>) -> Result<Vec<(String, Vec<u8>)>, ReadError> {
    let limits = reading.limits;
    let seekable = BufReader::new(input.seekable(limits)?);
    let mut parts = zip::ZipArchive::new(seekable).map_err(|error| archive::failure(&error))?;
    let mut around = Vec::new();
    for index in 0..parts.len() {
        let part = parts.by_index(index).map_err(|error| archive::failure(&error))?;
        let name = part.name().unwrap_or_default().into_owned();
        let packed = packed(part.compressed_size());
        let mut guard = ExpansionGuard::new(part, packed, reading.budget.clone(), limits);
        let mut claims = Claims::new(limits);
        let mut seen = sheet_header::is_printed(&name).then(SheetHeader::default);
        let unpacked = io::copy(&mut guard, &mut Both(&mut claims, seen.as_mut()));
        let unpacked = unpacked.map_err(|error| ReadError::from_io(&error, Format::Xlsx))?;
        let is_streamed = STREAMED.iter().any(|start| name.starts_with(start));
        if !is_streamed && unpacked > limits.held_bytes {
            return Err(ReadError::TooLarge { bound: Bound::HeldBytes, limit: limits.held_bytes });
        }
        around.extend(seen.and_then(SheetHeader::found).map(|found| (name, found)));
    }
    Ok(around)
}

/// Bytes for two who look at them.
struct Both<'b>(&'b mut Claims, Option<&'b mut SheetHeader>);

impl Write for Both<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if let Some(header) = &mut self.1 {
            header.look(bytes);
        }
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The attribute by which shared texts say how many they are; the library makes room for so many at once.
const CLAIM: &str = "uniqueCount";

/// What one shared text takes before it has a letter.
const TEXT_BYTES: u64 = 24;

/// How much of a claim may lie in the next piece, in bytes of UTF-16.
const OVERLAP: usize = 128;

/// Takes the bytes of a part, in whatever encoding, and refuses a claim beyond what may be held.
struct Claims {
    finders: [Finder<'static>; 3],
    piece: Vec<u8>,
    limits: Limits,
}

impl Claims {
    fn new(limits: &Limits) -> Claims {
        let narrow = CLAIM.as_bytes().to_vec();
        let little: Vec<u8> = CLAIM.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = CLAIM.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let finders = [narrow, little, big].map(|spelled| Finder::new(&spelled).into_owned());
        Claims { finders, piece: Vec::new(), limits: limits.clone() }
    }
}

impl Write for Claims {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.piece.extend_from_slice(bytes);
        let most = self.limits.held_bytes.saturating_mul(2) / TEXT_BYTES;
        for finder in &self.finders {
            for at in finder.find_iter(&self.piece) {
                let after = self.piece.get(at + finder.needle().len()..).unwrap_or_default();
                if claimed(after) > most {
                    let limit = self.limits.held_bytes;
                    return Err(ReadError::TooLarge { bound: Bound::HeldBytes, limit }.into());
                }
            }
        }
        self.piece.drain(..self.piece.len().saturating_sub(OVERLAP));
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The number after `="`, whatever the width of the characters.
fn claimed(after: &[u8]) -> u64 {
    let letters = after.iter().take(OVERLAP).filter(|byte| **byte != 0);
    let digits = letters.skip_while(|byte| byte.is_ascii_whitespace() || matches!(byte, b'=' | b'"' | b'\''));
    digits
        .take_while(|byte| byte.is_ascii_digit())
        .fold(0, |number: u64, digit| number.saturating_mul(10).saturating_add(u64::from(digit - b'0')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_claim_is_found_in_any_encoding_and_across_pieces() {
        let xml = "<sst uniqueCount = \"99999999999\">";
        let wide: Vec<u8> = xml.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for bytes in [xml.as_bytes(), &wide] {
            let (one, other) = bytes.split_at(bytes.len() / 2);
            let mut claims = Claims::new(&Limits::default());
            assert!(claims.write_all(one).and_then(|()| claims.write_all(other)).is_err());
        }
        assert!(Claims::new(&Limits::default()).write_all(b"<sst uniqueCount=\"3000\">").is_ok());
    }
}
