//! How fast files are read, and whether time and memory stay in proportion when files grow.
//!
//! `cargo bench --package waarborg-read` makes files of 1, 10, 100 and 1000 MB in a temporary folder, each only for as
//! long as it is read; `-- --to 100` ends earlier, `-- --to 2000` later. `-- FILE…` measures files that are there.
//! Every file is read in a process of its own, which tells the most memory it held.

#![expect(clippy::unwrap_used, reason = "a measurement may fail loudly")]

#[path = "reading/files.rs"]
mod files;

use std::path::Path;
use std::process::Command;
use std::time::Instant;

use waarborg_read::{Limits, Part, Place, ReadError, Row, Source, Visitor, open};

/// Names the file that a process of its own reads.
const FILE: &str = "WAARBORG_BENCH_FILE";

const SIZES_MB: [u64; 5] = [1, 10, 100, 1000, 2000];

/// The largest size where none is told.
const MOST_MB: u64 = 1000;

/// Bytes that are read in all, so that small files are timed well.
const LEAST_BYTES: u64 = 40_000_000;

fn main() {
    if let Some(path) = std::env::var_os(FILE) {
        return measure(Path::new(&path));
    }
    // Cargo says `--bench`.
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let most = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [] => MOST_MB,
        ["--to", number] => number.parse().unwrap(),
        _ => return arguments.iter().for_each(|path| given(Path::new(path))),
    };
    println!(
        "{:8} {:>8} {:>10} {:>8} {:>8} {:>8} {:>9} {:>8}",
        "format", "MB", "records", "s", "MB/s", "peak MB", "time/MB", "memory"
    );
    for kind in files::KINDS {
        let mut smallest = None;
        for megabytes in SIZES_MB.into_iter().filter(|megabytes| *megabytes <= most) {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join(kind.name);
            let bytes = files::write(kind, &path, megabytes * 1_000_000);
            let measured = in_a_process_of_its_own(&path);
            let per_byte = measured.seconds / float(bytes);
            let (first, least) = *smallest.get_or_insert((per_byte, measured.peak_bytes));
            println!(
                "{:8} {:8.1} {:10} {:8.3} {:8.1} {:8.1} {:8.2}x {:7.2}x",
                kind.name.rsplit('.').next().unwrap(),
                float(bytes) / 1e6,
                measured.records,
                measured.seconds,
                1e-6 / per_byte,
                float(measured.peak_bytes) / 1e6,
                per_byte / first,
                float(measured.peak_bytes) / float(least),
            );
        }
    }
    println!("time/MB and memory: as many times as for the smallest file; xlsx: MB of its parts, unpacked");
}

fn given(path: &Path) {
    let bytes = std::fs::metadata(path).unwrap().len();
    let Measured { seconds, records, peak_bytes } = in_a_process_of_its_own(path);
    let (megabytes, peak) = (float(bytes) / 1e6, float(peak_bytes) / 1e6);
    println!(
        "{megabytes:.1} MB, {records} records, {seconds:.3} s, {:.1} MB/s, at most {peak:.1} MB: {}",
        megabytes / seconds,
        path.display()
    );
}

struct Measured {
    seconds: f64,
    records: u64,
    peak_bytes: u64,
}

fn in_a_process_of_its_own(path: &Path) -> Measured {
    let output = Command::new(std::env::current_exe().unwrap()).env(FILE, path).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let told = String::from_utf8(output.stdout).unwrap();
    let mut words = told.split_whitespace();
    let mut next = || words.next().unwrap();
    Measured { seconds: next().parse().unwrap(), records: next().parse().unwrap(), peak_bytes: next().parse().unwrap() }
}

/// Reads a file, a small one often, and tells the shortest time, the records, and the most memory.
#[expect(clippy::disallowed_methods, reason = "a measurement needs the clock")]
fn measure(path: &Path) {
    let rounds = (LEAST_BYTES / std::fs::metadata(path).unwrap().len().max(1)).clamp(1, 20);
    let (mut shortest, mut records) = (f64::INFINITY, 0);
    for _ in 0..rounds {
        let mut count = Count::default();
        let start = Instant::now();
        open(Source::Path(path.to_owned()), &Limits::default()).unwrap().visit(&mut count);
        shortest = shortest.min(start.elapsed().as_secs_f64());
        records = count.records;
    }
    println!("{shortest} {records} {}", peak_bytes());
}

#[derive(Default)]
struct Count {
    records: u64,
    bytes: usize,
}

impl Visitor for Count {
    fn part(&mut self, part: Part<'_>) -> Result<(), ReadError> {
        match part {
            Part::Table(table) => {
                let mut row = Row::new();
                while table.rows.read_row(&mut row)? {
                    self.records += 1;
                    self.bytes += row.cells().map(|cell| cell.text.len()).sum::<usize>();
                }
            }
            Part::Text(text) => {
                while let Some(chunk) = text.chunks.next_chunk()? {
                    self.records += 1;
                    self.bytes += chunk.text.len();
                }
            }
            Part::Message(message) => {
                self.records += 1;
                self.bytes += message.bodies.iter().map(String::len).sum::<usize>();
            }
            _ => {}
        }
        Ok(())
    }

    fn problem(&mut self, place: &Place, error: ReadError) {
        eprintln!("{place}: {}", error.code());
    }
}

/// The most memory the process has held so far, as Linux tells it; 0 elsewhere.
fn peak_bytes() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    peak.split_whitespace().next().and_then(|kilobytes| kilobytes.parse::<u64>().ok()).unwrap_or(0) * 1024
}

fn float(number: u64) -> f64 {
    f64::from(u32::try_from(number / 1000).unwrap_or(u32::MAX)) * 1e3
}
