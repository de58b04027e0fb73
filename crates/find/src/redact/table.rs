//! Delimited tables written anew.

use super::group::{Groups, groups};
use super::known::RowWords;
use super::person::{Extent, extent};
use super::shape::{Fit, Shape};
use super::{Placeholders, RedactError, text};
use crate::detector::{Detector, TextContext};
use crate::kind::Kind;
use crate::lexicon::WordCache;
use crate::survey::{ColumnReport, Event, Survey, survey};
use crate::table::{MOST_COLUMNS, whole};
use std::io::Write;
use std::ops::ControlFlow;
use waarborg_read::{Bound, Contents, ReadError, RecordRole, Records};

/// Three ways through: the first tells what the columns hold, the second who stands in them, the third writes.
pub(super) fn redact(
    first: Contents<'_>,
    open: &dyn Fn() -> Result<Contents<'static>, ReadError>,
    detector: &Detector,
    placeholders: &mut Placeholders<'_>,
    out: &mut dyn Write,
) -> Result<(), RedactError> {
    let kinds = column_kinds(first, detector)?;
    let shape = Shape::of(kinds, open()?.records()?, detector)?;
    let mut records = open()?.records()?;
    if records.has_mark() {
        out.write_all("\u{feff}".as_bytes())?;
    }
    let end = if records.has_cr() { "\r\n" } else { "\n" };
    if records.says_delimiter() {
        out.write_all(b"sep=")?;
        out.write_all(&[records.delimiter()])?;
        out.write_all(end.as_bytes())?;
    }
    let mut groups = Vec::new();
    while let Some((role, mut cells)) = records.next_record()? {
        // Cells that nobody looks at would be copied as they are.
        if cells.len() > MOST_COLUMNS {
            return Err(ReadError::TooLarge { bound: Bound::Columns, limit: MOST_COLUMNS as u64 }.into());
        }
        let before = cells.clone();
        match role {
            RecordRole::Header => groups = header(&mut cells, &shape, detector, placeholders),
            // A title may name someone.
            RecordRole::Above => {
                let row = RowWords::default();
                for cell in &mut cells {
                    running(cell, false, &shape, &row, detector, placeholders);
                }
            }
            RecordRole::Data => row(&mut cells, &shape, &groups, detector, placeholders),
        }
        placeholders.check()?;
        (0..records.empty_lines()).try_for_each(|_| out.write_all(end.as_bytes()))?;
        let (line, ends) = records.line();
        if cells == before {
            out.write_all(line.as_bytes())?;
        } else {
            write_cells(&cells, &records, out)?;
        }
        if ends {
            out.write_all(end.as_bytes())?;
        }
    }
    (0..records.empty_lines()).try_for_each(|_| out.write_all(end.as_bytes()))?;
    Ok(())
}

/// Writes a record in the manner of the file.
fn write_cells(cells: &[String], records: &Records<'_>, out: &mut dyn Write) -> Result<(), RedactError> {
    let delimiter = char::from(records.delimiter());
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            out.write_all(&[records.delimiter()])?;
        }
        let is_broken = cell.contains([delimiter, '\r', '\n']);
        if records.has_plain_quotes() {
            // A placeholder with a delimiter in it, where nothing could protect it.
            if is_broken {
                return Err(RedactError::Write(std::io::ErrorKind::InvalidData.into()));
            }
            out.write_all(cell.as_bytes())?;
        } else if is_broken || cell.contains('"') || cells.len() == 1 && cell.is_empty() {
            let inside = if records.has_escapes() {
                cell.replace('\\', "\\\\").replace('"', "\\\"")
            } else {
                cell.replace('"', "\"\"")
            };
            write!(out, "\"{inside}\"")?;
        } else {
            out.write_all(cell.as_bytes())?;
        }
    }
    Ok(())
}

