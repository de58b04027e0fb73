//! Text for people stands in `translations/` and `law/`, in two languages; Rust carries keys and codes.
//!
//! Speaks up for a string that is a sentence, or that holds Dutch. Assertions, log lines and the reasons of lints are
//! for developers and pass. Where it is wrong, a comment `// not for people: why` on the line or on the one above.

use super::Finding;
use super::tokens::{self, Kind};
use crate::repository::File;

const EXCEPTION: &str = "// not for people: ";

/// Words of every Dutch sentence that are no words of English.
const DUTCH: [&str; 10] = ["het", "een", "niet", "wordt", "worden", "voor", "naar", "geen", "deze", "moet"];

pub fn check(files: &[File]) -> Vec<Finding> {
    tokens::product_code(files).flat_map(check_file).collect()
}

fn check_file(file: &File) -> Vec<Finding> {
    let lines: Vec<&str> = file.text.lines().collect();
    tokens::read(&file.text)
        .iter()
        .filter(|token| token.kind == Kind::Text && !token.inside)
        .filter_map(|token| Some((token.line, suspicion(&token.text)?)))
        .filter(|(line, _)| !is_excepted(&lines, *line))
        .map(|(line, reason)| {
            Finding::new(
                file,
                line,
                reason,
                format!("put it into translations/ and name its key here; if nobody reads it, add a comment `{EXCEPTION}why`"),
            )
        })
        .collect()
}

/// Why a string seems to be for people.
fn suspicion(text: &str) -> Option<&'static str> {
    let words: Vec<String> = text
        .split(|letter: char| letter.is_whitespace())
        .map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase())
        .filter(|word| word.chars().filter(|letter| letter.is_alphabetic()).count() > 0)
        .collect();
    if words.len() < 3 {
        return None;
    }
    let closed = text.trim_end().trim_end_matches(['"', ')', '”', '’', '\\']);
    let is_sentence = closed.ends_with(['.', '!', '?']) && !closed.ends_with("..");
    let is_dutch = text.contains(" de ") || words.iter().any(|word| DUTCH.contains(&word.as_str()));
    match (is_dutch, is_sentence) {
        (true, _) => Some("a string holds Dutch"),
        (false, true) => Some("a string is a sentence for people"),
        (false, false) => None,
    }
}

fn is_excepted(lines: &[&str], line: usize) -> bool {
    let says = |number: usize| {
        lines.get(number).is_some_and(|text| text.split_once(EXCEPTION).is_some_and(|(_, why)| !why.trim().is_empty()))
    };
    says(line.wrapping_sub(1)) || says(line.wrapping_sub(2))
}

#[cfg(test)]
mod tests {
    use super::super::file;
    use super::*;

    fn lines(path: &str, source: &str) -> Vec<usize> {
        check(&[file(path, source)]).into_iter().map(|finding| finding.line).collect()
    }

    #[test]
    fn finds_sentences_and_dutch() {
        let source = "fn f() {\n    show(\"You may not do this.\");\n    show(\"vraag het de klant\");\n    let x = format!(\"Dit mag niet: {x}\");\n}";
        assert_eq!(lines("crates/web/src/a.rs", source), [2, 3, 4]);
    }

    #[test]
    fn leaves_keys_codes_and_errors_alone() {
        let source = r#"
            #[derive(Error)]
            enum E { #[error("cannot extend request `{id}`")] A }
            fn f() {
                code("request.deadline-passed");
                one("INSERT INTO leaf (id, kind) VALUES (?1, ?2)");
                two("... and so on ...");
                warn!("The register was not saved.");
                let detector = ["het", "een", "de"];
            }
        "#;
        assert_eq!(lines("crates/web/src/a.rs", source), [0_usize; 0]);
    }

    #[test]
    fn tests_may_say_what_they_like_and_an_exception_says_why() {
        assert_eq!(lines("crates/web/tests/a.rs", "fn f() { x(\"This is a sentence.\") }"), [0_usize; 0]);
        assert_eq!(
            lines("crates/web/src/a.rs", "fn f() { x(\"This is a name.\") } // not for people: a file's magic"),
            [0_usize; 0]
        );
    }
}
