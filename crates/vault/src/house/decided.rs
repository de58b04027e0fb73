//! What the rules said of the house's own work. As for uses, each standing is decided once a day for each question.

use super::House;
use crate::decisions::{Class, Decided, Decisions};
use crate::error::VaultError;
use crate::leaves::Actor;
use crate::snapshot::Snapshot;
use crate::vault::Vault;
use jiff::Timestamp;
use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};
use waarborg_decide::{Binding, Decision};
use waarborg_model::identifier::ActivityId;
use waarborg_model::vocabulary::{Category, Subject};

/// Questions that are remembered; beyond, all are forgotten.
const MOST_QUESTIONS: usize = 64;

/// What the rules are asked, but for how someone stands. Nothing else of the register is in it, so an answer outlives it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct HouseQuestion {
    pub house: House,
    pub data: Vec<Category>,
    pub subject: Subject,
    /// The register says of whom nothing is known that she is of age.
    pub adults: bool,
}

/// The decisions of the house's questions.
#[derive(Default)]
pub(crate) struct HouseDecisions(RwLock<HashMap<HouseQuestion, Arc<Decisions>>>);

impl HouseDecisions {
    fn of(&self, question: &HouseQuestion) -> Arc<Decisions> {
        if let Some(held) = self.0.read().unwrap_or_else(PoisonError::into_inner).get(question) {
            return Arc::clone(held);
        }
        let mut all = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= MOST_QUESTIONS {
            all.clear();
        }
        Arc::clone(all.entry(question.clone()).or_default())
    }
}

impl Vault {
    /// Asks the rules one of the house's questions about a person.
    pub(crate) fn decide_house(
        &self,
        question: &HouseQuestion,
        snapshot: &Snapshot,
        now: Timestamp,
    ) -> Result<Arc<Decided>, VaultError> {
        let today = Self::day_of(now);
        let bands = self.bands(today);
        let class = Class::of(&snapshot.subject.standing, snapshot.bits, &bands, today);
        self.house.of(question).of(class, today, || {
            let standing = class.standing(&bands, today, question.adults);
            let case = question.house.case(question.data.clone(), question.subject, &standing);
            let decision = self.book.decide_case(&case, today, now)?;
            let body = self.decision_body(&decision);
            Ok(Decided::new(decision, body))
        })
    }

    /// Uses up the permit that a decision gives for a person, or tells the refusal as it stands now.
    pub(crate) fn permit_house(
        &self,
        house: House,
        decided: &Decided,
        (actor, register_version): (Actor, u64),
        snapshot: &Snapshot,
        now: Timestamp,
    ) -> Result<Result<(), Box<Decision>>, VaultError> {
        let decision = decided.kept.decision();
        if !decision.permits() {
            return Ok(Err(Box::new(Decision { now, ..Decision::clone(decision) })));
        }
        let binding = Binding {
            organisation: self.organisation,
            actor: actor.identifier(),
            activity: ActivityId::from_bytes(house.identifier()),
            register_version,
            recipient: None,
            fields: Vec::new(),
        };
        let subject = &snapshot.subject;
        let permit = decided.kept.permit(binding, subject.id, subject.version, Self::day_of(now), now)?;
        permit.consume(self.now())?;
        Ok(Ok(()))
    }
}
