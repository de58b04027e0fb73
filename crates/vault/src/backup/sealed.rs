//! Files of a backup: sealed as they are written, measured and hashed as they lie.

use super::mark::SealedFile;
use crate::maintenance::{MaintenanceError, name_of, new_file, put_in_place, unreachable};
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{self, BufWriter, ErrorKind, Read, Write};
use std::path::Path;
use waarborg_seal::{FileIdentity, FileRecipient, SealError, decrypt_with, encrypt_to};

/// Bytes between two calls of the one who waits.
const STEP: usize = 1 << 20;

/// Hashes what passes.
struct Hashing<S> {
    stream: S,
    hash: Sha256,
    bytes: u64,
}

impl<S> Hashing<S> {
    fn new(stream: S) -> Self {
        Self { stream, hash: Sha256::new(), bytes: 0 }
    }

    fn pass(&mut self, bytes: &[u8]) {
        self.hash.update(bytes);
        self.bytes += bytes.len() as u64;
    }
}

impl<W: Write> Write for Hashing<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.stream.write(bytes)?;
        self.pass(bytes.get(..written).unwrap_or_default());
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.stream.flush()
    }
}

impl<R: Read> Read for Hashing<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let read = self.stream.read(out)?;
        self.pass(out.get(..read).unwrap_or_default());
        Ok(read)
    }
}

/// Seals a file into another.
pub fn seal_file(
    from: &Path,
    to: &Path,
    recipients: &[&FileRecipient],
    progress: &mut dyn FnMut(u64, u64),
) -> Result<SealedFile, MaintenanceError> {
    let mut file = File::open(from).map_err(unreachable(from))?;
    let all = file.metadata().map_err(unreachable(from))?.len();
    seal(&mut file, from, to, recipients, &mut |done| progress(done, all))
}

/// Seals bytes into a file.
pub fn seal_bytes(bytes: &[u8], to: &Path, recipients: &[&FileRecipient]) -> Result<SealedFile, MaintenanceError> {
    seal(&mut &*bytes, to, to, recipients, &mut |_| {})
}

fn seal(
    from: &mut dyn Read,
    from_path: &Path,
    to: &Path,
    recipients: &[&FileRecipient],
    progress: &mut dyn FnMut(u64),
) -> Result<SealedFile, MaintenanceError> {
    let part = to.with_added_extension("part");
    let out = Hashing::new(BufWriter::new(new_file(&part)?));
    let mut writer = encrypt_to(recipients, out)?;
    let mut room = vec![0; STEP];
    let mut done = 0;
    loop {
        let read = from.read(&mut room).map_err(unreachable(from_path))?;
        let Some(bytes) = room.get(..read).filter(|bytes| !bytes.is_empty()) else { break };
        writer.write_all(bytes).map_err(unreachable(&part))?;
        done += read as u64;
        progress(done);
    }
    let out = writer.finish()?;
    let file = out.stream.into_inner().map_err(|error| unreachable(&part)(error.into_error()))?;
    file.sync_all().map_err(unreachable(&part))?;
    put_in_place(&part, to)?;
    Ok(SealedFile { name: name_of(to), bytes: out.bytes, hash: out.hash.finalize().into() })
}

/// Opens a file of a backup, and holds it against its mark. What was written out counts only if there is no error.
pub(crate) fn unseal(
    folder: &Path,
    sealed: &SealedFile,
    identity: &FileIdentity,
    out: &mut dyn Write,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<(), MaintenanceError> {
    let path = folder.join(&sealed.name);
    let file = match File::open(&path) {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            return Err(MaintenanceError::FileMissing { file: sealed.name.clone() });
        }
        opened => opened.map_err(unreachable(&path))?,
    };
    let damaged = || MaintenanceError::damaged(&sealed.name);
    if file.metadata().map_err(unreachable(&path))?.len() != sealed.bytes {
        return Err(damaged());
    }
    let mut hashing = Hashing::new(file);
    let mut reader = decrypt_with(identity, &mut hashing).map_err(|error| match error {
        SealError::Format | SealError::Damaged => damaged(),
        SealError::Stream(kind) => MaintenanceError::Unreachable { file: sealed.name.clone(), kind },
        error => error.into(),
    })?;
    let mut room = vec![0; STEP];
    let mut done = 0;
    loop {
        let read = reader.read(&mut room).map_err(|error| match error.kind() {
            ErrorKind::InvalidData | ErrorKind::UnexpectedEof => damaged(),
            _ => unreachable(&path)(error),
        })?;
        let Some(bytes) = room.get(..read).filter(|bytes| !bytes.is_empty()) else { break };
        out.write_all(bytes).map_err(unreachable(&path))?;
        done += read as u64;
        progress(done.min(sealed.bytes), sealed.bytes);
    }
    drop(reader);
    io::copy(&mut hashing, &mut io::sink()).map_err(unreachable(&path))?;
    let is_whole = hashing.bytes == sealed.bytes && <[u8; 32]>::from(hashing.hash.finalize()) == sealed.hash;
    if is_whole { Ok(()) } else { Err(damaged()) }
}
