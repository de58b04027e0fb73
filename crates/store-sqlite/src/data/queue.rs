//! What waits for the writer: prompt work before bulk work, organisations by turns.

use std::collections::{HashMap, VecDeque};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use waarborg_model::identifier::OrganisationId;
use waarborg_store::{Change, Committed, Priority, StoreError, SubjectNumber};

/// What is asked of the writer.
#[derive(Debug)]
pub enum Work {
    Change(Box<Change>),
    Numbers(u64),
}

#[derive(Clone, Copy, Debug)]
pub enum Answer {
    Committed(Committed),
    Numbers(SubjectNumber),
}

/// Work with the one who waits for its answer.
#[derive(Debug)]
pub struct Job {
    pub work: Work,
    reply: Arc<Reply>,
}

#[derive(Debug, Default)]
struct Reply {
    answer: Mutex<Option<Result<Answer, StoreError>>>,
    given: Condvar,
}

impl Reply {
    fn give(&self, answer: Result<Answer, StoreError>) {
        self.answer.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(answer);
        self.given.notify_one();
    }
}

impl Job {
    pub fn answer(&self, answer: Result<Answer, StoreError>) {
        self.reply.give(answer);
    }

    pub fn priority(&self) -> Priority {
        match &self.work {
            Work::Change(change) => change.priority,
            Work::Numbers(_) => Priority::Write,
        }
    }

    fn organisation(&self) -> OrganisationId {
        match &self.work {
            Work::Change(change) => change.organisation,
            Work::Numbers(_) => OrganisationId::from_bytes([0; 16]),
        }
    }
}

/// Nobody waits for ever: a job that is dropped unanswered fell to a writer that is gone.
impl Drop for Job {
    fn drop(&mut self) {
        self.reply.give(Err(StoreError::Stopped));
    }
}

/// Jobs of one kind, an organisation after the other.
#[derive(Debug, Default)]
struct Lane {
    turns: VecDeque<OrganisationId>,
    jobs: HashMap<OrganisationId, VecDeque<Job>>,
}

impl Lane {
    fn push(&mut self, job: Job) {
        let organisation = job.organisation();
        let waiting = self.jobs.entry(organisation).or_default();
        if waiting.is_empty() {
            self.turns.push_back(organisation);
        }
        waiting.push_back(job);
    }

    fn pop(&mut self) -> Option<Job> {
        let organisation = self.turns.pop_front()?;
        let waiting = self.jobs.get_mut(&organisation)?;
        let job = waiting.pop_front();
        if waiting.is_empty() {
            self.jobs.remove(&organisation);
        } else {
            self.turns.push_back(organisation);
        }
        job
    }
}

#[derive(Debug, Default)]
pub struct Waiting {
    prompt: Lane,
    bulk: Lane,
    closed: bool,
}

impl Waiting {
    pub fn pop_prompt(&mut self) -> Option<Job> {
        self.prompt.pop()
    }

    pub fn pop_bulk(&mut self) -> Option<Job> {
        self.bulk.pop()
    }
}

#[derive(Debug, Default)]
pub struct Queue {
    waiting: Mutex<Waiting>,
    arrived: Condvar,
    stopped: AtomicBool,
}

impl Queue {
    /// Puts work in line and waits for its answer.
    pub fn ask(&self, work: Work) -> Result<Answer, StoreError> {
        let reply = Arc::new(Reply::default());
        let job = Job { work, reply: reply.clone() };
        {
            let mut waiting = self.lock();
            if waiting.closed || self.has_stopped() {
                return Err(StoreError::Stopped);
            }
            if job.priority() == Priority::Bulk { waiting.bulk.push(job) } else { waiting.prompt.push(job) }
        }
        self.arrived.notify_one();
        let answer = reply.answer.lock().unwrap_or_else(PoisonError::into_inner);
        let mut answer =
            reply.given.wait_while(answer, |answer| answer.is_none()).unwrap_or_else(PoisonError::into_inner);
        answer.take().unwrap_or(Err(StoreError::Stopped))
    }

    /// Waits until there is something to do; `None`: nothing will come any more.
    pub fn wait(&self) -> Option<MutexGuard<'_, Waiting>> {
        let waiting = self
            .arrived
            .wait_while(self.lock(), |waiting| {
                waiting.prompt.turns.is_empty() && waiting.bulk.turns.is_empty() && !waiting.closed
            })
            .unwrap_or_else(PoisonError::into_inner);
        let is_done = waiting.prompt.turns.is_empty() && waiting.bulk.turns.is_empty();
        (!is_done).then_some(waiting)
    }

    pub fn lock(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A flush has failed: whatever waits is answered so, and whatever comes.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::SeqCst);
        let mut waiting = self.lock();
        // Dropping answers.
        waiting.prompt = Lane::default();
        waiting.bulk = Lane::default();
    }

    pub fn has_stopped(&self) -> bool {
        self.stopped.load(Ordering::SeqCst)
    }

    /// Takes nothing more; what waits is still done.
    pub fn close(&self) {
        self.lock().closed = true;
        self.arrived.notify_all();
    }
}
