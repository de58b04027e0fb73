//! Wishes over several files: each is asked about by what the register says of it.

use crate::house::{House, actor, webshop};
use crate::importing::{customers, told};
use std::ops::ControlFlow;
use waarborg_audit::leaf::Kind;
use waarborg_decide::Decision;
use waarborg_model::identifier::SubjectId;
use waarborg_model::vocabulary::{Action, Channel, Purpose, SenderKind, Subject};
use waarborg_register::Register;
use waarborg_vault::{Answer, Applied, Event, Given, Import, People, Wanted};

const FIRMS: &str = "Klantnummer;Naam;Telefoon\nF-1;Bakkerij Zonneveld;06-20000001\nF-2;Piet Dekker;06-20000002\n";
const CONSUMERS: &str = "Klantnummer;Naam;Telefoon\nK-1;Sanne de Vries;06-10000001\nF-2;Piet Dekker;06-20000002\n";

/// A shop that telephones firms and customers. Firms come first in the register, as the first file does.
fn phoning() -> Register {
    let mut register = webshop();
    let customers = register.files.iter().find(|file| file.id == "customers").unwrap().clone();
    let firms = waarborg_register::File { id: "firms".to_owned(), subject: Subject::LegalPerson, ..customers };
    register.files.insert(0, firms);
    let orders = register.activities.iter_mut().find(|one| one.id == "orders").unwrap();
    orders.files.push("firms".to_owned());
    orders.fields.push("firms.*".to_owned());
    let offers = register.activities.iter_mut().find(|one| one.id == "offers").unwrap();
    offers.files = vec!["firms".to_owned(), "customers".to_owned()];
    offers.fields = ["firms.name", "firms.phone", "customers.name", "customers.phone"].map(str::to_owned).to_vec();
    for message in &mut offers.messages {
        (message.channel, message.sender) = (Channel::Phone, SenderKind::Charity);
    }
    register
}

fn apply(house: &House, register: &Register) {
    assert!(matches!(house.vault.apply_register(actor(), register).unwrap(), Applied::InForce { .. }));
}

/// People of a file who are nobody's customers, and were told.
fn bring(house: &House, file: &str, list: &str) {
    let people = People { informed: Some((told(), true)), ..People::default() };
    let import = Import { file: file.to_owned(), people, ..customers() };
    house.import(&house.file("list.csv", list), &import).unwrap();
}

/// They are told of an activity.
fn tell(house: &House, activity: &str, numbers: &[&str]) {
    for number in numbers {
        let notice = Event::Notice(activity.to_owned(), true);
        house.vault.note(actor(), person(house, number), &notice, &told()).unwrap();
    }
}

fn house() -> House {
    let house = House::new();
    apply(&house, &phoning());
    bring(&house, "firms", FIRMS);
    bring(&house, "customers", CONSUMERS);
    tell(&house, "offers", &["F-1", "F-2", "K-1"]);
    house
}

fn phone(fields: &[&str]) -> Wanted {
    Wanted {
        activity: "offers".to_owned(),
        purpose: None,
        action: Action::DirectMarketing,
        channel: Some(Channel::Phone),
        recipient: None,
        fields: fields.iter().map(|field| (*field).to_owned()).collect(),
    }
}

fn person(house: &House, number: &str) -> SubjectId {
    house.vault.find_person(actor(), number).unwrap()[0].subject
}

fn is_by(decision: &Decision, rule: &str) -> bool {
    decision.cited.iter().any(|cited| cited.rule == rule)
}

#[test]
fn nobody_is_asked_about_as_one_of_another_file() {
    let house = house();
    let ask = |number, fields: &[&str]| house.vault.use_one(actor(), &phone(fields), person(&house, number)).unwrap();
    // A firm may be telephoned.
    assert!(matches!(ask("F-1", &[]), Answer::Given(_)));
    // A consumer who bought nothing and said nothing may not, though files of firms come first.
    let Answer::Refused(decision) = ask("K-1", &[]) else { panic!("given") };
    assert!(is_by(&decision, "tw-phone-optin"), "{:?}", decision.cited);
    // Nor may who stands in both: what is refused of one is refused of her.
    let Answer::Refused(decision) = ask("F-2", &[]) else { panic!("given") };
    assert!(is_by(&decision, "tw-phone-optin"), "{:?}", decision.cited);
    // By what is said of her firm alone she may be.
    let given = ask("F-2", &["firms.name", "firms.phone"]).given().unwrap();
    assert_eq!(given.records.len(), 1);
}

#[test]
fn a_list_asks_about_everyone_by_her_own_files() {
    let house = house();
    let count = |fields: &[&str]| {
        let tally = house.vault.count_all(&phone(fields)).unwrap();
        let people = |permits: bool| -> u64 {
            tally.answers.iter().filter(|one| one.decision.permits() == permits).map(|one| one.people).sum()
        };
        (people(true), people(false))
    };
    assert_eq!(count(&[]), (1, 2));
    assert_eq!(count(&["firms.phone"]), (2, 0));
    assert_eq!(count(&["customers.phone"]), (0, 2));
    let mut given = Vec::new();
    let each = &mut |subject: SubjectId, records: &[waarborg_vault::OpenedRecord]| {
        given.push((subject, records.len()));
        ControlFlow::Continue(())
    };
    let tally = house.vault.use_all(actor(), &phone(&[]), each).unwrap();
    assert_eq!((tally.given, given), (1, vec![(person(&house, "F-1"), 1)]));
    assert_eq!(tally.answers.iter().map(|one| one.people).sum::<u64>(), 3);
}

