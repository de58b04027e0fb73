//! Reads files to their end and tells rows, speed and the most memory that was used.
//!
//! `cargo run --release --example measure -- FILE…`

use std::time::Instant;

use waarborg_read::{Limits, Part, Place, ReadError, Row, Source, Visitor, open};

#[derive(Default)]
struct Count {
    rows: u64,
    cells: u64,
    text_bytes: u64,
}

impl Visitor for Count {
    fn part(&mut self, part: Part<'_>) -> Result<(), ReadError> {
        match part {
            Part::Table(table) => {
                let mut row = Row::new();
                while table.rows.read_row(&mut row)? {
                    self.rows += 1;
                    for cell in row.cells() {
                        self.cells += 1;
                        self.text_bytes += cell.text.len() as u64;
                    }
                }
            }
            Part::Text(text) => {
                while let Some(chunk) = text.chunks.next_chunk()? {
                    self.text_bytes += chunk.text.len() as u64;
                }
            }
            Part::Message(message) => {
                self.rows += 1;
                self.text_bytes += message.bodies.iter().map(|body| body.len() as u64).sum::<u64>();
            }
            _ => {}
        }
        Ok(())
    }

    fn problem(&mut self, place: &Place, error: ReadError) {
        eprintln!("{place}: {}", error.code());
    }
}

#[expect(clippy::disallowed_methods, reason = "a measurement needs the clock")]
fn main() {
    println!("{:>8} {:>10} {:>12} {:>8} {:>8} {:>8}  file", "MB", "rows", "cells", "s", "MB/s", "peak MB");
    for path in std::env::args().skip(1) {
        let bytes = std::fs::metadata(&path).map_or(0, |metadata| metadata.len());
        let mut count = Count::default();
        let start = Instant::now();
        match open(Source::Path(path.clone().into()), &Limits::default()) {
            Ok(contents) => {
                contents.visit(&mut count);
            }
            Err(error) => eprintln!("{path}: {}", error.code()),
        }
        let seconds = start.elapsed().as_secs_f64();
        let megabytes = f64::from(u32::try_from(bytes / 1000).unwrap_or(u32::MAX)) / 1e3;
        let Count { rows, cells, .. } = count;
        let speed = megabytes / seconds;
        println!("{megabytes:8.1} {rows:10} {cells:12} {seconds:8.2} {speed:8.1} {:8} {path}", peak_megabytes());
    }
}

/// The most memory the process has held so far, as Linux tells it; 0 elsewhere.
fn peak_megabytes() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    peak.split_whitespace().next().and_then(|kilobytes| kilobytes.parse::<u64>().ok()).unwrap_or(0) / 1024
}
