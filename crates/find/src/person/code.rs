//! Numbers by which a business knows whom it names: `Lid Harm Scholtens (4410982)`, `Member N. N., no. MB-55120`.

use crate::block::Block;
use crate::evidence::Evidence;
use crate::grammar;
use crate::kind::Kind;
use crate::span::Found;
use crate::token::Class;

/// Digits of such a number, at least.
const FEWEST_DIGITS: usize = 4;

/// Groups of one number, at most.
const MOST_GROUPS: usize = 4;

/// Adds them to the findings of `block`.
pub(crate) fn find(block: &mut Block<'_>) {
    let names: Vec<(usize, usize)> =
        block.found.iter().filter(|f| f.kind == Kind::Name).map(|f| (f.start, f.end)).collect();
    for (start, end) in names {
        let first = block.tokens.partition_point(|t| (t.end as usize) <= start);
        let behind = block.tokens.partition_point(|t| (t.start as usize) < end);
        let Some(kind) = role(block, first) else { continue };
        if let Some((first, last)) = code(block, behind) {
            block.add(Found::new(block.bytes(first, last), kind, 75, &[Evidence::Cue(kind), Evidence::PersonNear]));
        }
    }
}

/// What the noun before a name makes a number behind it.
fn role(block: &Block<'_>, name: usize) -> Option<Kind> {
    let noun = block.before(name)?;
    let noun = if block.tokens[noun].is_sign(':') { block.before(noun)? } else { noun };
    if block.is(noun, grammar::EMPLOYEE_LABELS) {
        Some(Kind::EmployeeNo)
    } else {
        block.is(noun, grammar::CUSTOMER_LABELS).then_some(Kind::CustomerNo)
    }
}

/// The number in brackets, or behind a comma and a word for one: its first and last token.
fn code(block: &Block<'_>, at: usize) -> Option<(usize, usize)> {
    let sign = block.tokens.get(at)?;
    let mut first = block.after(at)?;
    let mut called = false;
    while block.is(first, grammar::NUMBER_NOUNS)
        || called && matches!(block.tokens[first].class, Class::Sign('.' | ':'))
    {
        called = true;
        first = block.after(first)?;
    }
    let bracketed = sign.is_sign('(');
    // "Werknemer N. N., P30418": with a letter before its digits it needs no word.
    let lettered = block.word(first).as_bytes()[0].is_ascii_uppercase();
    let joined = matches!(sign.class, Class::Sign(',' | '/' | '-' | '–')) && (called || lettered);
    if !(bracketed || joined) || !is_code(block, first) {
        return None;
    }
    let mut last = first;
    while let Some(next) = block.after(last).filter(|n| called && n - first < MOST_GROUPS && is_digits(block, *n)) {
        last = next;
    }
    let closed = !bracketed || block.after(last).is_some_and(|n| block.tokens[n].is_sign(')'));
    let text = &block.text[block.bytes(first, last)];
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let year = digits == FEWEST_DIGITS && text.len() == digits && (text.starts_with("19") || text.starts_with("20"));
    (closed && digits >= FEWEST_DIGITS && !year).then_some((first, last))
}

fn is_code(block: &Block<'_>, at: usize) -> bool {
    let token = &block.tokens[at];
    let date = crate::number::date::prefix(block.word(at).as_bytes(), false).is_some();
    token.class == Class::Number && block.covered(at).is_none() && !date
}

fn is_digits(block: &Block<'_>, at: usize) -> bool {
    let token = &block.tokens[at];
    token.class == Class::Number
        && token.spaced
        && block.covered(at).is_none()
        && block.word(at).bytes().all(|byte| byte.is_ascii_digit())
}
