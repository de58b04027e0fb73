//! Requests to be erased: what a statute keeps and what it lets go, who is to be told, what goes with a consent.

use crate::house::{HORIZONS, House, actor};
use crate::importing::customers;
use crate::using::said;
use std::collections::BTreeMap;
use waarborg_audit::receipt::Receipt;
use waarborg_model::vocabulary::Purpose;
use waarborg_register::{Template, Term};
use waarborg_vault::{Answer, Answering, Applied, Event, Given, Import, People, Relation, Telling, VaultError};

const YES: Given =
    Given { free: true, specific: true, informed: true, active: true, explicit: true, by_representative: false };

/// A house with the register of a sector, and a way to change it.
fn house_of(template: &str, change: impl FnOnce(&mut waarborg_register::Register)) -> House {
    let house = House::new();
    let mut register = Template::find(template).unwrap().register().unwrap();
    change(&mut register);
    let applied = house.vault.apply_register(actor(), &register).unwrap();
    assert!(matches!(applied, Applied::InForce { .. } | Applied::Same { .. }));
    house
}

fn bring(house: &House, file: &str, activity: &str, purpose: Purpose, people: People, list: &str) {
    let import = Import {
        file: file.to_owned(),
        activity: Some(activity.to_owned()),
        purpose: Some(purpose),
        people: People { customer: Some(Relation::Current), ..people },
        ..customers()
    };
    let brought = house.import(&house.file("list.csv", list), &import).unwrap().brought;
    assert!(brought.records > 0, "{file}");
}

fn sanne(house: &House) -> waarborg_model::identifier::SubjectId {
    let found = house.vault.find_person(actor(), "Sanne de Vries").unwrap();
    assert_eq!(found.len(), 1);
    found[0].subject
}

fn body(receipt: &str) -> String {
    String::from_utf8(receipt.parse::<Receipt>().unwrap().body).unwrap()
}

fn patient() -> House {
    let house = house_of("care-practice", |register| {
        // By which both of her files are known to be hers.
        let phone = register.file("patients").unwrap().field("phone").unwrap().clone();
        register.files.iter_mut().find(|file| file.id == "medical-files").unwrap().fields.push(phone);
    });
    let list =
        "Naam;Geboortedatum;Telefoonnummer;Klacht en voorgeschiedenis\nSanne de Vries;1980-02-03;0610000001;rugpijn\n";
    bring(&house, "medical-files", "care", Purpose::Contract, customers().people, list);
    house
}

#[test]
fn a_patient_has_her_file_destroyed_though_the_law_would_keep_it() {
    let house = patient();
    let subject = sanne(&house);
    let foreseen = house.vault.erasure(subject).unwrap();
    assert_eq!((foreseen.gone, foreseen.stays.len()), (1, 0));
    // It may stay for another's sake, by that provision and no other.
    assert_eq!(foreseen.keepable.len(), 1);
    assert_eq!(
        (foreseen.keepable[0].file.as_str(), foreseen.keepable[0].article.as_str()),
        ("medical-files", "BW 7:455(2)")
    );
    let erased = house.vault.erase(actor(), subject, HORIZONS).unwrap();
    assert_eq!((erased.gone, erased.stays.len()), (1, 0));
}

#[test]
fn a_medical_file_stays_for_another_only_with_a_reason_that_is_on_the_receipt() {
    let house = patient();
    let list = "Naam;Telefoonnummer;Geboortedatum\nSanne de Vries;0610000001;1980-02-03\n";
    bring(&house, "patients", "care", Purpose::Contract, customers().people, list);
    let subject = sanne(&house);
    let keep = |file: &str| Answering {
        received: Some("2026-11-20".parse().unwrap()),
        kept: BTreeMap::from([(file.to_owned(), "erfelijke aandoening:\nvan belang voor haar kind".to_owned())]),
        ..Answering::default()
    };
    let none = house.vault.erase_answering(actor(), subject, HORIZONS, &keep("appointments"));
    assert!(matches!(none, Err(VaultError::NotInRegister { what: "file", .. })));
    let erased = house.vault.erase_answering(actor(), subject, HORIZONS, &keep("medical-files")).unwrap();
    assert_eq!((erased.gone, erased.stays.len()), (1, 1));
    assert_eq!(erased.stays[0].article, "BW 7:455(2)");
    let body = body(&erased.receipt);
    assert!(body.contains("asked: 2026-11-20\n"), "{body}");
    assert!(body.contains("| BW 7:455(2) | 2046-11-26 | erfelijke aandoening: van belang voor haar kind\n"), "{body}");
}

