//! Passkeys: adding, signing in, showing who one is, removing.

use crate::authenticator::Authenticator;
use crate::common::{Browser, Firm, ORIGIN};
use crate::standing::owner;
use axum::http::StatusCode;
use jiff::SignedDuration;
use serde_json::{Value, json};
use waarborg_model::Clock;
use waarborg_web::{Accounts, Role};

pub fn json_of(shown: &crate::common::Shown) -> Value {
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.text());
    serde_json::from_str(&shown.text()).unwrap()
}

/// Where the form of a page sends, with its token.
fn ways(browser: &mut Browser, path: &str) -> (String, String, String) {
    let page = browser.get(path);
    let html = page.text();
    let form = html
        .split("<form")
        .find(|form| form.contains("data-passkey="))
        .unwrap_or_else(|| panic!("no passkey on {path}"));
    let of = |name: &str| form.split_once(&format!("{name}=\"")).unwrap().1.split('"').next().unwrap().to_owned();
    assert!(html.contains("passkey.") && html.contains("nonce=\""), "no script on {path}");
    let token = form.split_once("name=\"csrf\" value=\"").unwrap().1.split('"').next().unwrap().to_owned();
    (of("data-start"), of("data-finish"), token)
}

pub fn add(browser: &mut Browser, key: &mut Authenticator, name: &str) -> crate::common::Shown {
    let (start, finish, token) = ways(browser, "/instellingen/passkeys");
    let wish = json_of(&browser.send_json(&start, &token, &json!({})));
    assert_eq!(wish["publicKey"]["authenticatorSelection"]["residentKey"], "required");
    let made = key.make(&wish);
    browser.send_json(&finish, &token, &json!({ "credential": made, "name": name }))
}

pub fn sign_in(browser: &mut Browser, key: &mut Authenticator) -> crate::common::Shown {
    let (start, finish, token) = ways(browser, "/aanmelden");
    let wish = json_of(&browser.send_json(&start, &token, &json!({})));
    // Nobody learns which passkeys there are.
    assert_eq!(wish["publicKey"]["allowCredentials"], json!([]));
    let signed = key.sign(&wish);
    browser.send_json(&finish, &token, &json!({ "credential": signed }))
}

fn count(firm: &Firm) -> usize {
    firm.vault(|vault| vault.paper::<Accounts>().unwrap().accounts.iter().map(|account| account.passkeys.len()).sum())
}

#[test]
fn a_passkey_signs_its_account_in_and_no_other() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Staff);
    assert!(!firm.stranger().get("/aanmelden").says("data-passkey"), "offered while nobody has one");
    let mut key = Authenticator::new(1, ORIGIN);
    assert_eq!(json_of(&add(&mut browser, &mut key, "telefoon <b>"))["to"], "/instellingen/passkeys");
    assert!(browser.get("/instellingen/passkeys").says("U kunt zich nu met deze passkey aanmelden"));
    // Adding another asks who she is, now that she can show it.
    firm.clock.wait(SignedDuration::from_mins(6));
    assert!(browser.get("/instellingen/passkeys").says("Bent u het zelf?"));
    let mut other = firm.stranger();
    assert_eq!(json_of(&sign_in(&mut other, &mut key))["to"], "/");
    assert!(other.get("/").says("Sanne de Boer"));
    // Whoever just signed with it need not do so again.
    let list = other.get("/instellingen/passkeys");
    assert!(
        list.says("telefoon &#60;b&#62;") && list.says("Toegevoegd op donderdag 26 november 2026"),
        "{}",
        list.text()
    );
    let mut stranger = Authenticator::new(2, ORIGIN);
    let refused = sign_in(&mut firm.stranger(), &mut stranger);
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.says("de passkey is niet herkend") || refused.says("De passkey is niet herkend"));
}

#[test]
fn what_was_signed_elsewhere_late_or_twice_lets_nobody_in() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Staff);
    let mut key = Authenticator::new(1, ORIGIN);
    json_of(&add(&mut browser, &mut key, "x"));
    let mut other = firm.stranger();
    key.origin = "https://privacy.example.nl.evil.example".to_owned();
    assert_eq!(sign_in(&mut other, &mut key).status, StatusCode::CONFLICT);
    key.origin = ORIGIN.to_owned();
    let (start, finish, token) = ways(&mut other, "/aanmelden");
    let wish = json_of(&other.send_json(&start, &token, &json!({})));
    let signed = json!({ "credential": key.sign(&wish) });
    firm.clock.wait(SignedDuration::from_mins(6));
    assert_eq!(other.send_json(&finish, &token, &signed).status, StatusCode::CONFLICT);
    // One challenge is good once.
    let wish = json_of(&other.send_json(&start, &token, &json!({})));
    let signed = json!({ "credential": key.sign(&wish) });
    assert_eq!(other.send_json(&finish, &token, &json!({ "credential": "junk" })).status, StatusCode::CONFLICT);
    assert_eq!(other.send_json(&finish, &token, &signed).status, StatusCode::CONFLICT);
    // Without the page's token nothing begins.
    assert_eq!(other.send_json(&start, "AAAA", &json!({})).status, StatusCode::FORBIDDEN);
    assert_eq!(other.ask("/").status, StatusCode::SEE_OTHER);
    // A key of a closed account opens nothing.
    let mut boss = owner(&firm);
    let confirm = boss.get("/instellingen/mensen/staff/sluiten");
    boss.send(&confirm.only_form());
    assert!(!firm.stranger().get("/aanmelden").says("data-passkey"));
}

