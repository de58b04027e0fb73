//! Which of several events holds: what was said last, whenever each of them was written down.

use super::{Event, Said};
use crate::error::VaultError;
use crate::vault::Vault;
use jiff::Timestamp;
use std::cmp::Ordering;
use waarborg_model::identifier::SubjectId;
use waarborg_model::vocabulary::Purpose;
use waarborg_store::{EventKind, EventRow};

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
            _ => &[],
        }
    }

    /// Whether events that were said later or earlier matter to it.
    pub(super) const fn has_order(&self) -> bool {
        !self.overtaking().is_empty()
    }

    /// Whether something that was said later is written down already: then it is kept as history, and changes nothing of
    /// how she stands.
    pub(super) fn is_overtaken(
        &self,
        at: Timestamp,
        now: Timestamp,
        (activity, purpose): (u32, Option<Purpose>),
        events: &[EventRow],
    ) -> bool {
        // Events are kept by the microsecond. Nothing was written down that was said after now.
        let (at, now) = (at.as_microsecond(), now.as_microsecond());
        let of_it = |event: &&EventRow| event.activity == activity && event.purpose == purpose;
        at < now
            && events.iter().filter(of_it).any(|event| {
                let Some((_, at_once)) = self.overtaking().iter().find(|(kind, _)| *kind == event.kind) else {
                    return false;
                };
                match event.at.as_microsecond().cmp(&at) {
                    Ordering::Greater => true,
                    Ordering::Equal => *at_once,
                    Ordering::Less => false,
                }
            })
    }
}

impl Vault {
    /// Whether an event would only be kept as history, since something that was said later is written down already: an
    /// earlier consent does not undo a later withdrawal.
    ///
    /// # Errors
    /// [`VaultError::NotInRegister`] for an activity or purpose that is none; failures of the store.
    pub fn is_overtaken(&self, subject: SubjectId, event: &Event, said: &Said) -> Result<bool, VaultError> {
        let target = self.target(event)?;
        let events = self.read(|read| Ok(read.events(self.organisation, subject)?))?;
        Ok(event.is_overtaken(said.at, self.now(), target, &events))
    }
}
