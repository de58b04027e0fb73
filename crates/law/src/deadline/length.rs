//! How long a period is, in the unit the law names.

use serde::Deserialize;
use std::fmt;
use std::str::FromStr;

/// A number of units, at least one: `28 days`, `1 month`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Length {
    /// How many, from 1.
    pub count: u32,
    /// Of what.
    pub unit: Unit,
}

/// A unit of time. A month is a calendar month, never thirty days; an hour is an hour that passed, whatever the clock
/// showed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Unit {
    /// Elapsed hours.
    Hours,
    /// Calendar days.
    Days,
    /// Seven calendar days: the same weekday.
    Weeks,
    /// The same day of a later month, or its last day.
    Months,
    /// The same day of a later year, or the last of that February.
    Years,
}

impl Unit {
    const ALL: [(Self, &'static str, &'static str); 5] = [
        (Self::Hours, "hour", "hours"),
        (Self::Days, "day", "days"),
        (Self::Weeks, "week", "weeks"),
        (Self::Months, "month", "months"),
        (Self::Years, "year", "years"),
    ];
}

impl Length {
    /// The two together, if they are of one unit.
    pub(super) fn plus(self, other: Self) -> Option<Self> {
        let count = self.count.checked_add(other.count)?;
        (self.unit == other.unit).then_some(Self { count, unit: self.unit })
    }
}

impl FromStr for Length {
    type Err = String;

    /// Reads `1 month`, `28 days`: a whole number without leading zeros, one space, the unit in the right number.
    ///
    /// # Errors
    /// The text itself, if it is not a length.
    fn from_str(text: &str) -> Result<Self, String> {
        let length = text.split_once(' ').and_then(|(count, unit)| {
            let count: u32 = count.parse().ok().filter(|count| *count > 0)?;
            let (unit, ..) =
                Unit::ALL.into_iter().find(|(_, one, many)| unit == if count == 1 { *one } else { *many })?;
            Some(Self { count, unit })
        });
        // Written back it must be the same: no sign, no zeros in front.
        length.filter(|length| length.to_string() == text).ok_or_else(|| text.to_owned())
    }
}

impl TryFrom<String> for Length {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse().map_err(|_: String| format!("invalid value `{text}`, expected a length such as `1 month`"))
    }
}

/// As in the files: `28 days`.
impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = Unit::ALL.into_iter().find(|(unit, ..)| *unit == self.unit);
        let name = unit.map_or("", |(_, one, many)| if self.count == 1 { one } else { many });
        write!(f, "{} {name}", self.count)
    }
}
