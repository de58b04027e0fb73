//! Finds personal data in texts, mails and tables, Dutch and English.
//!
//! The crate says *what* stands where and *why* it thinks so. It knows no law
//! (which category a kind has is all), no network, no database, and no words
//! for people: reasons are typed [`Evidence`], texts live in translations.
//!
//! ```
//! use find::{Detector, Kind, TextContext};
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

#![forbid(unsafe_code)]

mod block;
mod detector;
mod evidence;
mod flags;
mod fold;
mod hash;
mod kind;
mod lexicon;
mod mail;
mod number;
mod person;
mod place;
pub mod reader;
mod scan;
mod span;
mod statement;
mod table;
mod text;
mod token;

pub use detector::{Detector, Scope, TextContext};
pub use evidence::Evidence;
pub use kind::{Category, Directness, Kind, UnknownKind};
pub use mail::MailPart;
pub use span::Span;
pub use table::{CellFinding, ColumnFinding, TableContext, TableScan};
pub use text::TextScan;
