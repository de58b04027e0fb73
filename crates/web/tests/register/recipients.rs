//! Recipients: adding, changing, what the law says of where they are.

use super::{register, version};
use crate::common::{Browser, Filled, Firm};
use axum::http::StatusCode;
use jiff::civil::date;
use waarborg_register::Contract;
use waarborg_web::Role;

fn new(browser: &mut Browser) -> Filled {
    let form = browser.get("/register/ontvangers/nieuw").form("/register/ontvangers/nieuw");
    form.set("name", "Drukkerij Jansen & Zn.")
        .set("what-nl", "Drukt en verstuurt kaarten.")
        .set("what-en", "Prints and sends cards.")
        .set("country", "NL")
}

#[test]
fn a_recipient_is_added_and_changed() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let form = new(&mut browser).tick("contract", "1").set("signed", "1-11-2026");
    let list = browser.send(&form);
    assert!(
        list.says("De ontvanger staat in het register.") && list.says("Drukkerij Jansen &#38; Zn."),
        "{}",
        list.text()
    );
    let one = register(&firm).recipient("drukkerij-jansen-zn").unwrap().clone();
    assert_eq!(one.contract, Contract::SignedOn(date(2026, 11, 1)));
    let path = "/register/ontvangers/drukkerij-jansen-zn";
    let change = browser.get(path).form(path).set("name", "Drukkerij Jansen");
    assert!(browser.send(&change).says("Het register is gewijzigd."));
    assert_eq!(register(&firm).recipient("drukkerij-jansen-zn").unwrap().name, "Drukkerij Jansen");
    // Another of the same name gets an address of its own.
    let again = new(&mut browser);
    browser.send(&again);
    assert!(register(&firm).recipient("drukkerij-jansen-zn-2").is_some());
}

#[test]
fn what_is_wrong_with_a_recipient_is_told_beside_its_field() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Officer);
    let form = browser.get("/register/ontvangers/nieuw").form("/register/ontvangers/nieuw");
    let empty = browser.post(&form.clone().set("country", ""));
    for message in ["Vul de naam van de ontvanger in", "Vul de Nederlandse tekst in", "Kies het land van de ontvanger"]
    {
        assert!(empty.says(message), "{message}");
    }
    for (signed, message) in [
        ("31-02-2026", "Vul een dag in die bestaat"),
        ("01-01-2027", "kan niet na vandaag liggen"),
        ("01-11-2026", "Zet ook een vinkje"),
    ] {
        let form = new(&mut browser).set("signed", signed);
        let shown = browser.post(&form);
        assert!(shown.status == StatusCode::UNPROCESSABLE_ENTITY && shown.says(message), "{signed}");
    }
    for country in ["XX", "<script>", ""] {
        let form = new(&mut browser).forged("country", country);
        assert_eq!(browser.post(&form).status, StatusCode::UNPROCESSABLE_ENTITY, "{country}");
    }
    assert_eq!(version(&firm), 1);
}

#[test]
fn whoever_names_a_recipient_says_where_it_is_and_what_is_agreed() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let path = "/register/ontvangers/mailing";
    let form = browser.get(path).form(path).set("name", "Mailchimp");
    let asked = browser.post(&form);
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(asked.says("Kies het land van de ontvanger"), "{}", asked.text());
    let form = form.set("country", "NL").tick("contract", "1").set("signed", "1-11-2026");
    assert!(browser.send(&form).says("Het register is gewijzigd."));
    assert_eq!(register(&firm).recipient("mailing").unwrap().contract, Contract::SignedOn(date(2026, 11, 1)));
}

#[test]
fn moving_a_recipient_out_of_reach_is_refused_with_its_article() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let before = register(&firm);
    let path = "/register/ontvangers/mailing";
    let form = browser.get(path).form(path).set("name", "MailPost").set("country", "NL").set("signed", "");
    let refused = browser.post(&form);
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.says("Zo mag het niet in het register") && refused.says("AVG 28"), "{}", refused.text());
    assert_eq!(register(&firm), before);
}

#[test]
fn the_list_says_what_is_agreed_where_and_for_what() {
    let firm = Firm::new();
    let list = firm.browser(Role::Auditor).get("/register/ontvangers");
    assert!(list.says("Dag van de overeenkomst ontbreekt") && list.says("/register/newsletter"), "{}", list.text());
    assert!(!list.says("/register/ontvangers/mailing\""), "who only looks changes nothing");
}
