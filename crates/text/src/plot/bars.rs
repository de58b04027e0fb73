//! When what may go: a bar for each month.

use super::svg::{Fill, Length, Svg, width_of_number};
use super::{Drawing, many, share};
use crate::numbers::number;
use crate::words::Words;

/// Months that a small picture has room for.
const MONTHS: usize = 6;
const BAR_WIDTH: f64 = 34.0;
/// From bar to bar, unless their numbers need more.
const STEP: f64 = 46.0;
const TALLEST: f64 = 72.0;
/// So that a bar of one person is seen.
const LOWEST: f64 = 3.0;
const BASE: f64 = 92.0;
const HEIGHT: f64 = 116.0;

/// A month and the people whose term ends in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Below the bar, such as `nov`.
    pub label: String,
    /// In the words, such as `november 2026`.
    pub name: String,
    /// How many cards.
    pub cards: u64,
}

/// Draws of how many cards the term ends in each of the coming months; the first month stands out.
#[must_use]
pub fn retention(words: &Words, id: &str, bars: &[Bar]) -> Drawing {
    let bars = bars.get(..MONTHS).unwrap_or(bars);
    let text = title(words, bars);
    let most = bars.iter().map(|bar| bar.cards).max().unwrap_or_default();
    let counts: Vec<String> = bars.iter().map(|bar| number(words.language(), bar.cards)).collect();
    let step = counts.iter().map(|count| width_of_number(count) + 8.0).fold(STEP, f64::max);
    let width = step * many(MONTHS);
    let mut svg = Svg::picture(id, "wb-staaf", width, HEIGHT, &text);
    svg.line((Length::Px(0.0), BASE + 0.5), (Length::Px(width), BASE + 0.5), 1.0, Fill::Rule);
    for (place, (bar, count)) in bars.iter().zip(&counts).enumerate() {
        let middle = step * (many(place) + 0.5);
        let height = if bar.cards == 0 { 0.0 } else { (TALLEST * share(bar.cards, most)).max(LOWEST) };
        let fill = if place == 0 { Fill::Accent } else { Fill::Ordinary };
        svg.rect(
            Length::Px(middle - BAR_WIDTH / 2.0),
            BASE - height,
            Length::Px(BAR_WIDTH),
            height,
            (height / 2.0).min(3.0),
            fill,
        );
        svg.text(Length::Px(middle), BASE - height - 6.0, "w", count);
        svg.text(Length::Px(middle), HEIGHT - 5.0, "z", &bar.label);
    }
    Drawing { svg: svg.finish(), text }
}

fn title(words: &Words, bars: &[Bar]) -> String {
    if bars.iter().all(|bar| bar.cards == 0) {
        return words.say("plot-bars-none");
    }
    let parts: Vec<String> =
        bars.iter().map(|bar| format!("{} {}", bar.name, number(words.language(), bar.cards))).collect();
    words.say_with("plot-bars", &[("months", &parts.join(", "))])
}
