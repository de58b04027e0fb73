//! Weighing the firm's interest against that of people (AVG 6(1)(f)): three questions with an answer each, and what weighs
//! more. The form of a purpose asks them, and so does the page that an answer of *Mag dit?* leads to; both keep them in the
//! entry of the register, and nowhere else.

use super::shared::{both, require, text};
use crate::form::{Choice, Field, Form, Kind};
use crate::visit::Visit;
use waarborg_model::vocabulary::{Balancing, Purpose};
use waarborg_register::word::Word;
use waarborg_register::{PurposeEntry, Register, Weighing};

const INTEREST: [&str; 2] = ["interest-nl", "interest-en"];
const LESS: [&str; 2] = ["less-nl", "less-en"];
const NOTICED: [&str; 2] = ["noticed-nl", "noticed-en"];

/// The questions, with what the entry says.
pub fn fields(visit: &Visit, entry: &PurposeEntry) -> Vec<Field> {
    let (less, noticed) = match &entry.weighing {
        Some(Weighing::Answers { less, noticed }) => (Some(less), Some(noticed)),
        // What was written in one text stands at the last question, where it mostly belongs; nothing of it is lost.
        Some(Weighing::Text(text)) => (None, Some(text)),
        None => (None, None),
    };
    let area = Kind::Area;
    let mut fields = both(visit, INTEREST, "register-field-interest", entry.interest.as_ref(), &area).to_vec();
    fields.extend(both(visit, LESS, "register-field-less", less, &area));
    fields.extend(both(visit, NOTICED, "register-field-noticed", noticed, &area));
    let outcomes = Balancing::ALL.iter();
    let outcomes = outcomes.map(|one| Choice::new(one.word(), visit.say(&format!("value-balancing-{}", one.word()))));
    // Before anything was weighed, nothing is chosen: the outcome is the owner's, whatever a template proposes.
    let now = entry.balancing.map_or("", Word::word);
    let outcome = Field::text(visit, "balancing", "register-field-balancing").kind(Kind::Radios(outcomes.collect()));
    fields.push(outcome.value(now));
    fields
}

/// Says which texts are missing.
pub fn check_texts(visit: &Visit, form: &mut Form) {
    for names in [INTEREST, LESS, NOTICED] {
        require(visit, form, names);
    }
}

/// Says which answers are missing, the outcome among them.
pub fn check(visit: &Visit, form: &mut Form) {
    check_texts(visit, form);
    form.require("balancing", visit.say("register-missing-balancing"));
}

/// Puts the answers into an entry; where the questions were not asked, it has none.
pub fn change(form: &Form, entry: &mut PurposeEntry) {
    entry.interest = text(form, INTEREST);
    let answers = text(form, LESS).zip(text(form, NOTICED));
    entry.weighing = answers.map(|(less, noticed)| Weighing::Answers { less, noticed });
    entry.balancing = outcome(form);
}

/// Keeps the answers in the entry of a register.
pub fn keep(form: &Form, register: &mut Register, activity: &str, purpose: Purpose) {
    let activity = register.activities.iter_mut().find(|one| one.id == activity);
    if let Some(entry) = activity.and_then(|one| one.purposes.iter_mut().find(|entry| entry.purpose == purpose)) {
        change(form, entry);
    }
}

/// What weighs more, as it was chosen.
pub fn outcome(form: &Form) -> Option<Balancing> {
    Balancing::from_word(&form.chosen("balancing").concat())
}
