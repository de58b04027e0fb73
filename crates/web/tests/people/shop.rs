//! The firm of these tests: a web shop whose member of staff mails offers, with three customers.

use super::common::{Browser, Firm, Shown, actor};
use jiff::SignedDuration;
use waarborg_model::identifier::SubjectId;
use waarborg_model::vocabulary::Purpose;
use waarborg_register::Register;
use waarborg_vault::{Import, People, Relation, Said, Way};

pub const LIST: &str = "\
Klantnummer;Voornaam;Tussenvoegsel;Achternaam;E-mail;Telefoon;Postcode;Woonplaats
K-1;Sanne;de;Vries;sanne@example.nl;06-10000001;1234 AB;Deventer
K-2;Mehmet;;Yılmaz;mehmet@example.nl;06-10000002;2345 BC;Zwolle
K-3;Anna;van den;Berg;anna@example.nl;06-10000003;3456 CD;Raalte
";

/// What nobody may read on a page before it was asked for.
pub const SECRETS: [&str; 6] =
    ["Sanne de Vries", "sanne@example.nl", "06-10000001", "Mehmet", "anna@example.nl", "van den Berg"];

/// A web shop with nobody in it.
pub fn empty() -> Firm {
    Firm::with(&register())
}

/// The register of a web shop, in which the activity of the member of staff is the one that mails offers.
pub fn register() -> Register {
    let text = super::common::weighed().to_toml();
    let own = text.replace("id = \"offers\"", "id = \"deliveries\"");
    assert_ne!(text, own);
    Register::parse(&own).ok().unwrap()
}

/// A web shop with three customers.
pub fn shop() -> Firm {
    let firm = empty();
    firm.bring(LIST, &customers());
    firm
}

pub fn told() -> Said {
    let text = "Onze privacyverklaring van 1 november 2026.".to_owned();
    Said { at: super::common::START.parse().unwrap(), way: Way::Email, text, evidence: String::new() }
}

pub fn customers() -> Import {
    Import {
        file: "customers".to_owned(),
        people: People {
            customer: Some(Relation::Current),
            optout_offered: true,
            informed: Some((told(), true)),
            ..People::default()
        },
        activity: Some("orders".to_owned()),
        purpose: Some(Purpose::Contract),
        ..Import::default()
    }
}

/// Customers who left long ago, of whom the last contact was on that day.
pub fn left(since: &str) -> Import {
    let customer = Some(Relation::Until("2026-01-05".parse().unwrap()));
    Import { people: People { customer, clock: Some(since.parse().unwrap()), ..customers().people }, ..customers() }
}

/// Brings such customers in on the last day of their term, and goes on a day later.
pub fn bring_left(firm: &Firm, text: &str) {
    firm.bring(text, &left("2024-11-26"));
    firm.clock.wait(SignedDuration::from_hours(24));
}

/// Someone, by what she gives.
pub fn person(firm: &Firm, words: &str) -> SubjectId {
    firm.vault(|vault| vault.find_person(actor(), words).unwrap())[0].subject
}

/// The way to her page.
pub fn page_of(firm: &Firm, words: &str) -> String {
    format!("/gegevens/mens/{}", person(firm, words))
}

/// Looks for someone, as a browser does.
pub fn search(browser: &mut Browser, words: &str) -> Shown {
    let form = browser.get("/gegevens").form("/gegevens/zoeken");
    browser.send(&form.set("words", words))
}

/// That a page shows nothing of anybody.
pub fn assert_covered(shown: &Shown) {
    let text = shown.text();
    for secret in SECRETS {
        assert!(!text.contains(secret), "{secret} stands uncovered on {}", shown.path);
    }
}

/// That words stand wherever a page says something.
pub fn assert_worded(shown: &Shown) {
    let html = shown.text();
    for mark in [">data-", "=\"data-", ">way-", ">event-"] {
        if let Some((_, after)) = html.split_once(mark) {
            panic!("a key without words on {}: {}", shown.path, after.chars().take(60).collect::<String>());
        }
    }
}
