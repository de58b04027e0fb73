//! Streets with house numbers, and the places where people live.

pub(crate) mod dwelling;
pub(crate) mod firm;
pub(crate) mod home;

use crate::block::Block;
use crate::evidence::Evidence;
use crate::flags;
use crate::grammar::{self, ADDRESS_CUES, ENGLISH_STREETS, STREET_ENDINGS, WEAK_STREET_ENDINGS};
use crate::kind::Kind;
use crate::lexicon::Lexicon;
use crate::span::Found;
use crate::token::{Class, Token};

/// Adds addresses, then the places beside them and beside postcodes. Returns where addresses of firms end, which are
/// nobody's.
pub(crate) fn find(block: &mut Block<'_>, lexicon: &Lexicon) -> Vec<usize> {
    let numbers: Vec<usize> = (1..block.tokens.len()).filter(|at| is_house_number(block, *at)).collect();
    let mut of_firms = Vec::new();
    for at in numbers {
        if let Some(found) = dutch_street(block, at).or_else(|| english_street(block, at)) {
            if firm::owns(block, found.start) {
                of_firms.push(found.end);
            } else {
                block.add(found);
            }
        }
    }
    let streets: Vec<usize> = block.found.iter().filter(|f| f.kind == Kind::Address).map(|f| f.end).collect();
    for end in streets {
        if let Some(number) = belgian_postcode(block, end) {
            block.add(Found::new(block.bytes(number, number), Kind::Postcode, 85, &[Evidence::PostcodeShape]));
        }
    }
    let anchors: Vec<(usize, Kind)> = block
        .found
        .iter()
        .filter(|f| matches!(f.kind, Kind::Postcode | Kind::Address))
        .map(|f| (f.end, f.kind))
        .collect();
    for (end, kind) in anchors {
        if let Some(found) = place_behind(block, lexicon, end, kind) {
            block.add(found);
        }
    }
    for at in 0..block.tokens.len() {
        if block.tokens[at].is_word()
            && block.tokens[at].has(flags::HOME)
            && let Some(found) = home::behind_verb(block, lexicon, at)
        {
            block.add(found);
        }
    }
    of_firms
}

/// Returns the place that is named at token `at`: its last token.
pub(crate) fn place_at(block: &Block<'_>, lexicon: &Lexicon, at: usize) -> Option<usize> {
    let first = block.tokens.get(at).filter(|t| t.is_word() && (t.capital || t.text(block.text).starts_with('\'')))?;
    let mut last = first.has(flags::PLACE).then_some(at);
    if first.has(flags::PHRASE) {
        let mut key = Vec::new();
        last = block
            .phrases(lexicon, at, &mut key)
            .filter(|(_, bits)| bits & flags::PLACE != 0)
            .last()
            .map(|(end, _)| end)
            .or(last);
    }
    last
}

fn is_house_number(block: &Block<'_>, at: usize) -> bool {
    let token = &block.tokens[at];
    if token.class != Class::Number || !token.spaced || block.covered(at).is_some_and(|f| f.kind != Kind::Age) {
        return false;
    }
    let word = token.text(block.text);
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &word[digits..];
    (1..=5).contains(&digits)
        && !word.starts_with('0')
        && rest.len() <= 5
        && (rest.is_empty()
            || rest.starts_with('-')
            || (rest.len() <= 2 && rest.bytes().all(|b| b.is_ascii_alphabetic())))
}

