//! Who may pass: the state of the vault, who is signed in, and whether the route answers to that method.

use super::fault;
use crate::door::Stands;
use crate::reply::{Refusal, Reply};
use crate::route::{Handler, When, Who};
use crate::session::Session;
use crate::visit::{NewCookie, Visit};
use axum::http::Method;
use std::sync::Arc;
use waarborg_text::vault_fault::Nature;

/// Lets a visit through to its handler, or says what it gets instead.
pub fn admit(visit: &Visit, method: &Method) -> Result<Handler, Result<Reply, Refusal>> {
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
            None => {
                if *method == Method::GET
                    && let Some(session) = &visit.session
                {
                    session.note("to", Some(visit.path.clone()));
                }
                Err(Err(Refusal::SignedOut))
            }
        },
    }
}

/// The session of nobody that a page before the door needs.
pub fn on_the_doorstep(visit: &mut Visit) -> Result<(), Refusal> {
    if visit.session.is_some() {
        return Ok(());
    }
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

fn sleeper(visit: &Visit) -> Option<(&Arc<Session>, String)> {
    let session = visit.session.as_ref()?;
    Some((session, session.sleeper()?))
}

/// Keeps what was sent, but for what is secret, and asks to sign in again.
fn keep_and_sign_in(visit: &Visit) -> Result<Reply, Refusal> {
    if sleeper(visit).is_some() && visit.route.get.is_some() {
        visit.keep_sent(&visit.path);
    }
    Err(Refusal::SignedOut)
}
