//! The answer to a question, with everything that made it.

mod cite;
mod duties;
mod record;

use crate::act::Act;
use crate::question::{Assumed, Question, QuestionError};
use crate::remedy::{self, Anew, Changes, Remedy};
use crate::rulebook::Rulebook;
use crate::settle::{Domains, Settled, settle};
use crate::weigh::{Class, Weigher, period};
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::BTreeSet;
use waarborg_law::Derivations;
use waarborg_law::deadline::{Deadline, DeadlineError, Start, compute};
use waarborg_model::vocabulary::{Action, Fact};
use waarborg_model::{Facts, Value};

pub use cite::{Cited, Part};
pub use record::{Record, hex};

/// What a question comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It may be done; for a duty, it may be left undone.
    Allowed,
    /// It hangs on these facts, in the order in which to ask them.
    Conditional(Vec<Fact>),
    /// A ban is met. What would make it lawful, if anything would.
    Forbidden(Remedy),
    /// It must be done.
    Duty,
    /// A period runs until this day or instant.
    Due(Box<Deadline>),
    /// There are no rules for that day.
    NoRules,
}

impl Outcome {
    /// The word that programs read: `allowed`, `conditional`, `forbidden`, `duty`, `date`, `none`.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Allowed => "allowed",
            Self::Conditional(_) => "conditional",
            Self::Forbidden(_) => "forbidden",
            Self::Duty => "duty",
            Self::Due(_) => "date",
            Self::NoRules => "none",
        }
    }
}

/// The answer to a question.
#[derive(Clone, Debug)]
pub struct Decision {
    /// What was asked about.
    pub action: Action,
    /// The day whose law counted.
    pub as_of: Date,
    /// The instant of asking.
    pub now: Timestamp,
    /// The facts it was weighed on, assumed and derived ones included.
    pub facts: Facts,
    /// What the door assumed.
    pub assumed: Vec<Assumed>,
    /// The answer.
    pub outcome: Outcome,
    /// The rules that decided, and how.
    pub cited: Vec<Cited>,
    /// Duties that come with the act, met or open.
    pub duties: Vec<Cited>,
    /// Contested points among the rules that decided.
    pub contested: Vec<String>,
    /// What makes the decision reproducible; names nobody.
    pub record: Record,
}

impl Rulebook {
    /// Answers a question as the asking command puts it: through the door, then by the rules.
    ///
    /// # Errors
    /// [`QuestionError`] for facts that contradict each other, name a country that is none, or start a
    /// period whose end cannot be told.
    pub fn ask(&self, question: &Question) -> Result<Decision, QuestionError> {
        let (facts, assumed) = question.through_the_door(self)?;
        let anew = |changes: &Changes| {
            let again = question.with(changes);
            // Changes that contradict the rest of the question help nobody: then nothing changed.
            again.through_the_door(self).map_or_else(|_| facts.clone(), |(facts, _)| facts)
        };
        self.weigh(question, facts.clone(), assumed, &anew)
    }

    /// Decides on facts that are taken as they are: nothing is assumed of a fact that is absent.
    ///
    /// # Errors
    /// [`QuestionError::Deadline`] for a start of a period whose end cannot be told.
    pub fn decide(&self, question: &Question) -> Result<Decision, QuestionError> {
        let mut facts = question.facts.clone();
        self.derivations().apply(&mut facts, question.as_of);
        let anew = |changes: &Changes| {
            let mut facts = question.with(changes).facts;
            self.derivations().apply(&mut facts, question.as_of);
            facts
        };
        self.weigh(question, facts, Vec::new(), &anew)
    }

