//! Candidates of number-like kinds in one pass over the bytes: every digit and
//! every `@` starts a look at its surroundings; words are never looked up.

pub(crate) mod cue;
mod email;
mod grouped;
mod plain;
mod site;

pub(crate) use email::whole as email_whole;

use crate::kind::Kind;
use crate::lexicon::Lexicon;
use crate::span::Found;
use cue::CueFinder;
use site::Site;

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

const INTERESTING: [bool; 256] = {
    let mut table = [false; 256];
    let mut digit = b'0';
    while digit <= b'9' {
        table[digit as usize] = true;
        digit += 1;
    }
    table[b'@' as usize] = true;
    table
};

impl Scanner {
    pub(crate) fn new() -> Self {
        Scanner { cues: CueFinder::new() }
    }

    /// Appends what is found in `text`, in order and without overlaps.
    pub(crate) fn scan(&self, text: &str, hint: Hint, lexicon: &Lexicon, out: &mut Vec<Found>) {
        let bytes = text.as_bytes();
        let mut floor = 0;
        let mut at = 0;
        while let Some(step) = bytes[at..].iter().position(|b| INTERESTING[*b as usize]) {
            let place = at + step;
            let found = if bytes[place] == b'@' {
                email::around(text, place, lexicon)
            } else {
                let site = Site::new(text, place, floor, hint, &self.cues);
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
