//! What the store and its thread share: one connection that writes, a few that read.

use super::known_as;
use super::later::Later;
use crate::failure::{Fault, Result};
use crate::pool::Pool;
use rusqlite::Connection;
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError, RwLock};
use waarborg_model::identifier::OrganisationId;
use waarborg_store::StoreError;

#[derive(Debug)]
pub struct Shared {
    // Closes before the writer, which then empties the write-ahead log.
    pub pool: Pool,
    pub later: Later,
    writer: Mutex<Connection>,
    /// Held while the file is copied, and while keys are destroyed: wiping waits for whoever looks at the file.
    alone: Mutex<()>,
    stopped: AtomicBool,
    /// The small numbers of organisations that a reader has seen: their rows are committed, and stay.
    numbers: RwLock<HashMap<OrganisationId, i64>>,
}

impl Shared {
    pub fn new(pool: Pool, writer: Connection) -> Self {
        let (stopped, numbers) = (AtomicBool::new(false), RwLock::default());
        Self { pool, later: Later::default(), writer: Mutex::new(writer), alone: Mutex::new(()), stopped, numbers }
    }

    /// Keeps copying and destroying apart.
    pub fn alone(&self) -> MutexGuard<'_, ()> {
        self.alone.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn has_stopped(&self) -> bool {
        self.stopped.load(Ordering::SeqCst)
    }

    pub fn look<T>(&self, read: impl FnOnce(&Connection) -> Result<T>) -> Result<T, StoreError> {
        if self.has_stopped() {
            return Err(StoreError::Stopped);
        }
        Ok(self.pool.read(read)?)
    }

    /// As [`Shared::look`], for one statement, which is a snapshot by itself.
    pub fn glance<T>(&self, read: impl FnOnce(&Connection) -> Result<T>) -> Result<T, StoreError> {
        if self.has_stopped() {
            return Err(StoreError::Stopped);
        }
        Ok(self.pool.glance(read)?)
    }

    /// The small number of an organisation, if the store knows it.
    pub fn known_as(&self, connection: &Connection, id: OrganisationId) -> Result<Option<i64>> {
        if let Some(number) = self.numbers.read().unwrap_or_else(PoisonError::into_inner).get(&id) {
            return Ok(Some(*number));
        }
        let number = known_as(connection, id)?;
        if let Some(number) = number {
            self.numbers.write().unwrap_or_else(PoisonError::into_inner).insert(id, number);
        }
        Ok(number)
    }

    /// Writes in one transaction and one flush; if that fails, nobody knows what the disk holds, and the store stops.
    pub fn change<T>(&self, write: impl FnOnce(&Connection) -> Result<T>) -> Result<T, StoreError> {
        self.with_writer(|connection| self.commit(connection, write))
    }

    /// Writes what waits.
    pub fn settle(&self) -> Result<(), StoreError> {
        if self.later.is_empty() { Ok(()) } else { self.change(|_| Ok(())) }
    }

    pub fn with_writer<T>(&self, work: impl FnOnce(&Connection) -> Result<T>) -> Result<T, StoreError> {
        let connection = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        if self.has_stopped() {
            return Err(StoreError::Stopped);
        }
        Ok(work(&connection)?)
    }

    /// Commits, with all that waits.
    pub fn commit<T>(&self, connection: &Connection, write: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let waiting = self.later.waiting();
        connection.prepare_cached("BEGIN IMMEDIATE")?.execute([])?;
        let written = waiting.write(connection).and_then(|()| write(connection));
        let written = written.map_err(|fault| (fault, false)).and_then(|answer| {
            match connection.prepare_cached("COMMIT").and_then(|mut commit| commit.execute([])) {
                Ok(_) => Ok(answer),
                Err(error) => Err((Fault::from(error), true)),
            }
        });
        match written {
            Ok(answer) => {
                self.later.has_written(&waiting);
                Ok(answer)
            }
            Err((fault, at_commit)) => {
                let is_back = connection.is_autocommit() || connection.execute_batch("ROLLBACK").is_ok();
                Err(self.stop_if(fault, |fault| {
                    !is_back || fault.is_of_the_disk() || (at_commit && !fault.is_harmless_at_commit())
                }))
            }
        }
    }

    /// Lets the store stop if a fault is such that nobody knows what the disk holds.
    pub fn stop_if(&self, fault: Fault, is_lost: impl FnOnce(&Fault) -> bool) -> Fault {
        if is_lost(&fault) {
            self.stopped.store(true, Ordering::SeqCst);
            return StoreError::Stopped.into();
        }
        fault
    }
}
