//! Texts as paper can show them.
//!
//! A PDF that is to last may hold no sign that its typeface lacks, and none that nobody can see. What cannot be shown is
//! named by its number instead of being dropped: a copy of someone's data leaves nothing out. `李` comes out as `[U+674E]`.

use crate::fonts::FONTS;
use std::fmt::Write;

/// How far a tab reaches.
const TAB: &str = "    ";

/// A text of any number of lines.
pub fn lines(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '\r' if signs.peek() == Some(&'\n') => {}
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => shown.push('\n'),
            '\t' => shown.push_str(TAB),
            sign if can_be_shown(sign) => shown.push(sign),
            sign => {
                // Writing to a string cannot fail.
                let _ = write!(shown, "[U+{:04X}]", u32::from(sign));
            }
        }
    }
    shown
}

/// A text on one line.
pub fn line(text: &str) -> String {
    lines(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text on one line, of at most so many signs.
pub fn short_line(text: &str, most: usize) -> String {
    let text = line(text);
    match text.char_indices().nth(most) {
        Some((at, _)) => text.get(..at).unwrap_or_default().trim_end().to_owned() + "…",
        None => text,
    }
}

/// Whether a sign leaves ink or a space, in every typeface of the house.
fn can_be_shown(sign: char) -> bool {
    !sign.is_control() && !is_unseen(sign) && !is_private(sign) && FONTS.have(sign)
}

/// Signs that steer and are not seen.
/// Source: Unicode Standard, Default_Ignorable_Code_Point, without the soft hyphen, which says where a word may break.
fn is_unseen(sign: char) -> bool {
    matches!(sign,
        '\u{034f}' | '\u{061c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fff8}' | '\u{fffc}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Signs that mean something to one typeface only: PDF/A forbids them.
fn is_private(sign: char) -> bool {
    matches!(sign, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{ffffd}' | '\u{100000}'..='\u{10fffd}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_shown_is_named() {
        assert_eq!(lines("李 Zoë\u{7}"), "[U+674E] Zoë[U+0007]");
        assert_eq!(lines("a\r\nb\rc\td\u{202e}"), "a\nb\nc    d[U+202E]");
        assert_eq!(lines("e\u{301} #[*x*] $y$"), "e\u{301} #[*x*] $y$");
    }

    #[test]
    fn a_line_is_one_line_and_may_be_cut() {
        assert_eq!(line(" a\n\n b\tc "), "a b c");
        assert_eq!(short_line("één twee drie", 8), "één twee…");
        assert_eq!(short_line("één twee", 8), "één twee");
    }
}
