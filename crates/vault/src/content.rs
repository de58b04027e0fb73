//! What a record holds, by group: names of fields and their values, as the bytes that are sealed.

use crate::error::VaultError;
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt;
use zeroize::Zeroizing;

/// A value in the clear. It is wiped when it goes, and does not print.
#[derive(Clone)]
pub struct Value(Zeroizing<String>);

impl Value {
    /// Takes a value.
    #[must_use]
    pub fn new(text: String) -> Self {
        Self(Zeroizing::new(text))
    }

    /// Shows it, to whoever holds a permit.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

/// The fields of one group, by name.
pub(crate) type GroupFields = BTreeMap<String, Value>;

/// SHA-256 over parts, one after the other.
pub(crate) fn hash<'p>(parts: impl IntoIterator<Item = &'p [u8]>) -> [u8; 32] {
    let mut hasher = Sha256::new();
    parts.into_iter().for_each(|part| hasher.update(part));
    hasher.finalize().into()
}

/// The bytes of one group: a JSON object of texts, so that whoever recovers a vault needs no manual.
pub(crate) fn encode(fields: &GroupFields) -> Zeroizing<Vec<u8>> {
    // Room beforehand, so that no half-written copy is left behind by a buffer that grew.
    let room = fields.iter().map(|(name, value)| name.len() + 6 * value.expose().len() + 6).sum::<usize>() + 2;
    let mut bytes = Zeroizing::new(Vec::with_capacity(room));
    let plain: BTreeMap<&str, &str> = fields.iter().map(|(name, value)| (name.as_str(), value.expose())).collect();
    // INVARIANT: texts always serialise, and a vector takes every byte.
    let _ = serde_json::to_writer(&mut *bytes, &plain);
    bytes
}

/// The fields of one group from its bytes.
pub(crate) fn decode(bytes: &[u8]) -> Result<GroupFields, VaultError> {
    let read: Result<Decoded, _> = serde_json::from_slice(bytes);
    read.map(|decoded| decoded.0).map_err(|_| VaultError::Damaged { what: "content" })
}

/// Fields as they are read, each value wiped from the first on.
struct Decoded(GroupFields);

impl<'de> Deserialize<'de> for Decoded {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Reading)
    }
}

struct Reading;

impl<'de> Visitor<'de> for Reading {
    type Value = Decoded;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object of texts")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Decoded, A::Error> {
        let mut fields = GroupFields::new();
        while let Some((name, value)) = map.next_entry::<String, String>()? {
            fields.insert(name, Value::new(value));
        }
        Ok(Decoded(fields))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_encoded_is_decoded(fields in proptest::collection::btree_map(".{0,12}", ".{0,40}", 0..6)) {
            let given: GroupFields = fields.iter().map(|(k, v)| (k.clone(), Value::new(v.clone()))).collect();
            let bytes = encode(&given);
            let room = bytes.capacity();
            prop_assert!(bytes.len() <= room);
            let back = decode(&bytes).unwrap();
            let back: BTreeMap<String, String> = back.iter().map(|(k, v)| (k.clone(), v.expose().to_owned())).collect();
            prop_assert_eq!(back, fields);
        }

        #[test]
        fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..80)) {
            let _ = decode(&bytes);
        }
    }
}
