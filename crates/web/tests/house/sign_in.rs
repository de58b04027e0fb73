//! Signing in with a password and a code: no hint, a brake, and nothing lost after doing nothing.

use crate::common::{Browser, Filled, Firm, Shown};
use crate::standing::{PASSWORD, owner, set_password};
use axum::http::StatusCode;
use jiff::SignedDuration;
use std::time::{Duration, Instant};
use totp_rs::{Algorithm, Builder, Secret};
use waarborg_audit::leaf::{Kind, Outcome};
use waarborg_model::Clock;
use waarborg_web::Role;

pub fn try_password(browser: &mut Browser, email: &str, password: &str) -> (Shown, Duration) {
    let form = browser.get("/aanmelden").form("/aanmelden");
    let asked = browser.send(&form.set("email", email));
    assert_eq!(asked.path, "/aanmelden/wachtwoord");
    let form = asked.only_form().set("password", password);
    let began = Instant::now();
    let shown = browser.send(&form);
    (shown, began.elapsed())
}

/// A page without what differs in each answer.
fn bare(shown: &Shown) -> String {
    let html = shown.text();
    let hidden = html.split("<input type=\"hidden\"").map(|part| part.split_once('>').map_or(part, |(_, rest)| rest));
    hidden.collect::<Vec<_>>().join("")
}

#[test]
fn who_knows_the_password_comes_in_and_others_get_no_hint() {
    let firm = Firm::new();
    owner(&firm);
    let (wrong, known) = try_password(&mut firm.stranger(), "owner@bloemhof.example", "niet het wachtwoord");
    let (unknown, nobody) = try_password(&mut firm.stranger(), "niemand@bloemhof.example", "niet het wachtwoord");
    // She is there, and has no password: a link or nothing lets her in.
    let (without, _) = try_password(&mut firm.stranger(), "officer@bloemhof.example", "niet het wachtwoord");
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.says("Dit wachtwoord hoort niet bij dit e-mailadres"));
    assert_eq!(bare(&wrong), bare(&unknown));
    assert_eq!(bare(&wrong), bare(&without));
    // Stretching is nearly all of the time, and is done for nobody too: she is not answered sooner. The quickest of several
    // tells of the work; the rest tells of what else the machine does.
    let quickest = |email: &str, first: Duration| {
        let more = (0..6).map(|_| try_password(&mut firm.stranger(), email, "niet het wachtwoord").1);
        more.fold(first, Duration::min)
    };
    let (known, nobody) = (quickest("owner@bloemhof.example", known), quickest("niemand@bloemhof.example", nobody));
    assert!(nobody * 4 > known, "{known:?} for an account, {nobody:?} for none");
    let (right, _) = try_password(&mut firm.stranger(), " Owner@Bloemhof.example", PASSWORD);
    assert_eq!((right.status, right.path.as_str()), (StatusCode::OK, "/"));
}

#[test]
fn hostile_and_empty_tries_are_told_and_shown_as_text() {
    let firm = Firm::new();
    let mut browser = firm.stranger();
    let form = browser.get("/aanmelden").form("/aanmelden");
    let empty = browser.send(&form);
    assert!(empty.status == StatusCode::UNPROCESSABLE_ENTITY && empty.says("Vul uw e-mailadres in"));
    let long = browser.send(&empty.form("/aanmelden").set("email", &"a".repeat(5_000)));
    assert!(long.says("Dit is te lang"));
    let hostile = browser
        .send(&empty.form("/aanmelden").set("email", &format!("\"><script>alert(1)</script>{}", "a".repeat(300))));
    assert!(hostile.says("&#60;script&#62;") && !hostile.says("<script>alert"), "{}", hostile.text());
    let (empty, _) = try_password(&mut browser, "owner@bloemhof.example", "");
    assert!(empty.says("Vul uw wachtwoord in"));
}

