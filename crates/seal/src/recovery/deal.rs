//! Making shares and putting them together.
//!
//! ```text
//! shared   identity 32 ‖ check 4      check = SHA-256("waarborg/rec-check/1" │ set 2 │ identity)[..4]
//! ```
//!
//! The check is shared with the identity, so no share tells it. Shamir's scheme over GF(256) is that of blahaj, whose
//! coefficients are drawn evenly from all 256 values (sharks, from which it comes, left zero out, and so told something);
//! its chance comes from aws-lc like all chance here. Its arithmetic looks up tables by secret bytes and its polynomials
//! are not zeroized: making and combining shares belongs on a machine one trusts at that moment.

use super::RecoveryIdentity;
use super::share::{Share, VALUE};
use crate::secret::same;
use crate::{SealError, Secret32, random};
use aws_lc_rs::digest::{SHA256, digest};
use blahaj::Sharks;
use rand_core::{TryCryptoRng, TryRng};
use std::collections::BTreeMap;
use std::convert::Infallible;
use zeroize::Zeroizing;

const MOST: u8 = 16;
const CHECK: usize = VALUE - 32;

pub(super) fn deal(secret: &Secret32, threshold: u8, count: u8) -> Result<Vec<Share>, SealError> {
    if threshold < 2 || threshold > count || count > MOST {
        return Err(SealError::Threshold);
    }
    let set = random()?;
    let mut shared = Zeroizing::new(Vec::with_capacity(VALUE));
    shared.extend_from_slice(secret.expose());
    shared.extend_from_slice(&check(set, secret)?);
    let mut chance = Chance { has_failed: false };
    let shares: Result<Vec<_>, _> = Sharks(threshold)
        .dealer_rng(&shared, &mut chance)
        .take(usize::from(count))
        .map(|dealt| {
            let bytes = Zeroizing::new(Vec::from(&dealt));
            let (x, y) = bytes.split_first().ok_or(SealError::Library)?;
            let y = Zeroizing::new(y.try_into().map_err(|_| SealError::Library)?);
            Ok(Share { set, threshold, x: *x, y })
        })
        .collect();
    if chance.has_failed { Err(SealError::Randomness) } else { shares }
}

/// Puts shares together; more than needed may be given.
///
/// # Errors
/// [`SealError::Mixed`] for shares of different sets, [`SealError::Duplicate`] for one given twice,
/// [`SealError::TooFew`], [`SealError::RecoveryDamaged`] if each reads well and yet they give no identity.
pub fn combine(shares: &[Share]) -> Result<RecoveryIdentity, SealError> {
    let first = shares.first().ok_or(SealError::TooFew { found: 0, needed: 2 })?;
    let mut by_number = BTreeMap::new();
    for share in shares {
        if (share.set, share.threshold) != (first.set, first.threshold) {
            return Err(SealError::Mixed);
        }
        match by_number.insert(share.x, share) {
            Some(before) if same(before.y.as_slice(), share.y.as_slice()) => return Err(SealError::Duplicate),
            Some(_) => return Err(SealError::RecoveryDamaged),
            None => {}
        }
    }
    let needed = usize::from(first.threshold);
    if shares.len() < needed {
        return Err(SealError::TooFew { found: shares.len(), needed });
    }
    let dealt: Result<Vec<blahaj::Share>, _> = shares
        .iter()
        .map(|share| {
            let bytes = Zeroizing::new([[share.x].as_slice(), share.y.as_slice()].concat());
            blahaj::Share::try_from(bytes.as_slice()).map_err(|_| SealError::Library)
        })
        .collect();
    let shared =
        Sharks(first.threshold).recover(&dealt?).map(Zeroizing::new).map_err(|_| SealError::RecoveryDamaged)?;
    let (secret, told) = shared.split_first_chunk::<32>().ok_or(SealError::RecoveryDamaged)?;
    let secret = Secret32::from_bytes(*secret);
    if same(told, &check(first.set, &secret)?) {
        RecoveryIdentity::from_secret(secret)
    } else {
        Err(SealError::RecoveryDamaged)
    }
}

fn check(set: [u8; 2], secret: &Secret32) -> Result<[u8; CHECK], SealError> {
    let bytes = Zeroizing::new([b"waarborg/rec-check/1".as_slice(), &set, secret.expose()].concat());
    digest(&SHA256, &bytes).as_ref().first_chunk().copied().ok_or(SealError::Library)
}

