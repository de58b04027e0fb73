//! Numbers of identity documents.

/// Says whether nine capitals and digits can be a Dutch passport or identity
/// card number: two letters, six letters or digits, one digit; no letter O.
pub(crate) fn is_travel_document(signs: &[u8]) -> bool {
    signs.len() == 9
        && signs[..2].iter().all(u8::is_ascii_uppercase)
        && signs[2..8].iter().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
        && signs[8].is_ascii_digit()
        && !signs.contains(&b'O')
}

/// Says whether ten digits can be a Dutch driving licence number.
pub(crate) fn is_driving_licence(signs: &[u8]) -> bool {
    signs.len() == 10 && signs.iter().all(u8::is_ascii_digit) && signs[0] != b'0'
}

/// Says whether the signs can be a document number of any country: six to
/// twelve letters and digits, at least four of them digits.
pub(crate) fn is_any_document(signs: &[u8]) -> bool {
    (6..=12).contains(&signs.len())
        && signs.iter().all(u8::is_ascii_alphanumeric)
        && signs.iter().filter(|b| b.is_ascii_digit()).count() >= 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents() {
        assert!(is_travel_document(b"SPECI2014"));
        assert!(!is_travel_document(b"SPECI201X"));
        assert!(is_driving_licence(b"5123456789"));
    }
}
