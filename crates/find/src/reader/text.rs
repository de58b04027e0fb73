//! Plain text and Markdown.

use super::ReadError;
use super::encoding::Utf8Reader;
use crate::detector::{Detector, TextContext};
use crate::span::Span;
use std::io::Read;

/// Scans a text of any encoding; offsets are those of the decoded text.
///
/// # Errors
/// [`ReadError::Io`] if the source fails.
pub fn scan(source: impl Read, detector: &Detector) -> Result<Vec<Span>, ReadError> {
    let mut reader = Utf8Reader::new(source)?;
    let mut scan = detector.text_scan(TextContext::default());
    let mut spans = Vec::new();
    while let Some(piece) = reader.piece()? {
        scan.push(piece, &mut spans);
    }
    scan.finish(&mut spans);
    Ok(spans)
}
