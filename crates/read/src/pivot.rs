//! What a workbook keeps for its pivot tables: a copy of the rows they were made of, also of those that were deleted since.

use std::io::{BufReader, Read, Seek};

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::archive;
use crate::error::{Bound, ReadError};
use crate::format::Format;
use crate::guard::{ExpansionGuard, Gauge, Handed, RecordGuard, packed};
use crate::limits::Limits;
use crate::part::{Header, Role};
use crate::place::{Place, Step};
use crate::reading::Reading;
use crate::row::{Row, Rows};

/// What the columns are, and the values that stand in them; the rows point at these.
const DEFINITIONS: &str = "xl/pivotCache/pivotCacheDefinition";
const RECORDS: &str = "xl/pivotCache/pivotCacheRecords";

/// Hands out the copies, each as a table.
pub(crate) fn read<R: Read + Seek>(
    parts: &mut zip::ZipArchive<R>,
    place: &Place,
    reading: &mut Reading<'_>,
) -> Result<(), ReadError> {
    let definitions =
        archive::names(parts, |name| name.starts_with(DEFINITIONS) && name.strip_suffix(".xml").is_some());
    for name in definitions {
        let place = place.step(Step::Entry(name.clone()));
        let result = read_one(parts, &name, &place, reading);
        reading.survive(&place, result)?;
    }
    Ok(())
}

fn read_one<R: Read + Seek>(
    parts: &mut zip::ZipArchive<R>,
    name: &str,
    place: &Place,
    reading: &mut Reading<'_>,
) -> Result<(), ReadError> {
    let limits = reading.limits;
    let definition = parts.by_name(name).map_err(|error| archive::failure(&error))?;
    let handed = Handed::new(definition.compressed_size(), reading.budget.clone(), limits);
    let packed_bytes = packed(definition.compressed_size());
    let definition = ExpansionGuard::new(definition, packed_bytes, reading.budget.clone(), limits);
    let columns = columns(Elements::new(definition, limits), limits)?;
    // Both parts have the same number. Where the rows are not kept, the values still are.
    let records = name.strip_prefix(DEFINITIONS).map(|rest| format!("{RECORDS}{rest}")).unwrap_or_default();
    if parts.index_for_name(&records).is_none() {
        let left = (0..columns.names.len()).collect();
        let mut rows = ValueRows { columns, left, at: 0, limits };
        return hand_out(&mut rows, place, reading);
    }
    let records = parts.by_name(&records).map_err(|error| archive::failure(&error))?;
    let packed_bytes = packed(records.compressed_size());
    let records = ExpansionGuard::new(records, packed_bytes, reading.budget.clone(), limits);
    let mut rows = RecordRows { elements: Elements::new(records, limits), columns, handed, at: 0, limits };
    hand_out(&mut rows, place, reading)
}

fn hand_out(rows: &mut dyn Rows, place: &Place, reading: &mut Reading<'_>) -> Result<(), ReadError> {
    if rows.columns().is_empty() {
        return Ok(());
    }
    reading.table(place, Format::Xlsx, Header::Named, Role::Surroundings, rows)
}

/// The columns with the values that are shared.
#[derive(Default)]
struct Columns {
    names: Vec<String>,
    values: Vec<Vec<String>>,
}

fn columns<R: Read>(mut elements: Elements<R>, limits: &Limits) -> Result<Columns, ReadError> {
    let mut columns = Columns::default();
    let (mut is_shared, mut held) = (false, 0_usize);
    while let Some(mark) = elements.next()? {
        match mark {
            Mark::Start(name, value) if name == "cacheField" => {
                Bound::Columns.check(columns.names.len() + 1, limits.columns)?;
                held = held.saturating_add(value.as_ref().map_or(0, String::len));
                columns.names.push(value.unwrap_or_default());
                columns.values.push(Vec::new());
            }
            Mark::Start(name, _) if name == "sharedItems" => is_shared = true,
            Mark::Start(_, value) if is_shared => {
                let Some(values) = columns.values.last_mut() else { continue };
                // A value that is missing holds its place.
                let value = value.unwrap_or_default();
                held = held.saturating_add(value.len()).saturating_add(size_of::<String>());
                Bound::HeldBytes.check(held, limits.held_bytes)?;
                values.push(value);
            }
            Mark::End(name) if name == "sharedItems" => is_shared = false,
            Mark::Start(..) | Mark::End(_) => {}
        }
    }
    Ok(columns)
}

