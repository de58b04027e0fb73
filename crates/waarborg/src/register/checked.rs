//! What the law says of a register, for people and for programs.

use super::{refusals, three_lines};
use crate::output::Output;
use serde_json::{Value as Json, json};
use waarborg_decide::Rulebook;
use waarborg_law::Language;
use waarborg_model::Value;
use waarborg_model::vocabulary::{Category, Fact};
use waarborg_register::{Checked, Register, TermVerdict, Unfilled};
use waarborg_text::answer::brief_json;
use waarborg_text::{Fault, Words, value_label};

/// All of it in words; nothing but a line where all is well.
pub fn human(output: &Output<'_>, book: &Rulebook, register: &Register, checked: &Checked) -> String {
    let words = output.words;
    let (mut text, refusals) = refusals::told(words, book, register, checked);
    for remark in &checked.remarks {
        let fault = Fault { code: remark.code, arguments: remark.arguments.clone() };
        text += &three_lines(output, "✗", &fault);
    }
    for term in &checked.terms {
        text += &three_lines(output, if term.is_refused() { "✗" } else { "!" }, &of_term(term));
    }
    if !checked.unfilled.is_empty() {
        text += &(words.say("register-todo") + "\n");
        for open in &checked.unfilled {
            text += &["  · ", &todo(words, open), "\n"].concat();
        }
    }
    let refused = refusals + checked.remarks.len() + checked.terms.iter().filter(|t| t.is_refused()).count();
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
        let data: Vec<&str> = verdict.categories.iter().map(|category| category.as_str()).collect();
        let entries = [
            ("activity", json!(verdict.activity)),
            ("purpose", json!(verdict.purpose.as_str())),
            ("file", json!(verdict.file)),
            ("action", json!(verdict.action.as_str())),
            ("recipient", json!(verdict.recipient)),
            ("data", json!(data)),
        ];
        with(brief_json(words, book, &verdict.decision), entries)
    });
    let remarks = checked.remarks.iter().map(|remark| {
        let fault = Fault { code: remark.code, arguments: remark.arguments.clone() };
        with(fault_json(words, &fault), [("path", json!(remark.path))])
    });
    let terms = checked.terms.iter().map(|term| {
        let entries =
            [("refused", json!(term.is_refused())), ("retention", json!(term.retention)), ("file", json!(term.file))];
        with(fault_json(words, &of_term(term)), entries)
    });
    let open = checked.unfilled.iter().map(
        |open| json!({ "path": open.path, "asked": open.asked.as_deref().map(|asked| in_language(words, asked)) }),
    );
    json!({
        "lawful": checked.is_lawful(),
        "complete": checked.is_complete(),
        "refused": refused.collect::<Vec<_>>(),
        "remarks": remarks.collect::<Vec<_>>(),
        "terms": terms.collect::<Vec<_>>(),
        "open": open.collect::<Vec<_>>(),
    })
}

/// An object with more entries.
pub fn with<const N: usize>(mut object: Json, entries: [(&str, Json); N]) -> Json {
    if let Some(object) = object.as_object_mut() {
        object.extend(entries.map(|(key, value)| (key.to_owned(), value)));
    }
    object
}

/// An error for programs.
pub fn fault_json(words: &Words, fault: &Fault) -> Json {
    let explained = fault.explain(words);
    json!({ "code": fault.code, "message": explained.what, "why": explained.why, "do": explained.remedy })
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
        None if open.path.ends_with("balancing") => words.say_with("register-todo-weigh", &[("path", &open.path)]),
        None if open.path.ends_with("country") => words.say_with("register-todo-country", &[("path", &open.path)]),
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
