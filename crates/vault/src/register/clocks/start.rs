//! The day on which a clock starts under another rule, from what is known of a record.

use crate::vault::Vault;
use jiff::civil::Date;
use waarborg_register::{Controller, Starts};
use waarborg_store::RecordRow;

/// What becomes of the clock of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Clock {
    /// It started on that day.
    Started(Date),
    /// It has not: nobody told of the event. What it stood for before is no day of that event, and the end stays as it is.
    Waits,
}

/// The day on which a clock starts that ran from `was` and now runs from `starts`. `told` is what somebody told of the new
/// event, if anybody did. Counted twice it is the same day.
pub(super) fn start(
    record: &RecordRow,
    was: Starts,
    starts: Starts,
    told: Option<Date>,
    controller: &Controller,
) -> Clock {
    let came_in = Vault::day_of(record.created_at);
    // A day on which something was done with the record, and not the end of something else.
    let known = record.clock_on.filter(|_| !ends(was));
    // Nothing of a record happened after the day on which it came in, but contacts and changes.
    let at_first = known.map_or(came_in, |known| known.min(came_in));
    let started = match starts {
        _ if was == starts && record.clock_on.is_some() => record.clock_on,
        Starts::Collected | Starts::Transaction => Some(at_first),
        // The day of a financial year is its end, which may lie behind the day on which the record came in.
        Starts::LastContact if was == Starts::EndOfFinancialYear => {
            Some(told.map_or(at_first, |told| told.max(at_first)))
        }
        Starts::LastContact => {
            let last = record.clock_on.unwrap_or(came_in);
            Some(told.map_or(last, |told| told.max(last)))
        }
        Starts::LastChange if was == Starts::EndOfFinancialYear => Some(came_in),
        Starts::LastChange => Some(known.map_or(came_in, |known| known.max(came_in))),
        Starts::EndOfFinancialYear => controller.financial_year_end(at_first),
        Starts::EndOfRelation
        | Starts::EndOfProcedure
        | Starts::EndOfEmployment
        | Starts::EndOfReintegration
        | Starts::ConsentWithdrawn => told,
    };
    started.map_or(Clock::Waits, Clock::Started)
}

/// Whether an event is the end of something, of which somebody must tell.
pub(super) const fn ends(starts: Starts) -> bool {
    match starts {
        Starts::EndOfRelation
        | Starts::EndOfProcedure
        | Starts::EndOfEmployment
        | Starts::EndOfReintegration
        | Starts::ConsentWithdrawn => true,
        Starts::Collected
        | Starts::LastContact
        | Starts::LastChange
        | Starts::EndOfFinancialYear
        | Starts::Transaction => false,
    }
}
