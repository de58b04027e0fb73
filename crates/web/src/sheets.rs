//! Recovery sheets that are being shown: in memory alone, to the account for which they were made, until she proved that she
//! has them on paper.

use crate::door::Sheet;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use waarborg_seal::{SealError, random};

/// Sheets by account.
#[derive(Default)]
pub struct Sheets(Mutex<HashMap<String, Arc<Held>>>);

/// A sheet, and what is asked of it.
pub struct Held {
    /// The sheet.
    pub sheet: Sheet,
    /// The places of two words of the first share, from 0, in their order.
    pub asked: [usize; 2],
}

impl Sheets {
    /// Holds a sheet for an account.
    ///
    /// # Errors
    /// [`SealError::Randomness`].
    pub fn put(&self, account: &str, sheet: Sheet) -> Result<(), SealError> {
        self.held().insert(account.to_owned(), Arc::new(Held::of(sheet)?));
        Ok(())
    }

    /// The sheet of an account.
    #[must_use]
    pub fn find(&self, account: &str) -> Option<Arc<Held>> {
        self.held().get(account).cloned()
    }

    /// Forgets the sheet of an account.
    pub fn forget(&self, account: &str) {
        self.held().remove(account);
    }

    fn held(&self) -> MutexGuard<'_, HashMap<String, Arc<Held>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Held {
    /// A sheet, with two words of its first share that are asked by chance.
    ///
    /// # Errors
    /// [`SealError::Randomness`].
    pub fn of(sheet: Sheet) -> Result<Self, SealError> {
        let count = sheet.shares.first().map_or(0, |share| share.to_text().split_whitespace().count()).max(2);
        let [one, other] = random::<2>()?.map(usize::from);
        let first = one % count;
        let second = (first + 1 + other % (count - 1)) % count;
        Ok(Self { sheet, asked: [first.min(second), first.max(second)] })
    }

    /// Whether these are the words that are asked for, however they are written.
    #[must_use]
    pub fn has(&self, typed: [&str; 2]) -> bool {
        let Some(share) = self.sheet.shares.first() else { return false };
        let text = share.to_text();
        let words: Vec<&str> = text.split_whitespace().collect();
        let is_right = |(place, typed): (usize, &str)| {
            words.get(place).is_some_and(|word| word.eq_ignore_ascii_case(typed.trim()))
        };
        self.asked.into_iter().zip(typed).all(is_right)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use waarborg_seal::RecoveryIdentity;

    #[test]
    fn two_different_words_are_asked_and_only_they_are_right() {
        let sheets = Sheets::default();
        for _ in 0..50 {
            let shares = RecoveryIdentity::generate().unwrap().shares(2, 3).unwrap();
            sheets.put("m", Sheet { shares, threshold: 2 }).unwrap();
            let held = sheets.find("m").unwrap();
            let text = held.sheet.shares[0].to_text();
            let words: Vec<&str> = text.split_whitespace().collect();
            let [one, other] = held.asked;
            assert!(one < other && other < words.len());
            assert!(held.has([&words[one].to_uppercase(), &format!(" {} ", words[other])]));
            assert!(!held.has(["", ""]) && !held.has([words[one], "x"]));
        }
        assert!(sheets.find("k").is_none());
        sheets.forget("m");
        assert!(sheets.find("m").is_none());
    }
}
