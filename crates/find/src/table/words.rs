//! What the words of one cell say: names, places, streets, firms, statements.

use super::value::{Trait, WordTraits};
use crate::flags;
use crate::fold::fold_into;
use crate::lexicon::{Lexicon, PHRASE_WORDS, WordCache};
use crate::place::is_street_word;
use crate::token::{Class, Token, tokenize};

/// Words from which a cell is running text.
const RUNNING_WORDS: usize = 5;

/// Words from which a cell may be a note.
const PROSE_WORDS: usize = 3;

/// Sets the traits that words decide.
pub(super) fn classify(value: &str, lexicon: &Lexicon, cache: &mut WordCache, traits: &mut WordTraits<'_>) {
    traits.set(Trait::Login, is_login(value, lexicon));
    let mut tokens = Vec::with_capacity(16);
    tokenize(value, lexicon, cache, &mut tokens);
    let words: Vec<&Token> = tokens.iter().filter(|t| t.class == Class::Word).collect();
    if words.is_empty() {
        return;
    }
    let lower = words.iter().filter(|t| !t.capital && !t.has(flags::INFIX)).count();
    traits.set(Trait::Running, words.len() >= RUNNING_WORDS && lower >= 3);
    traits.set(Trait::Prose, words.len() >= PROSE_WORDS && lower >= 2);
    traits.set(Trait::Words, words.len() >= 2);
    traits.set(Trait::Word, words.iter().all(|t| t.has(flags::WORD) && !t.has(flags::FIRST | flags::SURNAME)));
    let firm = words
        .iter()
        .any(|t| t.has(flags::FIRM_AFTER | flags::FIRM_BEFORE) && t.capital && !t.has(flags::FIRST | flags::SURNAME))
        || words.iter().any(|t| t.capital && is_house(t.text(value)))
        || value.contains(" & ")
        || value.contains("B.V.");
    traits.set(Trait::Firm, firm && words.len() > 1);
    traits.set(Trait::Place, is_place(value, lexicon));
    street(value, &tokens, traits);
    names(value, &tokens, &words, traits);
    traits.add_statements(statements(value, &tokens, lexicon));
}

/// `Vrouwenschool`, `Groentehal`: the name of a house or body, by its ending.
fn is_house(word: &str) -> bool {
    crate::grammar::HOUSE_ENDINGS.iter().any(|ending| {
        word.len() > ending.len() + 2
            && word.is_char_boundary(word.len() - ending.len())
            && word[word.len() - ending.len()..].eq_ignore_ascii_case(ending)
    })
}

/// `kbakker1`, `anna.smit`, `piet88`: small letters of a name with what makes a login of it.
fn is_login(value: &str, lexicon: &Lexicon) -> bool {
    let bytes = value.as_bytes();
    if !(4..=24).contains(&bytes.len())
        || !bytes[0].is_ascii_lowercase()
        || !bytes.iter().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'.' | b'_' | b'-'))
    {
        return false;
    }
    let named = |word: &[u8]| word.len() >= 3 && lexicon.word(word) & (flags::FIRST | flags::SURNAME) != 0;
    let parts: Vec<&[u8]> = bytes.split(|b| !b.is_ascii_lowercase()).filter(|part| !part.is_empty()).collect();
    let marked = parts.len() > 1 || bytes.iter().any(u8::is_ascii_digit);
    let initial = |part: &[u8]| part.len() >= 5 && lexicon.word(part) & flags::WORD == 0 && named(&part[1..]);
    marked && parts.iter().any(|part| named(part)) || parts.iter().any(|part| initial(part))
}

fn is_place(value: &str, lexicon: &Lexicon) -> bool {
    let mut key = Vec::with_capacity(value.len());
    fold_into(value, &mut key);
    (lexicon.word(&key) | lexicon.phrase(&key)) & flags::PLACE != 0
}

