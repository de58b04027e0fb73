//! A question, and what the door makes of it.

use crate::remedy::Changes;
use crate::rulebook::Rulebook;
use jiff::Timestamp;
use jiff::civil::Date;
use thiserror::Error;
use waarborg_law::deadline::DeadlineError;
use waarborg_model::vocabulary::{Action, Fact};
use waarborg_model::{Facts, Value};

/// What is asked: an action under facts, on a legal day, now. The two times never mix.
#[derive(Clone, Debug)]
pub struct Question {
    /// What someone wants to do, or asks whether he must.
    pub action: Action,
    /// What is known; everything else is unknown.
    pub facts: Facts,
    /// The day whose law counts.
    pub as_of: Date,
    /// The instant of asking.
    pub now: Timestamp,
}

/// A fact that the door took for granted because nobody stated it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Assumed {
    /// The fact.
    pub fact: Fact,
    /// What was assumed; `None`: a stated value was put back to unknown, as it settles nothing.
    pub value: Option<Value>,
}

/// Why a question cannot be put.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum QuestionError {
    /// Nothing says what is to be done.
    #[error("no action is given")]
    NoAction,
    /// Facts that cannot be true together.
    #[error("facts contradict each other: {}", keys(.0))]
    Contradiction(Vec<Fact>),
    /// There is no such country.
    #[error("unknown country `{0}`")]
    UnknownCountry(String),
    /// A period runs whose end cannot be told: its start lies too far off, or before the calendars.
    #[error(transparent)]
    Deadline(#[from] DeadlineError),
}

impl QuestionError {
    /// The stable code, under which the texts stand.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NoAction => "question.no-action",
            Self::Contradiction(_) => "question.contradiction",
            Self::UnknownCountry(_) => "question.unknown-country",
            Self::Deadline(error) => error.code(),
        }
    }
}

fn keys(facts: &[Fact]) -> String {
    facts.iter().map(|fact| fact.key()).collect::<Vec<_>>().join(", ")
}

impl Question {
    /// A question from facts that name their action.
    ///
    /// # Errors
    /// [`QuestionError::NoAction`].
    pub fn new(facts: Facts, as_of: Date, now: Timestamp) -> Result<Self, QuestionError> {
        let Some(Value::One(place)) = facts.get(Fact::Action) else { return Err(QuestionError::NoAction) };
        let action = Action::ALL.get(usize::from(place)).copied().ok_or(QuestionError::NoAction)?;
        Ok(Self { action, facts, as_of, now })
    }

    /// The same question with other values for some facts.
    #[must_use]
    pub fn with(&self, changes: &Changes) -> Self {
        let mut question = self.clone();
        for (fact, value) in changes {
            question.facts.set(*fact, *value);
        }
        question
    }

    /// Takes for granted what the door assumes, in its order.
    ///
    /// # Errors
    /// [`QuestionError::Contradiction`] or [`QuestionError::UnknownCountry`] for what was stated.
    pub fn through_the_door(&self, book: &Rulebook) -> Result<(Facts, Vec<Assumed>), QuestionError> {
        if let Some(facts) = book.vocabulary().contradiction(&self.facts) {
            return Err(QuestionError::Contradiction(facts));
        }
        if let Some(Value::Country(country)) = self.facts.get(Fact::RecipientCountry)
            && book.derivations().countries().name(country).is_none()
        {
            return Err(QuestionError::UnknownCountry(country.to_string()));
        }
        let mut facts = self.facts.clone();
        let mut assumed = Vec::new();
        let mut left_open = Vec::new();
        book.derivations().apply(&mut facts, self.as_of);
        for door in book.vocabulary().door() {
            if left_open.contains(&door.fact) || !door.applies(&facts) {
                continue;
            }
            if let Some(value) = door.value {
                facts.set(door.fact, value);
            } else {
                facts.forget(door.fact);
                left_open.push(door.fact);
            }
            if door.value.is_some() || door.replaces.is_some() {
                assumed.push(Assumed { fact: door.fact, value: door.value });
            }
        }
        book.derivations().apply(&mut facts, self.as_of);
        Ok((facts, assumed))
    }
}
