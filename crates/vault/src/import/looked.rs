//! What stands in a source: its tables and what their columns hold. It is looked at once; plans are made of it as often as
//! somebody chooses otherwise.

use super::seen::{Between, Hashed, TableHash};
use std::cell::RefCell;
use std::ops::ControlFlow;
use waarborg_find::{Detector, Event, Survey, TableFindings, survey_visited};
use waarborg_read::{Contents, Delimiter, Format, Place, ReadError, Role, Step};

/// What stands in a source. It holds no value of anybody but covered examples.
#[derive(Debug, Clone)]
pub struct Looked {
    tables: Vec<TableFindings>,
    /// Of each table, of all its cells.
    hashes: Vec<TableHash>,
    /// What the source is.
    pub format: Format,
    /// The name of its encoding, for texts.
    pub encoding: Option<&'static str>,
    /// What stands between its cells, for delimited texts.
    pub delimiter: Option<Delimiter>,
    pub(super) problems: Vec<(Place, ReadError)>,
}

impl Looked {
    /// Looks at a source. It is read whole; `progress` hears of bytes.
    #[must_use]
    pub fn at(source: Contents<'_>, detector: &Detector, progress: &mut dyn FnMut(u64)) -> Self {
        let (mut tables, mut hashes, mut problems) = (Vec::new(), Vec::new(), Vec::new());
        let hashed = RefCell::new(Hashed::default());
        let (format, encoding, delimiter) = (source.format(), source.encoding(), source.delimiter());
        let mut each = |event| {
            match event {
                Event::Table(mut table) if table.role == Role::Records => {
                    // A name in a header is no value of the column under it.
                    for column in table.columns.iter_mut().filter(|column| column.is_of_header) {
                        column.finding.kind = None;
                    }
                    tables.push(table);
                    hashes.push(hashed.borrow().clone().done());
                }
                Event::Problem(place, error) => problems.push((place, error)),
                Event::Progress(bytes) => progress(bytes),
                _ => {}
            }
            ControlFlow::Continue(())
        };
        survey_visited(detector, &Survey { most_cells: 0, ..Survey::default() }, &mut each, |looks| {
            source.visit(&mut Between { looks, hashed: &hashed });
        });
        Self { tables, hashes, format, encoding, delimiter, problems }
    }

    /// The table that was named, or the one with the most columns of personal data, and among equals the most rows; none if
    /// it has no rows.
    #[must_use]
    pub fn table(&self, wanted: Option<&str>) -> Option<&TableFindings> {
        let named = |table: &&TableFindings| {
            wanted.is_none_or(|wanted| table.place.steps().iter().any(|step| step_name(step) == Some(wanted)))
        };
        let personal =
            |table: &TableFindings| table.columns.iter().filter(|column| column.finding.kind.is_some()).count();
        let best = self.tables.iter().filter(named).max_by_key(|table| (personal(table), table.rows));
        best.filter(|table| table.rows > 0)
    }

    /// The hash of a table of this source.
    pub(super) fn hash_of(&self, table: &TableFindings) -> Option<TableHash> {
        let at = self.tables.iter().position(|one| std::ptr::eq(one, table))?;
        self.hashes.get(at).copied()
    }

    /// What could not be read of it.
    #[must_use]
    pub fn problems(&self) -> &[(Place, ReadError)] {
        &self.problems
    }
}

fn step_name(step: &Step) -> Option<&str> {
    match step {
        Step::Entry(name) | Step::Sheet(name) | Step::Table(name) | Step::Attachment(name) => Some(name),
        _ => None,
    }
}
