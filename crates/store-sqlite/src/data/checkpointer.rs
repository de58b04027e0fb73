//! Moves pages from the write-ahead log into the file, beside the writer.

use crate::failure::{Fault, Result};
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::JoinHandle;

/// After so many bytes written it is worth the flushes.
const BYTES: u64 = 32 << 20;

#[derive(Debug, Default)]
pub struct Checkpointer {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct State {
    written: u64,
    closed: bool,
}

impl Checkpointer {
    pub fn start(path: &Path) -> Result<(Arc<Self>, JoinHandle<()>)> {
        let connection =
            Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
        connection.execute_batch("PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0;")?;
        connection.pragma_update(None, "cache_size", -512)?;
        let checkpointer = Arc::new(Self::default());
        let served = checkpointer.clone();
        let thread = std::thread::Builder::new()
            .name("data-checkpoint".to_owned())
            .spawn(move || served.serve(&connection))
            .map_err(Fault::from)?;
        Ok((checkpointer, thread))
    }

    /// The writer has written about so many bytes.
    pub fn note(&self, bytes: u64) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.written = state.written.saturating_add(bytes);
        if state.written >= BYTES {
            self.changed.notify_one();
        }
    }

    /// Moves what there is.
    pub fn urge(&self) {
        self.note(BYTES);
    }

    pub fn close(&self) {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).closed = true;
        self.changed.notify_one();
    }

    fn serve(&self, connection: &Connection) {
        loop {
            let state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
            let mut state = self
                .changed
                .wait_while(state, |state| state.written < BYTES && !state.closed)
                .unwrap_or_else(PoisonError::into_inner);
            if state.closed {
                return;
            }
            state.written = 0;
            drop(state);
            // What cannot be moved now stays where it is just as durable, and is moved by the next turn or by the writer.
            drop(connection.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(())));
        }
    }
}
