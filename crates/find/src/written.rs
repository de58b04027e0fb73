//! Whether a value is written as one of its kind is: for whoever types one into a field whose kind is known.

use crate::kind::Kind;
use crate::number::{Digits, bank, date, national, network};

/// Whether a value may be one of a kind, by length, signs and check digits. What is not written by a rule, such as a name,
/// passes; so does a telephone number or postcode of another country.
#[must_use]
pub fn is_written_as(kind: Kind, value: &str) -> bool {
    let value = value.trim();
    let bytes = value.as_bytes();
    let (digits, signs) = (Digits::of(bytes), Digits::alphanumeric(bytes));
    let (number, code) = (digits.as_bytes(), signs.as_bytes());
    let only = |extra: &[u8]| bytes.iter().all(|byte| byte.is_ascii_digit() || extra.contains(byte));
    let only_code =
        |extra: &[u8]| bytes.iter().all(|byte| byte.is_ascii_alphanumeric() || extra.contains(byte)) && has_room(bytes);
    match kind {
        Kind::Email => is_mail_address(value),
        Kind::Phone => (7..=15).contains(&number.len()) && has_room(bytes) && only(b" +-()./"),
        Kind::Postcode => is_postcode(bytes),
        Kind::BirthDate => date::whole(bytes).is_some(),
        Kind::Age => (1..=3).contains(&bytes.len()) && only(b""),
        Kind::Bsn => matches!(number.len(), 8 | 9) && only(b" .-") && national::is_bsn(number),
        Kind::Iban => only_code(b" ") && bank::is_iban(code),
        Kind::Card => has_room(bytes) && only(b" -") && bank::is_card(number),
        Kind::Kvk => number.len() == 8 && only(b" "),
        Kind::Vat | Kind::VatBsn => {
            only_code(b" .") && (national::vat(code).is_some() || national::is_foreign_vat(code))
        }
        Kind::Ip => value.parse::<std::net::IpAddr>().is_ok() || network::is_mac(bytes),
        _ => true,
    }
}

/// Nothing of it was left out when its signs were taken.
fn has_room(bytes: &[u8]) -> bool {
    bytes.iter().filter(|byte| byte.is_ascii_alphanumeric()).count() <= crate::number::MOST_DIGITS
}

/// Whether mail could be sent to it: one at-sign, a dot behind it, and neither a space nor a sign that is not seen.
fn is_mail_address(text: &str) -> bool {
    let Some((name, host)) = text.split_once('@') else { return false };
    let is_out = |sign: char| {
        sign.is_whitespace()
            || sign.is_control()
            || matches!(sign, '<' | '>' | '"' | ',' | ';' | '@')
            || matches!(sign, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let is_part = |part: &str| !part.is_empty() && !part.contains(is_out);
    is_part(name) && host.contains('.') && host.split('.').all(is_part)
}

/// A Dutch postcode, or what may be one elsewhere: what begins with four digits and goes on with a letter is Dutch.
fn is_postcode(bytes: &[u8]) -> bool {
    let is_sign = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b' ' | b'-');
    let is_dutch = bytes.len() > 4
        && bytes.iter().take(4).all(u8::is_ascii_digit)
        && bytes.iter().skip(4).find(|byte| **byte != b' ').is_some_and(u8::is_ascii_alphabetic);
    if !is_dutch {
        return (3..=10).contains(&bytes.len()) && bytes.iter().all(is_sign) && bytes.iter().any(u8::is_ascii_digit);
    }
    let letters = bytes.get(4..).unwrap_or_default();
    let letters = letters.strip_prefix(b" ").unwrap_or(letters);
    bytes.first() != Some(&b'0') && letters.len() == 2 && letters.iter().all(u8::is_ascii_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_by_a_rule_is_held_to_it() {
        for (kind, right, wrong) in [
            (
                Kind::Bsn,
                &["111222333", "1112.22.333", "10000008"][..],
                &["111222334", "12345678", "1112223330", "bsn"][..],
            ),
            (
                Kind::Iban,
                &["NL91ABNA0417164300", "nl91 abna 0417 1643 00", "BE68 5390 0754 7034"],
                &["NL92ABNA0417164300", "NL91ABNA041716430", "NL91-ABNA-0417164300", ""],
            ),
            (
                Kind::Postcode,
                &["1234 AB", "1234ab", "1000", "B-1000", "10115", "SW1A 1AA"],
                &["1234 ABC", "1234 A", "0123 AB", "1234  AB", "Deventer", "12", ""],
            ),
            (Kind::BirthDate, &["5-3-1980", "1980-03-05"], &["31-2-1980", "1980", "morgen"]),
            (
                Kind::Phone,
                &["06-12345678", "+32 2 123 45 67", "(0570) 12 34 56"],
                &["06-1234", "bel mij", "06-12345678x"],
            ),
            (Kind::Card, &["4111 1111 1111 1111"], &["4111 1111 1111 1112"]),
            (Kind::Kvk, &["12345678"], &["1234567", "1234567a"]),
            (Kind::Vat, &["NL000099998B57", "BE0403199702"], &["NL0000", "BTW"]),
            (Kind::Ip, &["192.0.2.1", "2001:db8::1", "00:1b:44:11:3a:b7"], &["192.0.2", "router"]),
            (Kind::Age, &["7", "103"], &["zeven", "1980", ""]),
        ] {
            for value in right {
                assert!(is_written_as(kind, value), "{kind:?} {value}");
            }
            for value in wrong {
                assert!(!is_written_as(kind, value), "{kind:?} {value}");
            }
        }
        for kind in [Kind::Name, Kind::City, Kind::Health, Kind::CustomerNo] {
            assert!(is_written_as(kind, "wat iemand maar schrijft"), "{kind:?}");
        }
    }

    #[test]
    fn an_address_has_one_at_and_a_dot_behind_it() {
        for right in ["a@example.nl", "m.de.vries+x@mail.example.nl"] {
            assert!(is_written_as(Kind::Email, right), "{right}");
        }
        for wrong in [
            "",
            "a",
            "a@",
            "@example.nl",
            "a@example",
            "a@b@example.nl",
            "a b@example.nl",
            "a@.nl",
            "a@example.",
            "<a@example.nl>",
            "a@exa\u{202e}mple.nl",
            "a@b\u{7}.nl",
        ] {
            assert!(!is_written_as(Kind::Email, wrong), "{wrong}");
        }
    }
}
