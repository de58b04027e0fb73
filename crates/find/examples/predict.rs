//! Prints the prediction form of the detection set for a folder:
//! `predict DIR [SUBFOLDER…]`, files named relative to DIR.

use find::reader::{self, TableFindings, mail::MailFindings};
use find::{Detector, Span};
use std::fs::{self, File};
use std::io::{BufReader, Cursor, Write};
use std::path::{Path, PathBuf};

fn main() -> std::io::Result<()> {
    let mut arguments = std::env::args_os().skip(1);
    let root = PathBuf::from(arguments.next().unwrap_or_else(|| ".".into()));
    let detector = Detector::new();
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        let mut entries: Vec<PathBuf> = fs::read_dir(&folder)?.filter_map(Result::ok).map(|e| e.path()).collect();
        entries.sort();
        for path in entries {
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(&root).unwrap_or(&path).to_string_lossy().into_owned();
            if let Err(error) = predict(&path, &name, &detector, &mut out) {
                eprintln!("{name}: {error}");
            }
        }
    }
    out.flush()
}

fn predict(path: &Path, name: &str, detector: &Detector, out: &mut impl Write) -> Result<(), reader::ReadError> {
    match path.extension().and_then(|e| e.to_str()).unwrap_or("") {
        "csv" | "tsv" => tables(name, &[reader::csv::scan(BufReader::new(File::open(path)?), detector)?], false, out),
        "json" | "ndjson" => tables(name, &[reader::json::scan(File::open(path)?, detector)?], true, out),
        "jsonl" if !path.ends_with("labels.jsonl") && !path.ends_with("expected.jsonl") => {
            tables(name, &[reader::json::scan(File::open(path)?, detector)?], true, out)
        }
        "xlsx" => tables(name, &reader::xlsx::scan(Cursor::new(fs::read(path)?), detector)?, false, out),
        "sqlite" | "db" => tables(name, &reader::sqlite::scan(path, detector)?, false, out),
        "eml" => match reader::mail::scan(&fs::read(path)?, detector)? {
            MailFindings::Source(spans) => spans_of(name, &spans, out),
            MailFindings::Parts(_) => Ok(()),
        },
        "txt" => spans_of(name, &reader::text::scan(File::open(path)?, detector)?, out),
        _ => Ok(()),
    }
}

fn spans_of(name: &str, spans: &[Span], out: &mut impl Write) -> Result<(), reader::ReadError> {
    for span in spans {
        let line = serde_json::json!({"type": "span", "file": name, "start": span.chars.start, "end": span.chars.end, "kind": span.kind.label(), "category": span.category().label()});
        writeln!(out, "{line}")?;
    }
    Ok(())
}

fn tables(name: &str, found: &[TableFindings], by_path: bool, out: &mut impl Write) -> Result<(), reader::ReadError> {
    for table in found {
        for column in &table.columns {
            let Some(kind) = column.kind else { continue };
            let place = if by_path { serde_json::json!(column.header) } else { serde_json::json!(column.column) };
            let category = column.category.map_or("none", |c| c.label());
            let line = serde_json::json!({"type": "column", "file": name, "sheet": table.sheet, "column": place, "kind": kind.label(), "category": category, "direct": kind.directness().label(), "confidence": column.confidence});
            writeln!(out, "{line}")?;
        }
        for cell in &table.cells {
            let span = &cell.span;
            let line = serde_json::json!({"type": "cell", "file": name, "sheet": table.sheet, "column": cell.column, "row": cell.row, "start": span.chars.start, "end": span.chars.end, "kind": span.kind.label()});
            writeln!(out, "{line}")?;
        }
    }
    Ok(())
}
