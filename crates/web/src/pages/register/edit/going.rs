//! To whom an activity gives data.

use crate::form::{Choice, Field, Form, Kind};
use crate::pages::register::list::name;
use crate::visit::Visit;
use waarborg_model::vocabulary::{Action, Purpose};
use waarborg_register::{Activity, GIVING, Part, PurposeEntry, Register};

/// The name of the field that asks who gets data for a purpose.
const GOES_TO: &str = "goes-to";

/// All recipients, those of the activity ticked.
pub fn form(visit: &Visit, register: &Register, one: &Activity) -> Form {
    let choice = |recipient: &waarborg_register::RecipientEntry| {
        let mut choice =
            Choice::new(recipient.id.clone(), name(visit, &recipient.name)).hint(recipient.what.get(visit.language));
        choice.is_chosen = one.recipients.contains(&recipient.id);
        choice
    };
    let choices = register.recipients.iter().map(choice).collect();
    let field = Field::text(visit, "recipients", "register-field-recipients").kind(Kind::Ticks(choices));
    Form::new(visit, vec![field.optional(visit)])
}

/// Puts the chosen ones into the register. Who gives data to somebody shares them; who gives them to nobody does not.
pub fn change(form: &Form, register: &mut Register, id: &str) {
    let chosen: Vec<String> = form.chosen("recipients").into_iter().map(str::to_owned).collect();
    let Some(one) = register.activities.iter_mut().find(|one| one.id == id) else { return };
    let gives = |actions: &[Action]| actions.iter().any(|action| GIVING.contains(action));
    if chosen.is_empty() {
        one.actions.retain(|action| !GIVING.contains(action));
        for purpose in one.purposes.iter_mut().filter(|purpose| purpose.recipients.is_empty()) {
            // A purpose without actions of its own is served by all of them; one that only gave data away stays so, and the
            // form of the register says that it cannot.
            if purpose.actions.iter().any(|action| !GIVING.contains(action)) {
                purpose.actions.retain(|action| !GIVING.contains(action));
            }
        }
    } else if !gives(&one.actions) {
        one.actions.push(Action::Share);
        // Where each purpose names its actions, the first one is what the data are given for.
        if one.purposes.iter().all(|purpose| !purpose.actions.is_empty())
            && let Some(first) = one.purposes.first_mut()
        {
            first.actions.push(Action::Share);
        }
    }
    one.set_recipients(chosen);
    // Where each purpose names who gets data for it, whoever is new gets them for the first, until it is said otherwise.
    let gives = |entry: &PurposeEntry| GIVING.iter().any(|action| entry.served_by(*action));
    let reached = |one: &Activity, id: &String| one.purposes.iter().any(|entry| gives(entry) && entry.goes_to(id));
    let idle: Vec<String> = one.recipients.iter().filter(|id| !reached(one, id)).cloned().collect();
    if let Some(first) = one.purposes.iter_mut().find(|entry| gives(entry)) {
        first.recipients.extend(idle);
    }
}

/// The fields that the activity uses, those that a recipient gets ticked.
pub fn part_form(visit: &Visit, register: &Register, one: &Activity, recipient: &str) -> Form {
    let choice = |file: &waarborg_register::File, field: &waarborg_register::Field| {
        let label = format!("{}: {}", file.name.get(visit.language), field.name.get(visit.language));
        let kind = visit.say(&format!("value-data-{}", field.category.as_str().replace('_', "-")));
        let mut choice = Choice::new(format!("{}.{}", file.id, field.id), label).hint(kind);
        choice.is_chosen = one.hands(recipient, &file.id, &field.id);
        choice
    };
    let choices = register.fields_allowed(one).map(|(file, _, field, _)| choice(file, field)).collect();
    Form::new(visit, vec![Field::text(visit, "fields", "register-field-gets").kind(Kind::Ticks(choices))])
}

/// Puts what a recipient gets into the register: where it is all of it, nothing is said, and what the activity comes to use
/// later goes there as well.
pub fn change_part(form: &Form, register: &mut Register, id: &str, recipient: &str) {
    let chosen: Vec<String> = form.chosen("fields").into_iter().map(str::to_owned).collect();
    let Some(activity) = register.activity(id) else { return };
    let all = register.fields_allowed(activity).count();
    let Some(one) = register.activities.iter_mut().find(|one| one.id == id) else { return };
    one.handovers.retain(|part| part.recipient != recipient);
    if chosen.len() < all {
        one.handovers.push(Part { recipient: recipient.to_owned(), fields: chosen });
    }
}

/// The recipients of the activity, those who get data for a purpose ticked; none where there is nothing to choose.
pub fn purpose_field(visit: &Visit, register: &Register, one: &Activity, entry: &PurposeEntry) -> Option<Field> {
    if one.recipients.is_empty() || one.purposes.len() < 2 {
        return None;
    }
    let gives = GIVING.iter().any(|action| one.actions.contains(action) && entry.served_by(*action));
    let choice = |recipient: &waarborg_register::RecipientEntry| {
        let mut choice = Choice::new(recipient.id.clone(), name(visit, &recipient.name));
        choice.is_chosen = gives && entry.goes_to(&recipient.id);
        choice.hint(recipient.what.get(visit.language))
    };
    let choices = register.recipients_of(one).map(choice).collect();
    Some(Field::text(visit, GOES_TO, "register-field-goes-to").kind(Kind::Ticks(choices)).optional(visit))
}

/// Puts into a purpose who gets data for it, where that was asked.
pub fn change_purpose(form: &Form, one: &mut Activity, purpose: Purpose) {
    if !one.recipients.is_empty() && one.purposes.len() > 1 {
        one.hand_over_for(purpose, form.chosen(GOES_TO).into_iter().map(str::to_owned).collect());
    }
}
