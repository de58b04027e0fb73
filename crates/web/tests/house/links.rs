//! Links that are handed to somebody: the log and she hear of them, an older one ends, what else she has is asked too.

use crate::authenticator::Authenticator;
use crate::common::{Browser, Firm, ORIGIN, Shown};
use crate::passkeys::{add, json_of, sign_in};
use crate::sign_in::{code, comings, seconds, try_password, turn_on};
use crate::standing::{PASSWORD, owner, set_password};
use axum::http::StatusCode;
use jiff::SignedDuration;
use waarborg_audit::leaf::{Kind, Outcome};
use waarborg_web::{Accounts, Purpose, Role};

const STAFF: &str = "/instellingen/mensen/staff";
const NEW: &str = "vier losse woorden hier";

/// Has the owner make a link: the page that shows it, and its path.
fn hand(browser: &mut Browser, end: &str) -> (Shown, String) {
    let form = browser.get(STAFF).form(&format!("{STAFF}/{end}"));
    let shown = browser.send(&form);
    let html = shown.text();
    let link = html.split_once("wb-code\">").unwrap().1.split('<').next().unwrap();
    let path = link.strip_prefix(ORIGIN).unwrap().to_owned();
    (shown, path)
}

fn is_over(firm: &Firm, path: &str) -> bool {
    firm.stranger().get(path).says("al gebruikt of te oud")
}

fn kept(firm: &Firm) -> waarborg_web::Account {
    firm.vault(|vault| vault.paper::<Accounts>().unwrap()).find("staff").unwrap().clone()
}

#[test]
fn the_log_tells_who_made_a_link_for_whom_and_who_came_in_by_it() {
    let firm = Firm::new();
    set_password(&mut firm.browser(Role::Staff));
    let mut boss = owner(&firm);
    let (_, path) = hand(&mut boss, "link");
    assert_eq!(comings(&firm, Kind::Link), [("Marieke Bloem".to_owned(), Outcome::Done)]);
    // Whoever came by it is not told: she may have made it.
    assert!(!firm.stranger().use_link(&path).says("voor u een aanmeldlink gemaakt"));
    let list = firm.browser(Role::Auditor).get("/logboek");
    assert!(
        list.says("Aanmeldlink gemaakt voor Sanne de Boer") && list.says("Aangemeld met een link"),
        "{}",
        list.text()
    );
    assert!(firm.browser(Role::Auditor).get("/en/log").says("Made a link to sign in for Sanne de Boer"));
    // She is, once, when she comes in by herself.
    let (told, _) = try_password(&mut firm.stranger(), "staff@bloemhof.example", PASSWORD);
    let text = "is voor u een aanmeldlink gemaakt door Marieke Bloem";
    assert!(told.says(text) && told.says("donderdag 26 november 2026"), "{}", told.text());
    let (again, _) = try_password(&mut firm.stranger(), "staff@bloemhof.example", PASSWORD);
    assert!(again.path == "/" && !again.says(text));
    // Coming in by a secret of hers is told otherwise.
    let list = firm.browser(Role::Auditor).get("/logboek?kind=sign-in");
    assert!(list.says(">Aangemeld<") || list.says("Aangemeld</"), "{}", list.text());
}

#[test]
fn a_new_link_and_a_new_password_end_the_older_links() {
    let firm = Firm::new();
    let mut boss = owner(&firm);
    let (_, first) = hand(&mut boss, "link");
    let (_, second) = hand(&mut boss, "link");
    assert!(is_over(&firm, &first) && !is_over(&firm, &second));
    let mut hers = firm.stranger();
    hers.use_link(&second);
    let (_, third) = hand(&mut boss, "link");
    // Without a secret she chooses her first password with none to show.
    set_password(&mut hers);
    assert!(is_over(&firm, &third));
    let (_, fourth) = hand(&mut boss, "link");
    set_password(&mut hers);
    assert!(is_over(&firm, &fourth));
}

