//! How much time is left: a strip from the first day to the last, with today on it.

use super::svg::{Fill, Length, Svg};
use super::{Drawing, share};
use crate::numbers::number;
use crate::words::Words;

const HEIGHT: f64 = 64.0;
const MIDDLE: f64 = 47.0;
/// So near to an edge the word above today would stick out of the strip on a phone.
const NEAR_EDGE: f64 = 0.13;

/// What a term is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Days, as for a request.
    Days,
    /// Hours, as for a breach.
    Hours,
}

/// A term to draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline<'a> {
    /// The start in words, such as `ontvangen 27 oktober 2026`.
    pub began: &'a str,
    /// Today in words, such as `vandaag 23 november 2026`.
    pub now: &'a str,
    /// The end in words, such as `antwoord uiterlijk 27 november 2026`.
    pub ends: &'a str,
    /// How much has passed.
    pub elapsed: u64,
    /// How much there is, extension and all.
    pub total: u64,
    /// How much there was before an extension.
    pub total_at_first: Option<u64>,
    /// Of what.
    pub unit: Unit,
}

/// The strip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeadlineStrip {
    /// The drawing; start and end stand below it, in the page.
    pub drawing: Drawing,
    /// The class of the sheet around it.
    pub class: &'static str,
    /// Whether the last day has passed.
    pub is_late: bool,
}

/// Draws how much of a term has passed.
#[must_use]
pub fn deadline(words: &Words, id: &str, term: &Deadline<'_>) -> DeadlineStrip {
    let is_late = term.elapsed > term.total;
    let text = title(words, term);
    let whole = term.total.max(term.elapsed).max(1);
    let (today, end) = (share(term.elapsed, whole), share(term.total, whole));
    let mut svg = Svg::wide(id, "wb-plaat", HEIGHT, &text);
    let from = Length::Part(0.0);
    svg.open(from, MIDDLE - 7.0, Length::Part(end), 14.0, 7.0);
    svg.rect(from, MIDDLE - 8.0, Length::Part(today.min(end)), 16.0, 8.0, Fill::Accent);
    if is_late {
        svg.rect(Length::Part(end), MIDDLE - 8.0, Length::Part(today - end), 16.0, 0.0, Fill::No);
        tick(&mut svg, end);
    }
    if let Some(first) = term.total_at_first.filter(|first| *first < term.total) {
        tick(&mut svg, share(first, whole));
    }
    let colour = if is_late { Fill::No } else { Fill::Accent };
    svg.ring(Length::Part(today), MIDDLE, 12.0, colour);
    let class = match today {
        place if place < NEAR_EDGE => "w",
        place if place > 1.0 - NEAR_EDGE => "w e",
        _ => "w m",
    };
    svg.text(Length::Part(today), 22.0, class, &words.say("plot-today"));
    let class = if is_late { "wb-termijn wb-termijn--laat" } else { "wb-termijn" };
    DeadlineStrip { drawing: Drawing { svg: svg.finish(), text }, class, is_late }
}

/// A last day that stands inside the strip.
fn tick(svg: &mut Svg, place: f64) {
    svg.line((Length::Part(place), MIDDLE - 14.0), (Length::Part(place), MIDDLE + 14.0), 3.0, Fill::Sensitive);
}

fn title(words: &Words, term: &Deadline<'_>) -> String {
    let language = words.language();
    let unit = match term.unit {
        Unit::Days => "days",
        Unit::Hours => "hours",
    };
    let state = match term.elapsed.checked_sub(term.total) {
        Some(over) if over > 0 => {
            let count = usize::try_from(over).unwrap_or(usize::MAX);
            words.count("plot-deadline-late", count, &[("unit", unit), ("over", &number(language, over))])
        }
        _ => words.say_with(
            "plot-deadline-passed",
            &[("unit", unit), ("elapsed", &number(language, term.elapsed)), ("total", &number(language, term.total))],
        ),
    };
    let places = [("began", term.began), ("now", term.now), ("ends", term.ends), ("state", state.as_str())];
    words.say_with("plot-deadline", &places)
}
