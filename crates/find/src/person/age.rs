//! Ages that the words around tell: numbers in words, bare numbers behind
//! "is", `een meisje van dertien`, and lists of ages.

use crate::block::Block;
use crate::evidence::Evidence;
use crate::flags;
use crate::grammar;
use crate::kind::Kind;
use crate::span::Found;
use crate::token::Class;

/// Adds them to the findings of `block`.
pub(crate) fn find(block: &mut Block<'_>) {
    for at in 0..block.tokens.len() {
        if let Some(last) = age(block, at) {
            block.add(Found::new(block.bytes(at, last), Kind::Age, 72, &[Evidence::Quantity]));
        }
    }
}

/// Returns the last token of the age that begins with the number at `at`.
fn age(block: &Block<'_>, at: usize) -> Option<usize> {
    let spelled = block.tokens[at].is_word();
    if !(if spelled { is_number_word(block, at) } else { is_years(block, at) }) || block.covered(at).is_some() {
        return None;
    }
    let mut last = at;
    let mut next = block.after(at);
    let years = next.is_some_and(|n| block.is(n, grammar::YEARS));
    let young = next.is_some_and(|n| block.is(n, grammar::YOUNG));
    if years || young {
        last = next?;
        next = block.after(last);
        if years && next.is_some_and(|n| block.is(n, grammar::OLD)) {
            return next;
        }
    }
    let before = block.before(at)?;
    let bracketed = matches!(block.tokens[before].class, Class::Sign('(' | ','));
    let closes = next.is_none_or(|n| {
        matches!(block.tokens[n].class, Class::Sign('.' | ',' | ';' | ')' | '!' | '?'))
            || block.is(n, &["en", "and", "maar", "but"]) && !block.after(n).is_some_and(|m| is_years(block, m))
    });
    // "(2 jr, 5 jr en 11 jr)": an age stands before, joined to this one.
    let joined = (bracketed || block.is(before, grammar::JOINS))
        && before > 0
        && block.covered(before - 1).is_some_and(|f| f.kind == Kind::Age);
    if years && joined && closes {
        return Some(last);
    }
    // "haar zoontje Yonas, anderhalf jaar": behind a name or a noun for somebody.
    let person = |at: usize| {
        block.covered(at).is_some_and(|f| f.kind == Kind::Name)
            || block.tokens[at].is_word() && (block.tokens[at].has(flags::ROLE) || block.is(at, grammar::AGED))
    };
    if (years && spelled || young) && bracketed && closes && before > 0 && person(before - 1) {
        return Some(last);
    }
    if young {
        return None;
    }
    let open = next.is_some_and(|n| block.tokens[n].is_sign('%') || block.tokens[n].is_sign('€'));
    if block.is(before, &["van", "of", "aged"]) && before > 0 && block.is(before - 1, grammar::AGED) && !open {
        return (years || spelled || closes).then_some(last);
    }
    let stated = block
        .is(before, &["is", "was", "wordt", "werd", "ben", "bent", "turned", "turns", "am", "i'm", "he's", "she's"]);
    if !stated || !(closes || years) || years && next.is_some_and(|n| block.is(n, grammar::NO_AGE_AFTER)) {
        return None;
    }
    let subject = block.is(before, &["i'm", "he's", "she's"])
        || block.before(before).is_some_and(|b| person(b) || block.is(b, grammar::DOERS) && !block.is(b, &["they"]));
    subject.then_some(last)
}

/// A number of one to three digits that may be years of life.
fn is_years(block: &Block<'_>, at: usize) -> bool {
    block.tokens[at].class == Class::Number
        && block.word(at).parse::<u32>().is_ok_and(|years| (1..=110).contains(&years))
        && !block.word(at).starts_with('0')
        && block.tokens.get(at + 1).is_none_or(|t| t.spaced || !matches!(t.class, Class::Sign('-' | '/' | '%' | '°')))
}

fn ends_with(word: &str, ending: &str) -> bool {
    let from = word.len().checked_sub(ending.len());
    from.is_some_and(|from| word.as_bytes()[from..].eq_ignore_ascii_case(ending.as_bytes()))
}

/// `veertien`, `eenentachtig`, `thirty-two`.
fn is_number_word(block: &Block<'_>, at: usize) -> bool {
    if block.is(at, grammar::NUMBER_UNITS) {
        return true;
    }
    let word = block.word(at);
    // Tens end so; only behind a hyphen stands a unit last.
    let tens = matches!(word.as_bytes().last(), Some(b'g' | b'd' | b'y' | b'G' | b'D' | b'Y'))
        && grammar::NUMBER_TENS.iter().any(|tens| ends_with(word, tens));
    if word.len() > 20 || !tens && !word.as_bytes().contains(&b'-') {
        return false;
    }
    let lower = word.to_lowercase();
    if let Some((tens, unit)) = lower.split_once('-') {
        return grammar::NUMBER_TENS.contains(&tens) && grammar::NUMBER_UNITS.contains(&unit);
    }
    grammar::NUMBER_TENS.iter().filter_map(|tens| lower.strip_suffix(tens)).any(|unit| {
        unit.is_empty()
            || unit
                .strip_suffix("en")
                .or_else(|| unit.strip_suffix("ën"))
                .is_some_and(|u| grammar::NUMBER_UNITS.contains(&u))
    })
}
