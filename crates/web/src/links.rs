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
    /// Choosing a new password for an account, which signs it in.
    Reset(String),
}

impl Purpose {
    /// The account for which it is.
    #[must_use]
    pub fn account(&self) -> Option<&str> {
        match self {
            Self::Found => None,
            Self::SignIn(account) | Self::Reset(account) => Some(account),
        }
    }
}

/// Links that are good still.
#[derive(Default)]
pub struct Links(Mutex<HashMap<[u8; 32], (Purpose, Timestamp)>>);

impl Links {
    /// A new link's token, good for so long. Links that were made for the same account before are worth nothing any more.
    ///
    /// # Errors
    /// [`SealError::Randomness`].
    pub fn make(&self, purpose: Purpose, now: Timestamp, lasts: SignedDuration) -> Result<String, SealError> {
        let token = text_of(&random::<24>()?);
        let mut links = self.links();
        let account = purpose.account();
        links.retain(|_, (held, until)| *until > now && (account.is_none() || held.account() != account));
        links.insert(Sha256::digest(token.as_bytes()).into(), (purpose, now.saturating_add(lasts).unwrap_or(now)));
        Ok(token)
    }

    /// What a token is good for; it is good for nothing afterwards.
    #[must_use]
    pub fn take(&self, token: &str, now: Timestamp) -> Option<Purpose> {
        let hash: [u8; 32] = Sha256::digest(token.as_bytes()).into();
        self.links().remove(&hash).filter(|(_, until)| *until > now).map(|(purpose, _)| purpose)
    }

    /// Makes all links of an account worth nothing.
    pub fn forget(&self, account: &str) {
        self.links().retain(|_, (held, _)| held.account() != Some(account));
    }

    /// What a token is good for, without using it up.
    #[must_use]
    pub fn look(&self, token: &str, now: Timestamp) -> Option<Purpose> {
        let hash: [u8; 32] = Sha256::digest(token.as_bytes()).into();
        self.links().get(&hash).filter(|(_, until)| *until > now).map(|(purpose, _)| purpose.clone())
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
        assert_eq!(links.look(&token, now), Some(Purpose::Found));
        assert_eq!(links.take(&token, now), Some(Purpose::Found));
        assert_eq!(links.take(&token, now), None);
        let other = links.make(Purpose::SignIn("k".to_owned()), now, hour).unwrap();
        links.forget("k");
        assert_eq!(links.look(&other, now), None);
        let late = links.make(Purpose::SignIn("m".to_owned()), now, hour).unwrap();
        assert_eq!(links.take(&late, now + hour), None);
    }

    #[test]
    fn a_new_link_ends_the_older_ones_of_that_account_alone() {
        let (links, now) = (Links::default(), Timestamp::UNIX_EPOCH);
        let make = |purpose| links.make(purpose, now, SignedDuration::from_hours(1)).unwrap();
        let (found, others) = (make(Purpose::Found), make(Purpose::SignIn("m".to_owned())));
        let first = make(Purpose::SignIn("k".to_owned()));
        let second = make(Purpose::Reset("k".to_owned()));
        make(Purpose::Found);
        assert_eq!(links.look(&first, now), None);
        assert_eq!(links.look(&second, now), Some(Purpose::Reset("k".to_owned())));
        assert!(links.look(&found, now).is_some() && links.look(&others, now).is_some());
    }
}
