//! A register for programs that read no TOML: the same keys in the same tables.

use serde_json::Value as Json;
use waarborg_register::Register;

/// The register as one object.
#[must_use]
pub fn register_json(register: &Register) -> Json {
    // INVARIANT: what the register writes is TOML, and holds neither dates nor floats, which JSON has no form for.
    toml::from_str(&register.to_toml()).unwrap_or(Json::Null)
}

#[cfg(test)]
mod tests {
    use super::*;
    use waarborg_register::templates;

    #[test]
    fn every_template_has_the_same_entries_as_json() {
        for template in templates() {
            let register = template.register().unwrap();
            let json = register_json(&register);
            let count = |key: &str| json[key].as_array().unwrap().len();
            assert_eq!(count("activity"), register.activities.len());
            assert_eq!(count("file"), register.files.len());
            assert_eq!(json["controller"]["name"], register.controller.name);
        }
    }
}
