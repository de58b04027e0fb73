//! Statements that no word makes alone: a verb of an offence with its doer, a
//! part of the body with a complaint, a drug with selling or taking it.

use super::sentence::{Person, Sentence};
use super::term::{self, Term};
use super::{figure, origin};
use crate::block::Block;
use crate::flags;
use crate::grammar::{self, Words};
use crate::kind::Kind;
use crate::lexicon::Lexicon;
use crate::token::Class;

/// Two words of a clause that say something of a person together.
pub(super) struct Pair {
    pub(super) kind: Kind,
    pub(super) first: usize,
    pub(super) last: usize,
}

/// Words that may stand between the two at most.
const REACH: usize = 8;

/// Two classes of words that make a statement of a kind, with what else the
/// clause must hold.
struct Rule {
    one: u64,
    other: u64,
    kind: Kind,
    needs: Option<&'static Words>,
}

const RULES: [Rule; 10] = [
    Rule { one: flags::DRUG, other: flags::DEAL, kind: Kind::Crime, needs: None },
    Rule { one: flags::BLOW, other: flags::GIVE, kind: Kind::Crime, needs: None },
    Rule { one: flags::WEAPON, other: flags::WIELD, kind: Kind::Crime, needs: None },
    Rule { one: flags::DRUG, other: flags::TAKE, kind: Kind::Health, needs: None },
    Rule { one: flags::BODY, other: flags::COMPLAINT, kind: Kind::Health, needs: None },
    Rule { one: flags::FUNCTION, other: flags::BADLY, kind: Kind::Health, needs: None },
    Rule { one: flags::FUNCTION, other: 0, kind: Kind::Health, needs: Some(grammar::UNABLE) },
    Rule { one: flags::WORSHIP, other: flags::ATTEND, kind: Kind::Religion, needs: None },
    Rule { one: flags::DEBT, other: flags::MONEY, kind: Kind::SocialStatus, needs: None },
    Rule { one: flags::BILL, other: flags::PAY, kind: Kind::SocialStatus, needs: Some(grammar::NEGATIONS) },
];

const ANY: u64 = flags::DEED
    | flags::DONE
    | flags::DRUG
    | flags::TAKE
    | flags::BLOW
    | flags::WEAPON
    | flags::BODY
    | flags::FUNCTION
    | flags::WORSHIP
    | flags::DEBT
    | flags::BILL;

/// Reads the pairs of a sentence, clause by clause.
pub(super) fn read(block: &Block<'_>, lexicon: &Lexicon, sentence: &Sentence, cell: bool) -> Vec<Pair> {
    let mut pairs = Vec::new();
    let known = sentence.person >= Person::Self_ || sentence.person == Person::Carried && !sentence.generic;
    if !known && (!cell || sentence.generic) {
        return pairs;
    }
    let mut first = sentence.first;
    let mut bits = 0;
    let (mut abroad, mut printed) = (false, false);
    for at in sentence.first..=sentence.last {
        let token = &block.tokens[at];
        bits |= token.bits;
        abroad |= (token.capital || !token.has(flags::WORD)) && block.is(at, grammar::ABROAD);
        printed |= block.is(at, grammar::PRINTED);
        let ends = !matches!(token.class, Class::Word | Class::Number) || block.is(at, grammar::CLAUSE_ENDS);
        if !ends && at < sentence.last {
            continue;
        }
        if abroad && let Some(told) = origin::read(block, sentence, (first, at)) {
            push(block, sentence, Kind::Ethnicity, told, (first, at), &mut pairs);
        } else if printed && let Some(told) = recognised(block, (first, at)) {
            push(block, sentence, Kind::Biometric, told, (first, at), &mut pairs);
        } else if bits & ANY != 0 && at > first {
            clause(block, sentence, (first, at), bits, cell, &mut pairs);
        }
        first = at + 1;
        bits = 0;
        (abroad, printed) = (false, false);
    }
    pairs.retain(|pair| {
        !figure::holds(block, lexicon, sentence, (pair.first, pair.last))
            && !figure::is_played(block, sentence, pair.first)
    });
    pairs
}

