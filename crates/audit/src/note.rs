//! Signed notes (C2SP `signed-note`): a text, and who signed it.

mod key;

pub use key::{KeyError, Signer, VerifierKey};

use crate::text::{from_base64, to_base64};
use key::is_name;
use std::fmt;
use std::str::FromStr;
use thiserror::Error;

/// The most signatures a note may carry; the specification asks for at least 16.
const MOST_SIGNATURES: usize = 64;

/// The longest note that is looked at.
const MOST_BYTES: usize = 1 << 18;

/// What begins a line with a signature.
const MARK: &str = "\u{2014} ";

/// Why a note says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NoteError {
    /// No text, an empty line, and lines with signatures.
    #[error("this is not a text with signatures below it")]
    Form,
    /// No listed key signed.
    #[error("no listed key signed it")]
    Unsigned,
    /// A listed key is named, and the signature is not hers for this text.
    #[error("a signature does not fit the text")]
    Signature,
}

impl NoteError {
    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Form => "note.form",
            Self::Unsigned => "note.unsigned",
            Self::Signature => "note.signature",
        }
    }
}

/// A text with the signatures that stand below it, not yet checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    text: String,
    signatures: Vec<Signature>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Signature {
    name: String,
    number: [u8; 4],
    bytes: Vec<u8>,
}

impl Note {
    /// Signs a text, which ends with a line feed.
    ///
    /// # Errors
    /// [`NoteError::Form`] for a text that cannot be a note, [`NoteError::Unsigned`] without a signer.
    pub fn sign(text: String, signers: &[&Signer]) -> Result<Self, NoteError> {
        if !is_note_text(&text) || signers.len() > MOST_SIGNATURES {
            return Err(NoteError::Form);
        }
        if signers.is_empty() {
            return Err(NoteError::Unsigned);
        }
        let signatures = signers.iter().map(|signer| signer.sign(&text)).collect();
        Ok(Self { text, signatures })
    }

    /// The text, with its last line feed.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The keys of a list that signed the text. Signatures of others are passed over.
    ///
    /// # Errors
    /// [`NoteError::Unsigned`] if none did, [`NoteError::Signature`] if one is named that did not.
    pub fn verify<'k>(&self, keys: &'k [VerifierKey]) -> Result<Vec<&'k VerifierKey>, NoteError> {
        let mut signed: Vec<&VerifierKey> = Vec::new();
        for signature in &self.signatures {
            let listed = keys.iter().find(|key| key.name == signature.name && key.number() == signature.number);
            let Some(key) = listed.filter(|key| !signed.contains(key)) else { continue };
            if !key.signed(&self.text, &signature.bytes) {
                return Err(NoteError::Signature);
            }
            signed.push(key);
        }
        if signed.is_empty() { Err(NoteError::Unsigned) } else { Ok(signed) }
    }
}

impl fmt::Display for Note {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(formatter, "{}", self.text)?;
        for signature in &self.signatures {
            let bytes = [&signature.number, signature.bytes.as_slice()].concat();
            writeln!(formatter, "{MARK}{} {}", signature.name, to_base64(&bytes))?;
        }
        Ok(())
    }
}

impl FromStr for Note {
    type Err = NoteError;

    fn from_str(note: &str) -> Result<Self, NoteError> {
        if note.len() > MOST_BYTES {
            return Err(NoteError::Form);
        }
        // The last empty line parts the text from the signatures.
        let (text, lines) = note.rsplit_once("\n\n").ok_or(NoteError::Form)?;
        let text = format!("{text}\n");
        let lines = lines.strip_suffix('\n').ok_or(NoteError::Form)?;
        if !is_note_text(&text) || lines.split('\n').nth(MOST_SIGNATURES).is_some() {
            return Err(NoteError::Form);
        }
        let signatures = lines.split('\n').map(signature).collect::<Option<_>>().ok_or(NoteError::Form)?;
        Ok(Self { text, signatures })
    }
}

fn signature(line: &str) -> Option<Signature> {
    let (name, bytes) = line.strip_prefix(MARK)?.split_once(' ')?;
    let bytes = from_base64(bytes)?;
    let (number, bytes) = bytes.split_first_chunk()?;
    is_name(name).then(|| Signature { name: name.to_owned(), number: *number, bytes: bytes.to_vec() })
}

fn is_note_text(text: &str) -> bool {
    text.len() > 1 && text.ends_with('\n') && !text.contains(|sign: char| sign != '\n' && sign < ' ')
}

#[cfg(test)]
mod tests;
