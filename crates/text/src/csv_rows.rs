//! Rows of CSV that no spreadsheet takes for formulas.

use std::borrow::Cow;
use std::io::{self, Write};
use waarborg_law::Language;

/// Between what some spreadsheet, somewhere, takes cells to stand. A Dutch one splits at semicolons, and for it a quote that
/// does not stand right behind one quotes nothing: behind each of these a cell may begin.
const BREAKS: [char; 4] = [';', '\t', '\n', '\r'];

/// What a formula begins with. The wide forms count as the narrow ones where somebody writes Japanese.
const BEGINS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// By this a spreadsheet knows that letters are written as UTF-8, and not as one byte each.
const MARK: &str = "\u{feff}";

/// What stands between cells for programs.
const COMMA: char = ',';

/// Rows that are written one after another.
pub struct Rows<'o> {
    out: &'o mut dyn Write,
    between: char,
}

impl<'o> Rows<'o> {
    /// For programs: commas, and nothing before the first row.
    pub fn new(out: &'o mut dyn Write) -> Self {
        Self { out, between: COMMA }
    }

    /// For whoever opens them in a spreadsheet by a double click: cells are parted by what one in that language parts them
    /// at, and letters with accents stay.
    ///
    /// # Errors
    /// What writing to `out` says.
    pub fn for_sheets(out: &'o mut dyn Write, language: Language) -> io::Result<Self> {
        out.write_all(MARK.as_bytes())?;
        let between = match language {
            // Where a comma stands before cents, a semicolon stands between cells.
            Language::Nl => ';',
            Language::En => COMMA,
        };
        Ok(Self { out, between })
    }

    /// Writes a row.
    ///
    /// # Errors
    /// What writing says.
    pub fn write(&mut self, cells: &[&str]) -> io::Result<()> {
        write_between(self.out, self.between, cells)
    }
}

/// Writes a row, with commas between its cells.
///
/// # Errors
/// What writing to `out` says.
pub fn write(out: &mut dyn Write, cells: &[&str]) -> io::Result<()> {
    write_between(out, COMMA, cells)
}

fn write_between(out: &mut dyn Write, between: char, cells: &[&str]) -> io::Result<()> {
    let mut row = String::new();
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            row.push(between);
        }
        let cell = neutral_between(between, cell);
        // A row of one empty cell would be no row.
        if cell.contains([',', '"']) || cell.contains(BREAKS) || (cells.len() == 1 && cell.is_empty()) {
            row.push('"');
            row.push_str(&cell.replace('"', "\"\""));
            row.push('"');
        } else {
            row.push_str(&cell);
        }
    }
    row.push('\n');
    out.write_all(row.as_bytes())?;
    out.flush()
}

/// A cell that stays text: where it begins like a formula, or goes on like one behind what may part cells, an apostrophe
/// stands before that.
///
/// Source: OWASP, CSV injection.
#[must_use]
pub fn neutral(cell: &str) -> Cow<'_, str> {
    neutral_between(COMMA, cell)
}

/// The same, in rows with that between cells. What parts cells there does not part one in quotes; what parts them elsewhere
/// does, since its quote is no first sign there.
fn neutral_between(between: char, cell: &str) -> Cow<'_, str> {
    let breaks = BREAKS.map(|sign| if sign == between { COMMA } else { sign });
    let mut neutral = String::new();
    let mut rest = cell;
    // A cell that begins with a break would be looked at behind it only.
    let mut is_formula = cell.starts_with(['\t', '\r']) || begins(cell);
    let mut is_changed = false;
    loop {
        if is_formula {
            neutral.push('\'');
            is_changed = true;
        }
        let Some(at) = rest.find(breaks) else { break };
        let (part, behind) = rest.split_at(at + 1);
        neutral.push_str(part);
        rest = behind;
        is_formula = begins(rest);
    }
    if !is_changed {
        return Cow::Borrowed(cell);
    }
    neutral.push_str(rest);
    Cow::Owned(neutral)
}

