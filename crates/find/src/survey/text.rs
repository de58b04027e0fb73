//! Texts and mails through the text scan.

use super::{ColumnReport, Event, Located, Survey, Surveyor, TableFindings, TextFindings, cover};
use crate::detector::TextContext;
use crate::kind::Kind;
use crate::span::{Span, chars};
use crate::table::ColumnFinding;
use std::collections::BTreeMap;
use waarborg_read::{Bound, Format, Limits, Message, Place, ReadError, Role, Text};

pub(super) fn survey(surveyor: &mut Surveyor<'_>, text: &mut Text<'_>) -> Result<(), ReadError> {
    let mut scan = surveyor.detector.text_scan(TextContext::default());
    let mut telling = Telling::new(surveyor, text.place);
    let read = loop {
        match text.chunks.next_chunk() {
            Ok(Some(chunk)) => {
                let bytes = chunk.text.len() as u64;
                scan.push_blocks(chunk.text, &mut |block, spans| telling.block(block, spans));
                telling.tell(bytes)?;
            }
            Ok(None) => break Ok(()),
            Err(error) => break Err(error),
        }
    };
    scan.finish_blocks(&mut |block, spans| telling.block(block, spans));
    telling.end(text.format, text.verbatim)?;
    read
}

/// A mail as it lies. What is encoded in base64 has no places in the file, so nothing is found there; quoted-printable
/// is searched as it lies, so that what an encoded sign or a soft break cuts is not found.
pub(super) fn survey_mail_source(surveyor: &mut Surveyor<'_>, text: &mut Text<'_>) -> Result<(), ReadError> {
    let limit = Limits::default().held_bytes;
    let mut source = String::new();
    while let Some(chunk) = text.chunks.next_chunk()? {
        if source.len() as u64 + chunk.text.len() as u64 > limit {
            return Err(ReadError::TooLarge { bound: Bound::HeldBytes, limit });
        }
        source.push_str(chunk.text);
    }
    let mut spans = surveyor.detector.mail_source(&source);
    drop_packed(&source, &mut spans);
    let head = head_columns(&source, &spans);
    let mut telling = Telling::new(surveyor, text.place);
    telling.block(&source, spans);
    telling.tell(source.len() as u64)?;
    telling.end(Format::Eml, text.verbatim)?;
    surveyor.tell(Event::Table(TableFindings {
        place: text.place.clone(),
        format: Format::Eml,
        by_path: true,
        role: Role::Surroundings,
        rows: 1,
        columns: head,
        cells: Vec::new(),
        cells_left_out: 0,
    }))
}

/// The fields of the head as columns: each holds a name if one was found in it, else what was found.
fn head_columns(source: &str, spans: &[Span]) -> Vec<ColumnReport> {
    let mut columns: Vec<ColumnReport> = Vec::new();
    let mut spans = spans.iter().peekable();
    let mut end = 0;
    for line in source.split_inclusive('\n') {
        end += line.len() as u64;
        if line.trim().is_empty() {
            break;
        }
        let is_continued = line.starts_with([' ', '\t']);
        if !is_continued && let Some((name, _)) = line.split_once(':') {
            let finding = ColumnFinding::nothing(columns.len(), name.trim().to_owned());
            columns.push(ColumnReport { finding, inside: BTreeMap::new(), example: None, is_of_header: false });
        }
        while let Some(span) = spans.next_if(|span| span.bytes.start < end) {
            let Some(column) = columns.last_mut() else { continue };
            let finding = &mut column.finding;
            if finding.kind.is_none() || span.kind == Kind::Name {
                finding.kind = Some(span.kind);
                finding.category = Some(span.category());
                finding.confidence = span.confidence;
                finding.evidence = span.evidence.to_vec();
            }
        }
    }
    columns
}

/// The decoded head and bodies of a message, with one memory of names.
pub(super) fn survey_message(surveyor: &mut Surveyor<'_>, message: &Message<'_>) -> Result<(), ReadError> {
    let mut source = String::new();
    for (name, value) in &message.headers {
        source.push_str(name);
        source.push_str(": ");
        source.push_str(&value.replace(['\r', '\n'], " "));
        source.push('\n');
    }
    source.push('\n');
    for body in &message.bodies {
        source.push_str(body);
        source.push('\n');
    }
    let spans = surveyor.detector.mail_source(&source);
    let mut telling = Telling::new(surveyor, message.place);
    telling.block(&source, spans);
    telling.tell(source.len() as u64)?;
    telling.end(Format::Eml, false)
}

/// Takes out what was found in encoded content: chance, not text.
fn drop_packed(source: &str, spans: &mut Vec<Span>) {
    let mut lines = source.split_inclusive('\n');
    let (mut end, mut packed) = (0, Packed::default());
    spans.retain(|span| {
        while end <= span.bytes.start
            && let Some(line) = lines.next()
        {
            end += line.len() as u64;
            packed.take(line.trim_end_matches(['\r', '\n']));
        }
        !packed.is_inside
    });
}

