//! Time is an argument: whoever needs *now* takes a [`Clock`].

use jiff::Timestamp;

/// Tells the present instant. The binary hands in the system's clock, tests a fixed one.
pub trait Clock: Send + Sync {
    /// The present instant, UTC.
    fn now(&self) -> Timestamp;
}

/// A clock that stands still, for tests and for replaying a decision.
#[derive(Clone, Copy, Debug)]
pub struct FixedClock(pub Timestamp);

impl Clock for FixedClock {
    fn now(&self) -> Timestamp {
        self.0
    }
}
