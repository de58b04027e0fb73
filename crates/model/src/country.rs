//! Where a recipient is.

use std::fmt;

/// An ISO 3166-1 alpha-2 code, or `EPO` for the European Patent Organisation.
///
/// The type says only that the code has the right form; whether the country exists, and what it
/// means for a transfer on a day, stands in the dated country tables of the law.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Country([u8; 3]);

impl Country {
    /// Reads a code of two capital letters, or `EPO`. Small letters are taken as capitals.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let upper = text.to_ascii_uppercase();
        match upper.as_bytes() {
            b"EPO" => Some(Self(*b"EPO")),
            [a @ b'A'..=b'Z', b @ b'A'..=b'Z'] => Some(Self([*a, *b, 0])),
            _ => None,
        }
    }

    /// The code, two or three capital letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        let letters = if self.0.ends_with(&[0]) { self.0.split_at(2).0 } else { &self.0 };
        // INVARIANT: only ASCII capitals are ever stored, so this is always text.
        std::str::from_utf8(letters).unwrap_or_default()
    }

    /// The code as a whole number, for the evaluator's fact vector.
    #[must_use]
    pub fn to_number(self) -> i64 {
        let [a, b, c] = self.0;
        (i64::from(a) << 16) | (i64::from(b) << 8) | i64::from(c)
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_two_letters_and_the_patent_organisation_only() {
        assert_eq!(Country::parse("nl").unwrap().as_str(), "NL");
        assert_eq!(Country::parse("EPO").unwrap().as_str(), "EPO");
        for wrong in ["", "N", "NLD", "N1", "é", "EPOX"] {
            assert_eq!(Country::parse(wrong), None, "{wrong}");
        }
    }
}
