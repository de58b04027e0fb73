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

/// Reads the root key.
pub fn read(output: &Output<'_>, places: Places<'_>, kept: RootKept) -> Result<RootKey, (Fault, Exit)> {
    let path = places.root();
    let bytes = bytes(&path)?;
    let form = root_file_form(&bytes).map_err(|_| damaged(&path))?;
    match (form, kept) {
        (RootFileForm::Plain, RootKept::File) => RootKey::from_file_bytes(&bytes).map_err(|_| damaged(&path)),
        (RootFileForm::Passphrase, RootKept::Passphrase) => {
            let passphrase = Passphrase::ask(output)?;
            RootKey::from_file_bytes_wrapped(&bytes, passphrase.expose()).map_err(|error| {
                if error == SealError::Passphrase {
                    std::thread::sleep(PAUSE);
                }
                vault_fault::seal(&error)
            })
        }
        _ => Err(vault_fault::seal(&SealError::OtherForm)),
    }
}

/// Writes the root key of a new folder.
pub fn write(places: Places<'_>, root: &RootKey, passphrase: Option<&Passphrase>) -> Result<(), (Fault, Exit)> {
    let path = places.root();
    let bytes = match passphrase {
        None => root.to_file_bytes(),
        Some(passphrase) => {
            root.to_file_bytes_wrapped(passphrase.expose(), PassphraseCost::default()).map(Zeroizing::new)
        }
    };
    let bytes = bytes.map_err(|error| vault_fault::seal(&error))?;
    write_new(&path, &bytes).map_err(|error| unwritable(&path, &error))
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
