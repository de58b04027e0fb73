//! Words and phrases of the vocabulary of statements.

mod gap;

use crate::block::Block;
use crate::flags;
use crate::grammar;
use crate::kind::Kind;
use crate::lexicon::Lexicon;
use crate::token::{Class, Token};

/// The bit of biometric statements.
const BIOMETRIC: u64 = 1 << (flags::STATEMENT_SHIFT + 7);

/// Words that a phrase may have before its term at most.
const MOST_BEFORE: usize = 6;

/// Words that a phrase may have behind its term at most.
const MOST_BEHIND: usize = 7;

/// A term of the vocabulary in the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Term {
    pub(super) first: usize,
    pub(super) last: usize,
    pub(super) bits: u64,
    /// An adjective of origin with a noun of origin behind it.
    pub(super) of_origin: bool,
}

impl Term {
    pub(super) fn weak(&self) -> bool {
        self.bits & flags::WEAK != 0
    }
}

/// Reads the longest term that begins at token `at`.
///
/// `until` is the last token of the sentence.
pub(super) fn read(block: &Block<'_>, lexicon: &Lexicon, at: usize, until: usize) -> Option<Term> {
    let token = &block.tokens[at];
    if !matches!(token.class, Class::Word | Class::Number) || !token.has(flags::STATEMENT | flags::PHRASE) {
        return None;
    }
    let may_begin = token.has(flags::PHRASE) && block.may_begin_phrase(at);
    let gapped = if token.has(flags::PHRASE) { gap::read(block, lexicon, at, until) } else { None };
    if !(may_begin || token.has(flags::STATEMENT) || gapped.is_some()) || block.covered(at).is_some() {
        return None;
    }
    let phrase = if may_begin { phrase(block, lexicon, at) } else { None };
    let single =
        (token.has(flags::STATEMENT)).then_some(Term { first: at, last: at, bits: token.bits, of_origin: false });
    let whole = phrase.or(single);
    let mut term = if gapped.is_some_and(|g| whole.is_none_or(|w| w.last < g.last)) { gapped? } else { whole? };
    if term.bits & flags::ORIGIN != 0
        && let Some(noun) = block.after(term.last).filter(|n| block.is(*n, grammar::ORIGINS))
    {
        term.last = noun;
        term.of_origin = true;
    }
    Some(term)
}

fn phrase(block: &Block<'_>, lexicon: &Lexicon, at: usize) -> Option<Term> {
    let mut key = Vec::new();
    let found = block.phrases(lexicon, at, &mut key).take_while(|(last, _)| block.covered(*last).is_none());
    found.filter(|(_, bits)| bits & flags::STATEMENT != 0).last().map(|(last, bits)| Term {
        first: at,
        last,
        bits,
        of_origin: false,
    })
}

/// Returns the tokens a finding covers: the phrase around the term, from behind
/// the subject to the end of the clause.
pub(super) fn extent(block: &Block<'_>, term: &Term, bounds: (usize, usize)) -> (usize, usize) {
    // The print of a finger is a thing, not a phrase.
    if term.bits & flags::STATEMENT == BIOMETRIC {
        return (term.first, term.last);
    }
    // A head takes its offence, other terms leave the next to itself.
    let own = if term.bits & flags::HEAD == 0 { 0 } else { term.bits & flags::STATEMENT };
    let last = tail(block, term.last, own, bounds.1);
    let mut first = term.first;
    let mut at = term.first;
    for _ in 0..MOST_BEFORE {
        let Some(before) = block.before(at).filter(|b| *b >= bounds.0) else { break };
        let doer = block.tokens[before].has(flags::ROLE | flags::OCCUPATION)
            && (block.is(at, grammar::ACTS) || block.tokens[at].has(flags::DEED | flags::DEAL | flags::GIVE));
        if doer || closes(block, before, 0) || block.is(before, grammar::OWN_SUBJECTS) {
            break;
        }
        at = before;
        first = before;
    }
    // A copula says nothing, and what opens a clause is no part of its phrase.
    while first < term.first && block.is(first, grammar::EXTENT_OPENERS) {
        first += 1;
    }
    (first, last)
}

/// Walks to the end of the clause.
fn tail(block: &Block<'_>, from: usize, own: u64, bound: usize) -> usize {
    let mut last = from;
    for next in from + 1..=(from + MOST_BEHIND).min(bound) {
        if closes(block, next, own) || block.is(next, grammar::TAIL_SUBJECTS) {
            break;
        }
        last = next;
    }
    // "doet hij": a verb before its subject opens another clause.
    let inverted = block.tokens.get(last + 1).is_some_and(Token::is_word)
        && last > from
        && (block.is(last + 1, grammar::TAIL_SUBJECTS)
            || block.covered(last + 1).is_some_and(|f| f.kind == Kind::Name))
        && block.is(last, grammar::ACTS);
    let mut last = if inverted { last - 1 } else { last };
    while last > from && block.is(last, grammar::TAIL_LEFTOVERS) {
        last -= 1;
    }
    last
}

/// The clause does not go on over this token.
fn closes(block: &Block<'_>, at: usize, own: u64) -> bool {
    let token = &block.tokens[at];
    let other = token.bits & flags::STATEMENT;
    !matches!(token.class, Class::Word | Class::Number)
        || block.covered(at).is_some()
        || other & !own != 0
        || token.has(flags::TITLE)
        || block.is(at, grammar::TAIL_STOPS)
}
