//! So many at once, and then one in so long: the generic cell rate algorithm (ITU-T I.371), for each key by itself.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// Buckets of one size, by their key.
pub struct Buckets<K> {
    /// When each is full again; one that is not here is.
    full_at: Mutex<HashMap<K, Instant>>,
    at_once: u32,
    one_in: Duration,
}

impl<K: Hash + Eq + Clone> Buckets<K> {
    /// Of which so many are given at once, and one comes back in so long.
    pub fn new(at_once: u32, one_in: Duration) -> Self {
        Self { full_at: Mutex::default(), at_once, one_in }
    }

    /// Takes one, or says after how long there is one. Whoever is refused has taken nothing.
    pub fn take(&self, key: &K, now: Instant) -> Result<(), Duration> {
        let mut full_at = self.full_at();
        let next = full_at.get(key).map_or(now, |at| now.max(*at)) + self.one_in;
        let over = next.saturating_duration_since(now + self.one_in * self.at_once);
        if !over.is_zero() {
            return Err(over);
        }
        full_at.insert(key.clone(), next);
        Ok(())
    }

    /// Gives back one that was taken.
    pub fn give_back(&self, key: &K) {
        let mut full_at = self.full_at();
        if let Some(at) = full_at.get_mut(key)
            && let Some(earlier) = at.checked_sub(self.one_in)
        {
            *at = earlier;
        }
    }

    /// Forgets those that are full.
    pub fn sweep(&self, now: Instant) {
        self.full_at().retain(|_, at| *at > now);
    }

    fn full_at(&self) -> MutexGuard<'_, HashMap<K, Instant>> {
        self.full_at.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::disallowed_methods, reason = "an instant has no beginning to count from")]
    fn so_many_at_once_then_one_in_so_long_and_what_is_given_back_is_there_again() {
        let (buckets, now) = (Buckets::new(3, Duration::from_secs(10)), Instant::now());
        let take = |key: &'static str, after: u64| buckets.take(&key, now + Duration::from_secs(after));
        assert!((0..3).all(|_| take("a", 0).is_ok()) && take("b", 0).is_ok());
        assert_eq!(take("a", 4), Err(Duration::from_secs(6)));
        // Being refused costs nothing.
        assert!(take("a", 10).is_ok() && take("a", 10).is_err());
        buckets.give_back(&"a");
        assert!(take("a", 10).is_ok() && take("a", 10).is_err());
        // No more than are in it, however long one waits and whatever is given back.
        (0..9).for_each(|_| buckets.give_back(&"a"));
        buckets.give_back(&"c");
        assert_eq!((0..9).filter(|_| take("a", 1_000).is_ok()).count(), 3);
        buckets.sweep(now + Duration::from_secs(1_029));
        assert_eq!(buckets.full_at().len(), 1);
        buckets.sweep(now + Duration::from_secs(1_030));
        assert!(buckets.full_at().is_empty());
    }
}
