//! Everything there is about someone, for programs and as a copy for herself (AVG 15, 20).

use crate::output::Output;
use serde_json::Value as Json;
use waarborg_register::Register;
use waarborg_text::{Values, copy_json};
use waarborg_vault::{Access, Way};

/// What there is, with the reasons that the register gives.
pub fn told_json(output: &Output<'_>, register: &Register, access: &Access, values: Values) -> Json {
    copy_json(output.words, register, access, values)
}

/// The name of a way in words.
pub fn way(output: &Output<'_>, way: Way) -> String {
    output.words.say(&format!("way-{}", way.as_str()))
}
