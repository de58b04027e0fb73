//! What can go wrong while reading, each with a stable code. No variant holds a value of the content.

use std::error::Error as StdError;
use std::io;

use thiserror::Error;

use crate::format::Format;
use crate::unread::UnreadFormat;

/// Why a file, or a part of it, could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ReadError {
    /// There is no such file.
    #[error("the file does not exist")]
    NotFound,
    /// The system refuses to open the file or folder.
    #[error("no permission to read the file")]
    NoPermission,
    /// The system failed in another way.
    #[error("the system could not read the file: {0}")]
    Io(io::ErrorKind),
    /// Content that only opens with a password.
    #[error("the content is encrypted")]
    Encrypted,
    /// The content ends before its format says it ends.
    #[error("the content ends too early")]
    Truncated,
    /// The content breaks the rules of its format.
    #[error("the content is not well-formed {format}")]
    Malformed {
        /// The format whose rules are broken.
        format: Format,
    },
    /// The name promises another format than the content has.
    #[error("the name says `{named}`, the content is {}", found.map_or("unknown", Format::name))]
    Misnamed {
        /// The extension, as listed in this crate.
        named: &'static str,
        /// What the content is; `None` for bytes of no known format.
        found: Option<Format>,
    },
    /// Bytes of no format that this crate knows.
    #[error("the format is not known")]
    Unsupported,
    /// A format that this crate knows and does not read.
    #[error("the format `{format}` is not supported")]
    UnsupportedFormat {
        /// What the content is.
        format: UnreadFormat,
    },
    /// Containers inside containers beyond [`Limits::depth`](crate::Limits::depth).
    #[error("more than {limit} containers inside each other")]
    TooDeep {
        /// The limit that was met.
        limit: u64,
    },
    /// A size beyond its limit.
    #[error("too large: {bound} goes beyond {limit}")]
    TooLarge {
        /// What was measured.
        bound: Bound,
        /// The limit that was met.
        limit: u64,
    },
    /// A folder that leads back into itself.
    #[error("the folder leads back into itself")]
    DirectoryLoop,
    /// A database refused; the state is SQLSTATE or SQLite's result code, never the message.
    #[error("the database refused, state {state}")]
    Database {
        /// SQLSTATE or SQLite's extended result code.
        state: String,
    },
    /// Another program keeps a table of a database to itself.
    #[error("another program keeps the table to itself")]
    Locked,
    /// A database's server encrypts nothing, and nobody said that this may be.
    #[error("the connection would not be encrypted")]
    Unprotected,
    /// A database's server shows a certificate that is not trusted, or there is nobody to trust.
    #[error("the certificate of the server is not trusted")]
    Untrusted,
    /// What should tell a database's server who comes holds no certificate with its key.
    #[error("there is no certificate with its key to show to the server")]
    Unidentified,
    /// A database has changes in a log beside the file; they were not read.
    #[error("changes beside the file are not in it yet")]
    PendingChanges,
    /// The visitor asked to stop.
    #[error("the visitor asked to stop")]
    Stopped,
}

/// What a limit of [`Limits`](crate::Limits) counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Bound {
    /// Entries of containers.
    Entries,
    /// Bytes out of a container for each byte in it.
    Expansion,
    /// Bytes out of all containers.
    ExpandedBytes,
    /// Bytes that a format needs in memory at once.
    HeldBytes,
    /// Bytes of one cell.
    CellBytes,
    /// Bytes of one record.
    RecordBytes,
    /// Columns of one table.
    Columns,
    /// Elements inside elements.
    Nesting,
}

impl std::fmt::Display for Bound {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(match self {
            Bound::Entries => "entries",
            Bound::Expansion => "expansion",
            Bound::ExpandedBytes => "expanded-bytes",
            Bound::HeldBytes => "held-bytes",
            Bound::CellBytes => "cell-bytes",
            Bound::RecordBytes => "record-bytes",
            Bound::Columns => "columns",
            Bound::Nesting => "nesting",
        })
    }
}

impl ReadError {
    /// The stable code, shared by API, command line, log and documentation.
    pub fn code(&self) -> &'static str {
        match self {
            ReadError::NotFound => "read.not-found",
            ReadError::NoPermission => "read.no-permission",
            ReadError::Io(_) => "read.io",
            ReadError::Encrypted => "read.encrypted",
            ReadError::Truncated => "read.truncated",
            ReadError::Malformed { .. } => "read.malformed",
            ReadError::Misnamed { .. } => "read.misnamed",
            ReadError::Unsupported => "read.unsupported",
            ReadError::UnsupportedFormat { .. } => "read.unsupported-format",
            ReadError::TooDeep { .. } => "read.too-deep",
            ReadError::TooLarge { .. } => "read.too-large",
            ReadError::DirectoryLoop => "read.directory-loop",
            ReadError::Database { .. } => "read.database",
            ReadError::Locked => "read.locked",
            ReadError::Unprotected => "read.unprotected",
            ReadError::Untrusted => "read.untrusted",
            ReadError::Unidentified => "read.unidentified",
            ReadError::PendingChanges => "read.pending-changes",
            ReadError::Stopped => "read.stopped",
        }
    }

    /// Finds the error of this crate, or of the system, that a library wrapped in its own; else `format` is malformed.
    pub(crate) fn from_library(error: &(dyn StdError + 'static), format: Format) -> ReadError {
        let mut cause = Some(error);
        while let Some(current) = cause {
            if let Some(io) = current.downcast_ref::<io::Error>() {
                return ReadError::from_io(io, format);
            }
            if let Some(own) = current.downcast_ref::<ReadError>() {
                return own.clone();
            }
            cause = current.source();
        }
        ReadError::Malformed { format }
    }

    /// Translates an error of the system that may carry one of ours.
    pub(crate) fn from_io(error: &io::Error, format: Format) -> ReadError {
        if let Some(own) = error.get_ref().and_then(|inner| inner.downcast_ref::<ReadError>()) {
            return own.clone();
        }
        match error.kind() {
            io::ErrorKind::UnexpectedEof => ReadError::Truncated,
            io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput | io::ErrorKind::Other => {
                ReadError::Malformed { format }
            }
            _ => ReadError::from(error.kind()),
        }
    }
}

impl From<io::ErrorKind> for ReadError {
    fn from(kind: io::ErrorKind) -> Self {
        match kind {
            io::ErrorKind::NotFound => ReadError::NotFound,
            io::ErrorKind::PermissionDenied => ReadError::NoPermission,
            other => ReadError::Io(other),
        }
    }
}

/// Lets the readers of this crate pass their own errors through the traits of `std::io`.
impl From<ReadError> for io::Error {
    fn from(error: ReadError) -> Self {
        io::Error::other(error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn own_error_survives_a_library_that_wraps_it() {
        let own = ReadError::TooLarge { bound: Bound::CellBytes, limit: 7 };
        let wrapped = io::Error::other(io::Error::from(own.clone()));
        assert_eq!(ReadError::from_library(&wrapped, Format::Text).code(), "read.malformed");
        assert_eq!(ReadError::from_library(&io::Error::from(own.clone()), Format::Text), own);
    }
}
