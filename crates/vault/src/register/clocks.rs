//! Counts the ends of records anew where the register says another term, or another event from which it runs.
//!
//! The register comes first, with a note of the version before it; the clocks follow in slices, and the note goes with the
//! last. What a crash leaves between is finished at the next opening.

use crate::error::VaultError;
use crate::vault::{InForce, Vault};
use jiff::civil::Date;
use std::collections::HashMap;
use std::ops::ControlFlow;
use waarborg_model::identifier::RecordId;
use waarborg_register::{Controller, File, Register, Retention, RetentionError, Starts};
use waarborg_store::{Priority, RecordRow, Write};

/// Records in one commit.
const SLICE: usize = 1_000;

/// The label under which stands that clocks are to be counted, since which version.
const LABEL: &str = "clocks-since";

/// The files whose clocks run otherwise under a register than under the one before.
pub(super) fn moved<'r>(before: &'r Register, after: &'r Register) -> impl Iterator<Item = (&'r File, &'r Retention)> {
    let was = |file: &File| before.retention(&before.file(&file.id)?.retention);
    after.files.iter().filter_map(move |file| {
        let (was, now) = (was(file)?, after.retention(&file.retention)?);
        (was.term != now.term || was.starts != now.starts).then_some((file, now))
    })
}

/// The day on which a clock starts under another rule. An event that nobody told of starts none, and takes none away.
fn start(record: &RecordRow, starts: Starts, controller: &Controller) -> Option<Date> {
    let came_in = || Vault::day_of(record.created_at);
    match starts {
        Starts::Collected | Starts::LastContact | Starts::LastChange | Starts::Transaction => {
            Some(record.clock_on.unwrap_or_else(came_in))
        }
        Starts::EndOfFinancialYear => controller.financial_year_end(record.clock_on.unwrap_or_else(came_in)),
        Starts::EndOfRelation
        | Starts::EndOfProcedure
        | Starts::EndOfEmployment
        | Starts::EndOfReintegration
        | Starts::ConsentWithdrawn => record.clock_on,
    }
}

impl Vault {
    /// What is written beside a register whose clocks run otherwise than under the version before. Where clocks of an
    /// earlier change are still to be counted, they are counted since then.
    pub(super) fn clocks_are_to_be_counted(&self, before: u64) -> Result<Option<Write>, VaultError> {
        if self.clocks_since()?.is_some() {
            return Ok(None);
        }
        let sealed = self.key.settings_key(self.organisation)?.seal(LABEL, &before.to_be_bytes())?;
        Ok(Some(Write::PutSetting(LABEL.to_owned(), Some(sealed))))
    }

    fn clocks_since(&self) -> Result<Option<u64>, VaultError> {
        let Some(sealed) = self.read(|read| Ok(read.setting(self.organisation, LABEL)?))? else { return Ok(None) };
        let bytes = self.key.settings_key(self.organisation)?.open(LABEL, &sealed)?;
        let bytes = <[u8; 8]>::try_from(bytes.as_slice()).map_err(|_| VaultError::Damaged { what: "setting" })?;
        Ok(Some(u64::from_be_bytes(bytes)))
    }

    /// Counts the clocks that are still to be counted, by the register in force.
    pub(crate) fn finish_clocks(&self) -> Result<(), VaultError> {
        let Some(since) = self.clocks_since()? else { return Ok(()) };
        let before = self.register_text(Some(since))?;
        let before = Register::parse(&before.text).map_err(|_| VaultError::Damaged { what: "register" })?;
        let mut writes = self.clocks_anew(&before, &*self.in_force()?)?;
        writes.push(Write::PutSetting(LABEL.to_owned(), None));
        while !writes.is_empty() {
            let rest = writes.split_off(writes.len().min(SLICE));
            self.commit(Priority::Bulk, Vec::new(), writes, Vec::new())?;
            writes = rest;
        }
        Ok(())
    }

    fn clocks_anew(&self, before: &Register, in_force: &InForce) -> Result<Vec<Write>, VaultError> {
        let after = &in_force.register;
        let moved: HashMap<u32, &Retention> =
            moved(before, after).map(|(file, retention)| (file.number(), retention)).collect();
        let mut clocks: Vec<(RecordId, Date, &Retention)> = Vec::new();
        self.read(|read| {
            read.each_record(self.organisation, &mut |record, _| {
                if let Some(retention) = moved.get(&record.file)
                    && let Some(start) = start(&record, retention.starts, &after.controller)
                {
                    clocks.push((record.id, start, *retention));
                }
                ControlFlow::Continue(())
            })?;
            Ok(())
        })?;
        let today = Self::day_of(self.now());
        let write = |(record, start, retention): (RecordId, Date, &Retention)| {
            let end = match retention.end(start, &self.book, today) {
                Ok(end) => end,
                // Beyond all calendars: as late as can be told. Such a start stops nobody from opening the vault.
                Err(RetentionError::Deadline(_)) => Date::MAX,
                // The law of today has no such term any more: what they had stays.
                Err(RetentionError::NoPeriod { .. }) => return None,
            };
            Some(Write::SetClock(record, Some(start), Some(end)))
        };
        Ok(clocks.into_iter().filter_map(write).collect())
    }
}
