//! Where the demonstration lies, and the mark by which a folder is known as one.

use super::failed::Failed;
use crate::exit::Exit;
use crate::folder::{make, shown, write_new};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use waarborg_text::Fault;

/// The newest form of the mark.
const FORMAT: u32 = 1;

/// The folder of a demonstration.
#[derive(Clone, Debug)]
pub struct Place(PathBuf);

/// What the mark says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mark {
    format: u32,
    /// Whoever reads it sees that nobody here exists.
    invented: bool,
    /// How many customers were asked for.
    pub customers: u32,
}

impl Place {
    pub fn new(folder: &Path) -> Self {
        Self(folder.to_owned())
    }

    /// All of it.
    pub fn folder(&self) -> &Path {
        &self.0
    }

    /// The data folder, which other commands take by `--folder`.
    pub fn vault(&self) -> PathBuf {
        self.0.join("vault")
    }

    /// Where its backups lie.
    pub fn backups(&self) -> PathBuf {
        self.0.join("backups")
    }

    /// Lists of people, to try out an import with.
    pub fn lists(&self) -> PathBuf {
        self.0.join("lists")
    }

    /// Receipts of those who were erased.
    pub fn receipts(&self) -> PathBuf {
        self.0.join("receipts")
    }

    /// Shares of the recovery sheet.
    pub fn shares(&self) -> PathBuf {
        self.0.join("recovery")
    }

    fn mark(&self) -> PathBuf {
        self.0.join("demo.toml")
    }

    /// Makes the folders.
    pub fn make(&self) -> Result<(), Failed> {
        for folder in [self.vault(), self.backups(), self.lists(), self.receipts(), self.shares()] {
            make(&folder).map_err(|error| Failed::unwritable(&folder, &error))?;
        }
        Ok(())
    }

    /// Writes a file into it.
    pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Failed> {
        write_new(path, bytes).map_err(|error| Failed::unwritable(path, &error))
    }

    /// Marks it as built: the last that is done.
    pub fn write_mark(&self, customers: u32) -> Result<(), Failed> {
        // INVARIANT: numbers and flags always serialise.
        let text = toml::to_string(&Mark { format: FORMAT, invented: true, customers }).unwrap_or_default();
        Self::write(&self.mark(), text.as_bytes())
    }

    /// What the mark says; `None` where nothing lies. A folder that holds something else is left alone.
    pub fn read_mark(&self) -> Result<Option<Mark>, Failed> {
        let other = || Failed(Fault::new("demo.other-folder").with("folder", shown(&self.0)), Exit::WrongUse);
        if self.0.symlink_metadata().is_err() {
            return Ok(None);
        }
        let text = std::fs::read_to_string(self.mark()).map_err(|_| other())?;
        let mark: Mark = toml::from_str(&text).map_err(|_| other())?;
        if mark.format > FORMAT || !mark.invented {
            return Err(other());
        }
        Ok(Some(mark))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_folder_that_was_built_is_taken_for_one() {
        let around = tempfile::tempdir().unwrap();
        let place = Place::new(&around.path().join("shop"));
        assert_eq!(place.read_mark().unwrap(), None);
        make(place.folder()).unwrap();
        assert_eq!(place.read_mark().unwrap_err().0.code, "demo.other-folder");
        place.write_mark(200).unwrap();
        assert_eq!(place.read_mark().unwrap().map(|mark| mark.customers), Some(200));
        std::fs::write(place.mark(), "format = 9\ninvented = true\ncustomers = 1\n").unwrap();
        assert_eq!(place.read_mark().unwrap_err().0.code, "demo.other-folder");
    }
}
