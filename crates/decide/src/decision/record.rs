//! The decision record: what makes a decision reproducible, naming nobody.

use super::cite::Cited;
use crate::question::Question;
use crate::rulebook::Rulebook;
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use waarborg_model::Facts;
use waarborg_model::facts::display;
use waarborg_model::vocabulary::Fact;

/// Question, facts, edition of the law and outcome. Two decisions with the same record are the
/// same decision; a day that falls between the same changes of law does not make another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Record {
    /// SHA-256 of the law's files, hexadecimal.
    pub pack: String,
    /// What was asked about.
    pub action: &'static str,
    /// The legal day.
    pub as_of: String,
    /// Every known fact by key.
    pub facts: BTreeMap<&'static str, String>,
    /// The outcome's word.
    pub outcome: &'static str,
    /// The rules that decided.
    pub rules: Vec<String>,
}

impl Record {
    pub(super) fn new(
        book: &Rulebook,
        question: &Question,
        facts: &Facts,
        outcome: &'static str,
        cited: &[Cited],
    ) -> Self {
        let mut rules: Vec<String> = cited.iter().map(|cited| cited.rule.clone()).collect();
        rules.sort();
        rules.dedup();
        Self {
            pack: hex(&book.hash()),
            action: question.action.as_str(),
            as_of: question.as_of.to_string(),
            facts: facts
                .known()
                .filter(|(fact, _)| *fact != Fact::Action)
                .map(|(fact, value)| (fact.key(), display(fact, value)))
                .collect(),
            outcome,
            rules,
        }
    }

    /// SHA-256 of the record's canonical JSON: keys in order, no white space.
    #[must_use]
    pub fn hash(&self) -> [u8; 32] {
        // INVARIANT: strings, lists and maps with text keys always serialise.
        Sha256::digest(serde_json::to_vec(self).unwrap_or_default()).into()
    }
}

/// Bytes as hexadecimal text.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
