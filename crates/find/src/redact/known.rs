//! Names and numbers that the file shows to be of somebody, to be known again where nothing around them says so.

use super::{is_numbered, plain_hash};
use crate::detector::Detector;
use crate::flags;
use crate::fold::fold_into;
use crate::kind::Kind;
use crate::lexicon::{Lexicon, WordCache};
use crate::token::{Class, tokenize};
use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;

/// A place in a text, and what stands there.
pub(super) type Piece = (Range<usize>, Kind);

/// Letters of a name from which its word is known again anywhere in the file.
const SHORTEST_WORD: usize = 4;

/// The same within the row that names the person.
const SHORTEST_OF_ROW: usize = 3;

/// Signs of a number from which it is known again.
const SHORTEST_NUMBER: usize = 6;

/// Most words, and most numbers, that are kept; they take some 16 bytes each.
const MOST_KNOWN: usize = 1_000_000;

/// Words that mean something else as well, or are no names.
const OTHER: u64 = flags::WORD | flags::PLACE | flags::ROLE;
const NO_NAME: u64 = flags::INFIX | flags::TITLE | flags::NOT_NAME;

/// What the file has shown. Holds hashes, no values.
#[derive(Debug, Default)]
pub(super) struct Known {
    words: HashSet<u64>,
    numbers: HashMap<u64, Kind>,
}

/// Hashes of the words by which a row names people.
#[derive(Debug, Default)]
pub(super) struct RowWords(Vec<u64>);

impl RowWords {
    /// The words of the names in a row.
    pub(super) fn of<'n>(names: impl Iterator<Item = &'n str>, lexicon: &Lexicon) -> Self {
        let mut words = Vec::new();
        for name in names {
            each_word(name, &mut |folded| {
                if letters(folded) >= SHORTEST_OF_ROW && lexicon.word(folded) & NO_NAME == 0 {
                    words.push(hash(folded));
                }
            });
        }
        RowWords(words)
    }
}

impl Known {
    /// Keeps the words of a name that mean nothing else.
    pub(super) fn meet_name(&mut self, name: &str, lexicon: &Lexicon) {
        each_word(name, &mut |folded| {
            let is_telling = letters(folded) >= SHORTEST_WORD && lexicon.word(folded) & (OTHER | NO_NAME) == 0;
            if is_telling && self.words.len() < MOST_KNOWN {
                self.words.insert(hash(folded));
            }
        });
    }

    /// Keeps a number or mark by which one person is known.
    pub(super) fn meet_value(&mut self, kind: Kind, value: &str) {
        let is_number = is_numbered(kind)
            && !matches!(kind, Kind::Name | Kind::Address | Kind::Postcode | Kind::BirthDate | Kind::Email | Kind::Ip);
        if is_number && self.numbers.len() < MOST_KNOWN && is_long(value) {
            self.numbers.entry(number_hash(value)).or_insert(kind);
        }
    }

    /// The kind of a cell that is a number known already.
    pub(super) fn kind_of(&self, cell: &str) -> Option<Kind> {
        self.known(cell).filter(|kind| !is_count(*kind, cell))
    }

    fn known(&self, value: &str) -> Option<Kind> {
        is_long(value).then(|| self.numbers.get(&number_hash(value)).copied()).flatten()
    }

    /// Adds what is known again in `text` to what was found there.
    pub(super) fn add_to(&self, pieces: &mut Vec<Piece>, text: &str, row: &RowWords, detector: &Detector) {
        if self.words.is_empty() && self.numbers.is_empty() && row.0.is_empty() {
            return;
        }
        let mut tokens = Vec::new();
        tokenize(text, &detector.lexicon, &mut WordCache::new(), &mut tokens);
        let mut added: Vec<Piece> = Vec::new();
        for token in &tokens {
            let (start, end) = (token.start as usize, token.end as usize);
            if pieces.iter().any(|(range, _)| range.start < end && start < range.end) {
                continue;
            }
            let found = match token.class {
                Class::Word => {
                    let is_name = |folded: &[u8]| {
                        let hash = hash(folded);
                        self.words.contains(&hash)
                            || row.0.contains(&hash) && (token.capital || detector.lexicon.word(folded) & OTHER == 0)
                    };
                    name_within(token.text(text), &is_name).map(|(from, to)| (start + from..start + to, Kind::Name))
                }
                Class::Number => {
                    let number = token.text(text);
                    let kind = if text.trim() == number { self.kind_of(number) } else { self.known(number) };
                    kind.map(|kind| (start..end, kind))
                }
                _ => None,
            };
            let Some((range, kind)) = found else { continue };
            match added.last_mut() {
                Some((before, Kind::Name)) if kind == Kind::Name && text.get(before.end..range.start) == Some(" ") => {
                    before.end = range.end;
                }
                _ => added.push((range, kind)),
            }
        }
        if !added.is_empty() {
            pieces.append(&mut added);
            pieces.sort_by_key(|(range, _)| range.start);
        }
    }
}

/// Where in a word a name stands: the whole of it, without the sign of a genitive, or a part between hyphens.
fn name_within(word: &str, is_name: &dyn Fn(&[u8]) -> bool) -> Option<(usize, usize)> {
    let mut folded = Vec::new();
    let mut holds = |part: &str| {
        fold_into(part, &mut folded);
        is_name(&folded)
    };
    let stems = |word: &str| {
        let stem = word.strip_suffix(['s', 'S']).map(|stem| stem.strip_suffix(['\'', '’']).unwrap_or(stem).len());
        [Some(word.len()), stem]
    };
    let mut start = 0;
    let parts = word.split('-').map(|part| {
        let from = start;
        start += part.len() + 1;
        (from, part)
    });
    [(0, word)].into_iter().chain(parts).find_map(|(from, part)| {
        let end = stems(part).into_iter().flatten().find(|end| part.get(..*end).is_some_and(&mut holds))?;
        Some((from, from + end))
    })
}

/// Hands out the folded words of a name, the parts of double names apart.
fn each_word(name: &str, each: &mut dyn FnMut(&[u8])) {
    let mut folded = Vec::new();
    for word in name.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’') {
        fold_into(word.trim_matches(|c: char| !c.is_alphanumeric()), &mut folded);
        if folded.iter().all(|byte| !byte.is_ascii_digit()) {
            each(&folded);
        }
    }
}

/// Digits of a number that no other count in the table is likely to reach.
const FEWEST_OF_NUMBER: usize = 8;

/// Customers and orders are both counted from one on: a number alone in its cell may be of either.
fn is_count(kind: Kind, cell: &str) -> bool {
    let cell = cell.trim();
    matches!(kind, Kind::CustomerNo | Kind::EmployeeNo)
        && cell.len() < FEWEST_OF_NUMBER
        && cell.bytes().all(|byte| byte.is_ascii_digit())
}

fn letters(folded: &[u8]) -> usize {
    folded.iter().filter(|byte| **byte & 0xc0 != 0x80).count()
}

fn is_long(value: &str) -> bool {
    let signs = value.chars().filter(|c| c.is_alphanumeric()).count();
    (SHORTEST_NUMBER..=40).contains(&signs) && value.contains(|c: char| c.is_ascii_digit())
}

/// Numbers are the same whatever stands between their signs.
fn number_hash(value: &str) -> u64 {
    plain_hash(Kind::IdDocument, value)
}

fn hash(folded: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    folded.hash(&mut hasher);
    hasher.finish()
}
