//! The recovery sheet: one sheet of paper for each share.

use super::said::date_in;
use crate::document::{Block, Document};
use crate::words::Words;
use jiff::civil::Date;
use zeroize::Zeroize;

/// What the sheet says beside the shares. None of it is secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recovery<'r> {
    /// Whose vault it is; may be empty.
    pub name: &'r str,
    /// The identifier of the organisation.
    pub organisation: &'r str,
    /// How many shares open the vault.
    pub threshold: u8,
    /// How many there are.
    pub count: u8,
    /// The day of making.
    pub made: Date,
}

/// A share in words and as a code. It holds a secret, so it does not print.
///
/// ```compile_fail,E0277
/// # fn show(share: waarborg_text::paper::ShareText<'_>) {
/// println!("{share:?}");
/// # }
/// ```
#[derive(Clone, Copy)]
pub struct ShareText<'s> {
    /// Which of the set this is, from 1.
    pub number: u8,
    /// Which shares belong together: no secret.
    pub set: u16,
    /// Its words.
    pub words: &'s str,
    /// The text of its code.
    pub code: &'s str,
}

/// A document that holds secrets: it does not print and cannot be copied, and it is wiped when it goes.
///
/// What is made of it must be wiped by whoever makes it. A layout engine keeps copies of its own while it works; those are
/// freed, but not wiped.
///
/// ```compile_fail,E0277
/// # fn show(document: waarborg_text::paper::SecretDocument) {
/// println!("{document:?}");
/// # }
/// ```
pub struct SecretDocument(Document);

impl SecretDocument {
    /// Shows it, to whoever makes paper of it.
    #[must_use]
    pub fn expose(&self) -> &Document {
        &self.0
    }
}

impl Drop for SecretDocument {
    fn drop(&mut self) {
        self.0.blocks.iter_mut().for_each(wipe);
    }
}

fn wipe(block: &mut Block) {
    match block {
        Block::Heading { text, .. }
        | Block::Text(text)
        | Block::Line(text)
        | Block::Attachment { text, .. }
        | Block::Code { content: text, .. } => text.zeroize(),
        Block::List(items) | Block::Steps(items) | Block::Words(items) => items.zeroize(),
        Block::Facts(facts) => facts.iter_mut().for_each(|(name, value)| {
            name.zeroize();
            value.zeroize();
        }),
        Block::Table { rows, .. } => rows.zeroize(),
        Block::Notice { heading, text } => {
            heading.zeroize();
            text.zeroize();
        }
        Block::NewPage => {}
    }
}

/// The sheet: for each share its words in columns, its code, how to keep and use it, and a place to sign.
#[must_use]
pub fn sheet_document(words: &Words, about: &Recovery<'_>, shares: &[ShareText<'_>]) -> SecretDocument {
    let mut document = Document::new(words.language(), words.say("sheet-title"));
    about.name.clone_into(&mut document.company);
    document.version = words.say_with("paper-made", &[("date", &date_in(words, about.made))]);
    for (at, share) in shares.iter().enumerate() {
        if at > 0 {
            document.blocks.push(Block::NewPage);
        }
        document.blocks.extend(sheet(words, about, share));
    }
    SecretDocument(document)
}

fn sheet(words: &Words, about: &Recovery<'_>, share: &ShareText<'_>) -> [Block; 8] {
    let (threshold, count) = (about.threshold.to_string(), about.count.to_string());
    let numbers = [("threshold", threshold.as_str()), ("count", &count)];
    let set = format!("{:04X}", share.set);
    let heading = [("number", &*share.number.to_string()), ("count", &count), ("set", &set)];
    let keep = ["sheet-keep-apart", "sheet-keep-dry", "sheet-keep-secret", "sheet-keep-paper"];
    let used = words.say_with("sheet-use", &numbers);
    let organisation = words.say_with("sheet-organisation", &[("id", about.organisation)]);
    [
        Block::Heading {
            level: 2,
            id: format!("share-{}", share.number),
            text: words.say_with("sheet-share", &heading),
        },
        Block::Text(words.say_with("sheet-what", &numbers)),
        Block::Words(share.words.split_whitespace().map(str::to_owned).collect()),
        Block::Code { content: share.code.to_owned(), text: words.say("sheet-code") },
        Block::Notice { heading: words.say("paper-sheet-apart"), text: words.say("paper-sheet-apart-text") },
        Block::List(keep.map(|key| words.say(key)).to_vec()),
        Block::Text([used, organisation].join(" ")),
        Block::Line(words.say("paper-sheet-sign")),
    ]
}
