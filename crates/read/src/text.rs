//! Plain text, in chunks.

use std::io::Read;

use crate::encoding::{Charset, Utf8Reader};
use crate::error::ReadError;
use crate::format::Format;
use crate::part::{Chunk, Chunks};
use crate::place::Place;
use crate::reading::Reading;
use crate::source::Input;

/// How long a chunk may get, in bytes of UTF-8.
const CHUNK_BYTES: usize = 256 << 10;

/// Reads a text as it stands; inside another file its positions say nothing of that file as it lies.
pub(crate) fn read(
    input: Input<'_>,
    format: Format,
    charset: Charset,
    place: &Place,
    reading: &mut Reading<'_>,
) -> Result<(), ReadError> {
    let mut chunks = TextChunks::new(Utf8Reader::new(input.into_reader(), charset), format);
    reading.text(place, format, place.steps().is_empty(), &mut chunks)
}

/// Hands out text that was taken out of a document.
pub(crate) fn hand_out(text: &str, format: Format, place: &Place, reading: &mut Reading<'_>) -> Result<(), ReadError> {
    if text.trim().is_empty() {
        return Ok(());
    }
    reading.text(place, format, false, &mut TextChunks::new(text.as_bytes(), format))
}

/// The chunks of a stream of UTF-8.
pub(crate) struct TextChunks<R> {
    reader: R,
    format: Format,
    /// What is read and not yet handed out, after `given` bytes that are.
    bytes: Vec<u8>,
    given: usize,
    start: u64,
    ended: bool,
}

impl<R: Read> TextChunks<R> {
    pub fn new(reader: R, format: Format) -> TextChunks<R> {
        TextChunks { reader, format, bytes: Vec::new(), given: 0, start: 0, ended: false }
    }

    fn refill(&mut self) -> Result<(), ReadError> {
        self.bytes.drain(..self.given);
        self.given = 0;
        while self.bytes.len() < CHUNK_BYTES && !self.ended {
            let room = u64::try_from(CHUNK_BYTES - self.bytes.len()).unwrap_or(0);
            let read = self.reader.by_ref().take(room).read_to_end(&mut self.bytes);
            self.ended = read.map_err(|error| ReadError::from_io(&error, self.format))? == 0;
        }
        Ok(())
    }
}

impl<R: Read> Chunks for TextChunks<R> {
    fn next_chunk(&mut self) -> Result<Option<Chunk<'_>>, ReadError> {
        let before = self.bytes.get(..self.given).unwrap_or_default();
        self.start += count_characters(before);
        self.refill()?;
        if self.bytes.is_empty() {
            return Ok(None);
        }
        let end = if self.ended { self.bytes.len() } else { cut(&self.bytes) };
        self.given = end;
        let text = std::str::from_utf8(self.bytes.get(..end).unwrap_or_default())
            .map_err(|_| ReadError::Malformed { format: self.format })?;
        Ok(Some(Chunk { text, start: self.start }))
    }
}

/// Every byte that does not continue a character begins one.
fn count_characters(utf8: &[u8]) -> u64 {
    utf8.iter().map(|byte| u64::from(byte & 0xC0 != 0x80)).sum()
}

/// Where to end a chunk: after a paragraph, a line, a word, or at least a character; not in the first half.
fn cut(bytes: &[u8]) -> usize {
    let half = bytes.len() / 2;
    let later = bytes.get(half..).unwrap_or_default();
    let paragraph = memchr::memmem::rfind(later, b"\n\n").map(|at| at + 2);
    let line = || memchr::memrchr(b'\n', later).map(|at| at + 1);
    let word = || memchr::memrchr(b' ', later).map(|at| at + 1);
    let character = || (0..later.len()).rev().find(|at| later.get(*at).is_some_and(|byte| byte & 0xC0 != 0x80));
    half + paragraph.or_else(line).or_else(word).or_else(character).unwrap_or(later.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::ReadError;
    use crate::limits::Limits;
    use crate::part::{Part, Visitor};
    use crate::source::Source;

    struct Verbatim(Vec<bool>);

    impl Visitor for Verbatim {
        fn part(&mut self, part: Part<'_>) -> Result<(), ReadError> {
            if let Part::Text(text) = part {
                self.0.push(text.verbatim);
            }
            Ok(())
        }

        fn problem(&mut self, _: &Place, _: ReadError) {}
    }

    #[test]
    fn a_text_inside_another_file_has_no_positions_in_it() {
        let text = b"Beste Anna, tot morgen.\n";
        let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        std::io::Write::write_all(&mut packed, text).unwrap();
        let mut seen = Verbatim(Vec::new());
        for (name, bytes) in [("a.txt", text.to_vec()), ("a.txt.gz", packed.finish().unwrap())] {
            crate::open(Source::Bytes { name: name.into(), bytes: bytes.into() }, &Limits::default())
                .unwrap()
                .visit(&mut seen);
        }
        assert_eq!(seen.0, [true, false]);
    }

    #[test]
    fn chunks_join_to_the_whole_and_know_where_they_start() {
        let text = "Zoë schrijft een regel.\n".repeat(40_000);
        let mut chunks = TextChunks::new(text.as_bytes(), Format::Text);
        let mut joined = String::new();
        while let Some(chunk) = chunks.next_chunk().unwrap() {
            assert_eq!(chunk.start, joined.chars().count() as u64);
            assert!(chunk.text.ends_with('\n'));
            joined.push_str(chunk.text);
        }
        assert_eq!(joined, text);
    }

    #[test]
    fn text_without_breaks_is_cut_between_characters() {
        let text = "é".repeat(300_000);
        let mut chunks = TextChunks::new(text.as_bytes(), Format::Text);
        let mut length = 0;
        while let Some(chunk) = chunks.next_chunk().unwrap() {
            length += chunk.text.len();
        }
        assert_eq!(length, text.len());
    }
}
