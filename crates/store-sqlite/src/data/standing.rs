//! Everyone with her standing: three walks in the same order, side by side.

use super::read::Look;
use super::rows;
use crate::convert::{count, number};
use crate::failure::{Fault, Result};
use rusqlite::{Rows, params};
use std::ops::ControlFlow;
use waarborg_model::vocabulary::Purpose;
use waarborg_store::{SubjectNumber, SubjectRow};

/// For which of them.
pub struct Asked {
    pub organisation: i64,
    pub file: Option<u32>,
    pub activity: u32,
    pub purpose: Purpose,
    pub after: SubjectNumber,
}

impl Look<'_> {
    pub fn walk_standing(
        &self,
        asked: &Asked,
        each: &mut dyn FnMut(&SubjectRow, u32) -> ControlFlow<()>,
    ) -> Result<()> {
        let Ok(after) = number(asked.after.0) else { return Ok(()) };
        let purpose = self.names.number(asked.purpose)?;
        let mut people = self.connection.prepare_cached(
            "SELECT number, id, version, flags, age_floor, age_changes_on, customer_until FROM subject
             WHERE organisation = ?1 AND number > ?2 ORDER BY number",
        )?;
        let mut standing = self.connection.prepare_cached(
            "SELECT subject, bits FROM standing
             WHERE organisation = ?1 AND activity = ?2 AND purpose = ?3 AND subject > ?4 ORDER BY subject",
        )?;
        // Both answer from `record_by_subject` alone.
        let mut records = match asked.file {
            None => self.connection.prepare_cached(
                "SELECT subject FROM record WHERE organisation = ?1 AND subject > ?2 AND ?3 IS NULL ORDER BY subject",
            )?,
            Some(_) => self.connection.prepare_cached(
                "SELECT subject FROM record WHERE organisation = ?1 AND subject > ?2 AND file = ?3 ORDER BY subject",
            )?,
        };
        let mut people = people.query(params![asked.organisation, after])?;
        let mut standing = Walk::new(standing.query(params![asked.organisation, asked.activity, purpose, after])?, 2);
        let mut records = Walk::new(records.query(params![asked.organisation, after, asked.file])?, 1);
        while let Some(row) = people.next()? {
            let person: i64 = row.get(0)?;
            if records.at(person)?.is_none() {
                if records.is_over() {
                    return Ok(());
                }
                continue;
            }
            let bits = standing.at(person)?.unwrap_or(0);
            let bits = u32::try_from(count(bits)?).map_err(|_| Fault::damaged("standing"))?;
            if each(&rows::subject(row)?, bits).is_break() {
                return Ok(());
            }
        }
        Ok(())
    }
}

/// Rows that start with the number of a person, in rising order.
struct Walk<'a> {
    rows: Rows<'a>,
    width: usize,
    /// The person of the current row, and its last column.
    current: Option<(i64, i64)>,
    has_begun: bool,
}

impl<'a> Walk<'a> {
    fn new(rows: Rows<'a>, width: usize) -> Self {
        Self { rows, width, current: None, has_begun: false }
    }

    /// Goes on to the first row of that person or behind; the last column of it if it is hers.
    fn at(&mut self, person: i64) -> Result<Option<i64>> {
        while !self.has_begun || self.current.is_some_and(|(found, _)| found < person) {
            self.has_begun = true;
            let Some(row) = self.rows.next()? else {
                self.current = None;
                break;
            };
            self.current = Some((row.get(0)?, row.get(self.width - 1)?));
        }
        Ok(self.current.filter(|(found, _)| *found == person).map(|(_, last)| last))
    }

    fn is_over(&self) -> bool {
        self.has_begun && self.current.is_none()
    }
}
