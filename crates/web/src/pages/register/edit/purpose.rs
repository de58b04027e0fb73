//! One purpose of an activity: what for, on which ground, and what that ground asks.

use super::shared::{both, one_line, require, text};
use super::{going, weighing};
use crate::form::{Choice, Field, Form, Kind};
use crate::visit::Visit;
use waarborg_model::vocabulary::{Ground, Purpose};
use waarborg_register::word::Word;
use waarborg_register::{Activity, Register};

const TEXT: [&str; 2] = ["text-nl", "text-en"];
const CONSENT: [&str; 2] = ["consent-nl", "consent-en"];

/// Text and ground, and what belongs to the ground that is chosen: with another ground, the form comes back with what that
/// one asks.
pub fn form(visit: &Visit, register: &Register, one: &Activity, purpose: Purpose) -> Form {
    let Some(entry) = one.purpose(purpose) else { return Form::default() };
    let area = Kind::Area;
    let grounds = Ground::ALL.iter().filter(|ground| **ground != Ground::None).map(|ground| {
        let dashed = ground.word().replace('_', "-");
        let label = visit.say(&format!("value-ground-{dashed}"));
        Choice::new(ground.word(), label).hint(visit.say(&format!("register-ground-{dashed}")))
    });
    let tick = |yes: bool| if yes { "1" } else { "" };
    let chosen = Ground::from_word(visit.sent.text("ground")).unwrap_or(entry.ground);
    let mut fields: Vec<Field> = both(visit, TEXT, "register-field-text", Some(&entry.text), &area).to_vec();
    fields.push(
        Field::text(visit, "ground", "register-field-ground")
            .kind(Kind::Radios(grounds.collect()))
            .value(entry.ground.word()),
    );
    let law =
        Field::text(visit, "law", "register-field-law").value(entry.law_basis.clone().unwrap_or_default()).longest(300);
    match chosen {
        Ground::LegalObligation | Ground::PublicTask => fields.push(law),
        Ground::LegitimateInterest => {
            let mut asked = weighing::fields(visit, entry);
            // Whoever changes a text need not weigh at once: until she does, it is refused.
            if let Some(outcome) = asked.pop() {
                asked.push(if entry.balancing.is_none() { outcome.optional(visit) } else { outcome });
            }
            fields.extend(asked);
        }
        Ground::Consent => {
            fields.extend(both(visit, CONSENT, "register-field-consent", entry.consent.as_ref(), &area));
            let explicit = Field::text(visit, "explicit", "register-field-explicit").kind(Kind::Tick);
            fields.push(explicit.value(tick(entry.explicit)));
        }
        _ => {}
    }
    // Another ground may rest on a statute too, and then says so.
    if entry.law_basis.is_some() && !matches!(chosen, Ground::LegalObligation | Ground::PublicTask) {
        let law = Field::text(visit, "law", "register-field-law").value(entry.law_basis.clone().unwrap_or_default());
        fields.push(law.longest(300).optional(visit));
    }
    fields.extend(going::purpose_field(visit, register, one, entry));
    fields.push(
        Field::text(visit, "necessary", "register-field-necessary").kind(Kind::Tick).value(tick(entry.necessary)),
    );
    Form::new(visit, fields)
}

/// What is missing: the text always, and what the chosen ground asks.
pub fn check(visit: &Visit, form: &mut Form) {
    require(visit, form, TEXT);
    form.require("ground", visit.say("register-missing-choice"));
    match Ground::from_word(&form.chosen("ground").concat()) {
        Some(Ground::LegitimateInterest) => weighing::check_texts(visit, form),
        Some(Ground::Consent) => require(visit, form, CONSENT),
        Some(Ground::LegalObligation | Ground::PublicTask) => {
            form.require("law", visit.say("register-missing-law"));
        }
        _ => {}
    }
}

/// Puts it into the register.
pub fn change(form: &Form, register: &mut Register, id: &str, purpose: Purpose) {
    let Some(activity) = register.activities.iter_mut().find(|one| one.id == id) else { return };
    going::change_purpose(form, activity, purpose);
    let Some(entry) = activity.purposes.iter_mut().find(|entry| entry.purpose == purpose) else { return };
    if let Some(text) = text(form, TEXT) {
        entry.text = text;
    }
    if let Some(ground) = Ground::from_word(&form.chosen("ground").concat()) {
        entry.ground = ground;
    }
    let law = one_line(form.text("law"));
    entry.law_basis = (!law.is_empty()).then_some(law);
    weighing::change(form, entry);
    entry.consent = text(form, CONSENT);
    entry.explicit = form.is_ticked("explicit");
    entry.necessary = form.is_ticked("necessary");
}
