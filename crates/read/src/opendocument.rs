//! OpenDocument texts and spreadsheets.
//!
//! Not by calamine, which lays out a sheet as a full rectangle: two filled cells in opposite corners would fill memory.

use std::io::BufReader;

use crate::archive;
use crate::error::ReadError;
use crate::format::Format;
use crate::office_text::{self, Words};
use crate::place::{Place, Step};
use crate::properties;
use crate::reading::Reading;
use crate::source::Input;

static TEXT: Words = words(Format::Odt);
static SPREADSHEET: Words = words(Format::Ods);

const fn words(format: Format) -> Words {
    Words {
        format,
        table: "table",
        row: "table-row",
        cells: &["table-cell", "covered-table-cell"],
        paragraphs: &["p", "h"],
        text: &[],
        instead: None,
        remark: Some("annotation"),
        tab: "tab",
        line_breaks: &["line-break"],
        space: Some("s"),
    }
}

const CONTENT: &str = "content.xml";
/// Headers and footers stand with the styles.
const STYLES: &str = "styles.xml";

/// What the manifest of a document with a password holds.
const ENCRYPTION: &[u8] = b"encryption-data";
const MANIFEST: &str = "META-INF/manifest.xml";

/// Reads text and tables in the order of the document; sheets are tables.
pub(crate) fn read(
    mut input: Input<'_>,
    format: Format,
    place: &Place,
    reading: &mut Reading<'_>,
) -> Result<(), ReadError> {
    let limits = reading.limits;
    let seekable = BufReader::new(input.seekable(limits)?);
    let mut parts = zip::ZipArchive::new(seekable).map_err(|error| archive::failure(&error))?;
    if let Ok(manifest) = parts.by_name(MANIFEST) {
        let mut bytes = Vec::new();
        // A manifest that cannot be read says nothing of encryption.
        let _ = std::io::Read::read_to_end(&mut std::io::Read::take(manifest, limits.cell_bytes), &mut bytes);
        if memchr::memmem::find(&bytes, ENCRYPTION).is_some() {
            return Err(ReadError::Encrypted);
        }
    }
    let words = if format == Format::Ods { &SPREADSHEET } else { &TEXT };
    let has_styles = parts.index_for_name(STYLES).is_some();
    let styles = has_styles.then(|| (STYLES, place.step(Step::Entry(STYLES.to_owned()))));
    for (name, place) in [(CONTENT, place.clone())].into_iter().chain(styles) {
        office_text::read_part(&mut parts, name, words, &place, reading)?;
    }
    properties::read(&mut parts, format, place, reading)
}
