//! The people in the vault, as whoever uses the command line meets them: the real program, a new data folder for each test,
//! and invented people.
//!
//! [`journey`] is the main job from the first list to the last erasure; [`plans`] compares what people read before they
//! decide with `snapshots/`, in both languages; [`documents`] runs what the manual shows.
//!
//! After a change of texts, `CASES=overwrite cargo test -p waarborg --test people` writes what comes out now. Read the
//! difference before you commit it.

#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test may fail loudly, its helpers too"
)]

mod clearing;
mod documents;
mod house;
mod importing;
mod invented;
mod journey;
#[expect(dead_code, reason = "other tests need the rest of it")]
#[path = "../cmd/pattern.rs"]
mod pattern;
mod plans;
#[expect(dead_code, reason = "other tests need the rest of it")]
#[path = "../cmd/program.rs"]
mod program;
mod rights;
mod spreadsheet;
mod using;

use std::path::PathBuf;

/// The root of the repository.
fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Whether what comes out now is to be written down.
fn overwrites() -> bool {
    std::env::var("CASES").is_ok_and(|wish| wish == "overwrite")
}
