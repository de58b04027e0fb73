//! For how many it is yes, and the list of them.

use super::{answered, newsletter};
use crate::common::{Browser, Firm, Shown};
use axum::http::StatusCode;
use std::fmt::Write;
use waarborg_model::Clock;
use waarborg_model::vocabulary::Purpose;
use waarborg_vault::{Given, Import, People, Said, Way};
use waarborg_web::Role;

/// Everyone on the newsletter list said yes to it.
pub fn bring(firm: &Firm, people: usize, first: &str) {
    let mut text = format!("e-mail;naam\n{first};=1+1\n");
    for number in 1..people {
        writeln!(text, "klant{number}@voorbeeld.example;Klant {number}").unwrap();
    }
    let (at, text_shown) = (firm.clock.now(), "Ja, mail mij de nieuwsbrief.".to_owned());
    let said = Said { at, way: Way::Form, text: text_shown, evidence: String::new() };
    let yes =
        Given { free: true, specific: true, informed: true, active: true, explicit: false, by_representative: false };
    let people = People { consent: Some((yes, said.clone())), informed: Some((said, true)), ..People::default() };
    let import = Import {
        file: "newsletter".to_owned(),
        activity: Some("newsletter".to_owned()),
        purpose: Some(Purpose::Newsletter),
        people,
        ..Import::default()
    };
    firm.bring(&text, &import);
}

fn list_of(browser: &mut Browser, answer: &Shown) -> Shown {
    browser.get(&format!("{}/lijst", answer.path))
}

#[test]
fn a_list_is_made_after_it_was_confirmed_and_no_cell_is_a_formula() {
    let firm = Firm::new();
    bring(&firm, 3, "anna@voorbeeld.example");
    let mut browser = firm.browser(Role::Owner);
    let answer = answered(&mut browser);
    assert!(answer.says("wb-split") && answer.says("Lijst van 3 mensen ophalen"), "{}", answer.text());
    let before = firm.vault(|vault| vault.log_size().unwrap());
    let confirm = list_of(&mut browser, &answer);
    assert!(confirm.says("E-mailadres, Naam") || confirm.says("E-mailadres"), "{}", confirm.text());
    // Nothing was opened so far.
    assert_eq!(firm.vault(|vault| vault.log_size().unwrap()), before);
    let ready = browser.send(&confirm.only_form());
    assert!(ready.path.starts_with("/mag-dit/lijst/") && ready.says("Er staan 3 mensen op."), "{}", ready.text());
    assert!(firm.vault(|vault| vault.log_size().unwrap()) > before);
    let file = browser.post(&ready.only_form());
    let text = file.text();
    assert!(text.starts_with("\u{feff}email;name\n"), "{text}");
    assert!(text.contains("anna@voorbeeld.example;'=1+1\n") && text.lines().count() == 4, "{text}");
    // It is nobody else's.
    assert_eq!(firm.browser(Role::Officer).ask(&ready.path).status, StatusCode::NOT_FOUND);
    firm.clock.wait(jiff::SignedDuration::from_mins(16));
    assert_eq!(browser.ask(&ready.path).status, StatusCode::NOT_FOUND);
}

