//! What is held, and why: a table whose cells carry a mark. The table itself is a template's.

use super::svg::{Length, Svg, width_of_number};
use super::{Shade, real};
use crate::numbers::number;
use crate::words::Words;
use std::collections::BTreeSet;

/// Columns that a page has room for.
const COLUMNS: usize = 6;
/// The size of a cell. A triangle of the area of the largest circle just fits.
const WIDTH: f64 = 64.0;
const HEIGHT: f64 = 60.0;
const LARGEST_RADIUS: f64 = 23.5;
const SMALLEST_RADIUS: f64 = 8.0;
/// From here on a mark is large enough to hold a number.
const ROOMY_RADIUS: f64 = 15.0;
/// Between a mark and the number beside it.
const GAP: f64 = 5.0;

/// How many people, and how much their data may hurt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amount {
    /// Of how many people.
    pub people: u64,
    /// The kind of data.
    pub shade: Shade,
}

/// What to draw.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MatrixInput {
    /// The kinds of data, the most important first.
    pub columns: Vec<String>,
    /// The purposes.
    pub rows: Vec<MatrixInputRow>,
}

/// A purpose to draw.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MatrixInputRow {
    /// The purpose.
    pub purpose: String,
    /// The ground in plain words.
    pub ground: String,
    /// A cell for each column; one that is absent is empty.
    pub cells: Vec<Option<Amount>>,
}

/// The table for its template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    /// The class of the table.
    pub class: &'static str,
    /// The headings that are shown.
    pub columns: Vec<String>,
    /// How many columns there is no room for; behind a link.
    pub left_out: usize,
    /// The purposes.
    pub rows: Vec<MatrixRow>,
    /// The kinds that occur, for the line below the table.
    pub shades: Vec<MatrixShade>,
}

/// A purpose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatrixRow {
    /// The purpose.
    pub purpose: String,
    /// The ground.
    pub ground: String,
    /// As many as there are columns.
    pub cells: Vec<MatrixCell>,
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatrixCell {
    /// The mark with its number, hidden from who listens; `None` where there is nothing.
    pub svg: Option<String>,
    /// The same in words.
    pub text: String,
}

/// A kind that occurs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatrixShade {
    /// The class of its tag.
    pub class: &'static str,
    /// Its word.
    pub word: String,
}

/// Draws the cells of what is held and why. The area of a mark grows with the people it stands for.
#[must_use]
pub fn matrix(words: &Words, input: MatrixInput) -> Matrix {
    let left_out = input.columns.len().saturating_sub(COLUMNS);
    let mut columns = input.columns;
    columns.truncate(COLUMNS);
    let shown = columns.len();
    let drawn = |row: &MatrixInputRow| row.cells.iter().take(shown).flatten().copied().collect::<Vec<_>>();
    let all: Vec<Amount> = input.rows.iter().flat_map(drawn).filter(|amount| amount.people > 0).collect();
    let most = all.iter().map(|amount| amount.people).max().unwrap_or_default();
    let shades: BTreeSet<Shade> = all.iter().map(|amount| amount.shade).collect();
    let rows = input.rows.into_iter().map(|row| {
        let cells = (0..shown).map(|place| cell(words, row.cells.get(place).copied().flatten(), most)).collect();
        MatrixRow { purpose: row.purpose, ground: row.ground, cells }
    });
    Matrix {
        class: class(shown),
        left_out,
        rows: rows.collect(),
        shades: shades
            .into_iter()
            .map(|shade| MatrixShade { class: shade.class(), word: words.say(&format!("{}-tag", shade.word_key())) })
            .collect(),
        columns,
    }
}

/// On a phone a row becomes a grid, which must know its columns.
fn class(columns: usize) -> &'static str {
    match columns {
        0..=3 => "wb-beeld wb-beeld--3",
        4 => "wb-beeld wb-beeld--4",
        5 => "wb-beeld",
        _ => "wb-beeld wb-beeld--6",
    }
}

