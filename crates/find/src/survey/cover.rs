//! Values covered so that their owner knows them again and nobody else does.

use crate::kind::Kind;

/// Most characters of a covered value.
const MOST_CHARACTERS: usize = 32;

const COVER: char = '•';

/// Of the signs of a value at most this part stays, so that a short one is not told.
const MOST_STAYS: usize = 3;

/// Covers a value: of numbers the last two signs stay, of addresses of mail the end, of names and places the first
/// letter of each word; of anything that says something *about* a person nothing stays but the length. Of a short value
/// less stays.
#[must_use]
pub fn cover(kind: Kind, value: &str) -> String {
    let value = value.trim();
    let characters = value.chars().count();
    let shown = characters.min(MOST_CHARACTERS);
    let most = value.chars().filter(|character| character.is_alphanumeric()).count() / MOST_STAYS;
    let keep = |character: char, left: usize, begins: bool| match kind {
        Kind::Name | Kind::City | Kind::Address => begins && character.is_alphabetic() && most > 0,
        Kind::Email => left < most.min(3),
        _ if kind.is_statement() || !is_value(kind) => false,
        _ => left < most.min(2),
    };
    let mut covered = String::new();
    let mut begins = true;
    for (at, character) in value.chars().take(shown).enumerate() {
        let stays = !character.is_alphanumeric() || keep(character, characters - at - 1, begins);
        covered.push(if stays && !is_steering(character) { character } else { COVER });
        // An unseen sign between letters begins no word.
        begins = character.is_whitespace() || character.is_ascii_punctuation();
    }
    if characters > shown {
        covered.push('…');
    }
    covered
}

/// Signs that steer a terminal, end a line or turn the direction of writing.
///
/// Source: Unicode Standard Annex 9, explicit directional formatting; line and paragraph separators.
fn is_steering(sign: char) -> bool {
    sign.is_control() || matches!(sign, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether the kind is a number or mark of its own, long enough that its end tells nobody.
fn is_value(kind: Kind) -> bool {
    !matches!(
        kind,
        Kind::Age
            | Kind::BirthDate
            | Kind::Gender
            | Kind::Marital
            | Kind::Occupation
            | Kind::Nationality
            | Kind::Income
            | Kind::FreeText
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stays_depends_on_the_kind() {
        for (kind, value, covered) in [
            (Kind::Name, "Zoë van Dijk", "Z•• v•• D•••"),
            (Kind::Email, "zoe@example.nl", "•••@•••••••.nl"),
            (Kind::Phone, "06-12345678", "••-••••••78"),
            (Kind::BirthDate, "3-4-1980", "•-•-••••"),
            (Kind::Health, "heeft astma", "••••• •••••"),
        ] {
            assert_eq!(cover(kind, value), covered);
        }
    }

    #[test]
    fn of_short_values_at_most_a_third_stays() {
        for (kind, value, covered) in [
            (Kind::Username, "jo", "••"),
            (Kind::Username, "abc", "••c"),
            (Kind::CustomerNo, "12", "••"),
            (Kind::EmployeeNo, "1001", "•••1"),
            (Kind::CustomerNo, "100123", "••••23"),
            (Kind::Name, "Jo", "••"),
            (Kind::Name, "Bo\u{202e}s", "B•••"),
            (Kind::Email, "a@b.nl", "•@•.•l"),
        ] {
            assert_eq!(cover(kind, value), covered, "{value}");
        }
    }

    #[test]
    fn long_values_are_cut_and_control_signs_covered() {
        let covered = cover(Kind::Name, &"Ab\u{1b}[31m ".repeat(100));
        assert_eq!(covered.chars().count(), 33);
        assert!(!covered.contains('\u{1b}'));
    }
}
