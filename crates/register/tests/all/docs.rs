//! The reference, the translations and the code know the same keys and codes.

use super::{check, parsed};
use std::collections::BTreeSet;
use std::path::Path;
use waarborg_register::templates;

const REFERENCE: &str = include_str!("../../../../docs/reference/register.md");
const DUTCH: &str = include_str!("../../../../translations/nl/register.ftl");
const ENGLISH: &str = include_str!("../../../../translations/en/register.ftl");

/// The examples of the reference, one after the other.
fn example() -> String {
    let blocks = REFERENCE.split("```toml\n").skip(1).filter_map(|block| block.split("```").next());
    blocks.collect::<Vec<_>>().join("\n")
}

/// The keys and table names of a register in its one form.
fn keys(text: &str) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for line in text.lines() {
        if line.starts_with('[') {
            keys.extend(line.trim_matches(['[', ']']).split('.').map(str::to_owned));
        } else if let Some((key, _)) = line.split_once(" = ") {
            keys.insert(key.split('.').next().unwrap_or_default().to_owned());
        }
    }
    keys
}

#[test]
fn the_example_of_the_reference_is_a_lawful_register() {
    let checked = check(&parsed(&example()));
    let refused: Vec<_> = checked
        .refused()
        .map(|refused| {
            (
                refused.verdict.activity.clone(),
                refused.provisions.iter().map(|one| one.rule.clone()).collect::<Vec<_>>(),
            )
        })
        .collect();
    assert!(checked.is_complete(), "{refused:?} {:?} {:?} {:?}", checked.terms, checked.remarks, checked.unfilled);
}

#[test]
fn every_key_is_documented_and_every_documented_key_exists() {
    let mut known = keys(&parsed(&example()).to_toml());
    for template in templates() {
        known.extend(keys(&parsed(template.text).to_toml()));
    }
    for key in &known {
        let (row, header) = (format!("| `{key}` |"), format!("[{key}]"));
        assert!(REFERENCE.contains(&row) || REFERENCE.contains(&header), "{key} is not documented");
    }
    let rows = REFERENCE.lines().filter_map(|line| line.strip_prefix("| `")?.split_once("` |"));
    let written = example();
    for (key, _) in rows.filter(|(key, _)| !key.contains('.')) {
        assert!(known.contains(key) || written.contains(&format!("{key} = ")), "{key} is documented and not known");
    }
}

/// The codes that the sources speak of.
fn codes() -> BTreeSet<String> {
    fn read(folder: &Path, codes: &mut BTreeSet<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                read(&path, codes);
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            let quoted = text.split('"').skip(1).step_by(2);
            let inside =
                |code: &&str| code.strip_prefix("register.").or_else(|| code.strip_prefix("retention.")).is_some();
            codes.extend(quoted.filter(inside).filter(|code| !code.contains(['{', ' '])).map(str::to_owned));
        }
    }
    let mut codes = BTreeSet::new();
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut codes);
    codes
}

#[test]
fn every_code_has_its_texts_and_stands_in_the_reference() {
    let codes = codes();
    assert!(codes.len() > 25, "{codes:?}");
    for code in &codes {
        assert!(REFERENCE.contains(&format!("| `{code}` |")), "{code} is not documented");
        for (language, texts) in [("nl", DUTCH), ("en", ENGLISH)] {
            for end in ["", "-why", "-do"] {
                let key = format!("error-{}{end} =", code.replace('.', "-"));
                assert!(texts.lines().any(|line| line.starts_with(&key)), "{language}: {key}");
            }
        }
    }
}

#[test]
fn every_template_has_a_name_for_people() {
    for template in templates() {
        for texts in [DUTCH, ENGLISH] {
            for end in ["", "-about"] {
                let key = format!("register-template-{}{end} = ", template.key);
                assert!(texts.lines().any(|line| line.starts_with(&key)), "{key}");
            }
        }
    }
}

#[test]
fn the_examples_of_the_pages_fit_into_a_register() {
    let pages =
        [include_str!("../../../../docs/nl/verwerkingsregister.md"), include_str!("../../../../docs/en/register.md")];
    for page in pages {
        let blocks: Vec<&str> = page.split("```toml\n").skip(1).filter_map(|block| block.split("```").next()).collect();
        assert_eq!(blocks.len(), 2);
        let checked = check(&parsed(&format!("{}\n{}", super::MINIMAL, blocks.join("\n"))));
        assert!(checked.is_complete(), "{:?} {:?}", checked.terms, checked.remarks);
    }
}

/// The variables that the three texts of a code name.
pub fn variables(texts: &str, code: &str) -> BTreeSet<String> {
    let key = format!("error-{}", code.replace('.', "-"));
    let keys = ["", "-why", "-do"].map(|end| format!("{key}{end} ="));
    let mut inside = false;
    let mut names = BTreeSet::new();
    for line in texts.lines() {
        if !line.starts_with(' ') {
            inside = keys.iter().any(|key| line.starts_with(key));
        }
        if inside {
            let rest = line.split('$').skip(1);
            names.extend(rest.map(|rest| rest.chars().take_while(char::is_ascii_lowercase).collect::<String>()));
        }
    }
    names
}

/// A fault gives every value that its texts name.
pub fn says_all(code: &str, given: &[&str]) {
    for texts in [DUTCH, ENGLISH] {
        for name in variables(texts, code) {
            assert!(given.contains(&name.as_str()), "{code}: ${name} is not given");
        }
    }
}
