//! How long a file is kept: by a term of the register that is for such records, or by one of its own.
//!
//! A term says for which records it is, and by that the law knows which of its own terms to hold it to. So a file is offered
//! the terms for its own sort of records only: no choice here takes invoices out of the tax law's sight.

use super::shared::{both, require, text};
use crate::form::{Choice, Field, Form, Kind};
use crate::visit::Visit;
use waarborg_law::deadline::{Length, Unit};
use waarborg_register::{Register, Retention, Term};
use waarborg_text::paper::Said;

/// What is chosen for a term of one's own.
const OWN: &str = "own-term";
const REASON: [&str; 2] = ["reason-nl", "reason-en"];
/// Units, by the word that is sent.
const UNITS: [(&str, Unit); 4] =
    [("days", Unit::Days), ("weeks", Unit::Weeks), ("months", Unit::Months), ("years", Unit::Years)];
/// The longest that can be typed: no term is longer, and what is too long is for the law to say.
const MOST: u32 = 1_000; // not law: what fits into the field

/// The terms to choose from, and one of one's own.
pub fn form(visit: &Visit, register: &Register, file: &str) -> Form {
    let said = visit.vault().ok().map(|vault| Said { words: visit.words(), book: vault.book(), day: visit.today() });
    let Some(now) = of(register, file) else { return Form::default() };
    let is_own = matches!(now.term, Term::Own(_)) && is_alone(register, now);
    let others = register.retentions.iter().filter(|one| one.record == now.record && !(is_own && one.id == now.id));
    let choice = |retention: &Retention| {
        let hint = said.map(|said| said.term(retention)).unwrap_or_default();
        Choice::new(retention.id.clone(), retention.name.get(visit.language)).hint(hint)
    };
    let own = Choice::new(OWN, visit.say("register-own-term")).hint(visit.say("register-own-term-hint"));
    let choices = others.map(choice).chain([own]).collect();
    let (count, unit) = match &now.term {
        Term::Own(length) => (length.count.to_string(), length.unit),
        _ => (String::new(), Unit::Years),
    };
    let units = UNITS.iter().map(|(word, _)| Choice::new(*word, visit.say(&format!("register-unit-{word}"))));
    let word = UNITS.iter().find(|(_, one)| *one == unit).map_or("years", |(word, _)| *word);
    let [dutch, english] = both(visit, REASON, "register-field-reason", now.reason.as_ref(), &Kind::Area);
    Form::new(
        visit,
        vec![
            Field::text(visit, "retention", "register-field-retention").kind(Kind::Radios(choices)).value(if is_own {
                OWN
            } else {
                &now.id
            }),
            Field::text(visit, "count", "register-field-count")
                .value(count)
                .inputmode("numeric")
                .width("wb-b4")
                .longest(10)
                .if_so(visit, "register-if-own-term"),
            Field::text(visit, "unit", "register-field-unit").kind(Kind::Select(units.collect())).value(word),
            dutch.if_so(visit, "register-if-own-term"),
            english.if_so(visit, "register-if-own-term"),
        ],
    )
}

/// What is missing.
pub fn check(visit: &Visit, form: &mut Form) {
    form.require("retention", visit.say("register-missing-choice"));
    if form.chosen("retention").concat() == OWN {
        if length(form).is_none() {
            form.fail("count", visit.say("register-wrong-count"));
        }
        require(visit, form, REASON);
    }
}

/// Puts the choice into the register.
pub fn change(form: &Form, register: &mut Register, file: &str) {
    let chosen = form.chosen("retention").concat();
    if chosen != OWN {
        if let Some(file) = register.files.iter_mut().find(|one| one.id == file) {
            file.retention = chosen;
        }
        return;
    }
    let (Some(length), Some(reason)) = (length(form), text(form, REASON)) else { return };
    let Some(now) = of(register, file).cloned() else { return };
    // A term that other files share stays what it is for them.
    let id = if is_alone(register, &now) { now.id.clone() } else { free(register, file) };
    // What somebody called a term of her own stays so.
    let is_named = is_alone(register, &now) && matches!(now.term, Term::Own(_));
    let of_file = register.file(file).filter(|_| !is_named);
    let name = of_file.map_or_else(|| now.name.clone(), |file| file.name.clone());
    let own = Retention { id: id.clone(), name, term: Term::Own(length), reason: Some(reason), deviation: None, ..now };
    match register.retentions.iter_mut().find(|one| one.id == id) {
        Some(before) => *before = own,
        None => register.retentions.push(own),
    }
    if let Some(file) = register.files.iter_mut().find(|one| one.id == file) {
        file.retention = id;
    }
}

/// The term of a file.
fn of<'r>(register: &'r Register, file: &str) -> Option<&'r Retention> {
    register.retention(&register.file(file)?.retention)
}

/// Whether a term is one file's alone.
fn is_alone(register: &Register, retention: &Retention) -> bool {
    register.files.iter().filter(|file| file.retention == retention.id).count() == 1
}

/// The length that was typed.
fn length(form: &Form) -> Option<Length> {
    let count = form.text("count").parse().ok().filter(|count| (1..=MOST).contains(count))?;
    let word = form.chosen("unit").concat();
    let (_, unit) = UNITS.iter().find(|(known, _)| *known == word)?;
    Some(Length { count, unit: *unit })
}

/// A name that no term has yet.
fn free(register: &Register, file: &str) -> String {
    let mut names = std::iter::once(file.to_owned()).chain((2..).map(|number: u32| format!("{file}-{number}")));
    names.find(|name| register.retention(name).is_none()).unwrap_or_else(|| file.to_owned())
}
