//! The closed classes of words, as `build.rs` writes them from
//! `lexicons/grammar.txt`.

use crate::hash;
use crate::token::Token;
use std::ops::Deref;

include!(concat!(env!("OUT_DIR"), "/grammar.rs"));

/// A closed class of words.
#[derive(Debug)]
pub(crate) struct Words {
    /// All of them.
    pub(crate) listed: &'static [&'static str],
    number: usize,
}

impl Words {
    /// Says whether the word of this number is one of them, as [`listed`] gives it.
    pub(crate) fn have(&self, listed: u16) -> bool {
        let classes = usize::from(listed).checked_sub(1).map(|at| &CLASSES[at]);
        classes.is_some_and(|classes| classes[self.number / 8] >> (self.number % 8) & 1 == 1)
    }
}

impl Deref for Words {
    type Target = [&'static str];

    fn deref(&self) -> &Self::Target {
        self.listed
    }
}

/// Words among which a token is looked for, without regard to ASCII case.
pub(crate) trait Among: Copy {
    /// Says whether `token` of `text` is one of them.
    fn hold(self, token: &Token, text: &str) -> bool;
}

impl Among for &Words {
    /// What was looked up with the word says it: the classes are long, and asked for all the time.
    fn hold(self, token: &Token, _: &str) -> bool {
        self.have(token.listed)
    }
}

impl<const N: usize> Among for &[&str; N] {
    fn hold(self, token: &Token, text: &str) -> bool {
        is_one_of(token.text(text), self)
    }
}

/// Says whether `word` is one of `words`, without regard to ASCII case.
pub(crate) fn is_one_of(word: &str, words: &[&str]) -> bool {
    words.iter().any(|w| w.eq_ignore_ascii_case(word))
}

/// The number of a word of any class, by which its token knows them all; 0 if it is in none.
pub(crate) fn listed(word: &str) -> u16 {
    let mut lower = [0; LONGEST];
    let Some(lower) = lower.get_mut(..word.len()) else { return 0 };
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    let mut slot = hash::slot(hash::hash(lower), SLOTS.len());
    loop {
        match SLOTS[slot] {
            0 => return 0,
            listed if LISTED[usize::from(listed) - 1].as_bytes() == lower => return listed,
            _ => slot = (slot + 1) % SLOTS.len(),
        }
    }
}