fn dutch_street(block: &Block<'_>, number: usize) -> Option<Found> {
    let mut last = block.before(number)?;
    // "Plein 1944 12": a year may belong to the name.
    if block.tokens[last].class == Class::Number && block.word(last).len() == 4 && block.word(last).starts_with("19") {
        last = block.before(last)?;
    }
    // "De Wiken nummer 9", "Leliestraat, op nummer 15"
    let spelled = block.is(last, grammar::HOUSE_NUMBER);
    if spelled {
        last = block.before(last)?;
        if block.is(last, &["op", "at", "huis"]) {
            last = block.before(last)?;
        }
        if block.tokens[last].is_sign(',') {
            last = block.before(last)?;
        }
    }
    let token = &block.tokens[last];
    if !token.is_word() || block.covered(last).is_some_and(|f| f.kind != Kind::Address) || token.has(flags::TITLE) {
        return None;
    }
    let ending = ending(block.word(last));
    let first = street_start(block, last);
    if !block.tokens[first].capital && !block.word(first).starts_with('\'') {
        return None;
    }
    // "I'm owed 22 hours": a clause is no street.
    if (first..=last).any(|word| block.tokens[word].has(flags::PRONOUN) && !block.is(word, &["je", "u"]))
        && ending == Ending::None
        || block.is(first, grammar::CONTRACTED)
        || block.is(last, &["postbus"])
    {
        return None;
    }
    if block.tokens[last].has(flags::NOT_NAME | flags::FIRM_AFTER) && ending == Ending::None {
        return None;
    }
    let end_token = addition(block, number);
    let postcode_near = block.found.iter().any(|f| {
        f.kind == Kind::Postcode
            && f.start >= block.tokens[end_token].end as usize
            && f.start - (block.tokens[end_token].end as usize) <= 4
    });
    let cued = cue_before(block, first)
        || !block.is(last, grammar::NUMBERED_THINGS)
            && !token.has(flags::ROLE | flags::OCCUPATION | flags::NOT_NAME)
            && token.capital
            && (spelled && first < last && !block.tokens[first].has(flags::FIRST)
                || known_place_behind(block, end_token));
    let sure = match ending {
        Ending::Strong => !block.is(first, &["zaal", "kamer"]),
        Ending::Weak => postcode_near || cued,
        Ending::None => {
            let thing = first == last && block.is(last, grammar::NUMBERED_THINGS);
            postcode_near || (cued && !token.has(flags::PLACE) && !thing)
        }
    };
    let range = block.bytes(house_start(block, first), end_token);
    sure.then(|| {
        Found::new(range, Kind::Address, if ending == Ending::Strong { 92 } else { 80 }, &[Evidence::StreetSyntax])
    })
}

/// `… 18, Boxtel`: a place that is nothing else behind the number.
fn known_place_behind(block: &Block<'_>, end: usize) -> bool {
    let Some(comma) =
        block.after(end).filter(|n| block.tokens[*n].is_sign(',') || block.is(*n, grammar::ADDRESS_PLACE))
    else {
        return false;
    };
    block.after(comma).is_some_and(|n| {
        let token = &block.tokens[n];
        token.capital && token.has(flags::PLACE) && !token.has(flags::FIRST | flags::WORD)
    })
}

/// Says whether a word ends as Dutch or English street names do.
pub(crate) fn is_street_word(word: &str) -> bool {
    ending(word) == Ending::Strong || ENGLISH_STREETS.iter().any(|s| s.eq_ignore_ascii_case(word))
}

/// Says whether a word ends as streets do and surnames do not.
pub(crate) fn is_dutch_street(word: &str) -> bool {
    ["straat", "laan", "plein", "gracht", "steeg"].iter().any(|ending| word.ends_with(ending))
}

#[derive(PartialEq)]
enum Ending {
    Strong,
    Weak,
    None,
}

fn ending(word: &str) -> Ending {
    let lower = word.to_lowercase();
    let last = lower.as_bytes().last();
    let longer = |ending: &&&str| {
        ending.as_bytes().last() == last
            && lower.ends_with(**ending)
            && (lower.len() > ending.len() + 1 || lower == ***ending)
    };
    // "Baan 3" is where somebody plays tennis.
    if STREET_ENDINGS.iter().any(|e| longer(&e)) && lower != "baan" {
        Ending::Strong
    } else if WEAK_STREET_ENDINGS.iter().any(|e| longer(&e)) {
        Ending::Weak
    } else {
        Ending::None
    }
}

