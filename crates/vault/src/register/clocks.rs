//! Counts the ends of records anew where the register says another term, or another event from which it runs.
//!
//! The register comes first, with a note of the version before it; the clocks follow in slices, and the note goes with the
//! last. What a crash leaves between is finished at the next opening.

mod start;

use crate::error::VaultError;
use crate::events::Heard;
use crate::vault::{InForce, Vault};
use jiff::civil::Date;
use start::{Clock, ends, start};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::ControlFlow;
use waarborg_model::identifier::SubjectId;
use waarborg_register::{File, Register, Retention, RetentionError, Starts};
use waarborg_store::{Priority, RecordRow, Write};

/// Records in one commit.
const SLICE: usize = 1_000;

/// The label under which stands that clocks are to be counted, since which version.
const LABEL: &str = "clocks-since";

/// A file whose clocks run otherwise than before.
#[derive(Clone, Copy)]
pub(super) struct Moved<'r> {
    file: &'r File,
    retention: &'r Retention,
    /// From what they ran.
    was: Starts,
}

/// The files whose clocks run otherwise under a register than under the one before.
pub(super) fn moved<'r>(before: &'r Register, after: &'r Register) -> impl Iterator<Item = Moved<'r>> {
    let was = |file: &File| before.retention(&before.file(&file.id)?.retention);
    after.files.iter().filter_map(move |file| {
        let (was, retention) = (was(file)?, after.retention(&file.retention)?);
        let moves = was.term != retention.term || was.starts != retention.starts;
        moves.then_some(Moved { file, retention, was: was.starts })
    })
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
        let moved: HashMap<u32, Moved<'_>> = moved(before, after).map(|moved| (moved.file.number(), moved)).collect();
        let mut records: Vec<RecordRow> = Vec::new();
        self.read(|read| {
            read.each_record(self.organisation, &mut |record, _| {
                if moved.contains_key(&record.file) {
                    records.push(record);
                }
                ControlFlow::Continue(())
            })?;
            Ok(())
        })?;
        let told = self.told_of(&records, &moved, after)?;
        let today = Self::day_of(self.now());
        let write = |record: &RecordRow| {
            let Moved { retention, was, .. } = *moved.get(&record.file)?;
            let told = told.get(&(record.subject, record.file)).copied();
            let start = match start(record, was, retention.starts, told, &after.controller) {
                Clock::Started(start) => start,
                Clock::Waits => return Some(Write::SetClock(record.id, None, record.erase_on)),
            };
            let over_on = match retention.over_on(start, &self.book, today) {
                Ok(over_on) => over_on,
                // Beyond all calendars: as late as can be told. Such a start stops nobody from opening the vault.
                Err(RetentionError::Deadline(_)) => Date::MAX,
                // The law of today has no such term any more: what they had stays.
                Err(RetentionError::NoPeriod { .. }) => return None,
            };
            Some(Write::SetClock(record.id, Some(start), Some(over_on)))
        };
        Ok(records.iter().filter_map(write).collect())
    }

    /// What was told of the new events, by person and file. Nobody is looked at whose clocks run from what they did before.
    fn told_of(
        &self,
        records: &[RecordRow],
        moved: &HashMap<u32, Moved<'_>>,
        register: &Register,
    ) -> Result<HashMap<(SubjectId, u32), Date>, VaultError> {
        let mut asked: BTreeMap<SubjectId, BTreeSet<u32>> = BTreeMap::new();
        for record in records {
            let asks = |moved: &Moved<'_>| {
                let starts = moved.retention.starts;
                moved.was != starts && (ends(starts) || starts == Starts::LastContact)
            };
            if moved.get(&record.file).is_some_and(asks) {
                asked.entry(record.subject).or_default().insert(record.file);
            }
        }
        let mut told = HashMap::new();
        self.read(|read| {
            for (subject, files) in &asked {
                let Some(row) = read.subject(self.organisation, *subject)? else { continue };
                let purposes = read.purposes(self.organisation, *subject)?;
                let events = read.events(self.organisation, *subject)?;
                let heard = Heard { standing: &row.standing, purposes: &purposes, events: &events };
                for Moved { file, retention, .. } in files.iter().filter_map(|file| moved.get(file)) {
                    if let Some(day) = heard.started(retention.starts, file, register) {
                        told.insert((*subject, file.number()), day);
                    }
                }
            }
            Ok(())
        })?;
        Ok(told)
    }
}
