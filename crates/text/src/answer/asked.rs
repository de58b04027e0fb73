//! A question repeated as one sentence, with what was chosen set apart.

use super::is_duty;
use crate::fact::value_label;
use crate::words::Words;
use waarborg_decide::Rulebook;
use waarborg_model::vocabulary::{Action, Fact};
use waarborg_model::{Facts, Value};

/// Set around what was chosen while a sentence is put together. No word of ours holds them.
const BEGIN: char = '\u{e000}';
const END: char = '\u{e001}';

/// A piece of the sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Its words.
    pub text: String,
    /// Whether it was chosen.
    pub is_chosen: bool,
}

/// The question in pieces.
#[must_use]
pub fn asked(words: &Words, book: &Rulebook, facts: &Facts) -> Vec<Piece> {
    let sentence = sentence(words, book, facts);
    let mut pieces = Vec::new();
    let mut push = |text: &str, is_chosen| {
        if !text.is_empty() {
            pieces.push(Piece { text: text.to_owned(), is_chosen });
        }
    };
    let mut rest = sentence.as_str();
    while let Some((before, after)) = rest.split_once(BEGIN) {
        let (chosen, after) = after.split_once(END).unwrap_or((after, ""));
        push(before, false);
        push(chosen, true);
        rest = after;
    }
    push(rest, false);
    pieces
}

/// The question as plain words.
#[must_use]
pub fn asked_plain(words: &Words, book: &Rulebook, facts: &Facts) -> String {
    sentence(words, book, facts).replace([BEGIN, END], "")
}

fn sentence(words: &Words, book: &Rulebook, facts: &Facts) -> String {
    let action = match facts.get(Fact::Action) {
        Some(Value::One(place)) => Action::ALL.get(usize::from(place)).copied(),
        _ => None,
    };
    let chosen = |text: String| format!("{BEGIN}{text}{END}");
    let label = |fact: Fact| facts.get(fact).map(|value| chosen(value_label(words, fact, value)));
    let whose = match facts.get(Fact::Subject) {
        Some(Value::One(_)) => {
            let word = facts.get(Fact::Subject).map(|value| waarborg_model::facts::display(Fact::Subject, value));
            chosen(words.say(&format!("asked-whose-{}", word.unwrap_or_default().replace('_', "-"))))
        }
        _ => words.say("asked-whose-anybody"),
    };
    let data = label(Fact::Data).unwrap_or_else(|| words.say("asked-data-any"));
    let named = value_label(words, Fact::Action, Value::One(action.map_or(0, |action| action as u8)));
    let key = match action {
        Some(action) if is_duty(action) => "asked-duty".to_owned(),
        Some(action) => format!("asked-{}", action.as_str().replace('_', "-")),
        None => "asked-other".to_owned(),
    };
    let channel = label(Fact::Channel);
    let channel = channel.map(|channel| words.say_with("asked-channel", &[("channel", &channel)])).unwrap_or_default();
    let action = chosen(named);
    let arguments: [(&'static str, &str); 4] =
        [("data", &data), ("whose", &whose), ("action", &action), ("channel", &channel)];
    let head = words.maybe(&key).map_or("asked-other", |_| key.as_str());
    let mut sentence = words.say_with(head, &arguments);
    if let Some(purpose) = label(Fact::Purpose) {
        sentence += &words.say_with("asked-purpose", &[("purpose", &purpose)]);
    }
    if let Some(recipient) = label(Fact::Recipient) {
        let place = match facts.get(Fact::RecipientCountry) {
            Some(Value::Country(country)) => {
                let name = book.derivations().countries().name(country);
                let name = name.map_or_else(|| country.to_string(), |name| name.get(words.language()).to_owned());
                words.say_with("asked-country", &[("country", &chosen(name))])
            }
            _ => String::new(),
        };
        sentence += &words.say_with("asked-recipient", &[("recipient", &recipient), ("place", &place)]);
    }
    sentence + "?"
}

#[cfg(test)]
mod tests {
    use super::*;
    use waarborg_law::Language;

    #[test]
    fn a_question_reads_as_one_sentence_in_both_languages() {
        let book = Rulebook::built_in().unwrap();
        let facts = Facts::parse(
            "action=share;data=contact;subject=customer;purpose=delivery;recipient=processor;recipient_country=DE",
        )
        .unwrap();
        let dutch = asked_plain(&Words::new(Language::Nl), &book, &facts);
        assert_eq!(
            dutch,
            "Mag ik naam, adres, mail en telefoon van klanten aan anderen geven, met als doel: bezorgen, \
             aan een bedrijf dat het voor u doet (verwerker) in Duitsland?"
        );
        let pieces = asked(&Words::new(Language::En), &book, &facts);
        assert!(pieces.iter().filter(|piece| piece.is_chosen).count() >= 4, "{pieces:?}");
        assert!(pieces.iter().all(|piece| !piece.text.contains([BEGIN, END])));
    }

    #[test]
    fn every_action_and_every_kind_of_people_has_its_words() {
        let book = Rulebook::built_in().unwrap();
        for language in Language::ALL {
            let words = Words::new(language);
            for action in Action::ALL {
                for subject in waarborg_model::vocabulary::Subject::ALL {
                    let facts = Facts::parse(&format!("action={};subject={}", action.as_str(), subject.as_str()));
                    let plain = asked_plain(&words, &book, &facts.unwrap());
                    assert!(!plain.contains("asked-"), "{plain}");
                }
            }
        }
    }
}
