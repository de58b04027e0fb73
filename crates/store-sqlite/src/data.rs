//! The data store.

mod apply;
mod check;
mod checkpointer;
mod copy;
mod guard;
mod log;
mod names;
mod person;
mod queue;
mod read;
mod read_log;
mod rows;
mod standing;
mod writer;

use crate::disk::{Disk, Room};
use crate::failure::{Fault, Result};
use crate::file::{self, Kind};
use crate::pool::Pool;
use checkpointer::Checkpointer;
use names::Names;
use queue::{Answer, Queue, Work};
use rusqlite::Connection;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::JoinHandle;
use waarborg_store::{Change, Committed, DataStore, Read, StoreError, SubjectNumber};
use writer::Writer;

pub(crate) const KIND: Kind = Kind {
    // "WBdt"
    application_id: 0x5742_6474,
    migrations: &[
        include_str!("../migrations/data/20261126130000_start.sql"),
        include_str!("../migrations/data/20261127140000_last_events.sql"),
    ],
};

/// What pages may take of memory, the writer's share and that of all readers.
const WRITER_CACHE_KIB: u32 = 16 << 10;
const READERS_CACHE_KIB: u32 = 40 << 10;

/// Envelopes, standing, look-ups, the register and the log in one SQLite file.
#[derive(Debug)]
pub struct SqliteData {
    path: PathBuf,
    room: Room,
    queue: Arc<Queue>,
    pool: Pool,
    names: Arc<Names>,
    checkpointer: Arc<Checkpointer>,
    moving: Option<JoinHandle<()>>,
    writing: Option<JoinHandle<()>>,
}

impl SqliteData {
    /// Makes a new file.
    ///
    /// # Errors
    /// [`StoreError::Unreachable`] if there is one, or it cannot be made.
    pub fn create(path: &Path) -> Result<Self, StoreError> {
        Self::create_on(path, Disk::default())
    }

    /// Opens the file, and brings it to the newest schema.
    ///
    /// # Errors
    /// [`StoreError::Unreachable`] if it is not there, [`StoreError::NewerFormat`], [`StoreError::Damaged`] if it is not
    /// one of ours.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        Self::open_on(path, Disk::default())
    }

    /// As [`SqliteData::create`], with another idea of the disk.
    ///
    /// # Errors
    /// The same.
    pub fn create_on(path: &Path, disk: Disk) -> Result<Self, StoreError> {
        Ok(Self::start(path, file::create(path, &KIND, WRITER_CACHE_KIB)?, disk)?)
    }

    /// As [`SqliteData::open`], with another idea of the disk.
    ///
    /// # Errors
    /// The same.
    pub fn open_on(path: &Path, disk: Disk) -> Result<Self, StoreError> {
        Ok(Self::start(path, file::open(path, &KIND, WRITER_CACHE_KIB)?, disk)?)
    }

    fn start(path: &Path, connection: Connection, disk: Disk) -> Result<Self> {
        let names = Arc::new(Names::load(&connection)?);
        let pool = Pool::open(path, READERS_CACHE_KIB)?;
        let queue = Arc::new(Queue::default());
        let (checkpointer, moving) = Checkpointer::start(path)?;
        let room = Room::new(disk, path);
        room.keep_reserve()?;
        let writer = Writer::new(connection, names.clone(), room.clone(), checkpointer.clone())?;
        let served = queue.clone();
        let writing = std::thread::Builder::new()
            .name("data-writer".to_owned())
            .spawn(move || writer.serve(&served))
            .map_err(Fault::from)?;
        let path = path.to_owned();
        Ok(Self { path, room, queue, pool, names, checkpointer, moving: Some(moving), writing: Some(writing) })
    }

    /// Reads, unless a flush has failed.
    fn look<T>(&self, read: impl FnOnce(&Connection) -> Result<T>) -> Result<T, StoreError> {
        if self.queue.has_stopped() {
            return Err(StoreError::Stopped);
        }
        Ok(self.pool.read(read)?)
    }
}

impl Drop for SqliteData {
    fn drop(&mut self) {
        // One after the other, the writer last: of two connections that close at once, each takes the other for the one
        // that will empty the write-ahead log.
        self.pool.close();
        self.checkpointer.close();
        // A thread that panicked has nothing left to write.
        drop(self.moving.take().map(JoinHandle::join));
        self.queue.close();
        drop(self.writing.take().map(JoinHandle::join));
    }
}

impl DataStore for SqliteData {
    fn commit(&self, change: Change) -> Result<Committed, StoreError> {
        match self.queue.ask(Work::Change(Box::new(change)))? {
            Answer::Committed(committed) => Ok(committed),
            Answer::Numbers(_) => Err(StoreError::Stopped),
        }
    }

    fn read(&self, read: &mut dyn FnMut(&dyn Read) -> Result<(), StoreError>) -> Result<(), StoreError> {
        self.look(|connection| Ok(read(&read::Look { connection, names: &self.names })?))
    }

    fn reserve_numbers(&self, count: u64) -> Result<SubjectNumber, StoreError> {
        match self.queue.ask(Work::Numbers(count))? {
            Answer::Numbers(first) => Ok(first),
            Answer::Committed(_) => Err(StoreError::Stopped),
        }
    }

    fn copy_to(&self, file: &Path, progress: &mut dyn FnMut(u64, u64)) -> Result<(), StoreError> {
        if self.queue.has_stopped() {
            return Err(StoreError::Stopped);
        }
        let copied = copy::copy(&self.path, file, progress);
        // Nothing could be taken out of the write-ahead log while the copy looked at it.
        self.checkpointer.urge();
        Ok(copied?)
    }

    fn give_up_reserve(&self) -> bool {
        self.room.release()
    }

    fn check(&self) -> Result<(), StoreError> {
        let checked = self.look(|connection| check::check(connection, &self.names));
        self.checkpointer.urge();
        checked
    }
}
