//! What a name and an address of mail must be: fit to read, and nobody else's.

use crate::account::Accounts;
use crate::form::Form;
use crate::typed;
use crate::visit::Visit;
use waarborg_text::shown;
use waarborg_vault::Actor;

/// Says what is wrong with the fields `name` and `email` of an account; `own` is the account that has them now.
pub fn check(visit: &Visit, form: &mut Form, accounts: &Accounts, names: &[(Actor, String)], own: Option<&str>) {
    let (name, email) = (form.text("name").to_owned(), form.text("email").to_lowercase());
    form.require("name", visit.say("colleague-name-missing"));
    form.require("email", visit.say("web-missing-email"));
    if shown(&name) != name {
        form.fail("name", visit.say("colleague-name-signs"));
    }
    if !email.is_empty() && !typed::is_email(&email) {
        form.fail("email", visit.say("colleague-email-form"));
    }
    let others = || accounts.accounts.iter().filter(|account| Some(account.id.as_str()) != own);
    let present = own.and_then(|own| accounts.find(own)).map(|account| account.name.as_str());
    // Whoever takes a name under which the log knows somebody would act as her.
    let is_known =
        names.iter().any(|(_, known)| same(known, &name)) && present.is_none_or(|present| !same(present, &name));
    if others().any(|account| same(&account.name, &name)) || is_known {
        form.fail("name", visit.say("colleague-name-taken"));
    }
    if others().any(|account| !email.is_empty() && account.email == email) {
        form.fail("email", visit.say("colleague-email-taken"));
    }
}

/// Whether two names are one to whoever reads them: case and the width of spaces tell nobody apart.
pub fn same(one: &str, other: &str) -> bool {
    let plain = |name: &str| name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    plain(one) == plain(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_read_alike_are_one() {
        assert!(same("Karim  Aydin", "karim aydin ") && !same("Karim", "Karin"));
    }
}
