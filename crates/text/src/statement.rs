//! The privacy statement in words: the facts of `waarborg_duties` as a document that a page, a PDF and a mail show alike.

mod purpose;
mod rest;
mod sections;

use crate::dates::long_date;
use crate::document::{Block, Document};
use crate::words::Words;
use waarborg_duties::Statement;
use waarborg_duties::publishing::{Edition, Published};
use waarborg_duties::statement::{Audience, Missing, StatedPurpose};
use waarborg_law::Language;

/// The part that only tells which version it is.
const VERSION: &str = "version";

/// A statement in the language of the words.
#[must_use]
pub fn statement_document(words: &Words, statement: &Statement, edition: &Edition<'_>) -> Document {
    let writer = Writer { words, language: words.language(), statement };
    let company = statement.controller.name.as_str();
    let mut document = Document::new(words.language(), words.say_with("statement-title", &[("company", company)]));
    document.lead = words.say_with("statement-lead", &[("company", company)]);
    company.clone_into(&mut document.company);
    document.version = writer.version(edition);
    let blocks = &mut document.blocks;
    writer.summary(blocks);
    writer.contact(blocks);
    for audience in &statement.audiences {
        writer.audience(audience, blocks);
    }
    writer.house(blocks);
    writer.rights(blocks);
    writer.complaint(blocks);
    writer.children(blocks);
    writer.cookies(blocks);
    writer.security(blocks);
    writer.versions(edition, blocks);
    document
}

/// The same in each language of the words: what is published, and what a published version is compared with.
#[must_use]
pub fn statement_documents(words: &[&Words], statement: &Statement, edition: &Edition<'_>) -> Vec<Document> {
    words.iter().map(|words| statement_document(words, statement, edition)).collect()
}

/// A published text with the signs that tell it from others. They stand in none that is published: they are made of it.
#[must_use]
pub fn with_signs(document: Document, published: &Published) -> Document {
    Document { fingerprint: published.signs().to_owned(), ..document }
}

/// A purpose as a statement tells it, as names and texts: for who chooses among purposes.
#[must_use]
pub fn purpose_facts(words: &Words, statement: &Statement, purpose: &StatedPurpose) -> Vec<(String, String)> {
    let mut blocks = Vec::new();
    Writer { words, language: words.language(), statement }.purpose(purpose, &mut blocks);
    let facts = blocks.into_iter().filter_map(|block| match block {
        Block::Facts(facts) => Some(facts),
        _ => None,
    });
    facts.flatten().collect()
}

/// What is missing for a statement, and where it belongs in the register.
#[must_use]
pub fn missing_line(words: &Words, missing: &Missing) -> String {
    let what = words.say(&format!("statement-missing-{}", missing.field.replace('_', "-")));
    if missing.path.is_empty() {
        return what;
    }
    words.say_with("statement-missing-at", &[("what", &what), ("path", &missing.path)])
}

/// Writes a statement.
struct Writer<'a> {
    words: &'a Words,
    language: Language,
    statement: &'a Statement,
}

impl Writer<'_> {
    fn say(&self, key: &str) -> String {
        self.words.say(key)
    }

    fn heading(&self, level: u8, id: &str, key: &str) -> Block {
        Block::Heading { level, id: id.to_owned(), text: self.say(key) }
    }

    fn text(&self, key: &str) -> Block {
        Block::Text(self.say(key))
    }

    /// The five lines that tell the whole.
    fn summary(&self, blocks: &mut Vec<Block>) {
        let statement = self.statement;
        let people: Vec<String> = statement.audiences.iter().map(|audience| self.people(audience)).collect();
        let recipients = statement.recipients();
        let leaves = recipients.iter().any(|recipient| recipient.transfer.is_some());
        let published = statement.publishes().then(|| self.say("statement-summary-published"));
        let given = match (recipients.len(), leaves) {
            (0, _) if published.is_some() => String::new(),
            (0, _) => self.say("statement-summary-nobody"),
            (count, false) => self.words.count("statement-summary-recipients", count, &[]),
            (count, true) => self.words.count("statement-summary-recipients-abroad", count, &[]),
        };
        let given = [given, published.unwrap_or_default()];
        let lines = vec![
            self.words.say_with("statement-summary-people", &[("people", &self.list(&people))]),
            self.words.count("statement-summary-purposes", statement.count(), &[]),
            self.say("statement-summary-retention"),
            given.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" "),
            self.say("statement-summary-rights"),
        ];
        blocks.push(self.heading(2, "summary", "statement-summary-heading"));
        blocks.push(Block::List(lines));
    }

    fn contact(&self, blocks: &mut Vec<Block>) {
        let one = &self.statement.controller;
        let lines = [
            ("name", Some(&one.name)),
            ("address", one.address.as_ref()),
            ("email", one.email.as_ref()),
            ("phone", one.phone.as_ref()),
            ("website", one.website.as_ref()),
            ("kvk", one.kvk.as_ref()),
            ("dpo", one.dpo.as_ref()),
            ("representative", one.representative.as_ref()),
        ];
        let fact = |(key, text): (&str, Option<&String>)| Some((self.say(&format!("statement-{key}")), text?.clone()));
        blocks.push(self.heading(2, "contact", "statement-contact-heading"));
        blocks.push(self.text("statement-contact-text"));
        blocks.push(Block::Facts(lines.into_iter().filter_map(fact).collect()));
        for joint in &one.joint {
            let named = [("name", joint.name.as_str()), ("contact", joint.contact.as_str())];
            let together = self.words.say_with("statement-joint", &named);
            blocks.push(Block::Text(format!("{together} {}", joint.arrangement.get(self.language))));
        }
    }

    fn audience(&self, audience: &Audience, blocks: &mut Vec<Block>) {
        let word = audience.subject.as_str().replace('_', "-");
        let text = self.say(&format!("statement-people-{word}-heading"));
        blocks.push(Block::Heading { level: 2, id: format!("people-{word}"), text });
        for purpose in &audience.purposes {
            self.purpose(purpose, blocks);
        }
    }

    fn people(&self, audience: &Audience) -> String {
        self.say(&format!("statement-people-{}", audience.subject.as_str().replace('_', "-")))
    }

    /// `a, b and c`.
    fn list(&self, parts: &[String]) -> String {
        match parts {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => {
                self.words.say_with("statement-list", &[("first", &first.join(", ")), ("last", last)])
            }
        }
    }

    fn version(&self, edition: &Edition<'_>) -> String {
        match edition {
            Edition::Draft => self.say("statement-draft"),
            Edition::Numbered { number, on, .. } => {
                let on = long_date(self.words, *on);
                self.words.say_with("statement-version", &[("number", &number.to_string()), ("date", &on)])
            }
        }
    }
}

#[cfg(test)]
mod tests;