/// The rows of a copy.
struct RecordRows<'l, R> {
    elements: Elements<R>,
    columns: Columns,
    handed: Handed<'l>,
    at: u64,
    limits: &'l Limits,
}

impl<R: Read> Rows for RecordRows<'_, R> {
    fn columns(&self) -> &[String] {
        &self.columns.names
    }

    fn read_row(&mut self, row: &mut Row) -> Result<bool, ReadError> {
        row.begin(self.at);
        let mut column = 0_usize;
        while let Some(mark) = self.elements.next()? {
            match mark {
                Mark::Start(name, _) if name == "r" => column = 0,
                Mark::Start(name, value) if matches!(name.as_str(), "x" | "s" | "n" | "d" | "b" | "e" | "m") => {
                    let value = value.unwrap_or_default();
                    let shared = || self.columns.values.get(column)?.get(value.parse::<usize>().ok()?);
                    let text = if name == "x" { shared().map_or("", String::as_str) } else { &value };
                    self.handed.take(text.len())?;
                    if !text.is_empty() && column < self.columns.names.len() {
                        row.push(column, text, self.limits)?;
                    }
                    column = column.saturating_add(1);
                }
                Mark::End(name) if name == "r" => {
                    self.at += 1;
                    if !row.is_empty() {
                        return Ok(true);
                    }
                    row.begin(self.at);
                }
                Mark::Start(..) | Mark::End(_) => {}
            }
        }
        Ok(false)
    }
}

/// The values of a copy that keeps no rows: those of each column one below the other.
struct ValueRows<'l> {
    columns: Columns,
    /// The columns that have values left.
    left: Vec<usize>,
    at: usize,
    limits: &'l Limits,
}

impl Rows for ValueRows<'_> {
    fn columns(&self) -> &[String] {
        &self.columns.names
    }

    fn read_row(&mut self, row: &mut Row) -> Result<bool, ReadError> {
        while !self.left.is_empty() {
            row.begin(u64::try_from(self.at).unwrap_or(u64::MAX));
            let values = &self.columns.values;
            self.left.retain(|column| values.get(*column).is_some_and(|values| values.len() > self.at));
            for column in &self.left {
                let value = values.get(*column).and_then(|values| values.get(self.at)).map_or("", String::as_str);
                if !value.is_empty() {
                    row.push(*column, value, self.limits)?;
                }
            }
            self.at += 1;
            if !row.is_empty() {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// The elements of a part, with the one attribute that counts: what a field is called, or its value.
struct Elements<R> {
    reader: Reader<BufReader<RecordGuard<R>>>,
    gauge: Gauge,
    buffer: Vec<u8>,
}

enum Mark {
    Start(String, Option<String>),
    End(String),
}

impl<R: Read> Elements<R> {
    fn new(part: R, limits: &Limits) -> Elements<R> {
        let (guard, gauge) = RecordGuard::new(part, Format::Xlsx, limits);
        let mut reader = Reader::from_reader(BufReader::new(guard));
        reader.config_mut().expand_empty_elements = true;
        Elements { reader, gauge, buffer: Vec::new() }
    }

    fn next(&mut self) -> Result<Option<Mark>, ReadError> {
        loop {
            self.buffer.clear();
            self.gauge.reset();
            let event = self.reader.read_event_into(&mut self.buffer);
            let event = event.map_err(|error| {
                self.gauge.failure().unwrap_or_else(|| ReadError::from_library(&error, Format::Xlsx))
            })?;
            match event {
                Event::Start(start) => {
                    let name = start.local_name().as_ref().to_owned();
                    let value = attribute(&start, if name == "cacheField" { "name" } else { "v" });
                    return Ok(Some(Mark::Start(name, value)));
                }
                Event::End(end) => return Ok(Some(Mark::End(end.local_name().as_ref().to_owned()))),
                Event::Eof => return Ok(None),
                _ => {}
            }
        }
    }
}

fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let found =
        start.attributes().with_checks(false).flatten().find(|found| found.key.local_name().as_ref() == name)?;
    found.normalized_value(XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
}
