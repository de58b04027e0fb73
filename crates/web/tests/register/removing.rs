//! Taking entries and recipients out, and putting them back.

use super::{register, version};
use crate::common::{Firm, START, actor};
use axum::http::StatusCode;
use waarborg_model::vocabulary::Purpose;
use waarborg_register::Contract;
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
    let given =
        Given { free: true, specific: true, informed: true, active: true, explicit: false, by_representative: false };
    let import = Import { people: People { consent: Some((given, said())), ..import.people }, ..import };
    firm.bring("Naam;E-mail\nSanne de Vries;sanne@example.nl\n", &import);
    let mut browser = firm.browser(Role::Owner);
    let asked = browser.get(NEWSLETTER);
    assert!(asked.says("Dit moet eerst") && asked.says("staat één mens"), "{}", asked.text());
    assert!(asked.says("Eén mens gaf hiervoor toestemming") && asked.says("/gegevens/newsletter\""));
    assert!(!asked.says(&format!("action=\"{NEWSLETTER}\"")));
    let form = browser.get("/register/newsletter").form("/register/newsletter/klopt");
    let forged = sent_to(form, NEWSLETTER);
    browser.post(&forged);
    assert!(register(&firm).activity("newsletter").is_some());
    let subject = firm.vault(|vault| vault.find_person(actor(), "sanne@example.nl").unwrap()[0].subject);
    let withdrawn = Event::Withdraw("newsletter".to_owned(), Purpose::Newsletter);
    firm.vault(|vault| vault.note(actor(), subject, &withdrawn, &said()).unwrap());
    assert!(!browser.get(NEWSLETTER).says("gaf hiervoor toestemming"));
}

/// The form of another act, sent elsewhere.
fn sent_to(mut form: crate::common::Filled, action: &str) -> crate::common::Filled {
    action.clone_into(&mut form.action);
    form
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