/// Walks back over the words of a street name: capitals, particles, heads.
fn street_start(block: &Block<'_>, last: usize) -> usize {
    let mut first = last;
    let mut at = last;
    for _ in 0..5 {
        let Some(before) = block.before(at) else { break };
        let token = &block.tokens[before];
        let dotted = token.is_sign('.')
            && !block.tokens[at].spaced
                | (before > 0 && block.tokens[before - 1].has(flags::STREET_HEAD | flags::TITLE));
        if dotted
            && block.before(before).is_some_and(|b| {
                block.tokens[b].has(flags::STREET_HEAD | flags::TITLE) || block.tokens[b].is_initial(block.text)
            })
        {
            at = before;
            continue;
        }
        if !token.is_word()
            || block.covered(before).is_some()
            || !block.tokens[at].spaced && !block.tokens[before].is_sign('.')
        {
            break;
        }
        let part = (token.capital && (!is_sentence_word(token) || token.has(flags::STREET_HEAD)))
            || (token.has(flags::INFIX) && particle_inside(block, before));
        if !part || block.is(before, ADDRESS_CUES) || token.has(flags::HOME) {
            break;
        }
        at = before;
        if token.capital || block.word(before).starts_with('\'') {
            first = before;
        }
    }
    first
}

/// A word such as "Adres" or "Mevrouw" at the start of a sentence.
fn is_sentence_word(token: &Token) -> bool {
    token.has(flags::TITLE | flags::ROLE | flags::SALUTATION) && !token.has(flags::STREET_HEAD)
        || (token.has(flags::WORD) && !token.has(flags::STREET_HEAD | flags::FIRST | flags::SURNAME))
}

/// A lower-case particle belongs to a street only behind a capital.
fn particle_inside(block: &Block<'_>, at: usize) -> bool {
    let mut before = block.before(at);
    for _ in 0..3 {
        match before {
            Some(b) if block.tokens[b].is_word() && block.tokens[b].capital => {
                return !is_sentence_word(&block.tokens[b]);
            }
            Some(b) if block.tokens[b].has(flags::INFIX) => before = block.before(b),
            _ => return false,
        }
    }
    false
}

fn cue_before(block: &Block<'_>, first: usize) -> bool {
    let mut at = first;
    for _ in 0..4 {
        let Some(before) = block.before(at) else { return false };
        if block.is(before, ADDRESS_CUES) {
            return true;
        }
        at = before;
    }
    false
}

/// `Kortrijkstraat 88 bus 3, 8700 Tielt`: four digits between an address and a place with a capital.
fn belgian_postcode(block: &Block<'_>, end: usize) -> Option<usize> {
    let mut at = block.tokens.partition_point(|t| (t.start as usize) < end);
    if block.tokens.get(at)?.is_sign(',') {
        at += 1;
    }
    // In a letter or form it opens the next line.
    let next_line = block.tokens.get(at)?.class == Class::Newline;
    at += usize::from(next_line);
    let token = block.tokens.get(at)?;
    let digits = block.word(at);
    let four = token.class == Class::Number
        && (next_line || token.start as usize <= end + 2)
        && digits.len() == 4
        && digits.bytes().all(|b| b.is_ascii_digit())
        && !digits.starts_with('0');
    let place = block.after(at)?;
    let named = block.tokens[place].is_word()
        && block.tokens[place].capital
        && !block.tokens[place].all_capitals
        && block.word(place).len() > 2
        && !block.tokens[place].has(flags::PRONOUN | flags::SALUTATION);
    (four && named && block.covered(at).is_none()).then_some(at)
}

/// Returns the last token of a house number with its addition: `94 bis`,
/// `119 III`, `12 hs`.
fn addition(block: &Block<'_>, number: usize) -> usize {
    let Some(next) = block.after(number) else { return number };
    // "88 bus 3"
    if let Some(boxed) =
        block.after(next).filter(|b| block.is(next, grammar::BOXES) && block.tokens[*b].class == Class::Number)
        && block.word(boxed).len() <= 4
    {
        return boxed;
    }
    let word = block.word(next);
    let roman = word.bytes().all(|b| matches!(b, b'I' | b'V'));
    let plain = block.tokens[next].is_word() && block.tokens[next].spaced && block.is(next, grammar::HOUSE_ADDITIONS);
    let single_lower = word.len() == 1 && word.bytes().all(|b| b.is_ascii_lowercase());
    if plain && (roman || word.len() > 1 || !single_lower) { next } else { number }
}

