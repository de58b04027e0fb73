//! Towns and addresses beside a verb of living, a noun for somebody or a name.

use super::{addition, is_house_number, place_at, place_behind};
use crate::block::Block;
use crate::evidence::Evidence;
use crate::flags;
use crate::grammar;
use crate::kind::Kind;
use crate::lexicon::Lexicon;
use crate::span::Found;
use crate::token::{Class, Token};

/// Words between a verb of living and its place at most.
const HOME_REACH: usize = 9;

/// `woont in Utrecht`, `woonplaats: Zwolle`.
pub(super) fn behind_verb(block: &Block<'_>, lexicon: &Lexicon, cue: usize) -> Option<Found> {
    let mut at = block.after(cue)?;
    let label = block.tokens[at].is_sign(':');
    if block.is(cue, &["plaats"]) && !label {
        return None;
    }
    // "Woonplaats Gouda"
    let called = block.is(cue, &["woonplaats", "hometown"]) && block.tokens[at].capital;
    if label || called {
        at = if label { block.after(at)? } else { at };
        let last = place_at(block, lexicon, at).filter(|_| block.covered(at).is_none())?;
        return Some(Found::new(block.bytes(at, last), Kind::City, 80, &[Evidence::KnownPlace]));
    }
    for _ in 0..HOME_REACH {
        if !matches!(block.tokens[at].class, Class::Word | Class::Number) {
            return None;
        }
        let joined = block.before(at).is_some_and(|b| block.is(b, grammar::HOME_PREPOSITIONS));
        if joined
            && block.covered(at).is_none_or(|f| f.kind == Kind::Name)
            && let Some(last) = place_at(block, lexicon, at)
        {
            return Some(Found::new(block.bytes(at, last), Kind::City, 80, &[Evidence::KnownPlace]));
        }
        // "ik woon in zwolle": in notes nothing has a capital.
        if joined && at <= cue + 4 && block.covered(at).is_none() && is_small_place(&block.tokens[at]) {
            return Some(Found::new(block.bytes(at, at), Kind::City, 70, &[Evidence::KnownPlace]));
        }
        // "Lives in Aberystwyth": whatever the place is called.
        if joined
            && at == cue + 2
            && block.covered(at).is_none()
            && is_strange_place(&block.tokens[at])
            && !block.is(at, grammar::SHORT_DAYS)
        {
            return Some(Found::new(block.bytes(at, at), Kind::City, 65, &[Evidence::Cue(Kind::City)]));
        }
        at = block.after(at)?;
    }
    None
}

/// A place in small letters that means nothing else.
fn is_small_place(token: &Token) -> bool {
    token.is_word()
        && !token.capital
        && token.has(flags::PLACE)
        && !token.has(flags::WORD | flags::FIRST | flags::SURNAME | flags::INFIX | flags::ROLE)
        && token.end - token.start > 3
}

/// A word with a capital that no list knows.
pub(super) fn is_strange_place(token: &Token) -> bool {
    token.is_unknown_capital()
        && !token.all_capitals
        && token.bits & !flags::SURNAME == 0
        && token.end - token.start > 3
}

/// `de Vos, Lijsterbes 4,`: capitals and a number behind a name.
fn address_behind(block: &Block<'_>, comma: usize) -> Option<Found> {
    block.tokens.get(comma).filter(|t| t.is_sign(','))?;
    let first = block.after(comma)?;
    let mut last = first;
    for _ in 0..3 {
        let token = &block.tokens[last];
        if !token.is_word()
            || !token.capital
            || block.covered(last).is_some()
            || block.is(last, grammar::NUMBERED_THINGS)
        {
            return None;
        }
        last = block.after(last)?;
        if block.tokens[last].class == Class::Number {
            break;
        }
    }
    if !is_house_number(block, last) || block.tokens[last - 1].has(flags::ROLE | flags::TITLE | flags::OCCUPATION) {
        return None;
    }
    let end = addition(block, last);
    let closes = block.after(end).is_none_or(|n| {
        matches!(block.tokens[n].class, Class::Sign(',' | '.' | ';' | ')'))
            || block.is(n, &["te", "in"]) && block.after(n).is_some_and(|p| block.tokens[p].capital)
    });
    (closes && end - first >= 1)
        .then(|| Found::new(block.bytes(first, end), Kind::Address, 70, &[Evidence::StreetSyntax]))
}

