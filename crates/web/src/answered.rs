//! Answers to questions of programs, kept while the program runs: the same facts on the same day have the same answer, and
//! programs ask the same over and over. Facts name nobody.

use jiff::civil::Date;
use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};
use waarborg_law::Language;

/// How many answers are kept, of some ten kilobytes each; the oldest goes first.
const MOST: usize = 512;
/// The longest question that is kept.
const LONGEST: usize = 4_000;

/// In which language, on which day, what.
pub type Key = (Language, Date, String);

/// All answers that are kept.
#[derive(Default)]
pub struct Answered(Mutex<Kept>);

#[derive(Default)]
struct Kept {
    answers: HashMap<Key, Arc<str>>,
    order: VecDeque<Key>,
}

impl Answered {
    /// The answer to a question, if it is known.
    #[must_use]
    pub fn find(&self, key: &Key) -> Option<Arc<str>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).answers.get(key).cloned()
    }

    /// Keeps an answer.
    pub fn keep(&self, key: Key, answer: String) {
        if key.2.len() > LONGEST {
            return;
        }
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.answers.insert(key.clone(), answer.into()).is_none() {
            kept.order.push_back(key);
        }
        while kept.order.len() > MOST {
            if let Some(oldest) = kept.order.pop_front() {
                kept.answers.remove(&oldest);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_answer_goes_first_and_a_long_question_is_not_kept() {
        let answered = Answered::default();
        let key = |number: usize| (Language::Nl, Date::constant(2026, 11, 26), number.to_string());
        for number in 0..=MOST {
            answered.keep(key(number), format!("{{{number}}}"));
        }
        assert!(answered.find(&key(0)).is_none());
        assert_eq!(answered.find(&key(MOST)).as_deref(), Some("{512}"));
        let long = (Language::En, Date::constant(2026, 11, 26), "x".repeat(LONGEST + 1));
        answered.keep(long.clone(), "{}".to_owned());
        assert!(answered.find(&long).is_none());
    }
}
