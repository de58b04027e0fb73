//! What a change relies on.

use super::apply::Doing;
use crate::convert::number;
use crate::failure::Result;
use rusqlite::{OptionalExtension as _, params};
use waarborg_store::{Guard, ImportState, StoreError};

impl Doing<'_> {
    /// Whether all still holds, within the transaction of the change.
    pub fn check_guards(&mut self, guards: &[Guard]) -> Result<()> {
        guards.iter().try_for_each(|guard| if self.holds(guard)? { Ok(()) } else { Err(StoreError::Moved.into()) })
    }

    fn holds(&mut self, guard: &Guard) -> Result<bool> {
        Ok(match guard {
            Guard::Standing(id, version) => {
                let known = "SELECT version, number FROM subject WHERE organisation = ?1 AND id = ?2";
                let Some((found, known_as)) = self.two_of(known, id.as_bytes())? else { return Ok(false) };
                self.subjects.insert(*id, known_as);
                found == number(*version)?
            }
            Guard::Tags(id, tags) => {
                let known = "SELECT number FROM subject WHERE organisation = ?1 AND id = ?2";
                let Some(known_as) = self.number_of(known, id.as_bytes())? else { return Ok(false) };
                self.subjects.insert(*id, known_as);
                let known = "SELECT tags FROM subject_tags WHERE organisation = ?1 AND subject = ?2";
                let mut statement = self.connection.prepare_cached(known)?;
                let found = statement.query_row([self.organisation.1, known_as], |row| row.get::<_, Vec<u8>>(0));
                found.optional()?.is_some_and(|found| found == *tags)
            }
            Guard::Record(id, version) => {
                let known = "SELECT version, number FROM record WHERE organisation = ?1 AND id = ?2";
                let Some((found, known_as)) = self.two_of(known, id.as_bytes())? else { return Ok(false) };
                self.records.insert(*id, known_as);
                found == number(*version)?
            }
            Guard::Register(version) => self.register_version()? == number(*version)?,
            Guard::LogSize(size) => self.logs.size(self.organisation.0) == *size,
            Guard::ImportRunning(id) => {
                let known = "SELECT state FROM import WHERE organisation = ?1 AND id = ?2";
                self.number_of(known, id.as_bytes())? == Some(ImportState::Running as i64)
            }
            Guard::Setting(label, value) => {
                let known = "SELECT value FROM setting WHERE organisation = ?1 AND label = ?2";
                let mut statement = self.connection.prepare_cached(known)?;
                let found = statement.query_row(params![self.organisation.1, label], |row| row.get::<_, Vec<u8>>(0));
                found.optional()? == *value
            }
        })
    }

    /// The newest version of the register; zero: there is none.
    pub fn register_version(&self) -> Result<i64> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT version FROM register WHERE organisation = ?1 ORDER BY version DESC LIMIT 1")?;
        Ok(statement.query_row([self.organisation.1], |row| row.get(0)).optional()?.unwrap_or(0))
    }

    /// Two numbers of the row with that identifier.
    fn two_of(&self, sql: &str, id: &[u8; 16]) -> Result<Option<(i64, i64)>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let found = statement.query_row(params![self.organisation.1, id], |row| Ok((row.get(0)?, row.get(1)?)));
        Ok(found.optional()?)
    }

    /// One number of the row with that identifier.
    pub fn number_of(&self, sql: &str, id: &[u8; 16]) -> Result<Option<i64>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        Ok(statement.query_row(params![self.organisation.1, id], |row| row.get(0)).optional()?)
    }
}
