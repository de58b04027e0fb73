//! Organisation-wide values, such as the names of its staff.
//!
//! ```text
//! setting   0 format 1 │ 1 suite 1 │ 2 nonce 12 │ 14 ciphertext, padded to 16 │ tag 16
//!   AAD     "waarborg/set/1" │ bytes 0-1 │ organisation 16 │ label
//! ```
//!
//! Purpose: small values that belong to no person's lot. Attacker: reads and changes the tables; a value put under another
//! label or into another organisation does not open. An older value of the same label does: nothing here counts versions.

use crate::cipher::{Cipher, NONCE, TAG};
use crate::layout::Parts;
use crate::padding::{pad, padded_length, unpadded_length};
use crate::{SealError, Secret32};
use waarborg_model::identifier::OrganisationId;
use zeroize::Zeroizing;

const FORMAT: [u8; 2] = [1, 1];

/// Seals values of an organisation, each under a label.
pub struct SettingsKey {
    organisation: OrganisationId,
    cipher: Cipher,
}

impl SettingsKey {
    pub(crate) fn new(organisation: OrganisationId, key: &Secret32) -> Result<Self, SealError> {
        Ok(Self { organisation, cipher: Cipher::new(key.expose())? })
    }

    /// Seals a value under a label.
    ///
    /// # Errors
    /// [`SealError::Randomness`], [`SealError::TooLong`].
    pub fn seal(&self, label: &str, plain: &[u8]) -> Result<Vec<u8>, SealError> {
        let mut padded = Zeroizing::new(Vec::with_capacity(padded_length(plain.len())?));
        padded.extend_from_slice(plain);
        pad(plain.len(), &mut padded);
        let (nonce, tag) = self.cipher.seal(&self.associated(label), &mut padded)?;
        Ok([FORMAT.as_slice(), &nonce, &padded, &tag].concat())
    }

    /// Opens a value under its label.
    ///
    /// # Errors
    /// [`SealError::Format`], [`SealError::Damaged`].
    pub fn open(&self, label: &str, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, SealError> {
        let mut parts = Parts(sealed);
        parts.expect(&FORMAT)?;
        let nonce: &[u8; NONCE] = parts.take()?;
        let mut plain = Zeroizing::new(parts.0.to_vec());
        if plain.len() < TAG {
            return Err(SealError::Format);
        }
        let length = unpadded_length(self.cipher.open(*nonce, &self.associated(label), &mut plain)?)?;
        plain.truncate(length);
        Ok(plain)
    }

    fn associated(&self, label: &str) -> Vec<u8> {
        [b"waarborg/set/1".as_slice(), &FORMAT, self.organisation.as_bytes(), label.as_bytes()].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::OrganisationKey;

    #[test]
    fn a_value_opens_under_its_label_and_organisation_only() {
        let key = OrganisationKey::generate().unwrap();
        let settings = key.settings_key(OrganisationId::from_bytes([1; 16])).unwrap();
        let sealed = settings.seal("staff/7", b"Sanne Voorbeeld").unwrap();
        assert_eq!(settings.open("staff/7", &sealed).unwrap().as_slice(), b"Sanne Voorbeeld");
        assert_eq!(settings.open("staff/8", &sealed).err(), Some(SealError::Damaged));
        let other = key.settings_key(OrganisationId::from_bytes([2; 16])).unwrap();
        assert_eq!(other.open("staff/7", &sealed).err(), Some(SealError::Damaged));
        assert_ne!(sealed, settings.seal("staff/7", b"Sanne Voorbeeld").unwrap());
        for place in 0..sealed.len() {
            let mut wrong = sealed.clone();
            wrong[place] ^= 0x10;
            assert!(settings.open("staff/7", &wrong).is_err(), "{place}");
        }
        for length in 0..sealed.len() {
            assert!(settings.open("staff/7", &sealed[..length]).is_err());
        }
    }
}
