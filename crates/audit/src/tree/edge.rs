//! The right edge of a log in tiles: appends leaves and tells which tiles of hashes became full.

use super::reader::{HashReader, ReadError, Tree};
use super::tile::{TILE_WIDTH, Tile};
use super::{Frontier, TreeFull};
use crate::Hash;

/// A growing log. Holds the hashes of the tiles that are not yet full: at most 64 KiB, whatever the size of the log.
#[derive(Clone, Debug, Default)]
pub struct Edge {
    frontier: Frontier,
    /// By level, the hashes of its last tile.
    levels: Vec<Vec<Hash>>,
}

/// A tile that became full, to be kept together with the leaf that filled it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FullTile {
    /// Where it lies.
    pub tile: Tile,
    /// Its 256 hashes.
    pub hashes: Vec<Hash>,
}

impl Edge {
    /// The edge of a log without leaves.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The edge of a log that is there, from its tiles. Compare [`Edge::root`] with a root that is trusted.
    ///
    /// # Errors
    /// [`ReadError`] if a tile is missing or cannot be read.
    pub fn resume<R: HashReader>(size: u64, reader: &R) -> Result<Self, ReadError<R::Error>> {
        let tree = Tree::new(size, reader)?;
        let frontier = Frontier::from_subtrees(size, tree.subtrees(0, size)?);
        let mut levels = Vec::new();
        for level in 0..8_u8 {
            let count = size >> (8 * level);
            if count == 0 {
                break;
            }
            levels.push(match count % u64::from(TILE_WIDTH) {
                0 => Vec::new(),
                _ => tree.tile(level, count / u64::from(TILE_WIDTH))?.to_vec(),
            });
        }
        Ok(Self { frontier, levels })
    }

    /// How many leaves.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.frontier.size()
    }

    /// The root of the tree.
    #[must_use]
    pub fn root(&self) -> Hash {
        self.frontier.root()
    }

    /// The compact edge.
    #[must_use]
    pub fn frontier(&self) -> &Frontier {
        &self.frontier
    }

    /// Appends a leaf by its hash, adds the tiles that became full to `full`, and tells the index of the leaf.
    ///
    /// # Errors
    /// [`TreeFull`] at 2^62 leaves; nothing has changed then.
    pub fn append(&mut self, leaf: Hash, full: &mut Vec<FullTile>) -> Result<u64, TreeFull> {
        let levels = &mut self.levels;
        let after = self.frontier.size() + 1;
        self.frontier.append_telling(leaf, |height, hash| {
            if height % 8 != 0 {
                return;
            }
            // INVARIANT: heights are below 64, and levels fill from below without a gap.
            let level = (height / 8) as usize;
            if levels.len() <= level {
                levels.push(Vec::with_capacity(TILE_WIDTH.into()));
            }
            let Some(hashes) = levels.get_mut(level) else { return };
            hashes.push(hash);
            if hashes.len() == usize::from(TILE_WIDTH) {
                let index = (after >> height) / u64::from(TILE_WIDTH) - 1;
                let hashes = std::mem::replace(hashes, Vec::with_capacity(TILE_WIDTH.into()));
                let level = u8::try_from(level).unwrap_or(u8::MAX);
                full.push(FullTile { tile: Tile { level, index, width: TILE_WIDTH }, hashes });
            }
        })
    }

    /// The tiles that are not yet full, with their hashes, level by level.
    pub fn partial_tiles(&self) -> impl Iterator<Item = (Tile, &[Hash])> {
        let size = self.size();
        (0_u8..).zip(&self.levels).filter_map(move |(level, hashes)| {
            let tile = Tile::of(level, (size >> (8 * level)) / u64::from(TILE_WIDTH), size)?;
            Some((tile, hashes.as_slice()))
        })
    }
}
