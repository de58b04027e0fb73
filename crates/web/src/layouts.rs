//! Documents that were laid out for everyone. To lay one out takes as long as a hundred pages do, and whoever knocks can ask
//! for it as often as she likes: what was made is kept, and one is made at a time.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};
use waarborg_law::Language;

/// How many are kept: those that were asked for last.
const MOST: usize = 32;

/// Documents by what they say.
#[derive(Default)]
pub struct Layouts {
    kept: Mutex<VecDeque<(Key, Vec<u8>)>>,
    /// Held while one is laid out.
    laying: Mutex<()>,
}

/// What a document says: its number, the fingerprint of its texts, its language.
pub type Key = (u32, String, Language);

impl Layouts {
    /// A document, laid out if it is not kept.
    ///
    /// # Errors
    /// What `lay` says; then nothing is kept.
    pub fn get<E>(&self, key: &Key, lay: impl FnOnce() -> Result<Vec<u8>, E>) -> Result<Vec<u8>, E> {
        if let Some(bytes) = self.find(key) {
            return Ok(bytes);
        }
        let _one_at_a_time = self.laying.lock().unwrap_or_else(PoisonError::into_inner);
        // Whoever waited for the same one finds it here.
        if let Some(bytes) = self.find(key) {
            return Ok(bytes);
        }
        let bytes = lay()?;
        let mut kept = self.kept();
        kept.truncate(MOST - 1);
        kept.push_front((key.clone(), bytes.clone()));
        Ok(bytes)
    }

    fn find(&self, key: &Key) -> Option<Vec<u8>> {
        let mut kept = self.kept();
        let place = kept.iter().position(|(known, _)| known == key)?;
        let found = kept.remove(place)?;
        let bytes = found.1.clone();
        kept.push_front(found);
        Some(bytes)
    }

    fn kept(&self) -> MutexGuard<'_, VecDeque<(Key, Vec<u8>)>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::convert::Infallible;
    use std::sync::atomic::{AtomicUsize, Ordering};

    fn key(number: u32) -> Key {
        (number, format!("f{number}"), Language::Nl)
    }

    #[test]
    fn each_is_laid_out_once_and_one_at_a_time() {
        let (layouts, laid, present) = (Layouts::default(), AtomicUsize::new(0), AtomicUsize::new(0));
        let ask = |number: u32| {
            let bytes = layouts.get(&key(number), || {
                assert_eq!(present.fetch_add(1, Ordering::SeqCst), 0, "two at once");
                laid.fetch_add(1, Ordering::SeqCst);
                std::thread::yield_now();
                present.fetch_sub(1, Ordering::SeqCst);
                Ok::<_, Infallible>(number.to_be_bytes().to_vec())
            });
            assert_eq!(bytes.unwrap(), number.to_be_bytes());
        };
        std::thread::scope(|scope| {
            for thread in 0..8_u32 {
                let ask = &ask;
                scope.spawn(move || (0..20).for_each(|round| ask((thread + round) % 4)));
            }
        });
        assert_eq!(laid.load(Ordering::SeqCst), 4);
        let english = (0, "f0".to_owned(), Language::En);
        assert_eq!(layouts.get(&english, || Ok::<_, Infallible>(vec![9])).unwrap(), [9]);
    }

    #[test]
    fn those_that_were_asked_for_last_are_kept_and_what_failed_is_not() {
        let layouts = Layouts::default();
        let ask = |number: u32, bytes: Result<Vec<u8>, ()>| layouts.get(&key(number), || bytes);
        assert_eq!(ask(0, Err(())), Err(()));
        assert_eq!(ask(0, Ok(vec![0])), Ok(vec![0]));
        for number in 1..100 {
            assert_eq!(ask(number, Ok(vec![1])), Ok(vec![1]));
            assert_eq!(ask(0, Err(())), Ok(vec![0]), "asked for each time");
        }
        assert_eq!(layouts.kept().len(), MOST);
        assert_eq!(ask(1, Err(())), Err(()));
    }
}
