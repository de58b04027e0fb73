//! Sheets as XLSX.

use crate::error::PaperError;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};
use waarborg_decide::Rulebook;
use waarborg_register::Register;
use waarborg_text::Words;
use waarborg_text::paper::register_sheets;
use waarborg_text::paper::sheets::{Cell, Sheet};

/// The longest text of a cell, as the file format has it.
const MOST_SIGNS: usize = 32_767;

/// The narrowest and the widest column, in digits of the usual typeface.
const WIDTHS: (usize, usize) = (8, 60);

/// The official register (AVG 30) as a workbook: the organisation, what is done, files and fields, recipients, retention.
///
/// # Errors
/// As [`xlsx`].
pub fn register_xlsx(
    words: &Words,
    book: &Rulebook,
    register: &Register,
    day: Date,
    created: Timestamp,
) -> Result<Vec<u8>, PaperError> {
    xlsx(&register.controller.name, &register_sheets(words, book, register, day), created)
}

/// A workbook of sheets. Texts are texts, whatever they begin with; days are days. The first row stays in sight and
/// filters.
///
/// # Errors
/// [`PaperError::CellTooLong`] for a text that no cell holds, [`PaperError::Moment`] for a moment before 1900 or after
/// 9999, [`PaperError::Workbook`] for what else the format refuses.
pub fn xlsx(company: &str, sheets: &[Sheet], created: Timestamp) -> Result<Vec<u8>, PaperError> {
    let mut workbook = Workbook::new();
    let at = Offset::UTC.to_datetime(created).strftime("%Y-%m-%dT%H:%M:%S").to_string();
    let at = ExcelDateTime::parse_from_str(&at).map_err(|_| PaperError::Moment)?;
    workbook.set_properties(&DocProperties::new().set_company(company).set_creation_datetime(&at));
    for (number, sheet) in (1..).zip(sheets) {
        let worksheet = workbook.add_worksheet();
        fill(worksheet, sheet).map_err(|fault| match fault {
            Fault::Long { row } => PaperError::CellTooLong { sheet: number, row },
            Fault::Other => PaperError::Workbook,
        })?;
    }
    workbook.save_to_buffer().map_err(|_| PaperError::Workbook)
}

enum Fault {
    Long { row: usize },
    Other,
}

impl From<XlsxError> for Fault {
    fn from(_: XlsxError) -> Self {
        Self::Other
    }
}

impl From<std::num::TryFromIntError> for Fault {
    fn from(_: std::num::TryFromIntError) -> Self {
        Self::Other
    }
}

fn fill(worksheet: &mut Worksheet, sheet: &Sheet) -> Result<(), Fault> {
    let head = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
    let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let day = Format::new().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Top).set_align(FormatAlign::Left);
    worksheet.set_name(&sheet.name)?;
    for (column, name) in (0..).zip(&sheet.head) {
        worksheet.write_string_with_format(0, column, name, &head)?;
    }
    for (row, cells) in (1..).zip(&sheet.rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Cell::Text(value) if value.encode_utf16().count() > MOST_SIGNS => {
                    return Err(Fault::Long { row: usize::try_from(row)?.saturating_add(1) });
                }
                Cell::Text(value) if value.is_empty() => {}
                Cell::Text(value) => drop(worksheet.write_string_with_format(row, column, value, &text)?),
                Cell::Day(date) => {
                    let (month, date_of_month) = (u8::try_from(date.month())?, u8::try_from(date.day())?);
                    let date = ExcelDateTime::from_ymd(u16::try_from(date.year())?, month, date_of_month)?;
                    worksheet.write_datetime_with_format(row, column, &date, &day)?;
                }
            }
        }
    }
    for (column, width) in (0..).zip(widths(sheet)) {
        worksheet.set_column_width(column, width)?;
    }
    let (last_row, last_column) =
        (u32::try_from(sheet.rows.len())?, u16::try_from(sheet.head.len())?.saturating_sub(1));
    worksheet.set_freeze_panes(1, 0)?;
    worksheet.autofilter(0, 0, last_row, last_column)?;
    worksheet.set_landscape().set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
    Ok(())
}

/// How wide each column is: as its longest line, within bounds.
fn widths(sheet: &Sheet) -> Vec<u16> {
    let longest = |text: &str| text.lines().map(|line| line.chars().count()).max().unwrap_or(0);
    let columns = sheet.head.iter().enumerate().map(|(column, name)| {
        let cells = sheet.rows.iter().filter_map(|row| row.get(column));
        let cells = cells.map(|cell| match cell {
            Cell::Text(text) => longest(text),
            Cell::Day(_) => 10,
        });
        cells.chain([longest(name)]).max().unwrap_or(0).saturating_add(2).clamp(WIDTHS.0, WIDTHS.1)
    });
    columns.filter_map(|width| u16::try_from(width).ok()).collect()
}
