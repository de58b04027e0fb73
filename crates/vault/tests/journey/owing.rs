//! What is still owed to people: that they are told, and that a term begins; and lists, which change nothing of who is here.

use crate::house::{HORIZONS, House, actor, webshop};
use crate::importing::{LIST, customers, told};
use crate::telling::{YES, access};
use crate::using::{newsletter, said};
use jiff::SignedDuration;
use waarborg_model::identifier::SubjectId;
use waarborg_model::vocabulary::Purpose;
use waarborg_register::{Register, Starts};
use waarborg_store::EventKind;
use waarborg_vault::{
    Answer, Event, Flag, Import, Matter, Owed, People, PurposeBit, Relation, Said, Touched, Value, VaultError, Wanted,
};

fn of(house: &House, words: &str) -> SubjectId {
    house.vault.find_person(actor(), words).unwrap()[0].subject
}

fn untold(house: &House, activity: &str) -> usize {
    house.vault.untold("customers", activity).unwrap().len()
}

fn knows(house: &House, subject: SubjectId, activity: &str) -> bool {
    let purposes = access(house, subject).purposes;
    let mut of_it = purposes.iter().filter(|(id, ..)| id.as_deref() == Some(activity)).peekable();
    of_it.peek().is_some() && of_it.all(|(_, _, bits)| bits & PurposeBit::Informed as u32 != 0)
}

#[test]
fn who_was_not_told_is_found_and_told_once() {
    let house = House::new();
    house.customers(LIST, &customers());
    assert_eq!((untold(&house, "orders"), untold(&house, "offers")), (0, 3));
    let people = house.vault.untold("customers", "offers").unwrap();
    let event = Event::Notice("offers".to_owned(), false);
    house.vault.note_all(actor(), &people[..1], &event, &said(&house), &mut |_, _| {}).unwrap();
    assert_eq!(house.vault.untold("customers", "offers").unwrap(), people[1..]);
    // Whose records are over their term is owed no word about what they may be used for.
    house.overdue("Klantnummer;Naam\nK-9;Bram Oud\n", &customers());
    assert_eq!(untold(&house, "offers"), 2);
    for (file, activity) in [("customers", "nothing"), ("nothing", "offers"), ("invoices", "offers")] {
        assert!(house.vault.untold(file, activity).is_err(), "{file} {activity}");
    }
}

#[test]
fn what_is_owed_is_counted_once_for_each_person() {
    let house = House::new();
    house.customers(LIST, &customers());
    let owed = house.vault.owed().unwrap();
    assert_eq!(owed.people, 3);
    assert!(owed.of.iter().all(|one| one.people == 3 && one.activity != "orders"), "{:?}", owed.of);
    assert!(owed.of.iter().any(|one| (&*one.activity, &*one.file) == ("offers", "customers")));
    for one in &owed.of {
        let people = house.vault.untold(&one.file, &one.activity).unwrap();
        let event = Event::Notice(one.activity.clone(), false);
        house.vault.note_all(actor(), &people, &event, &said(&house), &mut |_, _| {}).unwrap();
    }
    assert_eq!(house.vault.owed().unwrap(), Owed::default());
}

