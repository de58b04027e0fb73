//! One spelling of a JSON value, so that equal values have equal fingerprints.

use serde::Serialize;
use serde_json::Value;
use sha2::{Digest, Sha256};

/// SHA-256 of a value's canonical JSON, hexadecimal: keys in order of their code points, no white space. Numbers are
/// whole here, so that no two spellings of one are possible.
pub fn fingerprint<T: Serialize>(value: &T) -> Result<String, serde_json::Error> {
    let mut text = String::new();
    write(&serde_json::to_value(value)?, &mut text);
    Ok(waarborg_decide::decision::hex(&Sha256::digest(text.as_bytes())))
}

fn write(value: &Value, text: &mut String) {
    match value {
        Value::Array(values) => {
            text.push('[');
            for (place, value) in values.iter().enumerate() {
                if place > 0 {
                    text.push(',');
                }
                write(value, text);
            }
            text.push(']');
        }
        Value::Object(map) => {
            // Whether the map keeps an order of its own depends on what else is built with it.
            let mut keys: Vec<&String> = map.keys().collect();
            keys.sort_unstable();
            text.push('{');
            for (place, key) in keys.into_iter().enumerate() {
                if place > 0 {
                    text.push(',');
                }
                text.push_str(&Value::from(key.as_str()).to_string());
                text.push(':');
                if let Some(value) = map.get(key) {
                    write(value, text);
                }
            }
            text.push('}');
        }
        leaf => text.push_str(&leaf.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn keys_stand_in_order_at_every_depth() {
        let mut text = String::new();
        write(&json!({"b": [1, {"z": "ë\"", "a": null}], "a": true}), &mut text);
        assert_eq!(text, r#"{"a":true,"b":[1,{"a":null,"z":"ë\""}]}"#);
    }

    #[test]
    fn a_fingerprint_is_that_of_the_text() {
        // printf '{"a":1}' | sha256sum
        let expected = "015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862";
        assert_eq!(fingerprint(&json!({"a": 1})).unwrap(), expected);
        assert_ne!(fingerprint(&json!({"a": "1"})).unwrap(), expected);
    }
}
