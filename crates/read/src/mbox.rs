//! Mailboxes: messages one after the other.

use std::io::BufReader;

use mail_parser::mailbox::mbox::MessageIterator;

use crate::error::ReadError;
use crate::format::Format;
use crate::guard::RecordGuard;
use crate::limits::Limits;
use crate::mail::read_message;
use crate::place::{Place, Step};
use crate::reading::Reading;
use crate::source::Input;

/// Reads message after message; one is in memory at a time.
pub(crate) fn read(input: Input<'_>, place: &Place, reading: &mut Reading<'_>) -> Result<(), ReadError> {
    // A message with its attachments may be as large as a file that is held.
    let limits = Limits { record_bytes: reading.limits.held_bytes, ..reading.limits.clone() };
    let (guard, gauge) = RecordGuard::new(input.into_reader(), Format::Mbox, &limits);
    for (number, message) in (0..).zip(MessageIterator::new(BufReader::new(guard))) {
        gauge.reset();
        let message = message.map_err(|error| gauge.failure().unwrap_or(ReadError::from_io(&error, Format::Mbox)))?;
        let place = place.step(Step::Message(number));
        let result = read_message(message.contents(), &place, reading);
        reading.survive(&place, result)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::testing::read_text;

    #[test]
    fn every_message_is_a_part() {
        let mailbox = "From a@example.org Sat Jan  3 01:05:34 2026\nFrom: a@example.org\nSubject: 1\n\nx\n>From y\n\n\
            From b@example.org Sat Jan  3 01:05:35 2026\nFrom: b@example.org\nSubject: 2\n\nz\n";
        let seen = read_text("inbox", mailbox);
        assert_eq!(seen.messages.len(), 2);
        assert!(seen.messages[0].bodies[0].contains("\nFrom y"));
    }
}
