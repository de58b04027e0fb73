//! A document in the making: parts by the keys of their words; what holds nothing is left out.

use crate::document::{Block, Document};
use crate::words::Words;
use waarborg_decide::decision::hex;

pub struct Draft<'w> {
    words: &'w Words,
    document: Document,
}

impl<'w> Draft<'w> {
    pub fn new(words: &'w Words, title: String, company: String) -> Self {
        let mut document = Document::new(words.language(), title);
        document.company = company;
        Self { words, document }
    }

    pub fn words(&self) -> &'w Words {
        self.words
    }

    pub fn lead(mut self, lead: String) -> Self {
        self.document.lead = lead;
        self
    }

    pub fn version(mut self, version: String) -> Self {
        self.document.version = version;
        self
    }

    pub fn fingerprint(mut self, hash: &[u8; 32]) -> Self {
        self.document.fingerprint = short(hash);
        self
    }

    pub fn heading(&mut self, key: &str) {
        let text = self.words.say(key);
        self.push(Block::Heading { level: 2, id: key.trim_start_matches("paper-").to_owned(), text });
    }

    /// A heading below one, with an identifier of its own.
    pub fn subheading(&mut self, id: &str, text: impl Into<String>) {
        self.push(Block::Heading { level: 3, id: id.to_owned(), text: text.into() });
    }

    pub fn say(&mut self, key: &str) {
        self.text(self.words.say(key));
    }

    pub fn text(&mut self, text: String) {
        if !text.is_empty() {
            self.push(Block::Text(text));
        }
    }

    pub fn list(&mut self, items: Vec<String>) {
        if !items.is_empty() {
            self.push(Block::List(items));
        }
    }

    /// What is what, by the keys of the names.
    pub fn facts<const N: usize>(&mut self, facts: [(&str, String); N]) {
        self.told(facts.map(|(key, value)| (self.words.say(key), value)).to_vec());
    }

    /// What is what.
    pub fn told(&mut self, mut facts: Vec<(String, String)>) {
        facts.retain(|(_, value)| !value.is_empty());
        if !facts.is_empty() {
            self.push(Block::Facts(facts));
        }
    }

    /// A table, by the keys of its headings. A column in which nothing stands is left out.
    pub fn table<const N: usize>(&mut self, caption: &str, head: [&str; N], rows: Vec<[String; N]>) {
        if rows.is_empty() {
            return;
        }
        let filled = |column: usize| rows.iter().any(|row| row.get(column).is_some_and(|cell| !cell.is_empty()));
        let kept: Vec<bool> = (0..N).map(filled).collect();
        let head = pick(&kept, head.map(|key| self.words.say(key)));
        let rows = rows.into_iter().map(|row| pick(&kept, row)).collect();
        self.push(Block::Table { caption: self.words.say(caption), head, rows });
    }

    pub fn notice(&mut self, heading: String, text: String) {
        self.push(Block::Notice { heading, text });
    }

    pub fn push(&mut self, block: Block) {
        self.document.blocks.push(block);
    }

    pub fn finish(self) -> Document {
        self.document
    }
}

fn pick<const N: usize>(kept: &[bool], cells: [String; N]) -> Vec<String> {
    cells.into_iter().zip(kept).filter(|(_, kept)| **kept).map(|(cell, _)| cell).collect()
}

/// Eight bytes in pairs of two: enough to tell versions apart, short enough to read aloud.
fn short(hash: &[u8; 32]) -> String {
    let (start, _) = hash.split_at(8);
    start.chunks(2).map(hex).collect::<Vec<_>>().join(" ")
}
