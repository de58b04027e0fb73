//! A finding in running text, and the two ways of counting its place.

use crate::evidence::{Evidence, Reasons};
use crate::kind::{Category, Directness, Kind};
use std::ops::Range;

/// Personal data at a place in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// What was found.
    pub kind: Kind,
    /// Place in bytes of the UTF-8 text; both ends lie on character boundaries.
    pub bytes: Range<u64>,
    /// Place in Unicode code points.
    pub chars: Range<u64>,
    /// Confidence in percent, 1 to 100.
    pub confidence: u8,
    /// The reasons, the strongest first; never empty.
    pub evidence: Reasons,
}

impl Span {
    /// Returns the category of law.
    #[must_use]
    pub fn category(&self) -> Category {
        self.kind.category()
    }

    /// Returns whether the value identifies by itself.
    #[must_use]
    pub fn directness(&self) -> Directness {
        self.kind.directness()
    }
}

/// A finding inside one block, before offsets are made absolute.
#[derive(Debug, Clone)]
pub(crate) struct Found {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) kind: Kind,
    pub(crate) confidence: u8,
    pub(crate) evidence: Reasons,
}

impl Found {
    pub(crate) fn new(range: Range<usize>, kind: Kind, confidence: u8, evidence: &[Evidence]) -> Self {
        Found { start: range.start, end: range.end, kind, confidence, evidence: evidence.into() }
    }

    pub(crate) fn overlaps(&self, other: &Found) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// Makes block offsets absolute, counting characters once over the block.
///
/// `found` must be sorted by start.
pub(crate) fn place(text: &str, found: Vec<Found>, byte_base: u64, char_base: u64) -> Vec<Span> {
    let mut counted = (0, 0u64);
    let mut count_to = |at: usize| {
        if at >= counted.0 {
            counted.1 += chars(&text[counted.0..at]);
        } else {
            counted.1 -= chars(&text[at..counted.0]);
        }
        counted.0 = at;
        char_base + counted.1
    };
    found
        .into_iter()
        .map(|f| Span {
            kind: f.kind,
            bytes: byte_base + f.start as u64..byte_base + f.end as u64,
            chars: count_to(f.start)..count_to(f.end),
            confidence: f.confidence,
            evidence: f.evidence,
        })
        .collect()
}

pub(crate) fn chars(text: &str) -> u64 {
    // Sums of a byte, which the compiler makes for many bytes at once.
    let begins = |b: &u8| u8::from(*b & 0xc0 != 0x80);
    text.as_bytes().chunks(255).map(|chunk| u64::from(chunk.iter().map(begins).sum::<u8>())).sum()
}
