//! A few connections that read. More of them than cores only make each other wait.

use crate::failure::{PATIENCE, Result};
use crate::file;
use rusqlite::Connection;
use std::path::Path;
use std::sync::{Condvar, Mutex, PoisonError};
use waarborg_store::StoreError;

#[derive(Debug)]
pub struct Pool {
    idle: Mutex<Vec<Connection>>,
    returned: Condvar,
}

impl Pool {
    pub fn open(path: &Path, connections: u32, cache_kib: u32) -> Result<Self> {
        let each = cache_kib / connections.max(1);
        let idle = (0..connections.max(1)).map(|_| file::reader(path, each)).collect::<Result<Vec<_>>>()?;
        Ok(Self { idle: Mutex::new(idle), returned: Condvar::new() })
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
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    fn take(&self) -> Result<Connection> {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        let (mut idle, _) = self
            .returned
            .wait_timeout_while(idle, PATIENCE, |idle| idle.is_empty())
            .unwrap_or_else(PoisonError::into_inner);
        idle.pop().ok_or_else(|| StoreError::Busy { after: PATIENCE }.into())
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
        self.pool.idle.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
        self.pool.returned.notify_one();
    }
}
