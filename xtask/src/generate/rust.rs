//! The vocabulary as Rust: an enum of the facts, and an enum for every type of named values.

use super::vocabulary::{Entity, Fact, Kind, Vocabulary};
use anyhow::{Context as _, Result, bail, ensure};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

const HEADER: &str = r#"//! Generated from law/vocabulary.toml by `cargo xtask generate`; do not edit.

#![expect(clippy::too_many_lines, clippy::match_same_arms, reason = "tables, one line for each fact")]

use std::fmt;

/// What kind of value a fact takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Yes or no.
    Bool,
    /// One of these named values.
    Enum(&'static [&'static str]),
    /// Several of these named values at once.
    Set(&'static [&'static str]),
    /// A whole number, from 0.
    Number,
    /// An amount in euro cents.
    Money,
    /// A calendar day.
    Date,
    /// An instant.
    Moment,
    /// A country.
    Country,
}
"#;

const DERIVES: &str = "#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]\n#[repr(u8)]\n";

/// The source, not yet formatted.
pub fn write(vocabulary: &Vocabulary) -> Result<String> {
    let mut out = HEADER.to_owned();
    facts(&mut out, &vocabulary.facts)?;
    let mut names = BTreeSet::from(["Fact", "Kind"]);
    for entity in &vocabulary.entities {
        ensure!(names.insert(&entity.name), "the type `{}` has the name of another", entity.name);
        values(&mut out, entity)?;
    }
    Ok(out)
}

/// Formats with the settings of the repository.
pub fn format(root: &Path, source: &str) -> Result<String> {
    let mut child = Command::new("rustfmt")
        .args(["--edition", "2024", "--emit", "stdout", "--config-path"])
        .arg(root.join("rustfmt.toml"))
        .current_dir(root)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("what: rustfmt does not start\nwhy: see below\ndo: run `rustup component add rustfmt`")?;
    child.stdin.take().context("rustfmt takes no input")?.write_all(source.as_bytes())?;
    let output = child.wait_with_output()?;
    ensure!(output.status.success(), "rustfmt refuses what was generated");
    String::from_utf8(output.stdout).context("rustfmt wrote something else than text")
}

fn facts(out: &mut String, facts: &[Fact]) -> Result<()> {
    let keys: Vec<&str> = facts.iter().map(|fact| fact.key.as_str()).collect();
    let variants = variants("Fact", &keys)?;
    let pairs = || facts.iter().zip(&variants);

    out.push_str("\n/// What a question may state.\n");
    enumeration(out, "Fact", pairs().map(|(fact, variant)| (documentation(&fact.meaning, 4), variant.as_str())));

    put(out, format_args!("impl Fact {{\n/// How many facts there are.\npub const COUNT: usize = {};\n", facts.len()));
    all(out, &variants, "Self::COUNT", "Every fact, in the order of the vocabulary.");
    table(
        out,
        "The name by which a fact is stated.",
        "key",
        "&'static str",
        pairs().map(|(fact, variant)| (variant.as_str(), format!("{:?}", fact.key))),
    );
    table(
        out,
        "The kind of value a fact takes.",
        "kind",
        "Kind",
        pairs().map(|(fact, variant)| (variant.as_str(), kind(fact))),
    );
    out.push_str(
        "/// The Cedar entity type of its values, if they are named.\n#[must_use]\npub const fn entity_type(self) -> Option<&'static str> {\nmatch self {\n",
    );
    for (fact, variant) in pairs() {
        if let Some(name) = &fact.entity_type {
            put(out, format_args!("Self::{variant} => Some({name:?}),\n"));
        }
    }
    let derived: Vec<String> =
        pairs().filter(|(fact, _)| fact.derived).map(|(_, variant)| format!("Self::{variant}")).collect();
    let is_derived =
        if derived.is_empty() { "false".to_owned() } else { format!("matches!(self, {})", derived.join(" | ")) };
    put(
        out,
        format_args!(
            "_ => None,\n}}\n}}\n\n/// Whether it is computed from other facts and dated tables; nobody states it.\n#[must_use]\npub const fn derived(self) -> bool {{\n{is_derived}\n}}\n\n"
        ),
    );
    parse(out, "The fact of this name, derived or not.", &keys, &variants);
    out.push_str("}\n");
    display(out, "Fact", "key");
    Ok(())
}

fn values(out: &mut String, entity: &Entity) -> Result<()> {
    let Entity { name, values, meaning } = entity;
    let keys: Vec<&str> = values.iter().map(String::as_str).collect();
    let variants = variants(name, &keys)?;

    put(out, format_args!("\n{}", documentation(meaning, 0)));
    enumeration(
        out,
        name,
        keys.iter().zip(&variants).map(|(key, variant)| (format!("/// `{key}`\n"), variant.as_str())),
    );

    put(out, format_args!("impl {name} {{\n"));
    all(out, &variants, &keys.len().to_string(), "Every value, in the order of the vocabulary.");
    put(
        out,
        format_args!("/// Their names, in the same order.\npub const NAMES: &'static [&'static str] = &{keys:?};\n\n"),
    );
    table(
        out,
        "The name by which it is stated.",
        "as_str",
        "&'static str",
        keys.iter().zip(&variants).map(|(key, variant)| (variant.as_str(), format!("{key:?}"))),
    );
    parse(out, "The value of this name.", &keys, &variants);
    out.push_str("}\n");
    display(out, name, "as_str");
    Ok(())
}

fn enumeration<'a>(out: &mut String, name: &str, variants: impl Iterator<Item = (String, &'a str)>) {
    put(out, format_args!("{DERIVES}pub enum {name} {{\n"));
    for (documentation, variant) in variants {
        put(out, format_args!("{documentation}{variant},\n"));
    }
    out.push_str("}\n\n");
}

