//! A leaf of the log: 144 bytes that say what was done when, and about whom only to those who hold its opening.

mod kind;
mod tags;

pub use kind::{Flags, Kind, Outcome};
pub use tags::{Opening, decision_tag, envelope_hash, erased, member_tag, set_tag, written};

use crate::Hash;
use thiserror::Error;

/// The length of a leaf.
pub const LEAF_BYTES: usize = 144;

/// The only layout so far.
pub const FORMAT: u8 = 1;

/// What was done, to one person or to a set, by whom, and what came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leaf {
    /// What was done.
    pub kind: Kind,
    /// What came of it.
    pub outcome: Outcome,
    /// How the tags are to be read.
    pub flags: Flags,
    /// Milliseconds since 1970, UTC.
    pub time_ms: u64,
    /// Tells this leaf from all others of the log.
    pub id: [u8; 8],
    /// How many people or records.
    pub count: u32,
    /// Who did it; see [`Opening::actor_tag`].
    pub actor: [u8; 24],
    /// To whom; see [`Opening::subject_tag`] and [`set_tag`].
    pub subject: Hash,
    /// Why it was allowed; see [`decision_tag`].
    pub decision: Hash,
    /// What was written or erased; see [`written`] and [`erased`]. Zero for what changes nothing.
    pub content: Hash,
}

/// Why bytes are no leaf.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum LeafError {
    /// Not 144 bytes.
    #[error("a leaf has 144 bytes, not {length}")]
    Length {
        /// How many there are.
        length: usize,
    },
    /// A layout that this version does not know.
    #[error("leaf format {format} is unknown")]
    Format {
        /// The number found.
        format: u8,
    },
    /// A kind that this version does not know.
    #[error("leaf kind {number} is unknown")]
    Kind {
        /// The number found.
        number: u8,
    },
    /// An outcome that this version does not know.
    #[error("leaf outcome {number} is unknown")]
    Outcome {
        /// The number found.
        number: u8,
    },
    /// Flags that this version does not know.
    #[error("leaf flags {bits:#010b} are unknown")]
    Flags {
        /// The bits found.
        bits: u8,
    },
}

impl LeafError {
    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Length { .. } => "leaf.length",
            Self::Format { .. } => "leaf.format",
            Self::Kind { .. } => "leaf.kind",
            Self::Outcome { .. } => "leaf.outcome",
            Self::Flags { .. } => "leaf.flags",
        }
    }
}

impl Leaf {
    /// The bytes that are hashed into the log.
    #[must_use]
    pub fn encode(&self) -> [u8; LEAF_BYTES] {
        let mut bytes = [0; LEAF_BYTES];
        let head = [FORMAT, self.kind as u8, self.outcome as u8, self.flags.bits()];
        let parts: [&[u8]; 8] = [
            &head,
            &self.time_ms.to_be_bytes(),
            &self.id,
            &self.count.to_be_bytes(),
            &self.actor,
            &self.subject,
            &self.decision,
            &self.content,
        ];
        let mut rest = bytes.as_mut_slice();
        for part in parts {
            // INVARIANT: the parts have 144 bytes in all.
            let Some((place, behind)) = rest.split_at_mut_checked(part.len()) else { break };
            place.copy_from_slice(part);
            rest = behind;
        }
        bytes
    }

    /// A leaf from its bytes.
    ///
    /// # Errors
    /// [`LeafError`] for another length, or for numbers that this version does not know. Such a leaf can still be hashed:
    /// a checker of the log needs its bytes only.
    pub fn decode(bytes: &[u8]) -> Result<Self, LeafError> {
        let mut reader = Fields { bytes, length: bytes.len() };
        if bytes.len() != LEAF_BYTES {
            return Err(LeafError::Length { length: bytes.len() });
        }
        let [format, kind, outcome, flags] = reader.take()?;
        if format != FORMAT {
            return Err(LeafError::Format { format });
        }
        Ok(Self {
            kind: Kind::from_number(kind).ok_or(LeafError::Kind { number: kind })?,
            outcome: Outcome::from_number(outcome).ok_or(LeafError::Outcome { number: outcome })?,
            flags: Flags::from_bits(flags).ok_or(LeafError::Flags { bits: flags })?,
            time_ms: u64::from_be_bytes(reader.take()?),
            id: reader.take()?,
            count: u32::from_be_bytes(reader.take()?),
            actor: reader.take()?,
            subject: reader.take()?,
            decision: reader.take()?,
            content: reader.take()?,
        })
    }
}

/// The time of a leaf, read without the rest of it, so that kinds of later versions have their place in time too.
#[must_use]
pub fn time_of(bytes: &[u8]) -> Option<u64> {
    if bytes.len() != LEAF_BYTES || bytes.first() != Some(&FORMAT) {
        return None;
    }
    Some(u64::from_be_bytes(*bytes.get(4..)?.first_chunk()?))
}

struct Fields<'a> {
    bytes: &'a [u8],
    length: usize,
}

impl Fields<'_> {
    fn take<const N: usize>(&mut self) -> Result<[u8; N], LeafError> {
        let (field, rest) = self.bytes.split_first_chunk().ok_or(LeafError::Length { length: self.length })?;
        self.bytes = rest;
        Ok(*field)
    }
}

#[cfg(test)]
mod tests;
