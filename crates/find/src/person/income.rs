//! What somebody earns, where no label stands before the amount: `brings home £1,520`, `krijgt 280 piek per week`,
//! `contract 20 uur, 1.390 in de maand`.

use super::sum::Sum;
use crate::block::Block;
use crate::evidence::Evidence;
use crate::flags;
use crate::grammar;
use crate::kind::Kind;
use crate::span::Found;
use crate::token::Class;

/// Words of the sentence before an amount that are looked at, and behind it.
const BEFORE: usize = 14;
const BEHIND: usize = 5;

/// Adds them to the findings of `block`.
pub(crate) fn find(block: &mut Block<'_>) {
    let mut offer = None;
    for at in 0..block.tokens.len() {
        let Some(sum) = Sum::read(block, at) else { continue };
        if !is_pay(block, &sum) && !is_profit(block, &sum) {
            continue;
        }
        let offered = || (0..block.tokens.len()).any(|word| block.is(word, grammar::JOB_OFFERS));
        if !*offer.get_or_insert_with(offered) {
            block.add(Found::new(block.bytes(sum.first, sum.last), Kind::Income, 70, &[Evidence::Quantity]));
        }
    }
    drop_offers(block);
}

/// "Wij bieden een salaris tussen 2.214 en 2.980 bruto per maand": whoever takes the work will earn it.
fn drop_offers(block: &mut Block<'_>) {
    if !block.found.iter().any(|f| f.kind == Kind::Income) {
        return;
    }
    let offered = (0..block.tokens.len()).any(|at| block.is(at, grammar::JOB_OFFERS));
    let nobodys = |block: &Block<'_>, start: usize| {
        let sum = block.tokens.partition_point(|t| (t.start as usize) < start);
        let from = sum.saturating_sub(BEFORE);
        let between = (sum.saturating_sub(5)..sum).any(|at| block.is(at, &["tussen", "between"]));
        let someone =
            (from..sum).any(|at| is_somebody(block, at) && !block.is(at, &["je", "jij", "u", "us", "we", "wij"]));
        let whoever = || {
            let you = (from..sum).any(|at| block.is(at, &["je", "jij", "you", "wij", "we"]));
            you && (from..sum).any(|at| block.is(at, grammar::OFFERS_PAY))
        };
        (offered && whoever() || between) && !someone
    };
    let offers: Vec<usize> =
        block.found.iter().filter(|f| f.kind == Kind::Income && nobodys(block, f.start)).map(|f| f.start).collect();
    if !offers.is_empty() {
        block.found.retain(|f| f.kind != Kind::Income || !offers.contains(&f.start));
    }
}

/// Pay of a year, where it is told in thousands, lies between.
const SALARIES: std::ops::RangeInclusive<u32> = 10_000..=400_000;

/// The sum that may be pay whose number stands at `at`, or begins there in words: its first and last token. It is one of
/// money, or for a time, and nothing that was let off.
pub(crate) fn sum_at(block: &Block<'_>, at: usize) -> Option<(usize, usize)> {
    let sum = Sum::read(block, at)?;
    let rebate = block.after(sum.last).is_some_and(|n| block.is(n, grammar::REBATES));
    (!rebate && (sum.money || sum.period || sum.pay)).then_some((sum.first, sum.last))
}

/// `54.000 euro winst`, `een winst van 21.300 euro`: of somebody who works on her own.
fn is_profit(block: &Block<'_>, sum: &Sum) -> bool {
    let profit = |at: usize| block.is(at, &["winst", "profit"]);
    let mut before = block.before(sum.first);
    if before.is_some_and(|b| block.is(b, &["van", "of"])) {
        before = before.and_then(|b| block.before(b));
    }
    let beside = before.is_some_and(profit) || block.after(sum.last).is_some_and(profit);
    let own = |at: usize| block.is(at, &["ik", "hij", "zij", "i", "he", "she"]);
    beside && sum.money && (sum.first.saturating_sub(BEFORE + 4)..sum.first).any(own)
}