#[test]
fn a_term_of_ones_own_makes_no_duty_longer() {
    let invoices = |day: &str| {
        let house = house_of("webshop", |register| {
            let years = register.retention("customers").unwrap().clone();
            let tax = register.retentions.iter_mut().find(|one| one.id == "tax").unwrap();
            let Term::Own(mut length) = years.term else { panic!("no term of its own") };
            length.count = 10;
            (tax.term, tax.reason) = (Term::Own(length), years.reason);
        });
        let people = People { clock: Some(day.parse().unwrap()), ..customers().people };
        let list = "Factuurnummer;Naam op de factuur;Postcode;Bedrag\nF-9;Sanne de Vries;1234 AB;12,50\n";
        bring(&house, "invoices", "bookkeeping", Purpose::Invoicing, people, list);
        house
    };
    // In the eighth year no statute keeps it, though the register would for two years more.
    let house = invoices("2018-03-01");
    assert_eq!(house.vault.erase(actor(), sanne(&house), HORIZONS).unwrap().gone, 1);
    // Within the term of the statute it stays, until the end of that and not of one's own.
    let house = invoices("2021-03-01");
    let foreseen = house.vault.erasure(sanne(&house)).unwrap();
    assert_eq!((foreseen.gone, foreseen.stays[0].until.unwrap().to_string().as_str()), (0, "2028-12-31"));
}

#[test]
fn a_receipt_says_who_is_told_and_who_is_still_to_be() {
    let house = House::new();
    house.customers(crate::importing::LIST, &customers());
    let subject = house.vault.find_person(actor(), "K-1").unwrap()[0].subject;
    let recipients = house.vault.erasure(subject).unwrap().recipients;
    assert!(recipients.len() > 2, "{recipients:?}");
    let telling = [Telling::Done, Telling::GotNothing, Telling::Impossible("opgeheven".to_owned())];
    let said = Answering {
        recipients: recipients.iter().map(|one| one.id.clone()).zip(telling).collect(),
        ..Answering::default()
    };
    let stranger =
        Answering { recipients: BTreeMap::from([("somebody".to_owned(), Telling::Done)]), ..Answering::default() };
    let unknown = house.vault.erase_answering(actor(), subject, HORIZONS, &stranger);
    assert!(matches!(unknown, Err(VaultError::NotInRegister { what: "recipient", .. })));
    let erased = house.vault.erase_answering(actor(), subject, HORIZONS, &said).unwrap();
    // Of a template nobody has named yet.
    let body = body(&erased.receipt);
    assert!(body.contains(&format!("recipients: {}\n", recipients.len())), "{body}");
    assert!(body.contains(&format!("told: {}\n", recipients[0].what.nl)), "{body}");
    assert!(body.contains(&format!("got-nothing: {}\n", recipients[1].what.nl)), "{body}");
    assert!(body.contains(&format!("not-told: {} | opgeheven\n", recipients[2].what.nl)), "{body}");
    assert_eq!(body.matches("\nto-tell: ").count(), recipients.len() - 3, "{body}");
    // For as long as she is recognised in lists from elsewhere, something of her is left.
    assert!(erased.remembered_until.is_some() && body.contains("\nrecognised-until: "), "{body}");
}

#[test]
fn who_got_data_before_the_register_changed_is_told_of() {
    let house = House::new();
    house.customers(crate::importing::LIST, &customers());
    let subject = house.vault.find_person(actor(), "K-1").unwrap()[0].subject;
    let mut register = crate::house::webshop();
    let carrier =
        register.recipients.iter_mut().find(|one| one.kind == waarborg_model::vocabulary::Recipient::Controller);
    let carrier = carrier.unwrap();
    let (id, before) = (carrier.id.clone(), "Postduif BV".to_owned());
    carrier.name.clone_from(&before);
    assert!(matches!(house.vault.apply_register(actor(), &register).unwrap(), Applied::InForce { .. }));
    house.wait(jiff::SignedDuration::from_hours(24));
    register.recipients.iter_mut().find(|one| one.id == id).unwrap().name = "Snelpost NV".to_owned();
    assert!(matches!(house.vault.apply_register(actor(), &register).unwrap(), Applied::InForce { .. }));
    let Answer::Given(access) = house.vault.access(actor(), subject).unwrap() else { panic!("refused") };
    let names: Vec<&str> = access.recipients.iter().filter(|one| one.id == id).map(|one| one.name.as_str()).collect();
    assert_eq!(names, ["Snelpost NV", "Postduif BV"]);
}

