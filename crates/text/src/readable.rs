//! A question in words: `mail klanten voor nieuwsbrief objected=no`.

pub mod plain;

use crate::fault::Fault;
use crate::words::Words;
use serde::Deserialize;
use std::sync::OnceLock;
use waarborg_law::{Language, LawFiles};
use waarborg_model::facts::{display, nearest, parse_value};
use waarborg_model::vocabulary::{Action, Category, Fact, Kind, Purpose};
use waarborg_model::{Facts, Value};

/// Where a bare word stands in the question.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Action,
    Data,
    Subject,
    Purpose,
}

/// Reads a question: an action, then kinds of data, `of` or `van` a subject, `for` or `voor` a
/// purpose, and facts as `key=value` anywhere.
///
/// # Errors
/// A fault that names the word, with what was probably meant.
pub fn read(words: &[&str]) -> Result<Facts, Fault> {
    let mut facts = Facts::new();
    let mut place = Place::Action;
    let mut waiting: Option<&str> = None;
    let mut deed = None;
    for word in words {
        if word.contains('=') {
            state(&mut facts, word)?;
            continue;
        }
        let next = match *word {
            "of" | "van" => Some(Place::Subject),
            "for" | "voor" => Some(Place::Purpose),
            _ => None,
        };
        if let Some(next) = next {
            if let Some(before) = waiting.replace(word) {
                return Err(Fault::new("question.word-missing").with("word", before));
            }
            place = next;
            continue;
        }
        waiting = None;
        for one in word.split(',').map(str::trim).filter(|one| !one.is_empty()) {
            let (place, meaning) = understand_somewhere(place, one)?;
            deed = deed.or((place == Place::Action).then_some(one));
            let mut pairs = Facts::new();
            for pair in meaning.split(';') {
                // Several kinds of data are asked about together.
                match (place, pair.strip_prefix("data=")) {
                    (Place::Data, Some(name)) => add_data(&mut facts, name)?,
                    _ => state(&mut pairs, pair)?,
                }
            }
            for (fact, value) in pairs.known() {
                state(&mut facts, &format!("{}={}", fact.key(), display(fact, value)))?;
            }
        }
        if place == Place::Action {
            place = Place::Data;
        }
    }
    match waiting {
        Some(word) => Err(Fault::new("question.word-missing").with("word", word)),
        None => match deed.filter(|_| is_sending(&facts)) {
            Some(word) => Err(Fault::new("question.use-or-send").with("word", word)),
            None => Ok(facts),
        },
    }
}

/// Whether what was understood as using data must mean that advertising is sent: contact data have no other use for it, and
/// rules of advertising would not come up.
fn is_sending(facts: &Facts) -> bool {
    let is_for = |purpose: Purpose| facts.purpose() == Some(purpose);
    let data = facts.categories();
    facts.get(Fact::Action) == Some(Value::One(Action::Use as u8))
        && [Purpose::Newsletter, Purpose::Offers, Purpose::ThirdPartyMarketing].into_iter().any(is_for)
        && (data.is_empty() || data.contains(&Category::Contact))
}

fn state(facts: &mut Facts, pair: &str) -> Result<(), Fault> {
    facts.state(pair).map_err(|error| Fault::from(&error))
}

fn add_data(facts: &mut Facts, name: &str) -> Result<(), Fault> {
    let added = parse_value(Fact::Data, name).map_err(|error| Fault::from(&error))?;
    let before = match facts.get(Fact::Data) {
        Some(Value::Many(bits)) => bits,
        _ => 0,
    };
    if let Value::Many(bits) = added {
        facts.set(Fact::Data, Value::Many(before | bits));
    }
    Ok(())
}

/// Behind the action, a word that is no kind of data may say whose they are, or why: `mail klanten`.
fn understand_somewhere(place: Place, word: &str) -> Result<(Place, String), Fault> {
    let elsewhere: &[Place] = if place == Place::Data { &[Place::Subject, Place::Purpose] } else { &[] };
    let here = understand(place, word).map(|meaning| (place, meaning));
    here.or_else(|fault| {
        let found = elsewhere.iter().find_map(|place| Some((*place, understand(*place, word).ok()?)));
        found.ok_or(fault)
    })
}

