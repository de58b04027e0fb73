//! Uses data of one person: decide, open, log, answer.

use crate::answer::Answer;
use crate::ask::{Asked, Wanted, mildness};
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
use waarborg_decide::permit::AppliedTo;
use waarborg_decide::{Decision, Permit, PermitError};
use waarborg_model::identifier::SubjectId;
use waarborg_model::vocabulary::Action;
use waarborg_store::{DecisionBody, Guard, Priority, StoreError, Write};

/// What a use gave.
pub struct Used {
    /// The records, with the permitted fields.
    pub records: Vec<OpenedRecord>,
    /// The decisions that allowed it, with the duties that come along: one for all files that are alike to the rules. Their
    /// instants are those of the first such questions today.
    pub decisions: Vec<Arc<Decision>>,
    /// Where it stands in the log: the first of as many leaves as there are decisions.
    pub leaf: u64,
}

impl Vault {
    /// Uses data of one person: asks the rules with her standing, opens only the permitted fields, and writes the leaf
    /// before it answers.
    ///
    /// If her records stand in files that the rules tell apart, they are asked about each; one refusal refuses all of it.
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
                // The clock was put back between the question and its answer.
                Err(VaultError::Permit(PermitError::RunOut)) => {}
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
        let class = Class::of(&snapshot.subject.standing, snapshot.bits, &bands, today);
        let files = snapshot.records.iter().map(|(record, _)| record.file);
        let mut answers = Vec::with_capacity(1);
        for at in asked.questions_about(files) {
            let Some(question) = asked.questions.get(at) else { continue };
            let decided = question.decisions.of(class, today, || {
                let decision = class.decide(self, (asked, question), &bands, today, now)?;
                let body = self.decision_body(&decision);
                Ok(Decided::new(decision, body))
            })?;
            answers.push((at, question, decided));
        }
        let refusals = answers.iter().map(|(_, _, decided)| decided.kept.decision()).filter(|one| !one.permits());
        if let Some(refusal) = refusals.min_by_key(|decision| mildness(decision)) {
            let decision = Decision { now, ..Decision::clone(refusal) };
            self.refuse(actor, &snapshot, &decision, now)?;
            return Ok(Answer::Refused(Box::new(decision)));
        }
        let keys = self.keys_of(subject)?;
        let log_key = self.log_key(&keys)?;
        let (mut records, mut leaves, mut writes) =
            (Vec::with_capacity(snapshot.records.len()), Vec::new(), Vec::new());
        for (at, question, decided) in &answers {
            let binding = asked.binding(question, self, actor);
            let permit = decided.kept.permit(binding, subject, snapshot.subject.version, today, now)?;
            let opened = self.open_one(permit, (asked, *at), actor, &snapshot, &keys)?;
            let told = Told {
                kind: leaf_kind(decided.kept.decision().action),
                outcome: Outcome::Allowed,
                actor,
                about: About::One(subject, &log_key),
                decision: *decided.kept.record(),
                content,
                count: u32::try_from(opened.len()).unwrap_or(u32::MAX),
            };
            leaves.push(self.leaf(now, &told)?);
            writes.extend(decided.to_store());
            records.extend(opened);
        }
        let mut guards = snapshot.guards();
        guards.push(Guard::Register(asked.in_force.version));
        let committed = self.commit(Priority::Use, guards, writes, leaves)?;
        for (_, _, decided) in &answers {
            decided.is_stored();
        }
        let decisions = answers.iter().map(|(_, _, decided)| Arc::clone(decided.kept.decision())).collect();
        Ok(Answer::Given(Used { records, decisions, leaf: committed.first_leaf }))
    }

    /// Opens what a permit permits: the records that the question is about. The permit is used up by it.
    ///
    /// # Errors
    /// [`VaultError::Permit`] if it is bound to something else or has run out.
    fn open_one(
        &self,
        permit: Permit,
        (asked, at): (&Asked, usize),
        actor: Actor,
        snapshot: &Snapshot,
        keys: &PersonKeys,
    ) -> Result<Vec<OpenedRecord>, VaultError> {
        let meant = AppliedTo::Subject { subject: snapshot.subject.id, standing_version: snapshot.subject.version };
        let question = asked.questions.get(at);
        let bound = question.is_some_and(|question| *permit.binding() == asked.binding(question, self, actor));
        let used = permit.consume(self.now())?;
        if !bound || used.applied_to != meant {
            return Err(VaultError::Permit(PermitError::NotAllowed));
        }
        snapshot
            .records
            .iter()
            .filter(|(record, _)| asked.question_of(record.file) == Some(at))
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
