//! A gate before work that takes much memory and a core for a while, as stretching a password does: so many do it at once, some
//! wait, and whoever comes after them is told to come back. Without it strangers who try passwords all at once would take the
//! memory of the machine, and every thread that answers.

use crate::reply::Refusal;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// No more at once, however many cores there are: each takes 19 MiB.
const AT_ONCE: usize = 4;
/// So many wait. They hold threads on which pages are answered, of which there are more.
const WAITING: usize = 16;
/// How long somebody waits.
const PATIENCE: Duration = Duration::from_secs(5);

/// The gate.
pub struct Gate {
    held: Mutex<Held>,
    left: Condvar,
    at_once: usize,
}

#[derive(Default)]
struct Held {
    inside: usize,
    waiting: usize,
}

/// Somebody inside. Whoever goes out lets the next one in, also when her work panics.
struct Inside<'g>(&'g Gate);

impl Drop for Inside<'_> {
    fn drop(&mut self) {
        self.0.held().inside -= 1;
        self.0.left.notify_one();
    }
}

impl Default for Gate {
    fn default() -> Self {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        Self { held: Mutex::default(), left: Condvar::new(), at_once: cores.min(AT_ONCE) }
    }
}

impl Gate {
    /// Does work behind the gate.
    ///
    /// # Errors
    /// [`Refusal::TooOften`] if too many wait already, or nobody goes out in time.
    pub fn run<T>(&self, work: impl FnOnce() -> T) -> Result<T, Refusal> {
        let _inside = self.enter().ok_or(Refusal::TooOften)?;
        Ok(work())
    }

    fn enter(&self) -> Option<Inside<'_>> {
        let mut held = self.held();
        if held.inside >= self.at_once {
            if held.waiting >= WAITING {
                return None;
            }
            held.waiting += 1;
            let is_full = |held: &mut Held| held.inside >= self.at_once;
            held = self.left.wait_timeout_while(held, PATIENCE, is_full).unwrap_or_else(PoisonError::into_inner).0;
            held.waiting -= 1;
            if held.inside >= self.at_once {
                return None;
            }
        }
        held.inside += 1;
        Some(Inside(self))
    }

    fn held(&self) -> MutexGuard<'_, Held> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Barrier;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[test]
    fn of_many_at_once_some_are_inside_some_wait_and_the_rest_is_turned_away() {
        let gate = Gate::default();
        let (inside, most, begin) = (AtomicUsize::new(0), AtomicUsize::new(0), Barrier::new(64));
        let work = || {
            most.fetch_max(inside.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            std::thread::sleep(Duration::from_millis(60));
            inside.fetch_sub(1, Ordering::SeqCst);
        };
        let passed = std::thread::scope(|scope| {
            let all: Vec<_> = (0..64)
                .map(|_| {
                    scope.spawn(|| {
                        begin.wait();
                        gate.run(work).is_ok()
                    })
                })
                .collect();
            all.into_iter().map(|one| usize::from(one.join().unwrap())).sum::<usize>()
        });
        assert!(most.into_inner() <= gate.at_once);
        assert!(passed >= gate.at_once + WAITING && passed < 64, "{passed}");
        assert!(gate.run(|| 1).is_ok_and(|one| one == 1), "it is open again");
    }

    #[test]
    fn a_panic_inside_lets_the_next_one_in() {
        let gate = Gate { at_once: 1, ..Gate::default() };
        let broken = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| gate.run(|| panic!("on purpose"))));
        assert!(broken.is_err() && gate.run(|| ()).is_ok());
    }
}
