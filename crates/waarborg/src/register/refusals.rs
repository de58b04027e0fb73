//! The refusals of a register on a terminal.

use waarborg_decide::Rulebook;
use waarborg_register::{Checked, Register};
use waarborg_text::{Refusal, Words, refusals};

/// The refusals in words, and how many there are.
pub fn told(words: &Words, book: &Rulebook, register: &Register, checked: &Checked) -> (String, usize) {
    let refusals = refusals(words, book, register, checked);
    (refusals.iter().map(|refusal| lines(words, refusal)).collect(), refusals.len())
}

fn lines(words: &Words, refusal: &Refusal) -> String {
    let mut lines = vec![format!("✗ {}", refusal.heading)];
    lines.extend(refusal.rules.iter().map(|rule| format!("  {} · {}  [{}]", rule.title, rule.article, rule.id)));
    lines.extend(refusal.places.iter().map(|place| format!("  {place}")));
    lines.extend(refusal.open.iter().map(|open| format!("  ? {open}")));
    lines.extend(refusal.remedies.iter().map(|remedy| format!("  → {remedy}")));
    if !refusal.ways.is_empty() {
        lines.push(format!("  {}", words.say("heading-lawful")));
        lines.extend(refusal.ways.iter().map(|way| format!("    → {way}")));
    }
    lines.join("\n") + "\n"
}
