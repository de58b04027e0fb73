//! Halves of a character in JSON: `\\ud83d` without its second half, which programs write that cut a text in the middle.

use std::io::{self, Read};

/// Stands for what cannot be read.
const REPLACEMENT: &[u8; 4] = b"FFFD";

/// An escape: a backslash, `u` and four digits.
const ESCAPE: usize = 6;

const BUFFER_BYTES: usize = 64 << 10;

/// Replaces every half without the other, in place. Returns how many bytes are settled: where the text goes on, an
/// escape at its end may still get its other half.
pub(crate) fn mend(text: &mut [u8], is_whole: bool) -> usize {
    let mut at = 0;
    loop {
        let Some(next) = text.get(at..).and_then(|rest| memchr::memchr(b'\\', rest)) else { return text.len() };
        at += next;
        let rest = text.get(at..).unwrap_or_default();
        let is_half_known = rest.len() >= 2 * ESCAPE || rest.get(1).is_some_and(|second| *second != b'u');
        if !is_whole && !is_half_known {
            return at;
        }
        at += match (unit(rest), rest.get(ESCAPE..).and_then(unit)) {
            (Some(0xD800..=0xDBFF), Some(0xDC00..=0xDFFF)) => 2 * ESCAPE,
            (Some(0xD800..=0xDFFF), _) => {
                if let Some(digits) = text.get_mut(at + 2..at + ESCAPE) {
                    digits.copy_from_slice(REPLACEMENT);
                }
                ESCAPE
            }
            (Some(_), _) => ESCAPE,
            // The sign behind the backslash is protected, another backslash too.
            (None, _) => 2,
        };
        at = at.min(text.len());
    }
}

/// The code unit that an escape at the beginning stands for.
fn unit(text: &[u8]) -> Option<u32> {
    let digits = text.strip_prefix(b"\\u")?.get(..4)?;
    if !digits.iter().all(u8::is_ascii_hexdigit) {
        return None;
    }
    u32::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
}

/// A stream with its halves mended.
pub(crate) struct Mended<R> {
    inner: R,
    buffer: Vec<u8>,
    /// Bytes that were handed out, and that may be.
    given: usize,
    settled: usize,
    ended: bool,
}

impl<R: Read> Mended<R> {
    pub fn new(inner: R) -> Mended<R> {
        Mended { inner, buffer: Vec::new(), given: 0, settled: 0, ended: false }
    }

    fn refill(&mut self) -> io::Result<()> {
        self.buffer.drain(..self.given);
        (self.given, self.settled) = (0, 0);
        while self.settled == 0 && !self.ended {
            let held = self.buffer.len();
            self.buffer.resize(held + BUFFER_BYTES, 0);
            let read = self.inner.read(self.buffer.get_mut(held..).unwrap_or_default());
            self.buffer.truncate(held + read.as_ref().copied().unwrap_or(0));
            self.ended = read? == 0;
            self.settled = mend(&mut self.buffer, self.ended);
        }
        Ok(())
    }
}

impl<R: Read> Read for Mended<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.given >= self.settled {
            self.refill()?;
        }
        let ready = self.buffer.get(self.given..self.settled).unwrap_or_default();
        let count = ready.len().min(buffer.len());
        if let (Some(to), Some(from)) = (buffer.get_mut(..count), ready.get(..count)) {
            to.copy_from_slice(from);
        }
        self.given += count;
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives one byte at a time.
    struct Dripping<'a>(&'a [u8]);

    impl Read for Dripping<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let Some((first, rest)) = self.0.split_first() else { return Ok(0) };
            buffer[0] = *first;
            self.0 = rest;
            Ok(1)
        }
    }

    #[test]
    fn halves_are_replaced_and_pairs_are_kept() {
        for (text, mended) in [
            (r#""hoi \ud83d""#, r#""hoi \uFFFD""#),
            (r#""\ud83d\ude00 \uDE00""#, r#""\ud83d\ude00 \uFFFD""#),
            (r#""\ud83d\ud83d\ude00""#, r#""\uFFFD\ud83d\ude00""#),
            (r#""C:\\ud83d""#, r#""C:\\ud83d""#),
            (r#""\u00eb \n \ud8""#, r#""\u00eb \n \ud8""#),
            (r"\", r"\"),
            ("", ""),
        ] {
            let mut whole = text.as_bytes().to_vec();
            assert_eq!((mend(&mut whole, true), whole.as_slice()), (text.len(), mended.as_bytes()));
            let mut dripped = Vec::new();
            Mended::new(Dripping(text.as_bytes())).read_to_end(&mut dripped).unwrap();
            assert_eq!(dripped, mended.as_bytes(), "{text}");
        }
    }
}
