use crate::house::{House, actor, webshop};
use crate::importing::{LIST, customers};
use jiff::SignedDuration;
use std::ops::ControlFlow;
use waarborg_audit::leaf::Kind;
use waarborg_model::vocabulary::{Action, Channel, Purpose};
use waarborg_vault::{Answer, Applied, Event, Said, VaultError, Wanted, Way};

pub fn wanted(action: Action, fields: &[&str]) -> Wanted {
    Wanted {
        activity: "orders".to_owned(),
        purpose: Some(Purpose::Contract),
        action,
        channel: None,
        recipient: None,
        fields: fields.iter().map(|field| (*field).to_owned()).collect(),
    }
}

pub fn newsletter() -> Wanted {
    Wanted {
        activity: "newsletter".to_owned(),
        purpose: None,
        action: Action::DirectMarketing,
        channel: Some(Channel::Email),
        recipient: None,
        fields: Vec::new(),
    }
}

pub fn said(house: &House) -> Said {
    use waarborg_model::Clock as _;
    Said {
        at: house.clock.now(),
        way: Way::Form,
        text: "Ja, stuur mij de nieuwsbrief.".to_owned(),
        evidence: "formulier 12".to_owned(),
    }
}

#[test]
fn a_use_opens_the_permitted_fields_and_stands_in_the_log() {
    let house = House::new();
    house.customers(LIST, &customers());
    let found = house.vault.find_person(actor(), "sanne de fries").unwrap();
    let subject = found[0].subject;
    let answer = house.vault.use_one(actor(), &wanted(Action::Use, &["email"]), subject).unwrap();
    let Answer::Given(used) = answer else { panic!("refused") };
    let fields: Vec<&String> = used.records.iter().flat_map(|record| record.fields.keys()).collect();
    assert!(fields.iter().all(|field| *field == "email"), "{fields:?}");
    assert_eq!(used.records[0].fields["email"].expose(), "sanne@example.nl");
    let mut kinds = Vec::new();
    house
        .vault
        .each_entry(0, Some(subject), &mut |entry| {
            kinds.push(entry.leaf.kind);
            ControlFlow::Continue(())
        })
        .unwrap();
    assert_eq!(kinds, [Kind::Import, Kind::Find, Kind::Use]);
}

#[test]
fn what_the_register_does_not_know_cannot_be_asked() {
    let house = House::new();
    let ask = |wanted: &Wanted| house.vault.count_all(wanted).unwrap_err();
    let mut other = wanted(Action::Use, &[]);
    other.activity = "nothing".to_owned();
    assert!(matches!(ask(&other), VaultError::NotInRegister { what: "activity", .. }));
    assert!(matches!(ask(&wanted(Action::Use, &["shoe-size"])), VaultError::NotInRegister { what: "field", .. }));
    assert!(matches!(ask(&wanted(Action::Use, &["bsn"])), VaultError::FieldOutside { .. }));
    assert!(matches!(ask(&wanted(Action::Profile, &[])), VaultError::NotInRegister { what: "action", .. }));
}

#[test]
fn a_decision_is_remembered_no_longer_than_its_day_and_its_register() {
    let house = House::new();
    house.customers(LIST, &customers());
    let subject = house.vault.find_person(actor(), "sanne@example.nl").unwrap()[0].subject;
    let wanted = wanted(Action::Use, &["email"]);
    let ask = || house.vault.use_one(actor(), &wanted, subject);
    let given = || ask().unwrap().given().expect("refused");
    let (first, second) = (given(), given());
    assert_eq!(first.decisions[0].record, second.decisions[0].record);
    assert_eq!(second.records[0].fields["email"].expose(), "sanne@example.nl");
    house.wait(SignedDuration::from_hours(24));
    assert_eq!(given().decisions[0].as_of, first.decisions[0].as_of.tomorrow().unwrap());
    // The activity does no longer use addresses of mail: what was decided before opens none.
    let mut register = webshop();
    let orders = register.activities.iter_mut().find(|activity| activity.id == "orders").unwrap();
    orders.fields = vec!["customers.name".to_owned(), "orders.*".to_owned()];
    assert!(matches!(house.vault.apply_register(actor(), &register).unwrap(), Applied::InForce { .. }));
    assert!(matches!(ask(), Err(VaultError::FieldOutside { .. })));
    assert!(matches!(house.vault.apply_register(actor(), &webshop()).unwrap(), Applied::InForce { .. }));
    assert_eq!(given().records[0].fields.len(), 1);
}

#[test]
fn a_remembered_decision_gives_way_to_a_restriction_and_comes_back() {
    let house = House::new();
    house.customers(LIST, &customers());
    let subject = house.vault.find_person(actor(), "sanne@example.nl").unwrap()[0].subject;
    let ask = || house.vault.use_one(actor(), &wanted(Action::Use, &["email"]), subject).unwrap();
    assert!(matches!(ask(), Answer::Given(_)));
    house.vault.note(actor(), subject, &Event::Restrict, &said(&house)).unwrap();
    assert!(matches!(ask(), Answer::Refused(_)));
    house.vault.note(actor(), subject, &Event::Unrestrict, &said(&house)).unwrap();
    assert!(matches!(ask(), Answer::Given(_)));
    assert_eq!(house.vault.verify_log().unwrap().unknown, 0);
}

