//! Holds a new register to the records that are there: they stay what they came in as.

use crate::error::VaultError;
use crate::vault::Vault;
use jiff::Timestamp;
use std::collections::HashMap;
use std::ops::ControlFlow;
use waarborg_register::check::Kept;
use waarborg_register::{Register, TermVerdict};

impl Vault {
    /// What the law says of the records that are there, by the register that is to come.
    pub(super) fn check_kept(
        &self,
        before: &Register,
        after: &Register,
        now: Timestamp,
    ) -> Result<Vec<TermVerdict>, VaultError> {
        let files: HashMap<u32, &str> =
            after.files_kept_otherwise(before).map(|file| (file.number(), file.id.as_str())).collect();
        if files.is_empty() {
            return Ok(Vec::new());
        }
        let kept = self.kept(&files)?;
        Ok(after.check_kept(before, &kept, &self.book, Self::day_of(now), now)?)
    }

    /// What the records of some files came in as: by every register that was in force since the oldest of them.
    fn kept(&self, files: &HashMap<u32, &str>) -> Result<Vec<Kept>, VaultError> {
        let mut oldest: HashMap<&str, Timestamp> = HashMap::new();
        self.read(|read| {
            read.each_record(self.organisation, &mut |record, _| {
                if let Some(file) = files.get(&record.file) {
                    let since = oldest.entry(file).or_insert(record.created_at);
                    *since = (*since).min(record.created_at);
                }
                ControlFlow::Continue(())
            })?;
            Ok(())
        })?;
        let mut kept = Vec::new();
        let mut version = self.read(|read| Ok(read.register(self.organisation, None)?))?;
        let Some(first) = oldest.values().min().copied() else { return Ok(kept) };
        // Until when the register at hand was in force; the newest still is.
        let mut until = Timestamp::MAX;
        while let Some(row) = version {
            let register = Register::parse(&row.text).map_err(|_| VaultError::Damaged { what: "register" })?;
            let came_in =
                register.kept_as().filter(|one| oldest.get(one.file.as_str()).is_some_and(|day| *day <= until));
            kept.extend(came_in);
            if row.applied_at <= first || row.version <= 1 {
                break;
            }
            until = row.applied_at;
            version = self.read(|read| Ok(read.register(self.organisation, Some(row.version - 1))?))?;
        }
        Ok(kept)
    }
}
