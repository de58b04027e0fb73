//! Finds personal data in texts, mails and tables, Dutch and English.
//!
//! The crate says *what* stands where and *why* it thinks so. It knows no law
//! (which category a kind has is all), no network, no database, and no words
//! for people: reasons are typed [`Evidence`], texts live in translations.
//!
//! ```
//! use waarborg_find::{Detector, Kind, TextContext};
//!
//! let detector = Detector::new();
//! let spans = detector.text("Mevrouw Jansen belt 06-12345678.", TextContext::default());
//! assert_eq!(spans[0].kind, Kind::Name);
//! assert_eq!(spans[1].kind, Kind::Phone);
//! ```
//!
//! To add a number-like kind: a pure validator in `number/`, a candidate in
//! `scan/`, cues in `lexicons/cues.txt`. To add words: a list in `lexicons/`,
//! with its source in `lexicons/SOURCES.toml`.

#![expect(
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "byte scanning keeps its own bounds, which the property tests hold on arbitrary texts"
)]
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "blocks are shorter than 4 GiB, and shares need no more than the precision of `f32`"
)]

mod block;
mod detector;
mod evidence;
mod flags;
mod fold;
mod grammar;
mod hash;
mod kind;
mod learned;
mod lexicon;
mod mail;
mod number;
mod person;
mod place;
mod redact;
mod scan;
mod sense;
mod span;
mod statement;
mod survey;
mod table;
mod text;
mod token;
mod written;

#[cfg(any(test, feature = "learn"))]
pub use learned::train as learn;

pub use detector::{Detector, Scope, TextContext};
pub use evidence::{Evidence, Reasons};
pub use kind::{Category, Directness, Kind, UnknownKind};
pub use mail::MailPart;
pub use redact::{Placeholders, RedactError, Replaced, redact};
pub use span::Span;
pub use survey::{
    CellPlace, ColumnReport, Event, Located, Survey, TableFindings, TextFindings, cover, is_text_with_records, survey,
    survey_database, survey_visited,
};
pub use table::{CellFinding, ColumnFinding, Standard, TableContext, TableScan};
pub use text::TextScan;
pub use written::is_written_as;
