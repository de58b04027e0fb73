//! The command line as its users meet it.
//!
//! [`cases`] runs one command per file of `cases/` and compares output, errors and exit status;
//! [`documents`] runs every command that the documents show; [`shape`] holds the JSON against
//! `docs/reference/answer.md`; [`habits`] is what holds for every command.
//!
//! After a change of texts, `CASES=overwrite cargo test -p waarborg --test cmd` writes what comes
//! out now. Read the difference before you commit it.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test may fail loudly, its helpers too"
)]

mod cases;
mod demo;
mod documents;
mod habits;
mod pattern;
mod program;
mod redact;
mod scan;
mod serve;
mod shape;

use std::path::PathBuf;

/// The root of the repository.
fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Whether what comes out now is to be written down.
fn overwrites() -> bool {
    std::env::var("CASES").is_ok_and(|wish| wish == "overwrite")
}

/// Does something for every item on all processors; what went wrong comes back in order.
fn try_all<T: Sync>(items: &[T], check: impl Fn(&T) -> Result<(), String> + Sync) -> Vec<String> {
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let size = items.len().div_ceil(workers).max(1);
    std::thread::scope(|scope| {
        let threads: Vec<_> = items
            .chunks(size)
            .map(|chunk| {
                let check = &check;
                scope.spawn(move || chunk.iter().filter_map(|item| check(item).err()).collect::<Vec<_>>())
            })
            .collect();
        threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    })
}
