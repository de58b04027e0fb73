//! What is looked for, read from what was typed.

use crate::tags::{Handles, bare_number};
use std::collections::BTreeSet;
use waarborg_seal::lookup::{Apart, normalise, taken_apart};
use waarborg_seal::{LookupField, phonetic};

/// What is looked for.
#[derive(Default)]
pub(super) struct Query {
    pub exact: Vec<(LookupField, String)>,
    pub words: Vec<Word>,
    pub initials: Vec<char>,
}

/// A word of a name.
#[derive(Clone)]
pub(super) struct Word {
    /// As it was typed, folded.
    whole: String,
    /// The names that it may be with its infixes before them; none at first.
    apart: Vec<Apart>,
}

impl Word {
    /// Under which it is looked up.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.whole.as_str()).chain(self.apart.iter().map(|apart| apart.name.as_str()))
    }

    /// What she is kept with who is kept with an initial in its place.
    pub fn initial(&self) -> Option<char> {
        self.whole.chars().next()
    }

    /// Whether someone is called so, by the sounds of her names and by the names themselves.
    fn fits(&self, sounds: &BTreeSet<String>, names: &[String]) -> bool {
        let is_apart =
            |apart: &Apart| sounds.contains(&phonetic(&apart.name)) && names.iter().any(|name| apart.agrees_with(name));
        sounds.contains(&phonetic(&self.whole)) || self.apart.iter().any(is_apart)
    }
}

impl Query {
    /// Reads what was typed, word by word: addresses and numbers by their form, all else as a name.
    pub fn read(text: &str) -> Self {
        let mut query = Self::default();
        let trimmed = text.trim();
        if let Some(phone) = normalise::phone(trimmed).filter(|_| digits(trimmed) >= 8) {
            query.exact.push((LookupField::Phone, phone));
            return query;
        }
        let mut name = Vec::new();
        for word in trimmed.split_whitespace() {
            let word = word.trim_matches([',', ';']);
            if let Some(email) = normalise::email(word) {
                query.exact.push((LookupField::Email, email));
            } else if digits(word) > 0 {
                query.exact.extend(normalise::number(word).map(|number| (LookupField::Number, number)));
            } else {
                name.push(word);
            }
        }
        let tokens = normalise::name_tokens(&name.join(" "));
        let (initials, words): (Vec<String>, Vec<String>) =
            tokens.into_iter().partition(|token| token.chars().count() == 1);
        query.words = words.into_iter().map(|whole| Word { whole, apart: Vec::new() }).collect();
        query.initials = initials.iter().filter_map(|token| token.chars().next()).collect();
        // Initials stand before the name as typed: `j. de vries`.
        query.initials.extend(name.iter().filter_map(|word| {
            let bare = word.trim_end_matches('.');
            (bare.chars().count() == 1).then(|| normalise::initial(bare)).flatten()
        }));
        query.initials.dedup();
        query
    }

    /// The same, with each word taken apart that may be several written together; `None` if none may.
    pub fn taken_apart(&self) -> Option<Self> {
        let words: Vec<Word> =
            self.words.iter().map(|word| Word { whole: word.whole.clone(), apart: taken_apart(&word.whole) }).collect();
        let comes_apart = words.iter().any(|word| !word.apart.is_empty());
        comes_apart.then(|| Self { exact: self.exact.clone(), words, initials: self.initials.clone() })
    }

    /// How someone with these handles is meant; `None` if she is not.
    pub fn fits(&self, handles: &Handles) -> Option<Meant> {
        let exact = self.exact.iter().all(|(field, value)| match field {
            LookupField::Email => handles.emails.contains(value),
            LookupField::Phone => handles.phones.contains(value),
            LookupField::Number => handles.numbers.iter().any(|number| bare_number(number) == value),
            _ => true,
        });
        if !exact || (self.exact.is_empty() && self.words.is_empty()) {
            return None;
        }
        let (tokens, written) = (handles.tokens(), handles.initials());
        let sounds: BTreeSet<String> = tokens.iter().map(|token| phonetic(token)).collect();
        let (called, others): (Vec<&Word>, Vec<&Word>) =
            self.words.iter().partition(|word| word.fits(&sounds, &handles.names));
        // `Jan de Vries` may be kept as `J. de Vries`, though not by initials alone.
        let may_stand = |word: &&Word| word.initial().is_some_and(|initial| written.contains(&initial));
        let is_called = others.is_empty() || (!called.is_empty() && others.iter().all(may_stand));
        if !is_called || !self.agrees_in_initials(&called, &tokens, &written) {
            return None;
        }
        Some(if others.is_empty() { Meant::InFull } else { Meant::ByInitials })
    }

    /// Whether someone has the initials that were typed; she may be kept with fewer, down to the first.
    fn agrees_in_initials(&self, called: &[&Word], tokens: &[String], written: &BTreeSet<char>) -> bool {
        let Some(first) = self.initials.first() else { return true };
        let is_hers =
            |initial: &char| written.contains(initial) || tokens.iter().any(|token| token.starts_with(*initial));
        let is_called =
            |token: &&String| called.iter().any(|word| word.names().any(|name| phonetic(name) == phonetic(token)));
        let given = tokens.iter().filter(|token| !is_called(token)).filter_map(|token| token.chars().next());
        self.initials.iter().all(is_hers)
            || (is_hers(first) && given.chain(written.iter().copied()).all(|initial| self.initials.contains(&initial)))
    }
}

/// How someone is meant by what is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meant {
    /// All that was typed is hers.
    InFull,
    /// She is kept with an initial where a name was typed.
    ByInitials,
}

fn digits(text: &str) -> usize {
    text.bytes().filter(u8::is_ascii_digit).count()
}
