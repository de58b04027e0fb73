//! Addresses of firms and offices, at which nobody lives.

use super::ADDRESS_CUES;
use crate::block::Block;
use crate::flags;
use crate::grammar;
use crate::token::Class;

/// Words before an address in which a firm may stand whose it is.
const FIRM_REACH: usize = 9;

/// "de dienstapotheek aan de Stationsweg 40", "Te huur: opslag, Havenweg 18": an address of nobody.
pub(super) fn owns(block: &Block<'_>, start: usize) -> bool {
    let mut at = block.tokens.partition_point(|t| (t.end as usize) <= start);
    for _ in 0..FIRM_REACH {
        let Some(before) = block.before(at) else { return false };
        at = before;
        let token = &block.tokens[at];
        if block.is(at, grammar::PREMISES) || token.is_word() && is_premises(block.word(at)) {
            return true;
        }
        let ends = matches!(token.class, Class::Sign('.' | ';' | '!' | '?' | '|' | ':'))
            && !block.before(at).is_some_and(|b| block.is(b, grammar::OFFERED));
        if ends
            || block.is(at, ADDRESS_CUES)
            || block.is(at, grammar::DOERS)
            || token.has(flags::ROLE | flags::TITLE | flags::HOME)
            || token.has(flags::FIRST) && !token.has(flags::WORD)
        {
            return false;
        }
    }
    false
}

/// The end of a compound says that it is a house where something is sold or run.
fn is_premises(word: &str) -> bool {
    word.len() > 8
        && grammar::PREMISES_ENDINGS.iter().any(|ending| {
            let from = word.len().checked_sub(ending.len());
            from.is_some_and(|from| word.as_bytes()[from..].eq_ignore_ascii_case(ending.as_bytes()))
        })
}
