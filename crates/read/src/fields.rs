//! Names of fields as they are met, each with its column.

use std::collections::HashMap;

use crate::error::{Bound, ReadError};
use crate::limits::Limits;
use crate::row::Row;

/// The columns of records, growing at the end.
#[derive(Default)]
pub(crate) struct Fields {
    names: Vec<String>,
    columns: HashMap<String, usize>,
    name_bytes: usize,
}

impl Fields {
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// Adds the value of a field to `row`.
    pub fn put(&mut self, row: &mut Row, name: &str, value: &str, limits: &Limits) -> Result<(), ReadError> {
        let column = match self.columns.get(name) {
            Some(column) => *column,
            None => self.add(name, limits)?,
        };
        row.push(column, value, limits)
    }

    fn add(&mut self, name: &str, limits: &Limits) -> Result<usize, ReadError> {
        let column = self.names.len();
        Bound::Columns.check(column + 1, limits.columns)?;
        self.name_bytes = self.name_bytes.saturating_add(name.len());
        Bound::RecordBytes.check(self.name_bytes, limits.record_bytes)?;
        self.names.push(name.to_owned());
        self.columns.insert(name.to_owned(), column);
        Ok(column)
    }
}

/// A dotted path that grows and shrinks as one walks down and up.
#[derive(Default)]
pub(crate) struct Path {
    text: String,
    ends: Vec<usize>,
}

impl Path {
    pub fn as_str(&self) -> &str {
        &self.text
    }

    pub fn depth(&self) -> usize {
        self.ends.len()
    }

    pub fn push(&mut self, name: &str) {
        self.ends.push(self.text.len());
        if !self.text.is_empty() {
            self.text.push('.');
        }
        self.text.push_str(name);
    }

    pub fn pop(&mut self) {
        if let Some(end) = self.ends.pop() {
            self.text.truncate(end);
        }
    }
}

/// One row that stands alone, with the columns it made.
#[derive(Default)]
pub(crate) struct Single {
    pub fields: Fields,
    pub row: Row,
    given: bool,
}

impl crate::row::Rows for Single {
    fn columns(&self) -> &[String] {
        self.fields.names()
    }

    fn read_row(&mut self, row: &mut Row) -> Result<bool, ReadError> {
        if self.given || self.row.is_empty() {
            return Ok(false);
        }
        self.given = true;
        std::mem::swap(row, &mut self.row);
        Ok(true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_forgets_what_is_left() {
        let mut path = Path::default();
        path.push("contact");
        path.push("email");
        assert_eq!(path.as_str(), "contact.email");
        path.pop();
        path.push("phone");
        assert_eq!((path.as_str(), path.depth()), ("contact.phone", 2));
    }
}
