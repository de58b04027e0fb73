//! Sums as they are written: `€ 1.850,-`, `45k`, `14,- per uur`, `zeventienhonderd netto`.

use super::age::is_number_word;
use crate::block::Block;
use crate::grammar;
use crate::kind::Kind;
use crate::token::Class;

/// An amount without a sign or name of money is no smaller.
const LEAST_BARE: u32 = 100;

/// An amount: its first and last token, with the sign before it and what follows.
#[expect(clippy::struct_excessive_bools, reason = "each is asked for by itself")]
pub(super) struct Sum {
    pub(super) first: usize,
    pub(super) last: usize,
    /// A sign or name of money stands with it.
    pub(super) money: bool,
    /// It is said for how long, or whether tax went off.
    pub(super) period: bool,
    /// It is no small sum, or one for an hour or a day.
    pub(super) large: bool,
    /// What stands behind it is said of pay alone: `netto`, `pro rata`, `plus tips`.
    pub(super) pay: bool,
    /// Its digits before the point; of one in words a thousand.
    pub(super) value: u32,
    /// It is so many thousands: `45k`.
    pub(super) thousands: bool,
    /// Nothing that is counted stands behind it.
    pub(super) closed: bool,
}

impl Sum {
    /// The sum whose number stands at `at`, or begins there in words.
    pub(super) fn read(block: &Block<'_>, at: usize) -> Option<Sum> {
        Sum::at(block, at).or_else(|| Sum::spelled(block, at))
    }

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
        let mut thousands = thousands.is_some();
        // "1.9k"
        if let Some(point) = block.after(last).filter(|n| !block.tokens[*n].spaced && block.tokens[*n].is_sign('.'))
            && let Some(part) = block.after(point).filter(|n| {
                let word = block.word(*n);
                !block.tokens[*n].spaced && matches!(word.len(), 2 | 3) && word.ends_with(['k', 'K'])
            })
        {
            (last, thousands) = (part, true);
        }
        value = if thousands { value.saturating_mul(1000) } else { value };
        // "14,- per uur"
        if let Some(comma) = block.after(last).filter(|n| !block.tokens[*n].spaced && block.tokens[*n].is_sign(','))
            && let Some(stroke) =
                block.after(comma).filter(|n| !block.tokens[*n].spaced && block.tokens[*n].is_sign('-'))
        {
            last = stroke;
        }
        let bare = last;
        let mut money = before.is_some() || thousands;
        if let Some(unit) = block.after(last).filter(|n| block.is(*n, grammar::MONEY_NAMES)) {
            (money, last) = (true, unit);
        }
        let (last, period, pay) = Self::tail(block, last);
        let closed = last > bare
            || block.after(last).is_none_or(|n| {
                block.tokens[n].spaced
                    || !matches!(block.tokens[n].class, Class::Number | Class::Sign('-' | '/' | ':' | '%'))
            });
        let year = before.is_none() && last == bare && word.len() == 4;
        let hourly = period && value >= 5 && block.is(last, &["uur", "u", "hour", "hr", "h", "pu", "ph"]);
        let weekly = money && value >= 30 && block.is(last, &["week", "fortnight", "pw"]);
        ((money || value >= LEAST_BARE || cents || hourly) && closed && !year).then_some(Sum {
            first: before.unwrap_or(at),
            last,
            money,
            period,
            large: value >= LEAST_BARE || period && (weekly || hourly || block.is(last, grammar::SHORT_PERIODS)),
            pay,
            value,
            thousands,
            closed: last > bare || Self::closes(block, last),
        })
    }

    /// Nothing stands behind that may be counted.
    fn closes(block: &Block<'_>, last: usize) -> bool {
        block.after(last).is_none_or(|n| {
            !block.tokens[n].is_word() && block.tokens[n].class != Class::Number
                || block.is(n, grammar::JOINS)
                || block.is(n, grammar::CLAUSE_ENDS)
                || block.is(n, grammar::NOWADAYS)
        })
    }

    /// `zeventienhonderd netto`, `twelve seventy an hour`, `fifteen quid a shift`.
    fn spelled(block: &Block<'_>, at: usize) -> Option<Sum> {
        let token = &block.tokens[at];
        if !token.is_word() {
            return None;
        }
        let word = block.word(at);
        let hundreds = word.len() > 9 && (word.ends_with("honderd") || word.ends_with("duizend"));
        let number = |at: usize| is_number_word(block.word(at), block.tokens[at].listed);
        let is_number = hundreds || token.counts && number(at);
        if !is_number || block.covered(at).is_some_and(|f| f.kind != Kind::Age) {
            return None;
        }
        let mut last = at;
        let second = block.after(at).filter(|n| {
            !hundreds && block.tokens[*n].is_word() && (number(*n) || block.is(*n, &["hundred", "honderd"]))
        });
        last = second.unwrap_or(last);
        let hundreds = hundreds || second.is_some_and(|n| block.is(n, &["hundred"]));
        let named = block.after(last).filter(|n| block.is(*n, grammar::MONEY_NAMES));
        last = named.unwrap_or(last);
        let bare = last;
        let (last, period, pay) = Self::tail(block, last);
        let closed = last > bare || Self::closes(block, last);
        let told = hundreds && (closed || named.is_some()) || period && (second.is_some() || named.is_some());
        told.then_some(Sum {
            first: at,
            last,
            money: named.is_some(),
            period,
            large: hundreds
                || block.is(last, grammar::SHORT_PERIODS)
                || named.is_some_and(|n| block.is(n, &["mille", "duizend", "thousand", "grand"])),
            pay,
            value: if hundreds { 1000 } else { 0 },
            thousands: false,
            closed,
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

    /// `in de maand`, `a fortnight`, `bruto per uur`, `after tax`, `pro rata`: its last token, whether it is for some
    /// time, and whether only pay is said so.
    fn tail(block: &Block<'_>, mut last: usize) -> (usize, bool, bool) {
        let (mut period, mut pay) = (false, false);
        for _ in 0..3 {
            let Some(next) = block.after(last) else { break };
            let behind = block.after(next);
            let is_behind = |words: &grammar::Words| behind.filter(|b| block.is(*b, words));
            // "25 euro handje contantje": paid in cash.
            let cash = behind.is_some_and(|b| block.is(b, &["contantje"]));
            if block.is(next, grammar::NET_OR_GROSS) && !cash {
                (last, period, pay) = (next, true, true);
                continue;
            }
            if block.is(next, &["after", "before"])
                && let Some(tax) = is_behind(grammar::DEDUCTIONS)
            {
                (last, period, pay) = (tax, true, true);
                continue;
            }
            if let Some(rata) = behind.filter(|b| block.is(next, &["pro"]) && block.is(*b, &["rata"])) {
                (last, pay) = (rata, true);
                continue;
            }
            if block.is(next, grammar::PLUS)
                && let Some(more) = is_behind(grammar::ON_TOP)
            {
                (last, pay) = (more, true);
                continue;
            }
            if block.is(next, grammar::WRITTEN_PERIODS) {
                (last, period) = (next, true);
                continue;
            }
            // "14,71/u", "15,02 p/u"
            let slash = if block.is(next, &["p"]) { behind } else { Some(next) };
            if let Some(unit) = slash
                .filter(|s| block.tokens[*s].is_sign('/'))
                .and_then(|s| block.after(s))
                .filter(|u| block.is(*u, grammar::SLASHED_PERIODS))
            {
                (last, period) = (unit, true);
                continue;
            }
            if !block.is(next, &["per", "a", "an", "in", "op", "p", "each", "every", "elke", "iedere"]) {
                break;
            }
            let mut unit = block.after(next);
            for _ in 0..2 {
                unit = unit.and_then(|u| {
                    if block.is(u, &["de", "het", "the", "vier", "4", "four"]) { block.after(u) } else { Some(u) }
                });
            }
            if let Some(hand) = unit.filter(|u| block.is(next, &["in", "op"]) && block.is(*u, &["hand", "handje"])) {
                (last, pay) = (hand, true);
                continue;
            }
            let Some(unit) = unit.filter(|u| !block.is(next, &["op"]) && block.is(*u, grammar::PAY_PERIODS)) else {
                break;
            };
            (last, period) = (unit, true);
        }
        (last, period, pay)
    }
}