fn clause(
    block: &Block<'_>,
    sentence: &Sentence,
    bounds: (usize, usize),
    bits: u64,
    cell: bool,
    pairs: &mut Vec<Pair>,
) {
    if holds(block, bounds, grammar::CONDITIONS) {
        return;
    }
    if bits & (flags::DEED | flags::DONE) != 0
        && let Some(at) = deed(block, sentence, bounds, cell)
        && (bits & flags::GENERIC == 0 || !generic_before(block, bounds, at))
    {
        push(block, sentence, Kind::Crime, (at, at), bounds, pairs);
        return;
    }
    if bits & flags::GENERIC != 0 {
        return;
    }
    if bits & flags::TAKE != 0
        && let Some(at) = drinks(block, bounds)
    {
        push(block, sentence, Kind::Health, (at, at), bounds, pairs);
        return;
    }
    for rule in &RULES {
        if bits & rule.one == 0 || rule.other != 0 && bits & rule.other == 0 {
            continue;
        }
        if rule.kind == Kind::Crime && !cell && sentence.person < Person::Other && subject(block, bounds).is_none() {
            continue;
        }
        let denied = || bits & flags::BADLY != 0 || holds(block, bounds, grammar::NEGATIONS);
        let told =
            rule.needs.is_none_or(|needs| holds(block, bounds, needs) && (rule.one != flags::FUNCTION || denied()));
        let told = told && !(rule.one == flags::WORSHIP && opens_with_house(block, bounds));
        if let Some((first, last)) = nearest(block, rule, bounds).filter(|_| told) {
            push(block, sentence, rule.kind, (first, last), bounds, pairs);
            return;
        }
    }
}

/// "Haar duim is ingelezen", "the gate knows his face": what a machine knows somebody by.
fn recognised(block: &Block<'_>, bounds: (usize, usize)) -> Option<(usize, usize)> {
    if holds(block, bounds, grammar::CONDITIONS) {
        return None;
    }
    let find = |words: &Words| (bounds.0..=bounds.1).find(|at| block.is(*at, words));
    let part = find(grammar::PRINTED).filter(|at| block.covered(*at).is_none())?;
    let beside_machine = || find(grammar::READERS).and_then(|_| find(grammar::RECOGNISES));
    let verb = find(grammar::ENROLS).or_else(beside_machine)?;
    (part.abs_diff(verb) <= REACH).then_some((part.min(verb), part.max(verb)))
}

/// "Klanten stelen": people in general do it. "Vader slaat de kinderen": they suffer it.
fn generic_before(block: &Block<'_>, bounds: (usize, usize), verb: usize) -> bool {
    (bounds.0..verb).any(|at| block.tokens[at].has(flags::GENERIC))
}

/// "De kerk gaat om tien uur open.": the house itself is the subject.
fn opens_with_house(block: &Block<'_>, bounds: (usize, usize)) -> bool {
    let house = bounds.0 + usize::from(block.is(bounds.0, grammar::ARTICLES));
    block.tokens[house].has(flags::WORSHIP)
        && block.tokens.get(house + 1).is_some_and(|next| next.has(flags::ATTEND) || block.is(house + 1, grammar::ACTS))
}

/// "Moeder drinkt.": somebody, the verb, and nothing to drink.
fn drinks(block: &Block<'_>, bounds: (usize, usize)) -> Option<usize> {
    let ends = |at: usize| at == bounds.1 || at + 1 == bounds.1 && !block.tokens[bounds.1].is_word();
    let somebody = |at: usize| {
        block.tokens[at].has(flags::ROLE | flags::PRONOUN)
            || block.covered(at).is_some_and(|found| found.kind == Kind::Name)
    };
    (bounds.0 + 1..=bounds.1).find(|at| block.is(*at, grammar::DRINKS) && ends(*at) && somebody(*at - 1))
}

fn push(
    block: &Block<'_>,
    sentence: &Sentence,
    kind: Kind,
    at: (usize, usize),
    bounds: (usize, usize),
    pairs: &mut Vec<Pair>,
) {
    if super::gate::is_quoted(block, sentence, at) {
        return;
    }
    let whole = Term { first: at.0, last: at.1, bits: 0, of_origin: false };
    let (first, last) = term::extent(block, &whole, bounds);
    // The town somebody comes from tells more than a town.
    let free = |token: usize| block.covered(token).is_none_or(|f| kind == Kind::Ethnicity && f.kind == Kind::City);
    if (first..=last).all(free) {
        pairs.push(Pair { kind, first, last });
    }
}

