//! The text of PDF documents, page by page. Pictures of text stay pictures.

use lopdf::{Document, LoadOptions};

use crate::error::ReadError;
use crate::format::Format;
use crate::limits::Limits;
use crate::place::{Place, Step};
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
    for number in pages.into_keys() {
        let place = place.step(Step::Page(number));
        let text = shield(Format::Pdf, || page_text(&document, number, reading.limits));
        let result = text.and_then(|text| text::hand_out(&text, Format::Pdf, &place, reading));
        reading.survive(&place, result)?;
    }
    Ok(())
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
