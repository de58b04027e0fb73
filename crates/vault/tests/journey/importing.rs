use crate::house::{House, START, actor};
use jiff::SignedDuration;
use std::fmt::Write as _;
use waarborg_read::{Limits, Source, open};
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

/// Rows in one batch.
pub const BATCH: u64 = 2_000;

/// People with rows on both sides of a batch's end.
pub fn across_batches() -> String {
    let mut list = "Klantnummer;Naam;E-mail;Telefoon\n".to_owned();
    let (mut rows, mut repeated) = (0, 0);
    for number in 0..1960 {
        writeln!(list, "K-{number};;p{number}@example.nl;").unwrap();
        rows += 1;
        if number >= 40 && number % 40 == 0 {
            let other = number - 30;
            writeln!(list, "K-{other};;;06-{:08}", 10_000_000 + other).unwrap();
            (rows, repeated) = (rows + 1, repeated + 1);
        }
        // The last row of a batch and the first of the next.
        if rows == BATCH - 1 {
            list += "K-1920;;;06-10001920\n";
            rows += 1;
        }
    }
    list = list.replacen("K-0;;p0@example.nl;", ";Wubbo Zwaluwstaart;;", 1);
    list + ";Wubbo Zwaluwstaart;;\nK-1910;;;06-10001910\n"
}

/// Rows come in batches, and one batch is prepared while the one before it is committed: nobody may become two people
/// because her rows lie in neighbouring batches, whether she is known by a number or by her name alone.
#[test]
fn rows_of_one_person_are_joined_across_batches() {
    let house = House::new();
    let imported = house.customers(&across_batches(), &customers());
    assert!(imported.brought.rows > BATCH);
    assert_eq!(imported.brought.people, 1960);
    assert_eq!(imported.brought.same, 1);
    assert_eq!(imported.brought.joined, imported.brought.rows - 1960);
    // Those whose rows lie on both sides of a batch's end are found by what only the later row says.
    for other in [10, 1910] {
        let found = house.vault.find_person(actor(), &format!("06{:08}", 10_000_000 + other)).unwrap();
        assert_eq!((found.len(), found[0].records.len()), (1, 2), "{other}");
    }
    assert_eq!(house.vault.find_person(actor(), "Wubbo Zwaluwstaart").unwrap().len(), 1);
    assert_eq!(house.vault.verify_log().unwrap().unknown, 0);
}

/// Two imports of one list at once: the second waits, and then meets everyone.
#[test]
fn the_same_list_twice_at_once_makes_nobody_twice() {
    let house = House::new();
    let path = house.file("list.csv", LIST);
    let plan = house.plan(&path, &customers()).unwrap();
    let source = || waarborg_read::open(waarborg_read::Source::Path(path.clone()), &waarborg_read::Limits::default());
    let (first, second) = std::thread::scope(|scope| {
        let (began, begins) = std::sync::mpsc::channel();
        let (go, wait) = std::sync::mpsc::channel::<()>();
        let (house, plan, source) = (&house, &plan, &source);
        let first = scope.spawn(move || {
            let mut note = |_: u64, _: &waarborg_vault::Brought| {
                began.send(()).unwrap();
                wait.recv().unwrap();
            };
            house.vault.import(actor(), source().unwrap(), plan, &customers(), "a", &mut note).unwrap()
        });
        begins.recv().unwrap();
        let second = scope.spawn(move || {
            house.vault.import(actor(), source().unwrap(), plan, &customers(), "b", &mut |_, _| {}).unwrap()
        });
        // However long it takes, the second brings nothing before the first is done.
        std::thread::sleep(std::time::Duration::from_millis(100));
        assert!(!second.is_finished());
        go.send(()).unwrap();
        (first.join().unwrap(), second.join().unwrap())
    });
    assert_eq!((first.brought.people, second.brought.people, second.brought.records), (3, 0, 0));
    assert_eq!(house.vault.people().unwrap(), 3);
}

/// Plans an import of a list, writes another in its place, and carries the plan out.
fn swapped(list: &str, other: &str) -> Option<VaultError> {
    let house = House::new();
    let plan = house.plan(&house.file("list.csv", list), &customers()).unwrap();
    let path = house.file("list.csv", other);
    let source = || waarborg_read::open(waarborg_read::Source::Path(path.clone()), &waarborg_read::Limits::default());
    let foreseen = house.vault.foresee(source().unwrap(), &plan, &customers(), &mut |_, _| {}).err();
    let error = house.vault.import(actor(), source().unwrap(), &plan, &customers(), "x", &mut |_, _| {}).err();
    assert_eq!(foreseen.as_ref().map(VaultError::code), error.as_ref().map(VaultError::code));
    assert_eq!(error.is_none(), house.vault.people().unwrap() > 0);
    error
}

