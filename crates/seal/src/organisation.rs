//! The organisation key, from which all keys of an organisation follow.
//!
//! ```text
//! wrapped      1: format 1 │ nonce 12 │ wrapped key 32 │ tag 16 │ commitment 32
//!              2: format 1 │ nonce 12 │ sealed (key 32 │ halves) │ tag 16 │ commitment 32
//!   AAD        "waarborg/org/1" │ format 1 │ organisation 16
//!   commitment HKDF(organisation key, "waarborg/organisation/commit/1")
//! recovery     an age file to the recovery identity, of  "waarborg/rec/1" │ organisation 16 │ key 32
//!                                                    or  "waarborg/rec/2" │ organisation 16 │ key 32 │ halves
//! halves       number of them 1 │ each: by chance 1 │ key 32            see `organisation/halves.rs`
//! ```
//!
//! What wraps keys of lots follows from the organisation key at first (format 1), and is a key of its own once it was
//! renewed (format 2): so it can change while look-ups, signers and files stay as they are.
//!
//! Purpose: the root key can change without touching what lies below, and a firm can get back its data without it.
//! Attacker: a thief of the key store lacks both halves; a database administrator who puts one organisation's wrapping
//! in another's place is refused by the associated data. Sealing to the recovery identity needs its public half only, so
//! an attacker could leave a key of his own there: a recovered key counts only once it has opened rows of the key store.

mod halves;

use crate::cipher::{Cipher, NONCE, TAG, WRAPPED};
use crate::derive::{self, Purpose};
use crate::file::{self, FileIdentity};
use crate::layout::{Parts, join};
use crate::lookup::LookupKeys;
use crate::secret::same;
use crate::{RecoveryIdentity, RecoveryPublic, RootKey, SealError, Secret32, SettingsKey};
use halves::Halves;
use waarborg_model::identifier::OrganisationId;
use zeroize::Zeroizing;

/// What wraps keys of lots follows from the key.
const FORMAT: u8 = 1;
/// It was renewed.
const RENEWED: u8 = 2;
const RECOVERY: &[u8; 13] = b"waarborg/rec/";

/// The key of an organisation.
///
/// ```compile_fail,E0277
/// # let key = waarborg_seal::OrganisationKey::generate().unwrap();
/// println!("{key:?}");
/// ```
pub struct OrganisationKey {
    secret: Secret32,
    halves: Halves,
}

impl OrganisationKey {
    /// Makes an organisation key by chance.
    ///
    /// # Errors
    /// [`SealError::Randomness`].
    pub fn generate() -> Result<Self, SealError> {
        Self::from_secret(Secret32::random()?)
    }

    fn from_secret(secret: Secret32) -> Result<Self, SealError> {
        let halves = Halves::follow(&secret)?;
        Ok(Self { secret, halves })
    }

    /// Wraps the key under the root key.
    ///
    /// # Errors
    /// [`SealError::Randomness`].
    pub fn wrap(&self, root: &RootKey, organisation: OrganisationId) -> Result<Vec<u8>, SealError> {
        if self.halves.follow_from_the_key() {
            let wrapped = root.wrapping().wrap(&associated(FORMAT, organisation), &self.secret)?;
            return Ok([[FORMAT].as_slice(), &wrapped, &*self.commitment()?].concat());
        }
        let mut sealed = self.halves.after(&[self.secret.expose()]);
        let (nonce, tag) = root.wrapping().seal(&associated(RENEWED, organisation), &mut sealed)?;
        Ok([[RENEWED].as_slice(), &nonce, &sealed, &tag, &*self.commitment()?].concat())
    }

