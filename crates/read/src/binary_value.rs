//! Bytes inside text: base64, and how binary content is told in a cell.

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

/// Takes what programs write: with or without padding, with bits left over.
const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// Decodes base64 with blanks and line breaks in it; `None` if it is none.
pub(crate) fn decode_base64(text: &str) -> Option<Vec<u8>> {
    let packed: Vec<u8> = text.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect();
    LENIENT.decode(packed).ok()
}

/// What a cell says of base64 content: its type, told from the first bytes.
pub(crate) fn describe_base64(text: &str) -> String {
    let start: String = text.chars().filter(|letter| !letter.is_ascii_whitespace()).take(64).collect();
    describe(&decode_base64(&start).unwrap_or_default())
}

/// What a cell says of binary content: `data:image/jpeg`.
pub(crate) fn describe(bytes: &[u8]) -> String {
    let kind = infer::get(bytes).map_or("application/octet-stream", |kind| kind.mime_type());
    format!("data:{kind}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decodes_what_programs_write() {
        assert_eq!(decode_base64("aG9p").unwrap(), b"hoi");
        assert_eq!(decode_base64("aG\n 9pIQ").unwrap(), b"hoi!");
        assert_eq!(decode_base64("a?"), None);
    }

    #[test]
    fn tells_a_photo_by_its_first_bytes() {
        assert_eq!(describe_base64("/9j/4AAQSkZJRgABAQAAAQ"), "data:image/jpeg");
        assert_eq!(describe_base64("aG9p"), "data:application/octet-stream");
    }
}
