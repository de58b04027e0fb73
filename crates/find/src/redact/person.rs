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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Word {
    hash: u64,
    initial: char,
    is_initial: bool,
}

/// The words of one mention of a person, of which only hashes are kept.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub(super) struct Mention(Vec<Word>);

impl Mention {
    /// The mention that `text` is.
    pub(super) fn of(text: &str) -> Self {
        Mention(words(text))
    }

    /// How much it tells: words say more than initials. Its hash settles the order of mentions that tell as much.
    pub(super) fn fullness(&self) -> (usize, usize, u64) {
        (full(&self.0), self.0.len(), key(&self.0))
    }
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
        self.meet(Mention::of(mention))
    }

    /// As [`Persons::of`].
    pub(super) fn meet(&mut self, Mention(words): Mention) -> u32 {
        let key = key(&words);
        // Who has become fuller since may no longer be the only one meant.
        if let Some(person) = self.exact.get(&key)
            && self.fullest(*person) == words
        {
            return *person;
        }
        let candidates = self.candidates(&words);
        if let Candidates::One(person) = candidates {
            let told = |words: &[Word]| (full(words), words.len());
            let fullest = self.mentions.get_mut(person as usize - 1);
            if let Some(fullest) = fullest.filter(|fullest| told(fullest) < told(&words)) {
                fullest.clone_from(&words);
                self.index(person, &words);
                self.exact.insert(key, person);
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

    /// How many people there are.
    pub(super) fn count(&self) -> usize {
        self.mentions.len()
    }

    fn fullest(&self, person: u32) -> &[Word] {
        self.mentions.get(person as usize - 1).map_or(&[][..], Vec::as_slice)
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
                let fullest = self.fullest(*person);
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
    let (mut words, mut particles) = (Vec::new(), Vec::new());
    // Surname first, as in lists: "Jansen, P." is "P. Jansen".
    let (last, first) = mention.split_once(',').unwrap_or(("", mention));
    for part in [first, last] {
        for word in part.split(|c: char| !c.is_alphanumeric() && c != '-' && c != '\'' && c != '’') {
            let word = word.trim_matches(|c: char| !c.is_alphanumeric());
            let mut letters = word.chars();
            let Some(letter) = letters.next() else { continue };
            let is_alone = letters.next().is_none();
            let folded = folded(word);
            // "v.d. Berg" has particles where "V. Berg" has an initial.
            let is_particle = PARTICLES.contains(&folded.as_bytes()) && !(is_alone && letter.is_uppercase());
            let word = Word {
                hash: hash(&folded),
                initial: folded.chars().next().unwrap_or(letter),
                // Scripts without capitals write names of one sign.
                is_initial: is_alone && (letter.is_uppercase() || letter.is_lowercase()),
            };
            if is_particle { particles.push(word) } else { words.push(word) }
        }
    }
    // "Ten" and "Van den" are all that is told of someone.
    if words.is_empty() {
        words = particles;
    }
    if words.is_empty() {
        words.push(Word { hash: hash(&folded(mention.trim())), initial: ' ', is_initial: false });
    }
    words
}

fn folded(word: &str) -> String {
    let mut folded = Vec::new();
    word.chars().for_each(|character| fold_char(character, &mut folded));
    String::from_utf8(folded).unwrap_or_default()
}

fn hash(folded: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    folded.hash(&mut hasher);
    hasher.finish()
}

/// How many words are more than an initial.
fn full(words: &[Word]) -> usize {
    words.iter().filter(|word| !word.is_initial).count()
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
    let full = full(&words);
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

    #[test]
    fn an_initial_that_becomes_a_word_is_no_other_word() {
        let mut persons = Persons::default();
        assert_eq!((persons.of("J. Bos"), persons.of("Jan Bos"), persons.of("Joop Bos")), (1, 1, 2));
        assert_eq!((persons.of("Jan Bos"), persons.of("Joop Bos")), (1, 2));
        assert_eq!(persons.of("J. Bos"), 3, "it could be both by now");
        assert_eq!((persons.of("T. Vos"), persons.of("S. Vos"), persons.of("D. Vos")), (4, 5, 6));
        assert_eq!((persons.of("Анна Иванова"), persons.of("М. Иванова")), (7, 8));
        assert_eq!((persons.of("李 明"), persons.of("李 芳")), (9, 10));
    }

    #[test]
    fn particles_alone_are_names() {
        let mut persons = Persons::default();
        assert_eq!(["Van den", "Ten", "Al", "Le", "ten", "?", "!"].map(|name| persons.of(name)), [1, 2, 3, 4, 2, 5, 6]);
        assert_eq!(persons.of("Jan van 't Hof"), persons.of("J. Hof"));
    }
}