#[test]
fn a_link_asks_for_the_code_of_an_account_that_has_one() {
    let firm = Firm::new();
    let mut hers = firm.browser(Role::Staff);
    set_password(&mut hers);
    let secret = turn_on(&firm, &mut hers);
    firm.clock.wait(SignedDuration::from_secs(90));
    let mut stranger = firm.stranger();
    let asked = stranger.use_link(&firm.link(Purpose::SignIn("staff".to_owned())));
    assert_eq!(asked.path, "/aanmelden/code");
    assert_eq!(stranger.ask("/").status, StatusCode::SEE_OTHER);
    let wrong = stranger.send(&asked.only_form().set("code", "000000"));
    assert!(wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.says("Deze code klopt niet"));
    let inside = stranger.send(&wrong.only_form().set("code", &code(&secret, seconds(&firm))));
    assert_eq!((inside.status, inside.path.as_str()), (StatusCode::OK, "/"));
    // It was a link all the same: what borrowed browsers may not do asks for more.
    assert!(stranger.get("/instellingen/codes/weg").says("Bent u het zelf?"));
}

#[test]
fn a_link_asks_for_the_passkey_of_an_account_that_has_one() {
    let firm = Firm::new();
    let mut key = Authenticator::new(1, ORIGIN);
    json_of(&add(&mut firm.browser(Role::Staff), &mut key, "telefoon"));
    let mut stranger = firm.stranger();
    let asked = stranger.use_link(&firm.link(Purpose::SignIn("staff".to_owned())));
    assert!(asked.says("Deze link alleen is niet genoeg") && asked.says("data-passkey="), "{}", asked.text());
    assert_eq!(stranger.ask("/").status, StatusCode::SEE_OTHER);
    assert_eq!(json_of(&sign_in(&mut stranger, &mut key))["to"], "/");
    assert!(stranger.get("/").says("Sanne de Boer"));
}

