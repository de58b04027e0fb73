//! One spelling of what people are found by. A value is normalised alike when it is kept and when it is asked for.

use super::fold::fold;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// An e-mail address: without spaces around it, in small letters. Two addresses that differ in case only are taken for
/// one, as every provider does, though RFC 5321 would allow otherwise. `None` for what is no address.
#[must_use]
pub fn email(text: &str) -> Option<String> {
    let address: String = text.trim().nfc().flat_map(char::to_lowercase).nfc().collect();
    let (name, domain) = address.rsplit_once('@')?;
    let is_address = !name.is_empty() && !domain.is_empty() && !address.contains(char::is_whitespace);
    is_address.then_some(address)
}

/// A telephone number in the form of E.164, `+31612345678`. A number without a country is taken for a Dutch one, with its
/// zero or without it, which spreadsheets drop. `None` for what is no number.
#[must_use]
pub fn phone(text: &str) -> Option<String> {
    // The zero that is dialled within the country only: +31 (0)6 …
    let text = text.trim().replace("(0)", "");
    let mut digits = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '0'..='9' => digits.push(letter),
            '+' if digits.is_empty() => digits.push('+'),
            ' ' | '-' | '(' | ')' | '.' | '/' | '\u{a0}' | '\u{2010}' | '\u{2011}' | '\u{2013}' => {}
            _ => return None,
        }
    }
    let international = digits.strip_prefix('+').or_else(|| digits.strip_prefix("00"));
    let number = match (international, digits.strip_prefix('0')) {
        (Some(number), _) => number.to_owned(),
        (None, Some(national)) => format!("31{national}"),
        (None, None) if digits.len() == 9 => format!("31{digits}"),
        (None, None) if digits.len() == 11 && digits.starts_with("31") => digits,
        (None, None) => return None,
    };
    let number = number.strip_prefix("310").map_or(number.clone(), |national| format!("31{national}"));
    let is_number = (8..=15).contains(&number.len()) && !number.starts_with('0');
    is_number.then(|| format!("+{number}"))
}

/// A number of a customer, a contract, an account: letters and digits only, in capitals without diacritics. `None` if nothing is left.
#[must_use]
pub fn number(text: &str) -> Option<String> {
    // Capitals come apart anew: without a second pass a value would not be its own normal form.
    let capitals = text.nfkd().flat_map(char::to_uppercase).nfkd();
    let kept: String = capitals.filter(|letter| letter.is_alphanumeric() && !is_combining_mark(*letter)).collect();
    (!kept.is_empty()).then_some(kept)
}

/// A postcode, written as a number is: `1234AB`.
#[must_use]
pub fn postcode(text: &str) -> Option<String> {
    number(text)
}

/// What stands between given and family name, and is left out and put in at will. Folded: `bij` is `by`. What is as often
/// a family name of its own (Do, Lo, Im) is not among them.
pub(super) const INFIXES: [&str; 47] = [
    "a", "aan", "af", "al", "auf", "bin", "bint", "by", "d", "da", "das", "de", "del", "della", "den", "der", "des",
    "di", "dos", "du", "el", "en", "het", "ibn", "in", "la", "le", "les", "los", "onder", "op", "over", "s", "t", "te",
    "ten", "ter", "uit", "uyt", "v", "van", "vande", "vander", "vom", "von", "voor", "zu",
];

/// The parts of a name that tell people apart: folded, split where letters end, without infixes and initials. If nothing
/// else is there, they are what it consists of and stay.
#[must_use]
pub fn name_tokens(name: &str) -> Vec<String> {
    let folded = fold(name);
    let parts = || folded.split(|letter: char| !letter.is_alphabetic()).filter(|part| !part.is_empty());
    let tells = |part: &&str| part.chars().nth(1).is_some() && !INFIXES.contains(part);
    let mut tokens: Vec<String> = parts().filter(tells).map(str::to_owned).collect();
    if tokens.is_empty() {
        tokens = parts().map(str::to_owned).collect();
    }
    tokens.sort();
    tokens.dedup();
    tokens
}

/// The first letter of a given name, folded.
#[must_use]
pub fn initial(given: &str) -> Option<char> {
    fold(given).chars().find(|letter| letter.is_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_small_and_bare() {
        assert_eq!(email("  Sanne.Voorbeeld@Example.NL \n").as_deref(), Some("sanne.voorbeeld@example.nl"));
        assert_eq!(email("re\u{301}ne@example.org"), email("R\u{c9}NE@example.org"));
        for wrong in ["", "sanne", "@example.nl", "sanne@", "sanne voorbeeld@example.nl"] {
            assert_eq!(email(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn one_telephone_has_one_number() {
        for text in [
            "06-12345678",
            "06 1234 5678",
            "0612345678",
            "612345678",
            "+31 6 12345678",
            "+31 (0)6 12 34 56 78",
            "+310612345678",
            "0031612345678",
            "31612345678",
            "(06) 12345678",
            "06.12.34.56.78",
        ] {
            assert_eq!(phone(text).as_deref(), Some("+31612345678"), "{text}");
        }
        assert_eq!(phone("020-7946000").as_deref(), Some("+31207946000"));
        assert_eq!(phone("+32 470 12 34 56").as_deref(), Some("+32470123456"));
        assert_eq!(phone("0049 30 1234567").as_deref(), Some("+49301234567"));
        for wrong in
            ["", "+", "0", "06", "geen", "06-1234 tst 5", "+0612345678", "12345", "1234567890123456789", "6+123456789"]
        {
            assert_eq!(phone(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn numbers_and_postcodes_are_capitals_and_digits() {
        assert_eq!(number(" nl91 abna-0417.1643/00 ").as_deref(), Some("NL91ABNA0417164300"));
        assert_eq!(postcode("1234 ab").as_deref(), Some("1234AB"));
        assert_eq!(number(" - "), None);
    }

    #[test]
    fn names_lose_infixes_initials_and_order() {
        for (name, tokens) in [
            ("J.P. van der Meijden", vec!["meyden"]),
            ("Meijden, J.P. v.d.", vec!["meyden"]),
            ("Van 't Hoff", vec!["hoff"]),
            ("Anne-Sophie de Vries-Jansen", vec!["anne", "jansen", "sophie", "vries"]),
            ("Fatima El Bakkali", vec!["bakkali", "fatima"]),
            ("D'Ancona", vec!["ancona"]),
            ("In 't Veld", vec!["veld"]),
            ("OĞUZ YILMAZ", vec!["oguz", "yilmaz"]),
            ("Jansen Jansen", vec!["jansen"]),
            ("Le", vec!["le"]),
            ("van der", vec!["der", "van"]),
            ("", vec![]),
            ("42", vec![]),
        ] {
            assert_eq!(name_tokens(name), tokens, "{name}");
        }
    }
}
