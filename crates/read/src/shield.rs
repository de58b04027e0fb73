//! Keeps a panic of a library from ending the whole scan.

use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::error::ReadError;
use crate::format::Format;

/// Runs `work`, in which a library handles bytes from outside; a panic is malformed content.
///
/// The panic hook of the process has run by then; [`quiet_panics`](crate::quiet_panics) keeps it from printing values.
pub(crate) fn shield<T>(format: Format, work: impl FnOnce() -> Result<T, ReadError>) -> Result<T, ReadError> {
    // Whatever the closure was changing is dropped with its error.
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(ReadError::Malformed { format }))
}
