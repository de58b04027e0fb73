//! Who of a file was not told of an activity yet (AVG 13, 14): those to whom a notice is still owed.

use crate::error::VaultError;
use crate::pass::Pass;
use crate::standing::PurposeBit;
use crate::use_all::Doubtful;
use crate::vault::{InForce, Vault};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use waarborg_model::identifier::SubjectId;
use waarborg_register::{Activity, File, names};
use waarborg_store::{Read, SubjectNumber};

/// To how many a notice is owed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Owed {
    /// People, each once.
    pub people: u64,
    /// By activity and file, in the order of the register; those of which everyone knows are left out.
    pub of: Vec<OwedOf>,
}

/// To how many people of a file a notice is owed about an activity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwedOf {
    /// The activity.
    pub activity: String,
    /// The file.
    pub file: String,
    /// How many people.
    pub people: u64,
}

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
        let (file, entry) = Self::file_of_activity(&in_force, file, activity)?;
        let now = self.now();
        let today = Self::day_of(now);
        self.read(|read| {
            let mut doubtful = Doubtful::default();
            doubtful.gather(self, read, today, now)?;
            Ok(self.untold_of(read, &doubtful, (file, entry), today)?.into_values().collect())
        })
    }

    /// To how many people a notice is owed, over the whole register. It is a pass over narrow rows for each purpose of each
    /// file that it is used for, as [`Vault::counts`] is one for each file: whoever shows it often keeps it.
    ///
    /// # Errors
    /// [`VaultError::NoRegister`]; failures of the store.
    pub fn owed(&self) -> Result<Owed, VaultError> {
        let in_force = self.in_force()?;
        let now = self.now();
        let today = Self::day_of(now);
        self.read(|read| {
            let mut doubtful = Doubtful::default();
            doubtful.gather(self, read, today, now)?;
            let (mut owed, mut everyone) = (Owed::default(), BTreeSet::new());
            for entry in &in_force.register.activities {
                for file in in_force.register.files_of(entry) {
                    let untold = self.untold_of(read, &doubtful, (file, entry), today)?;
                    if !untold.is_empty() {
                        let (activity, people) = (entry.id.clone(), untold.len() as u64);
                        owed.of.push(OwedOf { activity, file: file.id.clone(), people });
                        everyone.extend(untold.into_keys());
                    }
                }
            }
            owed.people = everyone.len() as u64;
            Ok(owed)
        })
    }

    /// A file and an activity that uses it.
    pub(super) fn file_of_activity<'r>(
        in_force: &'r InForce,
        file: &str,
        activity: &str,
    ) -> Result<(&'r File, &'r Activity), VaultError> {
        let not_there = |what, name: &str| VaultError::NotInRegister { what, name: name.to_owned() };
        let of_file = in_force.register.file(file).ok_or_else(|| not_there("file", file))?;
        let entry = in_force.register.activity(activity).ok_or_else(|| not_there("activity", activity))?;
        if !entry.files.contains(&of_file.id) {
            return Err(VaultError::FieldOutside { activity: entry.id.clone(), field: format!("{}.*", of_file.id) });
        }
        Ok((of_file, entry))
    }

    fn untold_of(
        &self,
        read: &dyn Read,
        doubtful: &Doubtful,
        (file, entry): (&File, &Activity),
        today: Date,
    ) -> Result<BTreeMap<u64, SubjectId>, VaultError> {
        let (file, activity) = (file.number(), names::number("activity", &entry.id));
        let is_there = |subject| {
            let records = read.records(self.organisation, subject)?;
            let mut of_file = records.iter().filter(|record| record.file == file);
            Ok::<_, VaultError>(of_file.any(|record| self.is_returnable(record, today)))
        };
        let mut untold: BTreeMap<u64, SubjectId> = BTreeMap::new();
        for purpose in &entry.purposes {
            let (mut pass, first) = (Pass::new(), SubjectNumber(0));
            let purpose = purpose.purpose;
            read.each_standing(self.organisation, Some(file), activity, purpose, first, &mut |row, bits| {
                if bits & PurposeBit::Informed as u32 != 0 || untold.contains_key(&row.number.0) {
                    return ControlFlow::Continue(());
                }
                let is_there = if doubtful.has(row.id) { is_there(row.id) } else { Ok(true) };
                pass.after(is_there.map(|is_there| {
                    if is_there {
                        untold.insert(row.number.0, row.id);
                    }
                    ControlFlow::Continue(())
                }))
            })?;
            pass.end()?;
        }
        Ok(untold)
    }
}
