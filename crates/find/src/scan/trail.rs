//! The cues of a text, read stretch by stretch as its numbers ask for them, and each stretch once however many numbers
//! stand in it.

use super::cue::{Cue, CueFinder, Cues, Hit, Veto, floor_boundary, fold_sign};
use crate::grammar;
use std::ops::Range;

/// How far to the left a cue is looked for, in bytes.
const LEFT_WINDOW: usize = 64;

/// How far to the right, blanks and a bracket before it included.
const RIGHT_WINDOW: usize = 26;

/// Where a cue behind a number must end at the latest, from the first word on.
const RIGHT_CUE: usize = 24;

/// How much is read at once where numbers follow each other.
const STRIDE: usize = 256;

/// Bytes behind which numbers are said to follow each other: a lone one needs less.
const LONE: usize = 160;

/// How far a stretch begins before the first window that asks for it.
const EARLIER: usize = 16;

/// What was read of one text.
#[derive(Debug)]
pub(super) struct Trail<'f> {
    finder: &'f CueFinder,
    /// The stretch in its normal form.
    folded: Vec<u8>,
    /// Places behind signs that got another length: in the text, and in `folded`.
    shifts: Vec<(usize, usize)>,
    /// Where the stretch begins and ends in the text.
    base: usize,
    reached: usize,
    /// The cues in the stretch.
    hits: Vec<(Cue, Range<usize>)>,
    /// So many of them stay, whatever follows; the others are looked for anew from `resume` on.
    settled: usize,
    resume: usize,
}

impl<'f> Trail<'f> {
    pub(super) fn new(finder: &'f CueFinder) -> Self {
        Trail {
            finder,
            folded: Vec::new(),
            shifts: Vec::new(),
            base: 0,
            reached: 0,
            hits: Vec::new(),
            settled: 0,
            resume: 0,
        }
    }

    /// Looks at both sides of `start..end`.
    pub(super) fn around(&mut self, text: &str, start: usize, end: usize) -> Cues {
        let from = left_window(text, start);
        let right = right_window(text, end);
        self.read(text, from, right.as_ref().map_or(start, |right| right.end));
        let (from, to) = (self.place(from), self.place(start));
        let window = &self.folded[from..to];
        let mut cues = Cues::default();
        let mut ends = None;
        for (cue, range) in self.hits.iter().rev().filter(|(_, range)| range.end <= to) {
            if range.start < from {
                break;
            }
            let ends = ends.get_or_insert_with(|| SentenceEnds::of(window));
            cues.add(Hit { cue: *cue, gap: to - range.end, other_sentence: ends.behind(range.end - from) });
        }
        if let Some(thing) = number_of_thing(window) {
            cues.add_thing(thing);
        }
        cues.set_right(right.and_then(|right| self.right(text, right)));
        cues
    }

    /// The first cue in a window behind a number, if it ends soon.
    fn right(&self, text: &str, window: Range<usize>) -> Option<Cue> {
        let from = self.place(window.start);
        let (cue, range) = self.hits.iter().rev().take_while(|(_, range)| range.start >= from).last()?;
        let closes = |byte| matches!(byte, b')' | b'\n' | b',' | b'.' | b';');
        let open = text[window.clone()].bytes().position(closes).unwrap_or(window.len());
        let to = self.place(window.start + open);
        if range.start >= to {
            return None;
        }
        if range.end <= to {
            return (range.end <= from + RIGHT_CUE).then_some(*cue);
        }
        // What is longest goes on behind the window; inside it a shorter one may stand.
        let mut first = None;
        self.finder.find(&self.folded[from..to], 0, |cue, range| {
            first.get_or_insert((range.end <= RIGHT_CUE).then_some(cue));
        });
        first.flatten()
    }

    /// Sees to it that `from..to` of the text is read.
    fn read(&mut self, text: &str, from: usize, to: usize) {
        if from < self.base || from > self.reached {
            // The next to ask may begin a few letters earlier.
            let from = floor_boundary(text, from.saturating_sub(EARLIER));
            self.folded.clear();
            self.shifts.clear();
            self.hits.clear();
            (self.base, self.reached, self.settled, self.resume) = (from, from, 0, 0);
        }
        if to <= self.reached {
            return;
        }
        let more = if self.reached - self.base > LONE { self.reached + STRIDE } else { to };
        let until = floor_boundary(text, more.max(to).min(text.len()));
        self.fold(&text[self.reached..until]);
        self.hits.truncate(self.settled);
        let hits = &mut self.hits;
        self.finder.find(&self.folded, self.resume, |cue, range| hits.push((cue, range)));
        // Nearer to the end a longer cue, or the rest of a word, may follow.
        let sure = self.folded.len().saturating_sub(self.finder.longest() + 1);
        self.settled = self.hits.partition_point(|(_, range)| range.start < sure);
        let behind = self.hits[..self.settled].last().map_or(0, |(_, range)| range.end);
        self.resume = sure.max(behind).max(self.resume);
    }

