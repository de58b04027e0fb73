//! Plain SQLite: a table of rows, a table of audit rows, the same flushes, whatever waits in one transaction.

use rusqlite::{Connection, params};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};

/// Rows for the audit table, and perhaps a row that changes.
struct Work {
    audit: Vec<[u8; 144]>,
    update: Option<(u32, Vec<u8>)>,
    told: SyncSender<()>,
}

pub struct Plain {
    waiting: Sender<Work>,
    path: PathBuf,
    idle: Mutex<Vec<Connection>>,
}

fn open(path: &Path) -> Connection {
    let connection = Connection::open(path).unwrap();
    connection
        .execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA cache_size = -16384;
             CREATE TABLE IF NOT EXISTS row (number INTEGER PRIMARY KEY, content BLOB NOT NULL);
             CREATE TABLE IF NOT EXISTS audit (number INTEGER PRIMARY KEY, content BLOB NOT NULL);",
        )
        .unwrap();
    connection
}

impl Plain {
    pub fn filled(path: &Path, rows: u32) -> Self {
        let mut connection = open(path);
        let filling = connection.transaction().unwrap();
        for number in 0..rows {
            let mut insert = filling.prepare_cached("INSERT INTO row (number, content) VALUES (?1, ?2)").unwrap();
            insert.execute((number, vec![7; 1034])).unwrap();
        }
        filling.commit().unwrap();
        let (waiting, arriving) = channel();
        std::thread::spawn(move || serve(&connection, &arriving));
        Self { waiting, path: path.to_owned(), idle: Mutex::default() }
    }

    pub fn log(&self, rows: usize) {
        self.put(vec![[7; 144]; rows], None);
    }

    /// Changes a row, whose bytes differ each time, beside its audit row.
    pub fn update(&self, number: u32, turn: u64) {
        let mut content = vec![7; 1034];
        content.splice(..8, turn.to_be_bytes());
        self.put(vec![[7; 144]], Some((number, content)));
    }

    fn put(&self, audit: Vec<[u8; 144]>, update: Option<(u32, Vec<u8>)>) {
        let (told, answer) = sync_channel(1);
        self.waiting.send(Work { audit, update, told }).unwrap();
        answer.recv().unwrap();
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

    pub fn read_all(&self) -> u64 {
        let connection = open(&self.path);
        let mut statement = connection.prepare("SELECT content FROM row ORDER BY number").unwrap();
        let mut rows = statement.query([]).unwrap();
        let mut bytes = 0;
        while let Some(row) = rows.next().unwrap() {
            bytes += row.get_ref(0).unwrap().as_blob().unwrap().to_vec().len() as u64;
        }
        bytes
    }
}

fn serve(connection: &Connection, arriving: &Receiver<Work>) {
    while let Ok(first) = arriving.recv() {
        connection.prepare_cached("BEGIN IMMEDIATE").unwrap().execute([]).unwrap();
        let mut done = Vec::new();
        for Work { audit, update, told } in std::iter::once(first).chain(arriving.try_iter().take(511)) {
            for row in audit {
                connection.prepare_cached("INSERT INTO audit (content) VALUES (?1)").unwrap().execute([row]).unwrap();
            }
            if let Some((number, content)) = update {
                let mut update = connection.prepare_cached("UPDATE row SET content = ?2 WHERE number = ?1").unwrap();
                update.execute(params![number, content]).unwrap();
            }
            done.push(told);
        }
        connection.prepare_cached("COMMIT").unwrap().execute([]).unwrap();
        for told in done {
            told.send(()).unwrap();
        }
    }
}
