//! One process at a time: a lock that the system lifts when the process ends, however it ends.

use super::{shown, unwritable};
use crate::exit::Exit;
use std::fs::{File, TryLockError};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use waarborg_text::Fault;

/// Takes the lock; it is held as long as the file is open.
pub fn take(path: &Path) -> Result<File, (Fault, Exit)> {
    let file = File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .mode(0o600)
        .open(path)
        .map_err(|error| unwritable(path, &error))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => {
            let folder = path.parent().unwrap_or(path);
            Err((Fault::new("folder.in-use").with("folder", shown(folder)), Exit::Storage))
        }
        Err(TryLockError::Error(error)) => Err(unwritable(path, &error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_one_is_refused_until_the_first_lets_go() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("running");
        let first = take(&path).unwrap();
        let (fault, exit) = take(&path).unwrap_err();
        assert_eq!((fault.code, exit), ("folder.in-use", Exit::Storage));
        drop(first);
        assert!(take(&path).is_ok());
    }
}