    /// Unwraps what [`OrganisationKey::wrap`] made.
    ///
    /// # Errors
    /// [`SealError::Format`], [`SealError::Damaged`] also if it is another organisation's or under another root key,
    /// [`SealError::Commitment`].
    pub fn unwrap(root: &RootKey, organisation: OrganisationId, wrapped: &[u8]) -> Result<Self, SealError> {
        let mut parts = Parts(wrapped);
        let (key, commitment) = match parts.byte()? {
            FORMAT => {
                let sealed: &[u8; WRAPPED] = parts.take()?;
                let commitment: &[u8; 32] = parts.take()?;
                parts.end()?;
                (Self::from_secret(root.wrapping().unwrap(&associated(FORMAT, organisation), sealed)?)?, commitment)
            }
            RENEWED => {
                let nonce: &[u8; NONCE] = parts.take()?;
                let (sealed, commitment) = parts.0.split_last_chunk::<32>().ok_or(SealError::Format)?;
                if sealed.len() < TAG {
                    return Err(SealError::Format);
                }
                let mut sealed = Zeroizing::new(sealed.to_vec());
                let opened = root.wrapping().open(*nonce, &associated(RENEWED, organisation), &mut sealed)?;
                (Self::from_parts(Parts(opened))?, commitment)
            }
            _ => return Err(SealError::Format),
        };
        if same(commitment, &*key.commitment()?) { Ok(key) } else { Err(SealError::Commitment) }
    }

    /// The key, and its halves behind it.
    fn from_parts(mut parts: Parts<'_>) -> Result<Self, SealError> {
        let secret = Secret32::from_bytes(*parts.take()?);
        let halves = Halves::read(&secret, parts)?;
        Ok(Self { secret, halves })
    }

    /// Seals the key to a recovery identity.
    ///
    /// # Errors
    /// [`SealError::Library`].
    pub fn wrap_for_recovery(
        &self,
        recovery: &RecoveryPublic,
        organisation: OrganisationId,
    ) -> Result<Vec<u8>, SealError> {
        let plain = if self.halves.follow_from_the_key() {
            // Of the full length at once, so that no copy is left behind.
            let plain: Zeroizing<[u8; 62]> =
                Zeroizing::new(join(&[RECOVERY, b"1", organisation.as_bytes(), self.secret.expose()]));
            Zeroizing::new(plain.to_vec())
        } else {
            self.halves.after(&[RECOVERY, b"2", organisation.as_bytes(), self.secret.expose()])
        };
        file::encrypt_all(&[recovery.as_file()], &plain)
    }

    /// Opens what [`OrganisationKey::wrap_for_recovery`] made.
    ///
    /// # Errors
    /// [`SealError::Damaged`] also if it was sealed to another identity; [`SealError::Format`] if it holds something
    /// else; [`SealError::WrongKey`] if it holds another organisation's key.
    pub fn unwrap_by_recovery(
        identity: &RecoveryIdentity,
        organisation: OrganisationId,
        sealed: &[u8],
    ) -> Result<Self, SealError> {
        let plain = file::decrypt_all(identity.as_file(), sealed)?;
        let mut parts = Parts(&plain);
        parts.expect(RECOVERY)?;
        let format = parts.byte()?;
        if parts.take()? != organisation.as_bytes() {
            return Err(SealError::WrongKey);
        }
        match format {
            b'1' => {
                let secret = Secret32::from_bytes(*parts.take()?);
                parts.end()?;
                Self::from_secret(secret)
            }
            b'2' => Self::from_parts(parts),
            _ => Err(SealError::Format),
        }
    }

    /// The same key with another half that wraps keys of lots; the one of before still opens. What is derived stays. A
    /// key that is being renewed already comes back as it is. It must be kept before anything is wrapped with it.
    ///
    /// # Errors
    /// [`SealError::Randomness`].
    pub fn renewing(&self) -> Result<Self, SealError> {
        Ok(Self { secret: self.secret.copy(), halves: self.halves.renewing(&self.secret)? })
    }

    /// The key without the half of before: once no row of the key store needs it.
    ///
    /// # Errors
    /// [`SealError::Library`].
    pub fn renewed(&self) -> Result<Self, SealError> {
        Ok(Self { secret: self.secret.copy(), halves: self.halves.renewed(&self.secret)? })
    }

