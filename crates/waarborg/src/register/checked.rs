//! What the law says of a register, for people and for programs.

use super::three_lines;
use crate::output::Output;
use serde_json::{Value as Json, json};
use std::collections::BTreeSet;
use waarborg_decide::Rulebook;
use waarborg_law::Language;
use waarborg_model::Value;
use waarborg_model::vocabulary::{Category, Fact};
use waarborg_register::{Checked, Register, TermVerdict, Unfilled, Verdict};
use waarborg_text::answer::{Brief, brief, brief_json};
use waarborg_text::{Fault, Words, value_label};

/// A deed that is refused for the same reasons with several categories.
struct Refusal<'c> {
    verdict: &'c Verdict,
    categories: BTreeSet<u8>,
    brief: Brief,
}

/// All of it in words; nothing but a line where all is well.
pub fn human(output: &Output<'_>, book: &Rulebook, register: &Register, checked: &Checked) -> String {
    let words = output.words;
    let mut text = String::new();
    let refusals = refusals(words, book, checked);
    for refusal in &refusals {
        text += &refusal_lines(words, register, refusal);
    }
    for remark in &checked.remarks {
        let fault = Fault { code: remark.code, arguments: remark.arguments.clone() };
        text += &three_lines(output, "✗", &fault);
    }
    for term in &checked.terms {
        text += &three_lines(output, if term.is_refused() { "✗" } else { "!" }, &of_term(term));
    }
    if !checked.unfilled.is_empty() {
        text += &format!("{}\n", words.say("register-todo"));
        for open in &checked.unfilled {
            text += &format!("  · {}\n", todo(words, open));
        }
    }
    let refused = refusals.len() + checked.remarks.len() + checked.terms.iter().filter(|t| t.is_refused()).count();
    let summary = match (checked.is_lawful(), checked.unfilled.len()) {
        (false, _) => words.count("register-refused", refused, &[]),
        (true, 0) => words.count("register-lawful", register.activities.len(), &[]),
        (true, open) => words.count("register-lawful-open", open, &[]),
    };
    text + &summary + "\n"
}

/// All of it for programs.
pub fn json(words: &Words, book: &Rulebook, checked: &Checked) -> Json {
    let refused = checked.refused().map(|refused| {
        let verdict = refused.verdict;
        let mut json = brief_json(words, book, &verdict.decision);
        json["activity"] = json!(verdict.activity);
        json["purpose"] = json!(verdict.purpose.as_str());
        json["file"] = json!(verdict.file);
        json["action"] = json!(verdict.action.as_str());
        json["recipient"] = json!(verdict.recipient);
        json["data"] = verdict.categories.iter().map(|category| category.as_str()).collect();
        json
    });
    let remarks = checked.remarks.iter().map(|remark| {
        let fault = Fault { code: remark.code, arguments: remark.arguments.clone() };
        let mut json = fault_json(words, &fault);
        json["path"] = json!(remark.path);
        json
    });
    let terms = checked.terms.iter().map(|term| {
        let mut json = fault_json(words, &of_term(term));
        json["refused"] = json!(term.is_refused());
        json["retention"] = json!(term.retention);
        json["file"] = json!(term.file);
        json
    });
    let open = checked.unfilled.iter().map(|open| {
        json!({ "path": open.path, "asked": open.asked.as_deref().map(|asked| in_language(words, asked)) })
    });
    json!({
        "lawful": checked.is_lawful(),
        "complete": checked.is_complete(),
        "refused": refused.collect::<Vec<_>>(),
        "remarks": remarks.collect::<Vec<_>>(),
        "terms": terms.collect::<Vec<_>>(),
        "open": open.collect::<Vec<_>>(),
    })
}

/// An error for programs.
pub fn fault_json(words: &Words, fault: &Fault) -> Json {
    let explained = fault.explain(words);
    json!({ "code": fault.code, "message": explained.what, "why": explained.why, "do": explained.remedy })
}

/// The refusals, each once: what is refused with one category and with several is told for the several.
fn refusals<'c>(words: &Words, book: &Rulebook, checked: &'c Checked) -> Vec<Refusal<'c>> {
    let mut told: Vec<Refusal<'c>> = Vec::new();
    for refused in checked.refused() {
        let verdict = refused.verdict;
        let brief = brief(words, book, &verdict.decision);
        let categories = verdict.categories.iter().map(|category| *category as u8);
        let same = |other: &Refusal<'_>| {
            let deed = |verdict: &Verdict| (verdict.purpose, verdict.action);
            let names = |verdict: &'c Verdict| (&verdict.activity, &verdict.file, &verdict.recipient);
            deed(other.verdict) == deed(verdict)
                && (&other.verdict.activity, &other.verdict.file, &other.verdict.recipient) == names(verdict)
                && other.brief == brief
        };
        match told.iter_mut().find(|other| same(other)) {
            Some(other) => other.categories.extend(categories),
            None => told.push(Refusal { verdict, categories: categories.collect(), brief }),
        }
    }
    told
}

fn refusal_lines(words: &Words, register: &Register, refusal: &Refusal<'_>) -> String {
    let verdict = refusal.verdict;
    let language = words.language();
    let activity = register.activity(&verdict.activity).map_or("", |activity| activity.name.get(language));
    let value = |fact, value: u8| value_label(words, fact, Value::One(value));
    let data = refusal.categories.iter().map(|category| value(Fact::Data, *category)).collect::<Vec<_>>().join(", ");
    let recipient = verdict.recipient.as_deref().unwrap_or("none");
    let heading = words.say_with(
        "register-refusal",
        &[
            ("word", &refusal.brief.word),
            ("activity", activity),
            ("action", &value(Fact::Action, verdict.action as u8)),
            ("data", &data),
            ("purpose", &value(Fact::Purpose, verdict.purpose as u8)),
            ("recipient", recipient),
        ],
    );
    let mut text = format!("✗ {heading}\n");
    for rule in &refusal.brief.rules {
        text += &format!("  {} · {}  [{}]\n", rule.title, rule.article, rule.id);
    }
    for open in &refusal.brief.open {
        text += &format!("  ? {open}\n");
    }
    if !refusal.brief.ways.is_empty() {
        text += &format!("  {}\n", words.say("heading-lawful"));
        for way in &refusal.brief.ways {
            text += &format!("    → {way}\n");
        }
    }
    text
}

fn of_term(term: &TermVerdict) -> Fault {
    Fault { code: term.code(), arguments: term.arguments() }
}

/// What is still to be filled in, as a thing to do.
fn todo(words: &Words, open: &Unfilled) -> String {
    match &open.asked {
        Some(asked) => {
            words.say_with("register-todo-fill", &[("path", &open.path), ("asked", in_language(words, asked))])
        }
        None if open.path.ends_with("last_review") => words.say_with("register-todo-review", &[("path", &open.path)]),
        None => words.say_with("register-todo-day", &[("path", &open.path)]),
    }
}

/// A template asks in both languages: `naam | name`.
fn in_language<'a>(words: &Words, asked: &'a str) -> &'a str {
    match (asked.split_once(" | "), words.language()) {
        (Some((dutch, _)), Language::Nl) => dutch,
        (Some((_, english)), Language::En) => english,
        (None, _) => asked,
    }
}

/// The category of that number, by its name.
pub fn category_label(words: &Words, category: Category) -> String {
    value_label(words, Fact::Data, Value::One(category as u8))
}
