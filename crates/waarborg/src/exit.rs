//! Exit statuses, the same for every command.

use std::process::ExitCode;

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Done; for a question: allowed, or a duty or a date that was told.
    Done = 0,
    /// Refused by a rule, or not allowed for sure: whoever goes on only after 0 is on the safe side.
    Refused = 1,
    /// The command line or what was asked is not right.
    WrongUse = 2,
    /// A rule, a file, or rules for that day were not found.
    NotFound = 3,
    /// The vault is shut: its passphrase is wrong or missing, or its key cannot be trusted.
    Sealed = 4,
    /// Storage failed.
    Storage = 5,
    /// Some of it was done, some failed.
    Partly = 6,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}
