//! A question while it is asked: it travels in the session, and stays only when its answer is saved.

use super::answer::manner;
use super::saved::{Answers, Saved};
use crate::reply::Refusal;
use crate::session::text_of;
use crate::visit::Visit;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use waarborg_decide::{Decision, Question, QuestionError};
use waarborg_duties::Sector;
use waarborg_model::Facts;
use waarborg_model::facts::display;
use waarborg_model::vocabulary::Fact;
use waarborg_text::Fault;
use waarborg_text::vault_fault::Nature;

/// Under which the questions of a session are noted.
const NOTE: &str = "may-questions";
/// How many questions a session remembers.
const MOST: usize = 12;
/// What the name of an example begins with, so that none is taken for a question of somebody.
const EXAMPLE: &str = "v-";

/// A question: facts that name their action, and the day whose law counts. It names nobody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// Random; for an example its name.
    pub id: String,
    /// What was stated, as `key=value;…`.
    pub facts: String,
    /// The day whose law counts; empty: the day on which somebody looks at it.
    pub as_of: String,
    /// The recipient, by its name in the register, if it is one of those.
    #[serde(default)]
    pub recipient: Option<String>,
    /// Which of these facts an example of the sector stated, and nobody since.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub supposed: Vec<String>,
}

impl Asked {
    /// A new question. Whoever asks for today asks for today still when midnight is past.
    ///
    /// # Errors
    /// [`Refusal::Fault`] if the system has no randomness.
    pub fn new(visit: &Visit, facts: &Facts, as_of: Date, recipient: Option<String>) -> Result<Self, Refusal> {
        let as_of = if as_of == visit.today() { String::new() } else { as_of.to_string() };
        let id = waarborg_seal::random::<12>().map(|bytes| text_of(&bytes));
        let id = id.map_err(|error| Refusal::from(waarborg_vault::VaultError::Seal(error)))?;
        Ok(Self { id, facts: written(facts), as_of, recipient, supposed: Vec::new() })
    }

    /// The same, where some of it was supposed in a question from which this one came; what is stated otherwise now was said.
    ///
    /// # Errors
    /// As [`Asked::new`].
    pub fn after(visit: &Visit, before: &Self, facts: &Facts) -> Result<Self, Refusal> {
        let was = before.facts()?;
        let is_left = |fact: Fact| facts.get(fact).is_some() && facts.get(fact) == was.get(fact);
        let supposed = Fact::ALL.iter().copied().filter(|fact| before.supposes(*fact) && is_left(*fact));
        let supposed = supposed.map(|fact| fact.key().to_owned()).collect();
        Ok(Self { supposed, ..Self::new(visit, facts, before.day(visit)?, before.recipient.clone())? })
    }

    /// Whether an example of the sector stated a fact, and nobody since.
    #[must_use]
    pub fn supposes(&self, fact: Fact) -> bool {
        self.supposed.iter().any(|key| key == fact.key())
    }

    /// What was stated.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] for a question of an older vocabulary that is understood no more.
    pub fn facts(&self) -> Result<Facts, Refusal> {
        Facts::parse(&self.facts).map_err(|_| Refusal::NotFound)
    }

    /// The day whose law counts.
    ///
    /// # Errors
    /// As [`Asked::facts`].
    pub fn day(&self, visit: &Visit) -> Result<Date, Refusal> {
        if self.as_of.is_empty() {
            return Ok(visit.today());
        }
        self.as_of.parse().map_err(|_| Refusal::NotFound)
    }

    /// Whether it is one of the examples.
    #[must_use]
    pub fn is_example(&self) -> bool {
        self.id.starts_with(EXAMPLE)
    }
}

/// The address of an example.
#[must_use]
pub fn example_id(key: &str) -> String {
    format!("{EXAMPLE}{key}")
}

/// Facts as they are noted.
fn written(facts: &Facts) -> String {
    let known = facts.known().filter(|(fact, _)| !fact.derived());
    known.map(|(fact, value)| format!("{}={}", fact.key(), display(fact, value))).collect::<Vec<_>>().join(";")
}

/// Notes a question in the session, and forgets the oldest.
pub fn note(visit: &Visit, asked: Asked) {
    let Some(session) = &visit.session else { return };
    let mut noted = noted(visit);
    noted.push(asked);
    let from = noted.len().saturating_sub(MOST);
    let kept = noted.get(from..).unwrap_or_default();
    session.note(NOTE, serde_json::to_string(kept).ok());
}

fn noted(visit: &Visit) -> Vec<Asked> {
    let text = visit.session.as_ref().and_then(|session| session.noted(NOTE)).unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
}

/// The question of an identifier, and how it was saved if it was: an example, one of this session, one that was saved.
///
/// # Errors
/// [`Refusal::NotFound`]; failures of the vault.
pub fn find(visit: &Visit, id: &str) -> Result<(Asked, Option<Saved>), Refusal> {
    if let Some(key) = id.strip_prefix(EXAMPLE) {
        let sectors = Sector::all();
        let mut examples = sectors.iter().flat_map(|sector| sector.examples.iter());
        let example = examples.find(|example| example.key == key).ok_or(Refusal::NotFound)?;
        let facts = example.facts().map_err(|_| Refusal::NotFound)?;
        let asked = Asked {
            id: id.to_owned(),
            facts: written(&facts),
            as_of: String::new(),
            recipient: None,
            supposed: manner(&facts).map(|(fact, _)| fact.key().to_owned()).collect(),
        };
        return Ok((asked, None));
    }
    let saved = visit.vault()?.paper::<Answers>()?.find(id).cloned();
    if let Some(saved) = saved {
        return Ok((saved.asked.clone(), Some(saved)));
    }
    let asked = noted(visit).into_iter().find(|asked| asked.id == id).ok_or(Refusal::NotFound)?;
    Ok((asked, None))
}

/// The law's answer.
///
/// # Errors
/// What is wrong with the question, in words.
pub fn decide(visit: &Visit, facts: Facts, as_of: Date) -> Result<Decision, Refusal> {
    let book = visit.vault()?.book();
    let asked = Question::new(facts, as_of, visit.now).and_then(|question| book.ask(&question));
    asked.map_err(|error| unfit(&error))
}

/// What is wrong with a question.
pub fn unfit(error: &QuestionError) -> Refusal {
    Refusal::of(Fault::from(error), Nature::WrongUse)
}
