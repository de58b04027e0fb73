//! Where somebody comes from: a place abroad with a verb of coming, or behind a forebear.
//!
//! A place alone says nothing: people go on holiday there, and goods come from it.

use super::pair::{holds, subject};
use super::sentence::Sentence;
use crate::block::Block;
use crate::flags;
use crate::grammar;
use crate::kind::Kind;

/// Words between a copula and "from" at most: "is dus eigenlijk uit Ghana".
const BEFORE_FROM: usize = 4;

/// Reads the words of a clause that tell where somebody comes from: the first of them, and the place.
pub(super) fn read(block: &Block<'_>, sentence: &Sentence, bounds: (usize, usize)) -> Option<(usize, usize)> {
    let place = (bounds.0 + 1..=bounds.1).find(|at| is_abroad(block, *at))?;
    let before = place - 1;
    if holds(block, bounds, grammar::CONDITIONS) {
        return None;
    }
    if block.is(before, grammar::SENT_TO_OWN) {
        // "Ga terug naar je eigen Ghana."
        let to = (bounds.0..before).rev().take(2).find(|at| block.is(*at, &["naar", "to"]))?;
        return Some((to, place));
    }
    if block.is(before, grammar::FLED) {
        return subject(block, bounds).map(|_| (before, place));
    }
    if block.is(before, &["in", "op", "on", "te"]) {
        let began = (bounds.0..=bounds.1).find(|at| block.is(*at, grammar::BEGAN_LIFE))?;
        let somebody = subject(block, bounds).is_some() || is_taken_up(block, sentence, bounds);
        return (somebody && !is_thing(block, bounds)).then_some((began.min(before), place));
    }
    let island = block.is(before, &["van"]);
    if !island && !block.is(before, &["uit", "vanuit", "from"]) || is_thing(block, bounds) {
        return None;
    }
    if !island && before > bounds.0 && block.is(before - 1, grammar::FOREBEARS) {
        return Some((before - 1, place));
    }
    if !is_of_somebody(block, sentence, bounds) {
        return None;
    }
    let came = (bounds.0..=bounds.1).find(|at| block.is(*at, grammar::CAME_FROM));
    let over = before > bounds.0 && block.is(before - 1, &["over"]);
    if let Some(came) = came.or(over.then(|| before - 1)) {
        return Some((came.min(before), place));
    }
    (!island && is_from(block, bounds, before)).then_some((before, place))
}

/// A place abroad, written as one: "Turkey", not "turkey".
fn is_abroad(block: &Block<'_>, at: usize) -> bool {
    let token = &block.tokens[at];
    let own = || block.covered(at).is_none_or(|found| matches!(found.kind, Kind::Name | Kind::City));
    block.is(at, grammar::ABROAD) && (token.capital || !token.has(flags::WORD)) && own()
}

/// A journey or goods: "terug uit Turkije", "een zending uit China".
fn is_thing(block: &Block<'_>, bounds: (usize, usize)) -> bool {
    holds(block, bounds, grammar::JOURNEYS)
}

/// Somebody is the subject, or his forebears are.
fn is_of_somebody(block: &Block<'_>, sentence: &Sentence, bounds: (usize, usize)) -> bool {
    subject(block, bounds).is_some()
        || holds(block, bounds, grammar::SUBJECTS)
        || holds(block, bounds, grammar::FOREBEARS)
        || (bounds.0..bounds.1).any(|at| block.is(at, grammar::OWNERS) && block.is(at + 1, &["people", "folks"]))
        || is_taken_up(block, sentence, bounds)
}

/// "Vluchtte in 2015 uit Syrië.", "en kwam uit Syrië": who it is stood before.
fn is_taken_up(block: &Block<'_>, sentence: &Sentence, bounds: (usize, usize)) -> bool {
    let verb = block.is(bounds.0, grammar::CAME_FROM)
        || block.is(bounds.0, &["over"])
        || block.is(bounds.0, grammar::BEGAN_LIFE);
    verb || bounds.0 > sentence.first && block.is(bounds.0, grammar::IS_FROM)
}

/// "Hij is uit Ghana": somebody, the copula and nothing more than an adverb before the preposition.
fn is_from(block: &Block<'_>, bounds: (usize, usize), from: usize) -> bool {
    let mut linked = false;
    for at in (bounds.0..from).rev().take(BEFORE_FROM) {
        let somebody = block.tokens[at].has(flags::PRONOUN | flags::ROLE)
            || block.is(at, grammar::SUBJECTS)
            || block.covered(at).is_some_and(|found| found.kind == Kind::Name);
        linked |= block.is(at, grammar::IS_FROM);
        if somebody || block.is(at, &["i'm", "he's", "she's", "we're", "they're"]) {
            return linked;
        }
        if !block.is(at, grammar::IS_FROM) {
            return false;
        }
    }
    false
}
