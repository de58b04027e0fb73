//! Firms, buildings and things that bear the name of somebody.

use super::{Candidate, Context};
use crate::block::Block;
use crate::flags;
use crate::grammar;
use crate::kind::Kind;
use crate::token::Class;

pub(super) fn is_firm(block: &Block<'_>, c: &Candidate, context: &Context) -> bool {
    if context.title || context.mail_header && c.words.len() > 1 {
        return false;
    }
    if firm_behind(block, c.first, c.last)
        || c.words
            .iter()
            .skip(1)
            .any(|w| block.tokens[*w].has(flags::FIRM_AFTER) && !block.tokens[*w].has(flags::SURNAME))
        || c.words.first().is_some_and(|w| {
            *w < c.last
                && block.tokens[*w].has(flags::FIRM_BEFORE)
                && !block.tokens[*w].has(flags::FIRST | flags::SURNAME)
        })
        || quoted(block, c)
    {
        return true;
    }
    let plain = c.words.len() == 1 && c.initials == 0;
    let Some(before) = block.before(c.first) else { return false };
    let token = &block.tokens[before];
    if token.is_sign('&') {
        let left = before.checked_sub(1);
        let named = left.and_then(|at| block.covered(at)).is_some_and(|f| f.kind == Kind::Name);
        return !(couple(block, left, Some(c.first)) || named && block.tokens[c.first].has(flags::FIRST));
    }
    if !token.is_word() || !token.has(flags::FIRM_BEFORE) {
        return false;
    }
    let by_preposition = block.is(before, &["bij"]);
    !by_preposition || plain && !block.tokens[c.words[0]].has(flags::FIRST) && firm_like(block, c)
}

/// A name between quotation marks is that of a ship, a dish or a work.
fn quoted(block: &Block<'_>, c: &Candidate) -> bool {
    let mark = |at: Option<usize>| {
        at.is_some_and(|at| matches!(block.tokens[at].class, Class::Sign('"' | '“' | '”' | '„' | '\'' | '‘' | '’')))
    };
    mark(block.before(c.first)) && (mark(block.after(c.last)) || mark(block.after(c.last).and_then(|n| block.after(n))))
        || in_title(block, c)
}

/// Words of a title around a name in it, on each side, at most.
const TITLE_REACH: usize = 4;

/// "'Mrs Popple' against the wall", "'De pest van Pieter Claesz'": a title of several words between marks, in which
/// nobody speaks or does anything.
fn in_title(block: &Block<'_>, c: &Candidate) -> bool {
    let sign = |at: usize| matches!(block.tokens[at].class, Class::Sign('"' | '“' | '”' | '„' | '\'' | '‘' | '’'));
    let start = c.first.saturating_sub(TITLE_REACH);
    let open = (start..c.first).rev().take_while(|at| block.tokens[*at].class != Class::Newline).find(|at| sign(*at));
    let Some(open) = open.filter(|at| block.tokens[*at].spaced && !block.tokens[at + 1].spaced) else { return false };
    let end = (c.last + 1 + TITLE_REACH).min(block.tokens.len());
    let close = (c.last + 1..end).take_while(|at| block.tokens[*at].class != Class::Newline).find(|at| sign(*at));
    let Some(close) = close.filter(|at| !block.tokens[*at].spaced) else { return false };
    let inside = open + 1..close;
    block.tokens[open + 1].capital
        && inside.len() > c.last - c.first + 1
        && !inside.clone().any(|at| {
            let token = &block.tokens[at];
            let spoken = flags::PRONOUN | flags::SALUTATION | flags::CLOSING;
            token.has(spoken) || matches!(token.class, Class::Sign(',' | '!' | '?')) || block.is(at, grammar::ACTS)
        })
}

/// Behind "bij" a bare surname is more often a shop than a person.
fn firm_like(block: &Block<'_>, c: &Candidate) -> bool {
    block.tokens[c.words[0]].has(flags::SURNAME) && !context_has_role(block, c)
}

fn context_has_role(block: &Block<'_>, c: &Candidate) -> bool {
    block.before(c.first).is_some_and(|b| block.tokens[b].has(flags::ROLE))
}

/// `Jaap & Els`: two first names are a couple, not a firm.
fn couple(block: &Block<'_>, left: Option<usize>, right: Option<usize>) -> bool {
    let first = |at: Option<usize>| at.is_some_and(|at| block.tokens[at].has(flags::FIRST) && block.tokens[at].capital);
    let owns = right.is_some_and(|at| block.word(at).ends_with("'s") || block.word(at).ends_with("\u{2019}s"));
    // "Baker & Rose": two words with capitals are a brand.
    let word = |at: Option<usize>| {
        at.is_some_and(|at| block.tokens[at].has(flags::WORD) && !block.tokens[at].has(flags::COMMON))
    };
    first(left) && first(right) && !owns && !(word(left) && word(right))
}

/// `Jansen B.V.`, `De Boer Transport`, `Visser & Zonen`, `Bakker en Zn.`
fn firm_behind(block: &Block<'_>, first: usize, last: usize) -> bool {
    let Some(next) = block.after(last) else { return false };
    let token = &block.tokens[next];
    if token.is_sign('&') {
        // "Hanneke & haar zus": what follows bears no name.
        let named = block.after(next).is_some_and(|n| block.tokens[n].capital || !block.tokens[n].is_word());
        return named && !couple(block, Some(first), block.after(next));
    }
    if !token.is_word() || !token.spaced {
        return false;
    }
    if block.is(next, &["en", "and"]) {
        return block.after(next).is_some_and(|n| block.is(n, grammar::FAMILY_FIRM));
    }
    if block.is(next, &["b", "n", "v", "c"]) && block.tokens.get(next + 1).is_some_and(|t| t.is_sign('.')) {
        return block.tokens.get(next + 2).is_some_and(|t| t.is_word() && !t.spaced);
    }
    token.has(flags::FIRM_AFTER) && (token.capital || block.is(next, grammar::LOWER_FIRM))
}

/// "De nieuwe boot heet Juliana".
pub(in crate::person) fn names_thing(block: &Block<'_>, at: usize) -> bool {
    let mut before = block.before(at);
    // "De pop heet nu officieel Henk"
    while let Some(adverb) = before.filter(|b| block.is(*b, grammar::CALLED_NOW)) {
        before = block.before(adverb);
    }
    let verb = before.filter(|verb| block.is(*verb, grammar::CALLS_THINGS));
    // "The boiler is called Gerald": the verb of being stands between.
    let verb = verb.map(|v| block.before(v).filter(|b| block.is(*b, grammar::BE_VERBS)).unwrap_or(v));
    verb.and_then(|verb| block.before(verb)).is_some_and(|noun| is_thing(block, noun))
}

/// A noun that stands for nobody.
fn is_thing(block: &Block<'_>, noun: usize) -> bool {
    let token = &block.tokens[noun];
    if block.is(noun, &["het", "dit", "dat", "it", "this", "that"]) {
        return true;
    }
    // "de pop": behind an article even a surname in small letters is a noun.
    let pointed = block.before(noun).is_some_and(|b| block.is(b, grammar::ARTICLES));
    let named = if pointed { 0 } else { flags::FIRST | flags::SURNAME };
    let somebody = flags::ROLE | flags::OCCUPATION | flags::PRONOUN | flags::TITLE | named;
    token.is_word()
        && (token.has(flags::WORD) || token.bits == 0)
        && !token.capital
        && !token.has(somebody)
        && !block.is(noun, grammar::KIN)
        && !block.is(noun, grammar::SMALL_WORDS)
        && block.before(noun).is_some_and(|b| block.tokens[b].is_word())
}
