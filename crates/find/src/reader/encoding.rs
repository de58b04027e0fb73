//! From bytes of an unknown encoding to UTF-8, in a stream.

use encoding_rs::{Decoder, Encoding, UTF_8, WINDOWS_1252};
use std::io::{self, Read};

/// Bytes that are looked at before an encoding is chosen.
const SNIFF_BYTES: usize = 64 * 1024;

/// Chooses the encoding of a text that begins with `head`: a byte order mark,
/// else UTF-8 if it is valid, else what the detector of Firefox says, where
/// anything Western is Windows-1252.
#[must_use]
pub fn sniff(head: &[u8]) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(head) {
        return encoding;
    }
    if let Some(encoding) = unmarked_utf16(head) {
        return encoding;
    }
    match std::str::from_utf8(head) {
        Ok(_) => return UTF_8,
        // A cut inside the last character is no fault.
        Err(error) if error.error_len().is_none() && head.len() >= SNIFF_BYTES => return UTF_8,
        Err(_) => {}
    }
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(head, true);
    let guess = detector.guess(None, chardetng::Utf8Detection::Deny);
    if guess.name().starts_with("windows-125") || guess.name().starts_with("ISO-8859") { WINDOWS_1252 } else { guess }
}

/// Text in Latin letters has a zero in every second byte of UTF-16.
fn unmarked_utf16(head: &[u8]) -> Option<&'static Encoding> {
    let sample = &head[..head.len().min(512) & !1];
    let zeros = |odd: usize| sample.iter().skip(odd).step_by(2).filter(|b| **b == 0).count() * 2;
    if sample.len() < 16 {
        None
    } else if zeros(1) * 10 > sample.len() * 9 {
        Some(encoding_rs::UTF_16LE)
    } else if zeros(0) * 10 > sample.len() * 9 {
        Some(encoding_rs::UTF_16BE)
    } else {
        None
    }
}

/// A reader that gives UTF-8 whatever the source is; the mark is left out, and
/// what cannot be decoded becomes U+FFFD.
pub struct Utf8Reader<R> {
    source: R,
    decoder: Decoder,
    raw: Vec<u8>,
    raw_at: usize,
    source_ended: bool,
    text: String,
    text_at: usize,
    done: bool,
}

impl<R: Read> Utf8Reader<R> {
    /// Reads the head of `source` and settles the encoding.
    ///
    /// # Errors
    /// Those of the source.
    pub fn new(mut source: R) -> io::Result<Self> {
        let mut head = Vec::with_capacity(SNIFF_BYTES);
        source.by_ref().take(SNIFF_BYTES as u64).read_to_end(&mut head)?;
        let ended = head.len() < SNIFF_BYTES;
        let decoder = sniff(&head).new_decoder_with_bom_removal();
        Ok(Utf8Reader {
            source,
            decoder,
            raw: head,
            raw_at: 0,
            source_ended: ended,
            text: String::with_capacity(SNIFF_BYTES),
            text_at: 0,
            done: false,
        })
    }

    /// Returns the next piece of text, or nothing at the end.
    ///
    /// # Errors
    /// Those of the source.
    pub fn piece(&mut self) -> io::Result<Option<&str>> {
        while self.text_at == self.text.len() && !self.done {
            self.refill()?;
        }
        let from = std::mem::replace(&mut self.text_at, self.text.len());
        Ok((from < self.text.len()).then(|| &self.text[from..]))
    }

    fn refill(&mut self) -> io::Result<()> {
        if self.raw_at == self.raw.len() && !self.source_ended {
            self.raw.resize(SNIFF_BYTES, 0);
            let read = self.source.read(&mut self.raw)?;
            self.raw.truncate(read);
            self.raw_at = 0;
            self.source_ended = read == 0;
        }
        self.text.clear();
        self.text_at = 0;
        let (result, read, _) =
            self.decoder.decode_to_string(&self.raw[self.raw_at..], &mut self.text, self.source_ended);
        self.raw_at += read;
        self.done = self.source_ended && result == encoding_rs::CoderResult::InputEmpty;
        Ok(())
    }
}

impl<R: Read> Read for Utf8Reader<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        while self.text_at == self.text.len() && !self.done {
            self.refill()?;
        }
        let rest = &self.text.as_bytes()[self.text_at..];
        let taken = rest.len().min(out.len());
        out[..taken].copy_from_slice(&rest[..taken]);
        self.text_at += taken;
        Ok(taken)
    }
}

/// Decodes a whole text.
#[must_use]
pub fn decode(bytes: &[u8]) -> String {
    let encoding = sniff(&bytes[..bytes.len().min(SNIFF_BYTES)]);
    encoding.decode_with_bom_removal(bytes).0.into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_are_told_apart() {
        assert_eq!(decode("\u{feff}Noël".as_bytes()), "Noël");
        assert_eq!(decode(b"pati\xebnt;Fran\xe7ois\n"), "patiënt;François\n");
        let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain("Zoë".encode_utf16().flat_map(u16::to_le_bytes)).collect();
        assert_eq!(decode(&utf16), "Zoë");
        let mut text = String::new();
        Utf8Reader::new(&utf16[..]).and_then(|mut r| r.read_to_string(&mut text)).ok();
        assert_eq!(text, "Zoë");
    }
}
