//! The one entry: tells the format by the content and hands out the parts.

use crate::detect::{self, Detected};
use crate::dialect::Dialect;
use crate::encoding::Charset;
use crate::error::ReadError;
use crate::format::{Extension, Format};
use crate::limits::Limits;
use crate::part::Visitor;
use crate::place::Place;
use crate::reading::{Reading, Tally};
use crate::records::Records;
use crate::said::Delimiter;
use crate::source::{Input, Source};
use crate::{
    archive, calendar, delimited, docx, gzip, html, json, json_lines, ldif, mail, mbox, mt940, opendocument, pdf,
    sheet, sqlite, text, vcard, whatsapp, xml,
};

/// Opens a file, bytes or a stream, and tells its format by its content.
///
/// # Errors
/// [`ReadError::NotFound`], [`ReadError::NoPermission`], [`ReadError::Unsupported`] for bytes of no format known here,
/// and [`ReadError::Misnamed`] when the name promised one.
pub fn open<'a>(source: Source<'a>, limits: &Limits) -> Result<Contents<'a>, ReadError> {
    let mut input = Input::new(source)?;
    let detected = detect::detect(&mut input, limits)?;
    Ok(Contents { input, detected, limits: limits.clone() })
}

/// An opened file. Its parts are read when it is visited.
pub struct Contents<'a> {
    input: Input<'a>,
    detected: Detected,
    limits: Limits,
}

impl<'a> Contents<'a> {
    /// The records of a delimited file, for who writes it anew.
    ///
    /// # Errors
    /// [`ReadError::Unsupported`] if the file is no delimited one; what opening it can give.
    pub fn records(self) -> Result<Records<'a>, ReadError> {
        match (self.detected.format, self.detected.charset) {
            (Format::Delimited, Some(charset)) => Records::open(self.input, charset, &self.limits),
            _ => Err(ReadError::Unsupported),
        }
    }
}

impl Contents<'_> {
    /// What the content is.
    pub fn format(&self) -> Format {
        self.detected.format
    }

    /// Whether a byte order mark stands before the text.
    pub fn has_mark(&self) -> bool {
        self.detected.charset.is_some_and(Charset::has_mark)
    }

    /// The name under which it was opened.
    pub fn name(&self) -> &str {
        &self.input.name
    }

    /// The name of the encoding, for texts.
    pub fn encoding(&self) -> Option<&'static str> {
        self.detected.charset.map(|charset| charset.encoding.name())
    }

    /// What stands between the cells, for delimited texts in which it is one of those that can be said.
    pub fn delimiter(&self) -> Option<Delimiter> {
        let charset = self.detected.charset.filter(|_| self.detected.format == Format::Delimited)?;
        let head = charset.decode_head(self.input.head());
        Delimiter::of(Dialect::of(&head, self.input.is_whole(), self.limits.delimiter).delimiter)
    }

    /// Hands every part to `visitor`, in the order of the file.
    ///
    /// A name that promised another format is told as a problem of its own; the content is read as what it is.
    pub fn visit(self, visitor: &mut dyn Visitor) -> Tally {
        let place = Place::file(self.input.name.clone());
        let mut reading = Reading::new(&self.limits, visitor);
        let result = read(self.input, self.detected, &place, &mut reading);
        reading.end(&place, result)
    }

    /// Hands the decoded file to `visitor` as one text, whatever its format, for positions in the file as it lies.
    ///
    /// Bytes that are no text are a problem, [`ReadError::Unsupported`].
    pub fn visit_as_text(self, visitor: &mut dyn Visitor) -> Tally {
        let place = Place::file(self.input.name.clone());
        let mut reading = Reading::new(&self.limits, visitor);
        let result = match Charset::guess(self.input.head()) {
            Some(charset) => text::read(self.input, Format::Text, charset, &place, &mut reading),
            None => Err(ReadError::Unsupported),
        };
        reading.end(&place, result)
    }
}

/// Reads a file found inside another.
pub(crate) fn read_detected(mut input: Input<'_>, place: &Place, reading: &mut Reading<'_>) -> Result<(), ReadError> {
    let detected = detect::detect(&mut input, reading.limits)?;
    read(input, detected, place, reading)
}

fn read(input: Input<'_>, detected: Detected, place: &Place, reading: &mut Reading<'_>) -> Result<(), ReadError> {
    let Detected { format, charset } = detected;
    if let Some(extension) = Extension::of(&input.name)
        && !extension.allows(format)
    {
        reading.problem(place, ReadError::Misnamed { named: extension.name, found: Some(format) });
    }
    read_as(input, format, charset, place, reading)
}

/// Reads `input` as `format`; texts need their encoding.
pub(crate) fn read_as(
    input: Input<'_>,
    format: Format,
    charset: Option<Charset>,
    place: &Place,
    reading: &mut Reading<'_>,
) -> Result<(), ReadError> {
    match format {
        Format::Xlsx => return sheet::read_xlsx(input, place, reading),
        Format::Xls => return sheet::read_xls(input, place, reading),
        Format::Ods | Format::Odt => return opendocument::read(input, format, place, reading),
        Format::Docx => return docx::read(input, place, reading),
        Format::Pdf => return pdf::read(input, place, reading),
        Format::Zip => return archive::read(input, place, reading),
        Format::Gzip => return gzip::read(input, place, reading),
        Format::Sqlite => return sqlite::read(input, place, reading),
        Format::Eml => return mail::read(input, place, reading),
        Format::Mbox => return mbox::read(input, place, reading),
        Format::Media(kind) => return reading.media(place, kind),
        _ => {}
    }
    let charset = charset.ok_or(ReadError::Unsupported)?;
    match format {
        Format::Delimited => delimited::read(input, charset, place, reading),
        Format::Json => json::read(input, charset, place, reading),
        Format::JsonLines => json_lines::read(input, charset, place, reading),
        Format::VCard => vcard::read(input, charset, place, reading),
        Format::ICalendar => calendar::read(input, charset, place, reading),
        Format::Ldif => ldif::read(input, charset, place, reading),
        Format::Html => html::read(input, charset, place, reading),
        Format::Xml => xml::read(input, charset, place, reading),
        Format::WhatsApp => whatsapp::read(input, charset, place, reading),
        Format::Mt940 => mt940::read(input, charset, place, reading),
        other => text::read(input, other, charset, place, reading),
    }
}
