//! Files and folders that only their owner gets at.

use crate::exit::Exit;
use std::fs::{DirBuilder, File};
use std::io::{ErrorKind, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::Path;
use waarborg_text::Fault;

/// Makes a folder that only its owner may enter.
pub fn make(path: &Path) -> std::io::Result<()> {
    DirBuilder::new().mode(0o700).create(path)
}

/// Makes a folder that only its owner may enter, unless it is there.
pub fn make_if_missing(path: &Path) -> std::io::Result<()> {
    if path.is_dir() { Ok(()) } else { make(path) }
}

/// Writes a new file that only its owner reads, and has it on the disk before it returns.
pub fn write_new(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = File::options().write(true).create_new(true).mode(0o600).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Writes a file that only its owner reads, in the place of one that may be there, whole or not at all.
pub fn replace(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // A file of `tempfile` is its owner's alone.
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    sync(folder)
}

/// Has on the disk what stands in a folder.
pub fn sync(folder: &Path) -> std::io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Why something in the folder cannot be written.
pub fn unwritable(path: &Path, error: &std::io::Error) -> (Fault, Exit) {
    let code = match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "folder.full",
        _ => "folder.unwritable",
    };
    (Fault::new(code).with("file", shown(path)).with("reason", error.kind().to_string()), Exit::Storage)
}

/// A path as it is told.
pub fn shown(path: &Path) -> String {
    path.display().to_string()
}
