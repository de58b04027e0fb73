//! Which characters the bytes stand for, and a reader that turns them into UTF-8.

use std::io::{self, Read};

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Decoder, DecoderResult, Encoding, ISO_8859_15, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::said::TextEncoding;

/// An encoding, and the length of the mark that said so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Charset {
    pub encoding: &'static Encoding,
    mark_bytes: usize,
}

/// What is looked at to tell text from other bytes.
const BINARY_SAMPLE: usize = 8 << 10;

/// Whose text it most likely is when bytes alone leave it open: a domain of a country with Windows-1252.
const HOME: &[u8] = b"nl";

impl Charset {
    /// Tells the encoding from the beginning of the content; `None` if it is no text.
    pub fn guess(head: &[u8]) -> Option<Charset> {
        if let Some((encoding, mark_bytes)) = Encoding::for_bom(head) {
            return Some(Charset { encoding, mark_bytes });
        }
        let sample = head.get(..BINARY_SAMPLE).unwrap_or(head);
        let encoding = match wide(sample) {
            Some(encoding) => encoding,
            None if is_binary(sample) => return None,
            None if is_mostly_utf8(head) => UTF_8,
            None => declared(head).unwrap_or_else(|| detect(head)),
        };
        Some(Charset { encoding, mark_bytes: 0 })
    }

    /// The encoding that somebody said. A mark of another encoding is text then, and shows.
    pub fn said(encoding: TextEncoding, head: &[u8]) -> Charset {
        let marked = Encoding::for_bom(head);
        let sample = head.get(..BINARY_SAMPLE).unwrap_or(head);
        let encoding = match encoding {
            TextEncoding::Utf8 => UTF_8,
            TextEncoding::Windows1252 => WINDOWS_1252,
            TextEncoding::Iso8859_15 => ISO_8859_15,
            TextEncoding::Utf16 => match marked {
                Some((encoding, _)) if encoding != UTF_8 => encoding,
                _ => wide(sample).unwrap_or(UTF_16LE),
            },
        };
        let mark_bytes = marked.filter(|(marked, _)| *marked == encoding).map_or(0, |(_, bytes)| bytes);
        Charset { encoding, mark_bytes }
    }

    /// Whether a byte order mark said it.
    pub fn has_mark(self) -> bool {
        self.mark_bytes > 0
    }

    /// The beginning as text; a character cut off at the end is left out.
    pub fn decode_head(self, head: &[u8]) -> String {
        let mut text = Vec::new();
        // A reader over memory does not fail.
        let _ = Utf8Reader::new(head, self).read_to_end(&mut text);
        let text = String::from_utf8(text).unwrap_or_default();
        text.trim_end_matches(char::REPLACEMENT_CHARACTER).to_owned()
    }

    /// All bytes as text, for formats that are held in memory.
    pub fn decode(self, bytes: &[u8]) -> String {
        let mut text = Vec::new();
        let _ = Utf8Reader::new(bytes, self).read_to_end(&mut text);
        String::from_utf8(text).unwrap_or_default()
    }
}

/// UTF-16 without a mark: every other byte is NUL in text of Latin letters.
fn wide(sample: &[u8]) -> Option<&'static Encoding> {
    let nuls = |offset: usize| sample.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, pairs) = (nuls(0), nuls(1), sample.len() / 2);
    if pairs < 4 {
        None
    } else if even * 10 >= pairs * 6 && odd * 20 <= pairs {
        Some(UTF_16BE)
    } else if odd * 10 >= pairs * 6 && even * 20 <= pairs {
        Some(UTF_16LE)
    } else {
        None
    }
}

fn is_binary(sample: &[u8]) -> bool {
    let controls = sample.iter().filter(|byte| matches!(byte, 0x01..=0x08 | 0x0E..=0x1A | 0x1C..=0x1F | 0x7F)).count();
    sample.contains(&0) || controls * 50 > sample.len()
}

