//! Where the crash test kills the process. Without the feature `crash-points` there is nothing here.

use crate::failure::Result;

/// Every point that is reached, in the order of the work. Those before a commit can also be told to `return`: then the
/// flush fails, or the disk is full with `return(full)`.
pub const POINTS: [&str; 9] = [
    "data.mid-group",
    "data.before-commit",
    "data.after-commit",
    "keys.before-add",
    "keys.after-add",
    "keys.before-journal",
    "keys.after-journal",
    "keys.after-truncate",
    "copy.mid",
];

/// Reaches a point.
#[cfg_attr(not(feature = "crash-points"), expect(clippy::unnecessary_wraps, reason = "fails only in a crash test"))]
pub(crate) fn reach(point: &'static str) -> Result<()> {
    debug_assert!(POINTS.contains(&point));
    fail::fail_point!(point, |told: Option<String>| Err(asked_for(told.as_deref()).into()));
    Ok(())
}

/// A failure as SQLite tells it.
#[cfg(feature = "crash-points")]
fn asked_for(told: Option<&str>) -> rusqlite::Error {
    let code = match told {
        Some("full") => rusqlite::ffi::SQLITE_FULL,
        _ => rusqlite::ffi::SQLITE_IOERR_FSYNC,
    };
    rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(code), None)
}
