//! XML: statements, invoices, patients, exports. Records are elements; their fields are dotted paths below the root.

use std::io::{BufReader, Cursor, Read};

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::binary_value::{decode_base64, describe};
use crate::encoding::{Charset, Utf8Reader};
use crate::error::{Bound, ReadError};
use crate::fields::{Fields, Path, Single};
use crate::format::Format;
use crate::guard::{Gauge, RecordGuard};
use crate::limits::Limits;
use crate::part::{Header, Role};
use crate::place::{Place, Step};
use crate::reading::Reading;
use crate::row::{Row, Rows};
use crate::source::{Input, Source};
use crate::xml_shape::XmlShape;

const BUFFER_BYTES: usize = 64 << 10;

/// A declaration ends within this.
const DECLARATION_BYTES: u64 = 1024;

/// Elements inside elements; real documents stay below thirty.
const NESTING: u64 = 256;

/// Reads the records as they stream by, then what stands around them, then files that were carried inside.
pub(crate) fn read(
    input: Input<'_>,
    charset: Charset,
    place: &Place,
    reading: &mut Reading<'_>,
) -> Result<(), ReadError> {
    let shape = XmlShape::of(&charset.decode_head(input.head()));
    let text = without_declaration(Utf8Reader::new(input.into_reader(), charset))?;
    let (guard, gauge) = RecordGuard::new(text, Format::Xml, reading.limits);
    let mut rows = XmlRows::new(BufReader::with_capacity(BUFFER_BYTES, guard), shape, gauge, reading.limits.clone());
    reading.table(place, Format::Xml, Header::Fields, Role::Records, &mut rows)?;
    let XmlRows { surroundings, carried, .. } = rows;
    reading.surroundings(place, Format::Xml, surroundings)?;
    for Carried { name, bytes } in carried {
        let place = place.step(Step::Attachment(name.clone()));
        reading.nested(&place, Input::new(Source::Bytes { name, bytes: bytes.into() }))?;
    }
    Ok(())
}

/// Leaves out `<?xml …?>`: the text is UTF-8 by now, and the library would decode it once more as it says.
fn without_declaration<'a>(mut text: impl Read + 'a) -> Result<impl Read + 'a, ReadError> {
    let mut start = Vec::new();
    let read = text.by_ref().take(DECLARATION_BYTES).read_to_end(&mut start);
    read.map_err(|error| ReadError::from_io(&error, Format::Xml))?;
    let blanks = start.len() - start.trim_ascii_start().len();
    if start.trim_ascii_start().starts_with(b"<?xml") {
        let end = memchr::memmem::find(&start, b"?>").map_or(blanks, |at| at + 2);
        start.drain(..end);
    }
    Ok(Cursor::new(start).chain(text))
}

/// A file inside an element, as invoices carry them.
struct Carried {
    name: String,
    bytes: Vec<u8>,
}

/// An element that is open.
#[derive(Default)]
struct Open {
    text: String,
    /// The name of the file it carries, if it carries one.
    carries: Option<String>,
}

struct XmlRows<R> {
    reader: Reader<BufReader<R>>,
    buffer: Vec<u8>,
    shape: XmlShape,
    gauge: Gauge,
    limits: Limits,
    /// Below the root.
    path: Path,
    /// The root and the elements in it.
    open: Vec<Open>,
    fields: Fields,
    surroundings: Single,
    carried: Vec<Carried>,
    carried_bytes: usize,
    /// How many elements were open when the record began.
    record_at: Option<usize>,
    number: u64,
    ended: bool,
}

impl<R: Read> XmlRows<R> {
    fn new(reader: BufReader<R>, shape: XmlShape, gauge: Gauge, limits: Limits) -> XmlRows<R> {
        let mut reader = Reader::from_reader(reader);
        // Programs write a bare ampersand; it stands for itself.
        reader.config_mut().allow_dangling_amp = true;
        XmlRows {
            reader,
            buffer: Vec::new(),
            shape,
            gauge,
            limits,
            path: Path::default(),
            open: Vec::new(),
            fields: Fields::default(),
            surroundings: Single::default(),
            carried: Vec::new(),
            carried_bytes: 0,
            record_at: None,
            number: 0,
            ended: false,
        }
    }

