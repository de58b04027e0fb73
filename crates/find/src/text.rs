//! Running text that comes in pieces: spans with absolute offsets, in bounded
//! memory.

use crate::detector::{BLOCK_BYTES, Detector, Session, TextContext};
use crate::scan::cue::floor_boundary;
use crate::span::{Span, chars};

/// A text under way. Feed it with [`push`](TextScan::push), close it with
/// [`finish`](TextScan::finish); pieces may be cut anywhere between characters.
#[derive(Debug)]
pub struct TextScan<'d> {
    detector: &'d Detector,
    context: TextContext,
    session: Session,
    pending: String,
    /// Bytes and code points that are settled.
    at: (u64, u64),
}

impl<'d> TextScan<'d> {
    pub(crate) fn new(detector: &'d Detector, context: TextContext) -> Self {
        TextScan { detector, context, session: Session::new(), pending: String::new(), at: (0, 0) }
    }

    /// Takes the next piece and appends what is settled by now to `spans`.
    pub fn push(&mut self, piece: &str, spans: &mut Vec<Span>) {
        self.push_blocks(piece, &mut |_, found| spans.extend(found));
    }

    /// Takes the next piece and hands every block that is settled by now, with what is in it, to `each`.
    pub fn push_blocks(&mut self, piece: &str, each: &mut dyn FnMut(&str, Vec<Span>)) {
        let mut rest = piece;
        loop {
            let held = self.pending.len();
            let take = ceiling(rest, BLOCK_BYTES.saturating_sub(held));
            if held + take < BLOCK_BYTES {
                self.pending.push_str(rest);
                return;
            }
            // What is held is at most half a block, and blocks end in their second half: all but the first lie in the
            // piece as a whole and are not copied.
            if held == 0 {
                rest = &rest[self.settle(&rest[..take], each)..];
                continue;
            }
            let mut block = std::mem::take(&mut self.pending);
            block.push_str(&rest[..take]);
            let settled = self.settle(&block, each);
            if let Some(used) = settled.checked_sub(held) {
                rest = &rest[used..];
            } else {
                self.pending.push_str(&block[settled..]);
                rest = &rest[take..];
            }
        }
    }

    /// Analyses what is left and appends it to `spans`.
    pub fn finish(self, spans: &mut Vec<Span>) {
        self.finish_blocks(&mut |_, found| spans.extend(found));
    }

    /// Analyses what is left and hands it to `each`.
    pub fn finish_blocks(mut self, each: &mut dyn FnMut(&str, Vec<Span>)) {
        let rest = std::mem::take(&mut self.pending);
        if !rest.is_empty() {
            self.blocks().take(&rest, each);
        }
    }

    fn settle(&mut self, block: &str, each: &mut dyn FnMut(&str, Vec<Span>)) -> usize {
        let mut blocks = self.blocks();
        let settled = blocks.settle(block, each);
        self.at = blocks.at;
        settled
    }

    fn blocks(&mut self) -> Blocks<'_> {
        Blocks { detector: self.detector, context: self.context, session: &mut self.session, at: self.at }
    }
}

impl Detector {
    /// Hands a text that is there as a whole, and of which `at` stand before it, to `each` block by block.
    pub(crate) fn long(
        &self,
        text: &str,
        at: (u64, u64),
        context: TextContext,
        session: &mut Session,
        each: &mut dyn FnMut(&str, Vec<Span>),
    ) {
        let mut blocks = Blocks { detector: self, context, session, at };
        let mut rest = text;
        while rest.len() > BLOCK_BYTES {
            rest = &rest[blocks.settle(&rest[..ceiling(rest, BLOCK_BYTES)], each)..];
        }
        if !rest.is_empty() {
            blocks.take(rest, each);
        }
    }
}

/// Goes through a text in blocks of bounded size.
struct Blocks<'b> {
    detector: &'b Detector,
    context: TextContext,
    session: &'b mut Session,
    /// Bytes and code points before the block.
    at: (u64, u64),
}

