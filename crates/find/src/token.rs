//! Cuts text into tokens and looks each word up once.

use crate::flags;
use crate::fold::fold_into;
use crate::grammar;
use crate::lexicon::{Entry, Lexicon, WordCache};
use crate::person::age;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    /// Letters, with hyphens and apostrophes inside.
    Word,
    /// Letters and digits with at least one digit.
    Number,
    /// One sign.
    Sign(char),
    /// End of a line.
    Newline,
}

/// A stretch of text with what the lexicon says of it.
#[expect(clippy::struct_excessive_bools, reason = "facts that hold or not, each by itself")]
#[derive(Debug, Clone, Copy)]
pub(crate) struct Token {
    pub(crate) start: u32,
    pub(crate) end: u32,
    pub(crate) class: Class,
    /// The first letter is a capital.
    pub(crate) capital: bool,
    /// At least two letters, all capitals.
    pub(crate) all_capitals: bool,
    /// White space stands before the token.
    pub(crate) spaced: bool,
    /// Bits of [`flags`].
    pub(crate) bits: u64,
    /// Tells folded words and numbers apart, as in [`Entry::key`].
    pub(crate) key: u32,
    /// Which word of the closed classes it is, as in [`grammar::listed`].
    pub(crate) listed: u16,
    /// It may tell an age, as [`crate::person::age::counts`] says.
    pub(crate) counts: bool,
    /// What it is about, as in [`crate::sense::of`].
    pub(crate) senses: u16,
}

/// Bytes of the longest initials, such as "Const".
const LONGEST_INITIAL: usize = 5;

impl Token {
    pub(crate) fn has(&self, bits: u64) -> bool {
        self.bits & bits != 0
    }

    pub(crate) fn is_sign(&self, sign: char) -> bool {
        self.class == Class::Sign(sign)
    }

    pub(crate) fn is_word(&self) -> bool {
        self.class == Class::Word
    }

    pub(crate) fn text<'t>(&self, text: &'t str) -> &'t str {
        &text[self.start as usize..self.end as usize]
    }

    /// A single capital letter, as in initials.
    pub(crate) fn is_initial(&self, text: &str) -> bool {
        self.is_word() && self.capital && {
            let word = self.text(text);
            let long = |initial: &&str| {
                initial.len() == word.len() && initial.as_bytes()[0] == word.as_bytes()[0] && **initial == *word
            };
            word.len() <= LONGEST_INITIAL && (word.chars().count() == 1 || grammar::LONG_INITIALS.iter().any(long))
        }
    }

    /// A word with a capital that the dictionary does not know as a common word.
    pub(crate) fn is_unknown_capital(&self) -> bool {
        self.is_word() && self.capital && !self.has(flags::WORD | flags::NOT_NAME | flags::PLACE)
    }
}

/// Appends the tokens of `text` to `tokens`, which must be shorter than 4 GiB.
pub(crate) fn tokenize(text: &str, lexicon: &Lexicon, cache: &mut WordCache, tokens: &mut Vec<Token>) {
    let mut folded = Vec::with_capacity(64);
    let mut at = 0;
    let mut spaced = true;
    while let Some(c) = char_at(text, at) {
        let start = at;
        at += c.len_utf8();
        if c == '\n' || c == '\r' {
            if c == '\r' && text.as_bytes().get(at) == Some(&b'\n') {
                at += 1;
            }
            tokens.push(plain(start, at, Class::Newline, spaced));
            spaced = true;
            continue;
        }
        if c.is_whitespace() || c == '\u{feff}' {
            spaced = true;
            continue;
        }
        let token = if c.is_alphanumeric() || matches!(c, '\'' | '\u{2019}') && opens_elision(text, start) {
            at = word_end(text, at);
            word(text, start, at, spaced, |text, later_capital| {
                cache.entry(text.as_bytes(), || read_entry(text, later_capital, lexicon, &mut folded))
            })
        } else {
            plain(start, at, Class::Sign(c), spaced)
        };
        tokens.push(token);
        spaced = false;
    }
}

fn plain(start: usize, end: usize, class: Class, spaced: bool) -> Token {
    token(start, end, class, spaced, Entry::default())
}

fn token(start: usize, end: usize, class: Class, spaced: bool, entry: Entry) -> Token {
    let Entry { bits, key, listed, counts, senses } = entry;
    let (start, end) = (start as u32, end as u32);
    Token { start, end, class, capital: false, all_capitals: false, spaced, bits, key, listed, counts, senses }
}

