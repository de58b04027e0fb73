//! Contact cards, versions 2.1, 3.0 and 4.0: one record a card, one field a property.

use std::io::Read;

use crate::content_line::ContentLines;
use crate::encoding::Charset;
use crate::error::ReadError;
use crate::fields::Fields;
use crate::format::Format;
use crate::limits::Limits;
use crate::line::lines;
use crate::part::{Header, Role};
use crate::place::Place;
use crate::reading::Reading;
use crate::row::{Row, Rows};
use crate::source::Input;

/// Reads the cards; a card inside a card (an agent) becomes fields of the outer one, `AGENT.FN`.
pub(crate) fn read(
    input: Input<'_>,
    charset: Charset,
    place: &Place,
    reading: &mut Reading<'_>,
) -> Result<(), ReadError> {
    let lines = ContentLines::new(lines(input, charset, Format::VCard, reading.limits));
    let mut rows = Cards { lines, fields: Fields::default(), number: 0, limits: reading.limits };
    reading.table(place, Format::VCard, Header::Fields, Role::Records, &mut rows)
}

struct Cards<'l, R> {
    lines: ContentLines<R>,
    fields: Fields,
    number: u64,
    limits: &'l Limits,
}

impl<R: Read> Rows for Cards<'_, R> {
    fn columns(&self) -> &[String] {
        self.fields.names()
    }

    fn read_row(&mut self, row: &mut Row) -> Result<bool, ReadError> {
        let mut depth = 0_u32;
        while let Some(property) = self.lines.advance()? {
            match property.name.as_str() {
                "BEGIN" if depth == 0 => {
                    self.lines.begin_record();
                    row.begin(self.number);
                    self.number += 1;
                    depth = 1;
                }
                "BEGIN" => depth = depth.saturating_add(1),
                "END" if depth == 1 => return Ok(true),
                "END" => depth = depth.saturating_sub(1),
                "VERSION" => {}
                _ if depth == 0 => {}
                name if depth > 1 => {
                    self.fields.put(row, &format!("AGENT.{name}"), &property.value, self.limits)?;
                }
                name => self.fields.put(row, name, &property.value, self.limits)?,
            }
        }
        if depth > 0 { Err(ReadError::Truncated) } else { Ok(false) }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::read_text;

    #[test]
    fn every_card_is_a_record() {
        let cards = "BEGIN:VCARD\r\nVERSION:2.1\r\nEMAIL;PREF:a@example.org\r\nTEL:1\r\nTEL:2\r\nEND:VCARD\r\n\
            BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Anna\r\nAGENT:\r\nBEGIN:VCARD\r\nFN:Bert\r\nEND:VCARD\r\nEND:VCARD\r\n";
        let seen = read_text("k.vcf", cards);
        assert_eq!(seen.tables[0].rows.len(), 2);
        assert_eq!(seen.tables[0].values("TEL"), ["1", "2"]);
        assert_eq!(seen.tables[0].values("AGENT.FN"), ["Bert"]);
        assert_eq!(seen.problems, [""; 0]);
    }

    #[test]
    fn a_card_without_end_is_truncated() {
        assert_eq!(read_text("k.vcf", "BEGIN:VCARD\nFN:Anna\n").problems, ["read.truncated"]);
    }
}
