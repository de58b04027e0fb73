//! How fast personal data are found, on one core, beside two programs that
//! people know: ripgrep with patterns for the same candidates, and Presidio.
//!
//! Texts and tables are made here (see `corpus.rs`): texts are in memory, rows of
//! tables already split, and one text lies in a file and is read as a scan reads
//! it. Rates are those of the best of several runs, in megabytes of a million
//! bytes a second.

#![expect(clippy::disallowed_methods, reason = "a stopwatch for the person who waits; nothing is decided by it")]
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::needless_pass_by_value,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a bench reads only what it made, and may stop where it is wrong"
)]

mod corpus;
mod material;
mod rivals;

use corpus::{Density, Table};
use std::ops::ControlFlow;
use std::path::Path;
use std::time::Instant;
use waarborg_find::{Detector, Event, Scope, Survey, TableContext, TextContext, survey};
use waarborg_read::{Limits, Source, open};

/// Size of each text and table that is measured.
const BYTES: usize = 8 << 20;

/// Runs of which the best counts.
const RUNS: usize = 3;

/// Argument with which the bench starts itself to measure a fresh process.
const FRESH: &str = "fresh-process";

/// Argument with which the bench measures numbers in texts and nothing else.
const NUMBERS: &str = "numbers";

/// What Presidio reaches with its English model on texts of 10 KB; the model
/// cannot be had everywhere, so its rate was measured once, on a machine with
/// two cores (Presidio 2.2.366, November 2026).
const PRESIDIO_WITH_MODEL: f64 = 0.024;

fn main() {
    if std::env::args().any(|argument| argument == FRESH) {
        return fresh_process();
    }
    let only_numbers = std::env::args().any(|argument| argument == NUMBERS);
    println!("{:34} {:>9} {:>9} {:>11} {:>14}", "", "MB/s", "findings", "of ripgrep", "times Presidio");
    let numbers = Detector::with_scope(Scope::Numbers);
    let everything = Detector::new();
    let mut presidio = None;
    for density in Density::ALL {
        let texts = corpus::texts(density, BYTES);
        let bytes: usize = texts.iter().map(String::len).sum();
        let label = density.label();
        let rival = rivals::ripgrep(&texts.concat());
        if let Ok(measured) = &rival {
            row(&format!("ripgrep -o, {label} texts"), *measured, None, None);
        }
        if density == Density::Usual && !only_numbers {
            presidio = Some(rivals::presidio(&texts));
        }
        let patterns = presidio.as_ref().and_then(|p| p.as_ref().ok()).map(|p| p.patterns);
        let rate = rival.as_ref().ok().map(|r| r.rate);
        for (scope, detector) in [("numbers", &numbers), ("everything", &everything)] {
            if only_numbers && scope != NUMBERS {
                continue;
            }
            let measured =
                measure(bytes, || texts.iter().map(|t| detector.text(t, TextContext::default()).len()).sum());
            row(&format!("{scope}, {label} texts"), measured, rate, patterns.map(|p| p.rate));
        }
        match rivals::in_file(&texts.concat(), |path| measure(bytes, || scan_file(&numbers, path))) {
            Ok(measured) => row(&format!("numbers, {label} file"), measured, rate, None),
            Err(why) => println!("the file is left out: {why}"),
        }
        if let Err(why) = rival {
            println!("ripgrep is left out: {why}");
        }
    }
    if only_numbers {
        return;
    }
    for table in [corpus::customers(BYTES), corpus::complaints(BYTES)] {
        let measured = measure(table.bytes, || scan(&everything, &table));
        row(&format!("everything, {}", table.name), measured, None, None);
    }
    for (scope, detector) in [("numbers", &numbers), ("everything", &everything)] {
        let worst = corpus::HARD.iter().map(|unit| (hard(detector, unit), unit)).min_by(|a, b| a.0.total_cmp(&b.0));
        if let Some((rate, unit)) = worst {
            println!("{:34} {rate:9.1}", format!("{scope}, worst: {unit:?} again"));
        }
    }
    tell_presidio(presidio, &everything);
    rivals::fresh_process(FRESH);
}