fn word(text: &str, start: usize, end: usize, spaced: bool, entry: impl FnOnce(&str, bool) -> Entry) -> Token {
    let word = &text[start..end];
    let bytes = word.as_bytes();
    let later = signs(&bytes[1..]);
    let all = later | signs(&bytes[..1]);
    let digits = all & DIGIT != 0;
    let capital = match bytes[0] {
        b'A'..=b'Z' => true,
        0x80.. => word.chars().next().is_some_and(char::is_uppercase),
        b'\'' => bytes.get(3).is_some_and(u8::is_ascii_uppercase),
        _ => false,
    };
    let later_capital = capital && later & UPPER != 0;
    let lower = all & LOWER != 0 || all & BEYOND != 0 && word.chars().any(char::is_lowercase);
    let all_capitals = later_capital && !lower;
    let class = if digits { Class::Number } else { Class::Word };
    let bare = digits && all & !(DIGIT | HYPHEN) == 0;
    let entry = if bare { Entry::new(bytes, 0) } else { entry(word, later_capital) };
    Token { capital, all_capitals, ..token(start, end, class, spaced, entry) }
}

/// What signs a word is made of, as bits.
const DIGIT: u8 = 1;
const UPPER: u8 = 1 << 1;
const LOWER: u8 = 1 << 2;
const HYPHEN: u8 = 1 << 3;
/// Signs beyond ASCII.
const BEYOND: u8 = 1 << 4;
const OTHER: u8 = 1 << 5;

const SIGNS: [u8; 256] = {
    let mut table = [OTHER; 256];
    let mut at = 0;
    while at < 256 {
        let byte = at as u8;
        if byte.is_ascii_digit() {
            table[at] = DIGIT;
        } else if byte.is_ascii_uppercase() {
            table[at] = UPPER;
        } else if byte.is_ascii_lowercase() {
            table[at] = LOWER;
        } else if byte == b'-' {
            table[at] = HYPHEN;
        } else if byte >= 0x80 {
            table[at] = BEYOND;
        }
        at += 1;
    }
    table
};

fn signs(bytes: &[u8]) -> u8 {
    bytes.iter().fold(0, |signs, byte| signs | SIGNS[usize::from(*byte)])
}

/// Reads the entry of a word from the lexicon, as it is and with its case.
fn read_entry(word: &str, later_capital: bool, lexicon: &Lexicon, folded: &mut Vec<u8>) -> Entry {
    fold_into(word, folded);
    let mut entry = Entry::new(folded, look_up(folded, lexicon));
    entry.senses = lexicon.senses(folded);
    entry.listed = grammar::listed(word);
    entry.counts = age::counts(word, entry.listed);
    if later_capital && is_double_name(word, lexicon, entry.bits) {
        entry.bits |= flags::SURNAME;
    }
    if later_capital && word.len() < 24 {
        folded.clear();
        folded.push(b'!');
        folded.extend_from_slice(word.as_bytes());
        entry.bits |= lexicon.word(folded);
        // "PVV-stemmer": the acronym before the hyphen says it.
        if let Some(hyphen) = folded.iter().position(|b| *b == b'-').filter(|at| *at > 2) {
            entry.bits |= lexicon.word(&folded[..hyphen]) & flags::STATEMENT;
        }
    }
    entry
}

/// "Dubois-Karkar": one half is a name, and no dictionary has the other.
fn is_double_name(word: &str, lexicon: &Lexicon, bits: u64) -> bool {
    const NAME: u64 = flags::FIRST | flags::SURNAME;
    if bits != 0 || !word.contains('-') {
        return false;
    }
    let mut folded = Vec::new();
    let mut named = false;
    for part in word.split('-') {
        fold_into(part, &mut folded);
        let bits = lexicon.word(&folded);
        let lower = part.bytes().any(|byte| byte.is_ascii_lowercase());
        if part.len() < 3 || !lower || !part.starts_with(char::is_uppercase) || bits & NAME == 0 && bits != 0 {
            return false;
        }
        named |= bits & NAME != 0 && bits & flags::WORD == 0;
    }
    named
}

/// Letters from which an ending makes a surname of an unknown word.
const SHORTEST_SURNAME: usize = 6;

