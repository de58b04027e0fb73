//! Clears out what is over its term: proposed by the clocks, carried out by a person, or by the house where the register
//! says so.

mod proof;

use crate::erase::{Horizons, file_and_retention};
use crate::error::VaultError;
use crate::events::Heard;
use crate::holds::{Fate, HoldFor, is_let_go};
use crate::leaves::{About, Actor, Told};
use crate::removal::{Removal, Removals};
use crate::vault::{InForce, Vault};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use proof::Account;
use std::collections::{BTreeSet, HashSet};
use waarborg_audit::leaf::{Kind, Outcome};
use waarborg_model::identifier::{RecordId, SubjectId};
use waarborg_register::{File, OnEnd, Starts};
use waarborg_store::{ErasedTag, RecordRow};

pub use proof::{ClearedGroup, ClearedProof};

/// People in one commit; few where a crash test is to meet several.
const SLICE: usize = if cfg!(feature = "crash-points") { 2 } else { 200 };

/// After such a leap of time nothing goes by itself: the clock may be wrong.
const LEAP: SignedDuration = SignedDuration::from_hours(7 * 24); // not law: the house's own caution

/// What is over its term, of one file under one rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// The file, by its name in the register; `None` if the register no longer has it.
    pub file: Option<String>,
    /// The retention rule, by its name in the register.
    pub retention: Option<String>,
    /// Whether the register says that it goes by itself.
    pub by_itself: bool,
    /// How many records may go.
    pub records: u64,
    /// How many stay since processing of whom they are is restricted (AVG 18).
    pub restricted: u64,
    /// How many stay since they are held ([`Event::Hold`](crate::Event::Hold)).
    pub held: u64,
    /// The oldest end among what may go; if nothing may, among what stays.
    pub since: Date,
}

impl Due {
    /// Whether a record is of this group.
    pub(crate) fn has(&self, in_force: &InForce, record: &RecordRow) -> bool {
        let known = file_and_retention(in_force, record);
        known.map(|(file, _)| file.id.as_str()) == self.file.as_deref()
            && known.map(|(_, retention)| retention.id.as_str()) == self.retention.as_deref()
    }
}

/// What is over its term, as it is shown to whoever may say yes to it.
pub struct Proposed {
    /// By file and rule.
    pub due: Vec<Due>,
    register: u64,
    records: HashSet<RecordId>,
}

/// What whoever clears out a group was shown of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShownDue {
    /// Of how many people.
    pub people: u64,
    /// How many records.
    pub records: u64,
    /// By which version of the register.
    pub register: u64,
}

/// What was cleared out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cleared {
    /// Records that are gone.
    pub records: u64,
    /// People of whom nothing is left.
    pub people: u64,
    /// People who could not be read, and of whom what is over is still there.
    pub apart: u64,
    /// What proves it; `None` if nothing went, or if the house did it by itself, when nobody takes it.
    pub proof: Option<ClearedProof>,
}

impl Vault {
    /// What is over its term today, also of which nothing may go.
    ///
    /// # Errors
    /// Failures of the store.
    pub fn due(&self) -> Result<Vec<Due>, VaultError> {
        self.due_by(&*self.in_force()?, &mut |_| {})
    }

    /// What is over its term today, to be shown to whoever may say yes to just that.
    ///
    /// # Errors
    /// Failures of the store.
    pub fn propose_clear_out(&self) -> Result<Proposed, VaultError> {
        let in_force = self.in_force()?;
        let mut records = HashSet::new();
        let due = self.due_by(&in_force, &mut |record| {
            records.insert(record);
        })?;
        Ok(Proposed { due, register: in_force.version, records })
    }

    /// `goes` hears of what may go.
    fn due_by(&self, in_force: &InForce, goes: &mut dyn FnMut(RecordId)) -> Result<Vec<Due>, VaultError> {
        let today = Self::day_of(self.now());
        let mut due: Vec<Due> = Vec::new();
        self.read(|read| {
            self.each_over(read, today, &mut |record, fate| {
                let known = file_and_retention(in_force, &record);
                let file = known.map(|(file, _)| file.id.clone());
                let retention = known.map(|(_, retention)| retention.id.clone());
                let since = record.erase_on.unwrap_or(today);
                let at = due.iter().position(|one| one.file == file && one.retention == retention);
                let at = at.unwrap_or_else(|| {
                    let by_itself = known.is_some_and(|(_, retention)| retention.on_end == OnEnd::Erase);
                    due.push(Due { file, retention, by_itself, records: 0, restricted: 0, held: 0, since });
                    due.len() - 1
                });
                let Some(one) = due.get_mut(at) else { return };
                // What stays comes behind all that goes.
                if fate.may_go(false) || one.records == 0 {
                    one.since = one.since.min(since);
                }
                match fate {
                    Fate::Goes | Fate::Asked | Fate::Lapsed => {
                        one.records += 1;
                        goes(record.id);
                    }
                    Fate::Restricted => one.restricted += 1,
                    Fate::Held => one.held += 1,
                }
            })
        })?;
        Ok(due)
    }

