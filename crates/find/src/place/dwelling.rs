//! Towns that the words around make somebody's: where her people live, where she rents, drives from or moves to.

use super::home::is_strange_place;
use super::place_at;
use crate::block::Block;
use crate::evidence::Evidence;
use crate::flags;
use crate::grammar;
use crate::kind::Kind;
use crate::lexicon::Lexicon;
use crate::span::Found;
use crate::token::Class;

/// Words of the sentence before a town that are looked at.
const REACH: usize = 9;

/// Ends of names of towns which no list holds and few surnames have.
const TOWN_ENDINGS: [&str; 27] = [
    "drecht", "kerke", "hoven", "dorp", "voorde", "broek", "woude", "zijl", "veen", "horst", "gem", "zele", "loo",
    "burgh", "chester", "caster", "mouth", "haven", "pool", "stead", "wick", "minster", "borough", "bury", "combe",
    "sea", "bridge",
];

/// Adds the towns behind prepositions. Names are known by then.
pub(crate) fn find(block: &mut Block<'_>, lexicon: &Lexicon) {
    for at in 0..block.tokens.len() {
        if block.tokens[at].listed == 0 || !block.is(at, grammar::TOWN_PREPOSITIONS) {
            continue;
        }
        let Some(town) = block.after(at).filter(|town| block.covered(*town).is_none()) else { continue };
        let known = place_at(block, lexicon, town);
        let strange = || is_like_a_town(block, town) || is_close(block, at) && is_strange_place(&block.tokens[town]);
        if let Some(last) = known.or_else(|| strange().then_some(town))
            && !(last == town
                && block.tokens[town].has(flags::INFIX)
                && block.after(town).is_some_and(|n| block.tokens[n].capital))
            && (is_somebodys(block, at, known.is_some()) || lives_behind(block, at, last))
            && !is_left(block, at, last)
        {
            let evidence = if known.is_some() { Evidence::KnownPlace } else { Evidence::Cue(Kind::City) };
            block.add(Found::new(block.bytes(town, last), Kind::City, 70, &[evidence]));
        }
    }
    before_postcodes(block, lexicon);
}

/// `Plaats: Almere 1333 VN`: a known place right before a postcode.
fn before_postcodes(block: &mut Block<'_>, lexicon: &Lexicon) {
    let starts: Vec<usize> = block.found.iter().filter(|f| f.kind == Kind::Postcode).map(|f| f.start).collect();
    for start in starts {
        let code = block.tokens.partition_point(|t| (t.start as usize) < start);
        let Some(mut last) = block.before(code) else { continue };
        if block.tokens[last].is_sign(',') {
            let Some(before) = block.before(last) else { continue };
            last = before;
        }
        let first = (0..3).filter_map(|words| last.checked_sub(words));
        let place = first.filter(|first| place_at(block, lexicon, *first) == Some(last)).last();
        if let Some(first) = place.filter(|first| (*first..=last).all(|at| block.covered(at).is_none())) {
            block.add(Found::new(block.bytes(first, last), Kind::City, 80, &[Evidence::KnownPlace]));
        }
    }
}

/// A word with a capital that no list knows, and that ends as towns do.
fn is_like_a_town(block: &Block<'_>, at: usize) -> bool {
    let token = &block.tokens[at];
    let word = block.word(at);
    token.is_unknown_capital()
        && !token.all_capitals
        && token.bits & !flags::SURNAME == 0
        && TOWN_ENDINGS.iter().any(|ending| word.len() > ending.len() + 2 && word.ends_with(ending))
}

/// Right before the preposition stands whose town it is, whatever it is called: "her sister in", "renting in".
fn is_close(block: &Block<'_>, preposition: usize) -> bool {
    block.is(preposition, &["in", "near", "outside", "buiten"])
        && block.before(preposition).is_some_and(|b| is_relative(block, b) || block.is(b, grammar::LODGES))
}

/// "her sister in", "at her sister's in"
fn is_relative(block: &Block<'_>, at: usize) -> bool {
    let word = block.word(at);
    let stem = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s"));
    block.is(at, grammar::RELATIVES) || stem.is_some_and(|stem| grammar::is_one_of(stem, grammar::RELATIVES.listed))
}

