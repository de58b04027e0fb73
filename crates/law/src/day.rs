//! Days in TOML are written as text, `2018-05-25`, as everywhere else.

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, de::Error};

/// For `#[serde(with = "crate::day")]` on a [`Date`].
///
/// # Errors
/// The deserializer's, for what is not a day.
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
    String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
}

/// For `#[serde(default, with = "crate::day::optional")]` on an `Option<Date>`.
pub mod optional {
    use super::{Date, Deserializer};

    /// Reads a day that may be absent.
    ///
    /// # Errors
    /// The deserializer's, for what is not a day.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
        super::deserialize(deserializer).map(Some)
    }
}
