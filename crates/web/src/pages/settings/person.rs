//! A colleague: her role, a link to come in by, and closing her account.

use super::people::{chosen_role, role_fields};
use crate::account::Account;
use crate::form::Form;
use crate::house::link::Handed;
use crate::links::Purpose;
use crate::page::{Page, form_page, page};
use crate::pages::again;
use crate::passkey;
use crate::reply::{Refusal, Reply};
use crate::route::{OWNER, Role, Route};
use crate::session::Banner;
use crate::visit::Visit;
use askama::Template;
use jiff::SignedDuration;
use waarborg_text::shown;

/// Its routes.
pub const ROUTES: &[Route] = &[
    Route::form("settings-person", "/instellingen/mensen/{id}", "/en/settings/people/{id}", OWNER, show, take),
    Route::act("colleague-link", "/instellingen/mensen/{id}/link", "/en/settings/people/{id}/link", OWNER, link),
    Route::act(
        "colleague-reset",
        "/instellingen/mensen/{id}/wachtwoord",
        "/en/settings/people/{id}/password",
        OWNER,
        reset,
    ),
    Route::form(
        "colleague-close",
        "/instellingen/mensen/{id}/sluiten",
        "/en/settings/people/{id}/close",
        OWNER,
        confirm,
        close,
    ),
    Route::form(
        "colleague-passkeys",
        "/instellingen/mensen/{id}/passkeys",
        "/en/settings/people/{id}/passkeys",
        OWNER,
        confirm_passkeys,
        take_passkeys,
    ),
    Route::act("colleague-open", "/instellingen/mensen/{id}/openen", "/en/settings/people/{id}/open", OWNER, open),
];

/// How long a link for a colleague is good.
const LINK: SignedDuration = SignedDuration::from_hours(3 * 24); // not law: the house's own custom
/// How long one is by which she chooses a new password.
const RESET: SignedDuration = SignedDuration::from_hours(24); // not law: the house's own custom

/// A link that is to be handed over, shown once.
struct HandOver {
    account: String,
    link: String,
    is_reset: bool,
}

#[derive(Template)]
#[template(path = "web/settings/person.html")]
struct Person<'v> {
    page: Page<'v>,
    id: String,
    name: String,
    email: String,
    state: String,
    is_closed: bool,
    /// Whether she is the last owner there is, so that her role stays and her account too.
    is_last: bool,
    link: String,
    /// What that link is for, in words.
    link_text: String,
    /// Whether she has something that a new password could take the place of.
    may_reset: bool,
    /// How many passkeys she has, of which one may be lost.
    passkeys: usize,
    form: Form,
}

#[derive(Template)]
#[template(path = "web/settings/person-close.html")]
struct Close<'v> {
    page: Page<'v>,
    text: String,
    path: String,
    button: String,
    back: String,
}

/// Makes a link for an account and holds it, to be shown on the next page.
pub fn hand_over(visit: &Visit, account: &str) -> Result<(), Refusal> {
    hold(visit, account, Purpose::SignIn(account.to_owned()), LINK)
}

fn hold(visit: &Visit, account: &str, purpose: Purpose, lasts: SignedDuration) -> Result<(), Refusal> {
    let session = visit.session.as_ref().ok_or(Refusal::SignedOut)?;
    let handed = Handed { actor: visit.actor, by: Some(&visit.account()?.name) };
    let is_reset = matches!(purpose, Purpose::Reset(_));
    let token = visit.house.hand_link(visit.vault()?, handed, purpose, lasts)?.ok_or(Refusal::NotFound)?;
    let link = format!("{}{}", visit.house.config.origin, visit.to("sign-in-link", &[&token]));
    session.held.put(HandOver { account: account.to_owned(), link, is_reset });
    Ok(())
}

fn find(visit: &Visit) -> Result<Account, Refusal> {
    let accounts = visit.house.accounts(visit.vault()?)?;
    accounts.find(visit.part()).cloned().ok_or(Refusal::NotFound)
}

