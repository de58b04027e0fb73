//! Tables for people: two spaces between columns, no frames, numbers to the right.

use textwrap::core::display_width;

/// A table that is laid out once all of it is known.
#[derive(Default)]
pub struct Grid {
    rows: Vec<Vec<String>>,
    right: Vec<usize>,
    indent: usize,
}

impl Grid {
    /// An empty table whose lines begin after `indent` spaces.
    pub fn new(indent: usize) -> Self {
        Self { indent, ..Self::default() }
    }

    /// Columns whose cells stand to the right.
    #[must_use]
    pub fn right(mut self, columns: &[usize]) -> Self {
        self.right = columns.to_vec();
        self
    }

    /// Adds a row.
    pub fn row(&mut self, cells: impl IntoIterator<Item = impl Into<String>>) {
        self.rows.push(cells.into_iter().map(Into::into).collect());
    }

    /// Adds lines below the last row that take no part in its columns.
    pub fn below(&mut self, line: &str) {
        self.rows.push(vec![format!("\u{1}{line}")]);
    }

    /// The table as lines.
    pub fn text(&self) -> String {
        let mut widths: Vec<usize> = Vec::new();
        for row in self.rows.iter().filter(|row| alone(row).is_none()) {
            widths.resize(widths.len().max(row.len()), 0);
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = (*width).max(display_width(cell));
            }
        }
        let mut text = String::new();
        for row in &self.rows {
            let mut line = " ".repeat(self.indent);
            if let Some(alone) = alone(row) {
                line.push_str("    ");
                line.push_str(alone);
            } else {
                for (at, (cell, width)) in row.iter().zip(&widths).enumerate() {
                    let gap = " ".repeat(width.saturating_sub(display_width(cell)));
                    let (before, after) =
                        if self.right.contains(&at) { (gap.as_str(), "") } else { ("", gap.as_str()) };
                    line.push_str(before);
                    line.push_str(cell);
                    line.push_str(after);
                    line.push_str("  ");
                }
            }
            text.push_str(line.trim_end());
            text.push('\n');
        }
        text
    }
}

fn alone(row: &[String]) -> Option<&str> {
    row.first()?.strip_prefix('\u{1}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_below_each_other_and_numbers_to_the_right() {
        let mut grid = Grid::new(2).right(&[1]);
        grid.row(["één", "1"]);
        grid.below("why");
        grid.row(["twee", "22"]);
        assert_eq!(grid.text(), "  één    1\n      why\n  twee  22\n");
    }
}
