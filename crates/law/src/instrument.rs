//! An act: its title, its life, and where we have it from.

use crate::{Bilingual, Language, LawFiles, PackError};
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

/// The words of citations that differ between the languages: the instruments' abbreviations, and
/// those of `tables/abbreviations.toml`.
///
/// # Errors
/// `pack.missing-file` or `pack.toml`.
pub fn abbreviations(files: &LawFiles, instruments: &[Instrument]) -> Result<Vec<Bilingual>, PackError> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct File {
        abbreviation: Vec<Bilingual>,
    }
    const PATH: &str = "tables/abbreviations.toml";
    let text = files.require(PATH)?;
    let file: File = toml::from_str(text).map_err(|error| PackError::toml(PATH, text, &error))?;
    let own = instruments.iter().map(|instrument| instrument.abbreviation.clone());
    let mut words: Vec<Bilingual> = file.abbreviation.into_iter().chain(own).collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.nl.len()));
    words.dedup();
    Ok(words)
}

/// A citation in a language: `AVG 6(1)` is `GDPR 6(1)` in English. Only whole words are replaced,
/// so the `AVG` in `UAVG` stays.
#[must_use]
pub fn cite(citation: &str, abbreviations: &[Bilingual], language: Language) -> String {
    if language == Language::Nl {
        return citation.to_owned();
    }
    let mut cited = String::with_capacity(citation.len());
    let mut rest = citation;
    while let Some(next) = rest.chars().next() {
        let at_word = !cited.ends_with(char::is_alphanumeric);
        let found = abbreviations.iter().filter(|_| at_word).find_map(|word| {
            let after = rest.strip_prefix(word.nl.as_str())?;
            (!after.starts_with(char::is_alphanumeric)).then_some((word, after))
        });
        if let Some((word, after)) = found {
            cited.push_str(&word.en);
            rest = after;
        } else {
            cited.push(next);
            rest = rest.get(next.len_utf8()..).unwrap_or_default();
        }
    }
    cited
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cites_whole_words_only() {
        let word = |nl: &str, en: &str| Bilingual { nl: nl.to_owned(), en: en.to_owned() };
        let words = [word("Besluit (EU)", "Decision (EU)"), word("AVG", "GDPR"), word("ov.", "recital")];
        let cited = cite("AVG 4(1), ov. 26; UAVG 22; Besluit (EU) 2023/1795", &words, Language::En);
        assert_eq!(cited, "GDPR 4(1), recital 26; UAVG 22; Decision (EU) 2023/1795");
        assert_eq!(cite("AVG 4(1)", &words, Language::Nl), "AVG 4(1)");
    }
}
