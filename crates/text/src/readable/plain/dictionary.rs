//! What words mean: `law/words.toml`, folded once for looking up.

use super::token::{Token, fold, tokens};
use serde::Deserialize;
use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;
use waarborg_law::LawFiles;
use waarborg_model::facts::{find, parse_value};
use waarborg_model::vocabulary::{Fact, Recipient};
use waarborg_model::{Facts, Value};

/// What begins the name of a mark.
const MARK: char = '~';

/// The dictionary of free questions.
#[derive(Default)]
pub struct Dictionary {
    phrases: HashMap<String, Vec<Meaning>>,
    small: HashSet<String>,
    /// How many words the longest phrase has.
    most: usize,
    pub articles: HashSet<String>,
    pub own: HashSet<String>,
    pub firm: HashSet<String>,
    pub from: HashSet<String>,
    pub toward: HashSet<String>,
    pub may: HashSet<String>,
    pub against: HashSet<String>,
    /// What stands behind the names of firms, in words.
    pub forms: Vec<Vec<String>>,
}

/// What a phrase means, and when.
#[derive(Clone)]
pub struct Meaning {
    /// What must be known besides.
    pub when: Vec<Condition>,
    /// What it says.
    pub facts: Vec<(Fact, Value)>,
    /// What other phrases may wait for.
    pub marks: Vec<String>,
}

/// Something that must be known.
#[derive(Clone)]
pub enum Condition {
    /// A mark was set.
    Mark(String),
    /// A fact has one of these values; without any: it is known at all.
    Fact(Fact, Vec<Value>),
}

#[derive(Deserialize)]
struct File {
    articles: Vec<String>,
    small: Vec<String>,
    own: Vec<String>,
    firm: Vec<String>,
    from: Vec<String>,
    toward: Vec<String>,
    may: Vec<String>,
    against: Vec<String>,
    form: Vec<String>,
    phrase: Vec<Entry>,
    word: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    say: Vec<String>,
    #[serde(default)]
    when: Vec<String>,
    means: String,
}

impl Meaning {
    /// Whether it names somebody to whom data go.
    pub fn is_recipient(&self) -> bool {
        self.facts.iter().any(|(fact, _)| *fact == Fact::Recipient)
    }

    /// Whether it names people and nothing else.
    pub fn is_people(&self) -> bool {
        matches!(self.facts.as_slice(), [(Fact::Subject, _)])
    }

    /// That data go to somebody who is this in the law.
    pub fn recipient(kind: Recipient) -> Self {
        Self { when: Vec::new(), facts: vec![(Fact::Recipient, Value::One(kind as u8))], marks: Vec::new() }
    }

    fn read(entry: &Entry) -> Option<Self> {
        let when = entry.when.iter().map(|text| Condition::read(text)).collect::<Option<_>>()?;
        let (marks, facts): (Vec<&str>, Vec<&str>) = entry.means.split(';').partition(|part| part.starts_with(MARK));
        let facts = Facts::parse(&facts.join(";")).ok()?.known().collect();
        Some(Self { when, facts, marks: marks.into_iter().map(str::to_owned).collect() })
    }
}

impl Condition {
    fn read(text: &str) -> Option<Self> {
        if text.starts_with(MARK) {
            return Some(Self::Mark(text.to_owned()));
        }
        let Some((key, values)) = text.split_once('=') else { return Some(Self::Fact(find(text).ok()?, Vec::new())) };
        let fact = find(key).ok()?;
        let values = values.split('|').map(|value| parse_value(fact, value)).collect::<Result<_, _>>().ok()?;
        Some(Self::Fact(fact, values))
    }

    /// Whether it holds.
    pub fn holds(&self, facts: &Facts, marks: &HashSet<&str>) -> bool {
        match self {
            Self::Mark(mark) => marks.contains(mark.as_str()),
            Self::Fact(fact, wanted) => facts.get(*fact).is_some_and(|value| {
                let has = |one: &Value| match (value, one) {
                    (Value::Many(held), Value::Many(one)) => held & one != 0,
                    (value, one) => value == *one,
                };
                wanted.is_empty() || wanted.iter().any(has)
            }),
        }
    }
}

