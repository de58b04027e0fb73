//! Turns the lexicons into a table of words, automata of phrases and suffixes,
//! and the closed word classes into constants.
//!
//! Key forms: folded words as they are; `!FNV` for words that keep their case;
//! `=value` for values of columns; `@info` for role mailboxes. Suffix keys are
//! reversed.

#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::cast_possible_truncation,
    reason = "what is wrong with a lexicon must stop the build"
)]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

#[path = "src/flags.rs"]
mod flags;
#[path = "src/fold.rs"]
mod fold;
#[path = "src/hash.rs"]
mod hash;

/// Lexicon files of statements, in the order of their bits; the same order
/// stands in `src/lexicon.rs`.
const STATEMENTS: [&str; 10] = [
    "health",
    "religion",
    "ethnicity",
    "politics",
    "union",
    "sexuality",
    "genetic",
    "biometric",
    "crime",
    "social_status",
];

type Keys = BTreeMap<Vec<u8>, u64>;

#[derive(Default)]
struct Tables {
    words: Keys,
    phrases: Keys,
    /// Phrases with a gap; a byte of one parts the words before it from those behind.
    gaps: Keys,
    suffixes: Keys,
}

fn main() {
    println!("cargo::rerun-if-changed=lexicons");
    let mut tables = Tables::default();
    for (file, bits) in [
        ("first_names_own", flags::FIRST | flags::COMMON),
        ("first_names_faker", flags::FIRST),
        ("surnames_own", flags::SURNAME | flags::COMMON),
        ("surnames_faker", flags::SURNAME),
        ("first_names_plain", flags::FIRST),
        ("surnames_plain", flags::SURNAME),
        ("words_nl", flags::WORD),
        ("words_en", flags::WORD),
    ] {
        for line in content(file).lines().filter(|l| !l.starts_with('#')) {
            for word in line.split_whitespace() {
                tables.add(word, bits);
            }
        }
    }
    for file in ["places", "places_own"] {
        for place in content(file).lines().filter(|l| !l.starts_with('#')) {
            tables.add(place, flags::PLACE);
        }
    }
    for value in content("nationalities").lines().filter(|l| !l.starts_with('#')) {
        tables.add(&format!("={value}"), flags::NATIONALITY);
    }
    for value in entries("occupations").into_iter().flat_map(|(_, list)| list) {
        tables.add(&format!("={value}"), flags::OCCUPATION);
        tables.add(&value, flags::OCCUPATION);
    }
    for file in ["persons", "vetoes", "name_grammar", "values", "pairs"] {
        for (section, list) in entries(file) {
            for entry in &list {
                tables.add_section(&section, entry);
            }
        }
    }
    for (at, file) in STATEMENTS.iter().enumerate() {
        let bit = 1 << (flags::STATEMENT_SHIFT + at as u32);
        for entry in entries(file).into_iter().flat_map(|(_, list)| list) {
            tables.add_statement(&entry, bit);
        }
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    write_table(&out.join("words.table"), &tables.words);
    write_pairs(&out.join("phrases.pairs"), &tables.phrases, b' ');
    write(&out.join("phrases.fst"), &tables.phrases);
    write_pairs(&out.join("gaps.pairs"), &tables.gaps, hash::GAP);
    write(&out.join("gaps.fst"), &tables.gaps);
    write(&out.join("suffixes.fst"), &tables.suffixes);
    let (senses, sets) = senses();
    write_table(&out.join("senses.table"), &senses);
    fs::write(out.join("senses.rs"), sets).expect("OUT_DIR can be written");
    fs::write(out.join("grammar.rs"), grammar()).expect("OUT_DIR can be written");
}

/// Most senses that are kept of a word.
const SENSES: usize = 2;

/// Reads what words are about: for each word the number of its set of senses, and a constant with the sets.
fn senses() -> (Keys, String) {
    let mut of_word: BTreeMap<Vec<u8>, Vec<u8>> = BTreeMap::new();
    let mut sense = 0u8;
    for line in content("senses").lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if line.starts_with('[') {
            sense += 1;
            continue;
        }
        for word in line.split_whitespace() {
            let mut key = Vec::new();
            fold::fold_into(word, &mut key);
            let senses = of_word.entry(key).or_default();
            if !senses.contains(&sense) && senses.len() < SENSES {
                senses.push(sense);
            }
        }
    }
    let mut sets: Vec<Vec<u8>> = of_word.values().cloned().collect();
    sets.sort();
    sets.dedup();
    assert!(sets.len() < 1 << 16, "a set of senses has a number of two bytes");
    let number = |set| sets.binary_search(set).expect("every set is listed") as u64 + 1;
    let keys = of_word.iter().map(|(word, set)| (word.clone(), number(set))).collect();
    let mut listed = vec![[0; SENSES]];
    listed.extend(sets.iter().map(|set| [set[0], set.get(1).copied().unwrap_or(0)]));
    let source = format!("static SETS: [[u8; {SENSES}]; {}] = {listed:?};\n", listed.len());
    (keys, source)
}

