//! To whom an activity gives data.

use crate::form::{Choice, Field, Form, Kind};
use crate::pages::register::list::name;
use crate::visit::Visit;
use waarborg_model::vocabulary::Action;
use waarborg_register::{Activity, Register};

/// What is done by giving data to others.
const GIVING: [Action; 2] = [Action::Share, Action::Transfer];

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
        for purpose in &mut one.purposes {
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
    one.recipients = chosen;
}
