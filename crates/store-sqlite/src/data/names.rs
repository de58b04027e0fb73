//! The small numbers under which organisations and purposes are kept.

use crate::failure::{Fault, Result};
use rusqlite::{Connection, OptionalExtension as _};
use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};
use waarborg_model::identifier::OrganisationId;
use waarborg_model::vocabulary::Purpose;

#[derive(Debug)]
pub struct Names {
    numbers: HashMap<Purpose, i64>,
    purposes: HashMap<i64, Purpose>,
    /// Those that a reader has seen: their rows are committed, and stay.
    organisations: RwLock<HashMap<OrganisationId, i64>>,
}

impl Names {
    /// Numbers purposes that the file does not know yet.
    pub fn load(connection: &Connection) -> Result<Self> {
        let change = connection.unchecked_transaction()?;
        let mut numbers = HashMap::new();
        for purpose in Purpose::ALL {
            let known = "SELECT number FROM purpose WHERE name = ?1";
            let number = match change.query_row(known, [purpose.as_str()], |row| row.get(0)).optional()? {
                Some(number) => number,
                None => change.query_row(
                    "INSERT INTO purpose (name) VALUES (?1) RETURNING number",
                    [purpose.as_str()],
                    |row| row.get(0),
                )?,
            };
            numbers.insert(purpose, number);
        }
        change.commit()?;
        let purposes = numbers.iter().map(|(purpose, number)| (*number, *purpose)).collect();
        Ok(Self { numbers, purposes, organisations: RwLock::default() })
    }

    pub fn number(&self, purpose: Purpose) -> Result<i64> {
        self.numbers.get(&purpose).copied().ok_or(Fault::damaged("purpose"))
    }

    pub fn purpose(&self, number: i64) -> Result<Purpose> {
        self.purposes.get(&number).copied().ok_or(Fault::damaged("purpose"))
    }

    /// The number of an organisation within a snapshot.
    pub fn organisation(&self, connection: &Connection, id: OrganisationId) -> Result<Option<i64>> {
        if let Some(number) = self.organisations.read().unwrap_or_else(PoisonError::into_inner).get(&id) {
            return Ok(Some(*number));
        }
        let number = stored(connection, id)?;
        if let Some(number) = number {
            self.organisations.write().unwrap_or_else(PoisonError::into_inner).insert(id, number);
        }
        Ok(number)
    }
}

/// The number of an organisation as it stands in the file.
pub fn stored(connection: &Connection, id: OrganisationId) -> Result<Option<i64>> {
    let mut statement = connection.prepare_cached("SELECT number FROM organisation WHERE id = ?1")?;
    Ok(statement.query_row([id.as_bytes()], |row| row.get(0)).optional()?)
}
