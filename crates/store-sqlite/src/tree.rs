//! The right edge of a log: appends hashes of leaves and tells which tiles became full. Source: RFC 9162, section 2.1.

use sha2::{Digest, Sha256};

pub type Hash = [u8; 32];

/// Hashes in a full tile.
pub const TILE_WIDTH: usize = 256;

/// A tile that became full.
#[derive(Clone, Debug)]
pub struct FullTile {
    pub level: u8,
    pub index: u64,
    pub hashes: Vec<Hash>,
}

/// A growing log.
#[derive(Clone, Debug, Default)]
pub struct Edge {
    size: u64,
    /// Roots of the complete subtrees, largest first: one for each bit set in the size.
    subtrees: Vec<Hash>,
    /// By level, the hashes of its last tile.
    levels: Vec<Vec<Hash>>,
}

pub fn leaf_hash(leaf: &[u8]) -> Hash {
    Sha256::new().chain_update([0]).chain_update(leaf).finalize().into()
}

fn node_hash(left: &Hash, right: &Hash) -> Hash {
    Sha256::new().chain_update([1]).chain_update(left).chain_update(right).finalize().into()
}

impl Edge {
    /// From the frontier as [`Edge::frontier`] wrote it and the hashes of the last tile of each level.
    pub fn resume(frontier: &[u8], levels: Vec<Vec<Hash>>) -> Option<Self> {
        let (size, hashes) = frontier.split_first_chunk()?;
        let size = u64::from_be_bytes(*size);
        let (subtrees, rest) = hashes.as_chunks::<32>();
        let fits = rest.is_empty() && subtrees.len() == size.count_ones() as usize;
        fits.then(|| Self { size, subtrees: subtrees.to_vec(), levels })
    }

    pub fn size(&self) -> u64 {
        self.size
    }

    pub fn root(&self) -> Hash {
        let Some((last, others)) = self.subtrees.split_last() else { return Sha256::digest([]).into() };
        others.iter().rev().fold(*last, |right, left| node_hash(left, &right))
    }

    pub fn frontier(&self) -> Vec<u8> {
        self.size.to_be_bytes().into_iter().chain(self.subtrees.iter().flatten().copied()).collect()
    }

    /// The tiles that are not full, level by level from the leaves up.
    pub fn partial(&self) -> &[Vec<Hash>] {
        &self.levels
    }

    pub fn append(&mut self, leaf: Hash, full: &mut Vec<FullTile>) {
        let mut hash = leaf;
        self.complete(0, hash, full);
        for height in 1..=self.size.trailing_ones() {
            // INVARIANT: there is a subtree for each bit set in the size.
            let Some(left) = self.subtrees.pop() else { break };
            hash = node_hash(&left, &hash);
            self.complete(height, hash, full);
        }
        self.subtrees.push(hash);
        self.size += 1;
    }

    /// A complete subtree of that height ends with the leaf that is being appended.
    fn complete(&mut self, height: u32, hash: Hash, full: &mut Vec<FullTile>) {
        if !height.is_multiple_of(8) {
            return;
        }
        let level = height / 8;
        if self.levels.len() <= level as usize {
            self.levels.push(Vec::new());
        }
        // INVARIANT: levels fill from below without a gap.
        let Some(hashes) = self.levels.get_mut(level as usize) else { return };
        hashes.push(hash);
        if hashes.len() == TILE_WIDTH {
            let index = ((self.size + 1) >> height) / TILE_WIDTH as u64 - 1;
            // INVARIANT: a size of 64 bits has at most 8 levels.
            full.push(FullTile {
                level: u8::try_from(level).unwrap_or(u8::MAX),
                index,
                hashes: std::mem::take(hashes),
            });
        }
    }
}
