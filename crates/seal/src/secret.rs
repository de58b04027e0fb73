//! Secret bytes, and chance.

use crate::SealError;
use aws_lc_rs::constant_time::verify_slices_are_equal;
use zeroize::{Zeroize, ZeroizeOnDrop};

/// Thirty-two secret bytes. They lie on the heap, so that moving the value leaves no copy behind, and are zeroized when
/// it is dropped.
///
/// It does not print, is not copied and is not compared by `==`:
///
/// ```compile_fail,E0277
/// # let secret = waarborg_seal::Secret32::random().unwrap();
/// println!("{secret:?}");
/// ```
///
/// ```compile_fail,E0599
/// # let secret = waarborg_seal::Secret32::random().unwrap();
/// let copy = secret.clone();
/// ```
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct Secret32(Box<[u8; 32]>);

impl Secret32 {
    /// Makes a secret by chance.
    ///
    /// # Errors
    /// [`SealError::Randomness`].
    pub fn random() -> Result<Self, SealError> {
        let mut secret = Self(Box::new([0; 32]));
        aws_lc_rs::rand::fill(secret.0.as_mut_slice()).map_err(|_| SealError::Randomness)?;
        Ok(secret)
    }

    /// Takes up secret bytes. What the caller has of them stays the caller's to zeroize.
    #[must_use]
    pub fn from_bytes(mut bytes: [u8; 32]) -> Self {
        let secret = Self(Box::new(bytes));
        bytes.zeroize();
        secret
    }

    /// The bytes.
    #[must_use]
    pub fn expose(&self) -> &[u8; 32] {
        &self.0
    }

    /// Another place with the same secret, for within this crate: whoever copies says so.
    pub(crate) fn copy(&self) -> Self {
        Self(Box::new(*self.0))
    }

    /// Whether both are the same, in a time that does not depend on where they differ.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        same(self.expose(), other.expose())
    }
}

/// Whether two slices are equal, in a time that depends on their lengths only.
#[must_use]
pub fn same(one: &[u8], other: &[u8]) -> bool {
    verify_slices_are_equal(one, other).is_ok()
}

/// Random bytes: nonces, salts, the chance in identifiers.
///
/// The generator of aws-lc keeps a state per thread that the system seeds; 12 bytes take a third of a microsecond (bench
/// `random 12`). A buffer of our own would spare that, and keep the nonces to come in memory: there is none.
///
/// # Errors
/// [`SealError::Randomness`].
pub fn random<const N: usize>() -> Result<[u8; N], SealError> {
    let mut bytes = [0; N];
    aws_lc_rs::rand::fill(&mut bytes).map_err(|_| SealError::Randomness)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chance_does_not_repeat() {
        assert_ne!(random::<16>().unwrap(), random::<16>().unwrap());
        assert!(!Secret32::random().unwrap().is_same(&Secret32::random().unwrap()));
    }

    #[test]
    fn a_secret_is_wiped_where_it_lies() {
        fn assert_wiped_on_drop<T: ZeroizeOnDrop>() {}
        assert_wiped_on_drop::<Secret32>();
        let mut secret = Secret32::from_bytes([7; 32]);
        let address = secret.expose().as_ptr();
        secret = *Box::new(secret);
        assert_eq!(secret.expose().as_ptr(), address, "moving leaves no copy");
        secret.zeroize();
        assert_eq!(secret.expose(), &[0; 32]);
    }

    #[test]
    fn sameness_is_of_every_byte() {
        let secret = Secret32::from_bytes([7; 32]);
        assert!(secret.is_same(&Secret32::from_bytes([7; 32])));
        for place in 0..32 {
            let mut other = [7; 32];
            other[place] ^= 1;
            assert!(!secret.is_same(&Secret32::from_bytes(other)));
        }
        assert!(!same(&[1], &[1, 1]));
    }
}
