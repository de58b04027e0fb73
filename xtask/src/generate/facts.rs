//! The list of facts for people: what can be stated, in both languages, and what is assumed where it is not.

use super::vocabulary::{Fact, Kind, Vocabulary};
use anyhow::{Context as _, Result};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use toml::de::{DeTable, DeValue};

const HEADER: &str = "\
<!-- Generated from law/vocabulary.toml and translations/*/facts.ftl by `cargo xtask generate`; do not edit. -->

# Facts

What a question may state, as `name=value`, in the order in which open facts are asked. Names and values are the same in
every language; behind each stand its Dutch and its English. Yes is `yes`, no is `no`. Leave out what you do not know: unknown
is not no. Where `waarborg may` assumes something in its place, that is said, and the answer shows it. The first assumption
that fits counts.

*You can change it* means that an answer may propose to change it.
";

const LANGUAGES: [&str; 2] = ["nl", "en"];

/// What the asking command assumes where a fact is not stated, by fact.
type Door = BTreeMap<String, Vec<String>>;

/// The words of one language by key.
pub type Words = BTreeMap<String, String>;

/// Reads the one-line texts of a Fluent file; those of facts are no others.
pub fn words(text: &str) -> Words {
    let pairs = text.lines().filter(|line| !line.starts_with(['#', ' '])).filter_map(|line| line.split_once(" = "));
    pairs.map(|(key, text)| (key.to_owned(), text.trim().to_owned())).collect()
}

/// The page. `words` in the order of [`LANGUAGES`].
pub fn write(source: &str, vocabulary: &Vocabulary, words: &[Words; 2]) -> Result<String> {
    let document = DeTable::parse(source)?;
    let door = door(document.get_ref())?;
    let changed_by = changed_by(document.get_ref());
    let mut out = HEADER.to_owned();
    for fact in vocabulary.facts.iter().filter(|fact| !fact.derived) {
        let say = |key: &str| text(words, key).with_context(|| format!("of fact `{}`", fact.key));
        let name = fact.key.replace('_', "-");
        put(&mut out, format_args!("\n## `{}`\n\n", fact.key));
        let (label, question) = (say(&format!("fact-{name}-label"))?, say(&format!("fact-{name}-question"))?);
        for at in 0..LANGUAGES.len() {
            let part = |texts: &[String]| texts.get(at).cloned().unwrap_or_default();
            put(&mut out, format_args!("- {}: {}\n", part(&label), part(&question)));
        }
        put(&mut out, format_args!("- Value: {}.\n", form(fact, vocabulary)));
        match changed_by.get(&fact.key).map(String::as_str) {
            Some("controller") => out.push_str("- You can change it.\n"),
            Some("subject") => out.push_str("- Only the person can change it.\n"),
            _ => {}
        }
        for assumed in door.get(&fact.key).into_iter().flatten() {
            put(&mut out, format_args!("- {assumed}\n"));
        }
        if let Some(values) = own_values(fact, vocabulary) {
            out.push_str("\n| value | Nederlands | English |\n| --- | --- | --- |\n");
            for value in values {
                let texts = say(&format!("value-{name}-{}", value.replace('_', "-")))?;
                put(&mut out, format_args!("| `{value}` | {} |\n", texts.join(" | ")));
            }
        }
    }
    out.push_str("\n## Computed\n\nNobody states these; they follow from the others and from dated tables.\n\n| fact | meaning |\n| --- | --- |\n");
    for fact in vocabulary.facts.iter().filter(|fact| fact.derived) {
        put(&mut out, format_args!("| `{}` | {} |\n", fact.key, fact.meaning.replace('|', "\\|")));
    }
    Ok(out)
}

fn text(words: &[Words; 2], key: &str) -> Result<Vec<String>> {
    let found = words.iter().zip(LANGUAGES).map(|(words, language)| {
        words.get(key).cloned().with_context(|| format!("translations/{language}/facts.ftl lacks `{key}`"))
    });
    found.collect()
}

/// The values of a fact, if it is the one that lists them.
fn own_values<'a>(fact: &Fact, vocabulary: &'a Vocabulary) -> Option<&'a [String]> {
    let name = fact.entity_type.as_deref()?;
    let owner = vocabulary.facts.iter().find(|other| other.entity_type.as_deref() == Some(name))?;
    (owner.key == fact.key).then(|| vocabulary.entity(name).map(|entity| entity.values.as_slice()))?
}

fn form(fact: &Fact, vocabulary: &Vocabulary) -> String {
    let list = if own_values(fact, vocabulary).is_some() {
        "of the list below".to_owned()
    } else {
        let owner = vocabulary.facts.iter().find(|other| other.entity_type == fact.entity_type);
        format!("of the list of `{}`", owner.map_or("", |owner| owner.key.as_str()))
    };
    match fact.kind {
        Kind::Bool => "`yes` or `no`".to_owned(),
        Kind::Enum => format!("one word {list}"),
        Kind::Set => format!("words {list}, `|` between them"),
        Kind::Number => "a whole number from 0".to_owned(),
        Kind::Money => "an amount in euros, such as `4.50`".to_owned(),
        Kind::Date => "a day, such as `2026-11-23`".to_owned(),
        Kind::Moment => "a moment, such as `2026-11-23T14:30+01:00`".to_owned(),
        Kind::Country => "a country by its two letters, such as `NL`".to_owned(),
    }
}