    /// Clears out what is over its term: all of it, or only what the register says goes by itself. `progress` hears of
    /// people done and of all there are.
    ///
    /// # Errors
    /// [`VaultError::ClockLeapt`] for the house by itself when the last entry of the log is long ago;
    /// [`VaultError::MoreThanShown`] if another register came into force meanwhile; failures of the stores. If it breaks off,
    /// what is left is still due.
    pub fn clear_out(
        &self,
        actor: Actor,
        horizons: Horizons,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<Cleared, VaultError> {
        let in_force = self.in_force()?;
        let by_itself = actor == Actor::House;
        if by_itself {
            self.check_leap(self.now())?;
        }
        let goes = |record: &RecordRow, fate: Fate| {
            let known = file_and_retention(&in_force, record);
            !by_itself || fate == Fate::Asked || known.is_some_and(|(_, retention)| retention.on_end == OnEnd::Erase)
        };
        self.clear((actor, horizons), &goes, in_force.version, None, progress)
    }

    /// Clears out what was proposed and is still over its term, and nothing beside it.
    ///
    /// # Errors
    /// [`VaultError::MoreThanShown`] if another register is in force. Failures of the stores. If it breaks off, what is left
    /// is still due.
    pub fn clear_out_proposed(
        &self,
        actor: Actor,
        horizons: Horizons,
        proposed: &Proposed,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<Cleared, VaultError> {
        let goes = |record: &RecordRow, _| proposed.records.contains(&record.id);
        self.clear((actor, horizons), &goes, proposed.register, None, progress)
    }

    /// Clears out one group of what is over its term, as [`Vault::due`] names it, and of it no more than was shown.
    ///
    /// # Errors
    /// [`VaultError::MoreThanShown`] if there is more by now, or another register is in force: then nothing of it goes.
    /// Failures of the stores. If it breaks off, what is left is still due.
    pub fn clear_out_group(
        &self,
        actor: Actor,
        horizons: Horizons,
        file: Option<&str>,
        retention: Option<&str>,
        shown: &ShownDue,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<Cleared, VaultError> {
        let in_force = self.in_force()?;
        if in_force.version != shown.register {
            return Err(VaultError::MoreThanShown);
        }
        let goes = |record: &RecordRow, _| {
            let known = file_and_retention(&in_force, record);
            known.map(|(file, _)| file.id.as_str()) == file && known.map(|(_, one)| one.id.as_str()) == retention
        };
        self.clear((actor, horizons), &goes, in_force.version, Some(shown), progress)
    }

    /// Of whom something of a group may go, as [`Vault::due`] names it.
    ///
    /// # Errors
    /// Failures of the store.
    pub fn due_people(&self, due: &Due) -> Result<Vec<SubjectId>, VaultError> {
        let in_force = self.in_force()?;
        let today = Self::day_of(self.now());
        let mut people = BTreeSet::new();
        self.read(|read| {
            self.each_over(read, today, &mut |record, fate| {
                if fate.may_go(false) && due.has(&in_force, &record) {
                    people.insert(record.subject);
                }
            })
        })?;
        Ok(people.into_iter().collect())
    }

    /// Of whom something of a group is held for that, as [`Vault::due`] names it.
    ///
    /// # Errors
    /// Failures of the store.
    pub fn held_people(&self, due: &Due, why: HoldFor) -> Result<Vec<SubjectId>, VaultError> {
        let in_force = self.in_force()?;
        let today = Self::day_of(self.now());
        self.read(|read| {
            let mut held = BTreeSet::new();
            self.each_over(read, today, &mut |record, fate| {
                if fate == Fate::Held && due.has(&in_force, &record) {
                    held.insert((record.subject, record.file));
                }
            })?;
            let mut people = BTreeSet::new();
            for (subject, file) in held {
                if self.hold_on(read, subject, file, today)?.now.iter().any(|(one, ..)| *one == why) {
                    people.insert(subject);
                }
            }
            Ok(people.into_iter().collect())
        })
    }

    /// Takes away what is over its term by that version of the register, and of which `goes` says so.
    fn clear(
        &self,
        by: (Actor, Horizons),
        goes: &dyn Fn(&RecordRow, Fate) -> bool,
        version: u64,
        shown: Option<&ShownDue>,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<Cleared, VaultError> {
        let today = Self::day_of(self.now());
        let by_itself = by.0 == Actor::House;
        let (mut people, mut going) = (BTreeSet::new(), HashSet::new());
        self.read(|read| {
            self.each_over(read, today, &mut |record, fate| {
                if fate.may_go(by_itself) && goes(&record, fate) {
                    people.insert(record.subject);
                    going.insert(record.id);
                }
            })
        })?;
        if shown.is_some_and(|shown| people.len() as u64 > shown.people || going.len() as u64 > shown.records) {
            return Err(VaultError::MoreThanShown);
        }
        // What comes to its end meanwhile was not shown, and waits for the next time.
        let is_over = |record: &RecordRow| record.erase_on.is_some_and(|end| end <= today);
        let goes = |record: &RecordRow| going.contains(&record.id) && is_over(record);
        let people: Vec<SubjectId> = people.into_iter().collect();
        let mut account = Account::new(by.1);
        let mut done = 0;
        for slice in people.chunks(SLICE) {
            self.clear_of(by.0, slice, &goes, version, &mut account)?;
            done += slice.len() as u64;
            progress(done, people.len() as u64);
        }
        account.closed(self, !by_itself)
    }

    /// Takes away what is over of some people. They are looked at anew, so that nothing goes whose clock was stopped, or that
    /// was held or restricted meanwhile.
    fn clear_of(
        &self,
        actor: Actor,
        people: &[SubjectId],
        goes: &dyn Fn(&RecordRow) -> bool,
        version: u64,
        account: &mut Account,
    ) -> Result<(), VaultError> {
        let nobody_seals = self.nobody_seals();
        let in_force = self.in_force()?;
        if in_force.version != version {
            return Err(VaultError::MoreThanShown);
        }
        let today = Self::day_of(self.now());
        let kept = self.read(|read| self.kept_past_term(read, people, actor == Actor::House, today))?;
        let goes = |record: &RecordRow| goes(record) && !kept.contains(&record.id);
        let Removals { each: mut removals, apart } = self.removals(&nobody_seals, people, &goes)?;
        account.cleared.apart += apart;
        if removals.is_empty() {
            return Ok(());
        }
        let keys = removals.iter().map(|removal| Ok((removal.subject.id, self.log_key_to_go(&removal.keys)?)));
        let keys = keys.collect::<Result<Vec<_>, VaultError>>()?;
        let now = self.now();
        for removal in &mut removals {
            removal.remember = self.remembered_of(&in_force, removal, now, account.horizons())?;
        }
        let before = account.cleared.records;
        let said = account.say(&in_force, &removals, now)?;
        let told = Told {
            kind: Kind::ClearOut,
            outcome: Outcome::Done,
            actor,
            about: About::Set(&keys),
            decision: [0; 32],
            content: said.content(),
            count: u32::try_from(account.cleared.records - before).unwrap_or(u32::MAX),
        };
        let leaf = self.leaf(now, &told)?;
        let committed = self.carry_out(&nobody_seals, &removals, vec![leaf])?;
        account.done(said, committed.first_leaf);
        Ok(())
    }

    /// By what she is to be recognised of whom something goes at the end of its term: by nothing, unless she took her consent
    /// back, or asked for it to be erased while it was held.
    pub(crate) fn remembered_of(
        &self,
        in_force: &InForce,
        removal: &Removal,
        now: Timestamp,
        horizons: Horizons,
    ) -> Result<Vec<ErasedTag>, VaultError> {
        let withdrawn = self.withdrawn(in_force, removal, Self::day_of(now))?;
        let (flags, today) = (removal.subject.standing.flags, Self::day_of(now));
        let is_by_her_act = |record: &RecordRow| withdrawn.contains(&record.file) || is_let_go(flags, record, today);
        self.to_remember(in_force, removal, &is_by_her_act, now, horizons)
    }

    /// The files, by number, of which something goes since she took her consent back: she did not only come to the end of a
    /// term, and an older list must not undo it.
    fn withdrawn(&self, in_force: &InForce, removal: &Removal, today: Date) -> Result<BTreeSet<u32>, VaultError> {
        let register = &in_force.register;
        let mut on_consent = Vec::new();
        for (file, retention) in removal.gone.iter().filter_map(|record| file_and_retention(in_force, record)) {
            let ends_with_it = retention.starts == Starts::ConsentWithdrawn;
            if ends_with_it || self.goes_with_consent(register, file, today)? {
                on_consent.push(file);
            }
        }
        if on_consent.is_empty() {
            return Ok(BTreeSet::new());
        }
        let subject = removal.subject.id;
        let (purposes, events) = self.read(|read| {
            let purposes = read.purposes(self.organisation, subject)?;
            let events = self.heard(read, subject, Starts::ConsentWithdrawn, &purposes)?;
            Ok((purposes, events))
        })?;
        let heard = Heard { standing: &removal.subject.standing, purposes: &purposes, events: &events };
        let has_withdrawn = |file: &&File| heard.started(Starts::ConsentWithdrawn, file, register).is_some();
        Ok(on_consent.into_iter().filter(has_withdrawn).map(File::number).collect())
    }

    pub(crate) fn check_leap(&self, now: Timestamp) -> Result<(), VaultError> {
        let last = i64::try_from(self.log_state()?.last_time_ms).unwrap_or(i64::MAX);
        let leap = SignedDuration::from_millis(now.as_millisecond().saturating_sub(last));
        if leap > LEAP {
            return Err(VaultError::ClockLeapt { days: leap.as_hours().unsigned_abs() / 24 });
        }
        Ok(())
    }
}
