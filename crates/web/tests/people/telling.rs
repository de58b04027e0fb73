//! Writing down that people were told, by the pages alone: until then the second thing a file is used for is a no for all.

use crate::common::{Browser, Firm, Shown};
use crate::shop::{assert_worded, page_of, person};
use axum::http::StatusCode;
use std::fmt::Write as _;
use waarborg_web::Role;

fn own(shown: &Shown) -> crate::common::Filled {
    shown.form(&shown.path)
}

/// So many customers, brought in by the pages: told of their orders.
fn bring(browser: &mut Browser, people: usize) {
    bring_told(browser, people, None);
}

/// The same, by a text that told of something else too.
fn bring_told(browser: &mut Browser, people: usize, too: Option<&str>) {
    let mut list = "Klantnummer;Naam;E-mail\n".to_owned();
    for number in 0..people {
        writeln!(list, "K-{number};Mens {number};m{number}@example.nl").unwrap();
    }
    let form = browser.get("/gegevens/inlezen").form("/gegevens/inlezen");
    let columns = browser.send(&form.set("into", "customers").file("file", "klanten.csv", list.as_bytes()));
    let purpose = browser.send(&own(&columns));
    let form = own(&purpose).set("informed", "yes").tick("optout", "1");
    let check = browser.send(&too.into_iter().fold(form, |form, too| form.tick("too", too)));
    browser.send(&own(&check));
}

/// Whether customers may be mailed offers.
fn offers(browser: &mut Browser) -> Shown {
    let form = browser.get("/mag-dit").form("/mag-dit");
    let form = form.set("subject", "customer").tick("data", "contact");
    let form = form.set("deed", "action=direct_marketing;channel=email").set("purpose", "offers");
    browser.send(&form)
}

#[test]
fn from_an_import_to_a_yes_by_the_pages_alone() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    bring(&mut browser, 3);
    let no = offers(&mut browser);
    assert!(!no.says("Lijst van 3 mensen ophalen"), "{}", no.text());
    // The way leads to where it is written down that they know.
    let viewers = browser.get("/gegevens/customers/wie-kijkt-mee");
    assert!(viewers.says("/gegevens/vertellen/offers/customers"));
    let index = browser.get("/gegevens/vertellen/offers");
    assert_worded(&index);
    assert!(index.says("Van 3 mensen staat nog niet vast dat zij het weten"), "{}", index.text());
    let path = "/gegevens/vertellen/offers/customers";
    let ask = browser.get(path);
    assert_worded(&ask);
    assert!(ask.says("Aanbiedingen aan klanten: van 3 mensen in Klanten") && ask.says("niet ongedaan maken"));
    let form = own(&ask).tick("way", "email");
    for (unfit, message) in [
        (form.clone(), "Vink aan dat zij allemaal deze tekst kregen"),
        (form.clone().tick("sure", "1").set("text", " "), "Vul in wat u vertelde"),
        (form.clone().tick("sure", "1").set("day", "27-11-2026"), "moet nog komen"),
        (form.clone().tick("sure", "1").set("day", "27-11-0202"), "Deze dag bestaat niet"),
        (form.clone().tick("sure", "1").without("way"), "Kies hoe u het vertelde"),
    ] {
        let shown = browser.post(&unfit);
        assert_eq!(shown.status, StatusCode::UNPROCESSABLE_ENTITY, "{message}");
        assert!(shown.says(message), "{message}: {}", shown.text());
    }
    let done = browser.send(&form.tick("sure", "1"));
    assert!(
        done.says("Van 3 mensen staat nu vast dat zij het weten") && done.says("Iedereen hierin weet het"),
        "{}",
        done.text()
    );
    let yes = offers(&mut browser);
    assert!(yes.says("Lijst van 3 mensen ophalen"), "{}", yes.text());
}

#[test]
fn what_the_text_told_besides_may_be_done_at_once() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    bring_told(&mut browser, 3, Some("offers"));
    let yes = offers(&mut browser);
    assert!(yes.says("Lijst van 3 mensen ophalen"), "{}", yes.text());
    assert!(browser.get("/gegevens/vertellen/offers/customers").says("iedereen in Klanten weet het al"));
}

#[test]
fn a_way_leads_to_where_it_is_written_down() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let form = browser.get("/mag-dit").form("/mag-dit");
    let form = form.set("subject", "customer").tick("data", "contact").set("deed", "action=use");
    let mut answer = browser.send(&form.set("purpose", "contract"));
    let form = answer.form(&answer.path);
    if form.names.iter().any(|name| name == "informed") {
        answer = browser.send(&form.forged("informed", "no"));
    }
    assert!(
        answer.says("/gegevens/vertellen/orders") && answer.says("Leg vast dat mensen dit weten"),
        "{}",
        answer.text()
    );
}

#[test]
fn many_people_ask_for_their_number_and_nobody_is_told_whom_the_page_did_not_count() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Officer);
    bring(&mut browser, 101);
    let path = "/gegevens/vertellen/offers/customers";
    let form = own(&browser.get(path)).tick("way", "email");
    let wrong = browser.post(&form.clone().set("number", "100"));
    assert!(wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.says("Het gaat om 101 mensen"));
    // A colleague writes one down meanwhile.
    let page = page_of(&firm, "K-1");
    let mut colleague = firm.browser(Role::Owner);
    let one = colleague.get(&format!("{page}/verteld"));
    assert_eq!(own(&one).value("what"), Some("offers"), "what she does not know yet is proposed");
    let done = colleague.send(&own(&one).tick("way", "phone").tick("recipients", "1"));
    assert!(done.says("Het staat vast dat deze mens dit weet: Aanbiedingen aan klanten"), "{}", done.text());
    assert!(done.says("Deze mens weet ervan.") && !done.says("Nog niet vastgelegd dat"), "{}", done.text());
    let moved = browser.post(&form.set("number", "101"));
    assert!(moved.says("Dit is intussen veranderd") && moved.says("van 100 mensen in Klanten"), "{}", moved.text());
}

#[test]
fn staff_write_it_down_of_one_person_and_of_their_own_work() {
    let firm = crate::shop::shop();
    let page = format!("/gegevens/mens/{}/verteld", person(&firm, "K-1"));
    let mut browser = firm.browser(Role::Staff);
    let form = own(&browser.get(&page)).tick("way", "phone");
    let forged = browser.post(&form.clone().forged("what", "orders"));
    assert_eq!(forged.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(browser.send(&form).says("Het staat vast dat deze mens dit weet"));
    for path in ["/gegevens/vertellen/deliveries", "/gegevens/vertellen/deliveries/customers"] {
        assert_eq!(browser.ask(path).status, StatusCode::FORBIDDEN);
    }
    let mut owner = firm.browser(Role::Owner);
    for path in ["/gegevens/vertellen/none", "/gegevens/vertellen/orders/employees", "/en/data/tell/orders/none"] {
        assert_eq!(owner.ask(path).status, StatusCode::NOT_FOUND, "{path}");
    }
    assert!(owner.get("/en/data/tell/orders/customers").says("everyone in Customers knows already"));
}
