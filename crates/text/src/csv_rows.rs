//! Rows of CSV that no spreadsheet takes for formulas.

use std::borrow::Cow;
use std::io::{self, Write};

/// Writes a row.
///
/// # Errors
/// What writing to `out` says.
pub fn write(out: &mut dyn Write, cells: &[&str]) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(cells.iter().map(|cell| neutral(cell).into_owned()))?;
    writer.flush()
}

/// A cell that stays text: what begins like a formula gets an apostrophe before it.
///
/// Source: OWASP, CSV injection.
#[must_use]
pub fn neutral(cell: &str) -> Cow<'_, str> {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        return Cow::Owned(format!("'{cell}"));
    }
    Cow::Borrowed(cell)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_begins_like_a_formula_stays_text() {
        for sign in ["=", "+", "-", "@", "\t", "\r"] {
            assert_eq!(neutral(&format!("{sign}1")), format!("'{sign}1"));
        }
        assert_eq!(neutral("a=1"), "a=1");
        assert_eq!(neutral(""), "");
    }

    proptest! {
        #[test]
        fn a_row_comes_back_as_it_was_but_for_the_apostrophe(cells in proptest::collection::vec(".{0,12}", 2..5)) {
            let mut bytes = Vec::new();
            // Readers take a mark of byte order at the very beginning for no part of the text.
            let cells: Vec<String> = std::iter::once("first".to_owned()).chain(cells).collect();
            let given: Vec<&str> = cells.iter().map(String::as_str).collect();
            write(&mut bytes, &given).unwrap();
            let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes.as_slice());
            let row = reader.records().next().unwrap().unwrap();
            let back: Vec<&str> = row.iter().collect();
            let wanted: Vec<Cow<'_, str>> = cells.iter().map(|cell| neutral(cell)).collect();
            prop_assert_eq!(back, wanted);
        }
    }
}
