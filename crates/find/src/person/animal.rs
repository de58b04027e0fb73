//! Names of animals and things, which are no names of people.

use super::context::names_thing;
use super::parse::Candidate;
use crate::block::Block;
use crate::flags;
use crate::grammar;
use crate::token::Class;

/// Words between "kat" and the name behind "heet".
const BETWEEN: usize = 3;

/// The names of animals and things that the block has shown so far, if it has any.
#[derive(Debug, Default)]
pub(super) struct Animals {
    any: bool,
    names: Vec<Vec<u8>>,
}

impl Animals {
    pub(super) fn of(block: &Block<'_>) -> Self {
        let any = block
            .tokens
            .iter()
            .any(|token| token.has(flags::ANIMAL) && token.is_word() || grammar::CALLS_THINGS.have(token.listed));
        Animals { any, names: Vec::new() }
    }

    /// Says whether an animal bears the name, which is `key` when folded.
    pub(super) fn bears(&mut self, block: &Block<'_>, c: &Candidate, key: &[u8]) -> bool {
        if !self.any || c.words.len() != 1 || c.initials > 0 || c.infixes > 0 {
            return false;
        }
        if self.names.iter().any(|name| key == name.as_slice()) {
            return true;
        }
        let bears = named_before(block, c) || named_behind(block, c) || names_thing(block, c.first);
        if bears {
            self.names.push(key.to_vec());
        }
        bears
    }
}

fn is_animal(block: &Block<'_>, at: usize) -> bool {
    block.tokens[at].has(flags::ANIMAL) && block.tokens[at].is_word()
}

/// `Stier Herman`, `de poes heet Beatrix`.
fn named_before(block: &Block<'_>, c: &Candidate) -> bool {
    let Some(before) = block.before(c.first) else { return false };
    if is_animal(block, before) {
        return true;
    }
    block.is(before, grammar::CALLED)
        && (before.saturating_sub(BETWEEN)..before)
            .rev()
            .take_while(|at| block.tokens[*at].is_word())
            .any(|at| is_animal(block, at))
}

/// `Bella the beagle`, `Boris, kater`, `Joep (hond)`.
fn named_behind(block: &Block<'_>, c: &Candidate) -> bool {
    let Some(next) = block.after(c.last) else { return false };
    let joins = matches!(block.tokens[next].class, Class::Sign(',' | '(')) || block.is(next, grammar::ARTICLES);
    let Some(noun) = block.after(next).filter(|_| joins) else { return false };
    let noun =
        if block.is(noun, grammar::ARTICLES) || block.is(noun, grammar::BEFORE_ANIMALS) { noun + 1 } else { noun };
    let alone = |at: usize| block.after(at).is_none_or(|n| !block.tokens[n].is_word() || block.is(n, grammar::ACTS));
    block.tokens.get(noun).is_some() && is_animal(block, noun) && (alone(noun) || block.is(next, grammar::ARTICLES))
}
