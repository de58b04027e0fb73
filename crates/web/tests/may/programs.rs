//! The same for programs, and on paper.

use crate::common::{Browser, Firm, Shown};
use axum::http::StatusCode;
use serde_json::Value as Json;
use waarborg_web::Role;

fn ask(browser: &mut Browser, body: &str) -> Shown {
    let carried = browser.get("/mag-dit").form("/mag-dit");
    browser.post_json("/mag-dit.json", &carried, body)
}

fn json(shown: &Shown) -> Json {
    serde_json::from_slice(&shown.bytes).unwrap_or_else(|error| panic!("{error}: {}", shown.text()))
}

#[test]
fn facts_go_in_and_the_answer_of_the_command_line_comes_out() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Auditor);
    let text = ask(
        &mut browser,
        r#"{"facts":"action=collect;data=bsn;subject=customer;ground=contract;necessary=no;law_basis=no"}"#,
    );
    assert_eq!((text.status, text.headers["content-type"].to_str().unwrap()), (StatusCode::OK, "application/json"));
    let told = json(&text);
    assert_eq!((told["outcome"].as_str(), told["as_of"].as_str()), (Some("forbidden"), Some("2026-11-26")));
    let object = ask(
        &mut browser,
        r#"{"facts":{"action":"collect","data":["bsn"],"subject":"customer","ground":"contract","necessary":false,"law_basis":false},"as_of":"2026-11-26"}"#,
    );
    assert_eq!(json(&object)["record"], told["record"]);
    let then = ask(&mut browser, r#"{"facts":"action=collect;data=contact","as_of":"1998-03-03"}"#);
    assert_eq!(json(&then)["outcome"], "none");
}

#[test]
fn what_is_no_question_is_told_as_json() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    for (body, code) in [
        ("{", "web.not-json"),
        ("[]", "may.no-question"),
        ("{}", "may.no-question"),
        (r#"{"facts":{"action":null}}"#, "may.no-question"),
        (r#"{"facts":"data=contact"}"#, "question.no-action"),
        (r#"{"facts":"action=fly"}"#, "fact.unknown-value"),
        (r#"{"facts":"action=use","as_of":"today"}"#, "may.no-day"),
    ] {
        let shown = ask(&mut browser, body);
        assert_eq!(shown.status, StatusCode::UNPROCESSABLE_ENTITY, "{body}");
        assert_eq!(json(&shown)["error"]["code"], code, "{body}");
    }
}

#[test]
fn an_answer_goes_onto_paper_in_both_languages() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    for path in ["/mag-dit/a/v-national-number/papier", "/en/may-i/a/v-national-number/paper"] {
        let shown = browser.ask(path);
        assert_eq!(shown.headers["content-type"], "application/pdf");
        assert!(shown.bytes.starts_with(b"%PDF-"), "{path}");
    }
}
