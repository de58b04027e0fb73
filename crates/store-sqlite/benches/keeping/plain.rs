//! Plain SQLite: one table, the same flushes, whatever waits in one transaction.

use rusqlite::Connection;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};

type Row = (Vec<Vec<u8>>, SyncSender<()>);

pub struct Plain {
    waiting: Sender<Row>,
    path: PathBuf,
    idle: Mutex<Vec<Connection>>,
}

fn open(path: &Path) -> Connection {
    let connection = Connection::open(path).unwrap();
    connection
        .execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA cache_size = -16384;
             CREATE TABLE IF NOT EXISTS row (number INTEGER PRIMARY KEY, content BLOB NOT NULL);",
        )
        .unwrap();
    connection
}

impl Plain {
    pub fn create(path: &Path) -> Self {
        let (waiting, arriving) = channel();
        let connection = open(path);
        std::thread::spawn(move || serve(&connection, &arriving));
        Self { waiting, path: path.to_owned(), idle: Mutex::default() }
    }

    pub fn filled(path: &Path, rows: u32) -> Self {
        let mut connection = open(path);
        let filling = connection.transaction().unwrap();
        for number in 0..rows {
            let mut insert = filling.prepare_cached("INSERT INTO row (number, content) VALUES (?1, ?2)").unwrap();
            insert.execute((number, vec![7; 1034])).unwrap();
        }
        filling.commit().unwrap();
        drop(connection);
        Self::create(path)
    }

    pub fn insert(&self, content: Vec<u8>) {
        self.put(vec![content]);
    }

    pub fn insert_many(&self, rows: usize, length: usize) {
        self.put(vec![vec![7; length]; rows]);
    }

    fn put(&self, rows: Vec<Vec<u8>>) {
        let (done, told) = sync_channel(1);
        self.waiting.send((rows, done)).unwrap();
        told.recv().unwrap();
    }

    pub fn read(&self, number: u32) {
        let idle = self.idle.lock().unwrap().pop();
        let connection = idle.unwrap_or_else(|| open(&self.path));
        let found: Vec<u8> = connection
            .prepare_cached("SELECT content FROM row WHERE number = ?1")
            .unwrap()
            .query_row([number], |row| row.get(0))
            .unwrap();
        assert!(found.len() > 1000);
        self.idle.lock().unwrap().push(connection);
    }
}

fn serve(connection: &Connection, arriving: &Receiver<Row>) {
    while let Ok(first) = arriving.recv() {
        connection.prepare_cached("BEGIN IMMEDIATE").unwrap().execute([]).unwrap();
        let mut done = Vec::new();
        for (rows, told) in std::iter::once(first).chain(arriving.try_iter().take(511)) {
            for row in rows {
                connection.prepare_cached("INSERT INTO row (content) VALUES (?1)").unwrap().execute([row]).unwrap();
            }
            done.push(told);
        }
        connection.prepare_cached("COMMIT").unwrap().execute([]).unwrap();
        for told in done {
            told.send(()).unwrap();
        }
    }
}
