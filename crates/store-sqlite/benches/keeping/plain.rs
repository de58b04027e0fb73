//! Plain SQLite: one table, the same flushes, whatever waits in one transaction.

use crate::grouped::{Grouped, fill, open, run};
use rusqlite::Connection;
use std::path::Path;

pub struct Plain(Grouped<Vec<Vec<u8>>>);

fn over(connection: Connection, path: &Path) -> Plain {
    Plain(Grouped::over(connection, path, open, |connection, rows| {
        for row in rows {
            run(connection, "INSERT INTO row (content) VALUES (?1)", [row]);
        }
    }))
}

impl Plain {
    pub fn create(path: &Path) -> Self {
        over(open(path), path)
    }

    pub fn filled(path: &Path, rows: u32) -> Self {
        let mut connection = open(path);
        fill(&mut connection, rows, |_, _| ());
        drop(connection);
        Self::create(path)
    }

    pub fn insert(&self, content: Vec<u8>) {
        self.0.put(vec![content]);
    }

    pub fn insert_many(&self, rows: usize, length: usize) {
        self.0.put(vec![vec![7; length]; rows]);
    }

    pub fn read(&self, number: u32) {
        self.0.read(number);
    }
}
