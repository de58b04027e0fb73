//! An answer in a few lines, for lists of many.

use crate::answer::outcome_word;
use crate::fact::{proposal, question};
use crate::words::Words;
use serde_json::{Value as Json, json};
use waarborg_decide::{Decision, Outcome, Part, Remedy, Rulebook};

/// The heart of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brief {
    /// The word of the outcome.
    pub word: String,
    /// The rules that decided, as title, article and id.
    pub rules: Vec<BriefRule>,
    /// What would make it lawful: one way an entry.
    pub ways: Vec<String>,
    /// What is still to be answered.
    pub open: Vec<String>,
}

/// A rule as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BriefRule {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The article.
    pub article: String,
}

/// The heart of an answer: for a ban the rules that forbid, and what would make it lawful.
#[must_use]
pub fn brief(words: &Words, book: &Rulebook, decision: &Decision) -> Brief {
    let language = words.language();
    let decides = |part: Part| match decision.outcome {
        Outcome::Forbidden(_) => part == Part::Forbids,
        _ => false,
    };
    let mut rules: Vec<BriefRule> = Vec::new();
    for cited in decision.cited.iter().filter(|cited| decides(cited.part)) {
        if rules.iter().all(|rule| rule.id != cited.rule)
            && let Some((_, text)) = book.text(&cited.rule)
        {
            rules.push(BriefRule {
                id: cited.rule.clone(),
                title: text.title.get(language).to_owned(),
                article: book.cite(&cited.article, language),
            });
        }
    }
    let ways = match &decision.outcome {
        Outcome::Forbidden(Remedy::Changes(ways)) => ways
            .iter()
            .map(|way| {
                let changes = way.changes.iter().map(|(fact, value)| proposal(words, *fact, *value));
                changes.collect::<Vec<_>>().join(" ")
            })
            .collect(),
        _ => Vec::new(),
    };
    let open = match &decision.outcome {
        Outcome::Conditional(open) => open.iter().map(|fact| question(words, *fact)).collect(),
        _ => Vec::new(),
    };
    Brief { word: outcome_word(words, decision), rules, ways, open }
}

/// The heart of an answer, for programs.
#[must_use]
pub fn brief_json(words: &Words, book: &Rulebook, decision: &Decision) -> Json {
    let brief = brief(words, book, decision);
    let open: Vec<&str> = match &decision.outcome {
        Outcome::Conditional(open) => open.iter().map(|fact| fact.key()).collect(),
        _ => Vec::new(),
    };
    let rules: Vec<Json> =
        brief.rules.iter().map(|rule| json!({ "id": rule.id, "article": rule.article, "title": rule.title })).collect();
    json!({
        "outcome": decision.outcome.word(),
        "title": brief.word,
        "rules": rules,
        "lawful": brief.ways,
        "open": open,
    })
}
