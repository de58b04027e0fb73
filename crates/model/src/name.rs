//! Names that people give to people and firms: which signs may stand in them, and which read alike.
//!
//! A name is what others go by: on a page, in the log, under a statement. Signs that show nothing, and letters of one script
//! among those of another, would let somebody write the name of another that is none to a program.

use unicode_normalization::UnicodeNormalization;

/// A name as it is kept: letters with their marks in one piece (NFC), one space between words and none around.
#[must_use]
pub fn tidy(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").nfc().collect()
}

/// Whether all of it can be seen, and it reads in one direction.
#[must_use]
pub fn is_showable(text: &str) -> bool {
    !text.contains(|sign: char| sign.is_control() || is_unseen(sign) || is_steering(sign))
}

/// Whether it is fit to be the name of somebody: it can be seen, and no word of it mixes letters that look alike.
#[must_use]
pub fn is_fit(name: &str) -> bool {
    is_showable(name) && !name.split(|sign: char| sign.is_whitespace() || sign.is_ascii_punctuation()).any(mixes)
}

/// Whether two names are one to whoever reads them: case, the width of letters and spaces, and how marks are written tell
/// nobody apart.
#[must_use]
pub fn reads_alike(one: &str, other: &str) -> bool {
    // To upper case and back folds letters that have more than one small form (Unicode, 3.13).
    let plain = |name: &str| -> String {
        let seen: String = name.nfkc().filter(|sign| !is_unseen(*sign) && !is_steering(*sign)).collect();
        tidy(&seen).to_uppercase().to_lowercase().nfkc().collect()
    };
    plain(one) == plain(other)
}

/// Signs that show nothing by themselves. Source: Unicode, `Default_Ignorable_Code_Point`; U+2800 is a blank in Braille.
fn is_unseen(sign: char) -> bool {
    matches!(
        sign,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{2800}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fff8}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

/// Signs that turn the direction of writing or end a line. Source: Unicode Standard Annex 9.
fn is_steering(sign: char) -> bool {
    matches!(sign, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Scripts of which letters look alike.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Greek,
    Cyrillic,
}

fn script(letter: char) -> Option<Script> {
    match letter {
        'a'..='z'
        | 'A'..='Z'
        | '\u{aa}'
        | '\u{ba}'
        | '\u{c0}'..='\u{2b8}'
        | '\u{1d00}'..='\u{1d25}'
        | '\u{1e00}'..='\u{1eff}'
        | '\u{2c60}'..='\u{2c7f}'
        | '\u{a722}'..='\u{a7ff}'
        | '\u{ab30}'..='\u{ab64}'
        | '\u{ff21}'..='\u{ff5a}' => Some(Script::Latin),
        '\u{370}'..='\u{3ff}' | '\u{1d26}'..='\u{1d2a}' | '\u{1f00}'..='\u{1fff}' => Some(Script::Greek),
        '\u{400}'..='\u{52f}' | '\u{1c80}'..='\u{1c8f}' | '\u{2de0}'..='\u{2dff}' | '\u{a640}'..='\u{a69f}' => {
            Some(Script::Cyrillic)
        }
        _ => None,
    }
}

fn mixes(word: &str) -> bool {
    let mut scripts = word.chars().filter_map(script);
    scripts.next().is_some_and(|first| scripts.any(|other| other != first))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_people_are_fit() {
        for name in [
            "Marieke Bloem",
            "Noël d'Hondt-Çelik",
            "Łukasz Żółć",
            "Иван Петров",
            "Γιώργος",
            "محمد علي",
            "王小明",
            "Ivan (Иван)",
            "J. van 't Hoff 3",
            "I\u{307}lker",
        ] {
            assert!(is_fit(name), "{name}");
        }
    }

    #[test]
    fn signs_that_show_nothing_are_refused_each() {
        let ranges: [(u32, u32); 20] = [
            (0xad, 0xad),
            (0x34f, 0x34f),
            (0x61c, 0x61c),
            (0x115f, 0x1160),
            (0x17b4, 0x17b5),
            (0x180b, 0x180f),
            (0x200b, 0x200f),
            (0x2028, 0x202e),
            (0x2060, 0x206f),
            (0x2800, 0x2800),
            (0x3164, 0x3164),
            (0xfe00, 0xfe0f),
            (0xfeff, 0xfeff),
            (0xffa0, 0xffa0),
            (0xfff0, 0xfff8),
            (0x1bca0, 0x1bca3),
            (0x1d173, 0x1d17a),
            (0xe0000, 0xe0fff),
            (0x0, 0x1f),
            (0x7f, 0x9f),
        ];
        for sign in ranges.into_iter().flat_map(|(from, until)| from..=until).filter_map(char::from_u32) {
            assert!(!is_showable(&format!("Marieke{sign} Bloem")), "{:x}", u32::from(sign));
            assert!(!is_fit(&format!("Marieke{sign} Bloem")), "{:x}", u32::from(sign));
        }
    }

    #[test]
    fn letters_of_two_scripts_in_one_word_are_refused() {
        // A mark between two letters parts no word.
        for name in
            ["\u{41c}\u{301}arieke", "Mari\u{435}ke Bloem", "Marieke Bl\u{3bf}em", "\u{410}nna", "Γι\u{43e}ργος"]
        {
            assert!(is_showable(name) && !is_fit(name), "{name}");
        }
    }

    #[test]
    fn names_that_read_alike_are_one() {
        for (one, other) in [
            ("Karim  Aydin", "karim aydin "),
            ("Noe\u{308}l", "NO\u{cb}L"),
            ("Marieke\u{a0}Bloem", "Marieke Bloem"),
            ("Marieke\u{200b} Bloem", "marieke bloem"),
            ("\u{ff2d}arieke", "Marieke"),
            ("Strauß", "STRAUSS"),
            ("\u{fb01}ets", "Fiets"),
        ] {
            assert!(reads_alike(one, other), "{one} {other}");
        }
        assert!(!reads_alike("Karim", "Karin") && !reads_alike("Noël", "Noel"));
    }

    #[test]
    fn a_tidy_name_is_tidy_already() {
        assert_eq!(tidy("  Noe\u{308}l \u{a0} de  Wit\t"), "Noël de Wit");
        assert_eq!(tidy(&tidy("  a  b ")), tidy("  a  b "));
    }
}
