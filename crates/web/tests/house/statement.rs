//! Publishing the privacy statement: what was shown, and nothing else.

use crate::common::{Firm, actor};
use crate::filled_webshop;
use crate::security::{LIST, customers};
use axum::http::StatusCode;
use jiff::SignedDuration;
use waarborg_register::Register;
use waarborg_vault::Applied;
use waarborg_web::Role;

const PATH: &str = "/openbaar-beheer/verklaring";

#[test]
fn a_text_that_nobody_saw_is_not_published() {
    let firm = Firm::with(&Register::parse(&filled_webshop()).ok().unwrap());
    let mut browser = firm.browser(Role::Owner);
    let draft = browser.get(PATH);
    let form = draft.form(PATH);
    let changed = filled_webshop().replacen("Wij bestellen bij leveranciers", "Wij kopen bij leveranciers", 1);
    let changed = Register::parse(&changed).ok().unwrap();
    let applied = firm.vault(|vault| vault.apply_register(actor(), &changed).unwrap());
    assert!(matches!(applied, Applied::InForce { .. }));
    let moved = browser.send(&form.set("note", "Begin."));
    assert_eq!(moved.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(moved.says("Dit is intussen veranderd") && moved.says("Wij kopen bij leveranciers"), "{}", moved.text());
    assert_eq!(firm.stranger().ask("/p/privacy").status, StatusCode::NOT_FOUND);
    let published = browser.send(&moved.form(PATH));
    assert!(published.says("Versie 1 staat open"), "{}", published.text());
    assert!(firm.stranger().get("/p/privacy").says("Wij kopen bij leveranciers"));
}

#[test]
fn a_change_in_the_other_language_is_shown_before_it_is_published() {
    let firm = Firm::with(&Register::parse(&filled_webshop()).ok().unwrap());
    let mut browser = firm.browser(Role::Owner);
    let form = browser.get(PATH).form(PATH);
    assert!(browser.send(&form).says("Versie 1 staat open"));
    let changed = filled_webshop().replacen("We order from suppliers", "We buy from suppliers", 1);
    assert_ne!(changed, filled_webshop());
    let changed = Register::parse(&changed).ok().unwrap();
    firm.vault(|vault| vault.apply_register(actor(), &changed).unwrap());
    let draft = browser.get(PATH);
    assert!(draft.says("Wat er verandert") && draft.says("We buy from suppliers"), "{}", draft.text());
    assert!(draft.says("<div lang=\"en\"><p class=\"wb-small\" lang=\"nl\">English</p>"), "{}", draft.text());
}

#[test]
fn an_entry_that_goes_makes_a_statement_wrong_that_tells_of_it_and_no_other() {
    let firm = Firm::with(&Register::parse(&filled_webshop()).ok().unwrap());
    let mut browser = firm.browser(Role::Owner);
    let gone = "/register/newsletter/weg";
    let asked = browser.get(gone);
    assert!(!asked.says("rivacyverklaring noemt") && !asked.says("verouderd"), "{}", asked.text());
    let form = browser.get(PATH).form(PATH);
    assert!(browser.send(&form).says("Versie 1 staat open"));
    assert!(browser.get(gone).says("Uw privacyverklaring noemt deze verwerking"));
    assert!(browser.get("/en/register/newsletter/remove").says("Your privacy statement names this activity"));
    // What came since was never told there.
    let since = filled_webshop().replace("[[activity]]\nid = \"suppliers\"", "[[activity]]\nid = \"buying\"");
    assert_ne!(since, filled_webshop());
    let since = Register::parse(&since).ok().unwrap();
    firm.vault(|vault| vault.apply_register(actor(), &since).unwrap());
    assert!(!browser.get("/register/buying/weg").says("privacyverklaring noemt"));
}

#[test]
fn on_the_day_of_a_new_version_the_one_before_was_public_too() {
    let firm = Firm::with(&Register::parse(&filled_webshop()).ok().unwrap());
    firm.bring(LIST, &customers());
    let mut browser = firm.browser(Role::Owner);
    let form = browser.get(PATH).form(PATH);
    browser.send(&form);
    let subject = firm.vault(|vault| vault.find_person(actor(), "sanne@example.nl").unwrap()[0].subject);
    let tell = format!("/gegevens/mens/{subject}/verteld");
    let first = browser.get(&tell).form(&tell).tick("way", "form");
    let changed = filled_webshop().replacen("Wij bestellen bij leveranciers", "Wij kopen bij leveranciers", 1);
    firm.vault(|vault| vault.apply_register(actor(), &Register::parse(&changed).ok().unwrap()).unwrap());
    let form = browser.get(PATH).form(PATH);
    assert!(browser.send(&form.set("note", "Inkoop.")).says("Versie 2 staat open"));
    let second = browser.get(&tell).form(&tell);
    assert_ne!(first.value("text"), second.value("text"));
    let done = browser.send(&first);
    assert_eq!(done.path, format!("/gegevens/mens/{subject}"), "{}", done.text());
    firm.clock.wait(SignedDuration::from_hours(24));
    let mut browser = firm.browser(Role::Owner);
    let late = browser.get(&tell).form(&tell).tick("way", "form").set("text", first.value("text").unwrap());
    let late = browser.post(&late);
    assert!(
        late.status == StatusCode::UNPROCESSABLE_ENTITY && late.says("was een andere versie openbaar"),
        "{}",
        late.text()
    );
}

#[test]
fn what_was_published_in_another_tab_is_told_where_there_is_nothing_to_press() {
    let firm = Firm::with(&Register::parse(&filled_webshop()).ok().unwrap());
    let mut browser = firm.browser(Role::Owner);
    let (one, other) = (browser.get(PATH).form(PATH), browser.get(PATH).form(PATH));
    assert!(browser.send(&one).says("Versie 1 staat open"));
    let late = browser.post(&other);
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.says("Dit is intussen veranderd") && !late.says("href=\"#note\""), "{}", late.text());
}

