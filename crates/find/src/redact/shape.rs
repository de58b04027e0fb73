//! What all rows of a table say together: the names and numbers in it, how wide it is, which columns hold numbers that
//! pass a check by chance.

use super::RedactError;
use super::known::Known;
use crate::detector::Detector;
use crate::kind::Kind;
use crate::number::{Digits, national};
use std::collections::BTreeMap;
use waarborg_read::{RecordRole, Records};

/// The table as its rows show it.
#[derive(Default)]
pub(super) struct Shape {
    /// What each column holds.
    pub(super) kinds: Vec<Option<Kind>>,
    /// The kinds of all columns, each once.
    pub(super) among: Vec<Kind>,
    /// What is known of the people in it.
    pub(super) known: Known,
    /// Cells that most rows have.
    width: usize,
    /// By column: numbers of the length of a national number that are one, and that are none.
    passed: Vec<(u64, u64)>,
}

/// How the cells of a row fit the columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fit {
    Regular,
    /// Fewer cells than most rows: those at the end are left out, or one is missing.
    Short,
    /// More cells with content than most rows: a delimiter too many, so that no cell is known by its place.
    Shifted,
}

impl Shape {
    /// Reads the rows of a table whose columns hold `kinds`.
    pub(super) fn of(
        kinds: Vec<Option<Kind>>,
        mut records: Records<'_>,
        detector: &Detector,
    ) -> Result<Self, RedactError> {
        let mut among: Vec<Kind> = kinds.iter().copied().flatten().filter(|kind| *kind != Kind::FreeText).collect();
        among.sort_unstable();
        among.dedup();
        let mut shape = Shape { passed: vec![(0, 0); kinds.len()], kinds, among, ..Shape::default() };
        let mut widths = BTreeMap::new();
        while let Some((role, cells)) = records.next_record()? {
            if role != RecordRole::Data {
                continue;
            }
            *widths.entry(cells.len()).or_insert(0_u64) += 1;
            for (at, cell) in cells.iter().enumerate() {
                match shape.kinds.get(at).copied().flatten() {
                    Some(Kind::Name) => shape.known.meet_name(cell, &detector.lexicon),
                    Some(Kind::FreeText) => {}
                    Some(kind) => shape.known.meet_value(kind, cell),
                    None => shape.count(at, cell),
                }
            }
        }
        shape.width = widths.into_iter().max_by_key(|(width, rows)| (*rows, *width)).map_or(0, |(width, _)| width);
        Ok(shape)
    }

    fn count(&mut self, at: usize, cell: &str) {
        let bytes = cell.trim().as_bytes();
        if !bytes.iter().all(|byte| byte.is_ascii_digit() || b". -".contains(byte)) {
            return;
        }
        let digits = Digits::of(bytes);
        if let (8 | 9, Some((passed, failed))) = (digits.as_bytes().len(), self.passed.get_mut(at)) {
            *if national::is_bsn(digits.as_bytes()) { passed } else { failed } += 1;
        }
    }

    /// Whether a column holds numbers of which one in eleven is a national number by chance.
    pub(super) fn is_chance(&self, at: usize) -> bool {
        self.passed.get(at).is_some_and(|(passed, failed)| *failed >= passed.saturating_mul(3))
    }

    /// How a row fits.
    pub(super) fn fit(&self, cells: &[String]) -> Fit {
        let filled = cells.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |last| last + 1);
        match () {
            () if filled > self.width => Fit::Shifted,
            () if cells.len() < self.width => Fit::Short,
            () => Fit::Regular,
        }
    }
}
