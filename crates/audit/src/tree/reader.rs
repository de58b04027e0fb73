//! Proofs and roots, made from tiles wherever they are kept.

use super::frontier::fold;
use super::tile::{TILE_WIDTH, Tile};
use super::{MOST_LEAVES, empty_root, row_root};
use crate::Hash;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use thiserror::Error;

/// Where tiles of hashes are kept.
pub trait HashReader {
    /// What can go wrong there.
    type Error;

    /// The hashes of a tile, at least as many as its width: a tile that has grown since serves as well. `None` if it is
    /// not there.
    ///
    /// # Errors
    /// If it cannot be read.
    fn hashes(&self, tile: Tile) -> Result<Option<Vec<Hash>>, Self::Error>;
}

/// Why hashes could not be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ReadError<E> {
    /// The place where tiles are kept failed.
    #[error("a tile could not be read")]
    Reader(#[source] E),
    /// A tile is missing or too short.
    #[error("tile `{}` is missing or too short", .0.path())]
    Missing(Tile),
    /// The question itself makes no sense: an index or old size beyond the size, a size no log has.
    #[error("the log is not that long")]
    Beyond,
}

impl<E> ReadError<E> {
    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Reader(_) => "tile.unreadable",
            Self::Missing(_) => "tile.missing",
            Self::Beyond => "tile.beyond",
        }
    }
}

/// The root of a log of `size`.
///
/// # Errors
/// [`ReadError`] if a tile is missing or cannot be read.
pub fn root<R: HashReader>(size: u64, reader: &R) -> Result<Hash, ReadError<R::Error>> {
    Tree::new(size, reader)?.range(0, size)
}

/// The path from the leaf at `index` to the root of a log of `size`. Source: RFC 9162, section 2.1.3.
///
/// # Errors
/// [`ReadError`] if a tile is missing or cannot be read, or if the log has no such leaf.
pub fn inclusion_proof<R: HashReader>(index: u64, size: u64, reader: &R) -> Result<Vec<Hash>, ReadError<R::Error>> {
    subtree_proof(0, index, size, reader)
}

/// What shows that a log of size `new` begins with the one of size `old`. Source: RFC 9162, section 2.1.4.
///
/// # Errors
/// [`ReadError`] if a tile is missing or cannot be read, or if `old` is larger than `new`.
pub fn consistency_proof<R: HashReader>(old: u64, new: u64, reader: &R) -> Result<Vec<Hash>, ReadError<R::Error>> {
    let tree = Tree::new(new, reader)?;
    if old > new {
        return Err(ReadError::Beyond);
    }
    if old == 0 || old == new {
        return Ok(Vec::new());
    }
    // The last complete subtree of the old log, from which both roots can be reached.
    let height = old.trailing_zeros();
    let position = (old - 1) >> height;
    let mut proof = Vec::new();
    // The checker knows the root of an old log that is one complete subtree.
    if !old.is_power_of_two() {
        proof.push(tree.node(height, position)?);
    }
    proof.extend(tree.path(height, position)?);
    Ok(proof)
}

/// The path from a complete subtree to the root.
pub(crate) fn subtree_proof<R: HashReader>(
    height: u32,
    position: u64,
    size: u64,
    reader: &R,
) -> Result<Vec<Hash>, ReadError<R::Error>> {
    Tree::new(size, reader)?.path(height, position)
}

/// The hashes of a tile.
type Row = Rc<[Hash]>;

/// A log of one size, whose tiles are each read once.
pub(super) struct Tree<'r, R> {
    reader: &'r R,
    size: u64,
    read: RefCell<BTreeMap<(u8, u64), Row>>,
}

impl<'r, R: HashReader> Tree<'r, R> {
    pub(super) fn new(size: u64, reader: &'r R) -> Result<Self, ReadError<R::Error>> {
        if size > MOST_LEAVES {
            return Err(ReadError::Beyond);
        }
        Ok(Self { reader, size, read: RefCell::default() })
    }

    fn path(&self, height: u32, position: u64) -> Result<Vec<Hash>, ReadError<R::Error>> {
        let last = self.size.checked_sub(1).ok_or(ReadError::Beyond)? >> height;
        if position > last {
            return Err(ReadError::Beyond);
        }
        let mut proof = Vec::new();
        // Up to where the way to the last leaf joins, siblings stand on either side; from there on only on the left.
        let joins = u64::BITS - (position ^ last).leading_zeros();
        for step in 0..u64::BITS - last.leading_zeros() {
            let above = position >> step;
            let height = height + step;
            if step + 1 == joins {
                // The sibling holds the last leaf and need not be complete.
                proof.push(self.range((above + 1) << height, self.size)?);
            } else if step < joins {
                proof.push(self.node(height, above ^ 1)?);
            } else if above & 1 == 1 {
                proof.push(self.node(height, above - 1)?);
            }
        }
        Ok(proof)
    }

    /// The root over the leaves from `start`, where a subtree as large as the range begins, until `end`.
    fn range(&self, start: u64, end: u64) -> Result<Hash, ReadError<R::Error>> {
        Ok(fold(&self.subtrees(start, end)?).unwrap_or_else(empty_root))
    }

    /// The complete subtrees of such a range, largest first.
    pub(super) fn subtrees(&self, start: u64, end: u64) -> Result<Vec<Hash>, ReadError<R::Error>> {
        let length = end.checked_sub(start).ok_or(ReadError::Beyond)?;
        let mut at = start;
        let mut hashes = Vec::new();
        for height in (0..u64::BITS).rev().filter(|height| length >> height & 1 == 1) {
            hashes.push(self.node(height, at >> height)?);
            at += 1 << height;
        }
        Ok(hashes)
    }

    /// The root of a complete subtree, from the tile that holds the nearest hashes below it.
    fn node(&self, height: u32, position: u64) -> Result<Hash, ReadError<R::Error>> {
        let within = height % 8;
        let first = position << within;
        // INVARIANT: heights are below 64.
        let level = u8::try_from(height / 8).map_err(|_| ReadError::Beyond)?;
        let width = u64::from(TILE_WIDTH);
        let (index, offset) = (first / width, first % width);
        let tile = Tile::of(level, index, self.size).ok_or(ReadError::Beyond)?;
        let missing = || ReadError::Missing(tile);
        let from = usize::try_from(offset).map_err(|_| missing())?;
        self.tile(level, index)?.get(from..from + (1 << within)).and_then(row_root).ok_or_else(missing)
    }

    /// The hashes of a tile as it stands in a log of this size.
    pub(super) fn tile(&self, level: u8, index: u64) -> Result<Row, ReadError<R::Error>> {
        if let Some(hashes) = self.read.borrow().get(&(level, index)) {
            return Ok(Rc::clone(hashes));
        }
        let tile = Tile::of(level, index, self.size).ok_or(ReadError::Beyond)?;
        let hashes = self.reader.hashes(tile).map_err(ReadError::Reader)?.ok_or(ReadError::Missing(tile))?;
        let hashes: Row = hashes.get(..tile.width.into()).ok_or(ReadError::Missing(tile))?.into();
        self.read.borrow_mut().insert((level, index), Rc::clone(&hashes));
        Ok(hashes)
    }
}