impl Dictionary {
    /// The one of the built-in law.
    pub fn built_in() -> &'static Self {
        static BUILT_IN: OnceLock<Dictionary> = OnceLock::new();
        BUILT_IN.get_or_init(|| {
            // INVARIANT: a test reads the file, and every entry of it.
            let file = LawFiles::built_in().get("words.toml").and_then(|text| toml::from_str(text).ok());
            file.map(|file| Self::of(&file)).unwrap_or_default()
        })
    }

    fn of(file: &File) -> Self {
        let folded = |words: &[String]| words.iter().map(|word| fold(word)).collect();
        let mut dictionary = Self {
            articles: folded(&file.articles),
            own: folded(&file.own),
            firm: folded(&file.firm),
            from: folded(&file.from),
            toward: folded(&file.toward),
            may: folded(&file.may),
            against: folded(&file.against),
            forms: file.form.iter().map(|form| tokens(form).into_iter().map(|token| token.plain).collect()).collect(),
            ..Self::default()
        };
        for say in &file.small {
            let key = dictionary.key(say);
            dictionary.small.insert(key);
        }
        for entry in &file.phrase {
            dictionary.add(entry, |_| false);
        }
        let known: HashSet<String> = dictionary.phrases.keys().chain(&dictionary.small).cloned().collect();
        for entry in &file.word {
            dictionary.add(entry, |key| known.contains(key));
        }
        dictionary
    }

    fn add(&mut self, entry: &Entry, is_known: impl Fn(&str) -> bool) {
        let Some(meaning) = Meaning::read(entry) else { return };
        let keys: HashSet<String> = entry.say.iter().map(|say| self.key(say)).collect();
        for key in keys {
            if !key.is_empty() && !is_known(&key) {
                self.phrases.entry(key).or_default().push(meaning.clone());
            }
        }
    }

    /// A phrase as it is looked up: folded, without articles.
    fn key(&mut self, say: &str) -> String {
        let words = tokens(say).into_iter().map(|token| token.plain);
        let words: Vec<String> = words.filter(|word| !self.articles.contains(word)).collect();
        self.most = self.most.max(words.len());
        words.join(" ")
    }

    /// The longest phrase that begins here: how many words it has, and its meanings.
    pub fn longest(&self, words: &[Token]) -> Option<(usize, &[Meaning])> {
        self.runs(words).into_iter().rev().find_map(|(length, key)| Some((length, self.phrases.get(&key)?.as_slice())))
    }

    /// Whether a phrase means anything else than somebody to whom data go, or turns a meaning around.
    pub fn is_otherwise_known(&self, key: &str) -> bool {
        let is_otherwise = |meanings: &Vec<Meaning>| !meanings.iter().all(Meaning::is_recipient);
        self.small.contains(key) || self.against.contains(key) || self.phrases.get(key).is_some_and(is_otherwise)
    }

    /// How many words that say nothing begin here.
    pub fn small(&self, words: &[Token]) -> usize {
        let found = self.runs(words).into_iter().rev().find(|(_, key)| self.small.contains(key));
        found.map_or(0, |(length, _)| length)
    }

    /// The runs of words that begin here, within a part of a sentence, from short to long.
    fn runs(&self, words: &[Token]) -> Vec<(usize, String)> {
        let mut key = String::new();
        let mut runs = Vec::new();
        for (place, word) in words.iter().take(self.most).enumerate() {
            if place > 0 {
                if word.is_first {
                    break;
                }
                key.push(' ');
            }
            key.push_str(&word.plain);
            runs.push((place + 1, key.clone()));
        }
        runs
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file() -> File {
        toml::from_str(LawFiles::built_in().get("words.toml").unwrap()).unwrap()
    }

    #[test]
    fn every_entry_means_something_that_can_be_asked() {
        let file = file();
        for entry in file.phrase.iter().chain(&file.word) {
            assert!(!entry.say.is_empty(), "{}", entry.means);
            assert!(Meaning::read(entry).is_some(), "{:?}: {} when {:?}", entry.say, entry.means, entry.when);
        }
    }

    #[test]
    fn every_phrase_is_found_as_it_stands_there() {
        let (file, dictionary) = (file(), Dictionary::built_in());
        for say in file.phrase.iter().flat_map(|entry| &entry.say) {
            let words: Vec<Token> =
                tokens(say).into_iter().filter(|token| !dictionary.articles.contains(&token.plain)).collect();
            let found = dictionary.longest(&words).map(|(length, _)| length);
            assert_eq!(found, Some(words.len()), "{say}");
        }
    }

    #[test]
    fn a_mark_that_is_waited_for_is_set_somewhere() {
        let file = file();
        let parts = file.phrase.iter().flat_map(|entry| entry.means.split(';'));
        let set: HashSet<&str> = parts.filter(|part| part.starts_with(MARK)).collect();
        for mark in file.phrase.iter().flat_map(|entry| &entry.when).filter(|text| text.starts_with(MARK)) {
            assert!(set.contains(mark.as_str()), "{mark}");
        }
    }

    #[test]
    fn no_phrase_has_a_meaning_that_never_comes_up() {
        for (say, meanings) in &Dictionary::built_in().phrases {
            let always = meanings.iter().filter(|meaning| meaning.when.is_empty()).count();
            assert!(always <= 1, "`{say}` always means {always} things");
        }
    }

    #[test]
    fn no_word_turns_a_meaning_around_and_says_nothing() {
        let dictionary = Dictionary::built_in();
        for word in &dictionary.against {
            assert!(!dictionary.small.contains(word) && !dictionary.articles.contains(word), "{word}");
            assert!(!dictionary.phrases.contains_key(word), "{word}");
        }
    }
}
