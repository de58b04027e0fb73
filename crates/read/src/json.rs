//! One JSON document: a list of records, an object around lists of records, or one record.

use std::borrow::Cow;
use std::io::BufReader;

use serde::de::{DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::encoding::{Charset, Utf8Reader};
use crate::error::ReadError;
use crate::fields::{Fields, Path, Single};
use crate::format::Format;
use crate::guard::{Gauge, RecordGuard};
use crate::json_shape::{self, Wrapping};
use crate::json_value::{Flatten, Shape};
use crate::limits::Limits;
use crate::part::{Header, Role};
use crate::place::{Place, Step};
use crate::reading::Reading;
use crate::row::{Row, Rows};
use crate::source::Input;
use crate::surrogate::{Mended, mend};

const BUFFER_BYTES: usize = 64 << 10;

/// Lists whose elements are not records but hold lists of them: the chats of a whole Telegram account.
const LISTS_OF_LISTS: [&str; 2] = ["chats.list", "left_chats.list"];

/// Reads the document as it streams by; only one record is in memory.
pub(crate) fn read(
    input: Input<'_>,
    charset: Charset,
    place: &Place,
    reading: &mut Reading<'_>,
) -> Result<(), ReadError> {
    let mut head = charset.decode_head(input.head()).into_bytes();
    mend(&mut head, true);
    let Wrapping { wraps, by_key } = json_shape::wrapping(std::str::from_utf8(&head).unwrap_or_default());
    drop(head);
    let text = Mended::new(Utf8Reader::new(input.into_reader(), charset));
    let (guard, gauge) = RecordGuard::new(text, Format::Json, reading.limits);
    let mut deserializer = serde_json::Deserializer::from_reader(BufReader::with_capacity(BUFFER_BYTES, guard));
    let mut document = Document {
        reading,
        place,
        path: Path::default(),
        surroundings: Single::default(),
        gauge: gauge.clone(),
        wraps,
        by_key,
        end: End::Open,
    };
    let result = (&mut document).deserialize(&mut deserializer).and_then(|()| deserializer.end());
    let Document { reading, surroundings, end, .. } = document;
    reading.surroundings(place, Format::Json, surroundings)?;
    match (result, end) {
        (Ok(()), _) | (Err(_), End::Told) => Ok(()),
        (Err(error), End::Open) => Err(failure(&error, &gauge)),
    }
}

/// The error behind one of serde's. Its text is looked at and dropped, since it may hold values.
pub(crate) fn failure(error: &dyn std::fmt::Display, gauge: &Gauge) -> ReadError {
    gauge.failure().unwrap_or_else(|| {
        if error.to_string().starts_with("EOF") {
            ReadError::Truncated
        } else {
            ReadError::Malformed { format: Format::Json }
        }
    })
}

/// Whether the end of the document still has to be judged.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Open,
    /// The visitor has seen the end of the only list, or the error in it.
    Told,
}

/// The walk through what stands around the records.
struct Document<'d, 'v> {
    reading: &'d mut Reading<'v>,
    place: &'d Place,
    path: Path,
    surroundings: Single,
    gauge: Gauge,
    wraps: bool,
    /// The paths of objects that hold a record under each key.
    by_key: Vec<String>,
    end: End,
}

impl Document<'_, '_> {
    fn table<E: serde::de::Error>(&mut self, role: Role, rows: &mut dyn Rows) -> Result<(), E> {
        let place = match self.path.as_str() {
            "" => self.place.clone(),
            path => self.place.step(Step::Table(path.to_owned())),
        };
        self.reading.table(&place, Format::Json, Header::Fields, role, rows).map_err(|error| {
            self.gauge.fail(error);
            E::custom("")
        })
    }

    fn put<E: serde::de::Error>(&mut self, value: &str) -> Result<(), E> {
        let Single { fields, row, .. } = &mut self.surroundings;
        let name = if self.path.as_str().is_empty() { "value" } else { self.path.as_str() };
        fields.put(row, name, value, self.reading.limits).map_err(|error| {
            self.gauge.fail(error);
            E::custom("")
        })
    }

