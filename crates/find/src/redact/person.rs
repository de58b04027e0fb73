//! Which mentions of names are of the same person.

use crate::fold::fold_char;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// More candidates than this say nothing about who is meant.
const MOST_CANDIDATES: usize = 64;

/// Words that join the parts of a name and tell nobody apart.
const PARTICLES: &[&[u8]] = &[
    b"van", b"de", b"der", b"den", b"het", b"ten", b"ter", b"te", b"t", b"la", b"le", b"du", b"von", b"el", b"al",
    b"op", b"in", b"aan", b"bij", b"uit", b"over", b"d", b"s", b"v", b"vd",
];

/// A word of a name: its hash, and its first letter for comparison with an initial.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Word {
    hash: u64,
    initial: u8,
    is_initial: bool,
}

/// Everyone named so far. Holds hashes of words, no names.
#[derive(Debug, Default)]
pub(super) struct Persons {
    /// The fullest mention of each person.
    mentions: Vec<Vec<Word>>,
    by_word: HashMap<u64, Vec<u32>>,
    exact: HashMap<u64, u32>,
}

impl Persons {
    /// The number of the person a mention is of, from 1; a new one for someone not named before.
    ///
    /// "Jansen", "P. Jansen" and "Piet Jansen" are one, as long as only one person named so far can be meant.
    pub(super) fn of(&mut self, mention: &str) -> u32 {
        let words = words(mention);
        let key = key(&words);
        if let Some(person) = self.exact.get(&key) {
            return *person;
        }
        let candidates = self.candidates(&words);
        if let Candidates::One(person) = candidates {
            let fullest = self.mentions.get_mut(person as usize - 1);
            if let Some(fullest) = fullest.filter(|fullest| fullest.len() < words.len()) {
                fullest.clone_from(&words);
                self.index(person, &words);
            }
            // A mention that is short may mean someone else once more people are named, so it is not learnt by heart.
            return person;
        }
        let person = u32::try_from(self.mentions.len()).map_or(u32::MAX, |count| count.saturating_add(1));
        // Who could be several people stands apart and is nobody's fuller mention.
        if candidates == Candidates::None {
            self.index(person, &words);
        }
        self.mentions.push(words);
        self.exact.insert(key, person);
        person
    }

    fn index(&mut self, person: u32, words: &[Word]) {
        for word in words.iter().filter(|word| !word.is_initial) {
            let known = self.by_word.entry(word.hash).or_default();
            if known.len() <= MOST_CANDIDATES && !known.contains(&person) {
                known.push(person);
            }
        }
    }

    /// Whose fullest mentions this one agrees with.
    fn candidates(&self, words: &[Word]) -> Candidates {
        let mut found = Candidates::None;
        for word in words.iter().filter(|word| !word.is_initial) {
            let known = self.by_word.get(&word.hash).map_or(&[][..], Vec::as_slice);
            if known.len() > MOST_CANDIDATES {
                return Candidates::Several;
            }
            for person in known {
                let fullest = self.mentions.get(*person as usize - 1).map_or(&[][..], Vec::as_slice);
                if is_within(words, fullest) || is_within(fullest, words) {
                    match found {
                        Candidates::One(other) if other != *person => return Candidates::Several,
                        _ => found = Candidates::One(*person),
                    }
                }
            }
        }
        found
    }
}

/// Who can be meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Candidates {
    None,
    One(u32),
    Several,
}

/// Whether every word of the shorter mention stands in the longer one, in order, an initial for any word it begins.
fn is_within(shorter: &[Word], longer: &[Word]) -> bool {
    let mut rest = longer.iter();
    shorter.iter().all(|word| {
        rest.by_ref().any(|other| {
            if word.is_initial || other.is_initial { word.initial == other.initial } else { word.hash == other.hash }
        })
    })
}

fn words(mention: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut folded = Vec::new();
    // Surname first, as in lists: "Jansen, P." is "P. Jansen".
    let (last, first) = mention.split_once(',').unwrap_or(("", mention));
    for part in [first, last] {
        for word in part.split(|c: char| !c.is_alphanumeric() && c != '-' && c != '\'' && c != '’') {
            folded.clear();
            word.chars().for_each(|character| fold_char(character, &mut folded));
            let Some(initial) = folded.first().copied() else { continue };
            if PARTICLES.contains(&folded.as_slice()) {
                continue;
            }
            let mut hasher = DefaultHasher::new();
            folded.hash(&mut hasher);
            words.push(Word { hash: hasher.finish(), initial, is_initial: word.chars().count() == 1 });
        }
    }
    words
}

fn key(words: &[Word]) -> u64 {
    let mut hasher = DefaultHasher::new();
    for word in words {
        word.hash.hash(&mut hasher);
    }
    hasher.finish()
}

/// How much of a name a cell holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Extent {
    /// A first name, a surname, initials or a particle: the cells beside it hold the rest.
    Part,
    /// Enough to name someone.
    Whole,
}

/// Tells how much of a name a cell holds.
pub(super) fn extent(cell: &str) -> Extent {
    let words = words(cell);
    let full = words.iter().filter(|word| !word.is_initial).count();
    if full >= 2 || full == 1 && words.len() > 1 { Extent::Whole } else { Extent::Part }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mentions_of_one_person_share_a_number() {
        let mut persons = Persons::default();
        for mention in ["Piet van Jansen", "P. Jansen", "Jansen", "PIET", "Jansen, P.", "piet jansen"] {
            assert_eq!(persons.of(mention), 1, "{mention}");
        }
        assert_eq!(persons.of("Anna Bos"), 2);
        assert_eq!(persons.of("Q. Jansen"), 3);
        assert_eq!(persons.of("Bos"), 2);
    }

    #[test]
    fn who_could_be_two_is_a_third() {
        let mut persons = Persons::default();
        assert_eq!((persons.of("Anna Bos"), persons.of("Bram Bos")), (1, 2));
        assert_eq!(persons.of("Bos"), 3);
        assert_eq!(persons.of("A. Bos"), 1);
    }

    #[test]
    fn a_fuller_mention_makes_a_person_fuller() {
        let mut persons = Persons::default();
        assert_eq!(persons.of("Zoë"), 1);
        assert_eq!(persons.of("Zoë de Wit"), 1);
        assert_eq!(persons.of("De Wit"), 1);
    }
}
