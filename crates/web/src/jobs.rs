//! Long work: it runs on a thread of its own, and a page tells how far it is. Whoever started it may close the page.
//!
//! When the program stops, work ends where it tells how far it is: what it had done by then is whole, and the vault takes back
//! or goes on with the rest when it is opened next.

use crate::reply::Refusal;
use crate::session::text_of;
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use waarborg_seal::random;

/// How many pieces of work are remembered; the oldest that ended goes first.
const MOST: usize = 200;
/// How many run at once for one account: each holds a thread, and some a file.
const AT_ONCE: usize = 4;

/// How often is looked, while the program stops, whether all work has ended.
const LOOKS: u32 = 200;

/// All long work.
#[derive(Default)]
pub struct Jobs {
    all: Mutex<HashMap<String, Arc<Job>>>,
    stops: Arc<AtomicBool>,
}

/// That work ends before its end, since the program does. No fault, and nothing is printed of it.
struct Stops;

/// One piece of work.
pub struct Job {
    /// The account that started it.
    pub account: String,
    /// The key of the words that say what is done.
    pub what: &'static str,
    /// How many were started before it.
    turn: u64,
    done: AtomicU64,
    all: AtomicU64,
    end: Mutex<Option<End>>,
    ended: Condvar,
    stops: Arc<AtomicBool>,
}

/// How it ended: where its result is looked at, or why there is none.
pub type End = Result<String, Arc<Refusal>>;

