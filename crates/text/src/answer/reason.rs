//! Why an answer is what it is, in two sentences.

use super::outcome_sentence;
use crate::words::Words;
use waarborg_decide::{Decision, Outcome, Part, Rulebook};

/// How many sentences of a rule are told.
const SENTENCES: usize = 2;

/// The heart of what decided: what the weightiest rule says; where no rule speaks, that none does.
#[must_use]
pub fn reason(words: &Words, book: &Rulebook, decision: &Decision) -> String {
    let wanted: &[Part] = match &decision.outcome {
        Outcome::NoRules | Outcome::Due(_) => return outcome_sentence(words, book, decision),
        Outcome::Forbidden(_) => &[Part::Forbids, Part::MayForbid],
        Outcome::Conditional(_) => &[Part::Forbids, Part::MayForbid, Part::MayRequire, Part::MayPermit],
        Outcome::Duty => &[Part::Requires, Part::MayRequire],
        Outcome::Allowed => &[Part::Permits, Part::Unmet],
    };
    let weightiest = |part: &Part| decision.cited.iter().find(|cited| cited.part == *part);
    let text = wanted.iter().find_map(weightiest).and_then(|cited| book.text(&cited.rule));
    match text {
        Some((_, text)) => first_sentences(text.text.get(words.language()), SENTENCES),
        None if decision.outcome == Outcome::Allowed => words.say("rule-none"),
        None => outcome_sentence(words, book, decision),
    }
}

/// The first sentences of a text. A point that no space follows ends none.
#[must_use]
pub fn first_sentences(text: &str, count: usize) -> String {
    let ends = text.match_indices(['.', '?', '!']).map(|(at, _)| at + 1);
    let mut ends = ends.filter(|end| text.get(*end..).is_some_and(|rest| rest.starts_with(' ')));
    let end = ends.nth(count.saturating_sub(1)).unwrap_or(text.len());
    text.get(..end).unwrap_or(text).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_sentences_are_told_and_articles_are_no_ends() {
        assert_eq!(first_sentences("One. Two 1.5. Three.", 2), "One. Two 1.5.");
        assert_eq!(first_sentences("Art.11 alone", 2), "Art.11 alone");
        assert_eq!(first_sentences("", 2), "");
    }
}
