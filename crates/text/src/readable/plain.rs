//! A question as people ask it: `mag ik de geboortedatum van mijn medewerkers op de website zetten?`
//!
//! It looks words up, in any order, and takes nothing else: no grammar is guessed. What is in no list is handed back as not
//! understood, and what has several meanings, or contradicts something else, as open. So whoever asks can be shown what was
//! understood before she gets an answer to a question that she did not put.

mod dictionary;
mod names;
mod settle;
mod token;

#[cfg(test)]
mod measured;
#[cfg(test)]
mod tests;

pub use names::Named;

use super::is_sending;
use dictionary::{Dictionary, Meaning};
use names::Names;
use settle::{Outcome, Settled};
use token::{Token, tokens};
use waarborg_model::vocabulary::{Action, Fact};
use waarborg_model::{Facts, Value};

/// The facts that a question itself consists of; all others say how it is done.
const QUESTION: [Fact; 7] =
    [Fact::Action, Fact::Channel, Fact::Data, Fact::Subject, Fact::Purpose, Fact::Recipient, Fact::RecipientCountry];

/// What was understood of a question. It holds words of whoever asked, so it cannot be printed for a log.
#[derive(Clone, Default)]
pub struct Understood {
    /// The facts that were found.
    pub facts: Facts,
    /// The recipient that was named, if it is one of those that were given along.
    pub recipient: Option<String>,
    /// Which words were taken for what: as they were typed, and as `key=value;…`.
    pub taken: Vec<(String, String)>,
    /// Words with several meanings, or that contradict each other.
    pub open: Vec<String>,
    /// Words with no meaning that is known.
    pub unknown: Vec<String>,
}

impl Understood {
    /// Whether it is a question, and every word of it was understood.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        let is_there = |fact: &Fact| self.facts.get(*fact).is_some();
        self.open.is_empty()
            && self.unknown.is_empty()
            && [Fact::Action, Fact::Subject, Fact::Data].iter().all(is_there)
    }

    /// Whether no word of it was understood, not even as one with several meanings.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.facts.known().next().is_none() && self.open.is_empty()
    }

    /// What was understood of how it is done: facts beside the question itself.
    pub fn manner(&self) -> impl Iterator<Item = (Fact, Value)> + '_ {
        self.facts.known().filter(|(fact, _)| is_manner(*fact))
    }
}

/// Whether a fact says how something is done, and is no part of the question itself.
#[must_use]
pub fn is_manner(fact: Fact) -> bool {
    !QUESTION.contains(&fact)
}

/// A word or words in a row that are in the dictionary.
struct Found<'t> {
    /// As it was typed.
    said: String,
    meanings: &'t [Meaning],
    /// The recipient whose name it is.
    recipient: Option<&'t str>,
    /// Behind a word like `aan`: where data may go.
    is_toward: bool,
}

/// Reads a question in free words, Dutch or English. It takes time in proportion to the text.
#[must_use]
pub fn read(text: &str) -> Understood {
    read_among(text, &[])
}

/// The same, with recipients that may be called by their names.
#[must_use]
pub fn read_among(text: &str, recipients: &[Named]) -> Understood {
    let dictionary = Dictionary::built_in();
    let names = Names::of(dictionary, recipients);
    let mut understood = Understood::default();
    let mut found: Vec<Found> = Vec::new();
    let mut is_turned = false;
    let tokens = speaking(dictionary, text);
    let mut rest = tokens.as_slice();
    let mut before = "";
    while let Some(first) = rest.first() {
        let word = dictionary.longest(rest).map(|(length, meanings)| (length, None, meanings));
        let name = names.longest(rest).map(|(length, id, meanings)| (length, Some(id), meanings));
        // A name goes before a word that is no longer.
        if let Some((length, recipient, meanings)) = word.into_iter().chain(name).max_by_key(|(length, ..)| *length) {
            let (here, behind) = rest.split_at_checked(length).unwrap_or((rest, &[]));
            let said = here.iter().map(|token| token.said).collect::<Vec<_>>().join(" ");
            let is_source = dictionary.from.contains(before) && meanings.iter().any(Meaning::is_recipient);
            let is_doer = dictionary.may.contains(before) && meanings.iter().any(Meaning::is_people);
            if is_source || is_doer {
                understood.unknown.push(said);
            } else {
                found.push(Found { said, meanings, recipient, is_toward: dictionary.toward.contains(before) });
            }
            before = here.last().map_or("", |token| token.plain.as_str());
            rest = behind;
            continue;
        }
        let length = dictionary.small(rest);
        if length == 0 {
            is_turned |= dictionary.against.contains(first.plain.as_str());
            understood.unknown.push(first.said.to_owned());
        }
        let last = length.checked_sub(1).and_then(|last| rest.get(last)).unwrap_or(first);
        before = last.plain.as_str();
        rest = rest.get(length.max(1)..).unwrap_or_default();
    }
    conclude(understood, &found, is_turned)
}

