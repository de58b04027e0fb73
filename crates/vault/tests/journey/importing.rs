use crate::house::{House, START, actor};
use jiff::SignedDuration;
use waarborg_vault::{Fate, Import, People, Relation, Said, VaultError, Way, Why};

pub const LIST: &str = "\
Klantnummer;Voornaam;Tussenvoegsel;Achternaam;E-mail;Telefoon;Postcode;Geloof
K-1;Sanne;de;Vries;sanne@example.nl;06-10000001;1234 AB;katholiek
K-2;Mehmet;;Yılmaz;mehmet@example.nl;06-10000002;2345 BC;moslim
K-3;Anna;van den;Berg;anna@example.nl;06-10000003;3456 CD;geen
K-1;S.;de;Vries;sanne@example.nl;06-10000001;1234 AB;katholiek
";

pub fn told() -> Said {
    let text = "Onze privacyverklaring van 1 november 2026.".to_owned();
    Said { at: START.parse().unwrap(), way: Way::Email, text, evidence: "mailing 3".to_owned() }
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
        purpose: Some(waarborg_model::vocabulary::Purpose::Contract),
        ..Import::default()
    }
}

#[test]
fn a_column_of_belief_stays_out() {
    let house = House::new();
    let plan = house.plan(&house.file("list.csv", LIST), &customers()).unwrap();
    let fate =
        |header: &str| &plan.columns.iter().find(|column| column.header.as_deref() == Some(header)).unwrap().fate;
    assert!(matches!(fate("Geloof"), Fate::Out(Why::NoField)));
    for (header, field) in [("Voornaam", "name"), ("Achternaam", "name"), ("E-mail", "email"), ("Telefoon", "phone")] {
        assert!(matches!(fate(header), Fate::Field(name) if name == field), "{header}");
    }
    // Forced into a field, the law keeps it out.
    let forced = Import { chosen: vec![("Geloof".to_owned(), Some("city".to_owned()))], ..customers() };
    let plan = house.plan(&house.file("list.csv", LIST), &forced).unwrap();
    let column = plan.columns.iter().find(|column| column.header.as_deref() == Some("Geloof")).unwrap();
    let Fate::Out(Why::Forbidden(decision)) = &column.fate else { panic!("belief was let in") };
    assert!(decision.cited.iter().any(|cited| cited.rule == "avg-9-1"));
}

#[test]
fn rows_of_one_person_become_one_person() {
    let house = House::new();
    let imported = house.customers(LIST, &customers());
    assert_eq!((imported.brought.rows, imported.brought.people), (4, 3));
    assert_eq!(imported.brought.joined, 1);
    // The same list again brings nobody and nothing.
    let again = house.customers(LIST, &customers());
    assert_eq!((again.brought.people, again.brought.records), (0, 0));
}

#[test]
fn an_import_can_be_undone_within_a_week() {
    let house = House::new();
    let imported = house.customers(LIST, &customers());
    assert_eq!(house.vault.find_person(actor(), "Vries").unwrap().len(), 1);
    house.vault.undo_import(actor(), imported.id, &mut |_, _| {}).unwrap();
    assert!(house.vault.find_person(actor(), "Vries").unwrap().is_empty());
    assert!(matches!(house.vault.undo_import(actor(), imported.id, &mut |_, _| {}), Err(VaultError::UndoOver)));
    let late = house.customers(LIST, &customers());
    house.wait(SignedDuration::from_hours(8 * 24));
    assert!(matches!(house.vault.undo_import(actor(), late.id, &mut |_, _| {}), Err(VaultError::UndoOver)));
    assert_eq!(house.vault.verify_log().unwrap().unknown, 0);
}

#[test]
fn a_file_that_breaks_off_leaves_nothing() {
    let house = House::new();
    let path = house.file("list.csv", LIST);
    let plan = house.plan(&path, &customers()).unwrap();
    let other = house.file("other.csv", "Kolom;Andere\n1;2\n");
    let source = waarborg_read::open(waarborg_read::Source::Path(other), &waarborg_read::Limits::default()).unwrap();
    let error = house.vault.import(actor(), source, &plan, &customers(), "x", &mut |_, _| {}).unwrap_err();
    assert!(matches!(error, VaultError::SourceChanged), "{error}");
    assert!(house.vault.find_person(actor(), "Vries").unwrap().is_empty());
}
