//! Phrases with a gap: "zit … vast", "mag niet … binnen".

use super::Term;
use crate::block::Block;
use crate::flags;
use crate::fold::fold_into;
use crate::grammar;
use crate::kind::Kind;
use crate::lexicon::{Lexicon, PhraseWalk};
use crate::token::Class;

/// Words that a gap may hold.
const REACH: usize = 7;

/// Words before the gap at most.
const MOST_BEFORE: usize = 4;

/// Reads the phrase that begins at token `at` and goes on behind a gap, within
/// its clause.
pub(super) fn read(block: &Block<'_>, lexicon: &Lexicon, at: usize, until: usize) -> Option<Term> {
    let key = block.tokens[at].key;
    if !Lexicon::may_span_gap(key, key) {
        return None;
    }
    let end = (at + MOST_BEFORE + REACH).min(until);
    for behind in at + 1..=end {
        let token = &block.tokens[behind];
        if in_amount(block, behind) {
            continue;
        }
        if !matches!(token.class, Class::Word | Class::Number) {
            return None;
        }
        if Lexicon::may_span_gap(key, token.key)
            && (at + 1..=behind).all(|within| goes_on(block, within))
            && let Some((last, bits)) = across(block, lexicon, at, behind)
        {
            // Another statement in the gap is one of its own.
            if (at + 1..behind).any(|within| tells_otherwise(block, within, bits)) {
                return None;
            }
            // "De politie heeft Sanne meegenomen": what stands behind the name says it.
            let first = if (at..behind).any(|within| block.covered(within).is_some()) { behind } else { at };
            return Some(Term { first, last, bits, of_origin: false });
        }
    }
    None
}

/// "kan € 1.930 niet betalen": signs of a sum end no clause.
fn in_amount(block: &Block<'_>, at: usize) -> bool {
    let digits = |at: usize| block.tokens.get(at).is_some_and(|t| t.class == Class::Number);
    match block.tokens[at].class {
        Class::Sign('€' | '£' | '$') => digits(at + 1),
        Class::Sign('.' | ',') => {
            digits(at - 1) && digits(at + 1) && !block.tokens[at].spaced && !block.tokens[at + 1].spaced
        }
        _ => false,
    }
}

/// A word that by itself makes a statement of another kind.
fn tells_otherwise(block: &Block<'_>, at: usize, bits: u64) -> bool {
    let token = &block.tokens[at];
    token.has(flags::STATEMENT) && !token.has(bits & flags::STATEMENT | flags::WEAK | flags::VAGUE)
}

/// Still the same clause, and no part of another finding than a name.
fn goes_on(block: &Block<'_>, at: usize) -> bool {
    !block.is(at, grammar::CLAUSE_ENDS) && block.covered(at).is_none_or(|found| found.kind == Kind::Name)
}

/// Returns the last token and the bits of the phrase that begins at `at` and
/// goes on at `behind`.
fn across(block: &Block<'_>, lexicon: &Lexicon, at: usize, behind: usize) -> Option<(usize, u64)> {
    let mut key = Vec::new();
    let mut head = lexicon.gap_walk();
    for before in at..behind.min(at + MOST_BEFORE) {
        fold_into(block.word(before), &mut key);
        head.word(&key)?;
        let mut tail = head.clone();
        if tail.gap().is_some()
            && behind - before <= REACH + 1
            && let Some(found) = tail_of(block, tail, behind)
        {
            return Some(found);
        }
    }
    None
}

/// The longest end of a phrase that begins at `behind`.
fn tail_of(block: &Block<'_>, mut walk: PhraseWalk<'_>, behind: usize) -> Option<(usize, u64)> {
    let mut key = Vec::new();
    let mut found = None;
    for at in behind..block.tokens.len() {
        if !matches!(block.tokens[at].class, Class::Word | Class::Number) || block.covered(at).is_some() {
            break;
        }
        fold_into(block.word(at), &mut key);
        let Some(bits) = walk.word(&key) else { break };
        if bits != 0 {
            found = Some((at, bits));
        }
    }
    found
}
