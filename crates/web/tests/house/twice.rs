//! A form that changes the session, pressed twice: both presses lead in, and nothing is done or told twice.

use crate::common::{Browser, Filled, Firm, Shown};
use crate::sign_in::{code, comings, seconds, turn_on};
use crate::standing::{PASSWORD, owner};
use axum::http::StatusCode;
use jiff::SignedDuration;
use waarborg_audit::leaf::Kind;
use waarborg_web::Purpose;

fn asked(browser: &mut Browser) -> Shown {
    let form = browser.get("/aanmelden").form("/aanmelden").set("email", "owner@bloemhof.example");
    browser.send(&form)
}

/// Presses again in a browser that has not heard of the first press yet: it is in, and stays so.
fn lead_in(firm: &Firm, browser: &mut Browser, form: &Filled) {
    let mut second = browser.twin();
    let first = browser.send(form);
    assert_eq!((first.status, first.path.as_str()), (StatusCode::OK, "/"), "{}", first.text());
    let again = second.send(form);
    assert_eq!((again.status, again.path.as_str()), (StatusCode::OK, "/"), "{}", again.text());
    assert_eq!(second.cookie(), browser.cookie(), "one session");
    assert_eq!(firm.house.sessions.count("owner"), 1);
}

#[test]
fn signing_in_twice_with_one_press_leads_in_twice() {
    let firm = Firm::new();
    drop(owner(&firm));
    firm.house.sessions.close_all("owner");
    let mut browser = firm.stranger();
    let form = asked(&mut browser).only_form().set("password", PASSWORD);
    let before = comings(&firm, Kind::SignIn).len();
    lead_in(&firm, &mut browser, &form);
    assert_eq!(comings(&firm, Kind::SignIn).len(), before + 1);
}

#[test]
fn two_presses_at_once_lead_in_both() {
    let firm = Firm::new();
    drop(owner(&firm));
    firm.house.sessions.close_all("owner");
    let mut browser = firm.stranger();
    let form = asked(&mut browser).only_form().set("password", PASSWORD);
    let mut second = browser.twin();
    let ends: Vec<Shown> = std::thread::scope(|scope| {
        let both = [&mut browser, &mut second].map(|browser| scope.spawn(|| browser.send(&form)));
        both.into_iter().map(|one| one.join().unwrap()).collect()
    });
    for end in ends {
        assert_eq!((end.status, end.path.as_str()), (StatusCode::OK, "/"), "{}", end.text());
    }
    assert_eq!(firm.house.sessions.count("owner"), 1);
}

#[test]
fn a_code_pressed_twice_and_a_link_pressed_twice_lead_in_twice() {
    let firm = Firm::new();
    let mut browser = owner(&firm);
    let secret = turn_on(&firm, &mut browser);
    firm.house.sessions.close_all("owner");
    firm.clock.wait(SignedDuration::from_secs(90));
    let mut browser = firm.stranger();
    let form = asked(&mut browser).only_form().set("password", PASSWORD);
    let form = browser.send(&form).only_form().set("code", &code(&secret, seconds(&firm)));
    lead_in(&firm, &mut browser, &form);
    firm.house.sessions.close_all("owner");
    let path = firm.link(Purpose::Reset("owner".to_owned()));
    let mut browser = firm.stranger();
    let form = browser.get(&path).only_form();
    let form = form.set("password-new", "vier losse woorden hier").set("password-again", "vier losse woorden hier");
    lead_in(&firm, &mut browser, &form);
}

#[test]
fn a_press_long_after_or_from_elsewhere_leads_nowhere() {
    let firm = Firm::new();
    drop(owner(&firm));
    let mut browser = firm.stranger();
    let form = asked(&mut browser).only_form().set("password", PASSWORD);
    let (mut late, mut other) = (browser.twin(), browser.twin());
    browser.send(&form);
    // The number of the act is what shows that it is the same press.
    let forged = other.post(&form.clone().forged("act", "AAAAAAAAAAAAAAAA"));
    assert_eq!((forged.status, other.ask("/").status), (StatusCode::FORBIDDEN, StatusCode::SEE_OTHER));
    assert_eq!(other.ask("/").location(), Some("/aanmelden"));
    firm.clock.wait(SignedDuration::from_secs(11));
    assert_eq!(late.post(&form).status, StatusCode::FORBIDDEN);
    // Whoever signed out is out, whatever is pressed again.
    let out = browser.get("/").form("/afmelden");
    let mut again = browser.twin();
    browser.send(&out);
    assert_eq!(again.post(&out).location(), Some("/aanmelden"));
    assert_eq!(again.ask("/").location(), Some("/aanmelden"));
}

#[test]
fn what_is_to_be_told_is_told_after_two_presses_too() {
    let firm = Firm::new();
    drop(owner(&firm));
    firm.change_accounts(|accounts| {
        let made =
            waarborg_web::LinkMade { at_ms: 1_795_687_200_000, by: Some("Karim Aydin".to_owned()), is_reset: false };
        accounts.find_mut("owner").unwrap().note_link(made);
    });
    let mut browser = firm.stranger();
    let form = asked(&mut browser).only_form().set("password", PASSWORD);
    let mut second = browser.twin();
    browser.post(&form);
    // She shut that browser before a page was shown: it is told to her in the next.
    let mut next = firm.stranger();
    let again = asked(&mut next).only_form().set("password", PASSWORD);
    let text = "een aanmeldlink gemaakt door Karim Aydin";
    for shown in [next.send(&again), second.send(&form)] {
        assert!(shown.says(text), "{}", shown.text());
    }
    let mut last = firm.stranger();
    let form = asked(&mut last).only_form().set("password", PASSWORD);
    assert!(!last.send(&form).says(text));
}
