//! The sentence that repeats the question while it is put together.

use super::newsletter;
use crate::common::{Browser, Filled, Firm};
use axum::http::StatusCode;
use serde_json::Value as Json;
use waarborg_web::Role;

/// What the script is told.
fn said(browser: &mut Browser, form: &Filled, path: &str) -> Vec<(String, bool)> {
    let form = Filled { action: path.to_owned(), ..form.clone().without("act") };
    let answer = browser.post(&form);
    let kind = answer.headers.get("content-type").and_then(|value| value.to_str().ok());
    assert_eq!((answer.status, kind), (StatusCode::OK, Some("application/json")));
    let Json::Array(pieces) = serde_json::from_slice(&answer.bytes).unwrap() else { panic!("no pieces") };
    let text = |piece: &Json| piece.get("text").and_then(Json::as_str).unwrap().to_owned();
    let piece = |piece: &Json| (text(piece), piece.get("chosen").and_then(Json::as_bool).unwrap());
    pieces.iter().map(piece).collect()
}

fn whole(pieces: &[(String, bool)]) -> String {
    pieces.iter().map(|(text, _)| text.as_str()).collect()
}

#[test]
fn it_is_the_sentence_that_the_answer_has_in_both_languages() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Staff);
    let form = newsletter(&mut browser);
    let pieces = said(&mut browser, &form, "/mag-dit/zin");
    let dutch = whole(&pieces);
    assert!(dutch.starts_with("Mag ik klanten reclame sturen") && dutch.ends_with('?'), "{dutch}");
    assert!(pieces.iter().any(|(text, chosen)| *chosen && text == "nieuwsbrief"), "{pieces:?}");
    let answer = browser.send(&form);
    assert!(answer.says(&dutch), "{}", answer.text());
    let english = whole(&said(&mut browser, &form, "/en/may-i/sentence"));
    assert!(english.starts_with("May I ") && english.contains("newsletter"), "{english}");
}

#[test]
fn it_begins_with_the_deed_and_grows_with_each_choice() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let empty = browser.get("/mag-dit");
    assert!(empty.says("data-say=\"/mag-dit/zin\" hidden") && empty.says("/static/question."), "{}", empty.text());
    let form = empty.form("/mag-dit");
    assert_eq!(said(&mut browser, &form, "/mag-dit/zin"), []);
    let deed = form.set("deed", "action=use");
    let short = whole(&said(&mut browser, &deed, "/mag-dit/zin"));
    let longer = whole(&said(&mut browser, &deed.set("purpose", "delivery"), "/mag-dit/zin"));
    assert!(longer.starts_with(short.trim_end_matches('?')) && longer.contains("bezorgen"), "{short} {longer}");
    // Using data by giving them to somebody is giving them, here as in the answer.
    let given = browser.get("/mag-dit").form("/mag-dit").set("deed", "action=use").set("to", "register:mailing");
    assert!(whole(&said(&mut browser, &given, "/mag-dit/zin")).contains("aan anderen geven"));
}

#[test]
fn what_was_not_offered_is_not_repeated_and_strangers_hear_nothing() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Auditor);
    let form = newsletter(&mut browser);
    for (name, value) in [("purpose", "<script>alert(1)</script>"), ("day", "31-02-2026"), ("to", "register:nobody")] {
        let text = whole(&said(&mut browser, &form.clone().forged(name, value), "/mag-dit/zin"));
        assert!(text.ends_with('?') && !text.contains("script"), "{text}");
    }
    assert_eq!(said(&mut browser, &form.clone().forged("deed", "action=fine"), "/mag-dit/zin"), []);
    let mut foreign = form.clone().forged("csrf", "of somebody else");
    foreign.action = "/mag-dit/zin".to_owned();
    assert_eq!(browser.post(&foreign).status, StatusCode::FORBIDDEN);
    assert_eq!(browser.ask("/mag-dit/zin").status, StatusCode::NOT_FOUND);
    let mut stranger = firm.stranger();
    assert_eq!(stranger.post(&foreign).location(), Some("/aanmelden"));
}

#[test]
fn it_stands_there_too_where_something_is_missing() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let form = browser.get("/mag-dit").form("/mag-dit").set("deed", "action=use").set("purpose", "delivery");
    let shown = browser.post(&form);
    assert_eq!(shown.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(shown.says("<mark>bezorgen</mark>") && shown.says("id=\"zin\""), "{}", shown.text());
}