/// Makes a constant of each section of the closed word classes, and a table that tells of each word in which it is.
fn grammar() -> String {
    let sections: Vec<_> = entries("grammar").into_iter().filter(|(name, _)| !name.is_empty()).collect();
    let mut source = String::new();
    let size = sections.len().div_ceil(8);
    let mut classes: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for (number, (section, list)) in sections.iter().enumerate() {
        let name = section.to_uppercase().replace('-', "_");
        writeln!(
            source,
            "/// `[{section}]` of `lexicons/grammar.txt`.\n\
             pub(crate) const {name}: &Words = &Words {{ listed: &{list:?}, number: {number} }};"
        )
        .expect("a string takes whatever is written");
        for word in list {
            classes.entry(word.to_ascii_lowercase()).or_insert_with(|| vec![0; size])[number / 8] |= 1 << (number % 8);
        }
    }
    let (listed, classes): (Vec<_>, Vec<_>) = classes.into_iter().unzip();
    let (words, slots) = (listed.len(), slots(&listed));
    let longest = listed.iter().map(String::len).max().unwrap_or(0);
    writeln!(
        source,
        "const LONGEST: usize = {longest};\n\
         static SLOTS: [u16; {}] = {slots:?};\n\
         static LISTED: [&str; {words}] = {listed:?};\n\
         static CLASSES: [[u8; {size}]; {words}] = {classes:?};",
        slots.len()
    )
    .expect("a string takes whatever is written");
    source
}

/// Gives each word a slot by its hash; in it stands the number of the word, counted from one.
fn slots(words: &[String]) -> Vec<usize> {
    let mut slots = vec![0; words.len() * 2];
    for (at, word) in words.iter().enumerate() {
        let mut slot = hash::slot(hash::hash(word.as_bytes()), slots.len());
        while slots[slot] != 0 {
            slot = (slot + 1) % slots.len();
        }
        slots[slot] = at + 1;
    }
    slots
}

impl Tables {
    fn add(&mut self, entry: &str, bits: u64) {
        let mut key = Vec::new();
        match entry.strip_prefix('!') {
            Some(cased) if !cased.contains(' ') => key.extend_from_slice(entry.as_bytes()),
            Some(cased) => fold::fold_into(cased, &mut key),
            None => fold::fold_into(entry, &mut key),
        }
        if let Some((head, tail)) = entry.split_once("..") {
            assert!(
                !head.trim().is_empty() && !tail.trim().is_empty() && !tail.contains(".."),
                "`{entry}` has one gap"
            );
            let mut key = Vec::new();
            fold::fold_into(head.trim(), &mut key);
            let first = key.split(|b| *b == b' ').next().unwrap_or(&[]).to_vec();
            *self.words.entry(first).or_default() |= flags::PHRASE;
            key.push(hash::GAP);
            let mut behind = Vec::new();
            fold::fold_into(tail.trim(), &mut behind);
            key.append(&mut behind);
            merge(self.gaps.entry(key).or_default(), bits);
        } else if key.contains(&b' ') && !entry.starts_with(['=', '@']) {
            let first = key.split(|b| *b == b' ').next().unwrap_or(&[]).to_vec();
            *self.words.entry(first).or_default() |= flags::PHRASE;
            merge(self.phrases.entry(key).or_default(), bits);
        } else {
            merge(self.words.entry(key).or_default(), bits);
        }
    }

