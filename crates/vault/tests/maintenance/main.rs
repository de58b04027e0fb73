//! Operations on a whole vault, on SQLite: back up, restore, rotate, recover, anchor.
#![expect(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test may fail loudly")]

mod backup;
mod erase;
mod house;
mod recover;
mod restore;
mod rotate;
mod tamper;
