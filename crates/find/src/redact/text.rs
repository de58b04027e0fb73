//! Texts written anew.

use super::known::{Known, Piece, RowWords};
use super::person::Mention;
use super::{Placeholders, RedactError};
use crate::detector::{Detector, TextContext};
use crate::kind::Kind;
use crate::span::Span;
use std::collections::HashSet;
use std::io::Write;
use waarborg_read::{Contents, Format, Part, Place, ReadError, Visitor};

pub(super) fn redact(
    first: Contents<'_>,
    second: Contents<'_>,
    detector: &Detector,
    placeholders: &mut Placeholders<'_>,
    out: &mut dyn Write,
) -> Result<(), RedactError> {
    // The first time only to meet everyone, the fullest mention first.
    let mut mentions = HashSet::new();
    let mut known = Known::default();
    let format = first.format();
    let mut encoded = (format == Format::Eml).then(Encoded::default);
    walk(first, detector, &mut |block, spans, start| {
        if let Some(encoded) = &mut encoded {
            encoded.look(block);
        }
        for (range, kind) in pieces(&spans, start) {
            let value = block.get(range).unwrap_or_default();
            if kind == Kind::Name {
                mentions.insert(Mention::of(value));
                known.meet_name(value, &detector.lexicon);
            } else {
                known.meet_value(kind, value);
            }
        }
        Ok(())
    })?;
    if encoded.is_some_and(|encoded| encoded.found) {
        return Err(RedactError::Format(format));
    }
    if !placeholders.keeps(Kind::Name) {
        let mut mentions: Vec<Mention> = mentions.into_iter().collect();
        mentions.sort_by_cached_key(|mention| std::cmp::Reverse(mention.fullness()));
        for mention in mentions {
            placeholders.check()?;
            placeholders.persons.meet(mention);
        }
    }
    if second.has_mark() {
        out.write_all("\u{feff}".as_bytes())?;
    }
    // What was told of somebody in one place is told of her in all.
    walk(second, detector, &mut |block, spans, start| {
        let mut pieces = pieces(&spans, start);
        known.add_to(&mut pieces, block, &RowWords::default(), detector);
        let replaced = replace(block, &pieces, placeholders);
        placeholders.check()?;
        Ok(out.write_all(replaced.as_bytes())?)
    })
}

/// The places of findings in a text; `start` are the bytes before it.
pub(super) fn pieces(spans: &[Span], start: u64) -> Vec<Piece> {
    let near = |at: u64| usize::try_from(at.saturating_sub(start)).unwrap_or(usize::MAX);
    spans.iter().map(|span| (near(span.bytes.start)..near(span.bytes.end), span.kind)).collect()
}

/// The text with its findings replaced.
pub(super) fn replace(text: &str, pieces: &[Piece], placeholders: &mut Placeholders<'_>) -> String {
    let mut replaced = String::with_capacity(text.len());
    let mut written = 0;
    for (range, kind) in pieces.iter().filter(|(_, kind)| !placeholders.keeps(*kind)).cloned().collect::<Vec<Piece>>() {
        replaced.push_str(text.get(written..range.start).unwrap_or_default());
        replaced.push_str(&placeholders.for_value(kind, text.get(range.clone()).unwrap_or_default()));
        written = range.end.max(written);
    }
    replaced.push_str(text.get(written..).unwrap_or_default());
    replaced
}

type Each<'e> = &'e mut dyn FnMut(&str, Vec<Span>, u64) -> Result<(), RedactError>;

fn walk(contents: Contents<'_>, detector: &Detector, each: Each<'_>) -> Result<(), RedactError> {
    let mut walker = Walker { detector, each, read: Ok(()), written: Ok(()) };
    contents.visit_as_text(&mut walker);
    walker.written?;
    Ok(walker.read?)
}

struct Walker<'w> {
    detector: &'w Detector,
    each: Each<'w>,
    read: Result<(), ReadError>,
    written: Result<(), RedactError>,
}

impl Visitor for Walker<'_> {
    fn part(&mut self, part: Part<'_>) -> Result<(), ReadError> {
        let Part::Text(text) = part else { return Ok(()) };
        let mut scan = self.detector.text_scan(TextContext::default());
        let mut start = 0;
        let (each, written) = (&mut self.each, &mut self.written);
        let mut block_of = |block: &str, spans: Vec<Span>| {
            if written.is_ok() {
                *written = each(block, spans, start);
            }
            start += block.len() as u64;
        };
        while let Some(chunk) = text.chunks.next_chunk()? {
            scan.push_blocks(chunk.text, &mut block_of);
        }
        scan.finish_blocks(&mut block_of);
        if self.written.is_err() { Err(ReadError::Stopped) } else { Ok(()) }
    }

    fn problem(&mut self, _: &Place, error: ReadError) {
        self.read = Err(error);
    }
}

/// Looks in a mail for parts that are no text as they lie.
#[derive(Default)]
struct Encoded {
    /// The end of what was seen, in lower case and without blanks.
    tail: String,
    found: bool,
}

/// Longer than what is looked for.
const TAIL_BYTES: usize = 128;

impl Encoded {
    fn look(&mut self, block: &str) {
        self.tail.extend(block.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_lowercase()));
        let text = self.tail.as_str();
        let marks = ["transfer-encoding:base64", "transfer-encoding:quoted-printable", "*=utf-8'", "*=iso-8859-"];
        self.found |= marks.iter().any(|mark| text.contains(mark)) || has_encoded_word(text);
        let from = (0..=text.len().saturating_sub(TAIL_BYTES)).rev().find(|at| text.is_char_boundary(*at));
        self.tail.drain(..from.unwrap_or(0));
    }
}

/// `=?utf-8?q?Zo=C3=AB?=`: a word of a header that is written otherwise.
fn has_encoded_word(text: &str) -> bool {
    text.match_indices("=?").any(|(at, mark)| {
        let mut parts = text.get(at + mark.len()..).unwrap_or_default().splitn(3, '?');
        parts.next().is_some_and(|charset| (1..=40).contains(&charset.len())) && matches!(parts.next(), Some("b" | "q"))
    })
}