    /// What holds records: the first of them, if it was read to see that, and the rest.
    fn records<'de, H: Holder<'de>>(&mut self, first: Option<Single>, mut holder: H) -> Result<(), H::Error> {
        let limits = self.reading.limits.clone();
        let (fields, first) = first.map_or_else(Default::default, |first| (first.fields, Some(first.row)));
        let mut records = Records {
            holder: &mut holder,
            first,
            fields,
            path: Path::default(),
            number: 0,
            limits: &limits,
            gauge: self.gauge.clone(),
            ended: false,
            broken: false,
            marker: std::marker::PhantomData,
        };
        self.table(Role::Records, &mut records)?;
        let Records { ended, broken, .. } = records;
        if broken || self.path.as_str().is_empty() && !ended {
            self.end = End::Told;
            return Err(H::Error::custom(""));
        }
        // The visitor wanted no more of these, but others may follow.
        while !ended && holder.pass_over()? {
            self.gauge.reset();
        }
        Ok(())
    }
}

impl<'de> DeserializeSeed<'de> for &mut Document<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for &mut Document<'_, '_> {
    type Value = ();

    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E: serde::de::Error>(self, value: bool) -> Result<(), E> {
        self.put(if value { "true" } else { "false" })
    }

    fn visit_i64<E: serde::de::Error>(self, value: i64) -> Result<(), E> {
        self.put(&value.to_string())
    }

    fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<(), E> {
        self.put(&value.to_string())
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<(), E> {
        self.put(&value.to_string())
    }

    fn visit_str<E: serde::de::Error>(self, value: &str) -> Result<(), E> {
        self.put(value)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        if !self.wraps {
            let mut record = Single::default();
            let Single { fields, row, .. } = &mut record;
            let mut path = Path::default();
            let flatten = Flatten { fields, row, path: &mut path, limits: self.reading.limits, gauge: &self.gauge };
            flatten.visit_map(map)?;
            return self.table(Role::Records, &mut record);
        }
        if self.by_key.iter().any(|path| path == self.path.as_str()) {
            return self.records(None, ByKey(map));
        }
        while let Some(key) = map.next_key::<Cow<'de, str>>()? {
            self.gauge.reset();
            self.path.push(&key);
            let result = map.next_value_seed(&mut *self);
            self.path.pop();
            result?;
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<(), A::Error> {
        if LISTS_OF_LISTS.contains(&self.path.as_str()) {
            while sequence.next_element_seed(&mut *self)?.is_some() {}
            return Ok(());
        }
        let mut first = Single::default();
        let Single { fields, row, .. } = &mut first;
        let limits = self.reading.limits;
        let flatten = Flatten { path: &mut Path::default(), fields, row, limits, gauge: &self.gauge };
        match sequence.next_element_seed(flatten)? {
            Some(Shape::Object) => self.records(Some(first), List(sequence)),
            // At the root every element is a record.
            Some(Shape::Other) if self.path.as_str().is_empty() => self.records(Some(first), List(sequence)),
            Some(Shape::Other) => {
                let values: Vec<String> = first.row.cells().map(|cell| cell.text.to_owned()).collect();
                values.iter().try_for_each(|value| self.put(value))?;
                while sequence.next_element_seed(&mut *self)?.is_some() {}
                Ok(())
            }
            None => Ok(()),
        }
    }
}

/// The column of the keys.
const KEY: &str = "key";

/// What holds records, one after the other.
trait Holder<'de> {
    type Error: serde::de::Error;

    /// Reads the next one; `false` behind the last.
    fn read_next(&mut self, into: Flatten<'_>) -> Result<bool, Self::Error>;

    /// Goes past the next one; `false` behind the last.
    fn pass_over(&mut self) -> Result<bool, Self::Error>;
}

/// A list: each element is a record.
struct List<A>(A);

impl<'de, A: SeqAccess<'de>> Holder<'de> for List<A> {
    type Error = A::Error;

    fn read_next(&mut self, into: Flatten<'_>) -> Result<bool, A::Error> {
        Ok(self.0.next_element_seed(into)?.is_some())
    }

    fn pass_over(&mut self) -> Result<bool, A::Error> {
        Ok(self.0.next_element::<IgnoredAny>()?.is_some())
    }
}

/// An object with a record under each key; the key is a column.
struct ByKey<A>(A);

impl<'de, A: MapAccess<'de>> Holder<'de> for ByKey<A> {
    type Error = A::Error;

