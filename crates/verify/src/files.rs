//! Reads files, within bounds.

use crate::exit::Exit;
use crate::fault::Fault;
use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::path::Path;
use waarborg_audit::receipt::as_written;

/// No receipt, head or list of keys is longer.
const MOST_TEXT: u64 = 1 << 23;

/// A file of text, as it was written.
pub fn text(path: &Path) -> Result<String, Fault> {
    let bytes = bytes(path, MOST_TEXT).map_err(|error| unreadable(path, &error))?;
    let text = String::from_utf8(bytes).map_err(|_| named("file.not-text", Exit::Unreadable, path))?;
    Ok(as_written(&text))
}

/// The bytes of a file that is not longer than it may be.
pub fn bytes(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    // INVARIANT: a length fits in 64 bits.
    if bytes.len() as u64 > most { Err(ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
}

/// As [`bytes`], of a file that somebody else laid there: one that is no file, such as a pipe, would keep the program waiting.
pub fn bytes_of_file(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    check_is_file(path)?;
    bytes(path, most)
}

/// Refuses what is neither a file nor a link to one.
pub fn check_is_file(path: &Path) -> io::Result<()> {
    let kind = path.metadata()?.file_type();
    if kind.is_file() {
        return Ok(());
    }
    Err(if kind.is_dir() { ErrorKind::IsADirectory } else { ErrorKind::InvalidInput }.into())
}

/// Why a file could not be read.
pub fn unreadable(path: &Path, error: &io::Error) -> Fault {
    match error.kind() {
        ErrorKind::NotFound => named("file.not-found", Exit::NotFound, path),
        kind => named("file.unreadable", Exit::Unreadable, path).with("reason", &kind),
    }
}

fn named(code: &'static str, exit: Exit, path: &Path) -> Fault {
    Fault::new(code, exit).with("file", &path.display())
}
