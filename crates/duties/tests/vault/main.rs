//! The administration of a vault on SQLite: what is published, kept, counted and still to do.
#![expect(clippy::string_slice, clippy::unwrap_used, reason = "a test may fail loudly")]

mod counting;
#[path = "../../../register/tests/all/filled.rs"]
mod filled;
mod house;
mod publishing;
mod working;
