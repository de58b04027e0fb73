//! Errors for people: what happened, why, and what to do.

use crate::words::{Words, error_key};
use waarborg_decide::QuestionError;
use waarborg_law::PackError;
use waarborg_law::deadline::DeadlineError;
use waarborg_model::FactError;
use waarborg_model::vocabulary::Fact;

/// An error by its stable code, with the values that its texts name. Holds no personal data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// For example `fact.unknown`.
    pub code: &'static str,
    /// Named values for the texts.
    pub arguments: Vec<(&'static str, String)>,
}

/// The three parts of an error, in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explained {
    /// What happened.
    pub what: String,
    /// Why.
    pub why: String,
    /// What to do.
    pub remedy: String,
}

impl Fault {
    /// An error without values.
    #[must_use]
    pub fn new(code: &'static str) -> Self {
        Self { code, arguments: Vec::new() }
    }

    /// Adds a value for the texts.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }

    /// Adds a value that may be absent; the texts then choose other words.
    #[must_use]
    pub fn with_maybe(self, name: &'static str, value: Option<impl Into<String>>) -> Self {
        self.with(name, value.map_or_else(|| "none".to_owned(), Into::into))
    }

    /// The error in words.
    #[must_use]
    pub fn explain(&self, words: &Words) -> Explained {
        let key = error_key(self.code);
        let arguments: Vec<(&'static str, &str)> =
            self.arguments.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let say = |end: &str| words.say_with(&format!("{key}{end}"), &arguments);
        Explained { what: say(""), why: say("-why"), remedy: say("-do") }
    }
}

impl From<&FactError> for Fault {
    fn from(error: &FactError) -> Self {
        let fault = Self::new(error.code());
        match error {
            FactError::UnknownFact { key, suggestion } => fault.with("key", key).with_maybe("suggestion", *suggestion),
            FactError::UnknownValue { key, value, .. } if *key == Fact::RecipientCountry.key() => {
                Self::new("question.unknown-country").with("country", value)
            }
            FactError::UnknownValue { key, value, suggestion, expected } => fault
                .with("key", *key)
                .with("value", value)
                .with("expected", expected)
                .with_maybe("suggestion", *suggestion),
            FactError::OutOfRange { key, value, expected } => {
                fault.with("key", *key).with("value", value).with("expected", expected)
            }
            FactError::TwoValues { key, first, second } => {
                fault.with("key", *key).with("first", first).with("second", second)
            }
            FactError::NotAPair { text } => fault.with("text", text),
        }
    }
}

impl From<&QuestionError> for Fault {
    fn from(error: &QuestionError) -> Self {
        let fault = Self::new(error.code());
        match error {
            QuestionError::NoAction => fault,
            QuestionError::Contradiction(facts) => {
                fault.with("facts", facts.iter().map(|fact| fact.key()).collect::<Vec<_>>().join(", "))
            }
            QuestionError::UnknownCountry(country) => fault.with("country", country),
            QuestionError::Deadline(error) => error.into(),
        }
    }
}

impl From<&PackError> for Fault {
    fn from(error: &PackError) -> Self {
        let mut fault =
            Self::new(error.code).with("file", &error.file).with_maybe("line", error.line.map(|line| line.to_string()));
        fault.arguments.extend(error.arguments.iter().cloned());
        for (name, code) in [("suggestion", "pack.vocabulary"), ("value", "pack.annotation")] {
            if error.code == code && !error.arguments.iter().any(|(given, value)| *given == name && !value.is_empty()) {
                fault.arguments.retain(|(given, _)| *given != name);
                fault = fault.with(name, "none");
            }
        }
        fault
    }
}

impl From<&DeadlineError> for Fault {
    fn from(error: &DeadlineError) -> Self {
        error.arguments().into_iter().fold(Self::new(error.code()), |fault, (name, value)| fault.with(name, value))
    }
}