    /// Takes one event; `true` if it ended a record.
    fn step(&mut self, row: &mut Row) -> Result<bool, ReadError> {
        let mut buffer = std::mem::take(&mut self.buffer);
        buffer.clear();
        let event = self.reader.read_event_into(&mut buffer);
        let result = match event.map_err(|error| self.failure(&error))? {
            Event::Start(start) => self.start(&start, row).map(|()| false),
            Event::Empty(start) => self.start(&start, row).and_then(|()| self.end(row)),
            Event::End(_) => self.end(row),
            Event::Text(text) => self.add(&text.xml10_content()).map(|()| false),
            Event::CData(text) => self.add(&text.xml10_content()).map(|()| false),
            Event::GeneralRef(entity) => self.add_entity(&entity).map(|()| false),
            Event::Eof if self.open.is_empty() => {
                self.ended = true;
                Ok(false)
            }
            Event::Eof => Err(ReadError::Truncated),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => Ok(false),
        };
        self.buffer = buffer;
        result
    }

    fn failure(&self, error: &quick_xml::Error) -> ReadError {
        let is_unclosed = matches!(error, quick_xml::Error::Syntax(_));
        let other = if is_unclosed { ReadError::Truncated } else { ReadError::Malformed { format: Format::Xml } };
        self.gauge.failure().unwrap_or(other)
    }

    fn start(&mut self, start: &BytesStart<'_>, row: &mut Row) -> Result<(), ReadError> {
        Bound::Nesting.check(self.open.len(), NESTING)?;
        let name = start.local_name();
        if !self.open.is_empty() {
            self.path.push(name.as_ref());
        }
        if self.record_at.is_none() {
            self.gauge.reset();
            if self.shape.is_record(self.path.as_str(), name.as_ref()) {
                self.record_at = Some(self.open.len());
                row.begin(self.number);
            }
        }
        self.open.push(Open::default());
        self.attributes(start, row)
    }

    fn attributes(&mut self, start: &BytesStart<'_>, row: &mut Row) -> Result<(), ReadError> {
        let mut carries = (false, None);
        for attribute in start.attributes().with_checks(false) {
            let attribute = attribute.map_err(|_| ReadError::Malformed { format: Format::Xml })?;
            let name = attribute.key.as_ref();
            if name.starts_with("xmlns") || name.starts_with("xsi:") {
                continue;
            }
            let value = attribute.normalized_value(XmlVersion::Implicit1_0).unwrap_or_else(|_| attribute.value.clone());
            match attribute.key.local_name().as_ref() {
                "mimeCode" => carries.0 = true,
                "filename" => carries.1 = Some(value.clone().into_owned()),
                _ => {}
            }
            if self.shape.values_in_attributes && name == "value" {
                self.put(self.path.as_str().to_owned(), &value, row)?;
            } else {
                self.put(format!("{}@{}", self.path.as_str(), attribute.key.local_name().as_ref()), &value, row)?;
            }
        }
        if let (true, Some(open)) = (carries.0, self.open.last_mut()) {
            open.carries = Some(carries.1.unwrap_or_else(|| self.carried.len().to_string()));
        }
        Ok(())
    }

    fn add(&mut self, text: &str) -> Result<(), ReadError> {
        let Some(open) = self.open.last_mut() else { return Ok(()) };
        let limit = if open.carries.is_some() { self.limits.held_bytes } else { self.limits.cell_bytes };
        Bound::CellBytes.check(open.text.len().saturating_add(text.len()), limit)?;
        open.text.push_str(text);
        Ok(())
    }

    /// Entities of a document type are not followed: they are how small documents become huge.
    fn add_entity(&mut self, entity: &BytesRef<'_>) -> Result<(), ReadError> {
        if let Ok(Some(letter)) = entity.resolve_char_ref() {
            return self.add(letter.encode_utf8(&mut [0; 4]));
        }
        let name = entity.xml10_content();
        self.add(quick_xml::escape::resolve_xml_entity(&name).unwrap_or_default())
    }

