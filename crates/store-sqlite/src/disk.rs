//! How much room there is, and who may still use it.

use crate::failure::Result;
use crate::file;
use rustix::fs::{FallocateFlags, fallocate, statvfs};
use std::fmt;
use std::fs::OpenOptions;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use waarborg_store::Priority;

/// Tells the free bytes beside a file; `None` if it cannot be told, which refuses nobody.
pub type FreeSpace = Arc<dyn Fn(&Path) -> Option<u64> + Send + Sync>;

/// Below how many free bytes who must wait.
#[derive(Clone, Copy, Debug)]
pub struct Thresholds {
    /// Bulk work.
    pub bulk_bytes: u64,
    /// Writes that a person waits for.
    pub write_bytes: u64,
    /// Kept in a file beside the data, given up when the disk is full: uses, which must be logged, and erasures go on.
    pub reserve_bytes: u64,
}

/// The disk as a store sees it.
#[derive(Clone)]
pub struct Disk {
    /// When to refuse.
    pub thresholds: Thresholds,
    /// How to tell what is free.
    pub free: FreeSpace,
}

impl Default for Disk {
    fn default() -> Self {
        let thresholds = Thresholds { bulk_bytes: 512 << 20, write_bytes: 128 << 20, reserve_bytes: 16 << 20 };
        Self { thresholds, free: Arc::new(free_bytes) }
    }
}

impl fmt::Debug for Disk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Disk").field("thresholds", &self.thresholds).finish_non_exhaustive()
    }
}

/// What opening takes: indexes beside two write-ahead logs, and what a crash left to finish.
const OPENING_BYTES: u64 = 1 << 20;

/// Gives up the reserve beside the data where the disk has not even the room to open them and the keys. It is made anew once
/// there is room. To be called before either is opened.
pub fn make_room_to_open(data: &Path) {
    let room = Room::new(Disk::default(), data);
    if room.is_too_little_to_open() {
        room.release();
    }
}

fn free_bytes(path: &Path) -> Option<u64> {
    let disk = statvfs(path).ok()?;
    disk.f_bavail.checked_mul(disk.f_frsize)
}

/// Watches the disk of one file, and holds its reserve.
#[derive(Clone, Debug)]
pub struct Room {
    disk: Disk,
    data: PathBuf,
    reserve: PathBuf,
    /// There is no reserve, and it is to be made once there is room.
    lacks_reserve: Arc<AtomicBool>,
}

impl Room {
    pub fn new(disk: Disk, data: &Path) -> Self {
        Self { disk, data: data.to_owned(), reserve: data.with_extension("reserve"), lacks_reserve: Arc::default() }
    }

    /// The lowest priority that is served now.
    pub fn least(&self) -> Priority {
        match (self.disk.free)(&self.data) {
            Some(free) if free < self.disk.thresholds.write_bytes => Priority::Use,
            Some(free) if free < self.disk.thresholds.bulk_bytes => Priority::Write,
            _ => Priority::Bulk,
        }
    }

    fn is_too_little_to_open(&self) -> bool {
        (self.disk.free)(&self.data).is_some_and(|free| free < OPENING_BYTES)
    }

    /// Makes the reserve if it is not there and there is room for it beside everything else.
    pub fn keep_reserve(&self) -> Result<()> {
        let made = self.make_reserve();
        let lacks = self.disk.thresholds.reserve_bytes > 0 && !self.reserve.try_exists().unwrap_or(false);
        self.lacks_reserve.store(lacks, Ordering::SeqCst);
        made
    }

    fn make_reserve(&self) -> Result<()> {
        let bytes = self.disk.thresholds.reserve_bytes;
        if bytes == 0 || self.reserve.try_exists()? {
            return Ok(());
        }
        if (self.disk.free)(&self.data).is_some_and(|free| free < self.disk.thresholds.bulk_bytes.saturating_add(bytes))
        {
            return Ok(());
        }
        file::claim(&self.reserve)?;
        let made = OpenOptions::new().write(true).open(&self.reserve)?;
        if fallocate(&made, FallocateFlags::empty(), 0, bytes).is_err() {
            // Not every file system can; no reserve is better than one that holds nothing.
            self.release();
        }
        Ok(())
    }

    /// Gives the reserve up; tells whether there was one.
    pub fn release(&self) -> bool {
        let is_released = std::fs::remove_file(&self.reserve).is_ok();
        self.lacks_reserve.fetch_or(is_released, Ordering::SeqCst);
        is_released
    }

    /// Makes the reserve anew once room has come back. Without it the store goes on as well.
    pub fn heal(&self) {
        if self.lacks_reserve.load(Ordering::SeqCst) && self.least() == Priority::Bulk {
            // It is tried again after the next change.
            let _ = self.keep_reserve();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::AtomicU64;

    #[test]
    fn a_reserve_that_found_no_room_is_made_once_there_is() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data.sqlite");
        let free = Arc::new(AtomicU64::new(0));
        let told = free.clone();
        let thresholds = Thresholds { bulk_bytes: 1_000, write_bytes: 100, reserve_bytes: 4_096 };
        let room = Room::new(Disk { thresholds, free: Arc::new(move |_| Some(told.load(Ordering::SeqCst))) }, &data);
        room.keep_reserve().unwrap();
        assert!(room.is_too_little_to_open() && !room.reserve.exists());
        for (bytes, is_made) in [(999, false), (4_000, false), (OPENING_BYTES, true)] {
            free.store(bytes, Ordering::SeqCst);
            room.heal();
            assert_eq!(room.reserve.exists(), is_made, "{bytes}");
        }
        assert!(!room.is_too_little_to_open());
        assert!(room.release() && !room.reserve.exists());
        room.heal();
        assert!(room.reserve.exists());
    }

    #[test]
    fn a_disk_with_room_keeps_its_reserve_at_opening() {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data.sqlite");
        let reserve = data.with_extension("reserve");
        std::fs::write(&reserve, [0; 16]).unwrap();
        make_room_to_open(&data);
        assert!(reserve.exists());
    }
}