/// Files of members and of their parents, of whom only the latter are adults where nothing is known.
fn club(parents_first: bool) -> Register {
    let mut register = webshop();
    let customers = register.files.iter_mut().find(|file| file.id == "customers").unwrap();
    customers.adults = false;
    let parents = waarborg_register::File { id: "parents".to_owned(), adults: true, ..customers.clone() };
    let at = if parents_first { 0 } else { register.files.len() };
    register.files.insert(at, parents);
    for id in ["orders", "newsletter"] {
        let activity = register.activities.iter_mut().find(|one| one.id == id).unwrap();
        activity.files.extend(["customers", "parents"].map(str::to_owned));
        activity.fields.extend(["customers.*", "parents.*"].map(str::to_owned));
        activity.files.dedup();
        activity.fields.sort();
        activity.fields.dedup();
        activity.files.sort();
        activity.files.dedup();
    }
    register
}

#[test]
fn unknown_age_counts_by_the_file_in_which_someone_stands() {
    for parents_first in [true, false] {
        let house = House::new();
        apply(&house, &club(parents_first));
        bring(&house, "parents", "Klantnummer;Naam\nP-1;Els Bakker\nB-1;Jan Smit\n");
        bring(&house, "customers", "Klantnummer;Naam\nM-1;Tim Bakker\nB-1;Jan Smit\n");
        tell(&house, "newsletter", &["P-1", "M-1", "B-1"]);
        for number in ["P-1", "M-1", "B-1"] {
            let consent = Event::Consent(
                "newsletter".to_owned(),
                Purpose::Newsletter,
                Given {
                    free: true,
                    specific: true,
                    informed: true,
                    active: true,
                    explicit: false,
                    by_representative: false,
                },
            );
            house.vault.note(actor(), person(&house, number), &consent, &told()).unwrap();
        }
        let wanted = Wanted {
            activity: "newsletter".to_owned(),
            purpose: None,
            action: Action::Use,
            channel: None,
            recipient: None,
            fields: vec!["name".to_owned()],
        };
        let ask = |number| house.vault.use_one(actor(), &wanted, person(&house, number)).unwrap();
        assert!(matches!(ask("P-1"), Answer::Given(_)), "a parent counts as an adult");
        for number in ["M-1", "B-1"] {
            let Answer::Refused(decision) = ask(number) else { panic!("{number} counts as an adult") };
            assert!(is_by(&decision, "avg-8"), "{:?}", decision.cited);
        }
    }
}

#[test]
fn each_record_is_opened_under_the_decision_about_its_file() {
    let house = House::new();
    apply(&house, &phoning());
    bring(&house, "firms", FIRMS);
    // Firms may be telephoned, and customers who could have refused: both, for reasons of their own.
    house.customers(CONSUMERS, &customers());
    tell(&house, "offers", &["F-1", "F-2", "K-1"]);
    let both = person(&house, "F-2");
    for event in [Event::BecameCustomer, Event::OptoutOffered] {
        house.vault.note(actor(), both, &event, &told()).unwrap();
    }
    let given = house.vault.use_one(actor(), &phone(&[]), both).unwrap().given().unwrap();
    assert_eq!(given.records.len(), 2);
    let subjects: Vec<_> = given.decisions.iter().map(|decision| decision.record.hash()).collect();
    assert_eq!(subjects.len(), 2);
    assert_ne!(subjects[0], subjects[1]);
    let mut uses = Vec::new();
    let note = &mut |entry: waarborg_vault::Entry| {
        if entry.leaf.kind == Kind::Use {
            uses.push((entry.leaf.count, entry.leaf.decision));
        }
        ControlFlow::Continue(())
    };
    house.vault.each_entry(0, Some(both), note).unwrap();
    assert_eq!(uses.iter().map(|(count, _)| *count).collect::<Vec<_>>(), [1, 1]);
    assert_ne!(uses[0].1, uses[1].1);
    // A list writes as many, and hands her out once.
    let mut handed_out = Vec::new();
    let each = &mut |subject, records: &[waarborg_vault::OpenedRecord]| {
        handed_out.push((subject, records.len()));
        ControlFlow::Continue(())
    };
    let tally = house.vault.use_all(actor(), &phone(&[]), each).unwrap();
    assert_eq!((tally.given, tally.answers.iter().map(|one| one.people).sum::<u64>()), (3, 3));
    assert!(handed_out.contains(&(both, 2)), "{handed_out:?}");
    assert_eq!(house.vault.verify_log().unwrap().unknown, 0);
}
