//! Keys of notes: what signs, and what checks a signature.

use super::Signature;
use crate::sha256;
use crate::text::{array_from_hex, from_base64, to_base64, to_hex};
use aws_lc_rs::signature::{ED25519, Ed25519KeyPair, KeyPair, UnparsedPublicKey};
use std::fmt;
use std::str::FromStr;
use thiserror::Error;

/// The number of Ed25519 among the kinds of signature. Source: C2SP signed-note, "Signature types".
const ED25519_KIND: u8 = 1;

/// Why text is no key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum KeyError {
    /// Not `name+number+key`.
    #[error("a key is a name, a number and base64, joined by `+`")]
    Form,
    /// The name is empty or holds a space, a plus or a control character.
    #[error("the name of a key is not empty and holds no space, plus or control character")]
    Name,
    /// Another kind of signature.
    #[error("only Ed25519 keys are known")]
    Kind,
    /// The number is not that of name and key: something was mistyped.
    #[error("the number of the key does not follow from its name and its bytes")]
    Number,
    /// The seed was not taken.
    #[error("the seed makes no key")]
    Seed,
}

impl KeyError {
    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Form => "key.form",
            Self::Name => "key.name",
            Self::Kind => "key.kind",
            Self::Number => "key.number",
            Self::Seed => "key.seed",
        }
    }
}

/// The public half of a key, under its name: `name+number+key`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifierKey {
    pub(super) name: String,
    public: [u8; 32],
}

impl VerifierKey {
    /// A key under a name.
    ///
    /// # Errors
    /// [`KeyError::Name`] for a name that cannot stand in a note.
    pub fn new(name: impl Into<String>, public: [u8; 32]) -> Result<Self, KeyError> {
        let name = name.into();
        if !is_name(&name) {
            return Err(KeyError::Name);
        }
        Ok(Self { name, public })
    }

    /// The name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The short number by which notes name the key.
    #[must_use]
    pub fn number(&self) -> [u8; 4] {
        let [a, b, c, d, ..] = sha256(&[self.name.as_bytes(), b"\n", &[ED25519_KIND], &self.public]);
        [a, b, c, d]
    }

    /// Whether this key made the signature over the text.
    pub(super) fn signed(&self, text: &str, signature: &[u8]) -> bool {
        UnparsedPublicKey::new(&ED25519, &self.public).verify(text.as_bytes(), signature).is_ok()
    }
}

impl fmt::Display for VerifierKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let key = [&[ED25519_KIND], self.public.as_slice()].concat();
        write!(formatter, "{}+{}+{}", self.name, to_hex(&self.number()), to_base64(&key))
    }
}

impl FromStr for VerifierKey {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        // Base64 may hold a plus, a name may not.
        let mut parts = text.splitn(3, '+');
        let (Some(name), Some(number), Some(key)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(KeyError::Form);
        };
        let number = array_from_hex::<4>(number).ok_or(KeyError::Form)?;
        let bytes = from_base64(key).ok_or(KeyError::Form)?;
        let public = match bytes.split_first() {
            Some((&ED25519_KIND, public)) => public.try_into().map_err(|_| KeyError::Form)?,
            Some(_) => return Err(KeyError::Kind),
            None => return Err(KeyError::Form),
        };
        let key = Self::new(name, public)?;
        if key.number() == number { Ok(key) } else { Err(KeyError::Number) }
    }
}

/// What signs. It does not print.
pub struct Signer {
    pair: Ed25519KeyPair,
    verifier: VerifierKey,
}

impl Signer {
    /// A signer from its seed, under the name by which notes call it. The seed is the caller's to wipe.
    ///
    /// # Errors
    /// [`KeyError`] for a name that cannot stand in a note.
    pub fn from_seed(name: impl Into<String>, seed: &[u8; 32]) -> Result<Self, KeyError> {
        let pair = Ed25519KeyPair::from_seed_unchecked(seed).map_err(|_| KeyError::Seed)?;
        let public = pair.public_key().as_ref().try_into().map_err(|_| KeyError::Seed)?;
        Ok(Self { verifier: VerifierKey::new(name, public)?, pair })
    }

    /// The public half, to be handed out.
    #[must_use]
    pub fn verifier(&self) -> VerifierKey {
        self.verifier.clone()
    }

    /// The name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.verifier.name
    }

    pub(super) fn sign(&self, text: &str) -> Signature {
        Signature {
            name: self.verifier.name.clone(),
            number: self.verifier.number(),
            bytes: self.pair.sign(text.as_bytes()).as_ref().to_vec(),
        }
    }
}

pub(super) fn is_name(name: &str) -> bool {
    !name.is_empty() && !name.contains(|sign: char| sign == '+' || sign.is_whitespace() || sign.is_control())
}
