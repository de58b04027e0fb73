//! Uses data of everyone who may be: decides once for each distinct standing, opens in chunks, and writes each chunk's leaf
//! before its people are handed out.

mod classes;
mod doubtful;

use crate::ask::{Asked, Wanted};
use crate::error::VaultError;
use crate::leaves::{About, Actor, Told};
use crate::pass::Pass;
use crate::person::PersonKeys;
use crate::snapshot::{OpenedRecord, Snapshot};
use crate::use_one::leaf_kind;
use crate::vault::{ATTEMPTS, Vault};
use classes::Classes;
pub(crate) use doubtful::Doubtful;
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use waarborg_audit::leaf::Outcome;
use waarborg_decide::permit::AppliedTo;
use waarborg_decide::{Decision, PermitError, SetPermit};
use waarborg_model::identifier::SubjectId;
use waarborg_store::{Guard, Priority, StoreError, SubjectNumber, SubjectRow, Write};

/// People that are opened at once: few enough that a change among them costs little to repeat, many enough that one flush
/// serves them.
const CHUNK: usize = 500;

/// Takes someone the pass goes by, with the bits of her standing towards the purpose, and which questions are asked about her.
type Passing<'p> = dyn FnMut(&SubjectRow, u32, &[usize]) -> Result<ControlFlow<()>, VaultError> + 'p;

/// People of a chunk with what was opened of them.
type Opened = Vec<(SubjectId, Vec<OpenedRecord>)>;

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