/// "moved from Leeds to 14 Mill Lane": she lives where she went. A town abroad tells where somebody comes from.
fn is_left(block: &Block<'_>, preposition: usize, last: usize) -> bool {
    let from = block.is(preposition, grammar::FROM_A_TOWN);
    let abroad = || (preposition + 1..=last).any(|at| block.is(at, grammar::ABROAD));
    from && (block.after(last).is_some_and(|n| block.is(n, &["to", "naar"])) || abroad())
}

/// "moved from Leeds to Carlisle", "my flight from Istanbul", "geb. 3-3-84 te Goes": a town that somebody or something only
/// left, or where somebody was born.
pub(crate) fn is_left_behind(block: &Block<'_>, first: usize, last: usize) -> bool {
    let Some(preposition) = block.before(first) else { return false };
    let born = |at: usize| block.covered(at).is_some_and(|found| found.kind == Kind::BirthDate);
    if block.before(preposition).is_some_and(born) {
        return true;
    }
    let goods = || (opening(block, preposition)..preposition).any(|at| block.is(at, grammar::GOODS_ON_THE_WAY));
    block.is(preposition, grammar::FROM_A_TOWN) && (is_left(block, preposition, last) || goods())
}

/// "dat hij in Malaga zit": the verb stands behind the town, and somebody before.
fn lives_behind(block: &Block<'_>, preposition: usize, last: usize) -> bool {
    let verb = block.after(last).filter(|verb| {
        block.is(*verb, grammar::LODGES) || block.tokens[*verb].has(flags::HOME) || block.is(*verb, &["zit", "zat"])
    });
    // "hij is naar Maastricht verhuisd"
    let moves = block.is(preposition, grammar::TO_A_TOWN)
        && block.after(last).is_some_and(|verb| block.is(verb, grammar::REMOVALS))
        && is_of_somebody(block, opening(block, preposition), preposition);
    moves
        || verb.is_some()
            && block.before(preposition).is_some_and(|b| is_person(block, b) || block.is(b, grammar::NOWADAYS))
}

/// Says whether the words before the preposition make the town behind it somebody's.
fn is_somebodys(block: &Block<'_>, preposition: usize, known: bool) -> bool {
    let Some(before) = block.before(preposition) else { return false };
    let near = block.is(preposition, grammar::NEAR_A_TOWN);
    let from = block.is(preposition, grammar::FROM_A_TOWN);
    if near && is_relative(block, before) {
        return true;
    }
    if from && (block.is(before, grammar::HAILING) || block.tokens[before].has(flags::ROLE)) {
        return !block.is(preposition, &["vanaf"]);
    }
    // "I'm from Stockport"
    if from && known && is_herself(block, before) {
        return true;
    }
    let first = opening(block, preposition);
    let any = |words: &grammar::Words| (first..preposition).any(|at| block.is(at, words));
    if near && block.is(before, grammar::DWELLINGS) {
        return !any(grammar::HOMES_OFFERED)
            && (block.is(before, grammar::OWN_HOMES) || is_of_somebody(block, first, before));
    }
    if any(grammar::GOODS_ON_THE_WAY) {
        return false;
    }
    let home = || block.is(before, grammar::HOMEWARDS) && !block.is(before, &["back", "terug"]);
    if block.is(preposition, grammar::TO_A_TOWN) && home() {
        return is_of_somebody(block, first, before);
    }
    for at in (first.max(preposition.saturating_sub(REACH))..preposition).rev() {
        // What is told of another town is not told of this one.
        if block.covered(at).is_some_and(|f| f.kind == Kind::City) && !from {
            return false;
        }
        if let Some(moved) = told_by(block, at, preposition, known) {
            let opens = at == first || at == first + 1 && block.is(first, grammar::NOWADAYS);
            // "na de verhuizing uit Tiel sliep zij slecht"
            let behind = || {
                block.is(at, grammar::REMOVALS) && is_of_somebody(block, preposition + 2, closing(block, preposition))
            };
            return moved && (opens || is_of_somebody(block, first, at + 1) || behind());
        }
    }
    from && known && block.is(preposition, &["vanuit", "vanaf"]) && is_named(block, first, preposition)
}

