//! Counts as a reader of a language writes them.

use waarborg_law::Language;

/// `1.284` in Dutch, `1,284` in English.
///
/// ```
/// use waarborg_law::Language;
/// use waarborg_text::number;
///
/// assert_eq!(number(Language::Nl, 1_284), "1.284");
/// assert_eq!(number(Language::En, 38), "38");
/// ```
#[must_use]
pub fn number(language: Language, count: u64) -> String {
    let mark = match language {
        Language::Nl => '.',
        Language::En => ',',
    };
    let digits = count.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.char_indices() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
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
    fn groups_by_three_in_each_language() {
        for (count, nl, en) in [
            (0, "0", "0"),
            (999, "999", "999"),
            (1_000, "1.000", "1,000"),
            (12_840, "12.840", "12,840"),
            (u64::MAX, "18.446.744.073.709.551.615", "18,446,744,073,709,551,615"),
        ] {
            assert_eq!(number(Language::Nl, count), nl);
            assert_eq!(number(Language::En, count), en);
        }
    }
}
