//! What somebody earns, where no label stands before the amount: `brings home £1,520`, `krijgt 280 piek per week`,
//! `contract 20 uur, 1.390 in de maand`.

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

/// An amount without a sign or name of money is no smaller.
const LEAST_BARE: u32 = 100;

/// Adds them to the findings of `block`.
pub(crate) fn find(block: &mut Block<'_>) {
    let mut offer = None;
    for at in 0..block.tokens.len() {
        let Some(sum) = Sum::at(block, at) else { continue };
        if !is_pay(block, &sum) && !is_profit(block, &sum) {
            continue;
        }
        let offered = || (0..block.tokens.len()).any(|word| block.is(word, grammar::JOB_OFFERS));
        if !*offer.get_or_insert_with(offered) {
            block.add(Found::new(block.bytes(sum.first, sum.last), Kind::Income, 70, &[Evidence::Quantity]));
        }
    }
}

/// An amount: its first and last token, with the sign before it and what follows.
struct Sum {
    first: usize,
    last: usize,
    /// A sign or name of money stands with it.
    money: bool,
    /// It is said for how long, or whether tax went off.
    period: bool,
    /// It is no small sum, or one for an hour or a day.
    large: bool,
}

impl Sum {
    fn at(block: &Block<'_>, at: usize) -> Option<Sum> {
        let token = &block.tokens[at];
        if token.class != Class::Number
            || block.covered(at).is_some_and(|f| !matches!(f.kind, Kind::Age | Kind::Income))
        {
            return None;
        }
        let word = block.word(at);
        let thousands = word.strip_suffix(['k', 'K']);
        if !thousands.unwrap_or(word).bytes().all(|b| b.is_ascii_digit()) || word.len() > 7 {
            return None;
        }
        // The rest of an amount is no amount: "284" of "1.284".
        let inside = at > 1
            && !token.spaced
            && matches!(block.tokens[at - 1].class, Class::Sign('.' | ',' | '-' | '/' | ':'))
            && block.tokens[at - 2].class == Class::Number;
        if inside {
            return None;
        }
        let before = block.before(at).filter(|b| {
            matches!(block.tokens[*b].class, Class::Sign('€' | '£' | '$')) || block.is(*b, &["eur", "gbp"])
        });
        let mut last = at;
        let mut cents = false;
        let mut value: u32 = thousands.unwrap_or(word).parse().ok()?;
        while let Some(next) = Self::group(block, last) {
            value = if block.word(next).len() == 3 { value.saturating_mul(1000) } else { value };
            cents |= block.word(next).len() == 2;
            last = next;
        }
        let bare = last;
        let mut money = before.is_some() || thousands.is_some();
        if let Some(unit) = block.after(last).filter(|n| block.is(*n, grammar::MONEY_NAMES)) {
            (money, last) = (true, unit);
        }
        let (last, period) = Self::tail(block, last);
        let closed = last > bare
            || block.after(last).is_none_or(|n| {
                block.tokens[n].spaced
                    || !matches!(block.tokens[n].class, Class::Number | Class::Sign('-' | '/' | ':' | '%'))
            });
        let year = before.is_none() && last == bare && word.len() == 4;
        ((money || value >= LEAST_BARE || cents && period) && closed && !year).then_some(Sum {
            first: before.unwrap_or(at),
            last,
            money,
            period,
            large: value >= LEAST_BARE || period && block.is(last, grammar::SHORT_PERIODS),
        })
    }

    /// The next group of an amount: `.284`, `,50`.
    fn group(block: &Block<'_>, at: usize) -> Option<usize> {
        let sign = block
            .after(at)
            .filter(|n| !block.tokens[*n].spaced && matches!(block.tokens[*n].class, Class::Sign('.' | ',')))?;
        block.after(sign).filter(|n| {
            let word = block.word(*n);
            !block.tokens[*n].spaced && matches!(word.len(), 2 | 3) && word.bytes().all(|b| b.is_ascii_digit())
        })
    }

    /// `in de maand`, `a fortnight`, `bruto per uur`, `after tax`: its last token, and whether there is one.
    fn tail(block: &Block<'_>, mut last: usize) -> (usize, bool) {
        let mut period = false;
        for _ in 0..2 {
            let Some(next) = block.after(last) else { break };
            if block.is(next, grammar::NET_OR_GROSS) {
                (last, period) = (next, true);
                continue;
            }
            if block.is(next, &["after", "before"])
                && let Some(tax) = block.after(next).filter(|t| block.is(*t, grammar::DEDUCTIONS))
            {
                (last, period) = (tax, true);
                continue;
            }
            if !block.is(next, &["per", "a", "an", "in", "p", "each", "every", "elke", "iedere"]) {
                break;
            }
            let mut unit = block.after(next);
            for _ in 0..2 {
                unit = unit.and_then(|u| {
                    if block.is(u, &["de", "het", "vier", "4", "four"]) { block.after(u) } else { Some(u) }
                });
            }
            let Some(unit) = unit.filter(|u| block.is(*u, grammar::PAY_PERIODS)) else { break };
            (last, period) = (unit, true);
        }
        (last, period)
    }
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
    let (mut earned, mut weak, mut somebody) = (false, false, false);
    let mut at = sum.first;
    for step in 0..BEFORE {
        let Some(before) = block.before(at) else { break };
        let token = &block.tokens[before];
        // A full stop with a blank behind it ends a sentence.
        let ends = matches!(token.class, Class::Sign('.' | '!' | '?' | ';')) && block.tokens[at].spaced;
        if ends {
            break;
        }
        if block.is(before, grammar::PAID_AWAY)
            || block.is(before, grammar::CONDITIONS) && !block.is(before, &["wie", "als"])
        {
            return false;
        }
        earned |= step < 6 && block.is(before, grammar::PAY_WORDS)
            || step < 4
                && block.is(before, &["home"])
                && block.before(before).is_some_and(|b| block.is(b, grammar::BRINGS));
        weak |= block.is(before, grammar::GETTING);
        somebody |= block.is(before, grammar::DOERS)
            || block.is(before, grammar::OWNERS)
            || token.has(flags::ROLE | flags::TITLE)
            || block.covered(before).is_some_and(|f| f.kind == Kind::Name);
        at = before;
    }
    if block.is(at, &["je", "you", "u", "jij"]) && earned {
        return false;
    }
    let opening = block.before(at).is_none() || block.tokens[at].capital;
    earned && (sum.money || sum.period) || weak && sum.period && sum.large && (somebody || opening && sum.money)
}
