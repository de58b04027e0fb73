//! Failures of SQLite as those of a store.

use rusqlite::{Error, ErrorCode, ffi};
use std::time::Duration;
use waarborg_store::StoreError;

/// How long a lock of another connection is waited for.
pub const PATIENCE: Duration = Duration::from_secs(5);

/// A failure inside this crate, before it is known what it means for the store.
#[derive(Debug)]
pub enum Fault {
    /// What the store answers.
    Store(StoreError),
    /// What SQLite says.
    Sqlite(Error),
}

pub type Result<T, E = Fault> = std::result::Result<T, E>;

impl Fault {
    /// Something that is kept cannot be.
    pub const fn damaged(what: &'static str) -> Self {
        Self::Store(StoreError::Damaged { what })
    }

    /// A value that SQLite cannot hold, or none that a caller may give.
    pub const fn mismatch() -> Self {
        Self::Store(StoreError::Failed { code: ffi::SQLITE_MISMATCH })
    }

    /// The same answer for each of many who wait.
    pub fn answer(&self) -> StoreError {
        match self {
            Self::Sqlite(Error::SqliteFailure(failure, _)) => of_sqlite(*failure),
            Self::Store(StoreError::Damaged { what }) => StoreError::Damaged { what },
            Self::Store(StoreError::ForeignHead) => StoreError::ForeignHead,
            _ => StoreError::Failed { code: ffi::SQLITE_ERROR },
        }
    }

    fn code(&self) -> Option<ErrorCode> {
        match self {
            Self::Sqlite(Error::SqliteFailure(failure, _)) => Some(failure.code),
            _ => None,
        }
    }

    /// Whether only the change is at fault; others of the same transaction can go on.
    pub fn is_of_one_change(&self) -> bool {
        !matches!(
            self.code(),
            Some(
                ErrorCode::DiskFull
                    | ErrorCode::SystemIoFailure
                    | ErrorCode::DatabaseCorrupt
                    | ErrorCode::NotADatabase
                    | ErrorCode::DatabaseBusy
                    | ErrorCode::DatabaseLocked
                    | ErrorCode::ReadOnly
                    | ErrorCode::CannotOpen
                    | ErrorCode::OutOfMemory
            )
        )
    }

    pub fn is_full(&self) -> bool {
        self.code() == Some(ErrorCode::DiskFull)
    }

    /// Whether the disk failed, so that nobody knows what it holds.
    pub fn is_of_the_disk(&self) -> bool {
        matches!(self.code(), Some(ErrorCode::SystemIoFailure | ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase))
    }

    /// Whether a commit that failed so has certainly changed nothing, and can be put again.
    pub fn is_harmless_at_commit(&self) -> bool {
        matches!(self.code(), Some(ErrorCode::DiskFull | ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked))
    }
}

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        Self::Sqlite(error)
    }
}

impl From<StoreError> for Fault {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<std::io::Error> for Fault {
    fn from(error: std::io::Error) -> Self {
        Self::Store(match error.kind() {
            std::io::ErrorKind::StorageFull => StoreError::DiskFull,
            std::io::ErrorKind::ReadOnlyFilesystem => StoreError::ReadOnly,
            kind => StoreError::Unreachable { kind },
        })
    }
}

impl From<Fault> for StoreError {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Store(error) => error,
            Fault::Sqlite(Error::SqliteFailure(failure, _)) => of_sqlite(failure),
            Fault::Sqlite(
                Error::FromSqlConversionFailure(..)
                | Error::IntegralValueOutOfRange(..)
                | Error::InvalidColumnType(..)
                | Error::Utf8Error(..)
                | Error::QueryReturnedNoRows,
            ) => Self::Damaged { what: "row" },
            Fault::Sqlite(_) => Self::Failed { code: ffi::SQLITE_MISUSE },
        }
    }
}

fn of_sqlite(failure: ffi::Error) -> StoreError {
    match failure.code {
        ErrorCode::DiskFull => StoreError::DiskFull,
        ErrorCode::ReadOnly | ErrorCode::PermissionDenied => StoreError::ReadOnly,
        ErrorCode::CannotOpen => StoreError::Unreachable { kind: std::io::ErrorKind::Other },
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => StoreError::Busy { after: PATIENCE },
        ErrorCode::DatabaseCorrupt => StoreError::Damaged { what: "pages" },
        ErrorCode::NotADatabase => StoreError::Damaged { what: "file" },
        ErrorCode::ConstraintViolation => match failure.extended_code {
            ffi::SQLITE_CONSTRAINT_PRIMARYKEY | ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_ROWID => {
                StoreError::Taken
            }
            code => StoreError::Failed { code },
        },
        _ => StoreError::Failed { code: failure.extended_code },
    }
}