fn all(out: &mut String, variants: &[String], count: &str, documentation: &str) {
    let list = variants.iter().map(|variant| format!("Self::{variant}")).collect::<Vec<_>>().join(", ");
    put(out, format_args!("/// {documentation}\npub const ALL: [Self; {count}] = [{list}];\n\n"));
}

/// A function that answers for every variant.
fn table<'a>(
    out: &mut String,
    documentation: &str,
    name: &str,
    answer: &str,
    arms: impl Iterator<Item = (&'a str, String)>,
) {
    put(
        out,
        format_args!("/// {documentation}\n#[must_use]\npub const fn {name}(self) -> {answer} {{\nmatch self {{\n"),
    );
    for (variant, value) in arms {
        put(out, format_args!("Self::{variant} => {value},\n"));
    }
    out.push_str("}\n}\n\n");
}

fn parse(out: &mut String, documentation: &str, keys: &[&str], variants: &[String]) {
    put(
        out,
        format_args!(
            "/// {documentation}\n#[must_use]\npub fn parse(text: &str) -> Option<Self> {{\nSome(match text {{\n"
        ),
    );
    for (key, variant) in keys.iter().zip(variants) {
        put(out, format_args!("{key:?} => Self::{variant},\n"));
    }
    out.push_str("_ => return None,\n})\n}\n");
}

fn display(out: &mut String, name: &str, function: &str) {
    put(
        out,
        format_args!(
            "\nimpl fmt::Display for {name} {{\nfn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {{\nformatter.write_str(self.{function}())\n}}\n}}\n"
        ),
    );
}

fn kind(fact: &Fact) -> String {
    let name = fact.entity_type.as_deref().unwrap_or_default();
    match fact.kind {
        Kind::Enum => format!("Kind::Enum({name}::NAMES)"),
        Kind::Set => format!("Kind::Set({name}::NAMES)"),
        plain => format!("Kind::{plain:?}"),
    }
}

/// The names of the variants: no two alike.
fn variants(name: &str, keys: &[&str]) -> Result<Vec<String>> {
    let mut seen = BTreeSet::new();
    let mut variants = Vec::new();
    for key in keys {
        let variant = variant(key);
        if variant.is_empty() || variant == "Self" || !variant.chars().all(|letter| letter.is_ascii_alphanumeric()) {
            bail!("`{key}` of `{name}` makes no Rust name; use letters, digits and `_`");
        }
        ensure!(seen.insert(variant.clone()), "`{key}` of `{name}` makes the same Rust name as another");
        variants.push(variant);
    }
    Ok(variants)
}

/// `source_of_data` becomes `SourceOfData`; a number becomes `Item1`.
fn variant(key: &str) -> String {
    let camel: String = key
        .split('_')
        .filter_map(|word| {
            let mut letters = word.chars();
            let first = letters.next()?;
            Some(first.to_ascii_uppercase().to_string() + letters.as_str())
        })
        .collect();
    if camel.starts_with(|first: char| first.is_ascii_digit()) { format!("Item{camel}") } else { camel }
}

/// The meaning as lines of documentation, names of facts and values as code.
fn documentation(meaning: &str, indent: usize) -> String {
    const WIDTH: usize = 100;
    let mut lines = String::new();
    let mut line = String::from("///");
    for word in meaning.split_whitespace().map(marked) {
        if line.chars().count() + 1 + word.chars().count() + indent > WIDTH && line != "///" {
            lines += &line;
            lines.push('\n');
            line = String::from("///");
        }
        line.push(' ');
        line += &word;
    }
    lines + &line + "\n"
}

fn marked(word: &str) -> String {
    let is_outside = |letter: char| matches!(letter, '(' | ')' | ',' | '.' | ';' | ':');
    let core = word.trim_matches(is_outside);
    if core.contains(['_', '=', '<', '>', '[', ']', '*', '#']) && core.len() > 1 && !core.contains('`') {
        word.replacen(core, &format!("`{core}`"), 1)
    } else {
        word.replace('[', "\\[").replace('<', "\\<")
    }
}

/// Writing to a `String` cannot fail.
fn put(out: &mut String, text: std::fmt::Arguments<'_>) {
    let _ = out.write_fmt(text);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_variants() {
        assert_eq!(variant("source_of_data"), "SourceOfData");
        assert_eq!(variant("17"), "Item17");
        assert_eq!(variant("none"), "None");
    }

    #[test]
    fn refuses_two_variants_of_one_name() {
        assert!(variants("T", &["a_b", "a__b"]).is_err());
        assert!(variants("T", &["a-b"]).is_err());
    }

    #[test]
    fn documents_within_the_width_and_marks_names() {
        assert_eq!(documentation("set (with request=object: x)", 0), "/// set (with `request=object`: x)\n");
        assert!(documentation(&"word ".repeat(60), 4).lines().all(|line| line.len() <= 96));
    }

    #[test]
    fn an_enum_shares_the_names_of_its_type() {
        let vocabulary = Vocabulary::parse(
            "[fact.purpose]\nkind='enum'\ntype='Purpose'\nvalues=['tax']\nmeaning='m'\n\
             [fact.orig_purpose]\nkind='enum'\ntype='Purpose'\nmeaning='m'\n",
        )
        .unwrap();
        let source = write(&vocabulary).unwrap();
        assert_eq!(source.matches("pub enum Purpose").count(), 1);
        assert!(source.contains("Self::OrigPurpose => Kind::Enum(Purpose::NAMES),"));
        assert!(source.contains("Self::OrigPurpose => Some(\"Purpose\"),"));
    }
}
