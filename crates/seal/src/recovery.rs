//! Getting back without the root key: an identity that lies in shares with several people.
//!
//! ```text
//! recovery identity = X25519 secret 32, by chance
//!   public half `age1…`  ─ every organisation key and backup is sealed to it
//!   shares               ─ Shamir, k of n, on paper
//! ```
//!
//! Purpose: what is lost with the root key comes back if k people want it. Attacker: whoever has fewer than k shares
//! learns nothing, whatever he computes. The identity is not the root key, so it outlives rotations. Whoever once put k
//! shares together can open all that is sealed to this identity until a new one takes its place.

mod check;
mod deal;
mod share;
mod words;

pub use deal::combine;
pub use share::Share;

use crate::file::{FileIdentity, FileRecipient};
use crate::{SealError, Secret32};
use age::x25519;
use aws_lc_rs::agreement::{EphemeralPrivateKey, UnparsedPublicKey, X25519, agree_ephemeral};
use aws_lc_rs::rand::SystemRandom;
use std::fmt;

/// The secret half.
///
/// ```compile_fail,E0277
/// # let identity = waarborg_seal::RecoveryIdentity::generate().unwrap();
/// println!("{identity:?}");
/// ```
pub struct RecoveryIdentity(FileIdentity);

impl RecoveryIdentity {
    /// Makes an identity by chance.
    ///
    /// # Errors
    /// [`SealError::Randomness`].
    pub fn generate() -> Result<Self, SealError> {
        Self::from_secret(Secret32::random()?)
    }

    fn from_secret(secret: Secret32) -> Result<Self, SealError> {
        FileIdentity::from_secret(secret).map(Self)
    }

    /// The public half.
    #[must_use]
    pub fn public(&self) -> RecoveryPublic {
        RecoveryPublic(self.0.recipient())
    }

    /// Opens files with it.
    #[must_use]
    pub fn as_file(&self) -> &FileIdentity {
        &self.0
    }

    /// Makes `count` shares, any `threshold` of which give the identity back. Each call makes a set of its own; shares of
    /// different sets do not go together.
    ///
    /// # Errors
    /// [`SealError::Threshold`] for a threshold of less than 2 (with 1 every share would be the secret itself), for one
    /// above the count, and for more than 16 shares; [`SealError::Randomness`].
    pub fn shares(&self, threshold: u8, count: u8) -> Result<Vec<Share>, SealError> {
        deal::deal(self.0.secret(), threshold, count)
    }
}

/// The public half: no secret, but whoever exchanges it gets what is sealed from then on.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct RecoveryPublic(FileRecipient);

impl RecoveryPublic {
    /// Reads `age1…`.
    ///
    /// # Errors
    /// [`SealError::Recipient`] if it is no such text, or a point of small order, to which a sealed file would be open
    /// (RFC 7748 6.1).
    pub fn from_text(text: &str) -> Result<Self, SealError> {
        let text = text.trim();
        let recipient: x25519::Recipient = text.parse().map_err(|_| SealError::Recipient)?;
        let (_, point) = bech32::decode(text).map_err(|_| SealError::Recipient)?;
        let chance = EphemeralPrivateKey::generate(&X25519, &SystemRandom::new()).map_err(|_| SealError::Randomness)?;
        // The agreement refuses a shared secret of zeros, which is what such points give.
        agree_ephemeral(chance, UnparsedPublicKey::new(&X25519, point), SealError::Recipient, |_| Ok(()))?;
        Ok(Self(FileRecipient(recipient)))
    }

    /// Seals files to it.
    #[must_use]
    pub fn as_file(&self) -> &FileRecipient {
        &self.0
    }
}

impl fmt::Display for RecoveryPublic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bech32::{Bech32, Hrp};

    #[test]
    fn the_public_half_comes_back_from_text() {
        let public = RecoveryIdentity::generate().unwrap().public();
        let text = public.to_string();
        assert!(text.starts_with("age1"));
        assert_eq!(RecoveryPublic::from_text(&format!(" {text}\n")), Ok(public));
        let wrong = text.replace(text.chars().last().unwrap(), "b");
        for wrong in [wrong.as_str(), "", "age1", "AGE-SECRET-KEY-1"] {
            assert_eq!(RecoveryPublic::from_text(wrong), Err(SealError::Recipient));
        }
    }

    #[test]
    fn refuses_points_to_which_everything_is_open() {
        let mut one = [0; 32];
        one[0] = 1;
        for point in [[0; 32], one] {
            let text = bech32::encode::<Bech32>(Hrp::parse("age").unwrap(), &point).unwrap();
            assert!(text.parse::<x25519::Recipient>().is_ok());
            assert_eq!(RecoveryPublic::from_text(&text), Err(SealError::Recipient));
        }
    }

    #[test]
    fn the_secret_is_that_of_age() {
        let identity = RecoveryIdentity::generate().unwrap();
        let text = identity.as_file().to_text();
        let (prefix, bytes) = bech32::decode(&text).unwrap();
        assert_eq!(prefix, Hrp::parse("age-secret-key-").unwrap());
        assert_eq!(bytes, identity.as_file().secret().expose());
    }
}
