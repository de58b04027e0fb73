//! Who of a file was not told of an activity yet (AVG 13, 14): those to whom a notice is still owed.

use crate::error::VaultError;
use crate::standing::PurposeBit;
use crate::use_all::Doubtful;
use crate::vault::Vault;
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use waarborg_model::identifier::SubjectId;
use waarborg_register::names;
use waarborg_store::SubjectNumber;

impl Vault {
    /// Everyone with a record in that file who was not told of all purposes of that activity, in the order in which they came
    /// in. Whose records are over their term, or still on their way in, is not among them. Nothing is opened, and nobody is
    /// named beyond her identifier.
    ///
    /// # Errors
    /// [`VaultError::NotInRegister`] for a file or activity that is none, [`VaultError::FieldOutside`] if the activity does not
    /// use the file; failures of the store.
    pub fn untold(&self, file: &str, activity: &str) -> Result<Vec<SubjectId>, VaultError> {
        let in_force = self.in_force()?;
        let not_there = |what, name: &str| VaultError::NotInRegister { what, name: name.to_owned() };
        let of_file = in_force.register.file(file).ok_or_else(|| not_there("file", file))?;
        let entry = in_force.register.activity(activity).ok_or_else(|| not_there("activity", activity))?;
        if !entry.files.contains(&of_file.id) {
            return Err(VaultError::FieldOutside { activity: entry.id.clone(), field: format!("{}.*", of_file.id) });
        }
        let (file, activity) = (of_file.number(), names::number("activity", &entry.id));
        let now = self.now();
        let today = Self::day_of(now);
        let mut untold: BTreeMap<u64, SubjectId> = BTreeMap::new();
        self.read(|read| {
            let mut doubtful = Doubtful::default();
            doubtful.gather(self, read, today, now)?;
            for purpose in &entry.purposes {
                let mut ended = Ok(());
                let is_there = |subject| {
                    let records = read.records(self.organisation, subject)?;
                    let mut of_file = records.iter().filter(|record| record.file == file);
                    Ok::<_, VaultError>(of_file.any(|record| self.is_returnable(record, today)))
                };
                let purpose = purpose.purpose;
                read.each_standing(
                    self.organisation,
                    Some(file),
                    activity,
                    purpose,
                    SubjectNumber(0),
                    &mut |row, bits| {
                        if bits & PurposeBit::Informed as u32 != 0 || untold.contains_key(&row.number.0) {
                            return ControlFlow::Continue(());
                        }
                        match if doubtful.has(row.id) { is_there(row.id) } else { Ok(true) } {
                            Ok(true) => drop(untold.insert(row.number.0, row.id)),
                            Ok(false) => {}
                            Err(error) => {
                                ended = Err(error);
                                return ControlFlow::Break(());
                            }
                        }
                        ControlFlow::Continue(())
                    },
                )?;
                ended?;
            }
            Ok(())
        })?;
        Ok(untold.into_values().collect())
    }
}
