//! One's own passkeys: adding, and removing.

use crate::account::OwnPasskey;
use crate::form::{Field, Form};
use crate::page::{Page, page};
use crate::pages::again;
use crate::passkey;
use crate::reply::{Refusal, Reply};
use crate::route::{ANYBODY, Route, Takes};
use crate::session::Banner;
use crate::visit::Visit;
use askama::Template;
use jiff::Timestamp;
use serde_json::{Value, json};
use waarborg_law::deadline::Start;
use waarborg_text::vault_fault::Nature;
use waarborg_text::{Fault, long_date, shown};

/// Its routes.
pub const ROUTES: &[Route] = &[
    Route::page("settings-passkeys", "/instellingen/passkeys", "/en/settings/passkeys", ANYBODY, show),
    Route::act("passkey-start", "/instellingen/passkeys/begin", "/en/settings/passkeys/begin", ANYBODY, start)
        .takes(Takes::Json),
    Route::act("passkey-finish", "/instellingen/passkeys/klaar", "/en/settings/passkeys/done", ANYBODY, finish)
        .takes(Takes::Json),
    Route::form(
        "passkey-remove",
        "/instellingen/passkeys/{nr}/weg",
        "/en/settings/passkeys/{no}/remove",
        ANYBODY,
        confirm,
        remove,
    ),
];

/// The longest name of a passkey.
const LONGEST: usize = 60;

#[derive(Template)]
#[template(path = "web/settings/passkeys.html")]
struct Passkeys<'v> {
    page: Page<'v>,
    rows: Vec<Row>,
    /// Whether there is room for another, here.
    may_add: bool,
    form: Form,
}

/// A passkey.
struct Row {
    name: String,
    added: String,
    remove: String,
}

#[derive(Template)]
#[template(path = "web/settings/passkey-remove.html")]
struct Remove<'v> {
    page: Page<'v>,
    text: String,
    path: String,
}

fn show(visit: &Visit) -> Result<Reply, Refusal> {
    if let Some(reply) = again_if_safe(visit)? {
        return Ok(reply);
    }
    let account = visit.account()?;
    let rows = account.passkeys.iter().map(|own| Row {
        name: shown(&own.name).into_owned(),
        added: added(visit, own),
        remove: visit.to("passkey-remove", &[&number(own)]),
    });
    Ok(page(&Passkeys {
        page: Page::new(visit, "settings-passkeys", "settings"),
        rows: rows.collect(),
        may_add: passkey::checker(&visit.house.config).is_some() && account.passkeys.len() < passkey::MOST,
        form: Form::unsent(vec![Field::text(visit, "name", "passkey-name").longest(LONGEST)]),
    }))
}

/// Whoever has a way to show who she is does so before she adds another: a passkey that a borrower of the browser adds would
/// stay.
fn again_if_safe(visit: &Visit) -> Result<Option<Reply>, Refusal> {
    again::ask_if_she_can(visit, &visit.to("settings-passkeys", &[]))
}

fn start(visit: &Visit) -> Result<Reply, Refusal> {
    let account = visit.account()?;
    let is_full = account.passkeys.len() >= passkey::MOST;
    if is_full || again_if_safe(visit)?.is_some() {
        return Err(Refusal::of(Fault::new("web.passkey-failed"), Nature::Refused));
    }
    passkey::begin_adding(visit, account)
}

fn finish(visit: &Visit) -> Result<Reply, Refusal> {
    let name = visit.sent.json.as_ref().and_then(|json| json.get("name")).and_then(Value::as_str).unwrap_or_default();
    let name: String = shown(name.trim()).chars().take(LONGEST).collect();
    let name = if name.is_empty() { visit.say("passkey-unnamed") } else { name };
    let made = passkey::end_adding(visit, &name)?;
    let own = visit.account()?;
    let session = visit.session.as_ref().ok_or(Refusal::SignedOut)?;
    visit.house.change_accounts(visit.vault()?, visit.actor, |accounts| {
        let is_known = passkey::all(accounts).iter().any(|key| key.cred_id() == made.key.cred_id());
        // Whoever changed her password just now did so to have nobody else in.
        let account = accounts.find_mut(&own.id).filter(|account| account.password == own.password);
        let account = account.ok_or(Refusal::Stale)?;
        if is_known || account.passkeys.len() >= passkey::MOST {
            return Err(Refusal::of(Fault::new("web.passkey-failed"), Nature::Refused));
        }
        account.passkeys.push(made.clone());
        Ok(())
    })?;
    let to = visit.to("settings-passkeys", &[]);
    // To make one is to sign with it: it asked for her finger or her code.
    session.prove(visit.now);
    session.tell(Banner::of(visit.say("passkey-kept")));
    Ok(Reply::Json(json!({ "to": to }).to_string()))
}

/// By which an address calls a passkey: when it was added. No two of an account are added at once.
pub fn number(own: &OwnPasskey) -> String {
    own.added_at_ms.to_string()
}

/// On which day it was added, in words.
pub fn added(visit: &Visit, own: &OwnPasskey) -> String {
    let day = Timestamp::from_millisecond(own.added_at_ms).ok().and_then(|at| Start::At(at).day().ok());
    day.map_or_else(String::new, |day| visit.say_with("passkey-added-on", &[("day", &long_date(visit.words(), day))]))
}

fn confirm(visit: &Visit) -> Result<Reply, Refusal> {
    let own = visit.account()?.passkeys.iter().find(|own| number(own) == visit.part()).ok_or(Refusal::NotFound)?;
    let path = visit.to("passkey-remove", &[visit.part()]);
    if let Some(reply) = again::ask(visit, &path)? {
        return Ok(reply);
    }
    Ok(page(&Remove {
        page: Page::new(visit, "passkey-remove-title", "settings"),
        text: visit.say_with("passkey-remove-text", &[("name", &shown(&own.name))]),
        path,
    }))
}

fn remove(visit: &Visit) -> Result<Reply, Refusal> {
    if let Some(reply) = again::ask(visit, &visit.to("passkey-remove", &[visit.part()]))? {
        return Ok(reply);
    }
    let id = visit.account()?.id.clone();
    visit.house.change_accounts(visit.vault()?, visit.actor, |accounts| {
        let account = accounts.find_mut(&id).ok_or(Refusal::NotFound)?;
        let before = account.passkeys.len();
        account.passkeys.retain(|own| number(own) != visit.part());
        if account.passkeys.len() == before {
            return Err(Refusal::NotFound);
        }
        // Without it nobody could come in as her but by a link.
        if !account.can_come_in(passkey::work_here(&visit.house.config)) {
            return Err(Refusal::of(Fault::new("web.last-secret"), Nature::Refused));
        }
        Ok(())
    })?;
    Ok(visit.done(Banner::of(visit.say("passkey-removed")), "settings-passkeys", &[]))
}
