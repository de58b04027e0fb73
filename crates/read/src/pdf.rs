//! The text of PDF documents, page by page, what was filled in in forms, and what a document says of itself. Pictures of text
//! stay pictures, and are told.

use lopdf::{Dictionary, Document, LoadOptions, decode_text_string};

use crate::error::ReadError;
use crate::fields::Single;
use crate::format::{Format, MediaKind};
use crate::limits::Limits;
use crate::place::{Place, Step};
use crate::properties::{AUTHOR, names_somebody};
use crate::reading::Reading;
use crate::shield::shield;
use crate::source::Input;
use crate::text;

/// Reads the text of every page.
pub(crate) fn read(input: Input<'_>, place: &Place, reading: &mut Reading<'_>) -> Result<(), ReadError> {
    let bytes = input.into_bytes(reading.limits)?;
    let most = usize::try_from(reading.limits.held_bytes).unwrap_or(usize::MAX);
    let document = shield(Format::Pdf, || load(&bytes, most))?;
    drop(bytes);
    let pages = shield(Format::Pdf, || Ok(document.get_pages()))?;
    let mut is_picture = true;
    for number in pages.into_keys() {
        let place = place.step(Step::Page(number));
        let text = shield(Format::Pdf, || page_text(&document, number, reading.limits));
        is_picture &= text.as_ref().is_ok_and(|text| text.trim().is_empty());
        let result = text.and_then(|text| text::hand_out(&text, Format::Pdf, &place, reading));
        reading.survive(&place, result)?;
    }
    let filled = shield(Format::Pdf, || Ok(filled_in(&document)))?;
    text::hand_out(&filled, Format::Pdf, place, reading)?;
    let about = shield(Format::Pdf, || Ok(About::of(&document)))?;
    let info = place.step(Step::Entry(INFO.to_owned()));
    let result = about.hand_out(&info, reading);
    reading.survive(&info, result)?;
    // Papers that were scanned, such as copies of passports, have pages without text.
    if is_picture && filled.trim().is_empty() { reading.media(place, MediaKind::Image) } else { Ok(()) }
}

/// Most fields of forms that are read.
const MOST_FIELDS: usize = 100_000;

/// The text under a key, if there is any.
fn text_of(document: &Document, dictionary: &Dictionary, key: &[u8]) -> Option<String> {
    let value = dictionary.get(key).ok().and_then(|value| document.dereference(value).ok());
    value.and_then(|(_, value)| decode_text_string(value).ok()).filter(|text| !text.trim().is_empty())
}

/// What a document says of itself.
///
/// Source: ISO 32000-1, section 14.3.3.
const INFO: &str = "Info";

/// The entries that hold text that somebody wrote; the others name programs and days.
const WRITTEN: [&[u8]; 3] = [b"Title", b"Subject", b"Keywords"];

/// Who wrote a document, and what it is about, a line each.
#[derive(Default)]
struct About {
    author: Option<String>,
    text: String,
}

impl About {
    fn of(document: &Document) -> About {
        let info = document.trailer.get(INFO.as_bytes()).ok().and_then(|info| document.dereference(info).ok());
        let Some(info) = info.and_then(|(_, info)| info.as_dict().ok()) else { return About::default() };
        let lines = WRITTEN.iter().filter_map(|key| text_of(document, info, key));
        About {
            author: text_of(document, info, b"Author").filter(|author| names_somebody(author)),
            text: lines.map(|line| line + "\n").collect(),
        }
    }

    fn hand_out(&self, place: &Place, reading: &mut Reading<'_>) -> Result<(), ReadError> {
        let mut people = Single::default();
        if let Some(author) = &self.author {
            people.fields.put(&mut people.row, AUTHOR, author.trim(), reading.limits)?;
        }
        reading.surroundings(place, Format::Pdf, people)?;
        text::hand_out(&self.text, Format::Pdf, place, reading)
    }
}

/// The fields of forms that hold text: name and value, a line each.
fn filled_in(document: &Document) -> String {
    let text = |dictionary: &Dictionary, key: &[u8]| text_of(document, dictionary, key);
    let mut lines = String::new();
    for object in document.objects.values().take(MOST_FIELDS) {
        let Ok(field) = object.as_dict() else { continue };
        if let (Some(name), Some(value)) = (text(field, b"T"), text(field, b"V")) {
            lines.push_str(&name);
            lines.push_str(": ");
            lines.push_str(&value);
            lines.push('\n');
        }
    }
    lines
}

fn load(bytes: &[u8], most: usize) -> Result<Document, ReadError> {
    let document = Document::load_mem_with_options(bytes, LoadOptions::with_max_decompressed_size(most))
        .map_err(|error| failure(&error))?;
    if document.is_encrypted() { Err(ReadError::Encrypted) } else { Ok(document) }
}

/// The pieces of a page that can be decoded.
fn page_text(document: &Document, number: u32, limits: &Limits) -> Result<String, ReadError> {
    let most = usize::try_from(limits.held_bytes).unwrap_or(usize::MAX);
    let mut text = String::new();
    for piece in document.extract_text_chunks_with_limit(&[number], most) {
        match piece {
            Ok(piece) => text.push_str(&piece),
            Err(lopdf::Error::Decompress(_)) => return Err(ReadError::Malformed { format: Format::Pdf }),
            // A font that cannot be decoded leaves its pieces out.
            Err(_) => {}
        }
    }
    Ok(text)
}

fn failure(error: &lopdf::Error) -> ReadError {
    match error {
        lopdf::Error::InvalidPassword | lopdf::Error::Decryption(_) => ReadError::Encrypted,
        lopdf::Error::Xref(_) | lopdf::Error::MissingXrefEntry => ReadError::Truncated,
        other => ReadError::from_library(other, Format::Pdf),
    }
}
