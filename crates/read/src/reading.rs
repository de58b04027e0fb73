//! One visit: limits, budget, depth, and the one who takes the parts.

use crate::error::ReadError;
use crate::fields::Single;
use crate::format::{Format, MediaKind};
use crate::guard::Budget;
use crate::limits::Limits;
use crate::part::{Chunks, Header, Media, Message, Part, Role, Table, Text, Visitor};
use crate::place::Place;
use crate::row::{Row, Rows};
use crate::source::Input;

/// What a visit amounted to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Parts handed to the visitor.
    pub parts: u64,
    /// Problems told to the visitor.
    pub problems: u64,
    /// Whether the visitor asked to stop.
    pub stopped: bool,
}

/// The state of one visit. Readers hand their parts to it and never see the visitor.
pub(crate) struct Reading<'v> {
    pub limits: &'v Limits,
    pub budget: Budget,
    visitor: &'v mut dyn Visitor,
    depth: u32,
    tally: Tally,
}

impl<'v> Reading<'v> {
    pub fn new(limits: &'v Limits, visitor: &'v mut dyn Visitor) -> Reading<'v> {
        Reading { limits, budget: Budget::new(limits), visitor, depth: 0, tally: Tally::default() }
    }

    /// Ends the visit; `result` is what reading the outermost file gave.
    pub fn end(mut self, place: &Place, result: Result<(), ReadError>) -> Tally {
        match result {
            Ok(()) => {}
            Err(ReadError::Stopped) => self.tally.stopped = true,
            Err(error) => self.problem(place, error),
        }
        self.tally
    }

    pub fn problem(&mut self, place: &Place, error: ReadError) {
        self.tally.problems += 1;
        self.visitor.problem(place, error);
    }

    /// Tells an error of something inside, and goes on; only a stop ends the visit.
    pub fn survive(&mut self, place: &Place, result: Result<(), ReadError>) -> Result<(), ReadError> {
        match result {
            Err(ReadError::Stopped) => Err(ReadError::Stopped),
            Err(error) => {
                self.problem(place, error);
                Ok(())
            }
            Ok(()) => Ok(()),
        }
    }

    pub fn table(
        &mut self,
        place: &Place,
        format: Format,
        header: Header,
        role: Role,
        rows: &mut dyn Rows,
    ) -> Result<(), ReadError> {
        let mut sampled = Sampled { rows, left: self.limits.rows.unwrap_or(u64::MAX) };
        self.part(Part::Table(Table { place, format, header, role, rows: &mut sampled }))
    }

    /// Hands out what stands around records, if anything does.
    pub fn surroundings(&mut self, place: &Place, format: Format, mut around: Single) -> Result<(), ReadError> {
        if around.row.is_empty() {
            return Ok(());
        }
        self.table(place, format, Header::Fields, Role::Surroundings, &mut around)
    }

    pub fn text(
        &mut self,
        place: &Place,
        format: Format,
        verbatim: bool,
        chunks: &mut dyn Chunks,
    ) -> Result<(), ReadError> {
        self.part(Part::Text(Text { place, format, verbatim, chunks }))
    }

    pub fn message(&mut self, message: Message<'_>) -> Result<(), ReadError> {
        self.part(Part::Message(message))
    }

    pub fn media(&mut self, place: &Place, kind: MediaKind) -> Result<(), ReadError> {
        self.part(Part::Media(Media { place, kind }))
    }

    /// Reads a file that lies inside another. Its problems are told, not returned.
    pub fn nested(&mut self, place: &Place, input: Result<Input<'_>, ReadError>) -> Result<(), ReadError> {
        let result = self.descend(place, input);
        self.survive(place, result)
    }

    fn descend(&mut self, place: &Place, input: Result<Input<'_>, ReadError>) -> Result<(), ReadError> {
        if self.depth >= self.limits.depth {
            return Err(ReadError::TooDeep { limit: u64::from(self.limits.depth) });
        }
        self.budget.take_entry(self.limits)?;
        self.depth += 1;
        let result = input.and_then(|input| crate::open::read_detected(input, place, self));
        self.depth -= 1;
        result
    }

    fn part(&mut self, part: Part<'_>) -> Result<(), ReadError> {
        self.tally.parts += 1;
        let place = part.place();
        let result = self.visitor.part(part);
        self.survive(place, result)
    }
}

/// The first rows of a table.
struct Sampled<'a> {
    rows: &'a mut dyn Rows,
    left: u64,
}

impl Rows for Sampled<'_> {
    fn columns(&self) -> &[String] {
        self.rows.columns()
    }

    fn read_row(&mut self, row: &mut Row) -> Result<bool, ReadError> {
        let Some(left) = self.left.checked_sub(1) else { return Ok(false) };
        self.left = left;
        self.rows.read_row(row)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;
    use crate::testing::read_bytes;

    const LISTS: &[u8] = br#"{"a": [{"x": 1}, {"x": 2}, {"x": 3}], "b": [{"y": 4}]}"#;

    #[test]
    fn a_sample_takes_the_first_rows_of_every_table() {
        let limits = Limits { rows: Some(2), ..Limits::default() };
        let seen = read_bytes("l.json", LISTS, &limits);
        assert_eq!(seen.tables[0].values("x"), ["1", "2"]);
        assert_eq!(seen.tables[1].values("y"), ["4"]);
        assert_eq!(seen.problems, [""; 0]);
    }

    struct StopsAtOnce(u32);

    impl Visitor for StopsAtOnce {
        fn part(&mut self, _: Part<'_>) -> Result<(), ReadError> {
            self.0 += 1;
            Err(ReadError::Stopped)
        }

        fn problem(&mut self, _: &Place, _: ReadError) {
            self.0 += 100;
        }
    }

    #[test]
    fn a_visitor_that_stops_hears_nothing_more() {
        let mut visitor = StopsAtOnce(0);
        let source = Source::Bytes { name: "l.json".into(), bytes: LISTS.into() };
        let tally = crate::open(source, &Limits::default()).unwrap().visit(&mut visitor);
        assert_eq!((visitor.0, tally), (1, Tally { parts: 1, problems: 0, stopped: true }));
    }
}
