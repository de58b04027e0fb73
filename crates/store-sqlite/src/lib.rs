//! Keeps in SQLite: one file for the data and the log, one for the keys.
//!
//! Both run with a write-ahead log that is flushed at every commit, wipe what is deleted, and are readable by their owner
//! only. [`SqliteData`] has one thread that writes: whatever waits is written in one transaction and shares its flush.
//! Readers take one of a few connections and see one snapshot.
//!
//! This crate knows SQL and disks. It knows no key, no law and no meaning of a blob. A new table starts as a file in
//! `migrations/`, which is only ever added to; `data/copy.rs` and `data/check.rs` then say how it is copied and checked.

mod backend;
mod convert;
mod data;
mod disk;
mod failure;
mod file;
mod keys;
pub mod points;
mod pool;

pub use backend::Sqlite;
pub use data::SqliteData;
pub use disk::{Disk, FreeSpace, Thresholds, make_room_to_open};
pub use keys::SqliteKeys;
