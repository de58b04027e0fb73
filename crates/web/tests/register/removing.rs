//! Taking entries and recipients out, and putting them back.

use super::{register, version};
use crate::common::{Browser, Firm, START, actor};
use axum::http::StatusCode;
use jiff::civil::date;
use waarborg_law::Bilingual;
use waarborg_model::identifier::SubjectId;
use waarborg_model::vocabulary::Purpose;
use waarborg_register::{Activity, Contract};
use waarborg_vault::{Event, Given, Import, People, Said, Way};
use waarborg_web::Role;

const NEWSLETTER: &str = "/register/newsletter/weg";

fn said() -> Said {
    Said { at: START.parse().unwrap(), way: Way::Form, text: "Ja.".to_owned(), evidence: String::new() }
}

#[test]
fn an_entry_goes_with_its_empty_file_and_comes_back() {
    let firm = Firm::new();
    let before = register(&firm);
    let mut browser = firm.browser(Role::Officer);
    let page = browser.get("/register/newsletter");
    assert!(page.says(&format!("href=\"{NEWSLETTER}\"")));
    let asked = browser.get(NEWSLETTER);
    assert!(asked.says("Het bestand ") && asked.says("blijft in de geschiedenis"), "{}", asked.text());
    assert!(browser.get("/en/register/newsletter/remove").says("Take this activity out"));
    let done = browser.send(&asked.form(NEWSLETTER));
    assert_eq!(done.path, "/register");
    assert!(register(&firm).activity("newsletter").is_none() && register(&firm).file("newsletter").is_none());
    assert!(browser.get("/register/geschiedenis").says("Nieuwsbrief"));
    // The other tab hears what became of it.
    let late = browser.ask("/register/newsletter");
    assert!(late.status == StatusCode::NOT_FOUND && late.says("Dit staat niet in het register"), "{}", late.text());
    let back = browser.send(&done.form("/register/terug/1"));
    assert!(back.says("De versie van ervoor geldt weer"), "{}", back.text());
    assert_eq!((register(&firm), version(&firm)), (before, 3));
    // Later than that it is refused, and nothing of what came since is lost.
    let stale = browser.post(&done.form("/register/terug/1").forged("act", "another"));
    assert_eq!((stale.status, version(&firm)), (StatusCode::CONFLICT, 3));
}

#[test]
fn an_entry_that_people_rest_on_stays_and_says_what_comes_first() {
    let firm = Firm::new();
    let import = Import {
        file: "newsletter".to_owned(),
        activity: Some("newsletter".to_owned()),
        purpose: Some(Purpose::Newsletter),
        people: People { informed: Some((said(), true)), ..People::default() },
        ..Import::default()
    };
    let import = Import { people: People { consent: Some((given(), said())), ..import.people }, ..import };
    let mut browser = firm.browser(Role::Owner);
    let from_before = browser.get(NEWSLETTER).form(NEWSLETTER);
    firm.bring("Naam;E-mail\nSanne de Vries;sanne@example.nl\n", &import);
    let asked = browser.get(NEWSLETTER);
    assert!(asked.says("Dit moet eerst") && asked.says("staat één mens"), "{}", asked.text());
    assert!(asked.says("/gegevens/newsletter\"") && !asked.says(&format!("action=\"{NEWSLETTER}\"")));
    // A form from before they came in, of the register that is in force still.
    let refused = browser.post(&from_before);
    assert!(refused.status == StatusCode::OK && refused.says("Dit moet eerst"), "{}", refused.text());
    assert!(register(&firm).activity("newsletter").is_some() && version(&firm) == 1);
}

/// The web shop with a club that its customers join by saying yes, and that nothing else is for.
fn with_club() -> Firm {
    let mut register = crate::common::weighed();
    let newsletter = register.activity("newsletter").unwrap().clone();
    let mut club = Activity { id: "club".to_owned(), files: vec!["customers".to_owned()], ..newsletter };
    club.fields.clone_from(&register.activity("offers").unwrap().fields);
    club.name = Bilingual { nl: "Bloemenclub".to_owned(), en: "Flower club".to_owned() };
    register.activities.push(club);
    Firm::with(&register)
}

fn given() -> Given {
    Given { free: true, specific: true, informed: true, active: true, explicit: false, by_representative: false }
}

/// A customer who joined the club.
fn member(firm: &Firm) -> SubjectId {
    let import = Import {
        file: "customers".to_owned(),
        activity: Some("orders".to_owned()),
        purpose: Some(Purpose::Contract),
        people: People { informed: Some((said(), true)), clock: Some(date(2026, 10, 1)), ..People::default() },
        ..Import::default()
    };
    firm.bring("Klantnummer;Naam;E-mail\nK-1;Sanne de Vries;sanne@example.nl\n", &import);
    let found = firm.vault(|vault| vault.find_person(actor(), "sanne@example.nl").unwrap());
    let subject = found.first().unwrap().subject;
    let joined = Event::Consent("club".to_owned(), Purpose::Newsletter, given());
    firm.vault(|vault| vault.note(actor(), subject, &joined, &said()).unwrap());
    subject
}

