//! Reads what a company has and tells what is in it: the reader's parts go through the detector, findings come out.
//!
//! Everything streams: a survey holds one block of text, one row and what is known of the columns, whatever the size
//! of the file; beside these the findings in cells of one table, up to [`Survey::most_cells`] of them, which take some
//! 24 bytes each and are held even if nobody reads them. Who does not, sets it to 0. A mail read as it lies is held
//! whole. Values never leave a survey, but for covered examples and where [`Survey::values`] asks for them.

mod cover;
mod header;
mod located;
mod table;
mod text;

use crate::detector::Detector;
use crate::kind::Kind;
use crate::table::ColumnFinding;
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use waarborg_read::postgres::Connection;
use waarborg_read::{Contents, Format, MediaKind, Part, Place, ReadError, Role, Visitor};

pub use cover::cover;
pub use located::{CellPlace, Located};

/// How a survey goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Survey {
    /// Text files and mails are read as they lie, whatever is in them, so that every place holds in the file.
    pub as_it_lies: bool,
    /// Findings carry covered examples, the first thousand of each kind in a text; without, none are made.
    pub examples: bool,
    /// Findings carry the values themselves. Only for the eyes of who asked for them.
    pub values: bool,
    /// Most findings in cells that are kept of one table; beyond, they are counted only.
    pub most_cells: usize,
}

impl Default for Survey {
    fn default() -> Self {
        Survey { as_it_lies: false, examples: true, values: false, most_cells: 1_000_000 }
    }
}

/// What a survey tells, in the order of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A table, read to its end or as far as it could be read.
    Table(TableFindings),
    /// Findings in a text that goes on; they come before its [`Event::Text`].
    Spans(Place, Vec<Located>),
    /// A text or a mail message ended.
    Text(TextFindings),
    /// A picture, a sound or a film: known by its type only, and often of people.
    Media(Place, MediaKind),
    /// Something could not be read, or not to its end. The rest goes on.
    Problem(Place, ReadError),
    /// So many more bytes of text were looked at.
    Progress(u64),
}

/// What was found in one table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableFindings {
    /// Where the table stands.
    pub place: Place,
    /// The format it was read from.
    pub format: Format,
    /// Whether its columns are known by paths or property names rather than by their positions.
    pub by_path: bool,
    /// Whether it holds the records the file is about, or what stands around them once.
    pub role: Role,
    /// Data rows that were read.
    pub rows: u64,
    /// One entry for every column.
    pub columns: Vec<ColumnReport>,
    /// Findings in the cells of columns of running text.
    pub cells: Vec<CellPlace>,
    /// Findings in such cells beyond [`Survey::most_cells`].
    pub cells_left_out: u64,
}

/// What is known of one column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnReport {
    /// What was found.
    pub finding: ColumnFinding,
    /// For running text: findings in its cells by kind.
    pub inside: BTreeMap<Kind, u64>,
    /// A value, covered.
    pub example: Option<String>,
    /// The kind is that of a value in the header: the cells have none.
    pub is_of_header: bool,
}

/// What was found in one text or mail message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextFindings {
    /// Where the text stands.
    pub place: Place,
    /// The format it was read from.
    pub format: Format,
    /// Whether places hold in the file as it lies, decoded.
    pub verbatim: bool,
    /// Findings by kind.
    pub kinds: BTreeMap<Kind, u64>,
}

impl ColumnReport {
    /// The kinds that the column holds: its own, or those inside its running text.
    pub fn kinds(&self) -> impl Iterator<Item = Kind> + '_ {
        let own = self.finding.kind.filter(|kind| *kind != Kind::FreeText);
        own.into_iter().chain(self.inside.keys().copied())
    }
}

/// Looks at an opened file, and tells `each` what is found until it breaks off.
pub fn survey(
    contents: Contents<'_>,
    detector: &Detector,
    how: &Survey,
    each: &mut dyn FnMut(Event) -> ControlFlow<()>,
) {
    let format = contents.format();
    let encoding_known = contents.encoding().is_some();
    let mut surveyor = Surveyor { detector, how: *how, each, mail_as_text: false };
    if how.as_it_lies && encoding_known && lies_as_text(contents.name(), format) {
        surveyor.mail_as_text = format == Format::Eml || extension(contents.name()).as_deref() == Some("eml");
        contents.visit_as_text(&mut surveyor);
    } else {
        contents.visit(&mut surveyor);
    }
}

/// As [`survey`], for who must see the rows as well: `visit` hands the parts of a file to the visitor that looks at them.
pub fn survey_visited(
    detector: &Detector,
    how: &Survey,
    each: &mut dyn FnMut(Event) -> ControlFlow<()>,
    visit: impl FnOnce(&mut dyn Visitor),
) {
    visit(&mut Surveyor { detector, how: *how, each, mail_as_text: false });
}

/// Looks at the tables of a database, in a transaction that can only read.
pub fn survey_database(
    connection: &Connection,
    limits: &waarborg_read::Limits,
    detector: &Detector,
    how: &Survey,
    each: &mut dyn FnMut(Event) -> ControlFlow<()>,
) {
    connection.visit(limits, &mut Surveyor { detector, how: *how, each, mail_as_text: false });
}

/// Whether a file is a text to its reader and holds records too, as an exported chat does: it is then worth two surveys,
/// one as it lies and one of its records.
#[must_use]
pub fn is_text_with_records(contents: &Contents<'_>) -> bool {
    let format = contents.format();
    lies_as_text(contents.name(), format) && !matches!(format, Format::Text | Format::Markdown | Format::Eml)
}

/// Whether a file is a text to its reader, even if it holds the rows of a table or a message.
fn lies_as_text(name: &str, format: Format) -> bool {
    matches!(format, Format::Text | Format::Markdown | Format::Eml)
        || matches!(extension(name).as_deref(), Some("txt" | "text" | "md" | "log"))
}

fn extension(name: &str) -> Option<String> {
    name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase())
}

/// Takes the parts of one file.
struct Surveyor<'s> {
    detector: &'s Detector,
    how: Survey,
    each: &'s mut dyn FnMut(Event) -> ControlFlow<()>,
    mail_as_text: bool,
}

impl Surveyor<'_> {
    /// The place as it may be shown: names of tables and sheets may be values.
    fn shown(&self, place: &Place) -> Place {
        if self.how.values { place.clone() } else { header::covered_place(self.detector, place) }
    }

    fn tell(&mut self, event: Event) -> Result<(), ReadError> {
        match (self.each)(event) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(ReadError::Stopped),
        }
    }
}

impl Visitor for Surveyor<'_> {
    fn part(&mut self, part: Part<'_>) -> Result<(), ReadError> {
        match part {
            Part::Table(mut table) => table::survey(self, &mut table),
            Part::Text(mut text) if self.mail_as_text => text::survey_mail_source(self, &mut text),
            Part::Text(mut text) => text::survey(self, &mut text),
            Part::Message(message) => text::survey_message(self, &message),
            Part::Media(media) => self.tell(Event::Media(media.place.clone(), media.kind)),
            _ => Ok(()),
        }
    }

    fn problem(&mut self, place: &Place, error: ReadError) {
        // A visitor that stops is asked nothing more, so its answer here may be passed over.
        let place = self.shown(place);
        let _ = (self.each)(Event::Problem(place, error));
    }
}
