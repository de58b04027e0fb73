//! What is said of all people of a list: no more is written down than was said, and the last page shows all of it.

use crate::common::{Browser, Firm, Shown, TOLD, actor};
use crate::{LIST, fact, own, to_check, upload};
use axum::http::StatusCode;
use waarborg_model::vocabulary::Purpose;
use waarborg_vault::{Access, PurposeBit};
use waarborg_web::Role;

/// To where it is asked what is known of the people.
fn to_purpose(browser: &mut Browser, into: &str, list: &str) -> Shown {
    let columns = upload(browser, into, list);
    browser.send(&own(&columns))
}

fn access(firm: &Firm, words: &str) -> Access {
    firm.vault(|vault| {
        let found = vault.find_person(actor(), words).unwrap();
        vault.access(actor(), found[0].subject).unwrap().given().unwrap()
    })
}

fn has(access: &Access, activity: &str, purpose: Purpose, bit: PurposeBit) -> bool {
    let held = access.purposes.iter().find(|(id, of, _)| id.as_deref() == Some(activity) && *of == purpose);
    held.is_some_and(|(_, _, bits)| bits & bit as u32 != 0)
}

/// What the last page says beside a question.
fn answer(check: &Shown, question: &str) -> String {
    let html = check.text();
    let (_, rest) =
        html.split_once(&format!("scope=\"row\">{question}</th>")).unwrap_or_else(|| panic!("no {question} in {html}"));
    rest.split_once("role=\"cell\">").unwrap().1.split_once("</td>").unwrap().0.to_owned()
}

const READERS: &str = "E-mail;Naam\nsanne@example.nl;Sanne de Vries\nbo@example.nl;Bo Smit\n";

#[test]
fn nobody_was_told_of_recipients_unless_it_was_ticked() {
    for ticked in [false, true] {
        let firm = Firm::new();
        let mut browser = firm.browser(Role::Owner);
        let purpose = to_purpose(&mut browser, "customers", LIST);
        let form = own(&purpose).set("informed", "yes").set("told-text", TOLD);
        let check = browser.send(&if ticked { form.tick("recipients", "1") } else { form });
        assert_eq!(answer(&check, "Weten zij wie het krijgt?"), if ticked { "Ja" } else { "Nee" });
        browser.send(&own(&check));
        let sanne = access(&firm, "K-1");
        assert!(has(&sanne, "orders", Purpose::Contract, PurposeBit::Informed));
        assert_eq!(has(&sanne, "orders", Purpose::Contract, PurposeBit::InformedRecipients), ticked);
    }
}

#[test]
fn a_consent_is_no_more_than_what_was_ticked() {
    for ticked in [false, true] {
        let firm = Firm::new();
        let mut browser = firm.browser(Role::Owner);
        let purpose = to_purpose(&mut browser, "newsletter", READERS);
        let form = own(&purpose)
            .set("informed", "yes")
            .set("told-text", TOLD)
            .set("consent-text", "Ja, mail mij de nieuwsbrief.");
        let names = ["free", "specific", "informed", "active"];
        let form = names.into_iter().filter(|_| ticked).fold(form, |form, name| form.tick("counts", name));
        let check = browser.send(&form);
        assert!(check.path.ends_with("/nakijken"), "{}", check.text());
        assert_eq!(answer(&check, "Hoe zij ja zeiden").contains("deze toestemming telt niet"), !ticked);
        if ticked {
            browser.send(&own(&check));
            let sanne = access(&firm, "sanne@example.nl");
            let of = |bit| has(&sanne, "newsletter", Purpose::Newsletter, bit);
            assert!(
                of(PurposeBit::Free) && of(PurposeBit::Specific) && of(PurposeBit::Knowing) && of(PurposeBit::Active)
            );
            assert!(!of(PurposeBit::Explicit) && !of(PurposeBit::ByRepresentative));
        } else {
            // Without what makes it count nothing may come in.
            assert!(check.says("Dit houdt de wet buiten") && !check.says("Wat er straks gebeurt"), "{}", check.text());
        }
    }
}

