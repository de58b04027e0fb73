//! AES-256-GCM-SIV (RFC 8452) from aws-lc, and keys wrapped with it.
//!
//! ```text
//! wrapped   nonce 12 │ ciphertext 32 │ tag 16        under a key that only wraps; associated data: the place
//! ```
//!
//! Purpose: keys at rest. Attacker: has the files, changes bytes, moves rows. GCM-SIV does not commit to its key, so one
//! ciphertext can be made to open under two keys by who chose both (Len, Grubbs, Ristenpart: Partitioning Oracle Attacks,
//! 2021). So a commitment to the key inside stands beside what is wrapped; it is compared before the key is handed out.

use crate::layout::join;
use crate::{SealError, Secret32, random};
use aws_lc_rs::aead::{AES_256_GCM_SIV, Aad, LessSafeKey, Nonce, UnboundKey};

pub(crate) const NONCE: usize = 12;
pub(crate) const TAG: usize = 16;
pub(crate) const WRAPPED: usize = NONCE + 32 + TAG;

/// A key that seals and opens. Its library zeroizes it.
pub(crate) struct Cipher(LessSafeKey);

impl Cipher {
    pub(crate) fn new(key: &[u8; 32]) -> Result<Self, SealError> {
        let key = UnboundKey::new(&AES_256_GCM_SIV, key).map_err(|_| SealError::Library)?;
        Ok(Self(LessSafeKey::new(key)))
    }

    /// Seals in place under a fresh nonce; gives the nonce and the tag.
    pub(crate) fn seal(&self, aad: &[u8], in_place: &mut [u8]) -> Result<([u8; NONCE], [u8; TAG]), SealError> {
        let nonce = random()?;
        let unique = Nonce::assume_unique_for_key(nonce);
        let tag = self.0.seal_in_place_separate_tag(unique, Aad::from(aad), in_place);
        let tag = tag.map_err(|_| SealError::TooLong)?;
        Ok((nonce, tag.as_ref().try_into().map_err(|_| SealError::Library)?))
    }

    /// Opens in place what ends with its tag.
    pub(crate) fn open<'bytes>(
        &self,
        nonce: [u8; NONCE],
        aad: &[u8],
        in_place: &'bytes mut [u8],
    ) -> Result<&'bytes mut [u8], SealError> {
        let nonce = Nonce::assume_unique_for_key(nonce);
        self.0.open_in_place(nonce, Aad::from(aad), in_place).map_err(|_| SealError::Damaged)
    }

    /// Wraps a key.
    pub(crate) fn wrap(&self, aad: &[u8], key: &Secret32) -> Result<[u8; WRAPPED], SealError> {
        let mut sealed = *key.expose();
        let (nonce, tag) = match self.seal(aad, &mut sealed) {
            Ok(sealed) => sealed,
            Err(error) => {
                zeroize::Zeroize::zeroize(&mut sealed);
                return Err(error);
            }
        };
        Ok(join(&[&nonce, &sealed, &tag]))
    }

    /// Unwraps a key. The caller compares its commitment.
    pub(crate) fn unwrap(&self, aad: &[u8], wrapped: &[u8; WRAPPED]) -> Result<Secret32, SealError> {
        let (nonce, sealed) = wrapped.split_first_chunk::<NONCE>().ok_or(SealError::Format)?;
        let mut sealed = zeroize::Zeroizing::new(*sealed.first_chunk::<{ 32 + TAG }>().ok_or(SealError::Format)?);
        let opened = self.open(*nonce, aad, sealed.as_mut_slice())?;
        let opened: &[u8; 32] = opened.first_chunk().ok_or(SealError::Format)?;
        Ok(Secret32::from_bytes(*opened))
    }
}