/// Chance from aws-lc for a crate that cannot be told of its failure: it is remembered, and nothing made since is used.
struct Chance {
    has_failed: bool,
}

impl TryRng for Chance {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        let mut bytes = [0; 4];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u32::from_be_bytes(bytes))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let mut bytes = [0; 8];
        self.try_fill_bytes(&mut bytes)?;
        Ok(u64::from_be_bytes(bytes))
    }

    fn try_fill_bytes(&mut self, out: &mut [u8]) -> Result<(), Infallible> {
        self.has_failed |= aws_lc_rs::rand::fill(out).is_err();
        Ok(())
    }
}

impl TryCryptoRng for Chance {}

#[cfg(test)]
mod tests {
    use super::*;

    fn copy(share: &Share) -> Share {
        Share { set: share.set, threshold: share.threshold, x: share.x, y: share.y.clone() }
    }

    fn pick(shares: &[Share], bits: u32) -> Vec<Share> {
        shares.iter().enumerate().filter(|(place, _)| bits >> place & 1 == 1).map(|(_, share)| copy(share)).collect()
    }

    #[test]
    fn any_that_suffice_give_the_identity_and_fewer_do_not() {
        let identity = RecoveryIdentity::generate().unwrap();
        for (threshold, count) in [(2, 2), (2, 3), (3, 5), (5, 7)] {
            let shares = identity.shares(threshold, count).unwrap();
            for bits in 0..1_u32 << count {
                let given = pick(&shares, bits);
                let outcome = combine(&given).map(|identity| identity.public());
                if given.len() >= usize::from(threshold) {
                    assert_eq!(outcome, Ok(identity.public()));
                } else {
                    let needed = if given.is_empty() { 2 } else { usize::from(threshold) };
                    assert_eq!(outcome, Err(SealError::TooFew { found: given.len(), needed }));
                }
            }
        }
    }

    #[test]
    fn tells_doubles_mixtures_and_damage_apart() {
        let identity = RecoveryIdentity::generate().unwrap();
        let (shares, others) = (identity.shares(2, 3).unwrap(), identity.shares(2, 3).unwrap());
        let outcome = |given: &[&Share]| combine(&given.iter().map(|share| copy(share)).collect::<Vec<_>>()).err();
        assert_eq!(outcome(&[&shares[0], &shares[0]]), Some(SealError::Duplicate));
        if shares[0].set != others[0].set {
            assert_eq!(outcome(&[&shares[0], &others[1]]), Some(SealError::Mixed));
        }
        let mut forged = copy(&shares[1]);
        forged.y[0] ^= 1;
        assert_eq!(outcome(&[&shares[0], &forged]), Some(SealError::RecoveryDamaged));
        assert_eq!(outcome(&[&shares[1], &forged]), Some(SealError::RecoveryDamaged));
        assert_eq!(outcome(&[&shares[0], &shares[2], &forged]), Some(SealError::RecoveryDamaged));
        let mut lowered = copy(&shares[1]);
        lowered.threshold = 3;
        assert_eq!(outcome(&[&shares[0], &lowered]), Some(SealError::Mixed));
    }

    #[test]
    fn refuses_thresholds_that_protect_nothing_or_cannot_be_met() {
        let identity = RecoveryIdentity::generate().unwrap();
        for (threshold, count) in [(0, 0), (0, 3), (1, 1), (1, 3), (4, 3), (2, 17), (255, 255)] {
            assert_eq!(identity.shares(threshold, count).err(), Some(SealError::Threshold));
        }
        assert_eq!(identity.shares(16, 16).unwrap().len(), 16);
    }

    /// One share of a fixed secret takes every value: chance is drawn, and zero is not left out.
    #[test]
    fn a_share_alone_may_be_anything() {
        let secret = Secret32::from_bytes([0; 32]);
        let mut seen = [false; 256];
        for _ in 0..200 {
            for share in deal(&secret, 2, 2).unwrap() {
                share.y.iter().for_each(|byte| seen[usize::from(*byte)] = true);
            }
        }
        assert!(seen.iter().all(|seen| *seen));
    }
}
