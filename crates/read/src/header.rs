//! Whether a table has a header, and how many lines stand above it.

use crate::field_word::is_field_word;

/// How a table begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Layout {
    /// Records above the header, or above the data if there is no header: titles, blanks, sections.
    pub above: usize,
    /// Whether the record after those is the header.
    pub has_header: bool,
}

/// A header stands within the first ten records.
const HEADER_WITHIN: usize = 10;

/// How many rows are compared with a header.
const COMPARED_ROWS: usize = 50;

impl Layout {
    /// Judges the first records of a table.
    pub fn of(sample: &[Vec<String>]) -> Layout {
        let typical = typical_width(sample);
        // A row nearly as full as most; narrow tables must be full, since there a title looks like a row.
        let enough = if typical < 3 { typical } else { typical * 7 / 10 };
        let found = sample.iter().take(HEADER_WITHIN).position(|row| filled(row).count() >= enough.max(1));
        match found {
            Some(above) if above > 0 => {
                let is_header = stands_out(sample, above) && all_labels(sample.get(above));
                if is_header { Layout { above, has_header: true } } else { Layout::first_row(sample) }
            }
            _ => Layout::first_row(sample),
        }
    }

    /// The same, where somebody who knows said whether there is a header.
    pub fn as_said(self, said: Option<bool>) -> Layout {
        Layout { has_header: said.unwrap_or(self.has_header), ..self }
    }

    fn first_row(sample: &[Vec<String>]) -> Layout {
        let has_header = stands_out(sample, 0) && any_name(sample.first());
        Layout { above: 0, has_header }
    }
}

/// The middle of the numbers of filled cells.
fn typical_width(sample: &[Vec<String>]) -> usize {
    let mut widths: Vec<usize> = sample.iter().take(COMPARED_ROWS).map(|row| filled(row).count()).collect();
    widths.sort_unstable();
    widths.get(widths.len() / 2).copied().unwrap_or(0)
}

fn filled(row: &[String]) -> impl Iterator<Item = (usize, &str)> {
    row.iter().map(|cell| cell.trim()).enumerate().filter(|(_, cell)| !cell.is_empty())
}

fn all_labels(row: Option<&Vec<String>>) -> bool {
    row.is_some_and(|row| filled(row).all(|(_, cell)| Class::of(cell) == Class::Label))
}

/// Words name columns, and so do numbers (`01.20`) and codes (`c01`) where the rows below look different.
fn any_name(row: Option<&Vec<String>>) -> bool {
    let is_code = |cell: &str| cell.chars().count() <= 20 && cell.starts_with(char::is_alphabetic);
    row.is_some_and(|row| {
        filled(row).any(|(_, cell)| matches!(Class::of(cell), Class::Label | Class::Number) || is_code(cell))
    })
}

/// Whether the row at `at` is unlike the rows below it, or says itself that it names columns.
///
/// In doubt there is no header: a header taken for data is looked at once too often, data taken for a header is shown
/// as it lies and never looked at.
fn stands_out(sample: &[Vec<String>], at: usize) -> bool {
    let Some(row) = sample.get(at) else { return false };
    match verdict(sample, at) {
        ..=-1 => false,
        0 if filled(row).any(|(_, cell)| Class::of(cell) == Class::Label) => {
            let below = sample.get(at + 1..).unwrap_or_default();
            let below = below.get(..COMPARED_ROWS).unwrap_or(below);
            has_field_word(row, below) || has_other_style(row, below)
        }
        _ => true,
    }
}

/// Whether a cell is a word for a field, and its column does not hold such words anyway.
fn has_field_word(row: &[String], below: &[Vec<String>]) -> bool {
    let is_alone = |column: usize| !below.iter().filter_map(|row| row.get(column)).any(|value| is_field_word(value));
    filled(row).all(|(_, cell)| is_field_word(cell))
        || filled(row).any(|(at, cell)| is_field_word(cell) && is_alone(at))
}

/// Whether at least half of the labels are written unlike what stands below them, or are no choice of those below.
fn has_other_style(row: &[String], below: &[Vec<String>]) -> bool {
    let (mut other, mut compared) = (0_usize, 0_usize);
    for (column, cell) in filled(row).filter(|(_, cell)| Class::of(cell) == Class::Label) {
        let values = below.iter().filter_map(|row| row.get(column)).map(|value| value.trim());
        let values: Vec<&str> = values.filter(|value| !value.is_empty()).collect();
        if values.contains(&cell) {
            return false;
        }
        let alike = values.iter().filter(|value| Style::of(value) == Style::of(cell)).count();
        let distinct: std::collections::BTreeSet<&&str> = values.iter().collect();
        let is_choice = values.len() >= 8 && distinct.len() * 4 <= values.len();
        compared += usize::from(!values.is_empty());
        other += usize::from(values.len() >= 2 && alike * 10 <= values.len() || is_choice);
    }
    other > 0 && other * 2 >= compared
}

/// How words are written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    Lower,
    Capital,
    Upper,
    /// As programs name fields: `first_name`, `firstName`.
    Code,
    /// A sentence.
    Prose,
}

impl Style {
    fn of(cell: &str) -> Style {
        let is_word = !cell.contains(char::is_whitespace);
        let letters = || cell.chars().filter(|letter| letter.is_alphabetic());
        let starts_low = letters().next().is_some_and(char::is_lowercase);
        if cell.split_whitespace().nth(4).is_some() {
            Style::Prose
        } else if is_word && (cell.contains('_') || starts_low && letters().any(char::is_uppercase)) {
            Style::Code
        } else if !letters().any(char::is_uppercase) {
            Style::Lower
        } else if letters().any(char::is_lowercase) {
            Style::Capital
        } else {
            Style::Upper
        }
    }
}

