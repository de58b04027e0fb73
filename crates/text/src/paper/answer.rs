//! An answer to "Mag dit?" as a document: the question, the answer, what decided, and what to do.

use super::draft::Draft;
use super::said::date_in;
use crate::answer::{outcome_sentence, outcome_word};
use crate::deadline;
use crate::document::{Block, Document};
use crate::fact::{fact_line, label, proposal, question, value_label};
use crate::words::{Words, sentence};
use waarborg_decide::decision::hex;
use waarborg_decide::{Cited, Decision, Outcome, Part, Remedy, Rulebook};
use waarborg_law::Derivations;
use waarborg_model::Value;
use waarborg_model::vocabulary::Fact;

/// The answer in words. `company` may be empty.
#[must_use]
pub fn answer_document(words: &Words, book: &Rulebook, decision: &Decision, company: &str) -> Document {
    let action = value_label(words, Fact::Action, Value::One(decision.action as u8));
    let date = date_in(words, decision.as_of);
    let mut draft = Draft::new(words, words.say_with("paper-answer-title", &[("action", &action)]), company.to_owned())
        .version(words.say_with("paper-as-of", &[("date", &date)]))
        .fingerprint(&decision.record.hash());
    draft.notice(outcome_word(words, decision), outcome_sentence(words, book, decision));
    stated(&mut draft, words, decision);
    way_out(&mut draft, words, book, decision);
    let shown = |cited: &&Cited| cited.part != Part::Lifted || decision.cited.len() < 2;
    rules(&mut draft, words, book, "heading-decided", decision.cited.iter().filter(shown));
    duties(&mut draft, words, book, &decision.duties);
    contested(&mut draft, words, book, &decision.contested);
    let assumed = book.assumptions_that_matter(decision);
    if !assumed.is_empty() {
        draft.heading("heading-assumed");
        draft.list(assumed.iter().map(|one| fact_line(words, one.fact, one.value)).collect());
        draft.say("assumed-why");
    }
    draft.heading("paper-answer-record");
    draft.facts([
        ("paper-answer-asked", date_in(words, day_of(decision))),
        ("paper-answer-as-of", date),
        ("paper-answer-checked", book.checked_on().map(|day| date_in(words, day)).unwrap_or_default()),
        ("paper-answer-law", hex(&book.hash())),
        ("paper-answer-number", hex(&decision.record.hash())),
    ]);
    draft.say("disclaimer-doubt");
    draft.finish()
}

/// The day of asking, by the clock of the country.
fn day_of(decision: &Decision) -> jiff::civil::Date {
    waarborg_law::deadline::Start::At(decision.now).day().unwrap_or(decision.as_of)
}

/// What was stated: neither what the door assumed, nor what the law derives.
fn stated(draft: &mut Draft<'_>, words: &Words, decision: &Decision) {
    let is_assumed = |fact: Fact| decision.assumed.iter().any(|one| one.fact == fact);
    let stated = decision
        .facts
        .known()
        .filter(|(fact, _)| *fact != Fact::Action && !is_assumed(*fact) && Derivations::sources(*fact).is_empty());
    let facts: Vec<(String, String)> =
        stated.map(|(fact, value)| (sentence(&label(words, fact)), value_label(words, fact, value))).collect();
    if !facts.is_empty() {
        draft.heading("heading-question");
        draft.told(facts);
    }
}

/// What is open, what would make it lawful, or how the time was counted.
fn way_out(draft: &mut Draft<'_>, words: &Words, book: &Rulebook, decision: &Decision) {
    match &decision.outcome {
        Outcome::Conditional(open) => {
            draft.heading("heading-open");
            draft.list(open.iter().map(|fact| question(words, *fact)).collect());
        }
        Outcome::Forbidden(Remedy::Changes(ways)) if !ways.is_empty() => {
            draft.heading("heading-lawful");
            if ways.len() > 1 {
                draft.say("lawful-one");
            }
            let told = ways.iter().map(|way| {
                let changes = way.changes.iter().map(|(fact, value)| proposal(words, *fact, *value));
                let changes = changes.collect::<Vec<_>>().join(" ");
                let open: Vec<String> = way.then_open.iter().map(|fact| question(words, *fact)).collect();
                if open.is_empty() {
                    return changes;
                }
                [changes, words.say_with("lawful-then", &[("questions", &open.join(" "))])].join("\n")
            });
            draft.list(told.collect());
        }
        Outcome::Due(due) => {
            draft.heading("heading-computation");
            draft.push(Block::Steps(deadline::steps(words, due, book.calendars())));
        }
        _ => {}
    }
}

/// Rules with what they say and what they did.
fn rules<'c>(
    draft: &mut Draft<'_>,
    words: &Words,
    book: &Rulebook,
    heading: &str,
    cited: impl Iterator<Item = &'c Cited>,
) {
    let language = words.language();
    let mut rows: Vec<[String; 3]> = Vec::new();
    for one in cited {
        let Some((_, text)) = book.text(&one.rule) else { continue };
        let rule = [text.title.get(language), &*book.cite(&one.article, language)].join("\n");
        let part = words.say(&format!("part-{}", crate::answer::part_key(one.part)));
        let row = [rule, text.text.get(language).to_owned(), part];
        if !rows.contains(&row) {
            rows.push(row);
        }
    }
    if !rows.is_empty() {
        draft.heading(heading);
        draft.table("paper-answer-rules", ["paper-answer-rule", "paper-answer-says", "paper-answer-part"], rows);
    }
}

fn duties(draft: &mut Draft<'_>, words: &Words, book: &Rulebook, duties: &[Cited]) {
    let language = words.language();
    let mut told: Vec<String> = Vec::new();
    for one in duties.iter().filter(|one| one.part != Part::Unmet) {
        let Some((_, text)) = book.text(&one.rule) else { continue };
        let article = book.cite(&one.article, language);
        let line = words.say_with("paper-answer-duty", &[("duty", text.remedy.get(language)), ("article", &article)]);
        if !told.contains(&line) {
            told.push(line);
        }
    }
    if !told.is_empty() {
        draft.heading("heading-duties");
        draft.list(told);
    }
}

fn contested(draft: &mut Draft<'_>, words: &Words, book: &Rulebook, contested: &[String]) {
    let language = words.language();
    let points = contested.iter().filter_map(|key| book.contested(key));
    let told: Vec<String> = points
        .map(|point| {
            let ours = words.say_with("contested-ours", &[("reading", point.used_reading().get(language))]);
            let other = words.say_with("contested-other", &[("reading", point.other_reading().get(language))]);
            [point.point.get(language), &ours, &other].join("\n")
        })
        .collect();
    if !told.is_empty() {
        draft.heading("heading-contested");
        draft.list(told);
    }
}
