//! The rules of an answer in words.

use super::Depth;
use crate::words::Words;
use waarborg_decide::{Cited, Part, Rulebook};

/// A rule that decided: title and citation, what it says, and for a ban what to do.
pub fn rule_lines(words: &Words, book: &Rulebook, cited: &Cited, depth: Depth) -> Vec<String> {
    let language = words.language();
    let Some((_, text)) = book.text(&cited.rule) else { return Vec::new() };
    let citation = book.cite(&cited.article, language);
    let title = words.say_with("rule-line", &[("rule", text.title.get(language)), ("citation", &citation)]);
    let mut lines = vec![format!("{} {title}  [{}]", mark(cited.part), cited.rule)];
    lines.push(format!("    {}", text.text.get(language)));
    if matches!(cited.part, Part::Forbids | Part::Requires | Part::MayForbid | Part::MayRequire) {
        lines.push(format!("    → {}", text.remedy.get(language)));
    }
    if depth == Depth::Explained {
        lines.push(format!("    {}", words.say(&format!("part-{}", part_key(cited.part)))));
        for rule in &cited.lifted_by {
            if let Some((_, exception)) = book.text(rule) {
                let lifted = words.say_with("rule-lifted", &[("title", exception.title.get(language))]);
                lines.push(format!("    {lifted}  [{rule}]"));
            }
        }
    }
    lines
}

/// A duty that comes with the act.
pub fn duty_lines(words: &Words, book: &Rulebook, cited: &Cited) -> Vec<String> {
    let language = words.language();
    let Some((_, text)) = book.text(&cited.rule) else { return Vec::new() };
    let citation = book.cite(&cited.article, language);
    vec![format!("{} {}  {citation}  [{}]", mark(cited.part), text.remedy.get(language), cited.rule)]
}

/// A contested point, the reading used here, and the other.
pub fn contested_lines(words: &Words, book: &Rulebook, key: &str) -> Vec<String> {
    let language = words.language();
    let Some(point) = book.contested(key) else { return Vec::new() };
    vec![
        words.say_with("contested-point", &[("key", key), ("point", point.point.get(language))]),
        format!("  {}", words.say_with("contested-ours", &[("reading", point.used_reading().get(language))])),
        format!("  {}", words.say_with("contested-other", &[("reading", point.other_reading().get(language))])),
    ]
}

/// What a part is called, for programs and for keys of texts.
#[must_use]
pub fn part_key(part: Part) -> &'static str {
    match part {
        Part::Forbids => "forbids",
        Part::MayForbid => "may-forbid",
        Part::Runs => "runs",
        Part::Requires => "requires",
        Part::MayRequire => "may-require",
        Part::Permits => "permits",
        Part::MayPermit => "may-permit",
        Part::Lifted => "lifted",
        Part::Defines => "defines",
        Part::Counts => "counts",
        Part::Unmet => "unmet",
    }
}

fn mark(part: Part) -> &'static str {
    match part {
        Part::Forbids => "✗",
        Part::MayForbid | Part::MayRequire | Part::MayPermit => "?",
        Part::Requires | Part::Runs => "!",
        Part::Permits | Part::Lifted => "✓",
        Part::Defines | Part::Counts | Part::Unmet => "·",
    }
}
