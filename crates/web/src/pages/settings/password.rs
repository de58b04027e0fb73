//! One's own password. Whoever has one shows it first; changing it signs out everywhere else.

use crate::account::{Account, is_password, stretch};
use crate::brake::mark;
use crate::form::{Field, Form};
use crate::page::{Page, form_page};
use crate::pages::again;
use crate::password::{self, weakness};
use crate::reply::{Refusal, Reply};
use crate::route::{ANYBODY, Route};
use crate::session::Banner;
use crate::visit::Visit;
use askama::Template;
use waarborg_text::Fault;
use waarborg_text::vault_fault::Nature;

/// Its routes.
pub const ROUTES: &[Route] =
    &[Route::form("settings-password", "/instellingen/wachtwoord", "/en/settings/password", ANYBODY, show, take)];

#[derive(Template)]
#[template(path = "web/settings/form.html")]
struct Password<'v> {
    page: Page<'v>,
    lead: String,
    path: String,
    button: String,
    form: Form,
}

/// Fields of a new password.
pub fn fields(visit: &Visit) -> Vec<Field> {
    let secret = |name, key| password::field(visit, name, key, "new-password");
    vec![secret("password-new", "own-password-new"), secret("password-again", "own-password-again")]
}

/// Says what is wrong with a new password of somebody.
pub fn check(visit: &Visit, form: &mut Form, account: &Account) -> Result<(), Refusal> {
    form.require("password-new", visit.say("own-password-new-missing"));
    let firm = visit.vault()?.name()?;
    if let Some(why) = weakness(form.text("password-new"), &[&account.name, &account.email, &firm]) {
        form.fail("password-new", visit.say(why.key()));
    }
    if form.text("password-again") != form.text("password-new") {
        form.fail("password-again", visit.say("own-password-differs"));
    }
    Ok(())
}

fn form(visit: &Visit) -> Result<Form, Refusal> {
    let mut fields = fields(visit);
    if visit.account()?.password.is_some() {
        fields.insert(0, password::field(visit, "password-old", "own-password-old", "current-password"));
    }
    Ok(Form::new(visit, fields))
}

fn shown(visit: &Visit, form: Form) -> Result<Reply, Refusal> {
    let password = Password {
        page: Page::new(visit, "settings-password", "settings").with(&form),
        lead: visit.say("settings-password-lead"),
        path: visit.to("settings-password", &[]),
        button: visit.say("web-keep"),
        form,
    };
    Ok(form_page(&password, &password.form))
}

/// Whoever has passkeys and no password shows one of them: a password that a borrower of the browser sets would stay.
fn again_by_passkey(visit: &Visit) -> Result<Option<Reply>, Refusal> {
    if visit.account()?.password.is_some() {
        return Ok(None);
    }
    again::ask_if_she_can(visit, &visit.to("settings-password", &[]))
}

fn show(visit: &Visit) -> Result<Reply, Refusal> {
    if let Some(reply) = again_by_passkey(visit)? {
        return Ok(reply);
    }
    shown(visit, form(visit)?)
}

fn take(visit: &Visit) -> Result<Reply, Refusal> {
    if let Some(reply) = again_by_passkey(visit)? {
        return Ok(reply);
    }
    let mut form = form(visit)?;
    let account = visit.account()?;
    if account.password.is_some() {
        form.require("password-old", visit.say("web-missing-password"));
    }
    check(visit, &mut form, account)?;
    if form.is_fine() && account.password.is_some() {
        let tried = visit.house.brakes.again(&account.id, visit.from).map_err(|_| Refusal::TooOften)?;
        let is_right = || is_password(account.password.as_deref(), form.text("password-old"));
        if !tried.counts_if_wrong(visit.house.stretching.run(is_right))? {
            form.fail("password-old", visit.say("again-wrong"));
        }
    }
    if !form.is_fine() {
        return shown(visit, form);
    }
    let stretched = visit.house.stretching.run(|| stretch(form.text("password-new")))?;
    let stretched = stretched.map_err(|_| Refusal::of(Fault::new("web.broke-off"), Nature::Storage))?;
    let id = account.id.clone();
    let before = account.password.clone();
    visit.house.change_accounts(visit.vault()?, visit.actor, |accounts| {
        // Somebody who changed it meanwhile, in another browser, wins.
        let account = accounts.find_mut(&id).filter(|account| account.password == before).ok_or(Refusal::Stale)?;
        account.password = Some(stretched.clone());
        account.note_place(&mark(&id, visit.from));
        Ok(())
    })?;
    visit.house.links.forget(&id);
    if let Some(session) = &visit.session {
        visit.house.sessions.close_others(&id, session);
        session.prove(visit.now);
    }
    let mut banner = Banner::of(visit.say("settings-password-kept"));
    if !account.passkeys.is_empty() {
        // Whoever changes it because something was lost is to know that these still open the door.
        banner = banner.more(visit.to("settings-passkeys", &[]), visit.say("settings-password-passkeys"));
    }
    Ok(visit.done(banner, "settings", &[]))
}
