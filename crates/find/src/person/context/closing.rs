//! Who signs: on a line of her own, behind a closing, or with the last words.

use super::{Candidate, starts_sentence};
use crate::block::Block;
use crate::flags;
use crate::grammar;
use crate::kind::Kind;
use crate::token::{Class, Token};

/// Closes a letter or a text, or speaks in a chat.
pub(super) fn signs(block: &Block<'_>, c: &Candidate) -> bool {
    line_is(block, c) && (closing_above(block, c.first) || is_last_line(block, c))
        || speaker(block, c)
        || closes_text(block, c)
        || closing_on_line(block, c.first)
        || is_here(block, c)
}

/// `Jolanda hier, …`: says who writes.
fn is_here(block: &Block<'_>, c: &Candidate) -> bool {
    let here = block.after(c.last).filter(|n| block.is(*n, &["hier", "here"]));
    starts_sentence(block, c.first)
        && here.is_some_and(|n| {
            block.after(n).is_none_or(|m| matches!(block.tokens[m].class, Class::Sign(',' | '.' | ':' | '!')))
        })
}

/// Says whether token `at` is the only word of its line.
pub(in crate::person) fn alone_on_line(block: &Block<'_>, at: usize) -> bool {
    let opens = block.before(at).is_none_or(|b| {
        (block.tokens[b].is_sign(',') || block.tokens[b].has(flags::CLOSING)) && closing_on_line(block, at)
    });
    let closes = match block.after(at) {
        None => true,
        Some(n) => (block.tokens[n].is_sign(',') || block.tokens[n].is_sign('.')) && block.after(n).is_none(),
    };
    opens && closes && (closing_above(block, at) || closing_on_line(block, at))
}

/// The candidate, perhaps with a sign behind it, is all there is on its line.
fn line_is(block: &Block<'_>, c: &Candidate) -> bool {
    let mut after = block.after(c.last);
    if after
        .is_some_and(|n| matches!(block.tokens[n].class, Class::Sign('|' | ',' | '(')) || block.is(n, grammar::KISSES))
    {
        after = None;
    }
    let dash = block.before(c.first).filter(|b| matches!(block.tokens[*b].class, Class::Sign('-' | '–' | '—')));
    let opens = dash.or(Some(c.first)).is_some_and(|first| block.before(first).is_none());
    opens && after.is_none()
}

pub(super) fn line_start(block: &Block<'_>, at: usize) -> usize {
    let mut start = at;
    while let Some(before) = block.before(start).filter(|_| at - start < 40) {
        start = before;
    }
    start
}

/// One of the two lines with words above closes a letter.
fn closing_above(block: &Block<'_>, at: usize) -> bool {
    let mut end = line_start(block, at);
    for _ in 0..2 {
        while end > 0 && block.tokens[end - 1].class == Class::Newline {
            end -= 1;
        }
        if end == 0 {
            return false;
        }
        let start = line_start(block, end - 1);
        if closes_letter(block, start, end) {
            return true;
        }
        end = start;
    }
    false
}

fn closes_letter(block: &Block<'_>, start: usize, end: usize) -> bool {
    let short = end - start <= 6;
    short
        && (start..end).any(|t| block.tokens[t].has(flags::CLOSING))
        && !(start..end).any(|t| block.tokens[t].is_sign('?'))
}

/// `Groet, Iris van den Brink` on one line.
fn closing_on_line(block: &Block<'_>, at: usize) -> bool {
    let Some(comma) = block.before(at) else { return false };
    let word = if matches!(block.tokens[comma].class, Class::Sign(',')) { block.before(comma) } else { Some(comma) };
    word.is_some_and(|w| {
        block.tokens[w].has(flags::CLOSING) && block.tokens[w].is_word() && !block.is(w, grammar::DOUBTFUL_CLOSINGS)
    }) || block.tokens[comma].is_sign(',') && closes_before(block, comma)
}

/// Words of a closing before its comma at most.
const LONGEST_CLOSING: usize = 5;