#[test]
fn a_notice_that_was_a_mistake_counts_no_more_and_stays_in_sight() {
    let house = House::new();
    house.customers(LIST, &customers());
    let people = house.vault.untold("customers", "offers").unwrap();
    let event = Event::Notice("offers".to_owned(), true);
    let letter = Said { text: "Brief van mei.".to_owned(), ..said(&house) };
    house.vault.note_all(actor(), &people[..2], &event, &letter, &mut |_, _| {}).unwrap();
    house.wait(SignedDuration::from_mins(1));
    house.vault.note(actor(), people[2], &event, &said(&house)).unwrap();
    let told = house.vault.told("customers", "offers").unwrap();
    let seen: Vec<(&str, usize)> = told.iter().map(|one| (&*one.text, one.people.len())).collect();
    assert_eq!(seen, [(&*said(&house).text, 1), ("Brief van mei.", 2)], "the newest first");
    assert_ne!(told[0].key, told[1].key);
    let offers = |subject| {
        let mail = Wanted { activity: "offers".to_owned(), ..newsletter() };
        matches!(house.vault.use_one(actor(), &mail, subject), Ok(Answer::Given(_)))
    };
    let before: Vec<bool> = people.iter().map(|one| offers(*one)).collect();
    let back = Event::TakeBackNotice("offers".to_owned());
    let why = Said { text: "De brief ging niet uit.".to_owned(), ..said(&house) };
    house.vault.note_all(actor(), &told[1].people, &back, &why, &mut |_, _| {}).unwrap();
    assert_eq!(house.vault.untold("customers", "offers").unwrap(), people[..2]);
    assert!(knows(&house, people[0], "orders") && knows(&house, people[2], "offers"));
    assert!(!knows(&house, people[0], "offers"));
    assert_eq!((before, offers(people[0]), offers(people[2])), (vec![true; 3], false, true));
    // Both stand in her history, and the log tells of both.
    let events = access(&house, people[0]).events;
    let of_offers: Vec<(EventKind, &str)> = events
        .iter()
        .filter(|event| event.activity.as_deref() == Some("offers"))
        .map(|event| (event.kind, event.text.expose()))
        .collect();
    let kinds = [EventKind::Notice, EventKind::NoticeTakenBack];
    assert_eq!(of_offers, [(kinds[0], "Brief van mei."), (kinds[1], "De brief ging niet uit.")]);
    // Whoever is told after that knows.
    house.wait(SignedDuration::from_mins(1));
    house.vault.note(actor(), people[0], &event, &said(&house)).unwrap();
    assert!(knows(&house, people[0], "offers"));
    // Who was told of nothing has nothing to take back; what is no activity is none.
    house.vault.note(actor(), people[1], &back, &why).unwrap();
    assert!(!knows(&house, people[1], "offers"));
    let none = Event::TakeBackNotice("none".to_owned());
    assert!(matches!(house.vault.note(actor(), people[1], &none, &why), Err(VaultError::NotInRegister { .. })));
}

#[test]
fn one_text_may_tell_of_several_activities_and_goes_with_its_list() {
    let house = House::new();
    let too = |activities: &[&str]| People {
        informed_too: activities.iter().map(|one| (*one).to_owned()).collect(),
        ..customers().people
    };
    for wrong in ["nothing", "payroll"] {
        let import = Import { people: too(&[wrong]), ..customers() };
        assert!(house.plan(&house.file("a.csv", LIST), &import).is_err(), "{wrong}");
    }
    let list = house.customers(LIST, &Import { people: too(&["offers", "orders"]), ..customers() });
    let sanne = of(&house, "sanne@example.nl");
    assert!(knows(&house, sanne, "orders") && knows(&house, sanne, "offers"));
    let notices = |house: &House| {
        let events = access(house, sanne).events;
        events.iter().filter(|event| event.kind == EventKind::Notice).count()
    };
    assert_eq!(notices(&house), 2);
    // What another list adds keeps her here, but not what the first one told.
    let bare = Import { people: People { informed: Some((told(), true)), ..People::default() }, ..customers() };
    house.customers(&LIST.replace("1234 AB", "9999 ZZ"), &bare);
    house.vault.undo_import(actor(), list.id, &mut |_, _| {}).unwrap();
    assert!(!knows(&house, sanne, "orders") && !knows(&house, sanne, "offers"));
    assert_eq!(notices(&house), 0);
}

#[test]
fn without_a_text_nobody_is_told_of_more() {
    let house = House::new();
    let consent = Some((YES, told()));
    let people = People { informed_too: vec!["newsletter".to_owned()], consent, ..People::default() };
    let import = Import {
        file: "newsletter".to_owned(),
        activity: Some("newsletter".to_owned()),
        purpose: Some(Purpose::Newsletter),
        people,
        ..Import::default()
    };
    let plan = house.plan(&house.file("a.csv", "E-mail\nsanne@example.nl\n"), &import).unwrap();
    assert_eq!(plan.filled().count(), 0, "nobody told her");
}

