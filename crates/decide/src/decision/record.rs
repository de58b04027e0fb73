//! The decision record: what makes a decision reproducible, naming nobody.

use super::Outcome;
use super::cite::Cited;
use crate::act::Act;
use crate::day::Day;
use crate::expression::{Cells, Expr, Truth};
use crate::question::Question;
use crate::rulebook::Rulebook;
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use waarborg_model::Facts;
use waarborg_model::facts::display;
use waarborg_model::vocabulary::{Category, Fact};

/// Question, facts as far as the rules tell them apart, edition of the law, outcome. Numbers and
/// days stand in it only as the truth of the rules' comparisons (`age < 16`), so that everyone of
/// equal standing shares one record and it says nothing of a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Record {
    /// SHA-256 of the law's files, hexadecimal.
    pub pack: String,
    /// What was asked about.
    pub action: &'static str,
    /// The legal day.
    pub as_of: String,
    /// The known named facts that the rules of the action read, by key; the start of a period too.
    pub facts: BTreeMap<&'static str, String>,
    /// The comparisons that the rules make of known numbers and days.
    pub comparisons: BTreeMap<String, bool>,
    /// The outcome's word.
    pub outcome: &'static str,
    /// The rules that decided.
    pub rules: Vec<String>,
}

impl Record {
    pub(super) fn new(book: &Rulebook, question: &Question, facts: &Facts, outcome: &Outcome, cited: &[Cited]) -> Self {
        let mut rules: Vec<String> = cited.iter().map(|cited| cited.rule.clone()).collect();
        rules.sort();
        rules.dedup();
        let mut record = Self {
            pack: hex(&book.hash()),
            action: question.action.as_str(),
            as_of: question.as_of.to_string(),
            facts: BTreeMap::new(),
            comparisons: BTreeMap::new(),
            outcome: outcome.word(),
            rules,
        };
        if let Some(day) = book.on(question.as_of) {
            record.note_facts(day, question, facts);
        }
        if let Outcome::Due(deadline) = outcome {
            record.facts.insert("due", deadline.due.to_string());
        }
        record
    }

    fn note_facts(&mut self, day: &Day, question: &Question, facts: &Facts) {
        for act in [Act::Do(question.action), Act::Omit(question.action)] {
            let cells = Cells::new(facts, act, Category::Ordinary);
            for rule in day.rules(act) {
                rule.conditions(act, &mut |condition| {
                    condition.leaves(&mut |leaf| match leaf {
                        Expr::Compare(left, order, right) => {
                            if let truth @ (Truth::True | Truth::False) = leaf.truth(&cells) {
                                let name = format!("{left} {order} {right}");
                                self.comparisons.insert(name, truth == Truth::True);
                            }
                        }
                        leaf => leaf.facts(&mut |fact| {
                            if let Some(value) = facts.get(fact) {
                                self.facts.insert(fact.key(), display(fact, value));
                            }
                        }),
                    });
                });
            }
        }
        if let Some(data) = facts.get(Fact::Data) {
            self.facts.insert(Fact::Data.key(), display(Fact::Data, data));
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
