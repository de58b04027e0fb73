//! What the vault says: what was asked for, or the decision that refuses it.

use waarborg_decide::Decision;

/// An answer of the vault. A refusal carries its rules, articles and what would make it lawful.
#[derive(Debug)]
pub enum Answer<T> {
    /// It was allowed, and stands in the log.
    Given(T),
    /// It was not allowed. That it was asked stands in the log.
    Refused(Box<Decision>),
}

impl<T> Answer<T> {
    /// What was given, if it was.
    pub fn given(self) -> Option<T> {
        match self {
            Self::Given(given) => Some(given),
            Self::Refused(_) => None,
        }
    }
}
