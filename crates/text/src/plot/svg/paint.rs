//! Colours and lengths of drawings.

use std::fmt::{self, Display};

/// The colours of all drawings. A mark has a contrast of three to white at least.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Fill {
    Ordinary,
    Sensitive,
    Special,
    Criminal,
    Accent,
    Yes,
    No,
    /// Behind hatching, and where nothing is filled yet.
    Pale,
    Paper,
    Rule,
}

impl Fill {
    pub(super) const fn colour(self) -> &'static str {
        match self {
            Self::Ordinary => "#2f7d80",
            Self::Sensitive => "#9a5c00",
            Self::Special => "#7a3b69",
            Self::Criminal => "#8a2f22",
            Self::Accent => "#0f5257",
            Self::Yes => "#1f6b3d",
            Self::No => "#9c2219",
            Self::Pale => "#f7ead3",
            Self::Paper => "#fff",
            Self::Rule => "#c4bdae",
        }
    }
}

/// A place or a size: in pixels, or a part of the width of the drawing.
#[derive(Clone, Copy, Debug)]
pub(in super::super) enum Length {
    Px(f64),
    Part(f64),
}

impl Length {
    pub(super) fn at_least_nothing(self) -> Self {
        match self {
            Self::Px(value) => Self::Px(positive(value)),
            Self::Part(value) => Self::Part(positive(value)),
        }
    }
}

impl Display for Length {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Px(value) => out.write_str(&plain(*value, 10.0)),
            Self::Part(value) => write!(out, "{}%", plain(*value * 100.0, 100.0)),
        }
    }
}

/// Rounded, without noughts at the end; what is no number is nought.
fn plain(value: f64, steps: f64) -> String {
    let rounded = if value.is_finite() { (value.clamp(-1e6, 1e6) * steps).round() / steps } else { 0.0 };
    // Adding nought turns a nought below nought into nought.
    (rounded + 0.0).to_string()
}

pub(super) fn positive(value: f64) -> f64 {
    if value.is_finite() { value.max(0.0) } else { 0.0 }
}