impl Blocks<'_> {
    /// Takes a full block as far as it can be judged without what follows; returns how far that is, which is more than
    /// half of it unless something long stands there.
    fn settle(&mut self, block: &str, each: &mut dyn FnMut(&str, Vec<Span>)) -> usize {
        if let Some(end) = line_end(block) {
            self.take(&block[..end], each);
            return end;
        }
        // Without lines the end may lie in the middle of a number or name: what stands near it waits for the rest.
        let mut spans = self.detector.spans(block, self.context, self.session, self.at);
        let mut end = word_end(block);
        let within = |at: u64| (at - self.at.0) as usize;
        let is_cut = |span: &&Span| within(span.bytes.start) < end && end < within(span.bytes.end);
        if let Some(cut) = spans.iter().find(is_cut).map(|span| within(span.bytes.start)).filter(|cut| *cut > 0) {
            end = cut;
        }
        spans.retain(|span| within(span.bytes.end) <= end);
        self.hand_out(&block[..end], spans, each);
        end
    }

    /// Takes the whole block.
    fn take(&mut self, block: &str, each: &mut dyn FnMut(&str, Vec<Span>)) {
        let spans = self.detector.spans(block, self.context, self.session, self.at);
        self.hand_out(block, spans, each);
    }

    fn hand_out(&mut self, block: &str, spans: Vec<Span>, each: &mut dyn FnMut(&str, Vec<Span>)) {
        each(block, spans);
        self.at.0 += block.len() as u64;
        self.at.1 += chars(block);
    }
}

/// Returns the first place at or behind `at` where `text` may be cut, its end if there is none.
fn ceiling(text: &str, at: usize) -> usize {
    (at..text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len())
}

/// Bytes before a break in which a word may stand that says what follows it.
const BEFORE_BREAK: usize = 64;

/// Returns where a full block is best cut: behind a blank line, else behind a line; never in its first half, nor behind a
/// colon, since what it announces follows.
fn line_end(block: &str) -> Option<usize> {
    let half = floor_boundary(block, block.len() / 2);
    let announces = |end: usize| {
        let from = floor_boundary(block, end.saturating_sub(BEFORE_BREAK));
        block[from..end].trim_end().ends_with(':')
    };
    let behind = |sign: &str| {
        block[half..].rmatch_indices(sign).map(|(at, found)| half + at + found.len()).find(|end| !announces(*end))
    };
    behind("\n\n").or_else(|| behind("\n"))
}

/// Bytes at the end of a block in which a number or name may begin that goes on behind it.
const UNSURE: usize = 160;

/// Blanks that are tried for one far from any number.
const MOST_BLANKS: usize = 256;

/// Returns where a full block without lines is best cut: behind a sentence, else behind a record, else behind a blank far
/// from any number, else behind any, else anywhere; in its second half, and far enough from its end.
fn word_end(block: &str) -> usize {
    let bytes = block.as_bytes();
    let half = block.len() / 2;
    let last = block.len() - UNSURE;
    let behind = |is: &dyn Fn(usize) -> bool| (half + 1..=last).rev().find(|end| is(*end));
    let sentence = |end: usize| {
        bytes[end - 1] == b' '
            && matches!(bytes[end - 2], b'.' | b'!' | b'?')
            && bytes[end - 6..end - 2].iter().all(u8::is_ascii_lowercase)
    };
    let record = |end: usize| matches!(bytes[end - 1], b'}' | b';' | b'|' | b'\t');
    let blank = |end: usize| bytes[end - 1] == b' ' && bytes[end - 2] != b':';
    // Of a number near behind, the words before it would be missed.
    let has_number = |end: usize| bytes[end..end + UNSURE / 2].iter().any(|b| b.is_ascii_digit() || *b == b'@');
    let list = |end: usize| matches!(bytes[end - 1], b' ' | b',' | b'>' | b'"');
    behind(&sentence)
        .or_else(|| behind(&record))
        .or_else(|| (half + 1..=last).rev().filter(|end| blank(*end)).take(MOST_BLANKS).find(|end| !has_number(*end)))
        .or_else(|| behind(&blank))
        .or_else(|| behind(&list))
        .unwrap_or_else(|| floor_boundary(block, last))
}
