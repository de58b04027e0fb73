//! Every key that follows from another, in one list.
//!
//! ```text
//! T = HKDF-Expand(PRK: the key above, info: label │ fixed numbers, L)        RFC 5869 2.3, SHA-256
//! ```
//!
//! The keys above are 32 bytes by chance, which may serve as PRK as they are (RFC 5869 3.3). The labels are text, none is
//! the beginning of another, and what follows one has a fixed length: so no two purposes meet in one `info`. Who has a
//! derived key learns nothing of the key above or beside it.

use crate::{LookupField, SealError, Secret32};
use aws_lc_rs::hkdf::{HKDF_SHA256, KeyType, Prk};
use zeroize::Zeroizing;

/// What a derived key is for.
#[derive(Clone, Copy)]
pub(crate) enum Purpose {
    /// From the root key: wraps organisation keys.
    OrganisationWrapping,
    /// Tells whether a file holds the root key it says.
    RootCommitment,
    /// From what Argon2id makes of a passphrase: wraps the root key.
    PassphraseWrapping,
    /// Tells whether a wrapping holds the organisation key it says.
    OrganisationCommitment,
    /// From the organisation key: wraps keys of lots.
    LotWrapping,
    /// Makes tags of a field.
    Tags(LookupField),
    /// Masks subject numbers in the postings of a field.
    Masks(LookupField),
    /// Makes tags of the erased.
    ErasedTags,
    /// Makes pseudonyms of actors in the log.
    ActorLog,
    /// Salts hashes of decisions.
    LogSalt,
    /// The seed of the log's Ed25519 signer of that number.
    LogSigner(u32),
    /// Seals organisation-wide values.
    Settings,
    /// Opens files that were sealed to the organisation.
    Files,
    /// From a lot's key: 32 bytes of commitment, 32 bytes that seal envelopes.
    Lot,
    /// From a key of lot 0: makes a person's pseudonyms in the log.
    SubjectLog,
}

impl Purpose {
    fn info(self) -> Vec<u8> {
        let (label, number): (&str, &[u8]) = match self {
            Self::OrganisationWrapping => ("waarborg/root/wrap-organisation/1", &[]),
            Self::RootCommitment => ("waarborg/root/commit/1", &[]),
            Self::PassphraseWrapping => ("waarborg/passphrase/wrap-root/1", &[]),
            Self::OrganisationCommitment => ("waarborg/organisation/commit/1", &[]),
            Self::LotWrapping => ("waarborg/organisation/wrap-lot/1", &[]),
            Self::Tags(field) => ("waarborg/organisation/tags/1", &[field as u8]),
            Self::Masks(field) => ("waarborg/organisation/masks/1", &[field as u8]),
            Self::ErasedTags => ("waarborg/organisation/erased-tags/1", &[]),
            Self::ActorLog => ("waarborg/organisation/actor-log/1", &[]),
            Self::LogSalt => ("waarborg/organisation/log-salt/1", &[]),
            Self::LogSigner(number) => ("waarborg/organisation/log-signer/1", &number.to_be_bytes()),
            Self::Settings => ("waarborg/organisation/settings/1", &[]),
            Self::Files => ("waarborg/organisation/files/1", &[]),
            Self::Lot => ("waarborg/lot/commit-and-seal/1", &[]),
            Self::SubjectLog => ("waarborg/lot/subject-log/1", &[]),
        };
        [label.as_bytes(), number].concat()
    }
}

struct Length(usize);

impl KeyType for Length {
    fn len(&self) -> usize {
        self.0
    }
}

/// Derives `N` bytes from a key.
pub(crate) fn bytes<const N: usize>(key: &Secret32, purpose: Purpose) -> Result<Zeroizing<[u8; N]>, SealError> {
    let mut derived = Zeroizing::new([0; N]);
    let info = purpose.info();
    let prk = Prk::new_less_safe(HKDF_SHA256, key.expose());
    let expanded = prk.expand(&[&info], Length(N)).and_then(|okm| okm.fill(derived.as_mut_slice()));
    expanded.map_err(|_| SealError::Library)?;
    Ok(derived)
}

/// Derives a key from a key.
pub(crate) fn key(from: &Secret32, purpose: Purpose) -> Result<Secret32, SealError> {
    Ok(Secret32::from_bytes(*bytes::<32>(from, purpose)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use aws_lc_rs::hmac;

    fn every_purpose() -> Vec<Purpose> {
        let mut all = vec![
            Purpose::OrganisationWrapping,
            Purpose::RootCommitment,
            Purpose::PassphraseWrapping,
            Purpose::OrganisationCommitment,
            Purpose::LotWrapping,
            Purpose::ErasedTags,
            Purpose::ActorLog,
            Purpose::LogSalt,
            Purpose::LogSigner(1),
            Purpose::LogSigner(2),
            Purpose::Settings,
            Purpose::Files,
            Purpose::Lot,
            Purpose::SubjectLog,
        ];
        all.extend(LookupField::ALL.map(Purpose::Tags));
        all.extend(LookupField::ALL.map(Purpose::Masks));
        all
    }

    #[test]
    fn no_purpose_begins_as_another_does() {
        let infos: Vec<_> = every_purpose().into_iter().map(Purpose::info).collect();
        for (place, one) in infos.iter().enumerate() {
            for (other_place, other) in infos.iter().enumerate() {
                assert!(place == other_place || !other.starts_with(one), "{place} {other_place}");
            }
        }
    }

    /// RFC 5869 2.3 written out: T(1) = HMAC(PRK, info │ 1), T(2) = HMAC(PRK, T(1) │ info │ 2).
    #[test]
    fn derivation_is_that_of_the_rfc() {
        let above = Secret32::from_bytes(std::array::from_fn(|place| u8::try_from(place).unwrap()));
        let prk = hmac::Key::new(hmac::HMAC_SHA256, above.expose());
        let first = hmac::sign(&prk, b"waarborg/lot/commit-and-seal/1\x01");
        let second = hmac::sign(&prk, &[first.as_ref(), b"waarborg/lot/commit-and-seal/1\x02"].concat());
        let derived = bytes::<64>(&above, Purpose::Lot).unwrap();
        assert_eq!(&derived[..32], first.as_ref());
        assert_eq!(&derived[32..], second.as_ref());

        let signer = key(&above, Purpose::LogSigner(7)).unwrap();
        let expected = hmac::sign(&prk, b"waarborg/organisation/log-signer/1\x00\x00\x00\x07\x01");
        assert_eq!(signer.expose(), expected.as_ref());
    }
}
