//! An act: its title, its life, and where we have it from.

use crate::{Bilingual, LawFiles, PackError};
use jiff::civil::Date;
use serde::Deserialize;

/// One folder of the law.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instrument {
    /// Its path below `law/`, such as `eu/gdpr`.
    #[serde(skip)]
    pub path: String,
    /// Full title.
    pub title: Bilingual,
    /// As in citations: `AVG`, `GDPR`.
    pub abbreviation: Bilingual,
    /// `eu` or `nl`.
    pub jurisdiction: String,
    /// First day.
    #[serde(with = "crate::day")]
    pub from: Date,
    /// The day it ended.
    #[serde(default, with = "crate::day::optional")]
    pub until: Option<Date>,
    /// Where the text was had from.
    pub source: String,
    /// How much of it was read, and how.
    pub state: String,
    /// The day it was last compared with its source.
    #[serde(with = "crate::day")]
    pub checked_on: Date,
}

/// Reads every instrument, in order of path.
///
/// # Errors
/// `pack.toml`; `pack.no-instrument` for a folder with policies and no `instrument.toml`.
pub fn read(files: &LawFiles) -> Result<Vec<Instrument>, PackError> {
    let instruments: Vec<Instrument> = files
        .ending("/instrument.toml")
        .map(|(path, text)| {
            let mut instrument: Instrument =
                toml::from_str(text).map_err(|error| PackError::toml(path, text, &error))?;
            path.trim_end_matches("/instrument.toml").clone_into(&mut instrument.path);
            Ok(instrument)
        })
        .collect::<Result<_, _>>()?;
    for (path, _) in files.ending(".cedar").filter(|(path, _)| path.contains('/')) {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        if !instruments.iter().any(|instrument| instrument.path == folder) {
            return Err(PackError::new("pack.no-instrument", path));
        }
    }
    Ok(instruments)
}

/// A citation in another language: `AVG 6(1)` is `GDPR 6(1)` in English.
#[must_use]
pub fn cite(citation: &str, instruments: &[Instrument], language: crate::Language) -> String {
    let mut words: Vec<String> = citation.split(' ').map(str::to_owned).collect();
    for word in &mut words {
        let bare = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        if let Some(instrument) = instruments.iter().find(|instrument| instrument.abbreviation.nl == bare) {
            *word = word.replace(bare, instrument.abbreviation.get(language));
        }
    }
    words.join(" ")
}