#[test]
fn what_is_there_on_consent_goes_when_it_is_withdrawn() {
    let house = house_of("hospitality", |_| {});
    let list = "Naam;Telefoonnummer;Dag en tijd;Allergieën en dieet om gezondheid\nSanne de Vries;0610000001;2026-11-20;pinda\n";
    let people = People { consent: Some((YES, said(&house))), ..customers().people };
    bring(&house, "allergies", "allergies", Purpose::Contract, people, list);
    let subject = sanne(&house);
    let ends = || {
        let Answer::Given(access) = house.vault.access(actor(), subject).unwrap() else { panic!("refused") };
        access.records[0].erase_on.map(|day| day.to_string())
    };
    let by_term = ends();
    assert!(house.vault.due().unwrap().is_empty());
    house.wait(jiff::SignedDuration::from_hours(24));
    let withdraw = Event::Withdraw("allergies".to_owned(), Purpose::Contract);
    house.vault.note(actor(), subject, &withdraw, &said(&house)).unwrap();
    assert_eq!(ends().as_deref(), Some("2026-11-27"));
    assert_eq!(house.vault.due().unwrap()[0].file.as_deref(), Some("allergies"));
    // Another term does not bring it back; a consent anew gives it the term it has.
    let mut register = Template::find("hospitality").unwrap().register().unwrap();
    let Term::Own(length) = &mut register.retentions.iter_mut().find(|one| one.id == "customers").unwrap().term else {
        panic!("no term of its own")
    };
    length.count += 1;
    assert!(matches!(house.vault.apply_register(actor(), &register).unwrap(), Applied::InForce { .. }));
    assert_eq!(ends().as_deref(), Some("2026-11-27"));
    house.wait(jiff::SignedDuration::from_hours(1));
    let again = Event::Consent("allergies".to_owned(), Purpose::Contract, YES);
    house.vault.note(actor(), subject, &again, &said(&house)).unwrap();
    assert!(ends() > by_term, "{:?}", ends());
    assert!(house.vault.due().unwrap().is_empty());
}

#[test]
fn a_request_that_has_yet_to_come_in_erases_nobody() {
    let house = patient();
    let tomorrow = "2026-11-27".parse().unwrap();
    let answering = Answering { received: Some(tomorrow), ..Answering::default() };
    let early = house.vault.erase_answering(actor(), sanne(&house), HORIZONS, &answering);
    assert!(matches!(early, Err(VaultError::InFuture)));
    sanne(&house);
}

/// The receipt is hers: it names nobody by the place that a template holds for a name.
#[test]
fn whom_nobody_named_stands_in_the_receipt_by_what_it_does() {
    let house = House::new();
    house.customers("Klantnummer;Naam;E-mail\nK-1;Sanne de Vries;sanne@example.nl\n", &customers());
    let erased = house.vault.erase(actor(), sanne(&house), HORIZONS).unwrap();
    let said = body(&erased.receipt);
    assert!(said.contains("to-tell: "), "{said}");
    assert!(!said.contains(['<', '>']), "{said}");
}

#[test]
fn a_register_that_could_not_be_read_again_is_not_kept() {
    let house = House::new();
    let before = house.vault.in_force().unwrap();
    let without: [fn(&mut waarborg_register::Controller); 2] =
        [|firm| firm.address = None, |firm| (firm.email, firm.phone) = (None, None)];
    for change in without {
        let mut register = before.register.clone();
        change(&mut register.controller);
        let kept = house.vault.apply_register(actor(), &register);
        assert!(matches!(kept, Err(VaultError::UnreadableRegister)));
    }
    assert_eq!(house.vault.in_force().unwrap().version, before.version);
}
