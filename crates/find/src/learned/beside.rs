//! What stands around a place: the words beside it by what they are and what they are about, and the others up to some
//! bound without their order.

use crate::block::Block;
use crate::flags;
use crate::sense;
use crate::token::Class;

/// Words on each side whose distance counts.
const BESIDE: u64 = 5;

/// Bits that tell something of a word beside a term.
const TELLING: u64 = flags::PRONOUN
    | flags::ROLE
    | flags::OCCUPATION
    | flags::GENERIC
    | flags::TITLE
    | flags::TOPIC
    | flags::TOPIC_VERB
    | flags::INSTITUTION
    | flags::FIRM_AFTER
    | flags::STATEMENT
    | flags::BODY
    | flags::COMPLAINT
    | flags::BADLY
    | flags::DEED
    | flags::DONE
    | flags::TAKE
    | flags::DRUG
    | flags::ANIMAL;

/// The sort of a token, roughly.
pub(crate) fn sort(block: &Block<'_>, at: usize) -> u64 {
    if let Some(found) = block.covered(at) {
        return 2 | (found.kind as u64) << 8;
    }
    let token = &block.tokens[at];
    match token.class {
        Class::Newline => 4,
        Class::Sign(sign) => 5 | u64::from(u32::from(sign)) << 8,
        Class::Number => 6,
        Class::Word => 7 | u64::from(token.capital) << 3 | (token.bits & TELLING) >> 10 << 4,
    }
}

/// Tells what stands around the tokens `first..=last`, within the tokens `from..=until`.
pub(crate) fn tell(
    block: &Block<'_>,
    (first, last): (usize, usize),
    (from, until): (usize, usize),
    tell: &mut impl FnMut(u64, u64),
) {
    let senses = |at: usize| sense::of(block.tokens[at].senses).into_iter().filter(|sense| *sense != 0).map(u64::from);
    let (mut left, mut right) = (Some(first), Some(last));
    for step in 0..BESIDE {
        left = left.and_then(|at| block.before(at)).filter(|at| *at >= from);
        right = right.and_then(|at| block.after(at)).filter(|at| *at <= until);
        for (side, at) in [(0, left), (1, right)] {
            let here = 10 + side * 40;
            tell(here + step, at.map_or(1, |at| sort(block, at)));
            let Some(at) = at else { continue };
            let key = u64::from(block.tokens[at].key);
            if key != 0 {
                tell(here + 10 + step.min(2), key);
                tell(here + 15, key);
            }
            for sense in senses(at) {
                tell(here + 20 + step.min(2), sense);
                tell(here + 25, sense);
            }
        }
    }
    for (side, beside) in [(0, first.checked_sub(2)), (1, Some(last + 1))] {
        let pair = beside.and_then(|one| Some((block.tokens.get(one)?.key, block.tokens.get(one + 1)?.key)));
        if let Some((one, other)) = pair {
            tell(100 + side, u64::from(one) << 32 | u64::from(other));
        }
    }
    for at in (from..first).chain(last + 1..=until) {
        if block.tokens[at].is_word() {
            tell(110, u64::from(block.tokens[at].key));
            senses(at).for_each(|sense| tell(111, sense));
        }
    }
}
