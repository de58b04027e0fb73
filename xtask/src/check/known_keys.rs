//! Every key that a page or a command names has its words: a key without words would be shown as itself.
//!
//! Keys that are put together at run time are not seen here; the tests in a browser look for those.

use super::Finding;
use super::translations::{place, read};
use crate::repository::File;
use std::collections::BTreeSet;

/// What a key stands behind.
const SAYS: [&str; 5] = [".say(\"", ".say_with(\"", ".count(\"", "say(\"", "Page::new(visit, \""];

pub fn check(files: &[File]) -> Vec<Finding> {
    let keys: BTreeSet<String> = files
        .iter()
        .filter(|file| place(&file.path).is_some_and(|(language, area)| language == "nl" && area != "verify"))
        .flat_map(|file| read(file).0.into_iter().map(|text| text.key))
        .collect();
    let is_looked_at = |file: &&File| {
        file.path.starts_with("templates/web/")
            || (file.path.starts_with("crates/web/src/") && file.extension() == "rs")
    };
    let mut findings = Vec::new();
    for file in files.iter().filter(is_looked_at) {
        for (at, line) in file.text.lines().enumerate() {
            for key in named(line) {
                if !keys.contains(key) {
                    let reason = format!("the key `{key}` has no words");
                    findings.push(Finding::new(file, at + 1, reason, "add it to `translations/`, in both languages"));
                }
            }
        }
    }
    findings
}

/// The keys that a line names as they are.
fn named(line: &str) -> BTreeSet<&str> {
    let behind = SAYS.iter().flat_map(|says| line.split(says).skip(1));
    let keys = behind.filter_map(|rest| rest.split_once('"').map(|(key, _)| key));
    keys.filter(|key| key.contains('-') && key.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '-'))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::file;
    use super::*;

    #[test]
    fn finds_a_key_without_words_and_passes_what_has_them() {
        let files = [
            file("translations/nl/a.ftl", "a-known = Ja\n"),
            file("templates/web/x.html", "{{ page.say(\"a-known\") }}\n{{ page.say(\"a-lost\") }}\n"),
            file("crates/web/src/x.rs", "visit.say_with(\"a-gone\", &[]); visit.say(&format!(\"a-{x}\"))\n"),
        ];
        let told: Vec<String> =
            check(&files).into_iter().map(|finding| format!("{}:{}", finding.path, finding.line)).collect();
        assert_eq!(told, ["templates/web/x.html:2", "crates/web/src/x.rs:1"]);
    }
}
