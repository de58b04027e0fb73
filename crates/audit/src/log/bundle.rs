//! Bundles of leaves: each with its length before it. Source: C2SP tlog-tiles, "Log entries".

use thiserror::Error;

/// Why bytes are no bundle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum BundleError {
    /// The bytes end within a leaf, or there are too few leaves.
    #[error("the bundle ends in the middle of leaf {position}")]
    CutOff {
        /// Which leaf of the bundle, from 0.
        position: u16,
    },
    /// Something follows the last leaf.
    #[error("the bundle holds more than {width} leaves")]
    TooLong {
        /// How many leaves it should hold.
        width: u16,
    },
    /// A leaf beyond what a length of 16 bits can tell.
    #[error("a leaf of {length} bytes is too long for a bundle")]
    LongLeaf {
        /// The length.
        length: usize,
    },
}

impl BundleError {
    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::CutOff { .. } => "bundle.cut-off",
            Self::TooLong { .. } => "bundle.too-long",
            Self::LongLeaf { .. } => "bundle.long-leaf",
        }
    }
}

/// Adds a leaf to the bytes of a bundle.
///
/// # Errors
/// [`BundleError::LongLeaf`] above 65,535 bytes; nothing has changed then.
pub fn push_entry(bundle: &mut Vec<u8>, leaf: &[u8]) -> Result<(), BundleError> {
    let length = u16::try_from(leaf.len()).map_err(|_| BundleError::LongLeaf { length: leaf.len() })?;
    bundle.extend(length.to_be_bytes());
    bundle.extend(leaf);
    Ok(())
}

/// The leaves of a bundle, one by one. After an error comes nothing more.
#[derive(Clone, Debug)]
pub struct Bundle<'a> {
    rest: &'a [u8],
    next: u16,
    width: u16,
    may_be_longer: bool,
}

impl<'a> Bundle<'a> {
    /// A bundle of exactly `width` leaves.
    #[must_use]
    pub fn exact(bytes: &'a [u8], width: u16) -> Self {
        Self { rest: bytes, next: 0, width, may_be_longer: false }
    }

    /// The first `width` leaves of a bundle that may have grown.
    #[must_use]
    pub fn first(bytes: &'a [u8], width: u16) -> Self {
        Self { may_be_longer: true, ..Self::exact(bytes, width) }
    }
}

impl<'a> Iterator for Bundle<'a> {
    type Item = Result<&'a [u8], BundleError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.next >= self.width {
            let is_too_long = !self.rest.is_empty() && !self.may_be_longer;
            self.rest = &[];
            return is_too_long.then_some(Err(BundleError::TooLong { width: self.width }));
        }
        let leaf = self
            .rest
            .split_first_chunk()
            .and_then(|(length, rest)| rest.split_at_checked(u16::from_be_bytes(*length).into()));
        let Some((leaf, rest)) = leaf else {
            let position = self.next;
            (self.rest, self.next) = (&[], self.width);
            return Some(Err(BundleError::CutOff { position }));
        };
        (self.rest, self.next) = (rest, self.next + 1);
        Some(Ok(leaf))
    }
}
