//! The firm as the register names it.

use crate::common::Firm;
use axum::http::StatusCode;
use waarborg_web::Role;

const PATH: &str = "/instellingen/bedrijf";

#[test]
fn what_is_filled_in_stands_in_the_register_and_on_every_page() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Officer);
    let version = firm.vault(|vault| vault.in_force().unwrap().version);
    let form = browser.get(PATH).form(PATH);
    assert!(form.fields.iter().all(|(_, value)| !value.contains('…')), "{:?}", form.fields);
    let filled = form
        .set("name", "Bloemhof & Zonen")
        .set("kvk", "1234 5678")
        .set("address", "Brink 1, 7411 BR Deventer")
        .set("email", "privacy@bloemhof.example")
        .set("phone", "0570 123 456")
        .set("website", "https://bloemhof.example")
        .set("dpo", "");
    let kept = browser.send(&filled);
    assert!(kept.says("Uw bedrijf is gewijzigd") && kept.says("Bloemhof &#38; Zonen"), "{}", kept.text());
    firm.vault(|vault| {
        let in_force = vault.in_force().unwrap();
        let controller = &in_force.register.controller;
        assert_eq!((controller.name.as_str(), controller.kvk.as_deref()), ("Bloemhof & Zonen", Some("12345678")));
        assert_eq!(controller.website.as_deref(), Some("https://bloemhof.example"));
        assert_eq!((vault.name().unwrap().as_str(), in_force.version), ("Bloemhof & Zonen", version + 1));
    });
    // The same again changes nothing.
    let form = browser.get(PATH).form(PATH);
    browser.send(&form);
    assert_eq!(firm.vault(|vault| vault.in_force().unwrap().version), version + 1);
}

#[test]
fn what_is_wrong_is_told_and_changes_nothing() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let before = firm.vault(|vault| vault.register_text(None).unwrap().text);
    for (field, value, message) in [
        ("name", "", "Vul de naam van uw bedrijf in"),
        ("name", "Bloem\u{202e}hof", "niet kunnen bewaren"),
        ("address", "", "Vul het adres van uw bedrijf in"),
        ("kvk", "1234567", "acht cijfers"),
        ("kvk", "12E45678", "acht cijfers"),
        ("email", "privacy", "mist een @"),
        ("phone", "bel ons", "minstens acht cijfers"),
        ("website", "javascript:alert(1)", "begint met https://"),
        ("address", &"a".repeat(400), "Dit is te lang"),
    ] {
        let form = browser.get(PATH).form(PATH).set("name", "Bloemhof");
        let wrong = browser.send(&form.set(field, value));
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{field} {value}");
        assert!(wrong.says(message), "{field}: {}", wrong.text());
    }
    let unreachable = browser.get(PATH).form(PATH).set("name", "Bloemhof").set("email", "").set("phone", "");
    let wrong = browser.send(&unreachable);
    assert!(wrong.says("Vul een e-mailadres of een telefoonnummer in"), "{}", wrong.text());
    assert_eq!(firm.vault(|vault| vault.register_text(None).unwrap().text), before);
}

#[test]
fn what_a_colleague_changed_meanwhile_is_not_overwritten_unseen() {
    let firm = Firm::new();
    let (mut browser, mut colleague) = (firm.browser(Role::Owner), firm.browser(Role::Officer));
    let fill = |form: crate::common::Filled| form.set("name", "Bloemhof").set("address", "Brink 1, 7411 BR Deventer");
    let mine = fill(browser.get(PATH).form(PATH)).set("phone", "0570 123 456");
    let hers = fill(colleague.get(PATH).form(PATH)).set("phone", "0570 654 321");
    assert!(colleague.send(&hers).says("Uw bedrijf is gewijzigd"));
    let moved = browser.send(&mine);
    assert_eq!(moved.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        moved.says("Dit is intussen veranderd") && moved.says("Intussen staat hier: 0570 654 321"),
        "{}",
        moved.text()
    );
    let phone = |firm: &Firm| firm.vault(|vault| vault.in_force().unwrap().register.controller.phone.clone());
    assert_eq!(phone(&firm).as_deref(), Some("0570 654 321"));
    // What was typed is still there, and now it may stand.
    assert!(browser.send(&moved.form(PATH)).says("Uw bedrijf is gewijzigd"));
    assert_eq!(phone(&firm).as_deref(), Some("0570 123 456"));
}

#[test]
fn only_what_somebody_else_changed_is_told_as_changed() {
    let firm = Firm::new();
    let (mut browser, mut colleague) = (firm.browser(Role::Owner), firm.browser(Role::Officer));
    let named = browser.get(PATH).form(PATH).set("name", "Bloemhof").set("address", "Brink 1, 7411 BR Deventer");
    assert!(browser.send(&named.set("email", "privacy@bloemhof.example")).says("Uw bedrijf is gewijzigd"));
    let mine = browser.get(PATH).form(PATH).set("address", "Brink 2, 7411 BR Deventer");
    let hers = colleague.get(PATH).form(PATH).set("phone", "0570 654 321");
    colleague.send(&hers);
    let moved = browser.send(&mine);
    assert!(moved.says("Intussen staat hier: 0570 654 321"), "{}", moved.text());
    assert!(!moved.says("Intussen staat hier: Brink 1"), "{}", moved.text());
    // The form still has what was typed.
    assert_eq!(moved.form(PATH).value("address"), Some("Brink 2, 7411 BR Deventer"));
}

#[test]
fn the_heading_stays_what_it_is_and_only_what_may_be_left_out_is_marked_so() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let form = browser.get(PATH).form(PATH).set("name", "");
    let wrong = browser.post(&form);
    assert!(wrong.says("<title>Fout: ") && !wrong.says("<h1>Fout"), "{}", wrong.text());
    assert_eq!(wrong.text().matches("(e-mail of telefoon is nodig)").count(), 2);
    let path = "/register/newsletter/wijzig/retention-newsletter";
    let shown = browser.get(path);
    let html = shown.text();
    assert_eq!(html.matches("(nodig bij een eigen termijn)").count(), 3, "{html}");
    assert!(!html.contains("(hoeft niet)"));
}
