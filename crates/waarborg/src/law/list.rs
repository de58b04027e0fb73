//! `waarborg law list`: the rules in force on a day.

use crate::exit::Exit;
use crate::output::Output;
use crate::system;
use clap::ArgMatches;
use jiff::civil::Date;
use serde_json::{Value as Json, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use waarborg_decide::Rulebook;
use waarborg_law::Language;

/// A rule as lists show it: the life of all its policies, and of rules that only count time.
pub struct Line {
    /// Citation, Dutch abbreviations.
    pub article: String,
    /// First day of the version in force.
    pub from: Date,
    /// The day that version ended.
    pub until: Option<Date>,
    /// Every policy of the rule in force, by part and first day: what a change of the rule shows in.
    pub versions: BTreeSet<(String, Date)>,
}

/// The rules in force on a day, by id.
pub fn in_force(book: &Rulebook, day: Date) -> BTreeMap<String, Line> {
    let mut lines = BTreeMap::new();
    for rule in book.rules().iter().filter(|rule| rule.in_force(day)) {
        let line = lines.entry(rule.id.clone()).or_insert_with(|| Line {
            article: rule.article.clone(),
            from: rule.from,
            until: rule.until,
            versions: BTreeSet::new(),
        });
        line.versions.insert((rule.part.clone(), rule.from));
    }
    for (id, _, text) in book.texts() {
        if let (Some(article), Some(from)) = (&text.article, text.from)
            && from <= day
            && text.until.is_none_or(|until| day < until)
        {
            lines.entry(id.to_owned()).or_insert(Line {
                article: article.clone(),
                from,
                until: text.until,
                versions: BTreeSet::new(),
            });
        }
    }
    lines
}

/// Runs the command.
pub fn run(output: &Output<'_>, matches: &ArgMatches) -> Result<Exit, Exit> {
    let day = super::day(output, matches, "as-of")?;
    let book = system::rulebook(output)?;
    let lines = in_force(&book, day);
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
    lines: &BTreeMap<String, Line>,
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

fn rule_json(book: &Rulebook, id: &str, line: &Line, language: Language) -> Json {
    json!({
        "id": id,
        "article": book.cite(&line.article, language),
        "title": book.text(id).map(|(_, text)| text.title.get(language)),
        "from": line.from.to_string(),
        "until": line.until.map(|day| day.to_string()),
    })
}
