//! Measures MB/s on one core: texts and CSV with everything on, numbers alone,
//! and the time to start. `speed DIR` takes the texts and tables of a folder in
//! the layout of `tests/data` and repeats them to some megabytes.

#![expect(clippy::disallowed_methods, reason = "a stopwatch for the person who waits; nothing is decided by it")]

use find::{Detector, Scope, TextContext, reader};
use std::fs;
use std::path::Path;
use std::time::Instant;

/// Size of the measured input.
const BYTES: usize = 16 << 20;

fn main() -> std::io::Result<()> {
    let root = std::env::args().nth(1).unwrap_or_else(|| "crates/find/tests/data".to_owned());
    let begun = Instant::now();
    let everything = Detector::new();
    println!("start-up {:.1} ms", begun.elapsed().as_secs_f64() * 1e3);
    let numbers = Detector::with_scope(Scope::Numbers);
    let texts = repeated(&Path::new(&root).join("texts"), &["txt", "eml"])?;
    let plain = prose();
    measure("texts, everything", texts.len(), || everything.text(&texts, TextContext::default()).len());
    measure("prose, everything", plain.len(), || everything.text(&plain, TextContext::default()).len());
    measure("texts, numbers", texts.len(), || numbers.text(&texts, TextContext::default()).len());
    measure("prose, numbers", plain.len(), || numbers.text(&plain, TextContext::default()).len());
    for name in ["klanten_2025.csv", "webshop_orders.csv", "klachten.csv"] {
        let table = fs::read(Path::new(&root).join("tables").join(name))?;
        let rows: Vec<u8> = table.iter().position(|b| *b == b'\n').map_or_else(Vec::new, |at| table[at + 1..].to_vec());
        let mut large = table.clone();
        while large.len() < BYTES {
            large.extend_from_slice(&rows);
        }
        measure(&format!("CSV {name}"), large.len(), || {
            reader::csv::scan(&large[..], &everything).map_or(0, |t| t.cells.len())
        });
    }
    Ok(())
}

fn measure(what: &str, bytes: usize, mut run: impl FnMut() -> usize) {
    let begun = Instant::now();
    let found = run();
    println!("{what:28} {:7.1} MB/s ({found} findings)", bytes as f64 / 1e6 / begun.elapsed().as_secs_f64());
}

fn repeated(folder: &Path, extensions: &[&str]) -> std::io::Result<String> {
    let mut all = String::new();
    let mut paths: Vec<_> = fs::read_dir(folder)?.filter_map(Result::ok).map(|e| e.path()).collect();
    paths.sort();
    for path in paths.iter().filter(|p| p.extension().and_then(|e| e.to_str()).is_some_and(|e| extensions.contains(&e)))
    {
        all.push_str(&reader::encoding::decode(&fs::read(path)?));
        all.push_str("\n\n");
    }
    Ok(all.repeat(BYTES / all.len().max(1) + 1))
}

/// Plain text with a number now and then.
fn prose() -> String {
    let line = "De vergadering begon om acht uur en ging over de plannen voor het nieuwe seizoen, waarbij de zaal \
                niet voor iedereen groot genoeg bleek en de begroting nog een keer werd besproken.\n";
    format!("{}Bel voor vragen 06-12345678 of mail jan.visser@voorbeeld.example.nl.\n", line.repeat(12))
        .repeat(BYTES / 2300)
}
