//! Names in texts whose writer uses no capitals.

use crate::block::Block;
use crate::evidence::Evidence;
use crate::flags;
use crate::grammar;
use crate::kind::Kind;
use crate::span::Found;
use crate::token::Class;

/// What a word in small letters may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Word {
    Other,
    /// A name that is a common word too.
    Doubtful,
    /// A name that few people have.
    Rare,
    /// A name and nothing else.
    Sure,
}

/// Adds names in small letters where most sentences open with them.
pub(super) fn find(block: &mut Block<'_>) {
    if !writes_small(block) {
        return;
    }
    let mut named = None;
    let mut at = 0;
    while at < block.tokens.len() {
        let here = at;
        at += 1;
        if !is_small(block, here) {
            continue;
        }
        let Some(last) = name(block, here, named) else { continue };
        block.add(Found::new(block.bytes(here, last), Kind::Name, 64, &[Evidence::FirstName]));
        named = Some(last);
        at = last + 1;
    }
}

/// More lines and sentences open small than with a capital.
fn writes_small(block: &Block<'_>) -> bool {
    let (mut small, mut capital) = (0u32, 0u32);
    let mut opens = true;
    for token in &block.tokens {
        match token.class {
            Class::Word if opens => {
                if token.capital {
                    capital += 1;
                } else {
                    small += 1;
                }
                opens = false;
            }
            Class::Newline | Class::Sign('.' | '!' | '?' | ':') => opens = true,
            Class::Number => opens = false,
            _ => {}
        }
    }
    small > capital
}

fn is_small(block: &Block<'_>, at: usize) -> bool {
    let token = &block.tokens[at];
    token.is_word() && !token.capital && block.covered(at).is_none()
}

/// Returns the last token of the name that begins at token `at`.
fn name(block: &Block<'_>, at: usize, named: Option<usize>) -> Option<usize> {
    let titled = block.before(at).is_some_and(|b| {
        block.tokens[b].has(flags::TITLE) && block.tokens[b].is_word()
            || block.tokens[b].is_sign('.')
                && block.before(b).is_some_and(|t| block.tokens[t].has(flags::TITLE) && block.word(t).len() <= 5)
    });
    if titled && let Some(last) = surname(block, at) {
        return Some(last);
    }
    let beside = block.before(at).is_some_and(|b| {
        titled
            || block.tokens[b].has(flags::ROLE) && block.tokens[b].is_word()
            || block.is(b, &["van", "of"]) && block.before(b).is_some_and(|noun| block.is(noun, grammar::KIN))
            || named == Some(b)
            || (block.is(b, grammar::JOINS) || block.tokens[b].is_sign(',')) && b > 0 && named == Some(b - 1)
    });
    let kind = read(block, at);
    let met = || {
        beside
            || block.before(at).is_some_and(|b| block.is(b, grammar::BESIDE))
            || block.after(at).is_some_and(|n| block.is(n, grammar::ACTS))
    };
    let fits = match kind {
        Word::Sure => true,
        Word::Rare => met(),
        Word::Doubtful => beside,
        Word::Other => false,
    };
    if !fits {
        return None;
    }
    let last = block.after(at).and_then(|next| surname(block, next)).filter(|last| *last < at + 5).unwrap_or(at);
    Some(last)
}

fn read(block: &Block<'_>, at: usize) -> Word {
    let token = &block.tokens[at];
    let other = flags::ROLE
        | flags::TITLE
        | flags::INFIX
        | flags::PRONOUN
        | flags::SALUTATION
        | flags::CLOSING
        | flags::STATEMENT
        | flags::NOT_NAME
        | flags::GENERIC
        | flags::TOPIC;
    if !token.has(flags::FIRST) || token.has(other) || block.word(at).len() < 3 {
        return Word::Other;
    }
    let place = token.has(flags::PLACE) && super::context::behind_preposition(block, at);
    if place {
        Word::Other
    } else if token.has(flags::WORD | flags::PLACE) {
        if token.has(flags::COMMON) { Word::Doubtful } else { Word::Other }
    } else if token.has(flags::COMMON) {
        Word::Sure
    } else {
        Word::Rare
    }
}

/// A surname in small letters, with its particles: its last token.
fn surname(block: &Block<'_>, at: usize) -> Option<usize> {
    let mut here = at;
    while here < at + 3 && block.tokens.get(here).is_some_and(|t| t.is_word() && t.has(flags::INFIX)) {
        here = block.after(here)?;
    }
    let token = block.tokens.get(here).filter(|t| t.is_word() && t.spaced)?;
    let particles =
        here > at && block.is(at, &["van", "de", "den", "der", "ter", "ten", "el", "al", "ben", "vd", "v.d"]);
    if here > at && !particles {
        return None;
    }
    let fits = token.has(flags::SURNAME) && (!token.has(flags::WORD) || particles && token.has(flags::COMMON))
        || particles && here > at + 1 && token.bits == 0 && block.word(here).len() > 3;
    let free =
        !token.has(flags::TITLE | flags::ROLE | flags::STATEMENT | flags::NOT_NAME) && block.covered(here).is_none();
    (fits && free && !token.capital).then_some(here)
}
