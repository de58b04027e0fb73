//! National numbers of persons and firms: BSN, VAT, and neighbours' numbers.

use super::mod97;

/// Says whether 8 or 9 digits pass the 11-test of the Dutch citizen service number.
///
/// Source: Besluit identificatienummer, 11-test with weights 9 to 2 and -1.
pub(crate) fn is_bsn(digits: &[u8]) -> bool {
    if !(8..=9).contains(&digits.len()) || !digits.iter().all(u8::is_ascii_digit) {
        return false;
    }
    if digits.iter().all(|d| *d == digits[0]) || digits.iter().map(|d| usize::from(*d == b'0')).sum::<usize>() > 6 {
        return false;
    }
    let pad = 9 - digits.len();
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    let sum: i32 = digits.iter().zip(&weights[pad..]).map(|(d, weight)| weight * i32::from(d - b'0')).sum();
    sum % 11 == 0
}

/// What the nine digits of a Dutch VAT number belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum VatHolder {
    /// A legal person, or a sole trader's number of since 2020 that tells nothing.
    Firm,
    /// A sole trader whose citizen service number is inside.
    Citizen,
}

/// Reads a Dutch VAT number, `[NL]999999999B99`, given as capitals and digits.
///
/// Since 2020 sole traders carry a number that passes mod 97 instead of the 11-test.
pub(crate) fn vat(signs: &[u8]) -> Option<VatHolder> {
    let body = signs.strip_prefix(b"NL").unwrap_or(signs);
    if body.len() != 12 || body[9] != b'B' || !body[..9].iter().chain(&body[10..]).all(u8::is_ascii_digit) {
        return None;
    }
    let legal_person = body[0] == b'8' || body.starts_with(b"00");
    if is_bsn(&body[..9]) {
        return Some(if legal_person { VatHolder::Firm } else { VatHolder::Citizen });
    }
    let new_id = mod97(b"NL".iter().chain(body).copied()) == Some(1);
    new_id.then_some(VatHolder::Firm)
}

/// Says whether the signs look like a VAT number of another member state.
pub(crate) fn is_foreign_vat(signs: &[u8]) -> bool {
    let Some((country, body)) = signs.split_at_checked(2) else { return false };
    let digits = body.iter().filter(|b| b.is_ascii_digit()).count();
    match country {
        b"BE" => body.len() == 10 && digits == 10 && is_belgian_firm(body),
        b"DE" | b"PT" | b"EE" | b"EL" => body.len() == 9 && digits == 9,
        b"FR" => body.len() == 11 && digits >= 9,
        b"AT" => body.len() == 9 && body[0] == b'U' && digits == 8,
        b"IT" | b"LV" | b"HR" => body.len() == 11 && digits == 11,
        b"ES" => body.len() == 9 && digits >= 7,
        b"PL" | b"SK" => body.len() == 10 && digits == 10,
        b"DK" | b"FI" | b"HU" | b"LU" | b"MT" | b"SI" => body.len() == 8 && digits == 8,
        b"SE" => body.len() == 12 && digits == 12,
        b"GB" => matches!(body.len(), 9 | 12) && digits == body.len(),
        b"CZ" => (8..=10).contains(&body.len()) && digits == body.len(),
        b"IE" => (8..=9).contains(&body.len()) && digits >= 6,
        _ => false,
    }
}

fn is_belgian_firm(body: &[u8]) -> bool {
    number(&body[..8]).is_some_and(|n| Some(97 - n % 97) == number(&body[8..]))
}

/// Says whether 11 digits are a Belgian national register number (birth date,
/// serial, check of mod 97 with a leading 2 for those born since 2000).
pub(crate) fn is_belgian_national(digits: &[u8]) -> bool {
    if digits.len() != 11 {
        return false;
    }
    let (Some(body), Some(check), Some(month), Some(day)) =
        (number(&digits[..9]), number(&digits[9..]), number(&digits[2..4]), number(&digits[4..6]))
    else {
        return false;
    };
    let dated = month <= 12 && day <= 31 && month > 0 && day > 0;
    dated && (97 - body % 97 == check || 97 - (2_000_000_000 + body) % 97 == check)
}