#[test]
fn a_long_list_wants_its_number_typed() {
    let firm = Firm::new();
    bring(&firm, 101, "anna@voorbeeld.example");
    let mut browser = firm.browser(Role::Owner);
    let answer = answered(&mut browser);
    let form = list_of(&mut browser, &answer).only_form();
    for typed in ["", "100", "<script>", "1e2"] {
        let shown = browser.post(&form.clone().set("number", typed));
        assert_eq!(shown.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
        assert!(shown.says("Typ het getal 101"));
    }
    assert!(browser.send(&form.set("number", "101")).says("Er staan 101 mensen op."));
}

#[test]
fn a_list_is_only_for_the_office() {
    let firm = Firm::new();
    bring(&firm, 2, "anna@voorbeeld.example");
    let mut staff = firm.browser(Role::Staff);
    let answer = answered(&mut staff);
    assert!(!answer.says("ophalen") && !answer.says("wb-split"), "{}", answer.text());
    assert_eq!(list_of(&mut staff, &answer).status, StatusCode::FORBIDDEN);
    // Who works in it sees for how many it is yes; whole files uncovered are for the office.
    firm.change_accounts(|accounts| {
        accounts.find_mut("staff").unwrap().activities = vec!["newsletter".to_owned()];
    });
    let mut staff = firm.browser(Role::Staff);
    let answer = answered(&mut staff);
    assert!(answer.says("wb-split") && !answer.says("ophalen"), "{}", answer.text());
    assert_eq!(list_of(&mut staff, &answer).status, StatusCode::FORBIDDEN);
    let mut auditor = firm.browser(Role::Auditor);
    let answer = answered(&mut auditor);
    assert_eq!(list_of(&mut auditor, &answer).status, StatusCode::FORBIDDEN);
}

#[test]
fn there_is_no_list_for_another_day_and_none_of_what_the_register_does_not_do() {
    let firm = Firm::new();
    bring(&firm, 2, "anna@voorbeeld.example");
    let mut browser = firm.browser(Role::Owner);
    let form = newsletter(&mut browser).set("day", "01-06-2020");
    let then = browser.send(&form);
    assert!(then.says("Dit is het antwoord van 1 juni 2020.") && !then.says("wb-split"), "{}", then.text());
    assert_eq!(list_of(&mut browser, &then).status, StatusCode::CONFLICT);
    let elsewhere = browser.get("/mag-dit/a/v-national-number");
    assert_eq!(list_of(&mut browser, &elsewhere).status, StatusCode::NOT_FOUND);
}

#[test]
fn a_list_waits_for_nobody_who_left_the_office() {
    let firm = Firm::new();
    bring(&firm, 2, "anna@voorbeeld.example");
    let mut browser = firm.browser(Role::Officer);
    let answer = answered(&mut browser);
    let confirm = list_of(&mut browser, &answer);
    let ready = browser.send(&confirm.only_form());
    assert!(ready.says("Er staan 2 mensen op."), "{}", ready.text());
    firm.change_accounts(|accounts| accounts.find_mut("officer").unwrap().role = Role::Staff);
    assert_eq!(browser.ask(&ready.path).status, StatusCode::FORBIDDEN);
    assert_eq!(browser.post(&ready.only_form()).status, StatusCode::FORBIDDEN);
}

#[test]
fn a_borrowed_browser_gets_no_list() {
    const PASSWORD: &str = "paard batterij nietje gras";
    let firm = Firm::new();
    bring(&firm, 2, "anna@voorbeeld.example");
    let mut browser = firm.browser(Role::Owner);
    let form = browser.get("/instellingen/wachtwoord").only_form();
    browser.send(&form.set("password-new", PASSWORD).set("password-again", PASSWORD));
    firm.clock.wait(jiff::SignedDuration::from_mins(6));
    let answer = answered(&mut browser);
    let confirm = list_of(&mut browser, &answer);
    let before = firm.vault(|vault| vault.log_size().unwrap());
    let asking = browser.send(&confirm.only_form());
    assert!(asking.says("Bent u het zelf?"), "{}", asking.text());
    assert_eq!(firm.vault(|vault| vault.log_size().unwrap()), before);
    let confirm = browser.send(&asking.form("/nogmaals").set("password", PASSWORD));
    assert!(browser.send(&confirm.only_form()).says("Er staan 2 mensen op."));
}

/// The register of a web shop in which names of the newsletter are covered.
fn covered() -> Firm {
    let mut register = waarborg_register::Template::find("webshop").unwrap().register().unwrap();
    let file = register.files.iter_mut().find(|file| file.id == "newsletter").unwrap();
    file.fields.iter_mut().find(|field| field.id == "name").unwrap().covered = true;
    Firm::with(&register)
}

#[test]
fn what_the_register_wants_covered_is_on_it_only_after_a_tick() {
    let firm = covered();
    bring(&firm, 2, "anna@voorbeeld.example");
    let mut browser = firm.browser(Role::Owner);
    let answer = answered(&mut browser);
    let confirm = list_of(&mut browser, &answer);
    assert!(confirm.says("blijft dit anders bedekt: Naam"), "{}", confirm.text());
    let ready = browser.send(&confirm.only_form());
    assert!(browser.post(&ready.only_form()).text().starts_with("\u{feff}email\n"));
    let confirm = list_of(&mut browser, &answer);
    let ready = browser.send(&confirm.only_form().tick("extra", "1"));
    assert!(browser.post(&ready.only_form()).text().starts_with("\u{feff}email;name\n"));
}

#[test]
fn who_came_in_meanwhile_is_not_on_a_list_that_was_confirmed_without_her() {
    let firm = Firm::new();
    bring(&firm, 2, "anna@voorbeeld.example");
    let mut browser = firm.browser(Role::Owner);
    let answer = answered(&mut browser);
    let confirm = list_of(&mut browser, &answer);
    bring(&firm, 5, "bea@voorbeeld.example");
    let before = firm.vault(|vault| vault.log_size().unwrap());
    let moved = browser.send(&confirm.only_form());
    assert_eq!(moved.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(moved.says("Dit is intussen veranderd") && moved.says("6 mensen"), "{}", moved.text());
    assert_eq!(firm.vault(|vault| vault.log_size().unwrap()), before);
    assert!(browser.send(&moved.only_form()).says("Er staan 6 mensen op."));
}

#[test]
fn a_way_to_a_yes_that_is_only_tried_counts_nobody() {
    let firm = Firm::new();
    bring(&firm, 2, "anna@voorbeeld.example");
    let mut browser = firm.browser(Role::Owner);
    let answer = answered(&mut browser);
    assert!(answer.says("wb-split"), "{}", answer.text());
    let form = answer.form(&answer.path).forged("consent_active", "no");
    let tried = browser.send(&form);
    assert!(!tried.says("wb-split") && !tried.says("/lijst\""), "{}", tried.text());
    assert!(tried.says("U vroeg iets anders dan in uw register staat"), "{}", tried.text());
}

#[test]
fn who_stands_in_the_second_file_of_an_activity_is_on_the_list() {
    let firm = Firm::new();
    let (at, told) = (firm.clock.now(), "Wij gebruiken uw adres om te bezorgen.".to_owned());
    let said = Said { at, way: Way::Form, text: told, evidence: String::new() };
    let of = |file: &str| Import {
        file: file.to_owned(),
        activity: Some("orders".to_owned()),
        purpose: Some(Purpose::Delivery),
        people: People { informed: Some((said.clone(), true)), ..People::default() },
        ..Import::default()
    };
    firm.bring("naam;e-mail\nAnna;anna@voorbeeld.example\n", &of("customers"));
    firm.bring("bestelnummer;naam;straat\n17;Bea;Laan 2\n", &of("orders"));
    let mut browser = firm.browser(Role::Owner);
    let form = browser.get("/mag-dit").form("/mag-dit");
    let form = form.set("subject", "customer").tick("data", "contact").set("deed", "action=use");
    let answer = browser.send(&form.set("purpose", "delivery"));
    assert!(answer.says("Lijst van 2 mensen ophalen"), "{}", answer.text());
    let confirm = list_of(&mut browser, &answer);
    let ready = browser.send(&confirm.only_form());
    let file = browser.post(&ready.only_form()).text();
    assert!(file.contains("anna@voorbeeld.example") && file.contains("Bea") && file.lines().count() == 3, "{file}");
}
