//! A table of the file while it is read: every key that is asked for is known, every other one is a fault.

use super::source::Source;
use crate::error::RegisterError;
use crate::names;
use crate::word::Word;
use jiff::civil::Date;
use std::cell::RefCell;
use std::collections::BTreeSet;
use toml::Spanned;
use toml::de::{DeTable, DeValue};
use waarborg_law::Bilingual;
use waarborg_model::facts::nearest;

/// One table.
pub(crate) struct Place<'s, 't> {
    source: &'s Source,
    table: &'s DeTable<'t>,
    path: String,
    line: usize,
    asked: RefCell<Vec<&'static str>>,
}

impl<'s, 't> Place<'s, 't> {
    pub(crate) fn root(source: &'s Source, table: &'s DeTable<'t>) -> Self {
        Self { source, table, path: String::new(), line: 1, asked: RefCell::default() }
    }

    fn inside(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }

    /// Whether the key is there; asks for it.
    pub(crate) fn has(&self, key: &'static str) -> bool {
        self.take(key).is_some()
    }

    fn take(&self, key: &'static str) -> Option<&'s Spanned<DeValue<'t>>> {
        if !self.asked.borrow().contains(&key) {
            self.asked.borrow_mut().push(key);
        }
        let (name, value) = self.table.get_key_value(key)?;
        self.source.read(self.inside(key), name.span().start);
        Some(value)
    }

    /// Reports a fault of one of its keys.
    pub(crate) fn fault(&self, code: &'static str, key: &str) -> RegisterError {
        let line = self.table.get_key_value(key).map_or(self.line, |(name, _)| self.source.line(name.span().start));
        RegisterError::new(code, self.inside(key), line)
    }

    pub(crate) fn add(&self, fault: RegisterError) {
        self.source.add(fault);
    }

    pub(crate) fn missing(&self, key: &str) {
        self.add(self.fault("register.missing", key).with("key", key));
    }

    fn wrong_kind(&self, key: &str, expected: &'static str) {
        self.add(self.fault("register.wrong-kind", key).with("key", key).with("expected", expected));
    }

    /// Every key that was never asked for is a fault.
    pub(crate) fn finish(&self) {
        let asked = self.asked.borrow();
        for (name, _) in self.table.iter().filter(|(name, _)| !asked.contains(&name.get_ref().as_ref())) {
            let key = name.get_ref().as_ref();
            let fault =
                RegisterError::new("register.unknown-key", self.inside(key), self.source.line(name.span().start));
            self.add(fault.with("key", key).suggesting(nearest(key, asked.iter().copied())));
        }
    }

    /// A text that may be absent, without the spaces around it.
    pub(crate) fn text(&self, key: &'static str) -> Option<String> {
        match self.take(key)?.get_ref() {
            DeValue::String(text) if text.trim().is_empty() => {
                self.add(self.fault("register.empty", key).with("key", key));
                None
            }
            DeValue::String(text) => Some(text.trim().to_owned()),
            _ => {
                self.wrong_kind(key, "text");
                None
            }
        }
    }

    /// A text that must be there.
    pub(crate) fn needed(&self, key: &'static str) -> Option<String> {
        if !self.has(key) {
            self.missing(key);
        }
        self.text(key)
    }

    /// The name of a thing, or of another thing.
    pub(crate) fn name(&self, key: &'static str) -> Option<String> {
        let text = self.needed(key)?;
        if !names::is_name(&text) {
            self.add(self.fault("register.name", key).with("name", text));
            return None;
        }
        Some(text)
    }

    /// Yes or no, no if absent.
    pub(crate) fn flag(&self, key: &'static str) -> bool {
        self.stated(key).unwrap_or(false)
    }

    /// Yes or no, where it was said.
    pub(crate) fn stated(&self, key: &'static str) -> Option<bool> {
        if let DeValue::Boolean(yes) = self.take(key)?.get_ref() {
            return Some(*yes);
        }
        self.wrong_kind(key, "flag");
        None
    }

    /// A word of a list that may be absent.
    pub(crate) fn word_or<T: Word>(&self, key: &'static str, otherwise: T) -> T {
        if self.has(key) { self.word(key).unwrap_or(otherwise) } else { otherwise }
    }

    /// A word of a list that must be there.
    pub(crate) fn word<T: Word>(&self, key: &'static str) -> Option<T> {
        let text = self.needed(key)?;
        self.known(key, &text)
    }

    fn known<T: Word>(&self, key: &str, text: &str) -> Option<T> {
        let word = T::from_word(text);
        if word.is_none() {
            let names = T::all().iter().map(|one| one.word());
            let expected = names.clone().collect::<Vec<_>>().join(", ");
            let fault = self.fault("register.unknown-value", key).with("key", key).with("value", text);
            self.add(fault.with("expected", expected).suggesting(nearest(text, names)));
        }
        word
    }

