//! The root key, and the two forms of its file.
//!
//! ```text
//! plain       "waarborg-root" 13 │ format 1 │ form 0 │ key 32 │ commitment 32
//! passphrase  "waarborg-root" 13 │ format 1 │ form 1 │ memory KiB 4 │ passes 4 │ lanes 4 │ salt 16
//!             │ nonce 12 │ wrapped key 32 │ tag 16 │ commitment 32
//!   wrapping key = HKDF(Argon2id(passphrase in NFC, salt, cost), "…/wrap-root/1")       RFC 9106
//!   AAD          = all bytes before the nonce
//!   commitment   = HKDF(root key, "waarborg/root/commit/1")
//! ```
//!
//! Purpose: all keys hang on 32 bytes that one person can keep apart from the data. Attacker: a thief of the file, who
//! guesses passphrases at the price of the recorded cost; someone who hands us a file made to take all memory, so the cost
//! has bounds that are checked first; someone who puts another file in its place, which the keys below then refuse.
//! The plain form protects nothing: the file system must. Its commitment tells a wrong or damaged file apart.

mod passphrase;

pub use passphrase::PassphraseCost;

use crate::cipher::{Cipher, WRAPPED};
use crate::derive::{self, Purpose};
use crate::layout::{Parts, join};
use crate::secret::same;
use crate::{SealError, Secret32, random};
use zeroize::Zeroizing;

const MAGIC: &[u8; 13] = b"waarborg-root";
const FORMAT: u8 = 1;
const PLAIN: u8 = 0;
const PASSPHRASE: u8 = 1;

const PLAIN_LENGTH: usize = 13 + 2 + 32 + 32;
const HEADER: usize = 13 + 2 + 12 + 16;
const PASSPHRASE_LENGTH: usize = HEADER + WRAPPED + 32;

/// How a root key's file is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RootFileForm {
    /// As it is.
    Plain,
    /// Wrapped by a passphrase.
    Passphrase,
}

/// The key that wraps organisations' keys.
///
/// ```compile_fail,E0277
/// # let root = waarborg_seal::RootKey::generate().unwrap();
/// println!("{root:?}");
/// ```
pub struct RootKey {
    secret: Secret32,
    wrapping: Cipher,
}

impl RootKey {
    /// Makes a root key by chance.
    ///
    /// # Errors
    /// [`SealError::Randomness`].
    pub fn generate() -> Result<Self, SealError> {
        Self::from_secret(Secret32::random()?)
    }

    /// Takes up a root key that is kept elsewhere, such as by a service manager.
    ///
    /// # Errors
    /// [`SealError::Library`].
    pub fn from_secret(secret: Secret32) -> Result<Self, SealError> {
        let wrapping = Cipher::new(derive::key(&secret, Purpose::OrganisationWrapping)?.expose())?;
        Ok(Self { secret, wrapping })
    }

    /// The file's bytes, as they are: whoever reads them has the key.
    ///
    /// # Errors
    /// [`SealError::Library`].
    pub fn to_file_bytes(&self) -> Result<Zeroizing<Vec<u8>>, SealError> {
        let commitment = self.commitment()?;
        let mut bytes = Zeroizing::new(Vec::with_capacity(PLAIN_LENGTH));
        for part in [MAGIC.as_slice(), &[FORMAT, PLAIN], self.secret.expose(), &*commitment] {
            bytes.extend_from_slice(part);
        }
        Ok(bytes)
    }

    /// The file's bytes, wrapped by a passphrase.
    ///
    /// # Errors
    /// [`SealError::NoPassphrase`], [`SealError::Cost`], [`SealError::Randomness`].
    pub fn to_file_bytes_wrapped(&self, passphrase: &str, cost: PassphraseCost) -> Result<Vec<u8>, SealError> {
        let salt: [u8; 16] = random()?;
        let cost_bytes = cost.to_bytes();
        let header: [u8; HEADER] = join(&[MAGIC, &[FORMAT, PASSPHRASE], &cost_bytes, &salt]);
        let wrapped = wrapping_key(passphrase, cost, &salt)?.wrap(&header, &self.secret)?;
        Ok([header.as_slice(), &wrapped, &*self.commitment()?].concat())
    }

