//! Weighs the rules of a day on facts: what class of answer they give.

use crate::act::Act;
use crate::day::{Day, DayRule};
use crate::expression::{Cells, Truth};
use crate::policy::Effect;
use crate::rulebook::Rulebook;
use jiff::civil::Date;
use std::collections::BTreeSet;
use waarborg_law::Derivations;
use waarborg_law::deadline::Period;
use waarborg_model::Facts;
use waarborg_model::facts::{display, find};
use waarborg_model::vocabulary::{Action, Category, Fact};

/// The class of an answer that facts settle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Class {
    /// A ban is met.
    Forbidden,
    /// Periods run, and their start is known: a bit for each rule of a deadline, in the order of
    /// [`Weigher::deadlines`]. Other periods end on another day, so they are another answer.
    Date(u128),
    /// It must be done.
    Duty,
    /// It may be done, or left undone where doing is a duty otherwise.
    Allowed,
}

/// The rules of a day, weighed for one action.
#[derive(Clone, Copy)]
pub struct Weigher<'a> {
    /// The rulebook.
    pub book: &'a Rulebook,
    /// The rules in force.
    pub day: &'a Day,
    /// What is asked about.
    pub action: Action,
    /// The legal day.
    pub as_of: Date,
}

impl<'a> Weigher<'a> {
    /// The class of the answer, or `None` while it is open.
    #[must_use]
    pub fn class(&self, facts: &Facts, categories: &[Category]) -> Option<Class> {
        let first = categories.first()?;
        let mut cells = Cells::new(facts, Act::Do(self.action), *first);
        match self.strictest(Act::Do(self.action), &mut cells, categories) {
            Truth::True => return Some(Class::Forbidden),
            Truth::Open => return None,
            Truth::False => {}
        }
        match self.running(facts, &mut cells, categories)? {
            0 => {}
            running => return Some(Class::Date(running)),
        }
        match self.strictest(Act::Omit(self.action), &mut cells, categories) {
            Truth::True => Some(Class::Duty),
            Truth::Open => None,
            Truth::False => Some(Class::Allowed),
        }
    }

    fn strictest(&self, act: Act, cells: &mut Cells, categories: &[Category]) -> Truth {
        let mut strictest = Truth::False;
        for category in categories {
            cells.aim(act, *category);
            strictest = strictest.max(self.day.forbidden(act, cells));
            if strictest == Truth::True {
                break;
            }
        }
        strictest
    }

    /// The periods that run, as bits; `None` while it is open whether one does.
    fn running(&self, facts: &Facts, cells: &mut Cells, categories: &[Category]) -> Option<u128> {
        let mut running = 0;
        for (place, (act, rule)) in self.deadlines(facts).enumerate() {
            let mut runs = Truth::False;
            for category in categories {
                cells.aim(act, *category);
                runs = runs.max(rule.truth(act, cells));
            }
            match runs {
                Truth::True => running |= 1 << (place % 128),
                Truth::Open => return None,
                Truth::False => {}
            }
        }
        Some(running)
    }

    /// The deadline rules of the action whose starting fact is known.
    pub fn deadlines<'f>(&self, facts: &'f Facts) -> impl Iterator<Item = (Act, &'a DayRule)> + use<'a, 'f> {
        let (book, day, as_of) = (self.book, self.day, self.as_of);
        let started = [Fact::Received, Fact::Start, Fact::AwareAt].into_iter().any(|start| facts.get(start).is_some());
        let acts = [Act::Do(self.action), Act::Omit(self.action)].into_iter().filter(move |_| started);
        acts.flat_map(move |act| {
            day.rules(act)
                .filter(move |rule| {
                    rule.effect == Effect::Deadline
                        && book
                            .rules()
                            .get(rule.at)
                            .and_then(|rule| period(book, &rule.id, as_of, facts))
                            .is_some_and(|(_, starts)| facts.get(starts).is_some())
                })
                .map(move |rule| (act, rule))
        })
    }

    /// The open facts on which the class hangs, in the order of the vocabulary. Derived facts are
    /// named by what they are computed from.
    #[must_use]
    pub fn open_facts(&self, facts: &Facts, categories: &[Category]) -> BTreeSet<Fact> {
        let mut open = BTreeSet::new();
        for act in [Act::Do(self.action), Act::Omit(self.action)] {
            for category in categories {
                let cells = Cells::new(facts, act, *category);
                let bans = self.day.rules(act).filter(|rule| matches!(rule.effect, Effect::Forbid | Effect::Duty));
                bans.for_each(|rule| rule.open_facts(act, &cells, &mut |fact| note(fact, facts, &mut open)));
                for (_, rule) in self.deadlines(facts).filter(|(deadline, _)| *deadline == act) {
                    rule.open_facts(act, &cells, &mut |fact| note(fact, facts, &mut open));
                }
            }
        }
        open
    }
}

/// The period of a rule on a day under facts, and the fact it starts from.
#[must_use]
pub fn period<'a>(book: &'a Rulebook, rule: &str, day: Date, facts: &Facts) -> Option<(&'a Period, Fact)> {
    let holds = |key: &str, wanted: &str| {
        find(key).ok().is_some_and(|fact| facts.get(fact).is_some_and(|value| display(fact, value) == wanted))
    };
    let period = book.periods().for_rule_when(rule, day, holds)?;
    Some((period, find(&period.starts).ok()?))
}

/// Notes an open fact, or the unknown facts it is computed from.
fn note(fact: Fact, facts: &Facts, open: &mut BTreeSet<Fact>) {
    if fact.derived() {
        open.extend(Derivations::sources(fact).iter().filter(|source| facts.get(**source).is_none()));
    } else {
        open.insert(fact);
    }
}
