//! Why a store did not do what was asked.

use std::time::Duration;
use thiserror::Error;

/// Why a store did not do what was asked. No variant holds a value that is kept.
#[derive(Debug, Error)]
pub enum StoreError {
    /// A guard of the change does not hold any more: someone else was first. Nothing was changed; ask anew.
    #[error("what the change relies on has moved")]
    Moved,
    /// Something of that identifier is there already. Nothing was changed.
    #[error("an identifier is taken")]
    Taken,
    /// The change names something that is not there. Nothing was changed.
    #[error("what the change is about is not there")]
    Missing,
    /// Room on the disk runs out, and a change of this priority must wait. Nothing was changed.
    #[error("the disk is nearly full")]
    DiskNearlyFull,
    /// The disk takes nothing more. Nothing was changed.
    #[error("the disk is full")]
    DiskFull,
    /// The disk or the folder may not be written to.
    #[error("the disk is read-only")]
    ReadOnly,
    /// A flush failed, so nobody knows what is on the disk: the store answers nothing more until the process starts again.
    #[error("a write to the disk failed; the store has stopped")]
    Stopped,
    /// The folder was written by a newer version of this program.
    #[error("the format {found} is newer than {known}, the newest this program knows")]
    NewerFormat {
        /// What the folder says.
        found: u32,
        /// What this program knows.
        known: u32,
    },
    /// What is kept contradicts itself: a torn page, a checksum, a row that cannot be.
    #[error("what is kept is damaged: {what}")]
    Damaged {
        /// Which table or file, never a value.
        what: &'static str,
    },
    /// The log has another head than this process wrote.
    #[error("another process has written to the log")]
    ForeignHead,
    /// The store did not answer in time.
    #[error("the store did not answer within {} s", .after.as_secs())]
    Busy {
        /// How long it was waited for.
        after: Duration,
    },
    /// The file or server could not be reached, opened or created.
    #[error("the store cannot be opened: {kind}")]
    Unreachable {
        /// The kind of failure as the system tells it.
        kind: std::io::ErrorKind,
    },
    /// Any other failure of the backend, by its code.
    #[error("the store failed with code {code}")]
    Failed {
        /// The backend's own code.
        code: i32,
    },
}

impl StoreError {
    /// The stable code, under which the texts stand.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Moved => "store.moved",
            Self::Taken => "store.taken",
            Self::Missing => "store.missing",
            Self::DiskNearlyFull => "store.disk-nearly-full",
            Self::DiskFull => "store.disk-full",
            Self::ReadOnly => "store.read-only",
            Self::Stopped => "store.stopped",
            Self::NewerFormat { .. } => "store.newer-format",
            Self::Damaged { .. } => "store.damaged",
            Self::ForeignHead => "store.foreign-head",
            Self::Busy { .. } => "store.busy",
            Self::Unreachable { .. } => "store.unreachable",
            Self::Failed { .. } => "store.failed",
        }
    }
}
