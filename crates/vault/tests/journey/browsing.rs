use crate::house::{HORIZONS, House, actor};
use crate::importing::{LIST, customers, told};
use crate::using::wanted;
use jiff::SignedDuration;
use std::fmt::Write as _;
use std::ops::ControlFlow;
use waarborg_audit::leaf::{Kind, Outcome};
use waarborg_model::identifier::SubjectId;
use waarborg_model::vocabulary::Action;
use waarborg_register::{Field, File};
use waarborg_vault::{Answer, Event, Glance, Import, PAGE, People, Reason, Relation, ShownDue, VaultError};

fn all(_: &File, _: &Field) -> bool {
    true
}

/// What the log says of a person.
fn entries(house: &House, subject: SubjectId) -> Vec<(Kind, Outcome, [u8; 32])> {
    let mut kinds = Vec::new();
    house
        .vault
        .each_entry(0, Some(subject), &mut |entry| {
            kinds.push((entry.leaf.kind, entry.leaf.outcome, entry.leaf.content));
            ControlFlow::Continue(())
        })
        .unwrap();
    kinds
}

#[test]
fn a_file_is_read_page_by_page_and_each_page_stands_in_the_log() {
    let house = House::new();
    let mut list = "Klantnummer;Naam;E-mail\n".to_owned();
    for number in 0..PAGE + 7 {
        writeln!(list, "K-{number};Sanne Proef{number};sanne{number}@example.nl").unwrap();
    }
    house.customers(&list, &customers());
    let before = house.vault.log_size().unwrap();
    let first = house.vault.browse(actor(), "customers", 0, &all).unwrap();
    assert_eq!(first.people.len(), PAGE);
    assert_eq!(first.people[0].records[0].fields["number"].expose(), "K-0");
    assert_eq!(house.vault.log_size().unwrap(), before + 1);
    let second = house.vault.browse(actor(), "customers", first.next.unwrap(), &all).unwrap();
    assert_eq!((second.people.len(), second.next), (7, None));
    let last = second.people[6].subject;
    assert_eq!(entries(&house, last).iter().filter(|(kind, ..)| *kind == Kind::Find).count(), 1);
    assert!(house.vault.browse(actor(), "newsletter", 0, &all).unwrap().people.is_empty());
    let unknown = house.vault.browse(actor(), "nothing", 0, &all);
    assert!(matches!(unknown, Err(VaultError::NotInRegister { what: "file", .. })));
}

#[test]
fn a_page_opens_what_is_wanted_and_nothing_that_is_special() {
    let house = House::new();
    let list = "Personeelsnummer;Naam;Burgerservicenummer;Loon\nP-1;Anna Berg;111222333;3000\n";
    let import = Import {
        file: "payroll".to_owned(),
        activity: Some("payroll".to_owned()),
        purpose: Some(waarborg_model::vocabulary::Purpose::Payroll),
        people: People { informed: Some((told(), true)), ..People::default() },
        ..Import::default()
    };
    house.import(&house.file("payroll.csv", list), &import).unwrap();
    let everything = house.vault.browse(actor(), "payroll", 0, &all).unwrap();
    let fields: Vec<&String> = everything.people[0].records[0].fields.keys().collect();
    assert!(!fields.contains(&&"bsn".to_owned()), "{fields:?}");
    let name = house.vault.browse(actor(), "payroll", 0, &|_, field| field.id == "name").unwrap();
    let fields: Vec<&String> = name.people[0].records[0].fields.keys().collect();
    assert_eq!(fields, ["name"]);
}

#[test]
fn of_whom_processing_is_restricted_a_list_opens_nothing() {
    let house = House::new();
    house.customers(LIST, &customers());
    let subject = house.vault.find_person(actor(), "K-1").unwrap()[0].subject;
    house.vault.note(actor(), subject, &Event::Restrict, &told()).unwrap();
    let page = house.vault.browse(actor(), "customers", 0, &all).unwrap();
    let her = page.people.iter().find(|one| one.subject == subject).unwrap();
    assert!(her.records.is_empty() && her.withheld.is_some());
    assert!(page.people.iter().filter(|one| one.subject != subject).all(|one| one.withheld.is_none()));
    let glance = house.vault.glance(actor(), subject, &all).unwrap();
    assert!(glance.withheld.is_some());
    // Her two rows are there, as they are kept.
    assert_eq!(glance.records.len(), 2);
    assert!(glance.records.iter().all(|record| record.fields.is_empty() && !record.is_over));
    assert!(glance.events.iter().any(|event| event.kind == waarborg_store::EventKind::Restriction));
    let refused = entries(&house, subject).iter().filter(|(_, outcome, _)| *outcome == Outcome::Refused).count();
    assert_eq!(refused, 2);
}

