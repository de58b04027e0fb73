//! Opens what companies already have, as streams of tables, texts and messages, within bounds of memory and time.
//!
//! One entry, [`open`], tells the format by the content and hands every part to a [`Visitor`]. What lies inside —
//! entries of archives, attachments of mails — is read the same way. [`walk`] lists the files of a folder, and
//! [`postgres::Connection`] reads a database.
//!
//! The crate does not know what personal data is, keeps nothing it read, writes no file, and puts no value of the
//! content into an error. A program that reads calls [`quiet_panics`] first, so that a panic of a library prints none
//! either. It reads clocks and chance from nowhere.
//!
//! A new format is a line in [`Format`], a mark in `detect`, a file with one `read`, an arm in `open`, and an entry in
//! [`fuzz`].

mod archive;
mod binary_value;
mod calendar;
mod content_line;
mod csv_record;
mod delimited;
mod detect;
mod dialect;
mod docx;
mod encoding;
mod error;
mod field_word;
mod fields;
mod format;
pub mod fuzz;
mod grid;
mod guard;
mod gzip;
mod header;
mod html;
mod json;
mod json_lines;
mod json_shape;
mod json_value;
mod ldif;
mod limits;
mod line;
mod links;
mod mail;
mod mbox;
mod mt940;
mod office_text;
mod office_walk;
mod open;
mod opendocument;
mod part;
mod pdf;
mod pivot;
mod place;
pub mod postgres;
mod properties;
mod quiet;
mod reading;
mod records;
mod row;
mod said;
mod sheet;
mod sheet_header;
mod shield;
mod source;
mod sqlite;
mod surrogate;
#[cfg(test)]
mod testing;
mod text;
mod unread;
mod vcard;
mod walk;
mod whatsapp;
mod xls_extent;
mod xlsx_extent;
mod xml;
mod xml_shape;

pub use error::{Bound, ReadError};
pub use format::{Format, MediaKind};
pub use limits::Limits;
pub use open::{Contents, open};
pub use part::{Chunk, Chunks, Header, Media, Message, Part, Role, Table, Text, Visitor};
pub use place::{Place, Step};
pub use quiet::quiet_panics;
pub use reading::Tally;
pub use records::{RecordRole, Records};
pub use row::{Cell, Row, Rows};
pub use said::{Delimiter, TextEncoding};
pub use source::Source;
pub use unread::UnreadFormat;
pub use walk::{WalkOptions, WalkProblem, walk};
