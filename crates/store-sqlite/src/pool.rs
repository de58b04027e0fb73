//! A few connections that read, opened as they are needed. There are some more of them than cores: whoever is stopped in
//! the middle of a look keeps nobody else waiting.

use crate::failure::{PATIENCE, Result};
use crate::file;
use rusqlite::Connection;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use waarborg_store::StoreError;

/// Connections for each core.
const FOR_EACH_CORE: usize = 4;

#[derive(Debug)]
pub struct Pool {
    path: PathBuf,
    most: usize,
    cache_kib: u32,
    state: Mutex<State>,
    returned: Condvar,
}

#[derive(Debug)]
struct State {
    idle: Vec<Connection>,
    /// How many there are, idle or not.
    opened: usize,
}

impl Pool {
    /// Opens the first; all of them together may hold so much of the file in memory.
    pub fn open(path: &Path, cache_kib: u32) -> Result<Self> {
        let cores = std::thread::available_parallelism().map_or(1, NonZero::get);
        let most = cores.saturating_mul(FOR_EACH_CORE);
        let cache_kib = cache_kib / u32::try_from(most).unwrap_or(u32::MAX).max(1);
        let state = Mutex::new(State { idle: vec![file::reader(path, cache_kib)?], opened: 1 });
        Ok(Self { path: path.to_owned(), most, cache_kib, state, returned: Condvar::new() })
    }

    /// Reads in one snapshot.
    pub fn read<T>(&self, read: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        self.glance(|connection| {
            connection.prepare_cached("BEGIN")?.execute([])?;
            let answer = read(connection);
            connection.prepare_cached("COMMIT")?.execute([])?;
            answer
        })
    }

    /// Reads without a snapshot that spans statements: for one of them.
    pub fn glance<T>(&self, read: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let lent = Lent { pool: self, connection: Some(self.take()?) };
        let Some(connection) = &lent.connection else { return Err(StoreError::Stopped.into()) };
        read(connection)
    }

    /// Closes what is idle. A connection that only reads must not be the last to close: it cannot empty the write-ahead log.
    pub fn close(&self) {
        self.lock().idle.clear();
    }

    fn take(&self) -> Result<Connection> {
        let mut state = self.lock();
        if let Some(connection) = state.idle.pop() {
            return Ok(connection);
        }
        if state.opened < self.most {
            state.opened += 1;
            drop(state);
            return file::reader(&self.path, self.cache_kib).inspect_err(|_| self.lock().opened -= 1);
        }
        let (mut state, _) = self
            .returned
            .wait_timeout_while(state, PATIENCE, |state| state.idle.is_empty())
            .unwrap_or_else(PoisonError::into_inner);
        state.idle.pop().ok_or_else(|| StoreError::Busy { after: PATIENCE }.into())
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Goes back whatever happens, a panic of the reader included; a snapshot that is still open then ends first.
struct Lent<'a> {
    pool: &'a Pool,
    connection: Option<Connection>,
}

impl Drop for Lent<'_> {
    fn drop(&mut self) {
        let Some(connection) = self.connection.take() else { return };
        if !connection.is_autocommit() {
            // A connection that cannot even end its snapshot is of no use, but better than none.
            drop(connection.execute_batch("ROLLBACK"));
        }
        self.pool.lock().idle.push(connection);
        self.pool.returned.notify_one();
    }
}
