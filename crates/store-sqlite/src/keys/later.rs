//! What may wait: it is written with whatever is written next, a second later at most, and when the store closes.

use super::shared::Shared;
use super::{journal, number_for};
use crate::convert::number;
use crate::failure::Result;
use rusqlite::{Connection, params};
use std::collections::HashMap;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use waarborg_model::identifier::OrganisationId;
use waarborg_store::NotedHead;

/// The longest that something waits.
const LONGEST: Duration = Duration::from_secs(1);

#[derive(Debug, Default)]
pub struct Later {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    waiting: Waiting,
    closed: bool,
}

/// What waits.
#[derive(Clone, Debug, Default)]
pub struct Waiting {
    finished: Vec<(OrganisationId, [u8; 16])>,
    heads: HashMap<OrganisationId, NotedHead>,
}

impl Waiting {
    fn is_empty(&self) -> bool {
        self.finished.is_empty() && self.heads.is_empty()
    }

    /// Whether the entry with that token is finished.
    pub fn is_finished(&self, organisation: OrganisationId, token: &[u8; 16]) -> bool {
        self.finished.iter().any(|(of, finished)| *of == organisation && finished == token)
    }

    /// The newest head of an organisation, from what is stored and what waits.
    pub fn newest(&self, organisation: OrganisationId, stored: Option<NotedHead>) -> Option<NotedHead> {
        match (stored, self.heads.get(&organisation)) {
            (Some(stored), Some(waiting)) if !follows(waiting, &stored) => Some(stored),
            (_, Some(waiting)) => Some(waiting.clone()),
            (stored, None) => stored,
        }
    }

    /// Writes it, as part of a transaction.
    pub fn write(&self, connection: &Connection) -> Result<()> {
        for (organisation, token) in &self.finished {
            journal::finish(connection, *organisation, token)?;
        }
        for (organisation, head) in &self.heads {
            put_head(connection, *organisation, head)?;
        }
        Ok(())
    }
}

impl Later {
    /// What waits now.
    pub fn waiting(&self) -> Waiting {
        self.lock().waiting.clone()
    }

    pub fn is_empty(&self) -> bool {
        self.lock().waiting.is_empty()
    }

    pub fn finish(&self, organisation: OrganisationId, tokens: &[[u8; 16]]) {
        self.lock().waiting.finished.extend(tokens.iter().map(|token| (organisation, *token)));
        self.changed.notify_one();
    }

    /// A head of the same log that is noted late must not make it look shorter.
    pub fn note_head(&self, organisation: OrganisationId, head: &NotedHead) {
        let mut state = self.lock();
        if state.waiting.heads.get(&organisation).is_none_or(|before| follows(head, before)) {
            state.waiting.heads.insert(organisation, head.clone());
        }
        drop(state);
        self.changed.notify_one();
    }

    /// It stands in the file: only what came since still waits.
    pub fn has_written(&self, written: &Waiting) {
        if written.is_empty() {
            return;
        }
        let mut state = self.lock();
        state.waiting.finished.retain(|(organisation, token)| !written.is_finished(*organisation, token));
        state.waiting.heads.retain(|organisation, head| written.heads.get(organisation) != Some(head));
    }

    pub fn close(&self) {
        self.lock().closed = true;
        self.changed.notify_one();
    }

    /// Serves until the store closes; what waits then is still written.
    pub fn serve(&self, shared: &Shared) {
        loop {
            let idle = |state: &mut State| (state.waiting.is_empty() || shared.has_stopped()) && !state.closed;
            let state = self.changed.wait_while(self.lock(), idle).unwrap_or_else(PoisonError::into_inner);
            let (state, _) = self
                .changed
                .wait_timeout_while(state, LONGEST, |state| !state.closed)
                .unwrap_or_else(PoisonError::into_inner);
            let closed = state.closed;
            drop(state);
            // What cannot be written now is tried again, and found anew at the next opening if it never can.
            drop(shared.settle());
            if closed {
                return;
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether a head comes after another: of one log the longer, of two logs that which was noted last.
fn follows(head: &NotedHead, before: &NotedHead) -> bool {
    head.origin != before.origin || head.size >= before.size
}

fn put_head(connection: &Connection, organisation: OrganisationId, head: &NotedHead) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO head (organisation, origin, size, root, at) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (organisation) DO UPDATE SET origin = excluded.origin, size = excluded.size,
               root = excluded.root, at = excluded.at
             WHERE excluded.origin <> head.origin OR excluded.size >= head.size",
        )?
        .execute(params![
            number_for(connection, organisation)?,
            head.origin,
            number(head.size)?,
            head.root,
            head.at.as_microsecond()
        ])?;
    Ok(())
}
