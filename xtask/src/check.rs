//! The rules of this repository as code. Each finding says where, why and what to do.
//!
//! A new rule is a file under `check/` with a function from the files to its findings, a line in [`RULES`], and a test
//! that shows it firing.

mod dutch;
mod known_keys;
mod law_numbers;
mod machine_paths;
mod people_text;
mod rule_texts;
mod scenarios;
mod tokens;
mod translations;
mod unfinished;

use crate::repository::{self, File};
use anyhow::{Result, bail};
use std::fmt;
use std::path::Path;

/// A place where a rule is broken.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    pub path: String,
    /// From 1.
    pub line: usize,
    pub reason: String,
    pub remedy: String,
}

impl Finding {
    pub fn new(file: &File, line: usize, reason: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { path: file.path.clone(), line, reason: reason.into(), remedy: remedy.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}\n  why: {}\n  do: {}", self.path, self.line, self.reason, self.remedy)
    }
}

type Rule = (&'static str, fn(&[File]) -> Vec<Finding>);

const RULES: [Rule; 9] = [
    ("no scenario decides anything", scenarios::check),
    ("no number of law in Rust", law_numbers::check),
    ("no text for people in Rust", people_text::check),
    ("every text in both languages", translations::check),
    ("every key that a page names has words", known_keys::check),
    ("plain Dutch", dutch::check),
    ("every rule of law has its texts", rule_texts::check),
    ("no path of one machine", machine_paths::check),
    ("nothing left unfinished", unfinished::check),
];

pub fn run(root: &Path) -> Result<()> {
    let files = repository::files(root)?;
    let mut count = 0;
    for (name, rule) in RULES {
        let mut findings = rule(&files);
        findings.sort();
        for finding in &findings {
            println!("{finding}");
        }
        if !findings.is_empty() {
            println!("{name}: {} found\n", findings.len());
        }
        count += findings.len();
    }
    if count > 0 {
        bail!(
            "what: the repository breaks its own rules in {count} places\nwhy: each is told above\ndo: mend them, then run `cargo xtask check` again"
        );
    }
    println!("{} rules hold in {} files", RULES.len(), files.len());
    Ok(())
}

/// A file made up for a test.
#[cfg(test)]
fn file(path: &str, text: &str) -> File {
    File { path: path.to_owned(), text: text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finding_says_where_why_and_what_to_do() {
        let finding = Finding::new(&file("law/a.toml", ""), 3, "it is so", "change it");
        assert_eq!(finding.to_string(), "law/a.toml:3\n  why: it is so\n  do: change it");
    }
}
