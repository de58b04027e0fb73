//! The texts of a rule, as they stand beside its policies.

use crate::{Bilingual, LawFiles, PackError};
use jiff::civil::Date;
use serde::Deserialize;
use std::collections::BTreeMap;

/// What people read of a rule.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleText {
    /// A few words.
    pub title: Bilingual,
    /// What the rule says.
    pub text: Bilingual,
    /// What would make it lawful, or what to do.
    pub remedy: Bilingual,
    /// Keys of `sources.toml` with the state of reading, as in the rulebook.
    pub source: String,
    /// Keys of `tables/contested.toml`.
    #[serde(default)]
    pub contested: Vec<String>,
    /// Only for a rule without a policy, such as a time rule: its citation and life.
    pub article: Option<String>,
    /// First day, with `article`.
    #[serde(default, with = "crate::day::optional")]
    pub from: Option<Date>,
    /// The day it ended, with `article`.
    #[serde(default, with = "crate::day::optional")]
    pub until: Option<Date>,
    /// `time` for a rule that only counts time.
    pub kind: Option<String>,
}

#[derive(Deserialize)]
struct File {
    #[serde(default)]
    rule: BTreeMap<String, RuleText>,
}

/// Reads the rule texts of every article, by rule id, with the file they stand in.
///
/// # Errors
/// `pack.toml`; `pack.double-text` if two files speak of one rule; `pack.missing-text` for an
/// empty text.
pub fn read(files: &LawFiles) -> Result<BTreeMap<String, (String, RuleText)>, PackError> {
    let mut rules = BTreeMap::new();
    for (path, text) in files.ending(".toml").filter(|(path, _)| is_article(path)) {
        let file: File = toml::from_str(text).map_err(|error| PackError::toml(path, text, &error))?;
        for (id, rule) in file.rule {
            let line = text.lines().position(|line| line.contains(&format!("rule.{id}]"))).map_or(1, |at| at + 1);
            let texts = [&rule.title, &rule.text, &rule.remedy];
            if texts.iter().any(|text| text.nl.trim().is_empty() || text.en.trim().is_empty()) {
                return Err(PackError::new("pack.missing-text", path).at(line).with("rule", id));
            }
            if let Some((other, _)) = rules.insert(id.clone(), (path.to_owned(), rule)) {
                let _: &String = &other;
                return Err(PackError::new("pack.double-text", path).at(line).with("rule", id).with("other", other));
            }
        }
    }
    Ok(rules)
}

/// Whether a file holds texts of rules: an article, not a table, a calendar or a list of periods.
fn is_article(path: &str) -> bool {
    let name = path.rsplit_once('/').map_or(path, |(_, name)| name);
    path.matches('/').count() >= 2
        && !path.starts_with("tables/")
        && !matches!(name, "instrument.toml" | "calendar.toml" | "periods.toml")
        && !name.ends_with("-periods.toml")
}
