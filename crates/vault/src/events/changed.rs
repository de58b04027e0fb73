//! What an event makes of how someone stands, and of the clocks of her records.

use super::Event;
use super::note::Stood;
use crate::erase::file_and_retention;
use crate::error::VaultError;
use crate::standing::{CONSENT_BITS, Flag, PurposeBit, has, set};
use crate::vault::Vault;
use jiff::Timestamp;
use jiff::civil::Date;
use waarborg_model::SensitivityGroup;
use waarborg_model::identifier::{EventId, RecordId, SubjectId};
use waarborg_model::vocabulary::Purpose;
use waarborg_register::{Activity, Starts, names};
use waarborg_seal::Place;
use waarborg_store::{EventKind, EventRow, PurposeStanding, RecordRow, Write};

impl Vault {
    /// What is written of the new standing.
    pub(super) fn changed(&self, event: &Event, at: Timestamp, stood: &Stood) -> Result<Vec<Write>, VaultError> {
        let (subject, purposes) = (stood.row.id, &stood.purposes);
        let mut row = stood.row.standing.clone();
        let bits_of = |activity: u32, purpose: Purpose| {
            let held = purposes.iter().find(|held| held.activity == activity && held.purpose == purpose);
            held.map_or(0, |held| held.bits)
        };
        match event {
            Event::Consent(name, purpose, given) => {
                let activity = names::number("activity", name);
                // What was said before the restriction is not meant for what is restricted.
                let restricted = |event: &EventRow| event.kind == EventKind::Restriction && event.at > at;
                let is_meant = has(&row, Flag::Restricted) && !stood.events.iter().any(restricted);
                let in_spite = if is_meant { PurposeBit::InSpiteOfRestriction as u32 } else { 0 };
                let bits = (bits_of(activity, *purpose) & !CONSENT_BITS) | given.bits() | in_spite;
                let mut writes =
                    vec![Write::SetPurposes(subject, vec![PurposeStanding { activity, purpose: *purpose, bits }])];
                if given.by_representative && !has(&row, Flag::RepresentativeConsents) {
                    set(&mut row, Flag::RepresentativeConsents, true);
                    writes.push(Write::SetStanding(subject, row));
                }
                Ok(writes)
            }
            Event::Withdraw(name, purpose) => {
                let activity = names::number("activity", name);
                let bits = bits_of(activity, *purpose) | PurposeBit::Withdrawn as u32;
                Ok(vec![Write::SetPurposes(subject, vec![PurposeStanding { activity, purpose: *purpose, bits }])])
            }
            Event::Notice(name, recipients) => {
                let activity = names::number("activity", name);
                let in_force = self.in_force()?;
                let entry = activity_of(&in_force.register.activities, name)?;
                let told =
                    PurposeBit::Informed as u32 | if *recipients { PurposeBit::InformedRecipients as u32 } else { 0 };
                let set = entry.purposes.iter().map(|purpose| PurposeStanding {
                    activity,
                    purpose: purpose.purpose,
                    bits: bits_of(activity, purpose.purpose) | told,
                });
                Ok(vec![Write::SetPurposes(subject, set.collect())])
            }
            Event::Restrict => {
                Event::Restrict.apply(&mut row);
                // A restriction anew: what was said in spite of an earlier one does not count for it.
                let before = purposes.iter().filter(|held| held.bits & PurposeBit::InSpiteOfRestriction as u32 != 0);
                let without = |held: &PurposeStanding| PurposeStanding {
                    bits: held.bits & !(PurposeBit::InSpiteOfRestriction as u32),
                    ..*held
                };
                let cleared: Vec<PurposeStanding> = before.map(without).collect();
                let mut writes = vec![Write::SetStanding(subject, row)];
                if !cleared.is_empty() {
                    writes.push(Write::SetPurposes(subject, cleared));
                }
                Ok(writes)
            }
            other => {
                other.apply(&mut row);
                Ok(vec![Write::SetStanding(subject, row)])
            }
        }
    }

    /// Retention clocks that an event starts or stops: those of her records that run from the end of a relation, or from
    /// the day consent was withdrawn.
    pub(super) fn clocks(
        &self,
        event: &Event,
        records: &[RecordRow],
        on: Date,
        today: Date,
    ) -> Result<Vec<Write>, VaultError> {
        let (starts, clock, only) = match event {
            Event::Withdraw(activity, _) => (Starts::ConsentWithdrawn, Some(on), Some(activity)),
            Event::Consent(activity, ..) => (Starts::ConsentWithdrawn, None, Some(activity)),
            Event::CustomerUntil(day) => (Starts::EndOfRelation, Some(*day), None),
            Event::BecameCustomer => (Starts::EndOfRelation, None, None),
            _ => return Ok(Vec::new()),
        };
        let in_force = self.in_force()?;
        let activities = &in_force.register.activities;
        let files = only.and_then(|name| activities.iter().find(|activity| activity.id == *name)).map(|one| &one.files);
        let mut writes = Vec::new();
        for record in records {
            let Some((file, retention)) = file_and_retention(&in_force, record) else { continue };
            if retention.starts != starts || files.is_some_and(|files| !files.contains(&file.id)) {
                continue;
            }
            let end = match clock {
                Some(start) => Some(retention.end(start, &self.book, today)?),
                None => None,
            };
            writes.push(Write::SetClock(record.id, clock, end));
        }
        Ok(writes)
    }

    /// The activity and purpose an event is about, checked against the register.
    pub(super) fn target(&self, event: &Event) -> Result<(u32, Option<Purpose>), VaultError> {
        let (name, purpose) = match event {
            Event::Consent(name, purpose, _) | Event::Withdraw(name, purpose) => (name, Some(*purpose)),
            Event::Notice(name, _) => (name, None),
            _ => return Ok((0, None)),
        };
        let in_force = self.in_force()?;
        let entry = activity_of(&in_force.register.activities, name)?;
        if let Some(purpose) = purpose
            && entry.purpose(purpose).is_none()
        {
            return Err(VaultError::NotInRegister { what: "purpose", name: purpose.as_str().to_owned() });
        }
        Ok((names::number("activity", name), purpose))
    }

    /// Where the evidence of an event stands.
    pub(crate) fn place_of_evidence(&self, subject: SubjectId, event: EventId) -> Place {
        Place {
            organisation: self.organisation,
            subject,
            record: RecordId::from_bytes(*event.as_bytes()),
            kind: 0,
            group: SensitivityGroup::Ordinary,
            version: 1,
        }
    }
}

fn activity_of<'r>(activities: &'r [Activity], name: &str) -> Result<&'r Activity, VaultError> {
    let found = activities.iter().find(|activity| activity.id == name);
    found.ok_or_else(|| VaultError::NotInRegister { what: "activity", name: name.to_owned() })
}
