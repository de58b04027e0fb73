//! What can be seen, by whom, and taken along.

use super::register;
use crate::common::Firm;
use axum::http::StatusCode;
use waarborg_web::Role;

const PAGES: [&str; 8] = [
    "/register",
    "/en/register",
    "/register/newsletter",
    "/en/register/newsletter",
    "/register/ontvangers",
    "/en/register/recipients",
    "/register/geschiedenis",
    "/en/register/history",
];
const FORMS: [&str; 16] = [
    "/register/nieuw",
    "/en/register/new",
    "/register/newsletter/wijzig/name",
    "/en/register/newsletter/change/name",
    "/register/newsletter/wijzig/fields",
    "/en/register/newsletter/change/fields",
    "/register/newsletter/wijzig/recipients",
    "/en/register/newsletter/change/recipients",
    "/register/newsletter/wijzig/measures",
    "/en/register/newsletter/change/measures",
    "/register/newsletter/wijzig/purpose-newsletter",
    "/en/register/newsletter/change/purpose-newsletter",
    "/register/newsletter/wijzig/retention-newsletter",
    "/en/register/newsletter/change/retention-newsletter",
    "/register/ontvangers/nieuw",
    "/en/register/recipients/mailing",
];

#[test]
fn the_books_are_open_to_who_may_look_and_the_forms_to_who_may_change() {
    let firm = Firm::new();
    for role in Role::ALL {
        let mut browser = firm.browser(role);
        let (may_look, may_change) = (role != Role::Staff, matches!(role, Role::Owner | Role::Officer));
        let status = |may: bool| if may { StatusCode::OK } else { StatusCode::FORBIDDEN };
        for path in PAGES {
            assert_eq!(browser.ask(path).status, status(may_look), "{path} for {role:?}");
        }
        for path in FORMS {
            assert_eq!(browser.ask(path).status, status(may_change), "{path} for {role:?}");
        }
    }
    assert_eq!(firm.stranger().ask("/register").location(), Some("/aanmelden"));
}

#[test]
fn every_activity_has_a_page_and_each_of_its_parts_a_form() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Officer);
    for activity in register(&firm).activities {
        let page = browser.ask(&format!("/register/{}", activity.id));
        assert_eq!(page.status, StatusCode::OK, "{}", activity.id);
        let html = page.text();
        let links = html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        let edits: Vec<&str> = links.filter(|path| path.contains("/wijzig/")).collect();
        assert!(edits.len() >= 5, "{edits:?}");
        for path in edits {
            assert_eq!(browser.ask(path).status, StatusCode::OK, "{path}");
        }
    }
    for path in [
        "/register/none-such",
        "/register/newsletter/wijzig/secrets",
        "/register/newsletter/wijzig/purpose-tax",
        "/register/newsletter/wijzig/retention-orders",
        "/register/uitvoer/exe",
        "/register/ontvangers/none-such",
    ] {
        assert_eq!(browser.ask(path).status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[test]
fn the_list_says_what_is_missing_in_words() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Auditor);
    let list = browser.get("/register");
    for words in
        ["Klanten", "Medewerkers", "Wie ervoor zorgt, ontbreekt", "Niemand heeft dit nog nagelezen", "Wie krijgt wat?"]
    {
        assert!(list.says(words), "{words}");
    }
    assert!(!list.says("register-") || !list.says(">register-"), "a key without words");
    // Whoever only looks is shown no way to change.
    assert!(!list.says("/register/nieuw") && !browser.get("/register/newsletter").says("/wijzig/"));
}

#[test]
fn an_entry_says_plain_words_first_and_the_laws_word_after() {
    let firm = Firm::new();
    let page = firm.browser(Role::Owner).get("/register/newsletter");
    for words in ["toestemming", "AVG 6(1)(a)", "betrokkenen", "Wie ze krijgt", "E-mailadres", "/regels/avg-6-1"] {
        assert!(page.says(words), "{words}");
    }
}

#[test]
fn the_register_goes_along_in_four_forms() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Auditor);
    let mut form = |form: &str| browser.ask(&format!("/register/uitvoer/{form}"));
    let workbook = form("xlsx");
    assert!(workbook.bytes.starts_with(b"PK"));
    assert_eq!(workbook.headers["content-disposition"], "attachment; filename=\"register-1-2026-11-26.xlsx\"");
    assert!(form("pdf").bytes.starts_with(b"%PDF-"));
    assert_eq!(waarborg_register::Register::parse(&form("toml").text()).unwrap(), register(&firm));
    let json: serde_json::Value = serde_json::from_slice(&form("json").bytes).unwrap();
    assert_eq!(json["activity"].as_array().unwrap().len(), register(&firm).activities.len());
}
