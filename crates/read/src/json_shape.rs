//! Whether the object at the root of a JSON document is a wrapping around lists of records, or a record itself; and which
//! objects are lists of records under a key each.

use std::borrow::Cow;
use std::collections::BTreeSet;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::fields::Path;

/// A wrapping says little besides its lists: a total, a page, a name. A record has more fields than that.
const FIELDS_OF_A_WRAPPING: usize = 6;

/// How deep lists may lie in wrappings: `{"chats": {"list": [{"messages": [...]}]}}` has three.
const WRAPPINGS: usize = 3;

/// Objects with like fields from which they are records, and what holds them a list by key.
const FEWEST_RECORDS: usize = 5;

/// What the beginning of a document shows.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Wrapping {
    /// Whether the object at the root is around lists.
    pub wraps: bool,
    /// The paths of objects that hold a record under each key: `{"users": {"1001": {…}, "1002": {…}}}` has `users`.
    pub by_key: Vec<String>,
}

/// Judges by the beginning of the document, which may be cut off.
pub(crate) fn wrapping(head: &str) -> Wrapping {
    let mut shape = Shape::default();
    let mut deserializer = serde_json::Deserializer::from_str(head);
    let cut_off = Walk { shape: &mut shape, depth: 0 }.deserialize(&mut deserializer).is_err();
    // A document too long for the head that stands within a list is about that list.
    let wraps =
        !shape.is_resource && (shape.lists > 0 && shape.fields <= FIELDS_OF_A_WRAPPING || cut_off && shape.inside_list);
    Wrapping { wraps, by_key: if wraps { shape.by_key } else { Vec::new() } }
}

#[derive(Default)]
struct Shape {
    /// Values that are no objects and no lists of objects.
    fields: usize,
    /// Lists of objects, and objects by key.
    lists: usize,
    inside_list: bool,
    /// A FHIR resource that is no bundle of resources is one record.
    is_resource: bool,
    path: Path,
    by_key: Vec<String>,
}

struct Walk<'a> {
    shape: &'a mut Shape,
    depth: usize,
}

/// The names of the fields of an object; nothing of another value.
type Names = Option<BTreeSet<String>>;

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = Names;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Names, D::Error> {
        deserializer.deserialize_any(self)
    }
}

/// Tells whether the values of an object are records alike.
#[derive(Default)]
struct Likeness {
    first: BTreeSet<String>,
    alike: usize,
    others: usize,
}

impl Likeness {
    fn take(&mut self, names: Names) {
        let Some(names) = names else {
            self.others += 1;
            return;
        };
        if self.first.is_empty() {
            self.first.clone_from(&names);
        }
        let shared = names.intersection(&self.first).count();
        let is_alike = !names.is_empty() && shared * 2 >= names.len().min(self.first.len()).max(1);
        *if is_alike { &mut self.alike } else { &mut self.others } += 1;
    }

    fn are_records(&self) -> bool {
        self.alike >= FEWEST_RECORDS && self.others * 10 <= self.alike
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = Names;

    fn expecting(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_unit<E: serde::de::Error>(self) -> Result<Names, E> {
        self.shape.fields += 1;
        Ok(None)
    }

    fn visit_bool<E: serde::de::Error>(self, _: bool) -> Result<Names, E> {
        self.visit_unit()
    }

    fn visit_i64<E: serde::de::Error>(self, _: i64) -> Result<Names, E> {
        self.visit_unit()
    }

    fn visit_u64<E: serde::de::Error>(self, _: u64) -> Result<Names, E> {
        self.visit_unit()
    }

    fn visit_f64<E: serde::de::Error>(self, _: f64) -> Result<Names, E> {
        self.visit_unit()
    }

    fn visit_str<E: serde::de::Error>(self, _: &str) -> Result<Names, E> {
        self.visit_unit()
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<Names, A::Error> {
        self.shape.inside_list = true;
        match sequence.next_element_seed(IsObject)? {
            Some(true) => self.shape.lists += 1,
            Some(false) | None => self.shape.fields += 1,
        }
        while sequence.next_element::<IgnoredAny>()?.is_some() {}
        self.shape.inside_list = false;
        Ok(None)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Names, A::Error> {
        let Walk { shape, depth } = self;
        let before = (shape.fields, shape.lists, shape.by_key.len());
        let (mut names, mut likeness) = (BTreeSet::new(), Likeness::default());
        let read = walk_fields(&mut map, shape, depth, &mut names, &mut likeness);
        if likeness.are_records() {
            (shape.fields, shape.lists) = (before.0, before.1 + 1);
            shape.by_key.truncate(before.2);
            shape.by_key.push(shape.path.as_str().to_owned());
        }
        read.map(|()| Some(names))
    }
}

fn walk_fields<'de, A: MapAccess<'de>>(
    map: &mut A,
    shape: &mut Shape,
    depth: usize,
    names: &mut BTreeSet<String>,
    likeness: &mut Likeness,
) -> Result<(), A::Error> {
    while let Some(key) = map.next_key::<Cow<'de, str>>()? {
        if depth == 0 && key == "resourceType" {
            let kind: Cow<'de, str> = map.next_value()?;
            shape.is_resource = kind != "Bundle";
        } else if depth < WRAPPINGS {
            shape.path.push(&key);
            let walked = map.next_value_seed(Walk { shape: &mut *shape, depth: depth + 1 });
            shape.path.pop();
            likeness.take(walked?);
        } else {
            shape.fields += 1;
            map.next_value::<IgnoredAny>()?;
        }
        names.insert(key.into_owned());
    }
    Ok(())
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
            (r#"{"exported": "2026", "customers": [{"a": 1}], "orders": [{"b": 1}]}"#, true),
        ] {
            assert_eq!(wrapping(json).wraps, wraps, "{json}");
        }
    }

    #[test]
    fn objects_by_key_are_lists() {
        let entries = |count: usize| -> String {
            let entry = |key| format!(r#""{key}": {{"name": "x", "city": {{"a": {key}}}}}, "#);
            (0..count).map(entry).collect::<Vec<String>>().concat()
        };
        let by_key = |json: &str| wrapping(json).by_key;
        assert_eq!(by_key(&format!(r#"{{"users": {{{} "z": {{"name": "y"}}}}}}"#, entries(9))), ["users"]);
        assert_eq!(by_key(&format!(r#"{{"users": {{{} "z": {{"na"#, entries(9))), ["users"]);
        assert_eq!(by_key(&format!(r#"{{{} "z": {{}}}}"#, entries(12))), [""]);
        for record in [
            format!(r#"{{"users": {{{} "z": {{"name": "y"}}}}}}"#, entries(2)),
            r#"{"billing": {"street": "x"}, "shipping": {"street": "y"}, "name": "z"}"#.to_owned(),
            r#"{"a": {"x": 1}, "b": {"y": 1}, "c": {"z": 1}, "d": {"u": 1}, "e": {"v": 1}, "f": {"w": 1}}"#.to_owned(),
        ] {
            assert_eq!(by_key(&record), [""; 0], "{record}");
        }
    }
}