impl Jobs {
    /// Starts a piece of work. It answers with the address where its result is looked at.
    ///
    /// # Errors
    /// [`Refusal::TooOften`] while as many run for the account as may; [`Refusal::Fault`] if the system has no randomness.
    pub fn start(
        &self,
        account: &str,
        what: &'static str,
        work: impl FnOnce(&Job) -> Result<String, Refusal> + Send + 'static,
    ) -> Result<String, Refusal> {
        let id = random::<12>().map(|bytes| text_of(&bytes));
        let id = id.map_err(|error| Refusal::from(waarborg_vault::VaultError::Seal(error)))?;
        let mut jobs = self.jobs();
        if jobs.values().filter(|job| job.account == account && job.end().is_none()).count() >= AT_ONCE {
            return Err(Refusal::TooOften);
        }
        let job = Arc::new(Job {
            account: account.to_owned(),
            what,
            turn: jobs.values().map(|job| job.turn + 1).max().unwrap_or(0),
            done: AtomicU64::new(0),
            all: AtomicU64::new(0),
            end: Mutex::new(None),
            ended: Condvar::new(),
            stops: Arc::clone(&self.stops),
        });
        if jobs.len() >= MOST {
            let ended = jobs.iter().filter(|(_, job)| job.end().is_some());
            let oldest = ended.min_by_key(|(_, job)| job.turn).map(|(id, _)| id.clone());
            oldest.map(|oldest| jobs.remove(&oldest));
        }
        jobs.insert(id.clone(), Arc::clone(&job));
        drop(jobs);
        let running = std::thread::Builder::new().spawn(move || {
            let ended = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| work(&job)));
            // A panic of ours prints its place and no value, and its page must not wait for ever.
            let ended = ended.unwrap_or(Err(Refusal::of(
                waarborg_text::Fault::new("web.broke-off"),
                waarborg_text::vault_fault::Nature::Storage,
            )));
            *job.end.lock().unwrap_or_else(PoisonError::into_inner) = Some(ended.map_err(Arc::new));
            job.ended.notify_all();
        });
        if running.is_err() {
            // The system has no thread left: what never runs must not stand there as running.
            self.jobs().remove(&id);
            return Err(Refusal::TooOften);
        }
        Ok(id)
    }

    /// A piece of work of an account.
    #[must_use]
    pub fn find(&self, id: &str, account: &str) -> Option<Arc<Job>> {
        self.jobs().get(id).filter(|job| job.account == account).cloned()
    }

    /// Whether a piece of work is not done yet, whoever started it.
    #[must_use]
    pub fn runs(&self, id: &str) -> bool {
        self.jobs().get(id).is_some_and(|job| job.end().is_none())
    }

    /// Has all work end where it tells next how far it is, and waits for that; tells whether all did.
    pub fn stop(&self, within: Duration) -> bool {
        self.stops.store(true, Ordering::Relaxed);
        (0..LOOKS).any(|_| {
            let is_quiet = self.jobs().values().all(|job| job.end().is_some());
            if !is_quiet {
                std::thread::sleep(within / LOOKS);
            }
            is_quiet
        })
    }

    fn jobs(&self) -> MutexGuard<'_, HashMap<String, Arc<Job>>> {
        self.all.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Job {
    /// Tells how far it is. When the program stops, the work goes no further than this: all that it holds is let go of on the
    /// way out, as when it ends.
    pub fn reach(&self, done: u64, all: u64) {
        self.done.store(done, Ordering::Relaxed);
        self.all.store(all, Ordering::Relaxed);
        if self.stops.load(Ordering::Relaxed) {
            std::panic::resume_unwind(Box::new(Stops));
        }
    }

    /// How far it is: done, of all; zero of zero: it has not begun to count.
    #[must_use]
    pub fn reached(&self) -> (u64, u64) {
        (self.done.load(Ordering::Relaxed), self.all.load(Ordering::Relaxed))
    }

    /// How it ended, if it does within a moment: so short work needs no page on which to wait.
    #[must_use]
    pub fn wait(&self, at_most: Duration) -> Option<End> {
        let end = self.end.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = self.ended.wait_timeout_while(end, at_most, |end| end.is_none());
        waited.unwrap_or_else(PoisonError::into_inner).0.clone()
    }

    /// How it ended, if it did.
    #[must_use]
    pub fn end(&self) -> Option<End> {
        self.end.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[expect(clippy::panic_in_result_fn, reason = "what is returned is the end of the work, not of the test")]
    fn ended(jobs: &Jobs, id: &str) -> End {
        for _ in 0..2_000 {
            if let Some(end) = jobs.find(id, "m").unwrap().end() {
                return end;
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        panic!("it never ended");
    }

    #[test]
    fn work_ends_and_belongs_to_who_started_it() {
        let jobs = Jobs::default();
        let id = jobs
            .start("m", "x", |job| {
                job.reach(3, 4);
                Ok("/there".to_owned())
            })
            .unwrap();
        assert_eq!(ended(&jobs, &id).unwrap(), "/there");
        assert_eq!(jobs.find(&id, "m").unwrap().reached(), (3, 4));
        assert!(jobs.find(&id, "k").is_none());
    }

    #[test]
    fn short_work_is_waited_for_and_long_work_is_not() {
        let jobs = Jobs::default();
        let id = jobs.start("m", "x", |_| Ok("/there".to_owned())).unwrap();
        assert_eq!(jobs.find(&id, "m").unwrap().wait(Duration::from_mins(1)).unwrap().unwrap(), "/there");
        let (go, wait) = std::sync::mpsc::channel::<()>();
        let id = jobs
            .start("m", "x", move |_| {
                wait.recv().unwrap();
                Ok("/late".to_owned())
            })
            .unwrap();
        assert!(jobs.find(&id, "m").unwrap().wait(Duration::from_millis(5)).is_none());
        go.send(()).unwrap();
        assert_eq!(ended(&jobs, &id).unwrap(), "/late");
    }

    #[test]
    fn when_the_program_stops_work_ends_where_it_tells_how_far_it_is() {
        let jobs = Jobs::default();
        let (told, ended) = (Arc::new(AtomicU64::new(0)), Arc::new(Mutex::new(())));
        let (counts, held) = (Arc::clone(&told), Arc::clone(&ended));
        let id = jobs
            .start("m", "x", move |job| {
                let _let_go_of = held.lock();
                (1..=1_000_000).for_each(|done| {
                    counts.store(done, Ordering::SeqCst);
                    job.reach(done, 1_000_000);
                    std::thread::sleep(Duration::from_millis(1));
                });
                Ok("/there".to_owned())
            })
            .unwrap();
        assert!(jobs.stop(Duration::from_secs(20)));
        assert!(ended_badly(&jobs, &id) && jobs.find(&id, "m").unwrap().reached().0 == told.load(Ordering::SeqCst));
        // What tells nothing is waited for no longer than so.
        let (go, wait) = std::sync::mpsc::channel::<()>();
        let work = move |_: &Job| {
            wait.recv().unwrap();
            Ok("/late".to_owned())
        };
        let id = jobs.start("m", "x", work).unwrap();
        assert!(!jobs.stop(Duration::from_millis(20)));
        go.send(()).unwrap();
        assert!(jobs.stop(Duration::from_secs(20)) && !ended_badly(&jobs, &id));
    }

    fn ended_badly(jobs: &Jobs, id: &str) -> bool {
        jobs.find(id, "m").unwrap().end().unwrap().is_err()
    }

    #[test]
    fn a_panic_ends_the_work() {
        let jobs = Jobs::default();
        let id = jobs.start("m", "x", |_| panic!("on purpose")).unwrap();
        assert!(ended(&jobs, &id).is_err());
    }
}