/// Says whether 15 digits are a French social security number with its key.
pub(crate) fn is_french_national(digits: &[u8]) -> bool {
    digits.len() == 15
        && matches!(digits[0], b'1' | b'2')
        && number(&digits[..13]).is_some_and(|body| Some(97 - body % 97) == number(&digits[13..]))
}

/// Says whether 11 digits are a German tax identification number: one digit
/// comes twice or three times among the first ten, and the last is the check of
/// ISO 7064 mod 11, 10.
pub(crate) fn is_german_tax(digits: &[u8]) -> bool {
    if digits.len() != 11 || digits[0] == b'0' || !digits.iter().all(u8::is_ascii_digit) {
        return false;
    }
    let mut counts = [0u8; 10];
    digits[..10].iter().for_each(|d| counts[usize::from(d - b'0')] += 1);
    let repeated = counts.iter().filter(|c| **c > 1).count() == 1 && counts.iter().all(|c| *c <= 3);
    let product = digits[..10].iter().fold(10u32, |product, d| {
        let sum = (product + u32::from(d - b'0')) % 10;
        (if sum == 0 { 10 } else { sum }) * 2 % 11
    });
    repeated && (11 - product) % 10 == u32::from(digits[10] - b'0')
}

/// Says whether 12 signs are a German social insurance number: office, date of
/// birth, initial, serial and check digit.
pub(crate) fn is_german_insurance(signs: &[u8]) -> bool {
    let shaped = signs.len() == 12
        && signs[8].is_ascii_uppercase()
        && signs[..8].iter().chain(&signs[9..]).all(u8::is_ascii_digit);
    if !shaped {
        return false;
    }
    let letter = signs[8] - b'A' + 1;
    let digits = signs[..8]
        .iter()
        .map(|d| d - b'0')
        .chain([letter / 10, letter % 10])
        .chain(signs[9..11].iter().map(|d| d - b'0'));
    let sum: u32 = digits
        .zip([2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1])
        .map(|(digit, weight)| {
            let product = u32::from(digit) * weight;
            product / 10 + product % 10
        })
        .sum();
    let dated = number(&signs[2..4]).is_some_and(|day| (1..=81).contains(&day))
        && number(&signs[4..6]).is_some_and(|m| (1..=12).contains(&m));
    dated && sum % 10 == u32::from(signs[11] - b'0')
}

/// Says whether the digits are the national number of a neighbouring country.
///
/// They are reported as documents: the label set has no kind of their own, and
/// like a document they name one person in a register of a state.
pub(crate) fn is_neighbour(digits: &[u8]) -> bool {
    is_belgian_national(digits) || is_french_national(digits) || is_german_tax(digits)
}

fn number(digits: &[u8]) -> Option<u64> {
    digits.iter().try_fold(0, |sum, d| d.is_ascii_digit().then(|| sum * 10 + u64::from(d - b'0')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eleven_test() {
        assert!(is_bsn(b"111222333"));
        assert!(is_bsn(b"123456782"));
        assert!(!is_bsn(b"123456789"));
        assert!(!is_bsn(b"000000000"));
        assert!(!is_bsn(b"1112223330"));
    }

    #[test]
    fn vat_numbers() {
        assert_eq!(vat(b"NL111222333B01"), Some(VatHolder::Citizen));
        assert_eq!(vat(b"111222333B01"), Some(VatHolder::Citizen));
        assert_eq!(vat(b"NL123456789B01"), None);
        assert_eq!(vat(b"NL000099998B57"), Some(VatHolder::Firm));
        assert!(is_foreign_vat(b"BE0123456749"));
    }

    #[test]
    fn neighbours() {
        assert!(is_belgian_national(b"85073003328"));
        assert!(!is_belgian_national(b"85073003329"));
        // The examples of the two German authorities.
        assert!(is_german_tax(b"86095742719") && !is_german_tax(b"86095742718"));
        assert!(is_german_insurance(b"15070649C103") && !is_german_insurance(b"15070649C104"));
    }
}
