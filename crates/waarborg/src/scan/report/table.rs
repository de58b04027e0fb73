//! For people on a terminal: what stands in each file, why, and what comes of it.

use super::Report;
use super::describe::{Describing, count, grade_of};
use crate::output::{Output, bare, coloured as coloured_outcome};
use crate::scan::found::{Found, FoundText};
use crate::scan::law::{Answer, Answers};
use crate::scan::summary::{Grade, Summary};
use crate::scan::targets::Target;
use anstyle::{AnsiColor, Style};
use std::fmt::Write as _;
use std::io::{self, Write};
use waarborg_find::{ColumnReport, Kind, TableFindings};
use waarborg_read::{Place, ReadError};
use waarborg_text::finding::{category_word, kind_word, media_word, read_fault};
use waarborg_text::shown;

/// Writes for people.
pub struct Table<'a> {
    output: &'a Output<'a>,
    describing: Describing<'a>,
    out: &'a mut dyn Write,
    is_file: bool,
    is_first: bool,
}

impl<'a> Table<'a> {
    /// A report on `out`; a file is written without colours and unfolded.
    pub fn new(output: &'a Output<'a>, describing: Describing<'a>, is_file: bool, out: &'a mut dyn Write) -> Self {
        Self { output, describing, out, is_file, is_first: true }
    }

    fn table(&self, text: &mut String, table: &TableFindings, answers: &Answers) {
        let rows = self.output.words.count("scan-rows", count(table.rows), &[]);
        line(text, 0, &format!("{}  ({}, {rows})", bold(&shown(&table.place.to_string())), table.format.name()));
        let personal: Vec<&ColumnReport> = table.columns.iter().filter(|one| one.finding.kind.is_some()).collect();
        let cells: Vec<[String; 5]> = personal.iter().map(|column| self.cells(column)).collect();
        let widths = widths(&cells);
        for (column, cells) in personal.iter().zip(&cells) {
            line(text, 2, &row(cells, &widths, grade_of(column)));
            if let Some(inside) = self.describing.inside(column) {
                line(text, 6, &inside);
            }
            line(text, 6, &self.describing.why(&column.finding.evidence));
            self.law(text, answers.column(column.finding.column));
        }
        if let Some(clean) = self.describing.clean(table) {
            line(text, 2, &clean);
        }
        if table.columns.is_empty() {
            line(text, 2, &self.output.words.say("scan-nothing-here"));
        }
    }

    fn cells(&self, column: &ColumnReport) -> [String; 5] {
        let finding = &column.finding;
        let Some(kind) = finding.kind else { return Default::default() };
        [
            self.describing.name(column),
            kind_word(self.output.words, kind),
            self.describing.category(column, kind),
            format!("{} %", finding.confidence),
            column.example.as_deref().map(shown).unwrap_or_default().into_owned(),
        ]
    }

    fn law(&self, text: &mut String, answer: Option<&Answer>) {
        let Some(answer) = answer else { return };
        let law = self.describing.law(answer);
        line(text, 6, &coloured_outcome(&law.word, &answer.decision.outcome));
        for one in &law.lines {
            line(text, 8, one);
        }
    }

    fn text(&self, text: &mut String, found: &FoundText, answers: &Answers) {
        let (words, findings) = (self.output.words, &found.findings);
        line(text, 0, &format!("{}  ({})", bold(&shown(&findings.place.to_string())), findings.format.name()));
        if findings.kinds.is_empty() {
            line(text, 2, &words.say("scan-nothing-here"));
            return;
        }
        let entry = |(kind, count): (&Kind, &u64)| {
            let example = found.lines_of(*kind).next().and_then(|one| one.example.clone());
            [
                kind_word(words, *kind),
                count.to_string(),
                category_word(words, *kind, kind.category()),
                self.describing.lines(found, *kind),
                example.as_deref().map(shown).unwrap_or_default().into_owned(),
            ]
        };
        let cells: Vec<[String; 5]> = findings.kinds.iter().map(entry).collect();
        let widths = widths(&cells);
        for (kind, cells) in findings.kinds.keys().zip(&cells) {
            line(text, 2, &row(cells, &widths, Grade::of(*kind)));
            if let Some(first) = found.lines_of(*kind).next() {
                line(text, 6, &self.describing.why(&first.span.evidence));
            }
        }
        self.law(text, answers.whole());
    }

    fn problem(&self, text: &mut String, place: &Place, error: &ReadError) {
        let explained = read_fault(place, error).explain(self.output.words);
        line(text, 0, &format!("✗ {}", explained.what));
        line(text, 2, &explained.why);
        line(text, 2, &explained.remedy);
    }

    fn write(&mut self, text: &str) -> io::Result<()> {
        let gap = if std::mem::take(&mut self.is_first) { "" } else { "\n" };
        self.out.write_all(gap.as_bytes())?;
        let shown = if self.is_file { bare(text) } else { self.output.for_terminal(text) };
        self.out.write_all(shown.as_bytes())
    }
}

impl Report for Table<'_> {
    fn found(&mut self, target: &Target, found: &Found, answers: &Answers) -> io::Result<()> {
        let mut text = String::new();
        match found {
            Found::Table(table) => self.table(&mut text, table, answers),
            Found::Text(found) => self.text(&mut text, found, answers),
            Found::Media(place, kind) => {
                let media = media_word(self.output.words, *kind);
                line(&mut text, 0, &format!("{}  ({media})", bold(&shown(&place.to_string()))));
                line(&mut text, 2, &self.output.words.say("scan-media"));
                self.law(&mut text, answers.whole());
            }
            Found::Problem(place, error) if target.is_passed_over(place, error) => return Ok(()),
            Found::Problem(place, error) => self.problem(&mut text, place, error),
        }
        self.write(&text)
    }

    fn end(&mut self, summary: &Summary) -> io::Result<()> {
        let mut text = String::new();
        for (at, (grade, total)) in self.describing.totals(summary).into_iter().enumerate() {
            let shown = if at == 0 { bold(&total) } else { coloured(&total, grade) };
            line(&mut text, if at == 0 { 0 } else { 2 }, &shown);
        }
        self.write(&text)
    }
}

fn widths(cells: &[[String; 5]]) -> [usize; 5] {
    let mut widths = [0; 5];
    for row in cells {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(textwrap::core::display_width(cell));
        }
    }
    widths
}

fn row(cells: &[String; 5], widths: &[usize; 5], grade: Grade) -> String {
    let mut text = String::new();
    for (at, (cell, width)) in cells.iter().zip(widths).enumerate() {
        let gap = width.saturating_sub(textwrap::core::display_width(cell)) + 2;
        let shown = if at == 2 { coloured(cell, grade) } else { cell.clone() };
        text.push_str(&shown);
        text.extend(std::iter::repeat_n(' ', gap));
    }
    text.trim_end().to_owned()
}

fn coloured(text: &str, grade: Grade) -> String {
    let colour = match grade {
        Grade::Ordinary => return text.to_owned(),
        Grade::NationalNumber => AnsiColor::Yellow,
        Grade::Criminal | Grade::Special | Grade::Forbidden => AnsiColor::Red,
    };
    let style = Style::new().bold().fg_color(Some(colour.into()));
    format!("{style}{text}{style:#}")
}

fn bold(text: &str) -> String {
    let style = Style::new().bold();
    format!("{style}{text}{style:#}")
}

fn line(text: &mut String, indent: usize, one: &str) {
    // Writing to a string cannot fail.
    let _ = writeln!(text, "{:indent$}{}", "", one.trim_end());
}
