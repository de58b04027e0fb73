//! What can go wrong on the way to paper. No error holds a word of the document.

use thiserror::Error;

/// Why there is no paper.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum PaperError {
    /// The form does not fit the document.
    #[error("the document cannot be laid out{}", place(*.line))]
    Layout {
        /// The line of the form that gave up, from 1.
        line: Option<usize>,
    },
    /// The file would not keep to PDF/UA-1 and PDF/A.
    #[error("the document cannot be made accessible and lasting{}", place(*.line))]
    Standard {
        /// The line of the form that is at fault, from 1.
        line: Option<usize>,
    },
    /// More stands in a square code than one can hold.
    #[error("a square code holds at most 2953 bytes, not {bytes}")]
    CodeTooLong {
        /// How many there are.
        bytes: usize,
    },
    /// The moment of making lies outside the years that a file can name.
    #[error("a file cannot name this moment")]
    Moment,
    /// A cell of a spreadsheet is longer than one can be.
    #[error("a cell of a spreadsheet holds at most 32767 signs")]
    CellTooLong {
        /// The sheet, from 1.
        sheet: usize,
        /// The row, from 1, the heading counted.
        row: usize,
    },
    /// A spreadsheet cannot be written.
    #[error("the spreadsheet cannot be written")]
    Workbook,
}

impl PaperError {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Layout { .. } => "paper.layout",
            Self::Standard { .. } => "paper.standard",
            Self::CodeTooLong { .. } => "paper.code-too-long",
            Self::Moment => "paper.moment",
            Self::CellTooLong { .. } => "paper.cell-too-long",
            Self::Workbook => "paper.workbook",
        }
    }
}

fn place(line: Option<usize>) -> String {
    line.map_or_else(String::new, |line| format!(" (line {line} of the form)"))
}
