//! Workbooks, sheet by sheet.

use super::{Format, ReadError, TableFindings};
use crate::detector::Detector;
use crate::table::TableContext;
use calamine::{Data, Reader, Sheets, open_workbook_auto_from_rs};
use std::io::{Read, Seek};

/// Rows among which the header is looked for.
const HEADER_ROWS: usize = 10;

/// Scans every sheet that has cells.
///
/// # Errors
/// [`ReadError::Malformed`] if it is no workbook or a sheet cannot be read.
pub fn scan<R: Read + Seek + Clone>(source: R, detector: &Detector) -> Result<Vec<TableFindings>, ReadError> {
    let mut book: Sheets<R> = open_workbook_auto_from_rs(source).map_err(|_| ReadError::Malformed(Format::Xlsx))?;
    let mut findings = Vec::new();
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name).map_err(|_| ReadError::Malformed(Format::Xlsx))?;
        let first_column = range.start().map_or(0, |(_, column)| column as usize);
        let rows: Vec<Vec<String>> = range
            .rows()
            .map(|row| vec![String::new(); first_column].into_iter().chain(row.iter().map(text)).collect())
            .collect();
        if !rows.is_empty() {
            findings.push(sheet(name, &rows, detector));
        }
    }
    Ok(findings)
}

fn sheet(name: String, rows: &[Vec<String>], detector: &Detector) -> TableFindings {
    let at = header_row(rows);
    let header = crate::table::header::is_header(
        &rows[at],
        &rows[at + 1..rows.len().min(at + 60)],
        &detector.headers,
        &detector.lexicon,
    );
    let mut scan = detector.table_scan(TableContext { headerless: !header, paths: false });
    if header {
        rows[at].iter().for_each(|cell| {
            scan.column(Some(cell));
        });
    }
    for row in &rows[at + usize::from(header)..] {
        scan.row(row.iter().map(String::as_str));
    }
    let (columns, cells) = scan.finish();
    TableFindings { sheet: Some(name), columns, cells }
}

/// The first of the top rows with nearly as many cells as the fullest of them.
fn header_row(rows: &[Vec<String>]) -> usize {
    let filled = |row: &Vec<String>| row.iter().filter(|c| !c.is_empty()).count();
    let top = &rows[..rows.len().min(HEADER_ROWS)];
    let most = top.iter().map(filled).max().unwrap_or(0);
    top.iter().position(|row| filled(row) * 10 >= most * 7).unwrap_or(0)
}

fn text(cell: &Data) -> String {
    match cell {
        Data::DateTime(date) => {
            let (year, month, day, ..) = date.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        Data::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 => format!("{number:.0}"),
        Data::Empty => String::new(),
        other => other.to_string(),
    }
}
