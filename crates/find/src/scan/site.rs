//! The place of a candidate: its run of letters and digits and what is around.

use super::Hint;
use super::cue::Cues;
use super::trail::Trail;
use crate::evidence::{Evidence, Reasons};
use crate::kind::Kind;
use crate::number::Digits;
use crate::span::Found;
use std::cell::{Cell, RefCell};

/// One maximal run of ASCII letters and digits, with lazily read cues.
pub(super) struct Site<'t> {
    pub(super) text: &'t str,
    pub(super) bytes: &'t [u8],
    pub(super) start: usize,
    end: usize,
    is_number: bool,
    /// Nothing before this place may be taken again.
    pub(super) floor: usize,
    pub(super) hint: Hint,
    trail: &'t RefCell<Trail<'t>>,
    /// The cues that were asked for last, and around which place.
    asked: Cell<Option<(usize, usize, Cues)>>,
}

impl<'t> Site<'t> {
    /// Longest run that is read; what is longer is no number of a person.
    const LONGEST_RUN: usize = 64;

    /// Reads the run around the digit at `digit`.
    pub(super) fn new(text: &'t str, digit: usize, floor: usize, hint: Hint, trail: &'t RefCell<Trail<'t>>) -> Self {
        let bytes = text.as_bytes();
        let back =
            bytes[floor..digit].iter().rev().take(Self::LONGEST_RUN).take_while(|b| b.is_ascii_alphanumeric()).count();
        let digits = bytes[digit..].iter().take_while(|b| b.is_ascii_digit()).count();
        let letters = bytes[digit + digits..].iter().take_while(|b| b.is_ascii_alphanumeric()).count();
        Site {
            text,
            bytes,
            start: digit - back,
            end: digit + digits + letters,
            is_number: back == 0 && letters == 0,
            floor,
            hint,
            trail,
            asked: Cell::new(None),
        }
    }

    pub(super) fn run_end(&self) -> usize {
        self.end
    }

    pub(super) fn run(&self) -> &'t [u8] {
        &self.bytes[self.start..self.end]
    }

    /// The run is of digits alone.
    pub(super) fn is_number(&self) -> bool {
        self.is_number
    }

    /// A letter, digit or joining sign before `at` makes it the inside of
    /// something longer. A stroke behind a finding only lists.
    pub(super) fn opens(&self, at: usize) -> bool {
        match at.checked_sub(1).and_then(|before| self.bytes.get(before)) {
            Some(b) if b.is_ascii_alphanumeric() || matches!(b, b'_' | b'@' | b'#' | b'%' | b'&') => false,
            Some(b'/') if at - 1 == self.floor => true,
            Some(b'-' | b'/' | b'.' | b'\\') => at < 2 || !self.bytes[at - 2].is_ascii_alphanumeric(),
            Some(b) if *b >= 0x80 => !self.text[..at].chars().next_back().is_some_and(char::is_alphanumeric),
            _ => true,
        }
    }

    /// What follows `at` does not carry the number on.
    pub(super) fn closes(&self, at: usize) -> bool {
        match self.bytes.get(at) {
            Some(b) if b.is_ascii_alphanumeric() || matches!(b, b'_' | b'@') => false,
            Some(b'-' | b'/' | b'.' | b',' | b':') => !self.bytes.get(at + 1).is_some_and(u8::is_ascii_digit),
            Some(b) if *b >= 0x80 => !self.text[at..].chars().next().is_some_and(char::is_alphanumeric),
            _ => true,
        }
    }

    /// As [`closes`](Site::closes), for a number that is whole as it stands: behind a stroke, comma or colon something
    /// else follows, such as the next number or a port.
    pub(super) fn ends(&self, at: usize) -> bool {
        matches!(self.bytes.get(at), Some(b'/' | b',' | b':')) || self.closes(at)
    }

    /// The cues around a place.
    pub(super) fn cues(&self, start: usize, end: usize) -> Cues {
        match self.asked.get() {
            Some((from, to, cues)) if (from, to) == (start, end) => cues,
            _ => {
                let cues = self.trail.borrow_mut().around(self.text, start, end);
                self.asked.set(Some((start, end, cues)));
                cues
            }
        }
    }

    /// The header or nearest word says the number is of `kind`.
    pub(super) fn is_called(&self, kind: Kind, start: usize, end: usize) -> bool {
        self.hint.kind == Some(kind) || self.cues(start, end).says(kind)
    }

    /// Neither a header nor a word says anything of the number.
    pub(super) fn is_unnamed(&self, start: usize, end: usize) -> bool {
        self.hint.kind.is_none() && self.cues(start, end).is_silent()
    }

    #[expect(clippy::unnecessary_wraps, reason = "every candidate is an option, and this one ends them all")]
    pub(super) fn found(&self, start: usize, end: usize, kind: Kind, confidence: u8, why: Evidence) -> Option<Found> {
        let (confidence, evidence) = if self.is_called(kind, start, end) {
            (confidence.max(95), Reasons::two(why, Evidence::Cue(kind)))
        } else {
            (confidence, Reasons::one(why))
        };
        Some(Found { start, end, kind, confidence, evidence })
    }

    /// Reads signs from `start` for as long as `keep` wants them, skipping one
    /// separator at a time; returns the end behind the last sign kept.
    pub(super) fn gather(
        &self,
        start: usize,
        separators: &[u8],
        most: usize,
        keep: impl Fn(u8) -> bool,
    ) -> (Digits, usize) {
        let mut digits = Digits::new();
        let mut at = start;
        let mut end = start;
        while let Some(byte) = self.bytes.get(at) {
            if keep(*byte) {
                if digits.len() == most || !digits.push(byte.to_ascii_uppercase()) {
                    break;
                }
                at += 1;
                end = at;
                continue;
            }
            let width = separator_width(&self.bytes[at..], separators);
            if width == 0 || at != end {
                break;
            }
            at += width;
        }
        (digits, end)
    }

    /// Digits follow the run behind one separator.
    pub(super) fn goes_on(&self, separators: &[u8]) -> bool {
        let width = separator_width(&self.bytes[self.end..], separators);
        width > 0 && self.bytes.get(self.end + width).is_some_and(u8::is_ascii_digit)
    }

    /// Reads digits from the start of the run over single separators; returns the end of the most groups that `fits`
    /// takes for a whole number. Behind them other numbers may stand.
    pub(super) fn longest(&self, separators: &[u8], most: usize, fits: impl Fn(&[u8], usize) -> bool) -> Option<usize> {
        let mut digits = Digits::new();
        let mut at = self.start;
        let mut best = None;
        loop {
            let group = at;
            while let Some(digit) = self.bytes.get(at).filter(|b| b.is_ascii_digit()) {
                if digits.len() == most || !digits.push(*digit) {
                    return best;
                }
                at += 1;
            }
            if at == group {
                return best;
            }
            if fits(digits.as_bytes(), at) {
                best = Some(at);
            }
            match separator_width(&self.bytes[at..], separators) {
                0 => return best,
                width => at += width,
            }
        }
    }
}

/// Returns the length of one separator: a listed sign, a no-break blank or an en dash.
fn separator_width(bytes: &[u8], separators: &[u8]) -> usize {
    match bytes {
        [b, ..] if separators.contains(b) => 1,
        [0xc2, 0xa0, ..] if separators.contains(&b' ') => 2,
        [0xe2, 0x80, 0x90..=0x93 | 0xaf, ..] if separators.contains(&b'-') => 3,
        _ => 0,
    }
}
