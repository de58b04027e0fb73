//! What a file yields: tables, texts, messages, media.

use crate::format::MediaKind;
use crate::place::Place;
use crate::row::Rows;
use crate::{Format, ReadError};

/// One part of a file. It is read while it is visited and gone afterwards.
#[non_exhaustive]
pub enum Part<'a> {
    /// Rows of cells, or records of fields.
    Table(Table<'a>),
    /// Running text.
    Text(Text<'a>),
    /// A mail message; its attachments follow as parts of their own.
    Message(Message<'a>),
    /// A picture, a sound or a film, told by its type only.
    Media(Media<'a>),
}

impl<'a> Part<'a> {
    /// Where the part stands.
    pub fn place(&self) -> &'a Place {
        match self {
            Part::Table(table) => table.place,
            Part::Text(text) => text.place,
            Part::Message(message) => message.place,
            Part::Media(media) => media.place,
        }
    }
}

/// Rows of cells, or records of fields.
pub struct Table<'a> {
    /// Where the table stands.
    pub place: &'a Place,
    /// The format it was read from.
    pub format: Format,
    /// Where the names of the columns come from.
    pub header: Header,
    /// Whether the rows are what the file is about.
    pub role: Role,
    /// The rows, read as they are asked for.
    pub rows: &'a mut dyn Rows,
}

/// Where the names of columns come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Header {
    /// A row above the data, or the definition of a database table.
    Named,
    /// Nowhere: columns are known by their position.
    Absent,
    /// The fields of the records themselves, as paths (`contact.email`) or property names; the list grows.
    Fields,
}

/// Whether rows are what a file is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The records: transactions, cards, customers.
    Records,
    /// What stands around the records once, as one row: sender, period, account of a statement.
    Surroundings,
}

/// Running text, in chunks that end at a line or word where they can.
pub struct Text<'a> {
    /// Where the text stands.
    pub place: &'a Place,
    /// The format it was read from.
    pub format: Format,
    /// Whether the text is the decoded file itself, so that positions hold in the file; never so inside another file.
    pub verbatim: bool,
    /// The chunks, read as they are asked for.
    pub chunks: &'a mut dyn Chunks,
}

/// The chunks of a text, one after the other.
pub trait Chunks {
    /// The next chunk; `None` after the last.
    ///
    /// # Errors
    /// The rest of the text cannot be read; the chunks before stand.
    fn next_chunk(&mut self) -> Result<Option<Chunk<'_>>, ReadError>;
}

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chunk<'a> {
    /// The piece, never empty.
    pub text: &'a str,
}

/// A mail message.
pub struct Message<'a> {
    /// Where the message stands.
    pub place: &'a Place,
    /// The fields of the head, in the order of the message, decoded and unfolded.
    pub headers: Vec<(String, String)>,
    /// The bodies as text: the plain ones, or what the HTML says.
    pub bodies: Vec<String>,
    /// How many attachments follow as parts of their own.
    pub attachments: usize,
}

/// A picture, a sound or a film.
pub struct Media<'a> {
    /// Where it stands.
    pub place: &'a Place,
    /// What it is.
    pub kind: MediaKind,
}

/// Takes what is read.
pub trait Visitor {
    /// Takes one part.
    ///
    /// # Errors
    /// What the part gave, or [`ReadError::Stopped`] to end the visit. Anything else is told to
    /// [`Visitor::problem`] and the next part follows.
    fn part(&mut self, part: Part<'_>) -> Result<(), ReadError>;

    /// Hears of a file, entry or part that could not be read, or not to its end. The rest goes on.
    fn problem(&mut self, place: &Place, error: ReadError);
}