impl Vault {
    /// Counts for how many people something may be done, and why for the others not. Opens nothing.
    ///
    /// # Errors
    /// As [`Vault::use_one`].
    pub fn count_all(&self, wanted: &Wanted) -> Result<Tally, VaultError> {
        let asked = self.resolve(wanted)?;
        let mut classes = Classes::new(self, &asked);
        self.each_of(&asked, &mut Doubtful::default(), SubjectNumber(0), &mut |subject, bits, questions| {
            let at = classes.told_of(subject, bits, questions)?;
            classes.count(at);
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(classes.tally(0))
    }

    /// Uses data of everyone for whom it is allowed, of each by all the files that she stands in: `each` gets them one by
    /// one, after the leaf of their chunk is durable. It may break off; those of later chunks are then not opened.
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
        let mut doubtful = Doubtful::default();
        let mut after = SubjectNumber(0);
        let mut given = 0;
        loop {
            let mut chunk: Vec<SubjectId> = Vec::with_capacity(CHUNK);
            let mut is_last = true;
            self.each_of(&asked, &mut doubtful, after, &mut |subject, bits, questions| {
                let at = classes.told_of(subject, bits, questions)?;
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
        doubtful: &mut Doubtful,
        after: SubjectNumber,
        each: &mut Passing<'_>,
    ) -> Result<(), VaultError> {
        let files: Vec<u32> = asked.files().collect();
        let only = if let [file] = files.as_slice() { Some(*file) } else { None };
        let (activity, purpose) = (asked.activity_number, asked.purpose()?.purpose);
        let now = self.now();
        let today = Self::day_of(now);
        self.read(|read| {
            doubtful.gather(self, read, today, now)?;
            let mut pass = Pass::new();
            let mut take = |subject: &SubjectRow, bits| {
                // One file is told by the walk itself, but for those of whom something may not be returned.
                if only.is_some() && !doubtful.has(subject.id) {
                    return each(subject, bits, &[0]);
                }
                let records = read.records(self.organisation, subject.id)?;
                let returned = records.iter().filter(|record| self.is_returnable(record, today));
                let mut wanted = returned.map(|record| record.file).filter(|file| asked.wants(*file)).peekable();
                if wanted.peek().is_none() {
                    return Ok(ControlFlow::Continue(()));
                }
                each(subject, bits, &asked.questions_about(wanted))
            };
            read.each_standing(self.organisation, only, activity, purpose, after, &mut |subject, bits| {
                pass.after(take(subject, bits))
            })?;
            pass.end()
        })
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
                // Decisions are made anew if the clock was put back, or a slow disk let them run out.
                Err(VaultError::Store(StoreError::Moved) | VaultError::Permit(PermitError::RunOut)) => {}
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

    fn open_chunk(&self, actor: Actor, classes: &mut Classes<'_>, chunk: &[SubjectId]) -> Result<Opened, VaultError> {
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
        let mut guards = vec![Guard::Register(asked.in_force.version)];
        let mut counted = Vec::new();
        let mut people = Vec::with_capacity(snapshots.len());
        // Whose records are opened by the answer to which question.
        let mut by_answer: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
        for snapshot in snapshots.into_iter().filter(|snapshot| !snapshot.records.is_empty()) {
            guards.extend(snapshot.guards());
            let questions = asked.questions_about(snapshot.records.iter().map(|(record, _)| record.file));
            let told = classes.told_of(&snapshot.subject, snapshot.bits, &questions)?;
            counted.push(told);
            if !classes.allows(told) {
                continue;
            }
            for question in questions {
                let at = classes.answer(question, &snapshot.subject, snapshot.bits)?;
                by_answer.entry((question, at)).or_default().push(people.len());
            }
            let keys = self.keys_of(snapshot.subject.id)?;
            people.push(InHand { snapshot, keys, opened: Vec::new() });
        }
        let (mut leaves, mut writes) = (Vec::new(), Vec::new());
        for ((question, at), members) in by_answer {
            let (Some(decision), Some(of_files)) = (classes.decision(at), asked.questions.get(question)) else {
                continue;
            };
            let permit = decision.clone().set_permit(asked.binding(of_files, self, actor), classes.today)?;
            self.open_set(permit, (asked, question), actor, &mut people, &members)?;
            let member = |at: &usize| people.get(*at);
            let key = |one: &InHand| Ok((one.snapshot.subject.id, self.log_key(&one.keys)?));
            let keys = members.iter().filter_map(member).map(key).collect::<Result<Vec<_>, VaultError>>()?;
            let told = Told {
                kind: leaf_kind(decision.action),
                outcome: Outcome::Allowed,
                actor,
                about: About::Set(&keys),
                decision: decision.record.hash(),
                content: [0; 32],
                count: u32::try_from(keys.len()).unwrap_or(u32::MAX),
            };
            leaves.push(self.leaf(now, &told)?);
            writes.push(Write::KeepDecision(self.decision_body(decision)));
        }
        if !leaves.is_empty() {
            self.commit(Priority::Use, guards, writes, leaves)?;
        }
        for at in counted {
            classes.count(at);
        }
        Ok(people.into_iter().map(|one| (one.snapshot.subject.id, one.opened)).collect())
    }

    /// Opens records of people of one class against the permit for it: those in the files that the question is about. The
    /// permit is used up.
    fn open_set(
        &self,
        permit: SetPermit,
        (asked, at): (&Asked, usize),
        actor: Actor,
        people: &mut [InHand],
        members: &[usize],
    ) -> Result<(), VaultError> {
        let question = asked.questions.get(at);
        let bound = question.is_some_and(|question| *permit.binding() == asked.binding(question, self, actor));
        let class = *permit.class();
        let used = permit.consume(self.now())?;
        if !bound || used.applied_to != AppliedTo::Class(class) {
            return Err(VaultError::Permit(PermitError::NotAllowed));
        }
        for member in members {
            let Some(one) = people.get_mut(*member) else { continue };
            let InHand { snapshot, keys, opened } = one;
            for (record, envelopes) in &snapshot.records {
                if asked.question_of(record.file) == Some(at) {
                    opened.push(self.open_fields(keys, record, envelopes, asked.fields_of(record.file))?);
                }
            }
        }
        Ok(())
    }
}

/// Someone of a chunk, while it is opened.
struct InHand {
    snapshot: Snapshot,
    keys: PersonKeys,
    opened: Vec<OpenedRecord>,
}
