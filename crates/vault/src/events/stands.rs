//! Whether what is said stands already: what is said twice is written down once.

use super::{Event, Said};
use crate::error::VaultError;
use crate::standing::{CONSENT_BITS, Flag, PurposeBit, has};
use crate::vault::{InForce, Vault};
use jiff::Timestamp;
use waarborg_model::identifier::SubjectId;
use waarborg_model::vocabulary::Purpose;
use waarborg_register::names;
use waarborg_store::PersonRows;

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
        let keys = self.keys_of(subject)?;
        self.read(|read| {
            let seen = read.person(self.organisation, subject, None, &|_| false)?.ok_or(VaultError::UnknownPerson)?;
            if !event.is_so(&in_force, &seen) {
                return Ok(false);
            }
            let Some(last) = self.last_event(read, subject, event.kinds().0, about)? else {
                return Ok(said.text.is_empty() && said.evidence.is_empty());
            };
            if given.is_some_and(|at| at.as_microsecond() != last.at.as_microsecond()) {
                return Ok(false);
            }
            match self.open_said(read, &keys, &last) {
                Ok((text, evidence)) => Ok(text.expose() == said.text && evidence.expose() == said.evidence),
                // What was noted does not open any more: what is said now is written down.
                Err(error) if error.is_of_one_person() => Ok(false),
                Err(error) => Err(error),
            }
        })
    }
}

impl Event {
    /// Whether someone stands so. Of what is no standing but happens each time, such as a contact, it never does.
    fn is_so(&self, in_force: &InForce, seen: &PersonRows) -> bool {
        let standing = &seen.subject.standing;
        let towards = |name: &str, purpose: Purpose| {
            let activity = names::number("activity", name);
            let held = seen.purposes.iter().find(|held| held.activity == activity && held.purpose == purpose);
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
            Self::Restrict => has(standing, Flag::Restricted),
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
            | Self::Release(_) => false,
        }
    }
}
