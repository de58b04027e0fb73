//! Square codes as pictures of lines, sharp at any size.

use crate::error::PaperError;
use qrcode::render::svg;
use qrcode::{EcLevel, QrCode};

/// Points to a module: whole numbers, so that no edge falls between them.
const MODULE: u32 = 4;

/// The code of a text. A quarter of it may be stained; a long text gets a code that bears less.
pub fn picture(content: &str) -> Result<String, PaperError> {
    let levels = [EcLevel::Q, EcLevel::M, EcLevel::L];
    let made = levels.into_iter().find_map(|level| QrCode::with_error_correction_level(content, level).ok());
    let code = made.ok_or(PaperError::CodeTooLong { bytes: content.len() })?;
    Ok(code.render::<svg::Color<'_>>().module_dimensions(MODULE, MODULE).build())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_drawn_or_refused() {
        assert!(picture("https://example.org/").unwrap().contains("<path"));
        assert!(picture(&"a".repeat(2_900)).is_ok());
        assert_eq!(picture(&"a".repeat(3_000)), Err(PaperError::CodeTooLong { bytes: 3_000 }));
    }
}
