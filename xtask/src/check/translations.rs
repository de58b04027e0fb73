//! Every text exists in every language, with the same variables.
//!
//! `translations/<language>/<area>.ftl`; a key is a message, an attribute (`message.attribute`) or a term (`-term`).

use super::Finding;
use crate::repository::File;
use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::{BTreeMap, BTreeSet};

const FOLDER: &str = "translations/";
const LANGUAGES: [&str; 2] = ["nl", "en"];

/// The area of `waarborg-verify`, which reads no other.
const OF_THE_OTHER_PROGRAM: &str = "verify";

/// A text under its key.
pub struct Text {
    pub key: String,
    /// From 1.
    pub line: usize,
    pub pattern: Pattern<String>,
}

pub fn check(files: &[File]) -> Vec<Finding> {
    let mut findings = Vec::new();
    // Area, then language.
    let mut areas: BTreeMap<&str, BTreeMap<&str, &File>> = BTreeMap::new();
    for file in files {
        if let Some((language, area)) = place(&file.path) {
            areas.entry(area).or_default().insert(language, file);
        }
    }
    findings.extend(shared(&areas));
    for (area, by_language) in &areas {
        findings.extend(missing_files(area, by_language));
        let mut texts = BTreeMap::new();
        for (language, file) in by_language {
            let (read, faults) = read(file);
            findings.extend(faults);
            findings.extend(repeated(file, &read));
            texts.insert(*language, (*file, read));
        }
        for (language, (file, own)) in &texts {
            for (other, (other_file, others)) in texts.iter().filter(|(other, _)| *other != language) {
                findings.extend(compare(file, own, other, other_file, others, language < other));
            }
        }
    }
    findings
}

/// The texts of a Fluent file, and what is no Fluent in it.
pub fn read(file: &File) -> (Vec<Text>, Vec<Finding>) {
    let (resource, errors) = match fluent_syntax::parser::parse(file.text.clone()) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    let faults = errors
        .iter()
        .map(|error| {
            let reason = format!("this is no Fluent: {error}");
            Finding::new(
                file,
                file.line_at(error.pos.start),
                reason,
                "mend the syntax; see projectfluent.org, Syntax Guide",
            )
        })
        .collect();
    let mut texts = Vec::new();
    for entry in resource.body {
        let (key, value, attributes) = match entry {
            Entry::Message(message) => (message.id.name, message.value, message.attributes),
            Entry::Term(term) => (format!("-{}", term.id.name), Some(term.value), term.attributes),
            _ => continue,
        };
        let line = line_of(file, &key);
        texts.extend(value.map(|pattern| Text { key: key.clone(), line, pattern }));
        for attribute in attributes {
            texts.push(Text { key: format!("{key}.{}", attribute.id.name), line, pattern: attribute.value });
        }
    }
    (texts, faults)
}

/// Language and area, for a file of translations.
pub fn place(path: &str) -> Option<(&str, &str)> {
    let name = path.strip_prefix(FOLDER)?.strip_suffix(".ftl")?;
    name.split_once('/')
}

fn missing_files(area: &str, by_language: &BTreeMap<&str, &File>) -> Vec<Finding> {
    let Some(file) = by_language.values().next() else { return Vec::new() };
    LANGUAGES
        .iter()
        .filter(|language| !by_language.contains_key(*language))
        .map(|language| {
            let remedy = format!("add `{FOLDER}{language}/{area}.ftl`");
            Finding::new(file, 1, format!("the language `{language}` has no file for this area"), remedy)
        })
        .collect()
}

/// Keys that stand in two areas: the program reads all of them together, and the later would hide the earlier.
fn shared(areas: &BTreeMap<&str, BTreeMap<&str, &File>>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for language in LANGUAGES {
        let mut homes: BTreeMap<String, &str> = BTreeMap::new();
        for (area, by_language) in areas.iter().filter(|(area, _)| **area != OF_THE_OTHER_PROGRAM) {
            let Some(file) = by_language.get(language) else { continue };
            for text in read(file).0.into_iter().filter(|text| !text.key.contains('.')) {
                match homes.get(&text.key) {
                    Some(home) if home != area => {
                        let reason = format!("`{}` stands in `{home}.ftl` too", text.key);
                        findings.push(Finding::new(file, text.line, reason, "give one of them another name"));
                    }
                    _ => drop(homes.insert(text.key, area)),
                }
            }
        }
    }
    findings
}

fn repeated(file: &File, texts: &[Text]) -> Vec<Finding> {
    let mut seen = BTreeSet::new();
    texts
        .iter()
        .filter(|text| !seen.insert(&text.key))
        .map(|text| Finding::new(file, text.line, format!("`{}` is there twice", text.key), "keep one of them"))
        .collect()
}

