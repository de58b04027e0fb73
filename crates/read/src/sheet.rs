//! Workbooks of Excel.

use std::io::{BufReader, Cursor};

use calamine::{Data, DataRef, ExcelDateTime, Reader as _, Xls, XlsError, Xlsx, XlsxError};

use crate::archive;
use crate::error::ReadError;
use crate::format::Format;
use crate::grid::{Grid, GridRow, GridSource};
use crate::guard::Handed;
use crate::limits::Limits;
use crate::links;
use crate::office_text::{self, Words};
use crate::part::Role;
use crate::place::{Place, Step};
use crate::reading::Reading;
use crate::shield::shield;
use crate::source::Input;
use crate::{pivot, properties, sheet_header, text, xls_extent, xlsx_extent};

/// Reads the sheets of a workbook since 2007, row by row; the shared texts alone are held.
pub(crate) fn read_xlsx(mut input: Input<'_>, place: &Place, reading: &mut Reading<'_>) -> Result<(), ReadError> {
    let printed = xlsx_extent::check(&mut input, reading)?;
    let handed = handed(&mut input, reading)?;
    let seekable = BufReader::new(input.seekable(reading.limits)?);
    let mut book = shield(Format::Xlsx, || Xlsx::new(seekable).map_err(|error| xlsx_failure(&error)))?;
    for name in book.sheet_names() {
        let place = place.step(Step::Sheet(name.clone()));
        let cells = shield(Format::Xlsx, || book.worksheet_cells_reader(&name).map_err(|error| xlsx_failure(&error)));
        let result = cells.and_then(|mut cells| {
            let next = move || {
                let cell = cells.next_cell().map_err(|error| xlsx_failure(&error))?;
                Ok(cell.map(|cell| (cell.get_position(), show(cell.get_value()))))
            };
            read_sheet(CellRows::new(Format::Xlsx, reading.limits, handed.clone(), next), Format::Xlsx, &place, reading)
        });
        reading.survive(&place, result)?;
    }
    drop(book);
    for (name, element) in printed {
        let place = place.step(Step::Entry(name));
        let text = sheet_header::text(&element, reading.limits);
        let result = text.and_then(|text| text::hand_out(&text, Format::Xlsx, &place, reading));
        reading.survive(&place, result)?;
    }
    read_remarks(&mut input, place, reading)
}

const REMARKS: Words = Words {
    format: Format::Xlsx,
    table: "",
    row: "",
    cells: &[],
    paragraphs: &["comment", "threadedComment"],
    text: &["t", "text"],
    instead: None,
    remark: None,
    tab: "",
    line_breaks: &[],
    space: None,
};

static REMARKED: Words = REMARKS;

/// The paragraphs of text boxes.
static DRAWINGS: Words = Words { paragraphs: &["p"], text: &["t"], instead: Some("Fallback"), ..REMARKS };

/// Reads the remarks on cells, the text of text boxes, addresses of mail behind links, what is kept for pivot tables, and
/// who wrote it.
fn read_remarks(input: &mut Input<'_>, place: &Place, reading: &mut Reading<'_>) -> Result<(), ReadError> {
    let limits = reading.limits;
    let seekable = BufReader::new(input.seekable(limits)?);
    let mut parts = zip::ZipArchive::new(seekable).map_err(|error| archive::failure(&error))?;
    let remarks = archive::names(&parts, |name| {
        name.strip_suffix(".xml").is_some()
            && (name.starts_with("xl/comments") || name.starts_with("xl/threadedComments/"))
    });
    let drawings =
        archive::names(&parts, |name| name.starts_with("xl/drawings/drawing") && name.strip_suffix(".xml").is_some());
    let remarks = remarks.into_iter().map(|name| (name, &REMARKED));
    for (name, words) in remarks.chain(drawings.into_iter().map(|name| (name, &DRAWINGS))) {
        let place = place.step(Step::Entry(name.clone()));
        office_text::read_part(&mut parts, &name, words, &place, reading)?;
    }
    let links =
        archive::names(&parts, |name| name.starts_with("xl/worksheets/_rels/") && name.strip_suffix(".rels").is_some());
    links::read(&mut parts, &links, Format::Xlsx, place, reading)?;
    pivot::read(&mut parts, place, reading)?;
    properties::read(&mut parts, Format::Xlsx, place, reading)
}

/// Reads the sheets of a workbook before 2007, which the library holds whole.
pub(crate) fn read_xls(mut input: Input<'_>, place: &Place, reading: &mut Reading<'_>) -> Result<(), ReadError> {
    let handed = handed(&mut input, reading)?;
    let measured = shield(Format::Xls, || xls_extent::measured(input.seekable(reading.limits)?, reading.limits))?;
    let opened = || Xls::new(Cursor::new(measured.packed)).map_err(|error| xls_failure(&error));
    let mut book = shield(Format::Xls, opened)?;
    for name in book.sheet_names() {
        let place = place.step(Step::Sheet(name.clone()));
        let range = shield(Format::Xls, || book.worksheet_range(&name).map_err(|error| xls_failure(&error)));
        let result = range.and_then(|range| {
            let (top, left) = range.start().unwrap_or_default();
            let mut cells = range.used_cells().map(|(row, column, cell)| {
                let at = (top.saturating_add(saturate(row)), left.saturating_add(saturate(column)));
                (at, show(&to_ref(cell)))
            });
            read_sheet(
                CellRows::new(Format::Xls, reading.limits, handed.clone(), move || Ok(cells.next())),
                Format::Xls,
                &place,
                reading,
            )
        });
        reading.survive(&place, result)?;
    }
    for (name, printed) in book.sheet_names().into_iter().zip(measured.printed) {
        let lines: String = printed.iter().map(|coded| sheet_header::shown(coded).trim().to_owned() + "\n").collect();
        if !lines.trim().is_empty() {
            let place = place.step(Step::Sheet(name));
            let result = text::hand_out(&lines, Format::Xls, &place, reading);
            reading.survive(&place, result)?;
        }
    }
    Ok(())
}

