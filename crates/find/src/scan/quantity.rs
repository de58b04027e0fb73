//! Ages and amounts, which only the words beside them tell from other numbers.

use super::cue::{Cue, Veto, floor_boundary};
use super::site::Site;
use crate::evidence::Evidence;
use crate::grammar::{self, is_one_of};
use crate::kind::Kind;
use crate::span::Found;

/// Years of life: `34 jaar`, `age 12`, `hij is 15.`.
pub(super) fn age(site: &Site<'_>) -> Option<Found> {
    let digits = site.run().iter().take(4).take_while(|b| b.is_ascii_digit()).count();
    if digits > 3 {
        return None;
    }
    let years: u32 = std::str::from_utf8(&site.run()[..digits]).ok()?.parse().ok().filter(|y| *y <= 115)?;
    let rest = &site.text[site.start + digits..];
    let inner = rest.trim_start_matches([' ', '-', '\u{a0}']);
    // All units of years begin so.
    let unit =
        if inner.starts_with(['j', 'y']) { inner.find(|c: char| !c.is_alphabetic()).unwrap_or(inner.len()) } else { 0 };
    let after = site.start + digits + (rest.len() - inner.len()) + unit;
    let called = || {
        digits == site.run().len()
            && site.closes(site.run_end())
            && site.is_called(Kind::Age, site.start, site.run_end())
    };
    let percent = inner.starts_with(['%', '‰']);
    let end = match &inner[..unit] {
        "jarige" | "jarig" if rest.starts_with(['-', ' ']) || rest.starts_with("jarig") => Some(after),
        "jaar" | "jr" | "years" | "yrs" | "year" | "yo" | "jaren" | "j" => years_phrase(site, after, &inner[..unit]),
        _ if bare_age(site, site.start + digits) => Some(site.start + digits),
        _ => None,
    };
    let (end, why) = match end {
        Some(end) if years > 0 || called() => (end, Evidence::Quantity),
        _ if called() => (site.run_end(), Evidence::Cue(Kind::Age)),
        _ => return None,
    };
    (!percent && !is_average(site)).then(|| site.found(site.start, end, Kind::Age, 80, why))?
}

/// One of the three words before says that the number is of nobody in particular.
fn is_average(site: &Site<'_>) -> bool {
    let from = floor_boundary(site.text, site.start.saturating_sub(40));
    let mut words = site.text[from..site.start].split_whitespace().rev().take(3);
    words.any(|word| word.starts_with("gemiddeld") || word == "average")
}

/// `hij is 15.`: nothing behind the number, and somebody before the verb.
fn bare_age(site: &Site<'_>, end: usize) -> bool {
    let closed = end == site.run_end()
        && site.text[end..].chars().next().is_none_or(|c| matches!(c, '.' | ',' | ')' | ';' | '\n' | '\r'))
        && site.closes(end);
    let mut words = site.text[..site.start].trim_end().rsplit(|c: char| !c.is_alphabetic());
    closed
        && words.next().is_some_and(|verb| is_one_of(verb, grammar::AGE_STATED) && !verb.eq_ignore_ascii_case("van"))
        && words.next().is_some_and(|subject| is_one_of(subject, grammar::AGE_SUBJECTS))
}

/// Returns the end of `43 jaar oud` unless the words around make it a duration.
fn years_phrase(site: &Site<'_>, unit_end: usize, unit: &str) -> Option<usize> {
    let rest = site.text[unit_end..].trim_start_matches([' ', '-']);
    let word_end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
    let next = rest[..word_end].to_lowercase();
    if matches!(next.as_str(), "oud" | "old") {
        return Some(unit_end + (site.text[unit_end..].len() - rest.len()) + word_end);
    }
    let before = site.text[..site.start].trim_end();
    let word_start = before
        .rfind(|c: char| !c.is_alphabetic())
        .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
    let previous = before[word_start..].to_lowercase();
    let separated = matches!(before.chars().next_back(), Some(',' | '(' | ';' | '-'));
    let closed = !site.text[unit_end..].starts_with(|c: char| c.is_alphabetic())
        && site.text[unit_end..]
            .trim_start_matches(' ')
            .chars()
            .next()
            .is_none_or(|c| matches!(c, ')' | ',' | '.' | ';' | '\n' | '\r' | '/'));
    let stated = grammar::AGE_STATED.contains(&previous.as_str()) && unit != "j";
    let month_follows = next == "en" && rest[word_end..].trim_start().starts_with(|c: char| c.is_ascii_digit());
    let turns = matches!(previous.as_str(), "wordt" | "werd" | "turned" | "turns");
    if stated && (turns || month_follows) {
        return Some(unit_end);
    }
    // "Man, circa 25 jaar": of a person a rough age, of anything else a duration.
    let rough = || {
        grammar::ROUGHLY.contains(&previous.as_str())
            && before[..word_start]
                .trim_end_matches([' ', ',', '(', '.'])
                .rsplit(|c: char| !c.is_alphabetic())
                .next()
                .is_some_and(|noun| is_one_of(noun, grammar::AGED))
    };
    if closed && rough() {
        return Some(unit_end);
    }
    let vetoed = grammar::NO_AGE_BEFORE.contains(&previous.as_str()) || grammar::NO_AGE_AFTER.contains(&next.as_str());
    // "€ 8.000, 5 jaar": behind a sum it is how long a loan runs.
    let behind_sum = before.ends_with(',') && before[..before.len() - 1].ends_with(|c: char| c.is_ascii_digit());
    let bare = separated && before[word_start..].is_empty() && !behind_sum;
    (!vetoed && (bare || (closed && (separated && !behind_sum || stated)))).then_some(unit_end)
}

