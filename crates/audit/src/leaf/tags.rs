//! Tags: who a leaf is about, hidden from all who lack its opening.

use crate::{Hash, sha256};
use std::fmt;

/// What opens the tags of one leaf. It follows from a log key and the leaf's identifier, and neither can be had from it,
/// so whoever is shown an opening learns about one leaf only.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Opening([u8; 32]);

impl Opening {
    /// The opening of the leaf `id` for the holder of a log key.
    #[must_use]
    pub fn of(log_key: &[u8; 32], id: &[u8; 8]) -> Self {
        Self(sha256(&[&[1], log_key, id]))
    }

    /// An opening that was handed over.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The bytes, to be handed over to the person alone.
    #[must_use]
    pub fn to_bytes(self) -> [u8; 32] {
        self.0
    }

    /// The tag of a person in this leaf.
    #[must_use]
    pub fn subject_tag(&self, subject: &[u8; 16]) -> Hash {
        sha256(&[&[2], &self.0, subject])
    }

    /// The tag of whoever acted: like that of a person, cut to 24 bytes.
    #[must_use]
    pub fn actor_tag(&self, actor: &[u8; 16]) -> [u8; 24] {
        cut(&self.subject_tag(actor))
    }
}

impl fmt::Debug for Opening {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Opening(…)")
    }
}

/// The tag of one person as a member of a set: the first half of her tag in that leaf.
#[must_use]
pub fn member_tag(subject_tag: &Hash) -> [u8; 16] {
    cut(subject_tag)
}

/// The tag of a set, over the tags of its members in the order in which they are kept.
#[must_use]
pub fn set_tag(members: impl IntoIterator<Item = [u8; 16]>) -> Hash {
    hash_all(members)
}

/// The tag of a decision record. The salt keeps outsiders from trying likely records.
#[must_use]
pub fn decision_tag(salt: &[u8; 32], record: &Hash) -> Hash {
    sha256(&[salt, record])
}

/// The hash of one envelope.
#[must_use]
pub fn envelope_hash(envelope: &[u8]) -> Hash {
    sha256(&[envelope])
}

/// The content of a leaf that wrote: over the hashes of the envelopes, in the order of their groups, so that no two lists
/// of envelopes come to the same.
#[must_use]
pub fn written(envelopes: impl IntoIterator<Item = Hash>) -> Hash {
    hash_all(envelopes)
}

/// The content of a leaf that erased: over a salt and the words of the receipt.
#[must_use]
pub fn erased(salt: &[u8; 32], body: &[u8]) -> Hash {
    sha256(&[salt, body])
}

fn hash_all<const N: usize>(parts: impl IntoIterator<Item = [u8; N]>) -> Hash {
    use sha2::{Digest, Sha256};
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part);
    }
    hasher.finalize().into()
}

fn cut<const N: usize>(hash: &Hash) -> [u8; N] {
    let mut short = [0; N];
    for (place, byte) in short.iter_mut().zip(hash) {
        *place = *byte;
    }
    short
}