fn cell(words: &Words, amount: Option<Amount>, most: u64) -> MatrixCell {
    let Some(amount) = amount.filter(|amount| amount.people > 0) else {
        return MatrixCell { svg: None, text: words.say("plot-none") };
    };
    let count = number(words.language(), amount.people);
    let text = words.count(
        "plot-matrix-cell",
        usize::try_from(amount.people).unwrap_or(usize::MAX),
        &[("people", &count), ("shade", &words.say(amount.shade.word_key()))],
    );
    MatrixCell { svg: Some(mark(amount, &count, most)), text }
}

fn mark(amount: Amount, count: &str, most: u64) -> String {
    let part = if most == 0 { 1.0 } else { real(amount.people) / real(most) };
    let radius = (LARGEST_RADIUS * part.clamp(0.0, 1.0).sqrt()).max(SMALLEST_RADIUS);
    let (half, room) = extent(amount.shade, radius);
    let number_width = width_of_number(count);
    let is_inside = radius >= ROOMY_RADIUS && number_width <= room;
    let whole = if is_inside { 2.0 * half } else { 2.0 * half + GAP + number_width };
    let width = whole.max(WIDTH);
    let x = (width - whole) / 2.0 + half;
    let mut svg = Svg::mark(width, HEIGHT);
    draw(&mut svg, amount.shade, x, radius);
    if is_inside {
        svg.text(Length::Px(x), HEIGHT / 2.0 + inside_shift(amount.shade, radius), "in", count);
    } else {
        svg.text(Length::Px(x + half + GAP), HEIGHT / 2.0 + 1.0, "na", count);
    }
    svg.finish()
}

/// The side of the square, the half diagonal of the diamond and the half side of the triangle that have the area of a
/// circle with radius 1: the roots of pi, of pi divided by 2, and of pi divided by the root of 3.
const SQUARE: f64 = 1.772;
const DIAMOND: f64 = 1.253;
const TRIANGLE: f64 = 1.347;
/// The height of an equilateral triangle above its half side: the root of 3.
const TALL: f64 = 1.732;

/// Half the width of a mark, and the room for a number inside.
fn extent(shade: Shade, radius: f64) -> (f64, f64) {
    /// The height of digits, at whose edges a slanted shape has less room than in its middle.
    const DIGITS: f64 = 10.0;
    match shade {
        Shade::Ordinary => (radius, 2.0 * radius - 4.0),
        Shade::Sensitive => (DIAMOND * radius, 2.0 * DIAMOND * radius - DIGITS),
        Shade::Special => (TRIANGLE * radius, TRIANGLE * radius),
        Shade::Criminal => (SQUARE / 2.0 * radius, SQUARE * radius - 4.0),
    }
}

/// How far below the middle a number stands: a triangle has its room below, and digits look high by one.
fn inside_shift(shade: Shade, radius: f64) -> f64 {
    if shade == Shade::Special { TRIANGLE * TALL * radius / 5.0 } else { 1.0 }
}

fn draw(svg: &mut Svg, shade: Shade, x: f64, radius: f64) {
    let (middle, fill) = (HEIGHT / 2.0, shade.fill());
    match shade {
        Shade::Ordinary => svg.circle(Length::Px(x), middle, radius, fill),
        Shade::Sensitive => {
            let half = DIAMOND * radius;
            svg.shape(&[(x, middle - half), (x + half, middle), (x, middle + half), (x - half, middle)], fill);
        }
        Shade::Special => {
            let (half, tall) = (TRIANGLE * radius, TRIANGLE * TALL * radius);
            let (top, bottom) = (middle - tall / 2.0, middle + tall / 2.0);
            svg.shape(&[(x, top), (x + half, bottom), (x - half, bottom)], fill);
        }
        Shade::Criminal => {
            let side = SQUARE * radius;
            svg.rect(Length::Px(x - side / 2.0), middle - side / 2.0, Length::Px(side), side, 1.0, fill);
        }
    }
}
