//! Bank accounts (mod 97) and payment cards (Luhn).

use super::mod97;

/// IBAN countries in order, with their length.
const IBAN_LENGTHS: &[(&[u8; 2], usize)] = &[
    (b"AD", 24),
    (b"AE", 23),
    (b"AL", 28),
    (b"AT", 20),
    (b"AZ", 28),
    (b"BA", 20),
    (b"BE", 16),
    (b"BG", 22),
    (b"BH", 22),
    (b"BI", 27),
    (b"BR", 29),
    (b"BY", 28),
    (b"CH", 21),
    (b"CR", 22),
    (b"CY", 28),
    (b"CZ", 24),
    (b"DE", 22),
    (b"DJ", 27),
    (b"DK", 18),
    (b"DO", 28),
    (b"EE", 20),
    (b"EG", 29),
    (b"ES", 24),
    (b"FI", 18),
    (b"FK", 18),
    (b"FO", 18),
    (b"FR", 27),
    (b"GB", 22),
    (b"GE", 22),
    (b"GI", 23),
    (b"GL", 18),
    (b"GR", 27),
    (b"GT", 28),
    (b"HN", 28),
    (b"HR", 21),
    (b"HU", 28),
    (b"IE", 22),
    (b"IL", 23),
    (b"IQ", 23),
    (b"IS", 26),
    (b"IT", 27),
    (b"JO", 30),
    (b"KW", 30),
    (b"KZ", 20),
    (b"LB", 28),
    (b"LC", 32),
    (b"LI", 21),
    (b"LT", 20),
    (b"LU", 20),
    (b"LV", 21),
    (b"LY", 25),
    (b"MC", 27),
    (b"MD", 24),
    (b"ME", 22),
    (b"MK", 19),
    (b"MN", 20),
    (b"MR", 27),
    (b"MT", 31),
    (b"MU", 30),
    (b"NI", 28),
    (b"NL", 18),
    (b"NO", 15),
    (b"OM", 23),
    (b"PK", 24),
    (b"PL", 28),
    (b"PS", 29),
    (b"PT", 25),
    (b"QA", 29),
    (b"RO", 24),
    (b"RS", 22),
    (b"RU", 33),
    (b"SA", 24),
    (b"SC", 31),
    (b"SD", 18),
    (b"SE", 24),
    (b"SI", 19),
    (b"SK", 24),
    (b"SM", 27),
    (b"SO", 23),
    (b"ST", 25),
    (b"SV", 28),
    (b"TL", 23),
    (b"TN", 24),
    (b"TR", 26),
    (b"UA", 29),
    (b"VA", 22),
    (b"VG", 24),
    (b"XK", 20),
    (b"YE", 30),
];

/// Returns the length of an IBAN that begins with `country` (capitals).
pub(crate) fn iban_length(country: &[u8]) -> Option<usize> {
    let at = IBAN_LENGTHS.binary_search_by(|(code, _)| code.as_slice().cmp(country)).ok()?;
    IBAN_LENGTHS.get(at).map(|(_, length)| *length)
}

/// Says whether capitals and digits are an IBAN of the right length and check.
pub(crate) fn is_iban(signs: &[u8]) -> bool {
    let Some((country, _)) = signs.split_at_checked(2) else { return false };
    iban_length(country) == Some(signs.len()) && mod97(signs[4..].iter().chain(&signs[..4]).copied()) == Some(1)
}

/// Says whether digits are a payment card number: known issuer, length, Luhn.
pub(crate) fn is_card(digits: &[u8]) -> bool {
    card_issuer(digits) && luhn(digits)
}

fn card_issuer(digits: &[u8]) -> bool {
    let Some(prefix) = digits.get(..4).and_then(|p| std::str::from_utf8(p).ok()).and_then(|p| p.parse::<u32>().ok())
    else {
        return false;
    };
    match digits.len() {
        13 | 19 => prefix / 1000 == 4,
        14 => (3000..=3059).contains(&prefix) || matches!(prefix / 100, 36 | 38),
        15 => matches!(prefix / 100, 34 | 37),
        16 => {
            prefix / 1000 == 4
                || (5100..=5599).contains(&prefix)
                || (2221..=2720).contains(&prefix)
                || prefix == 6011
                || prefix / 100 == 65
                || (3528..=3589).contains(&prefix)
                || matches!(prefix, 5018 | 5020 | 5038 | 6304 | 6759 | 6761..=6763 | 6703)
        }
        _ => false,
    }
}

/// Luhn check of digits.
pub(crate) fn luhn(digits: &[u8]) -> bool {
    if digits.iter().all(|d| *d == b'0') {
        return false;
    }
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(at, d)| {
            let digit = u32::from(d.wrapping_sub(b'0'));
            let twice = if at % 2 == 1 { digit * 2 } else { digit };
            if twice > 9 { twice - 9 } else { twice }
        })
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ibans() {
        assert!(is_iban(b"NL91ABNA0417164300"));
        assert!(is_iban(b"BE68539007547034"));
        assert!(IBAN_LENGTHS.is_sorted() && is_iban(b"RU0304452522540817810538091310419"));
        assert!(!is_iban(b"NL91ABNA0417164301"));
        assert!(!is_iban(b"NL91ABNA041716430"));
    }

    #[test]
    fn cards() {
        assert!(is_card(b"4111111111111111"));
        assert!(is_card(b"378282246310005"));
        assert!(!is_card(b"4111111111111112"));
        assert!(!is_card(b"9111111111111111"));
    }
}
