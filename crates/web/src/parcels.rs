//! Files that were made for somebody and wait to be fetched. They hold data of people, so they live in memory, for a
//! quarter of an hour, and for nobody but whoever had them made.

use crate::session::text_of;
use jiff::{SignedDuration, Timestamp};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use waarborg_seal::{SealError, random};
use zeroize::Zeroizing;

/// How long a file waits.
pub const WAITS: SignedDuration = SignedDuration::from_mins(15); // not law: the house's own custom
/// How many files wait at once, and how many bytes of them; the oldest goes first.
const MOST: usize = 50;
const MOST_BYTES: usize = 256 << 20;

/// All files that wait.
#[derive(Default)]
pub struct Parcels(Mutex<HashMap<String, Arc<Parcel>>>);

/// One file.
pub struct Parcel {
    account: String,
    made_at: Timestamp,
    /// Its name for the reader's disk.
    pub name: String,
    /// Its bytes, wiped when they go.
    pub bytes: Zeroizing<Vec<u8>>,
    /// How many people are in it, or rows.
    pub people: u64,
}

impl Parcels {
    /// Lets a file wait for an account, and tells under which name of ours.
    ///
    /// # Errors
    /// [`SealError::Randomness`].
    pub fn put(
        &self,
        account: &str,
        now: Timestamp,
        name: String,
        bytes: Zeroizing<Vec<u8>>,
        people: u64,
    ) -> Result<String, SealError> {
        let id = text_of(&random::<18>()?);
        let mut parcels = self.parcels(now);
        let held = |parcels: &HashMap<String, Arc<Parcel>>| parcels.values().map(|one| one.bytes.len()).sum::<usize>();
        while parcels.len() >= MOST || (!parcels.is_empty() && held(&parcels) + bytes.len() > MOST_BYTES) {
            let oldest = parcels.iter().min_by_key(|(_, parcel)| parcel.made_at).map(|(id, _)| id.clone());
            parcels.remove(&oldest.unwrap_or_default());
        }
        let account = account.to_owned();
        parcels.insert(id.clone(), Arc::new(Parcel { account, made_at: now, name, bytes, people }));
        Ok(id)
    }

    /// A file of an account that waits still.
    #[must_use]
    pub fn find(&self, id: &str, account: &str, now: Timestamp) -> Option<Arc<Parcel>> {
        self.parcels(now).get(id).filter(|parcel| parcel.account == account).cloned()
    }

    /// Lets go of what waited too long. Called now and then.
    pub fn sweep(&self, now: Timestamp) {
        drop(self.parcels(now));
    }

    /// Those that wait still.
    fn parcels(&self, now: Timestamp) -> MutexGuard<'_, HashMap<String, Arc<Parcel>>> {
        let mut parcels = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        parcels.retain(|_, parcel| now.duration_since(parcel.made_at) < WAITS);
        parcels
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_waits_for_its_owner_and_not_for_ever() {
        let (parcels, now) = (Parcels::default(), Timestamp::UNIX_EPOCH);
        let id = parcels.put("m", now, "list.csv".to_owned(), Zeroizing::new(vec![1]), 1).unwrap();
        assert!(parcels.find(&id, "k", now).is_none());
        assert_eq!(*parcels.find(&id, "m", now).unwrap().bytes, vec![1]);
        assert!(parcels.find(&id, "m", now + WAITS).is_none());
    }

    #[test]
    fn the_oldest_goes_first() {
        let (parcels, now) = (Parcels::default(), Timestamp::UNIX_EPOCH);
        let put = |at: i64| {
            let now = now + SignedDuration::from_secs(at);
            parcels.put("m", now, "list.csv".to_owned(), Zeroizing::default(), 0).unwrap()
        };
        let ids: Vec<String> = (0..=50).map(put).collect();
        let there = |id: &String| parcels.find(id, "m", now + SignedDuration::from_secs(60)).is_some();
        assert!(!there(&ids[0]) && there(&ids[1]) && there(&ids[50]));
    }
}
