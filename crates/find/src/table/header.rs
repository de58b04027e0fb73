//! What the header of a column says.

use crate::fold::fold_into;
use crate::grammar;
use crate::kind::Kind;
use std::collections::{HashMap, HashSet};

static LIST: &str = include_str!("../../lexicons/headers.txt");

/// What a header word or phrase stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Meaning {
    Kind(Kind),
    /// A column without personal data.
    Nothing,
}

/// The reading of one header.
#[expect(clippy::struct_excessive_bools, reason = "facts that hold or not, each by itself")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Reading {
    /// The kind the header names.
    pub(crate) kind: Option<Kind>,
    /// The header names something that is no personal data.
    pub(crate) nothing: bool,
    /// A word beside it makes it the name or number of a thing or firm.
    pub(crate) thing: bool,
    /// Every word of the header took part in the reading.
    pub(crate) whole: bool,
    /// Words of the header that nothing is known of.
    pub(crate) unknown: usize,
    /// Another word of the header names something that is no personal data.
    pub(crate) mixed: bool,
    /// The header is a noun for a person who is known by a number.
    pub(crate) numbered: Option<Kind>,
    /// The header is the number or code of something unknown.
    pub(crate) code: bool,
}

/// Reads headers; built once.
#[derive(Debug)]
pub(crate) struct HeaderReader {
    phrases: HashMap<Vec<u8>, Meaning>,
    things: HashSet<Vec<u8>>,
    /// Nouns whose number or code is that of a person, with the kind of it.
    numbered: HashMap<Vec<u8>, Kind>,
}

/// Longest phrase, in words.
const MOST_WORDS: usize = 5;

