//! The few forms of text that notes, proofs and receipts share, each with one spelling only.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// Standard base64 (RFC 4648, section 4), padded.
pub fn to_base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// Bytes from base64, in its one spelling.
pub fn from_base64(text: &str) -> Option<Vec<u8>> {
    STANDARD.decode(text).ok()
}

/// So many bytes from base64.
pub fn array_from_base64<const N: usize>(text: &str) -> Option<[u8; N]> {
    from_base64(text)?.try_into().ok()
}

/// A decimal number without sign and leading zeroes.
pub fn to_number(text: &str) -> Option<u64> {
    let is_plain = text.bytes().all(|digit| digit.is_ascii_digit()) && (text == "0" || !text.starts_with('0'));
    if is_plain { text.parse().ok() } else { None }
}

/// Lower-case hexadecimal.
pub fn to_hex(bytes: &[u8]) -> String {
    bytes
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .filter_map(|digit| char::from_digit(digit.into(), 16))
        .collect()
}

/// So many bytes from lower-case hexadecimal.
pub fn array_from_hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    if text.len() != 2 * N || !text.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f')) {
        return None;
    }
    let mut bytes = [0; N];
    for (byte, digits) in bytes.iter_mut().zip(text.as_bytes().chunks(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_one_spelling() {
        assert_eq!(to_number("0"), Some(0));
        assert_eq!(to_number("18446744073709551615"), Some(u64::MAX));
        for wrong in ["", "00", "01", "+1", "-1", " 1", "1 ", "18446744073709551616", "１"] {
            assert_eq!(to_number(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn hexadecimal_has_one_spelling() {
        assert_eq!(array_from_hex::<2>("0aff"), Some([10, 255]));
        assert_eq!(to_hex(&[10, 255]), "0aff");
        for wrong in ["0aFF", "0af", "0aff0", "+aff", "é1f"] {
            assert_eq!(array_from_hex::<2>(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn base64_has_one_spelling() {
        assert_eq!(from_base64("AQ=="), Some(vec![1]));
        for wrong in ["AQ", "AR==", "AQ==\n", "A Q==", "AQ=", "_w=="] {
            assert_eq!(from_base64(wrong), None, "{wrong}");
        }
    }
}