#[test]
fn the_last_page_shows_all_that_was_answered() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let purpose = to_purpose(&mut browser, "customers", LIST);
    assert!(!purpose.says("(hoeft niet)") || purpose.text().matches("(hoeft niet)").count() <= 3);
    let form = own(&purpose).set("customer", "until").set("until", "27-11-2025").tick("optout", "1");
    let form = form
        .set("informed", "yes")
        .set("told-text", TOLD)
        .set("told-on", "1-10-2025")
        .set("told-way", "email")
        .tick("too", "offers");
    let check = browser.send(&form.set("told-text", "Wij mailen u <b>soms</b>."));
    assert_eq!(answer(&check, "Klanten"), "Zij waren klant tot donderdag 27 november 2025");
    assert!(answer(&check, "Reclame").contains("konden reclame weigeren"));
    assert_eq!(answer(&check, "Mag blijven"), "Tot en met zaterdag 27 november 2027");
    let told = answer(&check, "Weten zij ervan?");
    assert!(told.contains("1 oktober 2025") && told.contains("per e-mail") && told.contains("Wij mailen u"), "{told}");
    assert!(!told.contains("<b>"));
    assert_eq!(answer(&check, "De tekst ging ook over"), "Aanbiedingen aan klanten");
    // And back on the page all of it stands there still.
    let back = own(&browser.get(&purpose.path));
    assert_eq!((back.value("until"), back.value("too")), (Some("27-11-2025"), Some("offers")));
}

#[test]
fn a_text_that_told_of_more_counts_for_more_and_goes_with_the_list() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let purpose = to_purpose(&mut browser, "customers", LIST);
    let forged = browser.post(&own(&purpose).set("informed", "yes").set("told-text", TOLD).forged("too", "payroll"));
    assert!(forged.location().is_some());
    let purpose = browser.get(&purpose.path);
    assert!(own(&purpose).value("too").is_none(), "what the page does not offer is not kept");
    let check = browser.send(&own(&purpose).set("informed", "yes").set("told-text", TOLD).tick("too", "offers"));
    let done = browser.send(&own(&check));
    let sanne = access(&firm, "K-1");
    for (activity, of) in [("orders", Purpose::Contract), ("orders", Purpose::Delivery), ("offers", Purpose::Offers)] {
        assert!(has(&sanne, activity, of, PurposeBit::Informed), "{activity}");
    }
    assert!(!has(&sanne, "payroll", Purpose::Payroll, PurposeBit::Informed));
    assert_eq!(sanne.events.len(), 2);
    let page = browser.get(&format!("{}/ongedaan", done.path));
    assert!(browser.send(&own(&page)).says("4 mensen zijn weggehaald"));
}

