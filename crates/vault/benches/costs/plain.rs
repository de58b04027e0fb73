//! Plain SQLite: rows, people, events and audit rows, the same flushes, whatever waits in one transaction.
//!
//! Each change keeps as much as the vault's does, in the clear: for a correction a row of 1 KB; for a note an event of the
//! same length that is found by its person, and another number in the person's row; beside either an audit row of 144
//! bytes. What it lacks is what is measured: keys, seals, rules, guards, the tree over the audit rows.

use rusqlite::{Connection, params};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};

/// Rows for the audit table, and perhaps something that changes.
struct Work {
    audit: Vec<[u8; 144]>,
    change: Change,
    told: SyncSender<()>,
}

enum Change {
    Nothing,
    /// A row gets other bytes.
    Row(u32, Vec<u8>),
    /// Someone has an event more, and another flag.
    Event(u32, [u8; EVENT], u64),
}

/// Identifier, hash of the text, sealed evidence, numbers: as long as an event of the vault.
const EVENT: usize = 130;

/// Pages in the write-ahead log at which they are moved into the file: as many bytes as the vault's store lets it grow to.
const PAGES_WAITING: u32 = 8_192;

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
             CREATE TABLE IF NOT EXISTS person (number INTEGER PRIMARY KEY, version INTEGER NOT NULL, flags INTEGER NOT NULL);
             CREATE TABLE IF NOT EXISTS event (number INTEGER PRIMARY KEY, person INTEGER NOT NULL, content BLOB NOT NULL);
             CREATE INDEX IF NOT EXISTS event_by_person ON event (person);
             CREATE TABLE IF NOT EXISTS audit (number INTEGER PRIMARY KEY, content BLOB NOT NULL);",
        )
        .unwrap();
    connection.pragma_update(None, "wal_autocheckpoint", PAGES_WAITING).unwrap();
    connection.set_prepared_statement_cache_capacity(32);
    connection
}

impl Plain {
    pub fn filled(path: &Path, rows: u32) -> Self {
        let mut connection = open(path);
        let filling = connection.transaction().unwrap();
        for number in 0..rows {
            let mut insert = filling.prepare_cached("INSERT INTO row (number, content) VALUES (?1, ?2)").unwrap();
            insert.execute((number, vec![7; 1034])).unwrap();
            let mut insert =
                filling.prepare_cached("INSERT INTO person (number, version, flags) VALUES (?1, 1, 0)").unwrap();
            insert.execute([number]).unwrap();
        }
        filling.commit().unwrap();
        let (waiting, arriving) = channel();
        std::thread::spawn(move || serve(&connection, &arriving));
        Self { waiting, path: path.to_owned(), idle: Mutex::default() }
    }

    pub fn log(&self, rows: usize) {
        self.put(vec![[7; 144]; rows], Change::Nothing);
    }

    /// Changes a row, whose bytes differ each time, beside its audit row.
    pub fn update(&self, number: u32, turn: u64) {
        let mut content = vec![7; 1034];
        content.splice(..8, turn.to_be_bytes());
        self.put(vec![[7; 144]], Change::Row(number, content));
    }

    /// Adds an event of a person, whose flags change, beside its audit row.
    pub fn note(&self, number: u32, turn: u64) {
        let mut content = [7; EVENT];
        content[..8].copy_from_slice(&turn.to_be_bytes());
        self.put(vec![[7; 144]], Change::Event(number, content, turn));
    }

    fn put(&self, audit: Vec<[u8; 144]>, change: Change) {
        let (told, answer) = sync_channel(1);
        self.waiting.send(Work { audit, change, told }).unwrap();
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
        for Work { audit, change, told } in std::iter::once(first).chain(arriving.try_iter().take(511)) {
            for row in audit {
                connection.prepare_cached("INSERT INTO audit (content) VALUES (?1)").unwrap().execute([row]).unwrap();
            }
            let run = |sql: &str, values: &[&dyn rusqlite::ToSql]| {
                assert_eq!(connection.prepare_cached(sql).unwrap().execute(values).unwrap(), 1);
            };
            match change {
                Change::Nothing => {}
                Change::Row(number, content) => {
                    run("UPDATE row SET content = ?2 WHERE number = ?1", params![number, content]);
                }
                Change::Event(person, content, turn) => {
                    run("INSERT INTO event (person, content) VALUES (?1, ?2)", params![person, content]);
                    let flags = i64::try_from(turn % 1_000).unwrap();
                    run(
                        "UPDATE person SET version = version + 1, flags = ?2 WHERE number = ?1",
                        params![person, flags],
                    );
                }
            }
            done.push(told);
        }
        connection.prepare_cached("COMMIT").unwrap().execute([]).unwrap();
        for told in done {
            told.send(()).unwrap();
        }
    }
}
