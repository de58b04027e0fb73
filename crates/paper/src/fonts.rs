//! The typefaces of the house, built in.

use std::sync::LazyLock;
use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

macro_rules! typeface {
    ($name:literal) => {
        include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/paper/", $name))
    };
}

static FILES: [&[u8]; 2] = [typeface!("SourceSans3-Regular.otf"), typeface!("SourceSans3-Semibold.otf")];

/// All of them, and what they can show.
pub struct Fonts {
    pub fonts: Vec<Font>,
    pub book: LazyHash<FontBook>,
}

/// Read once.
pub static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let fonts: Vec<Font> = FILES.iter().flat_map(|file| Font::iter(Bytes::new(*file))).collect();
    let book = LazyHash::new(FontBook::from_fonts(&fonts));
    Fonts { fonts, book }
});

impl Fonts {
    /// Whether every typeface has a sign.
    pub fn have(&self, sign: char) -> bool {
        self.fonts.iter().all(|font| font.info().coverage.contains(u32::from(sign)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_typefaces_are_there_and_write_european_names() {
        assert_eq!(FONTS.fonts.len(), FILES.len());
        for sign in "Yılmaz Şükrü Đorđević Łukasz Ærø Þór Ελένη Олександр Nguyễn €§–“”…·".chars()
        {
            assert!(FONTS.have(sign), "{sign}");
        }
        assert!(!FONTS.have('李'));
    }
}
