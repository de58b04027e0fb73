//! What an answer comes to for a list of people.

use waarborg_decide::{Outcome, Remedy};

/// Whether somebody may be on the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Yes.
    Yes,
    /// Once something has happened, such as a consent.
    NotYet,
    /// No.
    No,
}

impl Group {
    /// All, with their words.
    pub const ALL: [(Self, &'static str); 3] = [(Self::Yes, "yes"), (Self::NotYet, "not-yet"), (Self::No, "no")];

    /// The group of somebody about whom this is the answer.
    #[must_use]
    pub const fn of(outcome: &Outcome) -> Self {
        match outcome {
            Outcome::Allowed | Outcome::Duty => Self::Yes,
            Outcome::Conditional(_) | Outcome::Forbidden(Remedy::Changes(_)) => Self::NotYet,
            _ => Self::No,
        }
    }
}
