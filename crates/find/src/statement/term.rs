//! Words and phrases of the vocabulary of statements.

use crate::block::Block;
use crate::flags;
use crate::grammar;
use crate::lexicon::Lexicon;
use crate::token::Class;

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
pub(super) fn read(block: &Block<'_>, lexicon: &Lexicon, at: usize) -> Option<Term> {
    let token = &block.tokens[at];
    if !matches!(token.class, Class::Word | Class::Number) || !token.has(flags::STATEMENT | flags::PHRASE) {
        return None;
    }
    let may_begin = token.has(flags::PHRASE) && block.may_begin_phrase(at);
    if !(may_begin || token.has(flags::STATEMENT)) || block.covered(at).is_some() {
        return None;
    }
    let phrase = if may_begin { phrase(block, lexicon, at) } else { None };
    let single =
        (token.has(flags::STATEMENT)).then_some(Term { first: at, last: at, bits: token.bits, of_origin: false });
    let mut term = phrase.or(single)?;
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

/// Returns the tokens a finding covers: a head takes the words behind it up to
/// a sign, a name or the end of the sentence.
pub(super) fn extent(block: &Block<'_>, term: &Term, sentence_end: usize) -> (usize, usize) {
    let mut first = term.first;
    if term.of_origin && block.before(first).is_some_and(|b| block.is(b, &["van"])) {
        first -= 1;
    }
    let mut last = term.last;
    if term.bits & flags::HEAD != 0 {
        for next in term.last + 1..=(term.last + 5).min(sentence_end) {
            let token = &block.tokens[next];
            let stop = !matches!(token.class, Class::Word | Class::Number) || block.covered(next).is_some();
            if stop || block.is(next, grammar::TAIL_STOPS) {
                break;
            }
            last = next;
        }
    }
    (first, last)
}