/// The count of what a workbook hands out, by its length.
fn handed<'v>(input: &mut Input<'_>, reading: &Reading<'v>) -> Result<Handed<'v>, ReadError> {
    // A stream is held from here on, and then has a length.
    input.seekable(reading.limits)?;
    Ok(Handed::new(input.length().unwrap_or(0), reading.budget.clone(), reading.limits))
}

fn saturate(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

fn read_sheet(
    source: impl GridSource,
    format: Format,
    place: &Place,
    reading: &mut Reading<'_>,
) -> Result<(), ReadError> {
    match Grid::new(source, reading.limits)? {
        Some(mut grid) => reading.table(place, format, grid.header(), Role::Records, &mut grid),
        None => Ok(()),
    }
}

/// A cell: its row and column, and its text.
type Placed = ((u32, u32), String);

/// Joins cells, which come row by row, to rows.
struct CellRows<'l, F> {
    next_cell: F,
    limits: &'l Limits,
    handed: Handed<'l>,
    format: Format,
    ahead: Option<Placed>,
    ended: bool,
}

impl<'l, F: FnMut() -> Result<Option<Placed>, ReadError>> CellRows<'l, F> {
    fn new(format: Format, limits: &'l Limits, handed: Handed<'l>, next_cell: F) -> CellRows<'l, F> {
        CellRows { next_cell, limits, handed, format, ahead: None, ended: false }
    }

    fn take_cell(&mut self) -> Result<Option<Placed>, ReadError> {
        if let Some(cell) = self.ahead.take() {
            return Ok(Some(cell));
        }
        while !self.ended {
            let next = shield(self.format, &mut self.next_cell);
            let counted = next.and_then(|cell| {
                self.handed.take(cell.as_ref().map_or(0, |(_, text)| text.len()))?;
                Ok(cell)
            });
            match counted {
                Ok(Some((_, text))) if text.is_empty() => {}
                Ok(Some(cell)) => return Ok(Some(cell)),
                Ok(None) => self.ended = true,
                Err(error) => {
                    self.ended = true;
                    return Err(error);
                }
            }
        }
        Ok(None)
    }
}

impl<F: FnMut() -> Result<Option<Placed>, ReadError>> GridSource for CellRows<'_, F> {
    fn next_row(&mut self) -> Result<Option<GridRow>, ReadError> {
        let Some(((at, column), text)) = self.take_cell()? else { return Ok(None) };
        let mut row = GridRow::at(u64::from(at));
        row.push(usize::try_from(column).unwrap_or(usize::MAX), text, self.limits)?;
        while let Some(((next_at, column), text)) = self.take_cell()? {
            if next_at != at {
                self.ahead = Some(((next_at, column), text));
                break;
            }
            row.push(usize::try_from(column).unwrap_or(usize::MAX), text, self.limits)?;
        }
        // Some programs write the cells of a row in any order.
        row.sort();
        Ok(Some(row))
    }
}

fn to_ref(cell: &Data) -> DataRef<'_> {
    match cell {
        Data::Int(number) => DataRef::Int(*number),
        Data::Float(number) => DataRef::Float(*number),
        Data::Bool(truth) => DataRef::Bool(*truth),
        Data::DateTime(moment) => DataRef::DateTime(*moment),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => DataRef::SharedString(text),
        _ => DataRef::Empty,
    }
}

/// A cell as text, whatever its looks in the workbook: dates in ISO 8601, numbers without grouping.
fn show(cell: &DataRef<'_>) -> String {
    match cell {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(truth) => truth.to_string(),
        DataRef::DateTime(moment) => show_moment(*moment),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

fn show_moment(moment: ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    if moment.is_duration() || moment.as_f64() < 1.0 {
        format!("{hour:02}:{minute:02}:{second:02}")
    } else if (hour, minute, second) == (0, 0, 0) {
        format!("{year:04}-{month:02}-{day:02}")
    } else {
        format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
    }
}

fn xlsx_failure(error: &XlsxError) -> ReadError {
    match error {
        XlsxError::Password => ReadError::Encrypted,
        XlsxError::Zip(error) => archive::failure(error),
        other => ReadError::from_library(other, Format::Xlsx),
    }
}

fn xls_failure(error: &XlsError) -> ReadError {
    match error {
        XlsError::Password => ReadError::Encrypted,
        other => ReadError::from_library(other, Format::Xls),
    }
}
