//! What a name and an address of mail must be: fit to read, and nobody else's.

use crate::account::Accounts;
use crate::form::Form;
use crate::typed;
use crate::visit::Visit;
use waarborg_model::name::{is_fit, reads_alike, tidy};
use waarborg_vault::Actor;

/// Says what is wrong with the fields `name` and `email` of an account; `own` is the account that has them now.
pub fn check(visit: &Visit, form: &mut Form, accounts: &Accounts, names: &[(Actor, String)], own: Option<&str>) {
    let (name, email) = (tidy(form.text("name")), form.text("email").to_lowercase());
    form.require("name", visit.say("colleague-name-missing"));
    form.require("email", visit.say("web-missing-email"));
    if !is_fit(&name) {
        form.fail("name", visit.say("colleague-name-signs"));
    }
    if !email.is_empty() && !typed::is_email(&email) {
        form.fail("email", visit.say("colleague-email-form"));
    }
    let others = || accounts.accounts.iter().filter(|account| Some(account.id.as_str()) != own);
    let present = own.and_then(|own| accounts.find(own)).map(|account| account.name.as_str());
    // Whoever takes a name under which the log knows somebody would act as her.
    let is_known = names.iter().any(|(_, known)| reads_alike(known, &name))
        && present.is_none_or(|present| !reads_alike(present, &name));
    if others().any(|account| reads_alike(&account.name, &name)) || is_known {
        form.fail("name", visit.say("colleague-name-taken"));
    }
    if others().any(|account| !email.is_empty() && account.email == email) {
        form.fail("email", visit.say("colleague-email-taken"));
    }
}
