//! Archives: every entry is read as a file of its own.

use std::io::{BufReader, Read, Seek};

use zip::ZipArchive;
use zip::result::ZipError;

use crate::error::ReadError;
use crate::format::Format;
use crate::guard::{ExpansionGuard, packed};
use crate::place::{Place, Step};
use crate::reading::Reading;
use crate::source::Input;

/// Reads the entries in the order of the archive. What one of them lacks does not keep the others from being read.
pub(crate) fn read(mut input: Input<'_>, place: &Place, reading: &mut Reading<'_>) -> Result<(), ReadError> {
    let seekable = BufReader::new(input.seekable(reading.limits)?);
    let mut archive = ZipArchive::new(seekable).map_err(|error| failure(&error))?;
    for index in 0..archive.len() {
        read_entry(&mut archive, index, place, reading)?;
    }
    Ok(())
}

fn read_entry<R: Read + Seek>(
    archive: &mut ZipArchive<R>,
    index: usize,
    place: &Place,
    reading: &mut Reading<'_>,
) -> Result<(), ReadError> {
    let limits = reading.limits;
    // The name only labels what is read; nothing is ever written under it.
    let name = archive.name_for_index(index).and_then(Result::ok).unwrap_or_default().into_owned();
    if name.ends_with('/') {
        return Ok(());
    }
    let place = place.step(Step::Entry(name.clone()));
    let input = archive.by_index(index).map_err(|error| failure(&error)).and_then(|entry| {
        let packed = packed(entry.compressed_size());
        let guard = ExpansionGuard::new(entry, packed, reading.budget.clone(), limits);
        Input::from_stream(name, Box::new(guard))
    });
    reading.nested(&place, input)
}

/// What an archive's error means.
pub(crate) fn failure(error: &ZipError) -> ReadError {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => ReadError::Encrypted,
        ZipError::UnsupportedArchive(_) | ZipError::CompressionMethodNotSupported(_) => ReadError::Unsupported,
        // The list of entries stands at the end; without it, the end is missing.
        ZipError::InvalidArchive(_) => ReadError::Truncated,
        other => ReadError::from_library(other, Format::Zip),
    }
}

/// The names of the entries that are wanted, in order.
pub(crate) fn names<R: std::io::Read + std::io::Seek>(
    archive: &zip::ZipArchive<R>,
    is_wanted: impl Fn(&str) -> bool,
) -> Vec<String> {
    let names = archive.file_names().filter_map(Result::ok).map(std::borrow::Cow::into_owned);
    let mut names: Vec<String> = names.filter(|name| is_wanted(name)).collect();
    names.sort();
    names
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write};

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use crate::limits::Limits;
    use crate::testing::read_bytes;

    fn archive(entries: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in entries {
            writer.start_file(*name, SimpleFileOptions::default()).unwrap();
            writer.write_all(bytes).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    #[test]
    fn entries_are_read_to_the_depth_allowed() {
        let inner = archive(&[("k.csv", b"naam;plaats\nAnna;Delft\nBert;Gouda\n")]);
        let outer = archive(&[("x/inner.zip", &inner), ("brief.txt", b"Beste Anna")]);
        let seen = read_bytes("o.zip", &outer, &Limits::default());
        assert_eq!(seen.tables[0].place, "o.zip › x/inner.zip › k.csv");
        assert_eq!(seen.texts, ["Beste Anna"]);
        let shallow = Limits { depth: 1, ..Limits::default() };
        assert_eq!(read_bytes("o.zip", &outer, &shallow).problems, ["read.too-deep"]);
    }

    #[test]
    fn bombs_are_stopped_and_the_rest_is_read() {
        let limits = Limits { expansion: 50, expansion_floor_bytes: 1000, ..Limits::default() };
        let bytes = archive(&[("bomb.txt", &vec![b'a'; 1 << 20]), ("brief.txt", b"Beste Anna")]);
        let seen = read_bytes("b.zip", &bytes, &limits);
        assert_eq!(seen.problems, ["read.too-large"]);
        assert_eq!(seen.texts.last().unwrap(), "Beste Anna");
        let limits = Limits { entries: 1, ..Limits::default() };
        assert_eq!(read_bytes("b.zip", &bytes, &limits).problems, ["read.too-large"]);
    }

    #[test]
    fn an_archive_without_its_end_is_truncated() {
        let bytes = archive(&[("brief.txt", b"Beste Anna")]);
        assert_eq!(read_bytes("b.zip", &bytes[..40], &Limits::default()).problems, ["read.truncated"]);
    }
}
