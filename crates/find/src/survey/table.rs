//! Rows through the table scan.

use super::{CellPlace, ColumnReport, Event, Surveyor, TableFindings, cover};
use crate::kind::Kind;
use crate::table::{CellFinding, ColumnFinding, Standard, TableContext, TableScan};
use std::collections::BTreeMap;
use waarborg_read::{Format, Header, Place, ReadError, Row, Rows, Step, Table};

/// Bytes after which progress is told.
const PROGRESS_BYTES: u64 = 1 << 20;

/// A value that is short says nothing as an example.
const SHORTEST_EXAMPLE: usize = 3;

pub(super) fn survey(surveyor: &mut Surveyor<'_>, table: &mut Table<'_>) -> Result<(), ReadError> {
    let by_path = table.header == Header::Fields;
    let standard = match table.format {
        Format::VCard => Some(Standard::VCard),
        Format::Ldif => Some(Standard::Directory),
        Format::ICalendar => Some(Standard::Calendar),
        Format::WhatsApp => Some(Standard::Chat),
        _ => None,
    };
    let context = TableContext {
        headerless: table.header == Header::Absent,
        paths: by_path,
        standard,
        people: people_of(surveyor, table.place),
    };
    let mut reading = Reading {
        scan: surveyor.detector.table_scan(context),
        columns: 0,
        examples: Vec::new(),
        keeps_examples: surveyor.how.examples || surveyor.how.values,
        cells: Cells::new(surveyor.how.most_cells),
    };
    reading.name_columns(table.rows);
    let mut row = Row::new();
    let (mut rows, mut bytes) = (0u64, 0u64);
    let read = loop {
        match table.rows.read_row(&mut row) {
            Ok(true) => {}
            Ok(false) => break Ok(()),
            Err(error) => break Err(error),
        }
        if by_path {
            reading.name_columns(table.rows);
        }
        rows += 1;
        bytes += reading.take(&row);
        if bytes >= PROGRESS_BYTES {
            surveyor.tell(Event::Progress(std::mem::take(&mut bytes)))?;
        }
    };
    let values = surveyor.how.values;
    let (columns, cells, cells_left_out) = reading.finish(values);
    let findings = TableFindings {
        place: table.place.clone(),
        format: table.format,
        by_path,
        role: table.role,
        rows,
        columns,
        cells,
        cells_left_out,
    };
    surveyor.tell(Event::Progress(bytes))?;
    surveyor.tell(Event::Table(findings))?;
    read
}

/// The people that the name of the table says it is about, or that of the file around it.
fn people_of(surveyor: &Surveyor<'_>, place: &Place) -> Option<Kind> {
    let inner = place.steps().iter().rev().find_map(|step| match step {
        Step::Sheet(name) | Step::Table(name) | Step::Entry(name) | Step::Attachment(name) => Some(name.as_str()),
        _ => None,
    });
    let file = place.file_name().rsplit(['/', '\\']).next().unwrap_or_default();
    inner.into_iter().chain([file]).find_map(|name| surveyor.detector.people_of(name))
}

/// Findings in cells: counted by column and kind, and kept as far as there is room.
struct Cells {
    counts: BTreeMap<(usize, Kind), u64>,
    places: Vec<CellPlace>,
    most: usize,
    left_out: BTreeMap<usize, u64>,
}

impl Cells {
    fn new(most: usize) -> Self {
        Cells { counts: BTreeMap::new(), places: Vec::new(), most, left_out: BTreeMap::new() }
    }

    fn keep(&mut self, cell: &CellFinding) {
        *self.counts.entry((cell.column, cell.span.kind)).or_default() += 1;
        if self.places.len() >= self.most {
            *self.left_out.entry(cell.column).or_default() += 1;
            return;
        }
        let short = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
        self.places.push(CellPlace {
            row: cell.row,
            column: u32::try_from(cell.column).unwrap_or(u32::MAX),
            start: short(cell.span.chars.start),
            end: short(cell.span.chars.end),
            kind: cell.span.kind,
            confidence: cell.span.confidence,
        });
    }

    fn of_column(&self, column: usize) -> BTreeMap<Kind, u64> {
        let range = (column, Kind::Name)..=(column, Kind::FreeText);
        self.counts.range(range).map(|((_, kind), count)| (*kind, *count)).collect()
    }
}

struct Reading<'d> {
    scan: TableScan<'d>,
    columns: usize,
    examples: Vec<Option<String>>,
    keeps_examples: bool,
    cells: Cells,
}

impl Reading<'_> {
    fn name_columns(&mut self, rows: &dyn Rows) {
        for name in rows.columns().iter().skip(self.columns) {
            self.scan.column(Some(name));
            self.columns += 1;
        }
    }

    /// Takes a row and returns its bytes.
    fn take(&mut self, row: &Row) -> u64 {
        self.scan.begin_row(row.number());
        let mut bytes = 0;
        for cell in row.cells() {
            while cell.column >= self.columns && self.columns < crate::table::MOST_COLUMNS {
                self.scan.column(None);
                self.columns += 1;
            }
            self.scan.cell(cell.column, cell.text);
            bytes += cell.text.len() as u64 + 1;
            if self.keeps_examples && self.examples.get(cell.column).is_none_or(Option::is_none) {
                self.keep_example(cell.column, cell.text);
            }
        }
        self.scan.end_row();
        self.drain();
        bytes
    }

    fn keep_example(&mut self, column: usize, value: &str) {
        if value.trim().chars().count() < SHORTEST_EXAMPLE || column >= crate::table::MOST_COLUMNS {
            return;
        }
        if self.examples.len() <= column {
            self.examples.resize(column + 1, None);
        }
        if let Some(example) = self.examples.get_mut(column) {
            *example = Some(value.trim().chars().take(64).collect());
        }
    }

    fn drain(&mut self) {
        for cell in self.scan.take_cells() {
            self.cells.keep(&cell);
        }
    }

    /// Ends the table. Findings in cells stay only where the column is running text in the end.
    fn finish(self, values: bool) -> (Vec<ColumnReport>, Vec<CellPlace>, u64) {
        let Reading { scan, mut cells, examples, .. } = self;
        let (findings, last) = scan.finish();
        for cell in &last {
            cells.keep(cell);
        }
        let is_text: Vec<bool> = findings.iter().map(|column| column.kind == Some(Kind::FreeText)).collect();
        let holds = |column: usize| is_text.get(column).copied().unwrap_or_default();
        cells.places.retain(|cell| holds(cell.column as usize));
        let left_out = cells.left_out.iter().filter(|(column, _)| holds(**column)).map(|(_, count)| count).sum();
        let report = |finding: ColumnFinding| {
            let at = finding.column;
            let inside = if holds(at) { cells.of_column(at) } else { BTreeMap::new() };
            let value = examples.get(at).cloned().flatten().zip(finding.kind);
            let example = value.map(|(value, kind)| if values { value } else { cover(kind, &value) });
            ColumnReport { finding, inside, example }
        };
        let columns = findings.into_iter().map(report).collect();
        (columns, cells.places, left_out)
    }
}