#[test]
fn consents_keep_no_entry_that_is_done_no_more_and_stay_as_history() {
    let (firm, path) = (with_club(), "/register/club/weg");
    let subject = member(&firm);
    let mut browser = firm.browser(Role::Owner);
    let asked = browser.get(path);
    assert!(asked.says("Eén mens gaf hiervoor toestemming") && asked.says("blijft gelijk"), "{}", asked.text());
    assert!(browser.get("/en/register/club/remove").says("One person consented to this"));
    let shown = |browser: &mut Browser| browser.get(&format!("/gegevens/mens/{subject}"));
    let before = shown(&mut browser);
    assert!(before.says("Bloemenclub"), "{}", before.text());
    let last_day = |firm: &Firm| firm.vault(|vault| vault.outline(subject).unwrap().records[0].erase_on);
    let stays = last_day(&firm);
    let done = browser.send(&asked.form(path));
    assert!(done.says("Weg uit het register: Bloemenclub"), "{}", done.text());
    assert!(register(&firm).activity("club").is_none() && last_day(&firm) == stays);
    // Nothing asks for it any more, and what she said is still told.
    let after = shown(&mut browser);
    assert!(!after.says("Bloemenclub") && after.says("Toestemming"), "{}", after.text());
    let path = format!("/gegevens/mens/{subject}/kopie");
    let copy = browser.get(&path).form(&path);
    for form in ["pdf", "json", "csv"] {
        let copy = browser.post(&copy.clone().set("form", form).forged("act", form));
        assert_eq!(copy.status, StatusCode::OK, "{}", copy.text());
        assert!(form != "json" || copy.says("\"consent\""), "{}", copy.text());
    }
    // Put back, it counts again.
    assert!(browser.send(&done.form("/register/terug/1")).says("De versie van ervoor geldt weer"));
    assert!(shown(&mut browser).says("Bloemenclub"));
}

#[test]
fn what_is_over_its_term_once_an_entry_goes_is_asked_before() {
    let (firm, path) = (with_club(), "/register/offers/weg");
    let subject = member(&firm);
    let left = Event::Withdraw("club".to_owned(), Purpose::Newsletter);
    firm.vault(|vault| vault.note(actor(), subject, &left, &said()).unwrap());
    let mut browser = firm.browser(Role::Owner);
    // Without these two the file is there for the club alone, of which she left.
    let orders = browser.get("/register/orders/weg");
    assert!(orders.says("Haal deze verwerking weg"));
    let removed = browser.send(&orders.form("/register/orders/weg"));
    assert!(removed.says("Weg uit het register"), "{}", removed.text());
    let ask = browser.get(path).form(path);
    let asked = browser.post(&ask);
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", asked.text());
    assert!(asked.says("meteen over hun bewaartermijn"), "{}", asked.text());
    let unsaid = browser.post(&asked.form(path));
    assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = browser.send(&unsaid.form(path).tick("over", "1"));
    assert!(done.says("Weg uit het register"), "{}", done.text());
    assert!(register(&firm).activity("offers").is_none());
}

#[test]
fn whoever_was_slower_reads_that_nothing_was_done() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let slow = browser.get(NEWSLETTER).form(NEWSLETTER);
    let fast = browser.get("/register/offers").form("/register/offers/klopt");
    browser.send(&fast);
    let shown = browser.post(&slow);
    assert_eq!(shown.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", shown.text());
    assert!(shown.says("Er is niets gedaan") && !shown.says("Wat u invulde"), "{}", shown.text());
}

#[test]
fn a_recipient_goes_once_nobody_gives_to_it() {
    let firm = Firm::new();
    let mut browser = firm.browser(Role::Owner);
    let used = register(&firm).activities.iter().find_map(|one| one.recipients.first().cloned()).unwrap();
    let asked = browser.get(&format!("/register/ontvangers/{used}/weg"));
    assert!(asked.says("geeft hier nog gegevens aan") && asked.says("/wijzig/recipients\""), "{}", asked.text());
    let form = browser.get("/register/ontvangers/nieuw").form("/register/ontvangers/nieuw");
    let form =
        form.set("name", "Drukkerij Jansen").set("what-nl", "Drukt.").set("what-en", "Prints.").set("country", "NL");
    browser.send(&form);
    assert_eq!(register(&firm).recipient("drukkerij-jansen").unwrap().contract, Contract::Missing);
    let path = "/register/ontvangers/drukkerij-jansen/weg";
    assert!(browser.get("/register/ontvangers").says(&format!("href=\"{path}\"")));
    let form = browser.get(path).form(path);
    let done = browser.send(&form);
    assert!(done.says("Weg uit het register: Drukkerij Jansen"), "{}", done.text());
    assert!(register(&firm).recipient("drukkerij-jansen").is_none());
    for role in [Role::Staff, Role::Auditor] {
        assert_eq!(firm.browser(role).ask(NEWSLETTER).status, StatusCode::FORBIDDEN);
    }
}
