//! What was seen in files that wait to be brought in, and what bringing them in would do: looked at once, so that each step
//! answers at once. It lives in memory only; after a restart a file is looked at anew.

use jiff::Timestamp;
use jiff::civil::Date;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use waarborg_read::{Delimiter, Limits, TextEncoding};
use waarborg_vault::{Brought, Looked};

/// How many of each are held. Who comes back to an older one waits while it is looked at again.
const MOST: usize = 16;

/// How a file is to be read, where somebody said so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Whether its first row is a header.
    pub header: Option<bool>,
    /// In which encoding it is.
    pub encoding: Option<TextEncoding>,
    /// What stands between its cells.
    pub delimiter: Option<Delimiter>,
}

impl Reading {
    /// The same for whoever reads.
    #[must_use]
    pub fn limits(self) -> Limits {
        let Self { header, encoding, delimiter } = self;
        Limits { header, encoding, delimiter, ..Limits::default() }
    }
}

/// What bringing a file in depends on: another choice would do something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// How it is read.
    pub reading: Reading,
    /// The activity and its purpose.
    pub purpose: (String, &'static str),
    /// Which column fills which field.
    pub fields: Vec<(usize, String)>,
    /// The version of the register.
    pub register: u64,
    /// How many people and records there are.
    pub held: (u64, u64),
    /// The day: whoever was erased is remembered for a term.
    pub day: Date,
}

/// What was seen and foreseen.
#[derive(Default)]
pub struct Looks {
    /// What stands in a file.
    pub seen: Shelf<Reading, Looked>,
    /// What would become of its rows, and when that was found out.
    pub foreseen: Shelf<Chosen, (Timestamp, Brought)>,
    /// The work that looks at a file.
    pub seeing: Shelf<Reading, String>,
    /// The work that finds out what would become of its rows.
    pub foreseeing: Shelf<Chosen, String>,
}

impl Looks {
    /// Forgets a file.
    pub fn forget(&self, id: &str) {
        self.seen.forget(id);
        self.foreseen.forget(id);
        self.seeing.forget(id);
        self.foreseeing.forget(id);
    }
}

/// Things by the file they are of and what they depend on, the latest last.
pub struct Shelf<K, T>(Mutex<Things<K, T>>);

type Things<K, T> = Vec<((String, K), Arc<T>)>;

impl<K, T> Default for Shelf<K, T> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<K: PartialEq, T> Shelf<K, T> {
    /// The thing of a file.
    #[must_use]
    pub fn find(&self, id: &str, of: &K) -> Option<Arc<T>> {
        let things = self.things();
        things.iter().find(|((file, known), _)| file == id && known == of).map(|(_, thing)| Arc::clone(thing))
    }

    /// Keeps a thing.
    pub fn put(&self, id: &str, of: K, thing: T) {
        let mut things = self.things();
        things.retain(|((file, known), _)| file != id || *known != of);
        if things.len() >= MOST {
            things.remove(0);
        }
        things.push(((id.to_owned(), of), Arc::new(thing)));
    }

    /// Forgets what is of a file.
    pub fn forget(&self, id: &str) {
        self.things().retain(|((file, _), _)| file != id);
    }

    fn things(&self) -> MutexGuard<'_, Things<K, T>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_are_of_a_file_and_a_choice_and_the_oldest_goes_first() {
        let shelf = Shelf::default();
        for number in 0..=MOST {
            shelf.put("a", number, number * 10);
        }
        shelf.put("b", 3, 1);
        assert_eq!(shelf.find("a", &0), None);
        assert_eq!(shelf.find("a", &3).as_deref(), Some(&30));
        shelf.put("a", 3, 31);
        assert_eq!(shelf.find("a", &3).as_deref(), Some(&31));
        shelf.forget("a");
        assert_eq!((shelf.find("a", &3), shelf.find("b", &3).as_deref()), (None, Some(&1)));
    }
}