    fn add_ending(&mut self, ending: &str, bits: u64) {
        let mut key = Vec::new();
        fold::fold_into(ending, &mut key);
        key.reverse();
        *self.suffixes.entry(key).or_default() |= bits;
    }

    fn add_section(&mut self, section: &str, entry: &str) {
        let bits = match section {
            "titles" => flags::TITLE,
            "surname-endings" => {
                self.add_ending(entry, flags::SURNAME);
                return;
            }
            "firm-before-endings" => {
                self.add_ending(entry, flags::FIRM_BEFORE);
                return;
            }
            "home" => flags::HOME,
            "login" => flags::LOGIN,
            "infixes" => flags::INFIX,
            "salutations" => flags::SALUTATION,
            "signatures" => flags::CLOSING,
            "firm-after" => flags::FIRM_AFTER,
            "firm-before" => flags::FIRM_BEFORE,
            "not-names" | "firms" => flags::NOT_NAME,
            "role" => flags::ROLE,
            "pronoun" => flags::PRONOUN,
            "generic" => flags::GENERIC,
            "animal" => flags::ANIMAL,
            "role-endings" => {
                self.add_ending(entry, flags::ROLE);
                flags::ROLE
            }
            "institution" => flags::INSTITUTION,
            "topic" => flags::TOPIC,
            "verbs" => flags::TOPIC_VERB,
            "curse" => flags::CURSE,
            "figure" => {
                assert!(entry.contains(' ') && !entry.contains(".."), "`{entry}` is words that stand together");
                flags::FIGURE
            }
            "curse-next" => flags::CURSE_NEXT,
            "street-heads" => flags::STREET_HEAD,
            "gender" => return self.add(&format!("={entry}"), flags::GENDER),
            "marital" => return self.add(&format!("={entry}"), flags::MARITAL),
            "yes-no" => return self.add(&format!("={entry}"), flags::YES_NO),
            "empty" => return self.add(&format!("={entry}"), flags::EMPTY),
            "role-boxes" => return self.add(&format!("@{entry}"), flags::WORD),
            "deed" => flags::DEED,
            "done" => flags::DONE,
            "drug" => flags::DRUG,
            "deal" => flags::DEAL,
            "take" => flags::TAKE,
            "blow" => flags::BLOW,
            "give" => flags::GIVE,
            "body" => flags::BODY,
            "complaint" => flags::COMPLAINT,
            "function" => flags::FUNCTION,
            "badly" => flags::BADLY,
            "worship" => flags::WORSHIP,
            "attend" => flags::ATTEND,
            "debt" => flags::DEBT,
            "money" => flags::MONEY,
            "bill" => flags::BILL,
            "pay" => flags::PAY,
            "weapon" => flags::WEAPON,
            "wield" => flags::WIELD,
            _ => panic!("lexicon section `{section}` has no meaning"),
        };
        self.add(entry, bits);
    }

    fn add_statement(&mut self, entry: &str, bit: u64) {
        if let Some(suffix) = entry.strip_prefix('-') {
            self.add_ending(suffix, bit);
            return;
        }
        let (entry, bit) = match entry.strip_prefix('^') {
            Some(rest) => (rest, bit | flags::VAGUE),
            None => (entry, bit),
        };
        let (word, bits) = match entry.split_at(1) {
            ("~", rest) => (rest, bit | flags::WEAK),
            ("@", rest) => (rest, bit | flags::BELIEF),
            ("%", rest) => (rest, bit | flags::ORIGIN),
            ("+", rest) => (rest, bit | flags::HEAD),
            _ => (entry, bit),
        };
        self.add(word.trim_start(), bits);
    }
}

/// Adds `bits`; a statement is weak only where every listing says so.
fn merge(entry: &mut u64, bits: u64) {
    let twice = *entry & flags::STATEMENT != 0 && bits & flags::STATEMENT != 0;
    let weak = if twice { *entry & bits } else { *entry | bits } & flags::WEAK;
    *entry = (*entry | bits) & !flags::WEAK | weak;
}

