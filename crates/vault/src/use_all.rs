//! Uses data of everyone who may be: decides once for each distinct standing, opens in chunks, and writes each chunk's leaf
//! before its people are handed out.

use crate::ask::{Asked, Wanted};
use crate::decisions::Class;
use crate::error::VaultError;
use crate::leaves::{About, Actor, Told};
use crate::snapshot::{OpenedRecord, Snapshot};
use crate::standing::AgeBands;
use crate::use_one::leaf_kind;
use crate::vault::{ATTEMPTS, Vault};
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::ControlFlow;
use std::sync::{Arc, PoisonError};
use waarborg_audit::leaf::Outcome;
use waarborg_decide::permit::AppliedTo;
use waarborg_decide::{Decision, PermitError, SetPermit};
use waarborg_model::identifier::SubjectId;
use waarborg_model::vocabulary::Purpose;
use waarborg_seal::Secret32;
use waarborg_store::{Guard, Priority, Read, StoreError, SubjectNumber, SubjectRow, Write};

/// People that are opened at once: few enough that a change among them costs little to repeat, many enough that one flush
/// serves them.
const CHUNK: usize = 500;

/// Takes someone the pass goes by, with the bits of her standing towards the purpose.
type Passing<'p> = dyn FnMut(&SubjectRow, u32) -> Result<ControlFlow<()>, VaultError> + 'p;

/// What was asked of everyone, and how it came out.
#[derive(Debug, Default)]
pub struct Tally {
    /// People that were handed out.
    pub given: u64,
    /// Each distinct answer with the number of people it holds for, most people first.
    pub answers: Vec<ToldOf>,
}

/// One answer and how many people it holds for.
#[derive(Debug)]
pub struct ToldOf {
    /// How many people.
    pub people: u64,
    /// The answer.
    pub decision: Decision,
}

/// Decisions by class, and how many people each had.
struct Classes<'v> {
    vault: &'v Vault,
    asked: &'v Asked,
    bands: Arc<AgeBands>,
    today: Date,
    now: Timestamp,
    adults: bool,
    /// Which decision a class has.
    by_class: HashMap<Class, usize>,
    decisions: Vec<ToldOf>,
}

