//! The frame around every page, over the router: signing in, signing out, forged and repeated forms, roles.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

#[allow(dead_code, unused_imports, clippy::indexing_slicing, reason = "each test uses what it needs of it")]
#[path = "../common/mod.rs"]
mod common;

use axum::http::StatusCode;
use common::Firm;
use waarborg_web::{Purpose, Role};

#[test]
fn a_link_signs_in_once_and_signing_out_ends_it() {
    let firm = Firm::new();
    let link = firm.link(Purpose::SignIn("owner".to_owned()));
    let mut browser = firm.stranger();
    assert_eq!(browser.ask("/").location(), Some("/aanmelden"));
    let today = browser.use_link(&link);
    assert_eq!((today.status, today.path.as_str()), (StatusCode::OK, "/"));
    assert!(today.says("Marieke Bloem"));
    let mut other = firm.stranger();
    assert!(other.get(&link).says("al gebruikt of te oud"));
    let out = browser.send(&today.form("/afmelden"));
    assert_eq!(out.path, "/aanmelden");
    assert_eq!(browser.ask("/").location(), Some("/aanmelden"));
}

#[test]
fn a_form_that_is_not_ours_changes_nothing() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Staff);
    let form = browser.get("/").form("/afmelden");
    let forged = browser.post(&form.clone().forged("csrf", "AAAA"));
    assert_eq!(forged.status, StatusCode::FORBIDDEN);
    assert_eq!(browser.ask("/").status, StatusCode::OK);
}

#[test]
fn both_languages_answer_every_role() {
    let firm = Firm::new();
    for role in Role::ALL {
        let mut browser = firm.browser(role);
        for path in ["/", "/en/", "/over", "/en/about", "/toegankelijkheid", "/en/accessibility"] {
            assert_eq!(browser.ask(path).status, StatusCode::OK, "{path} for {role:?}");
        }
    }
}