#[test]
fn after_ten_wrong_tries_even_the_right_one_waits() {
    let firm = Firm::new();
    owner(&firm);
    let mut browser = firm.stranger();
    for _ in 0..10 {
        let (wrong, _) = try_password(&mut browser, "niemand@bloemhof.example", "fout");
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let (braked, _) = try_password(&mut browser, "niemand@bloemhof.example", "fout");
    assert_eq!(braked.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(braked.says("te vaak geprobeerd"), "{}", braked.text());
    // Another account is not braked by that.
    let (right, _) = try_password(&mut firm.stranger(), "owner@bloemhof.example", PASSWORD);
    assert_eq!(right.status, StatusCode::OK);
}

#[test]
fn what_was_filled_in_stands_there_again_after_half_an_hour_of_nothing() {
    let firm = Firm::new();
    let mut browser = owner(&firm);
    let form = browser.get("/instellingen/u").form("/instellingen/u").set("name", "Marieke van Bloem");
    firm.clock.wait(SignedDuration::from_mins(31));
    let out = browser.send(&form);
    assert_eq!(out.path, "/aanmelden");
    assert!(out.says("30 minuten niets gebeurde"), "{}", out.text());
    let (back, _) = try_password(&mut browser, "owner@bloemhof.example", PASSWORD);
    assert_eq!(back.path, "/instellingen/u");
    assert!(back.says("value=\"Marieke van Bloem\"") && back.says("Welkom terug"), "{}", back.text());
    let kept = browser.send(&back.form("/instellingen/u"));
    assert!(kept.says("Uw gegevens zijn gewijzigd") && kept.says("Marieke van Bloem"));
}

#[test]
fn what_another_had_filled_in_is_not_shown() {
    let firm = Firm::new();
    let mut browser = owner(&firm);
    let form = browser.get("/instellingen/u").form("/instellingen/u").set("name", "Geheim Project");
    firm.clock.wait(SignedDuration::from_mins(31));
    browser.send(&form);
    // A page that looked again by itself, and found nobody in.
    browser.ask("/instellingen/codes");
    let inside = browser.use_link(&firm.link(waarborg_web::Purpose::SignIn("staff".to_owned())));
    assert_eq!(inside.path, "/", "she lands where the other was");
    assert!(!browser.get("/instellingen/u").says("Geheim Project"));
}

pub fn code(secret: &str, at: u64) -> String {
    let secret = Secret::try_from_base32(secret).unwrap();
    let made = Builder::new().with_algorithm(Algorithm::SHA1).with_digits(6).with_skew(1).with_step_duration(30);
    made.with_secret(secret).build().unwrap().generate(at).to_string()
}

pub fn seconds(firm: &Firm) -> u64 {
    u64::try_from(firm.clock.now().as_second()).unwrap()
}

/// Turns codes on, and gives what they are made from.
pub fn turn_on(firm: &Firm, browser: &mut Browser) -> String {
    let page = browser.get("/instellingen/codes");
    let html = page.text();
    let secret: String = html.split_once("wb-code\">").unwrap().1.split('<').next().unwrap().replace(' ', "");
    assert!(page.says("data:image/svg+xml;base64,"));
    let wrong = browser.send(&page.only_form().set("code", "12"));
    assert!(
        wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.says(&html.split_once("wb-code\">").unwrap().1[..9])
    );
    let form = wrong.only_form().set("code", &code(&secret, seconds(firm)));
    assert!(browser.send(&form).says("Voortaan vragen wij ook een code"));
    secret
}

#[test]
fn a_code_is_asked_for_once_it_is_on_and_none_is_good_twice() {
    let firm = Firm::new();
    let mut first = owner(&firm);
    let secret = turn_on(&firm, &mut first);
    assert!(!first.get("/instellingen/codes").says(&secret[..4]));
    firm.clock.wait(SignedDuration::from_secs(90));
    let now = code(&secret, seconds(&firm));
    let mut browser = firm.stranger();
    let (asked, _) = try_password(&mut browser, "owner@bloemhof.example", PASSWORD);
    assert_eq!(asked.path, "/aanmelden/code");
    let wrong = browser.send(&asked.only_form().set("code", "000000"));
    assert!(wrong.says("Deze code klopt niet"));
    assert_eq!(browser.ask("/").status, StatusCode::SEE_OTHER);
    let inside = browser.send(&wrong.only_form().set("code", &now));
    assert_eq!((inside.status, inside.path.as_str()), (StatusCode::OK, "/"));
    let mut other = firm.stranger();
    let (asked, _) = try_password(&mut other, "owner@bloemhof.example", PASSWORD);
    assert!(other.send(&asked.only_form().set("code", &now)).says("al gebruikt"));
}

#[test]
fn codes_end_for_whoever_shows_who_she_is() {
    let firm = Firm::new();
    let mut browser = owner(&firm);
    turn_on(&firm, &mut browser);
    firm.clock.wait(SignedDuration::from_mins(6));
    let asking = browser.get("/instellingen/codes/weg");
    let wrong = browser.send(&asking.form("/nogmaals").set("password", "fout"));
    assert!(wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.says("Dit is niet uw wachtwoord"));
    let confirm = crate::standing::show_again(&mut browser, &wrong);
    assert_eq!(confirm.path, "/instellingen/codes/weg");
    assert!(browser.send(&confirm.only_form()).says("Wij vragen geen code meer"));
    let (inside, _) = try_password(&mut firm.stranger(), "owner@bloemhof.example", PASSWORD);
    assert_eq!(inside.path, "/");
}

#[test]
fn a_new_password_asks_for_the_old_one_and_signs_out_elsewhere() {
    let firm = Firm::new();
    let mut browser = owner(&firm);
    let mut elsewhere = firm.browser(Role::Owner);
    assert_eq!(elsewhere.ask("/").status, StatusCode::OK);
    let form = |browser: &mut Browser| browser.get("/instellingen/wachtwoord").only_form();
    let filled = |form: Filled, old: &str, new: &str, again: &str| {
        form.set("password-old", old).set("password-new", new).set("password-again", again)
    };
    let new = "vier losse woorden hier";
    for (old, one, other, message) in [
        ("", new, new, "Vul uw wachtwoord in"),
        ("fout", new, new, "Dit is niet uw wachtwoord"),
        (PASSWORD, "kort", "kort", "te kort"),
        (PASSWORD, "wachtwoord123!", "wachtwoord123!", "als eerste geraden"),
        (PASSWORD, "Marieke Bloem", "Marieke Bloem", "te veel op uw naam"),
        (PASSWORD, new, "iets anders dan dat", "iets anders dan u hierboven"),
        (PASSWORD, "", "", "Vul uw nieuwe wachtwoord in"),
    ] {
        let page = form(&mut browser);
        let wrong = browser.send(&filled(page, old, one, other));
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{message}");
        assert!(wrong.says(message), "{message}: {}", wrong.text());
        assert!(!wrong.says(new) && !wrong.says(PASSWORD));
    }
    let page = form(&mut browser);
    assert!(browser.send(&filled(page, PASSWORD, new, new)).says("Uw wachtwoord is gewijzigd"));
    assert_eq!(elsewhere.ask("/").status, StatusCode::SEE_OTHER);
    assert_eq!(
        try_password(&mut firm.stranger(), "owner@bloemhof.example", PASSWORD).0.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    assert_eq!(try_password(&mut firm.stranger(), "owner@bloemhof.example", new).0.path, "/");
}

#[test]
fn whoever_chose_a_language_begins_in_it() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Staff);
    set_password(&mut browser);
    let form = browser.get("/instellingen/u").form("/instellingen/u").set("language", "en");
    let kept = browser.send(&form);
    assert_eq!(kept.path, "/en/settings");
    assert!(kept.says("Your details were changed"));
    assert_eq!(try_password(&mut firm.stranger(), "staff@bloemhof.example", PASSWORD).0.path, "/en/");
}

#[test]
fn all_other_browsers_are_signed_out_at_once() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Staff);
    let mut elsewhere = firm.browser(Role::Staff);
    let mut other = firm.browser(Role::Auditor);
    let page = browser.get("/instellingen");
    assert!(page.says("in één andere browser"));
    let done = browser.send(&page.form("/afmelden/elders"));
    assert!(done.says("alleen nog hier aangemeld"));
    assert_eq!(elsewhere.ask("/").status, StatusCode::SEE_OTHER);
    assert_eq!(other.ask("/").status, StatusCode::OK);
    assert_eq!(comings(&firm, Kind::SignOut), [("Sanne de Boer".to_owned(), Outcome::Done)]);
}