fn door(document: &DeTable<'_>) -> Result<Door> {
    let mut door = Door::new();
    for entry in list(document, "door") {
        let of = |name: &str| entry.get(name).and_then(|value| value.get_ref().as_str());
        let fact = of("fact").context("a [[door]] has no `fact`")?;
        let value = of("value").with_context(|| format!("the [[door]] of `{fact}` has no `value`"))?;
        let mut text = match (value, of("replaces")) {
            ("?", Some(replaced)) => format!("A stated `{replaced}` settles nothing and counts as unknown"),
            ("?", None) => "Nothing is assumed".to_owned(),
            ("", _) => "Assumed if not stated: none".to_owned(),
            (value, _) => format!("Assumed if not stated: `{value}`"),
        };
        for (name, word) in [("when", ", when "), ("unless", ", unless ")] {
            if let Some(DeValue::Table(conditions)) = entry.get(name).map(toml::Spanned::get_ref) {
                text += word;
                text += &conditions_in_words(conditions);
            }
        }
        door.entry(fact.to_owned()).or_default().push(text + ".");
    }
    Ok(door)
}

fn conditions_in_words(conditions: &DeTable<'_>) -> String {
    let mut words: Vec<String> = conditions
        .iter()
        .map(|(key, value)| {
            let key = key.get_ref();
            match value.get_ref() {
                DeValue::Array(values) => {
                    let values: Vec<String> = values
                        .iter()
                        .filter_map(|value| value.get_ref().as_str())
                        .map(|value| format!("`{value}`"))
                        .collect();
                    format!("`{key}` is {}", values.join(" or "))
                }
                value => match value.as_str().unwrap_or_default() {
                    "*" => format!("`{key}` is stated"),
                    "?" => format!("`{key}` is not stated"),
                    value => format!("`{key}` is `{value}`"),
                },
            }
        })
        .collect();
    words.sort();
    words.join(" and ")
}

fn changed_by(document: &DeTable<'_>) -> BTreeMap<String, String> {
    let Some(DeValue::Table(facts)) = document.get("fact").map(toml::Spanned::get_ref) else { return BTreeMap::new() };
    let who = facts.iter().filter_map(|(key, fields)| {
        let who = fields.get_ref().as_table()?.get("changed_by")?.get_ref().as_str()?;
        Some((key.get_ref().to_string(), who.to_owned()))
    });
    who.collect()
}

fn list<'a, 'b>(document: &'a DeTable<'b>, name: &str) -> impl Iterator<Item = &'a DeTable<'b>> {
    let values = document.get(name).and_then(|value| value.get_ref().as_array());
    values.into_iter().flat_map(|values| values.iter()).filter_map(|value| value.get_ref().as_table())
}

/// Writing to a `String` cannot fail.
fn put(out: &mut String, text: std::fmt::Arguments<'_>) {
    let _ = out.write_fmt(text);
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "[fact.ground]\nkind='enum'\ntype='Ground'\nvalues=['consent','none']\nmeaning='m'\nchanged_by='controller'\n\
         [fact.old_ground]\nkind='enum'\ntype='Ground'\nmeaning='m'\n\
         [fact.norm]\nkind='bool'\nmeaning='computed'\nderived=true\n\
         [[door]]\nfact='old_ground'\nvalue='none'\nwhen={ ground=['consent','none'] }\n\
         [[door]]\nfact='old_ground'\nvalue='?'\nreplaces='none'\nunless={ ground='*' }\n";
    const TEXTS: &str = "# comment\nfact-ground-label = g\nfact-ground-question = g?\nvalue-ground-consent = yes, please\n\
         value-ground-none = none\nfact-old-ground-label = o\nfact-old-ground-question = o?\n";

    #[test]
    fn tells_values_assumptions_and_who_can_change_it() {
        let vocabulary = Vocabulary::parse(SOURCE).unwrap();
        let page = write(SOURCE, &vocabulary, &[words(TEXTS), words(TEXTS)]).unwrap();
        for line in [
            "## `ground`",
            "- g: g?",
            "- Value: one word of the list below.",
            "- You can change it.",
            "| `consent` | yes, please | yes, please |",
            "- Value: one word of the list of `ground`.",
            "- Assumed if not stated: `none`, when `ground` is `consent` or `none`.",
            "- A stated `none` settles nothing and counts as unknown, unless `ground` is stated.",
            "| `norm` | computed |",
        ] {
            assert!(page.lines().any(|one| one == line), "{line}\n{page}");
        }
    }

    #[test]
    fn a_missing_text_is_told() {
        let vocabulary = Vocabulary::parse(SOURCE).unwrap();
        let error = write(SOURCE, &vocabulary, &[words(TEXTS), words("")]).unwrap_err();
        assert_eq!(format!("{error:#}"), "of fact `ground`: translations/en/facts.ftl lacks `fact-ground-label`");
    }
}
