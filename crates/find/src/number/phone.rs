//! The Dutch numbering plan as a table, and a rough shape for other countries.

/// What a telephone number belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Line {
    /// A mobile, geographic or foreign number: it may be a person's.
    Person,
    /// An information or business number (0800, 0900, 088, 14xx).
    Business,
}

/// Dutch geographic codes of two digits after the zero.
const SHORT_AREAS: &[u8] = &[
    10, 13, 15, 20, 23, 24, 26, 30, 33, 35, 36, 38, 40, 43, 45, 46, 50, 53, 55, 58, 70, 71, 72, 73, 74, 75, 76, 77, 78,
    79,
];

/// First two digits after the zero of Dutch geographic codes of three digits.
const LONG_AREAS: &[u8] = &[11, 16, 17, 18, 22, 25, 29, 31, 32, 34, 41, 44, 47, 48, 49, 51, 52, 54, 56, 57, 59];

/// Reads the national part, without the leading zero: nine digits for most.
///
/// Source: Nummerplan telefoon- en ISDN-diensten.
pub(crate) fn dutch(national: &[u8]) -> Option<Line> {
    if !national.iter().all(u8::is_ascii_digit) {
        return None;
    }
    let two = national.get(..2).map(|p| (p[0] - b'0') * 10 + (p[1] - b'0'))?;
    match (national.len(), two) {
        (9, 61..=65 | 68) => Some(Line::Person),
        (9, 66 | 67 | 82 | 84 | 85 | 87 | 88 | 91) | (6..=9, 80 | 90) | (11, 97) => Some(Line::Business),
        (9, area) if SHORT_AREAS.contains(&area) => (national[2] != b'0').then_some(Line::Person),
        // The third digit belongs to the area code, and may be a zero: 0570 is Deventer.
        (9, area) if LONG_AREAS.contains(&area) => (national[3] != b'0').then_some(Line::Person),
        _ => None,
    }
}

/// Reads the national part of a British number, without the leading zero: ten digits, where a Dutch one has nine.
pub(crate) fn british(national: &[u8]) -> Option<Line> {
    match national {
        [b'1' | b'2' | b'7', ..] if national.len() == 10 => Some(Line::Person),
        _ => None,
    }
}

/// Reads the national part of a Belgian number of a house, without the leading zero: eight digits. A zone has one digit
/// or two, and what follows it never begins with a zero.
pub(crate) fn belgian(national: &[u8]) -> Option<Line> {
    let zone = match national {
        [b'2' | b'3' | b'4' | b'9', ..] => 1,
        [b'1' | b'5' | b'6' | b'7', _, ..] | [b'8', b'1'..=b'9', ..] => 2,
        _ => return None,
    };
    (national.len() == 8 && national[zone] != b'0').then_some(Line::Person)
}

/// Lengths of national numbers behind a country code; enough to tell a number
/// from other digits.
const COUNTRIES: &[(&str, std::ops::RangeInclusive<usize>)] = &[
    ("32", 8..=9),
    ("33", 9..=9),
    ("34", 9..=9),
    ("39", 8..=11),
    ("40", 9..=9),
    ("41", 9..=9),
    ("43", 7..=12),
    ("44", 9..=10),
    ("45", 8..=8),
    ("46", 7..=10),
    ("47", 8..=8),
    ("48", 9..=9),
    ("49", 7..=11),
    ("351", 9..=9),
    ("352", 6..=9),
    ("353", 8..=9),
    ("358", 6..=11),
    ("359", 8..=9),
    ("36", 8..=9),
    ("370", 8..=8),
    ("380", 9..=9),
    ("385", 8..=9),
    ("420", 9..=9),
    ("421", 9..=9),
    ("90", 10..=10),
    ("212", 9..=9),
    ("213", 8..=9),
    ("216", 8..=8),
    ("597", 6..=7),
    ("599", 7..=8),
    ("297", 7..=7),
    ("1", 10..=10),
    ("7", 10..=10),
    ("62", 8..=12),
    ("86", 11..=11),
    ("91", 10..=10),
    ("234", 8..=10),
    ("233", 9..=9),
    ("27", 9..=9),
    ("30", 10..=10),
    ("61", 9..=9),
    ("81", 9..=10),
    ("55", 10..=11),
    ("52", 10..=10),
    ("972", 8..=9),
    ("961", 7..=8),
    ("963", 8..=9),
    ("964", 10..=10),
    ("93", 9..=9),
    ("98", 10..=10),
    ("92", 10..=10),
    ("84", 9..=10),
    ("66", 8..=9),
    ("63", 10..=10),
    ("291", 7..=7),
    ("251", 9..=9),
];

/// Reads an international number: digits after `+` or `00`. A zero in brackets
/// after the country code must be gone.
pub(crate) fn international(digits: &[u8]) -> Option<Line> {
    if let Some(national) = digits.strip_prefix(b"31") {
        return dutch(national.strip_prefix(b"0").unwrap_or(national));
    }
    COUNTRIES
        .iter()
        .any(|(code, lengths)| {
            digits.strip_prefix(code.as_bytes()).is_some_and(|rest| {
                let rest = rest.strip_prefix(b"0").unwrap_or(rest);
                lengths.contains(&rest.len())
            })
        })
        .then_some(Line::Person)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dutch_numbers() {
        assert_eq!(dutch(b"612345678"), Some(Line::Person));
        assert_eq!(dutch(b"201234567"), Some(Line::Person));
        assert_eq!(dutch(b"113933567"), Some(Line::Person));
        assert_eq!(dutch(b"9001234"), Some(Line::Business));
        assert_eq!(dutch(b"612345"), None);
        assert_eq!(dutch(b"191234567"), None);
    }

    #[test]
    fn foreign_numbers() {
        assert_eq!(international(b"31612345678"), Some(Line::Person));
        assert_eq!(dutch(b"570612345"), Some(Line::Person));
        assert_eq!(dutch(b"570012345"), None);
        assert_eq!(international(b"3225551234"), Some(Line::Person));
        assert_eq!(belgian(b"38214477"), Some(Line::Person));
        assert_eq!(belgian(b"80033800"), None);
        assert_eq!(international(b"999123456789"), None);
    }
}
