//! What was learned from the labelled sets: weights of facts around a doubtful
//! candidate.
//!
//! The rules decide first. Where they are in doubt, the facts around are summed
//! up: far enough on one side lets in what the rules rejected, far enough on the
//! other leaves out what they took. `learned/train.rs` makes the weights from the
//! sets that may be learned from.

pub(crate) mod setting;
#[cfg(any(test, feature = "learn"))]
pub mod train;

use std::borrow::Cow;

/// Weights of one question; facts that share a bucket share a weight.
const BUCKETS: usize = 1 << 14;

/// Kinds that share the facts about a clause.
const LANES: usize = 4;

/// Weights are in parts of the unit of log-odds.
pub(crate) const UNIT: i32 = 16;

static TERMS: &[u8; BUCKETS] = include_bytes!("learned/terms.weights");
static CLAUSES: &[u8; BUCKETS * LANES] = include_bytes!("learned/clauses.weights");

/// Facts about one candidate, each as the bucket of its weight.
#[derive(Debug, Clone, Default)]
pub(crate) struct Facts(Vec<u16>);

impl Facts {
    /// Adds a fact: what was looked at, and what was seen there.
    pub(crate) fn add(&mut self, what: u64, seen: u64) {
        self.0.push(bucket(what, seen));
    }

    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }
}

/// The bucket of a fact.
pub(crate) fn bucket(what: u64, seen: u64) -> u16 {
    let mixed = (seen ^ what.wrapping_mul(0x9e37_79b9_7f4a_7c15)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ mixed >> 29).wrapping_mul(0x94d0_49bb_1331_11eb);
    (mixed >> 50) as u16
}

/// The weights of one question, a signed byte a bucket.
#[derive(Debug, Clone)]
pub(crate) struct Weights(Cow<'static, [u8]>);

impl Weights {
    fn embedded(bytes: &'static [u8]) -> Self {
        Weights(Cow::Borrowed(bytes))
    }

    /// The weight of one bucket, in parts of [`UNIT`].
    pub(crate) fn of(&self, bucket: u16) -> i32 {
        self.0.get(usize::from(bucket)).map_or(0, |byte| i32::from(byte.cast_signed()))
    }

    /// Sums up the facts: positive speaks for the candidate.
    pub(crate) fn sum(&self, facts: &Facts) -> i32 {
        facts.0.iter().map(|bucket| self.of(*bucket)).sum()
    }
}

/// The weights of a question that is asked of several kinds at once.
#[derive(Debug, Clone)]
pub(crate) struct Lanes(Weights);

/// The sums for each kind.
pub(crate) type Sums = [i32; LANES];

impl Lanes {
    /// Adds the weights of a fact for each kind.
    pub(crate) fn add(&self, sums: &mut Sums, what: u64, seen: u64) {
        let from = usize::from(bucket(what, seen)) * LANES;
        if let Some(weights) = self.0.0.get(from..from + LANES) {
            for (sum, weight) in sums.iter_mut().zip(weights) {
                *sum += i32::from(weight.cast_signed());
            }
        }
    }
}

/// From which sum on, in parts of [`UNIT`], the facts decide against the rules.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Bounds {
    /// From here on a term is told although the rules say it is not.
    pub(crate) term_in: i32,
    /// From here on a clause tells something in words that no list has.
    pub(crate) clause_in: i32,
}

/// The bounds, chosen by sets that were left out of the learning.
const BOUNDS: Bounds = Bounds { term_in: 4, clause_in: 6 };

/// What was learned, by question.
#[derive(Debug, Clone)]
pub(crate) struct Learned {
    /// Whether a term of the vocabulary is said of somebody.
    pub(crate) terms: Weights,
    /// Whether a clause without such a term says something grave of somebody.
    pub(crate) clauses: Lanes,
    pub(crate) bounds: Bounds,
}

impl Learned {
    pub(crate) fn embedded() -> Self {
        Learned { terms: Weights::embedded(TERMS), clauses: Lanes(Weights::embedded(CLAUSES)), bounds: BOUNDS }
    }
}
