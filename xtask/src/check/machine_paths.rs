//! No tracked file speaks of the folders of one machine.

use super::Finding;
use crate::repository::File;

/// Written in two pieces, so that this file does not find itself.
const FOLDERS: [&str; 6] = [
    concat!("/", "work/"),
    concat!("/", "root/"),
    concat!("/", "tmp/"),
    concat!("/", "home/"),
    concat!("/", "Users/"),
    concat!("C:", "\\Users\\"),
];

pub fn check(files: &[File]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in files {
        for (number, line) in file.lines() {
            if let Some(folder) = FOLDERS.iter().find(|folder| begins_a_path(line, folder)) {
                findings.push(Finding::new(
                    file,
                    number,
                    format!("a path under `{folder}` is of one machine"),
                    "name it from the root of the repository, from an environment variable or from a temporary folder",
                ));
            }
        }
    }
    findings
}

/// Whether `folder` stands at the start of a path, not inside one (`src/tmp/` of the repository is fine).
fn begins_a_path(line: &str, folder: &str) -> bool {
    line.match_indices(folder).any(|(place, _)| {
        let before = line.get(..place).and_then(|text| text.chars().next_back());
        before.is_none_or(|letter| {
            !letter.is_alphanumeric() && !matches!(letter, '_' | '-' | '.' | '/' | '~' | '}' | '*' | ')')
        })
    })
}

#[cfg(test)]
mod tests {
    use super::super::file;
    use super::*;

    #[test]
    fn finds_a_path_of_one_machine() {
        for folder in FOLDERS {
            let findings = check(&[file("docs/a.md", &format!("first\nsee `{folder}x`"))]);
            assert_eq!(findings.len(), 1, "{folder}");
            assert_eq!(findings.first().map(|finding| finding.line), Some(2));
        }
    }

    #[test]
    fn leaves_paths_of_the_repository_and_addresses_alone() {
        let [work, root, tmp, ..] = FOLDERS;
        let text = format!("crates/x{tmp}y https://example.nl{work}z ${{CACHE}}{tmp}a fixtures{root}b");
        assert!(check(&[file("docs/a.md", &text)]).is_empty());
    }
}
