//! A document as PDF.

use crate::data;
use crate::error::PaperError;
use crate::world::Paper;
use jiff::Timestamp;
use jiff::tz::Offset;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst::{WorldExt, comemo};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use waarborg_text::document::{Block, Document};

/// The document on pages of A4: tagged, with its language and title, as PDF/UA-1 and PDF/A-2a. The exporter checks both,
/// and gives nothing that does not keep to them. A document with an attachment is PDF/A-3a, since PDF/A-2a has none.
///
/// `created` is the moment that the file names as its own. The same document and moment give the same bytes.
///
/// # Errors
/// [`PaperError::CodeTooLong`] for a square code of more than it can hold, [`PaperError::Moment`] for a year before 0;
/// [`PaperError::Layout`] and [`PaperError::Standard`] for a fault of the form itself.
pub fn pdf(document: &Document, created: Timestamp) -> Result<Vec<u8>, PaperError> {
    let paper = Paper::new(data::of(document)?).ok_or(PaperError::Layout { line: None })?;
    let made = export(&paper, document, created);
    // What was laid out is remembered to be laid out faster again. It may be about people, so it is forgotten at once.
    comemo::evict(0);
    made
}

fn export(paper: &Paper, document: &Document, created: Timestamp) -> Result<Vec<u8>, PaperError> {
    let laid_out = typst::compile::<PagedDocument>(paper).output;
    let pages = laid_out.map_err(|faults| PaperError::Layout { line: line(paper, &faults) })?;
    let has_attachment = document.blocks.iter().any(|block| matches!(block, Block::Attachment { .. }));
    let archival = if has_attachment { PdfStandard::A_3a } else { PdfStandard::A_2a };
    let standards =
        PdfStandards::new(&[PdfStandard::Ua_1, archival]).map_err(|_| PaperError::Standard { line: None })?;
    let options = PdfOptions {
        ident: Smart::Custom([&*document.company, &document.title, &document.version].join("\n")),
        creator: Smart::Custom(Some("Waarborg".to_owned())),
        timestamp: Some(moment(created).ok_or(PaperError::Moment)?),
        page_ranges: None,
        standards,
        tagged: true,
        pretty: false,
    };
    typst_pdf::pdf(&pages, &options).map_err(|faults| PaperError::Standard { line: line(paper, &faults) })
}

fn moment(created: Timestamp) -> Option<typst_pdf::Timestamp> {
    let at = Offset::UTC.to_datetime(created);
    let part = |number: i8| u8::try_from(number).ok();
    let year = i32::from(at.year());
    if year < 0 {
        return None;
    }
    let (month, day) = (part(at.month())?, part(at.day())?);
    let (hour, minute, second) = (part(at.hour())?, part(at.minute())?, part(at.second())?);
    Datetime::from_ymd_hms(year, month, day, hour, minute, second).map(typst_pdf::Timestamp::new_utc)
}

/// Where the form gave up. What it said is left out: it may quote the document.
fn line(paper: &Paper, faults: &[SourceDiagnostic]) -> Option<usize> {
    faults.iter().find_map(|fault| paper.line(paper.range(fault.span)?.start))
}
