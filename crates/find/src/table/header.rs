//! What the header of a column says.

use super::spelling;
use super::standard::{Fields, Standard};
use crate::flags;
use crate::fold::fold_into;
use crate::grammar;
use crate::kind::Kind;
use crate::lexicon::Lexicon;
use std::collections::{HashMap, HashSet};

static LIST: &str = include_str!("../../lexicons/headers.txt");

/// What a header word or phrase stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Meaning {
    Kind(Kind),
    /// A column without personal data.
    Nothing,
    /// A column of health, where the table is about care.
    InCare,
    /// The same, and where another column is about health.
    BesideHealth,
}

/// What a table is about, besides people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scene {
    /// People are cared for.
    Care,
    /// Animals: their birth, sex, breed and health are not those of people.
    Animals,
    /// Articles, stock, dishes.
    Goods,
    /// Machines and their network.
    Machines,
    /// People at work.
    Staff,
    /// Bodies that are measured.
    Bodies,
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
    /// A standard gives the field its name, and its kind.
    pub(crate) standard: bool,
    /// The kind is that of the field around; the name of this one is unknown.
    pub(crate) inherited: bool,
    /// The header says something of health only where the table is about care.
    pub(crate) in_care: bool,
    /// The same, but another column of health is enough.
    pub(crate) beside_health: bool,
    /// What the table is about, by a word of the header.
    pub(crate) scene: Option<Scene>,
    /// The header is so general that the values decide.
    pub(crate) general: bool,
    /// The header is a noun for somebody who does something.
    pub(crate) agent: bool,
    /// The header says "number" and not of what.
    pub(crate) bare_number: bool,
    /// The header announces notes, remarks or a report.
    pub(crate) notes: bool,
}

/// Reads headers; built once.
#[derive(Debug)]
pub(crate) struct HeaderReader {
    phrases: HashMap<Vec<u8>, Meaning>,
    things: HashSet<Vec<u8>>,
    /// Nouns whose number or code is that of a person, with the kind of it.
    numbered: HashMap<Vec<u8>, Kind>,
    /// Words that say what the table is about.
    scenes: HashMap<Vec<u8>, Scene>,
    /// Headers whose column is known by its values alone.
    general: HashSet<Vec<u8>>,
    fields: Fields,
}

/// `opmerkingen`, `gespreksnotitie`, `remarks`: somebody writes down what she
/// thinks worth it.
fn is_notes(word: &[u8]) -> bool {
    let ends = |ending: &&str| word.ends_with(ending.as_bytes());
    grammar::NOTES.iter().any(|note| note.as_bytes() == word) || grammar::NOTES_ENDINGS.iter().any(ends)
}

/// Longest phrase, in words.
const MOST_WORDS: usize = 5;

