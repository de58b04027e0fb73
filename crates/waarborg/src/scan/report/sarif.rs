//! For the checks of code hosts and editors: SARIF 2.1.0, one run.
//!
//! Source: OASIS, Static Analysis Results Interchange Format 2.1.0.

use super::Report;
use super::describe::{Describing, count, grade_of};
use crate::scan::found::{Found, FoundText};
use crate::scan::law::{Answer, Answers};
use crate::scan::summary::{Grade, Summary};
use crate::scan::targets::Target;
use serde_json::{Value as Json, json};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::{self, Write};
use waarborg_find::{Kind, TableFindings};
use waarborg_read::{Place, ReadError};
use waarborg_text::finding::{category_word, kind_word, read_fault};

/// Writes results as they come; rules and notifications, of which there are few, stand behind them.
pub struct Sarif<'a> {
    describing: Describing<'a>,
    kinds: BTreeSet<Kind>,
    has_begun: bool,
    has_results: bool,
    notifications: Vec<Json>,
    out: &'a mut dyn Write,
}

impl<'a> Sarif<'a> {
    /// A report on `out`.
    pub fn new(describing: Describing<'a>, out: &'a mut dyn Write) -> Self {
        Self {
            describing,
            kinds: BTreeSet::new(),
            has_begun: false,
            has_results: false,
            notifications: Vec::new(),
            out,
        }
    }

    /// Writes what stands before the results, once.
    fn begin(&mut self) -> io::Result<()> {
        if std::mem::replace(&mut self.has_begun, true) {
            return Ok(());
        }
        let language = json!(self.describing.words.language().as_str());
        writeln!(
            self.out,
            "{{\"$schema\": {}, \"version\": \"2.1.0\", \"runs\": [{{\"columnKind\": \"unicodeCodePoints\", \
             \"language\": {language}, \"results\": [",
            json!(SCHEMA)
        )
    }

    fn table(&mut self, target: &Target, table: &TableFindings, answers: &Answers) -> io::Result<()> {
        for column in &table.columns {
            let finding = &column.finding;
            let Some(kind) = finding.kind else { continue };
            let name = self.describing.name(column);
            let law = answers.column(finding.column);
            let about = format!("{name}: {}", self.about(kind, grade_of(column)));
            let why = self.describing.why(&finding.evidence);
            let message = sentences([about, why].into_iter().chain(self.law(law)));
            let logical = json!([{ "fullyQualifiedName": format!("{} › {name}", table.place), "kind": "member" }]);
            let location = json!({ "physicalLocation": physical(target, None), "logicalLocations": logical });
            self.push(kind, grade_of(column), law, &message, &location)?;
        }
        Ok(())
    }

    fn text(&mut self, target: &Target, text: &FoundText, answers: &Answers) -> io::Result<()> {
        for found in &text.spans {
            let span = &found.span;
            let about = self.about(span.kind, Grade::of(span.kind));
            let message = sentences([about, self.describing.why(&span.evidence)]);
            let region = json!({
                "startLine": found.line,
                "startColumn": found.column,
                "endLine": found.end_line,
                "endColumn": found.end_column,
                "charOffset": span.chars.start,
                "charLength": span.chars.end - span.chars.start,
            });
            // What was read out of a container has no place in the file as it lies.
            let lies_there = text.findings.verbatim && text.findings.place.steps().is_empty();
            let region = lies_there.then_some(region);
            let logical = json!([{ "fullyQualifiedName": text.findings.place.to_string() }]);
            let location = json!({ "physicalLocation": physical(target, region), "logicalLocations": logical });
            self.push(span.kind, Grade::of(span.kind), None, &message, &location)?;
        }
        if text.left_out() > 0 {
            let words = self.describing.words;
            self.notifications.push(json!({
                "level": "warning",
                "message": { "text": words.count("scan-spans-left-out", count(text.left_out()), &[]) },
                "descriptor": { "id": "scan.left-out" },
                "locations": [{ "physicalLocation": physical(target, None) }],
            }));
        }
        if let Some(answer) = answers.whole().filter(|answer| answer.is_forbidden()) {
            let message = sentences(self.law(Some(answer)));
            let gravest = text.findings.kinds.keys().copied().max_by_key(|kind| Grade::of(*kind));
            if let Some(kind) = gravest {
                let location = json!({ "physicalLocation": physical(target, None) });
                self.push(kind, Grade::Forbidden, Some(answer), &message, &location)?;
            }
        }
        Ok(())
    }

    fn about(&self, kind: Kind, grade: Grade) -> String {
        let words = self.describing.words;
        let category = match grade {
            Grade::Ordinary | Grade::Forbidden => category_word(words, kind, kind.category()),
            grade => words.say(&format!("category-{}", grade.name().replace('_', "-"))),
        };
        format!("{} ({category})", kind_word(words, kind))
    }

