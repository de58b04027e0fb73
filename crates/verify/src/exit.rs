//! Exit statuses, as those of `waarborg`.

use std::process::ExitCode;

/// How a check ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// It is genuine.
    Genuine = 0,
    /// It is not, or nothing shows that it is.
    NotGenuine = 1,
    /// The command line is not right.
    WrongUse = 2,
    /// A file is not there.
    NotFound = 3,
    /// A file cannot be read, or is of another kind.
    Unreadable = 5,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}