impl HeaderReader {
    #[expect(clippy::expect_used, reason = "INVARIANT: the sections of headers.txt are kinds")]
    pub(crate) fn new() -> Self {
        let mut reader = HeaderReader { phrases: HashMap::new(), things: HashSet::new(), numbered: HashMap::new() };
        let mut section = "";
        for line in LIST.lines().filter(|l| !l.starts_with('#')) {
            if let Some(name) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
                section = name;
                continue;
            }
            for entry in line.split(',').map(str::trim).filter(|e| !e.is_empty()) {
                let mut key = Vec::new();
                fold_into(entry, &mut key);
                match section {
                    "thing" => {
                        reader.things.insert(key);
                    }
                    "numbered-customer" => {
                        reader.numbered.insert(key, Kind::CustomerNo);
                    }
                    "numbered-employee" => {
                        reader.numbered.insert(key, Kind::EmployeeNo);
                    }
                    "none" => {
                        reader.phrases.entry(key).or_insert(Meaning::Nothing);
                    }
                    kind => {
                        let kind = kind.parse().expect("INVARIANT: sections of headers.txt are kinds");
                        reader.phrases.entry(key).or_insert(Meaning::Kind(kind));
                    }
                }
            }
        }
        reader
    }

    /// Reads a header.
    pub(crate) fn read(&self, header: &str) -> Reading {
        if let Some(element) = register_element(header) {
            let kind = self.phrases.get(&element).and_then(|meaning| match meaning {
                Meaning::Kind(kind) => Some(*kind),
                Meaning::Nothing => None,
            });
            return Reading { kind, nothing: kind.is_none(), whole: true, ..Reading::default() };
        }
        let words = words(header);
        let mut reading = self.read_words(&words);
        reading.numbered = words.iter().find_map(|w| self.numbered.get(w).copied());
        reading.code = reading.kind.is_none() && words.last().is_some_and(|w| number_word(w).is_some());
        reading
    }

    /// Reads the last part of a dotted path that says something; what stands
    /// before may make it that of a thing.
    pub(crate) fn read_path(&self, path: &str) -> Reading {
        let parts: Vec<&str> = path.split('.').filter(|p| !p.is_empty()).collect();
        let mut reading = Reading::default();
        for part in parts.iter().rev().take(3) {
            reading = self.read(part);
            if reading.kind.is_some() || reading.nothing {
                break;
            }
        }
        let parents = parts.iter().rev().skip(1).take(2).flat_map(|part| words(part));
        reading.thing |= parents.into_iter().any(|w| self.things.contains(&w));
        reading
    }

    fn read_words(&self, words: &[Vec<u8>]) -> Reading {
        let mut found: Vec<(usize, usize, Meaning)> = Vec::new();
        let mut taken: Vec<bool> = words.iter().map(|w| is_neutral(w)).collect();
        for length in (1..=MOST_WORDS.min(words.len())).rev() {
            for start in 0..=words.len() - length {
                let range = start..start + length;
                if taken[range.clone()].iter().any(|t| *t) {
                    continue;
                }
                let meaning = self
                    .phrases
                    .get(&words[range.clone()].join(&b' '))
                    .or_else(|| self.phrases.get(&words[range.clone()].concat()))
                    .copied()
                    .or_else(|| self.number_of(&words[range.clone()]));
                if let Some(meaning) = meaning {
                    taken[range.clone()].fill(true);
                    found.push((start, length, meaning));
                }
            }
        }
        if found.is_empty() {
            for (at, word) in words.iter().enumerate() {
                if let Some(meaning) = self.compound(word) {
                    found.push((at, 1, meaning));
                }
            }
        }
        taken.iter_mut().zip(words).for_each(|(taken, word)| *taken |= is_filler(word));
        self.choose(words, &taken, &found)
    }

    fn choose(&self, words: &[Vec<u8>], taken: &[bool], found: &[(usize, usize, Meaning)]) -> Reading {
        let weight = |(start, length, meaning): &(usize, usize, Meaning)| {
            let specific = match meaning {
                Meaning::Kind(Kind::Name | Kind::Address | Kind::Gender | Kind::CustomerNo) => 1,
                Meaning::Kind(_) => 3,
                Meaning::Nothing => 0,
            };
            (specific + 2 * length, *start)
        };
        let best = found.iter().max_by_key(|f| weight(f));
        let thing =
            |skip: Option<usize>| words.iter().enumerate().any(|(at, w)| Some(at) != skip && self.things.contains(w));
        let whole = taken.iter().all(|t| *t);
        let unknown = taken.iter().filter(|t| !**t).count();
        let nothings = found.iter().filter(|f| f.2 == Meaning::Nothing).map(|f| f.0);
        let Some((start, length, meaning)) = best else {
            return Reading { thing: thing(None), unknown, ..Reading::default() };
        };
        // "adres land": the last word says what of the address is meant.
        let narrowed = matches!(meaning, Meaning::Kind(Kind::Name | Kind::Address | Kind::Gender | Kind::CustomerNo))
            && nothings.clone().any(|at| at > *start);
        match meaning {
            Meaning::Kind(kind) if !narrowed => Reading {
                kind: Some(*kind),
                nothing: false,
                thing: words.len() > *length && thing((*length == 1).then_some(*start)),
                whole,
                unknown,
                mixed: nothings.count() > 0,
                ..Reading::default()
            },
            _ => Reading { nothing: true, whole, unknown, ..Reading::default() },
        }
    }

    /// `leerlingnr`, `pat. nr`: the number of somebody.
    fn number_of(&self, words: &[Vec<u8>]) -> Option<Meaning> {
        let kind = match words {
            [whole] => {
                let noun = number_word(whole)?;
                let joined = noun.strip_suffix(b"s").or_else(|| noun.strip_suffix(b"en"));
                self.numbered.get(noun).or_else(|| self.numbered.get(joined?))
            }
            [noun, number] if number_word(number).is_some_and(<[u8]>::is_empty) => self.numbered.get(noun),
            _ => None,
        };
        kind.map(|kind| Meaning::Kind(*kind))
    }

    /// `klantachternaam`: the longest known ending of an unknown word.
    fn compound(&self, word: &[u8]) -> Option<Meaning> {
        (1..word.len().saturating_sub(3))
            .find_map(|cut| {
                let ending = &word[cut..];
                (ending.len() >= 4 && cut >= 3).then(|| self.phrases.get(ending)).flatten()
            })
            .filter(|m| matches!(m, Meaning::Kind(_)))
            .copied()
    }
}