/// `12 High Street`.
fn english_street(block: &Block<'_>, number: usize) -> Option<Found> {
    let mut at = number;
    for step in 0..4 {
        at = block.after(at)?;
        let token = &block.tokens[at];
        if !token.is_word() || !token.capital {
            return None;
        }
        if step > 0 && block.is(at, ENGLISH_STREETS) {
            let first = house_start(block, number);
            return Some(Found::new(block.bytes(first, at), Kind::Address, 88, &[Evidence::StreetSyntax]));
        }
    }
    None
}

/// `Flat 2, 19 Canal Parade`, `Shore Cottage, 1 Pier Road`: the part of a house, or its name, before the number.
fn house_start(block: &Block<'_>, number: usize) -> usize {
    let comma = block.before(number);
    let Some(last) = comma.filter(|c| block.tokens[*c].is_sign(',')).and_then(|c| block.before(c)) else {
        return number;
    };
    if let Some(part) = block.before(last).filter(|p| block.is(*p, grammar::PARTS_OF_HOUSES))
        && (block.tokens[last].class == Class::Number || block.word(last).len() == 1)
    {
        return part;
    }
    if !block.is(last, grammar::HOUSE_NAMES) || !block.tokens[last].capital {
        return number;
    }
    let mut first = last;
    for _ in 0..3 {
        match block.before(first) {
            Some(before)
                if block.tokens[before].is_word()
                    && block.tokens[before].capital
                    && block.tokens[first].spaced
                    && block.covered(before).is_none() =>
            {
                first = before;
            }
            _ => break,
        }
    }
    if first < last { first } else { number }
}

/// Behind a postcode any capitalised words are the place; behind an address
/// only a known place is.
fn place_behind(block: &Block<'_>, lexicon: &Lexicon, end: usize, kind: Kind) -> Option<Found> {
    let mut at = block.tokens.partition_point(|t| (t.start as usize) < end);
    let mut told = false;
    let comma = kind == Kind::Address && block.tokens.get(at).is_some_and(|t| t.is_sign(','));
    for _ in 0..2 {
        let skip = block.tokens.get(at).is_some_and(|t| t.is_sign(',') || t.is_sign('('));
        let joins = kind == Kind::Address && block.is(at, grammar::ADDRESS_PLACE);
        told |= joins;
        at += usize::from(skip || joins);
    }
    block.tokens.get(at).filter(|t| t.class != Class::Newline)?;
    if block.covered(at).is_some() {
        return None;
    }
    let known = place_at(block, lexicon, at);
    let evidence = if known.is_some() { Evidence::KnownPlace } else { Evidence::Cue(Kind::Postcode) };
    let last = match known {
        Some(last) => last,
        None if kind == Kind::Postcode => capitals_from(block, at)?,
        // "Plantageweg 201, Capelle.": nothing else stands between the comma and the next sign.
        None if comma && stands_alone(block, at) => at,
        // "Buitenkade 61a in Zwartsluis": whatever the place is called.
        None if told && block.tokens[at].is_unknown_capital() && !block.tokens[at].has(flags::FIRST) => at,
        None => return None,
    };
    Some(Found::new(block.bytes(at, last), Kind::City, if known.is_some() { 90 } else { 75 }, &[evidence]))
}

/// An unknown word with a capital, and no name, before a sign or the end of the line.
fn stands_alone(block: &Block<'_>, at: usize) -> bool {
    let token = &block.tokens[at];
    token.is_unknown_capital()
        && !token.has(flags::FIRST | flags::TITLE | flags::FIRM_AFTER | flags::FIRM_BEFORE | flags::INFIX)
        && token.end - token.start > 3
        && block.after(at).is_none_or(|n| {
            matches!(block.tokens[n].class, Class::Sign('.' | ',' | ';' | ')'))
                || block.covered(n).is_some_and(|f| f.kind == Kind::Postcode)
        })
}

fn capitals_from(block: &Block<'_>, at: usize) -> Option<usize> {
    let first = &block.tokens[at];
    if !first.is_word() || !(first.capital || first.text(block.text).starts_with('\'')) || first.has(flags::NOT_NAME) {
        return None;
    }
    let mut last = at;
    while let Some(next) = block.after(last).filter(|n| *n < at + 3) {
        let token = &block.tokens[next];
        if !token.is_word() || !token.capital || token.has(flags::WORD) || !token.spaced {
            break;
        }
        last = next;
    }
    Some(last)
}