impl Vault {
    /// Counts for how many people something may be done, and why for the others not. Opens nothing.
    ///
    /// # Errors
    /// As [`Vault::use_one`].
    pub fn count_all(&self, wanted: &Wanted) -> Result<Tally, VaultError> {
        let asked = self.resolve(wanted)?;
        let mut classes = Classes::new(self, &asked);
        let (activity, purpose) = classes.standing_of()?;
        self.each_of(&asked, activity, purpose, SubjectNumber(0), &mut |subject, bits| {
            let at = classes.of(subject, bits)?;
            classes.count(at);
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(classes.tally(0))
    }

    /// Uses data of everyone for whom it is allowed: `each` gets them one by one, after the leaf of their chunk is
    /// durable. It may break off; those of later chunks are then not opened.
    ///
    /// # Errors
    /// As [`Vault::use_one`].
    pub fn use_all(
        &self,
        actor: Actor,
        wanted: &Wanted,
        each: &mut dyn FnMut(SubjectId, &[OpenedRecord]) -> ControlFlow<()>,
    ) -> Result<Tally, VaultError> {
        let asked = self.resolve(wanted)?;
        let mut classes = Classes::new(self, &asked);
        let (activity, purpose) = classes.standing_of()?;
        let mut after = SubjectNumber(0);
        let mut given = 0;
        loop {
            let mut chunk: Vec<SubjectId> = Vec::with_capacity(CHUNK);
            let mut is_last = true;
            self.each_of(&asked, activity, purpose, after, &mut |subject, bits| {
                let at = classes.of(subject, bits)?;
                after = subject.number;
                if classes.allows(at) {
                    chunk.push(subject.id);
                } else {
                    classes.count(at);
                }
                if chunk.len() == CHUNK {
                    is_last = false;
                    return Ok(ControlFlow::Break(()));
                }
                Ok(ControlFlow::Continue(()))
            })?;
            let (opened, flow) = self.hand_out(actor, &mut classes, &chunk, each)?;
            given += opened;
            if is_last || flow.is_break() {
                return Ok(classes.tally(given));
            }
        }
    }

    /// Goes past everyone in the files that are asked about, whoever stands in two of them once.
    fn each_of(
        &self,
        asked: &Asked,
        activity: u32,
        purpose: Purpose,
        after: SubjectNumber,
        each: &mut Passing<'_>,
    ) -> Result<(), VaultError> {
        let files: Vec<u32> = asked.files().map(waarborg_register::File::number).collect();
        let only = if let [file] = files.as_slice() { Some(*file) } else { None };
        let today = Self::day_of(self.now());
        self.read(|read| {
            let doubtful = self.doubtful(read, today)?;
            let mut ended = Ok(());
            let mut take = |subject: &SubjectRow, bits| {
                // One file is told by the walk itself, but for those of whom something may not be returned.
                let is_sure = only.is_some() && !doubtful.contains(&subject.id);
                if !is_sure && !self.has_returnable(read, subject.id, &files, today)? {
                    return Ok(ControlFlow::Continue(()));
                }
                each(subject, bits)
            };
            read.each_standing(self.organisation, only, activity, purpose, after, &mut |subject, bits| match take(
                subject, bits,
            ) {
                Ok(flow) => flow,
                Err(error) => {
                    ended = Err(error);
                    ControlFlow::Break(())
                }
            })?;
            ended
        })
    }

    /// Everyone of whom some record may not be returned: its term is over, or its import is still running.
    fn doubtful(&self, read: &dyn Read, today: Date) -> Result<HashSet<SubjectId>, VaultError> {
        let mut doubtful = HashSet::new();
        read.each_due(self.organisation, today, &mut |record| {
            doubtful.insert(record.subject);
            ControlFlow::Continue(())
        })?;
        let running = self.running_imports.read().unwrap_or_else(PoisonError::into_inner).clone();
        for import in running {
            doubtful
                .extend(read.records_of_import(self.organisation, import)?.into_iter().map(|record| record.subject));
        }
        Ok(doubtful)
    }

    fn has_returnable(
        &self,
        read: &dyn Read,
        subject: SubjectId,
        files: &[u32],
        today: Date,
    ) -> Result<bool, VaultError> {
        let records = read.records(self.organisation, subject)?;
        Ok(records.iter().any(|record| files.contains(&record.file) && self.is_returnable(record, today)))
    }

    /// Opens a chunk, writes its leaves, hands it out. Someone whose standing moved is asked about anew.
    fn hand_out(
        &self,
        actor: Actor,
        classes: &mut Classes<'_>,
        chunk: &[SubjectId],
        each: &mut dyn FnMut(SubjectId, &[OpenedRecord]) -> ControlFlow<()>,
    ) -> Result<(u64, ControlFlow<()>), VaultError> {
        for _ in 0..ATTEMPTS {
            match self.open_chunk(actor, classes, chunk) {
                Err(VaultError::Store(StoreError::Moved)) => {}
                Err(error) => return Err(error),
                Ok(people) => {
                    let mut given = 0;
                    for (subject, records) in people {
                        given += 1;
                        if each(subject, &records).is_break() {
                            return Ok((given, ControlFlow::Break(())));
                        }
                    }
                    return Ok((given, ControlFlow::Continue(())));
                }
            }
        }
        Err(VaultError::KeptMoving)
    }

    fn open_chunk(
        &self,
        actor: Actor,
        classes: &mut Classes<'_>,
        chunk: &[SubjectId],
    ) -> Result<Vec<(SubjectId, Vec<OpenedRecord>)>, VaultError> {
        let asked = classes.asked;
        let now = self.now();
        classes.renew(now)?;
        let (activity, purpose) = classes.standing_of()?;
        let wants = |file: u32| asked.wants(file);
        let snapshots = self.read(|read| {
            let look =
                |subject: &SubjectId| self.look(read, *subject, Some((activity, purpose)), classes.today, &wants);
            // Who was erased since the pass is simply no longer there.
            let there = chunk.iter().map(look).filter(|seen| !matches!(seen, Err(VaultError::UnknownPerson)));
            there.collect::<Result<Vec<Snapshot>, _>>()
        })?;
        let mut by_answer: BTreeMap<usize, Vec<Snapshot>> = BTreeMap::new();
        for snapshot in snapshots.into_iter().filter(|snapshot| !snapshot.records.is_empty()) {
            let at = classes.of(&snapshot.subject, snapshot.bits)?;
            by_answer.entry(at).or_default().push(snapshot);
        }
        let (mut opened, mut leaves) = (Vec::new(), Vec::new());
        let mut guards = vec![Guard::Register(asked.in_force.version)];
        let mut writes = Vec::new();
        let mut counted = Vec::new();
        for (at, people) in by_answer {
            counted.push((at, people.len()));
            guards.extend(people.iter().flat_map(Snapshot::guards));
            if !classes.allows(at) {
                continue;
            }
            let Some(decision) = classes.decision(at) else { continue };
            let permit = decision.clone().set_permit(asked.binding(self, actor), classes.today)?;
            let (records, keys) = self.open_set(permit, asked, actor, &people)?;
            let told = Told {
                kind: leaf_kind(decision.action),
                outcome: Outcome::Allowed,
                actor,
                about: About::Set(&keys),
                decision: decision.record.hash(),
                content: [0; 32],
                count: u32::try_from(records.len()).unwrap_or(u32::MAX),
            };
            leaves.push(self.leaf(now, &told)?);
            writes.push(Write::KeepDecision(self.decision_body(decision)));
            opened.extend(records);
        }
        if !leaves.is_empty() {
            self.commit(Priority::Use, guards, writes, leaves)?;
        }
        for (at, people) in counted {
            (0..people).for_each(|_| classes.count(at));
        }
        Ok(opened)
    }

    /// Opens people of one class against the permit for it. The permit is used up.
    #[expect(clippy::type_complexity, reason = "people with their records, and with their log keys, side by side")]
    fn open_set(
        &self,
        permit: SetPermit,
        asked: &Asked,
        actor: Actor,
        people: &[Snapshot],
    ) -> Result<(Vec<(SubjectId, Vec<OpenedRecord>)>, Vec<(SubjectId, Secret32)>), VaultError> {
        let bound = *permit.binding() == asked.binding(self, actor);
        let class = *permit.class();
        let used = permit.consume(self.now())?;
        if !bound || used.applied_to != AppliedTo::Class(class) {
            return Err(VaultError::Permit(PermitError::NotAllowed));
        }
        let (mut opened, mut log_keys) = (Vec::with_capacity(people.len()), Vec::with_capacity(people.len()));
        for person in people {
            let keys = self.keys_of(person.subject.id)?;
            let records = person
                .records
                .iter()
                .map(|(record, envelopes)| self.open_fields(&keys, record, envelopes, asked.fields_of(record.file)))
                .collect::<Result<Vec<_>, _>>()?;
            log_keys.push((person.subject.id, self.log_key(&keys)?));
            opened.push((person.subject.id, records));
        }
        Ok((opened, log_keys))
    }
}

impl<'v> Classes<'v> {
    fn new(vault: &'v Vault, asked: &'v Asked) -> Self {
        let now = vault.now();
        let today = Vault::day_of(now);
        let adults = asked.adults();
        let bands = vault.bands(today);
        let (by_class, decisions) = (HashMap::new(), Vec::new());
        Self { vault, asked, bands, today, now, adults, by_class, decisions }
    }

    /// A permit lives for half a minute, a long list takes longer: decisions are made anew before they run out. Midnight
    /// changes the day, and with it perhaps the law.
    fn renew(&mut self, now: Timestamp) -> Result<(), VaultError> {
        const FRESH_S: i64 = 10;
        if now.duration_since(self.now).as_secs() < FRESH_S {
            return Ok(());
        }
        self.now = now;
        self.today = Vault::day_of(now);
        self.bands = self.vault.bands(self.today);
        let classes: Vec<(Class, usize)> = self.by_class.drain().collect();
        for (class, at) in classes {
            let decision = self.decide(&class)?;
            let same = self.decisions.get(at).is_some_and(|held| held.decision.record == decision.record);
            let at = if same { self.replace(at, decision) } else { self.place(decision) };
            self.by_class.insert(class, at);
        }
        Ok(())
    }

    fn standing_of(&self) -> Result<(u32, Purpose), VaultError> {
        Ok((self.asked.activity_number, self.asked.purpose()?.purpose))
    }

    /// The place of the decision that holds for someone.
    fn of(&mut self, subject: &SubjectRow, bits: u32) -> Result<usize, VaultError> {
        let class = Class::of(&subject.standing, bits, &self.bands, self.today, self.adults);
        if let Some(at) = self.by_class.get(&class) {
            return Ok(*at);
        }
        let decision = self.decide(&class)?;
        let at = self.place(decision);
        self.by_class.insert(class, at);
        Ok(at)
    }

    fn decide(&self, class: &Class) -> Result<Decision, VaultError> {
        class.decide(self.vault, self.asked, &self.bands, self.today, self.now)
    }

    /// Where a decision stands: those of equal record are one.
    fn place(&mut self, decision: Decision) -> usize {
        let at = self.decisions.iter().position(|held| held.decision.record == decision.record);
        if let Some(at) = at {
            self.replace(at, decision)
        } else {
            self.decisions.push(ToldOf { people: 0, decision });
            self.decisions.len() - 1
        }
    }

    fn replace(&mut self, at: usize, decision: Decision) -> usize {
        if let Some(held) = self.decisions.get_mut(at) {
            held.decision = decision;
        }
        at
    }

    fn decision(&self, at: usize) -> Option<&Decision> {
        self.decisions.get(at).map(|held| &held.decision)
    }

    fn allows(&self, at: usize) -> bool {
        self.decision(at).is_some_and(Decision::permits)
    }

    fn count(&mut self, at: usize) {
        if let Some(held) = self.decisions.get_mut(at) {
            held.people += 1;
        }
    }

    fn tally(mut self, given: u64) -> Tally {
        self.decisions.retain(|held| held.people > 0);
        self.decisions.sort_by_key(|held| std::cmp::Reverse(held.people));
        Tally { given, answers: self.decisions }
    }
}
