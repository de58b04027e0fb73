//! No scenario of a benchmark or a specification is named where decisions are made: the law decides, by its facts.

use super::Finding;
use crate::repository::File;

pub fn check(files: &[File]) -> Vec<Finding> {
    let concerned = |file: &&File| {
        file.path.starts_with("law/") || (file.path.starts_with("crates/") && file.path.contains("/src/"))
    };
    let mut findings = Vec::new();
    for file in files.iter().filter(concerned) {
        for (number, line) in file.lines() {
            for name in names(line) {
                findings.push(Finding::new(
                    file,
                    number,
                    format!("the scenario `{name}` is named"),
                    "say what the facts are; a scenario belongs in tests/ and docs/",
                ));
            }
        }
    }
    findings
}

/// `B` and three digits, as a word of its own.
fn names(line: &str) -> impl Iterator<Item = &str> {
    line.split(|letter: char| !letter.is_alphanumeric() && letter != '_').filter(|word| {
        word.len() == 4
            && word.strip_prefix('B').is_some_and(|digits| digits.bytes().all(|digit| digit.is_ascii_digit()))
    })
}

#[cfg(test)]
mod tests {
    use super::super::file;
    use super::*;

    #[test]
    fn finds_a_scenario_in_code_and_in_law() {
        let id = ["B", "012"].concat();
        let text = format!("one\nas in {id}: x");
        for path in ["crates/decide/src/ask.rs", "law/eu/gdpr/art-06.toml"] {
            let findings = check(&[file(path, &text)]);
            assert_eq!(findings.iter().map(|finding| finding.line).collect::<Vec<_>>(), [2], "{path}");
        }
    }

    #[test]
    fn leaves_tests_and_longer_words_alone() {
        let id = ["B", "012"].concat();
        assert!(check(&[file("crates/decide/tests/ask.rs", &id)]).is_empty());
        assert!(check(&[file("law/a.toml", &format!("{id}3 X{id} B12 SAB012"))]).is_empty());
    }
}
