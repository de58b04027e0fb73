//! Rows that were not taken in, for whoever wants to look at them.

use super::rows::Fields;
use crate::content::Value;
use std::collections::BTreeMap;
use std::fmt;

/// How many rows are held.
const MOST_ROWS: usize = 10_000;

/// How many bytes of values are held: a cell may be large.
const MOST_BYTES: usize = 16 << 20;

/// Rows that were not taken in: the first of them, in the order of the file.
#[derive(Clone, Default)]
pub struct LeftOut {
    /// The rows.
    pub rows: Vec<LeftRow>,
    /// There were more, or larger ones, than are held.
    pub is_cut: bool,
    bytes: usize,
}

/// A row that was not taken in.
#[derive(Clone)]
pub struct LeftRow {
    /// Its place in the table, from 1; a header is the first.
    pub number: u64,
    /// Why.
    pub why: WhyLeft,
    /// What would have been kept of it, by field: nothing of columns that stay out.
    pub fields: BTreeMap<String, Value>,
}

/// Why a row was not taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyLeft {
    /// It is of someone who was erased at her own request.
    Erased,
    /// It is nobody's: without a name, an address of mail, a telephone or a number.
    Nobody,
}

impl LeftOut {
    pub(super) fn put(&mut self, number: u64, why: WhyLeft, fields: Fields) {
        let bytes = self.bytes + fields.values().map(|value| value.expose().len()).sum::<usize>();
        if self.is_cut || self.rows.len() == MOST_ROWS || bytes > MOST_BYTES {
            // What is held is the beginning, without gaps.
            self.is_cut = true;
            return;
        }
        self.bytes = bytes;
        self.rows.push(LeftRow { number, why, fields });
    }
}

impl fmt::Debug for LeftOut {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "LeftOut({} rows)", self.rows.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(bytes: usize) -> Fields {
        Fields::from([("name".to_owned(), Value::new("x".repeat(bytes)))])
    }

    #[test]
    fn what_is_held_is_the_beginning_within_bounds() {
        let mut left = LeftOut::default();
        (0..=MOST_ROWS as u64).for_each(|number| left.put(number, WhyLeft::Nobody, row(3)));
        assert!(left.is_cut && left.rows.len() == MOST_ROWS);
        let mut left = LeftOut::default();
        for bytes in [MOST_BYTES - 1, 2, 1] {
            left.put(1, WhyLeft::Erased, row(bytes));
        }
        assert!(left.is_cut && left.rows.len() == 1);
        assert_eq!(format!("{left:?}"), "LeftOut(1 rows)");
    }
}
