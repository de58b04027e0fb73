//! Every page, in both languages, for each role.

use crate::common::Firm;
use crate::standing;
use axum::http::StatusCode;
use waarborg_web::Role;

const BOOKS: [&str; 6] = ["/beveiliging", "/en/security", "/logboek", "/en/log", "/logboek/0", "/en/log/0"];
const EACH: [&str; 8] = [
    "/instellingen",
    "/en/settings",
    "/instellingen/u",
    "/en/settings/you",
    "/instellingen/wachtwoord",
    "/en/settings/password",
    "/instellingen/codes",
    "/en/settings/codes",
];
const OWNERS: [&str; 4] =
    ["/instellingen/mensen", "/en/settings/people", "/instellingen/mensen/staff", "/en/settings/people/staff"];

#[test]
fn pages_answer_who_may_look_and_say_to_others_who_may() {
    let firm = Firm::new();
    for role in Role::ALL {
        let mut browser = firm.browser(role);
        let mut check = |path: &str, may: bool| {
            let shown = browser.ask(path);
            let wanted = if may { StatusCode::OK } else { StatusCode::FORBIDDEN };
            assert_eq!(shown.status, wanted, "{path} for {role:?}");
            assert!(may || shown.says("Marieke Bloem"), "{path} does not say who may");
        };
        for path in BOOKS.iter().chain(&["/logboek/bewijs-nakijken", "/en/log/check-receipt"]) {
            check(path, role != Role::Staff);
        }
        for path in EACH.iter().chain(&["/instellingen/passkeys", "/en/settings/passkeys"]) {
            check(path, true);
        }
        for path in OWNERS.iter().chain(&["/beveiliging/herstelblad", "/en/security/sheet"]) {
            check(path, role == Role::Owner);
        }
        for path in ["/instellingen/bedrijf", "/en/settings/business"] {
            check(path, matches!(role, Role::Owner | Role::Officer));
        }
    }
    let mut stranger = firm.stranger();
    for path in BOOKS.iter().chain(&EACH).chain(&OWNERS) {
        assert_eq!(stranger.ask(path).status, StatusCode::SEE_OTHER, "{path} for a stranger");
    }
}

#[test]
fn no_page_has_words_that_are_missing_or_script_of_its_own() {
    let firm = Firm::new();
    let mut browser = standing::owner(&firm);
    let more = [
        "/instellingen/mensen/staff/sluiten",
        "/en/settings/people/staff/close",
        "/beveiliging/herstelblad",
        "/en/security/sheet",
        "/nogmaals",
        "/en/again",
        "/instellingen/passkeys",
        "/en/settings/passkeys",
        "/instellingen/bedrijf",
        "/en/settings/business",
        "/logboek/bewijs-nakijken",
        "/en/log/check-receipt",
    ];
    for path in BOOKS.iter().chain(&EACH).chain(&OWNERS).chain(&more) {
        let html = browser.get(path).text();
        assert!(!html.contains(">settings<"), "{path}");
        for key in [
            "security-",
            "log-",
            "settings-",
            "colleague-",
            "again-",
            "passkey-",
            "new-sheet-",
            "own-password-",
            "role-",
            "language-",
        ] {
            assert!(!html.contains(&format!(">{key}")), "{path} shows a key that begins with {key}");
        }
        assert!(!html.contains(" style=") && !html.contains("onclick") && !html.contains("javascript:"), "{path}");
        assert!(html.split("<script").skip(1).all(|tag| tag.contains("nonce=\"") && tag.contains("src=\"")), "{path}");
    }
}
