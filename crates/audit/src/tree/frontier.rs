//! The compact right edge of a tree: all that is needed to append and to tell the root.

use super::{MOST_LEAVES, TreeFull, empty_root, node_hash};
use crate::Hash;
use thiserror::Error;

/// The roots of the complete subtrees that a tree consists of, largest first: one for each bit set in its size.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frontier {
    size: u64,
    subtrees: Vec<Hash>,
}

/// Why bytes are no frontier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum FrontierError {
    /// The size is cut off or beyond what a log can hold.
    #[error("the size of a frontier is missing or too large")]
    Size,
    /// The number of hashes does not follow from the size.
    #[error("a frontier of this size has {expected} bytes, not {length}")]
    Length {
        /// As the size says.
        expected: usize,
        /// As there are.
        length: usize,
    },
}

impl FrontierError {
    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Size => "frontier.size",
            Self::Length { .. } => "frontier.length",
        }
    }
}

impl Frontier {
    /// The edge of a log without leaves.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// How many leaves.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Appends a leaf by its hash; tells its index.
    ///
    /// # Errors
    /// [`TreeFull`] at 2^62 leaves; nothing has changed then.
    pub fn append(&mut self, leaf: Hash) -> Result<u64, TreeFull> {
        self.append_telling(leaf, |_, _| ())
    }

    /// Appends a leaf; `complete` is told every complete subtree that ends with it, by height, from the leaf up.
    pub(super) fn append_telling(&mut self, leaf: Hash, mut complete: impl FnMut(u32, Hash)) -> Result<u64, TreeFull> {
        if self.size >= MOST_LEAVES {
            return Err(TreeFull);
        }
        let mut hash = leaf;
        complete(0, hash);
        for height in 1..=self.size.trailing_ones() {
            // INVARIANT: there is a subtree for each bit set in the size.
            let Some(left) = self.subtrees.pop() else { break };
            hash = node_hash(&left, &hash);
            complete(height, hash);
        }
        self.subtrees.push(hash);
        self.size += 1;
        Ok(self.size - 1)
    }

    /// The root of the tree.
    #[must_use]
    pub fn root(&self) -> Hash {
        fold(&self.subtrees).unwrap_or_else(empty_root)
    }

    /// The bytes: the size, then the hashes.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(8 + 32 * self.subtrees.len());
        bytes.extend(self.size.to_be_bytes());
        bytes.extend(self.subtrees.iter().flatten());
        bytes
    }

    /// A frontier from its bytes.
    ///
    /// # Errors
    /// [`FrontierError`] if they are too many, too few, or of a size that no log has.
    pub fn decode(bytes: &[u8]) -> Result<Self, FrontierError> {
        let (size, hashes) = bytes.split_first_chunk().ok_or(FrontierError::Size)?;
        let size = u64::from_be_bytes(*size);
        if size > MOST_LEAVES {
            return Err(FrontierError::Size);
        }
        let (subtrees, rest) = hashes.as_chunks::<32>();
        // INVARIANT: a number of 64 bits has at most 64 of them set.
        let expected = 8 + 32 * size.count_ones() as usize;
        if !rest.is_empty() || bytes.len() != expected {
            return Err(FrontierError::Length { expected, length: bytes.len() });
        }
        Ok(Self { size, subtrees: subtrees.to_vec() })
    }
}

/// The root over complete subtrees, largest first.
pub(super) fn fold(subtrees: &[Hash]) -> Option<Hash> {
    let (last, others) = subtrees.split_last()?;
    Some(others.iter().rev().fold(*last, |right, left| node_hash(left, &right)))
}

impl Frontier {
    /// INVARIANT of the caller: a subtree for each bit set in the size, largest first.
    pub(super) fn from_subtrees(size: u64, subtrees: Vec<Hash>) -> Self {
        Self { size, subtrees }
    }
}
