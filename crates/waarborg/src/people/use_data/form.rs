//! The forms in which data come out, and where they go.

use super::write::Writer;
use crate::exit::Exit;
use crate::new_file::NewFile;
use crate::output::Output;
use crate::people::grid::Grid;
use clap::ArgMatches;
use serde_json::{Value as Json, json};
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use waarborg_model::identifier::SubjectId;
use waarborg_text::{Columns, Fault, csv_rows, shown};
use waarborg_vault::OpenedRecord;

/// A form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// For people, on a terminal.
    Table,
    /// For spreadsheets.
    Csv,
    /// For programs, a line an object.
    Json,
}

impl Form {
    /// Their names.
    pub const NAMES: [&'static str; 3] = ["table", "csv", "json"];

    /// As the options say, else the usual one.
    pub fn of(matches: &ArgMatches, usual: Self) -> Self {
        match matches.get_one::<String>("format").map(String::as_str) {
            _ if matches.get_flag("json") => Self::Json,
            Some("table") => Self::Table,
            Some("csv") => Self::Csv,
            Some("json") => Self::Json,
            _ => usual,
        }
    }
}

/// Where data go: a file that is there whole or not at all, or standard output.
pub struct Target {
    path: Option<PathBuf>,
}

impl Target {
    /// As the options say.
    ///
    /// # Errors
    /// The file is there already, and nobody said that it may go.
    pub fn of(matches: &ArgMatches) -> Result<Self, Fault> {
        let path = matches.get_one::<PathBuf>("output").cloned();
        match &path {
            Some(path) if path.exists() && !matches.get_flag("force") => {
                Err(Fault::new("file.exists").with("file", path.display().to_string()))
            }
            _ => Ok(Self { path }),
        }
    }

    /// The file, if it is one.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Begins it.
    pub fn open(&self, output: &Output<'_>) -> Result<Writer, Exit> {
        match &self.path {
            Some(path) => {
                let file = NewFile::create(path).map_err(|error| self.unwritable(output, &error))?;
                Ok(Writer::File(file))
            }
            None => Ok(Writer::Standard(io::stdout())),
        }
    }

    /// Puts it in its place, if all was written.
    pub fn close(&self, output: &Output<'_>, writer: Writer, ended: io::Result<()>) -> Result<(), Exit> {
        let done = ended.and_then(|()| writer.finish());
        match done {
            // A reader that has gone away wants no more, and no complaint.
            Err(error) if self.path.is_none() && error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
            Err(error) => Err(self.unwritable(output, &error)),
            Ok(()) => Ok(()),
        }
    }

    fn unwritable(&self, output: &Output<'_>, error: &io::Error) -> Exit {
        let file = self.path.as_ref().map_or_else(|| "-".to_owned(), |path| path.display().to_string());
        let fault = Fault::new("file.unwritable").with("file", file).with("reason", error.kind().to_string());
        output.fail(&fault, Exit::Storage)
    }
}

/// Writes people, one after the other.
pub struct Rows<'a> {
    form: Form,
    columns: &'a Columns,
    out: &'a mut dyn Write,
}

impl<'a> Rows<'a> {
    /// Rows of these columns.
    pub fn new(form: Form, columns: &'a Columns, out: &'a mut dyn Write) -> Self {
        Self { form, columns, out }
    }

    /// Begins.
    pub fn begin(&mut self) -> io::Result<()> {
        if self.form != Form::Csv {
            return Ok(());
        }
        let names: Vec<&str> = ["person", "file", "record"].into_iter().chain(self.columns.names()).collect();
        csv_rows::write(self.out, &names)
    }

    /// Writes someone.
    pub fn person(&mut self, person: SubjectId, records: &[OpenedRecord]) -> io::Result<()> {
        let person = person.to_string();
        match self.form {
            Form::Csv => records.iter().try_for_each(|record| self.csv(&person, record)),
            Form::Json => records.iter().try_for_each(|record| {
                let fields: BTreeMap<&str, &str> =
                    record.fields.iter().map(|(name, value)| (name.as_str(), value.expose())).collect();
                let file = self.columns.file(record.file);
                let line = json!({
                    "type": "record",
                    "person": person,
                    "file": file,
                    "record": record.id.to_string(),
                    "fields": fields,
                });
                self.line(&line)
            }),
            Form::Table => self.table(&person, records),
        }
    }

    /// Writes a line for programs.
    pub fn line(&mut self, json: &Json) -> io::Result<()> {
        writeln!(self.out, "{json}")
    }

    /// Ends.
    pub fn end(&mut self) -> io::Result<()> {
        self.out.flush()
    }

    fn csv(&mut self, person: &str, record: &OpenedRecord) -> io::Result<()> {
        let id = record.id.to_string();
        let mut cells = vec![person, self.columns.file(record.file), &id];
        let value = |field: Option<&str>| field.and_then(|field| record.fields.get(field));
        cells.extend(
            self.columns
                .fields_in(record.file)
                .map(|field| value(field).map(waarborg_vault::Value::expose).unwrap_or_default()),
        );
        csv_rows::write(self.out, &cells)
    }

    fn table(&mut self, person: &str, records: &[OpenedRecord]) -> io::Result<()> {
        writeln!(self.out, "{person}")?;
        let mut grid = Grid::new(2);
        for record in records {
            let mut file = self.columns.file(record.file);
            for (field, value) in &record.fields {
                grid.row([file, field, &shown(value.expose())]);
                file = "";
            }
        }
        writeln!(self.out, "{}", grid.text())
    }
}
