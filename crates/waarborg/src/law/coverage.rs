//! `waarborg law coverage`: which articles have rules, and which do not, with the reason.

use crate::exit::Exit;
use crate::output::Output;
use crate::system;
use clap::ArgMatches;
use serde_json::{Value as Json, json};
use std::collections::BTreeMap;
use std::fmt::Write;
use waarborg_decide::Rulebook;
use waarborg_law::{Article, Language, articles};

/// An article and the rules that cite it.
struct Covered<'a> {
    article: &'a Article,
    rules: Vec<String>,
}

/// Runs the command.
pub fn run(output: &Output<'_>, matches: &ArgMatches) -> Result<Exit, Exit> {
    let asked = matches.get_one::<String>("as-of").is_some();
    let day = super::day(output, matches, "as-of")?;
    let book = system::rulebook(output)?;
    let articles = articles(book.files()).map_err(|fault| output.fail(&(&fault).into(), Exit::Storage))?;
    let rules = if asked {
        book.in_force(day).into_iter().map(|(id, line)| (id, line.article)).collect()
    } else {
        all_rules(&book)
    };
    let covered: Vec<Covered<'_>> =
        articles.iter().map(|article| Covered { article, rules: citing(&book, article, &rules) }).collect();
    let language = output.words.language();
    output.show_list(
        || human(output, &book, &covered, language),
        covered.iter().map(|one| article_json(&book, one, language)),
    );
    Ok(Exit::Done)
}

/// Rules of any day with their citations.
fn all_rules(book: &Rulebook) -> BTreeMap<String, String> {
    let mut rules: BTreeMap<String, String> = BTreeMap::new();
    for rule in book.rules() {
        let citation = rules.entry(rule.id.clone()).or_default();
        citation.push_str("; ");
        citation.push_str(&rule.article);
    }
    rules
}

fn citing(book: &Rulebook, article: &Article, rules: &BTreeMap<String, String>) -> Vec<String> {
    let Some(instrument) = book.instruments().iter().find(|one| one.path == article.instrument) else {
        return Vec::new();
    };
    rules
        .iter()
        .filter(|(_, citation)| cites(citation, &instrument.abbreviation.nl, &article.number))
        .map(|(id, _)| id.clone())
        .collect()
}

/// Whether a citation such as `AVG 5(1)(b), 6(4); UAVG 22(1)` names an article of an instrument.
fn cites(citation: &str, instrument: &str, number: &str) -> bool {
    citation.split(';').map(str::trim).any(|part| {
        part.strip_prefix(instrument).and_then(|rest| rest.strip_prefix(' ')).is_some_and(|rest| {
            rest.split(',').map(str::trim).any(|one| {
                let end = one.find(['(', ' ', '-']).unwrap_or(one.len());
                one.get(..end) == Some(number) || in_range(one, number)
            })
        })
    })
}

/// Whether `21-23` names 22.
fn in_range(text: &str, number: &str) -> bool {
    let bare = |text: &str| text.split('(').next().unwrap_or_default().trim().parse::<u32>().ok();
    match text.split_once('-') {
        Some((first, last)) if !first.contains('(') => match (bare(first), bare(last), number.parse::<u32>().ok()) {
            (Some(first), Some(last), Some(number)) => (first..=last).contains(&number),
            _ => false,
        },
        _ => false,
    }
}

fn human(output: &Output<'_>, book: &Rulebook, covered: &[Covered<'_>], language: Language) -> String {
    let mut text = String::new();
    for instrument in book.instruments() {
        let articles: Vec<&Covered<'_>> =
            covered.iter().filter(|one| one.article.instrument == instrument.path).collect();
        if articles.is_empty() {
            continue;
        }
        let reached = articles.iter().filter(|one| !one.rules.is_empty()).count();
        let counts = [("reached", reached.to_string()), ("total", articles.len().to_string())];
        let counts: Vec<(&'static str, &str)> = counts.iter().map(|(name, count)| (*name, count.as_str())).collect();
        let _ = writeln!(
            text,
            "{}  {}",
            instrument.title.get(language),
            output.words.say_with("law-coverage-reached", &counts)
        );
        for one in articles {
            let mark = if one.rules.is_empty() { "·" } else { "✓" };
            let number = format!("{} {}", instrument.abbreviation.get(language), one.article.number);
            let _ = writeln!(text, "  {mark} {number}  {}", one.article.title.get(language));
            match &one.article.without_rule {
                _ if !one.rules.is_empty() => {
                    let _ = writeln!(text, "      {}", one.rules.join(", "));
                }
                Some(why) => {
                    let _ = writeln!(text, "      {}", why.get(language));
                }
                None => {}
            }
        }
        text.push('\n');
    }
    text
}

fn article_json(book: &Rulebook, one: &Covered<'_>, language: Language) -> Json {
    let instrument = book.instruments().iter().find(|other| other.path == one.article.instrument);
    json!({
        "instrument": instrument.map(|instrument| instrument.abbreviation.get(language)),
        "article": one.article.number,
        "title": one.article.title.get(language),
        "rules": one.rules,
        "without_rule": one.article.without_rule.as_ref().filter(|_| one.rules.is_empty()).map(|why| why.get(language)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_citations_as_lawyers_write_them() {
        assert!(cites("AVG 5(1)(b), 6(4)", "AVG", "6"));
        assert!(cites("AVG 9(1); UAVG 22(1)", "UAVG", "22"));
        assert!(!cites("AVG 9(1); UAVG 22(1)", "AVG", "22"));
        assert!(!cites("UAVG 9", "AVG", "9"));
        assert!(cites("Tw 11.7a", "Tw", "11.7a"));
        assert!(!cites("Tw 11.7a", "Tw", "11.7"));
        assert!(cites("Wbp 17, 18, 19, 20", "Wbp", "19"));
        assert!(cites("AVG 44-49", "AVG", "46"));
        assert!(!cites("AVG 5(1)-(2)", "AVG", "2"));
    }
}
