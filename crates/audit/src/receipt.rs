//! Receipts of erasure: what a person keeps, or a house of what it cleared out, and can have checked by anyone, without the
//! house and its keys.
//!
//! ```text
//! waarborg receipt 1
//! subject   16 bytes, base64
//! opening   32 bytes, base64
//! salt      32 bytes, base64
//! body      what was erased, what stays and why, in words; base64
//! leaf      144 bytes, base64
//! c2sp.org/tlog-proof@v1
//! …
//! ```
//!
//! That of what was cleared out is about many people, whom it does not name: it begins with `waarborg clear-out 1`, and has
//! neither subject nor opening.

use crate::Hash;
use crate::checkpoint::{VerifiedCheckpoint, VerifierKey};
use crate::leaf::{Flags, Kind, Leaf, LeafError, Opening, Outcome, erased};
use crate::proof::{Proof, ProofError};
use crate::text::{array_from_base64, from_base64, to_base64};
use crate::tree::leaf_hash;
use std::fmt;
use std::str::FromStr;
use thiserror::Error;

/// The first line of a person's receipt.
const OF_A_PERSON: &str = "waarborg receipt 1";

/// The first line of a receipt of what was cleared out.
const OF_CLEARING_OUT: &str = "waarborg clear-out 1";

/// The longest receipt that is looked at.
const MOST_BYTES: usize = 1 << 22;

/// Whom a receipt is about.
#[derive(Clone, PartialEq, Eq)]
pub enum Whom {
    /// One person, who was erased at her own request.
    Person {
        /// Her number.
        subject: [u8; 16],
        /// What ties the leaf to that number.
        opening: Opening,
    },
    /// People whose data were over their term.
    Several,
}

impl Whom {
    /// The act that such a receipt proves.
    fn act(&self) -> Kind {
        match self {
            Self::Person { .. } => Kind::Erase,
            Self::Several => Kind::ClearOut,
        }
    }

    /// Whether a leaf is about them.
    fn are_of(&self, leaf: &Leaf) -> bool {
        match self {
            Self::Person { subject, opening } => opening.subject_tag(subject) == leaf.subject,
            Self::Several => leaf.flags.has(Flags::SET),
        }
    }
}

/// All that is needed to check that something was erased.
#[derive(Clone, PartialEq, Eq)]
pub struct Receipt {
    /// About whom it is.
    pub whom: Whom,
    /// Keeps others from guessing the body by its hash.
    pub salt: [u8; 32],
    /// What was erased and what stays, in words.
    pub body: Vec<u8>,
    /// The leaf, as it stands in the log.
    pub leaf: Vec<u8>,
    /// That it stands there.
    pub proof: Proof,
}

/// A receipt as it was written. Mail programs may have changed the ends of its lines and put a mark before it; that says
/// nothing about who wrote it, so it is undone.
#[must_use]
pub fn as_written(text: &str) -> String {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n");
    format!("{}\n", text.trim_end_matches('\n'))
}

/// Holds what nobody but the person should see.
impl fmt::Debug for Receipt {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Receipt").field("index", &self.proof.index).finish_non_exhaustive()
    }
}

/// A line of a receipt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// The number of the person.
    Subject,
    /// The opening.
    Opening,
    /// The salt.
    Salt,
    /// The words.
    Body,
    /// The leaf.
    Leaf,
}

impl Line {
    /// The stable word for programs.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Subject => "subject",
            Self::Opening => "opening",
            Self::Salt => "salt",
            Self::Body => "body",
            Self::Leaf => "leaf",
        }
    }
}

/// Why a receipt proves nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ReceiptError {
    /// It does not begin as a receipt does.
    #[error("this is not a receipt")]
    Form,
    /// A line is missing or damaged.
    #[error("the line `{}` of the receipt is missing or damaged", .0.as_str())]
    Line(Line),
    /// The leaf is none that this version knows.
    #[error(transparent)]
    Leaf(#[from] LeafError),
    /// The leaf tells of something else.
    #[error("the leaf tells of another act than an erasure")]
    NotAnErasure {
        /// What it tells of.
        kind: Kind,
    },
    /// The leaf tells of an erasure that did not come about.
    #[error("the leaf tells of an erasure that was not done")]
    NotDone {
        /// What came of it.
        outcome: Outcome,
    },
    /// The leaf is about someone else.
    #[error("the leaf is not about the person of the receipt")]
    OtherSubject,
    /// The words are not those whose hash stands in the leaf.
    #[error("the words of the receipt are not those of the leaf")]
    OtherContent,
    /// The log does not show the leaf.
    #[error(transparent)]
    Proof(#[from] ProofError),
}

impl ReceiptError {
    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Form => "receipt.form",
            Self::Line(_) => "receipt.line",
            Self::Leaf(error) => error.code(),
            Self::NotAnErasure { .. } => "receipt.not-an-erasure",
            Self::NotDone { .. } => "receipt.not-done",
            Self::OtherSubject => "receipt.other-subject",
            Self::OtherContent => "receipt.other-content",
            Self::Proof(error) => error.code(),
        }
    }
}

