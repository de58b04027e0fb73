//! Words that no dictionary and no lexicon has: made of others, or the name of
//! whom a sentence speaks.

use super::Context;
use super::parse::Candidate;
use crate::block::Block;
use crate::flags;
use crate::fold::fold_into;
use crate::grammar;
use crate::lexicon::Lexicon;
use crate::token::Class;

/// Letters of each part of a compound at least, and of what an ending hangs on.
const SHORTEST_PART: usize = 3;

/// Endings by which English and Dutch words are inflected.
const ENDINGS: [&[u8]; 9] = [b"s", b"en", b"ed", b"d", b"ing", b"es", b"e", b"'s", b"ly"];

/// "Schoolfruit", "Vakbondskrant", "Problems": a word the dictionary lacks is made of words it has.
pub(super) fn is_made_of_words(block: &Block<'_>, lexicon: &Lexicon, at: usize) -> bool {
    let mut key = Vec::new();
    fold_into(block.word(at), &mut key);
    let is_word = |part: &[u8]| part.len() >= SHORTEST_PART && lexicon.word(part) & flags::WORD != 0;
    let ends = |tail: &[u8]| is_word(tail) || tail.strip_suffix(b"en").is_some_and(is_word);
    let parts = |split: usize| {
        let (head, tail) = key.split_at(split);
        ends(tail) && (is_word(head) || head.strip_suffix(b"s").is_some_and(is_word))
    };
    ENDINGS.iter().filter_map(|ending| key.strip_suffix(*ending)).any(is_word)
        || key.is_ascii() && (SHORTEST_PART..key.len().saturating_sub(SHORTEST_PART - 1)).any(parts)
}

/// "Toneelgroep Oostpool", "Kerstpakketten van …": what opens like a first name is a common noun of several words.
pub(super) fn opens_with_compound(block: &Block<'_>, lexicon: &Lexicon, c: &Candidate) -> bool {
    let token = &block.tokens[c.words[0]];
    c.words.len() + c.infixes > 1
        && c.initials == 0
        && c.words[0] == c.first
        && !token.has(flags::FIRST | flags::SURNAME | flags::WORD)
        && (is_made_of_words(block, lexicon, c.words[0])
            || c.infixes > 0 && ends_in_long_word(block, lexicon, c.words[0]))
}

/// Letters of a word that alone makes a compound of what ends in it, in front of "van" and the like.
const LONG_TAIL: usize = 6;

/// "Lampenkappen van …": however it begins, it ends in a word.
fn ends_in_long_word(block: &Block<'_>, lexicon: &Lexicon, at: usize) -> bool {
    let mut key = Vec::new();
    fold_into(block.word(at), &mut key);
    let tails = SHORTEST_PART..key.len().saturating_sub(LONG_TAIL - 1);
    key.is_ascii() && tails.into_iter().any(|split| lexicon.word(&key[split..]) & flags::WORD != 0)
}

/// Letters from which one word alone is rather a compound than a name that happens to be made of two words ("Dirkjan").
const LONG_COMPOUND: usize = 8;

/// "Klachtenafhandeling zegt": one word that is made of others.
pub(super) fn is_compound(block: &Block<'_>, lexicon: &Lexicon, c: &Candidate) -> bool {
    let [only] = c.words.as_slice() else { return false };
    let token = &block.tokens[*only];
    c.initials + c.infixes == 0
        && block.word(*only).len() >= LONG_COMPOUND
        && !token.has(flags::FIRST | flags::SURNAME | flags::WORD)
        && is_made_of_words(block, lexicon, *only)
}

/// Endings of what a firm does or sells.
const TRADE_ENDINGS: [&str; 4] = ["s", "en", "ing", "ers"];

/// "Wolters Wegmarkeringen", "Carter Heating": behind the name of who began it stands what is sold.
pub(super) fn ends_in_trade(block: &Block<'_>, lexicon: &Lexicon, c: &Candidate) -> bool {
    let [.., before, last] = c.words.as_slice() else { return false };
    let (head, token) = (&block.tokens[*before], &block.tokens[*last]);
    // "Clive Hunting", "Jeffrey Holschoten": behind a first name a word may be a surname that no lexicon has.
    if head.has(flags::FIRST) && head.has(flags::COMMON) && !head.has(flags::WORD) {
        return false;
    }
    c.initials == 0
        && *before + 1 == *last
        && *last == c.last
        && !token.has(flags::FIRST | flags::SURNAME)
        && token.capital
        && block.word(*last).len() > 4
        && TRADE_ENDINGS.iter().any(|ending| block.word(*last).ends_with(ending))
        && (token.has(flags::WORD) || is_made_of_words(block, lexicon, *last))
}

/// "Marie Claire-abonnement", "Jan de Wit-aardbeien": behind the hyphen a thing is called after somebody.
pub(super) fn ends_in_thing(block: &Block<'_>, lexicon: &Lexicon, c: &Candidate) -> bool {
    let Some((_, thing)) = c.words.last().and_then(|last| block.word(*last).rsplit_once('-')) else { return false };
    let mut key = Vec::new();
    fold_into(thing, &mut key);
    let bits = lexicon.word(&key);
    thing.len() > 3
        && thing.starts_with(char::is_lowercase)
        && bits & flags::WORD != 0
        && bits & (flags::FIRST | flags::SURNAME) == 0
}

/// Tokens behind a name in which a pronoun takes it up.
const TAKEN_UP: usize = 30;

/// "Zuberi arrived late. … he": one unknown word does what people do, and a pronoun for one person takes it up.
pub(super) fn is_taken_up(block: &Block<'_>, lexicon: &Lexicon, c: &Candidate, context: &Context) -> bool {
    let [only] = c.words.as_slice() else { return false };
    let token = &block.tokens[*only];
    if c.initials + c.infixes > 0
        || !(context.acts || context.does)
        || context.preposition
        || block.before(c.first).is_some_and(|b| block.is(b, grammar::ARTICLES))
        || !token.is_unknown_capital()
        || token.all_capitals
        || token.bits & !(flags::SURNAME | flags::COMMON) != 0
        || block.word(*only).len() < 4
        || !token.has(flags::SURNAME) && is_made_of_words(block, lexicon, *only)
    {
        return false;
    }
    pronoun_behind(block, c.last, TAKEN_UP)
}

/// A pronoun for one person stands within so many tokens, and no blank line before it.
pub(super) fn pronoun_behind(block: &Block<'_>, last: usize, most: usize) -> bool {
    let mut lines = 0;
    for at in last + 1..block.tokens.len().min(last + most) {
        lines = if block.tokens[at].class == Class::Newline { lines + 1 } else { 0 };
        if lines > 1 {
            return false;
        }
        if block.is(at, grammar::TAKES_UP) {
            return true;
        }
    }
    false
}
