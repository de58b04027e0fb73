//! What the law refuses, as lists and answers tell it.

use crate::exit::Exit;
use crate::folder::Opened;
use crate::may;
use crate::output::{Output, coloured};
use waarborg_decide::{Decision, Rulebook};
use waarborg_model::vocabulary::Purpose;
use waarborg_register::PurposeEntry;
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

/// Says that an interest is to be weighed first, where nobody did: the rules count it as one that outweighs nothing.
pub fn hint_to_weigh(output: &Output<'_>, opened: &Opened, activity: &str, purpose: Option<Purpose>) {
    let Ok(in_force) = opened.vault.in_force() else { return };
    let Some(activity) = in_force.register.activity(activity) else { return };
    let is_asked = |entry: &PurposeEntry| purpose.is_none_or(|purpose| entry.purpose == purpose);
    let unweighed = activity.unweighed().find(|entry| is_asked(entry));
    if let (Some(entry), false) = (unweighed, output.is_json()) {
        let path = format!("activity.{}.purpose.{}.balancing", activity.id, entry.purpose.as_str());
        output.notice(&format!("{}\n", output.words.say_with("people-unweighed", &[("path", &path)])));
    }
}
