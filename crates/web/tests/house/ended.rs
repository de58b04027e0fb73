//! What is sent from a page of a session that has ended: nothing of it is done, and nothing of it is lost.

use crate::common::{Browser, Filled, Firm, Shown};
use crate::sign_in::try_password;
use crate::standing::{PASSWORD, owner, set_password};
use axum::http::StatusCode;
use jiff::SignedDuration;
use waarborg_web::{Accounts, Role};

const OWNER: &str = "owner@bloemhof.example";
const OWN: &str = "/instellingen/u";

fn name(firm: &Firm) -> String {
    firm.vault(|vault| vault.paper::<Accounts>().unwrap()).find("owner").unwrap().name.clone()
}

/// A form that is filled in, of an owner who signs out in another tab before it is sent.
fn left_open(firm: &Firm) -> (Browser, Filled) {
    let mut browser = owner(firm);
    let form = browser.get(OWN).form(OWN).set("name", "Marieke van Bloem");
    let out = browser.get("/").form("/afmelden");
    assert_eq!(browser.send(&out).path, "/aanmelden");
    (browser, form)
}

fn sign_in(browser: &mut Browser, email: &str) -> Shown {
    try_password(browser, email, PASSWORD).0
}

#[test]
fn what_was_filled_in_before_signing_out_elsewhere_comes_back_and_is_not_sent_by_itself() {
    let firm = Firm::new();
    let (mut browser, form) = left_open(&firm);
    let asked = browser.send(&form);
    assert!(asked.says("Wat u stuurde, is niet gedaan en wel bewaard"), "{}", asked.text());
    assert_eq!(name(&firm), "Marieke Bloem");
    let back = sign_in(&mut browser, OWNER);
    assert_eq!(back.path, OWN);
    assert!(back.says("Het is nog niet verstuurd") && back.says("Marieke van Bloem"), "{}", back.text());
    assert_eq!(name(&firm), "Marieke Bloem");
    assert!(browser.send(&back.form(OWN)).says("Uw gegevens zijn gewijzigd"));
    assert_eq!(name(&firm), "Marieke van Bloem");
    // It was handed out once.
    assert_eq!(browser.get(OWN).form(OWN).value("name"), Some("Marieke van Bloem"));
}

#[test]
fn whoever_signed_in_again_meanwhile_finds_it_on_the_page() {
    let firm = Firm::new();
    let (mut browser, form) = left_open(&firm);
    assert_eq!(sign_in(&mut browser, OWNER).path, "/");
    let back = browser.send(&form);
    assert_eq!((back.status, back.path.as_str()), (StatusCode::OK, OWN));
    assert!(back.says("Dit is daarom nog niet gedaan"), "{}", back.text());
    assert_eq!((back.form(OWN).value("name"), name(&firm).as_str()), (Some("Marieke van Bloem"), "Marieke Bloem"));
}

#[test]
fn nobody_else_finds_it_and_it_goes_after_an_hour() {
    let firm = Firm::new();
    let mut other = firm.browser(Role::Officer);
    set_password(&mut other);
    drop(other);
    let (mut browser, form) = left_open(&firm);
    browser.send(&form);
    let hers = sign_in(&mut browser, "officer@bloemhof.example");
    assert_eq!(hers.path, "/", "{}", hers.text());
    assert!(!browser.get(OWN).says("Marieke van Bloem"));
    // What somebody else sends by it is refused, and does not wait for her.
    assert_eq!(browser.send(&form.clone().set("name", "Dirk Dief")).status, StatusCode::FORBIDDEN);
    firm.clock.wait(SignedDuration::from_mins(59));
    let mut own = firm.stranger();
    assert_eq!(sign_in(&mut own, OWNER).form(OWN).value("name"), Some("Marieke van Bloem"));
    let out = own.get("/").form("/afmelden");
    own.send(&out);
    own.send(&form);
    firm.clock.wait(SignedDuration::from_mins(61));
    assert_eq!(sign_in(&mut own, OWNER).path, "/");
}

