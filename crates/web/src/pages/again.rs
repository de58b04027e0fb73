//! Showing once more who one is, before something that a borrowed browser must not do.
//!
//! A handler asks with [`ask`] first: it answers with a page in place of the act, keeps what was filled in, and comes back.

use crate::account::{Account, is_password};
use crate::form::{Field, Form};
use crate::page::{Page, form_page, page};
use crate::passkey;
use crate::password;
use crate::reply::{Refusal, Reply};
use crate::route::{ANYBODY, Route, Takes};
use crate::session::Banner;
use crate::visit::Visit;
use askama::Template;
use serde_json::json;

/// Its routes.
pub const ROUTES: &[Route] = &[
    Route::form("again", "/nogmaals", "/en/again", ANYBODY, show, take),
    Route::act("again-passkey-start", "/nogmaals/passkey", "/en/again/passkey", ANYBODY, start).takes(Takes::Json),
    Route::act("again-passkey-finish", "/nogmaals/passkey/klaar", "/en/again/passkey/done", ANYBODY, finish)
        .takes(Takes::Json),
];

/// Where whoever shows who she is was going.
const TO: &str = "again-to";
/// That what she pressed has no page of its own, so that she presses it again where she was.
const PRESSED: &str = "again-pressed";

#[derive(Template)]
#[template(path = "web/settings/again.html")]
struct Again<'v> {
    page: Page<'v>,
    form: Form,
    has_password: bool,
    has_passkey: bool,
}

/// The page that asks who one is, unless that was shown a moment ago. It leads on to `to`, where what was sent stands again if it
/// was sent from there.
pub fn ask(visit: &Visit, to: &str) -> Result<Option<Reply>, Refusal> {
    let session = visit.session.as_ref().ok_or(Refusal::SignedOut)?;
    if session.is_proven(visit.now) {
        return Ok(None);
    }
    session.note(TO, Some(to.to_owned()));
    let is_sent = !visit.sent.fields.is_empty();
    // What was sent to another address is of another form than the one that stands there.
    session.note(PRESSED, (is_sent && to != visit.path).then(String::new));
    if is_sent && to == visit.path {
        visit.keep_sent();
    }
    Ok(Some(page(&shown(visit, fresh(visit))?)))
}

/// The same, of whoever has something to show here: she who came by a link and chose no secret yet has none.
pub fn ask_if_she_can(visit: &Visit, to: &str) -> Result<Option<Reply>, Refusal> {
    if visit.account()?.can_come_in(passkey::work_here(&visit.house.config)) { ask(visit, to) } else { Ok(None) }
}

fn field(visit: &Visit) -> Field {
    password::field(visit, "password", "again-password", "current-password")
}

/// The form as nobody filled it in yet: what was sent belongs to another.
fn fresh(visit: &Visit) -> Form {
    Form::unsent(vec![field(visit)])
}

fn shown(visit: &Visit, form: Form) -> Result<Again<'_>, Refusal> {
    let account = visit.account()?;
    Ok(Again {
        page: Page::new(visit, "again-title", "settings").with(&form),
        has_password: account.password.is_some(),
        has_passkey: !account.passkeys.is_empty() && passkey::work_here(&visit.house.config),
        form,
    })
}

fn show(visit: &Visit) -> Result<Reply, Refusal> {
    Ok(page(&shown(visit, fresh(visit))?))
}

fn take(visit: &Visit) -> Result<Reply, Refusal> {
    let account = visit.account()?;
    let mut form = Form::new(visit, vec![field(visit)]);
    form.require("password", visit.say("web-missing-password"));
    if !form.is_faulty() {
        let tried = visit.house.brakes.again(&account.id, visit.from).map_err(|_| Refusal::TooOften)?;
        let is_right = || is_password(account.password.as_deref(), form.text("password"));
        if !tried.counts_if_wrong(visit.house.stretching.run(is_right))? {
            form.fail("password", visit.say("again-wrong"));
        }
    }
    if form.is_faulty() {
        let again = shown(visit, form)?;
        return Ok(form_page(&again, &again.form));
    }
    Ok(Reply::To(on(visit)))
}

/// Notes that she showed who she is; gives where she was going.
fn on(visit: &Visit) -> String {
    let Some(session) = &visit.session else { return visit.to("today", &[]) };
    session.prove(visit.now);
    let to = session.noted(TO);
    session.note(TO, None);
    if session.noted(PRESSED).is_some() {
        session.note(PRESSED, None);
        session.tell(Banner::of(visit.say("again-press")));
    }
    to.unwrap_or_else(|| visit.to("settings", &[]))
}

fn own(account: &Account) -> Vec<webauthn_rs::prelude::Passkey> {
    account.passkeys.iter().map(|own| own.key.clone()).collect()
}

fn start(visit: &Visit) -> Result<Reply, Refusal> {
    passkey::begin_signing(visit, &own(visit.account()?))
}

fn finish(visit: &Visit) -> Result<Reply, Refusal> {
    let owner = passkey::end_signing(visit)?;
    if owner != visit.account()?.id {
        return Err(Refusal::NotYours);
    }
    Ok(Reply::Json(json!({ "to": on(visit) }).to_string()))
}
