//! What an activity is called, who sees to it, and under which measures it is done.

use super::shared::{LONGEST, both, one_line, own, require, require_pair, text};
use crate::form::{Choice, Field, Form, Kind};
use crate::visit::Visit;
use waarborg_register::word::Word;
use waarborg_register::{Activity, DpiaState, Register};

const NAME: [&str; 2] = ["name-nl", "name-en"];
const MEASURES: [&str; 2] = ["measures-nl", "measures-en"];
const ASSESSMENT: [&str; 2] = ["assessment-nl", "assessment-en"];

/// Name and owner.
pub fn form(visit: &Visit, one: &Activity) -> Form {
    let [dutch, english] = both(visit, NAME, "register-field-name", Some(&one.name), &Kind::Text);
    let owner = Field::text(visit, "owner", "register-field-owner").value(own(&one.owner)).autocomplete("name");
    Form::new(visit, vec![dutch.longest(100), english.longest(100), owner.longest(100)])
}

/// What is missing.
pub fn check(visit: &Visit, form: &mut Form) {
    require(visit, form, NAME);
    form.require("owner", visit.say("register-missing-owner"));
}

/// Puts it into the register.
pub fn change(form: &Form, register: &mut Register, id: &str) {
    let (name, owner) = (text(form, NAME), one_line(form.text("owner")));
    if let Some(one) = register.activities.iter_mut().find(|one| one.id == id) {
        if let Some(name) = name {
            one.name = name;
        }
        one.owner = owner;
    }
}

/// Measures, secrecy and assessment.
pub fn measures_form(visit: &Visit, one: &Activity) -> Form {
    let [dutch, english] = both(visit, MEASURES, "register-field-measures", one.measures.as_ref(), &Kind::Area);
    let state = |state: &DpiaState| {
        Choice::new(state.word(), visit.say(&format!("paper-assessment-{}", state.word().replace('_', "-"))))
    };
    let secret = if one.confidentiality { "1" } else { "" };
    let [why_dutch, why_english] =
        both(visit, ASSESSMENT, "register-field-assessment-text", one.dpia_text.as_ref(), &Kind::Area);
    Form::new(
        visit,
        vec![
            dutch.optional(visit),
            english.optional(visit),
            Field::text(visit, "secrecy", "register-field-secrecy").kind(Kind::Tick).value(secret),
            Field::text(visit, "assessment", "register-field-assessment")
                .kind(Kind::Radios(DpiaState::all().iter().map(state).collect()))
                .value(one.dpia.word()),
            why_dutch.optional(visit).longest(LONGEST),
            why_english.optional(visit),
        ],
    )
}

/// Puts them into the register.
pub fn change_measures(form: &Form, register: &mut Register, id: &str) {
    if let Some(one) = register.activities.iter_mut().find(|one| one.id == id) {
        one.measures = text(form, MEASURES);
        one.confidentiality = form.is_ticked("secrecy");
        one.dpia_text = text(form, ASSESSMENT);
        if let Some(state) = DpiaState::from_word(&form.chosen("assessment").concat()) {
            one.dpia = state;
        }
    }
}

/// What stands there in one language only.
pub fn check_measures(visit: &Visit, form: &mut Form) {
    require_pair(visit, form, MEASURES);
    require_pair(visit, form, ASSESSMENT);
    form.require("assessment", visit.say("register-missing-choice"));
}
