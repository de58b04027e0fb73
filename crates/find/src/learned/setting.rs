//! What a text is about, as far as counts of a few classes of words tell.

use crate::block::Block;
use crate::flags;
use crate::grammar;
use crate::kind::Kind;
use crate::token::Class;

/// Facts about a whole block, counted once.
#[derive(Debug, Default)]
pub(crate) struct Setting {
    counts: [u16; COUNTED],
    tokens: usize,
}

/// What is counted.
const COUNTED: usize = 9;

impl Setting {
    pub(crate) fn of(block: &Block<'_>) -> Self {
        let mut setting = Setting { tokens: block.tokens.len(), ..Setting::default() };
        for (at, token) in block.tokens.iter().enumerate() {
            if token.has(flags::PRONOUN) {
                let whose = if block.is(at, grammar::FIRST_PERSON) {
                    0
                } else if block.is(at, grammar::SECOND_PERSON) {
                    1
                } else if block.is(at, grammar::OF_MANY) {
                    2
                } else {
                    3
                };
                setting.count(whose);
            } else if token.has(flags::TITLE | flags::ROLE) {
                setting.count(4);
            } else if token.has(flags::GENERIC | flags::TOPIC | flags::TOPIC_VERB) {
                setting.count(5);
            } else if matches!(token.class, Class::Sign('€' | '$' | '£' | '%')) {
                setting.count(6);
            }
        }
        for found in &block.found {
            match found.kind {
                Kind::Name => setting.count(7),
                kind if kind.is_number() => setting.count(8),
                _ => {}
            }
        }
        setting
    }

    fn count(&mut self, what: usize) {
        self.counts[what] = self.counts[what].saturating_add(1);
    }

    /// Adds the counts, each roughly and for itself.
    pub(crate) fn tell(&self, what: u64, tell: &mut impl FnMut(u64, u64)) {
        let roughly = |count: usize| u64::from((count + 1).ilog2().min(9));
        tell(what, roughly(self.tokens));
        for (at, count) in (1u64..).zip(self.counts) {
            tell(what, at << 8 | roughly(usize::from(count)).min(3));
        }
    }
}
