//! What holds back whoever guesses, and does not hold back those who are guessed at.

use crate::common::{Browser, Firm, Shown};
use crate::sign_in::{code, seconds, try_password, turn_on};
use crate::standing::{PASSWORD, owner};
use axum::http::StatusCode;
use jiff::SignedDuration;

const OWNER: &str = "owner@bloemhof.example";
const NEW: &str = "vier losse woorden hier";

fn from(firm: &Firm, place: &str) -> Browser {
    let mut browser = firm.stranger();
    browser.forwarded_for = Some(place.to_owned());
    browser
}

/// A firm behind a proxy, whose owner has a password and codes, both set from 203.0.113.7.
fn with_codes() -> (Firm, Browser, String) {
    let firm = Firm::behind_a_proxy();
    let mut browser = owner(&firm);
    let secret = turn_on(&firm, &mut browser);
    firm.clock.wait(SignedDuration::from_secs(90));
    (firm, browser, secret)
}

#[test]
fn a_code_is_worth_nothing_once_the_password_before_it_was_changed() {
    let (firm, mut hers, secret) = with_codes();
    let mut thief = from(&firm, "203.0.113.9");
    let (asked, _) = try_password(&mut thief, OWNER, PASSWORD);
    assert_eq!(asked.path, "/aanmelden/code");
    let form = hers.get("/instellingen/wachtwoord").only_form();
    let form = form.set("password-old", PASSWORD).set("password-new", NEW).set("password-again", NEW);
    assert!(hers.send(&form).says("Uw wachtwoord is gewijzigd"));
    let shown = thief.send(&asked.only_form().set("code", &code(&secret, seconds(&firm))));
    assert_eq!(shown.path, "/aanmelden", "{}", shown.text());
    assert_eq!(thief.ask("/").status, StatusCode::SEE_OTHER);
}

#[test]
fn the_password_is_asked_anew_after_ten_minutes() {
    let (firm, _, secret) = with_codes();
    let mut browser = from(&firm, "203.0.113.9");
    let (asked, _) = try_password(&mut browser, OWNER, PASSWORD);
    firm.clock.wait(SignedDuration::from_mins(11));
    let shown = browser.send(&asked.only_form().set("code", &code(&secret, seconds(&firm))));
    assert_eq!(shown.path, "/aanmelden");
}

/// Types wrong codes, each from a place of its own, until so many were taken.
fn wrong_codes(firm: &Firm, count: u32) -> Shown {
    let mut browser = firm.stranger();
    let (mut typed, mut last) = (0, None);
    while typed < count {
        browser.forwarded_for = Some(format!("198.51.{}.{}", 100 + typed / 200, typed % 200 + 1));
        let (asked, _) = try_password(&mut browser, OWNER, PASSWORD);
        if asked.path != "/aanmelden/code" {
            return asked;
        }
        let mut asked = asked;
        while typed < count && asked.path == "/aanmelden/code" {
            browser.forwarded_for = Some(format!("198.51.{}.{}", 100 + typed / 200, typed % 200 + 1));
            asked = browser.send(&asked.only_form().set("code", "000000"));
            typed += 1;
        }
        last = Some(asked);
    }
    last.unwrap()
}

#[test]
fn of_wrong_codes_she_hears_and_after_ten_the_password_is_asked_anew() {
    let (firm, _, secret) = with_codes();
    let tenth = wrong_codes(&firm, 10);
    assert_eq!(tenth.path, "/aanmelden", "{}", tenth.text());
    let mut hers = from(&firm, "203.0.113.7");
    let (asked, _) = try_password(&mut hers, OWNER, PASSWORD);
    let inside = hers.send(&asked.only_form().set("code", &code(&secret, seconds(&firm))));
    assert!(inside.path == "/" && inside.says("10 keer een verkeerde code"), "{}", inside.text());
    // Told once, and counted anew.
    firm.clock.wait(SignedDuration::from_secs(90));
    let mut hers = from(&firm, "203.0.113.7");
    let (asked, _) = try_password(&mut hers, OWNER, PASSWORD);
    let inside = hers.send(&asked.only_form().set("code", &code(&secret, seconds(&firm))));
    assert!(inside.path == "/" && !inside.says("verkeerde code"), "{}", inside.text());
}