/// A rate with the number of findings.
#[derive(Debug, Clone, Copy)]
pub struct Measured {
    pub rate: f64,
    pub findings: usize,
}

pub fn measure(bytes: usize, mut run: impl FnMut() -> usize) -> Measured {
    let mut best = Measured { rate: 0.0, findings: 0 };
    for _ in 0..RUNS {
        let begun = Instant::now();
        let findings = run();
        let rate = bytes as f64 / 1e6 / begun.elapsed().as_secs_f64();
        best = Measured { rate: best.rate.max(rate), findings };
    }
    best
}

fn row(what: &str, measured: Measured, ripgrep: Option<f64>, presidio: Option<f64>) {
    let ratio = |other: Option<f64>, digits| {
        other.map_or_else(String::new, |other| format!("{:.digits$}", measured.rate / other))
    };
    let digits = if measured.rate < 1.0 { 3 } else { 1 };
    println!(
        "{what:34} {:9.digits$} {:9} {:>11} {:>14}",
        measured.rate,
        measured.findings,
        ratio(ripgrep, 2),
        ratio(presidio, 0)
    );
}

/// Looks at a file as a scan does; gives the number of findings.
fn scan_file(detector: &Detector, path: &Path) -> usize {
    let contents = open(Source::Path(path.to_owned()), &Limits::default()).expect("the file was just written");
    let mut findings = 0;
    survey(contents, detector, &Survey::default(), &mut |event| {
        if let Event::Spans(_, found) = event {
            findings += found.len();
        }
        ControlFlow::Continue(())
    });
    findings
}

/// Rate on a megabyte of one piece again and again, as a text and as a cell.
fn hard(detector: &Detector, unit: &str) -> f64 {
    let text = unit.repeat((1 << 20) / unit.len());
    let begun = Instant::now();
    std::hint::black_box(detector.text(&text, TextContext::default()));
    let mut scan = detector.table_scan(TableContext::default());
    scan.row([text.as_str()]);
    std::hint::black_box(scan.finish());
    2.0 * text.len() as f64 / 1e6 / begun.elapsed().as_secs_f64()
}

fn scan(detector: &Detector, table: &Table) -> usize {
    let mut scan = detector.table_scan(TableContext::default());
    let mut rows = table.rows.iter();
    for header in rows.next().into_iter().flatten() {
        scan.column(Some(header));
    }
    let mut cells = 0;
    for row in rows {
        scan.row(row.iter().map(String::as_str));
        cells += scan.take_cells().len();
    }
    let (columns, last) = scan.finish();
    cells + last.len() + columns.iter().filter(|c| c.kind.is_some()).count()
}

fn tell_presidio(presidio: Option<Result<rivals::Presidio, String>>, everything: &Detector) {
    match presidio {
        Some(Ok(presidio)) => {
            row("Presidio, patterns only", presidio.patterns, None, None);
            if let Some(model) = presidio.model {
                return row("Presidio, with its model", model, None, None);
            }
        }
        Some(Err(why)) => println!("Presidio is left out: {why}"),
        None => {}
    }
    let texts = corpus::texts(Density::Usual, BYTES);
    let bytes = texts.iter().map(String::len).sum();
    let own = measure(bytes, || texts.iter().map(|t| everything.text(t, TextContext::default()).len()).sum());
    let times = own.rate / PRESIDIO_WITH_MODEL;
    println!(
        "Presidio's model is not here; of the {PRESIDIO_WITH_MODEL} MB/s it once reached, everything is {times:.0} times"
    );
}

/// Starts a detector, reads some text and a table, and tells time and memory.
fn fresh_process() {
    let begun = Instant::now();
    let detector = Detector::new();
    println!("start-up {:.1} ms", begun.elapsed().as_secs_f64() * 1e3);
    for text in corpus::texts(Density::Dense, 1 << 20) {
        std::hint::black_box(detector.text(&text, TextContext::default()));
    }
    std::hint::black_box(scan(&detector, &corpus::complaints(1 << 20)));
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    match status.lines().find_map(|line| line.strip_prefix("VmHWM:")) {
        Some(peak) => println!("peak memory {} (with 3 MB of input)", peak.trim()),
        None => println!("peak memory is not told by this system"),
    }
}
