//! What can go wrong. No error holds a value, a key or a text.

use std::io::ErrorKind;
use thiserror::Error;

/// Why something could not be sealed, opened or recovered. Texts stand in `translations/`, under [`SealError::code`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum SealError {
    /// The system gave no random bytes.
    #[error("the system gave no random bytes")]
    Randomness,
    /// The cryptographic library refused what it never refuses, such as for want of memory.
    #[error("the cryptographic library failed")]
    Library,
    /// Not what it should be: another kind of thing, another format, another length.
    #[error("these bytes have another form")]
    Format,
    /// The envelope names another key.
    #[error("this was sealed with another key")]
    WrongKey,
    /// Changed since it was sealed, or moved to another place, or sealed under another key above it.
    #[error("this was changed or moved since it was sealed, or belongs to another key")]
    Damaged,
    /// Opened, but the key inside is not the one that was committed to.
    #[error("the key is not the one that was committed to")]
    Commitment,
    /// A lot's key was asked for what keys of its lot are not for.
    #[error("keys of this lot are for something else")]
    WrongLot,
    /// The key only opens: a new one has taken its place.
    #[error("this key seals no more")]
    Retiring,
    /// Longer than one key may seal at once.
    #[error("too long to be sealed at once")]
    TooLong,
    /// Wrong passphrase, or the file is damaged: which of the two cannot be told.
    #[error("wrong passphrase, or a damaged file")]
    Passphrase,
    /// An empty passphrase.
    #[error("the passphrase is empty")]
    NoPassphrase,
    /// The file asks for more memory or time than is ever used, or for too little.
    #[error("the cost of the passphrase is out of bounds")]
    Cost,
    /// A key file is wrapped by a passphrase and none was given, or the other way round.
    #[error("the key file has the other form")]
    OtherForm,
    /// Nobody to seal the file to.
    #[error("a file needs someone who can open it")]
    NoRecipient,
    /// Not the public half of a recovery identity, or one that protects nothing.
    #[error("not a public recovery key")]
    Recipient,
    /// Reading or writing the stream failed.
    #[error("the stream failed: {0}")]
    Stream(ErrorKind),
    /// A threshold below 2, above the number of shares, or too many shares.
    #[error("shares need a threshold from 2 to their number, and are 16 at most")]
    Threshold,
    /// A word that is not on the list; `place` counts from 1.
    #[error("word {place} is not on the list")]
    UnknownWord { place: usize },
    /// Not as many words as a share has.
    #[error("a share has {expected} words, not {found}")]
    WordCount { found: usize, expected: usize },
    /// A word is mistyped or in another's place.
    #[error("a word of the share is mistyped or out of place")]
    ShareDamaged,
    /// Fewer shares than needed.
    #[error("{needed} shares are needed, not {found}")]
    TooFew { found: usize, needed: usize },
    /// One share given twice.
    #[error("one share was given twice")]
    Duplicate,
    /// Shares that were not made together.
    #[error("the shares were not made together")]
    Mixed,
    /// Each share reads well, but together they give no identity.
    #[error("the shares give no identity")]
    RecoveryDamaged,
}

impl SealError {
    /// The stable code, under which the texts stand.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Randomness => "seal.randomness",
            Self::Library => "seal.library",
            Self::Format => "seal.format",
            Self::WrongKey => "seal.wrong-key",
            Self::Damaged => "seal.damaged",
            Self::Commitment => "seal.commitment",
            Self::WrongLot => "seal.wrong-lot",
            Self::Retiring => "seal.retiring",
            Self::TooLong => "seal.too-long",
            Self::Passphrase => "seal.passphrase",
            Self::NoPassphrase => "seal.no-passphrase",
            Self::Cost => "seal.cost",
            Self::OtherForm => "seal.other-form",
            Self::NoRecipient => "seal.no-recipient",
            Self::Stream(_) => "seal.stream",
            Self::Recipient => "recovery.recipient",
            Self::Threshold => "recovery.threshold",
            Self::UnknownWord { .. } => "recovery.unknown-word",
            Self::WordCount { .. } => "recovery.word-count",
            Self::ShareDamaged => "recovery.share-damaged",
            Self::TooFew { .. } => "recovery.too-few",
            Self::Duplicate => "recovery.duplicate",
            Self::Mixed => "recovery.mixed",
            Self::RecoveryDamaged => "recovery.damaged",
        }
    }
}
