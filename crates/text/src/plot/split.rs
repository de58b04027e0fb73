//! For whom it is yes: one bar in three parts, and the same as a list.

use super::svg::{Fill, Length, Svg};
use super::{Drawing, real};
use crate::numbers::number;
use crate::words::Words;

const HEIGHT: f64 = 48.0;
/// The least a part takes of the bar, so that one person among thousands is seen.
const LEAST: f64 = 0.012;
/// Between two parts.
const GAP: f64 = 0.005;

/// How many people it is yes for, and how many not; with what there is to say of each, such as `may be mailed: they
/// bought something`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Split {
    /// It may be done.
    pub yes: (u64, String),
    /// It may be done once something has happened, such as consent.
    pub not_yet: (u64, String),
    /// It may not be done.
    pub no: (u64, String),
}

/// The bar and its list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SplitBar {
    /// The bar.
    pub drawing: Drawing,
    /// The parts with people in them.
    pub keys: Vec<SplitKey>,
}

/// A part of the bar in the list below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SplitKey {
    /// The mark of the part.
    pub svg: String,
    /// How many people.
    pub people: String,
    /// What there is to say.
    pub label: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Yes,
    NotYet,
    No,
}

/// Draws for how many people it is yes.
#[must_use]
pub fn split(words: &Words, id: &str, split: &Split) -> SplitBar {
    let counts = [split.yes.0, split.not_yet.0, split.no.0];
    let text = title(words, counts);
    let parts: Vec<(Part, u64, &str)> = [Part::Yes, Part::NotYet, Part::No]
        .into_iter()
        .zip([&split.yes, &split.not_yet, &split.no])
        .filter(|(_, (people, _))| *people > 0)
        .map(|(part, (people, label))| (part, *people, label.as_str()))
        .collect();
    let mut svg = Svg::wide(id, "wb-plaat", HEIGHT, &text);
    if parts.is_empty() {
        svg.open(Length::Part(0.0), 1.0, Length::Part(1.0), HEIGHT - 2.0, 6.0);
    }
    if parts.iter().any(|(part, ..)| *part == Part::NotYet) {
        svg.hatching(id);
    }
    let mut from = 0.0;
    for ((part, ..), width) in parts.iter().zip(widths(&parts)) {
        let (x, width_shown) = (Length::Part(from), Length::Part(width - GAP));
        match part {
            Part::Yes => svg.rect(x, 0.0, width_shown, HEIGHT, 6.0, Fill::Yes),
            Part::NotYet => svg.hatched(x, 0.0, width_shown, HEIGHT, 3.0, id),
            Part::No => svg.rect(x, 0.0, width_shown, HEIGHT, 3.0, Fill::No),
        }
        from += width;
    }
    let keys = parts.iter().map(|(part, people, label)| SplitKey {
        svg: key(*part),
        people: number(words.language(), *people),
        label: (*label).to_owned(),
    });
    SplitBar { keys: keys.collect(), drawing: Drawing { svg: svg.finish(), text } }
}

/// The part of the bar that each takes, gap and all: at least a little, and together the whole.
fn widths(parts: &[(Part, u64, &str)]) -> Vec<f64> {
    let all: f64 = parts.iter().map(|(_, people, _)| real(*people)).sum();
    let at_least: Vec<f64> = parts.iter().map(|(_, people, _)| (real(*people) / all).max(LEAST)).collect();
    let sum: f64 = at_least.iter().sum();
    // The last gap stands beyond the edge.
    at_least.into_iter().map(|width| width / sum * (1.0 + GAP)).collect()
}

fn key(part: Part) -> String {
    const SIDE: f64 = 16.0;
    let mut svg = Svg::mark(SIDE, SIDE);
    let whole = (Length::Px(0.0), Length::Px(SIDE));
    match part {
        Part::Yes => svg.rect(whole.0, 0.0, whole.1, SIDE, 3.0, Fill::Yes),
        Part::No => svg.rect(whole.0, 0.0, whole.1, SIDE, 3.0, Fill::No),
        Part::NotYet => {
            svg.rect(whole.0, 0.0, whole.1, SIDE, 3.0, Fill::Pale);
            svg.shape(&[(0.0, 12.0), (12.0, 0.0), (16.0, 0.0), (0.0, 16.0)], Fill::Sensitive);
            svg.shape(&[(8.0, 16.0), (16.0, 8.0), (16.0, 16.0)], Fill::Sensitive);
        }
    }
    svg.finish()
}

fn title(words: &Words, counts: [u64; 3]) -> String {
    let all = counts.iter().fold(0_u64, |sum, count| sum.saturating_add(*count));
    if all == 0 {
        return words.say("plot-split-none");
    }
    let [yes, not_yet, no] = counts.map(|count| number(words.language(), count));
    let total = number(words.language(), all);
    words.say_with("plot-split", &[("total", &total), ("yes", &yes), ("later", &not_yet), ("no", &no)])
}
