//! Addresses of firms and offices, at which nobody lives.

use super::ADDRESS_CUES;
use crate::block::Block;
use crate::flags;
use crate::grammar;
use crate::kind::Kind;
use crate::token::{Class, Token};

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

/// Signs between a street and its postcode, at most.
const BETWEEN: usize = 3;

/// "magazijn Havenweg 18, 1234 AB Breda", "Postbus 12, 1234 AB Breda": of an address of nobody, which ends at one of
/// `ends`, the postcode and the town are nobody's. Names are looked for first: the letters pass for initials else.
pub(crate) fn drop_towns(block: &mut Block<'_>, ends: &[usize]) {
    let tokens = &block.tokens;
    let mut dropped = 0..0;
    block.found.retain(|f| {
        let behind = |end: usize| end <= f.start && f.start - end <= BETWEEN;
        let nobody = match f.kind {
            Kind::Postcode => ends.iter().any(|end| behind(*end)) || is_behind_box(tokens, f.start),
            Kind::City => !dropped.is_empty() && behind(dropped.end),
            _ => false,
        };
        if nobody {
            dropped = f.start..f.end;
        }
        !nobody
    });
}

/// "Postbus 12, ": a box at the post office stands right before.
fn is_behind_box(tokens: &[Token], start: usize) -> bool {
    let at = tokens.partition_point(|t| (t.end as usize) <= start);
    let mut before = tokens[..at].iter().rev().skip_while(|t| t.is_sign(',') || t.class == Class::Newline).take(2);
    before.next().is_some_and(|t| t.class == Class::Number)
        && before.next().is_some_and(|t| grammar::POST_BOXES.have(t.listed) && t.is_word())
}

/// The end of a compound says that it is a house where something is sold or run.
fn is_premises(word: &str) -> bool {
    word.len() > 8
        && grammar::PREMISES_ENDINGS.iter().any(|ending| {
            let from = word.len().checked_sub(ending.len());
            from.is_some_and(|from| word.as_bytes()[from..].eq_ignore_ascii_case(ending.as_bytes()))
        })
}
