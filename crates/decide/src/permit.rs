//! The proof that a decision was *allowed*, for today. The vault opens nothing without one.
//!
//! A permit can be made only here, from a decision; it cannot be copied or stored, lives half a
//! minute, and is gone once it was used.

use crate::decision::{Decision, Outcome};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use thiserror::Error;
use waarborg_model::identifier::{ActivityId, ActorId, FieldId, OrganisationId, RecipientId, SubjectId};
use waarborg_model::vocabulary::{Action, Purpose};

/// How long a permit may wait to be used.
const LIFETIME: SignedDuration = SignedDuration::from_secs(30);

/// What a permit is bound to beside its decision. The vault compares all of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Binding {
    /// Whose data.
    pub organisation: OrganisationId,
    /// Who asks.
    pub actor: ActorId,
    /// For which processing activity, in which version of the register.
    pub activity: ActivityId,
    /// Version of the register.
    pub register_version: u64,
    /// To whom it goes; `None`: it stays in the house.
    pub recipient: Option<RecipientId>,
    /// The fields that may be opened, and no others.
    pub fields: Vec<FieldId>,
}

/// The proof that one act on one person's data is allowed now.
///
/// It cannot be copied, so it serves once:
///
/// ```compile_fail,E0308
/// fn twice(permit: &waarborg_decide::Permit) -> waarborg_decide::Permit {
///     permit.clone()
/// }
/// ```
///
/// It cannot be made but from a decision:
///
/// ```compile_fail,E0451
/// fn forge(other: waarborg_decide::Permit) -> waarborg_decide::Permit {
///     waarborg_decide::Permit { standing_version: 1, ..other }
/// }
/// ```
#[derive(Debug)]
#[must_use = "a permit that is not used opens nothing"]
pub struct Permit {
    granted: Granted,
    subject: SubjectId,
    standing_version: u64,
}

/// The proof that an act on everyone of equal standing is allowed now: one class of people whose
/// facts the rules cannot tell apart.
#[derive(Debug)]
#[must_use = "a permit that is not used opens nothing"]
pub struct SetPermit {
    granted: Granted,
    class: [u8; 32],
}

#[derive(Debug)]
pub(crate) struct Granted {
    binding: Binding,
    action: Action,
    purpose: Option<Purpose>,
    as_of: Date,
    now: Timestamp,
    record: [u8; 32],
}

/// What a used permit allowed: written to the log, and nothing to open with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Used {
    /// What it was bound to.
    pub binding: Binding,
    /// What was done.
    pub action: Action,
    /// Why.
    pub purpose: Option<Purpose>,
    /// The legal day.
    pub as_of: Date,
    /// When it was granted.
    pub granted_at: Timestamp,
    /// Hash of the decision record.
    pub record: [u8; 32],
    /// To whom it applied.
    pub applied_to: AppliedTo,
}

/// One person, or a class of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AppliedTo {
    /// One person, as she stood in this version of her standing.
    Subject {
        /// The person.
        subject: SubjectId,
        /// Compared again before anything is answered.
        standing_version: u64,
    },
    /// Everyone whose standing has this class key.
    Class([u8; 32]),
}

/// Why there is no permit, or why one is no longer good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum PermitError {
    /// Only an answer of *allowed*, or of a duty to do it, makes a permit.
    #[error("the answer is not allowed")]
    NotAllowed,
    /// A permit is for today; the question was about another day.
    #[error("the legal day of the decision is not today")]
    NotToday,
    /// It waited too long.
    #[error("the permit has run out")]
    RunOut,
}

impl PermitError {
    /// The stable code, under which the texts stand.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotAllowed => "permit.not-allowed",
            Self::NotToday => "permit.not-today",
            Self::RunOut => "permit.run-out",
        }
    }
}

impl Decision {
    /// Whether what was asked may be done: it is allowed, or there is a duty to do it. A duty is told only of what no ban
    /// forbids.
    #[must_use]
    pub fn permits(&self) -> bool {
        matches!(self.outcome, Outcome::Allowed | Outcome::Duty)
    }

    /// The permit that an allowed decision about one person makes. `today` is the calendar day in
    /// the controller's time zone.
    ///
    /// # Errors
    /// [`PermitError::NotAllowed`] for any other answer, [`PermitError::NotToday`] for a question
    /// about another day.
    pub fn permit(
        self,
        binding: Binding,
        subject: SubjectId,
        standing_version: u64,
        today: Date,
    ) -> Result<Permit, PermitError> {
        let granted = self.grant(self.record.hash(), binding, today, self.now)?;
        Ok(Permit { granted, subject, standing_version })
    }

    /// The permit that an allowed decision about a class of equal standing makes. The class key is
    /// the hash of the decision's record: everyone in it is told the same for the same reasons.
    ///
    /// # Errors
    /// As [`Decision::permit`].
    pub fn set_permit(self, binding: Binding, today: Date) -> Result<SetPermit, PermitError> {
        let granted = self.grant(self.record.hash(), binding, today, self.now)?;
        let class = granted.record;
        Ok(SetPermit { granted, class })
    }

    /// Grants what was decided for the day, from this instant on. `record` is the hash of its record.
    pub(crate) fn grant(
        &self,
        record: [u8; 32],
        binding: Binding,
        today: Date,
        now: Timestamp,
    ) -> Result<Granted, PermitError> {
        if !self.permits() {
            return Err(PermitError::NotAllowed);
        }
        if self.as_of != today {
            return Err(PermitError::NotToday);
        }
        Ok(Granted { binding, action: self.action, purpose: self.facts.purpose(), as_of: self.as_of, now, record })
    }
}

impl Permit {
    pub(crate) const fn granted(granted: Granted, subject: SubjectId, standing_version: u64) -> Self {
        Self { granted, subject, standing_version }
    }

    /// What it is bound to, to be compared before use.
    #[must_use]
    pub fn binding(&self) -> &Binding {
        &self.granted.binding
    }

    /// Uses the permit up.
    ///
    /// # Errors
    /// [`PermitError::RunOut`] half a minute after it was granted, or before that instant.
    pub fn consume(self, now: Timestamp) -> Result<Used, PermitError> {
        let applied_to = AppliedTo::Subject { subject: self.subject, standing_version: self.standing_version };
        self.granted.consume(now, applied_to)
    }
}

impl SetPermit {
    /// What it is bound to, to be compared before use.
    #[must_use]
    pub fn binding(&self) -> &Binding {
        &self.granted.binding
    }

    /// The class it is for.
    #[must_use]
    pub fn class(&self) -> &[u8; 32] {
        &self.class
    }

    /// Uses the permit up.
    ///
    /// # Errors
    /// As [`Permit::consume`].
    pub fn consume(self, now: Timestamp) -> Result<Used, PermitError> {
        self.granted.consume(now, AppliedTo::Class(self.class))
    }
}

impl Granted {
    fn consume(self, now: Timestamp, applied_to: AppliedTo) -> Result<Used, PermitError> {
        let age = now.duration_since(self.now);
        if age.is_negative() || age > LIFETIME {
            return Err(PermitError::RunOut);
        }
        Ok(Used {
            binding: self.binding,
            action: self.action,
            purpose: self.purpose,
            as_of: self.as_of,
            granted_at: self.now,
            record: self.record,
            applied_to,
        })
    }
}
