//! Counts the ends of records anew where the register says another term, or another event from which it runs.
//!
//! The register comes first, with a note of the version before it; the clocks follow in slices, and the note goes with the
//! last. What a crash leaves between is finished at the next opening.

mod start;

use crate::error::VaultError;
use crate::events::Heard;
use crate::holds::is_let_go;
use crate::vault::{InForce, Vault};
use fail::fail_point;
use jiff::civil::Date;
use start::{Clock, ends, start};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::ops::ControlFlow;
use waarborg_model::identifier::{RecordId, SubjectId};
use waarborg_register::{File, Register, Retention, RetentionError, Starts};
use waarborg_store::{Priority, RecordRow, Write};

/// Records in one commit; few where a crash test is to meet several.
const SLICE: usize = if cfg!(feature = "crash-points") { 3 } else { 1_000 };

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
        let goes_now =
            after.goes_with_consent(file) && before.file(&file.id).is_some_and(|was| !before.goes_with_consent(was));
        let moves = was.term != retention.term || was.starts != retention.starts || goes_now;
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
        fail_point!("vault.clocks-before-slice");
        let before = self.register_text(Some(since))?;
        let before = Register::parse(&before.text).map_err(|_| VaultError::Damaged { what: "register" })?;
        let mut writes = self.clocks_anew(&before, &*self.in_force()?)?;
        writes.push(Write::PutSetting(LABEL.to_owned(), None));
        while !writes.is_empty() {
            let rest = writes.split_off(writes.len().min(SLICE));
            self.commit(Priority::Bulk, Vec::new(), writes, Vec::new())?;
            fail_point!("vault.clocks-after-slice");
            writes = rest;
        }
        Ok(())
    }

    /// How many records would be over their term at once if that register came into force, and are not now; by file.
    ///
    /// # Errors
    /// Failures of the store.
    pub fn would_be_over(&self, register: &Register) -> Result<Vec<(String, u64)>, VaultError> {
        let in_force = match self.in_force() {
            Err(VaultError::NoRegister) => return Ok(Vec::new()),
            held => held?,
        };
        let after = InForce { version: in_force.version, register: register.clone() };
        let today = Self::day_of(self.now());
        let over = self.clocks_anew(&in_force.register, &after)?.into_iter().filter_map(|write| match write {
            Write::SetClock(record, _, Some(day)) if day <= today => Some(record),
            _ => None,
        });
        let over: HashSet<RecordId> = over.collect();
        if over.is_empty() {
            return Ok(Vec::new());
        }
        let mut counts: Vec<(String, u64)> = register.files.iter().map(|file| (file.id.clone(), 0)).collect();
        self.read(|read| {
            read.each_record(self.organisation, &mut |record, _| {
                let is_over = record.erase_on.is_some_and(|day| day <= today);
                let place = register.files.iter().position(|file| file.number() == record.file);
                if let Some((_, count)) = place.and_then(|place| counts.get_mut(place))
                    && !is_over
                    && over.contains(&record.id)
                {
                    *count += 1;
                }
                ControlFlow::Continue(())
            })?;
            Ok(())
        })?;
        counts.retain(|(_, count)| *count > 0);
        Ok(counts)
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
        let today = Self::day_of(self.now());
        self.keep_let_go(&mut records, today)?;
        let mut with_consent = BTreeSet::new();
        for Moved { file, .. } in moved.values() {
            if self.goes_with_consent(after, file, today)? {
                with_consent.insert(file.number());
            }
        }
        let Told { told, withdrawn } = self.told_of(&records, &moved, &with_consent, after)?;
        let write = |record: &RecordRow| {
            let Moved { retention, was, .. } = *moved.get(&record.file)?;
            let told = told.get(&(record.subject, record.file)).copied();
            let start = match start(record, was, retention.starts, told, &after.controller) {
                Clock::Started(start) => start,
                Clock::Waits => {
                    let withdrawn = withdrawn.get(&(record.subject, record.file)).copied();
                    let over_on = withdrawn.into_iter().chain(record.erase_on).min();
                    return Some(Write::SetClock(record.id, None, over_on));
                }
            };
            let over_on = match retention.over_on(start, &self.book, today) {
                Ok(over_on) => over_on,
                // Beyond all calendars: as late as can be told. Such a start stops nobody from opening the vault.
                Err(RetentionError::Deadline(_)) => Date::MAX,
                // The law of today has no such term any more: what they had stays.
                Err(RetentionError::NoPeriod { .. }) => return None,
            };
            // What is there on consent alone stays no longer than that.
            let withdrawn = withdrawn.get(&(record.subject, record.file)).copied();
            Some(Write::SetClock(record.id, Some(start), Some(withdrawn.map_or(over_on, |day| day.min(over_on)))))
        };
        Ok(records.iter().filter_map(write).collect())
    }

    /// Leaves out what is only still there for a hold: no register gives it a term again.
    fn keep_let_go(&self, records: &mut Vec<RecordRow>, today: Date) -> Result<(), VaultError> {
        let mut let_go = HashSet::new();
        self.read(|read| {
            for record in records.iter().filter(|record| is_let_go(u32::MAX, record, today)) {
                let whose = read.subject(self.organisation, record.subject)?;
                if whose.is_some_and(|whose| is_let_go(whose.standing.flags, record, today)) {
                    let_go.insert(record.id);
                }
            }
            Ok(())
        })?;
        records.retain(|record| !let_go.contains(&record.id));
        Ok(())
    }

    /// What was told of the new events, by person and file. Nobody is looked at whose clocks run from what they did before.
    fn told_of(
        &self,
        records: &[RecordRow],
        moved: &HashMap<u32, Moved<'_>>,
        with_consent: &BTreeSet<u32>,
        register: &Register,
    ) -> Result<Told, VaultError> {
        let mut asked: BTreeMap<SubjectId, BTreeSet<u32>> = BTreeMap::new();
        for record in records {
            let asks = |moved: &Moved<'_>| {
                let starts = moved.retention.starts;
                moved.was != starts && (ends(starts) || starts == Starts::LastContact)
            };
            if with_consent.contains(&record.file) || moved.get(&record.file).is_some_and(asks) {
                asked.entry(record.subject).or_default().insert(record.file);
            }
        }
        let (mut told, mut withdrawn) = (HashMap::new(), HashMap::new());
        self.read(|read| {
            for (subject, files) in &asked {
                let Some(row) = read.subject(self.organisation, *subject)? else { continue };
                let purposes = read.purposes(self.organisation, *subject)?;
                let starts = |file: &u32| {
                    let of_file = moved.get(file).map(|moved| moved.retention.starts);
                    of_file.into_iter().chain(with_consent.contains(file).then_some(Starts::ConsentWithdrawn))
                };
                let mut events = Vec::new();
                for starts in files.iter().flat_map(starts) {
                    events.extend(self.heard(read, *subject, starts, &purposes)?);
                }
                let heard = Heard { standing: &row.standing, purposes: &purposes, events: &events };
                for Moved { file, retention, .. } in files.iter().filter_map(|file| moved.get(file)) {
                    let place = (*subject, file.number());
                    told.extend(heard.started(retention.starts, file, register).map(|day| (place, day)));
                    if with_consent.contains(&file.number()) {
                        let day = heard.started(Starts::ConsentWithdrawn, file, register);
                        withdrawn.extend(day.map(|day| (place, day)));
                    }
                }
            }
            Ok(())
        })?;
        Ok(Told { told, withdrawn })
    }
}

/// What was told, by person and file.
struct Told {
    /// Of the event from which a clock runs.
    told: HashMap<(SubjectId, u32), Date>,
    /// Of the last consent for what is there on consent alone.
    withdrawn: HashMap<(SubjectId, u32), Date>,
}
