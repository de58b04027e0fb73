//! Who wrote an office document and what it is about, as it notes beside its text.

use std::io::{BufReader, Read, Seek};

use quick_xml::Reader;
use quick_xml::events::Event;

use crate::archive;
use crate::error::{Bound, ReadError};
use crate::fields::Single;
use crate::format::Format;
use crate::guard::{ExpansionGuard, RecordGuard, packed};
use crate::place::{Place, Step};
use crate::reading::Reading;
use crate::text;

/// The parts that note it, of Microsoft's formats and of OpenDocument.
const PARTS: [&str; 3] = ["docProps/core.xml", "docProps/app.xml", "meta.xml"];

/// What the one who wrote it is called.
pub(crate) const AUTHOR: &str = "author";

/// The elements that hold a person, and what they are called for people.
const PEOPLE: [(&str, &str); 5] = [
    ("creator", AUTHOR),
    ("initial-creator", "first author"),
    ("lastModifiedBy", "last author"),
    ("printed-by", "printed by"),
    ("Manager", "manager"),
];

/// The elements that hold what it is about.
const ABOUT: [&str; 5] = ["title", "subject", "description", "keyword", "keywords"];

/// Hands out what the parts of a document note.
pub(crate) fn read<R: Read + Seek>(
    parts: &mut zip::ZipArchive<R>,
    format: Format,
    place: &Place,
    reading: &mut Reading<'_>,
) -> Result<(), ReadError> {
    for name in PARTS {
        if parts.index_for_name(name).is_none() {
            continue;
        }
        let place = place.step(Step::Entry(name.to_owned()));
        let part = parts.by_name(name).map_err(|error| archive::failure(&error));
        let noted = part.and_then(|part| {
            let packed = packed(part.compressed_size());
            noted(ExpansionGuard::new(part, packed, reading.budget.clone(), reading.limits), format, reading)
        });
        let result = noted.and_then(|noted| {
            reading.surroundings(&place, format, noted.people)?;
            text::hand_out(&noted.about, format, &place, reading)
        });
        reading.survive(&place, result)?;
    }
    Ok(())
}

/// What a part notes.
#[derive(Default)]
struct Noted {
    people: Single,
    /// A line each.
    about: String,
}

fn noted(part: impl Read, format: Format, reading: &Reading<'_>) -> Result<Noted, ReadError> {
    let limits = reading.limits;
    let (guard, gauge) = RecordGuard::new(part, format, limits);
    let mut reader = Reader::from_reader(BufReader::new(guard));
    let (mut found, mut buffer) = (Noted::default(), Vec::new());
    // What an element holds, and what the person in it is called, if it is one.
    let mut open: Option<(Option<&str>, String)> = None;
    loop {
        buffer.clear();
        let event = reader.read_event_into(&mut buffer);
        let event =
            event.map_err(|error| gauge.failure().unwrap_or_else(|| ReadError::from_library(&error, format)))?;
        match event {
            Event::Start(start) => {
                let name = start.local_name();
                let person = PEOPLE.iter().find(|(element, _)| *element == name.as_ref());
                open = match person {
                    Some((_, called)) => Some((Some(*called), String::new())),
                    None => ABOUT.contains(&name.as_ref()).then(|| (None, String::new())),
                };
            }
            Event::Text(text) => {
                if let Some((_, value)) = &mut open {
                    let text = text.xml10_content();
                    Bound::CellBytes.check(value.len().saturating_add(text.len()), limits.cell_bytes)?;
                    value.push_str(&text);
                }
            }
            Event::GeneralRef(entity) => {
                if let Some((_, value)) = &mut open {
                    match entity.resolve_char_ref() {
                        Ok(Some(letter)) => value.push(letter),
                        _ => value.push_str(
                            quick_xml::escape::resolve_xml_entity(&entity.xml10_content()).unwrap_or_default(),
                        ),
                    }
                }
            }
            Event::End(_) => match open.take() {
                Some((Some(called), value)) if names_somebody(&value) => {
                    found.people.fields.put(&mut found.people.row, called, value.trim(), limits)?;
                }
                Some((None, value)) => {
                    let length = found.about.len().saturating_add(value.len());
                    Bound::CellBytes.check(length, limits.cell_bytes)?;
                    found.about.extend([value.trim(), "\n"]);
                }
                _ => {}
            },
            Event::Eof => return Ok(found),
            _ => {}
        }
    }
}

/// One word is a program or nobody: `openpyxl`, `Administrator`.
pub(crate) fn names_somebody(value: &str) -> bool {
    value.contains('@') || value.split_whitespace().nth(1).is_some()
}
