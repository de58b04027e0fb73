//! Colleagues: adding, roles, closing, and what a borrowed browser may not do.

use crate::common::{Browser, Firm, Shown};
use crate::standing::{owner, show_again};
use axum::http::StatusCode;
use jiff::SignedDuration;
use waarborg_web::{Accounts, Role};

fn add(browser: &mut Browser, name: &str, email: &str, role: &str) -> Shown {
    let form = browser.get("/instellingen/mensen").form("/instellingen/mensen");
    browser.send(&form.set("name", name).set("email", email).set("role", role).tick("activities", "orders"))
}

fn link(shown: &Shown) -> String {
    let html = shown.text();
    let link = html.split_once("wb-code\">").unwrap().1.split('<').next().unwrap().to_owned();
    link.strip_prefix(crate::common::ORIGIN).unwrap().to_owned()
}

fn accounts(firm: &Firm) -> Accounts {
    firm.vault(|vault| vault.paper().unwrap())
}

#[test]
fn a_colleague_comes_in_by_a_link_that_is_shown_once() {
    let firm = Firm::new();
    let mut browser = owner(&firm);
    let added = add(&mut browser, "Noor Bakker", "Noor@Bloemhof.example", "staff");
    assert!(added.says("Noor Bakker is toegevoegd"), "{}", added.text());
    let path = link(&added);
    let again = browser.get(&added.path);
    assert!(!again.says(&path), "the link is shown twice");
    let kept = accounts(&firm);
    let noor = kept.by_email("noor@bloemhof.example").unwrap();
    assert_eq!((noor.role, noor.activities.as_slice()), (Role::Staff, ["orders".to_owned()].as_slice()));
    let mut hers = firm.stranger();
    assert!(hers.use_link(&path).says("Noor Bakker"));
    assert!(firm.stranger().get(&path).says("al gebruikt of te oud"));
    firm.clock.wait(SignedDuration::from_hours(73));
    let mut browser = owner(&firm);
    let form = browser_form(&mut browser, &added.path, "/link");
    let late = browser.send(&form);
    firm.clock.wait(SignedDuration::from_hours(73));
    assert!(firm.stranger().get(&link(&late)).says("al gebruikt of te oud"));
}

fn browser_form(browser: &mut Browser, path: &str, end: &str) -> crate::common::Filled {
    let page = browser.get(path);
    page.form(&format!("{path}{end}"))
}

#[test]
fn names_and_addresses_belong_to_one_person_and_are_fit_to_read() {
    let firm = Firm::new();
    let mut browser = owner(&firm);
    let before = accounts(&firm).accounts.len();
    for (name, email, message) in [
        ("", "a@example.nl", "Vul een naam in"),
        ("Noor", "", "Vul uw e-mailadres in"),
        ("Noor", "noor", "mist een @ of een punt"),
        ("Noor", "noor@voorbeeld", "mist een @ of een punt"),
        ("karim  AYDIN", "a@example.nl", "Zo heet hier al iemand"),
        ("Noor", "Officer@Bloemhof.example", "al van iemand anders"),
        ("Noor\u{202e}rooN", "a@example.nl", "een teken dat niet te zien is"),
        ("Marieke\u{200b} Bloem", "a@example.nl", "een teken dat niet te zien is"),
        ("Marieke\u{ad} Bloem", "a@example.nl", "een teken dat niet te zien is"),
        ("Marieke \u{3164}Bloem", "a@example.nl", "een teken dat niet te zien is"),
        ("M\u{430}rieke Bloem", "a@example.nl", "letters van twee schriften"),
        ("\u{ff2d}arieke Bloem", "a@example.nl", "Zo heet hier al iemand"),
        ("MARIEKE\u{a0}\u{a0}BLOEM", "a@example.nl", "Zo heet hier al iemand"),
    ] {
        let wrong = add(&mut browser, name, email, "staff");
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{message}");
        assert!(wrong.says(message), "{message}: {}", wrong.text());
    }
    // In her own name as little.
    let form = browser.get("/instellingen/u").form("/instellingen/u");
    let own = browser.send(&form.set("name", "Karim\u{2060} Aydin"));
    assert!(own.status == StatusCode::UNPROCESSABLE_ENTITY && own.says("een teken dat niet te zien is"));
    let long = add(&mut browser, &"n".repeat(81), "a@example.nl", "staff");
    assert!(long.says("Dit is te lang"));
    let form = browser.get("/instellingen/mensen").form("/instellingen/mensen");
    let forged = browser.send(&form.set("name", "N").set("email", "n@example.nl").forged("role", "emperor"));
    assert!(forged.says("Kies een rol"));
    assert_eq!(accounts(&firm).accounts.len(), before);
    let hostile = add(&mut browser, "<script>alert(1)</script>", "x@example.nl", "auditor");
    assert!(hostile.says("&#60;script&#62;") && !hostile.says("<script>alert"));
    let twice = browser.get("/instellingen/mensen").form("/instellingen/mensen");
    let twice = twice.set("name", "Tweemaal").set("email", "t@example.nl").set("role", "staff");
    browser.send(&twice);
    assert!(browser.send(&twice).says("Dit was al gedaan"));
    assert_eq!(accounts(&firm).accounts.iter().filter(|account| account.name == "Tweemaal").count(), 1);
}

#[test]
fn a_name_of_the_log_is_not_taken_by_another() {
    let firm = Firm::new();
    let mut karim = firm.browser(Role::Officer);
    let form = karim.get("/instellingen/u").form("/instellingen/u");
    assert!(karim.send(&form.set("name", "Karim A.")).says("Uw gegevens zijn gewijzigd"));
    let mut browser = owner(&firm);
    // He acted under his old name, so that name stays his.
    let wrong = add(&mut browser, "Karim Aydin", "ander@bloemhof.example", "owner");
    assert!(wrong.says("staat al iemand in het logboek"), "{}", wrong.text());
}

