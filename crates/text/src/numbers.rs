//! Numbers as each language writes them.

use waarborg_law::Language;

/// A whole number with its thousands set apart: 1.284 in Dutch, 1,284 in English.
#[must_use]
pub fn number(language: Language, number: u64) -> String {
    let digits = number.to_string();
    let mark = match language {
        Language::Nl => '.',
        Language::En => ',',
    };
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(mark);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_set_apart() {
        for (given, dutch, english) in
            [(0, "0", "0"), (999, "999", "999"), (1_284, "1.284", "1,284"), (1_000_000, "1.000.000", "1,000,000")]
        {
            assert_eq!(number(Language::Nl, given), dutch);
            assert_eq!(number(Language::En, given), english);
        }
    }
}
