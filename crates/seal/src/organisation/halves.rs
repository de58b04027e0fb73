//! What wraps keys of lots: it follows from the organisation key, or is a key of its own once it was renewed.
//!
//! ```text
//! halves   number 1 │ each: 0 follows from the organisation key, 1 by chance 1 │ key 32, zeros where it follows
//!          the first wraps and opens; a second opens what is not wrapped anew yet
//! ```

use crate::cipher::Cipher;
use crate::derive::{self, Purpose};
use crate::layout::Parts;
use crate::{SealError, Secret32};
use zeroize::Zeroizing;

/// The half in use, and while rows are wrapped anew the one before it.
pub(super) struct Halves {
    now: Half,
    before: Option<Half>,
}

struct Half {
    /// `None`: it follows from the organisation key.
    secret: Option<Secret32>,
    cipher: Cipher,
}

impl Half {
    fn new(above: &Secret32, secret: Option<Secret32>) -> Result<Self, SealError> {
        let cipher = derive::key(secret.as_ref().unwrap_or(above), Purpose::LotWrapping)?;
        Ok(Self { cipher: Cipher::new(cipher.expose())?, secret })
    }

    fn copy(&self, above: &Secret32) -> Result<Self, SealError> {
        Self::new(above, self.secret.as_ref().map(Secret32::copy))
    }
}

impl Halves {
    /// One half, which follows from the organisation key.
    pub fn follow(above: &Secret32) -> Result<Self, SealError> {
        Ok(Self { now: Half::new(above, None)?, before: None })
    }

    pub fn follow_from_the_key(&self) -> bool {
        self.now.secret.is_none() && self.before.is_none()
    }

    pub fn now(&self) -> &Cipher {
        &self.now.cipher
    }

    pub fn before(&self) -> Option<&Cipher> {
        self.before.as_ref().map(|half| &half.cipher)
    }

    /// Another half by chance, and the present one beside it.
    pub fn renewing(&self, above: &Secret32) -> Result<Self, SealError> {
        let now = match &self.before {
            Some(_) => self.now.copy(above)?,
            None => Half::new(above, Some(Secret32::random()?))?,
        };
        let before = self.before.as_ref().unwrap_or(&self.now).copy(above)?;
        Ok(Self { now, before: Some(before) })
    }

    /// The present half alone.
    pub fn renewed(&self, above: &Secret32) -> Result<Self, SealError> {
        Ok(Self { now: self.now.copy(above)?, before: None })
    }

    /// Their bytes behind others, in one piece, so that no copy is left behind by a vector that grew.
    pub fn after(&self, first: &[&[u8]]) -> Zeroizing<Vec<u8>> {
        let halves: Vec<&Half> = std::iter::once(&self.now).chain(&self.before).collect();
        let length = first.iter().map(|part| part.len()).sum::<usize>() + 1 + 33 * halves.len();
        let mut bytes = Zeroizing::new(Vec::with_capacity(length));
        for part in first {
            bytes.extend_from_slice(part);
        }
        bytes.push(if halves.len() == 1 { 1 } else { 2 });
        for half in halves {
            bytes.push(u8::from(half.secret.is_some()));
            let key: &[u8; 32] = half.secret.as_ref().map_or(&[0; 32], Secret32::expose);
            bytes.extend_from_slice(key);
        }
        bytes
    }

    pub fn read(above: &Secret32, mut parts: Parts<'_>) -> Result<Self, SealError> {
        let number = parts.byte()?;
        let mut half = || {
            let is_own = match parts.byte()? {
                0 => false,
                1 => true,
                _ => return Err(SealError::Format),
            };
            let secret: &[u8; 32] = parts.take()?;
            Half::new(above, is_own.then(|| Secret32::from_bytes(*secret)))
        };
        let halves = match number {
            1 => Self { now: half()?, before: None },
            2 => Self { now: half()?, before: Some(half()?) },
            _ => return Err(SealError::Format),
        };
        parts.end()?;
        Ok(halves)
    }

    #[cfg(test)]
    pub fn is_same(&self, other: &Self) -> bool {
        *self.after(&[]) == *other.after(&[])
    }
}
