//! Values of the kinds that have a shape of their own, as people type them: whether one can be right.

use crate::typed;
use jiff::civil::Date;

/// What is wrong with a value of a kind, as the key of its words; nothing if it can be right. A kind without a shape of its own
/// has no wrong values.
pub fn misfit(kind: &str, value: &str, today: Date) -> Option<&'static str> {
    let (is_fit, key) = match kind {
        "email" => (typed::is_email(value), "data-correct-email"),
        "phone" => (is_phone(value), "data-correct-phone"),
        "postcode" => (is_postcode(value), "data-correct-postcode"),
        "iban" => (is_iban(value), "data-correct-iban"),
        "bsn" => (is_bsn(value), "data-correct-bsn"),
        "birth_date" => match typed::day(value) {
            None => (false, "data-correct-birth"),
            Some(day) => (day <= today, "data-correct-birth-later"),
        },
        _ => return None,
    };
    (!is_fit).then_some(key)
}

fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let is_sign = |sign: char| sign.is_ascii_digit() || " +-()./".contains(sign);
    // not law: ITU-T E.164 has at most fifteen digits
    text.chars().all(is_sign) && (8..=15).contains(&digits)
}

/// Four digits and two letters; one of another country with that country or another letter before it, or of five digits and more.
fn is_postcode(text: &str) -> bool {
    let signs: Vec<char> = text.chars().filter(|sign| !sign.is_whitespace()).collect();
    let digits = signs.iter().take_while(|sign| sign.is_ascii_digit()).count();
    let rest = signs.get(digits..).unwrap_or_default();
    let is_letters = |signs: &[char]| signs.iter().all(char::is_ascii_alphabetic);
    match digits {
        0 => {
            signs.iter().any(char::is_ascii_digit)
                && signs.iter().all(|sign| sign.is_ascii_alphanumeric() || *sign == '-')
        }
        4 => rest.len() == 2 && is_letters(rest) && signs.first() != Some(&'0'),
        5.. => signs.iter().all(|sign| sign.is_ascii_digit() || *sign == '-'),
        _ => false,
    }
}

/// Mod 97 over the whole number (ISO 13616).
fn is_iban(text: &str) -> bool {
    let signs: Vec<u8> = text.bytes().filter(|sign| *sign != b' ').map(|sign| sign.to_ascii_uppercase()).collect();
    let Some((head, rest)) = signs.split_at_checked(4) else { return false };
    let is_head = matches!(head, [a, b, c, d] if a.is_ascii_uppercase() && b.is_ascii_uppercase() && c.is_ascii_digit() && d.is_ascii_digit());
    let is_long = if head.starts_with(b"NL") { signs.len() == 18 } else { (15..=34).contains(&signs.len()) };
    if !is_head || !is_long {
        return false;
    }
    let left = rest.iter().chain(head).try_fold(0_u32, |left, sign| {
        let value = char::from(*sign).to_digit(36)?;
        Some((left * if value < 10 { 10 } else { 100 } + value) % 97)
    });
    left == Some(1)
}

/// The eleven test of the citizen service number: the last digit counts against the others.
fn is_bsn(text: &str) -> bool {
    let digits: Option<Vec<u32>> =
        text.chars().filter(|sign| !matches!(sign, ' ' | '.')).map(|sign| sign.to_digit(10)).collect();
    let Some(digits) = digits.filter(|digits| matches!(digits.len(), 8 | 9)) else { return false };
    let weights = (2..=9).rev().skip(9 - digits.len());
    let before: u32 = digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum();
    let last = digits.last().copied().unwrap_or_default();
    before > 0 && before % 11 == last % 11 && before >= last
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn fits(kind: &str, value: &str) -> bool {
        misfit(kind, value, date(2026, 11, 26)).is_none()
    }

    #[test]
    fn each_kind_has_values_that_can_be_right_and_others_that_cannot() {
        for (kind, right, wrong) in [
            ("email", &["a@example.nl"][..], &["a@example", "a"][..]),
            ("phone", &["06 1000 0001", "+31 (0)570 12 34 56"], &["bel mij", "1234", "06-1000000x"]),
            (
                "postcode",
                &["7411 AB", "7411ab", "B-9000", "10115", "SW1A 1AA"],
                &["7411", "7411 A", "7411 A1", "0411 AB", "x"],
            ),
            ("iban", &["NL91 ABNA 0417 1643 00", "be68539007547034"], &["NL91 ABNA 0417 1643 01", "NL91", "12", "é"]),
            ("bsn", &["111222333", "1112.22.333"], &["111222334", "11122233", "abc", "000000000"]),
            ("birth_date", &["27-11-1990", "1990-11-27", "26-11-2026"], &["27-11-2026", "31-2-1990", "gisteren"]),
            ("city", &["Deventer", ""], &[]),
        ] {
            right.iter().for_each(|value| assert!(fits(kind, value), "{kind} {value}"));
            wrong.iter().for_each(|value| assert!(!fits(kind, value), "{kind} {value}"));
        }
    }
}
