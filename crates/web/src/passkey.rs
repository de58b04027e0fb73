//! Passkeys (W3C Web Authentication): what a browser signs with instead of a password.
//!
//! A passkey tells which account it is for, so signing in names nobody and gives no hint of who has an account here. What a
//! ceremony began with stays in the session's memory until it ends; it is good once, and for some minutes.

use crate::account::{Account, Accounts, OwnPasskey};
use crate::house::Config;
use crate::reply::{Refusal, Reply};
use crate::visit::Visit;
use jiff::{SignedDuration, Timestamp};
use serde_json::Value;
use sha2::{Digest, Sha256};
use waarborg_text::Fault;
use waarborg_text::vault_fault::Nature;
use webauthn_rs::prelude::{
    AuthenticationResult, Passkey, PasskeyAuthentication, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, Url, Uuid, Webauthn, WebauthnBuilder,
};

/// How long a ceremony may take.
const PATIENCE: SignedDuration = SignedDuration::from_mins(5);
/// As many as one person has use for.
pub const MOST: usize = 10;

/// A passkey that is being added.
struct Adding(PasskeyRegistration, Timestamp);

/// A passkey that is being signed with.
struct Signing(PasskeyAuthentication, Timestamp);

/// What checks passkeys under the address of these pages; `None` where browsers offer none: they do so over TLS and on the
/// machine itself, and only under a name.
#[must_use]
pub fn checker(config: &Config) -> Option<Webauthn> {
    let origin = Url::parse(&config.origin).ok()?;
    let host = origin.domain()?.to_owned();
    let is_fit = origin.scheme() == "https" || host == "localhost" || host.ends_with(".localhost");
    if !is_fit {
        return None;
    }
    WebauthnBuilder::new(&host, &origin).ok()?.rp_name("Waarborg").build().ok()
}

/// Whether passkeys work under the address of these pages.
#[must_use]
pub fn work_here(config: &Config) -> bool {
    checker(config).is_some()
}

/// Whether somebody could sign in with a passkey here.
pub fn is_used(visit: &Visit) -> Result<bool, Refusal> {
    if checker(&visit.house.config).is_none() {
        return Ok(false);
    }
    let accounts = visit.house.accounts(visit.vault()?)?;
    Ok(accounts.accounts.iter().any(|account| !account.is_closed && !account.passkeys.is_empty()))
}

/// Begins to add a passkey to an account: what the browser is to make.
pub fn begin_adding(visit: &Visit, account: &Account) -> Result<Reply, Refusal> {
    let checker = checker(&visit.house.config).ok_or_else(|| refused("web.passkey-not-here"))?;
    let known = account.passkeys.iter().map(|own| own.key.cred_id().clone()).collect();
    let begun = checker.start_passkey_registration(handle(&account.id), &account.email, &account.name, Some(known));
    let (challenge, state) = begun.map_err(|_| refused("web.passkey-failed"))?;
    let mut challenge = serde_json::to_value(challenge).map_err(|_| refused("web.passkey-failed"))?;
    // One that cannot be found without a list of keys would need an address of mail first.
    if let Some(wanted) = challenge.pointer_mut("/publicKey/authenticatorSelection").and_then(Value::as_object_mut) {
        wanted.insert("residentKey".to_owned(), "required".into());
        wanted.insert("requireResidentKey".to_owned(), true.into());
    }
    hold(visit, Adding(state, visit.now))?;
    Ok(Reply::Json(challenge.to_string()))
}

/// Takes what the browser made.
pub fn end_adding(visit: &Visit, name: &str) -> Result<OwnPasskey, Refusal> {
    let checker = checker(&visit.house.config).ok_or_else(|| refused("web.passkey-not-here"))?;
    let held: Option<Adding> = visit.session.as_ref().and_then(|session| session.held.take());
    let Adding(state, begun) = held.ok_or_else(|| refused("web.passkey-failed"))?;
    in_time(visit, begun)?;
    let made: RegisterPublicKeyCredential = sent(visit)?;
    let key = checker.finish_passkey_registration(&made, &state).map_err(|_| refused("web.passkey-failed"))?;
    Ok(OwnPasskey { name: name.to_owned(), key, added_at_ms: visit.now.as_millisecond() })
}

