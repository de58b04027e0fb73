//! Mailboxes: messages one after the other.

use std::io::{BufRead, BufReader, Read};

use crate::error::{Bound, ReadError};
use crate::format::Format;
use crate::limits::Limits;
use crate::mail::read_message;
use crate::place::{Place, Step};
use crate::reading::Reading;
use crate::source::Input;

/// Reads message after message; one is in memory at a time.
pub(crate) fn read(input: Input<'_>, place: &Place, reading: &mut Reading<'_>) -> Result<(), ReadError> {
    let mut messages = Messages { reader: BufReader::new(input.into_reader()), line: Vec::new(), is_inside: false };
    for number in 0.. {
        let place = place.step(Step::Message(number));
        let message = match messages.advance(reading.limits) {
            Ok(Some(message)) => Ok(message),
            Ok(None) => break,
            // A message with its attachments may be as large as a file that is held. The next one may be smaller.
            Err(error @ ReadError::TooLarge { .. }) => Err(error),
            Err(error) => return Err(error),
        };
        let result = message.and_then(|message| read_message(&message, &place, reading));
        reading.survive(&place, result)?;
    }
    Ok(())
}

/// The line before each message.
const FROM: &[u8] = b"From ";

/// How much of a line is taken at once.
const LINE_BYTES: u64 = 64 << 10;

struct Messages<R> {
    reader: BufReader<R>,
    line: Vec<u8>,
    /// Whether the line before a message was read.
    is_inside: bool,
}

impl<R: Read> Messages<R> {
    /// The next message; one that is too large is read over.
    fn advance(&mut self, limits: &Limits) -> Result<Option<Vec<u8>>, ReadError> {
        let mut message = Vec::new();
        let mut too_large = Ok(());
        let (mut begins_line, mut was_inside) = (true, std::mem::take(&mut self.is_inside));
        loop {
            self.line.clear();
            let read = self.reader.by_ref().take(LINE_BYTES).read_until(b'\n', &mut self.line);
            if read.map_err(|error| ReadError::from_io(&error, Format::Mbox))? == 0 {
                return too_large.map(|()| was_inside.then_some(message));
            }
            if begins_line && self.line.starts_with(FROM) {
                // The rest of a long line belongs to it.
                while !self.line.ends_with(b"\n") {
                    self.line.clear();
                    let rest = self.reader.by_ref().take(LINE_BYTES).read_until(b'\n', &mut self.line);
                    if rest.map_err(|error| ReadError::from_io(&error, Format::Mbox))? == 0 {
                        break;
                    }
                }
                if was_inside {
                    self.is_inside = true;
                    return too_large.map(|()| Some(message));
                }
                was_inside = true;
                continue;
            }
            let line = if begins_line { unquoted(&self.line) } else { &self.line };
            if was_inside && too_large.is_ok() {
                too_large = Bound::HeldBytes.check(message.len().saturating_add(line.len()), limits.held_bytes);
                message.extend_from_slice(line);
            }
            if too_large.is_err() {
                message = Vec::new();
            }
            begins_line = self.line.ends_with(b"\n");
        }
    }
}

/// `>From`, and `>>From`, with one sign less.
///
/// Source: the manual page mbox(5) of qmail.
fn unquoted(line: &[u8]) -> &[u8] {
    let signs = line.iter().take_while(|sign| **sign == b'>').count();
    let is_quoted = signs > 0 && line.get(signs..).is_some_and(|rest| rest.starts_with(FROM));
    line.get(usize::from(is_quoted)..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use crate::limits::Limits;
    use crate::testing::{read_bytes, read_text};

    #[test]
    fn every_message_is_a_part() {
        let mailbox = "From a@example.org Sat Jan  3 01:05:34 2026\nFrom: a@example.org\nSubject: 1\n\nx\n>From y\n\n\
            From b@example.org Sat Jan  3 01:05:35 2026\nFrom: b@example.org\nSubject: 2\n\nz\n";
        let seen = read_text("inbox", mailbox);
        assert_eq!(seen.messages.len(), 2);
        assert!(seen.messages[0].bodies[0].contains("\nFrom y"));
    }

    #[test]
    fn a_message_that_is_too_large_takes_no_other_along() {
        let message = |subject: &str, body: &str| {
            format!(
                "From a@example.org Sat Jan  3 01:05:34 2026\nFrom: a@example.org\nSubject: {subject}\n\n{body}\n\n"
            )
        };
        let long = "een regel\n".repeat(1_000) + &"x".repeat(100_000);
        let mailbox = [message("1", "x"), message("2", &long), message("3", "z")].concat();
        let limits = Limits { held_bytes: 5_000, ..Limits::default() };
        let seen = read_bytes("inbox", mailbox.as_bytes(), &limits);
        let bodies: Vec<&str> = seen.messages.iter().map(|message| message.bodies[0].trim()).collect();
        assert_eq!((bodies, seen.problems), (vec!["x", "z"], vec!["read.too-large"]));
    }
}
