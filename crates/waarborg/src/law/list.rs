//! `waarborg law list`: the rules in force on a day.

use crate::exit::Exit;
use crate::output::Output;
use crate::system;
use clap::ArgMatches;
use jiff::civil::Date;
use serde_json::{Value as Json, json};
use std::collections::BTreeMap;
use std::fmt::Write;
use waarborg_decide::Rulebook;
use waarborg_decide::rulebook::InForce;
use waarborg_law::Language;

/// Runs the command.
pub fn run(output: &Output<'_>, matches: &ArgMatches) -> Result<Exit, Exit> {
    let day = super::day(output, matches, "as-of")?;
    let book = system::rulebook(output)?;
    let lines = book.in_force(day);
    let language = output.words.language();
    output.show_list(
        || human(output, &book, &lines, day, language),
        lines.iter().map(|(id, line)| rule_json(&book, id, line, language)),
    );
    Ok(if lines.is_empty() { Exit::NotFound } else { Exit::Done })
}

fn human(
    output: &Output<'_>,
    book: &Rulebook,
    lines: &BTreeMap<String, InForce>,
    day: Date,
    language: Language,
) -> String {
    let width = lines.keys().map(|id| id.chars().count()).max().unwrap_or(0);
    let mut text = String::new();
    for (id, line) in lines {
        let title = book.text(id).map(|(_, text)| text.title.get(language)).unwrap_or_default();
        let _ = writeln!(text, "{id:width$}  {}  {title}", book.cite(&line.article, language));
    }
    let count = output.words.count("law-list-count", lines.len(), &[("date", &day.to_string())]);
    let _ = writeln!(text, "\n{count}");
    text
}

fn rule_json(book: &Rulebook, id: &str, line: &InForce, language: Language) -> Json {
    json!({
        "id": id,
        "article": book.cite(&line.article, language),
        "title": book.text(id).map(|(_, text)| text.title.get(language)),
        "from": line.from.to_string(),
        "until": line.until.map(|day| day.to_string()),
    })
}
