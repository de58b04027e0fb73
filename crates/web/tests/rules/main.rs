//! Regels, over the router: searching, browsing, one rule, another day, the difference between two.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

#[allow(dead_code, unused_imports, clippy::indexing_slicing, reason = "each test uses what it needs of it")]
#[path = "../common/mod.rs"]
mod common;

use axum::http::StatusCode;
use common::Firm;
use waarborg_web::Role;

#[test]
fn everyone_who_is_in_may_read_in_both_languages() {
    let firm = Firm::new();
    for role in Role::ALL {
        let mut browser = firm.browser(role);
        for path in
            ["/regels", "/en/rules", "/regels/avg-9-1", "/en/rules/avg-9-1", "/regels/verschil", "/en/rules/difference"]
        {
            assert_eq!(browser.ask(path).status, StatusCode::OK, "{path} for {role:?}");
        }
    }
    let mut browser = firm.browser(Role::Owner);
    assert_eq!(browser.ask("/regels/none-such").status, StatusCode::NOT_FOUND);
    assert_eq!(firm.stranger().ask("/regels").location(), Some("/aanmelden"));
}

#[test]
fn every_rule_has_a_page() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Auditor);
    let ids: Vec<String> = common::book().texts().map(|(id, _, _)| id.to_owned()).collect();
    for id in ids {
        assert_eq!(browser.ask(&format!("/regels/{id}")).status, StatusCode::OK, "{id}");
    }
}

#[test]
fn words_find_rules_and_are_in_no_address() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Staff);
    let form = browser.get("/regels").form("/regels");
    let found = browser.send(&form.clone().set("words", "bijzondere gegevens"));
    assert!(found.says("/regels/avg-9-1") && found.path == "/regels", "{}", found.text());
    // The other language lists the same, with what was typed.
    assert!(found.says("/en/rules?gezocht=1"), "{}", found.text());
    let english = browser.get("/en/rules?gezocht=1");
    assert_eq!(english.form("/en/rules").value("words"), Some("bijzondere gegevens"));
    assert!(english.says("bijzondere gegevens") && !english.says("h-doen"));
    assert!(browser.get("/regels").says("h-doen"), "without that, the shelves");
    let none = browser.send(&form.clone().set("words", "zeppelin"));
    assert!(none.says("Hierover hebben wij geen regel"));
    let empty = browser.post(&form.clone().set("words", "  "));
    assert!(empty.status == StatusCode::UNPROCESSABLE_ENTITY && empty.says("Vul een woord in"));
    let hostile = browser.post(&form.clone().set("words", "<script>alert(1)</script>"));
    assert!(!hostile.says("<script>alert"));
    assert_eq!(browser.post(&form.set("words", &"x".repeat(3_000))).status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[test]
fn shelves_lead_to_their_rules() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    assert!(browser.get("/regels?act=eu%2Fgdpr").says("/regels/avg-9-1"));
    let by_deed = browser.get("/regels?do=direct_marketing");
    assert!(by_deed.says("/regels/") && by_deed.says("reclame sturen"));
    // What is no shelf shows all of them.
    assert!(browser.get("/regels?act=..%2F..%2Fetc&do=%3Cscript%3E").says("Uit welke wet?"));
}

#[test]
fn another_day_stays_until_it_is_closed() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let form = browser.get("/regels").form("/regels/dag");
    let then = browser.send(&form.clone().set("day", "12-03-2017"));
    assert!(then.says("U bekijkt de regels van 12 maart 2017."), "{}", then.text());
    let rule = browser.get("/regels/avg-9-1");
    assert!(rule.says("12 maart 2017") && rule.says("Deze regel gold niet op"));
    assert!(browser.get("/regels?act=nl%2Fwbp").says("/regels/wbp-16"));
    let before = browser.post(&form.clone().forged("act", "b").set("day", "03-03-1998"));
    assert!(before.status == StatusCode::UNPROCESSABLE_ENTITY && before.says("1 september 2001"), "{}", before.text());
    for wrong in ["31-02-2017", "<script>", "morgen"] {
        assert_eq!(
            browser.post(&form.clone().forged("act", wrong).set("day", wrong)).status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
    }
    // The other language of a page that has no address is the page above it.
    assert!(before.says("href=\"/en/rules\""), "{}", before.text());
    let closed = browser.send(&form.forged("act", "c").set("day", ""));
    assert!(!closed.says("U bekijkt de regels van"));
}

#[test]
fn the_difference_between_two_days_is_told() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let told = browser.get("/regels/verschil?from=24-05-2018&until=25-05-2018");
    assert!(told.says("/regels/avg-9-1") && told.says("/regels/wbp-16"), "{}", told.text());
    assert!(browser.get("/regels/verschil?from=01-11-2026&until=02-11-2026").says("veranderde er niets"));
    assert!(browser.get("/regels/verschil?from=02-11-2026&until=01-11-2026").says("ligt voor de eerste"));
    let wrong = browser.get("/regels/verschil?from=x&until=");
    assert!(wrong.says("Vul een dag in die bestaat") && wrong.says("<title>Fout: "), "{}", wrong.text());
    assert!(
        wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.says("href=\"#from\"") && wrong.says("id=\"from\"")
    );
    assert_eq!(browser.ask("/regels/verschil").status, StatusCode::OK);
    assert!(browser.get("/regels/verschil?from=03-03-1998&until=01-11-2026").says("1 september 2001"));
}

#[test]
fn a_rule_names_the_activities_that_use_it() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let ground = browser.get("/regels/avg-6-1a");
    assert!(ground.says("Nieuwsbrief"), "{}", ground.text());
    assert!(browser.get("/regels/ret-fiscal-7y").says("Administratie voor de Belastingdienst"));
}