/// Columns are taken by their places: a list that was saved anew since it was looked at is another.
#[test]
fn a_list_that_was_changed_since_it_was_planned_brings_nobody() {
    let list = "Naam;E-mail;Telefoon\nJan Jansen;jan@example.nl;06-10000001\nSanne Bos;sanne@example.nl;06-10000002\n";
    assert!(swapped(list, list).is_none());
    for other in [
        // A column more before the others, or another name above one.
        "Naam;BSN;E-mail;Telefoon\nJan Jansen;111222333;jan@example.nl;06-10000001\nSanne Bos;;sanne@example.nl;\n",
        "Naam;E-mail;BSN\nJan Jansen;jan@example.nl;111222333\nSanne Bos;sanne@example.nl;123456782\n",
        // A row more, a row less, and a value that is there no more.
        "Naam;E-mail;Telefoon\nJan Jansen;jan@example.nl;06-10000001\nSanne Bos;sanne@example.nl;06-10000002\nA;b@c.nl;\n",
        "Naam;E-mail;Telefoon\nJan Jansen;jan@example.nl;06-10000001\n",
        "Naam;E-mail;Telefoon\nJan Jansen;jan@example.nl;\nSanne Bos;sanne@example.nl;06-10000002\n",
        // A value in the place of another, and two that changed places.
        "Naam;E-mail;Telefoon\nJan Jansen;jan@example.nl;06-10000001\nSanne Bos;dief@example.nl;06-10000002\n",
        "Naam;E-mail;Telefoon\nJan Jansen;sanne@example.nl;06-10000001\nSanne Bos;jan@example.nl;06-10000002\n",
    ] {
        let error = swapped(list, other);
        assert!(matches!(error, Some(VaultError::SourceChanged)), "{other}: {error:?}");
    }
}

/// What a file is called does not matter to what stands in it.
#[test]
fn a_list_under_a_wrong_name_is_brought_in() {
    let house = House::new();
    let path = house.file("export.xls", LIST);
    let plan = house.plan(&path, &customers()).unwrap();
    assert!(!plan.problems.is_empty());
    assert_eq!(house.import(&path, &customers()).unwrap().brought.people, 3);
}

#[test]
fn health_is_not_taken_into_a_field_for_ordinary_data_unless_it_is_chosen() {
    let house = House::new();
    let mut register = waarborg_register::Template::find("care-practice").unwrap().register().unwrap();
    let patients = register.files.iter_mut().find(|file| file.id == "patients").unwrap();
    let doctor = patients.fields.iter().find(|field| field.id == "doctor").unwrap().clone();
    let name = waarborg_law::Bilingual { nl: "Opmerkingen".to_owned(), en: "Notes".to_owned() };
    patients.fields.push(waarborg_register::Field { id: "notes".to_owned(), name, ..doctor });
    let treating = register.activities.iter_mut().find(|one| one.id == "care").unwrap();
    treating.fields.push("patients.notes".to_owned());
    assert!(matches!(house.vault.apply_register(actor(), &register).unwrap(), waarborg_vault::Applied::InForce { .. }));
    let list = "Naam;Geboortedatum;Huisarts;Opmerkingen\n\
        Sanne de Vries;1980-02-01;dokter Smit;heeft diabetes en gebruikt insuline\n\
        Kees Mulder;1975-03-04;dokter Smit;is vorig jaar behandeld voor borstkanker\n\
        Els Bakker;1990-05-06;dokter Bos;lijdt aan astma\n";
    let import = Import {
        file: "patients".to_owned(),
        activity: Some("care".to_owned()),
        purpose: None,
        people: People { customer: None, ..customers().people },
        ..Import::default()
    };
    let path = house.file("patients.csv", list);
    let fate = |import: &Import, header: &str| {
        let plan = house.plan(&path, import).unwrap();
        plan.columns.into_iter().find(|column| column.header.as_deref() == Some(header)).unwrap().fate
    };
    assert!(matches!(fate(&import, "Opmerkingen"), Fate::Out(Why::Graver(field)) if field == "notes"));
    assert!(matches!(fate(&import, "Huisarts"), Fate::Field(field) if field == "doctor"));
    let chosen = vec![("Opmerkingen".to_owned(), Some("notes".to_owned()))];
    assert!(matches!(fate(&Import { chosen, ..import }, "Opmerkingen"), Fate::Field(field) if field == "notes"));
}

#[test]
fn a_list_whose_term_is_over_brings_in_nobody() {
    let house = House::new();
    let old = |day: &str| {
        let people = People { clock: Some(day.parse().unwrap()), ..customers().people };
        Import { people, ..customers() }
    };
    let path = house.file("old.csv", LIST);
    // The last day of the term is one on which they may be kept.
    for (day, is_over) in [("2024-11-25", true), ("2024-11-26", false)] {
        let import = old(day);
        let plan = house.plan(&path, &import).unwrap();
        let source = || open(Source::Path(path.clone()), &Limits::default()).unwrap();
        let foreseen = house.vault.foresee(source(), &plan, &import, &mut |_, _| {});
        let over = |error: &VaultError| matches!(error, VaultError::OverTerm { file, over_on } if file == "customers" && over_on.to_string() == "2026-11-26");
        assert_eq!(foreseen.as_ref().err().is_some_and(over), is_over, "{foreseen:?}");
        let imported = house.import(&path, &import);
        assert_eq!(imported.as_ref().err().is_some_and(over), is_over, "{imported:?}");
        assert_eq!(imported.is_ok(), !is_over);
        assert_eq!(house.vault.imports().unwrap().len(), usize::from(!is_over));
    }
}
