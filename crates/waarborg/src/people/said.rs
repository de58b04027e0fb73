//! When, how and by which text something was said, as the options tell it.

use super::word;
use crate::exit::Exit;
use crate::fault;
use clap::ArgMatches;
use jiff::Timestamp;
use std::path::PathBuf;
use waarborg_text::Fault;
use waarborg_vault::{DayCounts, Given, Said};

/// No text that is shown to people is longer, in bytes.
const MOST_BYTES: u64 = 1 << 20;

/// What makes a consent one (AVG 4(11), 7(1)): each has to be said, or that it was all of it.
pub const CONDITIONS: [&str; 5] = ["free", "specific", "informed", "active", ALL];
const ALL: &str = "all";

/// The names of the options that say it.
pub struct Options {
    /// The file with the text.
    pub text: &'static str,
    /// The way.
    pub way: &'static str,
    /// The day or moment.
    pub at: &'static str,
    /// Evidence.
    pub evidence: Option<&'static str>,
}

/// Those of a command that writes down one thing.
pub const OF_EVENT: Options = Options { text: "text", way: "by", at: "at", evidence: Some("evidence") };

impl Options {
    /// What was said; a moment that is not given is now, a text that is not given empty. Of a day it is the moment that
    /// `counts`.
    ///
    /// # Errors
    /// The file cannot be read or is no text; the way or the moment is none.
    pub fn said(&self, matches: &ArgMatches, counts: DayCounts) -> Result<Said, (Fault, Exit)> {
        let wrong = |fault| (fault, Exit::WrongUse);
        let text = |name: &str| matches.get_one::<String>(name);
        let at = text(self.at).map_or_else(|| Ok(word::now()), |at| word::instant(at, counts)).map_err(wrong)?;
        let way = text(self.way).map(String::as_str).unwrap_or_default();
        let way = word::way(way).map_err(wrong)?;
        let shown = matches.get_one::<PathBuf>(self.text).map(read).transpose()?;
        let evidence = self.evidence.and_then(text).cloned();
        Ok(Said { at, way, text: shown.unwrap_or_default(), evidence: evidence.unwrap_or_default() })
    }
}

/// The moment that an option gave; `None`: it is said now.
pub fn given_at(matches: &ArgMatches, said: &Said) -> Option<Timestamp> {
    matches.contains_id("at").then_some(said.at)
}

/// What nobody stated of a consent: without it nothing may rest on it (AVG 4(11), 7(1)).
pub fn lacks(given: Given) -> Vec<&'static str> {
    let stated = [given.free, given.specific, given.informed, given.active];
    CONDITIONS.into_iter().zip(stated).filter(|(_, is_stated)| !is_stated).map(|(name, _)| name).collect()
}

/// A consent as it was given: with the conditions that `--was` names, and none that nobody stated.
pub fn given(matches: &ArgMatches, explicit: &str, was: &str, representative: &str) -> Given {
    let stated: Vec<&str> = matches.get_many::<String>(was).into_iter().flatten().map(String::as_str).collect();
    let has = |name: &str| stated.contains(&name) || stated.contains(&ALL);
    Given {
        free: has("free"),
        specific: has("specific"),
        informed: has("informed"),
        active: has("active"),
        explicit: matches.get_flag(explicit),
        by_representative: matches.get_flag(representative),
    }
}

/// A text to which somebody said yes; an empty one proves nothing (AVG 7(1)).
///
/// # Errors
/// There is none.
pub fn proves(said: &Said) -> Result<(), (Fault, Exit)> {
    let is_empty = said.text.trim().is_empty();
    if is_empty { Err((Fault::new("people.text-empty"), Exit::WrongUse)) } else { Ok(()) }
}

/// A text by which people were informed; an empty one shows nothing (AVG 5(2), 13).
///
/// # Errors
/// There is none.
pub fn shows(said: &Said) -> Result<(), (Fault, Exit)> {
    let is_empty = said.text.trim().is_empty();
    if is_empty { Err((Fault::new("people.notice-empty"), Exit::WrongUse)) } else { Ok(()) }
}

/// The text of a file, without the line end that editors put behind it.
pub fn read(path: &PathBuf) -> Result<String, (Fault, Exit)> {
    let name = path.display().to_string();
    let unreadable = |error: &std::io::Error| fault::file(&name, error);
    let size = path.metadata().map_err(|error| unreadable(&error))?.len();
    if size > MOST_BYTES {
        let fault = Fault::new("people.text-too-long").with("file", name).with("most", (MOST_BYTES >> 20).to_string());
        return Err((fault, Exit::WrongUse));
    }
    let bytes = std::fs::read(path).map_err(|error| unreadable(&error))?;
    let text =
        String::from_utf8(bytes).map_err(|_| (Fault::new("people.not-text").with("file", name), Exit::WrongUse))?;
    Ok(text.trim_end_matches(['\n', '\r']).to_owned())
}