#[test]
fn an_outline_tells_how_someone_stands_and_opens_nothing() {
    let house = House::new();
    house.customers(LIST, &customers());
    let subject = house.vault.find_person(actor(), "K-1").unwrap()[0].subject;
    house.vault.note(actor(), subject, &Event::Object, &told()).unwrap();
    let glance = house.vault.glance(actor(), subject, &all).unwrap();
    let before = house.vault.log_size().unwrap();
    let outline = house.vault.outline(subject).unwrap();
    assert_eq!(house.vault.log_size().unwrap(), before);
    assert_eq!((&outline.standing, &outline.purposes), (&glance.standing, &glance.purposes));
    let of = |glance: &Glance| {
        let records = glance.records.iter().map(|one| (one.id, one.version, one.file.clone(), one.last_day()));
        records.collect::<Vec<_>>()
    };
    assert_eq!(of(&outline), of(&glance));
    assert!(glance.records.iter().any(|record| !record.fields.is_empty()));
    assert!(!glance.events.is_empty());
    assert!(outline.records.iter().all(|record| record.fields.is_empty()) && outline.events.is_empty());
    let nobody = SubjectId::from_bytes([7; 16]);
    assert!(matches!(house.vault.outline(nobody), Err(VaultError::UnknownPerson)));
}

#[test]
fn each_look_points_to_what_the_rules_said_on_its_day() {
    let house = House::new();
    house.customers(LIST, &customers());
    let subject = house.vault.find_person(actor(), "K-1").unwrap()[0].subject;
    let decisions = |house: &House| {
        let mut found = Vec::new();
        house
            .vault
            .each_entry(0, Some(subject), &mut |entry| {
                if entry.leaf.kind == Kind::Find {
                    found.push((entry.leaf.decision, house.vault.decision_of(&entry.leaf).unwrap().unwrap()));
                }
                ControlFlow::Continue(())
            })
            .unwrap();
        found
    };
    house.vault.glance(actor(), subject, &all).unwrap();
    house.vault.glance(actor(), subject, &all).unwrap();
    let today = decisions(&house);
    assert_eq!(today.len(), 3);
    assert!(today.iter().all(|one| *one == today[0]));
    house.wait(SignedDuration::from_hours(24));
    house.vault.glance(actor(), subject, &all).unwrap();
    let tomorrow = decisions(&house);
    assert_ne!(tomorrow[3].0, today[0].0);
}

#[test]
fn another_name_is_told_at_once() {
    let house = House::new();
    let before = house.vault.name().unwrap();
    assert_eq!(house.vault.name().unwrap(), before);
    house.vault.rename(actor(), "Bloemen Anders").unwrap();
    assert_eq!(house.vault.name().unwrap(), "Bloemen Anders");
}

#[test]
fn what_is_over_its_term_stands_on_no_page_and_a_group_is_cleared_out_alone() {
    let house = House::new();
    house.customers(LIST, &customers());
    let gone = Import {
        people: People { customer: Some(Relation::Until("2026-01-05".parse().unwrap())), ..customers().people },
        ..customers()
    };
    let old = "Klantnummer;Naam;E-mail\nK-7;Bram Mol;bram@example.nl\nK-8;Eva Mol;eva@example.nl\n";
    house.overdue(old, &gone);
    assert_eq!(house.vault.browse(actor(), "customers", 0, &all).unwrap().people.len(), 3);
    let groups = house.vault.overdue(actor(), 1, &all).unwrap();
    assert_eq!(groups.len(), 1);
    assert_eq!((groups[0].people, groups[0].due.records, groups[0].sample.len()), (2, 2, 1));
    let in_force = house.vault.in_force().unwrap().version;
    let shown = ShownDue { people: 2, records: 2, register: in_force };
    // No more goes than was shown, and none by another register.
    for less in [
        ShownDue { people: 1, ..shown },
        ShownDue { records: 1, ..shown },
        ShownDue { register: in_force - 1, ..shown },
    ] {
        let refused =
            house.vault.clear_out_group(actor(), HORIZONS, Some("customers"), Some("customers"), &less, &mut |_, _| {});
        assert!(matches!(refused, Err(VaultError::MoreThanShown)), "{less:?}");
    }
    assert_eq!(house.vault.overdue(actor(), 1, &all).unwrap()[0].people, 2);
    let other =
        house.vault.clear_out_group(actor(), HORIZONS, Some("customers"), Some("tax"), &shown, &mut |_, _| {}).unwrap();
    assert_eq!(other.records, 0);
    let own = house
        .vault
        .clear_out_group(actor(), HORIZONS, Some("customers"), Some("customers"), &shown, &mut |_, _| {})
        .unwrap();
    assert_eq!((own.records, own.people), (2, 2));
    assert!(house.vault.overdue(actor(), 5, &all).unwrap().is_empty());
    assert_eq!(house.vault.browse(actor(), "customers", 0, &all).unwrap().people.len(), 3);
}

#[test]
fn why_someone_looked_stands_in_the_leaf() {
    let house = House::new();
    house.customers(LIST, &customers());
    let subject = house.vault.find_person(actor(), "K-2").unwrap()[0].subject;
    let wish = wanted(Action::Use, &["email"]);
    let answer = house.vault.use_one_because(actor(), &wish, subject, Reason::Asked).unwrap();
    assert!(matches!(answer, Answer::Given(_)));
    house.vault.use_one(actor(), &wish, subject).unwrap();
    let reasons: Vec<Option<Reason>> = entries(&house, subject)
        .into_iter()
        .filter(|(kind, ..)| *kind == Kind::Use)
        .map(|(_, _, content)| Reason::of_content(&content))
        .collect();
    assert_eq!(reasons, [Some(Reason::Asked), None]);
}
