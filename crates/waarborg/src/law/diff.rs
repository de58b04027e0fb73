//! `waarborg law diff`: which rules began, ended or changed between two days.

use crate::exit::Exit;
use crate::output::Output;
use crate::system;
use clap::ArgMatches;
use serde_json::{Value as Json, json};
use std::fmt::Write;
use waarborg_decide::Rulebook;
use waarborg_decide::rulebook::Between;
use waarborg_text::Fault;

/// Runs the command.
pub fn run(output: &Output<'_>, matches: &ArgMatches) -> Result<Exit, Exit> {
    let first = super::day(output, matches, "first")?;
    let second = super::day(output, matches, "second")?;
    if first > second {
        let fault = Fault::new("dates.order").with("first", first.to_string()).with("second", second.to_string());
        return Err(output.fail(&fault, Exit::WrongUse));
    }
    let book = system::rulebook(output)?;
    let Between { began, ended, changed } = book.between(first, second);
    output.show(
        || {
            let mut text = String::new();
            for (key, ids) in [("law-diff-began", &began), ("law-diff-ended", &ended), ("law-diff-changed", &changed)] {
                section(&mut text, output, &book, key, ids);
            }
            if text.is_empty() {
                let (first, second) = (first.to_string(), second.to_string());
                text = output.words.say_with("law-diff-same", &[("first", &first), ("second", &second)]) + "\n";
            }
            text
        },
        || {
            let list = |ids: &[(String, String)]| -> Json { ids.iter().map(|(id, _)| json!(id)).collect() };
            json!({
                "first": first.to_string(),
                "second": second.to_string(),
                "began": list(&began),
                "ended": list(&ended),
                "changed": list(&changed),
            })
        },
    );
    Ok(Exit::Done)
}

fn section(text: &mut String, output: &Output<'_>, book: &Rulebook, key: &str, ids: &[(String, String)]) {
    if ids.is_empty() {
        return;
    }
    let language = output.words.language();
    let width = ids.iter().map(|(id, _)| id.chars().count()).max().unwrap_or(0);
    if !text.is_empty() {
        text.push('\n');
    }
    let _ = writeln!(text, "{} ({})", output.words.say(key), ids.len());
    for (id, article) in ids {
        let title = book.text(id).map(|(_, text)| text.title.get(language)).unwrap_or_default();
        let _ = writeln!(text, "  {id:width$}  {}  {title}", book.cite(article, language));
    }
}
