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
        self.explained(words, "")
    }

    /// The error in words of a page: whoever looks at one gives no commands, so where the remedy is one, there is another for
    /// pages.
    #[must_use]
    pub fn explain_on_page(&self, words: &Words) -> Explained {
        self.explained(words, "page-")
    }

    /// `place`: what the key of a remedy begins with that goes before the one of the error itself.
    fn explained(&self, words: &Words, place: &str) -> Explained {
        let key = error_key(self.code);
        let reason = |(name, value): &(&'static str, String)| {
            (*name == "reason").then(|| words.maybe(&system_key(value))).flatten().unwrap_or_else(|| value.clone())
        };
        let values: Vec<String> = self.arguments.iter().map(reason).collect();
        let arguments: Vec<(&'static str, &str)> =
            self.arguments.iter().zip(&values).map(|((name, _), value)| (*name, value.as_str())).collect();
        let say = |end: &str| words.say_with(&format!("{key}{end}"), &arguments);
        let own = format!("{place}{key}-do");
        let has_own = !place.is_empty() && words.maybe(&own).is_some();
        let remedy = has_own.then(|| words.say_with(&own, &arguments));
        Explained { what: say(""), why: say("-why"), remedy: remedy.unwrap_or_else(|| say("-do")) }
    }
}

/// The key of what the system says, which it says in English: `permission denied`.
fn system_key(reason: &str) -> String {
    let letters = reason.chars().map(|sign| if sign.is_ascii_alphanumeric() { sign } else { '-' });
    std::iter::once("system-").flat_map(str::chars).chain(letters).collect()
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

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::ErrorKind;
    use waarborg_law::Language;

    #[test]
    fn what_the_system_says_is_said_in_the_language_of_the_reader() {
        let said = |kind: ErrorKind, language| {
            let fault = Fault::new("file.unwritable").with("file", "a").with("reason", kind.to_string());
            fault.explain(&Words::new(language)).why
        };
        for kind in [
            ErrorKind::NotFound,
            ErrorKind::PermissionDenied,
            ErrorKind::ConnectionRefused,
            ErrorKind::ConnectionReset,
            ErrorKind::AddrInUse,
            ErrorKind::AddrNotAvailable,
            ErrorKind::BrokenPipe,
            ErrorKind::AlreadyExists,
            ErrorKind::NotADirectory,
            ErrorKind::IsADirectory,
            ErrorKind::DirectoryNotEmpty,
            ErrorKind::ReadOnlyFilesystem,
            ErrorKind::InvalidInput,
            ErrorKind::InvalidData,
            ErrorKind::TimedOut,
            ErrorKind::StorageFull,
            ErrorKind::QuotaExceeded,
            ErrorKind::FileTooLarge,
            ErrorKind::ResourceBusy,
            ErrorKind::InvalidFilename,
            ErrorKind::Interrupted,
            ErrorKind::Unsupported,
            ErrorKind::UnexpectedEof,
            ErrorKind::OutOfMemory,
            ErrorKind::Other,
        ] {
            let [dutch, english] = [Language::Nl, Language::En].map(|language| said(kind, language));
            assert!(!dutch.contains(&kind.to_string()), "{dutch}");
            assert!(english.starts_with("the system says") && english != dutch, "{english}");
        }
        // A reason of a reader, in its own words.
        let fault = Fault::new("pack.toml").with("reason", "expected `=`");
        assert!(fault.explain(&Words::new(Language::Nl)).why.contains("expected `=`"));
    }

    /// What an error names only where a command is given.
    const OF_COMMANDS: [&str; 2] = ["restore-no-opener", "restore-nobody-to-ask"];
    /// What errors begin with that a page can meet.
    const OF_PAGES: [&str; 11] = [
        "vault-",
        "store-",
        "seal-",
        "recovery-",
        "permit-",
        "replay-",
        "backup-",
        "restore-",
        "recover-",
        "rotate-",
        "question-",
    ];

    #[test]
    fn no_page_tells_anybody_to_give_a_command() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../translations");
        for language in Language::ALL {
            let words = Words::new(language);
            let mut seen = 0;
            for file in ["vault", "maintenance", "cli"] {
                let text = std::fs::read_to_string(format!("{folder}/{}/{file}.ftl", language.as_str())).unwrap();
                let keys = text
                    .lines()
                    .filter_map(|line| line.split_once(" =")?.0.strip_prefix("error-")?.strip_suffix("-do"));
                let keys = keys.filter(|key| OF_PAGES.iter().any(|begin| key.starts_with(begin)));
                // Questions in words are read by another reader on the pages.
                let is_typed = |key: &str| {
                    key.starts_with("question-") && !["question-no-action", "question-before-rulebook"].contains(&key)
                };
                for key in keys.filter(|key| !OF_COMMANDS.contains(key) && !is_typed(key)) {
                    let code: &'static str = key.replacen('-', ".", 1).leak();
                    let told = Fault::new(code).explain_on_page(&words).remedy;
                    assert!(!told.is_empty() && !told.contains('`') && !told.contains("--"), "{code}: {told}");
                    seen += 1;
                }
            }
            assert!(seen > 90, "{seen}");
        }
    }
}
