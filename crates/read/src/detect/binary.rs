//! Formats that begin with bytes of their own.

use std::io::{BufReader, Cursor, Read};

use crate::error::ReadError;
use crate::format::{Format, MediaKind};
use crate::limits::Limits;
use crate::shield::shield;
use crate::source::Input;
use crate::unread::UnreadFormat;

/// How far into a file the mark of a PDF may stand.
const PDF_MARK_WITHIN: usize = 1024;

/// The name under which Office keeps a workbook or document with a password, as the directory of the file spells it.
const ENCRYPTED_PACKAGE: &str = "EncryptedPackage";

pub(super) fn detect(input: &mut Input<'_>, limits: &Limits) -> Result<Option<Format>, ReadError> {
    let head = input.head();
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        return inside_zip(input, limits).map(Some);
    }
    if head.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return inside_compound(input, limits).map(Some);
    }
    if head.starts_with(b"SQLite format 3\0") {
        return Ok(Some(Format::Sqlite));
    }
    if head.starts_with(b"\x1F\x8B\x08") {
        return Ok(Some(Format::Gzip));
    }
    if let Some(format) = UnreadFormat::of_head(head) {
        return Err(ReadError::UnsupportedFormat { format });
    }
    let start = head.get(..PDF_MARK_WITHIN).unwrap_or(head);
    if memchr::memmem::find(start, b"%PDF-").is_some() {
        return Ok(Some(Format::Pdf));
    }
    Ok(media(head).map(Format::Media))
}

/// Tells documents from archives by the entries they must have.
fn inside_zip(input: &mut Input<'_>, limits: &Limits) -> Result<Format, ReadError> {
    let seekable = BufReader::new(input.seekable(limits)?);
    let mut archive = zip::ZipArchive::new(seekable).map_err(|error| crate::archive::failure(&error))?;
    let has = |name: &str| archive.index_for_name(name).is_some();
    if has("xl/workbook.xml") {
        return Ok(Format::Xlsx);
    }
    // calamine makes room for whatever number a binary workbook names.
    if has("xl/workbook.bin") {
        return Err(ReadError::UnsupportedFormat { format: UnreadFormat::Xlsb });
    }
    if has("word/document.xml") {
        return Ok(Format::Docx);
    }
    let mut kind = String::new();
    if let Ok(entry) = archive.by_name("mimetype") {
        // An entry that cannot be read names no kind.
        let _ = entry.take(128).read_to_string(&mut kind);
    }
    Ok(match kind.trim() {
        "application/vnd.oasis.opendocument.spreadsheet" => Format::Ods,
        "application/vnd.oasis.opendocument.text" => Format::Odt,
        _ => Format::Zip,
    })
}

/// Tells old workbooks from encrypted new ones, and from compound files that are not read.
fn inside_compound(input: &mut Input<'_>, limits: &Limits) -> Result<Format, ReadError> {
    let mut seekable = input.seekable(limits)?;
    let mut bytes = Vec::new();
    let read = seekable.by_ref().take(limits.held_bytes).read_to_end(&mut bytes);
    read.map_err(|error| ReadError::from_io(&error, Format::Xls))?;
    let has = |name: &str| {
        let spelled: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        memchr::memmem::find(&bytes, &spelled).is_some()
    };
    if has(ENCRYPTED_PACKAGE) {
        return Err(ReadError::Encrypted);
    }
    // Documents and messages may hold a workbook, and workbooks a document: the outermost folder decides.
    let outermost = shield(Format::Xls, || {
        let file = cfb::CompoundFile::open(Cursor::new(&bytes)).map_err(|_| ReadError::Unsupported)?;
        Ok(UnreadFormat::of_stream(|name| file.is_stream(format!("/{name}"))))
    });
    match outermost.unwrap_or_default() {
        Some(format) => Err(ReadError::UnsupportedFormat { format }),
        None if has("Workbook") || has("Book") => Ok(Format::Xls),
        None => Err(UnreadFormat::of_stream(has)
            .map_or(ReadError::Unsupported, |format| ReadError::UnsupportedFormat { format })),
    }
}

/// Pictures, sounds and films by their marks.
pub(crate) fn media(head: &[u8]) -> Option<MediaKind> {
    if infer::is_image(head) {
        Some(MediaKind::Image)
    } else if infer::is_audio(head) {
        Some(MediaKind::Audio)
    } else if infer::is_video(head) {
        Some(MediaKind::Video)
    } else {
        None
    }
}
