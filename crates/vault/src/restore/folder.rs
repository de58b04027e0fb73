//! The folder that is restored into, and how it says that it is not whole.

use crate::error::VaultError;
use crate::maintenance::{MaintenanceError, delete, make_folder, sync_folder, unreachable, wipe, write_whole};
use std::path::Path;
use waarborg_store::{Backend, KeyStore, StoreError};

/// The file that marks a folder, and the value that marks a key store.
const RESTORING: &str = "restoring";

const YES: &[u8] = b"yes";
const NO: &[u8] = b"no";

/// Refuses a folder in which a restore broke off. To be called before stores are opened there.
///
/// # Errors
/// [`MaintenanceError::Restoring`].
pub fn check_folder(folder: &Path) -> Result<(), MaintenanceError> {
    let mark = folder.join(RESTORING);
    let is_marked = mark.try_exists().map_err(unreachable(&mark))?;
    if is_marked { Err(MaintenanceError::Restoring) } else { Ok(()) }
}

/// Whether a restore into the stores around this key store broke off.
pub(crate) fn is_restoring(keys: &dyn KeyStore) -> Result<bool, VaultError> {
    Ok(keys.value(RESTORING)?.is_some_and(|value| value == YES))
}

/// Marks an empty folder, or clears away what an earlier restore left in it.
pub fn begin(folder: &Path, backend: &dyn Backend) -> Result<(), MaintenanceError> {
    make_folder(folder)?;
    let mark = folder.join(RESTORING);
    let begun_before = mark.try_exists().map_err(unreachable(&mark))?;
    for entry in std::fs::read_dir(folder).map_err(unreachable(folder))? {
        let entry = entry.map_err(unreachable(folder))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_unfinished_mark = name.strip_suffix(".part") == Some(RESTORING);
        if is_unfinished_mark {
            delete(&entry.path())?;
        } else if begun_before && is_of(&name, backend) {
            clear(&entry.path(), &name, backend)?;
        } else if !begun_before {
            return Err(MaintenanceError::FolderNotEmpty);
        }
    }
    if begun_before { sync_folder(&mark) } else { write_whole(&mark, YES) }
}

/// Whether a file is one of the backend's: the stores and what lies beside them under the same stem.
fn is_of(name: &str, backend: &dyn Backend) -> bool {
    [backend.data_file(), backend.keys_file()].iter().any(|file| is_beside(name, file))
}

fn is_beside(name: &str, file: &str) -> bool {
    let stem = file.split('.').next().unwrap_or(file);
    name.strip_prefix(stem).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// Deletes a file of the backend; what held keys is overwritten first, as it is where they are erased.
fn clear(path: &Path, name: &str, backend: &dyn Backend) -> Result<(), MaintenanceError> {
    if is_beside(name, backend.keys_file()) { wipe(path) } else { delete(path) }
}

/// Marks the key store too, so that it does not open from elsewhere either.
pub fn hold(keys: &dyn KeyStore) -> Result<(), StoreError> {
    keys.put_values(&[(RESTORING, YES)])
}

/// Takes the mark off the key store.
pub fn release(keys: &dyn KeyStore) -> Result<(), StoreError> {
    keys.put_values(&[(RESTORING, NO)])
}

/// Takes the mark off the folder.
pub fn finish(folder: &Path) -> Result<(), MaintenanceError> {
    let mark = folder.join(RESTORING);
    delete(&mark)?;
    sync_folder(&mark)
}

/// Removes what a restore put into a folder that is still marked, and nothing else; then the folder, if nothing is left.
pub fn remove(folder: &Path, backend: &dyn Backend) -> Result<(), MaintenanceError> {
    let mark = folder.join(RESTORING);
    if !mark.try_exists().map_err(unreachable(&mark))? {
        return Ok(());
    }
    let mut is_empty = true;
    for entry in std::fs::read_dir(folder).map_err(unreachable(folder))? {
        let entry = entry.map_err(unreachable(folder))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if is_of(&name, backend) {
            clear(&entry.path(), &name, backend)?;
        } else {
            is_empty &= name == RESTORING;
        }
    }
    delete(&mark)?;
    if is_empty { std::fs::remove_dir(folder).map_err(unreachable(folder)) } else { sync_folder(&mark) }
}
