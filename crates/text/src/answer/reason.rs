//! Why an answer is what it is, in two sentences.

use super::outcome_sentence;
use crate::words::Words;
use waarborg_decide::{Cited, Decision, Outcome, Part, Rulebook};

/// How many sentences of a rule are told.
const SENTENCES: usize = 2;

/// The heart of what decided: what the most particular rule says; where no rule speaks, that none does.
#[must_use]
pub fn reason(words: &Words, book: &Rulebook, decision: &Decision) -> String {
    let wanted: &[Part] = match &decision.outcome {
        Outcome::NoRules | Outcome::Due(_) => return outcome_sentence(words, book, decision),
        Outcome::Forbidden(_) => &[Part::Forbids, Part::MayForbid],
        // What would make it lawful says more of what is open than each way in which it might not be.
        Outcome::Conditional(_) => &[Part::Forbids, Part::MayPermit, Part::MayForbid, Part::MayRequire],
        Outcome::Duty => &[Part::Requires, Part::MayRequire],
        Outcome::Allowed => &[Part::Permits, Part::Unmet],
    };
    let told = wanted.iter().find_map(|part| most_particular(book, &decision.cited, *part));
    let text = told.and_then(|cited| book.text(&cited.rule));
    match text {
        Some((_, text)) => first_sentences(text.text.get(words.language()), SENTENCES),
        None if decision.outcome == Outcome::Allowed => words.say("rule-none"),
        None => outcome_sentence(words, book, decision),
    }
}

/// Of the rules that played a part, the one that says most of this very act: it speaks of the fewest acts, and of those
/// that speak of as few, one that a country made for itself. The first of several.
#[must_use]
pub fn most_particular<'c>(book: &Rulebook, cited: &'c [Cited], part: Part) -> Option<&'c Cited> {
    let acts = |rule: &str| book.rules_of(rule).map(|rule| rule.acts.count_ones()).min().unwrap_or(u32::MAX);
    let is_general = |rule: &str| book.text(rule).is_none_or(|(file, _)| file.starts_with("eu/"));
    let those = cited.iter().filter(|cited| cited.part == part);
    those.min_by_key(|cited| (acts(&cited.rule), is_general(&cited.rule)))
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
    use jiff::civil::date;
    use waarborg_decide::Question;
    use waarborg_law::Language;
    use waarborg_model::Facts;

    #[test]
    fn two_sentences_are_told_and_articles_are_no_ends() {
        assert_eq!(first_sentences("One. Two 1.5. Three.", 2), "One. Two 1.5.");
        assert_eq!(first_sentences("Art.11 alone", 2), "Art.11 alone");
        assert_eq!(first_sentences("", 2), "");
    }

    #[test]
    fn the_rule_that_is_about_this_act_is_told_before_a_general_one() {
        let book = Rulebook::built_in().unwrap();
        let (words, now) = (Words::new(Language::En), "2026-11-26T10:00:00Z".parse().unwrap());
        let facts = Facts::parse("action=collect;data=bsn;subject=customer;ground=none;necessary=yes;law_basis=no");
        let question = Question::new(facts.unwrap(), date(2026, 11, 26), now).unwrap();
        let decision = book.ask(&question).unwrap();
        let told = most_particular(&book, &decision.cited, Part::Forbids).unwrap();
        assert_eq!(told.rule, "uavg-46");
        assert!(!reason(&words, &book, &decision).is_empty());
    }
}