impl HeaderReader {
    #[expect(clippy::expect_used, reason = "INVARIANT: the sections of headers.txt are kinds")]
    pub(crate) fn new() -> Self {
        let mut reader = HeaderReader {
            phrases: HashMap::new(),
            things: HashSet::new(),
            numbered: HashMap::new(),
            scenes: HashMap::new(),
            general: HashSet::new(),
            fields: Fields::new(),
        };
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
                    "care" => reader.set_scene(key, Scene::Care),
                    "animals" => reader.set_scene(key, Scene::Animals),
                    "goods" => reader.set_scene(key, Scene::Goods),
                    "staff" => reader.set_scene(key, Scene::Staff),
                    "machines" => reader.set_scene(key, Scene::Machines),
                    "general" => {
                        reader.general.insert(key);
                    }
                    "bodies" => reader.set_scene(key, Scene::Bodies),
                    "health-in-care" => {
                        reader.phrases.insert(key, Meaning::InCare);
                    }
                    "health-beside-health" => {
                        reader.phrases.insert(key, Meaning::BesideHealth);
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
    pub(crate) fn read(&self, header: &str, lexicon: &Lexicon) -> Reading {
        if let Some(element) = register_element(header) {
            let kind = self.phrases.get(&element).and_then(|meaning| match meaning {
                Meaning::Kind(kind) => Some(*kind),
                Meaning::Nothing | Meaning::InCare | Meaning::BesideHealth => None,
            });
            return Reading { kind, nothing: kind.is_none(), whole: true, ..Reading::default() };
        }
        let words = words(header);
        let mut reading = self.read_spelled(&words, lexicon);
        reading.numbered = words.iter().find_map(|w| self.numbered.get(w).copied());
        reading.code = reading.kind.is_none() && words.last().is_some_and(|w| number_word(w).is_some());
        reading.scene =
            words.iter().find_map(|w| self.scenes.get(w)).or_else(|| self.scenes.get(&words.concat())).copied();
        reading.general = self.general.contains(&words.join(&b' '));
        reading.notes = words.iter().any(|w| is_notes(w));
        reading.bare_number = matches!(words.as_slice(), [word] if number_word(word).is_some_and(<[u8]>::is_empty));
        reading.agent = reading.kind.is_none() && !reading.nothing && words.last().is_some_and(|w| is_agent(w));
        reading
    }

    /// The kind of number by which the people are known whom the name of a
    /// table, sheet or file is about: `leden`, `customers_2024`.
    pub(crate) fn people(&self, name: &str) -> Option<Kind> {
        let mut singular = words(name);
        for word in &mut singular {
            let known = |word: &[u8]| self.numbered.contains_key(word);
            if !known(word)
                && let Some(stem) =
                    [&b"s"[..], b"en", b"n"].iter().find_map(|end| word.strip_suffix(*end).filter(|w| known(w)))
            {
                *word = stem.to_vec();
            }
        }
        singular.iter().find_map(|word| self.numbered.get(word)).copied()
    }

    /// Reads a field of a format that names its fields itself.
    pub(crate) fn read_field(&self, name: &str, standard: Standard, lexicon: &Lexicon) -> Reading {
        match self.fields.holds(standard, name) {
            Some(kind) => Reading { kind, nothing: kind.is_none(), whole: true, standard: true, ..Reading::default() },
            None => self.read_path(name, lexicon),
        }
    }

    /// Reads words as they stand, then without fillers, in full, and as they
    /// should be spelled.
    fn read_spelled(&self, words: &[Vec<u8>], lexicon: &Lexicon) -> Reading {
        let whole = |words: &[Vec<u8>]| {
            self.phrases.contains_key(&words.join(&b' ')) || self.phrases.contains_key(&words.concat())
        };
        if whole(words) {
            return self.read_words(words);
        }
        let bare: Vec<Vec<u8>> = words.iter().filter(|w| !is_filler(w) && w.as_slice() != b"v").cloned().collect();
        if bare.len() < words.len() && bare.len() > 1 && whole(&bare) {
            return self.read_words(&bare);
        }
        let expanded = spelling::expand(if bare.is_empty() { words } else { &bare });
        if let Some(expanded) = expanded.as_ref().filter(|words| whole(words)) {
            return self.read_words(expanded);
        }
        let reading = self.read_words(words);
        let open = |reading: &Reading| reading.kind.is_none() && !reading.nothing;
        if !open(&reading) {
            return reading;
        }
        if let Some(expanded) = expanded {
            let reading = self.read_words(&expanded);
            if !open(&reading) {
                return reading;
            }
        }
        let mended: Vec<Vec<u8>> =
            words.iter().map(|word| self.mend(word, lexicon).unwrap_or_else(|| word.clone())).collect();
        let mended =
            if mended == words { reading } else { Reading { thing: reading.thing, ..self.read_words(&mended) } };
        let nothing = open(&mended) && words.iter().any(|word| self.ends_as_nothing(word));
        Reading { nothing: mended.nothing || nothing, ..mended }
    }

    /// The one known word that an unknown word stands for, cut off or misspelled.
    fn mend(&self, word: &[u8], lexicon: &Lexicon) -> Option<Vec<u8>> {
        if word.len() < 5 || self.things.contains(word) || lexicon.word(word) & flags::WORD != 0 {
            return None;
        }
        let one = |likely: &dyn Fn(&[u8]) -> bool| {
            let mut all = self.phrases.iter().filter(|(known, _)| !known.contains(&b' ') && likely(known));
            let (known, meaning) = all.next()?;
            all.all(|(_, other)| other == meaning).then(|| known.clone())
        };
        one(&|known| spelling::is_cut(word, known)).or_else(|| one(&|known| spelling::is_slip(word, known)))
    }

    /// Reads the last part of a dotted path that says something; what stands
    /// before may make it that of a thing.
    pub(crate) fn read_path(&self, path: &str, lexicon: &Lexicon) -> Reading {
        let parts: Vec<&str> = path.split('.').filter(|p| !p.is_empty()).collect();
        let mut reading = Reading::default();
        for (up, part) in parts.iter().rev().take(3).enumerate() {
            reading = self.read(part, lexicon);
            reading.inherited = up > 0 && !parts[parts.len() - up..].iter().all(|below| is_bare(below));
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
                Meaning::InCare
                | Meaning::BesideHealth
                | Meaning::Kind(Kind::Name | Kind::Address | Kind::Gender | Kind::CustomerNo) => 1,
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
            Meaning::InCare | Meaning::BesideHealth => Reading {
                kind: Some(Kind::Health),
                in_care: true,
                beside_health: *meaning == Meaning::BesideHealth,
                whole,
                unknown,
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
                let meaning = (ending.len() >= 4 && cut >= 3).then(|| self.phrases.get(ending)).flatten()?;
                Some(meaning)
            })
            .filter(|m| matches!(m, Meaning::Kind(_)))
            .copied()
    }

    /// `retourorder`: an unknown word that ends as one without personal data.
    fn ends_as_nothing(&self, word: &[u8]) -> bool {
        (3..word.len().saturating_sub(4))
            .find_map(|cut| self.phrases.get(&word[cut..]))
            .is_some_and(|meaning| *meaning == Meaning::Nothing)
    }

    fn set_scene(&mut self, word: Vec<u8>, scene: Scene) {
        self.scenes.insert(word, scene);
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

/// `value` and the like below a field: it is the field itself.
fn is_bare(part: &str) -> bool {
    words(part).iter().all(|word| is_neutral(word))
}

/// `stylist`, `consulent`: the endings of nouns for people who do something.
fn is_agent(word: &[u8]) -> bool {
    word.len() >= 5 && grammar::AGENT_ENDINGS.iter().any(|ending| word.ends_with(ending.as_bytes()))
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
        let (reader, lexicon) = (HeaderReader::new(), Lexicon::open());
        let read = |header: &str| reader.read(header, &lexicon);
        let kind = |header: &str| read(header).kind;
        assert_eq!(kind("E-mail"), Some(Kind::Email));
        assert_eq!(kind("billing_first_name"), Some(Kind::Name));
        assert_eq!(kind("geboorteDatum"), Some(Kind::BirthDate));
        assert_eq!(kind("Geb.datum"), Some(Kind::BirthDate));
        assert_eq!(reader.read_path("adres.postcode", &lexicon).kind, Some(Kind::Postcode));
        assert_eq!(kind("klantachternaam"), Some(Kind::Name));
        assert_eq!(kind("Home Address 2"), Some(Kind::Address));
        assert_eq!(kind("01.02.40"), Some(Kind::Name));
        assert_eq!(kind("08.11.60"), Some(Kind::Postcode));
        assert!(read("08.10.30").nothing);
        assert_eq!(kind("Leerlingnr"), Some(Kind::CustomerNo));
        assert_eq!(kind("pat. nr"), Some(Kind::CustomerNo));
        assert_eq!(kind("mdw_code"), Some(Kind::EmployeeNo));
        assert!(read("douanecode").nothing && read("Leidingnr").code);
        assert_eq!(kind("gebortedatum"), Some(Kind::BirthDate));
        assert_eq!(kind("Nationalit."), Some(Kind::Nationality));
        assert_eq!(kind("land v. herkomst"), Some(Kind::Ethnicity));
        assert!(read("Retourorder").nothing && read("Omschr.").nothing);
        assert!(read("stukadoor").agent && reader.read_path("naam.soort", &lexicon).kind.is_none());
        assert!(read("created_at").nothing);
        assert!(read("Naam leverancier").nothing && read("Shop name").thing);
    }
}
