//! Who looked, and when: the hours of a week as a table, darker where more was looked at. Every number stands in it.

use crate::numbers::number;
use crate::words::Words;

const HOURS: usize = 24;
/// Depths of colour, beside none at all.
const LEVELS: u64 = 4;

/// The table for its template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Looked {
    /// What it shows: how often in all, and when most.
    pub text: String,
    /// The hours.
    pub hours: Vec<String>,
    /// The days, Monday first.
    pub rows: Vec<LookedRow>,
}

/// A day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookedRow {
    /// In short, such as `ma`.
    pub label: String,
    /// In full.
    pub day: String,
    /// The hours of the day.
    pub cells: Vec<LookedCell>,
}

/// An hour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookedCell {
    /// The class of its colour; empty where nobody looked.
    pub class: &'static str,
    /// How often; nought is written too, for who listens.
    pub text: String,
}

/// Lays out how often values were looked at in each hour of a week, Monday first.
#[must_use]
pub fn looked(words: &Words, counts: &[[u64; HOURS]; 7]) -> Looked {
    let language = words.language();
    let most = counts.iter().flatten().copied().max().unwrap_or_default();
    let rows = counts.iter().zip(1..).map(|(hours, weekday)| LookedRow {
        label: words.say(&format!("plot-weekday-{weekday}")),
        day: words.say(&format!("weekday-{weekday}")),
        cells: hours
            .iter()
            .map(|count| LookedCell { class: class(*count, most), text: number(language, *count) })
            .collect(),
    });
    Looked {
        text: summary(words, counts, most),
        hours: (0..HOURS).map(|hour| hour.to_string()).collect(),
        rows: rows.collect(),
    }
}

fn class(count: u64, most: u64) -> &'static str {
    // A part of `most`, rounded up, so that one look among many is still seen.
    let level = u128::from(count) * u128::from(LEVELS);
    match (count, level.div_ceil(u128::from(most.max(1)))) {
        (0, _) => "",
        (_, 1) => "s1",
        (_, 2) => "s2",
        (_, 3) => "s3",
        _ => "s4",
    }
}

fn summary(words: &Words, counts: &[[u64; HOURS]; 7], most: u64) -> String {
    let total = counts.iter().flatten().fold(0_u64, |sum, count| sum.saturating_add(*count));
    let busiest = counts.iter().zip(1..).find_map(|(hours, weekday)| {
        let hour = hours.iter().position(|count| *count == most && most > 0)?;
        Some((words.say(&format!("weekday-{weekday}")), hour.to_string()))
    });
    let Some((day, hour)) = busiest else { return words.say("plot-looked-none") };
    let (total, most) = (number(words.language(), total), number(words.language(), most));
    words.say_with("plot-looked", &[("total", &total), ("day", &day), ("hour", &hour), ("most", &most)])
}
