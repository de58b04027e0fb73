//! How many people consented to an activity and did not withdraw.

use crate::error::VaultError;
use crate::pass::Pass;
use crate::standing::{CONSENT_BITS, PurposeBit};
use crate::vault::Vault;
use std::collections::BTreeSet;
use std::ops::ControlFlow;
use waarborg_register::names;
use waarborg_store::SubjectNumber;

impl Vault {
    /// How many people consented to a purpose of that activity, and did not withdraw since. Nothing is opened.
    ///
    /// # Errors
    /// [`VaultError::NotInRegister`] for an activity that is none; failures of the store.
    pub fn consented(&self, activity: &str) -> Result<u64, VaultError> {
        let in_force = self.in_force()?;
        let not_there = || VaultError::NotInRegister { what: "activity", name: activity.to_owned() };
        let entry = in_force.register.activity(activity).ok_or_else(not_there)?;
        let number = names::number("activity", &entry.id);
        let withdrawn = PurposeBit::Withdrawn as u32;
        self.read(|read| {
            let mut people: BTreeSet<u64> = BTreeSet::new();
            for purpose in &entry.purposes {
                let (mut pass, first) = (Pass::new(), SubjectNumber(0));
                read.each_standing(self.organisation, None, number, purpose.purpose, first, &mut |row, bits| {
                    if bits & CONSENT_BITS != 0 && bits & withdrawn == 0 {
                        people.insert(row.number.0);
                    }
                    pass.after(Ok(ControlFlow::Continue(())))
                })?;
                pass.end()?;
            }
            Ok(people.len() as u64)
        })
    }
}