/// A word of the same sentence says that the amount is what somebody is paid, and none nearer that she pays it.
fn is_pay(block: &Block<'_>, sum: &Sum) -> bool {
    let mut next = Some(sum.last);
    for _ in 0..BEHIND {
        next = next.and_then(|at| block.after(at));
        match next {
            Some(at) if block.is(at, grammar::PAID_AWAY) => return false,
            Some(at) if matches!(block.tokens[at].class, Class::Sign(_)) || block.is(at, grammar::CLAUSE_ENDS) => break,
            _ => {}
        }
    }
    let paid = is_paid(block, sum);
    let (mut earned, mut weak, mut somebody) = (comes_in(block, sum) || is_listed(block, sum) || paid, false, false);
    let stands = stands_at(block, sum);
    let field = is_field(block, sum);
    let (mut topic, mut opened) = (false, false);
    weak |= near_before(block, sum.first).is_some_and(|b| block.is(b, grammar::HAVING));
    let mut at = sum.first;
    for step in 0..BEFORE {
        let Some(before) = block.before(at) else { break };
        let token = &block.tokens[before];
        // A full stop with a blank behind it ends a sentence.
        let ends = matches!(token.class, Class::Sign('.' | '!' | '?' | ';')) && block.tokens[at].spaced;
        // "zo veel betaal ik, want ik krijg …": the clause before tells of something else.
        let clause = token.is_sign(',') || block.is(before, grammar::CLAUSE_ENDS);
        opened = ends;
        if ends || clause && somebody && (earned || weak) {
            break;
        }
        let paid_by_others = (sum.pay || paid) && block.is(before, grammar::PAYING);
        if block.is(before, grammar::PAID_AWAY) && !paid_by_others
            || block.is(before, grammar::CONDITIONS) && !block.is(before, &["wie", "als"])
        {
            return false;
        }
        let pay_word = is_pay_word(block, before);
        topic |= pay_word;
        earned |= step < 6 && pay_word
            || step < 4
                && (block.is(before, &["home"]) || block.is(before, &["in"]) && sum.period)
                && block.before(before).is_some_and(|b| block.is(b, grammar::BRINGS));
        weak |= block.is(before, grammar::GETTING);
        somebody |= is_somebody(block, before);
        at = before;
    }
    if block.is(at, &["je", "you", "u", "jij"]) && earned {
        return false;
    }
    let opening = opened || block.before(at).is_none() || block.tokens[at].capital;
    let named = block.before(sum.first).is_some_and(|b| block.covered(b).is_some_and(|f| f.kind == Kind::Name));
    let salary = sum.thousands && sum.closed && SALARIES.contains(&sum.value);
    earned && (sum.money || sum.period)
        || field
        || (sum.pay || is_net(block, sum)) && (somebody || earned)
        || named && topic && (sum.money && sum.closed || salary)
        || salary && weak && somebody
        || stands
        || weak && paid_by(block, sum)
        || weak && sum.period && sum.large && (somebody || opening && sum.money)
}

fn is_pay_word(block: &Block<'_>, at: usize) -> bool {
    let word = block.word(at);
    block.is(at, grammar::PAY_WORDS)
        || word.get(..7).is_some_and(|head| head.eq_ignore_ascii_case("salaris")) && word.len() < 20
}

fn is_somebody(block: &Block<'_>, at: usize) -> bool {
    let word = block.word(at);
    block.is(at, grammar::DOERS)
        || block.is(at, grammar::OWNERS)
        || block.is(at, grammar::RELATIVES)
        || block
            .is(at, &["we", "wij", "i've", "i’ve", "we've", "i'm", "he's", "she's", "i’m", "he’s", "she’s", "me", "us"])
        || block.tokens[at].has(flags::ROLE | flags::TITLE) && block.tokens[at].is_word()
        || block.covered(at).is_some_and(|f| f.kind == Kind::Name)
        || word.ends_with("'s") && block.tokens[at].capital && block.tokens[at].has(flags::FIRST)
}

/// `£1,390 comes in`, `1.475 komt er binnen`.
fn comes_in(block: &Block<'_>, sum: &Sum) -> bool {
    let Some(next) = block.after(sum.last) else { return false };
    block.is(next, &["binnenkomt", "binnenkrijgt"])
        || block.is(next, &["comes", "coming", "came", "komt"])
            && (next + 1..next + 4).any(|at| block.is(at, &["in", "binnen"]))
            && (sum.money || sum.period)
}

/// `Saoirse, 21, €24,500`: behind a name and an age.
fn is_listed(block: &Block<'_>, sum: &Sum) -> bool {
    let comma = block.before(sum.first).filter(|c| block.tokens[*c].is_sign(','));
    let age = comma.and_then(|c| block.before(c)).filter(|a| block.covered(*a).is_some_and(|f| f.kind == Kind::Age));
    age.is_some() && sum.money && (sum.thousands || sum.value >= 8000)
}

/// The word before an amount, past those for about so much.
fn near_before(block: &Block<'_>, first: usize) -> Option<usize> {
    let mut lead = block.before(first);
    for _ in 0..2 {
        lead = lead.and_then(|b| if block.is(b, grammar::ABOUT_SO_MUCH) { block.before(b) } else { Some(b) });
    }
    lead
}

