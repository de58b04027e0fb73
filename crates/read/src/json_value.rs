//! One JSON value as the fields of a row: paths become columns, arrays give a column several values.

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

use crate::fields::{Fields, Path};
use crate::guard::Gauge;
use crate::limits::Limits;
use crate::row::Row;

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    Object,
    Other,
}

/// Where the values of a record go.
pub(crate) struct Flatten<'a> {
    pub fields: &'a mut Fields,
    pub row: &'a mut Row,
    pub path: &'a mut Path,
    pub limits: &'a Limits,
    /// Takes an error of ours past serde, which cannot carry it.
    pub gauge: &'a Gauge,
}

impl Flatten<'_> {
    /// Puts a value into a column.
    pub fn put<E: serde::de::Error>(&mut self, name: &str, value: &str) -> Result<(), E> {
        self.fields.put(self.row, name, value, self.limits).map_err(|error| {
            self.gauge.fail(error);
            E::custom("")
        })
    }

    fn put_here<E: serde::de::Error>(&mut self, value: &str) -> Result<Shape, E> {
        let name = if self.path.as_str().is_empty() { VALUE } else { self.path.as_str() };
        let put = self.fields.put(self.row, name, value, self.limits);
        put.map(|()| Shape::Other).map_err(|error| {
            self.gauge.fail(error);
            E::custom("")
        })
    }

    fn again(&mut self) -> Flatten<'_> {
        Flatten { fields: self.fields, row: self.row, path: self.path, limits: self.limits, gauge: self.gauge }
    }
}

/// The column of records that are no objects.
const VALUE: &str = "value";

/// Formatted text that some programs (Telegram) write as a list of plain strings and of objects with this field.
const RICH_TEXT: &str = "text";

impl<'de> DeserializeSeed<'de> for Flatten<'_> {
    type Value = Shape;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Shape, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Flatten<'_> {
    type Value = Shape;

    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<Shape, E> {
        Ok(Shape::Other)
    }

    fn visit_bool<E: serde::de::Error>(mut self, value: bool) -> Result<Shape, E> {
        self.put_here(if value { "true" } else { "false" })
    }

    fn visit_i64<E: serde::de::Error>(mut self, value: i64) -> Result<Shape, E> {
        self.put_here(&value.to_string())
    }

    fn visit_u64<E: serde::de::Error>(mut self, value: u64) -> Result<Shape, E> {
        self.put_here(&value.to_string())
    }

    fn visit_f64<E: serde::de::Error>(mut self, value: f64) -> Result<Shape, E> {
        self.put_here(&value.to_string())
    }

    fn visit_str<E: serde::de::Error>(mut self, value: &str) -> Result<Shape, E> {
        self.put_here(value)
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut sequence: A) -> Result<Shape, A::Error> {
        if self.path.as_str().rsplit('.').next() == Some(RICH_TEXT) {
            let mut joined = String::new();
            while sequence.next_element_seed(Joined(&mut joined))?.is_some() {}
            return self.put_here(&joined);
        }
        while sequence.next_element_seed(self.again())?.is_some() {}
        Ok(Shape::Other)
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<Shape, A::Error> {
        while let Some(key) = map.next_key::<std::borrow::Cow<'de, str>>()? {
            self.path.push(&key);
            let result = map.next_value_seed(self.again());
            self.path.pop();
            result?;
        }
        Ok(Shape::Object)
    }
}

/// The pieces of a formatted text, as one.
struct Joined<'a>(&'a mut String);

impl<'de> DeserializeSeed<'de> for Joined<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Joined<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("text")
    }

    fn visit_str<E: serde::de::Error>(self, value: &str) -> Result<(), E> {
        self.0.push_str(value);
        Ok(())
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E: serde::de::Error>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E: serde::de::Error>(self, value: i64) -> Result<(), E> {
        self.visit_str(&value.to_string())
    }

    fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<(), E> {
        self.visit_str(&value.to_string())
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<(), E> {
        self.visit_str(&value.to_string())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<(), A::Error> {
        while sequence.next_element_seed(Joined(self.0))?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<std::borrow::Cow<'de, str>>()? {
            if key == RICH_TEXT {
                map.next_value_seed(Joined(self.0))?;
            } else {
                map.next_value::<serde::de::IgnoredAny>()?;
            }
        }
        Ok(())
    }
}
