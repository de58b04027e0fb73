//! The log as the store keeps it, seen as bundles and tiles: full tiles as they lie, the right edge from the leaves.

use waarborg_audit::Hash;
use waarborg_audit::log::{LogReader, push_entry};
use waarborg_audit::tree::{BundlePlace, HashReader, Tile, leaf_hash, node_hash};
use waarborg_model::identifier::OrganisationId;
use waarborg_store::{LogId, Read, StoreError};

/// One log of an organisation within one snapshot.
pub(crate) struct Stored<'r> {
    pub read: &'r dyn Read,
    pub organisation: OrganisationId,
    pub log: LogId,
}

/// The leaf at a place.
pub(crate) fn leaf_at(
    read: &dyn Read,
    organisation: OrganisationId,
    log: LogId,
    index: u64,
) -> Result<Option<[u8; 144]>, StoreError> {
    Ok(read.leaves(organisation, log, index, 1)?.first().copied())
}

impl Stored<'_> {
    /// A hash of a level, from the full tile below it; `None` if that is not kept.
    fn above(&self, level: u8, index: u64) -> Result<Option<Hash>, StoreError> {
        let Some(below) = level.checked_sub(1) else { return Ok(None) };
        let Some(mut row) = self.kept(below, index)? else { return Ok(None) };
        while row.len() > 1 {
            row = row.as_chunks::<2>().0.iter().map(|[left, right]| node_hash(left, right)).collect();
        }
        Ok(row.first().copied())
    }

    fn kept(&self, level: u8, index: u64) -> Result<Option<Vec<Hash>>, StoreError> {
        let bytes = self.read.tile(self.organisation, self.log, level, index)?;
        Ok(bytes.map(|bytes| bytes.as_chunks::<32>().0.to_vec()))
    }

    fn tile_hashes(&self, tile: Tile) -> Result<Option<Vec<Hash>>, StoreError> {
        if tile.is_full() {
            return self.kept(tile.level, tile.index);
        }
        let first = tile.index.saturating_mul(256);
        if tile.level == 0 {
            let leaves = self.read.leaves(self.organisation, self.log, first, usize::from(tile.width))?;
            return Ok(Some(leaves.iter().map(|leaf| leaf_hash(leaf)).collect()));
        }
        (first..first + u64::from(tile.width)).map(|index| self.above(tile.level, index)).collect()
    }
}

impl HashReader for Stored<'_> {
    type Error = StoreError;

    fn hashes(&self, tile: Tile) -> Result<Option<Vec<Hash>>, StoreError> {
        self.tile_hashes(tile)
    }
}

impl LogReader for Stored<'_> {
    type Error = StoreError;

    fn bundle(&self, place: BundlePlace) -> Result<Option<Vec<u8>>, StoreError> {
        let leaves = self.read.leaves(self.organisation, self.log, place.first_leaf(), usize::from(place.width))?;
        if leaves.len() < usize::from(place.width) {
            return Ok(None);
        }
        let mut bundle = Vec::with_capacity(leaves.len() * 146);
        for leaf in &leaves {
            // INVARIANT: a leaf is far shorter than an entry may be.
            let _ = push_entry(&mut bundle, leaf);
        }
        Ok(Some(bundle))
    }

    fn tile(&self, tile: Tile) -> Result<Option<Vec<Hash>>, StoreError> {
        self.tile_hashes(tile)
    }
}