/// What each column holds.
fn column_kinds(contents: Contents<'_>, detector: &Detector) -> Result<Vec<Option<Kind>>, RedactError> {
    let mut kinds = Vec::new();
    let mut problem = None;
    let how = Survey { examples: false, most_cells: 0, ..Survey::default() };
    survey(contents, detector, &how, &mut |event| {
        match event {
            Event::Table(table) => {
                let kind = |column: &ColumnReport| column.finding.kind.filter(|_| !column.is_of_header);
                kinds = table.columns.iter().map(kind).collect();
            }
            // A wrong name changes nothing about what is written.
            Event::Problem(_, waarborg_read::ReadError::Misnamed { .. }) => {}
            Event::Problem(_, error) => problem = Some(error),
            _ => {}
        }
        ControlFlow::Continue(())
    });
    problem.map_or(Ok(kinds), |error| Err(error.into()))
}

/// Replaces what is a value in a record that was taken for the header, and tells which columns name one person
/// together; nothing if the record names no columns.
fn header(cells: &mut [String], shape: &Shape, detector: &Detector, placeholders: &mut Placeholders<'_>) -> Groups {
    let kinds = shape.kinds.as_slice();
    let readings: Vec<_> = cells.iter().map(|cell| detector.headers.read(cell, &detector.lexicon)).collect();
    let values: Vec<Option<Kind>> = readings
        .iter()
        .enumerate()
        .map(|(at, reading)| {
            let kind = kinds.get(at).copied().flatten()?;
            let cell = cells.get(at)?;
            (reading.kind.is_none() && !reading.nothing && could_be(kind, cell)).then_some(kind)
        })
        .collect();
    let names_columns = !values.contains(&Some(Kind::Name));
    let groups = if names_columns { groups(cells, kinds) } else { Vec::new() };
    if !placeholders.keeps(Kind::Name) {
        names_by_cells(cells, &values, placeholders);
    }
    for ((cell, value), reading) in cells.iter_mut().zip(values).zip(readings) {
        match value {
            Some(Kind::Name) => {}
            Some(kind) if placeholders.keeps(kind) => {}
            Some(kind) => *cell = placeholders.for_value(kind, cell),
            // A header of which every word is known names its column and nobody. Digits are no word: a year may stand in a
            // header, a number of somebody is longer.
            None if reading.whole && digits(cell) <= YEAR_DIGITS => {}
            None => running(cell, false, shape, &RowWords::default(), detector, placeholders),
        }
    }
    groups
}

/// Digits of a year.
const YEAR_DIGITS: usize = 4;

fn digits(cell: &str) -> usize {
    cell.bytes().filter(u8::is_ascii_digit).count()
}

/// Whether a cell, not known to name a column, may be a value of `kind`: numbers have digits and mailboxes a sign.
fn could_be(kind: Kind, cell: &str) -> bool {
    match kind {
        Kind::FreeText => false,
        Kind::Email => cell.contains('@'),
        Kind::Ip => cell.contains(['.', ':', '-']),
        Kind::Phone
        | Kind::Postcode
        | Kind::BirthDate
        | Kind::Age
        | Kind::Bsn
        | Kind::Iban
        | Kind::Card
        | Kind::LicencePlate
        | Kind::IdDocument
        | Kind::Kvk
        | Kind::Vat
        | Kind::VatBsn
        | Kind::Income => cell.contains(|c: char| c.is_ascii_digit()),
        _ => !cell.trim().is_empty(),
    }
}

fn row(cells: &mut [String], shape: &Shape, groups: &Groups, detector: &Detector, placeholders: &mut Placeholders<'_>) {
    let kind_at = |at: usize| shape.kinds.get(at).copied().flatten();
    let fit = shape.fit(cells);
    let names = cells.iter().enumerate().filter(|(at, _)| kind_at(*at) == Some(Kind::Name));
    let words = RowWords::of(names.map(|(_, cell)| cell.as_str()), &detector.lexicon);
    let mut cache = WordCache::new();
    if !placeholders.keeps(Kind::Name) {
        if groups.is_empty() {
            names_by_cells(cells, &shape.kinds, placeholders);
        }
        for group in groups {
            one_person(cells, group, placeholders);
        }
    }
    for (at, cell) in cells.iter_mut().enumerate() {
        match kind_at(at) {
            Some(Kind::Name) => {}
            _ if cell.trim().is_empty() => {}
            Some(kind) if placeholders.keeps(kind) => {}
            Some(kind) if kind != Kind::FreeText => *cell = placeholders.for_value(kind, cell),
            // A column that is not personal may hold a stray address or number all the same.
            _ => match stray(cell, at, fit, shape, detector, &mut cache) {
                Some(kind) if placeholders.keeps(kind) => {}
                Some(kind) => *cell = placeholders.for_value(kind, cell),
                None => running(cell, true, shape, &words, detector, placeholders),
            },
        }
    }
}