    fn weigh(
        &self,
        question: &Question,
        facts: Facts,
        assumed: Vec<Assumed>,
        anew: Anew<'_>,
    ) -> Result<Decision, QuestionError> {
        let Some(day) = self.on(question.as_of) else {
            return Ok(decision(self, question, facts, assumed, Outcome::NoRules, Vec::new()));
        };
        let weigher = Weigher { book: self, day, action: question.action, as_of: question.as_of };
        let categories = facts.categories();
        let settled = if categories.is_empty() {
            Settled::Hangs(vec![Fact::Data])
        } else {
            settle(&weigher, &facts, &categories, &Domains::new())
        };
        let mut cited = cite::cite(&weigher, &facts, &categories, &settled);
        let outcome = match settled {
            Settled::Hangs(facts) => Outcome::Conditional(facts),
            Settled::Class(Class::Allowed) => Outcome::Allowed,
            Settled::Class(Class::Duty) => Outcome::Duty,
            Settled::Class(Class::Forbidden) => Outcome::Forbidden(remedy::find(&weigher, &facts, &categories, anew)),
            Settled::Class(Class::Date(_)) => Outcome::Due(Box::new(due(&weigher, &facts, &mut cited)?)),
        };
        Ok(decision(self, question, facts, assumed, outcome, cited))
    }
}

impl Rulebook {
    /// The assumptions of the door on which an answer hangs: those without which it would be another
    /// answer, or none. All others were taken for granted and make no difference.
    #[must_use]
    pub fn assumptions_that_matter(&self, decision: &Decision) -> Vec<Assumed> {
        let Some(day) = self.on(decision.as_of) else { return Vec::new() };
        let weigher = Weigher { book: self, day, action: decision.action, as_of: decision.as_of };
        let come_to = |facts: &Facts| settle(&weigher, facts, &decision.facts.categories(), &Domains::new());
        let answer = come_to(&decision.facts);
        let without = |assumed: &Assumed| {
            let mut facts = decision.facts.clone();
            facts.forget(assumed.fact);
            self.derivations().apply(&mut facts, decision.as_of);
            come_to(&facts)
        };
        let mut read = BTreeSet::new();
        for act in [Act::Do(decision.action), Act::Omit(decision.action)] {
            for rule in day.rules(act) {
                rule.facts(act, &mut |fact| read.extend([fact].iter().chain(Derivations::sources(fact)).copied()));
            }
        }
        // The kind of data is always told: the answer is about it.
        let matters = |assumed: &&Assumed| {
            assumed.fact == Fact::Data || read.contains(&assumed.fact) && without(assumed) != answer
        };
        decision.assumed.iter().filter(matters).copied().collect()
    }
}

fn decision(
    book: &Rulebook,
    question: &Question,
    facts: Facts,
    assumed: Vec<Assumed>,
    outcome: Outcome,
    cited: Vec<Cited>,
) -> Decision {
    let duties = match outcome {
        Outcome::NoRules | Outcome::Forbidden(_) => Vec::new(),
        _ => duties::coming_with(book, question, &facts, &assumed),
    };
    let mut contested: Vec<String> = cited
        .iter()
        .filter_map(|cited| book.text(&cited.rule))
        .flat_map(|(_, text)| text.contested.iter().cloned())
        .collect();
    contested.sort();
    contested.dedup();
    let record = Record::new(book, question, &facts, &outcome, &cited);
    Decision {
        action: question.action,
        as_of: question.as_of,
        now: question.now,
        facts,
        assumed,
        outcome,
        cited,
        duties,
        contested,
        record,
    }
}

/// The earliest of the periods that run, and the rules that count its time.
fn due(weigher: &Weigher<'_>, facts: &Facts, cited: &mut Vec<Cited>) -> Result<Deadline, DeadlineError> {
    let mut earliest: Option<(Timestamp, Deadline)> = None;
    for rule in cited.iter().filter(|cited| cited.part == Part::Runs) {
        let Some((period, starts)) = period(weigher.book, &rule.rule, weigher.as_of, facts) else { continue };
        let start = match facts.get(starts) {
            Some(Value::Date(day)) => Start::On(day),
            Some(Value::Moment(moment)) => Start::At(moment),
            _ => continue,
        };
        let deadline = compute(period, start, weigher.book.calendars())?;
        let closes_at = deadline.due.closes_at()?;
        if earliest.as_ref().is_none_or(|(before, _)| closes_at < *before) {
            earliest = Some((closes_at, deadline));
        }
    }
    // INVARIANT: the class is a date only if a period runs whose start is known.
    let (_, deadline) = earliest.ok_or(DeadlineError::OutOfRange)?;
    cited.extend(deadline.time_rules.iter().map(|rule| Cited::counting(weigher.book, rule)));
    Ok(deadline)
}
