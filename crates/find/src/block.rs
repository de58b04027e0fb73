//! One block of text on its way through the passes: numbers, places, names,
//! statements.

use crate::flags;
use crate::fold::fold_into;
use crate::grammar::{self, Among};
use crate::kind::Kind;
use crate::lexicon::{Lexicon, PHRASE_WORDS, WordCache};
use crate::span::Found;
use crate::token::{Class, Token, tokenize};
use std::cell::Cell;

/// A block with its tokens and what was found so far.
pub(crate) struct Block<'t> {
    pub(crate) text: &'t str,
    pub(crate) tokens: Vec<Token>,
    /// Findings in order of their start, without overlaps.
    pub(crate) found: Vec<Found>,
    /// Which finding was looked at last: the next look is mostly at it too.
    looked_at: Cell<usize>,
    /// What was weighed on the way, to learn from.
    #[cfg(any(test, feature = "learn"))]
    pub(crate) weighed: Vec<crate::learned::train::Weighed>,
}

impl<'t> Block<'t> {
    pub(crate) fn new(text: &'t str, lexicon: &Lexicon, cache: &mut WordCache, found: Vec<Found>) -> Self {
        let mut tokens = Vec::with_capacity(text.len() / 5 + 8);
        tokenize(text, lexicon, cache, &mut tokens);
        let mut block = Block {
            text,
            tokens,
            found,
            looked_at: Cell::new(0),
            #[cfg(any(test, feature = "learn"))]
            weighed: Vec::new(),
        };
        block.mark_proper_phrases(lexicon);
        block
    }

    /// Gives the words of "Algemene Onderwijsbond" the statement bits of the
    /// whole, so that none of them passes for a surname.
    fn mark_proper_phrases(&mut self, lexicon: &Lexicon) {
        let mut key = Vec::new();
        for first in 0..self.tokens.len() {
            if !self.tokens[first].capital || !self.tokens[first].has(flags::PHRASE) {
                continue;
            }
            let found: Vec<(usize, u64)> = self.phrases(lexicon, first, &mut key).collect();
            for (last, bits) in found {
                if bits & flags::STATEMENT != 0 && self.tokens[last].capital {
                    self.tokens[first..=last].iter_mut().for_each(|t| t.bits |= bits & flags::STATEMENT);
                }
            }
        }
    }

    /// The phrases that begin at token `first`: last token and bits of each,
    /// the shortest first. They cross no sign, line or finding.
    pub(crate) fn phrases<'b>(
        &'b self,
        lexicon: &'b Lexicon,
        first: usize,
        key: &'b mut Vec<u8>,
    ) -> impl Iterator<Item = (usize, u64)> + 'b {
        let mut walk = lexicon.walk();
        let most = if self.may_begin_phrase(first) { PHRASE_WORDS } else { 0 };
        let words = (first..(first + most).min(self.tokens.len()))
            .take_while(|at| matches!(self.tokens[*at].class, Class::Word | Class::Number));
        words
            .map_while(move |at| {
                fold_into(self.word(at), key);
                walk.word(key).map(|bits| (at, bits))
            })
            .filter(move |(at, bits)| *at > first && *bits != 0)
    }

    /// A look at the two words at `first`, far cheaper than [`Block::phrases`].
    pub(crate) fn may_begin_phrase(&self, first: usize) -> bool {
        let key = |at: usize| self.tokens.get(at).map_or(0, |t| t.key);
        Lexicon::may_begin_phrase(key(first), key(first + 1))
    }

    /// The text of token `at`.
    pub(crate) fn word(&self, at: usize) -> &'t str {
        self.tokens[at].text(self.text)
    }

    /// Says whether token `at` is one of these words, without regard to ASCII case.
    pub(crate) fn is(&self, at: usize, words: impl Among) -> bool {
        self.tokens.get(at).is_some_and(|token| words.hold(token, self.text))
    }

    /// The pronouns for somebody but the reader; "zij" may be many.
    pub(crate) fn pronouns(&self) -> impl Iterator<Item = usize> {
        (0..self.tokens.len()).filter(|at| {
            self.tokens[*at].has(flags::PRONOUN)
                && !self.is(*at, grammar::SECOND_PERSON)
                && !self.is(*at, grammar::OF_MANY)
        })
    }

    /// The finding that covers any byte of token `at`.
    pub(crate) fn covered(&self, at: usize) -> Option<&Found> {
        let token = self.tokens.get(at)?;
        let start = token.start as usize;
        let mut next = self.looked_at.get();
        let is_next = |at: usize| {
            self.found.get(at).is_none_or(|f| start < f.end)
                && at.checked_sub(1).is_none_or(|before| self.found.get(before).is_some_and(|f| f.end <= start))
        };
        if !is_next(next) {
            next = self.found.partition_point(|f| f.end <= start);
            self.looked_at.set(next);
        }
        self.found.get(next).filter(|f| f.start < token.end as usize)
    }

    /// The token before `at` on the same line.
    pub(crate) fn before(&self, at: usize) -> Option<usize> {
        at.checked_sub(1).filter(|b| self.tokens[*b].class != Class::Newline)
    }

    /// The token behind `at` on the same line.
    pub(crate) fn after(&self, at: usize) -> Option<usize> {
        (at + 1 < self.tokens.len() && self.tokens[at + 1].class != Class::Newline).then_some(at + 1)
    }

    /// Tokens `first..=last` as a byte range.
    pub(crate) fn bytes(&self, first: usize, last: usize) -> std::ops::Range<usize> {
        self.tokens[first].start as usize..self.tokens[last].end as usize
    }

    /// Adds a finding; what it overlaps is replaced if `found` is longer or
    /// surer, else `found` is dropped.
    pub(crate) fn add(&mut self, found: Found) {
        let from = self.found.partition_point(|f| f.end <= found.start);
        let until = from + self.found[from..].partition_point(|f| f.start < found.end);
        let wins = self.found[from..until].iter().all(|old| outranks(&found, old));
        if wins {
            self.found.splice(from..until, [found]);
        }
    }
}

/// Statements yield to nothing but stand beside nothing either: values that
/// passed a validator win, then the longer finding.
fn outranks(new: &Found, old: &Found) -> bool {
    let rank = |f: &Found| match f.kind {
        Kind::Name | Kind::City => 0,
        Kind::Address | Kind::Age | Kind::Income => 1,
        kind if kind.is_statement() => 1,
        Kind::CustomerNo | Kind::EmployeeNo | Kind::Username => 1,
        _ => 2,
    };
    (rank(new), new.end - new.start) > (rank(old), old.end - old.start)
}
