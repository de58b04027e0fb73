//! Rows through the table scan.

use super::{CellPlace, ColumnReport, Event, Surveyor, TableFindings, cover, header};
use crate::detector::Detector;
use crate::kind::Kind;
use crate::span::Span;
use crate::table::{CellFinding, ColumnFinding, Standard, TableContext, TableScan};
use std::collections::BTreeMap;
use waarborg_read::{Bound, Format, Header, Place, ReadError, Row, Rows, Step, Table};

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
        detector: surveyor.detector,
        by_path,
        in_headers: BTreeMap::new(),
        is_too_wide: false,
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
    let is_too_wide = reading.is_too_wide;
    let (columns, cells, cells_left_out) = reading.finish(values);
    let findings = TableFindings {
        place: surveyor.shown(table.place),
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
    if is_too_wide {
        let limit = crate::table::MOST_COLUMNS as u64;
        let error = ReadError::TooLarge { bound: Bound::Columns, limit };
        surveyor.tell(Event::Problem(surveyor.shown(table.place), error))?;
    }
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
    /// Looks at the names of columns, which may be data.
    detector: &'d Detector,
    by_path: bool,
    /// What was found in them, by column.
    in_headers: BTreeMap<usize, Vec<Span>>,
    /// Cells stood beyond the columns that are looked at.
    is_too_wide: bool,
}

impl Reading<'_> {
    fn name_columns(&mut self, rows: &dyn Rows) {
        // Columns beyond are not looked at, whether they have a name or not.
        for name in rows.columns().iter().take(crate::table::MOST_COLUMNS).skip(self.columns) {
            self.scan.column(Some(name));
            let found = header::found(self.detector, name, self.by_path);
            if !found.is_empty() {
                self.in_headers.insert(self.columns, found);
            }
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
            self.is_too_wide |= cell.column >= self.columns;
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
        let Reading { scan, mut cells, examples, mut in_headers, detector, by_path, .. } = self;
        let (findings, last) = scan.finish();
        for (at, span) in header::first_names(detector, &findings, by_path) {
            in_headers.entry(at).or_default().push(span);
        }
        for cell in &last {
            cells.keep(cell);
        }
        let is_text: Vec<bool> = findings.iter().map(|column| column.kind == Some(Kind::FreeText)).collect();
        let holds = |column: usize| is_text.get(column).copied().unwrap_or_default();
        cells.places.retain(|cell| holds(cell.column as usize));
        let left_out = cells.left_out.iter().filter(|(column, _)| holds(**column)).map(|(_, count)| count).sum();
        let report = |mut finding: ColumnFinding| {
            let at = finding.column;
            let is_of_header = in_headers.get(&at).is_some_and(|spans| header::tell(&mut finding, spans, values));
            let inside = if holds(at) { cells.of_column(at) } else { BTreeMap::new() };
            let value = examples.get(at).cloned().flatten().zip(finding.kind.filter(|_| !is_of_header));
            let example = value.map(|(value, kind)| if values { value } else { cover(kind, &value) });
            ColumnReport { finding, inside, example, is_of_header }
        };
        let columns = findings.into_iter().map(report).collect();
        (columns, cells.places, left_out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::{Survey, survey};
    use std::ops::ControlFlow;
    use waarborg_read::{Limits, Source, open};

    fn events(name: &str, text: &str) -> Vec<Event> {
        let mut events = Vec::new();
        let source = Source::Bytes { name: name.into(), bytes: text.as_bytes().into() };
        let contents = open(source, &Limits::default()).unwrap();
        survey(contents, &Detector::new(), &Survey::default(), &mut |event| {
            events.push(event);
            ControlFlow::Continue(())
        });
        events
    }

    #[test]
    fn keys_that_are_data_are_found_and_covered() {
        let text = r#"{"users": {"jan.jansen@example.nl": {"punten": 3}, "NL91ABNA0417164300": {"punten": 4}}}"#;
        let events = events("k.json", text);
        let columns = events.iter().find_map(|event| match event {
            Event::Table(table) => Some(&table.columns),
            _ => None,
        });
        let columns = columns.unwrap();
        let kinds: Vec<Option<Kind>> = columns.iter().map(|column| column.finding.kind).collect();
        assert_eq!(kinds, [Some(Kind::Email), Some(Kind::Iban)]);
        for column in columns {
            let header = column.finding.header.as_deref().unwrap();
            assert!(!header.contains("jansen") && !header.contains("0417164300"), "{header}");
        }
    }

    #[test]
    fn names_in_headers_keys_and_sheets_are_covered_and_counted() {
        let roster = "datum;Jan de Vries;Fatima Yildiz\n1-9-2026;vroeg;laat\n2-9-2026;laat;vroeg\n3-9-2026;vrij;laat\n";
        let first =
            "datum;Fatima;Joost;Femke\n1-9-2026;vroeg;laat;vrij\n2-9-2026;laat;vroeg;vrij\n3-9-2026;vrij;vrij;laat\n";
        let keys = r#"{"lonen": {"Jan de Vries": 3000, "Fatima Yildiz": 2800}}"#;
        let lists = r#"{"jan.jansen@example.nl": [{"x": 1}, {"x": 2}], "Piet Bakker": [{"x": 3}, {"x": 4}]}"#;
        for (name, text, named) in
            [("r.csv", roster, 2), ("f.csv", first, 3), ("k.json", keys, 2), ("l.json", lists, 0)]
        {
            let events = events(name, text);
            let told = format!("{events:?}");
            for value in ["Vries", "Yildiz", "Fatima", "Joost", "Femke", "jansen", "Bakker"] {
                assert!(!told.contains(value), "{name} shows {value}: {told}");
            }
            let columns = events.iter().filter_map(|event| match event {
                Event::Table(table) => Some(&table.columns),
                _ => None,
            });
            let names = columns.flatten().filter(|one| one.is_of_header && one.finding.kind == Some(Kind::Name));
            assert_eq!(names.count(), named, "{name}");
        }
        let plain = "Rose Price;Order Anna;Jan;Feb;Mei;Grace Period\n1;2;3;4;5;6\n2;3;4;5;6;7\n3;4;5;6;7;8\n";
        let told = format!("{:?}", events("p.csv", plain));
        for header in ["Rose Price", "Order Anna", "\"Jan\"", "Grace Period"] {
            assert!(told.contains(header), "{header}");
        }
    }

    #[test]
    fn columns_that_are_not_looked_at_are_told() {
        let names = (0..5000).map(|number| format!("veld{number:04};")).collect::<Vec<_>>().concat();
        let named = events("k.csv", &format!("{names}\n{}\n{}\n", "1;".repeat(5000), "2;".repeat(5000)));
        let columns = named.iter().find_map(|event| match event {
            Event::Table(table) => Some(table.columns.len()),
            _ => None,
        });
        assert_eq!(columns, Some(4096));
        assert!(named.iter().any(|event| matches!(event, Event::Problem(_, ReadError::TooLarge { .. }))));
        let text = format!("{}\n{}\n", "1;".repeat(5000), "2;".repeat(5000));
        let problem = events("k.csv", &text).into_iter().find_map(|event| match event {
            Event::Problem(_, error) => Some(error),
            _ => None,
        });
        assert_eq!(problem, Some(ReadError::TooLarge { bound: Bound::Columns, limit: 4096 }));
        assert!(!events("k.csv", "naam;plaats\nAnna;Delft\n").iter().any(|event| matches!(event, Event::Problem(..))));
    }
}
