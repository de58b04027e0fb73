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

#[test]
fn the_other_language_shows_the_same_place_of_a_page() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    for (path, other) in [
        ("/logboek?kind=use&from=26-11-2026", "/en/log?kind=use&#38;from=26-11-2026"),
        ("/regels?do=direct_marketing", "/en/rules?do=direct_marketing"),
        ("/mag-dit/a/v-national-number?day=12-03-2017", "/en/may-i/a/v-national-number?day=12-03-2017"),
        ("/en/register/history?from=1", "/register/geschiedenis?from=1"),
        ("/regels?do=%22%3E%3Cb%3E", "/en/rules?do=%22%3E%3Cb%3E"),
        ("/instellingen", "/en/settings"),
    ] {
        let shown = browser.get(path);
        let either = [other.to_owned(), other.replace("&#38;", "&amp;")];
        assert!(either.iter().any(|other| shown.says(&format!("href=\"{other}\""))), "{path}: {}", shown.text());
    }
}

#[test]
fn no_title_names_anybody() {
    let firm = Firm::new();
    let mut browser = standing::owner(&firm);
    for path in ["/instellingen/mensen/staff", "/en/settings/people/staff"] {
        let shown = browser.get(path).text();
        let title = shown.split("<title>").nth(1).unwrap().split("</title>").next().unwrap();
        assert!(!title.contains("Sanne") && !title.trim().is_empty(), "{title}");
        assert!(shown.contains("<h1>Sanne de Boer</h1>"));
    }
}
