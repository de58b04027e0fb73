//! Values covered so that their owner knows them again and nobody else does.

use crate::kind::Kind;

/// Most characters of a covered value.
const MOST_CHARACTERS: usize = 32;

const COVER: char = '•';

/// Covers a value: of numbers the last two signs stay, of addresses of mail the end, of names and places the first
/// letter of each word; of anything that says something *about* a person nothing stays but the length.
#[must_use]
pub fn cover(kind: Kind, value: &str) -> String {
    let value = value.trim();
    let characters = value.chars().count();
    let shown = characters.min(MOST_CHARACTERS);
    let keep: fn(char, usize, bool) -> bool = match kind {
        Kind::Name | Kind::City | Kind::Address => |character, _, begins| begins && character.is_alphabetic(),
        Kind::Email => |_, left, _| left < 3,
        _ if kind.is_statement() || !is_value(kind) => |_, _, _| false,
        _ => |_, left, _| left < 2,
    };
    let mut covered = String::new();
    let mut begins = true;
    for (at, character) in value.chars().take(shown).enumerate() {
        let stays = !character.is_alphanumeric() || keep(character, characters - at - 1, begins);
        covered.push(if stays && !character.is_control() { character } else { COVER });
        begins = !character.is_alphanumeric();
    }
    if characters > shown {
        covered.push('…');
    }
    covered
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
    fn long_values_are_cut_and_control_signs_covered() {
        let covered = cover(Kind::Name, &"Ab\u{1b}[31m ".repeat(100));
        assert_eq!(covered.chars().count(), 33);
        assert!(!covered.contains('\u{1b}'));
    }
}
