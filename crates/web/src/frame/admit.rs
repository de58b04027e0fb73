//! Who may pass: the state of the vault, who is signed in, and whether the route answers to that method.

use super::fault;
use crate::account::Account;
use crate::door::{Opened, Stands};
use crate::house::House;
use crate::pages::sign_in;
use crate::reply::{Refusal, Reply};
use crate::route::{Handler, Takes, When, Who};
use crate::session::{Banner, Session};
use crate::visit::{NewCookie, Visit};
use axum::http::Method;
use std::sync::Arc;
use waarborg_text::vault_fault::Nature;

/// The longest path that is remembered for whoever has to sign in first.
const PATH: usize = 300;

/// Lets a visit through to its handler, or says what it gets instead.
pub fn admit(visit: &Visit, method: &Method) -> Result<Handler, Result<Reply, Refusal>> {
    if !visit.house.config.is_asked_by_its_name(visit.host.as_deref()) {
        return Err(Err(Refusal::Elsewhere));
    }
    // A press that went out before another session took the place of this one: it is led where the first one led.
    if *method == Method::POST && visit.session.as_ref().is_some_and(|session| session.leads_on()) {
        return Ok(late);
    }
    let handler = match *method {
        Method::GET | Method::HEAD => visit.route.get,
        Method::POST => visit.route.post,
        _ => None,
    };
    let handler = handler.ok_or(Err(Refusal::NotFound))?;
    in_time(visit)?;
    match visit.route.who {
        Who::Everyone | Who::Doorstep => Ok(handler),
        Who::Roles(roles) => match &visit.account {
            Some(account) if roles.contains(&account.role) => Ok(handler),
            Some(_) => Err(Err(Refusal::NotYours)),
            // What a sleeping session sends is read first, so that it can be kept.
            None if *method == Method::POST && sleeper(visit).is_some() => Ok(keep_and_sign_in),
            // So is a form, which tells of itself whose session it is from.
            None if *method == Method::POST && visit.route.takes == Takes::Form => Ok(sign_in_first),
            None => {
                if *method == Method::GET
                    && let Some(session) = &visit.session
                {
                    session.note("to", Some(visit.path.clone()).filter(|path| path.len() <= PATH));
                }
                Err(Err(Refusal::SignedOut))
            }
        },
    }
}

/// The account that a session is of, if it still is one.
pub fn account(house: &House, opened: Option<&Arc<Opened>>, session: Option<&Arc<Session>>) -> Option<Account> {
    let (opened, id) = (opened?, session?.account()?);
    let accounts = house.accounts(&opened.vault).ok()?;
    accounts.find(&id).filter(|account| !account.is_closed).cloned()
}

/// Looks once more whether she who was let through may still pass, as she is now.
pub fn anew(visit: &mut Visit) -> Result<(), Refusal> {
    let Who::Roles(roles) = visit.route.who else { return Ok(()) };
    // A session that sleeps was let through to have kept what it sent.
    if visit.account.is_none() {
        return Ok(());
    }
    visit.account = account(&visit.house, visit.opened.as_ref(), visit.session.as_ref());
    match &visit.account {
        Some(account) if roles.contains(&account.role) => Ok(()),
        Some(_) => Err(Refusal::NotYours),
        None => Err(Refusal::SignedOut),
    }
}

/// Names who acts. Whoever acts for the first time is written down for it.
pub fn actor(visit: &mut Visit) -> Result<(), Refusal> {
    if let (Some(account), Some(opened)) = (&visit.account, &visit.opened) {
        visit.actor = visit.house.actor(&opened.vault, &account.name)?;
    }
    Ok(())
}

/// The session of nobody that a page before the door needs.
pub fn on_the_doorstep(visit: &mut Visit) -> Result<(), Refusal> {
    if visit.session.is_some() {
        return Ok(());
    }
    visit.house.brakes.begin(visit.from).map_err(|_| Refusal::TooOften)?;
    let (session, token) = visit.house.sessions.open(visit.now).map_err(|_| fault("web.broke-off", Nature::Storage))?;
    visit.session = Some(session);
    visit.set_cookie(NewCookie::Token(token));
    Ok(())
}

/// Whether a route can be used while the vault stands as it does; if not, where to go.
fn in_time(visit: &Visit) -> Result<(), Result<Reply, Refusal>> {
    let to = |name: &str| Err(Ok(visit.go(name, &[])));
    match (visit.route.when, visit.opened.is_some()) {
        (When::Always, _) | (When::Open, true) => Ok(()),
        (When::Sealed | When::Unfounded, true) => to("today"),
        // The public is not shown how the firm opens its vault.
        (When::Open, false) if visit.route.who == Who::Everyone => Err(Err(fault("web.closed", Nature::Sealed))),
        (wanted, false) => match (wanted, visit.house.stands()) {
            (When::Sealed, Stands::Sealed) | (When::Unfounded, Stands::Unfounded) => Ok(()),
            (_, Stands::Sealed) => to("unseal"),
            (_, Stands::Unfounded) => to("begin"),
        },
    }
}

/// What was sent with a cookie from before, and is no second press.
fn late(_: &Visit) -> Result<Reply, Refusal> {
    Err(Refusal::Stale)
}

fn sleeper(visit: &Visit) -> Option<(&Arc<Session>, String)> {
    let session = visit.session.as_ref()?;
    Some((session, session.sleeper()?))
}

/// Keeps what was sent, but for what is secret, and asks to sign in again.
fn keep_and_sign_in(visit: &Visit) -> Result<Reply, Refusal> {
    if sleeper(visit).is_some() && visit.route.get.is_some() {
        visit.keep_sent();
    }
    Err(Refusal::SignedOut)
}

/// What was sent by nobody who is in.
fn sign_in_first(_: &Visit) -> Result<Reply, Refusal> {
    Err(Refusal::SignedOut)
}

/// Keeps what was sent from a page of a session that its owner ended, for her alone; nothing of what comes from a browser in
/// which somebody else is in. Nothing of it is done before she pressed the button once more.
pub fn keep_for_its_sender(visit: &Visit) -> Result<Reply, Refusal> {
    let Some(sender) = &visit.before else { return Err(Refusal::Stale) };
    let is_in = visit.session.as_ref().and_then(|session| session.account());
    let has_page = visit.route.get.is_some();
    match (&visit.session, &is_in) {
        (Some(session), Some(account)) if account == sender && has_page => {
            visit.keep_sent();
            session.tell(Banner::of(visit.say("web-sent-late")));
            return Ok(Reply::To(visit.path.clone()));
        }
        (_, None) if has_page => visit.house.sessions.keep_for(sender, &visit.path, visit.worth_keeping(), visit.now),
        _ => {}
    }
    if is_in.is_some() {
        return Err(Refusal::Stale);
    }
    // Whoever signs out twice is out.
    if visit.route.name == "sign-out" {
        return Err(Refusal::SignedOut);
    }
    Ok(if has_page { to_sign_in(visit, sign_in::KEPT) } else { undone(visit) })
}

/// Asks to sign in, and says that nothing was done.
pub fn undone(visit: &Visit) -> Reply {
    to_sign_in(visit, sign_in::UNDONE)
}

fn to_sign_in(visit: &Visit, why: &str) -> Reply {
    Reply::To(format!("{}?{why}", visit.to("sign-in", &[])))
}