#[test]
fn a_passkey_shows_who_one_is_and_is_removed() {
    let firm = Firm::new();
    let mut browser = owner(&firm);
    let mut key = Authenticator::new(1, ORIGIN);
    json_of(&add(&mut browser, &mut key, "stick"));
    let twice = add(&mut browser, &mut key, "stick");
    assert_eq!((twice.status, count(&firm)), (StatusCode::CONFLICT, 1), "the same key twice");
    firm.clock.wait(SignedDuration::from_mins(6));
    assert!(browser.get("/beveiliging/herstelblad").says("Bent u het zelf?"));
    let (start, finish, token) = ways(&mut browser, "/beveiliging/herstelblad");
    let wish = json_of(&browser.send_json(&start, &token, &json!({})));
    let signed = key.sign(&wish);
    assert_eq!(
        json_of(&browser.send_json(&finish, &token, &json!({ "credential": signed })))["to"],
        "/beveiliging/herstelblad"
    );
    assert!(browser.get("/beveiliging/herstelblad").says("Het oude blad werkt dan niet meer"));
    let list = browser.get("/instellingen/passkeys");
    let html = list.text();
    let path =
        html.split("href=\"").map(|rest| rest.split('"').next().unwrap()).find(|path| path.ends_with("/weg")).unwrap();
    let confirm = browser.get(path);
    assert!(confirm.says("stick"));
    assert!(browser.send(&confirm.only_form()).says("De passkey is verwijderd"));
    assert_eq!(count(&firm), 0);
    assert_eq!(browser.get(path).status, StatusCode::NOT_FOUND);
}

#[test]
fn somebody_elses_passkey_does_not_show_who_one_is() {
    let firm = Firm::new();
    let mut hers = firm.browser(Role::Staff);
    let mut key = Authenticator::new(1, ORIGIN);
    json_of(&add(&mut hers, &mut key, "x"));
    let mut browser = owner(&firm);
    let mut own = Authenticator::new(2, ORIGIN);
    json_of(&add(&mut browser, &mut own, "y"));
    firm.clock.wait(SignedDuration::from_mins(6));
    let (start, finish, token) = ways(&mut browser, "/beveiliging/herstelblad");
    let wish = json_of(&browser.send_json(&start, &token, &json!({})));
    let signed = key.sign(&wish);
    assert_ne!(browser.send_json(&finish, &token, &json!({ "credential": signed })).status, StatusCode::OK);
    assert!(browser.get("/beveiliging/herstelblad").says("Bent u het zelf?"));
}

#[test]
fn the_last_way_in_is_not_taken_away() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Staff);
    let mut key = Authenticator::new(1, ORIGIN);
    json_of(&add(&mut browser, &mut key, "telefoon"));
    let path = format!("/instellingen/passkeys/{}/weg", firm.clock.now().as_millisecond());
    let confirm = browser.get(&path);
    let refused = browser.send(&confirm.only_form());
    assert_eq!((refused.status, count(&firm)), (StatusCode::CONFLICT, 1), "{}", refused.text());
    assert!(refused.says("ies eerst een wachtwoord"), "{}", refused.text());
    crate::standing::set_password(&mut browser);
    let confirm = browser.get(&path);
    assert!(browser.send(&confirm.only_form()).says("De passkey is verwijderd"));
    assert_eq!(count(&firm), 0);
}

#[test]
fn whoever_is_signed_out_while_sending_does_nothing_any_more() {
    let firm = Firm::new();
    let mut browser = owner(&firm);
    let mut thief = firm.stranger();
    assert_eq!(
        crate::sign_in::try_password(&mut thief, "owner@bloemhof.example", crate::standing::PASSWORD).0.path,
        "/"
    );
    // What he sends was let through before, and comes in after.
    let form = thief.get("/instellingen/mensen").form("/instellingen/mensen");
    let form = form.set("name", "Dirk Dief").set("email", "dief@example.nl").set("role", "owner");
    let page = browser.get("/instellingen").form("/afmelden/elders");
    let boss = std::sync::Arc::new(std::sync::Mutex::new(browser.twin()));
    let hers = std::sync::Arc::clone(&boss);
    let shown = thief.post_slowly(&form, move || {
        let press = || assert_eq!(hers.lock().unwrap().post(&page).status, StatusCode::SEE_OTHER);
        std::thread::scope(|scope| scope.spawn(press).join().unwrap());
    });
    assert!(shown.status == StatusCode::FORBIDDEN && shown.says("was intussen afgemeld"), "{}", shown.text());
    assert_eq!(thief.ask("/").location(), Some("/aanmelden"));
    assert!(firm.vault(|vault| vault.paper::<Accounts>().unwrap()).by_email("dief@example.nl").is_none());
}
