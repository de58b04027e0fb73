//! Signing in with a password and a code: one field a page, and no hint whether there is such an account.

mod code;
mod enter;

use crate::account::{Account, is_password};
use crate::brake::mark;
use crate::form::{Field, Form, Kind};
use crate::page::{Page, form_page, page};
use crate::password;
use crate::reply::{Refusal, Reply};
use crate::route::{Route, When, Who};
use crate::visit::Visit;
use askama::Template;
use code::{pass, pass_no_more, show_code, take_code};
use enter::Shown;
use std::sync::Arc;
use waarborg_vault::Coming;

pub use code::{ask_code, step_of};
pub use enter::{enter, enter_proven, enter_reset, was_told};

/// Its routes.
pub const ROUTES: &[Route] = &[
    Route::form("sign-in", "/aanmelden", "/en/sign-in", Who::Doorstep, show_email, take_email).when(When::Open),
    Route::form(
        "sign-in-password",
        "/aanmelden/wachtwoord",
        "/en/sign-in/password",
        Who::Doorstep,
        show_password,
        take_password,
    ),
    Route::form("sign-in-code", "/aanmelden/code", "/en/sign-in/code", Who::Doorstep, show_code, take_code),
];

/// Behind the address of the page: that what was sent after the session had ended is kept.
pub const KEPT: &str = "kept";
/// That an act with nothing to keep was not done.
pub const UNDONE: &str = "undone";

#[derive(Template)]
#[template(path = "web/sign-in.html")]
struct Step<'v> {
    page: Page<'v>,
    lead: String,
    form: Form,
    path: String,
    button: String,
    /// Said to whoever was signed out meanwhile.
    was_out: String,
    /// Whether a passkey can be used from here.
    offers_passkey: bool,
}

fn show(visit: &Visit, step_name: &str, route: &str, form: Form) -> Result<Reply, Refusal> {
    let shown = step(visit, step_name, route, form)?;
    Ok(form_page(&shown, &shown.form))
}

fn step<'v>(visit: &'v Visit, step: &str, route: &str, form: Form) -> Result<Step<'v>, Refusal> {
    let sleeps = visit.session.as_ref().is_some_and(|session| session.sleeper().is_some());
    let has = |mark: &str| visit.query.iter().any(|(name, _)| name == mark);
    let was_out = match () {
        () if has(KEPT) => visit.say("sign-in-sent-late"),
        () if has(UNDONE) => visit.say("sign-in-undone"),
        () if sleeps => visit.say("sign-in-was-out"),
        () => String::new(),
    };
    Ok(Step {
        page: Page::new(visit, &format!("{step}-title"), "").with(&form),
        lead: visit.say(&format!("{step}-lead")),
        path: visit.to(route, &[]),
        button: visit.say("web-next"),
        was_out,
        offers_passkey: step == "sign-in" && crate::passkey::is_used(visit)?,
        form,
    })
}

fn email_field(visit: &Visit) -> Field {
    Field::text(visit, "email", "sign-in-email").kind(Kind::Email).autocomplete("username webauthn")
}

fn email(visit: &Visit) -> Form {
    Form::new(visit, vec![email_field(visit)])
}

fn show_email(visit: &Visit) -> Result<Reply, Refusal> {
    show(visit, "sign-in", "sign-in", email(visit))
}

fn take_email(visit: &Visit) -> Result<Reply, Refusal> {
    let mut form = email(visit);
    form.require("email", visit.say("web-missing-email"));
    if form.is_faulty() {
        return show(visit, "sign-in", "sign-in", form);
    }
    note(visit, Some(form.text("email")));
    Ok(visit.go("sign-in-password", &[]))
}

fn password_form(visit: &Visit) -> Form {
    Form::new(visit, vec![password::field(visit, "password", "sign-in-password", "current-password")])
}

fn show_password(visit: &Visit) -> Result<Reply, Refusal> {
    if noted(visit).is_none() {
        return Ok(visit.go("sign-in", &[]));
    }
    show(visit, "sign-in-password", "sign-in-password", password_form(visit))
}

fn take_password(visit: &Visit) -> Result<Reply, Refusal> {
    let Some(email) = noted(visit) else { return Ok(visit.go("sign-in", &[])) };
    let mut form = password_form(visit);
    form.require("password", visit.say("web-missing-password"));
    if form.is_faulty() {
        return show(visit, "sign-in-password", "sign-in-password", form);
    }
    let account = account(visit, &email)?;
    let was_here = |account: &Account| account.places.contains(&mark(&account.id, visit.from));
    let is_known = account.as_ref().is_some_and(was_here);
    let Ok(tried) = visit.house.brakes.password(&email, visit.from, is_known) else {
        return Err(held_back(visit, account));
    };
    let stretched = account.as_ref().and_then(|account| account.password.as_deref());
    let is_right =
        tried.counts_if_wrong(visit.house.stretching.run(|| is_password(stretched, form.text("password"))))?;
    let Some(account) = account.filter(|_| is_right) else {
        form.fail("password", visit.say("sign-in-wrong"));
        return show(visit, "sign-in-password", "sign-in-password", form);
    };
    if account.code_secret.is_some() {
        pass(visit, &account, Shown::Secret);
        return Ok(visit.go("sign-in-code", &[]));
    }
    enter_proven(visit, &account.id)
}

/// Refuses whoever tried too often. The log tells it of an account there is, once an hour, and beside the answer: how long
/// the answer takes must not tell whether there is one.
fn held_back(visit: &Visit, account: Option<Account>) -> Refusal {
    let account = account.filter(|account| visit.house.brakes.is_to_be_told(&account.id));
    if let (Some(account), Some(opened)) = (account, visit.opened.clone()) {
        let house = Arc::clone(&visit.house);
        let tell = move || {
            let vault = &opened.vault;
            let told = house.actor(vault, &account.name).and_then(|actor| vault.note_coming(actor, Coming::HeldBack));
            if let Err(error) = told {
                tracing::error!(code = error.code(), "the log could not tell that a brake held");
            }
        };
        if std::thread::Builder::new().spawn(tell).is_err() {
            tracing::error!("no thread to tell the log that a brake held");
        }
    }
    Refusal::TooOften
}

/// Asks whoever came by a link for her passkey, which signs her in by itself.
pub fn ask_passkey(visit: &Visit) -> Result<Reply, Refusal> {
    let asked = step(visit, "sign-in", "sign-in", Form::unsent(vec![email_field(visit)]))?;
    Ok(page(&Step { lead: visit.say("sign-in-link-passkey"), ..asked }))
}

fn account(visit: &Visit, email: &str) -> Result<Option<Account>, Refusal> {
    let accounts = visit.house.accounts(visit.vault()?)?;
    Ok(accounts.by_email(email).filter(|account| !account.is_closed).cloned())
}

fn note(visit: &Visit, email: Option<&str>) {
    if let Some(session) = &visit.session {
        session.note("email", email.map(str::to_owned));
    }
    pass_no_more(visit);
}

fn noted(visit: &Visit) -> Option<String> {
    visit.session.as_ref().and_then(|session| session.noted("email"))
}