/// "een jongen uit Soest": a noun for somebody, and where she comes from.
pub(crate) fn find_behind_nouns(block: &mut Block<'_>, lexicon: &Lexicon) {
    for noun in 0..block.tokens.len() {
        let token = &block.tokens[noun];
        if !token.is_word()
            || !(token.has(flags::ROLE) || block.is(noun, grammar::AGED))
            || block.covered(noun).is_some_and(|f| f.kind != Kind::Age)
        {
            continue;
        }
        let Some(from) = block.after(noun).filter(|at| block.is(*at, grammar::COMING_FROM)) else { continue };
        let Some(at) = block.after(from).filter(|at| block.covered(*at).is_none()) else { continue };
        if let Some(last) = place_at(block, lexicon, at) {
            block.add(Found::new(block.bytes(at, last), Kind::City, 70, &[Evidence::KnownPlace]));
        }
    }
}

/// The name that ends at `end` begins its line.
fn is_first_on_line(block: &Block<'_>, end: usize) -> bool {
    let name = block.found.partition_point(|f| f.end < end);
    block.found.get(name).is_some_and(|name| {
        let first = block.tokens.partition_point(|t| (t.end as usize) <= name.start);
        block.before(first).is_none()
    })
}

/// Adds places right behind a name: `N. N., Eindhoven`.
pub(crate) fn find_behind_names(block: &mut Block<'_>, lexicon: &Lexicon) {
    let ends: Vec<usize> = block.found.iter().filter(|f| f.kind == Kind::Name).map(|f| f.end).collect();
    for end in ends {
        let mut at = block.tokens.partition_point(|t| (t.start as usize) < end);
        if let Some(found) = address_behind(block, at) {
            let end = found.end;
            block.add(found);
            if let Some(place) = place_behind(block, lexicon, end, Kind::Address) {
                block.add(place);
            }
            continue;
        }
        // "Karel (Zwolle) wil ruilen"
        if block.tokens.get(at).is_some_and(|t| t.is_sign('('))
            && let Some(last) = place_at(block, lexicon, at + 1)
            && block.covered(at + 1).is_none()
            && block.tokens.get(last + 1).is_some_and(|t| t.is_sign(')'))
        {
            block.add(Found::new(block.bytes(at + 1, last), Kind::City, 70, &[Evidence::KnownPlace]));
            continue;
        }
        // "Delano P. (22) uit Almere"
        at += usize::from(block.tokens.get(at).is_some_and(|t| t.is_sign('.')));
        if block.tokens.get(at).is_some_and(|t| t.is_sign('('))
            && block.tokens.get(at + 2).is_some_and(|t| t.is_sign(')'))
        {
            at += 3;
        }
        // "Orlaith, 36, Newry"
        let comma = |at: usize| block.tokens.get(at).is_some_and(|t| t.is_sign(','));
        if comma(at) && comma(at + 2) && block.covered(at + 1).is_some_and(|f| f.kind == Kind::Age) {
            at += 2;
        }
        let joined = block.tokens.get(at).is_some_and(|t| t.is_sign(',')) || block.is(at, &["uit", "te"]);
        if !joined || block.tokens.get(at + 1).is_none() || block.covered(at + 1).is_some_and(|f| f.kind != Kind::Name)
        {
            continue;
        }
        let Some(last) = place_at(block, lexicon, at + 1) else { continue };
        let stated = block.is(at, &["uit", "te"]) && block.tokens[at + 1].capital;
        let name_follows = !stated && block.tokens[at + 1].has(flags::FIRST) || block.covered(at + 1).is_some();
        // "N. N., Willemstad, tijdelijk elders": who signs a line stands first in it.
        let comma = block.after(last).is_some_and(|n| block.tokens[n].is_sign(','));
        let next_place = comma && block.tokens.get(last + 2).is_some_and(|t| t.has(flags::PLACE | flags::FIRST));
        let closes = stated
            || block.after(last).is_none_or(|n| !block.tokens[n].is_word() && !comma)
            || comma && !next_place && is_first_on_line(block, end);
        if closes && !name_follows {
            block.add(Found::new(block.bytes(at + 1, last), Kind::City, 70, &[Evidence::KnownPlace]));
        }
    }
}
