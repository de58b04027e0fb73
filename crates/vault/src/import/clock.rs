//! The day on which the terms of what a list brings begin, and the first on which they are over.
//!
//! A list is no contact with the people on it, and no change of what is here: it starts clocks of the records it brings, and
//! moves none of those that are here already. A day that is said of a list is said of what it brings.

use super::plan::Plan;
use super::{Import, People, Relation};
use crate::error::VaultError;
use crate::vault::Vault;
use jiff::civil::Date;
use waarborg_register::{Controller, Starts};

/// The day a retention clock starts, if it has started.
pub(super) fn clock(starts: Starts, people: &People, today: Date, controller: &Controller) -> Option<Date> {
    let said = people.clock;
    match starts {
        Starts::Collected | Starts::LastContact | Starts::LastChange | Starts::Transaction => {
            Some(said.unwrap_or(today))
        }
        Starts::EndOfFinancialYear => controller.financial_year_end(said.unwrap_or(today)),
        Starts::EndOfRelation => match people.customer {
            Some(Relation::Until(day)) => Some(day),
            _ => said,
        },
        Starts::EndOfProcedure | Starts::EndOfEmployment | Starts::EndOfReintegration | Starts::ConsentWithdrawn => {
            said
        }
    }
}

impl Vault {
    /// That what a plan brings may be kept: a list whose term is over brings in nobody.
    pub(super) fn check_term(&self, plan: &Plan, import: &Import) -> Result<(), VaultError> {
        let over_on = self.over_on(plan, import)?.filter(|over_on| *over_on <= Self::day_of(self.now()));
        let over = |over_on| Err(VaultError::OverTerm { file: plan.file.clone(), over_on });
        over_on.map_or(Ok(()), over)
    }

    /// The first day on which what a plan brings may not be used any more, by what is said of its people; `None` if the clock
    /// does not run yet. Of someone who is here already, something else may have been told.
    ///
    /// # Errors
    /// [`VaultError::NotInRegister`] if the file has no term; a term that cannot be told.
    pub fn over_on(&self, plan: &Plan, import: &Import) -> Result<Option<Date>, VaultError> {
        let register = &plan.in_force.register;
        let not_there = |what, name: &str| VaultError::NotInRegister { what, name: name.to_owned() };
        let file = register.file(&plan.file).ok_or_else(|| not_there("file", &plan.file))?;
        let retention = register.retention(&file.retention);
        let retention = retention.ok_or_else(|| not_there("retention", &file.retention))?;
        let today = Self::day_of(self.now());
        let started = clock(retention.starts, &import.people, today, &register.controller);
        Ok(started.map(|start| retention.over_on(start, &self.book, today)).transpose()?)
    }
}
