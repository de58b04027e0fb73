//! Writing down that people were told, by the pages alone: until then the second thing a file is used for is a no for all.

use crate::common::{Browser, Firm, Shown, TOLD};
use crate::shop::{assert_worded, page_of, person};
use axum::http::StatusCode;
use std::fmt::Write as _;
use waarborg_web::Role;

fn own(shown: &Shown) -> crate::common::Filled {
    shown.form(&shown.path)
}

/// The addresses that a page leads to.
fn links(shown: &Shown) -> Vec<String> {
    let html = String::from_utf8(shown.bytes.clone()).unwrap();
    html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
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
    let form = own(&purpose).set("informed", "yes").set("told-text", TOLD).tick("optout", "1");
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
    assert!(
        ask.says("Aanbiedingen aan klanten: van 3 mensen in Klanten")
            && ask.says("Leg alleen vast wat u echt heeft verteld")
    );
    let form = own(&ask).set("text", TOLD).tick("way", "email");
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
    let form = own(&browser.get(path)).set("text", TOLD).tick("way", "email");
    let wrong = browser.post(&form.clone().set("number", "100"));
    assert!(wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.says("Het gaat om 101 mensen"));
    // A colleague writes one down meanwhile.
    let page = page_of(&firm, "K-1");
    let mut colleague = firm.browser(Role::Owner);
    let one = colleague.get(&format!("{page}/verteld"));
    assert_eq!(own(&one).value("what"), Some("offers"), "what she does not know yet is proposed");
    let done = colleague.send(&own(&one).set("text", TOLD).tick("way", "phone").tick("recipients", "1"));
    assert!(done.says("Het staat vast dat deze mens dit weet: Aanbiedingen aan klanten"), "{}", done.text());
    assert!(done.says("Deze mens weet ervan.") && !done.says("Nog niet vastgelegd dat"), "{}", done.text());
    let moved = browser.post(&form.set("number", "101"));
    assert!(moved.says("Dit is intussen veranderd") && moved.says("van 100 mensen in Klanten"), "{}", moved.text());
}

#[test]
fn today_leads_to_everyone_who_was_not_told() {
    let mut register = waarborg_register::Template::find("webshop").unwrap().register().unwrap();
    let mut surveys = register.activity("offers").unwrap().clone();
    (surveys.id, surveys.name.nl) = ("surveys".to_owned(), "Vragen aan klanten".to_owned());
    register.activities.push(surveys);
    let firm = Firm::with(&register);
    let mut browser = firm.browser(Role::Owner);
    bring(&mut browser, 3);
    let today = browser.get("/");
    let owed = "Van 3 mensen staat niet vast dat zij weten wat u doet";
    assert!(today.says(owed) && today.says("/gegevens/vertellen\""), "{}", today.text());
    assert!(browser.get("/gegevens").says("/gegevens/vertellen\""));
    let all = browser.get("/gegevens/vertellen");
    assert_worded(&all);
    assert!(all.says("Van 3 mensen staat nog niet vast dat zij alles weten wat u doet"), "{}", all.text());
    assert!(all.says("Aanbiedingen aan klanten · Klanten") && all.says("/gegevens/vertellen/offers/customers"));
    assert!(browser.get("/en/data/tell").says("they know all that you do"));
    // One text may have told of all of it; the task goes as soon as it is done.
    let of = |one: &String| one.starts_with("/gegevens/vertellen/") && one.matches('/').count() == 4;
    let mut paths: Vec<String> = links(&all).into_iter().filter(of).collect();
    paths.dedup();
    let ask = browser.get(&paths[0]);
    assert_worded(&ask);
    let others: Vec<String> =
        paths[1..].iter().map(|path| path.split('/').skip(3).collect::<Vec<_>>().join(":")).collect();
    let form = own(&ask).set("text", TOLD).tick("way", "email").tick("sure", "1");
    assert_eq!(others, ["surveys:customers"]);
    assert!(ask.says("Vragen aan klanten · Klanten: 3 mensen"), "{}", ask.text());
    // What nobody is owed a word about is nobody told of.
    let form = others.iter().fold(form.forged("too", "payroll:payroll"), |form, one| form.tick("too", one));
    let done = browser.send(&form);
    assert!(done.says("Van 3 mensen staat nu vast"), "{}", done.text());
    assert!(!browser.get("/").says("weten wat u doet"));
    assert!(browser.get("/gegevens/vertellen").says("Van iedereen staat vast"));
    for role in [Role::Staff, Role::Auditor] {
        assert_eq!(firm.browser(role).ask("/gegevens/vertellen").status, StatusCode::FORBIDDEN);
    }
}