    fn fold(&mut self, piece: &str) {
        if piece.is_ascii() {
            return self.lower(piece);
        }
        let mut rest = piece;
        while let Some(plain) = rest.bytes().position(|byte| !byte.is_ascii()) {
            self.lower(&rest[..plain]);
            let Some(c) = rest[plain..].chars().next() else { return };
            let before = self.folded.len();
            fold_sign(c, &mut self.folded);
            rest = &rest[plain + c.len_utf8()..];
            self.reached += c.len_utf8();
            if self.folded.len() - before != c.len_utf8() {
                self.shifts.push((self.reached, self.folded.len()));
            }
        }
        self.lower(rest);
    }

    fn lower(&mut self, ascii: &str) {
        self.folded.extend(ascii.bytes().map(|byte| byte.to_ascii_lowercase()));
        self.reached += ascii.len();
    }

    /// The place in `folded` of a place in the text.
    fn place(&self, at: usize) -> usize {
        let (text, folded) = self.shifts.iter().rev().find(|(text, _)| *text <= at).copied().unwrap_or((self.base, 0));
        (folded + (at - text)).min(self.folded.len())
    }
}

/// A word such as "leidingcode" right before the number, which no cue knows,
/// makes it the number of a thing.
fn number_of_thing(before: &[u8]) -> Option<Hit> {
    let gap = before.iter().rev().take(4).position(u8::is_ascii_alphanumeric)?;
    let word_end = before.len() - gap;
    let last = before[word_end - 1];
    if !grammar::NUMBERS_OF_THINGS.iter().any(|ending| ending.as_bytes().last() == Some(&last)) {
        return None;
    }
    let start =
        before[..word_end].iter().rposition(|b| !b.is_ascii_alphanumeric() && *b != b'-').map_or(0, |at| at + 1);
    let word = &before[start..word_end];
    let thing = grammar::NUMBERS_OF_THINGS
        .iter()
        .any(|ending| word.len() > ending.len() + 2 && word.ends_with(ending.as_bytes()));
    thing.then_some(Hit { cue: Cue::Not(Veto::Reference), gap, other_sentence: false })
}

/// Where the cues of a number at `start` may begin: on its line, where a line that ends in a colon just above counts as
/// the same line.
fn left_window(text: &str, start: usize) -> usize {
    let from = floor_boundary(text, start.saturating_sub(LEFT_WINDOW));
    let window = &text[from..start];
    let Some(line) = memchr::memrchr(b'\n', window.as_bytes()) else { return from };
    let rest = &window[line + 1..];
    let above = window[..line].trim_end();
    if above.ends_with(':') && rest.trim().is_empty() {
        return from + above.rfind('\n').map_or(0, |at| at + 1);
    }
    from + line + 1
}

/// Where the cue behind a number may stand, at most: a sign that closes ends it.
fn right_window(text: &str, end: usize) -> Option<Range<usize>> {
    if !matches!(text.as_bytes().get(end), Some(b' ' | b'(')) {
        return None;
    }
    let skipped = text.as_bytes()[end..].iter().take(4).take_while(|byte| matches!(byte, b' ' | b'(')).count();
    let to = floor_boundary(text, (end + RIGHT_WINDOW).min(text.len()));
    (skipped <= 3 && end + skipped <= to).then_some(end + skipped..to)
}

/// Where sentences end in a window.
///
/// A question, exclamation mark or semicolon ends a sentence, and a full stop
/// does behind a word of four letters or more (so `nr.` and `tel.` do not).
struct SentenceEnds {
    /// Behind the last mark; 0 when there is none.
    mark: usize,
    /// Where the word of the last full stop begins at the latest.
    stop: Option<usize>,
}

impl SentenceEnds {
    fn of(window: &[u8]) -> Self {
        let closes = |at: &usize| window.get(at + 1).is_none_or(u8::is_ascii_whitespace);
        let long_word = |at: &usize| {
            *at >= 4 && window[at - 4..*at].iter().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b')'))
        };
        let mark = memchr::memrchr3_iter(b'!', b'?', b';', window).find(closes);
        let stop = memchr::memrchr_iter(b'.', window).find(|at| closes(at) && long_word(at));
        SentenceEnds { mark: mark.map_or(0, |at| at + 1), stop: stop.map(|at| at - 4) }
    }

    /// Says whether a sentence ends at or behind `at`.
    fn behind(&self, at: usize) -> bool {
        self.mark > at || self.stop.is_some_and(|stop| stop >= at)
    }
}
