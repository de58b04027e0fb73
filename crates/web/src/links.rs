//! Links that sign in once: printed in the terminal of whoever starts the pages, or handed to a colleague.

use crate::session::text_of;
use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use waarborg_seal::{SealError, random};

/// For what a link is good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Founding a vault: whoever holds it may begin.
    Found,
    /// Signing an account in.
    SignIn(String),
}

/// Links that are good still.
#[derive(Default)]
pub struct Links(Mutex<HashMap<[u8; 32], (Purpose, Timestamp)>>);

impl Links {
    /// A new link's token, good for so long.
    ///
    /// # Errors
    /// [`SealError::Randomness`].
    pub fn make(&self, purpose: Purpose, now: Timestamp, lasts: SignedDuration) -> Result<String, SealError> {
        let token = text_of(&random::<24>()?);
        let mut links = self.links();
        links.retain(|_, (_, until)| *until > now);
        links.insert(Sha256::digest(token.as_bytes()).into(), (purpose, now.saturating_add(lasts).unwrap_or(now)));
        Ok(token)
    }

    /// What a token is good for; it is good for nothing afterwards.
    #[must_use]
    pub fn take(&self, token: &str, now: Timestamp) -> Option<Purpose> {
        let hash: [u8; 32] = Sha256::digest(token.as_bytes()).into();
        self.links().remove(&hash).filter(|(_, until)| *until > now).map(|(purpose, _)| purpose)
    }

    /// Makes all links of a purpose worth nothing.
    pub fn forget(&self, purpose: &Purpose) {
        self.links().retain(|_, (held, _)| held != purpose);
    }

    /// Whether a token is good, without using it up.
    #[must_use]
    pub fn is_good(&self, token: &str, now: Timestamp) -> bool {
        let hash: [u8; 32] = Sha256::digest(token.as_bytes()).into();
        self.links().get(&hash).is_some_and(|(_, until)| *until > now)
    }

    fn links(&self) -> MutexGuard<'_, HashMap<[u8; 32], (Purpose, Timestamp)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_good_once_and_not_for_ever() {
        let (links, now) = (Links::default(), Timestamp::UNIX_EPOCH);
        let hour = SignedDuration::from_hours(1);
        let token = links.make(Purpose::Found, now, hour).unwrap();
        assert!(links.is_good(&token, now));
        assert_eq!(links.take(&token, now), Some(Purpose::Found));
        assert_eq!(links.take(&token, now), None);
        let other = links.make(Purpose::SignIn("k".to_owned()), now, hour).unwrap();
        links.forget(&Purpose::SignIn("k".to_owned()));
        assert!(!links.is_good(&other, now));
        let late = links.make(Purpose::SignIn("m".to_owned()), now, hour).unwrap();
        assert_eq!(links.take(&late, now + hour), None);
    }
}