/// `Groeten van de bakker, …`, `Met achting, …`: a sentence that opens like a closing ends at the comma.
fn closes_before(block: &Block<'_>, comma: usize) -> bool {
    let mut first = comma;
    while let Some(before) = block.before(first).filter(|b| block.tokens[*b].is_word()) {
        first = before;
        if comma - first > LONGEST_CLOSING {
            return false;
        }
    }
    let opens = block.tokens.get(first).is_some_and(|token| {
        token.has(flags::CLOSING) && !block.is(first, grammar::DOUBTFUL_CLOSINGS)
            || block.is(first, grammar::OPENS_CLOSING) && first + 1 < comma
    });
    opens && first < comma && starts_sentence(block, first)
}

/// The last line with words of the text, when there are others before it.
fn is_last_line(block: &Block<'_>, c: &Candidate) -> bool {
    c.first > 8 && (ends_text(block, c.last) || says_how_to_reach(block, c.last) || says_who(block, c))
}

/// Words behind a signature that say who it is, at most.
const LONGEST_WHO: usize = 6;

/// `Harm-Jan, uw penningmeester`, `Maureen, no. 15` on the last line.
fn says_who(block: &Block<'_>, c: &Candidate) -> bool {
    let rest = &block.tokens[c.last + 1..];
    let line = rest.iter().take_while(|token| token.class != Class::Newline).count();
    let is_last = rest[line..].iter().all(|token| token.class == Class::Newline);
    let alone = block.before(c.first).is_none_or(|dash| block.before(dash).is_none());
    let named = c.words.iter().all(|w| {
        let token = &block.tokens[*w];
        token.has(flags::FIRST) && !token.has(flags::WORD | flags::PLACE) || c.words.len() > 1
    });
    let comma = rest.first().is_some_and(|t| t.is_sign(','));
    let ends = rest.get(line.saturating_sub(1)).is_some_and(|t| !matches!(t.class, Class::Sign('?' | ':')));
    alone && named && comma && ends && is_last && (2..=LONGEST_WHO).contains(&line)
}

/// Tokens behind a signature on its line at most.
const LONGEST_REACH: usize = 12;

/// `Rik (tel. …)` on the last line.
fn says_how_to_reach(block: &Block<'_>, last: usize) -> bool {
    let rest = &block.tokens[last + 1..];
    let line = rest.iter().take_while(|token| token.class != Class::Newline).count();
    let is_last = rest[line..].iter().all(|token| token.class == Class::Newline);
    let reached = (last + 1..=last + line).any(|at| block.covered(at).is_some_and(|found| reaches(found.kind)));
    is_last && line <= LONGEST_REACH && reached
}

fn reaches(kind: Kind) -> bool {
    matches!(kind, Kind::Phone | Kind::Email)
}

/// `… tot morgen. Nel`, `… four weeks. Iwan Brockhurst`: a name behind the last sentence.
fn closes_text(block: &Block<'_>, c: &Candidate) -> bool {
    let named = |w: &usize| {
        let token = &block.tokens[*w];
        let single = c.words.len() == 1 && c.initials + c.infixes == 0;
        token.has(flags::FIRST) && !(single && token.has(flags::PLACE))
            || !single && (token.has(flags::SURNAME) || token.is_unknown_capital() && !token.all_capitals)
    };
    c.first > 8
        && c.words.len() <= 3
        && c.words.iter().all(named)
        && block.before(c.first).is_some_and(|b| matches!(block.tokens[b].class, Class::Sign('.' | '!' | '?')))
        && ends_text(block, c.last)
}

/// Nothing but signs and kisses stands behind.
fn ends_text(block: &Block<'_>, last: usize) -> bool {
    let rest = &block.tokens[last + 1..];
    let is_kiss = |token: &Token| token.text(block.text).bytes().all(|byte| byte.eq_ignore_ascii_case(&b'x'));
    rest.len() < 5 && rest.iter().all(|t| !matches!(t.class, Class::Word | Class::Number) || is_kiss(t))
}

/// `[22-11-2026 09:14] Ruben: …`
fn speaker(block: &Block<'_>, c: &Candidate) -> bool {
    let colon = block.after(c.last).is_some_and(|n| block.tokens[n].is_sign(':') && !block.tokens[n].spaced);
    colon
        && block.before(c.first).is_some_and(|b| {
            matches!(block.tokens[b].class, Class::Sign(']' | '-'))
                && block.tokens[line_start(block, b)].class != Class::Word
        })
}
