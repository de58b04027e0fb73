//! What every plain peer does: whatever waits goes into one transaction, with the flushes of the stores, and rows are read by
//! their key over connections that wait for the next reader.

use rusqlite::Connection;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};

/// Bytes of a row that stands for a record.
pub const ROW: usize = 1034;

/// How many share a transaction at most.
const TOGETHER: usize = 512;

/// Plain SQLite with a table of rows, that is given work to do.
pub struct Grouped<W> {
    waiting: Sender<(W, SyncSender<()>)>,
    path: PathBuf,
    open: fn(&Path) -> Connection,
    idle: Mutex<Vec<Connection>>,
}

/// Opens a file with the flushes of the stores and a table of rows.
pub fn open(path: &Path) -> Connection {
    let connection = Connection::open(path).unwrap();
    connection
        .execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA cache_size = -16384;
             CREATE TABLE IF NOT EXISTS row (number INTEGER PRIMARY KEY, content BLOB NOT NULL);",
        )
        .unwrap();
    connection
}

/// Runs a statement on the connection, which knows it from the last time.
pub fn run(connection: &Connection, sql: &str, values: impl rusqlite::Params) {
    assert_eq!(connection.prepare_cached(sql).unwrap().execute(values).unwrap(), 1);
}

/// So many rows in one transaction, and what belongs to each.
pub fn fill(connection: &mut Connection, rows: u32, beside: impl Fn(&Connection, u32)) {
    let filling = connection.transaction().unwrap();
    for number in 0..rows {
        run(&filling, "INSERT INTO row (number, content) VALUES (?1, ?2)", (number, vec![7; ROW]));
        beside(&filling, number);
    }
    filling.commit().unwrap();
}

impl<W: Send + 'static> Grouped<W> {
    /// Does all work on that connection, on a thread of its own; `open` makes those that read.
    pub fn over(
        connection: Connection,
        path: &Path,
        open: fn(&Path) -> Connection,
        work: impl Fn(&Connection, W) + Send + 'static,
    ) -> Self {
        let (waiting, arriving) = channel();
        std::thread::spawn(move || serve(&connection, &arriving, work));
        Self { waiting, path: path.to_owned(), open, idle: Mutex::default() }
    }

    /// Has something done, and waits until it is durable.
    pub fn put(&self, work: W) {
        let (done, told) = sync_channel(1);
        self.waiting.send((work, done)).unwrap();
        told.recv().unwrap();
    }

    /// Reads one row.
    pub fn read(&self, number: u32) {
        let idle = self.idle.lock().unwrap().pop();
        let connection = idle.unwrap_or_else(|| (self.open)(&self.path));
        let found: Vec<u8> = connection
            .prepare_cached("SELECT content FROM row WHERE number = ?1")
            .unwrap()
            .query_row([number], |row| row.get(0))
            .unwrap();
        assert!(found.len() > 1000);
        self.idle.lock().unwrap().push(connection);
    }
}

fn serve<W>(connection: &Connection, arriving: &Receiver<(W, SyncSender<()>)>, work: impl Fn(&Connection, W)) {
    while let Ok(first) = arriving.recv() {
        connection.prepare_cached("BEGIN IMMEDIATE").unwrap().execute([]).unwrap();
        let mut done = Vec::new();
        for (each, told) in std::iter::once(first).chain(arriving.try_iter().take(TOGETHER - 1)) {
            work(connection, each);
            done.push(told);
        }
        connection.prepare_cached("COMMIT").unwrap().execute([]).unwrap();
        for told in done {
            told.send(()).unwrap();
        }
    }
}
