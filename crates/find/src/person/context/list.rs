//! Lists of people, whose items are names even where no lexicon knows them.

use super::{Candidate, line_start};
use crate::block::Block;
use crate::flags;
use crate::grammar;
use crate::kind::Kind;
use crate::token::Class;

/// Tokens of one item at most.
const LONGEST_ITEM: usize = 5;

/// Lines that are looked at above and below for the same form.
const LINES: usize = 4;

/// Says whether the candidate is an item of a list of people.
pub(super) fn holds(block: &Block<'_>, c: &Candidate) -> bool {
    is_item(block, c) && (behind_label(block, c) || between_names(block, c) || among_sure_names(block, c))
        || opens_like_others(block, c)
}

/// A comma, a conjunction, a bracket or the end of the line stands behind.
fn is_item(block: &Block<'_>, c: &Candidate) -> bool {
    block.after(c.last).is_none_or(|n| {
        matches!(block.tokens[n].class, Class::Sign(',' | ';' | '(' | '.' | '/' | '+' | '&'))
            || block.is(n, grammar::JOINS)
    })
}

/// Parts two items.
fn parts(block: &Block<'_>, at: usize) -> bool {
    matches!(block.tokens[at].class, Class::Sign(',' | ';' | '/' | '+' | '&')) || block.is(at, grammar::JOINS)
}

fn is_name(block: &Block<'_>, at: usize) -> bool {
    block.covered(at).is_some_and(|f| f.kind == Kind::Name)
}

/// `Aanwezig: Fedde, Ouarda en Lisanne`: everything between the label and the
/// candidate has the form of short items with a capital.
fn behind_label(block: &Block<'_>, c: &Candidate) -> bool {
    let start = line_start(block, c.first);
    let Some(colon) = (start..c.first).rev().find(|at| block.tokens[*at].is_sign(':')) else { return false };
    let labelled = (start..colon).rev().find(|at| block.tokens[*at].is_word()).is_some_and(|word| {
        block.is(word, grammar::LISTS_OF_PEOPLE) || block.is(word, grammar::MAIL_PEOPLE) && word == start
    });
    labelled && colon + 1 < c.first && items(block, colon + 1, c.first)
}

/// Names that a lexicon is sure of in the rest of a list behind any label, from which on it is one of people.
const SURE_NAMES: usize = 2;

/// `Late: May, D'Arcy, Sunil P`: short items with a capital from the label to the end of the line, of which others are
/// names and nothing else.
fn among_sure_names(block: &Block<'_>, c: &Candidate) -> bool {
    let start = line_start(block, c.first);
    let Some(colon) = (start..c.first).rev().find(|at| block.tokens[*at].is_sign(':')) else { return false };
    let end = (c.last..block.tokens.len()).find(|at| {
        let token = &block.tokens[*at];
        token.class == Class::Newline || token.is_sign('.') && !block.tokens[at - 1].is_initial(block.text)
    });
    let end = end.unwrap_or(block.tokens.len());
    let sure = |at: usize| {
        let token = &block.tokens[at];
        let other = flags::WORD | flags::PLACE | flags::SURNAME | flags::NOT_NAME;
        token.is_word() && token.capital && token.has(flags::FIRST) && !token.has(other)
    };
    let others = (colon + 1..end).filter(|at| (*at < c.first || *at > c.last) && sure(*at)).take(SURE_NAMES).count();
    others == SURE_NAMES && colon < start + LONGEST_ITEM && items(block, colon + 1, end)
}

/// Only short items that open with a capital stand from `from` to before `until`.
fn items(block: &Block<'_>, from: usize, until: usize) -> bool {
    let (mut length, mut bracket) = (0, false);
    for at in from..until {
        let token = &block.tokens[at];
        match token.class {
            Class::Sign('(') => bracket = true,
            Class::Sign(')') => bracket = false,
            _ if bracket => {}
            _ if parts(block, at) => length = 0,
            Class::Word if length == 0 && !token.capital && !token.has(flags::TITLE | flags::INFIX) => return false,
            _ => length += 1,
        }
        if length > LONGEST_ITEM {
            return false;
        }
    }
    !bracket
}

