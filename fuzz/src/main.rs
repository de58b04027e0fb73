//! Feeds a reader, or the detector, with bytes until it fails.
//!
//! One program holds every target, so that the whole is linked once. `cargo xtask fuzz` runs it; it tells the target
//! by the environment, as the command line is libFuzzer's:
//!
//! - `WAARBORG_FUZZ_TARGET`: the name of a target, or `list` for all names, a line each;
//! - `WAARBORG_FUZZ_SEEDS`: a folder into which the first inputs of the target are written before it starts.
//!
//! A finding is a panic that no reader caught, a run beyond the time of libFuzzer, more memory than `memory` grants,
//! or a promise of the interface that does not hold. A new reader is an entry of `waarborg_read::fuzz`; any other
//! target is a line in `targets`, with its seeds in `seeds`.

#![no_main]

mod find;
mod memory;
mod package;
mod seeds;
mod targets;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::{Mutex, OnceLock};

use libfuzzer_sys::fuzz_target;
use targets::{Run, Target};

#[global_allocator]
static ALLOCATOR: memory::Bounded = memory::Bounded;

static RUN: OnceLock<Run> = OnceLock::new();

/// What the last panic said; most are caught by a reader, so it is only shown when one was not.
static LAST_PANIC: Mutex<String> = Mutex::new(String::new());

fuzz_target!(init: prepare(), |bytes: &[u8]| {
    let Some(run) = RUN.get() else { return };
    if catch_unwind(AssertUnwindSafe(|| run(bytes))).is_err() {
        eprintln!("{}", LAST_PANIC.lock().map(|text| text.clone()).unwrap_or_default());
        std::process::abort();
    }
});

fn prepare() {
    // The hook of libFuzzer's crate ends the process at once; a panic that a reader catches is no finding.
    std::panic::set_hook(Box::new(|panic| {
        if let Ok(mut last) = LAST_PANIC.lock() {
            *last = panic.to_string();
        }
    }));
    let name = std::env::var("WAARBORG_FUZZ_TARGET").unwrap_or_default();
    let targets = targets::all();
    if name == "list" {
        for target in &targets {
            println!("{}", target.name);
        }
        std::process::exit(0);
    }
    let Some(target) = targets.into_iter().chain(targets::planted()).find(|target| target.name == name) else {
        eprintln!(
            "what: there is no target `{name}`\nwhy: it is none of those listed\ndo: set WAARBORG_FUZZ_TARGET=list"
        );
        std::process::exit(2);
    };
    if let Some(folder) = std::env::var_os("WAARBORG_FUZZ_SEEDS")
        && let Err(error) = write_seeds(Path::new(&folder), &target)
    {
        eprintln!(
            "what: the seeds cannot be written\nwhy: {error}\ndo: mend it in `seeds`, or name a folder that can be written"
        );
        std::process::exit(2);
    }
    memory::grant(target.memory_bytes);
    let _ = RUN.set(target.run);
}

fn write_seeds(folder: &Path, target: &Target) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    for (number, seed) in target.seeds.iter().enumerate() {
        if !(target.run)(seed) {
            let reason = format!("first input {number} of {} is not read without a problem", target.name);
            return Err(std::io::Error::other(reason));
        }
        std::fs::write(folder.join(format!("seed-{number:02}")), seed)?;
    }
    Ok(())
}
