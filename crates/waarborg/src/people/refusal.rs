//! What the law refuses, as lists and answers tell it.

use crate::exit::Exit;
use crate::may;
use crate::output::{Output, coloured};
use waarborg_decide::{Decision, Rulebook};
use waarborg_text::answer::{Depth, answer, brief, outcome_word};
use waarborg_text::answer_json::answer_json;

/// A refusal as `waarborg may` would answer.
pub fn show(output: &Output<'_>, book: &Rulebook, decision: &Decision) -> Exit {
    output.show(
        || {
            let word = outcome_word(output.words, decision);
            let text = answer(output.words, book, decision, Depth::Short);
            text.replacen(&word, &coloured(&word, &decision.outcome), 1)
        },
        || answer_json(output.words, book, decision),
    );
    exit(decision)
}

/// How a command ends that a decision refused: never well.
fn exit(decision: &Decision) -> Exit {
    match may::exit(&decision.outcome) {
        Exit::Done => Exit::Refused,
        exit => exit,
    }
}

/// The rules that refuse, what would make it lawful, and what is still to be answered; a line each.
pub fn lines(output: &Output<'_>, book: &Rulebook, decision: &Decision) -> Vec<String> {
    let words = output.words;
    let brief = brief(words, book, decision);
    let rules = brief.rules.iter().map(|rule| format!("✗ {} · {}  [{}]", rule.title, rule.article, rule.id));
    let mut lines: Vec<String> = rules.collect();
    lines.extend(brief.ways.iter().map(|way| words.say_with("scan-lawful", &[("way", way)])));
    lines.extend(brief.open.iter().map(|question| words.say_with("people-open", &[("question", question)])));
    lines
}
