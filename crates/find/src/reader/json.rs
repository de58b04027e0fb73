//! JSON and JSON lines: a list of records becomes a table, paths its columns.

use super::encoding::decode;
use super::{Format, ReadError, TableFindings};
use crate::detector::Detector;
use crate::table::{TableContext, TableScan};
use serde_json::Value;
use std::collections::HashMap;
use std::io::Read;

/// Largest document that is read as one value; JSON lines may be longer.
const LARGEST: u64 = 64 << 20;

/// Scans a document. The wrapping object and the list itself do not count in
/// the paths; lists inside records add their values to the path of the list.
///
/// # Errors
/// [`ReadError::Limit`] beyond 64 MB or 128 levels, [`ReadError::Malformed`]
/// if it is no JSON, [`ReadError::Io`] if the source fails.
pub fn scan(source: impl Read, detector: &Detector) -> Result<TableFindings, ReadError> {
    let mut bytes = Vec::new();
    source.take(LARGEST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST {
        return Err(ReadError::Limit(Format::Json));
    }
    let text = decode(&bytes);
    let mut table =
        Table { scan: detector.table_scan(TableContext { headerless: false, paths: true }), paths: HashMap::new() };
    match serde_json::from_str(&text) {
        Ok(value) => records(&value).into_iter().for_each(|record| table.record(record)),
        Err(_) => {
            let mut lines = text.lines().filter(|l| !l.trim().is_empty()).peekable();
            lines.peek().ok_or(ReadError::Malformed(Format::Json))?;
            for line in lines {
                let value = serde_json::from_str(line).map_err(|_| ReadError::Malformed(Format::Json))?;
                table.record(&value);
            }
        }
    }
    let (columns, cells) = table.scan.finish();
    Ok(TableFindings { sheet: None, columns, cells })
}

/// Returns the records of a document: the elements of the list, or of the
/// first list of objects inside a wrapping object, else the document itself.
fn records(value: &Value) -> Vec<&Value> {
    let list = match value {
        Value::Array(list) => Some(list),
        Value::Object(fields) => {
            fields.values().filter_map(Value::as_array).find(|list| list.iter().any(Value::is_object))
        }
        _ => None,
    };
    list.map_or_else(|| vec![value], |list| list.iter().collect())
}

struct Table<'d> {
    scan: TableScan<'d>,
    paths: HashMap<String, usize>,
}

impl Table<'_> {
    fn record(&mut self, record: &Value) {
        // Depth is bounded by the parser's limit of 128 levels; the walk keeps
        // its own stack.
        let mut stack = vec![(String::new(), record)];
        while let Some((path, value)) = stack.pop() {
            match value {
                Value::Object(fields) => {
                    stack.extend(fields.iter().rev().map(|(name, field)| (join(&path, name), field)))
                }
                Value::Array(list) => stack.extend(list.iter().rev().map(|item| (path.clone(), item))),
                Value::Null => self.value(&path, ""),
                Value::String(text) => self.value(&path, text),
                other => self.value(&path, &other.to_string()),
            }
        }
        self.scan.end_row();
    }

    fn value(&mut self, path: &str, value: &str) {
        let column = match self.paths.get(path) {
            Some(column) => *column,
            None => {
                let column = self.scan.column(Some(path));
                self.paths.insert(path.to_owned(), column);
                column
            }
        };
        self.scan.cell(column, value);
    }
}

fn join(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}
