//! Uses data of one person: decide, open, log, answer.

use crate::answer::Answer;
use crate::ask::{Asked, Wanted};
use crate::decisions::{Class, Decided};
use crate::error::VaultError;
use crate::leaves::{About, Actor, Told};
use crate::person::PersonKeys;
use crate::reason::Reason;
use crate::snapshot::{OpenedRecord, Snapshot};
use crate::vault::{ATTEMPTS, Vault};
use jiff::Timestamp;
use std::sync::Arc;
use waarborg_audit::leaf::{Kind, Outcome};
use waarborg_decide::{Decision, Permit};
use waarborg_model::identifier::SubjectId;
use waarborg_model::vocabulary::Action;
use waarborg_store::{DecisionBody, Guard, Priority, StoreError, Write};

/// What a use gave.
pub struct Used {
    /// The records, with the permitted fields.
    pub records: Vec<OpenedRecord>,
    /// The decision that allowed it, with the duties that come along. Its instant is that of the first such question today.
    pub decision: Arc<Decision>,
    /// Where it stands in the log.
    pub leaf: u64,
}

impl Vault {
    /// Uses data of one person: asks the rules with her standing, opens only the permitted fields, and writes the leaf
    /// before it answers.
    ///
    /// If her standing moves meanwhile, nothing is answered and the question is put anew: a withdrawal that was
    /// acknowledged before the leaf wins.
    ///
    /// # Errors
    /// [`VaultError::NotInRegister`] and its like for a wish that the register does not know;
    /// [`VaultError::UnknownPerson`]; [`VaultError::KeptMoving`]; failures of the store.
    pub fn use_one(&self, actor: Actor, wanted: &Wanted, subject: SubjectId) -> Result<Answer<Used>, VaultError> {
        self.use_with(actor, wanted, subject, [0; 32])
    }

    /// The same by someone who says why she looks: it stands in the leaf.
    ///
    /// # Errors
    /// As [`Vault::use_one`].
    pub fn use_one_because(
        &self,
        actor: Actor,
        wanted: &Wanted,
        subject: SubjectId,
        reason: Reason,
    ) -> Result<Answer<Used>, VaultError> {
        self.use_with(actor, wanted, subject, reason.content())
    }

    fn use_with(
        &self,
        actor: Actor,
        wanted: &Wanted,
        subject: SubjectId,
        content: [u8; 32],
    ) -> Result<Answer<Used>, VaultError> {
        for _ in 0..ATTEMPTS {
            let asked = self.resolve(wanted)?;
            match self.try_use(actor, &asked, subject, content) {
                Err(VaultError::Store(StoreError::Moved)) => self.reload_register()?,
                settled => return settled,
            }
        }
        Err(VaultError::KeptMoving)
    }

    fn try_use(
        &self,
        actor: Actor,
        asked: &Asked,
        subject: SubjectId,
        content: [u8; 32],
    ) -> Result<Answer<Used>, VaultError> {
        let now = self.now();
        let today = Self::day_of(now);
        let purpose = asked.purpose()?.purpose;
        let wants = |file: u32| asked.wants(file);
        let snapshot =
            self.read(|read| self.look(read, subject, Some((asked.activity_number, purpose)), today, &wants))?;
        let bands = self.bands(today);
        let class = Class::of(&snapshot.subject.standing, snapshot.bits, &bands, today, asked.adults());
        let decided = asked.decisions.of(class, today, || {
            let decision = class.decide(self, asked, &bands, today, now)?;
            let body = self.decision_body(&decision);
            Ok(Decided::new(decision, body))
        })?;
        let decision = decided.kept.decision();
        if !decision.permits() {
            let decision = Decision { now, ..Decision::clone(decision) };
            self.refuse(actor, &snapshot, &decision, now)?;
            return Ok(Answer::Refused(Box::new(decision)));
        }
        let binding = asked.binding(self, actor);
        let permit = decided.kept.permit(binding, subject, snapshot.subject.version, today, now)?;
        let keys = self.keys_of(subject)?;
        let records = self.open_one(permit, asked, actor, &snapshot, &keys)?;
        let log_key = self.log_key(&keys)?;
        let told = Told {
            kind: leaf_kind(decision.action),
            outcome: Outcome::Allowed,
            actor,
            about: About::One(subject, &log_key),
            decision: *decided.kept.record(),
            content,
            count: u32::try_from(records.len()).unwrap_or(u32::MAX),
        };
        let leaf = self.leaf(now, &told)?;
        let mut guards = snapshot.guards();
        guards.push(Guard::Register(asked.in_force.version));
        let committed = self.commit(Priority::Use, guards, decided.to_store(), vec![leaf])?;
        decided.is_stored();
        Ok(Answer::Given(Used { records, decision: Arc::clone(decision), leaf: committed.first_leaf }))
    }

    /// Opens what a permit permits. The permit is used up by it.
    ///
    /// # Errors
    /// [`VaultError::Permit`] if it is bound to something else or has run out.
    fn open_one(
        &self,
        permit: Permit,
        asked: &Asked,
        actor: Actor,
        snapshot: &Snapshot,
        keys: &PersonKeys,
    ) -> Result<Vec<OpenedRecord>, VaultError> {
        let bound = *permit.binding() == asked.binding(self, actor);
        let used = permit.consume(self.now())?;
        let meant = waarborg_decide::permit::AppliedTo::Subject {
            subject: snapshot.subject.id,
            standing_version: snapshot.subject.version,
        };
        if !bound || used.applied_to != meant {
            return Err(VaultError::Permit(waarborg_decide::PermitError::NotAllowed));
        }
        snapshot
            .records
            .iter()
            .map(|(record, envelopes)| self.open_fields(keys, record, envelopes, asked.fields_of(record.file)))
            .collect()
    }

    /// Notes that something was asked and refused.
    pub(crate) fn refuse(
        &self,
        actor: Actor,
        snapshot: &Snapshot,
        decision: &Decision,
        now: Timestamp,
    ) -> Result<(), VaultError> {
        let keys = self.keys_of(snapshot.subject.id)?;
        let log_key = self.log_key(&keys)?;
        let told = Told {
            kind: Kind::Refuse,
            outcome: Outcome::Refused,
            actor,
            about: About::One(snapshot.subject.id, &log_key),
            decision: decision.record.hash(),
            content: [0; 32],
            count: 0,
        };
        let leaf = self.leaf(now, &told)?;
        let writes = vec![Write::KeepDecision(self.decision_body(decision))];
        self.commit(Priority::Use, Vec::new(), writes, vec![leaf])?;
        Ok(())
    }

    /// A decision record as it is kept: under the tag that leaves point to it with.
    pub(crate) fn decision_body(&self, decision: &Decision) -> DecisionBody {
        let hash = waarborg_audit::leaf::decision_tag(self.leaves.salt.expose(), &decision.record.hash());
        // INVARIANT: strings, lists and maps with text keys always serialise.
        DecisionBody { hash, body: serde_json::to_vec(&decision.record).unwrap_or_default() }
    }
}

/// The kind of leaf an action leaves behind.
pub(crate) fn leaf_kind(action: Action) -> Kind {
    match action {
        Action::Share | Action::Transfer | Action::Publish => Kind::Share,
        _ => Kind::Use,
    }
}