/// Letters from which an ending makes a noun for a person of a compound.
const SHORTEST_ROLE: usize = 9;

/// Looks a folded word up whole, then by its hyphenated parts, then by ending.
fn look_up(folded: &[u8], lexicon: &Lexicon) -> u64 {
    let mut bits = lexicon.word(folded);
    if bits == 0 && folded.contains(&b'-') {
        bits = hyphenated(folded, lexicon);
    }
    if bits & flags::STATEMENT == 0 && folded.len() >= 7 {
        bits |= lexicon.suffix(folded) & flags::STATEMENT;
    }
    if bits & !flags::WORD == 0 && folded.len() >= SHORTEST_ROLE {
        bits |= lexicon.suffix(folded) & (flags::ROLE | flags::FIRM_BEFORE);
    }
    if bits == 0 && folded.len() >= SHORTEST_SURNAME {
        bits |= lexicon.suffix(folded) & flags::SURNAME;
    }
    if let Some(owner) = folded.strip_suffix(b"'s").or_else(|| folded.strip_suffix(b"s'")) {
        bits |= lexicon.word(owner) & (flags::FIRST | flags::SURNAME | flags::COMMON);
    }
    bits
}

fn hyphenated(folded: &[u8], lexicon: &Lexicon) -> u64 {
    const NAME: u64 = flags::FIRST | flags::SURNAME;
    let mut any = 0;
    let mut all = u64::MAX;
    for part in folded.split(|b| *b == b'-').filter(|part| part.len() > 1) {
        let bits = lexicon.word(part);
        let name = if bits & NAME != 0 { bits & NAME } else { bits & flags::INFIX };
        any |= bits & flags::STATEMENT;
        all &= name | (bits & flags::WORD) | if name & flags::INFIX != 0 { NAME } else { 0 };
    }
    // "GGD-verpleegkundige": the last part says what she is.
    let last = folded.rsplit(|b| *b == b'-').next().map_or(0, |part| lexicon.word(part));
    if last & NAME == 0 {
        any |= last & flags::ROLE;
    }
    if all == u64::MAX { 0 } else { any | (all & (NAME | flags::WORD)) }
}

/// `'s` and `'t` begin a word.
fn opens_elision(text: &str, start: usize) -> bool {
    let rest = &text[start..];
    let Some(after) = rest.strip_prefix('\'').or_else(|| rest.strip_prefix('\u{2019}')) else {
        return false;
    };
    let mut chars = after.chars();
    matches!(chars.next(), Some('s' | 't' | 'S' | 'T')) && matches!(chars.next(), Some(' ' | '-'))
}

fn word_end(text: &str, mut at: usize) -> usize {
    let bytes = text.as_bytes();
    while let Some(byte) = bytes.get(at) {
        if SIGNS[usize::from(*byte)] & (DIGIT | UPPER | LOWER) != 0 {
            at += 1;
            continue;
        }
        if byte.is_ascii() && !matches!(byte, b'-' | b'\'') {
            break;
        }
        let Some(c) = char_at(text, at) else { break };
        let joins = matches!(c, '-' | '\'' | '\u{2019}' | '\u{2010}' | '\u{2011}');
        let next = at + c.len_utf8();
        let goes_on = if joins {
            char_at(text, next).is_some_and(char::is_alphanumeric)
        } else {
            c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}')
        };
        if !goes_on {
            break;
        }
        at = next;
    }
    at
}

fn char_at(text: &str, at: usize) -> Option<char> {
    let byte = *text.as_bytes().get(at)?;
    if byte.is_ascii() { Some(byte as char) } else { text[at..].chars().next() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_numbers_and_signs_are_parted() {
        let lexicon = Lexicon::open();
        let mut tokens = Vec::new();
        let text = "Jan-Willem van 't Hof, 's-Hertogenbosch 06-123\r\n";
        tokenize(text, &lexicon, &mut WordCache::new(), &mut tokens);
        let words: Vec<&str> = tokens.iter().map(|t| t.text(text)).collect();
        assert_eq!(words, ["Jan-Willem", "van", "'t", "Hof", ",", "'s-Hertogenbosch", "06-123", "\r\n"]);
        assert!(tokens[0].has(flags::FIRST) && tokens[1].has(flags::INFIX) && tokens[5].has(flags::PLACE));
    }
}
