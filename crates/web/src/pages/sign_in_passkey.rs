//! Signing in with a passkey: the browser knows for whom it is.

use crate::pages::sign_in::enter_proven;
use crate::passkey;
use crate::reply::{Refusal, Reply};
use crate::route::{Route, Takes, Who};
use crate::visit::Visit;
use serde_json::json;

/// Its routes.
pub const ROUTES: &[Route] = &[
    Route::act("sign-in-passkey-start", "/aanmelden/passkey", "/en/sign-in/passkey", Who::Doorstep, start)
        .takes(Takes::Json),
    Route::act("sign-in-passkey-finish", "/aanmelden/passkey/klaar", "/en/sign-in/passkey/done", Who::Doorstep, finish)
        .takes(Takes::Json),
];

fn start(visit: &Visit) -> Result<Reply, Refusal> {
    let accounts = visit.house.accounts(visit.vault()?)?;
    passkey::begin_signing(visit, &passkey::all(&accounts))
}

fn finish(visit: &Visit) -> Result<Reply, Refusal> {
    let owner = passkey::end_signing(visit)?;
    match enter_proven(visit, &owner)? {
        Reply::To(to) => Ok(Reply::Json(json!({ "to": to }).to_string())),
        reply => Ok(reply),
    }
}