#[test]
fn undoing_says_who_goes_and_who_stays_as_it_is_by_then() {
    let house = House::new();
    house.customers("Klantnummer;Naam\nK-1;Sanne de Vries\n", &customers());
    let list = house.customers(LIST, &customers());
    assert_eq!(list.brought.people, 2);
    let touched = |house: &House| house.vault.touched_by_import(list.id).unwrap();
    assert_eq!(touched(&house), Touched { records: 4, whole: 2, others: 1, kept: 0 });
    house.vault.erase(actor(), of(&house, "mehmet@example.nl"), HORIZONS).unwrap();
    assert_eq!((touched(&house), touched(&house).all()), (Touched { records: 3, whole: 1, others: 1, kept: 0 }, 2));
    // What is restricted stays, and so does the rest: whoever undoes is told before.
    let sanne = of(&house, "sanne@example.nl");
    house.vault.note(actor(), sanne, &Event::Restrict, &said(&house)).unwrap();
    assert_eq!(touched(&house).kept, 1);
    let undone = house.vault.undo_import(actor(), list.id, &mut |_, _| {});
    assert!(matches!(undone, Err(VaultError::UndoKept { people: 1 })), "{undone:?}");
    assert_eq!(touched(&house).records, 3);
    house.vault.note(actor(), sanne, &Event::Unrestrict, &said(&house)).unwrap();
    let before = touched(&house);
    let (import, went) = house.vault.undo_import(actor(), list.id, &mut |_, _| {}).unwrap();
    assert_eq!((import.id, went), (list.id, before));
}

#[test]
fn a_list_is_no_contact_and_moves_no_clock_of_who_is_here() {
    let house = House::new();
    house.customers(LIST, &customers());
    let days = |house: &House| -> Vec<String> {
        let records = access(house, of(house, "sanne@example.nl")).records;
        records.iter().map(|record| record.last_day().unwrap().to_string()).collect()
    };
    let before = days(&house);
    house.wait(SignedDuration::from_hours(24 * 100));
    // Rows that say nothing new, and a day that is said of them.
    let contact = People { clock: Some("2027-02-01".parse().unwrap()), ..customers().people };
    let again = house.customers(LIST, &Import { people: contact.clone(), ..customers() });
    assert_eq!(again.brought.records, 0);
    assert_eq!(days(&house), before);
    // What is new of her has the day that is said, and only that.
    house.customers(&LIST.replace("1234 AB", "9999 ZZ"), &Import { people: contact, ..customers() });
    let after = days(&house);
    assert_eq!(after[..before.len()], before);
    assert!(after.len() > before.len() && after[before.len()..].iter().all(|day| day == "2029-02-01"), "{after:?}");
}

#[test]
fn when_a_list_would_be_over_is_told_before() {
    let house = House::new();
    let over_on = |people: People| {
        let import = Import { people, ..customers() };
        let plan = house.plan(&house.file("a.csv", LIST), &import).unwrap();
        house.vault.over_on(&plan, &import).unwrap().map(|day| day.to_string())
    };
    assert_eq!(over_on(customers().people).as_deref(), Some("2028-11-27"));
    let old = People { clock: Some("2015-01-01".parse().unwrap()), ..customers().people };
    assert_eq!(over_on(old).as_deref(), Some("2017-01-02"));
    let ends = |file: &str, starts: Starts| {
        let mut register = webshop();
        let name = register.file(file).unwrap().retention.clone();
        register.retentions.iter_mut().find(|one| one.id == name).unwrap().starts = starts;
        let house = House::new();
        house.vault.apply_register(actor(), &Register::parse(&register.to_toml()).unwrap()).unwrap();
        let until = People { customer: Some(Relation::Until("2026-01-05".parse().unwrap())), ..customers().people };
        [customers().people, until].map(|people| {
            let import = Import { people, ..customers() };
            let plan = house.plan(&house.file("a.csv", LIST), &import).unwrap();
            house.vault.over_on(&plan, &import).unwrap().map(|day| day.to_string())
        })
    };
    assert_eq!(ends("customers", Starts::EndOfRelation), [None, Some("2028-01-06".to_owned())]);
}

