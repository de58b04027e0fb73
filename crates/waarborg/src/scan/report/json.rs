//! For programs: one object a line, described in `docs/reference/scan-json.md`.

use super::Report;
use crate::scan::found::{Found, FoundText};
use crate::scan::law::{Answer, Answers};
use crate::scan::summary::Summary;
use crate::scan::targets::Target;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::{self, Write};
use waarborg_decide::Rulebook;
use waarborg_find::{ColumnReport, Evidence, Kind, TableFindings};
use waarborg_model::vocabulary::Category;
use waarborg_read::{MediaKind, Place, ReadError, Role, Step};
use waarborg_text::Words;
use waarborg_text::answer::brief_json;
use waarborg_text::finding::read_fault;

/// Writes objects.
pub struct Json<'a> {
    words: &'a Words,
    book: &'a Rulebook,
    out: &'a mut dyn Write,
}

impl<'a> Json<'a> {
    /// A report on `out`.
    pub fn new(words: &'a Words, book: &'a Rulebook, out: &'a mut dyn Write) -> Self {
        Self { words, book, out }
    }

    fn law(&self, answer: Option<&Answer>) -> Value {
        answer.map_or(Value::Null, |answer| brief_json(self.words, self.book, &answer.decision))
    }

    fn table(&self, target: &Target, table: &TableFindings, answers: &Answers) -> Value {
        let columns = table.columns.iter().map(|column| self.column(column, answers)).collect::<Vec<_>>();
        json!({
            "type": "table",
            "file": target.name,
            "inside": way_down(&table.place),
            "format": table.format.name(),
            "role": match table.role { Role::Records => "records", Role::Surroundings => "surroundings" },
            "rows": table.rows,
            "columns": columns,
        })
    }

    fn column(&self, column: &ColumnReport, answers: &Answers) -> Value {
        let finding = &column.finding;
        json!({
            "column": finding.column,
            "header": finding.header,
            "kind": finding.kind.map(Kind::label),
            "category": finding.kind.map(|kind| finding.category.unwrap_or(kind.category()).label()),
            "national_number": column.kinds().any(Kind::holds_national_number),
            "direct": finding.kind.map(|kind| kind.directness().label()),
            "data": data(column.kinds()),
            "confidence": finding.confidence,
            "filled": finding.filled,
            "evidence": evidence(&finding.evidence),
            "inside": counts(&column.inside),
            "example": column.example,
            "law": self.law(answers.column(finding.column)),
        })
    }

    fn text(&self, target: &Target, text: &FoundText, answers: &Answers) -> Value {
        let spans = text.spans.iter().map(|found| {
            let span = &found.span;
            json!({
                "start": span.chars.start,
                "end": span.chars.end,
                "line": found.line,
                "kind": span.kind.label(),
                "category": span.category().label(),
                "national_number": span.kind.holds_national_number(),
                "direct": span.directness().label(),
                "confidence": span.confidence,
                "evidence": evidence(&span.evidence),
                "example": found.example,
            })
        });
        json!({
            "type": "text",
            "file": target.name,
            "inside": way_down(&text.findings.place),
            "format": text.findings.format.name(),
            "verbatim": text.findings.verbatim,
            "kinds": counts(&text.findings.kinds),
            "data": data(text.findings.kinds.keys().copied()),
            "spans": spans.collect::<Vec<_>>(),
            "spans_left_out": text.left_out(),
            "law": self.law(answers.whole()),
        })
    }
}

impl Report for Json<'_> {
    fn found(&mut self, target: &Target, found: &Found, answers: &Answers) -> io::Result<()> {
        let object = match found {
            Found::Table(table) => self.table(target, table, answers),
            Found::Text(text) => self.text(target, text, answers),
            Found::Media(place, kind) => json!({
                "type": "media",
                "file": target.name,
                "inside": way_down(place),
                "media": media(*kind),
                "law": self.law(answers.whole()),
            }),
            Found::Problem(place, error) => problem(self.words, target, place, error),
        };
        writeln!(self.out, "{object}")
    }

    fn end(&mut self, summary: &Summary) -> io::Result<()> {
        let grades: BTreeMap<&str, u64> = summary.grades.iter().map(|(grade, count)| (grade.name(), *count)).collect();
        let mut object = json!({
            "type": "summary",
            "files": summary.files,
            "columns": summary.columns,
            "personal_columns": summary.personal_columns,
            "findings": grades,
            "spans": counts(&summary.spans),
            "media": summary.media,
            "problems": summary.problems,
            "passed_over": summary.passed_over,
        });
        if let (Some(only), Some(fields)) = (summary.only, object.as_object_mut()) {
            fields.insert("only".to_owned(), json!(only));
        }
        writeln!(self.out, "{object}")
    }
}

fn problem(words: &Words, target: &Target, place: &Place, error: &ReadError) -> Value {
    let fault = read_fault(place, error);
    let explained = fault.explain(words);
    json!({
        "type": "problem",
        "file": target.name,
        "inside": way_down(place),
        "code": fault.code,
        "message": explained.what,
        "why": explained.why,
        "do": explained.remedy,
    })
}

fn media(kind: MediaKind) -> &'static str {
    match kind {
        MediaKind::Image => "image",
        MediaKind::Audio => "audio",
        MediaKind::Video => "video",
    }
}

fn counts(kinds: &BTreeMap<Kind, u64>) -> BTreeMap<&'static str, u64> {
    kinds.iter().map(|(kind, count)| (kind.label(), *count)).collect()
}

/// The categories of data by which the law is asked about these kinds.
fn data(kinds: impl Iterator<Item = Kind>) -> Vec<&'static str> {
    let mut data: Vec<&str> = kinds.filter_map(Kind::data).map(Category::as_str).collect();
    data.sort_unstable();
    data.dedup();
    data
}

fn evidence(reasons: &[Evidence]) -> Vec<Value> {
    let one = |reason: &Evidence| {
        let mut object = json!({ "code": reason.code() });
        if let Some(fields) = object.as_object_mut() {
            if let Some(kind) = reason.kind() {
                fields.insert("kind".to_owned(), json!(kind.label()));
            }
            if let Some((first, second)) = reason.numbers() {
                fields.insert("numbers".to_owned(), json!([first, second]));
            }
        }
        object
    };
    reasons.iter().map(one).collect()
}

/// The way down inside a file, from the outside in.
fn way_down(place: &Place) -> Vec<Value> {
    let step = |step: &Step| match step {
        Step::Entry(name) => json!({ "entry": name }),
        Step::Sheet(name) => json!({ "sheet": name }),
        Step::Table(name) => json!({ "table": name }),
        Step::Message(number) => json!({ "message": number }),
        Step::Attachment(name) => json!({ "attachment": name }),
        Step::Page(number) => json!({ "page": number }),
        _ => Value::Null,
    };
    place.steps().iter().map(step).collect()
}