    fn read_next(&mut self, mut into: Flatten<'_>) -> Result<bool, A::Error> {
        let Some(key) = self.0.next_key::<Cow<'de, str>>()? else { return Ok(false) };
        into.put::<A::Error>(KEY, &key)?;
        self.0.next_value_seed(into)?;
        Ok(true)
    }

    fn pass_over(&mut self) -> Result<bool, A::Error> {
        Ok(self.0.next_entry::<IgnoredAny, IgnoredAny>()?.is_some())
    }
}

/// Records as rows.
struct Records<'r, 'de, H> {
    holder: &'r mut H,
    /// One that is read already.
    first: Option<Row>,
    fields: Fields,
    path: Path,
    number: u64,
    limits: &'r Limits,
    gauge: Gauge,
    ended: bool,
    broken: bool,
    marker: std::marker::PhantomData<&'de ()>,
}

impl<'de, H: Holder<'de>> Rows for Records<'_, 'de, H> {
    fn columns(&self) -> &[String] {
        self.fields.names()
    }

    fn read_row(&mut self, row: &mut Row) -> Result<bool, ReadError> {
        self.gauge.reset();
        if let Some(mut first) = self.first.take() {
            std::mem::swap(row, &mut first);
            self.number += 1;
            return Ok(true);
        }
        if self.ended || self.broken {
            return Ok(false);
        }
        row.begin(self.number);
        let Records { fields, path, limits, gauge, .. } = self;
        match self.holder.read_next(Flatten { fields, row, path, limits, gauge }) {
            Ok(is_read) => {
                self.number += u64::from(is_read);
                self.ended = !is_read;
                Ok(is_read)
            }
            Err(error) => {
                self.broken = true;
                Err(failure(&error, &self.gauge))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::read_text;

    #[test]
    fn two_lists_beside_a_field_are_two_tables_whatever_the_size() {
        for customers in [2, 20_000] {
            let list = r#"{"name": "Anna"},"#.repeat(customers);
            let text = format!(r#"{{"exported": "2026", "customers": [{list}{{}}], "orders": [{{"sum": 1}}]}}"#);
            let seen = read_text("l.json", &text);
            let places: Vec<&str> = seen.tables.iter().map(|table| table.place.as_str()).collect();
            assert_eq!(places, ["l.json › customers", "l.json › orders", "l.json"], "{customers}");
            assert_eq!(seen.tables[0].values("name").len(), customers);
        }
    }

    #[test]
    fn records_by_key_are_rows_whatever_the_size() {
        for people in [20, 20_000] {
            let entries: Vec<String> =
                (0..people).map(|key| format!(r#""{key}": {{"name": "Anna", "city": {{"code": "{key}"}}}}"#)).collect();
            for (text, place) in [
                (format!(r#"{{"users": {{{}}}, "total": 3}}"#, entries.join(",")), "l.json › users"),
                (format!("{{{}}}", entries.join(",")), "l.json"),
            ] {
                let seen = read_text("l.json", &text);
                assert_eq!((seen.tables[0].place.as_str(), seen.tables[0].rows.len()), (place, people));
                assert_eq!(seen.tables[0].columns, ["key", "name", "city.code"]);
                assert_eq!(seen.tables[0].values("key")[19], "19");
                assert_eq!(seen.problems, [""; 0]);
            }
        }
    }

    #[test]
    fn half_a_character_ends_nothing() {
        let seen = read_text("l.json", r#"[{"a": "hoi \ud83d"}, {"a": "x"}]"#);
        assert_eq!((seen.tables[0].values("a"), seen.problems.len()), (vec!["hoi \u{fffd}", "x"], 0));
    }
}
