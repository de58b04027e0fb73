//! Running text that comes in pieces: spans with absolute offsets, in bounded
//! memory.

use crate::detector::{BLOCK_BYTES, Detector, Session, TextContext};
use crate::span::{Span, chars};

/// A text under way. Feed it with [`push`](TextScan::push), close it with
/// [`finish`](TextScan::finish); pieces may be cut anywhere between characters.
#[derive(Debug)]
pub struct TextScan<'d> {
    detector: &'d Detector,
    context: TextContext,
    session: Session,
    pending: String,
    bytes: u64,
    chars: u64,
}

impl<'d> TextScan<'d> {
    pub(crate) fn new(detector: &'d Detector, context: TextContext) -> Self {
        TextScan { detector, context, session: Session::new(), pending: String::new(), bytes: 0, chars: 0 }
    }

    /// Takes the next piece and appends what is settled by now to `spans`.
    pub fn push(&mut self, piece: &str, spans: &mut Vec<Span>) {
        self.push_blocks(piece, &mut |_, found| spans.extend(found));
    }

    /// Takes the next piece and hands every block that is settled by now, with what is in it, to `each`.
    pub fn push_blocks(&mut self, piece: &str, each: &mut dyn FnMut(&str, Vec<Span>)) {
        let mut rest = piece;
        while !rest.is_empty() {
            let room = BLOCK_BYTES.saturating_sub(self.pending.len()).max(1);
            let take = split_point(rest, room);
            self.pending.push_str(&rest[..take]);
            rest = &rest[take..];
            if self.pending.len() >= BLOCK_BYTES {
                let pending = std::mem::take(&mut self.pending);
                let cut = block_end(&pending);
                self.analyse(&pending[..cut], each);
                self.pending.push_str(&pending[cut..]);
            }
        }
    }

    /// Analyses what is left and appends it to `spans`.
    pub fn finish(self, spans: &mut Vec<Span>) {
        self.finish_blocks(&mut |_, found| spans.extend(found));
    }

    /// Analyses what is left and hands it to `each`.
    pub fn finish_blocks(mut self, each: &mut dyn FnMut(&str, Vec<Span>)) {
        let pending = std::mem::take(&mut self.pending);
        if !pending.is_empty() {
            self.analyse(&pending, each);
        }
    }

    fn analyse(&mut self, block: &str, each: &mut dyn FnMut(&str, Vec<Span>)) {
        each(block, self.detector.spans(block, self.context, &mut self.session, (self.bytes, self.chars)));
        self.bytes += block.len() as u64;
        self.chars += chars(block);
    }
}

/// Returns a place at or before `at`, but not 0, where `text` may be cut.
fn split_point(text: &str, at: usize) -> usize {
    if at >= text.len() {
        return text.len();
    }
    let cut = crate::scan::cue::floor_boundary(text, at);
    if cut > 0 { cut } else { text.chars().next().map_or(0, char::len_utf8) }
}

/// Returns where a full block is best cut: behind a blank line, else behind a
/// line, else behind a blank, else at its end; never in its first half.
fn block_end(block: &str) -> usize {
    let half = crate::scan::cue::floor_boundary(block, block.len() / 2);
    let tail = &block[half..];
    let cut = tail
        .rfind("\n\n")
        .map(|at| at + 2)
        .or_else(|| tail.rfind('\n').map(|at| at + 1))
        .or_else(|| tail.rfind(' ').map(|at| at + 1));
    cut.map_or(block.len(), |at| half + at)
}

/// Cuts a text into blocks of bounded size, each with the bytes and code points
/// before it, where `offset` stands before the first.
pub(crate) fn blocks(text: &str, offset: (u64, u64)) -> impl Iterator<Item = (&str, (u64, u64))> {
    let mut rest = text;
    let mut offset = offset;
    std::iter::from_fn(move || {
        let (block, behind) = rest.split_at(first_block(rest));
        let before = offset;
        if !behind.is_empty() {
            offset = (offset.0 + block.len() as u64, offset.1 + chars(block));
        }
        rest = behind;
        (!block.is_empty()).then_some((block, before))
    })
}

/// Returns the length of the first block of `text`.
fn first_block(text: &str) -> usize {
    if text.len() <= BLOCK_BYTES { text.len() } else { block_end(&text[..split_point(text, BLOCK_BYTES)]) }
}