/// What the log tells of the door: by whom, and what came of it.
pub fn comings(firm: &Firm, kind: Kind) -> Vec<(String, Outcome)> {
    let mut found = Vec::new();
    firm.vault(|vault| {
        let names = vault.actor_names().unwrap();
        let each = &mut |entry: waarborg_vault::Entry| {
            if entry.leaf.kind == kind {
                let who = vault.who(&entry.leaf, &names).unwrap_or_default().to_owned();
                found.push((who, entry.leaf.outcome));
            }
            std::ops::ControlFlow::Continue(())
        };
        vault.each_entry(0, None, each).unwrap();
    });
    found
}

#[test]
fn the_log_tells_who_signed_in_and_the_page_of_the_log_shows_it() {
    let firm = Firm::new();
    owner(&firm);
    assert_eq!(comings(&firm, Kind::SignIn), [("Marieke Bloem".to_owned(), Outcome::Done)]);
    let (wrong, _) = try_password(&mut firm.stranger(), "owner@bloemhof.example", "fout");
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let (right, _) = try_password(&mut firm.stranger(), "owner@bloemhof.example", PASSWORD);
    assert_eq!(right.status, StatusCode::OK);
    // A wrong try alone is nothing that the log tells.
    assert_eq!(comings(&firm, Kind::SignIn).len(), 2);
    let mut auditor = firm.browser(Role::Auditor);
    let shown = auditor.get("/logboek?kind=sign-in");
    assert!(shown.says("Aangemeld") && shown.says("Marieke Bloem") && shown.says("Wim Kramer"), "{}", shown.text());
    assert!(auditor.get("/en/log?kind=sign-in").says("Signed in"));
}