    fn law(&self, answer: Option<&Answer>) -> Vec<String> {
        let Some(answer) = answer else { return Vec::new() };
        let law = self.describing.law(answer);
        std::iter::once(law.word).chain(law.lines).collect()
    }

    fn push(
        &mut self,
        kind: Kind,
        grade: Grade,
        law: Option<&Answer>,
        message: &str,
        location: &Json,
    ) -> io::Result<()> {
        self.kinds.insert(kind);
        let forbidden = law.is_some_and(Answer::is_forbidden);
        let level = match grade {
            _ if forbidden => "error",
            Grade::Special | Grade::Criminal | Grade::Forbidden => "error",
            Grade::NationalNumber => "warning",
            Grade::Ordinary => "note",
        };
        self.begin()?;
        let gap = if std::mem::replace(&mut self.has_results, true) { ",\n" } else { "" };
        let result = json!({
            "ruleId": kind.label(),
            "level": level,
            "message": { "text": message },
            "locations": [location],
            "properties": { "grade": grade.name(), "forbidden": forbidden },
        });
        write!(self.out, "{gap}{result}")
    }

    fn problem(&mut self, target: &Target, place: &Place, error: &ReadError) {
        let fault = read_fault(place, error);
        let explained = fault.explain(self.describing.words);
        self.notifications.push(json!({
            "level": "error",
            "message": { "text": sentences([explained.what, explained.why, explained.remedy]) },
            "descriptor": { "id": fault.code },
            "locations": [{ "physicalLocation": physical(target, None) }],
        }));
    }
}

impl Report for Sarif<'_> {
    fn found(&mut self, target: &Target, found: &Found, answers: &Answers) -> io::Result<()> {
        match found {
            Found::Table(table) => self.table(target, table, answers)?,
            Found::Text(text) => self.text(target, text, answers)?,
            Found::Media(..) => {}
            Found::Problem(place, error) if target.is_passed_over(place, error) => {}
            Found::Problem(place, error) => self.problem(target, place, error),
        }
        Ok(())
    }

    fn end(&mut self, summary: &Summary) -> io::Result<()> {
        let words = self.describing.words;
        let rule = |kind: &Kind| json!({ "id": kind.label(), "shortDescription": { "text": kind_word(words, *kind) } });
        let invocations = json!([{
            "executionSuccessful": summary.problems() == 0,
            "toolExecutionNotifications": self.notifications,
        }]);
        let tool = json!({ "driver": {
            "name": "Waarborg",
            "version": env!("CARGO_PKG_VERSION"),
            "rules": self.kinds.iter().map(rule).collect::<Vec<_>>(),
        } });
        self.begin()?;
        writeln!(self.out, "\n], \"invocations\": {invocations}, \"tool\": {tool}}}]}}")
    }
}

/// Where the form is described.
const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// Lines as sentences, one after the other.
fn sentences(lines: impl IntoIterator<Item = String>) -> String {
    let mut text = String::new();
    for line in lines {
        let mut letters = line.trim().chars();
        text.extend(letters.next().map(|first| first.to_uppercase().to_string()));
        text.push_str(letters.as_str().trim_end_matches('.'));
        text.push_str(". ");
    }
    text.trim_end().to_owned()
}

/// The file, as a reference relative to where the command was given.
fn physical(target: &Target, region: Option<Json>) -> Json {
    let mut place = json!({ "artifactLocation": { "uri": reference(&target.name) } });
    if let (Some(region), Some(fields)) = (region, place.as_object_mut()) {
        fields.insert("region".to_owned(), region);
    }
    place
}

/// A path as a URI reference.
///
/// Source: RFC 3986, sections 2.3 and 3.3.
fn reference(path: &str) -> String {
    let mut reference = String::new();
    for byte in path.bytes() {
        match byte {
            // Elsewhere a backslash is part of a name.
            b'\\' if cfg!(windows) => reference.push('/'),
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                reference.push(char::from(byte));
            }
            _ => {
                // Writing to a string cannot fail.
                let _ = write!(reference, "%{byte:02X}");
            }
        }
    }
    reference
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_become_sentences() {
        let lines = ["naam: name", "because it fits", "→ Ask consent."].map(str::to_owned);
        assert_eq!(sentences(lines), "Naam: name. Because it fits. → Ask consent.");
    }

    #[test]
    fn a_path_becomes_a_reference() {
        assert_eq!(reference("map met spaties/é.csv"), "map%20met%20spaties/%C3%A9.csv");
        assert_eq!(reference("a\\b"), if cfg!(windows) { "a/b" } else { "a%5Cb" });
    }
}
