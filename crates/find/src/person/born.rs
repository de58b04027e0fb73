//! Dates of birth and ages that stand right behind a name, as in lists:
//! `N. N., 3-4-1968`, `N. N. (38)`.

use crate::block::Block;
use crate::evidence::Evidence;
use crate::grammar;
use crate::kind::Kind;
use crate::number::date;
use crate::span::Found;
use crate::token::{Class, Token};

/// Last year of a date behind a name that is a birth and not an appointment.
const LAST_YEAR: u16 = 2012;

/// The same of one in brackets behind whose mother or child is named.
const LAST_YEAR_OF_KIN: u16 = 2030;

/// The same of one that stands before an address and behind no name.
const LAST_YEAR_BEFORE_ADDRESS: u16 = 2006;

/// Furthest place of the date behind the name, in bytes.
const REACH: usize = 64;

/// Adds them to the findings of `block`.
pub(crate) fn find(block: &mut Block<'_>) {
    let names: Vec<usize> = block.found.iter().filter(|f| f.kind == Kind::Name).map(|f| f.end).collect();
    for end in names {
        if let Some(found) = age(block, end).or_else(|| birth(block, end)) {
            block.add(found);
        }
    }
    let addresses: Vec<usize> = block.found.iter().filter(|f| f.kind == Kind::Address).map(|f| f.start).collect();
    for start in addresses {
        if let Some(found) = before_address(block, start) {
            block.add(found);
        }
    }
}

/// Tokens of a date, at most.
const DATE_TOKENS: usize = 6;

/// `19 juli 1990, Kerkstraat 4`: an old date right before where somebody lives.
fn before_address(block: &Block<'_>, address: usize) -> Option<Found> {
    let end = block.text[..address].trim_end_matches(' ').strip_suffix(',')?.len();
    let behind = block.tokens.partition_point(|t| (t.end as usize) <= end);
    let dated = |token: &Token| {
        let start = token.start as usize;
        let (date, length) = date::prefix(&block.text.as_bytes()[start..end], false)?;
        let old = (1900..=LAST_YEAR_BEFORE_ADDRESS).contains(&date.year);
        (old && start + length == end).then_some(start)
    };
    let tokens = &block.tokens[behind.saturating_sub(DATE_TOKENS)..behind];
    let start = tokens.iter().filter(|t| t.class == Class::Number && t.spaced).find_map(dated)?;
    Some(Found::new(start..end, Kind::BirthDate, 70, &[Evidence::CalendarDate]))
}

/// `(38)`, `, 38,` and `, 38.`: years that close at once.
fn age(block: &Block<'_>, end: usize) -> Option<Found> {
    let rest = &block.text[end..];
    let dash = rest.strip_prefix(" – ").or_else(|| rest.strip_prefix(" — "));
    let inner = rest.strip_prefix(" (").or_else(|| rest.strip_prefix(", ")).or(dash)?;
    let bracket = rest.starts_with(" (");
    let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
    let years: u32 = inner.get(..digits)?.parse().ok()?;
    let after = &inner[digits..];
    let closed = if bracket {
        // "Gerben (15, mag niet tappen)"
        let goes_on = after.strip_prefix(", ").is_some_and(|more| more.starts_with(char::is_lowercase));
        after.starts_with(')') || goes_on && years > 2
    } else if dash.is_some() {
        // "Anoushka – 52 – wil 5 km halen"
        after.starts_with(" – ") || after.starts_with(" — ")
    } else {
        after.is_empty()
            || after.starts_with(['\n', '\r', ')', ';'])
            || after.starts_with(". ")
            || after.starts_with(", ")
            || after.starts_with(".\n")
            || after == "."
            || after.starts_with(": ")
            || after.starts_with(" (")
    };
    let start = end + rest.len() - inner.len();
    ((1..=110).contains(&years) && digits <= 3 && closed && !inner.starts_with('0'))
        .then(|| Found::new(start..start + digits, Kind::Age, 70, &[Evidence::Quantity]))
}

/// The first date behind the name on its line, with nothing but signs and other
/// findings in between.
fn birth(block: &Block<'_>, end: usize) -> Option<Found> {
    let bytes = block.text.as_bytes();
    let limit = bytes.len().min(end + REACH);
    let line = bytes[end..limit].iter().position(|byte| matches!(byte, b'\n' | b'\r'));
    let limit = line.map_or(limit, |at| end + at);
    let mut at = end;
    while at < limit {
        let next = block.found.partition_point(|f| f.start < at);
        if let Some(other) = block.found.get(next).filter(|f| f.start == at) {
            if matches!(other.kind, Kind::Name | Kind::BirthDate) {
                return None;
            }
            at = other.end;
        } else if bytes[at].is_ascii_digit() {
            let (date, length) = date::prefix(&bytes[at..], true)?;
            let closed = !bytes.get(at + length).is_some_and(u8::is_ascii_alphanumeric);
            let bracketed = at == end + 2 && bytes[at - 1] == b'(' && bytes.get(at + length) == Some(&b')');
            let last = if bracketed && is_of_kin(block, end) { LAST_YEAR_OF_KIN } else { LAST_YEAR };
            let birth = (1900..=last).contains(&date.year) && closed;
            return birth.then(|| Found::new(at..at + length, Kind::BirthDate, 75, &[Evidence::CalendarDate]));
        } else if matches!(bytes[at], b' ' | b'|' | b',' | b';' | b'(' | b'/' | b'-' | b'*' | b'\t' | b':')
            || bytes[at] == b'.' && at == end && bytes.get(at + 1) == Some(&b' ')
        {
            at += 1;
        } else {
            return None;
        }
    }
    None
}

/// "moeder van N. N. (11-06-2019)": a noun for kin stands before the name that ends at `end`.
fn is_of_kin(block: &Block<'_>, end: usize) -> bool {
    let Some(name) = block.found.get(block.found.partition_point(|f| f.end < end)) else { return false };
    let first = block.tokens.partition_point(|t| (t.end as usize) <= name.start);
    let mut at = first;
    for _ in 0..2 {
        let Some(before) = block.before(at) else { return false };
        if block.is(before, grammar::ONES_KIN) || block.is(before, grammar::AGED) {
            return true;
        }
        at = before;
    }
    false
}