/// The kind of a cell in a column that is not personal, if the table has that kind elsewhere.
fn stray(cell: &str, at: usize, fit: Fit, shape: &Shape, detector: &Detector, cache: &mut WordCache) -> Option<Kind> {
    if let Some(kind) = shape.known.kind_of(cell) {
        return Some(kind);
    }
    let mut whole = |is_tried: &dyn Fn(Kind) -> bool| {
        let among: Vec<Kind> = shape.among.iter().copied().filter(|kind| is_tried(*kind)).collect();
        if among.is_empty() { None } else { whole(cell, &among, &detector.lexicon, cache) }
    };
    match fit {
        Fit::Regular => whole(&|kind| kind == Kind::Bsn && !shape.is_chance(at)),
        // What has a form of its own, wherever it stands.
        Fit::Short => whole(&has_own_form),
        // What is no value by its form may be one all the same.
        Fit::Shifted => whole(&|_| true).or_else(|| shape.among.iter().copied().find(|kind| could_be(*kind, cell))),
    }
}

/// Kinds whose values are told from others by their form.
fn has_own_form(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::Bsn
            | Kind::VatBsn
            | Kind::Iban
            | Kind::Card
            | Kind::Email
            | Kind::Phone
            | Kind::IdDocument
            | Kind::LicencePlate
            | Kind::Postcode
            | Kind::Ip
            | Kind::BirthDate
    )
}

/// Replaces names where no header tells what belongs together: cells side by side that hold parts of a name are one
/// person.
fn names_by_cells(cells: &mut [String], kinds: &[Option<Kind>], placeholders: &mut Placeholders<'_>) {
    let mut at = 0;
    while at < cells.len() {
        let mut until = at;
        let is_name = |at: usize| kinds.get(at).copied().flatten() == Some(Kind::Name);
        let is_part = |cells: &[String], at: usize| cells.get(at).is_some_and(|cell| extent(cell) == Extent::Part);
        while until < cells.len() && is_name(until) && (until == at || is_part(cells, until) && is_part(cells, at)) {
            until += 1;
        }
        one_person(cells, &(at..until).collect::<Vec<_>>(), placeholders);
        at = until.max(at + 1);
    }
}

/// Replaces the cells of `group`, in which one person is named; they share the placeholder.
fn one_person(cells: &mut [String], group: &[usize], placeholders: &mut Placeholders<'_>) {
    let parts = group.iter().filter_map(|at| cells.get(*at)).map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
    let whole = parts.collect::<Vec<_>>().join(" ");
    if whole.is_empty() {
        return;
    }
    let person = placeholders.persons.of(&whole);
    for at in group {
        if let Some(cell) = cells.get_mut(*at).filter(|cell| !cell.trim().is_empty()) {
            *cell = placeholders.for_person(person);
        }
    }
}

fn running(
    cell: &mut String,
    is_cell: bool,
    shape: &Shape,
    row: &RowWords,
    detector: &Detector,
    placeholders: &mut Placeholders<'_>,
) {
    let spans = detector.text(cell, TextContext { hint: None, cell: is_cell });
    let mut pieces = text::pieces(&spans, 0);
    shape.known.add_to(&mut pieces, cell, row, detector);
    if !pieces.is_empty() {
        *cell = text::replace(cell, &pieces, placeholders);
    }
}
