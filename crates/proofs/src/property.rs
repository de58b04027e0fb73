//! What is claimed of the law, as Cedar policies: the law may permit only what they permit.

use crate::ProofError;
use cedar_policy::PolicySet;
use std::str::FromStr;

/// The most that the law may permit.
#[derive(Clone, Debug)]
pub struct Property(PolicySet);

impl Property {
    /// Reads Cedar policies.
    ///
    /// # Errors
    /// [`ProofError::Policy`] if the text does not parse.
    pub fn read(text: &str) -> Result<Self, ProofError> {
        PolicySet::from_str(text).map(Self).map_err(|error| ProofError::policy("a property", &error))
    }

    /// Takes policies as they are.
    #[must_use]
    pub fn of(policies: PolicySet) -> Self {
        Self(policies)
    }

    /// Nothing at all. A law that implies it forbids everything; its counterexample shows that
    /// something is permitted.
    #[must_use]
    pub fn nothing() -> Self {
        Self(PolicySet::new())
    }

    pub(crate) fn policies(&self) -> &PolicySet {
        &self.0
    }
}

/// "Never, where this holds, unless one of those holds", as Cedar text.
#[must_use]
pub fn never(this: &str, unless: &[&str]) -> String {
    let mut text =
        format!("permit (principal, action, resource);\nforbid (principal, action, resource)\nwhen {{ {this} }}");
    for exception in unless {
        text.push_str("\nunless { ");
        text.push_str(exception);
        text.push_str(" }");
    }
    text + ";\n"
}