/// The two words that stand nearest to each other.
fn nearest(block: &Block<'_>, rule: &Rule, bounds: (usize, usize)) -> Option<(usize, usize)> {
    let (mut one, mut other) = (None, None);
    for at in bounds.0..=bounds.1 {
        let token = &block.tokens[at];
        if token.has(flags::TOPIC | flags::TOPIC_VERB) && !token.has(rule.one | rule.other) {
            return None;
        }
        if token.has(rule.one) && block.covered(at).is_none() {
            one = Some(at);
            if rule.other == 0 {
                return Some((at, at));
            }
        } else if token.has(rule.other) && block.covered(at).is_none() {
            other = Some(at);
        }
        if let (Some(a), Some(b)) = (one, other)
            && a.abs_diff(b) <= REACH
        {
            return Some((a.min(b), a.max(b)));
        }
    }
    None
}

/// The verb of an offence, where the clause says that somebody did it. The note
/// of a row that opens with the verb leaves its subject out.
fn deed(block: &Block<'_>, sentence: &Sentence, bounds: (usize, usize), cell: bool) -> Option<usize> {
    let verb = (bounds.0..=bounds.1).find(|at| {
        let token = &block.tokens[*at];
        let opens_note = cell && *at == bounds.0;
        token.has(flags::DEED | flags::DONE) && block.covered(*at).is_none() && (!token.capital || opens_note)
    })?;
    let in_jest = (verb + 1..verb + 4).any(|at| at <= bounds.1 && block.is(at, grammar::STOLEN_IN_JEST));
    let ending = bounds.1 - usize::from(!block.tokens[bounds.1].is_word());
    let other_verb = block.is(verb, grammar::STRIKES) && block.is(ending, grammar::STRIKES_OTHERWISE);
    if in_jest || other_verb || holds(block, bounds, grammar::VICTIMS) {
        return None;
    }
    let by = (bounds.0..bounds.1).find(|at| block.is(*at, grammar::BY)).is_some_and(|at| {
        block.is(at + 1, grammar::AGENTS)
            || block.covered(at + 1).is_some_and(|f| f.kind == Kind::Name)
            || block.tokens[at + 1].has(flags::TITLE | flags::ROLE)
            || (block.tokens[at + 1].has(flags::PRONOUN) || block.is(at + 1, grammar::OWNERS))
                && block.tokens.get(at + 2).is_some_and(|t| t.has(flags::ROLE))
    });
    if block.tokens[verb].has(flags::DONE) && by {
        return Some(verb);
    }
    let perfect = holds(block, bounds, grammar::PERFECT);
    let passive = holds(block, bounds, grammar::PASSIVE);
    let finite = block.tokens[verb].has(flags::DEED) && !passive;
    if !(finite || block.tokens[verb].has(flags::DONE) && perfect) {
        return None;
    }
    if cell && verb == bounds.0 && block.tokens[verb].has(flags::DEED) {
        return Some(verb);
    }
    // Behind "en" the subject may stand in the clause before.
    let carried = bounds.0 > sentence.first && sentence.person >= Person::Other && !own_subject(block, bounds);
    (subject(block, bounds).is_some() || carried).then_some(verb)
}

/// Some noun stands first in the clause, which is then its subject.
fn own_subject(block: &Block<'_>, bounds: (usize, usize)) -> bool {
    block.is(bounds.0, grammar::ARTICLES) || block.tokens[bounds.0].has(flags::GENERIC)
}

/// The person who is the subject of the clause.
pub(super) fn subject(block: &Block<'_>, bounds: (usize, usize)) -> Option<usize> {
    (bounds.0..=bounds.1).find(|at| {
        let token = &block.tokens[*at];
        if block.is(*at, grammar::DOERS) {
            return true;
        }
        let person = block.covered(*at).is_some_and(|f| f.kind == Kind::Name)
            || token.has(flags::ROLE | flags::OCCUPATION) && token.is_word();
        person
            && !at.checked_sub(1).is_some_and(|b| {
                block.tokens[b].has(flags::INFIX) && !block.is(b, grammar::ARTICLES)
                    || block.is(b, grammar::NOT_SUBJECTS)
            })
    })
}

pub(super) fn holds(block: &Block<'_>, bounds: (usize, usize), words: &Words) -> bool {
    (bounds.0..=bounds.1).any(|at| block.is(at, words))
}
