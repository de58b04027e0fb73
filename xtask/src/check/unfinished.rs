//! Nothing stays half done: no placeholder that panics, no note to mend something later.

use super::Finding;
use super::tokens::{self, Kind};
use crate::repository::File;

/// Written in two pieces, so that this file does not find itself.
const NOTES: [&str; 2] = [concat!("FIX", "ME"), concat!("XX", "X:")];

pub fn check(files: &[File]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in files {
        // Prose may speak of such notes; code may not carry them.
        if file.extension() != "md" {
            for (number, line) in file.lines() {
                if let Some(note) = NOTES.iter().find(|note| line.contains(*note)) {
                    findings.push(Finding::new(
                        file,
                        number,
                        format!("`{note}` marks work left undone"),
                        "do it, or say in plain words what is absent and why",
                    ));
                }
            }
        }
        if file.extension() == "rs" {
            findings.extend(placeholders(file));
        }
    }
    findings
}

fn placeholders(file: &File) -> Vec<Finding> {
    let tokens = tokens::read(&file.text);
    tokens
        .windows(3)
        .filter_map(|three| match three {
            [word, mark, open]
                if matches!(word.text.as_str(), "todo" | "unimplemented")
                    && word.kind == Kind::Identifier
                    && mark.text == "!"
                    && open.kind == Kind::Open =>
            {
                Some(Finding::new(
                    file,
                    word.line,
                    format!("`{}!` panics in front of whoever comes by", word.text),
                    "write it, or leave the feature out until it is written",
                ))
            }
            _ => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::file;
    use super::*;

    #[test]
    fn finds_placeholders_and_notes() {
        let text = format!("fn f() {{\n    todo!()\n}}\nfn g() {{ unimplemented!(\"x\") }}\n// {} later\n", NOTES[0]);
        let lines: Vec<_> =
            check(&[file("crates/law/src/a.rs", &text)]).into_iter().map(|finding| finding.line).collect();
        assert_eq!(lines, [5, 2, 4]);
    }

    #[test]
    fn prose_and_comments_may_speak_of_them() {
        assert!(check(&[file("CONTRIBUTING.md", NOTES[0])]).is_empty());
        assert!(check(&[file("crates/law/src/a.rs", "// no todo!() here\nfn todo() {}")]).is_empty());
    }
}
