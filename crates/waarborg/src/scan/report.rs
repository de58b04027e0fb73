//! The forms of a report.

mod describe;
mod html;
mod json;
mod labels;
mod sarif;
mod table;

use super::found::Found;
use super::law::{Answers, Verdicts};
use super::summary::Summary;
use super::targets::Target;
use crate::output::Output;
use clap::ArgMatches;
use describe::Describing;
use std::io::{self, Write};
use waarborg_find::Event;

/// Takes what is found, part by part, and writes it down.
pub trait Report {
    /// Hears of everything as it comes; for forms that cannot wait for the end of a part.
    fn event(&mut self, _target: &Target, _event: &Event) -> io::Result<()> {
        Ok(())
    }

    /// Takes a part with the answers of the law, if any were asked for.
    fn found(&mut self, _target: &Target, _found: &Found, _answers: &Answers) -> io::Result<()> {
        Ok(())
    }

    /// Ends the report.
    fn end(&mut self, _summary: &Summary) -> io::Result<()> {
        Ok(())
    }
}

/// How a report is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// For people, on a terminal.
    Table,
    /// For programs, a line an object.
    Json,
    /// The prediction form of labelled sets.
    Labels,
    /// For people, as a page.
    Html,
    /// For the checks of code hosts and editors, SARIF 2.1.0.
    Sarif,
}

impl Form {
    /// Every form by its name.
    pub const NAMES: [(&'static str, Self); 5] = [
        ("table", Self::Table),
        ("json", Self::Json),
        ("labels", Self::Labels),
        ("html", Self::Html),
        ("sarif", Self::Sarif),
    ];

    /// As the command line says.
    pub fn of(matches: &ArgMatches) -> Self {
        if matches.get_flag("json") {
            return Self::Json;
        }
        let named = matches.get_one::<String>("format");
        named
            .and_then(|name| Self::NAMES.iter().find(|(known, _)| known == name))
            .map_or(Self::Table, |(_, form)| *form)
    }

    /// The report that writes to `out`.
    pub fn report<'a>(
        self,
        output: &'a Output<'a>,
        verdicts: &Verdicts<'a>,
        is_file: bool,
        shows_values: bool,
        only_numbers: bool,
        out: &'a mut dyn Write,
    ) -> Box<dyn Report + 'a> {
        let (words, book) = (output.words, verdicts.book);
        let describing = Describing { words, book, only_numbers };
        match self {
            Self::Table => Box::new(table::Table::new(output, describing, is_file, out)),
            Self::Json => Box::new(json::Json::new(words, book, out)),
            Self::Labels => Box::new(labels::Labels::new(output, out)),
            Self::Html => Box::new(html::Html::new(describing, verdicts.stated(), shows_values, out)),
            Self::Sarif => Box::new(sarif::Sarif::new(describing, out)),
        }
    }
}