/// Whether a spreadsheet takes it for a formula; quotes and space before it are lost to some.
fn begins(part: &str) -> bool {
    part.trim_start_matches(['"', ' ', '\u{a0}', '\u{feff}']).starts_with(BEGINS)
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
        assert_eq!(neutral(" \"=1"), "' \"=1");
    }

    #[test]
    fn what_goes_on_like_a_formula_behind_what_parts_cells_stays_text() {
        assert_eq!(neutral("x;=cmd|'/C calc'!A1"), "x;'=cmd|'/C calc'!A1");
        assert_eq!(neutral("x; +1;y;\"@SUM(A1)\t-2"), "x;' +1;y;'\"@SUM(A1)\t'-2");
        assert_eq!(neutral("two lines\n=1\r\n=2"), "two lines\n'=1\r\n'=2");
        assert_eq!(neutral("x;y; z\tq"), "x;y; z\tq");
        assert_eq!(neutral("a,=1"), "a,=1");
    }

    /// The cells that a spreadsheet makes of a row when it parts cells at semicolons: a quote quotes where a cell begins.
    fn parted(text: &str, at: char) -> Vec<String> {
        let (mut cells, mut cell, mut is_quoted, mut begins) = (Vec::new(), String::new(), false, true);
        let mut signs = text.chars().peekable();
        while let Some(sign) = signs.next() {
            match sign {
                '"' if begins => (is_quoted, begins) = (true, false),
                // Two of them within quotes are one.
                '"' if is_quoted && signs.next_if_eq(&'"').is_some() => cell.push('"'),
                '"' if is_quoted => is_quoted = false,
                sign if !is_quoted && (sign == at || sign == '\n' || sign == '\r') => {
                    cells.push(std::mem::take(&mut cell));
                    begins = true;
                }
                sign => {
                    cell.push(sign);
                    begins = false;
                }
            }
        }
        cells.push(cell);
        cells
    }

    #[test]
    fn a_row_that_is_parted_at_semicolons_has_no_formula() {
        let mut bytes = Vec::new();
        write(&mut bytes, &["x;=cmd|'/C calc'!A1", "y;=1", "z\n=2", "\"q\";\"\"=3"]).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        for cell in parted(&text, ';').iter().chain(&parted(&text, '\t')) {
            assert!(!cell.starts_with(BEGINS), "{cell} in {text}");
        }
    }

    #[test]
    fn a_spreadsheet_finds_columns_and_accents() {
        for (language, row) in
            [(Language::Nl, "naam;plaats\nAndré;\"Hof, 't\"\n"), (Language::En, "naam,plaats\nAndré,\"Hof, 't\"\n")]
        {
            let mut bytes = Vec::new();
            let mut rows = Rows::for_sheets(&mut bytes, language).unwrap();
            rows.write(&["naam", "plaats"]).unwrap();
            rows.write(&["André", "Hof, 't"]).unwrap();
            assert!(bytes.starts_with(&[0xef, 0xbb, 0xbf]));
            assert_eq!(String::from_utf8(bytes).unwrap(), format!("{MARK}{row}"));
        }
    }

    proptest! {
        #[test]
        fn no_spreadsheet_finds_a_formula(cells in proptest::collection::vec("[-=+@;,\"a \t\n\r']{0,8}", 1..4)) {
            let mut bytes = Vec::new();
            let given: Vec<&str> = cells.iter().map(String::as_str).collect();
            write(&mut bytes, &given).unwrap();
            let mut dutch = Vec::new();
            write_between(&mut dutch, ';', &given).unwrap();
            for text in [bytes, dutch].map(|bytes| String::from_utf8(bytes).unwrap()) {
                for at in [';', ',', '\t'] {
                    for cell in parted(&text, at) {
                        prop_assert!(!cell.starts_with(BEGINS), "{cell:?} in {text:?} by {at:?}");
                    }
                }
            }
        }

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
