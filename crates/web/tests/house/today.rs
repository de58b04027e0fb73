//! Vandaag: what is urgent, and where each task leads.

use crate::common::{Firm, START};
use crate::filled_webshop;
use crate::security::{LIST, customers};
use crate::standing::owner;
use waarborg_model::vocabulary::Purpose;
use waarborg_register::Register;
use waarborg_vault::{Given, Import, People, Said, Way};
use waarborg_web::Role;

#[test]
fn what_the_law_forbids_today_says_now() {
    let firm = Firm::new();
    firm.bring(LIST, &customers());
    let page = owner(&firm).get("/");
    for task in ["Maak uw privacyverklaring af", "Van 2 mensen staat niet vast"] {
        let html = page.text();
        let row =
            html.split("<li class=\"wb-task\">").find(|row| row.contains(task)).unwrap_or_else(|| panic!("{html}"));
        assert!(row.contains("<em>nu</em>") && !row.contains("geen haast"), "{task}: {row}");
    }
    assert!(owner(&firm).get("/en/").says("<em>now</em>"));
}

#[test]
fn an_import_leads_to_its_own_page_and_one_of_nobody_is_no_task() {
    let firm = Firm::with(&Register::parse(&filled_webshop()).ok().unwrap());
    let came = firm.bring(LIST, &customers());
    let mut browser = firm.browser(Role::Owner);
    let page = browser.get("/");
    let to = format!("/gegevens/ingelezen/{}", came.id);
    assert!(page.says("Kijk 2 ingelezen mensen na") && page.says(&format!("href=\"{to}\"")), "{}", page.text());
    assert!(browser.get(&to).says("Maak dit ongedaan") || browser.get(&to).says(&format!("{to}/ongedaan")));
    // The same list again adds nobody and nothing.
    firm.bring(LIST, &customers());
    assert_eq!(browser.get("/").text().matches("ingelezen mens").count(), 1);
    // What comes to people who are there is so many cards, and not so many people.
    let said = Said { at: START.parse().unwrap(), way: Way::Form, text: "Ja.".to_owned(), evidence: String::new() };
    let given =
        Given { free: true, specific: true, informed: true, active: true, explicit: false, by_representative: false };
    let letter = Import {
        file: "newsletter".to_owned(),
        activity: Some("newsletter".to_owned()),
        purpose: Some(Purpose::Newsletter),
        people: People { informed: Some((said.clone(), true)), consent: Some((given, said)), ..People::default() },
        ..Import::default()
    };
    firm.bring("Naam;E-mail\nSanne de Vries;sanne@example.nl\nPieter Bakker;pieter@example.nl\n", &letter);
    let page = browser.get("/");
    assert!(page.says("Kijk 2 ingelezen kaarten na"), "{}", page.text());
    assert_eq!(page.text().matches("ingelezen mens").count(), 1, "{}", page.text());
    assert!(browser.get("/en/").says("Check 2 imported cards"));
}

#[test]
fn nobody_is_told_to_do_what_the_role_may_not() {
    let firm = Firm::new();
    let reader = firm.browser(Role::Auditor).get("/");
    assert!(!reader.says("zoek een klant") && reader.says("bekijk het register"), "{}", reader.text());
    assert!(firm.browser(Role::Staff).get("/").says("zoek een klant"));
    let page = firm.browser(Role::Officer).get("/beveiliging");
    assert!(!page.says("Maak een nieuw blad.") && page.says("Vraag een eigenaar om een nieuw blad: Marieke Bloem"));
    assert!(firm.browser(Role::Owner).get("/beveiliging").says("Maak een nieuw blad."));
}