    /// Words of a list, none if absent.
    pub(crate) fn words<T: Word + PartialEq>(&self, key: &'static str) -> Vec<T> {
        let mut words = Vec::new();
        for text in self.texts(key) {
            if let Some(word) = self.known::<T>(key, &text) {
                if words.contains(&word) {
                    self.add(self.fault("register.twice", key).with("key", key).with("value", text));
                }
                words.push(word);
            }
        }
        words
    }

    /// Texts, none if absent.
    pub(crate) fn texts(&self, key: &'static str) -> Vec<String> {
        let Some(value) = self.take(key) else { return Vec::new() };
        let DeValue::Array(items) = value.get_ref() else {
            self.wrong_kind(key, "list");
            return Vec::new();
        };
        let texts: Option<Vec<String>> = items
            .iter()
            .map(|item| match item.get_ref() {
                DeValue::String(text) if !text.trim().is_empty() => Some(text.trim().to_owned()),
                _ => None,
            })
            .collect();
        texts.unwrap_or_else(|| {
            self.wrong_kind(key, "list");
            Vec::new()
        })
    }

    /// A list that must be there and have something in it.
    pub(crate) fn needed_list(&self, key: &'static str) {
        match self.take(key).map(Spanned::get_ref) {
            None => self.missing(key),
            Some(DeValue::Array(items)) if items.is_empty() => {
                self.add(self.fault("register.empty", key).with("key", key));
            }
            Some(_) => {}
        }
    }

    /// Names, each once.
    pub(crate) fn names(&self, key: &'static str) -> Vec<String> {
        let names = self.texts(key);
        let mut before = BTreeSet::new();
        for name in &names {
            if !before.insert(name) {
                self.add(self.fault("register.twice", key).with("key", key).with("value", name));
            }
        }
        names
    }

    /// A day, as text or as a day of TOML.
    pub(crate) fn day(&self, key: &'static str) -> Option<Date> {
        let text = match self.take(key)?.get_ref() {
            DeValue::String(text) => text.trim().to_owned(),
            DeValue::Datetime(day) => day.to_string(),
            _ => {
                self.wrong_kind(key, "day");
                return None;
            }
        };
        let day = waarborg_model::facts::parse_day(&text);
        if day.is_none() {
            self.add(self.fault("register.day", key).with("key", key).with("value", text));
        }
        day
    }

    /// A text in both languages that may be absent.
    pub(crate) fn both(&self, key: &'static str) -> Option<Bilingual> {
        let place = self.inner(key)?;
        let (nl, en) = (place.needed("nl"), place.needed("en"));
        place.finish();
        Some(Bilingual { nl: nl?, en: en? })
    }

    /// A text in both languages that must be there.
    pub(crate) fn needed_both(&self, key: &'static str) -> Option<Bilingual> {
        if !self.has(key) {
            self.missing(key);
        }
        self.both(key)
    }

    /// The one number a format has.
    pub(crate) fn format(&self, key: &'static str, wanted: &'static str) {
        match self.take(key).map(Spanned::get_ref) {
            None => self.missing(key),
            Some(DeValue::Integer(number)) if number.as_str() == wanted => {}
            Some(_) => self.add(self.fault("register.format", key).with("expected", wanted)),
        }
    }

    /// A table that must be there.
    pub(crate) fn table(&self, key: &'static str) -> Option<Place<'s, 't>> {
        if !self.has(key) {
            self.missing(key);
        }
        self.inner(key)
    }

    /// A table that may be absent.
    pub(crate) fn inner(&self, key: &'static str) -> Option<Place<'s, 't>> {
        let value = self.take(key)?;
        let DeValue::Table(table) = value.get_ref() else {
            self.wrong_kind(key, "table");
            return None;
        };
        let line = self.source.line(value.span().start);
        Some(Place { source: self.source, table, path: self.inside(key), line, asked: RefCell::default() })
    }

    /// A list of tables. Each is called by the text of its key `by`, or by its place.
    pub(crate) fn tables(&self, key: &'static str, by: Option<&'static str>) -> Vec<Place<'s, 't>> {
        let Some(value) = self.take(key) else { return Vec::new() };
        let DeValue::Array(items) = value.get_ref() else {
            self.wrong_kind(key, "tables");
            return Vec::new();
        };
        let mut places = Vec::new();
        for (at, item) in items.iter().enumerate() {
            let DeValue::Table(table) = item.get_ref() else {
                self.wrong_kind(key, "tables");
                continue;
            };
            let name =
                by.and_then(|by| table.get(by)?.get_ref().as_str().map(str::trim)).filter(|name| names::is_name(name));
            let path = match name {
                Some(name) => format!("{}.{name}", self.inside(key)),
                None => format!("{}[{}]", self.inside(key), at + 1),
            };
            let line = self.source.line(item.span().start);
            if !self.source.read(path.clone(), item.span().start) {
                let fault = RegisterError::new("register.duplicate", path.clone(), line);
                self.add(fault.with("kind", key).with("name", name.unwrap_or_default()));
            }
            places.push(Place { source: self.source, table, path, line, asked: RefCell::default() });
        }
        places
    }
}