    /// Whether rows of the key store may still be wrapped by the half of before.
    #[must_use]
    pub fn is_renewing(&self) -> bool {
        self.halves.before().is_some()
    }

    /// The keys of look-ups.
    ///
    /// # Errors
    /// [`SealError::Library`].
    pub fn lookup_keys(&self) -> Result<LookupKeys, SealError> {
        LookupKeys::derive(&self.secret)
    }

    /// The key of actors' pseudonyms in the log.
    ///
    /// # Errors
    /// [`SealError::Library`].
    pub fn actor_log_key(&self) -> Result<Secret32, SealError> {
        derive::key(&self.secret, Purpose::ActorLog)
    }

    /// The salt of decisions in the log.
    ///
    /// # Errors
    /// [`SealError::Library`].
    pub fn log_salt(&self) -> Result<Secret32, SealError> {
        derive::key(&self.secret, Purpose::LogSalt)
    }

    /// The seed of the log's Ed25519 signer of that number (RFC 8032 5.1.5: any 32 bytes by chance). A new number makes a
    /// new signer, which whoever knows the old one cannot guess.
    ///
    /// # Errors
    /// [`SealError::Library`].
    pub fn signer_seed(&self, number: u32) -> Result<Secret32, SealError> {
        derive::key(&self.secret, Purpose::LogSigner(number))
    }

    /// The key of organisation-wide values.
    ///
    /// # Errors
    /// [`SealError::Library`].
    pub fn settings_key(&self, organisation: OrganisationId) -> Result<SettingsKey, SealError> {
        SettingsKey::new(organisation, &derive::key(&self.secret, Purpose::Settings)?)
    }

    /// Who opens files sealed to the organisation, its backups: an X25519 identity of age.
    ///
    /// # Errors
    /// [`SealError::Library`].
    pub fn file_identity(&self) -> Result<FileIdentity, SealError> {
        FileIdentity::from_secret(derive::key(&self.secret, Purpose::Files)?)
    }

    /// What wraps keys of lots.
    pub(crate) fn lots(&self) -> &Cipher {
        self.halves.now()
    }

    /// What wrapped them before, while rows are wrapped anew.
    pub(crate) fn lots_before(&self) -> Option<&Cipher> {
        self.halves.before()
    }

    fn commitment(&self) -> Result<Zeroizing<[u8; 32]>, SealError> {
        derive::bytes(&self.secret, Purpose::OrganisationCommitment)
    }
}

