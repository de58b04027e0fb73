//! Deadlines: from a starting day or moment to the last day or moment, with every step of the way.
//!
//! It knows no fact, no clock and no language: lengths and calendars are dated data, whoever asks names the start, and
//! the steps are rendered elsewhere. A new period is a `[[period]]` in a `periods.toml` or `…-periods.toml`; nothing
//! changes here.
//!
//! Source: Regulation (EEC, Euratom) No 1182/71; Algemene termijnenwet.

mod compute;
mod error;
mod length;
mod load;
mod period;
#[cfg(test)]
mod properties;
#[cfg(test)]
pub(crate) mod tests;
mod zone;

pub use compute::{Deadline, Due, Start, Step, compute, compute_announcement, compute_earliest, compute_extended};
pub use error::DeadlineError;
pub use length::{Length, Unit};
pub use period::{Align, Extension, Kind, Of, Period, Periods};
