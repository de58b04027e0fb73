//! Statistics of one column, in bounded memory.

use super::value::{TRAITS, Trait, Traits, classify};
use crate::kind::Kind;
use crate::lexicon::{Lexicon, WordCache, statements};
use std::collections::HashSet;

/// Most distinct values that are tested one by one.
const MOST_DISTINCT: usize = 4096;

/// Rows that are all looked at; behind them every second, then every fourth …
const FULL_ROWS: u64 = 10_000;

/// What is known of a column so far. Holds counts and hashes, no values.
#[derive(Debug, Clone)]
pub(crate) struct Column {
    pub(crate) header: Option<String>,
    pub(crate) rows: u64,
    pub(crate) filled: u64,
    distinct: HashSet<u64>,
    /// Distinct values that were tested and do not stand for "no value".
    tested: u32,
    counts: [u32; TRAITS],
    statements: [u32; Kind::FreeText as usize],
    first_year: u16,
    last_year: u16,
    before_1990: u32,
    last_integer: Option<u64>,
    rising: u32,
    header_values: u32,
}

impl Column {
    pub(crate) fn new(header: Option<String>) -> Self {
        Column {
            header,
            rows: 0,
            filled: 0,
            distinct: HashSet::new(),
            tested: 0,
            counts: [0; TRAITS],
            statements: [0; Kind::FreeText as usize],
            first_year: u16::MAX,
            last_year: 0,
            before_1990: 0,
            last_integer: None,
            rising: 0,
            header_values: 0,
        }
    }

    /// Takes the next cell; of the different values `most` are tested at most.
    pub(crate) fn add(&mut self, value: &str, most: usize, lexicon: &Lexicon, cache: &mut WordCache) {
        self.rows += 1;
        let value = value.trim();
        if value.is_empty() {
            return;
        }
        self.filled += 1;
        let stride = (self.rows / FULL_ROWS).next_power_of_two();
        if self.distinct.len() >= most.min(MOST_DISTINCT)
            || !self.rows.is_multiple_of(stride)
            || !self.distinct.insert(hash(value))
        {
            return;
        }
        let traits = classify(value, lexicon, cache);
        if traits.has(Trait::Empty) {
            return;
        }
        self.tested += 1;
        if self.header.as_deref().is_some_and(|h| h.eq_ignore_ascii_case(value)) {
            self.header_values += 1;
        }
        self.count(value, &traits);
    }

    fn count(&mut self, value: &str, traits: &Traits) {
        for (at, count) in self.counts.iter_mut().enumerate() {
            *count += u32::from(traits.bit(at));
        }
        for kind in statements(traits.statements) {
            self.statements[kind as usize] += 1;
        }
        if let Some(year) = traits.year {
            self.first_year = self.first_year.min(year);
            self.last_year = self.last_year.max(year);
            self.before_1990 += u32::from(year < 1990);
        }
        if traits.has(Trait::Integer) {
            let number = value.parse().ok();
            self.rising += u32::from(number > self.last_integer && self.last_integer.is_some());
            self.last_integer = number;
        }
    }

    /// Distinct values that were tested.
    pub(crate) fn tested(&self) -> u32 {
        self.tested
    }

    pub(crate) fn count_of(&self, one: Trait) -> u32 {
        self.counts[one as usize]
    }

    /// Share of the tested values with a trait; zero when there are none.
    pub(crate) fn share(&self, one: Trait) -> f32 {
        share(self.count_of(one), self.tested)
    }

    /// Share of the tested values with a term of `kind`.
    pub(crate) fn statement_share(&self, kind: Kind) -> f32 {
        share(self.statements[kind as usize], self.tested)
    }

    pub(crate) fn statement_count(&self, kind: Kind) -> u32 {
        self.statements[kind as usize]
    }

    /// First and last year of the dates.
    pub(crate) fn years(&self) -> Option<(u16, u16)> {
        (self.last_year > 0).then_some((self.first_year, self.last_year))
    }

    /// The years are spread as those of births are, and not recent only.
    pub(crate) fn births(&self) -> bool {
        self.years().is_some_and(|(from, until)| {
            from >= 1900
                && until <= 2030
                && until - from >= 20
                && share(self.before_1990, self.count_of(Trait::Date)) >= 0.25
        })
    }

    /// The years are those of births of grown people.
    pub(crate) fn early(&self) -> bool {
        share(self.before_1990, self.count_of(Trait::Date)) >= 0.6
            && self.years().is_some_and(|(from, until)| from >= 1900 && until - from >= 15)
    }

    /// The years are all of the last few, as those of collections are.
    pub(crate) fn lately(&self) -> bool {
        self.tested >= 3 && self.years().is_some_and(|(from, until)| from >= 2015 && until - from <= 10)
    }

    /// The integers rise from row to row, as numbers of orders do.
    pub(crate) fn rises(&self) -> bool {
        let integers = self.count_of(Trait::Integer);
        integers >= 4 && self.rising + 1 >= integers.saturating_sub(integers / 20)
    }

    /// The cells repeat the header, as those of templates do.
    pub(crate) fn repeats_header(&self) -> bool {
        self.tested > 0 && self.header_values == self.tested
    }

    /// Distinct values, counted up to a limit.
    pub(crate) fn distinct(&self) -> u32 {
        self.distinct.len() as u32
    }
}

fn share(part: u32, whole: u32) -> f32 {
    if whole == 0 { 0.0 } else { part as f32 / whole as f32 }
}

/// FNV-1a: the set decides which values are new, nothing more.
fn hash(value: &str) -> u64 {
    value.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