/// What somebody earns or lives on, beside a word that says so.
pub(super) fn income(site: &Site<'_>) -> Option<Found> {
    let end = amount_end(site)?;
    let mut start = site.start;
    let before = site.text[site.floor..site.start].trim_end_matches([' ', '\u{a0}']);
    if site.start - site.floor - before.len() <= 2 {
        let may_end = before.as_bytes().last().is_some_and(|last| MONEY_ENDS[usize::from(*last)]);
        let sign = grammar::MONEY_BEFORE.iter().filter(|_| may_end).find(|sign| before.ends_with(**sign));
        start = sign.map_or(start, |sign| site.floor + before.len() - sign.len());
    }
    let signed = start < site.start;
    let end = end + amount_tail(&site.text[end..]);
    let money = signed || end > site.run_end() || site.run().len() >= 3;
    if !money || !site.closes(end) {
        return None;
    }
    if end == site.run_end() && site.is_unnamed(start, end) {
        return None;
    }
    let cues = site.cues(start, end);
    // "gross" right behind an amount says it, and a percentage never is one.
    let wage =
        end > site.run_end() && grammar::WAGE_TAILS.iter().any(|tail| site.text[site.start..end].ends_with(tail));
    let percent = site.text[end..].trim_start().starts_with(['%', '‰']);
    let between = || {
        let from = start.saturating_sub(cues.nearest().map_or(0, |hit| hit.gap));
        site.bytes[from..start].iter().any(u8::is_ascii_digit)
    };
    let near = wage && !percent && end - site.start > 5
        || !percent && signed && cues.mentions(Kind::Income)
        || !percent && (signed || end > site.run_end()) && cues.says(Kind::Income)
        || !percent
            && cues.nearest().is_some_and(|hit| {
                hit.gap < 40
                    && !hit.other_sentence
                    && (hit.cue == Cue::For(Kind::Income)
                        || (hit.cue == Cue::Not(Veto::Amount) && cues.mentions(Kind::Income)))
            })
            && !between();
    near.then(|| site.found(start, end, Kind::Income, 85, Evidence::Quantity))?
}

fn amount_end(site: &Site<'_>) -> Option<usize> {
    if !site.is_number() && !site.run().iter().all(|b| b.is_ascii_digit() || matches!(b, b'k' | b'K')) {
        return None;
    }
    let length = site.bytes[site.start..]
        .iter()
        .take(16)
        .take_while(|b| b.is_ascii_digit() || matches!(b, b'.' | b',' | b'k' | b'K' | b'-'))
        .count();
    let mut end = site.start + length;
    while end > site.start && matches!(site.bytes[end - 1], b'.' | b',' | b'-') {
        end -= 1;
    }
    Some(end)
}

/// Bytes with which a sign of money ends, and those with which a tail of an amount begins: of most numbers they settle it.
const MONEY_ENDS: [bool; 256] = bytes_of(grammar::MONEY_BEFORE.listed, true);
const AMOUNT_TAIL_HEADS: [bool; 256] = bytes_of(grammar::AMOUNT_TAILS.listed, false);

const fn bytes_of(words: &[&str], last: bool) -> [bool; 256] {
    let mut bytes = [false; 256];
    let mut at = 0;
    while at < words.len() {
        let word = words[at].as_bytes();
        bytes[word[if last { word.len() - 1 } else { 0 }] as usize] = true;
        at += 1;
    }
    bytes
}

/// Returns the length of ` per maand` and the like, the longest that fits.
fn amount_tail(rest: &str) -> usize {
    let inner = rest.strip_prefix(",-").unwrap_or(rest);
    let words = inner.strip_prefix([' ', '\u{a0}']).unwrap_or(inner);
    let fits = |tail: &&&str| words.strip_prefix(**tail).is_some_and(|after| !after.starts_with(char::is_alphanumeric));
    let may_begin = words.as_bytes().first().is_some_and(|first| AMOUNT_TAIL_HEADS[usize::from(*first)]);
    match grammar::AMOUNT_TAILS.iter().filter(|_| may_begin).filter(fits).map(|tail| tail.len()).max() {
        Some(length) => rest.len() - words.len() + length,
        None => rest.len() - inner.len(),
    }
}
