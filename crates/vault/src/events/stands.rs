//! Whether what is said stands already: what is said twice is written down once.

use super::note::Stood;
use super::{Event, Said};
use crate::error::VaultError;
use crate::standing::{CONSENT_BITS, Flag, PurposeBit, has};
use crate::vault::{InForce, Vault};
use jiff::Timestamp;
use waarborg_model::identifier::{EventId, SubjectId};
use waarborg_model::vocabulary::Purpose;
use waarborg_register::names;
use waarborg_store::{EventRow, PurposeStanding};

impl Vault {
    /// Whether someone stands already as an event would make her stand, and what was said of it last is the same: to write it
    /// down once more would add nothing. A text or evidence that is not there yet is something new, and so is another moment
    /// if one was `given`; what is said now comes after all that was said.
    ///
    /// # Errors
    /// As [`Vault::is_overtaken`].
    pub fn stands(
        &self,
        subject: SubjectId,
        event: &Event,
        said: &Said,
        given: Option<Timestamp>,
    ) -> Result<bool, VaultError> {
        let in_force = self.in_force()?;
        let about = self.target(event)?;
        self.read(|read| {
            let stood = self.stood(read, subject, event, about)?;
            if !event.is_so(&in_force, &stood) || self.would_move_a_clock(event, said, &stood)? {
                return Ok(false);
            }
            let Some(last) = self.last_event(read, subject, event.kinds().0, about)? else {
                return Ok(said.text.is_empty() && said.evidence.is_empty());
            };
            if given.is_some_and(|at| at.as_microsecond() != last.at.as_microsecond()) {
                return Ok(false);
            }
            match self.keys_of(subject).and_then(|keys| self.open_said(read, &keys, &last)) {
                Ok((text, evidence)) => Ok(text.expose() == said.text && evidence.expose() == said.evidence),
                // What was noted does not open any more: what is said now is written down.
                Err(error) if error.is_of_one_person() => Ok(false),
                Err(error) => Err(error),
            }
        })
    }

    /// Whether a clock runs otherwise than it would by the event: a list may have begun it by another day.
    fn would_move_a_clock(&self, event: &Event, said: &Said, stood: &Stood) -> Result<bool, VaultError> {
        let (activity, purpose) = self.target(event)?;
        let row = EventRow {
            id: EventId::new(said.at, [0; 10]),
            subject: stood.row.id,
            kind: event.kinds().0,
            activity,
            purpose,
            at: said.at,
            channel: said.way as u8,
            text: [0; 32],
            evidence: Vec::new(),
        };
        Ok(!self.clocks(event, stood, &[], &row, Self::day_of(self.now()))?.is_empty())
    }
}

impl Event {
    /// Whether someone stands so. Of what is no standing but happens each time, such as a contact, it never does.
    fn is_so(&self, in_force: &InForce, stood: &Stood) -> bool {
        let standing = &stood.row.standing;
        let towards = |name: &str, purpose: Purpose| {
            let activity = names::number("activity", name);
            let held = stood.purposes.iter().find(|held| held.activity == activity && held.purpose == purpose);
            held.map_or(0, |held| held.bits)
        };
        match self {
            Self::Consent(name, purpose, given) => {
                let in_spite = PurposeBit::InSpiteOfRestriction as u32;
                let held = towards(name, *purpose) & CONSENT_BITS;
                held & !in_spite == given.bits() && (!has(standing, Flag::Restricted) || held & in_spite != 0)
            }
            Self::Withdraw(name, purpose) => towards(name, *purpose) & PurposeBit::Withdrawn as u32 != 0,
            Self::Object => has(standing, Flag::Objected),
            Self::LiftObjection => !has(standing, Flag::Objected),
            // What was said in spite of it counts no more once it is said anew.
            Self::Restrict => {
                let in_spite = |held: &PurposeStanding| held.bits & PurposeBit::InSpiteOfRestriction as u32 != 0;
                has(standing, Flag::Restricted) && !stood.purposes.iter().any(in_spite)
            }
            Self::Unrestrict => !has(standing, Flag::Restricted),
            Self::Notice(name, recipients) => {
                let told =
                    PurposeBit::Informed as u32 | if *recipients { PurposeBit::InformedRecipients as u32 } else { 0 };
                let entry = in_force.register.activity(name);
                entry.is_some_and(|entry| entry.purposes.iter().all(|one| towards(name, one.purpose) & told == told))
            }
            Self::BecameCustomer => has(standing, Flag::Customer),
            Self::CustomerUntil(day) => has(standing, Flag::FormerCustomer) && standing.customer_until == Some(*day),
            Self::OptoutOffered => has(standing, Flag::OptoutAtCollection),
            Self::Inaccurate(wrong) => has(standing, Flag::Inaccurate) == *wrong,
            // A hold said anew lasts longer.
            Self::TakeBackNotice(_)
            | Self::Contact
            | Self::Ended(_)
            | Self::Resumed(_)
            | Self::Hold(..)
            | Self::Release(..) => false,
        }
    }
}
