//! What was learned from the labelled sets and lines: weights of facts around a
//! candidate.
//!
//! The rules decide first. Then the facts around are summed up: far enough on one
//! side lets in what the rules let pass, far enough on the other leaves out what
//! they took. `learned/train.rs` makes the weights from the sets that may be
//! learned from, and from the lines.

pub(crate) mod beside;
pub(crate) mod setting;
#[cfg(any(test, feature = "learn"))]
pub mod train;

use crate::statement::spot;
use std::borrow::Cow;

/// Weights of the question about a term, as a power of two; facts that share a bucket share a weight.
const TERM_BITS: u32 = 14;

/// Weights of the question about a clause.
const CLAUSE_BITS: u32 = 16;

/// Kinds that share the facts about a clause, with room for the last ones.
pub(crate) const LANES: usize = 12;

/// Weights of the question about a number or a town.
const SPOT_BITS: u32 = 15;

/// Weights of the question about a name.
const NAME_BITS: u32 = 16;

/// Weights are in parts of the unit of log-odds.
pub(crate) const UNIT: i32 = 16;

static TERMS: &[u8; 1 << TERM_BITS] = include_bytes!("learned/terms.weights");
static CLAUSES: &[u8; LANES << CLAUSE_BITS] = include_bytes!("learned/clauses.weights");
static SPOTS: &[u8; spot::LANES << SPOT_BITS] = include_bytes!("learned/spots.weights");
static NAMES: &[u8; 1 << NAME_BITS] = include_bytes!("learned/names.weights");

/// Facts about one candidate, each mixed so that its first bits name the bucket of its weight.
#[cfg(any(test, feature = "learn"))]
#[derive(Debug, Clone, Default)]
pub(crate) struct Facts(Vec<u32>);

#[cfg(any(test, feature = "learn"))]
impl Facts {
    /// Adds a fact: what was looked at, and what was seen there.
    pub(crate) fn add(&mut self, what: u64, seen: u64) {
        self.0.push(mixed(what, seen));
    }
}

/// A fact as a number whose first bits are as good as chance.
fn mixed(what: u64, seen: u64) -> u32 {
    let mixed = (seen ^ what.wrapping_mul(0x9e37_79b9_7f4a_7c15)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ mixed >> 29).wrapping_mul(0x94d0_49bb_1331_11eb);
    (mixed >> 32) as u32
}

/// The weights of a question that is asked of one kind or several at once, a signed byte for each of them. There are two to
/// the power of `BITS` buckets.
#[derive(Debug, Clone)]
pub(crate) struct Lanes<const LANES: usize, const BITS: u32>(Cow<'static, [u8]>);

/// The sums for each kind that a clause may tell.
pub(crate) type Sums = [i32; LANES];

impl<const LANES: usize, const BITS: u32> Lanes<LANES, BITS> {
    /// Adds the weights of a fact for each kind.
    pub(crate) fn add(&self, sums: &mut [i32; LANES], what: u64, seen: u64) {
        let from = (mixed(what, seen) >> (32 - BITS)) as usize * LANES;
        if let Some(weights) = self.0.get(from..from + LANES) {
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
    /// Below this a term is not told although the rules say it is.
    pub(crate) term_out: i32,
    /// From here on a clause tells something in words that no list has.
    pub(crate) clause_in: i32,
    /// From here on a number or a town is somebody's.
    pub(crate) spot_in: i32,
    /// From here on a name in doubt is somebody's.
    pub(crate) name_in: i32,
    /// Below this a name that the rules accept is nobody's.
    pub(crate) name_out: i32,
}

/// The bounds, chosen by sets that were left out of the learning.
const BOUNDS: Bounds = Bounds { term_in: 4, term_out: -32, clause_in: 14, spot_in: 20, name_in: 32, name_out: -24 };

/// What was learned, by question.
#[derive(Debug, Clone)]
pub(crate) struct Learned {
    /// Whether a term of the vocabulary is said of somebody.
    pub(crate) terms: Lanes<1, TERM_BITS>,
    /// Whether a clause without such a term says something grave of somebody.
    pub(crate) clauses: Lanes<LANES, CLAUSE_BITS>,
    /// Whether a number is somebody's age or pay, or a town where she lives.
    pub(crate) spots: Lanes<{ spot::LANES }, SPOT_BITS>,
    /// Whether a name is somebody's.
    pub(crate) names: Lanes<1, NAME_BITS>,
    pub(crate) bounds: Bounds,
}

impl Learned {
    pub(crate) fn embedded() -> Self {
        Learned {
            terms: Lanes(Cow::Borrowed(TERMS)),
            clauses: Lanes(Cow::Borrowed(CLAUSES)),
            spots: Lanes(Cow::Borrowed(SPOTS)),
            names: Lanes(Cow::Borrowed(NAMES)),
            bounds: BOUNDS,
        }
    }
}
