//! What a file holds, part by part, as reports show it.

use waarborg_find::{Event, Kind, Located, TableFindings, TextFindings};
use waarborg_read::{MediaKind, Place, ReadError};

/// Findings of one text that reports show; beyond, they are counted only.
const MOST_SPANS: usize = 1_000;

/// A part with what was found in it.
#[derive(Debug)]
pub enum Found {
    /// A table.
    Table(TableFindings),
    /// A text or a message.
    Text(FoundText),
    /// A picture, a sound or a film.
    Media(Place, MediaKind),
    /// Something that could not be read, or not to its end.
    Problem(Place, ReadError),
}

/// A text with its first findings.
#[derive(Debug)]
pub struct FoundText {
    /// Findings by kind.
    pub findings: TextFindings,
    /// The first of them, with their places.
    pub spans: Vec<Located>,
}

impl FoundText {
    /// How many findings are not among the first.
    pub fn left_out(&self) -> u64 {
        let all: u64 = self.findings.kinds.values().sum();
        all.saturating_sub(u64::try_from(self.spans.len()).unwrap_or(u64::MAX))
    }

    /// The lines on which a kind was found, of the first findings.
    pub fn lines_of(&self, kind: Kind) -> impl Iterator<Item = &Located> {
        self.spans.iter().filter(move |found| found.span.kind == kind)
    }
}

/// Gathers events until a part is whole.
#[derive(Default)]
pub struct Gathering {
    spans: Vec<Located>,
}

impl Gathering {
    /// A target has ended; what it began and did not end, as a file that could not be read further, is nobody's.
    pub fn end_of_target(&mut self) {
        self.spans.clear();
    }

    /// Takes the next event; gives the part that it ends.
    pub fn take(&mut self, event: Event) -> Option<Found> {
        match event {
            Event::Spans(_, found) => {
                for one in found {
                    // The first of a kind is shown however late it comes: it may be the gravest.
                    if self.spans.len() < MOST_SPANS || !self.spans.iter().any(|known| known.span.kind == one.span.kind)
                    {
                        self.spans.push(one);
                    }
                }
                None
            }
            Event::Text(findings) => Some(Found::Text(FoundText { findings, spans: std::mem::take(&mut self.spans) })),
            Event::Table(table) => Some(Found::Table(table)),
            Event::Media(place, kind) => Some(Found::Media(place, kind)),
            Event::Problem(place, error) => Some(Found::Problem(place, error)),
            Event::Progress(_) => None,
        }
    }
}
