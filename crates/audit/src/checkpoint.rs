//! Signed heads of a log (C2SP `tlog-checkpoint`): how long it is, and its root.

mod origin;

pub use crate::note::{KeyError, Signer, VerifierKey};
pub use origin::{Origin, OriginError};

use crate::Hash;
use crate::note::{Note, NoteError};
use crate::text::{array_from_base64, to_base64, to_number};
use crate::tree::MOST_LEAVES;
use std::fmt;
use std::str::FromStr;
use thiserror::Error;

/// The head of a log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// Which log.
    pub origin: String,
    /// How many leaves.
    pub size: u64,
    /// The root over them.
    pub root: Hash,
    /// Further lines, which the signatures cover too.
    pub extensions: Vec<String>,
}

/// Why a checkpoint says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum CheckpointError {
    /// Not origin, size and root with signatures below.
    #[error("this is not a signed head of a log")]
    Form,
    /// No listed key signed.
    #[error("no listed key signed this head")]
    Unsigned,
    /// A listed key is named, and the signature is not hers for this head.
    #[error("a signature does not fit this head")]
    Signature,
    /// The keys that signed belong to other logs.
    #[error("the key that signed belongs to another log")]
    OtherLog,
}

impl CheckpointError {
    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Form => "checkpoint.form",
            Self::Unsigned => "checkpoint.unsigned",
            Self::Signature => "checkpoint.signature",
            Self::OtherLog => "checkpoint.other-log",
        }
    }
}

impl From<NoteError> for CheckpointError {
    fn from(error: NoteError) -> Self {
        match error {
            NoteError::Form => Self::Form,
            NoteError::Unsigned => Self::Unsigned,
            NoteError::Signature => Self::Signature,
        }
    }
}

impl Checkpoint {
    /// A head without further lines.
    #[must_use]
    pub fn new(origin: impl Into<String>, size: u64, root: Hash) -> Self {
        Self { origin: origin.into(), size, root, extensions: Vec::new() }
    }

    /// Signs the head. The first signer is the log's own, and is named after it; others may be witnesses.
    ///
    /// # Errors
    /// [`CheckpointError::OtherLog`] if no signer is named after this log: no checker would believe it.
    /// [`CheckpointError::Form`] for an origin or a line that cannot stand in a checkpoint.
    pub fn sign(&self, signers: &[&Signer]) -> Result<SignedCheckpoint, CheckpointError> {
        let text = self.to_string();
        if Self::from_text(&text).as_ref() != Some(self) {
            return Err(CheckpointError::Form);
        }
        if !signers.is_empty() && !signers.iter().any(|signer| vouches(signer.name(), &self.origin)) {
            return Err(CheckpointError::OtherLog);
        }
        Ok(SignedCheckpoint { note: Note::sign(text, signers)?, checkpoint: self.clone() })
    }

    fn from_text(text: &str) -> Option<Self> {
        let mut lines = text.strip_suffix('\n')?.split('\n');
        let origin = lines.next().filter(|origin| !origin.is_empty())?;
        let size = to_number(lines.next()?).filter(|size| *size <= MOST_LEAVES)?;
        let root = array_from_base64(lines.next()?)?;
        let extensions: Vec<String> = lines.map(str::to_owned).collect();
        if extensions.iter().any(String::is_empty) {
            return None;
        }
        Some(Self { origin: origin.to_owned(), size, root, extensions })
    }
}

/// The text that is signed.
impl fmt::Display for Checkpoint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(formatter, "{}\n{}\n{}", self.origin, self.size, to_base64(&self.root))?;
        self.extensions.iter().try_for_each(|line| writeln!(formatter, "{line}"))
    }
}

/// A head with signatures, not yet checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedCheckpoint {
    note: Note,
    checkpoint: Checkpoint,
}

impl SignedCheckpoint {
    /// What the head says, whoever signed it. To rely on it, [`verify`](Self::verify) it.
    #[must_use]
    pub fn unverified(&self) -> &Checkpoint {
        &self.checkpoint
    }

    /// Checks the signatures against a list of keys. Those of keys that are not listed are passed over.
    ///
    /// At least one listed key named after the log must have signed: the name is the origin, or a beginning of it up to a
    /// slash. So a key that was listed for one log does not vouch for another.
    ///
    /// # Errors
    /// [`CheckpointError`] if the head is not to be believed.
    pub fn verify(&self, keys: &[VerifierKey]) -> Result<VerifiedCheckpoint, CheckpointError> {
        let signed = self.note.verify(keys)?;
        if !signed.iter().any(|key| vouches(key.name(), &self.checkpoint.origin)) {
            return Err(CheckpointError::OtherLog);
        }
        let signed_by = signed.into_iter().cloned().collect();
        Ok(VerifiedCheckpoint { checkpoint: self.checkpoint.clone(), signed_by })
    }
}

/// As it stands in a file.
impl fmt::Display for SignedCheckpoint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.note.fmt(formatter)
    }
}

impl FromStr for SignedCheckpoint {
    type Err = CheckpointError;

    fn from_str(text: &str) -> Result<Self, CheckpointError> {
        let note: Note = text.parse()?;
        let checkpoint = Checkpoint::from_text(note.text()).ok_or(CheckpointError::Form)?;
        Ok(Self { note, checkpoint })
    }
}

/// A head that a listed key signed. Exists only because [`SignedCheckpoint::verify`] said so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifiedCheckpoint {
    checkpoint: Checkpoint,
    signed_by: Vec<VerifierKey>,
}

impl VerifiedCheckpoint {
    /// The head.
    #[must_use]
    pub fn checkpoint(&self) -> &Checkpoint {
        &self.checkpoint
    }

    /// The listed keys that signed it.
    #[must_use]
    pub fn signed_by(&self) -> &[VerifierKey] {
        &self.signed_by
    }
}

/// Whether a key of this name speaks for the log.
fn vouches(name: &str, origin: &str) -> bool {
    origin.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

#[cfg(test)]
mod tests;