/// A name before the comma and one behind the next.
fn between_names(block: &Block<'_>, c: &Candidate) -> bool {
    let before = block.before(c.first).filter(|b| parts(block, *b)).and_then(|b| block.before(b));
    let behind = block.after(c.last).filter(|n| parts(block, *n)).and_then(|n| block.after(n));
    before.is_some_and(|b| is_name(block, b))
        && behind.is_some_and(|n| {
            let token = &block.tokens[n];
            token.capital && token.has(flags::FIRST) && !token.has(flags::WORD | flags::PLACE | flags::NOT_NAME)
        })
}

/// `Noud: …` among lines that open with a name and a colon: two others at least
/// that a lexicon knows, or that were found.
fn opens_like_others(block: &Block<'_>, c: &Candidate) -> bool {
    let opens = block.before(c.first).is_none_or(|b| {
        block.before(b).is_none()
            && matches!(block.tokens[b].class, Class::Sign('-' | '*' | '•' | '–' | '|') | Class::Number)
    });
    let Some(mark) = block.after(c.last).filter(|_| opens) else { return false };
    let Class::Sign(sign @ (':' | '(' | '|' | '–' | '—' | '-' | '=' | ',')) = block.tokens[mark].class else {
        return false;
    };
    // A comma stands behind anything: there the word itself must be a surname.
    if sign == ',' && !c.words.iter().all(|w| is_plain_surname(block, *w)) {
        return false;
    }
    let mut alike = 0;
    let first = line_start(block, c.first);
    let mut start = first;
    for _ in 0..LINES {
        let Some(above) = line_above(block, start) else { break };
        start = above;
        alike += u32::from(opens_with_name(block, start, sign)) + speaks_again(block, start, c, sign);
    }
    let mut start = first;
    for _ in 0..LINES {
        let Some(below) = line_below(block, start) else { break };
        start = below;
        alike += u32::from(opens_with_name(block, start, sign)) + speaks_again(block, start, c, sign);
    }
    alike >= if sign == ',' { 3 } else { 2 }
}

/// Two, where the line opens with the same unknown word and the same sign: in a chat who speaks comes back.
fn speaks_again(block: &Block<'_>, start: usize, c: &Candidate, sign: char) -> u32 {
    let [only] = c.words.as_slice() else { return 0 };
    let (token, other) = (&block.tokens[*only], &block.tokens[start]);
    let same = token.is_unknown_capital() && other.capital && other.key == token.key && sign == ':';
    let marked = block.tokens.get(start + 1).is_some_and(|t| t.is_sign(sign) && !t.spaced);
    if same && marked && *only == c.first { 2 } else { 0 }
}

/// Where the line with words before the one at `start` begins.
fn line_above(block: &Block<'_>, start: usize) -> Option<usize> {
    let end = (0..start).rev().find(|at| block.tokens[*at].class != Class::Newline)?;
    Some((0..=end).rev().take_while(|at| block.tokens[*at].class != Class::Newline).last().unwrap_or(end))
}

/// Where the next line with words begins.
fn line_below(block: &Block<'_>, start: usize) -> Option<usize> {
    let end = (start..block.tokens.len()).find(|at| block.tokens[*at].class == Class::Newline)?;
    (end..block.tokens.len()).find(|at| block.tokens[*at].class != Class::Newline)
}

/// A surname that is no word and no town.
fn is_plain_surname(block: &Block<'_>, at: usize) -> bool {
    let token = &block.tokens[at];
    token.is_word()
        && token.capital
        && token.has(flags::SURNAME)
        && !token.has(flags::WORD | flags::PLACE | flags::NOT_NAME)
}

fn opens_with_name(block: &Block<'_>, start: usize, sign: char) -> bool {
    let mut at = start;
    if !block.tokens[at].is_word() {
        match block.after(at) {
            Some(next) => at = next,
            None => return false,
        }
    }
    let token = &block.tokens[at];
    let named = is_name(block, at)
        || token.is_word()
            && token.capital
            && token.has(flags::FIRST)
            && (token.has(flags::COMMON) || !token.has(flags::WORD | flags::PLACE))
            && !token.has(flags::NOT_NAME)
        || sign == ',' && is_plain_surname(block, at);
    named && (at + 1..at + 5).any(|t| block.tokens.get(t).is_some_and(|t| t.is_sign(sign)))
}