#[test]
fn no_secret_is_kept_and_an_act_without_a_page_says_that_it_was_not_done() {
    let firm = Firm::new();
    let mut browser = owner(&firm);
    let secret = browser.get("/en/settings/password").only_form().set("password-old", PASSWORD);
    let secret = secret.set("password-new", "vier losse woorden hier").set("password-again", "vier losse woorden hier");
    let act = browser.get("/en/security").form("/en/security/backup");
    let out = browser.get("/").form("/afmelden");
    browser.send(&out);
    assert!(browser.send(&act).says("What you wanted to do was not done"));
    assert!(browser.send(&secret).says("is kept"));
    let back = sign_in(&mut browser, OWNER);
    assert_eq!(back.path, "/en/settings/password");
    assert!(!back.says("losse woorden") && !back.says(PASSWORD), "{}", back.text());
    assert!(firm.vault(|vault| vault.last_backup().unwrap()).is_none(), "the act was not done");
}

#[test]
fn whoever_was_signed_out_by_another_leaves_nothing_behind_for_the_owner_to_send() {
    let firm = Firm::new();
    let (mut hers, mut stranger) = (owner(&firm), firm.stranger());
    sign_in(&mut stranger, OWNER);
    let form = stranger.get(OWN).form(OWN).set("name", "Dirk Dief");
    let close = hers.get("/instellingen").form("/afmelden/elders");
    hers.send(&close);
    assert!(stranger.send(&form).says("is niet gedaan"));
    let back = sign_in(&mut firm.stranger(), OWNER);
    assert!(back.path == "/" && !back.says("Dirk Dief"), "{}", back.text());
}

#[test]
fn whoever_ends_all_her_sessions_or_changes_her_password_finds_nothing_of_a_stranger() {
    for with_password in [false, true] {
        let firm = Firm::new();
        let (mut hers, mut stranger) = (owner(&firm), firm.stranger());
        sign_in(&mut stranger, OWNER);
        let form = stranger.get(OWN).form(OWN).set("name", "Dirk Dief");
        let out = stranger.get("/").form("/afmelden");
        stranger.send(&out);
        // One comes before she ends them, one after.
        stranger.send(&form);
        if with_password {
            let change = hers.get("/instellingen/wachtwoord").only_form().set("password-old", PASSWORD);
            let new = "vier losse woorden hier";
            let done = hers.send(&change.set("password-new", new).set("password-again", new));
            assert_eq!(done.path, "/instellingen", "{}", done.text());
        } else {
            let mut phone = firm.stranger();
            assert_eq!(sign_in(&mut phone, OWNER).path, OWN, "what came before waits");
            let again = stranger.send(&form);
            assert!(again.says("wel bewaard"), "{}", again.text());
            let close = hers.get("/instellingen").form("/afmelden/elders");
            hers.send(&close);
        }
        let (password, mut again) = (if with_password { "vier losse woorden hier" } else { PASSWORD }, firm.stranger());
        let back = try_password(&mut again, OWNER, password).0;
        assert!(back.path == "/" && !back.says("Dirk Dief"), "{}", back.text());
        assert!(stranger.send(&form).says("is niet gedaan"));
        let back = try_password(&mut firm.stranger(), OWNER, password).0;
        assert!(back.path == "/" && !back.says("Dirk Dief"), "{}", back.text());
    }
}

#[test]
fn what_was_sent_to_a_program_that_began_anew_says_that_it_was_not_done() {
    let firm = Firm::new();
    let mut browser = owner(&firm);
    let form = browser.get(OWN).form(OWN).set("name", "Marieke van Bloem");
    drop(browser);
    let firm = firm.restart();
    let asked = firm.stranger().send(&form);
    assert!(asked.says("Wat u wilde doen, is niet gedaan"), "{}", asked.text());
    assert_eq!(name(&firm), "Marieke Bloem");
}
