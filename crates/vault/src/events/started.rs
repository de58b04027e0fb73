//! When a clock started that runs from something a person says, or that is told of her: one answer for an event, a list and
//! a register.

use crate::standing::{Flag, PurposeBit, has};
use crate::vault::Vault;
use jiff::civil::Date;
use waarborg_register::{File, Register, Starts, names};
use waarborg_store::{EventKind, EventRow, PurposeStanding, StandingRow};

/// What is known of a person.
#[derive(Clone, Copy)]
pub(crate) struct Heard<'h> {
    pub standing: &'h StandingRow,
    pub purposes: &'h [PurposeStanding],
    pub events: &'h [EventRow],
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
