//! What reports for people have in common: columns, reasons, totals, answers, each as a line.

use crate::scan::found::FoundText;
use crate::scan::law::Answer;
use crate::scan::summary::{Grade, Summary};
use waarborg_decide::Rulebook;
use waarborg_find::{ColumnReport, Evidence, Kind, TableFindings};
use waarborg_text::answer::brief;
use waarborg_text::finding::{category_word, directness_word, evidence_line, kind_word};
use waarborg_text::{Words, shown};

/// Lines of a text that are named for a kind.
const MOST_LINES: usize = 8;

/// Columns without personal data that are named.
const MOST_CLEAN: usize = 12;

/// Describes findings in one language.
#[derive(Clone, Copy)]
pub struct Describing<'a> {
    /// The words.
    pub words: &'a Words,
    /// The rules that answers cite.
    pub book: &'a Rulebook,
    /// Nothing but numbers was looked for.
    pub only_numbers: bool,
}

/// An answer as a word and the lines below it.
pub struct Law {
    /// The word of the outcome.
    pub word: String,
    /// The rules that forbid, and what would make it lawful or is still to be answered.
    pub lines: Vec<String>,
}

impl Describing<'_> {
    /// The name of a column, or its position.
    pub fn name(self, column: &ColumnReport) -> String {
        match column.finding.header.as_deref().map(str::trim).filter(|header| !header.is_empty()) {
            Some(header) => shown(header).into_owned(),
            None => self.words.say_with("scan-column", &[("number", &(column.finding.column + 1).to_string())]),
        }
    }

    /// The category of a column, and whether it names a person.
    pub fn category(self, column: &ColumnReport, kind: Kind) -> String {
        let category = category_word(self.words, kind, column.finding.category.unwrap_or(kind.category()));
        if kind == Kind::FreeText {
            category
        } else {
            format!("{category}, {}", directness_word(self.words, kind.directness()))
        }
    }

    /// What is inside running text.
    pub fn inside(self, column: &ColumnReport) -> Option<String> {
        let kinds: Vec<String> =
            column.inside.iter().map(|(kind, count)| format!("{} {count}", kind_word(self.words, *kind))).collect();
        (!kinds.is_empty()).then(|| self.words.say_with("scan-inside", &[("kinds", &kinds.join(", "))]))
    }

    /// The reasons.
    pub fn why(self, evidence: &[Evidence]) -> String {
        let mut reasons: Vec<String> = Vec::new();
        for reason in evidence.iter().map(|reason| evidence_line(self.words, reason)) {
            if !reasons.contains(&reason) {
                reasons.push(reason);
            }
        }
        self.words.say_with("scan-why", &[("reasons", &reasons.join("; "))])
    }

    /// The columns without personal data.
    pub fn clean(self, table: &TableFindings) -> Option<String> {
        let clean: Vec<String> =
            table.columns.iter().filter(|one| one.finding.kind.is_none()).map(|one| self.name(one)).collect();
        if clean.is_empty() {
            return None;
        }
        let mut names = clean.iter().take(MOST_CLEAN).cloned().collect::<Vec<_>>().join(", ");
        if clean.len() > MOST_CLEAN {
            names.push_str(" …");
        }
        let key = if self.only_numbers { "scan-numberless-columns" } else { "scan-clean-columns" };
        Some(self.words.count(key, clean.len(), &[("names", &names)]))
    }

    /// The lines of a text on which a kind was found.
    pub fn lines(self, found: &FoundText, kind: Kind) -> String {
        let mut lines: Vec<u64> = found.lines_of(kind).map(|one| one.line).collect();
        lines.dedup();
        let mut shown = lines.iter().take(MOST_LINES).map(u64::to_string).collect::<Vec<_>>().join(", ");
        if lines.len() > MOST_LINES {
            shown.push_str(" …");
        }
        if shown.is_empty() { shown } else { self.words.say_with("scan-lines", &[("lines", &shown)]) }
    }

    /// An answer of the law.
    pub fn law(self, answer: &Answer) -> Law {
        let brief = brief(self.words, self.book, &answer.decision);
        let rules = brief.rules.iter().map(|rule| format!("✗ {} · {}  [{}]", rule.title, rule.article, rule.id));
        let mut lines: Vec<String> = rules.collect();
        if answer.is_forbidden() {
            lines.extend(brief.ways.iter().map(|way| self.words.say_with("scan-lawful", &[("way", way)])));
        } else if !brief.open.is_empty() {
            lines.push(self.words.count("scan-open", brief.open.len(), &[("command", &answer.command)]));
        }
        Law { word: self.words.say_with("scan-law", &[("word", &brief.word)]), lines }
    }

    /// What it all came to, the files first.
    pub fn totals(self, summary: &Summary) -> Vec<(Grade, String)> {
        let say = |key: &str, number: u64| self.words.count(key, count(number), &[]);
        let mut totals = vec![(Grade::Ordinary, say("scan-total-files", summary.files))];
        if summary.columns > 0 {
            let (personal, all) = (count(summary.personal_columns), summary.columns.to_string());
            totals.push((Grade::Ordinary, self.words.count("scan-total-columns", personal, &[("all", &all)])));
        }
        let spans: u64 = summary.spans.values().sum();
        if spans > 0 {
            totals.push((Grade::Ordinary, say("scan-total-spans", spans)));
        }
        for (name, grade) in Grade::NAMES.into_iter().filter(|(_, grade)| *grade != Grade::Ordinary) {
            if let Some(number) = summary.grades.get(&grade) {
                totals.push((grade, say(&format!("scan-total-{}", name.replace('_', "-")), *number)));
            }
        }
        for (key, number) in [
            ("scan-total-media", summary.media),
            ("scan-total-problems", summary.problems()),
            ("scan-total-passed-over", summary.passed_over),
        ] {
            if number > 0 {
                totals.push((Grade::Ordinary, say(key, number)));
            }
        }
        if self.only_numbers {
            totals.push((Grade::Ordinary, self.words.say("scan-total-only-numbers")));
        }
        totals
    }
}

/// The gravest that a column holds.
pub fn grade_of(column: &ColumnReport) -> Grade {
    column.kinds().map(Grade::of).max().unwrap_or(Grade::Ordinary)
}

/// A count as texts take it.
pub fn count(number: u64) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}
