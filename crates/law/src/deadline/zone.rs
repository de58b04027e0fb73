//! The time zone in which days begin and end.

use super::DeadlineError;
use jiff::tz::{TimeZone, TimeZoneDatabase};
use std::sync::OnceLock;

const NETHERLANDS: &str = "Europe/Amsterdam";

/// The zone, always from the database built into the program: the same answer on every machine.
pub(super) fn netherlands() -> Result<TimeZone, DeadlineError> {
    static ZONE: OnceLock<Option<TimeZone>> = OnceLock::new();
    ZONE.get_or_init(|| TimeZoneDatabase::bundled().get(NETHERLANDS).ok()).clone().ok_or(DeadlineError::NoTimeZone)
}
