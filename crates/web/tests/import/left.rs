//! Rows that did not succeed, fetched by whoever brought the others in.

use crate::ahead::erase;
use crate::common::{Firm, Shown};
use crate::{LIST, bring, upload};
use axum::http::{StatusCode, header};
use jiff::SignedDuration;
use waarborg_web::Role;

/// A list in which somebody was erased and two rows are nobody's; one cell would be a formula.
fn prepared(firm: &Firm) -> (crate::common::Browser, Shown) {
    let mut browser = firm.browser(Role::Owner);
    bring(&mut browser, "customers", LIST);
    erase(firm, "mehmet@example.nl");
    let list = format!("{LIST};;;;=1+2;Urk;123456782;geheim\n;;;;9999 ZZ;Urk;;geheim\n");
    let done = bring(&mut browser, "customers", &list);
    (browser, done)
}

fn fetch(done: &Shown) -> crate::common::Filled {
    done.form(&format!("{}/overgeslagen", done.path))
}

#[test]
fn rows_that_did_not_succeed_are_fetched_with_the_reason() {
    let firm = Firm::new();
    let (mut browser, done) = prepared(&firm);
    assert!(done.says("Rijen die niet lukten (3) ophalen") && done.says("15 minuten"), "{}", done.text());
    let file = browser.post(&fetch(&done));
    assert_eq!(file.status, StatusCode::OK);
    assert!(file.headers[header::CONTENT_DISPOSITION].to_str().unwrap().contains("overgeslagen-rijen.csv"));
    let text = file.text();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 4, "{text}");
    assert!(lines[0].starts_with("\u{feff}Rij in het bestand;Waarom niet ingelezen;"), "{text}");
    assert!(lines[1].starts_with("3;op eigen verzoek verwijderd;") && lines[1].contains("mehmet@example.nl"), "{text}");
    assert!(lines[2].starts_with("6;\"geen naam, adres of nummer\";") && lines[2].contains("'=1+2"), "{text}");
    assert!(lines[3].starts_with("7;") && lines[3].contains("9999 ZZ"), "{text}");
    // Nothing of what was left out or refused.
    assert!(!text.contains("geheim") && !text.contains("123456782") && !text.contains("blauw"), "{text}");
    // As often as it is asked for, in the other language too.
    let english = browser.get(&done.path.replace("/gegevens/ingelezen", "/en/data/imported"));
    assert!(english.says("Get rows that did not succeed (3)"), "{}", english.text());
    assert_eq!(browser.post(&fetch(&done)).bytes, file.bytes);
}

#[test]
fn they_wait_for_their_owner_and_not_for_ever() {
    let firm = Firm::new();
    let (mut browser, done) = prepared(&firm);
    let mut other = firm.browser(Role::Officer);
    let page = other.get(&done.path);
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.says("niet lukten"));
    let own = other.get("/gegevens/inlezen").form("/gegevens/inlezen");
    let mut forged = fetch(&done);
    forged.fields = own.fields.into_iter().filter(|(name, _)| name == "csrf" || name == "act").collect();
    assert_eq!(other.post(&forged).status, StatusCode::NOT_FOUND);
    assert_eq!(firm.browser(Role::Staff).ask(&done.path).status, StatusCode::FORBIDDEN);
    firm.clock.wait(SignedDuration::from_mins(16));
    assert!(!browser.get(&done.path).says("niet lukten"));
    let late = browser.post(&fetch(&done));
    assert_eq!(late.status, StatusCode::NOT_FOUND);
    assert!(late.says("staan niet meer klaar"), "{}", late.text());
}

#[test]
fn where_all_succeeded_nothing_is_offered() {
    let firm = Firm::new();
    let (mut browser, _) = prepared(&firm);
    let done = bring(&mut browser, "customers", "Naam;E-mail\nBo Bakker;bo@example.nl\nIk Smit;ik@example.nl\n");
    assert!(done.says("2 mensen zijn ingelezen") && !done.says("niet lukten"), "{}", done.text());
    assert_eq!(upload(&mut browser, "customers", LIST).status, StatusCode::OK);
}
