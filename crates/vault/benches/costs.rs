//! What a vault costs beside plain SQLite with the same flushes, and what each of its duties costs.
//!
//! `cargo bench --package waarborg-vault` measures everything but growth; `-- import use write all erase log flushes` some
//! of it, `-- growth` up to a million people, which takes minutes and some gigabytes (`-- growth 10000` less). A ratio of
//! one means: as fast as plain SQLite in the same run. Set `TMPDIR` to the disk that is to be measured.

#![expect(
    clippy::unwrap_used,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::disallowed_methods,
    clippy::get_unwrap,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a measurement may fail loudly, and tells rounded numbers"
)]

#[path = "costs/duties.rs"]
mod duties;
#[path = "costs/everyone.rs"]
mod everyone;
#[path = "costs/flushes.rs"]
mod flushes;
#[path = "costs/folk.rs"]
mod folk;
#[path = "../../store-sqlite/benches/keeping/grouped.rs"]
mod grouped;
#[path = "costs/growth.rs"]
mod growth;
#[path = "costs/house.rs"]
mod house;
#[path = "costs/importing.rs"]
mod importing;
#[path = "../../store-sqlite/benches/keeping/measuring.rs"]
mod measuring;
#[path = "costs/plain.rs"]
mod plain;
#[path = "costs/using.rs"]
mod using;

use house::House;
use measuring::{flush, over_and_over, seconds};
use plain::Plain;

/// A street so long that a record takes about 1 KB.
const LONG: usize = 850;

fn main() {
    if let Some(rows) = std::env::var(importing::ROWS).ok().and_then(|rows| rows.parse().ok()) {
        return importing::in_this_process(rows);
    }
    if let Some(trace) = std::env::var_os(flushes::TRACE) {
        return flushes::in_this_process(trace.into());
    }
    if let Ok(task) = std::env::var(growth::OPEN) {
        return growth::in_this_process(&task);
    }
    // Cargo says `--bench`.
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let is_wanted = |part: &str| arguments.is_empty() || arguments.iter().any(|argument| argument == part);
    let folder = tempfile::tempdir().unwrap();
    println!("flush of 4 KB appended: {:.3} ms (median of 200)", flush(&folder.path().join("flush")) * 1e3);
    if is_wanted("import") {
        importing::run(100_000);
    }
    if is_wanted("flushes") {
        flushes::run(folder.path());
    }
    if arguments.iter().any(|argument| argument == "growth") {
        let named: Vec<u32> = arguments.iter().filter_map(|argument| argument.parse().ok()).collect();
        growth::run(if named.is_empty() { &[10_000, 100_000, 1_000_000] } else { &named });
    }
    for people in [10_000, 100_000] {
        let few = people == 10_000;
        let of_few = few && ["use", "write", "log"].into_iter().any(is_wanted);
        if !of_few && !is_wanted("all") && !is_wanted("erase") {
            continue;
        }
        let folder = tempfile::tempdir().unwrap();
        let house = House::of(folder.path(), people, &"Lange Dorpsstraat ".repeat(LONG / 18));
        let (subjects, plain) = (house.people(), Plain::filled(&folder.path().join("plain"), people));
        if few && is_wanted("use") {
            using::reads(&house, &subjects, &plain);
            duties::run(&house, &subjects, &plain);
        }
        if few && is_wanted("write") {
            using::writes(&house, &subjects, &plain);
        }
        if few && is_wanted("log") {
            using::leaves(folder.path(), &house);
        }
        if is_wanted("all") {
            everyone::all(&house, &subjects, &plain);
        }
        if is_wanted("erase") {
            everyone::erase(&house, &subjects);
        }
    }
    println!("\nflush of 4 KB appended, after: {:.3} ms", flush(&folder.path().join("flush-after")) * 1e3);
}

/// Someone of so many, in an order without a pattern.
fn scattered(turn: u64, count: usize) -> u32 {
    let mixed = turn.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 33;
    u32::try_from(mixed % count as u64).unwrap()
}

/// Does it over and over on so many threads; how often a second.
fn rate(threads: u32, act: impl Fn(u64) + Sync) -> f64 {
    measured(threads, act).0
}

/// As [`rate`], and the microseconds of processor that each took: on a machine where others work too, they alone tell.
fn measured(threads: u32, act: impl Fn(u64) + Sync) -> (f64, f64) {
    let before = processor();
    let (turns, took) = over_and_over(threads, act);
    let turns = turns as f64;
    (turns / took, (processor() - before) * 1e6 / turns)
}

/// Seconds that this process has had of any processor, as Linux tells them; 0 elsewhere.
fn processor() -> f64 {
    // Hundredths of a second, behind the name, which may hold spaces.
    let status = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = status.rsplit(')').next().unwrap_or_default().split_whitespace();
    fields.skip(11).take(2).filter_map(|field| field.parse::<f64>().ok()).sum::<f64>() / 100.0
}

/// Megabytes that this process holds now, but for pages of its stores that it shares with the system.
fn held() -> f64 {
    let maps = std::fs::read_to_string("/proc/self/smaps").unwrap_or_default();
    let (mut is_store, mut shared) = (false, 0.0);
    for line in maps.lines() {
        if let Some(kilobytes) = line.strip_prefix("Rss:").filter(|_| is_store) {
            shared += kilobytes.trim().trim_end_matches(" kB").parse::<f64>().unwrap_or(0.0) * 1024.0 / 1e6;
        } else if line.split_whitespace().next().is_some_and(|first| first.contains('-')) {
            is_store = line.ends_with(".sqlite");
        }
    }
    resident("VmRSS:") - shared
}

/// Megabytes of this process, as Linux tells them; 0 elsewhere.
fn resident(line: &str) -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let found = status.lines().find_map(|known| known.strip_prefix(line)).unwrap_or_default();
    found.split_whitespace().next().and_then(|kilobytes| kilobytes.parse::<f64>().ok()).unwrap_or(0.0) * 1024.0 / 1e6
}
