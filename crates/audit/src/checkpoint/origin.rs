//! The name of a log of Waarborg.

use crate::text::{array_from_hex, to_hex, to_number};
use std::fmt;
use std::str::FromStr;
use thiserror::Error;

/// `waarborg/<organisation>/<instance>/<epoch>`: every instance writes a log of its own, and begins a new one after a
/// restore, so that no log ever signs one size twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Origin {
    /// Whose log.
    pub organisation: [u8; 16],
    /// Which of the programs that share its data.
    pub instance: [u8; 4],
    /// Counts the restores, from 1.
    pub epoch: u32,
}

/// The text is no origin of ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("the origin of a log is `waarborg/<organisation>/<instance>/<epoch>`")]
pub struct OriginError;

impl OriginError {
    /// The stable code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        "origin.form"
    }
}

impl Origin {
    /// The name of the organisation's signing key. It vouches for all logs of the organisation.
    #[must_use]
    pub fn key_name(&self) -> String {
        format!("waarborg/{}", to_hex(&self.organisation))
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}/{}/{}", self.key_name(), to_hex(&self.instance), self.epoch)
    }
}

impl FromStr for Origin {
    type Err = OriginError;

    fn from_str(text: &str) -> Result<Self, OriginError> {
        let mut parts = text.split('/');
        let mut next = || parts.next().ok_or(OriginError);
        if next()? != "waarborg" {
            return Err(OriginError);
        }
        let organisation = array_from_hex(next()?).ok_or(OriginError)?;
        let instance = array_from_hex(next()?).ok_or(OriginError)?;
        let epoch = to_number(next()?).and_then(|epoch| u32::try_from(epoch).ok()).ok_or(OriginError)?;
        if parts.next().is_some() {
            return Err(OriginError);
        }
        Ok(Self { organisation, instance, epoch })
    }
}