#[test]
fn after_a_hundred_wrong_codes_none_is_taken_until_a_link() {
    let (firm, _, secret) = with_codes();
    wrong_codes(&firm, 100);
    let mut browser = from(&firm, "203.0.113.7");
    let (asked, _) = try_password(&mut browser, OWNER, PASSWORD);
    let shown = browser.send(&asked.only_form().set("code", &code(&secret, seconds(&firm))));
    assert_eq!(shown.status, StatusCode::CONFLICT, "{}", shown.text());
    assert!(shown.says("te veel verkeerde codes"), "{}", shown.text());
    let mut back = from(&firm, "203.0.113.7");
    let form = back.get(&firm.link(waarborg_web::Purpose::Reset("owner".to_owned()))).only_form();
    assert_eq!(back.send(&form.set("password-new", NEW).set("password-again", NEW)).path, "/");
    assert_eq!(try_password(&mut from(&firm, "203.0.113.7"), OWNER, NEW).0.path, "/");
}

/// Wrong passwords from many places, until the brake on all of them holds.
fn flood(firm: &Firm) {
    for line in 0..600_u32 {
        let from =
            std::net::IpAddr::from(std::net::Ipv6Addr::from((0x2001_0db8_u128 << 96) | (u128::from(line) << 80)));
        // What a wrong try costs the brake, without the time that it takes to stretch a password.
        let _ = firm.house.brakes.password(OWNER, from, false);
    }
}

#[test]
fn a_stranger_with_many_addresses_shuts_out_nobody_who_was_here_before() {
    let firm = Firm::behind_a_proxy();
    drop(owner(&firm));
    assert_eq!(try_password(&mut from(&firm, "203.0.113.7"), OWNER, PASSWORD).0.path, "/");
    firm.clock.wait(SignedDuration::from_hours(24));
    flood(&firm);
    let (elsewhere, _) = try_password(&mut from(&firm, "198.51.100.1"), OWNER, PASSWORD);
    assert_eq!(elsewhere.status, StatusCode::TOO_MANY_REQUESTS, "the flood holds those who were never here");
    for _ in 0..3 {
        let (hers, _) = try_password(&mut from(&firm, "203.0.113.7"), OWNER, PASSWORD);
        assert_eq!((hers.status, hers.path.as_str()), (StatusCode::OK, "/"), "{}", hers.text());
    }
}

#[test]
fn whoever_is_in_shows_who_she_is_whatever_strangers_do() {
    let firm = Firm::behind_a_proxy();
    let mut browser = owner(&firm);
    flood(&firm);
    firm.clock.wait(SignedDuration::from_mins(6));
    let asking = browser.get("/beveiliging/herstelblad");
    let shown = browser.send(&asking.form("/nogmaals").set("password", PASSWORD));
    assert_eq!(shown.path, "/beveiliging/herstelblad", "{}", shown.text());
    let form = browser.get("/instellingen/wachtwoord").only_form();
    let form = form.set("password-old", PASSWORD).set("password-new", NEW).set("password-again", NEW);
    assert!(browser.send(&form).says("Uw wachtwoord is gewijzigd"));
    // A borrowed browser guesses no more than any other.
    let mut held = 0;
    for _ in 0..14 {
        firm.clock.wait(SignedDuration::from_mins(6));
        let asking = browser.get("/beveiliging/herstelblad");
        let wrong = browser.send(&asking.form("/nogmaals").set("password", "fout"));
        held += u32::from(wrong.status == StatusCode::TOO_MANY_REQUESTS);
    }
    assert!(held >= 2, "{held}");
}

#[test]
fn whoever_comes_in_by_what_is_right_is_held_back_by_none_of_it() {
    let firm = Firm::behind_a_proxy();
    drop(owner(&firm));
    // More often than anybody may guess from one place.
    for _ in 0..12 {
        let (inside, _) = try_password(&mut from(&firm, "198.51.100.7"), OWNER, PASSWORD);
        assert_eq!((inside.status, inside.path.as_str()), (StatusCode::OK, "/"), "{}", inside.text());
    }
    // Those that are wrong count as they did.
    let wrong = (0..14).map(|_| try_password(&mut from(&firm, "198.51.100.7"), OWNER, "fout").0.status);
    assert!(wrong.filter(|status| *status == StatusCode::TOO_MANY_REQUESTS).count() >= 3);
}