/// Valid UTF-8 but for the end, or UTF-8 with a few bytes pasted in from elsewhere.
fn is_mostly_utf8(head: &[u8]) -> bool {
    let (mut sound, mut broken) = (0_usize, 0_usize);
    for chunk in head.utf8_chunks() {
        sound += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    let cut_off = head.utf8_chunks().last().is_some_and(|chunk| !chunk.invalid().is_empty());
    broken == 0 || broken == 1 && cut_off && sound > 0 || sound > 8 * broken
}

/// What an XML declaration or a `meta` element says.
fn declared(head: &[u8]) -> Option<&'static Encoding> {
    let start = String::from_utf8_lossy(head.get(..1024).unwrap_or(head)).to_ascii_lowercase();
    if !start.trim_start().starts_with('<') {
        return None;
    }
    let after = start.split_once("encoding=").or_else(|| start.split_once("charset="))?.1;
    let label = after.trim_start_matches(['"', '\'']).split(['"', '\'', '>', ' ', ';', '?']).next()?;
    Encoding::for_label(label.as_bytes()).filter(|encoding| encoding.is_ascii_compatible() && *encoding != UTF_8)
}

fn detect(head: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(head, true);
    detector.guess(Some(HOME), Utf8Detection::Deny)
}

/// Reads bytes of an encoding as UTF-8.
///
/// What is no UTF-8 in a file that otherwise is becomes what Windows-1252 makes of it: such files come from pasting.
/// What other encodings cannot decode becomes U+FFFD.
pub(crate) struct Utf8Reader<R> {
    inner: R,
    charset: Charset,
    decoder: Option<Decoder>,
    raw: Vec<u8>,
    text: Vec<u8>,
    given: usize,
    at_start: bool,
    ended: bool,
}

const BUFFER_BYTES: usize = 64 << 10;

impl<R: Read> Utf8Reader<R> {
    pub fn new(inner: R, charset: Charset) -> Utf8Reader<R> {
        let decoder = (charset.encoding != UTF_8).then(|| charset.encoding.new_decoder_without_bom_handling());
        Utf8Reader {
            inner,
            charset,
            decoder,
            raw: Vec::new(),
            text: Vec::new(),
            given: 0,
            at_start: true,
            ended: false,
        }
    }

    fn refill(&mut self) -> io::Result<()> {
        self.given = 0;
        self.text.clear();
        while self.text.is_empty() && !self.ended {
            let kept = self.raw.len();
            self.raw.resize(BUFFER_BYTES, 0);
            let read = self.inner.read(self.raw.get_mut(kept..).unwrap_or_default())?;
            self.raw.truncate(kept + read);
            self.ended = read == 0;
            if self.at_start && (self.raw.len() >= self.charset.mark_bytes || self.ended) {
                self.raw.drain(..self.charset.mark_bytes.min(self.raw.len()));
                self.at_start = false;
            }
            if !self.at_start {
                self.convert();
            }
        }
        Ok(())
    }

    fn convert(&mut self) {
        match &mut self.decoder {
            None => pass_utf8(&mut self.raw, &mut self.text, self.ended),
            Some(decoder) => {
                convert(decoder, &self.raw, &mut self.text, self.ended);
                self.raw.clear();
            }
        }
    }
}

impl<R: Read> Read for Utf8Reader<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.given == self.text.len() {
            self.refill()?;
        }
        let ready = self.text.get(self.given..).unwrap_or_default();
        let count = ready.len().min(buffer.len());
        if let (Some(to), Some(from)) = (buffer.get_mut(..count), ready.get(..count)) {
            to.copy_from_slice(from);
        }
        self.given += count;
        Ok(count)
    }
}

/// Moves what is UTF-8 from `raw` to `text`; a character that may go on in the next bytes stays in `raw`.
fn pass_utf8(raw: &mut Vec<u8>, text: &mut Vec<u8>, ended: bool) {
    if std::str::from_utf8(raw).is_ok() {
        std::mem::swap(raw, text);
        raw.clear();
        return;
    }
    let mut kept = 0;
    for chunk in raw.utf8_chunks() {
        text.extend_from_slice(chunk.valid().as_bytes());
        let invalid = chunk.invalid();
        kept += chunk.valid().len() + invalid.len();
        let may_go_on = !ended && kept == raw.len() && invalid.len() < 4 && is_beginning(invalid);
        if may_go_on {
            kept -= invalid.len();
        } else {
            text.extend_from_slice(WINDOWS_1252.decode_without_bom_handling(invalid).0.as_bytes());
        }
    }
    raw.drain(..kept);
}

/// Whether bytes could be the beginning of a character.
fn is_beginning(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none())
}