#[test]
fn knocking_at_an_account_is_told_once_an_hour_and_at_nobody_never() {
    let firm = Firm::new();
    owner(&firm);
    let before = firm.vault(|vault| vault.log_size().unwrap());
    let knock = |email: &str| {
        let mut browser = firm.stranger();
        let mut braked = 0;
        for _ in 0..13 {
            let (shown, _) = try_password(&mut browser, email, "fout");
            braked += usize::from(shown.status == StatusCode::TOO_MANY_REQUESTS);
        }
        assert!(braked >= 2, "{braked}");
    };
    knock("owner@bloemhof.example");
    knock("niemand@bloemhof.example");
    // The log is written beside the answer.
    let began = Instant::now();
    let held = || comings(&firm, Kind::SignIn).into_iter().filter(|(_, outcome)| *outcome == Outcome::Refused);
    while held().count() == 0 && began.elapsed() < Duration::from_secs(20) {
        std::thread::sleep(Duration::from_millis(20));
    }
    assert_eq!(held().collect::<Vec<_>>(), [("Marieke Bloem".to_owned(), Outcome::Refused)]);
    assert_eq!(firm.vault(|vault| vault.log_size().unwrap()), before + 1);
    assert!(firm.browser(Role::Auditor).get("/logboek?kind=sign-in").says("Aanmelden tegengehouden"));
}