#[test]
fn what_was_written_down_by_mistake_is_taken_back_and_counts_no_more() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    bring(&mut browser, 3);
    let path = "/gegevens/vertellen/offers/customers";
    assert!(browser.get(&format!("{path}/terug")).says("Van niemand in dit bestand staat vast"));
    let form = own(&browser.get(path)).tick("way", "email").set("text", "De mail van mei.");
    browser.send(&form.tick("sure", "1"));
    assert!(offers(&mut browser).says("Lijst van 3 mensen ophalen"));
    assert!(browser.get("/gegevens/vertellen/offers").says(&format!("{path}/terug")));
    let list = browser.get(&format!("{path}/terug"));
    assert_worded(&list);
    assert!(list.says("De mail van mei.") && list.says("3 mensen") && list.says("e-mail"), "{}", list.text());
    let notice = links(&list).into_iter().find(|one| one.starts_with(&format!("{path}/terug/"))).unwrap();
    let ask = browser.get(&notice);
    assert_worded(&ask);
    assert!(ask.says("van 3 mensen in Klanten staat vast") && ask.says("De tekst was: De mail van mei."));
    let form = own(&ask);
    for (unfit, message) in [
        (form.clone().set("why", "Niet verstuurd."), "Vink aan dat zij de tekst toch niet kregen"),
        (form.clone().tick("sure", "1").set("why", " "), "Vul in wat er misging"),
    ] {
        let shown = browser.post(&unfit);
        assert!(shown.status == StatusCode::UNPROCESSABLE_ENTITY && shown.says(message), "{}", shown.text());
        assert!(shown.says("<title>Fout: ") && !shown.says("<h1>Fout: "), "the heading stays what it is");
    }
    // Of one of them it is taken back beforehand, on her own page; the page for all has counted her.
    let page = page_of(&firm, "K-1");
    assert!(browser.get(&page).says("Haal terug dat deze mens het weet"));
    let one = browser.get(&format!("{page}/toch-niet-verteld"));
    assert_worded(&one);
    let typed = own(&one).set("what", "offers").set("why", "\"><img src=x onerror=alert(1)>");
    assert_eq!(browser.post(&typed.clone().forged("what", "payroll")).status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = browser.send(&typed);
    assert!(done.says("Het staat niet meer vast dat deze mens dit weet: Aanbiedingen"), "{}", done.text());
    assert!(done.says("toch niet geïnformeerd") && done.says("De mail van mei.") && !done.says("<img src=x"));
    let moved = browser.post(&form.clone().tick("sure", "1").set("why", "Niet verstuurd."));
    assert!(moved.says("Dit is intussen veranderd") && moved.says("van 2 mensen in Klanten"), "{}", moved.text());
    assert!(offers(&mut browser).says("Lijst van 2 mensen ophalen"));
    let done = browser.send(&own(&moved).tick("sure", "1").set("why", "Niet verstuurd."));
    assert!(done.says("Van 2 mensen staat niet meer vast dat zij het weten"), "{}", done.text());
    assert!(!offers(&mut browser).says("mensen ophalen"));
    assert_eq!(browser.ask(&notice).status, StatusCode::NOT_FOUND);
    // What was told at the import stands.
    assert!(browser.get("/gegevens/vertellen/orders").says("Iedereen hierin weet het"));
    assert!(browser.get("/en/data/tell/offers/customers/back").says("Of nobody in this file"));
    for path in [format!("{path}/terug"), "/gegevens/vertellen/orders/customers/terug".to_owned()] {
        assert_eq!(firm.browser(Role::Staff).ask(&path).status, StatusCode::FORBIDDEN);
    }
}

#[test]
fn staff_write_it_down_of_one_person_and_of_their_own_work() {
    let firm = crate::shop::shop();
    let page = format!("/gegevens/mens/{}/verteld", person(&firm, "K-1"));
    let mut browser = firm.browser(Role::Staff);
    let form = own(&browser.get(&page)).set("text", TOLD).tick("way", "phone");
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
