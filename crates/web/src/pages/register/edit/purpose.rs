//! One purpose of an activity: what for, on which ground, and what that ground asks.

use super::shared::{both, one_line, require, require_pair, text};
use crate::form::{Choice, Field, Form, Kind};
use crate::visit::Visit;
use waarborg_model::vocabulary::{Balancing, Ground, Purpose};
use waarborg_register::word::Word;
use waarborg_register::{Activity, Register};

const TEXT: [&str; 2] = ["text-nl", "text-en"];
const INTEREST: [&str; 2] = ["interest-nl", "interest-en"];
const WEIGHING: [&str; 2] = ["weighing-nl", "weighing-en"];
const CONSENT: [&str; 2] = ["consent-nl", "consent-en"];

/// Text, ground, and what belongs to each ground.
pub fn form(visit: &Visit, one: &Activity, purpose: Purpose) -> Form {
    let Some(entry) = one.purpose(purpose) else { return Form::default() };
    let area = Kind::Area;
    let pair = |names, key: &str, text| both(visit, names, key, text, &area).map(|field| field.optional(visit));
    let grounds = Ground::ALL.iter().filter(|ground| **ground != Ground::None).map(|ground| {
        let dashed = ground.word().replace('_', "-");
        let label = visit.say(&format!("value-ground-{dashed}"));
        Choice::new(ground.word(), label).hint(visit.say(&format!("register-ground-{dashed}")))
    });
    let balancing = Balancing::ALL.iter().map(|one| {
        Choice::new(one.word(), visit.say(&format!("value-balancing-{}", one.word())))
    });
    let tick = |yes: bool| if yes { "1" } else { "" };
    let mut fields: Vec<Field> = both(visit, TEXT, "register-field-text", Some(&entry.text), &area).to_vec();
    fields.push(
        Field::text(visit, "ground", "register-field-ground")
            .kind(Kind::Radios(grounds.collect()))
            .value(entry.ground.word()),
    );
    fields.push(
        Field::text(visit, "law", "register-field-law")
            .value(entry.law_basis.clone().unwrap_or_default())
            .longest(300)
            .optional(visit),
    );
    fields.extend(pair(INTEREST, "register-field-interest", entry.interest.as_ref()));
    fields.extend(pair(WEIGHING, "register-field-weighing", entry.weighing.as_ref()));
    fields.push(
        Field::text(visit, "balancing", "register-field-balancing")
            .kind(Kind::Radios(balancing.collect()))
            .value(entry.balancing.word())
            .optional(visit),
    );
    fields.extend(pair(CONSENT, "register-field-consent", entry.consent.as_ref()));
    fields.push(Field::text(visit, "explicit", "register-field-explicit").kind(Kind::Tick).value(tick(entry.explicit)));
    fields.push(Field::text(visit, "necessary", "register-field-necessary").kind(Kind::Tick).value(tick(entry.necessary)));
    Form::new(visit, fields)
}

/// What is missing: the text always, and what the chosen ground asks.
pub fn check(visit: &Visit, form: &mut Form) {
    require(visit, form, TEXT);
    form.require("ground", visit.say("register-missing-choice"));
    match Ground::from_word(&form.chosen("ground").concat()) {
        Some(Ground::LegitimateInterest) => {
            require(visit, form, INTEREST);
            require(visit, form, WEIGHING);
            form.require("balancing", visit.say("register-missing-balancing"));
        }
        Some(Ground::Consent) => require(visit, form, CONSENT),
        Some(Ground::LegalObligation | Ground::PublicTask) => {
            form.require("law", visit.say("register-missing-law"));
        }
        _ => {}
    }
    for names in [INTEREST, WEIGHING, CONSENT] {
        require_pair(visit, form, names);
    }
}

/// Puts it into the register.
pub fn change(form: &Form, register: &mut Register, id: &str, purpose: Purpose) {
    let activity = register.activities.iter_mut().find(|one| one.id == id);
    let entry = activity.and_then(|one| one.purposes.iter_mut().find(|entry| entry.purpose == purpose));
    let Some(entry) = entry else { return };
    if let Some(text) = text(form, TEXT) {
        entry.text = text;
    }
    if let Some(ground) = Ground::from_word(&form.chosen("ground").concat()) {
        entry.ground = ground;
    }
    let law = one_line(form.text("law"));
    entry.law_basis = (!law.is_empty()).then_some(law);
    entry.interest = text(form, INTEREST);
    entry.weighing = text(form, WEIGHING);
    entry.balancing = Balancing::from_word(&form.chosen("balancing").concat()).unwrap_or(Balancing::Fail);
    entry.consent = text(form, CONSENT);
    entry.explicit = form.is_ticked("explicit");
    entry.necessary = form.is_ticked("necessary");
}
