//! A walk through the XML of an office document, as a reader of text sees it.

use std::io::{BufReader, Read};

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::error::{Bound, ReadError};
use crate::guard::{Gauge, RecordGuard};
use crate::limits::Limits;
use crate::office_text::Words;

/// Elements inside elements; deep frames in real documents stay below a hundred.
const NESTING: u64 = 512;

/// What comes next.
pub(crate) enum Mark {
    Text(String),
    Start(Element),
    End(Element),
    /// The document ends.
    Document,
}

/// What an element is to a reader of text.
pub(crate) enum Element {
    Table { name: Option<String> },
    Row { repeated: u64 },
    Cell { repeated: u64, value: Option<String> },
    Paragraph,
    Remark,
    Other,
}

/// The walk.
pub(crate) struct Walk<R> {
    pub words: &'static Words,
    reader: Reader<BufReader<RecordGuard<R>>>,
    gauge: Gauge,
    buffer: Vec<u8>,
    depth: usize,
    paragraphs: usize,
    texts: usize,
    /// Elements around that are passed over.
    instead: usize,
}

impl<R: Read> Walk<R> {
    pub fn new(xml: R, words: &'static Words, limits: &Limits) -> Walk<R> {
        let (guard, gauge) = RecordGuard::new(xml, words.format, limits);
        let mut reader = Reader::from_reader(BufReader::new(guard));
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.allow_dangling_amp = true;
        Walk { words, reader, gauge, buffer: Vec::new(), depth: 0, paragraphs: 0, texts: 0, instead: 0 }
    }

    /// The next mark; text is text of a paragraph.
    pub fn advance(&mut self) -> Result<Mark, ReadError> {
        loop {
            let mut buffer = std::mem::take(&mut self.buffer);
            buffer.clear();
            self.gauge.reset();
            let event = self.reader.read_event_into(&mut buffer);
            let event = event.map_err(|error| {
                self.gauge.failure().unwrap_or_else(|| ReadError::from_library(&error, self.words.format))
            });
            let mark = self.mark(event?);
            self.buffer = buffer;
            if let Some(mark) = mark? {
                return Ok(mark);
            }
        }
    }

    fn mark(&mut self, event: Event<'_>) -> Result<Option<Mark>, ReadError> {
        Ok(match event {
            Event::Start(start) => {
                self.depth += 1;
                Bound::Nesting.check(self.depth, NESTING)?;
                let is_instead = self.instead > 0 || self.words.instead == Some(start.local_name().as_ref());
                self.instead += usize::from(is_instead);
                if is_instead { None } else { Some(self.start(&start)) }
            }
            Event::End(end) => {
                self.depth = self.depth.saturating_sub(1);
                let is_instead = self.instead > 0;
                self.instead = self.instead.saturating_sub(1);
                if is_instead { None } else { Some(self.end(end.local_name().as_ref())) }
            }
            Event::Text(_) | Event::CData(_) | Event::GeneralRef(_) if self.instead > 0 => None,
            Event::Text(text) => self.text(&text.xml10_content()),
            Event::CData(text) => self.text(&text.xml10_content()),
            Event::GeneralRef(entity) => match entity.resolve_char_ref() {
                Ok(Some(letter)) => self.text(letter.encode_utf8(&mut [0; 4])),
                _ => self.text(quick_xml::escape::resolve_xml_entity(&entity.xml10_content()).unwrap_or_default()),
            },
            Event::Eof if self.depth > 0 => return Err(ReadError::Truncated),
            Event::Eof => Some(Mark::Document),
            _ => None,
        })
    }

    fn text(&self, text: &str) -> Option<Mark> {
        let is_text = self.paragraphs > 0 && (self.words.text.is_empty() || self.texts > 0);
        is_text.then(|| Mark::Text(text.to_owned()))
    }

    fn start(&mut self, start: &BytesStart<'_>) -> Mark {
        let name = start.local_name();
        let name = name.as_ref();
        let words = self.words;
        if self.paragraphs > 0 {
            let shown = match name {
                name if name == words.tab => "\t",
                name if words.line_breaks.contains(&name) => "\n",
                name if words.space == Some(name) => " ",
                _ => "",
            };
            if !shown.is_empty() {
                return Mark::Text(shown.to_owned());
            }
        }
        self.texts += usize::from(words.text.contains(&name));
        Mark::Start(if name == words.table {
            Element::Table { name: attribute(start, "name") }
        } else if name == words.row {
            Element::Row { repeated: repetition(start, "number-rows-repeated") }
        } else if words.cells.contains(&name) {
            let value = attribute(start, "date-value").or_else(|| attribute(start, "value"));
            Element::Cell { repeated: repetition(start, "number-columns-repeated"), value }
        } else if words.paragraphs.contains(&name) {
            self.paragraphs += 1;
            Element::Paragraph
        } else if words.remark == Some(name) {
            Element::Remark
        } else {
            Element::Other
        })
    }

    fn end(&mut self, name: &str) -> Mark {
        let words = self.words;
        self.texts = self.texts.saturating_sub(usize::from(words.text.contains(&name)));
        Mark::End(if name == words.table {
            Element::Table { name: None }
        } else if name == words.row {
            Element::Row { repeated: 1 }
        } else if words.cells.contains(&name) {
            Element::Cell { repeated: 1, value: None }
        } else if words.paragraphs.contains(&name) {
            self.paragraphs = self.paragraphs.saturating_sub(1);
            Element::Paragraph
        } else if words.remark == Some(name) {
            Element::Remark
        } else {
            Element::Other
        })
    }
}

fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let found =
        start.attributes().with_checks(false).flatten().find(|found| found.key.local_name().as_ref() == name)?;
    found.normalized_value(XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
}

fn repetition(start: &BytesStart<'_>, name: &str) -> u64 {
    attribute(start, name).and_then(|count| count.parse().ok()).unwrap_or(1).max(1)
}
