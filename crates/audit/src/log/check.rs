//! Walks all leaves of a log, computes its root anew and compares.

use super::bundle::{Bundle, BundleError};
use super::{LogReader, Tiles};
use crate::Hash;
use crate::checkpoint::VerifiedCheckpoint;
use crate::leaf::{Leaf, time_of};
use crate::tree::{
    BundlePlace, Edge, FullTile, TILE_WIDTH, Tile, TreeFull, bundles_of, leaf_hash, subtree_proof, verify_inclusion,
};
use thiserror::Error;

/// What a log that holds consists of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// How many leaves.
    pub leaves: u64,
    /// When the first of known form was written, in milliseconds since 1970.
    pub first_ms: Option<u64>,
    /// When the last of known form was written.
    pub last_ms: Option<u64>,
    /// Leaves of a kind or form that this version does not know. They were hashed like all others.
    pub unknown: u64,
}

/// What is wrong with a log, at the first place where that can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum LogFault<E> {
    /// The place where the log is kept failed.
    #[error("the log could not be read")]
    Reader(#[source] E),
    /// Leaves that the head counts are not there.
    #[error("the leaves from {} on are missing", .0.first_leaf())]
    Missing(BundlePlace),
    /// A bundle is damaged, cut off, or holds something besides.
    #[error("leaf {index} cannot be read")]
    Bundle {
        /// The leaf from which on nothing can be read.
        index: u64,
        /// Why.
        why: BundleError,
    },
    /// Leaves are not those that were signed. The hash tiles are, so the place is sure.
    #[error("leaf {from} is not the one that was signed")]
    Leaf {
        /// The first that differs, or may.
        from: u64,
        /// The end of those that may differ.
        until: u64,
    },
    /// Leaves are not those that were signed; at which place cannot be told.
    #[error("the leaves are not those that were signed")]
    Root,
    /// The leaves are those that were signed, a tile of hashes is not theirs.
    #[error("tile `{}` does not fit the leaves", .0.path())]
    Tile(Tile),
    /// A leaf is older than the one before.
    #[error("leaf {index} is older than the one before")]
    Time {
        /// The leaf that went back.
        index: u64,
    },
    /// The head counts more leaves than a log can hold.
    #[error(transparent)]
    Full(#[from] TreeFull),
}

impl<E> LogFault<E> {
    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Reader(_) => "log.unreadable",
            Self::Missing(_) => "log.missing",
            Self::Bundle { .. } => "log.bundle",
            Self::Leaf { .. } => "log.leaf",
            Self::Root => "log.root",
            Self::Tile(_) => "log.tile",
            Self::Time { .. } => "log.time",
            Self::Full(error) => error.code(),
        }
    }
}

/// Checks every leaf below a head: that all are there, that they come to its root, that time never runs back, and that
/// the tiles of hashes, where there are any, fit.
///
/// Holds one bundle in memory, whatever the size of the log.
///
/// # Errors
/// [`LogFault`] for the first thing that does not hold.
pub fn verify_log<R: LogReader>(head: &VerifiedCheckpoint, reader: &R) -> Result<Summary, LogFault<R::Error>> {
    let head = head.checkpoint();
    let mut walk = Walk { edge: Edge::new(), summary: Summary::default(), went_back: None, wrong_tile: None };
    let mut full = Vec::new();
    for place in bundles_of(head.size) {
        let bytes = reader.bundle(place).map_err(LogFault::Reader)?.ok_or(LogFault::Missing(place))?;
        if let Err(fault) = walk.bundle(place, &bytes, &mut full) {
            // Where the bytes break off they may have been wrong before.
            return Err(walk.first_wrong_leaf(head.size, &head.root, reader)?.unwrap_or(fault));
        }
        for FullTile { tile, hashes } in full.drain(..) {
            walk.compare(tile, &hashes, reader)?;
        }
    }
    walk.compare_partial_tiles(reader)?;
    if walk.edge.root() != head.root {
        return Err(walk.first_wrong_leaf(head.size, &head.root, reader)?.unwrap_or(LogFault::Root));
    }
    match (walk.went_back, walk.wrong_tile) {
        (Some(index), _) => Err(LogFault::Time { index }),
        (None, Some(wrong)) => Err(LogFault::Tile(wrong.tile)),
        (None, None) => Ok(walk.summary),
    }
}

