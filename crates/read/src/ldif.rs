//! Entries of a directory: one record an entry, one field an attribute.

use std::io::Read;

use crate::binary_value::{decode_base64, describe};
use crate::encoding::Charset;
use crate::error::ReadError;
use crate::fields::Fields;
use crate::format::Format;
use crate::limits::Limits;
use crate::line::{Lines, lines};
use crate::part::{Header, Role};
use crate::place::Place;
use crate::reading::Reading;
use crate::row::{Row, Rows};
use crate::source::Input;

/// Reads the entries, which stand between empty lines.
pub(crate) fn read(
    input: Input<'_>,
    charset: Charset,
    place: &Place,
    reading: &mut Reading<'_>,
) -> Result<(), ReadError> {
    let mut rows = Entries {
        lines: lines(input, charset, Format::Ldif, reading.limits),
        fields: Fields::default(),
        number: 0,
        limits: reading.limits,
        fault: None,
    };
    reading.table(place, Format::Ldif, Header::Fields, Role::Records, &mut rows)
}

struct Entries<'l, R> {
    lines: Lines<R>,
    fields: Fields,
    number: u64,
    limits: &'l Limits,
    /// Told at the end: a line that is no field ends nothing but itself.
    fault: Option<ReadError>,
}

impl<R: Read> Entries<'_, R> {
    fn unfolded(&mut self) -> Result<Option<String>, ReadError> {
        let Some(mut line) = self.lines.take()? else { return Ok(None) };
        while let Some(next) = self.lines.take()? {
            match next.strip_prefix(' ') {
                Some(rest) if !line.is_empty() => line.push_str(rest),
                _ => {
                    self.lines.give_back(next);
                    break;
                }
            }
        }
        Ok(Some(line))
    }

    fn put(&mut self, line: &str, row: &mut Row) -> Result<(), ReadError> {
        let Some((name, value)) = line.split_once(':') else {
            self.fault.get_or_insert(ReadError::Malformed { format: Format::Ldif });
            return Ok(());
        };
        // Options (`cn;lang-nl`) do not make another attribute.
        let name = name.split(';').next().unwrap_or(name);
        let value = match value.strip_prefix(':') {
            Some(packed) => unpack(packed),
            None => value.trim_start().to_owned(),
        };
        self.fields.put(row, name, &value, self.limits)
    }
}

/// Text in base64 is text again; anything else is told by its type.
fn unpack(packed: &str) -> String {
    let bytes = decode_base64(packed).unwrap_or_default();
    match String::from_utf8(bytes) {
        Ok(text) if !text.chars().any(|letter| letter.is_control() && !letter.is_whitespace()) => text,
        Ok(text) => describe(text.as_bytes()),
        Err(error) => describe(error.as_bytes()),
    }
}

impl<R: Read> Rows for Entries<'_, R> {
    fn columns(&self) -> &[String] {
        self.fields.names()
    }

    fn read_row(&mut self, row: &mut Row) -> Result<bool, ReadError> {
        let mut inside = false;
        while let Some(line) = self.unfolded()? {
            match line.as_str() {
                "" if inside => break,
                line if line.is_empty() || line.starts_with('#') => {}
                line if !inside && line.starts_with("version:") => {}
                // Between the changes of one entry.
                "-" => {}
                line => {
                    if !inside {
                        self.lines.begin_record();
                        row.begin(self.number);
                        self.number += 1;
                        inside = true;
                    }
                    self.put(line, row)?;
                }
            }
        }
        if inside { Ok(true) } else { self.fault.take().map_or(Ok(false), Err) }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::read_text;

    #[test]
    fn entries_are_records_and_base64_is_unpacked() {
        let entries = "version: 1\n# people\ndn: cn=Anna\ncn: Anna\nmail: anna@\n example.org\n\
            description:: Wm/DqyBlbiBCYXM=\njpegPhoto:: /9j/4AAQSkZJRgABAQAAAQABAAD/2w\n =\n\n\ndn: cn=Bert\ncn;lang-nl: Bert\n";
        let seen = read_text("p.ldif", entries);
        let table = &seen.tables[0];
        assert_eq!(table.values("cn"), ["Anna", "Bert"]);
        assert_eq!(table.values("mail"), ["anna@example.org"]);
        assert_eq!(table.values("description"), ["Zoë en Bas"]);
        assert_eq!(table.values("jpegPhoto"), ["data:image/jpeg"]);
        assert_eq!(table.rows.len(), 2);
    }

    #[test]
    fn a_damaged_line_takes_no_other_along() {
        let seen = read_text("p.ldif", "dn: cn=Anna\ncn: Anna\nkapot\nmail: a@example.org\n\ndn: cn=Bert\ncn: Bert\n");
        assert_eq!(seen.tables[0].values("cn"), ["Anna", "Bert"]);
        assert_eq!(seen.tables[0].values("mail"), ["a@example.org"]);
        assert_eq!(seen.problems, ["read.malformed"]);
    }

    #[test]
    fn changes_of_an_entry_are_a_record() {
        let changes = "dn: cn=Anna\nchangetype: modify\nreplace: mail\nmail: anna@example.org\n-\nadd: tel\ntel: 1\n-\n\n\
            dn: cn=Bert\nchangetype: delete\n";
        let seen = read_text("p.ldif", changes);
        assert_eq!(seen.problems, [""; 0]);
        assert_eq!(seen.tables[0].values("mail"), ["anna@example.org"]);
        assert_eq!(seen.tables[0].values("changetype"), ["modify", "delete"]);
    }
}
