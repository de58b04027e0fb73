//! Documents of Word since 2007: text and tables of the body, then of headers, footers, notes and comments, and addresses
//! of mail behind links; then who wrote it.

use std::io::BufReader;

use crate::archive;
use crate::error::ReadError;
use crate::format::Format;
use crate::links;
use crate::office_text::{self, Words};
use crate::place::{Place, Step};
use crate::properties;
use crate::reading::Reading;
use crate::source::Input;

static WORDS: Words = Words {
    format: Format::Docx,
    table: "tbl",
    row: "tr",
    cells: &["tc"],
    paragraphs: &["p"],
    // Text that a tracked change deleted is in the file all the same.
    text: &["t", "delText"],
    instead: Some("Fallback"),
    remark: None,
    tab: "tab",
    line_breaks: &["br", "cr"],
    space: None,
};

/// The body; the rest follows in the order of these beginnings.
const BODY: &str = "word/document.xml";
const BESIDES: [&str; 5] = ["word/header", "word/footer", "word/footnotes", "word/endnotes", "word/comments"];

/// Reads the parts of the document that hold text.
pub(crate) fn read(mut input: Input<'_>, place: &Place, reading: &mut Reading<'_>) -> Result<(), ReadError> {
    let limits = reading.limits;
    let seekable = BufReader::new(input.seekable(limits)?);
    let mut parts = zip::ZipArchive::new(seekable).map_err(|error| archive::failure(&error))?;
    let besides = |start: &&str| {
        archive::names(&parts, |name| name.strip_suffix(".xml").is_some_and(|name| name.starts_with(*start)))
    };
    let names: Vec<String> = std::iter::once(BODY.to_owned()).chain(BESIDES.iter().flat_map(besides)).collect();
    let links = archive::names(&parts, |name| name.starts_with("word/_rels/") && name.strip_suffix(".rels").is_some());
    for name in names {
        let place = if name == BODY { place.clone() } else { place.step(Step::Entry(name.clone())) };
        office_text::read_part(&mut parts, &name, &WORDS, &place, reading)?;
    }
    links::read(&mut parts, &links, Format::Docx, place, reading)?;
    properties::read(&mut parts, Format::Docx, place, reading)
}
