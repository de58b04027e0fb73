//! The root key: from its file, or from its file and a passphrase.

use super::{Passphrase, Places, RootKept, shown, unwritable, write_new};
use crate::exit::Exit;
use crate::fault;
use crate::output::Output;
use crate::vault_fault;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::time::Duration;
use waarborg_seal::{PassphraseCost, RootFileForm, RootKey, SealError, root_file_form};
use waarborg_text::Fault;
use zeroize::Zeroizing;

/// A file of a root key is shorter than this.
const MOST_BYTES: u64 = 1024;

/// How long a wrong passphrase is answered with silence.
const PAUSE: Duration = Duration::from_secs(1);

/// Bits of a file's mode by which others than its owner may do anything with it.
const OTHERS: u32 = 0o077;

/// Reads the root key of a folder, kept as its settings say.
pub fn read(output: &Output<'_>, places: Places<'_>, kept: RootKept) -> Result<RootKey, (Fault, Exit)> {
    let path = places.root();
    let bytes = bytes(&path)?;
    if form(&path, &bytes)? != kept {
        return Err(vault_fault::seal(&SealError::OtherForm));
    }
    open(output, &path, &bytes)
}

/// Reads the root key of a folder that is kept as it is.
pub fn read_plain(places: Places<'_>) -> Result<RootKey, (Fault, Exit)> {
    let path = places.root();
    let bytes = bytes(&path)?;
    if form(&path, &bytes)? != RootKept::File {
        return Err(vault_fault::seal(&SealError::OtherForm));
    }
    RootKey::from_file_bytes(&bytes).map_err(|_| damaged(&path))
}

/// Reads the file of a root key that a passphrase wraps.
pub fn wrapped(places: Places<'_>) -> Result<Zeroizing<Vec<u8>>, (Fault, Exit)> {
    let path = places.root();
    let bytes = bytes(&path)?;
    if form(&path, &bytes)? != RootKept::Passphrase {
        return Err(vault_fault::seal(&SealError::OtherForm));
    }
    Ok(bytes)
}

/// A root key, and the file in which it lay.
pub struct RootFile {
    /// The key.
    pub root: RootKey,
    /// The file's bytes.
    pub bytes: Zeroizing<Vec<u8>>,
    /// How the key is kept in them.
    pub kept: RootKept,
}

/// Reads a root key wherever it lies, and however it is kept there.
pub fn read_any(output: &Output<'_>, path: &Path) -> Result<RootFile, (Fault, Exit)> {
    let bytes = bytes(path)?;
    let kept = form(path, &bytes)?;
    Ok(RootFile { root: open(output, path, &bytes)?, bytes, kept })
}

fn form(path: &Path, bytes: &[u8]) -> Result<RootKept, (Fault, Exit)> {
    match root_file_form(bytes).map_err(|_| damaged(path))? {
        RootFileForm::Plain => Ok(RootKept::File),
        RootFileForm::Passphrase => Ok(RootKept::Passphrase),
    }
}

fn open(output: &Output<'_>, path: &Path, bytes: &[u8]) -> Result<RootKey, (Fault, Exit)> {
    if form(path, bytes)? == RootKept::File {
        return RootKey::from_file_bytes(bytes).map_err(|_| damaged(path));
    }
    let unwrapped = unwrap(bytes, &Passphrase::ask(output)?);
    if unwrapped.as_ref().is_err_and(|(fault, _)| *fault == vault_fault::seal(&SealError::Passphrase).0) {
        std::thread::sleep(PAUSE);
    }
    unwrapped
}

/// The root key in the bytes of a file, by its passphrase. Whoever lets many try has a brake of its own.
pub fn unwrap(bytes: &[u8], passphrase: &Passphrase) -> Result<RootKey, (Fault, Exit)> {
    RootKey::from_file_bytes_wrapped(bytes, passphrase.expose()).map_err(|error| vault_fault::seal(&error))
}

/// Writes the root key of a new folder.
pub fn write(places: Places<'_>, root: &RootKey, passphrase: Option<&Passphrase>) -> Result<(), (Fault, Exit)> {
    let path = places.root();
    write_new(&path, &to_bytes(root, passphrase)?).map_err(|error| unwritable(&path, &error))
}

/// What stands in the file of a root key.
pub fn to_bytes(root: &RootKey, passphrase: Option<&Passphrase>) -> Result<Zeroizing<Vec<u8>>, (Fault, Exit)> {
    let bytes = match passphrase {
        None => root.to_file_bytes(),
        Some(passphrase) => {
            root.to_file_bytes_wrapped(passphrase.expose(), PassphraseCost::default()).map(Zeroizing::new)
        }
    };
    bytes.map_err(|error| vault_fault::seal(&error))
}

/// The bytes of the file, if nobody but its owner can read them.
fn bytes(path: &Path) -> Result<Zeroizing<Vec<u8>>, (Fault, Exit)> {
    let unreadable = |error: &std::io::Error| fault::file(&shown(path), error);
    let about = path.metadata().map_err(|error| unreadable(&error))?;
    if about.permissions().mode() & OTHERS != 0 {
        return Err((Fault::new("folder.key-open-to-others").with("file", shown(path)), Exit::Sealed));
    }
    if !about.is_file() || about.len() > MOST_BYTES {
        return Err(damaged(path));
    }
    std::fs::read(path).map(Zeroizing::new).map_err(|error| unreadable(&error))
}

fn damaged(path: &Path) -> (Fault, Exit) {
    (Fault::new("folder.key-damaged").with("file", shown(path)), Exit::Sealed)
}
