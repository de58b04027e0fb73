//! A colleague: her role, a link to come in by, and closing her account.

use super::people::{chosen_role, role_fields};
use crate::account::{Account, Accounts};
use crate::form::Form;
use crate::links::Purpose;
use crate::page::{Page, form_page, page};
use crate::pages::again;
use crate::reply::{Refusal, Reply};
use crate::route::{OWNER, Role, Route};
use crate::session::Banner;
use crate::visit::Visit;
use askama::Template;
use jiff::SignedDuration;
use waarborg_text::shown;
use waarborg_vault::VaultError;

/// Its routes.
pub const ROUTES: &[Route] = &[
    Route::form("settings-person", "/instellingen/mensen/{id}", "/en/settings/people/{id}", OWNER, show, take),
    Route::act("colleague-link", "/instellingen/mensen/{id}/link", "/en/settings/people/{id}/link", OWNER, link),
    Route::form(
        "colleague-close",
        "/instellingen/mensen/{id}/sluiten",
        "/en/settings/people/{id}/close",
        OWNER,
        confirm,
        close,
    ),
    Route::act("colleague-open", "/instellingen/mensen/{id}/openen", "/en/settings/people/{id}/open", OWNER, open),
];

/// How long a link for a colleague is good.
const LINK: SignedDuration = SignedDuration::from_hours(3 * 24); // not law: the house's own custom

/// A link that is to be handed over, shown once.
struct HandOver {
    account: String,
    link: String,
}

#[derive(Template)]
#[template(path = "web/settings/person.html")]
struct Person<'v> {
    page: Page<'v>,
    id: String,
    email: String,
    state: String,
    is_closed: bool,
    /// Whether she is the last owner there is, so that her role stays and her account too.
    is_last: bool,
    link: String,
    form: Form,
}

#[derive(Template)]
#[template(path = "web/settings/person-close.html")]
struct Close<'v> {
    page: Page<'v>,
    text: String,
    path: String,
    back: String,
}

/// Makes a link for an account and holds it, to be shown on the next page.
pub fn hand_over(visit: &Visit, account: &str) -> Result<(), Refusal> {
    let session = visit.session.as_ref().ok_or(Refusal::SignedOut)?;
    let purpose = Purpose::SignIn(account.to_owned());
    let token = visit.house.links.make(purpose, visit.now, LINK).map_err(VaultError::Seal)?;
    let link = format!("{}{}", visit.house.config.origin, visit.to("sign-in-link", &[&token]));
    session.held.put(HandOver { account: account.to_owned(), link });
    Ok(())
}

fn find(visit: &Visit) -> Result<Account, Refusal> {
    let accounts = visit.house.accounts(visit.vault()?)?;
    accounts.find(visit.part()).cloned().ok_or(Refusal::NotFound)
}

fn is_last_owner(accounts: &Accounts, id: &str) -> bool {
    let mut owners = accounts.accounts.iter().filter(|account| account.role == Role::Owner && !account.is_closed);
    owners.all(|owner| owner.id == id)
}

fn shown_page(visit: &Visit, account: &Account, form: Form) -> Result<Reply, Refusal> {
    let accounts = visit.house.accounts(visit.vault()?)?;
    let held = visit.session.as_ref().and_then(|session| session.held.take::<HandOver>());
    let ways = match (account.password.is_some(), account.code_secret.is_some(), account.passkeys.is_empty()) {
        (_, _, false) => "colleague-has-passkey",
        (true, true, true) => "colleague-has-code",
        (true, false, true) => "colleague-has-password",
        (false, _, true) => "colleague-has-nothing",
    };
    let person = Person {
        page: Page::titled(visit, shown(&account.name).into_owned(), "settings").with(&form),
        id: account.id.clone(),
        email: shown(&account.email).into_owned(),
        state: visit.say(if account.is_closed { "colleague-is-closed" } else { ways }),
        is_closed: account.is_closed,
        is_last: account.role == Role::Owner && is_last_owner(&accounts, &account.id),
        link: held.filter(|held| held.account == account.id).map(|held| held.link).unwrap_or_default(),
        form,
    };
    Ok(form_page(&person, &person.form))
}

fn form(visit: &Visit, account: &Account) -> Form {
    Form::new(visit, role_fields(visit, account.role.as_str(), &account.activities))
}

