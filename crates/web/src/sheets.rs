//! Recovery sheets that are being shown in the first run: in memory alone, to the account for which they were made, until
//! she proved that she has them on paper, or looked at them no more for an hour.

use crate::door::Sheet;
use jiff::{SignedDuration, Timestamp};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use waarborg_seal::{SealError, random};

/// How long a sheet is kept at which nobody looks.
const IDLE: SignedDuration = SignedDuration::from_hours(1); // not law: the house's own custom

/// Sheets by account, and when they were last looked at.
#[derive(Default)]
pub struct Sheets(Mutex<HashMap<String, (Arc<Held>, Timestamp)>>);

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
    pub fn put(&self, account: &str, sheet: Sheet, now: Timestamp) -> Result<(), SealError> {
        self.held().insert(account.to_owned(), (Arc::new(Held::of(sheet)?), now));
        Ok(())
    }

    /// The sheet of an account.
    #[must_use]
    pub fn find(&self, account: &str, now: Timestamp) -> Option<Arc<Held>> {
        self.sweep(now);
        let mut sheets = self.held();
        let (held, seen) = sheets.get_mut(account)?;
        *seen = now;
        Some(Arc::clone(held))
    }

    /// Forgets those at which nobody looked for long. Called now and then.
    pub fn sweep(&self, now: Timestamp) {
        self.held().retain(|_, (_, seen)| now.duration_since(*seen) <= IDLE);
    }

    /// Forgets the sheet of an account.
    pub fn forget(&self, account: &str) {
        self.held().remove(account);
    }

    fn held(&self) -> MutexGuard<'_, HashMap<String, (Arc<Held>, Timestamp)>> {
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
        let (sheets, now) = (Sheets::default(), Timestamp::UNIX_EPOCH);
        for _ in 0..50 {
            sheets.put("m", sheet(), now).unwrap();
            let held = sheets.find("m", now).unwrap();
            let text = held.sheet.shares[0].to_text();
            let words: Vec<&str> = text.split_whitespace().collect();
            let [one, other] = held.asked;
            assert!(one < other && other < words.len());
            assert!(held.has([&words[one].to_uppercase(), &format!(" {} ", words[other])]));
            assert!(!held.has(["", ""]) && !held.has([words[one], "x"]));
        }
        assert!(sheets.find("k", now).is_none());
        sheets.forget("m");
        assert!(sheets.find("m", now).is_none());
    }

    #[test]
    fn a_sheet_at_which_nobody_looks_goes_after_an_hour() {
        let (sheets, now) = (Sheets::default(), Timestamp::UNIX_EPOCH);
        let at = |minutes| now + SignedDuration::from_mins(minutes);
        sheets.put("m", sheet(), now).unwrap();
        assert!(sheets.find("m", at(50)).is_some() && sheets.find("m", at(110)).is_some());
        sheets.sweep(at(171));
        assert!(sheets.held().is_empty());
        sheets.put("m", sheet(), now).unwrap();
        assert!(sheets.find("m", at(61)).is_none());
    }

    fn sheet() -> Sheet {
        let identity = RecoveryIdentity::generate().unwrap();
        Sheet { shares: identity.shares(2, 3).unwrap(), threshold: 2, recovery: identity.public(), is_in_force: false }
    }
}