/// `ze betalen hem 14,50 per uur`, `she's paid £23k`
fn is_paid(block: &Block<'_>, sum: &Sum) -> bool {
    let Some(lead) = near_before(block, sum.first) else { return false };
    let Some(before) = block.before(lead) else { return false };
    let pay = sum.period || sum.thousands && SALARIES.contains(&sum.value);
    let whom = block.is(lead, &["him", "her", "me", "hem", "haar", "mij", "them"]) && block.is(before, grammar::PAYING);
    let passive = block.is(lead, &["paid"])
        && (block.is(before, &["is", "was", "am", "gets", "got", "being", "he's", "she's", "i'm"])
            || block.is(before, grammar::ABOUT_SO_MUCH));
    pay && (whom || passive)
}

/// `bruto 2.345`: said of pay, where nothing that is weighed stands behind.
fn is_net(block: &Block<'_>, sum: &Sum) -> bool {
    let said = near_before(block, sum.first).is_some_and(|b| block.is(b, &["bruto", "netto"]));
    said && sum.closed && sum.value >= 300
}

/// `krijgt 1.020 van het UWV`, `40 per week van haar curator`: who pays it stands behind.
fn paid_by(block: &Block<'_>, sum: &Sum) -> bool {
    let next = block.after(sum.last);
    if next.is_some_and(|n| block.is(n, grammar::BENEFIT_NAMES)) {
        return true;
    }
    let from = next.filter(|n| block.is(*n, &["van", "from"]));
    from.is_some_and(|from| (from + 1..from + 4).any(|at| block.is(at, grammar::PAYERS)))
}

/// `leeft van 1.240`, `is on 45k`, `zit nu op 2.390`: the step of pay on which somebody stands.
fn stands_at(block: &Block<'_>, sum: &Sum) -> bool {
    let Some(lead) = near_before(block, sum.first) else { return false };
    let verb =
        |words: &grammar::Words, reach: usize| (lead.saturating_sub(reach)..lead).rev().find(|at| block.is(*at, words));
    // The one who stands there is beside the verb, or left out before it.
    let somebodys = |verb: usize| {
        block.before(verb).is_none_or(|b| {
            !block.tokens[b].is_word()
                || is_somebody(block, b)
                || block.is(b, grammar::JOINS)
                || verb + 1 == lead && block.is(b, grammar::ACTS)
        }) || is_somebody(block, verb + 1)
            || block.is(verb + 1, grammar::NOWADAYS) && is_somebody(block, verb + 2)
    };
    let people = || (lead.saturating_sub(BEFORE)..lead).any(|at| is_somebody(block, at));
    let enough = sum.value >= 300 || sum.period || sum.thousands;
    if block.is(lead, &["van", "on", "off", "by"])
        && let Some(lives) = verb(grammar::LIVES_ON, 4)
    {
        return (sum.closed || sum.period) && enough && (somebodys(lives) || people());
    }
    if block.is(lead, &["on"]) {
        let paid =
            sum.thousands && SALARIES.contains(&sum.value) || block.is(sum.last, &["grand"]) || sum.period && sum.large;
        let opens = block.before(lead).is_none_or(|b| !block.tokens[b].is_word());
        return paid && (sum.closed || sum.period) && (people() || opens);
    }
    // "van haar 1.350", "moet het doen met 55 euro per week"
    if block.is(lead, grammar::OWNERS) {
        let from = block.before(lead).is_some_and(|b| block.is(b, &["van", "met", "on", "of", "from"]));
        let goes_on = block.after(sum.last).is_some_and(|n| block.is(n, grammar::ACTS));
        return from && sum.value >= 300 && (sum.closed || goes_on);
    }
    if block.is(lead, &["met", "with"]) {
        return sum.period && verb(grammar::MAKES_DO, 4).is_some() && people();
    }
    block.is(lead, &["op"])
        && verb(grammar::SITS_AT, 6).is_some_and(somebodys)
        && sum.closed
        && (sum.value >= 1000 || sum.value < 60 && !sum.money)
}

/// `Uurloon 16,85`, `Laatste loon: 14,71`: the line opens with a word for pay.
fn is_field(block: &Block<'_>, sum: &Sum) -> bool {
    let mut lead = block.before(sum.first);
    for _ in 0..3 {
        let between = |b: usize| block.tokens[b].is_sign(':') || block.is(b, grammar::ABOUT_SO_MUCH);
        lead = lead.and_then(|b| if between(b) { block.before(b) } else { Some(b) });
    }
    let opens = |at: usize| block.before(at).is_none_or(|b| block.before(b).is_none() && block.tokens[b].is_word());
    lead.is_some_and(|at| is_pay_word(block, at) && opens(at)) && (sum.closed || sum.period)
}