    /// Reads a file of the plain form.
    ///
    /// # Errors
    /// [`SealError::Format`] if it is no such file, [`SealError::OtherForm`] if it needs a passphrase,
    /// [`SealError::Commitment`] if it is damaged.
    pub fn from_file_bytes(bytes: &[u8]) -> Result<Self, SealError> {
        if root_file_form(bytes)? != RootFileForm::Plain {
            return Err(SealError::OtherForm);
        }
        let mut parts = Parts(bytes);
        parts.take::<15>()?;
        let root = Self::from_secret(Secret32::from_bytes(*parts.take()?))?;
        let commitment: &[u8; 32] = parts.take()?;
        if same(commitment, &*root.commitment()?) { Ok(root) } else { Err(SealError::Commitment) }
    }

    /// Reads a file that is wrapped by a passphrase.
    ///
    /// # Errors
    /// [`SealError::Format`] if it is no such file, [`SealError::OtherForm`] if it needs no passphrase,
    /// [`SealError::Cost`] if it asks for too much or too little, else [`SealError::Passphrase`]: a wrong passphrase and a
    /// damaged file are one error, on one path.
    pub fn from_file_bytes_wrapped(bytes: &[u8], passphrase: &str) -> Result<Self, SealError> {
        if root_file_form(bytes)? != RootFileForm::Passphrase {
            return Err(SealError::OtherForm);
        }
        let (header, rest) = bytes.split_first_chunk::<HEADER>().ok_or(SealError::Format)?;
        let mut parts = Parts(header);
        parts.take::<15>()?;
        let cost = PassphraseCost::from_bytes(parts.take()?)?;
        let salt: &[u8; 16] = parts.take()?;
        let mut parts = Parts(rest);
        let wrapped: &[u8; WRAPPED] = parts.take()?;
        let commitment: &[u8; 32] = parts.take()?;

        // What does not open goes the rest of the way with a key of zeros, which cannot be committed to by chance.
        let opened = wrapping_key(passphrase, cost, salt)?.unwrap(header, wrapped);
        let is_open = opened.is_ok();
        let root = Self::from_secret(opened.unwrap_or_else(|_| Secret32::from_bytes([0; 32])))?;
        let is_committed = same(commitment, &*root.commitment()?);
        if is_open & is_committed { Ok(root) } else { Err(SealError::Passphrase) }
    }

    /// Puts a wrapped file under another passphrase or cost. The key stays, so nothing below it changes; who kept the old
    /// file can still open it with the old passphrase.
    ///
    /// # Errors
    /// As [`RootKey::from_file_bytes_wrapped`] and [`RootKey::to_file_bytes_wrapped`].
    pub fn rewrap(bytes: &[u8], old: &str, new: &str, cost: PassphraseCost) -> Result<Vec<u8>, SealError> {
        Self::from_file_bytes_wrapped(bytes, old)?.to_file_bytes_wrapped(new, cost)
    }

    pub(crate) fn wrapping(&self) -> &Cipher {
        &self.wrapping
    }

    fn commitment(&self) -> Result<Zeroizing<[u8; 32]>, SealError> {
        derive::bytes(&self.secret, Purpose::RootCommitment)
    }
}

/// Tells which form a root key's file has, before a passphrase is asked for.
///
/// # Errors
/// [`SealError::Format`] if these bytes are no such file.
pub fn root_file_form(bytes: &[u8]) -> Result<RootFileForm, SealError> {
    let mut parts = Parts(bytes);
    parts.expect(MAGIC)?;
    match (parts.byte()?, parts.byte()?, bytes.len()) {
        (FORMAT, PLAIN, PLAIN_LENGTH) => Ok(RootFileForm::Plain),
        (FORMAT, PASSPHRASE, PASSPHRASE_LENGTH) => Ok(RootFileForm::Passphrase),
        _ => Err(SealError::Format),
    }
}

fn wrapping_key(passphrase: &str, cost: PassphraseCost, salt: &[u8; 16]) -> Result<Cipher, SealError> {
    let stretched = cost.stretch(passphrase, salt)?;
    Cipher::new(derive::key(&stretched, Purpose::PassphraseWrapping)?.expose())
}

#[cfg(test)]
mod tests;