fn associated(format: u8, organisation: OrganisationId) -> [u8; 31] {
    join(&[b"waarborg/org/1", &[format], organisation.as_bytes()])
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRM: OrganisationId = OrganisationId::from_bytes([1; 16]);
    const OTHER: OrganisationId = OrganisationId::from_bytes([2; 16]);

    #[test]
    fn comes_back_under_its_root_and_for_its_organisation_only() {
        let root = RootKey::generate().unwrap();
        let key = OrganisationKey::generate().unwrap();
        let wrapped = key.wrap(&root, FIRM).unwrap();
        assert_eq!(wrapped.len(), 93);
        assert_ne!(wrapped, key.wrap(&root, FIRM).unwrap());
        assert!(OrganisationKey::unwrap(&root, FIRM, &wrapped).unwrap().secret.is_same(&key.secret));
        assert_eq!(OrganisationKey::unwrap(&root, OTHER, &wrapped).err(), Some(SealError::Damaged));
        let stranger = RootKey::generate().unwrap();
        assert_eq!(OrganisationKey::unwrap(&stranger, FIRM, &wrapped).err(), Some(SealError::Damaged));
    }

    #[test]
    fn every_flipped_byte_is_found() {
        let root = RootKey::generate().unwrap();
        let wrapped = OrganisationKey::generate().unwrap().wrap(&root, FIRM).unwrap();
        for place in 0..wrapped.len() {
            let mut wrong = wrapped.clone();
            wrong[place] ^= 1;
            let expected = match place {
                0 => SealError::Format,
                1..=60 => SealError::Damaged,
                _ => SealError::Commitment,
            };
            assert_eq!(OrganisationKey::unwrap(&root, FIRM, &wrong).err(), Some(expected), "{place}");
        }
        let longer = [wrapped.as_slice(), &[0]].concat();
        assert_eq!(OrganisationKey::unwrap(&root, FIRM, &longer).err(), Some(SealError::Format));
    }

    #[test]
    fn recovery_needs_its_identity_and_its_organisation() {
        let key = OrganisationKey::generate().unwrap();
        let identity = RecoveryIdentity::generate().unwrap();
        let sealed = key.wrap_for_recovery(&identity.public(), FIRM).unwrap();
        assert!(OrganisationKey::unwrap_by_recovery(&identity, FIRM, &sealed).unwrap().secret.is_same(&key.secret));
        assert_eq!(OrganisationKey::unwrap_by_recovery(&identity, OTHER, &sealed).err(), Some(SealError::WrongKey));
        let stranger = RecoveryIdentity::generate().unwrap();
        assert_eq!(OrganisationKey::unwrap_by_recovery(&stranger, FIRM, &sealed).err(), Some(SealError::Damaged));
        for place in 0..sealed.len() {
            let mut wrong = sealed.clone();
            wrong[place] ^= 1;
            assert!(OrganisationKey::unwrap_by_recovery(&identity, FIRM, &wrong).is_err(), "{place}");
        }
    }

    #[test]
    fn a_renewed_half_comes_back_by_root_and_recovery_and_what_is_derived_stays() {
        let root = RootKey::generate().unwrap();
        let identity = RecoveryIdentity::generate().unwrap();
        let key = OrganisationKey::generate().unwrap();
        let renewing = key.renewing().unwrap();
        assert!(!key.is_renewing() && renewing.is_renewing());
        let renewed = renewing.renewing().unwrap().renewed().unwrap();
        for kept in [&renewing, &renewed] {
            let by_root = kept.wrap(&root, FIRM).unwrap();
            let for_recovery = kept.wrap_for_recovery(&identity.public(), FIRM).unwrap();
            let back = [
                OrganisationKey::unwrap(&root, FIRM, &by_root).unwrap(),
                OrganisationKey::unwrap_by_recovery(&identity, FIRM, &for_recovery).unwrap(),
            ];
            for back in back {
                assert_eq!(back.is_renewing(), kept.is_renewing());
                assert!(back.secret.is_same(&key.secret));
                assert!(back.signer_seed(1).unwrap().is_same(&key.signer_seed(1).unwrap()));
                assert!(back.halves.is_same(&kept.halves));
            }
            assert_eq!(OrganisationKey::unwrap(&root, OTHER, &by_root).err(), Some(SealError::Damaged));
            for place in 0..by_root.len() {
                let mut wrong = by_root.clone();
                wrong[place] ^= 1;
                assert!(OrganisationKey::unwrap(&root, FIRM, &wrong).is_err(), "{place}");
            }
            for length in 0..by_root.len() {
                assert!(OrganisationKey::unwrap(&root, FIRM, &by_root[..length]).is_err());
            }
        }
    }

    #[test]
    fn derived_keys_differ_and_stay() {
        let key = OrganisationKey::generate().unwrap();
        let all = [
            key.actor_log_key().unwrap(),
            key.log_salt().unwrap(),
            key.signer_seed(1).unwrap(),
            key.signer_seed(2).unwrap(),
        ];
        for (place, one) in all.iter().enumerate() {
            assert!(all.iter().skip(place + 1).all(|other| !one.is_same(other)));
        }
        assert!(key.signer_seed(1).unwrap().is_same(&all[2]));
    }
}
