//! Things that are named after people: churches, squares, bridges, days.

use super::{Candidate, acts};
use crate::block::Block;
use crate::flags;
use crate::grammar;

/// `St Brigid's`, `Queen Emma`, `Erasmus Bridge`, `King's Day`.
pub(in crate::person) fn is_named_after(block: &Block<'_>, c: &Candidate) -> bool {
    if is_saint(block, c) {
        return true;
    }
    if c.initials > 0 || c.infixes > 0 {
        return false;
    }
    is_crowned(block, c)
        || is_part_of_world(block, c)
        || is_place(block, c)
        || is_owners_thing(block, c)
        || is_room(block, c)
}

/// "St John Ambulance", "Sint Nicolaas": whatever is said of a saint, a church, a school or a feast is meant.
fn is_saint(block: &Block<'_>, c: &Candidate) -> bool {
    let saint = |at: usize| block.tokens[at].capital && block.is(at, &["st", "saint", "sint"]);
    let before = block.before(c.first);
    let dotted = before.filter(|b| block.tokens[*b].is_sign('.')).and_then(|b| block.before(b));
    saint(c.first) && c.first < c.last || dotted.or(before).is_some_and(saint)
}

/// "Room Edison", "zaal Rembrandt".
fn is_room(block: &Block<'_>, c: &Candidate) -> bool {
    let before = block.before(c.first);
    let noun = before.filter(|b| block.tokens[*b].is_sign(':')).and_then(|b| block.before(b)).or(before);
    c.words.len() == 1 && noun.is_some_and(|b| block.is(b, grammar::NAMED_ROOMS)) && !acts_alone(block, c)
}

/// "South Africa", "West Virginia".
fn is_part_of_world(block: &Block<'_>, c: &Candidate) -> bool {
    let part = |at: usize| block.tokens[at].capital && block.is(at, grammar::PARTS_OF_WORLD);
    let place = |at: usize| block.tokens[at].has(flags::PLACE) || block.is(at, grammar::ABROAD);
    match c.words.as_slice() {
        [only] => block.before(c.first).is_some_and(part) && place(*only),
        [first, second] => part(*first) && place(*second),
        _ => false,
    }
}

/// Behind a saint or a crowned head stands one first name, and she does nothing.
fn is_crowned(block: &Block<'_>, c: &Candidate) -> bool {
    let crown = |at: usize| block.tokens[at].capital && block.is(at, grammar::CROWNED);
    let crowned = match c.words.as_slice() {
        [_] => {
            let before = block.before(c.first);
            let dotted = before.filter(|b| block.tokens[*b].is_sign('.')).and_then(|b| block.before(b));
            dotted.or(before).is_some_and(crown)
        }
        [first, second, ..] => crown(*first) && block.tokens[*second].has(flags::FIRST),
        [] => false,
    };
    crowned && !acts_alone(block, c)
}

/// The last word, or the one behind, is a noun for a street or a building.
fn is_place(block: &Block<'_>, c: &Candidate) -> bool {
    let noun = |at: usize| block.tokens[at].capital && block.is(at, grammar::NAMED_AFTER_PEOPLE);
    let somebody = block.tokens[c.words[0]].has(flags::COMMON) && !super::behind_preposition(block, c.first);
    let behind_the = block.before(c.first).is_some_and(|b| block.is(b, grammar::BEFORE_THINGS));
    let last = c
        .words
        .last()
        .copied()
        .filter(|w| c.words.len() > 1 && (!block.tokens[*w].has(flags::SURNAME) || !somebody || behind_the));
    let behind = |n: usize| block.tokens[n].spaced && (noun(n) || block.is(n, grammar::STATUES));
    last.is_some_and(noun) || block.after(c.last).is_some_and(behind)
}

/// "King's Day": what belongs to somebody has a capital too.
fn is_owners_thing(block: &Block<'_>, c: &Candidate) -> bool {
    // "Sanne's Servicepunt"
    let owner = block.word(c.words[0]);
    if c.words.len() > 1 && (owner.ends_with("'s") || owner.ends_with("\u{2019}s")) {
        return true;
    }
    let word = block.word(c.last);
    c.words.len() == 1
        && (word.ends_with("'s") || word.ends_with("\u{2019}s"))
        && block.after(c.last).is_some_and(|n| {
            let next = &block.tokens[n];
            next.is_word() && next.capital && next.has(flags::WORD) && !next.has(flags::FIRST | flags::SURNAME)
        })
}

/// A verb follows; "en" only joins.
pub(super) fn acts_alone(block: &Block<'_>, c: &Candidate) -> bool {
    acts(block, c) && !block.after(c.last).is_some_and(|n| block.is(n, grammar::JOINS))
}
