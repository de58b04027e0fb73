//! The refusals of a register as people want them: each reason once, with everything it stops.
//!
//! The law is asked about every deed with every category, and with all of them together, so one field too many is refused
//! dozens of times. Told is the smallest that is refused: a category by itself, and several together only where the reason
//! lies in their being together.

use std::collections::BTreeSet;
use waarborg_decide::Rulebook;
use waarborg_model::Value;
use waarborg_model::vocabulary::Fact;
use waarborg_register::{Checked, Register, Verdict};
use waarborg_text::answer::{Brief, brief};
use waarborg_text::{Words, value_label};

/// One reason, what it stops, and where.
struct Refusal<'c> {
    brief: Brief,
    categories: BTreeSet<u8>,
    places: Vec<Place<'c>>,
}

/// The deeds of one activity with one file.
#[derive(PartialEq, Eq)]
struct Place<'c> {
    activity: &'c str,
    file: &'c str,
    actions: BTreeSet<u8>,
    purposes: BTreeSet<u8>,
    recipients: BTreeSet<&'c str>,
}

/// The refusals in words, and how many there are.
pub fn told(words: &Words, book: &Rulebook, register: &Register, checked: &Checked) -> (String, usize) {
    let refusals = gather(words, book, checked);
    let text = refusals.iter().map(|refusal| lines(words, book, register, refusal)).collect();
    (text, refusals.len())
}

fn gather<'c>(words: &Words, book: &Rulebook, checked: &'c Checked) -> Vec<Refusal<'c>> {
    let refused: Vec<(&Verdict, Brief)> =
        checked.refused().map(|refused| (refused.verdict, brief(words, book, &refused.verdict.decision))).collect();
    let mut refusals: Vec<Refusal<'c>> = Vec::new();
    for (verdict, brief) in &refused {
        if is_told_by_less(&refused, verdict, brief) {
            continue;
        }
        let categories: BTreeSet<u8> = verdict.categories.iter().map(|category| *category as u8).collect();
        let known = refusals.iter_mut().find(|one| one.brief == *brief && one.categories == categories);
        if let Some(known) = known {
            known.add(verdict);
        } else {
            let mut refusal = Refusal { brief: brief.clone(), categories, places: Vec::new() };
            refusal.add(verdict);
            refusals.push(refusal);
        }
    }
    // Categories that are refused for one reason in the same places are told in one breath.
    let mut merged: Vec<Refusal<'c>> = Vec::new();
    for refusal in refusals {
        match merged.iter_mut().find(|one| one.brief == refusal.brief && one.places == refusal.places) {
            Some(one) => one.categories.extend(refusal.categories),
            None => merged.push(refusal),
        }
    }
    merged
}

/// Whether the same deed is refused by the same rules with one of these categories alone.
fn is_told_by_less(refused: &[(&Verdict, Brief)], verdict: &Verdict, brief: &Brief) -> bool {
    if verdict.categories.len() < 2 {
        return false;
    }
    let deed = |one: &Verdict| {
        (one.activity == verdict.activity)
            && (one.file == verdict.file)
            && (one.recipient == verdict.recipient)
            && (one.purpose, one.action) == (verdict.purpose, verdict.action)
    };
    let alone = refused.iter().filter(|(one, _)| one.categories.len() == 1 && deed(one));
    let rules: BTreeSet<&str> = alone.flat_map(|(_, brief)| brief.rules.iter().map(|rule| rule.id.as_str())).collect();
    !rules.is_empty() && brief.rules.iter().all(|rule| rules.contains(rule.id.as_str()))
}

impl<'c> Refusal<'c> {
    fn add(&mut self, verdict: &'c Verdict) {
        let same = |place: &&mut Place<'_>| place.activity == verdict.activity && place.file == verdict.file;
        if self.places.iter_mut().find(same).is_none() {
            self.places.push(Place {
                activity: &verdict.activity,
                file: &verdict.file,
                actions: BTreeSet::new(),
                purposes: BTreeSet::new(),
                recipients: BTreeSet::new(),
            });
        }
        if let Some(place) = self.places.iter_mut().find(same) {
            place.actions.insert(verdict.action as u8);
            place.purposes.insert(verdict.purpose as u8);
            place.recipients.extend(verdict.recipient.as_deref());
        }
    }
}

fn lines(words: &Words, book: &Rulebook, register: &Register, refusal: &Refusal<'_>) -> String {
    let language = words.language();
    let data = labels(words, Fact::Data, &refusal.categories);
    let heading = words.say_with("register-refusal", &[("word", &refusal.brief.word), ("data", &data)]);
    let mut lines = vec![format!("✗ {heading}")];
    let rules = &refusal.brief.rules;
    lines.extend(rules.iter().map(|rule| format!("  {} · {}  [{}]", rule.title, rule.article, rule.id)));
    for place in &refusal.places {
        let activity = register.activity(place.activity).map_or("", |activity| activity.name.get(language));
        let recipients: Vec<&str> = place.recipients.iter().copied().collect();
        let recipients = if recipients.is_empty() { "none".to_owned() } else { recipients.join(", ") };
        let place = words.say_with(
            "register-refusal-place",
            &[
                ("activity", activity),
                ("file", place.file),
                ("actions", &labels(words, Fact::Action, &place.actions)),
                ("purposes", &labels(words, Fact::Purpose, &place.purposes)),
                ("recipients", &recipients),
            ],
        );
        lines.push(format!("  {place}"));
    }
    lines.extend(refusal.brief.open.iter().map(|open| format!("  ? {open}")));
    if refusal.brief.ways.is_empty() {
        // Nothing that the asker can change would do: what the rule itself says to do.
        let texts = rules.iter().filter_map(|rule| book.text(&rule.id));
        lines.extend(texts.map(|(_, text)| format!("  → {}", text.remedy.get(language))));
    } else {
        lines.push(format!("  {}", words.say("heading-lawful")));
        lines.extend(refusal.brief.ways.iter().map(|way| format!("    → {way}")));
    }
    lines.join("\n") + "\n"
}

fn labels(words: &Words, fact: Fact, values: &BTreeSet<u8>) -> String {
    values.iter().map(|value| value_label(words, fact, Value::One(*value))).collect::<Vec<_>>().join(", ")
}
