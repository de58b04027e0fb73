//! Names in texts whose writer uses no capitals.

use crate::block::Block;
use crate::evidence::Evidence;
use crate::flags;
use crate::grammar;
use crate::kind::Kind;
use crate::span::Found;
use crate::token::Class;
use std::cell::OnceCell;

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

/// Tokens within which the next of several lettered choices stands.
const CHOICE: usize = 12;

/// Adds names in small letters: where most sentences open with them, and elsewhere where more speaks for one.
pub(super) fn find(block: &mut Block<'_>) {
    let small = OnceCell::new();
    let mut named = None;
    let mut at = 0;
    while at < block.tokens.len() {
        let here = at;
        at += 1;
        if !may_open(block, here) || !is_small(block, here) {
            continue;
        }
        let Some(last) = name(block, here, named, &small).or_else(|| initials(block, here)) else { continue };
        // Names that are added here say nothing of how the text is written.
        small.get_or_init(|| writes_small(block));
        block.add(Found::new(block.bytes(here, last), Kind::Name, 64, &[Evidence::FirstName]));
        named = Some(last);
        at = last + 1;
    }
}

/// More lines and sentences open small than with a capital.
fn writes_small(block: &Block<'_>) -> bool {
    let (mut small, mut capital) = (0u32, 0u32);
    let mut opens = true;
    for (at, token) in block.tokens.iter().enumerate() {
        match token.class {
            // Who speaks in a chat has a capital of her own.
            Class::Word if opens && block.covered(at).is_some_and(|f| f.kind == Kind::Name) => {}
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

/// A first name, a letter, or what stands behind a form of address; few words of a text are.
fn may_open(block: &Block<'_>, at: usize) -> bool {
    let token = &block.tokens[at];
    token.has(flags::FIRST) || token.end - token.start == 1 || is_titled(block, at)
}

/// "mevr. de wit": a form of address stands before it.
fn is_titled(block: &Block<'_>, at: usize) -> bool {
    block.before(at).is_some_and(|b| {
        block.tokens[b].has(flags::TITLE) && block.tokens[b].is_word()
            || block.tokens[b].is_sign('.')
                && block.before(b).is_some_and(|t| block.tokens[t].has(flags::TITLE) && block.word(t).len() <= 5)
    })
}

fn is_small(block: &Block<'_>, at: usize) -> bool {
    let token = &block.tokens[at];
    token.is_word() && !token.capital && block.covered(at).is_none() && stands_free(block, at)
}

/// It is no part of a path, a handle or an address.
fn stands_free(block: &Block<'_>, at: usize) -> bool {
    let hangs = |sign: usize| matches!(block.tokens[sign].class, Class::Sign('@' | '_' | '/' | '\\' | '#' | '=' | '.'));
    let before = at.checked_sub(1).filter(|_| !block.tokens[at].spaced);
    let behind = block.after(at).filter(|n| !block.tokens[*n].spaced);
    let goes_on = |sign: usize| block.after(sign).is_some_and(|n| !block.tokens[n].spaced);
    !(before.is_some_and(hangs) || behind.is_some_and(|sign| hangs(sign) && goes_on(sign)))
}

/// Returns the last token of the name that begins at token `at`.
fn name(block: &Block<'_>, at: usize, named: Option<usize>, small: &OnceCell<bool>) -> Option<usize> {
    let titled = is_titled(block, at);
    // "de mevrouw van de alarmcentrale": behind an article she is told by where she works.
    let pointed = || {
        let title = block.before(at).and_then(|b| block.before(b));
        title.is_some_and(|b| block.is(b, grammar::ARTICLES)) && block.is(at, &["van"])
    };
    if titled
        && !pointed()
        && let Some(last) = surname(block, at, false)
    {
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
    let behind = block.after(at).filter(|_| kind != Word::Other).and_then(|next| surname(block, next, false));
    if let Some(last) = behind.filter(|_| block.tokens[at].has(flags::COMMON)) {
        return Some(last);
    }
    let met = || {
        beside
            || block.before(at).is_some_and(|b| block.is(b, grammar::BESIDE))
            || block.after(at).is_some_and(|n| block.is(n, grammar::ACTS))
    };
    // The whole text is read for it, and seldom needed.
    let small = || *small.get_or_init(|| writes_small(block));
    let fits = match kind {
        Word::Sure => met() || small(),
        Word::Rare => met() && small(),
        Word::Doubtful => small() && (beside || is_one_of_two(block, at)),
        Word::Other => false,
    };
    fits.then(|| behind.unwrap_or(at))
}

/// "corrie en piet staan er": two words that may be names are joined where somebody may stand.
fn is_one_of_two(block: &Block<'_>, at: usize) -> bool {
    let Some(other) = block.after(at).filter(|n| block.is(*n, grammar::JOINS)).and_then(|n| block.after(n)) else {
        return false;
    };
    let opens = block.before(at).is_none_or(|b| !block.tokens[b].is_word() || block.is(b, grammar::BESIDE));
    opens && read(block, other) != Word::Other && block.tokens[other].has(flags::COMMON)
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
    let pointed_at = block.before(at).is_some_and(|b| block.is(b, grammar::ARTICLES));
    if !token.has(flags::FIRST) || token.has(other) || block.word(at).len() < 3 || pointed_at {
        return Word::Other;
    }
    let place = token.has(flags::PLACE) && super::context::behind_preposition(block, at);
    if place {
        Word::Other
    } else if block.is(at, grammar::RATHER_NAMES) {
        Word::Sure
    } else if token.has(flags::WORD | flags::PLACE) {
        if token.has(flags::COMMON) { Word::Doubtful } else { Word::Other }
    } else if token.has(flags::COMMON) && !block.word(at).contains(['\'', '\u{2019}']) {
        Word::Sure
    } else {
        Word::Rare
    }
}

/// "j. de wit": initials with a surname behind them; its last token.
fn initials(block: &Block<'_>, at: usize) -> Option<usize> {
    let letter = |at: usize| {
        let token = block.tokens.get(at)?;
        let stop = block.tokens.get(at + 1).is_some_and(|t| t.is_sign('.') && !t.spaced);
        (token.is_word() && token.end - token.start == 1 && stop).then_some(at + 2)
    };
    // At the start of a line it counts the items of a list, and within a word it is an abbreviation.
    block.before(at).filter(|_| block.tokens[at].spaced)?;
    let mut next = letter(at)?;
    // "a. de bakker of b. de slager": choices are lettered in their order.
    let first = block.word(at).as_bytes()[0];
    let follows = |other: usize| {
        letter(other).is_some() && block.tokens[other].spaced && block.word(other).as_bytes()[0].abs_diff(first) == 1
    };
    if (at.saturating_sub(CHOICE)..(at + CHOICE).min(block.tokens.len())).any(follows) {
        return None;
    }
    while let Some(other) = letter(next) {
        next = other;
    }
    let spaced = block.tokens.get(next).is_some_and(|t| t.spaced);
    surname(block, next, true).filter(|_| spaced)
}

/// A surname in small letters, with its particles: its last token. `introduced` by initials it may be any word that is
/// one.
fn surname(block: &Block<'_>, at: usize, introduced: bool) -> Option<usize> {
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
    // "van der" opens nothing but surnames, "van de" also where somebody works.
    let old = particles && (at..here).any(|p| block.is(p, &["der", "den", "ter"]));
    let settled = old || particles && (token.has(flags::COMMON) || introduced);
    let fits = token.has(flags::SURNAME) && (!token.has(flags::WORD) || settled)
        || particles && here > at + 1 && token.bits == 0 && block.word(here).len() > 3;
    let free =
        !token.has(flags::TITLE | flags::ROLE | flags::STATEMENT | flags::NOT_NAME) && block.covered(here).is_none();
    (fits && free && !token.capital).then_some(here)
}