/// The words without articles, and without the firm that asks.
fn speaking<'t>(dictionary: &Dictionary, text: &'t str) -> Vec<Token<'t>> {
    let mut kept: Vec<Token> = Vec::new();
    let (mut is_own, mut is_first) = (false, false);
    for mut token in tokens(text) {
        let word = token.plain.as_str();
        // A sentence that begins with a word that goes begins with the next.
        is_first |= token.is_first;
        let is_firm = is_own && dictionary.firm.contains(word);
        is_own = dictionary.own.contains(word);
        if !is_firm && !dictionary.articles.contains(word) {
            token.is_first = std::mem::take(&mut is_first);
            kept.push(token);
        }
    }
    kept
}

/// Turns what was found into facts.
fn conclude(mut understood: Understood, found: &[Found], is_turned: bool) -> Understood {
    let mut settled = Settled::of(found);
    let action = match settled.facts().get(Fact::Action) {
        Some(Value::One(place)) => Action::ALL.get(usize::from(place)).copied(),
        _ => None,
    };
    let is_given = matches!(action, Some(Action::Share | Action::Transfer));
    settled.drop_where(|place, fact| match fact {
        // Data handed over to people are not theirs.
        Fact::Subject => is_given && found.get(place).is_some_and(|one| one.is_toward),
        // Where data are not handed over, whoever is named there has another part.
        Fact::Recipient | Fact::RecipientCountry => action.is_some() && !is_given,
        // A way to send says something of advertising alone.
        Fact::Channel => action != Some(Action::DirectMarketing),
        _ => false,
    });
    // Where something was turned around, nobody knows whether that is how it is done.
    if is_turned {
        settled.drop_where(|_, fact| is_manner(fact));
    }
    understood.facts = settled.facts();
    let is_sending = is_sending(&understood.facts);
    if is_sending {
        understood.facts.forget(Fact::Action);
    }
    let outcomes = settled.outcomes();
    let says = |outcome: &Outcome, fact: Fact| match outcome {
        Outcome::Taken(text) => text.split(';').any(|pair| pair.split('=').next() == Some(fact.key())),
        _ => false,
    };
    let to: Vec<&Found> =
        found.iter().zip(&outcomes).filter(|(_, told)| says(told, Fact::Recipient)).map(|(one, _)| one).collect();
    // Several recipients, one of them by name: nobody knows about which it was asked.
    let is_several = to.len() > 1 && to.iter().any(|one| one.recipient.is_some());
    understood.recipient = to.first().filter(|_| !is_several).and_then(|one| one.recipient).map(str::to_owned);
    for (one, outcome) in found.iter().zip(outcomes) {
        let is_open = is_sending && says(&outcome, Fact::Action) || is_several && says(&outcome, Fact::Recipient);
        match outcome {
            _ if is_open => understood.open.push(one.said.clone()),
            Outcome::Taken(text) => understood.taken.push((one.said.clone(), text)),
            Outcome::Open => understood.open.push(one.said.clone()),
            Outcome::Dropped => understood.unknown.push(one.said.clone()),
        }
    }
    understood
}
