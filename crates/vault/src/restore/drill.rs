//! Where a drill is held: a folder that goes with whoever made it, and that the next start clears away where a process died.
//!
//! ```text
//! .waarborg-drill-<chance>/
//!   held      locked as long as the drill runs
//!   vault/    what is brought back
//! ```

use crate::maintenance::{MaintenanceError, make_folder, new_file, to_hex, unreachable, wipe};
use std::fs::File;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// Begins the names of such folders.
const DRILL: &str = ".waarborg-drill-";

const HELD: &str = "held";

/// A folder for one drill. Whatever lies in it is overwritten and deleted when it is dropped.
pub struct DrillPlace {
    path: PathBuf,
    _held: File,
}

impl DrillPlace {
    /// Makes one within a folder: the data folder, since what is opened there needs the same trust, or where that would lie.
    /// What a drill that died left there is cleared away first.
    ///
    /// # Errors
    /// [`MaintenanceError::Unreachable`].
    pub fn make(within: &Path) -> Result<Self, MaintenanceError> {
        sweep_drills(within)?;
        let chance: [u8; 8] = waarborg_seal::random()?;
        let path = within.join(format!("{DRILL}{}", to_hex(&chance)));
        make_folder(&path)?;
        let held = new_file(&path.join(HELD))?;
        held.lock().map_err(unreachable(&path))?;
        Ok(Self { path, _held: held })
    }

    /// What the drill restores into.
    #[must_use]
    pub fn folder(&self) -> PathBuf {
        self.path.join("vault")
    }
}

impl Drop for DrillPlace {
    fn drop(&mut self) {
        // What cannot be deleted now is deleted at the next start.
        drop(remove(&self.path));
    }
}

/// Deletes what drills left in a folder whose process died; one that runs is left alone.
pub(crate) fn sweep_drills(within: &Path) -> Result<(), MaintenanceError> {
    for entry in std::fs::read_dir(within).map_err(unreachable(within))? {
        let entry = entry.map_err(unreachable(within))?;
        let is_drill = entry.file_name().to_string_lossy().starts_with(DRILL);
        if !is_drill || !entry.file_type().map_err(unreachable(within))?.is_dir() {
            continue;
        }
        match File::open(entry.path().join(HELD)) {
            // It is let go of when the process that made it ends, however that ends.
            Ok(held) if held.try_lock().is_err() => {}
            Ok(_) => remove(&entry.path())?,
            Err(error) if error.kind() == ErrorKind::NotFound => remove(&entry.path())?,
            Err(error) => return Err(unreachable(&entry.path())(error)),
        }
    }
    Ok(())
}

/// Overwrites and deletes all files below a folder, and the folder. Links are deleted and not followed.
fn remove(folder: &Path) -> Result<(), MaintenanceError> {
    for entry in std::fs::read_dir(folder).map_err(unreachable(folder))? {
        let entry = entry.map_err(unreachable(folder))?;
        let kind = entry.file_type().map_err(unreachable(folder))?;
        if kind.is_dir() {
            remove(&entry.path())?;
        } else if kind.is_file() {
            wipe(&entry.path())?;
        } else {
            crate::maintenance::delete(&entry.path())?;
        }
    }
    std::fs::remove_dir(folder).map_err(unreachable(folder))
}
