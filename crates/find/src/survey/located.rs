//! Findings with their places, small enough to keep many.

use crate::kind::Kind;
use crate::span::Span;

/// A finding in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Located {
    /// The finding; its places count from the beginning of the text.
    pub span: Span,
    /// The line it begins on, from 1.
    pub line: u64,
    /// Code points of that line before it, and one.
    pub column: u64,
    /// The line it ends on.
    pub end_line: u64,
    /// Code points of that line before its end, and one.
    pub end_column: u64,
    /// The value, covered unless values were asked for; of a kind that a text is full of, only the first have one.
    pub example: Option<String>,
}

/// A finding in a cell of running text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CellPlace {
    /// Position of the row among the data rows, from 0.
    pub row: u64,
    /// Position of the column, from 0.
    pub column: u32,
    /// Code points of the cell before the finding.
    pub start: u32,
    /// Code points of the cell before its end.
    pub end: u32,
    /// What was found.
    pub kind: Kind,
    /// Confidence in percent, 1 to 100.
    pub confidence: u8,
}
