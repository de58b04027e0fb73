//! The prediction form of labelled sets: columns, cells and spans with their places, a line each.
//!
//! It streams, so that a text of any size has all its findings in it; of the cells of one table at most a million are
//! named. Problems have no place in the form and go to standard error, and so does what was left out.

use super::Report;
use crate::output::Output;
use crate::scan::targets::Target;
use serde_json::{Value as Json, json};
use std::io::{self, Write};
use waarborg_find::{Event, TableFindings};
use waarborg_read::{Place, Step};
use waarborg_text::finding::read_fault;

/// Writes labels.
pub struct Labels<'a> {
    output: &'a Output<'a>,
    out: &'a mut dyn Write,
}

impl<'a> Labels<'a> {
    /// A report on `out`.
    pub fn new(output: &'a Output<'a>, out: &'a mut dyn Write) -> Self {
        Self { output, out }
    }

    fn table(&mut self, target: &Target, table: &TableFindings) -> io::Result<()> {
        let file = file(target, &table.place);
        let sheet = sheet(table);
        let place_of = |at: usize| match table.columns.get(at) {
            Some(column) if table.by_path => json!(column.finding.header),
            _ => json!(at),
        };
        for column in &table.columns {
            let finding = &column.finding;
            let Some(kind) = finding.kind else { continue };
            let line = json!({
                "type": "column", "file": file, "sheet": sheet, "column": place_of(finding.column),
                "kind": kind.label(),
                "category": finding.category.unwrap_or(kind.category()).label(),
                "direct": kind.directness().label(),
                "confidence": finding.confidence,
            });
            writeln!(self.out, "{line}")?;
        }
        if table.cells_left_out > 0 && !self.output.is_quiet() {
            let left_out = usize::try_from(table.cells_left_out).unwrap_or(usize::MAX);
            self.output.notice(&format!("{}\n", self.output.words.count("scan-cells-left-out", left_out, &[])));
        }
        for cell in &table.cells {
            let at = usize::try_from(cell.column).unwrap_or(usize::MAX);
            let line = json!({
                "type": "cell", "file": file, "sheet": sheet, "column": place_of(at), "row": cell.row,
                "start": cell.start, "end": cell.end,
                "kind": cell.kind.label(),
                "category": cell.kind.category().label(),
                "direct": cell.kind.directness().label(),
                "confidence": cell.confidence,
            });
            writeln!(self.out, "{line}")?;
        }
        Ok(())
    }
}

impl Report for Labels<'_> {
    fn event(&mut self, target: &Target, event: &Event) -> io::Result<()> {
        match event {
            Event::Table(table) => self.table(target, table),
            Event::Spans(place, found) => {
                let file = file(target, place);
                for found in found {
                    let span = &found.span;
                    let line = json!({
                        "type": "span", "file": file, "start": span.chars.start, "end": span.chars.end,
                        "kind": span.kind.label(),
                        "category": span.category().label(),
                        "direct": span.directness().label(),
                        "confidence": span.confidence,
                    });
                    writeln!(self.out, "{line}")?;
                }
                Ok(())
            }
            Event::Problem(place, error) if !target.is_passed_over(place, error) => {
                let explained = read_fault(place, error).explain(self.output.words);
                self.output.notice(&format!("✗ {}\n  {}\n  {}\n", explained.what, explained.why, explained.remedy));
                Ok(())
            }
            _ => Ok(()),
        }
    }
}

/// The file, and the way down in it where it is a container of others.
fn file(target: &Target, place: &Place) -> String {
    let mut file = target.relative.clone();
    for step in place.steps() {
        match step {
            Step::Entry(name) | Step::Attachment(name) => {
                file.push_str("//");
                file.push_str(name);
            }
            Step::Message(number) => {
                file.push_str("//");
                file.push_str(&number.to_string());
            }
            _ => {}
        }
    }
    file
}

/// The name of a sheet or a table of a database; null where there is none, and for nested formats.
fn sheet(table: &TableFindings) -> Json {
    match table.place.steps().last() {
        Some(Step::Sheet(name) | Step::Table(name)) if !table.by_path => json!(name),
        _ => Json::Null,
    }
}