fn street(value: &str, tokens: &[Token], traits: &mut WordTraits<'_>) {
    let last_word = tokens.iter().rposition(|t| t.class == Class::Word && is_street_word(t.text(value)));
    let Some(at) = last_word else {
        let shape = tokens.len() >= 2
            && tokens[0].class == Class::Word
            && tokens[0].capital
            && tokens.iter().skip(1).any(|t| {
                t.class == Class::Number && t.text(value).as_bytes()[0].is_ascii_digit() && t.text(value).len() <= 5
            });
        traits.set(
            Trait::StreetNumber,
            shape
                && tokens.last().is_some_and(|t| t.class == Class::Number)
                && !value.contains(['-', '_', ':', '@'])
                && tokens.len() <= 5,
        );
        return;
    };
    let number = tokens[at + 1..].iter().any(|t| t.class == Class::Number) || tokens[0].class == Class::Number;
    traits.set(Trait::StreetNumber, number);
    traits.set(Trait::StreetWord, true);
    traits.set(Trait::Street, !number && at + 1 >= tokens.len().min(at + 1) && tokens.len() <= 6);
}

fn names(value: &str, tokens: &[Token], words: &[&Token], traits: &mut WordTraits<'_>) {
    let initials = tokens.iter().all(|t| match t.class {
        Class::Word => t.capital && t.text(value).chars().count() <= 2,
        Class::Sign(sign) => sign == '.',
        _ => false,
    });
    traits.set(Trait::Initials, initials && value.len() <= 16);
    traits.set(Trait::Infix, words.iter().all(|t| t.has(flags::INFIX)));
    let titled = tokens.first().is_some_and(|t| t.has(flags::TITLE));
    let plain = tokens.iter().all(|t| match t.class {
        Class::Word => true,
        Class::Sign(sign) => matches!(sign, '.' | ',' | '(' | ')' | '-' | '\'' | '/' | '"'),
        _ => false,
    });
    if !plain || words.len() > 7 {
        return;
    }
    let parts: Vec<&&Token> = words
        .iter()
        .filter(|t| !t.has(flags::TITLE) || t.has(flags::FIRST | flags::SURNAME))
        .filter(|t| !t.has(flags::INFIX) && t.text(value).chars().count() > 1)
        .collect();
    let name_bits = flags::FIRST | flags::SURNAME;
    let first = parts.iter().any(|t| t.has(flags::FIRST));
    let last = parts.iter().any(|t| t.has(flags::SURNAME));
    let capitals = parts.iter().all(|t| t.capital || t.text(value).chars().all(char::is_lowercase));
    let has_initial = words.iter().any(|t| t.is_initial(value));
    match parts.len() {
        0 => {}
        1 if !has_initial && !titled && words.len() == 1 => {
            traits.set(Trait::FirstName, parts[0].has(flags::FIRST) && parts[0].capital);
            traits.set(Trait::Surname, parts[0].has(flags::SURNAME) && parts[0].capital);
        }
        1 => {
            let named = parts[0].has(name_bits) || !parts[0].has(flags::WORD);
            traits.set(Trait::FullName, named && parts[0].capital && (has_initial || titled));
            traits.set(Trait::Surname, named && parts[0].capital);
        }
        _ => {
            let unknown = parts.iter().filter(|t| !t.has(name_bits)).count();
            let common = parts.iter().filter(|t| t.has(flags::WORD) && !t.has(flags::COMMON)).count();
            let named = (first && (last || unknown > 0)) || (last && (has_initial || unknown > 0));
            traits.set(Trait::FullName, named && capitals && unknown <= 1 && common < parts.len() && parts.len() <= 4);
            traits.set(Trait::FirstName, parts.iter().all(|t| t.has(flags::FIRST)));
        }
    }
}

/// Statement bits of the terms in the cell, which needs no person here.
fn statements(value: &str, tokens: &[Token], lexicon: &Lexicon) -> u64 {
    let mut bits = 0;
    let mut key = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        bits |= token.bits & flags::STATEMENT;
        // Signs have no key.
        let next = tokens.get(at + 1).filter(|next| next.key != 0);
        if !token.has(flags::PHRASE) || next.is_some_and(|n| !Lexicon::may_begin_phrase(token.key, n.key)) {
            continue;
        }
        let mut walk = lexicon.walk();
        for word in tokens[at..].iter().take(PHRASE_WORDS) {
            fold_into(word.text(value), &mut key);
            let Some(found) = walk.word(&key) else { break };
            bits |= found & flags::STATEMENT;
        }
    }
    bits
}