/// Tells line by line whether it is encoded content.
#[derive(Default)]
struct Packed {
    is_inside: bool,
}

impl Packed {
    /// A line of base64 without blanks, as long as encoded content has them, or the shorter one that ends it.
    ///
    /// Source: RFC 2045, section 6.8, lines of at most 76 characters.
    fn take(&mut self, line: &str) {
        let shortest = if self.is_inside { 1 } else { 60 };
        self.is_inside = (shortest..=76).contains(&line.len())
            && line.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+/=".contains(&byte));
    }
}

/// Examples of a kind in one text; nobody reads more.
const MOST_EXAMPLES: u64 = 1_000;

/// Gathers the findings of one text, block by block.
struct Telling<'t, 's> {
    surveyor: &'t mut Surveyor<'s>,
    place: &'t Place,
    line: u64,
    /// Code points before that line.
    line_start: u64,
    bytes: u64,
    chars: u64,
    found: Vec<Located>,
    kinds: BTreeMap<Kind, u64>,
}

impl<'t, 's> Telling<'t, 's> {
    fn new(surveyor: &'t mut Surveyor<'s>, place: &'t Place) -> Self {
        Telling {
            surveyor,
            place,
            line: 1,
            line_start: 0,
            bytes: 0,
            chars: 0,
            found: Vec::new(),
            kinds: BTreeMap::new(),
        }
    }

    /// Takes a block and what is in it; the places of the spans count from the beginning of the text.
    fn block(&mut self, block: &str, spans: Vec<Span>) {
        let mut counted = 0;
        for span in spans {
            let within =
                |at: u64| usize::try_from(at.saturating_sub(self.bytes)).unwrap_or(usize::MAX).min(block.len());
            let (start, end) = (within(span.bytes.start), within(span.bytes.end));
            self.lines(block.get(counted..start.max(counted)).unwrap_or_default(), span.chars.start);
            counted = start.max(counted);
            let value = block.get(start..end).unwrap_or_default();
            let column = span.chars.start.saturating_sub(self.line_start) + 1;
            let end_line = self.line + newlines(value);
            let end_column = match value.rfind('\n') {
                Some(at) => chars(value.get(at + 1..).unwrap_or_default()) + 1,
                None => column + (span.chars.end - span.chars.start),
            };
            let how = self.surveyor.how;
            let count = self.kinds.entry(span.kind).or_default();
            *count += 1;
            let example = match how {
                _ if *count > MOST_EXAMPLES => None,
                Survey { values: true, .. } => Some(value.to_owned()),
                Survey { examples, .. } => examples.then(|| cover(span.kind, value)),
            };
            self.found.push(Located { span, line: self.line, column, end_line, end_column, example });
        }
        self.chars += chars(block);
        self.lines(block.get(counted..).unwrap_or_default(), self.chars);
        self.bytes += block.len() as u64;
    }

    /// Counts the lines of a stretch that ends at `end`, in code points of the text.
    fn lines(&mut self, stretch: &str, end: u64) {
        if let Some(last) = memchr::memrchr(b'\n', stretch.as_bytes()) {
            self.line += newlines(stretch);
            self.line_start = end.saturating_sub(chars(stretch.get(last + 1..).unwrap_or_default()));
        }
    }

    fn tell(&mut self, bytes: u64) -> Result<(), ReadError> {
        if !self.found.is_empty() {
            let found = std::mem::take(&mut self.found);
            self.surveyor.tell(Event::Spans(self.place.clone(), found))?;
        }
        self.surveyor.tell(Event::Progress(bytes))
    }

    fn end(mut self, format: Format, verbatim: bool) -> Result<(), ReadError> {
        self.tell(0)?;
        let kinds = std::mem::take(&mut self.kinds);
        self.surveyor.tell(Event::Text(TextFindings { place: self.place.clone(), format, verbatim, kinds }))
    }
}

fn newlines(text: &str) -> u64 {
    memchr::memchr_iter(b'\n', text.as_bytes()).count() as u64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::detector::Detector;

    #[test]
    fn the_short_last_line_of_base64_is_packed_too() {
        let packed = "QUJD".repeat(19);
        let source = format!("{packed}\r\n{packed}\r\n0612345678==\r\n\r\n0612345678\r\n");
        let mut spans = Detector::new().mail_source(&source);
        drop_packed(&source, &mut spans);
        let starts: Vec<usize> = spans.iter().map(|span| span.bytes.start as usize).collect();
        assert_eq!(starts, [source.rfind("0612345678").unwrap()]);
    }

    #[test]
    fn a_head_of_many_fields_gives_each_its_findings() {
        let source =
            format!("{}To: c@example.nl\n\na@example.nl\n", "Cc: a@example.nl,\n b@example.nl\n".repeat(20_000));
        let spans = Detector::new().mail_source(&source);
        let columns = head_columns(&source, &spans);
        assert_eq!(columns.len(), 20_001);
        assert!(columns.iter().all(|column| column.finding.kind == Some(Kind::Email)));
    }
}
