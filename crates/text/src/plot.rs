//! Plots: numbers in, a drawing and its words out. This module makes all of them.
//!
//! A drawing is SVG that stands in a page as it is: whatever it is given, text is escaped and sizes are never negative,
//! so a template writes it without another thought. Its words carry the very numbers that its marks were drawn from.
//! Colours and letter sizes are few; the letter itself, and how wide a drawing is, is the sheet's affair.

mod bars;
mod deadline;
mod flow;
mod looked;
mod matrix;
mod rules;
mod split;
mod svg;

pub use bars::{Bar, retention};
pub use deadline::{Deadline, DeadlineStrip, Unit, deadline};
pub use flow::{Flow, FlowKind, FlowPicture, FlowRow, Link, flow};
pub use looked::{Looked, LookedCell, LookedRow, looked};
pub use matrix::{Amount, Matrix, MatrixCell, MatrixInput, MatrixInputRow, MatrixRow, MatrixShade, matrix};
pub use rules::{RuleLine, Version, rules};
pub use split::{Split, SplitBar, SplitKey, split};

use crate::words::Words;
use jiff::civil::Date;
use svg::Fill;

/// A drawing, and the same in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// SVG that needs no escaping any more.
    pub svg: String,
    /// What it shows, with its numbers. It is the title of the drawing too.
    pub text: String,
}

/// How much a kind of data may hurt, which is a colour and a shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shade {
    /// Ordinary data.
    Ordinary,
    /// Ordinary to the law, and yet it hurts when it leaks.
    Sensitive,
    /// A special category. Source: GDPR, Article 9.
    Special,
    /// On crimes and convictions. Source: GDPR, Article 10.
    Criminal,
}

impl Shade {
    /// All, from the lightest.
    pub const ALL: [Self; 4] = [Self::Ordinary, Self::Sensitive, Self::Special, Self::Criminal];

    /// The class of its tag.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::Ordinary => "wb-tag--gewoon",
            Self::Sensitive => "wb-tag--gevoelig",
            Self::Special => "wb-tag--bijzonder",
            Self::Criminal => "wb-tag--straf",
        }
    }

    const fn word_key(self) -> &'static str {
        match self {
            Self::Ordinary => "plot-shade-ordinary",
            Self::Sensitive => "plot-shade-sensitive",
            Self::Special => "plot-shade-special",
            Self::Criminal => "plot-shade-criminal",
        }
    }

    const fn fill(self) -> Fill {
        match self {
            Self::Ordinary => Fill::Ordinary,
            Self::Sensitive => Fill::Sensitive,
            Self::Special => Fill::Special,
            Self::Criminal => Fill::Criminal,
        }
    }
}

/// A count as a length. Beyond 2^53 it loses its last digits, which no eye sees in a drawing.
#[expect(clippy::cast_precision_loss, reason = "a mark is drawn to a tenth of a pixel")]
fn real(count: u64) -> f64 {
    count as f64
}

/// `27 november 2026`.
fn date(words: &Words, date: Date) -> String {
    let month = words.say(&format!("month-{}", date.month()));
    let (day, year) = (date.day().to_string(), date.year().to_string());
    words.say_with("date-long", &[("day", &day), ("month", &month), ("year", &year)])
}

/// A number of things as a length.
fn many(count: usize) -> f64 {
    real(u64::try_from(count).unwrap_or(u64::MAX))
}

/// The part that `some` is of `all`, from 0 to 1.
fn share(some: u64, all: u64) -> f64 {
    if all == 0 { 0.0 } else { (real(some) / real(all)).clamp(0.0, 1.0) }
}

#[cfg(test)]
mod tests;