/// The facts that a word at a place stands for, as `key=value;…`.
fn understand(place: Place, word: &str) -> Result<String, Fault> {
    let fact = match place {
        Place::Action => Fact::Action,
        Place::Data => Fact::Data,
        Place::Subject => Fact::Subject,
        Place::Purpose => Fact::Purpose,
    };
    let names = match fact.kind() {
        Kind::Enum(names) | Kind::Set(names) => names,
        _ => &[],
    };
    let lower = word.to_lowercase();
    let plain = lower.replace(['-', ' '], "_");
    if let Some(name) = names.iter().find(|name| **name == plain || format!("{name}s") == plain) {
        return Ok(format!("{}={name}", fact.key()));
    }
    let prefix = format!("{}=", fact.key());
    let known = dictionary();
    if let Some((_, means)) = known.iter().find(|(say, means)| *say == lower && means.starts_with(&prefix)) {
        return Ok(means.clone());
    }
    let labels = labels(fact, names);
    if let Some((_, name)) = labels.iter().find(|(label, _)| *label == lower) {
        return Ok(format!("{}={name}", fact.key()));
    }
    let all = names
        .iter()
        .copied()
        .chain(known.iter().filter(|(_, means)| means.starts_with(&prefix)).map(|(say, _)| say.as_str()));
    let suggestion = nearest(&lower, all);
    Err(match place {
        Place::Action => Fault::new("question.unknown-action").with("value", word).with("expected", names.join(", ")),
        _ => Fault::new("question.unknown-word").with("word", word),
    }
    .with_maybe("suggestion", suggestion))
}

/// The labels of a fact's values in both languages.
fn labels(fact: Fact, names: &[&'static str]) -> Vec<(String, &'static str)> {
    Language::ALL
        .into_iter()
        .flat_map(|language| {
            let words = Words::new(language);
            names
                .iter()
                .filter_map(move |name| {
                    let key = format!("value-{}-{}", fact.key().replace('_', "-"), name.replace('_', "-"));
                    Some((words.maybe(&key)?.to_lowercase(), *name))
                })
                .collect::<Vec<_>>()
        })
        .collect()
}

/// Words that people use, with what they mean.
fn dictionary() -> &'static [(String, String)] {
    #[derive(Deserialize)]
    struct File {
        word: Vec<Entry>,
    }
    #[derive(Deserialize)]
    struct Entry {
        say: Vec<String>,
        means: String,
    }
    static WORDS: OnceLock<Vec<(String, String)>> = OnceLock::new();
    WORDS.get_or_init(|| {
        let files = LawFiles::built_in();
        // INVARIANT: a test reads the file.
        let file: File =
            files.get("words.toml").and_then(|text| toml::from_str(text).ok()).unwrap_or(File { word: Vec::new() });
        file.word
            .into_iter()
            .flat_map(|entry| {
                let means = entry.means;
                entry.say.into_iter().map(move |say| (say, means.clone()))
            })
            .collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(text: &str) -> Result<Facts, Fault> {
        read(&text.split(' ').collect::<Vec<_>>())
    }

    #[test]
    fn reads_words_of_both_languages() {
        let wanted = Facts::parse("action=use;data=contact;subject=customer;purpose=delivery").unwrap();
        assert_eq!(facts("use e-mail of customers for delivery").unwrap(), wanted);
        assert_eq!(facts("gebruik e-mail van klanten voor bezorging").unwrap(), wanted);
        let mail = Facts::parse("action=direct_marketing;channel=email;subject=customer;objected=no").unwrap();
        assert_eq!(facts("mail van klanten objected=no").unwrap(), mail);
        assert_eq!(facts("mail klanten objected=no").unwrap(), mail);
    }

    #[test]
    fn using_contact_data_for_advertising_is_asked_back_but_where_it_is_said_as_a_fact() {
        for text in [
            "use e-mail of customers for newsletter",
            "gebruik adressen van klanten voor aanbiedingen",
            "gebruik klanten voor nieuwsbrief",
            "use contact,purchase of customers for third_party_marketing",
        ] {
            assert_eq!(facts(text).unwrap_err().code, "question.use-or-send", "{text}");
        }
        let said = facts("action=use data=contact subject=customer purpose=newsletter").unwrap();
        assert_eq!(said.get(Fact::Action), Some(Value::One(Action::Use as u8)));
        assert!(facts("use purchases of customers for offers").is_ok());
        assert!(facts("mail klanten voor nieuwsbrief").is_ok());
    }

    #[test]
    fn joins_kinds_of_data() {
        assert_eq!(facts("keep contact,health").unwrap(), facts("keep data=contact|health").unwrap());
        assert_eq!(facts("keep contact health").unwrap(), facts("keep contact,health").unwrap());
    }

    #[test]
    fn every_word_of_the_dictionary_means_something() {
        assert!(!dictionary().is_empty());
        for (say, means) in dictionary() {
            assert!(Facts::parse(means).is_ok(), "{say}: {means}");
        }
    }

    #[test]
    fn tells_which_word_is_not_understood() {
        assert_eq!(facts("colect contact").unwrap_err().code, "question.unknown-action");
        assert_eq!(facts("collect contcat").unwrap_err().code, "question.unknown-word");
        assert_eq!(facts("collect contact of").unwrap_err().code, "question.word-missing");
        assert_eq!(facts("collect contact of for newsletter").unwrap_err().code, "question.word-missing");
    }
}
