//! Basic readers. Each feeds a [`Detector`](crate::Detector) and returns
//! findings; formats with parts of their own get a reader of their own.

pub mod csv;
pub mod encoding;
pub mod json;
pub mod mail;
pub mod sqlite;
pub mod text;
pub mod xlsx;

use crate::table::{CellFinding, ColumnFinding};
use std::fmt;

/// Findings in one table of a file.
#[derive(Debug, Clone)]
pub struct TableFindings {
    /// Sheet or table name, where the format has them.
    pub sheet: Option<String>,
    /// One entry for every column.
    pub columns: Vec<ColumnFinding>,
    /// Findings in cells of running text.
    pub cells: Vec<CellFinding>,
}

/// A file could not be read.
#[derive(Debug)]
#[non_exhaustive]
pub enum ReadError {
    /// The operating system refused.
    Io(std::io::Error),
    /// The content is not of the format its reader expects.
    Malformed(Format),
    /// The content goes beyond a limit of size or depth.
    Limit(Format),
}

/// Formats that have a reader here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Values parted by a delimiter.
    Csv,
    /// JSON or JSON lines.
    Json,
    /// SQLite database.
    Sqlite,
    /// Office Open XML workbook.
    Xlsx,
    /// Mail in its source form.
    Mail,
}

impl ReadError {
    /// Returns the stable code of the error.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            ReadError::Io(_) => "read.io",
            ReadError::Malformed(_) => "read.malformed",
            ReadError::Limit(_) => "read.limit",
        }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ReadError::Io(error) => write!(f, "the file could not be read: {}", error.kind()),
            ReadError::Malformed(format) => write!(f, "the content is not valid {format:?}"),
            ReadError::Limit(format) => write!(f, "the {format:?} content goes beyond the limits of size or depth"),
        }
    }
}

impl std::error::Error for ReadError {}

impl From<std::io::Error> for ReadError {
    fn from(error: std::io::Error) -> Self {
        ReadError::Io(error)
    }
}
