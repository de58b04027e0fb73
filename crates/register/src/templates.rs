//! Registers to begin with, one for each sector: complete but for the firm's own names and days.

use crate::error::RegisterError;
use crate::register::Register;

/// A register to begin with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Template {
    /// Its name: `webshop`. What people call it stands in `translations/*/register.ftl`.
    pub key: &'static str,
    /// The file, with comments that say what to fill in.
    pub text: &'static str,
}

const TEMPLATES: [Template; 8] = [
    Template { key: "webshop", text: include_str!("../templates/webshop.toml") },
    Template { key: "hospitality", text: include_str!("../templates/hospitality.toml") },
    Template { key: "salon", text: include_str!("../templates/salon.toml") },
    Template { key: "garage", text: include_str!("../templates/garage.toml") },
    Template { key: "care-practice", text: include_str!("../templates/care-practice.toml") },
    Template { key: "association", text: include_str!("../templates/association.toml") },
    Template { key: "b2b-services", text: include_str!("../templates/b2b-services.toml") },
    Template { key: "general", text: include_str!("../templates/general.toml") },
];

/// All of them.
#[must_use]
pub const fn templates() -> &'static [Template] {
    &TEMPLATES
}

impl Template {
    /// The template by name.
    #[must_use]
    pub fn find(key: &str) -> Option<Self> {
        TEMPLATES.into_iter().find(|template| template.key == key)
    }

    /// The register it holds.
    ///
    /// # Errors
    /// As [`Register::parse`]; never for a build whose tests passed.
    pub fn register(&self) -> Result<Register, Vec<RegisterError>> {
        Register::parse(self.text)
    }
}