#[test]
fn what_nobody_read_is_published_by_nobody_who_does_not_say_that_it_is_true() {
    let unread =
        filled_webshop().lines().filter(|line| !line.starts_with("last_review")).collect::<Vec<_>>().join("\n");
    let firm = Firm::with(&Register::parse(&unread).ok().unwrap());
    let mut browser = firm.browser(Role::Owner);
    let form = browser.get(PATH).form(PATH);
    let refused = browser.post(&form);
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.says("Lees de tekst en vink aan"), "{}", refused.text());
    assert_eq!(firm.vault(|vault| vault.in_force().unwrap().version), 1);
    let published = browser.send(&form.tick("read", "1"));
    assert!(published.says("Versie 1 staat open"), "{}", published.text());
    // It is noted of each activity, and the statement was published by that.
    let in_force = firm.vault(|vault| vault.in_force().unwrap());
    assert!(in_force.register.activities.iter().all(|activity| activity.last_review.is_some()));
    assert_eq!(in_force.version, 2);
}

#[test]
fn what_people_were_told_is_the_version_that_was_public_on_that_day() {
    let firm = Firm::with(&Register::parse(&filled_webshop()).ok().unwrap());
    firm.bring(crate::security::LIST, &crate::security::customers());
    let mut browser = firm.browser(Role::Owner);
    let subject = firm.vault(|vault| vault.find_person(actor(), "K-1").unwrap()[0].subject);
    let tell = format!("/gegevens/mens/{subject}/verteld");
    assert_eq!(browser.get(&tell).form(&tell).value("text"), Some(""));
    let form = browser.get(PATH).form(PATH);
    let steered = browser.post(&form.clone().set("note", "nieuw\u{202e}"));
    assert!(steered.status == StatusCode::UNPROCESSABLE_ENTITY && steered.says("niet kunnen bewaren"));
    browser.send(&form);
    let form = browser.get(&tell).form(&tell).tick("way", "email");
    let text = "Onze privacyverklaring, versie 1 van 26-11-2026, zoals die op onze website staat.";
    assert_eq!(form.value("text"), Some(text));
    // Before that day there was none to read.
    let early = browser.post(&form.clone().set("day", "25-11-2026"));
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(early.says("Op 25-11-2026 was nog geen privacyverklaring gepubliceerd"), "{}", early.text());
    let done = browser.send(&form.set("day", "26-11-2026").set("time", ""));
    assert!(done.path.ends_with(&subject.to_string()), "{}", done.text());
    let english = format!("/en/data/person/{subject}/told");
    assert!(browser.get(&english).says("Our privacy statement, version 1"));
}
