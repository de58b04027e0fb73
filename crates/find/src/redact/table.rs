//! Delimited tables written anew.

use super::person::{Extent, extent};
use super::{Placeholders, RedactError, text};
use crate::detector::{Detector, TextContext};
use crate::kind::Kind;
use crate::survey::{Event, Survey, survey};
use std::io::Write;
use std::ops::ControlFlow;
use waarborg_read::{Contents, RecordRole};

pub(super) fn redact(
    first: Contents<'_>,
    second: Contents<'_>,
    detector: &Detector,
    placeholders: &mut Placeholders<'_>,
    out: &mut dyn Write,
) -> Result<(), RedactError> {
    let kinds = column_kinds(first, detector)?;
    let mut records = second.records()?;
    if records.has_mark() {
        out.write_all("\u{feff}".as_bytes())?;
    }
    let end = if records.has_cr() { "\r\n" } else { "\n" };
    if records.says_delimiter() {
        out.write_all(b"sep=")?;
        out.write_all(&[records.delimiter()])?;
        out.write_all(end.as_bytes())?;
    }
    let mut writer = csv::WriterBuilder::new()
        .delimiter(records.delimiter())
        .terminator(if records.has_cr() { csv::Terminator::CRLF } else { csv::Terminator::Any(b'\n') })
        .flexible(true)
        .from_writer(out);
    while let Some((role, mut cells)) = records.next_record()? {
        match role {
            RecordRole::Header => {}
            // A title may name someone.
            RecordRole::Above => cells.iter_mut().for_each(|cell| running(cell, false, detector, placeholders)),
            RecordRole::Data => row(&mut cells, &kinds, detector, placeholders),
        }
        writer.write_record(&cells).map_err(|error| match error.into_kind() {
            csv::ErrorKind::Io(error) => RedactError::Write(error),
            _ => RedactError::Write(std::io::ErrorKind::InvalidData.into()),
        })?;
    }
    writer.flush()?;
    Ok(())
}

/// What each column holds.
fn column_kinds(contents: Contents<'_>, detector: &Detector) -> Result<Vec<Option<Kind>>, RedactError> {
    let mut kinds = Vec::new();
    let mut problem = None;
    let how = Survey { examples: false, most_cells: 0, ..Survey::default() };
    survey(contents, detector, &how, &mut |event| {
        match event {
            Event::Table(table) => kinds = table.columns.iter().map(|column| column.finding.kind).collect(),
            // A wrong name changes nothing about what is written.
            Event::Problem(_, waarborg_read::ReadError::Misnamed { .. }) => {}
            Event::Problem(_, error) => problem = Some(error),
            _ => {}
        }
        ControlFlow::Continue(())
    });
    problem.map_or(Ok(kinds), |error| Err(error.into()))
}

fn row(cells: &mut [String], kinds: &[Option<Kind>], detector: &Detector, placeholders: &mut Placeholders<'_>) {
    if !placeholders.keeps(Kind::Name) {
        names(cells, kinds, placeholders);
    }
    for (at, cell) in cells.iter_mut().enumerate() {
        match kinds.get(at).copied().flatten() {
            Some(Kind::Name) => {}
            _ if cell.trim().is_empty() => {}
            Some(kind) if kind != Kind::FreeText && placeholders.keeps(kind) => {}
            Some(kind) if kind != Kind::FreeText => *cell = placeholders.for_value(kind, cell),
            // A column that is not personal may hold a stray address or number all the same.
            _ => running(cell, true, detector, placeholders),
        }
    }
}

/// Replaces names. Cells side by side that hold parts of a name are one person, and share the placeholder.
fn names(cells: &mut [String], kinds: &[Option<Kind>], placeholders: &mut Placeholders<'_>) {
    let mut at = 0;
    while at < cells.len() {
        let mut until = at;
        let is_name = |at: usize| kinds.get(at).copied().flatten() == Some(Kind::Name);
        let is_part = |cells: &[String], at: usize| cells.get(at).is_some_and(|cell| extent(cell) == Extent::Part);
        while is_name(until) && until < cells.len() && (until == at || is_part(cells, until) && is_part(cells, at)) {
            until += 1;
        }
        if let Some(group) = cells.get_mut(at..until) {
            let whole =
                group.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(" ");
            if !whole.is_empty() {
                let person = placeholders.persons.of(&whole);
                for cell in group.iter_mut().filter(|cell| !cell.trim().is_empty()) {
                    *cell = placeholders.for_person(person);
                }
            }
        }
        at = until.max(at + 1);
    }
}

fn running(cell: &mut String, is_cell: bool, detector: &Detector, placeholders: &mut Placeholders<'_>) {
    let spans = detector.text(cell, TextContext { hint: None, cell: is_cell });
    if !spans.is_empty() {
        *cell = text::replace(cell, &spans, 0, placeholders);
    }
}
