//! Answers that are saved.

use super::answered;
use crate::common::{Browser, Firm, Shown, actor};
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use waarborg_vault::{Paper, PaperError};
use waarborg_web::Role;

fn kept(browser: &mut Browser, path: &str) -> Shown {
    let shown = browser.get(path);
    let form = shown.form(&format!("{}/bewaar", shown.path));
    browser.send(&form)
}

/// The saved answers as they lie in the vault.
#[derive(Default, Serialize, Deserialize)]
#[serde(transparent)]
struct Answers(serde_json::Value);

impl Paper for Answers {
    const LABEL: &'static str = "may-answers";
}

fn change(firm: &Firm, mut change: impl FnMut(&mut serde_json::Value)) {
    let changed: Result<(), PaperError<()>> = firm.vault(|vault| {
        vault.change_paper(actor(), |answers: &mut Answers| {
            change(answers.0.pointer_mut("/answers/0").unwrap());
            Ok(())
        })
    });
    changed.unwrap();
}

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
    assert!(browser.get("/mag-dit/bewaard").says(&format!("href=\"{gone}\"")));
    let form = browser.get(&gone).form(&gone);
    assert!(browser.send(&form).says("Het antwoord is weggehaald."));
    let again = form.forged("act", "another");
    assert_eq!(browser.post(&again).status, StatusCode::NOT_FOUND);
    assert!(browser.get("/mag-dit/bewaard").says("Nog geen bewaarde antwoorden"));
}

#[test]
fn a_saved_answer_stays_what_it_was_and_only_another_answer_counts_as_changed() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let saved = kept(&mut browser, "/mag-dit/a/v-national-number");
    assert!(!saved.says("Dit antwoord is veranderd"), "{}", saved.text());
    // Another edition of the law that comes to the same by the same rules changes nothing.
    change(&firm, |answer| {
        answer["record"] = "00".repeat(32).into();
        answer["law"] = "11".repeat(32).into();
    });
    assert!(!browser.get(&saved.path).says("Dit antwoord is veranderd"));
    assert!(!browser.get("/mag-dit/bewaard").says("Nu is het antwoord anders."));
    // As an edition of before said otherwise.
    change(&firm, |answer| {
        answer["told"]["outcome"] = "allowed".into();
        answer["told"]["class"] = "ja".into();
        answer["told"]["title"] = "yes".into();
        answer["told"]["reason"]["nl"] = "Zo was het toen.".into();
    });
    let both = browser.get(&saved.path);
    assert!(both.says("Dit antwoord is veranderd") && both.says("Zo was het toen."), "{}", both.text());
    assert!(both.says("wb-oordeel--ja") && both.text().matches("class=\"wb-oordeel wb-oordeel--").count() == 2);
    assert!(both.says("Zoals u het bewaarde, "));
    let list = browser.get("/mag-dit/bewaard");
    assert!(list.says("wb-uit ja") && list.says("Nu is het antwoord anders."), "{}", list.text());
    // What was saved without what it was says no more than that it is another.
    change(&firm, |answer| answer["told"] = serde_json::Value::Null);
    assert!(browser.get(&saved.path).says("Hieronder staat het antwoord van nu."));
}

#[test]
fn a_colleague_takes_away_only_what_she_saved_herself() {
    let firm = Firm::new();
    let saved = kept(&mut firm.browser(Role::Owner), "/mag-dit/a/v-national-number");
    let gone = format!("{}/weg", saved.path);
    let mut staff = firm.browser(Role::Staff);
    assert!(!staff.get("/mag-dit/bewaard").says(&gone));
    assert_eq!(staff.ask(&gone).status, StatusCode::FORBIDDEN);
    let own = kept(&mut staff, "/mag-dit/a/v-photo-unasked");
    let form = staff.get(&format!("{}/weg", own.path)).only_form();
    let mut forged = form.clone().forged("act", "another");
    forged.action.clone_from(&gone);
    assert_eq!(staff.post(&forged).status, StatusCode::FORBIDDEN);
    // Looking at what would go takes nothing away.
    assert_eq!(staff.ask(&own.path).status, StatusCode::OK);
    assert!(staff.send(&form).says("Het antwoord is weggehaald."));
    // The office removes what anybody saved.
    let mut officer = firm.browser(Role::Officer);
    let form = officer.get(&gone).only_form();
    assert!(officer.send(&form).says("Het antwoord is weggehaald."));
}

#[test]
fn many_saved_answers_stand_on_several_pages() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let paths: Vec<String> = (0..53).map(|_| kept(&mut browser, "/mag-dit/a/v-national-number").path).collect();
    let first = browser.get("/mag-dit/bewaard");
    let on = |shown: &Shown| paths.iter().filter(|path| shown.says(&format!("href=\"{path}\""))).count();
    assert_eq!(on(&first), 50);
    assert!(first.bytes.len() < 60 * 1024, "{}", first.bytes.len());
    let html = first.text();
    let (before, _) = html.split_once("\" rel=\"next\"").unwrap();
    let older = before.rsplit_once("href=\"").unwrap().1.to_owned();
    let second = browser.get(&older);
    assert_eq!(on(&second), 3);
    assert!(!second.says("rel=\"next\"") && second.says(&format!("href=\"{}\"", paths[0])));
}
