//! The Merkle tree of RFC 9162: hashing, growing, proving, checking.

mod edge;
mod frontier;
mod reader;
mod tile;
mod verify;

pub use edge::{Edge, FullTile};
pub use frontier::{Frontier, FrontierError};
pub(crate) use reader::subtree_proof;
pub use reader::{HashReader, ReadError, consistency_proof, inclusion_proof, root};
pub use tile::{BundlePlace, TILE_WIDTH, Tile, bundles_of, tiles_of};
pub use verify::{PathError, verify_consistency, verify_inclusion};

use crate::{Hash, sha256};
use thiserror::Error;

/// The most leaves of one log. No log comes near; arithmetic on hostile sizes stays within 64 bits.
pub const MOST_LEAVES: u64 = 1 << 62;

/// The hash of a leaf. Source: RFC 9162, section 2.1.1.
#[must_use]
pub fn leaf_hash(leaf: &[u8]) -> Hash {
    sha256(&[&[0], leaf])
}

/// The hash of an inner node. Source: RFC 9162, section 2.1.1.
#[must_use]
pub fn node_hash(left: &Hash, right: &Hash) -> Hash {
    sha256(&[&[1], left, right])
}

/// The root of a log without leaves. Source: RFC 9162, section 2.1.1.
#[must_use]
pub fn empty_root() -> Hash {
    sha256(&[])
}

/// The root over a row of hashes, if their number is a power of two. That of a full tile is a hash of the tile above, so
/// a store that keeps full tiles only can work out the rest.
#[must_use]
pub fn row_root(row: &[Hash]) -> Option<Hash> {
    if !row.len().is_power_of_two() {
        return None;
    }
    let mut row = row.to_vec();
    while row.len() > 1 {
        row = row.as_chunks::<2>().0.iter().map(|[left, right]| node_hash(left, right)).collect();
    }
    row.first().copied()
}

/// The log holds as many leaves as it can.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("a log holds no more leaves than 2^62")]
pub struct TreeFull;

impl TreeFull {
    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        "tree.full"
    }
}

#[cfg(test)]
mod tests;
