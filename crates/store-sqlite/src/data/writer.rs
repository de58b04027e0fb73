//! The one thread that writes: whatever waits goes into one transaction and shares its flush.

mod group;

use super::checkpointer::Checkpointer;
use super::log::Logs;
use super::names::Names;
use super::queue::{Answer, Job, Queue};
use crate::disk::Room;
use crate::failure::{Fault, Result};
use rusqlite::Connection;
use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};
use waarborg_model::identifier::OrganisationId;
use waarborg_store::{Priority, StoreError};

/// A group ends after so many changes, or after so long; then it is flushed.
const MOST_CHANGES: usize = 512;
const LONGEST: Duration = Duration::from_millis(5);

/// Bulk changes in one group.
const MOST_BULK: usize = 64;

/// What pages a group writes beside its content, about.
const BYTES_OF_A_GROUP: u64 = 16 << 10;

pub struct Writer {
    connection: Connection,
    names: Arc<Names>,
    room: Room,
    checkpointer: Arc<Checkpointer>,
    state: State,
}

/// What the writer knows of the file without asking it.
#[derive(Default)]
struct State {
    organisations: HashMap<OrganisationId, i64>,
    logs: Logs,
    next_number: i64,
}

type Answers = Vec<Result<Answer, StoreError>>;

/// Why a group came to nothing.
struct Undone {
    fault: Fault,
    /// While it was being made durable: nobody knows what the disk holds.
    at_commit: bool,
}

impl From<Fault> for Undone {
    fn from(fault: Fault) -> Self {
        Self { fault, at_commit: false }
    }
}

impl From<rusqlite::Error> for Undone {
    fn from(error: rusqlite::Error) -> Self {
        Fault::from(error).into()
    }
}

impl Writer {
    pub fn new(connection: Connection, names: Arc<Names>, room: Room, checkpointer: Arc<Checkpointer>) -> Result<Self> {
        let next_number = next_number(&connection)?;
        let state = State { next_number, ..State::default() };
        Ok(Self { connection, names, room, checkpointer, state })
    }

    /// Serves until the queue closes and is empty, or a flush fails.
    pub fn serve(mut self, queue: &Queue) {
        let _stop = StopAtPanic(queue);
        while let Some(waiting) = queue.wait() {
            drop(waiting);
            if !self.group(queue) {
                queue.stop();
                return;
            }
        }
    }

    /// Writes one group; tells whether the store can go on.
    fn group(&mut self, queue: &Queue) -> bool {
        let least = self.room.least();
        let mut jobs = Vec::new();
        let done = self.attempt(&mut jobs, |jobs, started| take(queue, jobs, started, least));
        match done {
            Ok(answers) => {
                give(jobs, answers);
                self.room.heal();
                true
            }
            Err(undone) if undone.fault.is_full() => self.without_room(jobs),
            Err(undone) => refuse(&jobs, &undone),
        }
    }

    /// The disk takes nothing more: only what must go on is put again, helped by the reserve.
    fn without_room(&mut self, jobs: Vec<Job>) -> bool {
        let (urgent, others): (Vec<Job>, Vec<Job>) = jobs.into_iter().partition(|job| job.priority() >= Priority::Use);
        for job in others {
            job.answer(Err(StoreError::DiskFull));
        }
        if urgent.is_empty() {
            return true;
        }
        self.room.release();
        let mut again = urgent.into_iter().collect::<std::collections::VecDeque<_>>();
        let mut jobs = Vec::new();
        match self.attempt(&mut jobs, |_, _| again.pop_front()) {
            Ok(answers) => {
                give(jobs, answers);
                true
            }
            Err(undone) => {
                jobs.extend(again);
                refuse(&jobs, &undone)
            }
        }
    }

    /// Makes a group of what `next` hands out and commits it. A change that loses is undone alone.
    fn attempt(
        &mut self,
        jobs: &mut Vec<Job>,
        mut next: impl FnMut(&[Job], Instant) -> Option<Job>,
    ) -> Result<Answers, Undone> {
        #[expect(clippy::disallowed_methods, reason = "decides only when a group is flushed, nothing that is kept")]
        let started = Instant::now();
        let before = self.state.next_number;
        let mut answers = Vec::new();
        let done = self.fill(jobs, &mut answers, &mut |jobs| next(jobs, started));
        match done {
            Ok(bytes) => {
                self.state.logs.settle();
                self.checkpointer.note(bytes);
                Ok(answers)
            }
            Err(undone) => {
                self.state.logs.undo();
                self.state.organisations.clear();
                self.state.next_number = before;
                if !self.connection.is_autocommit() && self.connection.execute_batch("ROLLBACK").is_err() {
                    return Err(Undone { at_commit: true, ..undone });
                }
                Err(undone)
            }
        }
    }
}

/// Takes the next job of a group, and answers those for which there is no room.
fn take(queue: &Queue, jobs: &[Job], started: Instant, least: Priority) -> Option<Job> {
    loop {
        #[expect(clippy::disallowed_methods, reason = "decides only when a group is flushed, nothing that is kept")]
        let is_over = jobs.len() >= MOST_CHANGES || started.elapsed() >= LONGEST;
        let mut waiting = queue.lock();
        let prompt = if is_over { None } else { waiting.pop_prompt() };
        let job = prompt.or_else(|| {
            // However much else there is, bulk work gets its slice.
            let most = if is_over { 1 } else { MOST_BULK };
            let bulk = jobs.iter().filter(|job| job.priority() == Priority::Bulk).take(most).count();
            if bulk < most { waiting.pop_bulk() } else { None }
        })?;
        drop(waiting);
        if job.priority() >= least {
            return Some(job);
        }
        job.answer(Err(StoreError::DiskNearlyFull));
    }
}

fn give(jobs: Vec<Job>, answers: Answers) {
    for (job, answer) in jobs.into_iter().zip(answers) {
        job.answer(answer);
    }
}

/// Answers for a group that came to nothing; tells whether the store can go on.
fn refuse(jobs: &[Job], undone: &Undone) -> bool {
    let is_lost = undone.fault.is_of_the_disk() || (undone.at_commit && !undone.fault.is_harmless_at_commit());
    for job in jobs {
        job.answer(Err(if is_lost { StoreError::Stopped } else { undone.fault.answer() }));
    }
    !is_lost
}

fn next_number(connection: &Connection) -> Result<i64> {
    let mut statement = connection.prepare_cached("SELECT value FROM counter WHERE name = 'subject'")?;
    Ok(statement.query_row([], |row| row.get(0))?)
}

/// A panic must not leave others waiting.
struct StopAtPanic<'a>(&'a Queue);

impl Drop for StopAtPanic<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.0.stop();
        }
    }
}
