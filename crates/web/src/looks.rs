//! What was seen in files that wait to be brought in: looked at once, so that each step answers at once. It lives in memory
//! only; after a restart a file is looked at anew.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use waarborg_vault::Looked;

/// How many are held. Who comes back to an older one waits while it is looked at again.
const MOST: usize = 16;

/// By which a look is known: the file, and what was said of its header.
pub type Of = (String, Option<bool>);

/// What was seen, the latest last.
#[derive(Default)]
pub struct Looks(Mutex<Vec<(Of, Arc<Looked>)>>);

impl Looks {
    /// What was seen in a file.
    #[must_use]
    pub fn find(&self, of: &Of) -> Option<Arc<Looked>> {
        self.held().iter().find(|(known, _)| known == of).map(|(_, looked)| Arc::clone(looked))
    }

    /// Keeps what was seen.
    pub fn put(&self, of: Of, looked: Looked) {
        let mut held = self.held();
        held.retain(|(known, _)| *known != of);
        if held.len() >= MOST {
            held.remove(0);
        }
        held.push((of, Arc::new(looked)));
    }

    /// Forgets a file.
    pub fn forget(&self, id: &str) {
        self.held().retain(|((known, _), _)| known != id);
    }

    fn held(&self) -> MutexGuard<'_, Vec<(Of, Arc<Looked>)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
