//! First names that are those of things.

use super::Candidate;
use super::after::acts_alone;
use crate::block::Block;
use crate::flags;
use crate::grammar;
use crate::token::Class;

/// `Emma module`, `het Franciscus`, `Kussen Emma 9,95`: the name of what a noun
/// beside it says.
pub(in crate::person) fn is_product(block: &Block<'_>, c: &Candidate) -> bool {
    if block.before(c.first).is_some_and(|b| {
        let noun = block.tokens[b].is_word() && block.tokens[b].capital && !block.tokens[b].has(flags::ROLE);
        let thing = || block.is(b, grammar::NAMED_THINGS) && !acts_alone(block, c);
        let river = || {
            block.is(b, &["de", "den"]) && block.tokens[c.last].has(flags::WORD | flags::PLACE) && !acts_alone(block, c)
        };
        block.is(b, grammar::BEFORE_THINGS) && !is_ours(block, c, b) || river() || noun && priced(block, c) || thing()
    }) {
        return true;
    }
    block.after(c.last).is_some_and(|n| {
        let token = &block.tokens[n];
        token.is_word() && !token.capital && token.spaced && block.is(n, grammar::NAMED_THINGS)
    })
}

/// "Onze Bram heeft gescoord", "our Imogen's on the list": behind her owner somebody does something, or no noun follows.
fn is_ours(block: &Block<'_>, c: &Candidate, owner: usize) -> bool {
    let ours = block.is(owner, grammar::OURS) && block.tokens[c.first].has(flags::FIRST) && c.words.len() == 1;
    let word = block.word(c.last);
    let owns = word.ends_with("'s") || word.ends_with("\u{2019}s");
    ours && (owns
        || acts_alone(block, c)
        || block.after(c.last).is_none_or(|n| {
            !block.tokens[n].is_word() && block.tokens[n].class != Class::Number || block.is(n, grammar::COPULAS)
        }))
}

/// An amount of money stands behind it on its line.
fn priced(block: &Block<'_>, c: &Candidate) -> bool {
    (c.last + 1..block.tokens.len().min(c.last + 12)).take_while(|at| block.tokens[*at].class != Class::Newline).any(
        |at| {
            matches!(block.tokens[at].class, Class::Sign('€' | '$' | '£'))
                || block.is(at, grammar::PRICES)
                || is_amount(block, at)
        },
    )
}

/// `9,95`: digits, a comma without a blank, two digits.
fn is_amount(block: &Block<'_>, at: usize) -> bool {
    let number = |at: usize, long: bool| {
        block
            .tokens
            .get(at)
            .is_some_and(|t| t.class == Class::Number && !(long && t.spaced) && (!long || block.word(at).len() == 2))
    };
    number(at, false)
        && block.tokens.get(at + 1).is_some_and(|t| matches!(t.class, Class::Sign(',' | '.')) && !t.spaced)
        && number(at + 2, true)
        && !block.tokens.get(at + 3).is_some_and(|t| !t.spaced && (t.is_sign('.') || t.is_word()))
}