#[test]
fn a_lost_password_is_replaced_by_a_link_that_says_what_it_does() {
    let firm = Firm::new();
    let mut hers = firm.browser(Role::Staff);
    set_password(&mut hers);
    turn_on(&firm, &mut hers);
    let mut boss = owner(&firm);
    assert!(
        !boss.get("/instellingen/mensen/officer").says("/instellingen/mensen/officer/wachtwoord"),
        "nothing to replace"
    );
    let page = boss.get(STAFF);
    assert!(page.says("Codes vragen wij dan niet meer"));
    let (handed, path) = hand(&mut boss, "wachtwoord");
    assert!(handed.says("Wie hem heeft, kiest het wachtwoord"), "{}", handed.text());
    let list = firm.browser(Role::Auditor).get("/logboek");
    assert!(list.says("Link voor een nieuw wachtwoord gemaakt voor Sanne de Boer"), "{}", list.text());
    let mut new = firm.stranger();
    let form = new.get(&path);
    assert!(form.says("het account van Sanne de Boer") && form.says("Uw oude wachtwoord werkt daarna niet meer"));
    for (one, other, told) in [
        ("", "", "Vul uw nieuwe wachtwoord in"),
        ("kort", "kort", "te kort"),
        ("Sanne de Boer", "Sanne de Boer", "te veel op uw naam"),
        (NEW, "anders", "iets anders dan u hierboven"),
    ] {
        let wrong = new.send(&form.only_form().set("password-new", one).set("password-again", other));
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{told}");
        assert!(wrong.says(told) && !wrong.says(NEW), "{told}: {}", wrong.text());
    }
    assert!(kept(&firm).code_secret.is_some(), "what is unfit changes nothing");
    let inside = new.send(&form.only_form().set("password-new", NEW).set("password-again", NEW));
    assert_eq!((inside.status, inside.path.as_str()), (StatusCode::OK, "/"));
    assert!(kept(&firm).code_secret.is_none());
    assert!(is_over(&firm, &path));
    assert_eq!(hers.ask("/").status, StatusCode::SEE_OTHER, "signed out elsewhere");
    assert_eq!(
        try_password(&mut firm.stranger(), "staff@bloemhof.example", PASSWORD).0.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    let (told, _) = try_password(&mut firm.stranger(), "staff@bloemhof.example", NEW);
    assert!(told.says("is voor u een link voor een nieuw wachtwoord gemaakt door Marieke Bloem"), "{}", told.text());
}

#[test]
fn only_an_owner_who_shows_who_she_is_makes_a_link_to_a_password() {
    let firm = Firm::new();
    set_password(&mut firm.browser(Role::Staff));
    let mut boss = owner(&firm);
    let form = boss.get(STAFF).form(&format!("{STAFF}/wachtwoord"));
    firm.clock.wait(SignedDuration::from_mins(6));
    assert!(boss.send(&form).says("Bent u het zelf?"));
    let mut officer = firm.browser(Role::Officer);
    let token = officer.get("/").form("/afmelden").value("csrf").unwrap().to_owned();
    assert_eq!(officer.post(&form.set("csrf", &token)).status, StatusCode::FORBIDDEN);
    assert!(comings(&firm, Kind::Link).is_empty() && kept(&firm).links.is_empty());
}

#[test]
fn a_lost_passkey_opens_nothing_after_a_new_password_was_chosen() {
    let firm = Firm::new();
    let mut hers = firm.browser(Role::Staff);
    let (mut lost, mut held) = (Authenticator::new(1, ORIGIN), Authenticator::new(2, ORIGIN));
    json_of(&add(&mut hers, &mut lost, "telefoon"));
    firm.clock.wait(SignedDuration::from_secs(1));
    json_of(&add(&mut hers, &mut held, "stick"));
    let mut new = firm.stranger();
    let page = new.get(&firm.link(Purpose::Reset("staff".to_owned())));
    assert!(page.says("telefoon") && page.says("stick"), "{}", page.text());
    let form = page.only_form();
    assert!(form.value("passkeys").is_none(), "none is ticked beforehand");
    let own = firm.vault(|vault| vault.paper::<Accounts>().unwrap()).find("staff").unwrap().passkeys[1].added_at_ms;
    let form = form.set("password-new", NEW).set("password-again", NEW).tick("passkeys", &own.to_string());
    assert_eq!(new.send(&form).path, "/");
    assert_eq!(sign_in(&mut firm.stranger(), &mut lost).status, StatusCode::CONFLICT);
    assert_eq!(json_of(&sign_in(&mut firm.stranger(), &mut held))["to"], "/");
}

#[test]
fn an_owner_takes_a_lost_passkey_away() {
    let firm = Firm::new();
    let mut key = Authenticator::new(1, ORIGIN);
    let mut hers = firm.browser(Role::Staff);
    json_of(&add(&mut hers, &mut key, "telefoon"));
    let mut boss = owner(&firm);
    assert!(!boss.get("/instellingen/mensen/officer").says("/instellingen/mensen/officer/passkeys"));
    let path = format!("{STAFF}/passkeys");
    assert!(boss.get(STAFF).says(&path));
    let confirm = boss.get(&path);
    assert!(confirm.says("Sanne de Boer"), "{}", confirm.text());
    let done = boss.send(&confirm.only_form());
    assert_eq!((done.status, done.path.as_str()), (StatusCode::OK, STAFF), "{}", done.text());
    assert!(kept(&firm).passkeys.is_empty());
    assert_eq!(hers.ask("/").status, StatusCode::SEE_OTHER, "she is signed out: who is in may have come by it");
    assert_eq!(firm.browser(Role::Officer).ask(&path).status, StatusCode::FORBIDDEN);
}

#[test]
fn whoever_has_only_passkeys_of_another_address_comes_in_and_chooses_a_password() {
    let before = Firm::new();
    json_of(&add(&mut before.browser(Role::Staff), &mut Authenticator::new(1, ORIGIN), "telefoon"));
    let keys = kept(&before).passkeys;
    let firm = Firm::served_at("https://192.0.2.7");
    firm.change_accounts(|accounts| accounts.find_mut("staff").unwrap().passkeys = keys.clone());
    let mut browser = firm.stranger();
    let inside = browser.use_link(&firm.link(Purpose::SignIn("staff".to_owned())));
    assert_eq!((inside.status, inside.path.as_str()), (StatusCode::OK, "/"), "{}", inside.text());
    set_password(&mut browser);
    // Those passkeys are no way in here, so the last owner who has only such is none who could stay alone.
    firm.change_accounts(|accounts| {
        let officer = accounts.find_mut("officer").unwrap();
        (officer.role, officer.passkeys) = (Role::Owner, keys.clone());
    });
    let mut boss = owner(&firm);
    let confirm = boss.get("/instellingen/mensen/owner/sluiten");
    assert_eq!(boss.send(&confirm.only_form()).status, StatusCode::CONFLICT);
}
