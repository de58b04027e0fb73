//! The five ways in which an answer is stamped on a page.

use super::is_duty;
use waarborg_decide::{Decision, Outcome, Remedy};
use waarborg_model::vocabulary::Fact;

/// How an answer is stamped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stamp {
    /// Go on.
    Yes,
    /// Go on if what is open turns out well; or: this must be done.
    If,
    /// No, but there is a way.
    Unless,
    /// No.
    No,
    /// Something was not told without which there is no answer, or there are no rules.
    Unknown,
}

/// What a question is about, rather than how things stand. As long as one of these is open, nobody can say under which
/// conditions it may be.
const ABOUT: [Fact; 10] = [
    Fact::Role,
    Fact::Data,
    Fact::Subject,
    Fact::Purpose,
    Fact::Ground,
    Fact::Channel,
    Fact::Recipient,
    Fact::RecipientCountry,
    Fact::Record,
    Fact::Request,
];

impl Stamp {
    /// The stamp of an answer.
    #[must_use]
    pub fn of(decision: &Decision) -> Self {
        match &decision.outcome {
            Outcome::Allowed | Outcome::Due(_) => Self::Yes,
            Outcome::Conditional(open) if missing(open).is_some() => Self::Unknown,
            Outcome::Conditional(_) | Outcome::Duty => Self::If,
            Outcome::Forbidden(Remedy::Changes(_)) => Self::Unless,
            Outcome::Forbidden(Remedy::Nothing) => Self::No,
            Outcome::NoRules => Self::Unknown,
        }
    }

    /// The stamp that has this class; none has another.
    #[must_use]
    pub fn of_class(class: &str) -> Option<Self> {
        [Self::Yes, Self::If, Self::Unless, Self::No, Self::Unknown].into_iter().find(|stamp| stamp.class() == class)
    }

    /// The key of its title: `may-verdict-` and this.
    #[must_use]
    pub fn title(decision: &Decision) -> &'static str {
        let is_duty = is_duty(decision.action);
        match (Self::of(decision), &decision.outcome) {
            (_, Outcome::Due(_)) => "date",
            (_, Outcome::Duty) => "duty",
            (_, Outcome::NoRules) => "none",
            (Self::Yes, _) if is_duty => "no-duty",
            (Self::Yes, _) => "yes",
            (Self::If, _) if is_duty => "duty-if",
            (Self::If, _) => "if",
            (Self::Unless, _) => "unless",
            (Self::No, _) => "no",
            (Self::Unknown, _) => "unknown",
        }
    }

    /// The class of the sheet in which it stands: `wb-oordeel--` and this.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::Yes => "ja",
            Self::If => "mits",
            Self::Unless => "tenzij",
            Self::No => "nee",
            Self::Unknown => "onbekend",
        }
    }

    /// The name of its picture.
    #[must_use]
    pub const fn picture(self) -> &'static str {
        match self {
            Self::Yes => "stamp-yes",
            Self::If => "stamp-yes-if",
            Self::Unless => "stamp-no-unless",
            Self::No => "stamp-no",
            Self::Unknown => "stamp-unknown",
        }
    }

    /// The name of the small picture beside it in a list.
    #[must_use]
    pub const fn small_picture(self) -> &'static str {
        match self {
            Self::Yes => "done",
            Self::If => "warning",
            Self::Unless => "unless",
            Self::No => "cross",
            Self::Unknown => "question",
        }
    }
}

/// What was not told and must be before anything else.
#[must_use]
pub fn missing(open: &[Fact]) -> Option<Fact> {
    open.iter().copied().find(|fact| ABOUT.contains(fact))
}