/// Positive if the row at `at` is unlike the rows below it, negative if it is one of them.
fn verdict(sample: &[Vec<String>], at: usize) -> i64 {
    let Some(row) = sample.get(at) else { return -1 };
    let below: Vec<&Vec<String>> = sample.iter().skip(at + 1).take(COMPARED_ROWS).collect();
    let mut sum = 0;
    for (column, cell) in filled(row) {
        let class = Class::of(cell);
        if class == Class::Address {
            return -1;
        }
        let values = below.iter().filter_map(|row| row.get(column)).map(|value| value.trim());
        let values: Vec<&str> = values.filter(|value| !value.is_empty()).collect();
        sum += vote(cell, class, &values);
    }
    if below.is_empty() && !all_labels(Some(row)) { -1 } else { sum }
}

fn vote(cell: &str, class: Class, values: &[&str]) -> i64 {
    let Some(usual) = commonest(values) else { return 0 };
    match (class, usual) {
        (Class::Label, Class::Label) if recurs(cell, values) => -1,
        (Class::Label, Class::Label) => 0,
        (Class::Label, _) => 2,
        (_, _) if class != usual => 0,
        (_, _) if values.iter().any(|value| mask(value).eq(mask(cell))) => -2,
        (_, _) => 0,
    }
}

/// A value that comes back is no name of a column; one or two placeholders prove nothing.
fn recurs(cell: &str, values: &[&str]) -> bool {
    values.len() >= 5 && values.contains(&cell)
}

fn commonest(values: &[&str]) -> Option<Class> {
    let mut counts = std::collections::BTreeMap::new();
    for value in values {
        *counts.entry(Class::of(value)).or_insert(0_usize) += 1;
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map(|(class, _)| class)
}

/// The shape of a number: every digit alike.
fn mask(cell: &str) -> impl Iterator<Item = char> + '_ {
    cell.chars().map(|letter| if letter.is_ascii_digit() { '9' } else { letter })
}

/// What a cell looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Class {
    /// Words that could name a column.
    Label,
    /// An address of mail or of the web.
    Address,
    /// Digits with what joins them: amounts, dates, phone numbers.
    Number,
    /// Letters among many digits, or text too long for a name.
    Other,
}

impl Class {
    fn of(cell: &str) -> Class {
        let letters = cell.chars().filter(|letter| letter.is_alphabetic()).count();
        let digits = cell.chars().filter(char::is_ascii_digit).count();
        let is_mail = cell.split_once('@').is_some_and(|(user, host)| {
            !user.is_empty() && host.contains(|letter: char| letter.is_alphanumeric()) && !cell.contains(' ')
        });
        if is_mail || cell.contains("://") {
            Class::Address
        } else if letters == 0 && digits > 0 {
            Class::Number
        } else if letters == 0 || digits >= letters || cell.chars().count() > 80 || cell.contains('\n') {
            Class::Other
        } else {
            Class::Label
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layout(text: &str) -> (usize, bool) {
        let sample: Vec<Vec<String>> = text.lines().map(|line| line.split(',').map(str::to_owned).collect()).collect();
        let layout = Layout::of(&sample);
        (layout.above, layout.has_header)
    }

    #[test]
    fn finds_the_header() {
        let cases = [
            ("naam,bedrag\nAnna,12\nBert,13\n", (0, true)),
            ("Anna,Bakker,anna@example.org\nBert,Visser,bert@example.org\n", (0, false)),
            ("1,2026-01-01,5\n2,2026-01-02,6\n", (0, false)),
            (
                "Export of May,,,\n,,,\nCLIENTS,,,\nName,City,Phone,Balance\nAnna,Delft,06,1\nBert,Gouda,06,2\n",
                (3, true),
            ),
            ("Name,Mail,Note\nAnna,,\nBert,,\nCor,,\n", (0, true)),
            ("01.01.10,01.01.20,02.01.10\n1000000001,999990019,19800101\n1000000002,,19810203\n", (0, true)),
            ("_email,_entity_id,city\na@example.org,1,Delft\n", (0, true)),
            ("naam\nAnna\nBert\n", (0, true)),
            ("c01,c02,c03\n1,Anna,0612345678\n2,Bert,0612345679\n", (0, true)),
            ("anna@example.org\nbert@example.org\n", (0, false)),
            ("0612345678\n0612345679\n", (0, false)),
            ("", (0, false)),
        ];
        for (text, expected) in cases {
            assert_eq!(layout(text), expected, "{text}");
        }
    }

    #[test]
    fn a_list_without_header_keeps_its_first_row() {
        for text in [
            "Jansen,Amsterdam,patient,diabetes\nVos,Utrecht,patient,astma\nMus,Delft,patient,hiv\n",
            "Jan Jansen\nPiet de Vries\nAnna Bos\n",
            "Jansen,12,Delft\nVos,9,Gouda\n",
            "Jan Jansen,email\nPiet de Vries,telefoon\nAnna Bos,email\n",
            "Jansen,Delft\n",
        ] {
            assert_eq!(layout(text), (0, false), "{text}");
        }
        for text in [
            "Patiënt,Ziekte\nJansen,diabetes\nVos,astma\n",
            "wie,waar\nJansen,Delft\nVos,Gouda\n",
            "Achternaam,Woonplaats\nJansen,Delft\n",
            "eigen_veld\nJansen\nVos\n",
            "Klantnummer\nJansen\n",
        ] {
            assert_eq!(layout(text), (0, true), "{text}");
        }
    }

    #[test]
    fn placeholder_rows_equal_to_the_header_do_not_unmake_it() {
        assert_eq!(layout("First Name,Last Name\nFirst Name,Last Name\n"), (0, true));
    }
}
