//! Records whose term waits for the end of something of which nobody told, and has for long: without that they stay for ever.
//!
//! Who is employed, or supplies the firm, waits rightly. So only what came in long ago is counted, for somebody to look at.

use crate::erase::file_and_retention;
use crate::error::VaultError;
use crate::vault::{InForce, Vault};
use jiff::{SignedDuration, Timestamp};
use std::ops::ControlFlow;
use waarborg_model::vocabulary::Purpose;
use waarborg_register::Starts;
use waarborg_store::{Read, SubjectNumber};

/// After so long a procedure in which somebody applied has ended, more often than not.
const PROCEDURE: SignedDuration = SignedDuration::from_hours(28 * 24); // not law: the house's own custom

/// After so long it is asked of all else whether it has ended.
const OTHER: SignedDuration = SignedDuration::from_hours(365 * 24); // not law: the house's own custom

/// Since when what waits came in at the latest, to be counted; `None` where nobody need tell: a withdrawal is always told.
fn since(starts: Starts, now: Timestamp) -> Option<Timestamp> {
    let long = match starts {
        Starts::EndOfProcedure => PROCEDURE,
        Starts::EndOfRelation | Starts::EndOfEmployment | Starts::EndOfReintegration => OTHER,
        Starts::Collected
        | Starts::LastContact
        | Starts::LastChange
        | Starts::EndOfFinancialYear
        | Starts::Transaction
        | Starts::ConsentWithdrawn => return None,
    };
    now.checked_sub(long).ok()
}

impl Vault {
    /// How many such records each file has; files without any are left out.
    pub(super) fn count_waiting(&self, read: &dyn Read, in_force: &InForce) -> Result<Vec<(String, u64)>, VaultError> {
        let register = &in_force.register;
        let mut waiting = Vec::new();
        for file in &register.files {
            let Some(since) =
                register.retention(&file.retention).and_then(|retention| since(retention.starts, self.now()))
            else {
                continue;
            };
            let number = file.number();
            let waits = |record: &waarborg_store::RecordRow| {
                record.file == number
                    && record.clock_on.is_none()
                    && record.erase_on.is_none()
                    && record.created_at <= since
                    && file_and_retention(in_force, record).is_some()
            };
            let (mut count, mut ended) = (0, Ok(()));
            // Towards no purpose in particular.
            let (activity, purpose, first) = (0, Purpose::Contract, SubjectNumber(0));
            read.each_standing(self.organisation, Some(number), activity, purpose, first, &mut |row, _| {
                match read.records(self.organisation, row.id) {
                    Ok(records) => count += records.iter().filter(|record| waits(record)).count() as u64,
                    Err(error) => {
                        ended = Err(error);
                        return ControlFlow::Break(());
                    }
                }
                ControlFlow::Continue(())
            })?;
            ended?;
            if count > 0 {
                waiting.push((file.id.clone(), count));
            }
        }
        Ok(waiting)
    }
}
