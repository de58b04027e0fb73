//! `waarborg may --batch`: answers every row of a CSV file, one JSON line each.

use crate::exit::Exit;
use crate::output::Output;
use crate::{fault, system};
use csv::{ReaderBuilder, StringRecord};
use serde_json::json;
use std::fs::File;
use std::io::Read;
use waarborg_decide::{Decision, Question, Rulebook};
use waarborg_model::{Clock, Facts};
use waarborg_text::Fault;
use waarborg_text::answer_json::batch_line;

/// The rows of a question file.
pub struct Rows {
    reader: csv::Reader<Box<dyn Read>>,
    header: StringRecord,
    file: String,
}

/// One row: its place in the file, and its fields by column.
pub struct Row<'a> {
    /// From 1, the header not counted.
    pub number: usize,
    header: &'a StringRecord,
    fields: &'a StringRecord,
}

impl Rows {
    /// Opens a CSV file, or standard input for `-`, and checks that the columns are there.
    pub fn open(file: &str, columns: &[&str]) -> Result<Self, (Fault, Exit)> {
        let input: Box<dyn Read> = match file {
            "-" => Box::new(std::io::stdin()),
            path => Box::new(File::open(path).map_err(|error| fault::file(path, &error))?),
        };
        let mut reader = ReaderBuilder::new().flexible(true).from_reader(input);
        let mut header = reader.headers().map_err(|error| row_fault(file, &error))?.clone();
        // A mark of byte order, as spreadsheets write it, is not part of the first name.
        if let Some(bare) = header.get(0).and_then(|first| first.strip_prefix('\u{feff}')) {
            let names = std::iter::once(bare).chain(header.iter().skip(1));
            header = names.collect();
        }
        if header.is_empty() {
            return Err((Fault::new("file.empty").with("file", file), Exit::WrongUse));
        }
        for column in columns {
            if !header.iter().any(|name| name == *column) {
                let found = header.iter().collect::<Vec<_>>().join(", ");
                let fault = Fault::new("file.column-missing").with("file", file).with("column", *column);
                return Err((fault.with("found", found), Exit::WrongUse));
            }
        }
        Ok(Self { reader, header, file: file.to_owned() })
    }

    /// Calls `each` with every row.
    ///
    /// # Errors
    /// A row that is no text or has another number of fields than the header ends the reading.
    pub fn each(&mut self, mut each: impl FnMut(&Row<'_>)) -> Result<usize, (Fault, Exit)> {
        let mut fields = StringRecord::new();
        let mut number = 0;
        while self.reader.read_record(&mut fields).map_err(|error| row_fault(&self.file, &error))? {
            number += 1;
            if fields.len() != self.header.len() {
                let line = fields.position().map_or(0, csv::Position::line);
                let fault = Fault::new("file.row-length")
                    .with("file", &self.file)
                    .with("line", line.to_string())
                    .with("found", fields.len().to_string())
                    .with("expected", self.header.len().to_string());
                return Err((fault, Exit::WrongUse));
            }
            each(&Row { number, header: &self.header, fields: &fields });
        }
        if number == 0 {
            return Err((Fault::new("file.empty").with("file", &self.file), Exit::WrongUse));
        }
        Ok(number)
    }
}

impl Row<'_> {
    /// The field of a column; empty if there is no such column.
    pub fn get(&self, column: &str) -> &str {
        self.header.iter().position(|name| name == column).and_then(|at| self.fields.get(at)).unwrap_or_default().trim()
    }

    /// The answer to the question of this row.
    pub fn decide(&self, book: &Rulebook) -> Result<Decision, Fault> {
        let facts = Facts::parse(self.get("facts")).map_err(|error| Fault::from(&error))?;
        let as_of = fault::day(self.get("date"))?;
        let question = Question::new(facts, as_of, system::SystemClock.now()).map_err(|error| Fault::from(&error))?;
        book.ask(&question).map_err(|error| Fault::from(&error))
    }
}

fn row_fault(file: &str, error: &csv::Error) -> (Fault, Exit) {
    let line = error.position().map_or(1, csv::Position::line).to_string();
    match error.kind() {
        csv::ErrorKind::Io(error) => fault::file(file, error),
        _ => (Fault::new("file.encoding").with("file", file).with("line", line), Exit::WrongUse),
    }
}

/// Runs the command.
pub fn run(output: &Output<'_>, file: &str) -> Exit {
    match answer_all(output, file) {
        Ok(exit) | Err(exit) => exit,
    }
}

fn answer_all(output: &Output<'_>, file: &str) -> Result<Exit, Exit> {
    let mut rows = Rows::open(file, &["id", "date", "facts"]).map_err(|(fault, exit)| output.fail(&fault, exit))?;
    let book = system::rulebook(output)?;
    let mut failed = 0;
    let progress = output.shows_progress();
    let read = rows.each(|row| {
        match row.decide(&book) {
            Ok(decision) => output.json_line(&batch_line(row.get("id"), &decision)),
            Err(fault) => {
                failed += 1;
                let explained = fault.explain(output.words);
                let error = json!({ "code": fault.code, "message": explained.what, "do": explained.remedy });
                output.json_line(&json!({ "id": row.get("id"), "error": error }));
            }
        }
        if progress && row.number.is_multiple_of(200) {
            output.notice(&format!("\r{}", output.words.count("batch-done", row.number, &[])));
        }
    });
    let count = read.map_err(|(fault, exit)| output.fail(&fault, exit))?;
    if !output.is_quiet() {
        let clear = if progress { "\r" } else { "" };
        output.notice(&format!("{clear}{}\n", output.words.count("batch-done", count - failed, &[])));
        if failed > 0 {
            output.notice(&format!("{}\n", output.words.count("batch-skipped", failed, &[])));
        }
    }
    Ok(if failed == 0 { Exit::Done } else { Exit::Partly })
}
