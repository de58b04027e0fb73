//! Which of several events holds: what was said last, whenever each of them was written down.

use super::{Event, Matter, Said};
use crate::error::VaultError;
use crate::holds::HoldFor;
use crate::vault::Vault;
use jiff::Timestamp;
use std::cmp::Ordering;
use waarborg_model::identifier::SubjectId;
use waarborg_model::vocabulary::Purpose;
use waarborg_store::{EventKind, EventRow, Read, StandingRow};

/// What an event would be overtaken by: the kind, and whether that also holds if both were said at the same moment.
type Overtaking = (EventKind, bool);

impl Event {
    /// By what of the same purpose it is overtaken, if that was said later. Of the same moment, what protects her holds:
    /// whoever relies on consent must be able to show it (AVG 7(1)), and a withdrawal counts unless she consented again
    /// after it (AVG 7(3)).
    const fn overtaking(&self) -> &'static [Overtaking] {
        match self {
            Self::Consent(..) => &[(EventKind::Withdrawal, true), (EventKind::Consent, false)],
            Self::Withdraw(..) => &[(EventKind::Consent, false)],
            Self::LiftObjection => &[(EventKind::Objection, true)],
            Self::Object => &[(EventKind::ObjectionLifted, false)],
            Self::Unrestrict => &[(EventKind::Restriction, true)],
            Self::Restrict => &[(EventKind::RestrictionLifted, false), (EventKind::Restriction, false)],
            Self::BecameCustomer => &[(EventKind::RelationEnded, true)],
            Self::CustomerUntil(_) => &[(EventKind::RelationBegan, false), (EventKind::RelationEnded, false)],
            Self::Inaccurate(false) => &[(EventKind::Inaccurate, true)],
            Self::Inaccurate(true) => &[(EventKind::Accurate, false)],
            Self::Ended(Matter::Employment) => &[(EventKind::EmploymentResumed, false)],
            Self::Resumed(Matter::Employment) => &[(EventKind::EmploymentEnded, true)],
            Self::Ended(Matter::Procedure) => &[(EventKind::ProcedureResumed, false)],
            Self::Resumed(Matter::Procedure) => &[(EventKind::ProcedureEnded, true)],
            Self::Ended(Matter::Reintegration) => &[(EventKind::ReintegrationResumed, false)],
            Self::Resumed(Matter::Reintegration) => &[(EventKind::ReintegrationEnded, true)],
            Self::Hold(_, HoldFor::Claim) => &[(EventKind::ClaimHoldEnded, false)],
            Self::Release(_, HoldFor::Claim) => &[(EventKind::HeldForClaim, false)],
            Self::Hold(_, HoldFor::Inquiry) => &[(EventKind::InquiryHoldEnded, false)],
            Self::Release(_, HoldFor::Inquiry) => &[(EventKind::HeldForInquiry, false)],
            // That she could refuse or was in contact is never undone. Whether she was told is what was written down last of
            // it: whoever takes it back knows of a mistake, and whoever notes it after that knows of that.
            Self::Notice(..) | Self::TakeBackNotice(_) | Self::OptoutOffered | Self::Contact => &[],
        }
    }

    /// Whether something that was said later is written down already: then it is kept as history, and changes nothing of
    /// how she stands.
    pub(super) fn is_overtaken(
        &self,
        at: Timestamp,
        now: Timestamp,
        (activity, purpose): (u32, Option<Purpose>),
        (standing, events): (&StandingRow, &[EventRow]),
    ) -> bool {
        // An end that a list told of is no event: who became a customer before it was one until then.
        let is_told = events.iter().any(|event| event.kind == EventKind::RelationEnded);
        let ended = standing.customer_until.filter(|_| matches!(self, Self::BecameCustomer) && !is_told);
        let is_before_end = ended.is_some_and(|until| Vault::day_of(at) <= until);
        // Events are kept by the microsecond. Nothing was written down that was said after now.
        let (at, now) = (at.as_microsecond(), now.as_microsecond());
        let of_it = |event: &&EventRow| event.activity == activity && event.purpose == purpose;
        let is_later = |event: &EventRow| {
            let Some((_, at_once)) = self.overtaking().iter().find(|(kind, _)| *kind == event.kind) else {
                return false;
            };
            match event.at.as_microsecond().cmp(&at) {
                Ordering::Greater => true,
                Ordering::Equal => *at_once,
                Ordering::Less => false,
            }
        };
        at < now && (is_before_end || events.iter().filter(of_it).any(is_later))
    }
}

impl Vault {
    /// The last of each kind that an event may be overtaken by.
    pub(super) fn overtaking(
        &self,
        read: &dyn Read,
        subject: SubjectId,
        event: &Event,
        about: (u32, Option<Purpose>),
    ) -> Result<Vec<EventRow>, VaultError> {
        let last = event.overtaking().iter().map(|(kind, _)| self.last_event(read, subject, *kind, about));
        Ok(last.collect::<Result<Vec<_>, VaultError>>()?.into_iter().flatten().collect())
    }

    /// Whether an event would only be kept as history, since something that was said later is written down already: an
    /// earlier consent does not undo a later withdrawal.
    ///
    /// # Errors
    /// [`VaultError::UnknownPerson`]; [`VaultError::NotInRegister`] for an activity or purpose that is none; failures of the
    /// store.
    pub fn is_overtaken(&self, subject: SubjectId, event: &Event, said: &Said) -> Result<bool, VaultError> {
        let target = self.target(event)?;
        self.read(|read| {
            let row = read.subject(self.organisation, subject)?.ok_or(VaultError::UnknownPerson)?;
            let events = self.overtaking(read, subject, event, target)?;
            Ok(event.is_overtaken(said.at, self.now(), target, (&row.standing, &events)))
        })
    }
}
