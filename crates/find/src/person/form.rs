//! What the form of a candidate says: its words, by the lexicon, and where it stands.

use super::context::Context;
use super::parse::{self, Candidate};
use super::{ANCHORING, subject};
use crate::block::Block;
use crate::flags;
use crate::grammar;

pub(super) fn by_form(block: &Block<'_>, candidate: &Candidate, context: &Context) -> u8 {
    if candidate.reversed {
        return 90;
    }
    if candidate.last > candidate.words[candidate.words.len() - 1] && candidate.infixes == 0 && candidate.initials == 0
    {
        // Behind a first name the letter of a surname.
        return 85;
    }
    if candidate.shouted(block) && !context.label {
        return if candidate.words.len() >= 2 && candidate.first_name(block) && candidate.surname(block) {
            80
        } else {
            0
        };
    }
    match candidate.words.as_slice() {
        [only] => one_word(block, candidate, context, *only),
        [first, rest @ ..] => {
            several_words(block, candidate, context, *first, rest).max(unknown_words(block, candidate, context))
        }
        [] => 0,
    }
}

fn several_words(block: &Block<'_>, candidate: &Candidate, context: &Context, first: usize, rest: &[usize]) -> u8 {
    let head = &block.tokens[first];
    let tail = &block.tokens[rest[rest.len() - 1]];
    let strong_first = head.has(flags::FIRST)
        && !head.has(flags::NOT_NAME)
        && (!head.has(flags::WORD | flags::PLACE) || head.has(flags::COMMON));
    let tail_name = tail.has(flags::SURNAME) || tail.is_unknown_capital();
    if candidate.initials > 0 && tail_name {
        return 88;
    }
    if head.has(flags::FIRST) && candidate.infixes > 0 {
        return if tail_name || strong_first { 92 } else { 70 };
    }
    if head.has(flags::FIRST) && tail_name {
        return if strong_first || !tail.has(flags::WORD | flags::PLACE) { 92 } else { 62 };
    }
    if strong_first {
        return if tail.has(flags::FIRM_AFTER | flags::INSTITUTION | flags::TOPIC) { 0 } else { 75 };
    }
    let unknown_head = head.is_unknown_capital();
    if unknown_head && tail.has(flags::SURNAME) && (candidate.infixes > 0 || tail.has(flags::COMMON)) {
        // "Fitclub Oost": a compound that no dictionary has, and a word.
        let compound = context.sentence_start && tail.has(flags::WORD | flags::PLACE);
        return match candidate.infixes {
            0 if compound => 0,
            0 => 70,
            _ => 85,
        };
    }
    if unknown_head && candidate.infixes > 0 && tail_name {
        return 65;
    }
    if head.has(flags::SURNAME)
        && !head.has(flags::WORD)
        && (tail.has(flags::FIRST) || tail.has(flags::SURNAME))
        && !tail.has(flags::WORD)
    {
        return 65;
    }
    0
}

/// Two words no lexicon knows are a name where people are spoken of.
fn unknown_words(block: &Block<'_>, candidate: &Candidate, context: &Context) -> u8 {
    let unknown = candidate.words.iter().all(|w| {
        block.tokens[*w].is_unknown_capital()
            && !block.tokens[*w].has(flags::FIRM_AFTER | flags::FIRM_BEFORE | flags::STATEMENT)
            && !block.tokens[*w].all_capitals
    });
    if unknown && candidate.words.len() <= 3 && (context.acts || context.beside_people) { 64 } else { 0 }
}

/// Words before a language within which its verb stands.
const TONGUE: usize = 4;

/// "spreekt liever Frans", "speaks English and German".
fn is_language(block: &Block<'_>, at: usize) -> bool {
    block.is(at, grammar::LANGUAGES)
        && (at.saturating_sub(TONGUE)..at).any(|before| block.is(before, grammar::BEFORE_LANGUAGES))
}

fn one_word(block: &Block<'_>, candidate: &Candidate, context: &Context, at: usize) -> u8 {
    let token = &block.tokens[at];
    if candidate.initials > 0 {
        let surname = token.has(flags::SURNAME)
            || token.is_unknown_capital()
            || candidate.infixes > 0
            || candidate.initials > 1
            || block.before(candidate.first).is_some_and(|b| !block.tokens[b].is_sign('.'));
        // "Maat L. Ophalen in …": one letter ends a sentence, and a word opens the next.
        let ends = candidate.initials == 1
            && candidate.infixes == 0
            && token.has(flags::WORD)
            && !token.has(flags::SURNAME | flags::FIRST)
            && !(context.role || context.signature || context.label || context.mail_header)
            && block.before(candidate.first).is_some_and(|b| block.tokens[b].is_word() && !block.tokens[b].capital);
        return if surname && !ends && !token.has(flags::NOT_NAME) { 88 } else { 0 };
    }
    if candidate.infixes > 0 {
        let settled = candidate.infixes > 1 || block.tokens[candidate.first].capital && !context.sentence_start;
        let in_list =
            context.behind_time && !context.preposition && (token.has(flags::SURNAME) || token.is_unknown_capital());
        return if in_list || token.has(flags::SURNAME) && token.has(flags::COMMON) && settled && !context.preposition {
            65
        } else {
            0
        };
    }
    if token.is_unknown_capital() && !token.has(flags::FIRST) {
        let plain = !token.all_capitals
            && token.bits & !(flags::SURNAME | flags::COMMON) == 0
            && !context.preposition
            && !token.has(flags::FIRM_AFTER | flags::FIRM_BEFORE | flags::STATEMENT | flags::INSTITUTION);
        return if plain && (context.speaks || context.among_names) { 62 } else { 0 };
    }
    if !token.has(flags::FIRST) || context.preposition && token.has(flags::PLACE) {
        return 0;
    }
    // "Visit Jordan, Georgia and Kenya": a country is somebody only where it does something.
    let joined = block.after(at).is_some_and(|n| block.is(n, grammar::JOINS));
    if block.is(at, grammar::ABROAD) && (!context.acts || joined) {
        return 0;
    }
    if token.has(flags::NOT_NAME) && context.sentence_start && !context.among_names
        || parse::is_month(block, at)
        || is_language(block, at)
    {
        return 0;
    }
    let doubtful = token.has(flags::WORD | flags::PLACE | flags::NOT_NAME);
    match (doubtful, token.has(flags::COMMON)) {
        (false, true) => 78,
        (false, false) => {
            if token.has(flags::SURNAME) && !(context.acts || context.among_names) {
                0
            } else {
                62
            }
        }
        (true, true) => {
            if context.acts
                || context.does
                || context.listed && !token.has(flags::ROLE)
                || context.among_names
                || (!context.sentence_start && !token.has(flags::PLACE))
            {
                64
            } else {
                0
            }
        }
        (true, false) => {
            let taken_up = || (context.acts || context.does) && subject::pronoun_behind(block, at, ANCHORING);
            if !context.sentence_start && context.acts || !token.has(flags::ROLE | flags::TITLE) && taken_up() {
                60
            } else {
                0
            }
        }
    }
}
