//! Tells the format by the content. A name only decides between readings of a text that are all possible.

mod binary;
mod shape;

use crate::encoding::Charset;
use crate::error::ReadError;
use crate::format::{Extension, Format};
use crate::limits::Limits;
use crate::source::Input;

/// What the content is, and the encoding if it is a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Detected {
    pub format: Format,
    pub charset: Option<Charset>,
}

/// Tells what `input` is.
///
/// # Errors
/// [`ReadError::Unsupported`], or [`ReadError::Misnamed`] if the name promised a format.
pub(crate) fn detect(input: &mut Input<'_>, limits: &Limits) -> Result<Detected, ReadError> {
    if let Some(format) = binary::detect(input, limits)? {
        return Ok(Detected { format, charset: None });
    }
    let Some(charset) = Charset::guess(input.head()) else {
        return Err(match Extension::of(&input.name) {
            Some(extension) => ReadError::Misnamed { named: extension.name, found: None },
            None => ReadError::Unsupported,
        });
    };
    let text = charset.decode_head(input.head());
    let format = shape::detect(&text, input.is_whole(), Extension::of(&input.name));
    // What was said of a table is of its cells: what the file is, its bytes tell.
    let said = limits.encoding.filter(|_| format == Format::Delimited);
    let charset = said.map_or(charset, |said| Charset::said(said, input.head()));
    Ok(Detected { format, charset: Some(charset) })
}
