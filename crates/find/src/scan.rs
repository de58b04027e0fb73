//! Candidates of number-like kinds in one pass over the bytes: every digit and
//! every `@` starts a look at its surroundings; words are never looked up.

pub(crate) mod cue;
mod email;
mod grouped;
mod plain;
mod quantity;
mod site;
mod trail;

pub(crate) use email::whole as email_whole;

use crate::kind::Kind;
use crate::lexicon::Lexicon;
use crate::span::Found;
use cue::CueFinder;
use site::Site;
use std::cell::RefCell;
use std::ops::Range;
use trail::Trail;

/// Finds number-like kinds.
#[derive(Debug)]
pub(crate) struct Scanner {
    cues: CueFinder,
}

/// What is known before the text begins, such as the header of its column.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Hint {
    pub(crate) kind: Option<Kind>,
}

/// Returns the first digit or `@` of `bytes`.
///
/// Whole chunks are asked first, which the compiler does for all their bytes
/// at once.
fn interesting(bytes: &[u8]) -> Option<usize> {
    const CHUNK: usize = 32;
    #[expect(clippy::needless_bitwise_bool, reason = "without a branch the loop compares many bytes at once")]
    let is = |byte: &u8| byte.is_ascii_digit() | (*byte == b'@');
    let (chunks, _) = bytes.as_chunks::<CHUNK>();
    let skipped =
        chunks.iter().take_while(|chunk| !chunk.iter().fold(false, |any, byte| any | is(byte))).count() * CHUNK;
    bytes[skipped..].iter().position(is).map(|at| skipped + at)
}

/// The sign of a mail address that `place` belongs to: `@`, or `%40` as links write it.
fn at_sign(bytes: &[u8], place: usize) -> Option<Range<usize>> {
    match bytes[place] {
        b'@' => Some(place..place + 1),
        b'4' if place > 0 && bytes[place - 1..].starts_with(b"%40") => Some(place - 1..place + 2),
        _ => None,
    }
}

impl Scanner {
    pub(crate) fn new() -> Self {
        Scanner { cues: CueFinder::new() }
    }

    /// Appends what is found in `text`, in order and without overlaps.
    pub(crate) fn scan(&self, text: &str, hint: Hint, lexicon: &Lexicon, out: &mut Vec<Found>) {
        let bytes = text.as_bytes();
        let mut floor = 0;
        let mut at = 0;
        let trail = RefCell::new(Trail::new(&self.cues));
        // Behind the last address of mail.
        let mut mailed = 0;
        while let Some(step) = interesting(&bytes[at..]) {
            let place = at + step;
            let mail = at_sign(bytes, place).and_then(|sign| email::around(text, sign, mailed, lexicon));
            let found = if let Some(mail) = mail {
                mailed = mail.end;
                Some(mail)
            } else if bytes[place] == b'@' {
                None
            } else {
                let site = Site::new(text, place, floor, hint, &trail);
                at = site.run_end();
                grouped::find(&site).or_else(|| plain::find(&site))
            };
            at = at.max(place + 1);
            if let Some(found) = found {
                at = found.end.max(at);
                floor = at;
                // A local part may hold digits that were taken for something else.
                while out.last().is_some_and(|last| last.overlaps(&found)) {
                    out.pop();
                }
                out.push(found);
            }
        }
        out.retain(|found| found.confidence > 0);
    }
}