struct Walk {
    edge: Edge,
    summary: Summary,
    went_back: Option<u64>,
    wrong_tile: Option<WrongTile>,
}

/// The first difference between what was kept and what was computed.
#[derive(Clone, Copy)]
struct WrongTile {
    tile: Tile,
    kept: Option<Hash>,
    height: u32,
    position: u64,
    from: u64,
    until: u64,
}

impl Walk {
    fn bundle<E>(&mut self, place: BundlePlace, bytes: &[u8], full: &mut Vec<FullTile>) -> Result<(), LogFault<E>> {
        // A bundle at the end may have grown since the head was signed.
        let is_last = place.width < TILE_WIDTH;
        let leaves = if is_last { Bundle::first(bytes, place.width) } else { Bundle::exact(bytes, place.width) };
        for leaf in leaves {
            let index = self.edge.size();
            let leaf = leaf.map_err(|why| LogFault::Bundle { index, why })?;
            self.edge.append(leaf_hash(leaf), full)?;
            self.note_time(index, leaf);
        }
        Ok(())
    }

    fn note_time(&mut self, index: u64, leaf: &[u8]) {
        self.summary.leaves = index + 1;
        self.summary.unknown += u64::from(Leaf::decode(leaf).is_err());
        let Some(time) = time_of(leaf) else { return };
        if self.summary.last_ms.is_some_and(|last| time < last) && self.went_back.is_none() {
            self.went_back = Some(index);
        }
        self.summary.first_ms.get_or_insert(time);
        self.summary.last_ms = Some(time);
    }

    /// Compares computed hashes with the tile that is kept, if there is one.
    fn compare<R: LogReader>(&mut self, tile: Tile, hashes: &[Hash], reader: &R) -> Result<(), LogFault<R::Error>> {
        if self.wrong_tile.is_some() {
            return Ok(());
        }
        let Some(kept) = reader.tile(tile).map_err(LogFault::Reader)? else { return Ok(()) };
        let differs = hashes.iter().enumerate().find(|(at, hash)| kept.get(*at) != Some(hash));
        if let Some((at, _)) = differs {
            // INVARIANT: a tile has 256 hashes, and levels are below 8.
            let position = tile.index * u64::from(TILE_WIDTH) + at as u64;
            let height = 8 * u32::from(tile.level);
            let (from, until) = (position << height, (position + 1) << height);
            let until = until.min(self.edge.size()).max(from + 1);
            self.wrong_tile = Some(WrongTile { tile, kept: kept.get(at).copied(), height, position, from, until });
        }
        Ok(())
    }

    fn compare_partial_tiles<R: LogReader>(&mut self, reader: &R) -> Result<(), LogFault<R::Error>> {
        let partial: Vec<(Tile, Vec<Hash>)> =
            self.edge.partial_tiles().map(|(tile, hashes)| (tile, hashes.to_vec())).collect();
        partial.iter().try_for_each(|(tile, hashes)| self.compare(*tile, hashes, reader))
    }

    /// The first leaf that is not as it was signed. Only tiles that lead to the signed root can tell.
    fn first_wrong_leaf<R: LogReader>(
        &mut self,
        size: u64,
        signed: &Hash,
        reader: &R,
    ) -> Result<Option<LogFault<R::Error>>, LogFault<R::Error>> {
        if self.wrong_tile.is_none() && self.edge.size() < size {
            self.compare_partial_tiles(reader)?;
        }
        let Some(wrong) = self.wrong_tile else { return Ok(None) };
        let is_signed =
            wrong.kept.is_some_and(|kept| is_signed(&kept, wrong.height, wrong.position, size, signed, reader));
        Ok(is_signed.then_some(LogFault::Leaf { from: wrong.from, until: wrong.until }))
    }
}

/// Whether the tiles lead from this root of a subtree to the root that was signed.
fn is_signed<R: LogReader>(hash: &Hash, height: u32, position: u64, size: u64, signed: &Hash, reader: &R) -> bool {
    let Ok(path) = subtree_proof(height, position, size, &Tiles(reader)) else { return false };
    // Seen from its height, the log is one of fewer leaves, each the root of a subtree.
    let seen = (size.saturating_sub(1) >> height) + 1;
    verify_inclusion(hash, position, seen, &path, signed).is_ok()
}
