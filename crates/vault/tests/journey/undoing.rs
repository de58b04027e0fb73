//! What an import brought beside records, and what of it goes when it is undone.

use crate::house::{HORIZONS, House, actor};
use crate::importing::{LIST, customers};
use crate::removing::{more_than_a_batch, sanne};
use crate::standing::YES;
use crate::using::{newsletter, said};
use jiff::SignedDuration;
use waarborg_model::identifier::SubjectId;
use waarborg_model::vocabulary::Purpose;
use waarborg_read::{Limits, Source};
use waarborg_vault::{Answer, Event, Import, People, Relation};

#[test]
fn whoever_came_back_by_an_import_that_is_undone_stays_erased() {
    let house = House::new();
    house.customers(LIST, &customers());
    house.vault.erase(actor(), sanne(&house), HORIZONS).unwrap();
    let herself = house.customers(LIST, &Import { by_themselves: true, ..customers() });
    assert_eq!(herself.brought.people, 1);
    house.vault.undo_import(actor(), herself.id, &mut |_, _| {}).unwrap();
    let again = house.customers(LIST, &customers());
    assert_eq!((again.brought.people, again.brought.erased), (0, 2));
}

/// The same where the list breaks off after its first batch.
#[test]
fn whoever_came_back_by_a_list_that_broke_off_stays_erased() {
    let house = House::new();
    house.customers(LIST, &customers());
    house.vault.erase(actor(), sanne(&house), HORIZONS).unwrap();
    let herself = Import { by_themselves: true, ..customers() };
    let list = more_than_a_batch("").replacen("\nK-10;", "\nK-1;Sanne de Vries;sanne@example.nl;06-10000001\nK-10;", 1);
    let path = house.file("breaks.csv", &list);
    let plan = house.plan(&path, &herself).unwrap();
    let source = waarborg_read::open(Source::Path(path), &Limits::default()).unwrap();
    let stops = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        house.vault.import(actor(), source, &plan, &herself, "x", &mut |_, brought| assert!(brought.rows < 2_001))
    }));
    assert!(stops.is_err());
    let (house, healed) = house.reopen();
    assert_eq!(healed.imports, 1);
    let again = house.customers(LIST, &customers());
    assert_eq!((again.brought.people, again.brought.erased), (0, 2));
}

const SUBSCRIBERS: &str = "Naam;E-mail\nSanne de Vries;sanne@example.nl\nMehmet Yılmaz;mehmet@example.nl\n";

fn subscribers(house: &House) -> Import {
    Import {
        file: "newsletter".to_owned(),
        activity: Some("newsletter".to_owned()),
        purpose: None,
        people: People {
            customer: Some(Relation::Current),
            optout_offered: true,
            consent: Some((YES, said(house))),
            informed: Some((said(house), true)),
            ..People::default()
        },
        ..Import::default()
    }
}

fn may_be_mailed(house: &House, subject: SubjectId) -> bool {
    matches!(house.vault.use_one(actor(), &newsletter(), subject).unwrap(), Answer::Given(_))
}

#[test]
fn an_import_that_is_undone_leaves_no_consent_and_no_relation() {
    let house = House::new();
    let wrong = house.import(&house.file("a.csv", SUBSCRIBERS), &subscribers(&house)).unwrap();
    let bare = People { informed: customers().people.informed, ..People::default() };
    let right = house.customers(LIST, &Import { people: bare, ..customers() });
    assert_eq!((right.brought.people, right.brought.records), (1, 4));
    let of = |words: &str| house.vault.find_person(actor(), words).unwrap()[0].subject;
    let (sanne, mehmet) = (of("sanne@example.nl"), of("mehmet@example.nl"));
    // Mehmet consents himself, after the list was brought in.
    house.wait(SignedDuration::from_hours(1));
    let consent = Event::Consent("newsletter".to_owned(), Purpose::Newsletter, YES);
    house.vault.note(actor(), mehmet, &Event::Notice("newsletter".to_owned(), true), &said(&house)).unwrap();
    house.vault.note(actor(), mehmet, &consent, &said(&house)).unwrap();
    assert!(may_be_mailed(&house, sanne) && may_be_mailed(&house, mehmet));
    house.vault.undo_import(actor(), wrong.id, &mut |_, _| {}).unwrap();
    let access = |subject: SubjectId| house.vault.access(actor(), subject).unwrap().given().unwrap();
    let hers = access(sanne);
    assert!(hers.purposes.iter().all(|(_, _, bits)| *bits == 0), "a consent that nobody gave is still there");
    assert_eq!((hers.standing.flags, hers.records.len(), hers.events.len()), (0, 2, 0));
    let his = access(mehmet);
    assert!(his.purposes.iter().any(|(_, purpose, bits)| *purpose == Purpose::Newsletter && *bits != 0));
    assert_eq!((his.standing.flags, his.records.len(), his.events.len()), (0, 1, 2));
    // What is said of the relation from now on holds.
    house.vault.note(actor(), sanne, &Event::BecameCustomer, &said(&house)).unwrap();
    assert_ne!(access(sanne).standing.flags, 0);
}

/// Undoing what an older list brought of people does not take what a newer one said of others.
#[test]
fn an_import_that_is_undone_takes_nothing_of_whom_another_brought() {
    let house = House::new();
    house.import(&house.file("a.csv", SUBSCRIBERS), &subscribers(&house)).unwrap();
    let more =
        house.import(&house.file("b.csv", &SUBSCRIBERS.replace("Sanne de", "S. de")), &subscribers(&house)).unwrap();
    assert_eq!((more.brought.people, more.brought.records), (0, 1));
    house.vault.undo_import(actor(), more.id, &mut |_, _| {}).unwrap();
    let sanne = house.vault.find_person(actor(), "sanne@example.nl").unwrap()[0].subject;
    assert!(may_be_mailed(&house, sanne));
}
