//! What the rules are asked when a right of hers is to be met: about all that is kept of her. As for uses, each standing is
//! decided once a day, for people whose records stand in the same files.

use crate::decisions::{Class, Decided, Decisions};
use crate::erase::file_and_retention;
use crate::error::VaultError;
use crate::house::{HERSELF, House, categories};
use crate::leaves::Actor;
use crate::snapshot::Snapshot;
use crate::vault::{InForce, Vault};
use jiff::Timestamp;
use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};
use waarborg_decide::{Binding, Decision};
use waarborg_model::identifier::ActivityId;
use waarborg_model::vocabulary::Category;

/// Sets of files that are remembered; beyond, all are forgotten.
const MOST_SETS: usize = 64;

/// What was asked of the rules, by the files that someone's records stand in.
#[derive(Default)]
pub(crate) struct Rights(RwLock<OfRegister>);

#[derive(Default)]
struct OfRegister {
    in_force: Option<Arc<InForce>>,
    by_files: HashMap<Vec<u32>, Arc<Asked>>,
}

/// All that is kept in some files.
struct Asked {
    data: Vec<Category>,
    adults: bool,
    decisions: Decisions,
}

impl Vault {
    /// Asks the rules whether a right of hers may be met with all that is kept, and uses the permit up.
    pub(crate) fn ask_for_right(
        &self,
        actor: Actor,
        in_force: &Arc<InForce>,
        snapshot: &Snapshot,
        now: Timestamp,
    ) -> Result<Result<Arc<Decided>, Box<Decision>>, VaultError> {
        let today = Self::day_of(now);
        let asked = self.rights.of(in_force, snapshot);
        let bands = self.bands(today);
        let class = Class::of(&snapshot.subject.standing, snapshot.bits, &bands, today);
        let decided = asked.decisions.of(class, today, || {
            let standing = class.standing(&bands, today, asked.adults);
            let case = House::Request.case(asked.data.clone(), HERSELF, &standing);
            let decision = self.book.decide_case(&case, today, now)?;
            let body = self.decision_body(&decision);
            Ok(Decided::new(decision, body))
        })?;
        let decision = decided.kept.decision();
        if !decision.permits() {
            return Ok(Err(Box::new(Decision { now, ..Decision::clone(decision) })));
        }
        let binding = Binding {
            organisation: self.organisation,
            actor: actor.identifier(),
            activity: ActivityId::from_bytes(House::Request.identifier()),
            register_version: in_force.version,
            recipient: None,
            fields: Vec::new(),
        };
        let subject = &snapshot.subject;
        decided.kept.permit(binding, subject.id, subject.version, today, now)?.consume(self.now())?;
        Ok(Ok(decided))
    }
}

impl Rights {
    fn of(&self, in_force: &Arc<InForce>, snapshot: &Snapshot) -> Arc<Asked> {
        let mut files: Vec<u32> = snapshot.records.iter().map(|(record, _)| record.file).collect();
        files.dedup();
        let same = |held: &OfRegister| held.in_force.as_ref().is_some_and(|held| Arc::ptr_eq(held, in_force));
        {
            let held = self.0.read().unwrap_or_else(PoisonError::into_inner);
            if let Some(asked) = held.by_files.get(&files).filter(|_| same(&held)) {
                return Arc::clone(asked);
            }
        }
        let asked = Arc::new(Asked::of(in_force, snapshot));
        let mut held = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if !same(&held) || held.by_files.len() >= MOST_SETS {
            *held = OfRegister { in_force: Some(Arc::clone(in_force)), by_files: HashMap::new() };
        }
        held.by_files.insert(files, Arc::clone(&asked));
        asked
    }
}

impl Asked {
    fn of(in_force: &InForce, snapshot: &Snapshot) -> Self {
        let files: Vec<_> =
            snapshot.records.iter().filter_map(|(record, _)| file_and_retention(in_force, record)).collect();
        let data = categories(files.iter().flat_map(|(file, _)| &file.fields));
        let adults = files.iter().all(|(file, _)| file.adults);
        Self { data, adults, decisions: Decisions::default() }
    }
}
