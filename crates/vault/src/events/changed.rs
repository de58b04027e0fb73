//! What an event makes of how someone stands, and of the clocks of her records.

use super::Event;
use super::note::Stood;
use super::started::Heard;
use crate::erase::file_and_retention;
use crate::error::VaultError;
use crate::holds::is_let_go;
use crate::standing::{CONSENT_BITS, Flag, PurposeBit, TOLD_BITS, has};
use crate::vault::Vault;
use jiff::Timestamp;
use jiff::civil::Date;
use waarborg_model::vocabulary::Purpose;
use waarborg_register::{Activity, File, Register, Retention, Starts, names};
use waarborg_store::{EventKind, EventRow, PurposeStanding, RecordRow, Write};

impl Vault {
    /// What is written of the new standing.
    pub(super) fn changed(
        &self,
        event: &Event,
        (at, now): (Timestamp, Timestamp),
        stood: &Stood,
    ) -> Result<Vec<Write>, VaultError> {
        let (subject, purposes) = (stood.row.id, &stood.purposes);
        let mut row = stood.row.standing.clone();
        let bits_of = |activity: u32, purpose: Purpose| {
            let held = purposes.iter().find(|held| held.activity == activity && held.purpose == purpose);
            held.map_or(0, |held| held.bits)
        };
        match event {
            Event::Consent(name, purpose, given) => {
                let activity = names::number("activity", name);
                // What was said before the restriction, or who knows in which order, is not meant for what is restricted. What
                // is said now comes after everything.
                let is_last = at.as_microsecond() >= now.as_microsecond();
                let restricted = |event: &EventRow| {
                    !is_last && event.kind == EventKind::Restriction && event.at.as_microsecond() >= at.as_microsecond()
                };
                let is_meant = has(&row, Flag::Restricted) && !stood.events.iter().any(restricted);
                let in_spite = if is_meant { PurposeBit::InSpiteOfRestriction as u32 } else { 0 };
                let bits = (bits_of(activity, *purpose) & !CONSENT_BITS) | given.bits() | in_spite;
                Ok(vec![Write::SetPurposes(subject, vec![PurposeStanding { activity, purpose: *purpose, bits }])])
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
            Event::TakeBackNotice(name) => {
                // Also of purposes that the activity no longer has. Of several notices none is left: which of them was true
                // is not kept apart, and whoever was told can be noted anew.
                let activity = names::number("activity", name);
                let told = purposes.iter().filter(|held| held.activity == activity && held.bits & TOLD_BITS != 0);
                let set: Vec<PurposeStanding> =
                    told.map(|held| PurposeStanding { bits: held.bits & !TOLD_BITS, ..*held }).collect();
                Ok(if set.is_empty() { Vec::new() } else { vec![Write::SetPurposes(subject, set)] })
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

    /// Retention clocks that an event starts, stops or moves. `changes` is what it makes of how she stands, and `row` the
    /// event itself.
    pub(super) fn clocks(
        &self,
        event: &Event,
        stood: &Stood,
        changes: &[Write],
        row: &EventRow,
        today: Date,
    ) -> Result<Vec<Write>, VaultError> {
        let Some(starts) = event.clocks_from() else { return Ok(Vec::new()) };
        let in_force = self.in_force()?;
        let (standing, purposes) = stood.after(changes);
        let events: Vec<EventRow> = stood.events.iter().chain([row]).cloned().collect();
        let heard = Heard { standing: &standing, purposes: &purposes, events: &events };
        // A consent is for the files of its activity.
        let files = match event {
            Event::Consent(name, ..) | Event::Withdraw(name, _) => match in_force.register.activity(name) {
                Some(activity) => Some(&activity.files),
                // Of what the register no longer has nothing is kept for it.
                None => return Ok(Vec::new()),
            },
            _ => None,
        };
        let mut writes = Vec::new();
        for record in &stood.records {
            let Some((file, retention)) = file_and_retention(&in_force, record) else { continue };
            if is_let_go(standing.flags, record, today) && !matches!(event, Event::Consent(..)) {
                continue;
            }
            if files.is_some_and(|files| !files.contains(&file.id)) {
                continue;
            }
            if retention.starts != starts {
                if starts == Starts::ConsentWithdrawn && self.goes_with_consent(&in_force.register, file, today)? {
                    let withdrawn = heard.started(starts, file, &in_force.register);
                    writes.extend(self.end_with_consent(record, retention, withdrawn, today)?);
                }
                continue;
            }
            let started = heard.started(starts, file, &in_force.register);
            let clock = match (event, started) {
                // A contact after the end brings nothing back, and an earlier one moves nothing.
                (Event::Contact, Some(day)) => {
                    let is_over = record.erase_on.is_some_and(|over_on| over_on <= day);
                    if is_over || record.clock_on.is_some_and(|on| on >= day) {
                        continue;
                    }
                    Some(day)
                }
                (Event::Consent(..) | Event::BecameCustomer | Event::Resumed(_), None) => None,
                // Another consent holds for what stands in this file.
                (_, None) => continue,
                (_, started) => started,
            };
            let over_on = match clock {
                Some(start) => Some(retention.over_on(start, &self.book, today)?),
                None => None,
            };
            if (clock, over_on) != (record.clock_on, record.erase_on) {
                writes.push(Write::SetClock(record.id, clock, over_on));
            }
        }
        Ok(writes)
    }

    /// The end of a record that is there on consent alone: the day on which it was withdrawn, if that comes before the end of
    /// its term. Its clock runs on, so that a consent anew gives it its term again.
    fn end_with_consent(
        &self,
        record: &RecordRow,
        retention: &Retention,
        withdrawn: Option<Date>,
        today: Date,
    ) -> Result<Option<Write>, VaultError> {
        let by_term = record.clock_on.map(|start| retention.over_on(start, &self.book, today)).transpose()?;
        let over_on = by_term.into_iter().chain(withdrawn).min();
        let moves = over_on != record.erase_on;
        Ok(moves.then_some(Write::SetClock(record.id, record.clock_on, over_on)))
    }

    /// Whether records of a file go as soon as consent is withdrawn: nothing else lets them stay, and no statute keeps them.
    pub(crate) fn goes_with_consent(&self, register: &Register, file: &File, today: Date) -> Result<bool, VaultError> {
        let on_consent = register.goes_with_consent(file);
        Ok(on_consent && register.duties_to_keep(file, &self.book, today, self.now())?.is_empty())
    }

    /// The activity and purpose, or the file, that an event is about, checked against the register.
    pub(super) fn target(&self, event: &Event) -> Result<(u32, Option<Purpose>), VaultError> {
        let (name, purpose) = match event {
            Event::Consent(name, purpose, _) | Event::Withdraw(name, purpose) => (name, Some(*purpose)),
            Event::Notice(name, _) | Event::TakeBackNotice(name) => (name, None),
            Event::Hold(name, _) | Event::Release(name, _) => {
                let in_force = self.in_force()?;
                let file = in_force.register.file(name);
                let unknown = || VaultError::NotInRegister { what: "file", name: name.clone() };
                return Ok((file.ok_or_else(unknown)?.number(), None));
            }
            _ => return Ok((0, None)),
        };
        let in_force = self.in_force()?;
        if matches!(event, Event::Withdraw(..)) && in_force.register.activity(name).is_none() {
            // Consent can be withdrawn at any time (AVG 7(3)), also for what the register no longer has.
            return Ok((names::number("activity", name), purpose));
        }
        let entry = activity_of(&in_force.register.activities, name)?;
        if let Some(purpose) = purpose
            && entry.purpose(purpose).is_none()
        {
            return Err(VaultError::NotInRegister { what: "purpose", name: purpose.as_str().to_owned() });
        }
        Ok((names::number("activity", name), purpose))
    }
}

fn activity_of<'r>(activities: &'r [Activity], name: &str) -> Result<&'r Activity, VaultError> {
    let found = activities.iter().find(|activity| activity.id == name);
    found.ok_or_else(|| VaultError::NotInRegister { what: "activity", name: name.to_owned() })
}