fn shown_page(visit: &Visit, account: &Account, form: Form) -> Result<Reply, Refusal> {
    let accounts = visit.house.accounts(visit.vault()?)?;
    let held = visit.session.as_ref().and_then(|session| session.held.take::<HandOver>());
    let held = held.filter(|held| held.account == account.id);
    let ways = match (account.password.is_some(), account.code_secret.is_some(), account.passkeys.is_empty()) {
        (_, _, false) => "colleague-has-passkey",
        (true, true, true) => "colleague-has-code",
        (true, false, true) => "colleague-has-password",
        (false, _, true) => "colleague-has-nothing",
    };
    let person = Person {
        // Titles stay in histories of browsers: they name nobody.
        page: Page::new(visit, "colleague-title", "settings").with(&form),
        name: shown(&account.name).into_owned(),
        id: account.id.clone(),
        email: shown(&account.email).into_owned(),
        state: visit.say(if account.is_closed { "colleague-is-closed" } else { ways }),
        is_closed: account.is_closed,
        is_last: accounts.needs(&account.id, by_passkey(visit)),
        link_text: visit.say(if held.as_ref().is_some_and(|held| held.is_reset) {
            "colleague-reset-handed"
        } else {
            "colleague-link-text"
        }),
        link: held.map(|held| held.link).unwrap_or_default(),
        may_reset: account.has_secret(),
        passkeys: account.passkeys.len(),
        form,
    };
    Ok(form_page(&person, &person.form))
}

/// Whether owners come in by passkeys where these pages are served.
fn by_passkey(visit: &Visit) -> bool {
    passkey::work_here(&visit.house.config)
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
            && accounts.needs(&account.id, by_passkey(visit))
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

/// Makes a link by which she chooses a new password, in place of what she lost.
fn reset(visit: &Visit) -> Result<Reply, Refusal> {
    let account = find(visit)?;
    let to = visit.to("settings-person", &[&account.id]);
    if let Some(reply) = again::ask(visit, &to)? {
        return Ok(reply);
    }
    if account.is_closed || !account.has_secret() {
        return Err(Refusal::NotFound);
    }
    hold(visit, &account.id, Purpose::Reset(account.id.clone()), RESET)?;
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
        button: visit.say("colleague-close"),
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
        if accounts.needs(&account.id, by_passkey(visit)) {
            let fault = waarborg_text::Fault::new("web.last-owner");
            return Err(Refusal::of(fault, waarborg_text::vault_fault::Nature::Refused));
        }
        accounts.find_mut(&account.id).ok_or(Refusal::NotFound)?.is_closed = true;
        Ok(())
    })?;
    visit.house.sessions.close_all(&account.id);
    visit.house.links.forget(&account.id);
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

fn confirm_passkeys(visit: &Visit) -> Result<Reply, Refusal> {
    let account = find(visit)?;
    let path = visit.to("colleague-passkeys", &[&account.id]);
    if let Some(reply) = again::ask(visit, &path)? {
        return Ok(reply);
    }
    if account.passkeys.is_empty() {
        return Ok(visit.go("settings-person", &[&account.id]));
    }
    let name = shown(&account.name);
    Ok(page(&Close {
        page: Page::titled(visit, visit.say_with("colleague-passkeys-title", &[("name", &name)]), "settings"),
        text: visit.say_with("colleague-passkeys-text", &[("name", &name)]),
        button: visit.say("colleague-passkeys-go"),
        back: visit.to("settings-person", &[&account.id]),
        path,
    }))
}

/// Takes away all passkeys of somebody who lost one, and signs her out: who is in may have come in by it.
fn take_passkeys(visit: &Visit) -> Result<Reply, Refusal> {
    let account = find(visit)?;
    if let Some(reply) = again::ask(visit, &visit.to("colleague-passkeys", &[&account.id]))? {
        return Ok(reply);
    }
    visit.house.change_accounts(visit.vault()?, visit.actor, |accounts| {
        // Without them an owner may have no way in of her own, and the house needs one who has.
        let is_needed = accounts.needs(&account.id, by_passkey(visit));
        let account = accounts.find_mut(&account.id).ok_or(Refusal::NotFound)?;
        if is_needed && account.password.is_none() {
            let fault = waarborg_text::Fault::new("web.last-secret");
            return Err(Refusal::of(fault, waarborg_text::vault_fault::Nature::Refused));
        }
        account.passkeys.clear();
        Ok(())
    })?;
    match &visit.session {
        Some(own) if visit.account()?.id == account.id => visit.house.sessions.close_others(&account.id, own),
        _ => visit.house.sessions.close_all(&account.id),
    }
    let text = visit.say_with("colleague-passkeys-gone", &[("name", &shown(&account.name))]);
    Ok(visit.done(Banner::of(text), "settings-person", &[&account.id]))
}
