//! What stands in the names of columns, keys, tables and sheets: they may be data themselves.

use super::cover;
use crate::detector::{Detector, TextContext};
use crate::evidence::{Evidence, Reasons};
use crate::kind::Kind;
use crate::span::{Span, chars};
use crate::table::{ColumnFinding, NameForm, name_form};
use waarborg_read::{Place, Step};

/// Fewest digits of a number that is looked for.
const FEWEST_DIGITS: usize = 6;

/// First names alone are people's where so many stand side by side: `Anna`, `Fatima`, `Joost`.
const FEWEST_FIRST_NAMES: usize = 3;

/// Confidence of a name in a header.
const SURE_OF_NAME: u8 = 75;

/// Values in a name, such as `users.jan@example.nl.points`; the parts of a path stand between points.
pub(super) fn found(detector: &Detector, name: &str, is_path: bool) -> Vec<Span> {
    let is_value = |span: &Span| {
        matches!(
            span.kind,
            Kind::Email | Kind::Phone | Kind::Bsn | Kind::Iban | Kind::Card | Kind::IdDocument | Kind::VatBsn
        )
    };
    let mut spans: Vec<Span> = Vec::new();
    let is_free = |span: &Span, spans: &[Span]| {
        spans.iter().all(|other| span.bytes.end <= other.bytes.start || other.bytes.end <= span.bytes.start)
    };
    if name.contains('@') {
        spans.extend(detector.text(name, TextContext::default()).into_iter().filter(is_value));
    }
    if name.bytes().filter(u8::is_ascii_digit).count() >= FEWEST_DIGITS {
        // A number stands alone between the points of a path.
        let parted = if is_path { name.replace('.', " ") } else { name.to_owned() };
        for span in detector.text(&parted, TextContext::default()).into_iter().filter(is_value) {
            if is_free(&span, &spans) {
                spans.push(span);
            }
        }
    }
    for (start, part) in parts(name, is_path) {
        if form(detector, part) == Some(NameForm::Full) {
            let span = span_of(name, start, part);
            if is_free(&span, &spans) {
                spans.push(span);
            }
        }
    }
    spans.sort_by_key(|span| span.bytes.start);
    spans
}

/// Adds first names that stand alone in the headers of a table, if there are several; by the position of the column.
pub(super) fn first_names(detector: &Detector, findings: &[ColumnFinding], is_path: bool) -> Vec<(usize, Span)> {
    let mut names = Vec::new();
    for (at, finding) in findings.iter().enumerate() {
        let Some(header) = finding.header.as_deref() else { continue };
        let Some((start, part)) = parts(header, is_path).last() else { continue };
        if form(detector, part) == Some(NameForm::First) {
            names.push((at, span_of(header, start, part)));
        }
    }
    if names.len() >= FEWEST_FIRST_NAMES { names } else { Vec::new() }
}

/// How a part names a person, unless a word in it is known to name a column.
fn form(detector: &Detector, part: &str) -> Option<NameForm> {
    let form = name_form(part, &detector.lexicon)?;
    let reading = detector.headers.read(part, &detector.lexicon);
    let is_column = reading.kind.is_some() || reading.nothing || reading.thing || reading.numbered.is_some();
    (!is_column).then_some(form)
}

/// The parts of a name with their places.
fn parts(name: &str, is_path: bool) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    name.split(move |sign| is_path && sign == '.').map(move |part| {
        let from = start;
        start += part.len() + 1;
        (from + (part.len() - part.trim_start().len()), part.trim())
    })
}

fn span_of(name: &str, start: usize, part: &str) -> Span {
    let before = name.get(..start).map_or(0, chars);
    Span {
        kind: Kind::Name,
        bytes: start as u64..(start + part.len()) as u64,
        chars: before..before + chars(part),
        confidence: SURE_OF_NAME,
        evidence: Reasons::one(Evidence::FirstName),
    }
}

/// Covers what was found in the header of a column, and gives the column that kind if its cells have none; says whether
/// it did.
pub(super) fn tell(finding: &mut ColumnFinding, spans: &[Span], values: bool) -> bool {
    let mut is_of_header = false;
    if let Some(span) = spans.first()
        && finding.kind.is_none()
    {
        finding.kind = Some(span.kind);
        finding.category = Some(span.category());
        finding.confidence = span.confidence;
        finding.evidence = span.evidence.to_vec();
        is_of_header = true;
    }
    if let Some(header) = finding.header.as_mut().filter(|_| !values) {
        *header = covered(header, spans);
    }
    is_of_header
}

/// The place with the values in names of tables and sheets covered. Names of files are not looked at.
pub(super) fn covered_place(detector: &Detector, place: &Place) -> Place {
    place.steps().iter().fold(Place::file(place.file_name()), |place, step| {
        place.step(match step {
            Step::Table(name) => Step::Table(covered(name, &found(detector, name, true))),
            Step::Sheet(name) => Step::Sheet(covered(name, &found(detector, name, false))),
            other => other.clone(),
        })
    })
}

fn covered(name: &str, spans: &[Span]) -> String {
    let mut covered = name.to_owned();
    for span in spans.iter().rev() {
        let place = |at: u64| usize::try_from(at).unwrap_or(usize::MAX);
        let range = place(span.bytes.start)..place(span.bytes.end);
        if let Some(value) = name.get(range.clone()) {
            covered.replace_range(range, &cover(span.kind, value));
        }
    }
    covered
}