fn convert(decoder: &mut Decoder, raw: &[u8], text: &mut Vec<u8>, last: bool) {
    let mut rest = raw;
    text.resize(raw.len().saturating_mul(3).saturating_add(16), 0);
    let mut written = 0;
    loop {
        let room = text.get_mut(written..).unwrap_or_default();
        let (result, read, wrote) = decoder.decode_to_utf8_without_replacement(rest, room, last);
        rest = rest.get(read..).unwrap_or_default();
        written += wrote;
        match result {
            DecoderResult::InputEmpty => break,
            DecoderResult::OutputFull => text.resize(text.len().saturating_mul(2), 0),
            DecoderResult::Malformed(..) => {
                text.truncate(written);
                text.extend_from_slice("\u{FFFD}".as_bytes());
                written = text.len();
                text.resize(written + rest.len().saturating_mul(3).saturating_add(16), 0);
            }
        }
    }
    text.truncate(written);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> String {
        Charset::guess(bytes).unwrap().decode(bytes)
    }

    #[test]
    fn tells_encodings_apart() {
        assert_eq!(read("Zoë, café".as_bytes()), "Zoë, café");
        assert_eq!(read(b"\xEF\xBB\xBFnaam"), "naam");
        assert_eq!(read(b"\xFF\xFEn\0a\0a\0m\0"), "naam");
        assert_eq!(read(b"\0n\0a\0a\0m\x01\xFC\0;\0\n\0x\0y"), "naamǼ;\nxy");
        assert_eq!(read(b"Zo\xEB de Vri\xEBs; \x80 12; caf\xE9"), "Zoë de Vriës; € 12; café");
        let japanese = encoding_rs::SHIFT_JIS.encode("名前,電話番号\r\n山田太郎,東京都").0.into_owned();
        assert_eq!(read(&japanese), "名前,電話番号\r\n山田太郎,東京都");
        assert_eq!(read(b"<?xml version='1.0' encoding='ISO-8859-2'?><a>\xF1</a>").chars().nth(46), Some('ń'));
    }

    #[test]
    fn what_was_said_is_believed_whatever_the_bytes_look_like() {
        let said = |encoding, bytes: &[u8]| Charset::said(encoding, bytes).decode(bytes);
        assert_eq!(said(TextEncoding::Utf8, "Zoë".as_bytes()), "Zoë");
        assert_eq!(said(TextEncoding::Windows1252, "Zoë €".as_bytes()), "ZoÃ« â‚¬");
        assert_eq!(said(TextEncoding::Windows1252, b"\x80 \xEB"), "€ ë");
        assert_eq!(said(TextEncoding::Iso8859_15, b"\xA4 \xEB"), "€ ë");
        assert_eq!(said(TextEncoding::Utf16, b"n\0a\0a\0m\0"), "naam");
        assert_eq!(said(TextEncoding::Utf16, b"\xFE\xFF\0n\0a"), "na");
        // Marks of their own encoding are no text, those of others are.
        assert_eq!(said(TextEncoding::Utf8, b"\xEF\xBB\xBFa"), "a");
        assert_eq!(said(TextEncoding::Windows1252, b"\xEF\xBB\xBFa"), "ï»¿a");
        for encoding in TextEncoding::ALL {
            assert_eq!(said(encoding, b""), "");
        }
    }

    #[test]
    fn bytes_of_a_program_are_no_text() {
        assert_eq!(Charset::guess(b"\x7FELF\x02\x01\x01\0\0\0\0\0"), None);
    }

    #[test]
    fn a_stray_byte_in_utf8_is_windows_1252() {
        let text = format!("{}x", "é ".repeat(20));
        let mut bytes = text.clone().into_bytes();
        bytes.extend_from_slice(b"\xE9!");
        assert_eq!(read(&bytes), format!("{text}é!"));
    }

    #[test]
    fn characters_cut_by_small_reads_stay_whole() {
        struct Drip<'a>(&'a [u8]);
        impl Read for Drip<'_> {
            fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
                let Some((first, rest)) = self.0.split_first() else { return Ok(0) };
                buffer[0] = *first;
                self.0 = rest;
                Ok(1)
            }
        }
        for encoding in [UTF_8, UTF_16LE] {
            let text = "a€😀é";
            let bytes: Vec<u8> = match encoding {
                encoding if encoding == UTF_8 => text.as_bytes().to_vec(),
                _ => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            };
            let mut out = String::new();
            let charset = Charset { encoding, mark_bytes: 0 };
            Utf8Reader::new(Drip(&bytes), charset).read_to_string(&mut out).unwrap();
            assert_eq!(out, text);
        }
    }
}
