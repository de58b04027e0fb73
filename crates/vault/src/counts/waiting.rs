//! Records whose term waits for the end of something of which nobody told, and has for long: without that they stay for ever.
//!
//! Who is employed, or supplies the firm, waits rightly. So only what came in long ago is counted, for somebody to look at, and
//! not of whom somebody said since that it goes on.

use crate::error::VaultError;
use crate::pass::Pass;
use crate::standing::{Flag, has};
use crate::vault::{InForce, Vault};
use jiff::{SignedDuration, Timestamp};
use std::ops::ControlFlow;
use waarborg_model::vocabulary::Purpose;
use waarborg_register::Starts;
use waarborg_store::{EventKind, Read, RecordRow, SubjectNumber, SubjectRow};

/// After so long a procedure in which somebody applied has ended, more often than not.
const PROCEDURE: SignedDuration = SignedDuration::from_hours(28 * 24); // not law: the house's own custom

/// After so long it is asked of all else whether it has ended.
const OTHER: SignedDuration = SignedDuration::from_hours(365 * 24); // not law: the house's own custom

/// What is counted of a file.
struct Wait {
    file: u32,
    /// It came in by then.
    since: Timestamp,
    /// What tells that it goes on.
    goes_on: EventKind,
}

/// What is counted of a file whose terms run from that; `None` where nobody need tell: a withdrawal is always told.
fn wait(file: u32, starts: Starts, now: Timestamp) -> Option<Wait> {
    let (long, goes_on) = match starts {
        Starts::EndOfProcedure => (PROCEDURE, EventKind::ProcedureResumed),
        Starts::EndOfRelation => (OTHER, EventKind::RelationBegan),
        Starts::EndOfEmployment => (OTHER, EventKind::EmploymentResumed),
        Starts::EndOfReintegration => (OTHER, EventKind::ReintegrationResumed),
        Starts::Collected
        | Starts::LastContact
        | Starts::LastChange
        | Starts::EndOfFinancialYear
        | Starts::Transaction
        | Starts::ConsentWithdrawn => return None,
    };
    Some(Wait { file, since: now.checked_sub(long).ok()?, goes_on })
}

impl Vault {
    /// How many such records each file has; files without any are left out.
    pub(super) fn count_waiting(&self, read: &dyn Read, in_force: &InForce) -> Result<Vec<(String, u64)>, VaultError> {
        let register = &in_force.register;
        let mut waiting = Vec::new();
        for file in &register.files {
            let starts = register.retention(&file.retention).map(|retention| retention.starts);
            let Some(wait) = starts.and_then(|starts| wait(file.number(), starts, self.now())) else { continue };
            let (mut count, mut pass) = (0, Pass::new());
            // Towards no purpose in particular.
            let (activity, purpose, first) = (0, Purpose::Contract, SubjectNumber(0));
            read.each_standing(self.organisation, Some(wait.file), activity, purpose, first, &mut |row, _| {
                pass.after(self.waiting_of(read, row, &wait).map(|records| {
                    count += records;
                    ControlFlow::Continue(())
                }))
            })?;
            pass.end()?;
            if count > 0 {
                waiting.push((file.id.clone(), count));
            }
        }
        Ok(waiting)
    }

    /// How many records of one person wait.
    fn waiting_of(&self, read: &dyn Read, row: &SubjectRow, wait: &Wait) -> Result<u64, VaultError> {
        // Who is a customer is one until somebody says otherwise.
        if wait.goes_on == EventKind::RelationBegan && has(&row.standing, Flag::Customer) {
            return Ok(0);
        }
        let waits = |record: &&RecordRow| {
            let has_begun = record.clock_on.is_some() || record.erase_on.is_some();
            record.file == wait.file && !has_begun && record.created_at <= wait.since
        };
        let waiting = read.records(self.organisation, row.id)?.iter().filter(waits).count() as u64;
        if waiting == 0 {
            return Ok(0);
        }
        let last = self.last_event(read, row.id, wait.goes_on, (0, None))?;
        let is_told = last.is_some_and(|event| event.at > wait.since);
        Ok(if is_told { 0 } else { waiting })
    }
}
