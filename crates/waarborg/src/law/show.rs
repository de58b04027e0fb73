//! `waarborg law show`: one rule whole, for people or as Cedar is asked it.

use crate::exit::Exit;
use crate::output::Output;
use crate::system;
use clap::ArgMatches;
use jiff::civil::Date;
use serde_json::{Value as Json, json};
use std::fmt::Write;
use waarborg_decide::policy::{Effect, Rule};
use waarborg_decide::{Rulebook, reference};
use waarborg_law::RuleText;
use waarborg_model::facts::nearest;
use waarborg_text::Fault;

/// Runs the command.
pub fn run(output: &Output<'_>, matches: &ArgMatches) -> Result<Exit, Exit> {
    let day = super::day(output, matches, "as-of")?;
    let id = matches.get_one::<String>("id").map(String::as_str).unwrap_or_default();
    let book = system::rulebook(output)?;
    let Some((file, text)) = book.text(id) else {
        let suggestion = nearest(id, book.texts().map(|(id, _, _)| id));
        let fault = Fault::new("rule.not-found").with("rule", id).with_maybe("suggestion", suggestion);
        return Err(output.fail(&fault, Exit::NotFound));
    };
    if matches.get_flag("cedar") {
        let cedar = cedar(&book, id, day);
        output.show(|| cedar.join("\n\n") + "\n", || json!({ "id": id, "cedar": cedar }));
        return Ok(Exit::Done);
    }
    output.show(|| human(output, &book, id, file, text), || rule_json(output, &book, id, file, text));
    Ok(Exit::Done)
}

/// The policies of a rule with the exceptions that lift them folded in: those of the day, or all if
/// the rule is not in force then.
fn cedar(book: &Rulebook, id: &str, day: Date) -> Vec<String> {
    let mine: Vec<&Rule> = book.rules_of(id).filter(|rule| rule.in_force(day)).collect();
    let (mine, day) = match (mine.first(), book.rules_of(id).next()) {
        (None, Some(first)) => (book.rules_of(id).filter(|rule| rule.in_force(first.from)).collect(), first.from),
        _ => (mine, day),
    };
    let in_force: Vec<&Rule> = book.rules().iter().filter(|rule| rule.in_force(day)).collect();
    mine.into_iter()
        .map(|rule| reference::fold(rule, &in_force).map_or_else(|reason| reason, |policy| reference::pretty(&policy)))
        .collect()
}

fn human(output: &Output<'_>, book: &Rulebook, id: &str, file: &str, text: &RuleText) -> String {
    let (words, language) = (output.words, output.words.language());
    let mut out = String::new();
    let _ = writeln!(out, "{id}  {}", text.title.get(language));
    let _ = writeln!(out, "  {}", book.cite(&book.article_of(id), language));
    let mut part = |heading: &str, lines: Vec<String>| {
        if !lines.is_empty() {
            let _ = writeln!(out, "\n{}", words.say(heading));
            for line in &lines {
                let _ = writeln!(out, "  {line}");
            }
        }
    };
    part("law-show-text", vec![text.text.get(language).to_owned()]);
    part("law-show-remedy", vec![text.remedy.get(language).to_owned()]);
    part("law-show-life", lives(output, book, id));
    part("law-show-exceptions", related(book, book.exceptions_to(id), language));
    part("law-show-lifts", related(book, book.lifted_by(id), language));
    part("law-show-source", vec![text.source.clone(), file.to_owned()]);
    let contested = text.contested.iter().filter_map(|key| book.contested(key)).flat_map(|point| {
        [
            words.say_with("contested-point", &[("key", &point.key), ("point", point.point.get(language))]),
            format!("  {}", words.say_with("contested-ours", &[("reading", point.used_reading().get(language))])),
            format!("  {}", words.say_with("contested-other", &[("reading", point.other_reading().get(language))])),
        ]
    });
    part("heading-contested", contested.collect());
    out
}

fn lives(output: &Output<'_>, book: &Rulebook, id: &str) -> Vec<String> {
    book.lives_of(id)
        .into_iter()
        .map(|(from, until)| {
            let last = until.and_then(|until| until.yesterday().ok());
            let from = from.to_string();
            match last {
                Some(last) => {
                    output.words.say_with("rule-in-force-between", &[("from", &from), ("last", &last.to_string())])
                }
                None => output.words.say_with("rule-in-force-since", &[("from", &from)]),
            }
        })
        .collect()
}

fn related(book: &Rulebook, ids: Vec<String>, language: waarborg_law::Language) -> Vec<String> {
    ids.into_iter()
        .map(|id| {
            let title = book.text(&id).map(|(_, text)| text.title.get(language)).unwrap_or_default();
            format!("{id}  {title}")
        })
        .collect()
}

fn rule_json(output: &Output<'_>, book: &Rulebook, id: &str, file: &str, text: &RuleText) -> Json {
    let language = output.words.language();
    let policies: Vec<Json> = book
        .rules_of(id)
        .map(|rule| {
            json!({
                "part": rule.part,
                "effect": effect(rule.effect),
                "from": rule.from.to_string(),
                "until": rule.until.map(|day| day.to_string()),
                "file": rule.file,
                "line": rule.line,
            })
        })
        .collect();
    json!({
        "id": id,
        "article": book.cite(&book.article_of(id), language),
        "title": text.title.get(language),
        "text": text.text.get(language),
        "remedy": text.remedy.get(language),
        "source": text.source,
        "contested": text.contested,
        "file": file,
        "policies": policies,
        "exceptions": book.exceptions_to(id),
        "lifts": book.lifted_by(id),
    })
}

fn effect(effect: Effect) -> &'static str {
    match effect {
        Effect::Permit => "permit",
        Effect::Forbid => "forbid",
        Effect::Duty => "duty",
        Effect::Definition => "definition",
        Effect::Deadline => "deadline",
    }
}
