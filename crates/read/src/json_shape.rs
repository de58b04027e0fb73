//! Whether the object at the root of a JSON document is a wrapping around lists of records, or a record itself.

use std::borrow::Cow;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// A wrapping says little besides its lists: a total, a page, a name. A record has more fields than that.
const FIELDS_OF_A_WRAPPING: usize = 6;

/// How deep lists may lie in wrappings: `{"chats": {"list": [{"messages": [...]}]}}` has three.
const WRAPPINGS: usize = 3;

/// Judges by the beginning of the document, which may be cut off.
pub(crate) fn wraps_lists(head: &str) -> bool {
    let mut shape = Shape::default();
    let mut deserializer = serde_json::Deserializer::from_str(head);
    let cut_off = Walk { shape: &mut shape, depth: 0 }.deserialize(&mut deserializer).is_err();
    // A document too long for the head that stands within a list is about that list.
    if shape.is_resource {
        return false;
    }
    shape.lists > 0 && (shape.fields == 0 || shape.lists == 1 && shape.fields <= FIELDS_OF_A_WRAPPING)
        || cut_off && shape.inside_list
}

#[derive(Default)]
struct Shape {
    /// Values that are no objects and no lists of objects.
    fields: usize,
    /// Lists of objects.
    lists: usize,
    inside_list: bool,
    /// A FHIR resource that is no bundle of resources is one record.
    is_resource: bool,
}

struct Walk<'a> {
    shape: &'a mut Shape,
    depth: usize,
}

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<(), E> {
        self.shape.fields += 1;
        Ok(())
    }

    fn visit_bool<E: serde::de::Error>(self, _: bool) -> Result<(), E> {
        self.visit_unit()
    }

    fn visit_i64<E: serde::de::Error>(self, _: i64) -> Result<(), E> {
        self.visit_unit()
    }

    fn visit_u64<E: serde::de::Error>(self, _: u64) -> Result<(), E> {
        self.visit_unit()
    }

    fn visit_f64<E: serde::de::Error>(self, _: f64) -> Result<(), E> {
        self.visit_unit()
    }

    fn visit_str<E: serde::de::Error>(self, _: &str) -> Result<(), E> {
        self.visit_unit()
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<(), A::Error> {
        self.shape.inside_list = true;
        match sequence.next_element_seed(IsObject)? {
            Some(true) => self.shape.lists += 1,
            Some(false) | None => self.shape.fields += 1,
        }
        while sequence.next_element::<IgnoredAny>()?.is_some() {}
        self.shape.inside_list = false;
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Walk { shape, depth } = self;
        while let Some(key) = map.next_key::<Cow<'de, str>>()? {
            if depth == 0 && key == "resourceType" {
                let kind: Cow<'de, str> = map.next_value()?;
                shape.is_resource = kind != "Bundle";
            } else if depth < WRAPPINGS {
                map.next_value_seed(Walk { shape: &mut *shape, depth: depth + 1 })?;
            } else {
                shape.fields += 1;
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }
}

struct IsObject;

impl<'de> DeserializeSeed<'de> for IsObject {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for IsObject {
    type Value = bool;

    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_bool<E: serde::de::Error>(self, _: bool) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_i64<E: serde::de::Error>(self, _: i64) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_u64<E: serde::de::Error>(self, _: u64) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_f64<E: serde::de::Error>(self, _: f64) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_str<E: serde::de::Error>(self, _: &str) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<bool, A::Error> {
        while sequence.next_element::<IgnoredAny>()?.is_some() {}
        Ok(false)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<bool, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_wrappings_from_records() {
        for (json, wraps) in [
            (r#"{"data": [{"a": 1}], "total": 1}"#, true),
            (r#"{"customers": [{"a": 1}], "orders": [{"b": 1}]}"#, true),
            (r#"{"chats": {"list": [{"name": "x", "messages": []}]}}"#, true),
            (r#"{"resourceType": "Patient", "name": [{"family": "X"}]}"#, false),
            (r#"{"resourceType": "Bundle", "entry": [{"resource": {}}]}"#, true),
            (r#"{"name": "x", "phone": "1", "tags": ["a"]}"#, false),
            (r#"{"total": 2, "data": [{"a": 1}, {"a": "#, true),
        ] {
            assert_eq!(wraps_lists(json), wraps, "{json}");
        }
    }
}
