//! Values parted by a delimiter: delimiter, header and encoding are found out.

use super::encoding::Utf8Reader;
use super::{Format, ReadError, TableFindings};
use crate::detector::Detector;
use crate::table::TableContext;
use std::io::{Chain, Cursor, Read};

/// Bytes of decoded text by which the layout is judged.
const SAMPLE_BYTES: usize = 64 * 1024;

/// Records by which the layout is judged.
const SAMPLE_RECORDS: usize = 60;

/// Longest record; a lost quotation mark must not swallow a whole file.
const LONGEST_RECORD: usize = 4 << 20;

/// How a file is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Layout {
    /// The delimiter.
    pub delimiter: u8,
    /// Records above the header, or above the first row without one.
    pub skipped: usize,
    /// The first record behind those is a header.
    pub header: bool,
}

/// Scans a table of any encoding.
///
/// # Errors
/// [`ReadError::Io`] if the source fails, [`ReadError::Malformed`] if it cannot
/// be cut into records.
pub fn scan(source: impl Read, detector: &Detector) -> Result<TableFindings, ReadError> {
    let (layout, text) = open(source, detector)?;
    let mut reader = builder(layout.delimiter).from_reader(text);
    let mut table = detector.table_scan(TableContext { headerless: !layout.header, paths: false });
    let mut record = ::csv::StringRecord::new();
    let mut cells = Vec::new();
    let mut number = 0;
    while reader.read_record(&mut record).map_err(|_| ReadError::Malformed(Format::Csv))? {
        number += 1;
        if number <= layout.skipped {
            continue;
        }
        if number == layout.skipped + 1 && layout.header {
            record.iter().for_each(|header| {
                table.column(Some(header.trim()));
            });
            continue;
        }
        if record.as_slice().len() > LONGEST_RECORD {
            return Err(ReadError::Limit(Format::Csv));
        }
        table.row(record.iter());
        cells.append(&mut table.take_cells());
    }
    let (columns, mut last) = table.finish();
    cells.append(&mut last);
    cells.retain(|c| columns.get(c.column).is_some_and(|col| col.kind == Some(crate::Kind::FreeText)));
    Ok(TableFindings { sheet: None, columns, cells })
}

type Text<R> = Chain<Cursor<Vec<u8>>, Utf8Reader<R>>;

fn open<R: Read>(source: R, detector: &Detector) -> Result<(Layout, Text<R>), ReadError> {
    let mut reader = Utf8Reader::new(source)?;
    let mut head = Vec::with_capacity(SAMPLE_BYTES);
    reader.by_ref().take(SAMPLE_BYTES as u64).read_to_end(&mut head)?;
    let sample = String::from_utf8_lossy(&head);
    let layout = layout(&sample, detector);
    Ok((layout, Cursor::new(head).chain(reader)))
}

fn builder(delimiter: u8) -> ::csv::ReaderBuilder {
    let mut builder = ::csv::ReaderBuilder::new();
    builder.delimiter(delimiter).flexible(true).has_headers(false);
    builder
}

/// Judges the layout by the first records.
#[must_use]
pub fn layout(sample: &str, detector: &Detector) -> Layout {
    let delimiter = [b';', b',', b'\t', b'|'].into_iter().max_by_key(|d| constancy(sample, *d)).unwrap_or(b',');
    let records = records(sample, delimiter);
    let width = usual_width(&records);
    let skipped = records.iter().take(10).position(|r| !is_title(r, width)).unwrap_or(0);
    let rest = records.get(skipped + 1..).unwrap_or(&[]);
    let header = records
        .get(skipped)
        .is_some_and(|first| super::super::table::header::is_header(first, rest, &detector.headers, &detector.lexicon));
    Layout { delimiter, skipped, header }
}

/// A line above the header: far fewer fields than usual, or hardly any filled.
fn is_title(record: &[String], width: usize) -> bool {
    let filled = record.iter().filter(|field| !field.is_empty()).count();
    record.len() * 2 <= width || (width >= 5 && filled <= 1)
}

/// Records with the usual number of fields, times that number; one field only
/// counts for nothing.
fn constancy(sample: &str, delimiter: u8) -> usize {
    let records = records(sample, delimiter);
    let width = usual_width(&records);
    let alike = records.iter().filter(|r| r.len() == width).count();
    if width < 2 { 0 } else { alike * 1000 / records.len().max(1) + width.min(20) * 8 }
}

fn usual_width(records: &[Vec<String>]) -> usize {
    let mut counts = std::collections::BTreeMap::new();
    for record in records {
        *counts.entry(record.len()).or_insert(0usize) += 1;
    }
    counts
        .into_iter()
        .max_by_key(|(width, count)| (*count * if *width > 1 { 2 } else { 1 }, *width))
        .map_or(0, |(width, _)| width)
}

fn records(sample: &str, delimiter: u8) -> Vec<Vec<String>> {
    let mut reader = builder(delimiter).from_reader(sample.as_bytes());
    let mut records: Vec<Vec<String>> = reader
        .records()
        .take(SAMPLE_RECORDS)
        .map_while(Result::ok)
        .map(|r| r.iter().map(|f| f.trim().to_owned()).collect())
        .collect();
    // The sample may end inside a record.
    if records.len() > 2 && records.len() < SAMPLE_RECORDS && sample.len() >= SAMPLE_BYTES {
        records.pop();
    }
    records
}