fn content(file: &str) -> String {
    let path = format!("lexicons/{file}.txt");
    fs::read_to_string(&path).unwrap_or_else(|e| panic!("cannot read {path}: {e}"))
}

/// Returns the sections of a list file with their comma-separated entries.
fn entries(file: &str) -> Vec<(String, Vec<String>)> {
    let mut sections = vec![(String::new(), Vec::new())];
    for line in content(file).lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#')) {
        if let Some(name) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
            sections.push((name.to_owned(), Vec::new()));
        } else if let Some((_, list)) = sections.last_mut() {
            list.extend(line.split(',').map(str::trim).filter(|e| !e.is_empty()).flat_map(spelled_out));
        }
    }
    sections
}

/// Spells out the choices of an entry: `(in|op) de bak`, where a choice may be
/// empty or hold choices itself.
fn spelled_out(entry: &str) -> Vec<String> {
    let Some(open) = entry.find('(') else {
        return vec![entry.split_whitespace().collect::<Vec<_>>().join(" ")];
    };
    let (mut depth, mut from, mut choices) = (0, open + 1, Vec::new());
    for (at, sign) in entry.char_indices().skip_while(|(at, _)| *at < open) {
        match sign {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 || depth == 1 && sign == '|' {
            choices.push(&entry[from..at]);
            from = at + 1;
        }
        if depth == 0 {
            let spelled = |choice| spelled_out(&format!("{}{choice}{}", &entry[..open], &entry[from..]));
            return choices.into_iter().flat_map(spelled).collect();
        }
    }
    panic!("`{entry}` has an open bracket");
}

fn write(path: &Path, keys: &Keys) {
    let map = fst::Map::from_iter(keys.iter().map(|(key, bits)| (key, *bits))).expect("keys of a BTreeMap are sorted");
    fs::write(path, map.into_fst().as_bytes()).expect("OUT_DIR can be written");
}

/// Writes words as slots of eight bytes: the mark of a hash and the number of a
/// value. Before them stand how many values there are, and the values.
fn write_table(path: &Path, keys: &Keys) {
    let mut values: Vec<u64> = keys.values().copied().collect();
    values.sort_unstable();
    values.dedup();
    let mut slots = vec![0u64; keys.len() * 3 / 2];
    for (key, bits) in keys {
        let hash = hash::hash(key);
        let value = values.binary_search(bits).expect("every value is listed") as u64;
        let mut at = hash::slot(hash, slots.len());
        while slots[at] != 0 {
            assert!(slots[at] & hash::MARK != hash & hash::MARK, "two words have one mark");
            at = (at + 1) % slots.len();
        }
        assert!(hash & hash::MARK != 0 && value <= !hash::MARK, "a slot holds a mark and a value");
        slots[at] = hash & hash::MARK | value;
    }
    let words = [values.len() as u64].into_iter().chain(values).chain(slots);
    let bytes: Vec<u8> = words.flat_map(u64::to_le_bytes).collect();
    fs::write(path, bytes).expect("OUT_DIR can be written");
}

/// Writes one bit for each pair of the word that begins a phrase and the one
/// behind the first `joint`.
fn write_pairs(path: &Path, phrases: &Keys, joint: u8) {
    let mut bits = vec![0u8; hash::PAIR_BITS / 8];
    let first_word = |part: &[u8]| hash::hash(part.split(|b| *b == b' ').next().unwrap_or_default()) as u32;
    for phrase in phrases.keys() {
        let mut words = phrase.split(|b| *b == joint).map(first_word);
        if let (Some(first), Some(second)) = (words.next(), words.next()) {
            let bit = hash::pair_bit(first, second);
            bits[bit / 8] |= 1 << (bit % 8);
            // Twice the first word says that it opens any: one look for most words.
            let opens = hash::pair_bit(first, first);
            bits[opens / 8] |= 1 << (opens % 8);
        }
    }
    fs::write(path, bits).expect("OUT_DIR can be written");
}
