//! Checking a whole log: every leaf, against the head that was signed.

mod bundle;
mod check;

pub use bundle::{Bundle, BundleError, push_entry};
pub use check::{LogFault, Summary, verify_log};

use crate::Hash;
use crate::tree::{BundlePlace, HashReader, Tile};

/// Where a log is kept in the layout of C2SP `tlog-tiles`.
pub trait LogReader {
    /// What can go wrong there.
    type Error;

    /// The bytes of a bundle, with at least as many leaves as its width: one that has grown since serves as well. `None`
    /// if it is not there.
    ///
    /// # Errors
    /// If it cannot be read.
    fn bundle(&self, bundle: BundlePlace) -> Result<Option<Vec<u8>>, Self::Error>;

    /// The hashes of a tile, as [`HashReader::hashes`]. A log can be checked without; with tiles, the place of a wrong
    /// leaf can be told.
    ///
    /// # Errors
    /// If it cannot be read.
    fn tile(&self, tile: Tile) -> Result<Option<Vec<Hash>>, Self::Error>;
}

/// The tiles of a log.
struct Tiles<'a, R>(&'a R);

impl<R: LogReader> HashReader for Tiles<'_, R> {
    type Error = R::Error;

    fn hashes(&self, tile: Tile) -> Result<Option<Vec<Hash>>, R::Error> {
        self.0.tile(tile)
    }
}

#[cfg(test)]
mod tests;
