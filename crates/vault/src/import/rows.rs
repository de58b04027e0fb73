//! The rows of a source as values of fields: what a plan leaves out is not even read into memory.

use super::plan::Plan;
use crate::content::Value;
use crate::error::VaultError;
use std::collections::BTreeMap;
use waarborg_read::{Contents, Part, Place, ReadError, Role, Row, Visitor};
use waarborg_register::File;

/// The fields of one row, by name.
pub(super) type Fields = BTreeMap<String, Value>;

/// Hands every row of the planned table to `each`, with the number of bytes it took.
pub(super) fn each_row(
    source: Contents<'_>,
    plan: &Plan,
    file: &File,
    each: &mut dyn FnMut(Fields, u64) -> Result<(), VaultError>,
) -> Result<(), VaultError> {
    let fields: BTreeMap<usize, &str> = plan.filled().collect();
    let mut rows = PlannedRows { plan, file, fields, each, ended: Ok(()), was_there: false, broken: None };
    source.visit(&mut rows);
    rows.ended?;
    if let Some(error) = rows.broken {
        return Err(VaultError::Source { why: error.code() });
    }
    if rows.was_there { Ok(()) } else { Err(VaultError::SourceChanged) }
}

struct PlannedRows<'a> {
    plan: &'a Plan,
    file: &'a File,
    fields: BTreeMap<usize, &'a str>,
    each: &'a mut dyn FnMut(Fields, u64) -> Result<(), VaultError>,
    ended: Result<(), VaultError>,
    was_there: bool,
    broken: Option<ReadError>,
}

impl Visitor for PlannedRows<'_> {
    fn part(&mut self, part: Part<'_>) -> Result<(), ReadError> {
        let Part::Table(table) = part else { return Ok(()) };
        if self.was_there || table.role != Role::Records || *table.place != self.plan.place {
            return Ok(());
        }
        self.was_there = true;
        let mut row = Row::new();
        while table.rows.read_row(&mut row)? {
            if row.is_empty() || is_group(&row, table.rows.columns()) {
                continue;
            }
            let (fields, bytes) = self.fields_of(&row);
            if let Err(error) = (self.each)(fields, bytes) {
                self.ended = Err(error);
                return Err(ReadError::Stopped);
            }
        }
        Err(ReadError::Stopped)
    }

    fn problem(&mut self, place: &Place, error: ReadError) {
        // A file that breaks off in the middle is no reason to keep half of it.
        if *place == self.plan.place && error != ReadError::Stopped {
            self.broken = Some(error);
        }
    }
}

/// Whether a card or entry says of itself that it is no person but a list of several (RFC 4519, 3.5; RFC 6350, 6.1.4).
fn is_group(row: &Row, columns: &[String]) -> bool {
    row.cells().any(|cell| {
        let name = columns.get(cell.column).map_or("", String::as_str);
        let says = |words: &[&str]| words.iter().any(|word| cell.text.trim().eq_ignore_ascii_case(word));
        (name.eq_ignore_ascii_case("objectclass")
            && says(&["groupOfNames", "groupOfUniqueNames", "posixGroup", "organizationalUnit"]))
            || (name.eq_ignore_ascii_case("kind") && says(&["group", "org", "location"]))
    })
}

impl PlannedRows<'_> {
    fn fields_of(&self, row: &Row) -> (Fields, u64) {
        let mut parts: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        let mut bytes = 0;
        for cell in row.cells() {
            bytes += cell.text.len() as u64;
            let text = cell.text.trim();
            if let (Some(field), false) = (self.fields.get(&cell.column), text.is_empty()) {
                parts.entry(field).or_default().push(text);
            }
        }
        let joined = parts.into_iter().map(|(field, parts)| {
            let kind = self.file.field(field).and_then(|field| field.kind.as_deref());
            let between = if matches!(kind, Some("name" | "address")) { " " } else { ", " };
            (field.to_owned(), Value::new(parts.join(between)))
        });
        (joined.collect(), bytes)
    }
}