    fn end(&mut self, row: &mut Row) -> Result<bool, ReadError> {
        let Some(open) = self.open.pop() else { return Ok(false) };
        self.close(open, row)?;
        self.path.pop();
        if self.record_at != Some(self.open.len()) {
            return Ok(false);
        }
        self.record_at = None;
        self.number += 1;
        Ok(true)
    }

    fn close(&mut self, open: Open, row: &mut Row) -> Result<(), ReadError> {
        let text = open.text.trim();
        if text.is_empty() {
            return Ok(());
        }
        let path = self.path.as_str().to_owned();
        match open.carries.and_then(|name| Some((name, decode_base64(text)?))) {
            Some((name, bytes)) => {
                self.put(path, &describe(&bytes), row)?;
                self.carried_bytes = self.carried_bytes.saturating_add(bytes.len());
                Bound::HeldBytes.check(self.carried_bytes, self.limits.held_bytes)?;
                self.carried.push(Carried { name, bytes });
                Ok(())
            }
            None => self.put(path, text, row),
        }
    }

    fn put(&mut self, path: String, value: &str, row: &mut Row) -> Result<(), ReadError> {
        let path = if path.is_empty() { "value".to_owned() } else { path };
        if self.record_at.is_some() {
            self.fields.put(row, &path, value, &self.limits)
        } else {
            let Single { fields, row, .. } = &mut self.surroundings;
            fields.put(row, &path, value, &self.limits)
        }
    }
}

impl<R: Read> Rows for XmlRows<R> {
    fn columns(&self) -> &[String] {
        self.fields.names()
    }

    fn read_row(&mut self, row: &mut Row) -> Result<bool, ReadError> {
        while !self.ended {
            match self.step(row) {
                Ok(true) => return Ok(true),
                Ok(false) => {}
                Err(error) => {
                    self.ended = true;
                    return Err(error);
                }
            }
        }
        Ok(false)
    }
}

#[cfg(test)]
mod tests {
    use crate::part::Header;
    use crate::testing::read_text;

    #[test]
    fn entries_are_records_and_the_rest_surrounds_them() {
        let statement = "<?xml version='1.0'?><Document xmlns='urn:iso'><B><S><Id>7</Id>\
            <Ntry><Amt Ccy='EUR'>1.00</Amt><Dbtr><Nm>J &amp; P &#233;</Nm></Dbtr></Ntry>\
            <Ntry><Amt Ccy='EUR'>2.00</Amt></Ntry></S></B></Document>";
        let seen = read_text("s.xml", statement);
        assert_eq!(seen.tables[0].columns, ["B.S.Ntry.Amt@Ccy", "B.S.Ntry.Amt", "B.S.Ntry.Dbtr.Nm"]);
        assert_eq!(seen.tables[0].rows[0], [(0, "EUR"), (1, "1.00"), (2, "J & P é")].map(owned));
        assert_eq!(seen.tables[0].rows.len(), 2);
        assert_eq!(seen.tables[0].header, Header::Fields);
        assert_eq!((&*seen.tables[1].columns[0], &seen.tables[1].rows[0][0]), ("B.S.Id", &owned((0, "7"))));
    }

    #[test]
    fn a_carried_file_is_read_as_a_part() {
        let invoice = "<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'><ID>1</ID>\
            <A><E mimeCode='text/csv' filename='l.csv'>bmFhbTtwbGFhdHMKQW5uYTtEZWxmdApCZXJ0O0dvdWRhCg==</E></A></Invoice>";
        let seen = read_text("i.xml", invoice);
        assert_eq!(seen.tables.len(), 2);
        assert_eq!(seen.tables[1].place, "i.xml › l.csv");
        assert_eq!(seen.tables[1].rows.len(), 2);
    }

    #[test]
    fn entities_do_not_swell_and_ends_are_missed() {
        let bomb = "<!DOCTYPE l [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;'>]><l>&b;x</l>";
        assert_eq!(read_text("b.xml", bomb).tables[0].rows[0], [owned((0, "x"))]);
        assert_eq!(read_text("b.xml", "<l><c>1</c><c>2").problems, ["read.truncated"]);
    }

    fn owned((column, text): (usize, &str)) -> (usize, String) {
        (column, text.to_owned())
    }
}
