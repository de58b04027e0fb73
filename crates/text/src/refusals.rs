//! The refusals of a register as people want them: each reason once, with everything it stops.
//!
//! The law is asked about every deed with every category, and with all of them together, so one field too many is refused
//! dozens of times. Told is the smallest that is refused: a category by itself, and several together only where the reason
//! lies in their being together.

use crate::answer::{Brief, BriefRule, brief};
use crate::fact::value_label;
use crate::words::Words;
use std::collections::BTreeSet;
use waarborg_decide::Rulebook;
use waarborg_model::Value;
use waarborg_model::vocabulary::Fact;
use waarborg_register::{Checked, Register, Verdict};

/// One reason, what it stops, where, and what can be done, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The word of the outcome, and the kinds of data.
    pub heading: String,
    /// The rules that refuse.
    pub rules: Vec<BriefRule>,
    /// What is stopped: activity, purposes, deeds, recipients; a line each.
    pub places: Vec<String>,
    /// What would have to be answered first.
    pub open: Vec<String>,
    /// What would make it lawful: any of these.
    pub ways: Vec<String>,
    /// Where nothing that the asker can change would do: what the rules themselves say to do.
    pub remedies: Vec<String>,
}

/// One reason, what it stops, and where.
struct Gathered<'c> {
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

/// The refusals of a checked register in words.
#[must_use]
pub fn refusals(words: &Words, book: &Rulebook, register: &Register, checked: &Checked) -> Vec<Refusal> {
    gather(words, book, checked).iter().map(|refusal| told(words, book, register, refusal)).collect()
}

fn gather<'c>(words: &Words, book: &Rulebook, checked: &'c Checked) -> Vec<Gathered<'c>> {
    let refused: Vec<(&Verdict, Brief)> =
        checked.refused().map(|refused| (refused.verdict, brief(words, book, &refused.verdict.decision))).collect();
    let mut refusals: Vec<Gathered<'c>> = Vec::new();
    for (verdict, brief) in &refused {
        if is_told_by_less(&refused, verdict, brief) {
            continue;
        }
        let categories: BTreeSet<u8> = verdict.categories.iter().map(|category| *category as u8).collect();
        let known = refusals.iter_mut().find(|one| one.brief == *brief && one.categories == categories);
        if let Some(known) = known {
            known.add(verdict);
        } else {
            let mut refusal = Gathered { brief: brief.clone(), categories, places: Vec::new() };
            refusal.add(verdict);
            refusals.push(refusal);
        }
    }
    // Categories that are refused for one reason in the same places are told in one breath.
    let mut merged: Vec<Gathered<'c>> = Vec::new();
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

impl<'c> Gathered<'c> {
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

fn told(words: &Words, book: &Rulebook, register: &Register, refusal: &Gathered<'_>) -> Refusal {
    let language = words.language();
    let data = labels(words, Fact::Data, &refusal.categories);
    let rules = &refusal.brief.rules;
    let places = refusal.places.iter().map(|place| {
        let activity = register.activity(place.activity).map_or("", |activity| activity.name.get(language));
        let recipients: Vec<&str> = place.recipients.iter().copied().collect();
        let recipients = if recipients.is_empty() { "none".to_owned() } else { recipients.join(", ") };
        words.say_with(
            "register-refusal-place",
            &[
                ("activity", activity),
                ("file", place.file),
                ("actions", &labels(words, Fact::Action, &place.actions)),
                ("purposes", &labels(words, Fact::Purpose, &place.purposes)),
                ("recipients", &recipients),
            ],
        )
    });
    let texts = rules.iter().filter_map(|rule| book.text(&rule.id));
    let remedies = texts.map(|(_, text)| text.remedy.get(language).to_owned());
    Refusal {
        heading: words.say_with("register-refusal", &[("word", &refusal.brief.word), ("data", &data)]),
        places: places.collect(),
        open: refusal.brief.open.clone(),
        ways: refusal.brief.ways.clone(),
        remedies: if refusal.brief.ways.is_empty() { remedies.collect() } else { Vec::new() },
        rules: rules.clone(),
    }
}

fn labels(words: &Words, fact: Fact, values: &BTreeSet<u8>) -> String {
    values.iter().map(|value| value_label(words, fact, Value::One(*value))).collect::<Vec<_>>().join(", ")
}
