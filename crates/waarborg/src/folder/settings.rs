//! `waarborg.toml`: format, organisation, how the root key is kept, how long copies live. It holds no secret.

use super::shown;
use crate::exit::Exit;
use crate::fault;
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};
use std::path::Path;
use waarborg_model::identifier::OrganisationId;
use waarborg_text::Fault;
use waarborg_vault::Horizons;

/// The newest format of the folder that this program knows.
const FORMAT: u32 = 1;

/// What the settings of a folder say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Whose vault it is.
    pub organisation: OrganisationId,
    /// How the root key is kept.
    pub root: RootKept,
    /// Hours until the last backup of keys from before is gone.
    pub keys_hours: u32,
    /// Days until the last backup of data from before is gone.
    pub data_days: u32,
    /// Days that someone who was erased at her own request is remembered.
    pub remembered_days: u32,
}

/// How the root key is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RootKept {
    /// As it is, in a file that only its owner reads.
    File,
    /// Wrapped by a passphrase.
    Passphrase,
}

/// The file as it is written.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    format: u32,
    organisation: String,
    root: RootKept,
    #[serde(default)]
    horizons: WrittenHorizons,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct WrittenHorizons {
    keys_hours: u32,
    data_days: u32,
    remembered_days: u32,
}

impl Default for WrittenHorizons {
    /// Key backups daily, of which two are kept; data backups of five weeks.
    fn default() -> Self {
        Self { keys_hours: 48, data_days: 35, remembered_days: 730 }
    }
}

/// Only the number that tells who can read the rest.
#[derive(Deserialize)]
struct Format {
    format: u32,
}

impl Settings {
    /// Those of a new folder.
    pub fn new(organisation: OrganisationId, root: RootKept) -> Self {
        let WrittenHorizons { keys_hours, data_days, remembered_days } = WrittenHorizons::default();
        Self { organisation, root, keys_hours, data_days, remembered_days }
    }

    /// The file's text.
    pub fn to_toml(self) -> String {
        let Self { organisation, root, keys_hours, data_days, remembered_days } = self;
        let horizons = WrittenHorizons { keys_hours, data_days, remembered_days };
        let written = Written { format: FORMAT, organisation: organisation.to_string(), root, horizons };
        // INVARIANT: numbers and texts always serialise.
        toml::to_string(&written).unwrap_or_default()
    }

    /// Reads the file's text.
    fn parse(text: &str) -> Result<Self, Fault> {
        let broken = |error: &toml::de::Error| {
            let line =
                error.span().map(|span| text.get(..span.start).map_or(1, |before| before.lines().count().max(1)));
            Fault::new("folder.settings-broken").with_maybe("line", line.map(|line| line.to_string()))
        };
        let Format { format } = toml::from_str(text).map_err(|error| broken(&error))?;
        if format > FORMAT {
            return Err(Fault::new("folder.newer-format")
                .with("found", format.to_string())
                .with("known", FORMAT.to_string()));
        }
        let written: Written = toml::from_str(text).map_err(|error| broken(&error))?;
        let organisation = sixteen_bytes(&written.organisation).map(OrganisationId::from_bytes);
        let organisation =
            organisation.ok_or_else(|| Fault::new("folder.settings-broken").with_maybe("line", None::<String>))?;
        let WrittenHorizons { keys_hours, data_days, remembered_days } = written.horizons;
        Ok(Self { organisation, root: written.root, keys_hours, data_days, remembered_days })
    }

    /// How long copies of what is erased live.
    pub fn horizons(self) -> Horizons {
        let days = |days: u32| SignedDuration::from_hours(i64::from(days) * 24);
        Horizons {
            keys: SignedDuration::from_hours(i64::from(self.keys_hours)),
            data: days(self.data_days),
            remembered: days(self.remembered_days),
        }
    }
}

/// Reads the settings of a folder.
pub fn read(path: &Path) -> Result<Settings, (Fault, Exit)> {
    let text = std::fs::read_to_string(path).map_err(|error| fault::file(&shown(path), &error))?;
    Settings::parse(&text).map_err(|fault| (fault.with("file", shown(path)), Exit::Storage))
}

/// The bytes of an identifier from its 32 digits.
pub fn sixteen_bytes(text: &str) -> Option<[u8; 16]> {
    let digit = |digit: char| digit.to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let digits: Vec<u8> = text.chars().map(digit).collect::<Option<_>>()?;
    let bytes: Vec<u8> = digits.as_chunks::<2>().0.iter().map(|[high, low]| high << 4 | low).collect();
    if digits.len() == 32 { bytes.try_into().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written() -> Settings {
        Settings::new(OrganisationId::from_bytes([0xa7; 16]), RootKept::File)
    }

    fn code(text: &str) -> &'static str {
        Settings::parse(text).unwrap_err().code
    }

    #[test]
    fn comes_back() {
        let settings = written();
        assert_eq!(Settings::parse(&settings.to_toml()), Ok(settings));
        let wrapped = Settings { root: RootKept::Passphrase, keys_hours: 12, ..settings };
        assert_eq!(Settings::parse(&wrapped.to_toml()), Ok(wrapped));
        assert_eq!(settings.horizons().data, SignedDuration::from_hours(35 * 24));
    }

    #[test]
    fn a_newer_format_is_told_before_anything_else_of_it() {
        assert_eq!(code("format = 2\nsomething_new = true\n"), "folder.newer-format");
    }

    #[test]
    fn refuses_what_it_does_not_know() {
        let text = written().to_toml();
        for wrong in [
            format!("colour = \"blue\"\n{text}"),
            text.replace("format = 1", "format = \"1\""),
            text.replace("format = 1\n", ""),
            text.replace("a7a7", "a7"),
            text.replace("a7a7", "zzzz"),
            text.replace("\"file\"", "\"memory\""),
            text.replace("keys_hours = 48", "keys_hours = -1"),
            text.replace("keys_hours", "key_hours"),
            String::new(),
        ] {
            assert_eq!(code(&wrong), "folder.settings-broken", "{wrong}");
        }
    }

    #[test]
    fn tells_the_line() {
        let fault = Settings::parse("format = 1\norganisation = 7\n").unwrap_err();
        assert_eq!(fault.arguments, [("line", "2".to_owned())]);
    }
}
