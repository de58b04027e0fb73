//! Opens every file of a folder with an `expected.jsonl` and compares the numbers of records and the columns.
//!
//! `cargo run --example real -- DIR`; ends with status 1 if a file differs.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::ExitCode;

use waarborg_read::{Header, Limits, Part, Place, ReadError, Role, Row, Source, Visitor, open};

/// What the truth says of a file.
#[derive(Default)]
struct Expected {
    records: u64,
    /// Positions (sheets and delimited files) or paths.
    columns: Vec<serde_json::Value>,
    /// The names above the columns, where there are any.
    headers: Vec<String>,
}

/// What was read of a file.
#[derive(Default)]
struct Seen {
    records: u64,
    columns: Vec<String>,
    is_positional: bool,
    problems: Vec<String>,
}

impl Visitor for Seen {
    fn part(&mut self, part: Part<'_>) -> Result<(), ReadError> {
        match part {
            Part::Table(table) => {
                let mut row = Row::new();
                let mut widest = 0;
                while table.rows.read_row(&mut row)? {
                    self.records += u64::from(table.role == Role::Records);
                    widest = widest.max(row.cells().map(|cell| cell.column + 1).max().unwrap_or(0));
                }
                self.columns.extend(table.rows.columns().iter().cloned());
                if table.header != Header::Fields {
                    self.is_positional = true;
                    self.columns.resize(self.columns.len().max(widest), String::new());
                }
            }
            Part::Text(text) => while text.chunks.next_chunk()?.is_some() {},
            Part::Message(message) => {
                self.records += 1;
                self.columns.extend(message.headers.into_iter().map(|(name, _)| name));
                self.columns.push("body".to_owned());
            }
            _ => {}
        }
        Ok(())
    }

    fn problem(&mut self, place: &Place, error: ReadError) {
        self.problems.push(format!("{place}: {}", error.code()));
    }
}

fn main() -> ExitCode {
    let Some(folder) = std::env::args().nth(1) else {
        eprintln!("usage: real DIR");
        return ExitCode::from(2);
    };
    let folder = Path::new(&folder);
    let expected = match expected(&folder.join("expected.jsonl")) {
        Ok(expected) => expected,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::from(2);
        }
    };
    let mut wrong = 0;
    for (name, expected) in &expected {
        let faults = compare(&folder.join(name), expected);
        println!("{} {name}{}", if faults.is_empty() { "ok  " } else { "BAD " }, faults.concat());
        wrong += usize::from(!faults.is_empty());
    }
    println!("{} files, {wrong} differ", expected.len());
    if wrong == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn expected(path: &Path) -> std::io::Result<BTreeMap<String, Expected>> {
    let mut files: BTreeMap<String, Expected> = BTreeMap::new();
    for line in std::fs::read_to_string(path)?.lines() {
        let line: serde_json::Value = serde_json::from_str(line)?;
        let text = |key: &str| line.get(key).and_then(serde_json::Value::as_str).unwrap_or_default().to_owned();
        let file = files.entry(text("file")).or_default();
        match line.get("column") {
            Some(column) => {
                file.columns.push(column.clone());
                file.headers.push(text("header"));
            }
            None => file.records = line.get("records").and_then(serde_json::Value::as_u64).unwrap_or(0),
        }
    }
    Ok(files)
}

fn compare(path: &Path, expected: &Expected) -> Vec<String> {
    let mut seen = Seen::default();
    match open(Source::Path(path.to_owned()), &Limits::default()) {
        Ok(contents) => {
            contents.visit(&mut seen);
        }
        Err(error) => seen.problems.push(error.code().to_owned()),
    }
    let mut faults: Vec<String> = seen.problems.iter().map(|problem| format!("\n      {problem}")).collect();
    if seen.records != expected.records {
        faults.push(format!("\n      {} records instead of {}", seen.records, expected.records));
    }
    let paths: BTreeSet<&str> = seen.columns.iter().map(String::as_str).collect();
    for (column, header) in expected.columns.iter().zip(&expected.headers) {
        let is_there = match column.as_u64().and_then(|position| usize::try_from(position).ok()) {
            Some(position) if seen.is_positional => {
                seen.columns.get(position).is_some_and(|name| name == header.trim() || header.is_empty())
            }
            _ => column.as_str().is_some_and(|path| paths.contains(path)),
        };
        if !is_there {
            faults.push(format!("\n      column {column} is missing"));
        }
    }
    faults
}