/// A receipt that holds. Exists only because [`Receipt::verify`] said so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    leaf: Leaf,
    index: u64,
    checkpoint: VerifiedCheckpoint,
}

impl Checked {
    /// What the log says: when, by whom, of how much.
    #[must_use]
    pub fn leaf(&self) -> &Leaf {
        &self.leaf
    }

    /// Where the log says it.
    #[must_use]
    pub fn index(&self) -> u64 {
        self.index
    }

    /// The head that vouches for it, and who signed that.
    #[must_use]
    pub fn checkpoint(&self) -> &VerifiedCheckpoint {
        &self.checkpoint
    }
}

impl Receipt {
    /// Checks that the leaf tells of such an erasure, of this person, in these words, and stands in a log whose head a listed
    /// key signed.
    ///
    /// # Errors
    /// [`ReceiptError`] if any of it does not hold.
    pub fn verify(&self, keys: &[VerifierKey]) -> Result<Checked, ReceiptError> {
        let leaf = Leaf::decode(&self.leaf)?;
        if leaf.kind != self.whom.act() {
            return Err(ReceiptError::NotAnErasure { kind: leaf.kind });
        }
        if !matches!(leaf.outcome, Outcome::Done | Outcome::Allowed) {
            return Err(ReceiptError::NotDone { outcome: leaf.outcome });
        }
        if !self.whom.are_of(&leaf) {
            return Err(ReceiptError::OtherSubject);
        }
        if erased(&self.salt, &self.body) != leaf.content {
            return Err(ReceiptError::OtherContent);
        }
        let hash: Hash = leaf_hash(&self.leaf);
        Ok(Checked { checkpoint: self.proof.verify(&hash, keys)?, leaf, index: self.proof.index })
    }
}

impl fmt::Display for Receipt {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.whom {
            Whom::Person { subject, opening } => {
                writeln!(formatter, "{OF_A_PERSON}\n{}\n{}", to_base64(subject), to_base64(&opening.to_bytes()))?;
            }
            Whom::Several => writeln!(formatter, "{OF_CLEARING_OUT}")?,
        }
        let lines: [&[u8]; 3] = [&self.salt, &self.body, &self.leaf];
        lines.iter().try_for_each(|line| writeln!(formatter, "{}", to_base64(line)))?;
        self.proof.fmt(formatter)
    }
}

impl FromStr for Receipt {
    type Err = ReceiptError;

    fn from_str(text: &str) -> Result<Self, ReceiptError> {
        if text.len() > MOST_BYTES {
            return Err(ReceiptError::Form);
        }
        let (whom, rest) = match text.split_once('\n') {
            Some((OF_A_PERSON, rest)) => {
                let (subject, rest) = line(rest, Line::Subject, array_from_base64)?;
                let (opening, rest) = line(rest, Line::Opening, array_from_base64)?;
                (Whom::Person { subject, opening: Opening::from_bytes(opening) }, rest)
            }
            Some((OF_CLEARING_OUT, rest)) => (Whom::Several, rest),
            _ => return Err(ReceiptError::Form),
        };
        let (salt, rest) = line(rest, Line::Salt, array_from_base64)?;
        let (body, rest) = line(rest, Line::Body, |text| from_base64(text).filter(|body| !body.is_empty()))?;
        let (leaf, rest) = line(rest, Line::Leaf, |text| from_base64(text).filter(|leaf| !leaf.is_empty()))?;
        Ok(Self { whom, salt, body, leaf, proof: rest.parse()? })
    }
}

fn line<T>(text: &str, line: Line, read: impl Fn(&str) -> Option<T>) -> Result<(T, &str), ReceiptError> {
    let (first, rest) = text.split_once('\n').ok_or(ReceiptError::Line(line))?;
    Ok((read(first).ok_or(ReceiptError::Line(line))?, rest))
}

#[cfg(test)]
mod tests;
