//! What a pack must satisfy beyond parsing.

use super::Rulebook;
use crate::policy::{Effect, Rule};
use std::collections::{BTreeMap, BTreeSet};
use waarborg_law::deadline::Of;
use waarborg_law::{PackError, sources};
use waarborg_model::facts::find;
use waarborg_model::vocabulary::Fact;

/// Every fault of a pack, in the order of its files.
pub fn check(book: &Rulebook) -> Vec<PackError> {
    let mut faults = Vec::new();
    lives(book, &mut faults);
    texts(book, &mut faults);
    exceptions(book, &mut faults);
    periods(book, &mut faults);
    faults.sort_by(|one, other| (&one.file, one.line).cmp(&(&other.file, other.line)));
    faults
}

fn fault(code: &'static str, rule: &Rule) -> PackError {
    PackError::new(code, &rule.file).at(rule.line).with("rule", &rule.id)
}

/// The policies of a rule follow each other without overlap or gap, and lie in the instrument's life.
fn lives(book: &Rulebook, faults: &mut Vec<PackError>) {
    let mut by_part: BTreeMap<(&str, &str), Vec<&Rule>> = BTreeMap::new();
    for rule in book.rules() {
        by_part.entry((&rule.id, &rule.part)).or_default().push(rule);
        if rule.until.is_some_and(|until| until <= rule.from) {
            faults.push(fault("pack.no-life", rule));
        }
        let folder = rule.file.rsplit_once('/').map_or("", |(folder, _)| folder);
        if let Some(instrument) = book.instruments().iter().find(|instrument| instrument.path == folder)
            && (rule.from < instrument.from
                || instrument.until.is_some_and(|until| rule.until.is_none_or(|end| end > until)))
        {
            faults.push(fault("pack.outside-instrument", rule).with("instrument", &instrument.path));
        }
    }
    for rules in by_part.values_mut() {
        rules.sort_by_key(|rule| rule.from);
        for (one, next) in rules.iter().zip(rules.iter().skip(1)) {
            if one.until.is_none_or(|until| until > next.from) {
                faults.push(fault("pack.overlap", next).with("day", next.from.to_string()));
            } else if one.until.is_some_and(|until| until < next.from) {
                faults.push(fault("pack.gap", next).with("day", one.until.unwrap_or(next.from).to_string()));
            }
        }
    }
}

/// Every rule has its texts, beside it; every text has its rule; sources and contested points exist.
fn texts(book: &Rulebook, faults: &mut Vec<PackError>) {
    let mut seen = BTreeSet::new();
    for rule in book.rules().iter().filter(|rule| seen.insert(&rule.id)) {
        let beside = rule.file.replace(".cedar", ".toml");
        match book.text(&rule.id) {
            Some((file, _)) if *file == beside => {}
            Some((file, _)) => faults.push(fault("pack.text-elsewhere", rule).with("other", file)),
            None => faults.push(fault("pack.missing-text", rule)),
        }
    }
    let known = match sources(book.files()) {
        Ok(sources) => sources,
        Err(found) => return faults.push(found),
    };
    for (id, file, text) in book.texts() {
        let line = line_with(book, file, &[&format!("rule.{id}]")]);
        let at = |code| PackError::new(code, file).at(line).with("rule", id);
        if !seen.contains(&id.to_owned()) && (text.article.is_none() || text.from.is_none()) {
            faults.push(at("pack.no-policy"));
        }
        for key in &text.contested {
            if book.contested(key).is_none() {
                faults.push(at("pack.unknown-contested").with("name", key));
            }
        }
        if !known.iter().any(|source| names_source(&text.source, &source.key)) {
            faults.push(at("pack.unknown-source").with("name", &text.source));
        }
    }
}

/// Whether a source text such as `AP-ID (V2); UAVG (V)` names a key.
fn names_source(text: &str, key: &str) -> bool {
    text.split([';', ',', ' ']).any(|word| word == key)
}

/// Exceptions lift bans that exist, and live at least one day with them.
fn exceptions(book: &Rulebook, faults: &mut Vec<PackError>) {
    for rule in book.rules() {
        if !rule.lifts.is_empty() && rule.effect != Effect::Permit {
            faults.push(fault("pack.lifts-no-permit", rule));
            continue;
        }
        for lifted in &rule.lifts {
            let bans: Vec<&Rule> = book
                .rules_of(lifted)
                .filter(|ban| matches!(ban.effect, Effect::Forbid | Effect::Duty) && ban.acts & rule.acts != 0)
                .collect();
            if bans.is_empty() {
                faults.push(fault("pack.lifts-nothing", rule).with("name", lifted));
            } else if !bans.iter().any(|ban| overlap(ban, rule)) {
                faults.push(fault("pack.lifts-never", rule).with("name", lifted));
            }
        }
    }
}

fn overlap(one: &Rule, other: &Rule) -> bool {
    one.until.is_none_or(|until| other.from < until) && other.until.is_none_or(|until| one.from < until)
}

/// Every deadline has a length for its whole life, every length a rule.
fn periods(book: &Rulebook, faults: &mut Vec<PackError>) {
    for rule in book.rules().iter().filter(|rule| rule.effect == Effect::Deadline) {
        let of_rule = book.periods().iter().filter(|period| period.of == Of::Rule(rule.id.clone()));
        let mut days = of_rule.filter_map(|period| period.until).chain([rule.from]);
        if days.any(|day| rule.in_force(day) && book.periods().all_for_rule(&rule.id, day).next().is_none()) {
            faults.push(fault("pack.no-period", rule));
        }
    }
    for period in book.periods().iter() {
        let known = match &period.of {
            Of::Rule(rule) => book.text(rule).is_some(),
            Of::Derived(key) => Fact::ALL.iter().any(|fact| fact.derived() && fact.key() == key),
        };
        let facts = period.when.keys().chain([&period.starts]);
        let owner = if matches!(period.of, Of::Rule(_)) { "rule" } else { "derived" };
        let owner = format!("{owner} = \"{}\"", period.of.key());
        if !known {
            faults.push(period_fault("pack.period-without-rule", book, &[&owner]).with("rule", period.of.key()));
        }
        for key in facts.filter(|key| find(key).is_err()) {
            let fault = period_fault("pack.unknown-fact", book, &[&owner, key]);
            faults.push(fault.with("rule", period.of.key()).with("name", key));
        }
    }
}

/// A fault of a period, which does not remember its place: in the first file with all these words.
fn period_fault(code: &'static str, book: &Rulebook, words: &[&str]) -> PackError {
    let file = book.files().ending("periods.toml").find(|(_, text)| words.iter().all(|word| text.contains(word)));
    let path = file.map_or("periods.toml", |(path, _)| path);
    PackError::new(code, path).at(line_with(book, path, words))
}

/// The line of a file with the last of some words, from the line with the first of them on.
fn line_with(book: &Rulebook, file: &str, words: &[&str]) -> usize {
    let lines = || book.files().get(file).unwrap_or_default().lines().enumerate();
    words
        .iter()
        .fold(0, |from, word| lines().skip(from).find(|(_, line)| line.contains(word)).map_or(from, |(at, _)| at))
        + 1
}
