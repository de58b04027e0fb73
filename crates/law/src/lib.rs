//! The law as dated data: texts, periods, calendars, tables, and the vocabulary of questions.
//!
//! Reads the files under `law/`, and only files it is given; asks no network, no database, no
//! clock. It does not know what a policy means: that is the work of `decide`, the only crate that
//! calls Cedar.
//!
//! A new rule starts as a file in `law/`, described in `law/README.md`; nothing changes here.

pub mod calendar;
pub mod day;
pub mod deadline;
mod derive;
mod error;
mod files;
mod instrument;
mod language;
mod rule;
mod table;
mod vocabulary;

pub use derive::Derivations;
pub use error::{PackError, line_of};
pub use files::LawFiles;
pub use instrument::{Instrument, abbreviations, cite};
pub use language::{Bilingual, Language};
pub use rule::RuleText;
pub use table::{Adequacy, Amount, Article, Contested, Countries, Source, articles, contested, sources};
pub use vocabulary::{ChangedBy, Door, Vocabulary};

/// Reads the texts of all rules by id, each with the file it stands in.
///
/// # Errors
/// As [`PackError`] says: a file that is not TOML, a text that is missing or doubled.
pub fn rule_texts(files: &LawFiles) -> Result<std::collections::BTreeMap<String, (String, RuleText)>, PackError> {
    rule::read(files)
}

/// Reads all instruments, in order of path.
///
/// # Errors
/// A file that is not TOML, or a folder with policies and no `instrument.toml`.
pub fn instruments(files: &LawFiles) -> Result<Vec<Instrument>, PackError> {
    instrument::read(files)
}
