//! Which rule was valid when: a bar for each version, and today.

use super::Drawing;
use super::svg::{Fill, Length, Svg};
use crate::words::Words;
use jiff::civil::Date;

/// The height of a version with its name, of what stands above all of them, and of the years below.
const ROW: f64 = 44.0;
const TOP: f64 = 26.0;
const BOTTOM: f64 = 24.0;
const BAR: f64 = 12.0;
/// The part of the time shown that a version without an end has before it.
const AHEAD: f64 = 0.12;
/// A version of a day is still seen.
const LEAST: f64 = 0.008;
const NEAR_EDGE: f64 = 0.13;

/// A version of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Its name, such as `versie 4`.
    pub name: String,
    /// The first day it is valid.
    pub from: Date,
    /// The first day it is not, if it ends.
    pub until: Option<Date>,
}

/// The drawing and its list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleLine {
    /// The drawing.
    pub drawing: Drawing,
    /// A line for each version, in the order of the drawing.
    pub lines: Vec<String>,
}

/// Draws from when until when the versions of a rule are valid, the oldest first.
#[must_use]
pub fn rules(words: &Words, id: &str, versions: &[Version], today: Date) -> RuleLine {
    let mut versions: Vec<&Version> = versions.iter().collect();
    versions.sort_by_key(|version| version.from);
    let text = title(words, &versions, today);
    let scale = Scale::new(&versions, today);
    let height = TOP + ROW * super::many(versions.len()) + BOTTOM;
    let mut svg = Svg::wide(id, "wb-plaat", height, &text);
    let now = scale.place(today);
    svg.line((Length::Part(now), TOP - 4.0), (Length::Part(now), height - BOTTOM), 2.0, Fill::Accent);
    svg.text(Length::Part(now), TOP - 10.0, edge_class(now), &words.say("plot-today"));
    let mut y = TOP;
    for version in &versions {
        let from = scale.place(version.from);
        let until = version.until.map_or(1.0, |until| scale.place(until)).max(from);
        svg.text(Length::Part(0.0), y + 18.0, "z", &version.name);
        let (x, width) = (Length::Part(from), Length::Part((until - from).max(LEAST)));
        match standing(version, today) {
            Standing::Valid => svg.rect(x, y + 24.0, width, BAR, 3.0, Fill::Accent),
            Standing::Past => svg.rect(x, y + 24.0, width, BAR, 3.0, Fill::Ordinary),
            Standing::Announced => svg.open(x, y + 24.0, width, BAR, 3.0),
        }
        y += ROW;
    }
    svg.text(Length::Part(0.0), height - 5.0, "z", &scale.first.year().to_string());
    svg.text(Length::Part(scale.place(scale.last)), height - 5.0, "z e", &scale.last.year().to_string());
    let lines = versions.iter().map(|version| line(words, version)).collect();
    RuleLine { drawing: Drawing { svg: svg.finish(), text }, lines }
}

enum Standing {
    Past,
    Valid,
    Announced,
}

fn standing(version: &Version, today: Date) -> Standing {
    if version.from > today {
        Standing::Announced
    } else if version.until.is_some_and(|until| until <= today) {
        Standing::Past
    } else {
        Standing::Valid
    }
}

/// The time from the first day to the last.
struct Scale {
    first: Date,
    last: Date,
    days: f64,
}

impl Scale {
    fn new(versions: &[&Version], today: Date) -> Self {
        let days = versions.iter().flat_map(|version| [Some(version.from), version.until]).flatten().chain([today]);
        let first = days.clone().min().unwrap_or(today);
        let last = days.max().unwrap_or(today);
        Self { first, last, days: (days_between(first, last) * (1.0 + AHEAD)).max(1.0) }
    }

    fn place(&self, day: Date) -> f64 {
        (days_between(self.first, day) / self.days).clamp(0.0, 1.0)
    }
}

fn days_between(from: Date, to: Date) -> f64 {
    // Two dates are never further apart than a span of days can say.
    f64::from(from.until(to).map_or(0, |span| span.get_days()))
}

fn edge_class(place: f64) -> &'static str {
    match place {
        place if place < NEAR_EDGE => "w",
        place if place > 1.0 - NEAR_EDGE => "w e",
        _ => "w m",
    }
}

fn title(words: &Words, versions: &[&Version], today: Date) -> String {
    let valid: Vec<&str> = versions
        .iter()
        .filter(|version| matches!(standing(version, today), Standing::Valid))
        .map(|version| version.name.as_str())
        .collect();
    let key = if valid.is_empty() { "plot-rules-none" } else { "plot-rules" };
    let date = super::date(words, today);
    let count = versions.len().to_string();
    words.count(key, versions.len(), &[("versions", &count), ("date", &date), ("valid", &valid.join(", "))])
}

fn line(words: &Words, version: &Version) -> String {
    let from = super::date(words, version.from);
    match version.until {
        Some(until) => {
            let until = super::date(words, until);
            words.say_with("plot-rules-ended", &[("name", &version.name), ("from", &from), ("until", &until)])
        }
        None => words.say_with("plot-rules-open", &[("name", &version.name), ("from", &from)]),
    }
}
