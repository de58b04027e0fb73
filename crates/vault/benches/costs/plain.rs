//! Plain SQLite: rows, people, events and audit rows, the same flushes, whatever waits in one transaction.
//!
//! Each change keeps as much as the vault's does, in the clear: for a correction a row of 1 KB; for a note an event of the
//! same length that is found by its person, and another number in the person's row; beside either an audit row of 144
//! bytes. What it lacks is what is measured: keys, seals, rules, guards, the tree over the audit rows.

use crate::grouped::{self, Grouped, ROW, fill, run};
use rusqlite::{Connection, params};
use std::path::{Path, PathBuf};

/// Rows for the audit table, and perhaps something that changes.
struct Work {
    audit: Vec<[u8; 144]>,
    change: Change,
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
    grouped: Grouped<Work>,
    path: PathBuf,
}

fn open(path: &Path) -> Connection {
    let connection = grouped::open(path);
    connection
        .execute_batch(
            "CREATE TABLE IF NOT EXISTS person (number INTEGER PRIMARY KEY, version INTEGER NOT NULL, flags INTEGER NOT NULL);
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
        fill(&mut connection, rows, |filling, number| {
            run(filling, "INSERT INTO person (number, version, flags) VALUES (?1, 1, 0)", [number]);
        });
        Self { grouped: Grouped::over(connection, path, open, work), path: path.to_owned() }
    }

    pub fn log(&self, rows: usize) {
        self.put(vec![[7; 144]; rows], Change::Nothing);
    }

    /// Changes a row, whose bytes differ each time, beside its audit row.
    pub fn update(&self, number: u32, turn: u64) {
        let mut content = vec![7; ROW];
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
        self.grouped.put(Work { audit, change });
    }

    pub fn read(&self, number: u32) {
        self.grouped.read(number);
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

fn work(connection: &Connection, Work { audit, change }: Work) {
    for row in audit {
        run(connection, "INSERT INTO audit (content) VALUES (?1)", [row]);
    }
    match change {
        Change::Nothing => {}
        Change::Row(number, content) => {
            run(connection, "UPDATE row SET content = ?2 WHERE number = ?1", params![number, content]);
        }
        Change::Event(person, content, turn) => {
            run(connection, "INSERT INTO event (person, content) VALUES (?1, ?2)", params![person, content]);
            let flags = i64::try_from(turn % 1_000).unwrap();
            let flagged = "UPDATE person SET version = version + 1, flags = ?2 WHERE number = ?1";
            run(connection, flagged, params![person, flags]);
        }
    }
}
