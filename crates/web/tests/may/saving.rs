//! Answers that are saved.

use super::answered;
use crate::common::Firm;
use axum::http::StatusCode;
use waarborg_web::Role;

#[test]
fn a_saved_answer_is_there_for_everyone_after_a_restart() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let answer = answered(&mut browser);
    let save = answer.form(&format!("{}/bewaar", answer.path));
    let saved = browser.send(&save);
    assert!(saved.says("Het antwoord is bewaard.") && saved.says("Bewaard door Marieke Bloem"), "{}", saved.text());
    // A second press saves nothing twice.
    assert!(browser.send(&save).says("al gedaan"));
    let list = browser.get("/mag-dit/bewaard");
    assert_eq!(list.text().matches(&format!("href=\"{}\"", answer.path)).count(), 1);
    drop(browser);
    let firm = firm.restart();
    let mut auditor = firm.browser(Role::Auditor);
    assert!(auditor.get(&answer.path).says("Bewaard door Marieke Bloem"));
    assert!(auditor.get("/en/may-i").says("newsletter"));
    // Who looks into the books saves and removes nothing.
    assert_eq!(auditor.post(&save).status, StatusCode::FORBIDDEN);
    assert!(!auditor.get("/mag-dit/bewaard").says("Haal weg</"));
}

#[test]
fn a_saved_answer_can_be_taken_away_once() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Staff);
    let example = browser.get("/mag-dit/a/v-national-number");
    let saved = browser.send(&example.form("/mag-dit/a/v-national-number/bewaar"));
    // An example is everybody's, what is saved has an address of its own.
    assert_ne!(saved.path, example.path);
    let gone = format!("{}/weg", saved.path);
    let form = browser.get("/mag-dit/bewaard").form(&gone);
    assert!(browser.send(&form).says("Het antwoord is weggehaald."));
    let again = form.forged("act", "another");
    assert_eq!(browser.post(&again).status, StatusCode::NOT_FOUND);
    assert!(browser.get("/mag-dit/bewaard").says("Nog geen bewaarde antwoorden"));
}
