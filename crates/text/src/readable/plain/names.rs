//! Recipients by the names that a register gives them. A name is taken only where it is plain: whole words, which mean nothing
//! else, and which one recipient has.

use super::dictionary::{Dictionary, Meaning};
use super::token::{Token, tokens};
use waarborg_model::vocabulary::Recipient;

/// Shorter names are found in too many questions by chance.
const LEAST: usize = 3;

/// A recipient that a register names.
#[derive(Clone)]
pub struct Named {
    /// Its identifier in the register.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// What it is in the law.
    pub kind: Recipient,
}

/// The names that are looked for.
pub struct Names<'n> {
    known: Vec<Name<'n>>,
    forms: &'n [Vec<String>],
}

struct Name<'n> {
    id: &'n str,
    words: Vec<String>,
    meaning: [Meaning; 1],
}

impl<'n> Names<'n> {
    /// Of these recipients, those whose name is plain.
    pub fn of(dictionary: &'n Dictionary, recipients: &'n [Named]) -> Self {
        let forms = dictionary.forms.as_slice();
        let all: Vec<Name> = recipients
            .iter()
            .map(|one| Name {
                id: &one.id,
                words: words(dictionary, forms, &one.name),
                meaning: [Meaning::recipient(one.kind)],
            })
            .collect();
        let is_plain = |name: &&Name| {
            let key = name.words.join(" ");
            key.chars().count() >= LEAST
                && !dictionary.is_otherwise_known(&key)
                && all.iter().filter(|other| other.words == name.words).count() == 1
        };
        let plain: Vec<bool> = all.iter().map(|name| is_plain(&name)).collect();
        let known = all.into_iter().zip(plain).filter_map(|(name, is_plain)| is_plain.then_some(name)).collect();
        Self { known, forms }
    }

    /// The longest name that begins here: how many words it has with what stands behind it, whose it is, and what it means.
    pub fn longest(&self, text: &[Token]) -> Option<(usize, &'n str, &[Meaning])> {
        let fits = |name: &&Name| {
            let here = text.get(..name.words.len());
            here.is_some_and(|here| here.iter().zip(&name.words).all(|(token, word)| token.plain == *word))
        };
        let name = self.known.iter().filter(fits).max_by_key(|name| name.words.len())?;
        let behind = text.get(name.words.len()..).unwrap_or_default();
        let is_behind = |form: &&Vec<String>| {
            behind.len() >= form.len() && behind.iter().zip(form.iter()).all(|(token, word)| token.plain == *word)
        };
        let form = self.forms.iter().filter(is_behind).map(Vec::len).max().unwrap_or_default();
        Some((name.words.len() + form, name.id, &name.meaning))
    }
}

/// The words of a name, without articles and what stands behind the name of a firm.
fn words(dictionary: &Dictionary, forms: &[Vec<String>], name: &str) -> Vec<String> {
    let words = tokens(name).into_iter().map(|token| token.plain);
    let mut words: Vec<String> = words.filter(|word| !dictionary.articles.contains(word)).collect();
    if let Some(form) = forms.iter().filter(|form| words.ends_with(form)).map(Vec::len).max() {
        words.truncate(words.len() - form);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::super::{Understood, read_among};
    use super::*;

    fn asked(text: &str, names: &[&str]) -> Understood {
        let named: Vec<Named> = names
            .iter()
            .enumerate()
            .map(|(place, name)| Named {
                id: format!("r{place}"),
                name: (*name).to_owned(),
                kind: Recipient::Processor,
            })
            .collect();
        read_among(text, &named)
    }

    #[test]
    fn a_recipient_of_the_register_is_found_by_its_name() {
        for (text, name) in [
            ("mag ik adressen van klanten geven aan MailPost?", "MailPost B.V."),
            ("mag ik adressen van klanten geven aan mailpost b.v.", "MailPost"),
            ("mag ik adressen van klanten delen met de Drukkers van Oost", "Drukkers van Oost"),
            ("may I share addresses of customers with Mail-Post Ltd?", "Mailpost"),
        ] {
            let understood = asked(text, &["Bezorgers Zuid", name]);
            assert_eq!(understood.recipient.as_deref(), Some("r1"), "{text}");
            assert!(understood.is_whole(), "{text}: {:?} {:?}", understood.unknown, understood.open);
        }
    }

    #[test]
    fn what_is_no_plain_name_is_taken_for_none() {
        for (text, names) in [
            // Part of a word, a word with another meaning, a name that two have, two recipients beside each other.
            ("mag ik adressen van klanten geven aan MailPosters", vec!["MailPost"]),
            ("mag ik adressen van klanten mailen", vec!["Mailen"]),
            ("mag ik adressen van klanten geven aan MailPost", vec!["MailPost", "Mailpost BV"]),
            ("mag ik adressen van klanten geven aan MailPost en Letterdruk", vec!["MailPost", "Letterdruk"]),
            ("mag ik adressen van klanten geven aan een BV", vec!["BV"]),
            // Data that come from there, and data that go nowhere.
            ("mag ik adressen van klanten vragen van MailPost", vec!["MailPost"]),
            ("mag ik adressen van klanten bewaren MailPost", vec!["MailPost"]),
        ] {
            let understood = asked(text, &names);
            assert_eq!(understood.recipient, None, "{text}");
        }
        let both = asked("mag ik adressen van klanten geven aan MailPost en Letterdruk", &["MailPost", "Letterdruk"]);
        assert!(!both.is_whole() && both.open == ["MailPost", "Letterdruk"], "{:?}", both.open);
    }
}
