//! Opening hours: several spans a day, some past midnight, none over another.

use super::fault::ListingError;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::fmt;

/// Spans in a day.
const MOST_SPANS: usize = 4;

const DAY: u16 = 24 * 60;

/// Their names at schema.org, from Monday.
pub(super) const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// When a firm is open, from Monday.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "[Vec<Span>; 7]", into = "[Vec<Span>; 7]")]
pub struct Hours([Vec<Span>; 7]);

/// From one time of day to another, in minutes from midnight. One that ends before it begins goes on past midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// Opens.
    opens: u16,
    /// Closes; 1440 is midnight at the end of the day.
    closes: u16,
}

impl Span {
    /// When it opens and closes, as `09:00`.
    #[must_use]
    pub fn times(self) -> (String, String) {
        (clock(self.opens), clock(self.closes))
    }

    /// Minutes of the week from midnight on Monday.
    fn in_week(self, weekday: usize) -> (usize, usize) {
        let start = weekday * usize::from(DAY) + usize::from(self.opens);
        let length = if self.closes > self.opens { self.closes - self.opens } else { self.closes + DAY - self.opens };
        (start, start + usize::from(length))
    }

    /// `9:00-17.30`, `9 - 17`; the error is nothing that could be read.
    fn read(text: &str) -> Option<Self> {
        let (opens, closes) = text.split_once(['-', '–'])?;
        let (opens, closes) = (minutes(opens)?, minutes(closes)?);
        (opens < DAY).then_some(Self { opens, closes })
    }
}

/// `09:00-17:30`.
impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", clock(self.opens), clock(self.closes))
    }
}

fn clock(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

fn minutes(text: &str) -> Option<u16> {
    let text = text.trim();
    let (hours, rest) = text.split_once([':', '.']).unwrap_or((text, "00"));
    let number = |text: &str, digits: std::ops::RangeInclusive<usize>| -> Option<u16> {
        let is_number = digits.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        if is_number { text.parse().ok() } else { None }
    };
    let (hours, rest) = (number(hours, 1..=2)?, number(rest, 2..=2)?);
    let minutes = hours * 60 + rest;
    (rest < 60 && minutes <= DAY).then_some(minutes)
}

impl Hours {
    /// Reads the spans of each day, parted by commas, semicolons or lines.
    ///
    /// # Errors
    /// Everything that is wrong, in the order of the days.
    pub fn read(days: &[String; 7]) -> Result<Self, Vec<ListingError>> {
        let mut faults = Vec::new();
        let mut hours = Self::default();
        for ((weekday, text), spans) in (1_i8..).zip(days).zip(&mut hours.0) {
            let parts: Vec<&str> =
                text.split([',', ';', '\n']).map(str::trim).filter(|part| !part.is_empty()).collect();
            match parts.iter().map(|part| Span::read(part)).collect::<Option<Vec<Span>>>() {
                None => faults.push(ListingError::Hours { weekday }),
                Some(read) => *spans = read,
            }
        }
        if faults.is_empty() {
            faults = hours.faults();
        }
        for spans in &mut hours.0 {
            spans.sort_unstable();
        }
        if faults.is_empty() { Ok(hours) } else { Err(faults) }
    }

    /// The spans of each day, from Monday.
    #[must_use]
    pub const fn days(&self) -> &[Vec<Span>; 7] {
        &self.0
    }

    /// Whether no hours are told at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Vec::is_empty)
    }

    fn faults(&self) -> Vec<ListingError> {
        let mut faults = Vec::new();
        let mut week = Vec::new();
        for ((weekday, spans), place) in (1_i8..).zip(&self.0).zip(0..) {
            if spans.len() > MOST_SPANS {
                faults.push(ListingError::TooManySpans { weekday, most: MOST_SPANS });
            }
            if spans.iter().any(|span| span.opens == span.closes) {
                faults.push(ListingError::NoTime { weekday });
            }
            week.extend(spans.iter().map(|span| (span.in_week(place), weekday)));
        }
        week.sort_unstable();
        let overlaps = |pair: &[((usize, usize), i8)]| match pair {
            [((_, end), _), ((start, _), weekday)] if start < end => Some(*weekday),
            _ => None,
        };
        let mut days: Vec<i8> = week.windows(2).filter_map(overlaps).collect();
        // Sunday night may reach into Monday.
        if let (Some(((start, _), weekday)), Some(end)) = (week.first(), week.iter().map(|((_, end), _)| *end).max())
            && end > start + 7 * usize::from(DAY)
        {
            days.insert(0, *weekday);
        }
        days.dedup();
        faults.extend(days.into_iter().map(|weekday| ListingError::Overlap { weekday }));
        faults
    }

    /// As schema.org has it, days of equal hours together; none if nothing is told.
    pub(super) fn json_ld(&self) -> Option<Value> {
        let mut told: Vec<(Span, Vec<&str>)> = Vec::new();
        for (spans, day) in self.0.iter().zip(DAYS) {
            for span in spans {
                match told.iter_mut().find(|(known, _)| known == span) {
                    Some((_, days)) => days.push(day),
                    None => told.push((*span, vec![day])),
                }
            }
        }
        let specification = |(span, days): (Span, Vec<&str>)| {
            // There is no 24:00 at schema.org: a day's end is its last minute.
            let closes = if span.closes == DAY { "23:59".to_owned() } else { clock(span.closes) };
            json!({
                "@type": "OpeningHoursSpecification",
                "dayOfWeek": days,
                "opens": clock(span.opens),
                "closes": closes,
            })
        };
        (!told.is_empty()).then(|| told.into_iter().map(specification).collect())
    }
}

impl TryFrom<[Vec<Span>; 7]> for Hours {
    type Error = ListingError;

    fn try_from(days: [Vec<Span>; 7]) -> Result<Self, ListingError> {
        let within = |spans: &Vec<Span>| spans.iter().all(|span| span.opens < DAY && span.closes <= DAY);
        if let Some((weekday, _)) = (1_i8..).zip(&days).find(|(_, spans)| !within(spans)) {
            return Err(ListingError::Hours { weekday });
        }
        let hours = Self(days);
        match hours.faults().pop() {
            None => Ok(hours),
            Some(fault) => Err(fault),
        }
    }
}

impl From<Hours> for [Vec<Span>; 7] {
    fn from(hours: Hours) -> Self {
        hours.0
    }
}
