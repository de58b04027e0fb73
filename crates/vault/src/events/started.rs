//! When a clock started that runs from something a person says, or that is told of her: one answer for an event, a list and
//! a register.

use super::Matter;
use crate::error::VaultError;
use crate::standing::{Flag, PurposeBit, has};
use crate::vault::Vault;
use jiff::civil::Date;
use std::ops::ControlFlow;
use waarborg_model::identifier::SubjectId;
use waarborg_model::vocabulary::Purpose;
use waarborg_register::{File, Register, Starts, names};
use waarborg_store::{EventKind, EventRow, PurposeStanding, Read, StandingRow};

/// What is known of a person.
#[derive(Clone, Copy)]
pub(crate) struct Heard<'h> {
    pub standing: &'h StandingRow,
    pub purposes: &'h [PurposeStanding],
    pub events: &'h [EventRow],
}

impl Vault {
    /// Those of her events that tell when clocks start that run from that: the last of each where only that counts, however
    /// many there are. `purposes` is how she stands, by which a consent that was withdrawn is found.
    pub(crate) fn heard(
        &self,
        read: &dyn Read,
        subject: SubjectId,
        starts: Starts,
        purposes: &[PurposeStanding],
    ) -> Result<Vec<EventRow>, VaultError> {
        let of_matter = |matter: Matter| {
            let (ended, resumed) = matter.kinds();
            let mut events = self.events_of_kind(read, subject, ended, (0, None))?;
            events.extend(self.last_event(read, subject, resumed, (0, None))?);
            Ok(events)
        };
        match starts {
            Starts::EndOfEmployment => of_matter(Matter::Employment),
            Starts::EndOfProcedure => of_matter(Matter::Procedure),
            Starts::EndOfReintegration => of_matter(Matter::Reintegration),
            Starts::LastContact => {
                Ok(self.last_event(read, subject, EventKind::Contact, (0, None))?.into_iter().collect())
            }
            Starts::ConsentWithdrawn => {
                let withdrawn = purposes.iter().filter(|held| held.bits & PurposeBit::Withdrawn as u32 != 0);
                let last = withdrawn.map(|held| {
                    let about = (held.activity, Some(held.purpose));
                    self.last_event(read, subject, EventKind::Withdrawal, about)
                });
                Ok(last.collect::<Result<Vec<_>, VaultError>>()?.into_iter().flatten().collect())
            }
            Starts::EndOfRelation
            | Starts::Collected
            | Starts::LastChange
            | Starts::EndOfFinancialYear
            | Starts::Transaction => Ok(Vec::new()),
        }
    }

    /// Her last event of a kind about one thing: what was said last, and of one moment what was written down last.
    pub(crate) fn last_event(
        &self,
        read: &dyn Read,
        subject: SubjectId,
        kind: EventKind,
        about: (u32, Option<Purpose>),
    ) -> Result<Option<EventRow>, VaultError> {
        let mut last = None;
        read.events_back(self.organisation, subject, kind, about, &mut |event| {
            last = Some(event);
            ControlFlow::Break(())
        })?;
        Ok(last)
    }

    /// All her events of a kind about one thing, newest first.
    pub(crate) fn events_of_kind(
        &self,
        read: &dyn Read,
        subject: SubjectId,
        kind: EventKind,
        about: (u32, Option<Purpose>),
    ) -> Result<Vec<EventRow>, VaultError> {
        let mut events = Vec::new();
        read.events_back(self.organisation, subject, kind, about, &mut |event| {
            events.push(event);
            ControlFlow::Continue(())
        })?;
        Ok(events)
    }
}

impl Heard<'_> {
    /// The day on which a clock of records in that file started, as far as anything told of it; `None` if nothing did, or what
    /// was told holds no more.
    pub(crate) fn started(self, starts: Starts, file: &File, register: &Register) -> Option<Date> {
        match starts {
            Starts::EndOfRelation => self.standing.customer_until.filter(|_| has(self.standing, Flag::FormerCustomer)),
            Starts::EndOfEmployment => self.ended(EventKind::EmploymentEnded, EventKind::EmploymentResumed),
            Starts::EndOfProcedure => self.ended(EventKind::ProcedureEnded, EventKind::ProcedureResumed),
            Starts::EndOfReintegration => self.ended(EventKind::ReintegrationEnded, EventKind::ReintegrationResumed),
            Starts::ConsentWithdrawn => self.withdrawn(file, register),
            Starts::LastContact => {
                let contacts = self.events.iter().filter(|event| event.kind == EventKind::Contact);
                contacts.map(|event| Vault::day_of(event.at)).max()
            }
            Starts::Collected | Starts::LastChange | Starts::EndOfFinancialYear | Starts::Transaction => None,
        }
    }

    /// The day on which something ended that did not go on after it. Of several the one that was written down last: whoever
    /// was mistaken about the day says it anew.
    fn ended(self, ended: EventKind, resumed: EventKind) -> Option<Date> {
        let of = |kind: EventKind| self.events.iter().filter(move |event| event.kind == kind);
        let resumed = of(resumed).map(|event| event.at).max();
        let since = of(ended).filter(|event| resumed.is_none_or(|resumed| event.at >= resumed));
        // Identifiers rise with the time at which something is written down.
        since.max_by_key(|event| event.id).map(|event| Vault::day_of(event.at))
    }

    /// The day on which the last consent was withdrawn for which a file is used; `None` while one holds.
    fn withdrawn(self, file: &File, register: &Register) -> Option<Date> {
        let using = register.activities.iter().filter(|activity| activity.files.contains(&file.id));
        let using: Vec<u32> = using.map(|activity| names::number("activity", &activity.id)).collect();
        let of_file = || self.purposes.iter().filter(|held| using.contains(&held.activity));
        let is = |held: &PurposeStanding, bit: PurposeBit| held.bits & bit as u32 != 0;
        if of_file().any(|held| is(held, PurposeBit::Proof) && !is(held, PurposeBit::Withdrawn)) {
            return None;
        }
        let day = |held: &PurposeStanding| {
            let of_it = self.events.iter().filter(|event| {
                event.kind == EventKind::Withdrawal
                    && event.activity == held.activity
                    && event.purpose == Some(held.purpose)
            });
            of_it.map(|event| event.at).max().map(Vault::day_of)
        };
        of_file().filter(|held| is(held, PurposeBit::Withdrawn)).filter_map(day).max()
    }
}