#[test]
fn names_are_found_when_they_are_written_together() {
    const NAMES: &str = "\
Klantnummer;Naam;E-mail
K-1;Sanne de Vries;sanne@example.nl
K-2;Anna van den Berg;anna@example.nl
K-3;Joost van der Meer;joost@example.nl
K-4;Piet Dekker;piet@example.nl
K-5;Els van Daag;els@example.nl
K-6;Kees Terpstra;kees@example.nl
K-7;Jan de Kker;jan@example.nl
K-8;Mia Len;mia@example.nl
K-9;Bo Vandaag;bo@example.nl
";
    let house = House::new();
    house.customers(NAMES, &customers());
    let found = |words: &str| -> Vec<String> {
        let found = house.vault.find_person(actor(), words).unwrap();
        let mut names: Vec<String> =
            found.iter().map(|one| one.records[0].fields["name"].expose().to_owned()).collect();
        names.sort();
        names
    };
    for (words, name) in [
        ("devries", "Sanne de Vries"),
        ("DeVries", "Sanne de Vries"),
        ("s. devries", "Sanne de Vries"),
        ("sanne devries", "Sanne de Vries"),
        ("defries", "Sanne de Vries"),
        ("vandenberg", "Anna van den Berg"),
        ("vander meer", "Joost van der Meer"),
        ("vandermeer", "Joost van der Meer"),
        // Who is called so comes before who would be if it came apart.
        ("Dekker", "Piet Dekker"),
        ("Terpstra", "Kees Terpstra"),
        ("Vandaag", "Bo Vandaag"),
    ] {
        assert_eq!(found(words), [name], "{words}");
    }
    // Nobody is called so, and nobody would be: Mia Len is not de Len, and Anna's name has other infixes.
    for words in ["delen", "terberg", "devries anna", "p. devries", "deberg", "vandemeer"] {
        assert_eq!(found(words), Vec::<String>::new(), "{words}");
    }
    assert_eq!(house.vault.verify_log().unwrap().unknown, 0);
}

/// A name that sounds like no other of the list.
fn many(people: usize) -> String {
    let rows = (0..people).map(|at| format!("K-{at};Klant Nummer;klant{at}@example.nl\n"));
    std::iter::once("Klantnummer;Naam;E-mail\n".to_owned()).chain(rows).collect()
}

#[test]
fn a_clock_that_is_put_back_ends_no_list() {
    let house = House::new();
    // More than are opened at once.
    house.customers(&many(501), &customers());
    let mut given = 0;
    let each = &mut |_, _: &[waarborg_vault::OpenedRecord]| {
        if given == 0 {
            house.wait(SignedDuration::from_hours(-1));
        }
        given += 1;
        ControlFlow::Continue(())
    };
    let tally = house.vault.use_all(actor(), &wanted(Action::Use, &["email"]), each).unwrap();
    assert_eq!((tally.given, given), (501, 501));
    assert_eq!(tally.answers.iter().map(|one| one.people).sum::<u64>(), 501);
}

#[test]
fn a_restriction_between_look_and_leaf_keeps_who_is_found_closed() {
    let house = House::new();
    house.customers(LIST, &customers());
    let subject = house.vault.find_person(actor(), "sanne@example.nl").unwrap()[0].subject;
    let asked = std::cell::Cell::new(0);
    // Fields are asked about once she was looked at, and before it is written down that she was found.
    let wants = |_: &_, _: &_| {
        if asked.replace(asked.get() + 1) == 0 {
            house.vault.note(actor(), subject, &Event::Restrict, &said(&house)).unwrap();
        }
        true
    };
    let found = house.vault.find_person_by(actor(), "sanne@example.nl", &wants).unwrap();
    assert_eq!(found.len(), 1);
    assert!(found[0].withheld.is_some() && found[0].records.is_empty());
}

#[test]
fn a_newcomer_gets_a_name_while_others_write() {
    let house = House::new();
    let is_over = std::sync::atomic::AtomicBool::new(false);
    std::thread::scope(|threads| {
        let busy = || {
            while !is_over.load(std::sync::atomic::Ordering::Relaxed) {
                house.vault.find_person(actor(), "nobody").unwrap();
            }
        };
        (0..4).for_each(|_| drop(threads.spawn(busy)));
        let named: Vec<_> = (0..10).map(|at| house.vault.actor(&format!("Colleague {at}"))).collect();
        is_over.store(true, std::sync::atomic::Ordering::Relaxed);
        assert!(named.iter().all(Result::is_ok), "{named:?}");
    });
    assert_eq!(house.vault.actor_names().unwrap().len(), 10);
}

#[test]
fn people_are_counted_in_every_file_of_a_long_register() {
    let house = House::new();
    let mut register = webshop();
    let file = register.files.iter().find(|file| file.id == "customers").unwrap().clone();
    for at in 0..70 {
        let id = format!("file-{at}");
        let orders = register.activities.iter_mut().find(|one| one.id == "orders").unwrap();
        orders.files.push(id.clone());
        orders.fields.push(format!("{id}.*"));
        register.files.push(waarborg_register::File { id, ..file.clone() });
    }
    assert!(matches!(house.vault.apply_register(actor(), &register).unwrap(), Applied::InForce { .. }));
    let import = waarborg_vault::Import { file: "file-69".to_owned(), ..customers() };
    house.import(&house.file("last.csv", LIST), &import).unwrap();
    let counts = house.vault.counts().unwrap();
    assert_eq!(counts.files.last().unwrap(), &("file-69".to_owned(), 3));
    let orders: Vec<u64> =
        counts.activities.iter().filter(|one| one.activity == "orders").map(|one| one.people).collect();
    assert!(!orders.is_empty() && orders.iter().all(|people| *people == 3), "{orders:?}");
}