fn show(visit: &Visit) -> Result<Reply, Refusal> {
    let account = find(visit)?;
    shown_page(visit, &account, form(visit, &account))
}

fn take(visit: &Visit) -> Result<Reply, Refusal> {
    let account = find(visit)?;
    if let Some(reply) = again::ask(visit, &visit.to("settings-person", &[&account.id]))? {
        return Ok(reply);
    }
    let mut form = form(visit, &account);
    let role = chosen_role(visit, &mut form);
    let changed = visit.house.change_accounts(visit.vault()?, visit.actor, |accounts| {
        if let Some((role, _)) = &role
            && *role != Role::Owner
            && is_last_owner(accounts, &account.id)
        {
            form.fail("role", visit.say("colleague-last-owner"));
        }
        let Some((role, activities)) = role.clone().filter(|_| form.is_fine()) else { return Err(Refusal::Stale) };
        let account = accounts.find_mut(&account.id).ok_or(Refusal::NotFound)?;
        account.role = role;
        account.activities = activities;
        Ok(())
    });
    match changed {
        Ok(()) => {
            let text = visit.say_with("colleague-kept", &[("name", &shown(&account.name))]);
            // Whoever takes her own role down may not look at this page any more.
            let is_own = visit.account()?.id == account.id;
            Ok(visit.done(Banner::of(text), if is_own { "settings" } else { "settings-people" }, &[]))
        }
        Err(Refusal::Stale) if !form.is_fine() => shown_page(visit, &account, form),
        Err(refusal) => Err(refusal),
    }
}

fn link(visit: &Visit) -> Result<Reply, Refusal> {
    let account = find(visit)?;
    let to = visit.to("settings-person", &[&account.id]);
    if let Some(reply) = again::ask(visit, &to)? {
        return Ok(reply);
    }
    if account.is_closed {
        return Err(Refusal::NotFound);
    }
    hand_over(visit, &account.id)?;
    Ok(Reply::To(to))
}

fn confirm(visit: &Visit) -> Result<Reply, Refusal> {
    let account = find(visit)?;
    let path = visit.to("colleague-close", &[&account.id]);
    if let Some(reply) = again::ask(visit, &path)? {
        return Ok(reply);
    }
    let name = shown(&account.name);
    Ok(page(&Close {
        page: Page::titled(visit, visit.say_with("colleague-close-title", &[("name", &name)]), "settings"),
        text: visit.say_with("colleague-close-text", &[("name", &name)]),
        back: visit.to("settings-person", &[&account.id]),
        path,
    }))
}

fn close(visit: &Visit) -> Result<Reply, Refusal> {
    let account = find(visit)?;
    if let Some(reply) = again::ask(visit, &visit.to("colleague-close", &[&account.id]))? {
        return Ok(reply);
    }
    visit.house.change_accounts(visit.vault()?, visit.actor, |accounts| {
        if is_last_owner(accounts, &account.id) {
            let fault = waarborg_text::Fault::new("web.last-owner");
            return Err(Refusal::of(fault, waarborg_text::vault_fault::Nature::Refused));
        }
        accounts.find_mut(&account.id).ok_or(Refusal::NotFound)?.is_closed = true;
        Ok(())
    })?;
    visit.house.sessions.close_all(&account.id);
    visit.house.links.forget(&Purpose::SignIn(account.id.clone()));
    let text = visit.say_with("colleague-closed", &[("name", &shown(&account.name))]);
    let undo = (visit.to("colleague-open", &[&account.id]), visit.say("colleague-open"));
    Ok(visit.done(Banner::of(text).undo(undo.0, undo.1), "settings-people", &[]))
}

fn open(visit: &Visit) -> Result<Reply, Refusal> {
    let account = find(visit)?;
    if let Some(reply) = again::ask(visit, &visit.to("settings-person", &[&account.id]))? {
        return Ok(reply);
    }
    visit.house.change_accounts(visit.vault()?, visit.actor, |accounts| {
        accounts.find_mut(&account.id).ok_or(Refusal::NotFound)?.is_closed = false;
        Ok(())
    })?;
    let text = visit.say_with("colleague-opened", &[("name", &shown(&account.name))]);
    Ok(visit.done(Banner::of(text), "settings-person", &[&account.id]))
}
