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

/// Says whether the signs are the number of a British driving licence: five letters of the surname, filled up with nines,
/// a date of birth in an order of its own, two initials, and three signs that check.
pub(crate) fn is_british_licence(signs: &[u8]) -> bool {
    let [name @ .., decade, m1, m2, d1, d2, year, i1, i2, _, c1, c2] = signs else { return false };
    let letters = name.iter().take_while(|b| b.is_ascii_uppercase()).count();
    let number =
        |tens: &u8, unit: &u8| (tens.wrapping_sub(b'0')).wrapping_mul(10).wrapping_add(unit.wrapping_sub(b'0'));
    let digits = [decade, m1, m2, d1, d2, year].into_iter().all(u8::is_ascii_digit);
    // Of women the month has fifty more.
    let month = matches!(number(m1, m2), 1..=12 | 51..=62);
    name.len() == 5
        && letters > 0
        && name[letters..].iter().all(|b| *b == b'9')
        && digits
        && month
        && (1..=31).contains(&number(d1, d2))
        && [i1, i2].into_iter().all(|b| b.is_ascii_uppercase() || *b == b'9')
        && signs[13].is_ascii_alphanumeric()
        && [c1, c2].into_iter().all(u8::is_ascii_uppercase)
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
        assert!(is_british_licence(b"MORGA657054SM9IJ"));
        assert!(!is_british_licence(b"MORGA657954SM9IJ") && !is_british_licence(b"ABCDE12345678901"));
    }
}
