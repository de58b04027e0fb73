//! Proofs that a leaf stands in a log (C2SP `tlog-proof`), to be checked without the log.

use crate::Hash;
use crate::checkpoint::{CheckpointError, SignedCheckpoint, VerifiedCheckpoint, VerifierKey};
use crate::text::{array_from_base64, from_base64, to_base64, to_number};
use crate::tree::{PathError, verify_inclusion};
use std::fmt;
use std::str::FromStr;
use thiserror::Error;

/// The first line.
const MAGIC: &str = "c2sp.org/tlog-proof@v1";

/// No path is longer: a log has at most 2^62 leaves.
const MOST_HASHES: usize = 63;

/// The longest proof that is looked at.
const MOST_BYTES: usize = 1 << 19;

/// The place of a leaf, the path from it, and the head that the path leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// The index of the leaf.
    pub index: u64,
    /// The hashes from its sibling up.
    pub path: Vec<Hash>,
    /// Whatever the maker added. Nothing vouches for it.
    pub extra: Option<Vec<u8>>,
    /// The head.
    pub checkpoint: SignedCheckpoint,
}

/// Why a proof proves nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ProofError {
    /// Not in the form of a proof.
    #[error("this is not a proof of a log")]
    Form,
    /// The head is not to be believed.
    #[error(transparent)]
    Checkpoint(#[from] CheckpointError),
    /// The path does not lead from the leaf to the head.
    #[error(transparent)]
    Path(#[from] PathError),
}

impl ProofError {
    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Form => "proof.form",
            Self::Checkpoint(error) => error.code(),
            Self::Path(error) => error.code(),
        }
    }
}

impl Proof {
    /// Checks that the leaf with this hash stands in a log whose head a listed key signed.
    ///
    /// # Errors
    /// [`ProofError`] if the proof does not show it.
    pub fn verify(&self, leaf: &Hash, keys: &[VerifierKey]) -> Result<VerifiedCheckpoint, ProofError> {
        let verified = self.checkpoint.verify(keys)?;
        let head = verified.checkpoint();
        verify_inclusion(leaf, self.index, head.size, &self.path, &head.root)?;
        Ok(verified)
    }
}

impl fmt::Display for Proof {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(formatter, "{MAGIC}")?;
        if let Some(extra) = &self.extra {
            writeln!(formatter, "extra {}", to_base64(extra))?;
        }
        writeln!(formatter, "index {}", self.index)?;
        self.path.iter().try_for_each(|hash| writeln!(formatter, "{}", to_base64(hash)))?;
        write!(formatter, "\n{}", self.checkpoint)
    }
}

impl FromStr for Proof {
    type Err = ProofError;

    fn from_str(text: &str) -> Result<Self, ProofError> {
        if text.len() > MOST_BYTES {
            return Err(ProofError::Form);
        }
        let (head, checkpoint) = text.split_once("\n\n").ok_or(ProofError::Form)?;
        let (extra, index, path) = read_head(head).ok_or(ProofError::Form)?;
        Ok(Self { index, path, extra, checkpoint: checkpoint.parse()? })
    }
}

fn read_head(head: &str) -> Option<(Option<Vec<u8>>, u64, Vec<Hash>)> {
    let mut lines = head.split('\n');
    if lines.next()? != MAGIC {
        return None;
    }
    let mut line = lines.next()?;
    let extra = match line.strip_prefix("extra ") {
        Some(extra) => {
            line = lines.next()?;
            Some(from_base64(extra)?)
        }
        None => None,
    };
    let index = to_number(line.strip_prefix("index ")?)?;
    let path: Vec<Hash> = lines.by_ref().take(MOST_HASHES).map(array_from_base64).collect::<Option<_>>()?;
    lines.next().is_none().then_some((extra, index, path))
}

#[cfg(test)]
mod tests;