#[test]
fn what_waits_long_for_an_end_is_counted() {
    let house = House::new();
    let import = Import {
        file: "applicants".to_owned(),
        activity: Some("recruitment".to_owned()),
        purpose: Some(Purpose::Recruitment),
        people: People { informed: Some((told(), true)), ..People::default() },
        ..Import::default()
    };
    house.import(&house.file("a.csv", "Naam;E-mail\nTijs Kok;tijs@example.nl\n"), &import).unwrap();
    let ended = People { clock: Some("2026-11-20".parse().unwrap()), ..import.people.clone() };
    let list = house.file("b.csv", "Naam;E-mail\nBo Smit;bo@example.nl\n");
    house.import(&list, &Import { people: ended, ..import }).unwrap();
    house.customers(LIST, &customers());
    let waiting = |house: &House| house.vault.counts().unwrap().waiting;
    assert_eq!(waiting(&house), []);
    house.wait(SignedDuration::from_hours(28 * 24));
    assert_eq!(waiting(&house), [("applicants".to_owned(), 1)]);
    let tijs = of(&house, "tijs@example.nl");
    house.vault.note(actor(), tijs, &Event::Resumed(Matter::Procedure), &said(&house)).unwrap();
    assert_eq!(waiting(&house), []);
    house.wait(SignedDuration::from_hours(28 * 24));
    assert_eq!(waiting(&house), [("applicants".to_owned(), 1)]);
    house.vault.note(actor(), tijs, &Event::Ended(Matter::Procedure), &said(&house)).unwrap();
    assert_eq!(waiting(&house), []);
}

#[test]
fn a_correction_stands_with_who_said_so_or_not_at_all() {
    let house = House::new();
    let list = "Klantnummer;Naam;Woonplaats\nK-1;Sanne de Vries;Deventer\n";
    house.customers(list, &customers());
    let sanne = of(&house, "K-1");
    house.vault.note(actor(), sanne, &Event::Inaccurate(true), &said(&house)).unwrap();
    house.wait(SignedDuration::from_mins(1));
    let record = access(&house, sanne).records[0].id;
    let correct = |version: u64, city: &str, event: &Event, later: SignedDuration| {
        let mut heard = said(&house);
        heard.at = heard.at.checked_add(later).unwrap();
        let values = [("city".to_owned(), Value::new(city.to_owned()))];
        house.vault.correct_over(actor(), sanne, record, version, &values, (event, &heard))
    };
    let city = || access(&house, sanne).records[0].fields["city"].expose().to_owned();
    let is_wrong = || access(&house, sanne).standing.flags & Flag::Inaccurate as u32 != 0;
    // What cannot be written down takes the correction with it.
    let future = correct(1, "Zwolle", &Event::Inaccurate(false), SignedDuration::from_hours(1));
    assert!(matches!(future, Err(VaultError::InFuture)));
    assert_eq!((city(), is_wrong(), access(&house, sanne).events.len()), ("Deventer".to_owned(), true, 2));
    correct(1, "Zwolle", &Event::Inaccurate(true), SignedDuration::ZERO).unwrap();
    assert_eq!((city(), is_wrong(), access(&house, sanne).events.len()), ("Zwolle".to_owned(), true, 3));
    house.wait(SignedDuration::from_mins(1));
    correct(2, "Raalte", &Event::Inaccurate(false), SignedDuration::ZERO).unwrap();
    assert_eq!((city(), is_wrong(), access(&house, sanne).events.len()), ("Raalte".to_owned(), false, 4));
}