/// What the verb at `at` says of the town behind the preposition, if it is one that says something.
fn told_by(block: &Block<'_>, at: usize, preposition: usize, known: bool) -> Option<bool> {
    let near = block.is(preposition, grammar::NEAR_A_TOWN);
    let from = block.is(preposition, grammar::FROM_A_TOWN);
    let to = block.is(preposition, grammar::TO_A_TOWN);
    if block.is(at, grammar::COMES) {
        let direct = (at + 1..preposition).all(|between| block.is(between, grammar::BEHIND_COMES));
        return Some(from && direct && comes_herself(block, at));
    }
    if block.is(at, grammar::LODGES) {
        return Some(near);
    }
    // "zit sinds kort weer in Breda"; "zit vast in" is no home.
    if block.is(at, &["zit", "zat"]) {
        let lately = |at: usize| block.is(at, grammar::NOWADAYS) || block.is(at, &["sinds", "kort", "weer", "nog"]);
        return Some(near && at + 1 < preposition && (at + 1..preposition).all(lately) && comes_herself(block, at));
    }
    // "left us for Oban", "she's off to Exeter"
    if block.is(at, grammar::ON_THE_WAY_OUT) {
        return (at + 1 == preposition && to).then_some(true);
    }
    if block.is(at, grammar::REMOVALS) {
        let left = block.is(at, &["left", "leaving"]);
        let whither = to && (left == block.is(preposition, &["for"]));
        return Some(whither || !left && (from || block.is(preposition, &["van"]) && known));
    }
    if block.is(at, grammar::COMMUTES) {
        let homewards = to && (at + 1..preposition).any(|between| block.is(between, grammar::HOMEWARDS));
        let daily = || (at + 1..preposition).any(|between| block.is(between, &["dag", "dagelijks", "week", "weekend"]));
        return Some(from || homewards || known && block.is(preposition, &["van"]) && daily());
    }
    None
}

/// "Nynke, komt uit Franeker", "zij komt zelf uit": the one who comes stands right before.
fn comes_herself(block: &Block<'_>, verb: usize) -> bool {
    let Some(mut before) = block.before(verb) else { return true };
    if block.tokens[before].is_sign(',')
        && let Some(b) = block.before(before)
    {
        before = b;
    }
    is_person(block, before)
}

/// "I'm", "hij is": somebody with the verb behind.
fn is_herself(block: &Block<'_>, verb: usize) -> bool {
    block.is(verb, &["i'm", "he's", "she's", "we're", "i’m", "he’s", "she’s", "we’re"])
        || block.is(verb, &["is", "am", "ben", "was"]) && block.before(verb).is_some_and(|b| is_person(block, b))
}

/// The first token of the sentence, or of the line, in which `at` stands.
fn opening(block: &Block<'_>, at: usize) -> usize {
    let mut first = at;
    while let Some(before) = block.before(first) {
        let ends = matches!(block.tokens[before].class, Class::Sign('.' | '!' | '?' | ';' | '•' | '*'));
        if ends && block.tokens[first].spaced || at - before > REACH * 2 {
            break;
        }
        first = before;
    }
    first
}

/// The token behind the clause in which `at` stands, or behind what is looked at of it.
fn closing(block: &Block<'_>, at: usize) -> usize {
    let ends = |at: &usize| !block.tokens.get(*at).is_some_and(|t| matches!(t.class, Class::Word | Class::Number));
    (at + 1..at + REACH).find(ends).unwrap_or(at + REACH).min(block.tokens.len())
}

fn is_person(block: &Block<'_>, at: usize) -> bool {
    block.is(at, grammar::DOERS)
        || block.is(at, grammar::OWNERS)
        || block.is(at, grammar::RELATIVES)
        || block.is(at, &["we're", "i'm", "he's", "she's", "they're", "wij", "we", "you're", "i've"])
        || block.tokens[at].has(flags::ROLE) && block.tokens[at].is_word()
        || block.covered(at).is_some_and(|f| f.kind == Kind::Name)
}

/// Somebody stands among tokens `first..end`.
fn is_of_somebody(block: &Block<'_>, first: usize, end: usize) -> bool {
    (first..end).any(|at| is_person(block, at))
}

fn is_named(block: &Block<'_>, first: usize, end: usize) -> bool {
    (first..end).any(|at| block.covered(at).is_some_and(|f| f.kind == Kind::Name))
}
