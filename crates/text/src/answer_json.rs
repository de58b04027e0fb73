//! An answer for programs. The form is stable; fields are only ever added (`docs/reference/answer.md`).

use crate::answer::{outcome_sentence, outcome_word, part_key};
use crate::deadline::deadline_json;
use crate::fact::{label, proposal, question, value_label};
use crate::words::Words;
use serde_json::{Map, Value as Json, json};
use waarborg_decide::decision::hex;
use waarborg_decide::{Cited, Decision, Outcome, Remedy, Rulebook};
use waarborg_model::facts::display;

/// The whole answer.
#[must_use]
pub fn answer_json(words: &Words, book: &Rulebook, decision: &Decision) -> Json {
    let matters = book.assumptions_that_matter(decision);
    let mut answer = json!({
        "outcome": decision.outcome.word(),
        "title": outcome_word(words, decision),
        "text": outcome_sentence(words, book, decision),
        "action": decision.action.as_str(),
        "as_of": decision.as_of.to_string(),
        "now": decision.now.to_string(),
        "value": value(decision),
        "rules": decision.cited.iter().map(|cited| rule(words, book, cited)).collect::<Vec<_>>(),
        "duties": decision.duties.iter().map(|cited| rule(words, book, cited)).collect::<Vec<_>>(),
        "assumed": decision.assumed.iter().map(|one| json!({
            "fact": one.fact.key(),
            "value": one.value.map(|value| display(one.fact, value)),
            "label": label(words, one.fact),
            "matters": matters.contains(one),
        })).collect::<Vec<_>>(),
        "contested": decision.contested.iter().filter_map(|key| contested(words, book, key)).collect::<Vec<_>>(),
        "record": hex(&decision.record.hash()),
        "law": decision.record.pack,
    });
    if let Some(object) = answer.as_object_mut() {
        object.append(&mut particulars(words, book, decision));
    }
    answer
}

/// The one line of a batch: identifier, outcome, value, rules.
#[must_use]
pub fn batch_line(id: &str, decision: &Decision) -> Json {
    let mut rules: Vec<&str> = decision.cited.iter().map(|cited| cited.rule.as_str()).collect();
    rules.sort_unstable();
    rules.dedup();
    json!({ "id": id, "outcome": decision.outcome.word(), "value": value(decision), "rules": rules })
}

/// The computed day or moment; empty for every other outcome.
fn value(decision: &Decision) -> String {
    match &decision.outcome {
        Outcome::Due(deadline) => deadline.due.to_string(),
        _ => String::new(),
    }
}

/// What only some outcomes have: `open`, `changes`, `deadline`.
fn particulars(words: &Words, book: &Rulebook, decision: &Decision) -> Map<String, Json> {
    let mut parts = Map::new();
    match &decision.outcome {
        Outcome::Conditional(facts) => {
            let open = facts.iter().map(|fact| json!({ "fact": fact.key(), "question": question(words, *fact) }));
            parts.insert("open".to_owned(), open.collect());
        }
        Outcome::Forbidden(remedy) => {
            let ways = match remedy {
                Remedy::Nothing => &[][..],
                Remedy::Changes(ways) => ways,
            };
            let changes = ways.iter().map(|way| {
                let changes = way.changes.iter().map(|(fact, value)| {
                    json!({
                        "fact": fact.key(),
                        "value": display(*fact, *value),
                        "label": value_label(words, *fact, *value),
                        "text": proposal(words, *fact, *value),
                    })
                });
                json!({
                    "changes": changes.collect::<Json>(),
                    "then_open": way.then_open.iter().map(|fact| fact.key()).collect::<Json>(),
                })
            });
            parts.insert("ways".to_owned(), changes.collect());
            parts.insert("can_become_lawful".to_owned(), json!(*remedy != Remedy::Nothing));
        }
        Outcome::Due(deadline) => {
            parts.insert("deadline".to_owned(), deadline_json(words, book, deadline));
        }
        Outcome::Allowed | Outcome::Duty | Outcome::NoRules => {}
    }
    parts
}

fn rule(words: &Words, book: &Rulebook, cited: &Cited) -> Json {
    let language = words.language();
    let text = book.text(&cited.rule).map(|(_, text)| text);
    json!({
        "id": cited.rule,
        "part": part_key(cited.part),
        "article": book.cite(&cited.article, language),
        "title": text.map(|text| text.title.get(language)),
        "text": text.map(|text| text.text.get(language)),
        "remedy": text.map(|text| text.remedy.get(language)),
        "source": text.map(|text| &text.source),
        "data": cited.categories.iter().map(|category| category.as_str()).collect::<Vec<_>>(),
        "lifted_by": cited.lifted_by,
    })
}

fn contested(words: &Words, book: &Rulebook, key: &str) -> Option<Json> {
    let point = book.contested(key)?;
    let language = words.language();
    Some(json!({
        "key": key,
        "point": point.point.get(language),
        "ours": point.used_reading().get(language),
        "other": point.other_reading().get(language),
    }))
}