/// Begins to sign with any of these: what the browser is to sign. It is not told which there are.
pub fn begin_signing(visit: &Visit, keys: &[Passkey]) -> Result<Reply, Refusal> {
    let checker = checker(&visit.house.config).ok_or_else(|| refused("web.passkey-not-here"))?;
    let begun = checker.start_passkey_authentication(keys);
    let (challenge, state) = begun.map_err(|_| refused("web.passkey-failed"))?;
    let mut challenge = serde_json::to_value(challenge).map_err(|_| refused("web.passkey-failed"))?;
    if let Some(wanted) = challenge.pointer_mut("/publicKey").and_then(Value::as_object_mut) {
        wanted.insert("allowCredentials".to_owned(), Value::Array(Vec::new()));
    }
    hold(visit, Signing(state, visit.now))?;
    Ok(Reply::Json(challenge.to_string()))
}

/// Takes what the browser signed: whose passkey it was.
pub fn end_signing(visit: &Visit) -> Result<String, Refusal> {
    let checker = checker(&visit.house.config).ok_or_else(|| refused("web.passkey-not-here"))?;
    let held: Option<Signing> = visit.session.as_ref().and_then(|session| session.held.take());
    let Signing(state, begun) = held.ok_or_else(|| refused("web.passkey-failed"))?;
    in_time(visit, begun)?;
    let signed: PublicKeyCredential = sent(visit)?;
    let checked = checker.finish_passkey_authentication(&signed, &state).map_err(|_| refused("web.passkey-failed"))?;
    let vault = visit.vault()?;
    let owner = owner(&*visit.house.accounts(vault)?, &checked).ok_or_else(|| refused("web.passkey-failed"))?;
    if checked.needs_update() {
        visit.house.change_accounts(vault, visit.actor, |accounts| {
            let account = accounts.find_mut(&owner).ok_or(Refusal::NotFound)?;
            account.passkeys.iter_mut().for_each(|own| {
                own.key.update_credential(&checked);
            });
            Ok(())
        })?;
    }
    Ok(owner)
}

/// All passkeys that sign somebody in.
pub fn all(accounts: &Accounts) -> Vec<Passkey> {
    let open = accounts.accounts.iter().filter(|account| !account.is_closed);
    open.flat_map(|account| account.passkeys.iter().map(|own| own.key.clone())).collect()
}

fn owner(accounts: &Accounts, checked: &AuthenticationResult) -> Option<String> {
    let has = |account: &&Account| account.passkeys.iter().any(|own| own.key.cred_id() == checked.cred_id());
    accounts.accounts.iter().filter(|account| !account.is_closed).find(has).map(|account| account.id.clone())
}

/// The number by which a passkey knows its account. It says nothing about her.
fn handle(account: &str) -> Uuid {
    let sum: [u8; 32] = Sha256::digest(account.as_bytes()).into();
    Uuid::from_bytes(sum.first_chunk().copied().unwrap_or_default())
}

fn sent<T: serde::de::DeserializeOwned>(visit: &Visit) -> Result<T, Refusal> {
    let sent = visit.sent.json.as_ref().and_then(|json| json.get("credential")).cloned().unwrap_or_default();
    serde_json::from_value(sent).map_err(|_| refused("web.passkey-failed"))
}

fn hold<T: Send + 'static>(visit: &Visit, thing: T) -> Result<(), Refusal> {
    visit.session.as_ref().ok_or(Refusal::SignedOut)?.held.put(thing);
    Ok(())
}

fn in_time(visit: &Visit, begun: Timestamp) -> Result<(), Refusal> {
    if visit.now.duration_since(begun) > PATIENCE { Err(refused("web.passkey-failed")) } else { Ok(()) }
}

/// A refusal that says no more than that it did not work.
fn refused(code: &'static str) -> Refusal {
    Refusal::of(Fault::new(code), Nature::Refused)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_are_offered_where_browsers_have_them() {
        let of = |origin: &str| {
            checker(&Config {
                origin: origin.to_owned(),
                is_demo: false,
                way_back: None,
                proxies: crate::Proxies::default(),
            })
            .is_some()
        };
        assert!(of("https://privacy.example.nl") && of("https://privacy.example.nl:8443"));
        assert!(of("http://localhost:8420"));
        assert!(!of("http://127.0.0.1:8420") && !of("https://192.0.2.7") && !of("https://[2001:db8::1]"));
        assert!(!of("http://privacy.example.nl") && !of("") && !of("privacy"));
    }

    #[test]
    fn each_account_has_a_number_of_its_own() {
        assert_ne!(handle("a"), handle("b"));
        assert_eq!(handle("a"), handle("a"));
    }
}