/// What stands before a word for "number" at the end of `word`.
fn number_word(word: &[u8]) -> Option<&[u8]> {
    grammar::NUMBER_WORDS.iter().find_map(|number| word.strip_suffix(number.as_bytes()))
}

/// `08.11.10`: an element of the register of persons; the key is that of its
/// group and number, whatever the category before.
fn register_element(header: &str) -> Option<Vec<u8>> {
    let bytes = header.trim().as_bytes();
    let digits = |at: usize| bytes.get(at..at + 2).is_some_and(|pair| pair.iter().all(u8::is_ascii_digit));
    let shaped = bytes.len() == 8 && bytes[2] == b'.' && bytes[5] == b'.' && digits(0) && digits(3) && digits(6);
    shaped.then(|| [b"brp ", &bytes[3..5], &bytes[6..]].concat())
}

/// Words and numbers that add nothing to a header.
fn is_neutral(word: &[u8]) -> bool {
    word.iter().all(u8::is_ascii_digit) || grammar::NEUTRAL_HEADERS.iter().any(|neutral| neutral.as_bytes() == word)
}

/// Words that add nothing where no phrase took them.
fn is_filler(word: &[u8]) -> bool {
    grammar::FILLER_HEADERS.iter().any(|filler| filler.as_bytes() == word)
}

/// Cuts a header into folded words at signs, digits and changes of case.
fn words(header: &str) -> Vec<Vec<u8>> {
    let mut words: Vec<String> = vec![String::new()];
    let mut previous = ' ';
    for c in header.chars().take(120) {
        let boundary = !c.is_alphanumeric()
            || (c.is_uppercase() && previous.is_lowercase())
            || (c.is_numeric() != previous.is_numeric() && previous.is_alphanumeric());
        if boundary && words.last().is_some_and(|w| !w.is_empty()) {
            words.push(String::new());
        }
        if c.is_alphanumeric()
            && let Some(word) = words.last_mut()
        {
            word.push(c);
        }
        previous = c;
    }
    let mut folded: Vec<Vec<u8>> = words
        .iter()
        .filter(|w| !w.is_empty())
        .map(|word| {
            let mut key = Vec::new();
            fold_into(word, &mut key);
            key
        })
        .collect();
    // "e-mail" and "address 1" are one thing.
    if folded.len() > 1 && folded.last().is_some_and(|w| w.len() == 1 && w[0].is_ascii_digit()) {
        folded.pop();
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_read() {
        let reader = HeaderReader::new();
        let kind = |header: &str| reader.read(header).kind;
        assert_eq!(kind("E-mail"), Some(Kind::Email));
        assert_eq!(kind("billing_first_name"), Some(Kind::Name));
        assert_eq!(kind("geboorteDatum"), Some(Kind::BirthDate));
        assert_eq!(kind("Geb.datum"), Some(Kind::BirthDate));
        assert_eq!(reader.read_path("adres.postcode").kind, Some(Kind::Postcode));
        assert_eq!(kind("klantachternaam"), Some(Kind::Name));
        assert_eq!(kind("Home Address 2"), Some(Kind::Address));
        assert_eq!(kind("01.02.40"), Some(Kind::Name));
        assert_eq!(kind("08.11.60"), Some(Kind::Postcode));
        assert!(reader.read("08.10.30").nothing);
        assert_eq!(kind("Leerlingnr"), Some(Kind::CustomerNo));
        assert_eq!(kind("pat. nr"), Some(Kind::CustomerNo));
        assert_eq!(kind("mdw_code"), Some(Kind::EmployeeNo));
        assert!(reader.read("douanecode").nothing && reader.read("Leidingnr").code);
        assert!(reader.read("created_at").nothing);
        assert!(reader.read("Naam leverancier").nothing && reader.read("Shop name").thing);
    }
}
