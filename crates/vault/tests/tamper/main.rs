//! Bytes and rows that were altered behind the back of a vault: what is detected, and that no wrong value is returned.
#![expect(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test may fail loudly")]

mod flipped;
#[path = "../journey/house.rs"]
#[expect(dead_code, reason = "the journeys use all of it")]
mod house;
mod log;
mod neighbours;
mod prepared;
mod rows;
