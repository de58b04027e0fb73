//! Delimited tables written anew.

use super::person::{Extent, extent};
use super::{Placeholders, RedactError, text};
use crate::detector::{Detector, TextContext};
use crate::kind::Kind;
use crate::survey::{Event, Survey, survey};
use crate::table::MOST_COLUMNS;
use std::io::Write;
use std::ops::ControlFlow;
use waarborg_read::{Bound, Contents, ReadError, RecordRole};

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
    let mut groups = Vec::new();
    while let Some((role, mut cells)) = records.next_record()? {
        // Cells that nobody looks at would be copied as they are.
        if cells.len() > MOST_COLUMNS {
            return Err(ReadError::TooLarge { bound: Bound::Columns, limit: MOST_COLUMNS as u64 }.into());
        }
        match role {
            RecordRole::Header => groups = header(&mut cells, &kinds, detector, placeholders),
            // A title may name someone.
            RecordRole::Above => cells.iter_mut().for_each(|cell| running(cell, false, detector, placeholders)),
            RecordRole::Data => row(&mut cells, &kinds, &groups, detector, placeholders),
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

/// Replaces what is a value in a record that was taken for the header, and tells which columns name one person
/// together; nothing if the record names no columns.
fn header(
    cells: &mut [String],
    kinds: &[Option<Kind>],
    detector: &Detector,
    placeholders: &mut Placeholders<'_>,
) -> Groups {
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
            None => running(cell, false, detector, placeholders),
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

fn row(
    cells: &mut [String],
    kinds: &[Option<Kind>],
    groups: &Groups,
    detector: &Detector,
    placeholders: &mut Placeholders<'_>,
) {
    if !placeholders.keeps(Kind::Name) {
        if groups.is_empty() {
            names_by_cells(cells, kinds, placeholders);
        }
        for group in groups {
            one_person(cells, group, placeholders);
        }
    }
    for (at, cell) in cells.iter_mut().enumerate() {
        match kinds.get(at).copied().flatten() {
            Some(Kind::Name) => {}
            _ if cell.trim().is_empty() => {}
            Some(kind) if placeholders.keeps(kind) => {}
            Some(kind) if kind != Kind::FreeText => *cell = placeholders.for_value(kind, cell),
            // A column that is not personal may hold a stray address or number all the same.
            _ => running(cell, true, detector, placeholders),
        }
    }
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

fn running(cell: &mut String, is_cell: bool, detector: &Detector, placeholders: &mut Placeholders<'_>) {
    let spans = detector.text(cell, TextContext { hint: None, cell: is_cell });
    if !spans.is_empty() {
        *cell = text::replace(cell, &spans, 0, placeholders);
    }
}

/// Columns in which one person is named together, each in the order in which the name is said.
type Groups = Vec<Vec<usize>>;

/// What part of a name a column holds, in the order in which names are said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum NamePart {
    First,
    Initials,
    Middle,
    Infix,
    Surname,
    Birth,
    Suffix,
    /// All of it.
    Whole,
}

/// Words of headers, the longer before those they contain.
const NAME_PARTS: &[(&str, NamePart)] = &[
    ("prefixachternaam", NamePart::Infix),
    ("tussenvoegsels", NamePart::Infix),
    ("tussenvoegsel", NamePart::Infix),
    ("tussenv", NamePart::Infix),
    ("voorvoegsels", NamePart::Infix),
    ("voorvoegsel", NamePart::Infix),
    ("infix", NamePart::Infix),
    ("voorletters", NamePart::Initials),
    ("voorl", NamePart::Initials),
    ("initialen", NamePart::Initials),
    ("initials", NamePart::Initials),
    ("initial", NamePart::Initials),
    ("middlename", NamePart::Middle),
    ("tweedenaam", NamePart::Middle),
    ("middle", NamePart::Middle),
    ("firstname", NamePart::First),
    ("givenname", NamePart::First),
    ("forename", NamePart::First),
    ("voornamen", NamePart::First),
    ("voornaam", NamePart::First),
    ("roepnaam", NamePart::First),
    ("doopnaam", NamePart::First),
    ("nickname", NamePart::First),
    ("fname", NamePart::First),
    ("vnaam", NamePart::First),
    ("voorn", NamePart::First),
    ("given", NamePart::First),
    ("meisjesnaam", NamePart::Birth),
    ("geboortenaam", NamePart::Birth),
    ("birthname", NamePart::Birth),
    ("maiden", NamePart::Birth),
    ("lastname", NamePart::Surname),
    ("familyname", NamePart::Surname),
    ("familienaam", NamePart::Surname),
    ("surname", NamePart::Surname),
    ("achternaam", NamePart::Surname),
    ("geslachtsnaam", NamePart::Surname),
    ("lname", NamePart::Surname),
    ("anaam", NamePart::Surname),
    ("achtern", NamePart::Surname),
    ("suffix", NamePart::Suffix),
];

/// The part that a header names, and whose it is: what stands beside it, such as `contact`.
fn name_part(header: &str) -> (NamePart, String) {
    let mut folded = Vec::new();
    header.chars().filter(|c| c.is_alphanumeric()).for_each(|c| crate::fold::fold_char(c, &mut folded));
    let folded = String::from_utf8(folded).unwrap_or_default();
    // "voornaam en achternaam" are both.
    let is_both = ["voornaamenachternaam", "firstnamelastname", "naamenvoorl", "firstandlast"];
    let found = NAME_PARTS.iter().find(|(word, _)| folded.contains(word));
    match found.filter(|_| !is_both.iter().any(|both| folded.contains(both))) {
        Some((word, part)) => (*part, folded.replacen(word, " ", 1).trim().to_owned()),
        None => (NamePart::Whole, folded),
    }
}

/// Which columns of names are of one person: parts side by side that are of the same one, each part once.
fn groups(headers: &[String], kinds: &[Option<Kind>]) -> Groups {
    let is_name = |at: usize| kinds.get(at).copied().flatten() == Some(Kind::Name);
    let part_at = |at: usize| name_part(headers.get(at).map_or("", String::as_str));
    let has_surname = (0..kinds.len()).any(|at| is_name(at) && part_at(at) == (NamePart::Surname, String::new()));
    let is_first = |at: usize| {
        let (part, whose) = part_at(at);
        is_name(at) && whose.is_empty() && matches!(part, NamePart::First | NamePart::Initials | NamePart::Infix)
    };
    let mut groups: Vec<(String, Vec<(NamePart, usize)>)> = Vec::new();
    for at in (0..kinds.len()).filter(|at| is_name(*at)) {
        let (mut part, mut whose) = part_at(at);
        // Beside a first name, and without another surname, "naam" is the surname.
        let is_plain = matches!(whose.as_str(), "naam" | "name") && !has_surname;
        if is_plain && (is_first(at + 1) || at > 0 && is_first(at - 1)) {
            (part, whose) = (NamePart::Surname, String::new());
        }
        let last = groups.last_mut().filter(|(others, parts)| {
            let is_beside = parts.iter().any(|(_, before)| before + 1 == at);
            let is_whole = part == NamePart::Whole || parts.iter().any(|(part, _)| *part == NamePart::Whole);
            is_beside && !is_whole && *others == whose && parts.iter().all(|(other, _)| *other != part)
        });
        match last {
            Some((_, parts)) => parts.push((part, at)),
            None => groups.push((whose, vec![(part, at)])),
        }
    }
    groups
        .into_iter()
        .map(|(_, mut parts)| {
            parts.sort_unstable();
            parts.into_iter().map(|(_, at)| at).collect()
        })
        .collect()
}
