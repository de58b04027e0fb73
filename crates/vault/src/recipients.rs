//! To whom someone's data may have gone: by every register that was in force since they came in.

use crate::error::VaultError;
use crate::vault::Vault;
use jiff::Timestamp;
use waarborg_model::vocabulary::Action;
use waarborg_register::unfilled::is_placeholder;
use waarborg_register::{Activity, RecipientEntry, Register};
use waarborg_store::RecordRow;

impl Vault {
    /// The recipients of the activities that hand on what stands in the files of these records, those of today first. Which of
    /// them got what stands in no record, so nobody is left out who may have.
    pub(crate) fn recipients_of(&self, records: &[RecordRow]) -> Result<Vec<RecipientEntry>, VaultError> {
        let Some(first) = records.iter().map(|record| record.created_at).min() else { return Ok(Vec::new()) };
        let mut all: Vec<RecipientEntry> = Vec::new();
        let mut version = self.read(|read| Ok(read.register(self.organisation, None)?))?;
        // Until when the register at hand was in force; the newest still is.
        let mut until = Timestamp::MAX;
        while let Some(row) = version {
            let register = Register::parse(&row.text).map_err(|_| VaultError::Damaged { what: "register" })?;
            let held: Vec<&str> = register
                .files
                .iter()
                .filter(|file| records.iter().any(|one| one.file == file.number() && one.created_at <= until))
                .map(|file| file.id.as_str())
                .collect();
            let told = register.activities.iter().filter(|activity| hands_on(activity, &held));
            let gets = |activity: &Activity, one: &RecipientEntry| {
                register.fields_handed(activity, &one.id).any(|(file, _)| held.contains(&file.id.as_str()))
            };
            let told =
                told.flat_map(|activity| register.recipients_of(activity).filter(move |one| gets(activity, one)));
            for one in told {
                // A name that was filled in later is the same recipient.
                let is_known = |other: &RecipientEntry| {
                    other.id == one.id && (other.name == one.name || is_placeholder(&one.name))
                };
                if !all.iter().any(is_known) {
                    all.push(one.clone());
                }
            }
            if row.applied_at <= first || row.version <= 1 {
                break;
            }
            until = row.applied_at;
            version = self.read(|read| Ok(read.register(self.organisation, Some(row.version - 1))?))?;
        }
        Ok(all)
    }
}

fn hands_on(activity: &Activity, held: &[&str]) -> bool {
    let gives = activity.actions.iter().any(|action| matches!(action, Action::Share | Action::Transfer));
    gives && activity.files.iter().any(|file| held.contains(&file.as_str()))
}
