//! What a passphrase costs.

use crate::layout::{Parts, join};
use crate::{SealError, Secret32};
use argon2::{Algorithm, Argon2, Params, Version};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// The cost of Argon2id, recorded in the file it protects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PassphraseCost {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

impl Default for PassphraseCost {
    /// 64 MiB, three passes: the second choice of RFC 9106, above all of OWASP's. One lane, as nothing here runs in
    /// parallel.
    fn default() -> Self {
        Self { memory_kib: 64 * 1024, passes: 3, lanes: 1 }
    }
}

impl PassphraseCost {
    /// The least that is taken: OWASP's smallest memory, and one pass.
    pub const LEAST: Self = Self { memory_kib: 7 * 1024, passes: 1, lanes: 1 };

    /// The most memory that is taken, 1 GiB.
    const MOST_MEMORY_KIB: u32 = 1024 * 1024;
    const MOST_PASSES: u32 = 16;
    const MOST_LANES: u32 = 4;
    /// Memory times passes: four times 1 GiB, some ten seconds.
    const MOST_WORK_KIB: u64 = 4 * 1024 * 1024;

    /// A cost within bounds.
    ///
    /// # Errors
    /// [`SealError::Cost`] below 7 MiB, above 1 GiB, 16 passes, 4 lanes, or 4 GiB in all passes together.
    pub fn new(memory_kib: u32, passes: u32, lanes: u32) -> Result<Self, SealError> {
        let is_sane = (Self::LEAST.memory_kib..=Self::MOST_MEMORY_KIB).contains(&memory_kib)
            && (1..=Self::MOST_PASSES).contains(&passes)
            && (1..=Self::MOST_LANES).contains(&lanes)
            && u64::from(memory_kib) * u64::from(passes) <= Self::MOST_WORK_KIB;
        if is_sane { Ok(Self { memory_kib, passes, lanes }) } else { Err(SealError::Cost) }
    }

    pub(super) fn to_bytes(self) -> [u8; 12] {
        join(&[&self.memory_kib.to_be_bytes(), &self.passes.to_be_bytes(), &self.lanes.to_be_bytes()])
    }

    pub(super) fn from_bytes(bytes: &[u8; 12]) -> Result<Self, SealError> {
        let mut parts = Parts(bytes);
        let mut number = || parts.take().map(|bytes| u32::from_be_bytes(*bytes));
        Self::new(number()?, number()?, number()?)
    }

    /// Makes a key of a passphrase, which is first brought into one spelling: keyboards differ in how they write é.
    pub(super) fn stretch(self, passphrase: &str, salt: &[u8; 16]) -> Result<Secret32, SealError> {
        if passphrase.is_empty() {
            return Err(SealError::NoPassphrase);
        }
        // Four bytes suffice for a character of each character, so the text never moves and leaves no copy.
        let mut spelled = Zeroizing::new(String::with_capacity(passphrase.len() * 4));
        spelled.extend(passphrase.nfc());
        let params = Params::new(self.memory_kib, self.passes, self.lanes, Some(32)).map_err(|_| SealError::Cost)?;
        let mut key = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(spelled.as_bytes(), salt, key.as_mut_slice())
            .map_err(|_| SealError::Library)?;
        Ok(Secret32::from_bytes(*key))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_hold() {
        assert!(PassphraseCost::new(64 * 1024, 3, 1).is_ok_and(|cost| cost == PassphraseCost::default()));
        assert!(PassphraseCost::new(1024 * 1024, 4, 4).is_ok());
        for (memory_kib, passes, lanes) in [
            (7 * 1024 - 1, 1, 1),
            (1024 * 1024 + 1, 1, 1),
            (u32::MAX, u32::MAX, u32::MAX),
            (64 * 1024, 0, 1),
            (64 * 1024, 17, 1),
            (64 * 1024, 3, 0),
            (64 * 1024, 3, 5),
            (1024 * 1024, 5, 1),
        ] {
            assert_eq!(PassphraseCost::new(memory_kib, passes, lanes), Err(SealError::Cost));
        }
    }

    #[test]
    fn one_spelling_makes_one_key() {
        let stretch = |passphrase| PassphraseCost::LEAST.stretch(passphrase, &[1; 16]).unwrap();
        assert!(stretch("caf\u{e9}").is_same(&stretch("cafe\u{301}")));
        assert!(!stretch("café").is_same(&stretch("cafe")));
        assert_eq!(PassphraseCost::LEAST.stretch("", &[1; 16]).err(), Some(SealError::NoPassphrase));
    }
}
