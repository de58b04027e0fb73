//! Decisions that were made today: each standing that the rules tell apart is decided once for each question of a wish.
//!
//! The rules read the register, the day and how someone stands, and nothing else. So an answer holds for everyone of the
//! same class until midnight, or until the register changes: a wish is found in the register anew then, and has no
//! decisions yet.

use crate::ask::{Asked, Question};
use crate::error::VaultError;
use crate::standing::{AgeBands, standing};
use crate::vault::Vault;
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use waarborg_decide::case::Standing;
use waarborg_decide::{Decision, Kept};
use waarborg_store::{DecisionBody, StandingRow, Write};

/// Classes that are remembered of one question; beyond, all are forgotten and decided anew as they come.
const MOST_CLASSES: usize = 64;

/// What rules tell people apart by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Class {
    flags: u32,
    bits: u32,
    /// `None`: nothing is known of it, and what the register says of a file counts.
    age: Option<u8>,
    customer_until: Option<Date>,
}

impl Class {
    /// The class of someone who stands like this.
    pub fn of(row: &StandingRow, bits: u32, bands: &AgeBands, today: Date) -> Self {
        let age = row.age_floor.and_then(|_| u8::try_from(bands.age(row, today, false)).ok());
        Self { flags: row.flags, bits, age, customer_until: row.customer_until }
    }

    /// Asks the rules one of the questions of a wish, about everyone of it.
    pub fn decide(
        &self,
        vault: &Vault,
        (asked, question): (&Asked, &Question),
        bands: &AgeBands,
        today: Date,
        now: Timestamp,
    ) -> Result<Decision, VaultError> {
        asked.decide(question, vault, self.standing(bands, today, question.adults), now)
    }

    /// How everyone of it stands, as the rules read it.
    pub fn standing(&self, bands: &AgeBands, today: Date, adults: bool) -> Standing {
        let row = StandingRow {
            flags: self.flags,
            age_floor: self.age,
            age_changes_on: None,
            customer_until: self.customer_until,
        };
        standing(&row, self.bits, bands, today, adults)
    }
}

/// A decision that holds for a class today.
pub(crate) struct Decided {
    pub kept: Kept,
    body: DecisionBody,
    is_stored: AtomicBool,
}

impl Decided {
    /// A decision that is not stored yet, with its record as it will be.
    pub fn new(decision: Decision, body: DecisionBody) -> Self {
        Self { kept: Kept::new(decision), body, is_stored: AtomicBool::new(false) }
    }

    /// What keeps its record, unless that is done.
    pub fn to_store(&self) -> Vec<Write> {
        let is_stored = self.is_stored.load(Ordering::Acquire);
        if is_stored { Vec::new() } else { vec![Write::KeepDecision(self.body.clone())] }
    }

    /// Its record is durable: no later use needs to write it again.
    pub fn is_stored(&self) {
        self.is_stored.store(true, Ordering::Release);
    }
}

/// The decisions of one question.
#[derive(Default)]
pub(crate) struct Decisions(RwLock<OfDay>);

#[derive(Default)]
struct OfDay {
    day: Date,
    by_class: HashMap<Class, Arc<Decided>>,
}

impl Decisions {
    /// The decision for a class today: remembered, or made.
    pub fn of(
        &self,
        class: Class,
        today: Date,
        decide: impl FnOnce() -> Result<Decided, VaultError>,
    ) -> Result<Arc<Decided>, VaultError> {
        {
            let held = self.0.read().unwrap_or_else(PoisonError::into_inner);
            if let Some(decided) = held.by_class.get(&class).filter(|_| held.day == today) {
                return Ok(Arc::clone(decided));
            }
        }
        let decided = Arc::new(decide()?);
        let mut held = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if held.day != today || held.by_class.len() >= MOST_CLASSES {
            held.by_class.clear();
            held.day = today;
        }
        held.by_class.insert(class, Arc::clone(&decided));
        Ok(decided)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use std::cell::Cell;
    use waarborg_decide::{Question, Rulebook};
    use waarborg_model::Facts;
    use waarborg_model::vocabulary::Action;

    fn class(bits: u32) -> Class {
        Class { flags: 0, bits, age: Some(18), customer_until: None }
    }

    /// Remembers, and counts how often it had to ask.
    struct Asking {
        decisions: Decisions,
        asked: Cell<u32>,
        book: Rulebook,
    }

    impl Asking {
        fn new() -> Self {
            Self { decisions: Decisions::default(), asked: Cell::new(0), book: Rulebook::built_in().unwrap() }
        }

        fn of(&self, class: Class, as_of: Date) -> Arc<Decided> {
            let decide = || {
                self.asked.set(self.asked.get() + 1);
                let question = Question { action: Action::Use, facts: Facts::new(), as_of, now: Timestamp::UNIX_EPOCH };
                let decision = self.book.decide(&question).unwrap();
                Ok(Decided::new(decision, DecisionBody { hash: [7; 32], body: vec![7] }))
            };
            self.decisions.of(class, as_of, decide).unwrap()
        }
    }

    #[test]
    fn each_class_is_decided_once_a_day() {
        let (asking, today) = (Asking::new(), date(2026, 11, 26));
        let first = asking.of(class(1), today);
        assert!(Arc::ptr_eq(&first, &asking.of(class(1), today)));
        assert_eq!(asking.asked.get(), 1);
        assert!(!Arc::ptr_eq(&first, &asking.of(class(2), today)));
        assert_eq!(asking.asked.get(), 2);
        let tomorrow = asking.of(class(1), date(2026, 11, 27));
        assert_eq!(tomorrow.kept.decision().as_of, date(2026, 11, 27));
        assert_eq!(asking.asked.get(), 3);
    }

    #[test]
    fn no_more_is_remembered_than_its_room() {
        let (asking, today) = (Asking::new(), date(2026, 11, 26));
        (0..300).for_each(|bits| drop(asking.of(class(bits), today)));
        assert!(asking.decisions.0.read().unwrap().by_class.len() <= MOST_CLASSES);
    }

    #[test]
    fn its_record_is_written_until_that_is_known_to_be_durable() {
        let (asking, today) = (Asking::new(), date(2026, 11, 26));
        let decided = asking.of(class(1), today);
        assert_eq!((decided.to_store().len(), decided.to_store().len()), (1, 1));
        decided.is_stored();
        assert!(asking.of(class(1), today).to_store().is_empty());
    }
}
