//! Founds a vault in a folder: root key, stores, recovery identity, organisation.

use super::{Passphrase, Places, RootKept, Settings, make, root, unwritable, write_new};
use crate::exit::Exit;
use crate::system::SystemClock;
use crate::vault_fault;
use std::fs::{File, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::sync::Arc;
use waarborg_decide::Rulebook;
use waarborg_seal::{RecoveryIdentity, RootKey, SealError, Share};
use waarborg_store::StoreError;
use waarborg_store_sqlite::{SqliteData, SqliteKeys};
use waarborg_text::Fault;
use waarborg_vault::{Stores, Vault};

/// How a vault is founded.
pub struct Founding<'f> {
    /// The organisation's name; may be empty.
    pub name: &'f str,
    /// Wraps the root key, if it is to be wrapped.
    pub passphrase: Option<&'f Passphrase>,
    /// How many shares of the recovery sheet open it.
    pub threshold: u8,
    /// Of how many.
    pub count: u8,
}

/// What was founded.
pub struct Founded {
    pub vault: Vault,
    pub shares: Vec<Share>,
    /// The public half of the recovery identity.
    pub recovery: String,
}

/// Founds a vault in an empty folder.
pub fn found(places: Places<'_>, founding: &Founding<'_>, book: Arc<Rulebook>) -> Result<Founded, (Fault, Exit)> {
    let sealed = |error: SealError| vault_fault::seal(&error);
    let stored = |error: StoreError| vault_fault::store(&error);
    let root = RootKey::generate().map_err(sealed)?;
    let identity = RecoveryIdentity::generate().map_err(sealed)?;
    let shares = identity.shares(founding.threshold, founding.count).map_err(sealed)?;
    let recovery = identity.public();
    root::write(places, &root, founding.passphrase)?;
    let keys = SqliteKeys::create(&places.keys()).map_err(stored)?;
    let data = SqliteData::create(&places.data()).map_err(stored)?;
    let stores = Stores { data: Arc::new(data), keys: Arc::new(keys) };
    let text = recovery.to_string();
    let vault = Vault::found(stores, Arc::new(SystemClock), book, &root, &recovery, founding.name);
    let vault = vault.map_err(|error| vault_fault::vault(&error))?;
    let kept = if founding.passphrase.is_some() { RootKept::Passphrase } else { RootKept::File };
    let settings = Settings::new(vault.organisation(), kept).to_toml();
    let written = write_new(&places.settings(), settings.as_bytes());
    written.map_err(|error| unwritable(&places.settings(), &error))?;
    make(&places.anchors()).map_err(|error| unwritable(&places.anchors(), &error))?;
    Ok(Founded { vault, shares, recovery: text })
}

/// A folder beside `path` in which a vault is founded before it is moved there.
pub fn beside(path: &Path) -> Result<tempfile::TempDir, (Fault, Exit)> {
    let parent = parent(path);
    tempfile::Builder::new()
        .prefix(".waarborg-init-")
        .permissions(Permissions::from_mode(0o700))
        .tempdir_in(parent)
        .map_err(|error| unwritable(parent, &error))
}

/// Moves the folder to its place, and has that on the disk before it returns. An error means that it was not moved. Once it
/// is, the vault stands, and its shares must not be lost: then what could not be flushed comes back with success.
pub fn put_in_place(building: tempfile::TempDir, path: &Path) -> std::io::Result<Option<std::io::Error>> {
    move_to(building, path, |folder| File::open(folder)?.sync_all())
}

fn move_to(
    building: tempfile::TempDir,
    path: &Path,
    flush: impl Fn(&Path) -> std::io::Result<()>,
) -> std::io::Result<Option<std::io::Error>> {
    flush(building.path())?;
    std::fs::rename(building.path(), path)?;
    // Nothing is left there to remove.
    let _ = building.keep();
    Ok(flush(parent(path)).err())
}

fn parent(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Error, ErrorKind};

    #[test]
    fn what_was_moved_stands_whatever_the_flush_says() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("vault");
        let refuse = |refused: &Path| {
            let refused = refused.to_owned();
            move |flushed: &Path| if flushed == refused { Err(Error::from(ErrorKind::Other)) } else { Ok(()) }
        };
        let building = beside(&path).unwrap();
        let within = building.path().to_owned();
        assert!(move_to(building, &path, refuse(&within)).is_err());
        assert!(!path.exists() && !within.exists(), "what was not moved is gone");
        let moved = move_to(beside(&path).unwrap(), &path, refuse(folder.path())).unwrap();
        assert_eq!(moved.map(|error| error.kind()), Some(ErrorKind::Other));
        assert!(path.is_dir());
    }
}
