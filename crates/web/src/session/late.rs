//! What was sent by somebody whom no session knew any more: it is kept for her, and for nobody else.

use crate::visit::Fields;
use jiff::{SignedDuration, Timestamp};
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// How long what was sent after its session had ended waits for its sender.
const WAITS: SignedDuration = SignedDuration::from_hours(1);
/// How many senders it waits for.
const WAITING: usize = 100;
/// How many sessions that ended are known by their forms.
const OVER: usize = 10_000;

/// What was filled in when the session went to sleep, or its sender was asked who she is.
#[derive(Clone)]
pub struct Kept {
    /// The address of the form.
    pub path: String,
    /// What was sent: names and values, without secrets.
    pub fields: Fields,
    /// Whose it is.
    pub account: String,
    /// Until when it is kept.
    pub until: Timestamp,
}

/// What comes late.
#[derive(Default)]
pub struct Late {
    /// Sessions that their owners ended, by the hash of what stood in their forms: whose they were, and until when that is
    /// known.
    over: Mutex<HashMap<[u8; 32], (String, Timestamp)>>,
    /// What was sent from them since, each for its sender alone.
    waiting: Mutex<Vec<Kept>>,
}

impl Late {
    /// Knows the forms of a session that its owner ended as hers, until then.
    pub fn know(&self, form: [u8; 32], account: String, until: Timestamp) {
        let mut over = self.over();
        over.insert(form, (account, until));
        if over.len() > OVER {
            let oldest = over.iter().min_by_key(|(_, (_, until))| *until).map(|(hash, _)| *hash);
            oldest.map(|oldest| over.remove(&oldest));
        }
    }

    /// Whose a form is.
    pub fn whose(&self, form: &[u8; 32], now: Timestamp) -> Option<String> {
        let over = self.over();
        let (account, until) = over.get(form)?;
        (*until > now).then(|| account.clone())
    }

    /// Keeps what an account sent; the last that it sent takes the place of what it sent before.
    pub fn keep(&self, account: &str, path: &str, fields: Fields, now: Timestamp) {
        let until = now.saturating_add(WAITS).unwrap_or(now);
        let mut waiting = self.waiting();
        waiting.retain(|kept| kept.until > now && kept.account != account);
        if waiting.len() >= WAITING {
            waiting.remove(0);
        }
        waiting.push(Kept { path: path.to_owned(), fields, account: account.to_owned(), until });
    }

    /// What an account sent, handed out once.
    pub fn take(&self, account: &str, now: Timestamp) -> Option<Kept> {
        let mut waiting = self.waiting();
        waiting.retain(|kept| kept.until > now);
        let at = waiting.iter().position(|kept| kept.account == account)?;
        Some(waiting.remove(at))
    }

    /// Forgets whose forms they were that an account left open, and what it sent.
    pub fn forget(&self, account: &str) {
        self.over().retain(|_, (owner, _)| owner != account);
        self.waiting().retain(|kept| kept.account != account);
    }

    /// Forgets what is over.
    pub fn sweep(&self, now: Timestamp) {
        self.over().retain(|_, (_, until)| *until > now);
        self.waiting().retain(|kept| kept.until > now);
    }

    fn over(&self) -> MutexGuard<'_, HashMap<[u8; 32], (String, Timestamp)>> {
        self.over.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn waiting(&self) -> MutexGuard<'_, Vec<Kept>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