#[test]
fn the_last_owner_stays() {
    let firm = Firm::new();
    let mut browser = owner(&firm);
    let form = browser.get("/instellingen/mensen/owner").form("/instellingen/mensen/owner");
    let wrong = browser.send(&form.set("role", "staff"));
    assert!(wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.says("Er moet een eigenaar blijven"));
    let confirm = browser.get("/instellingen/mensen/owner/sluiten");
    let refused = browser.send(&confirm.only_form());
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert_eq!(accounts(&firm).find("owner").map(|owner| (owner.role, owner.is_closed)), Some((Role::Owner, false)));
    // With another there, she may go.
    let form = browser.get("/instellingen/mensen/officer").form("/instellingen/mensen/officer");
    assert!(browser.send(&form.set("role", "owner")).says("De rol van Karim Aydin is gewijzigd"));
    // He cannot come in by himself yet: without her nobody could.
    let confirm = browser.get("/instellingen/mensen/owner/sluiten");
    assert_eq!(browser.send(&confirm.only_form()).status, StatusCode::CONFLICT);
    let form = browser.get("/instellingen/mensen/owner").form("/instellingen/mensen/owner");
    assert!(browser.send(&form.set("role", "staff")).says("Er moet een eigenaar blijven"));
    crate::standing::set_password(&mut firm.browser(Role::Officer));
    let confirm = browser.get("/instellingen/mensen/owner/sluiten");
    browser.send(&confirm.only_form());
    assert!(accounts(&firm).find("owner").unwrap().is_closed);
    assert_eq!(browser.ask("/").status, StatusCode::SEE_OTHER);
}

#[test]
fn closing_an_account_signs_out_and_its_links_die() {
    let firm = Firm::new();
    let mut browser = owner(&firm);
    let mut hers = firm.browser(Role::Staff);
    let link = firm.link(waarborg_web::Purpose::SignIn("staff".to_owned()));
    let confirm = browser.get("/instellingen/mensen/staff/sluiten");
    assert!(confirm.says("Sanne de Boer wordt overal afgemeld"));
    let closed = browser.send(&confirm.only_form());
    assert!(closed.says("is gesloten"));
    assert_eq!(hers.ask("/").status, StatusCode::SEE_OTHER);
    assert!(firm.stranger().get(&link).says("al gebruikt of te oud"));
    let opened = browser.send(&closed.form("/instellingen/mensen/staff/openen"));
    assert!(opened.says("is weer open") && !accounts(&firm).find("staff").unwrap().is_closed);
}

#[test]
fn people_are_changed_only_by_whoever_just_showed_who_she_is() {
    let firm = Firm::new();
    let mut browser = owner(&firm);
    firm.clock.wait(SignedDuration::from_mins(6));
    let asking = add(&mut browser, "Noor Bakker", "noor@bloemhof.example", "officer");
    assert!(accounts(&firm).by_email("noor@bloemhof.example").is_none());
    let back = show_again(&mut browser, &asking);
    // What was filled in stands there again.
    assert_eq!(back.path, "/instellingen/mensen");
    let form = back.form("/instellingen/mensen");
    assert_eq!((form.value("name"), form.value("role")), (Some("Noor Bakker"), Some("officer")));
    assert!(browser.send(&form).says("Noor Bakker is toegevoegd"));
    for (page, action) in [
        ("/instellingen/mensen/staff", "/instellingen/mensen/staff"),
        ("/instellingen/mensen/staff", "/instellingen/mensen/staff/link"),
    ] {
        firm.clock.wait(SignedDuration::from_mins(6));
        let form = browser.get(page).form(action);
        assert!(browser.send(&form).says("Bent u het zelf?"), "{action}");
    }
    // What she pressed had nothing to fill in: the form of the page stands as it is, and she is told to press again.
    firm.change_accounts(|accounts| accounts.find_mut("staff").unwrap().activities = vec!["orders".to_owned()]);
    firm.clock.wait(SignedDuration::from_mins(6));
    let form = browser.get("/instellingen/mensen/staff").form("/instellingen/mensen/staff/link");
    let asking = browser.send(&form);
    let back = show_again(&mut browser, &asking);
    let form = back.form("/instellingen/mensen/staff");
    assert_eq!((form.value("role"), form.value("activities")), (Some("staff"), Some("orders")));
    assert!(back.says("nog een keer op de knop"), "{}", back.text());
    assert!(browser.send(&back.form("/instellingen/mensen/staff/link")).says("wb-code"));
    // Without a password or a passkey there is nothing to show, and the way to one.
    let mut bare = firm.browser_of("officer");
    let _ = bare.get("/");
    let mut other = firm.browser(Role::Owner);
    let asked = other.get("/beveiliging/herstelblad");
    assert!(asked.says("Bent u het zelf?"));
}

#[test]
fn what_was_given_up_does_not_stand_there_hours_later() {
    let firm = Firm::new();
    let mut browser = owner(&firm);
    firm.clock.wait(SignedDuration::from_mins(6));
    let asking = add(&mut browser, "Noor Bakker", "noor@bloemhof.example", "officer");
    assert!(asking.says("Bent u het zelf?"));
    firm.clock.wait(SignedDuration::from_mins(20));
    let form = browser.get("/instellingen/mensen").form("/instellingen/mensen");
    assert_eq!((form.value("name"), form.value("role")), (Some(""), Some("staff")));
}