#[test]
fn the_day_that_is_said_moves_the_end_and_an_old_list_does_not_come_in() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let purpose = to_purpose(&mut browser, "customers", LIST);
    assert!(purpose.says("Wanneer had u voor het laatst contact?"), "{}", purpose.text());
    let form = own(&purpose).set("informed", "yes").set("told-text", TOLD);
    for wrong in ["27-11-0202", "31-02-2026", "morgen"] {
        let faulty = browser.post(&form.clone().set("clock", wrong));
        assert_eq!(faulty.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        assert!(faulty.says("Vul een dag in die bestaat"));
    }
    let oldest = browser.send(&form.clone().set("clock", "01-01-1900"));
    assert!(oldest.says("is al voorbij, sinds donderdag 2 januari 1902"), "{}", oldest.text());
    let form = own(&browser.get(&purpose.path));
    let check = browser.send(&form.clone().set("clock", "01-01-2015"));
    assert!(
        check.says("De bewaartermijn van deze mensen is al voorbij, sinds maandag 2 januari 2017"),
        "{}",
        check.text()
    );
    assert!(!check.says("Wat er straks gebeurt"));
    // A form of before brings nothing in either.
    let purpose = browser.get(&purpose.path);
    let right = browser.send(&own(&purpose).set("clock", "01-03-2026"));
    assert_eq!(answer(&right, "Wanneer had u voor het laatst contact?"), "zondag 1 maart 2026");
    let form = own(&right);
    let again = browser.get(&purpose.path);
    browser.send(&own(&again).set("clock", "01-01-2015"));
    assert_eq!(browser.post(&form).status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(firm.vault(|vault| vault.people().unwrap()), 0);
    let again = browser.get(&purpose.path);
    let right = browser.send(&own(&again).set("clock", "01-03-2026"));
    browser.send(&own(&right));
    assert_eq!(access(&firm, "K-1").records[0].last_day().unwrap().to_string(), "2028-03-01");
}

#[test]
fn what_was_typed_and_would_count_for_nothing_is_told() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let purpose = to_purpose(&mut browser, "customers", LIST);
    let form = own(&purpose).set("informed", "yes").set("told-text", TOLD);
    let until = browser.post(&form.clone().set("until", "31-12-2023"));
    assert_eq!(until.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(until.says("Deze dag telt alleen als zij klant waren") && until.says("id=\"until-fault\""));
    let told = browser.post(&form.clone().set("informed", "no").tick("too", "offers"));
    assert!(told.says("U vinkte aan wat de tekst vertelde") && told.says("id=\"informed-fault\""), "{}", told.text());
    // Rows that are pasted beside a file.
    let start = browser.get("/gegevens/inlezen").form("/gegevens/inlezen");
    let both = start.set("into", "customers").set("rows", "Naam\nJan\n").file("file", "a.csv", LIST.as_bytes());
    let both = browser.post(&both);
    assert_eq!(both.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(both.says("Kies één van beide"), "{}", both.text());
}

#[test]
fn changing_one_column_loses_no_tick_of_the_others() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let columns = upload(&mut browser, "customers", LIST);
    let mut form = own(&columns).without("keep-4");
    form.action = columns.path.replace("/kolommen", "/kolom/3/wijzig");
    let one = browser.send(&form);
    assert!(one.says("Wat is kolom ‘E-mail’?"), "{}", one.text());
    let after = own(&browser.send(&own(&one)));
    assert!(after.value("keep-4").is_none() && after.value("keep-3").is_some());
}

#[test]
fn a_column_that_was_left_out_takes_no_field_from_another() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let list = "Naam;E-mail;Mail zakelijk\nSanne de Vries;sanne@example.nl;s@zaak.example\nBo Smit;bo@example.nl;b@zaak.example\n";
    let columns = upload(&mut browser, "customers", list);
    assert!(columns.says("E-mailadres komt al uit een andere kolom") && own(&columns).value("keep-3").is_none());
    browser.send(&own(&columns).without("keep-2"));
    let columns = browser.get(&columns.path);
    // Its field is free, and it does not come in by itself.
    assert!(!columns.says("komt al uit een andere kolom"), "{}", columns.text());
    let form = own(&columns);
    assert!(form.names.iter().any(|name| name == "keep-3") && form.value("keep-3").is_none());
    let check = to_check(&mut browser, &browser_ticks(&columns));
    let _ = fact(&check, "Nieuwe mensen");
    assert!(answer(&check, "Wat u bewaart").contains("Mail zakelijk → E-mailadres"), "{}", check.text());
}

/// The same page, as if the box of the third column were ticked on it.
fn browser_ticks(columns: &Shown) -> Shown {
    let html = columns.text().replace("name=\"keep-3\" value=\"1\"", "name=\"keep-3\" value=\"1\" checked");
    Shown {
        path: columns.path.clone(),
        status: columns.status,
        headers: columns.headers.clone(),
        bytes: html.into_bytes(),
    }
}

#[test]
fn whoever_applies_waits_until_somebody_tells_that_it_ended() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let purpose = to_purpose(&mut browser, "applicants", "Naam;E-mail\nSanne de Vries;sanne@example.nl\n");
    assert!(purpose.says("Wanneer was de sollicitatie afgelopen?"), "{}", purpose.text());
    let check = browser.send(&own(&purpose).set("informed", "yes").set("told-text", TOLD));
    assert!(answer(&check, "Mag blijven").contains("loopt nog niet"), "{}", check.text());
}

#[test]
fn a_list_for_an_interest_that_nobody_weighed_waits_until_somebody_did() {
    let firm = Firm::unweighed();
    let mut browser = firm.browser(Role::Owner);
    let columns = upload(&mut browser, "suppliers", "Naam;E-mail\nTijs Kok;tijs@example.nl\n");
    assert!(columns.says("Niemand heeft uw belang nog afgewogen voor: Leveranciers."), "{}", columns.text());
    let html = columns.text();
    let path = html.split("href=\"").find(|rest| rest.starts_with("/register/suppliers/weeg/")).unwrap();
    let path = path.split('"').next().unwrap().to_owned();
    let form = browser.get(&path).form(&path);
    let back = browser.send(&form.set("balancing", "pass"));
    assert_eq!(back.path, columns.path, "{}", back.text());
    assert!(
        back.says("Uw afweging staat in het register.") && !back.says("Niemand heeft uw belang"),
        "{}",
        back.text()
    );
    let check = to_check(&mut browser, &back);
    assert!(browser.send(&own(&check)).says("1 "), "brought in");
    // Customers come in for an order, and need no weighing.
    let columns = upload(&mut browser, "customers", LIST);
    assert!(!columns.says("Niemand heeft uw belang"));
}
