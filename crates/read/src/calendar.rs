//! Calendars: one record an appointment, task or note.

use std::io::Read;

use crate::content_line::{ContentLine, ContentLines};
use crate::encoding::Charset;
use crate::error::ReadError;
use crate::fields::{Fields, Single};
use crate::format::Format;
use crate::limits::Limits;
use crate::line::lines;
use crate::part::{Header, Role};
use crate::place::Place;
use crate::reading::Reading;
use crate::row::{Row, Rows};
use crate::source::Input;

/// Components that are records.
const RECORDS: [&str; 4] = ["VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY"];

/// Parameters that hold what a person is called.
const TELLING_PARAMETERS: [&str; 2] = ["CN", "EMAIL"];

/// Reads the appointments, then the properties of the calendar itself.
pub(crate) fn read(
    input: Input<'_>,
    charset: Charset,
    place: &Place,
    reading: &mut Reading<'_>,
) -> Result<(), ReadError> {
    let lines = ContentLines::new(lines(input, charset, Format::ICalendar, reading.limits));
    let mut rows = Components {
        lines,
        fields: Fields::default(),
        surroundings: Single::default(),
        open: Vec::new(),
        number: 0,
        limits: reading.limits,
    };
    reading.table(place, Format::ICalendar, Header::Fields, Role::Records, &mut rows)?;
    let surroundings = rows.surroundings;
    reading.surroundings(place, Format::ICalendar, surroundings)
}

struct Components<'l, R> {
    lines: ContentLines<R>,
    fields: Fields,
    surroundings: Single,
    /// The components that are open, from the outside in.
    open: Vec<String>,
    number: u64,
    limits: &'l Limits,
}

impl<R: Read> Components<'_, R> {
    fn put(&mut self, property: &ContentLine, row: &mut Row) -> Result<(), ReadError> {
        let record = self.open.iter().position(|name| RECORDS.contains(&name.as_str()));
        let prefix = match record {
            Some(at) => self.open.get(at + 1..).unwrap_or_default(),
            None => self.open.get(1..).unwrap_or_default(),
        };
        let name: String =
            prefix.iter().flat_map(|part| [part.as_str(), "."]).chain([property.name.as_str()]).collect();
        let (fields, row) = match record {
            Some(_) => (&mut self.fields, row),
            None => (&mut self.surroundings.fields, &mut self.surroundings.row),
        };
        fields.put(row, &name, &property.value, self.limits)?;
        for parameter in TELLING_PARAMETERS {
            if let Some(value) = property.parameter(parameter) {
                fields.put(row, &format!("{name}.{parameter}"), value, self.limits)?;
            }
        }
        Ok(())
    }
}

impl<R: Read> Rows for Components<'_, R> {
    fn columns(&self) -> &[String] {
        self.fields.names()
    }

    fn read_row(&mut self, row: &mut Row) -> Result<bool, ReadError> {
        while let Some(property) = self.lines.advance()? {
            let is_outside = !self.open.iter().any(|name| RECORDS.contains(&name.as_str()));
            match property.name.as_str() {
                "BEGIN" => {
                    crate::error::Bound::Nesting.check(self.open.len(), 16)?;
                    if is_outside {
                        self.lines.begin_record();
                        row.begin(self.number);
                    }
                    self.open.push(property.value.to_ascii_uppercase());
                }
                "END" => {
                    let ended = self.open.pop().unwrap_or_default();
                    if RECORDS.contains(&ended.as_str()) {
                        self.number += 1;
                        return Ok(true);
                    }
                }
                _ => self.put(&property, row)?,
            }
        }
        if self.open.is_empty() { Ok(false) } else { Err(ReadError::Truncated) }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::read_text;

    #[test]
    fn appointments_are_records_and_their_alarms_fields() {
        let calendar = "BEGIN:VCALENDAR\nX-WR-CALNAME:Werk\nBEGIN:VEVENT\nSUMMARY:Overleg\n\
            ATTENDEE;CN=\"Anna B\":mailto:anna@example.org\nBEGIN:VALARM\nTRIGGER:-P1D\nEND:VALARM\nEND:VEVENT\n\
            BEGIN:VTODO\nSUMMARY:Bellen\nEND:VTODO\nEND:VCALENDAR\n";
        let seen = read_text("a.ics", calendar);
        assert_eq!(seen.tables[0].values("SUMMARY"), ["Overleg", "Bellen"]);
        assert_eq!(seen.tables[0].values("ATTENDEE.CN"), ["Anna B"]);
        assert_eq!(seen.tables[0].values("VALARM.TRIGGER"), ["-P1D"]);
        assert_eq!(seen.tables[1].values("X-WR-CALNAME"), ["Werk"]);
    }
}
