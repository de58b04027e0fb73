//! Tables with a name, for a spreadsheet.

use jiff::civil::Date;

/// One sheet of a workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Its name: at most 31 signs, none of `[ ] : * ? / \`.
    pub name: String,
    /// The headings of its columns.
    pub head: Vec<String>,
    /// Its rows; each as long as the headings.
    pub rows: Vec<Vec<Cell>>,
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// A text, never a formula.
    Text(String),
    /// A day.
    Day(Date),
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// A day, or an empty cell.
impl From<Option<Date>> for Cell {
    fn from(day: Option<Date>) -> Self {
        day.map_or_else(|| Self::Text(String::new()), Self::Day)
    }
}
