//! Where the crash test kills the process. Without the feature `crash-points` there is nothing here.

use waarborg_store::StoreError;

/// Every point that is reached, in the order of the work. `data.before-commit` and `keys.before-journal` can also be told
/// to `return`: then the flush fails.
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

/// The code of a failure that was asked for.
#[cfg(feature = "crash-points")]
const ASKED_FOR: i32 = -2;

/// Reaches a point.
#[cfg_attr(not(feature = "crash-points"), expect(clippy::unnecessary_wraps, reason = "fails only in a crash test"))]
pub(crate) fn reach(point: &'static str) -> Result<(), StoreError> {
    debug_assert!(POINTS.contains(&point));
    fail::fail_point!(point, |_| Err(StoreError::Failed { code: ASKED_FOR }));
    Ok(())
}