/// What `others` lacks; differing variables are told once, for the first of the two languages.
fn compare(
    file: &File,
    own: &[Text],
    other: &str,
    other_file: &File,
    others: &[Text],
    tells_variables: bool,
) -> Vec<Finding> {
    let others: BTreeMap<&str, &Text> = others.iter().map(|text| (text.key.as_str(), text)).collect();
    let mut findings = Vec::new();
    for text in own {
        let Some(counterpart) = others.get(text.key.as_str()) else {
            findings.push(Finding::new(
                file,
                text.line,
                format!("`{}` does not exist in `{other}`", text.key),
                format!("add it to `{}`, or take it out here", other_file.path),
            ));
            continue;
        };
        let (mine, theirs) = (variables(&text.pattern), variables(&counterpart.pattern));
        if tells_variables && mine != theirs {
            let list = |names: &BTreeSet<String>| {
                if names.is_empty() {
                    "none".to_owned()
                } else {
                    names.iter().map(|name| format!("${name}")).collect::<Vec<_>>().join(", ")
                }
            };
            findings.push(Finding::new(
                file,
                text.line,
                format!("`{}` uses {} here, but {} in `{other}`", text.key, list(&mine), list(&theirs)),
                "let every language use the same variables",
            ));
        }
    }
    findings
}

fn line_of(file: &File, key: &str) -> usize {
    file.lines()
        .find(|(_, line)| line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('=')))
        .map_or(1, |(number, _)| number)
}

fn variables(pattern: &Pattern<String>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    in_pattern(pattern, &mut found);
    found
}

fn in_pattern(pattern: &Pattern<String>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, found);
        }
    }
}

fn in_expression(expression: &Expression<String>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Select { selector, variants } => {
            in_inline(selector, found);
            for variant in variants {
                in_pattern(&variant.value, found);
            }
        }
        Expression::Inline(inline) => in_inline(inline, found),
    }
}

fn in_inline(inline: &InlineExpression<String>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.clone());
        }
        InlineExpression::FunctionReference { arguments, .. }
        | InlineExpression::TermReference { arguments: Some(arguments), .. } => in_arguments(arguments, found),
        InlineExpression::Placeable { expression } => in_expression(expression, found),
        _ => {}
    }
}

fn in_arguments(arguments: &CallArguments<String>, found: &mut BTreeSet<String>) {
    for argument in &arguments.positional {
        in_inline(argument, found);
    }
    for argument in &arguments.named {
        in_inline(&argument.value, found);
    }
}

#[cfg(test)]
mod tests {
    use super::super::file;
    use super::*;

    fn reasons(nl: &str, en: &str) -> Vec<String> {
        let files = [file("translations/nl/a.ftl", nl), file("translations/en/a.ftl", en)];
        check(&files)
            .into_iter()
            .map(|finding| format!("{}:{} {}", finding.path, finding.line, finding.reason))
            .collect()
    }

    #[test]
    fn passes_what_agrees() {
        let nl = "welkom = Dag { $naam }\n    .title = Welkom\n-merk = Waarborg\n";
        let en = "-merk = Waarborg\nwelkom = Hello { $naam }\n    .title = Welcome\n";
        assert_eq!(reasons(nl, en), [""; 0]);
    }

    #[test]
    fn finds_a_key_that_one_language_lacks() {
        assert_eq!(
            reasons("een = Een\ntwee = Twee\n    .title = Twee\n", "een = One\ndrie = Three\n"),
            [
                "translations/en/a.ftl:2 `drie` does not exist in `nl`",
                "translations/nl/a.ftl:2 `twee` does not exist in `en`",
                "translations/nl/a.ftl:2 `twee.title` does not exist in `en`",
            ]
        );
    }

    #[test]
    fn finds_a_key_that_stands_in_two_areas() {
        let both = |text: &str, path: &str| {
            [file(&format!("translations/nl/{path}"), text), file(&format!("translations/en/{path}"), text)]
        };
        let files: Vec<File> = [both("x = 1\n", "a.ftl"), both("x = 2\n", "b.ftl"), both("x = 3\n", "verify.ftl")]
            .into_iter()
            .flatten()
            .collect();
        let told: Vec<String> =
            check(&files).into_iter().map(|finding| format!("{} {}", finding.path, finding.reason)).collect();
        assert_eq!(
            told,
            ["translations/nl/b.ftl `x` stands in `a.ftl` too", "translations/en/b.ftl `x` stands in `a.ftl` too"]
        );
    }

    #[test]
    fn finds_other_variables_wherever_they_stand() {
        let nl = "x = { $aantal ->\n    [one] { $naam }\n   *[other] { NUMBER($getal) }\n}\n";
        let en = "x = { $aantal }\n";
        assert_eq!(
            reasons(nl, en),
            ["translations/en/a.ftl:1 `x` uses $aantal here, but $aantal, $getal, $naam in `nl`"]
        );
    }

    #[test]
    fn finds_a_missing_file_a_repetition_and_bad_syntax() {
        let [finding] = check(&[file("translations/nl/a.ftl", "x = X\n")]).try_into().unwrap();
        assert_eq!(finding.remedy, "add `translations/en/a.ftl`");
        assert_eq!(reasons("x = X\nx = Y\n", "x = X\n"), ["translations/nl/a.ftl:1 `x` is there twice"]);
        assert!(
            reasons("x = X\n\ny = { $\n", "x = X\n")
                .iter()
                .any(|reason| reason.starts_with("translations/nl/a.ftl:3 this is no Fluent"))
        );
    }
}
