//! What is told of people: who consents, what was said last, how long records stay by it.

use crate::house::{HORIZONS, House, actor, webshop};
use crate::importing::{LIST, customers};
use crate::using::{newsletter, said, wanted};
use jiff::SignedDuration;
use jiff::civil::Date;
use waarborg_model::identifier::SubjectId;
use waarborg_model::vocabulary::{Action, Purpose};
use waarborg_register::{Register, Starts, Term};
use waarborg_vault::{
    Access, Answer, Applied, DayCounts, Event, Given, Import, Matter, People, Relation, Said, Wanted,
};

pub const YES: Given =
    Given { free: true, specific: true, informed: true, active: true, explicit: false, by_representative: false };
const PARENT: Given = Given { by_representative: true, ..YES };

/// Applies a changed register of the shop.
pub fn with(house: &House, change: impl FnOnce(&mut Register)) {
    let mut register = webshop();
    change(&mut register);
    // As it would be read from a file.
    let register = Register::parse(&register.to_toml()).unwrap();
    assert!(matches!(house.vault.apply_register(actor(), &register).unwrap(), Applied::InForce { .. }));
}

pub fn access(house: &House, subject: SubjectId) -> Access {
    house.vault.access(actor(), subject).unwrap().given().unwrap()
}

fn person(house: &House, words: &str) -> SubjectId {
    house.vault.find_person(actor(), words).unwrap()[0].subject
}

/// The last days of her records in a file; `none` of a term that does not run.
fn last_days(house: &House, subject: SubjectId, file: &str) -> Vec<String> {
    let records = access(house, subject).records;
    let of_file = records.iter().filter(|record| record.file.as_deref() == Some(file));
    of_file.map(|record| record.last_day().map_or_else(|| on("none"), |day| day.to_string())).collect()
}

fn on(day: &str) -> String {
    day.to_owned()
}

fn at(house: &House, moment: &str) -> Said {
    Said { at: moment.parse().unwrap(), ..said(house) }
}

fn note(house: &House, subject: SubjectId, event: &Event, said: &Said) -> bool {
    let is_overtaken = house.vault.is_overtaken(subject, event, said).unwrap();
    house.vault.note(actor(), subject, event, said).unwrap();
    is_overtaken
}

fn consent(activity: &str, given: Given) -> Event {
    Event::Consent(activity.to_owned(), Purpose::Newsletter, given)
}

fn withdraw(activity: &str) -> Event {
    Event::Withdraw(activity.to_owned(), Purpose::Newsletter)
}

/// Someone on the list of the newsletter, with the consent that came with it.
fn subscriber(house: &House, given: Given) -> SubjectId {
    let import = Import {
        file: "newsletter".to_owned(),
        activity: Some("newsletter".to_owned()),
        purpose: Some(Purpose::Newsletter),
        people: People {
            informed: Some((said(house), true)),
            consent: Some((given, said(house))),
            ..People::default()
        },
        ..Import::default()
    };
    house.import(&house.file("list.csv", "Naam;E-mail\nSanne de Vries;sanne@example.nl\n"), &import).unwrap();
    person(house, "sanne@example.nl")
}

/// The register with a second newsletter over the same file, for readers who may be children.
fn two_newsletters(register: &mut Register) {
    register.files.iter_mut().find(|file| file.id == "newsletter").unwrap().adults = false;
    let mut other = register.activity("newsletter").unwrap().clone();
    "club".clone_into(&mut other.id);
    "Clubblad".clone_into(&mut other.name.nl);
    "Club news".clone_into(&mut other.name.en);
    register.activities.push(other);
}

fn may_be_mailed(house: &House, subject: SubjectId, activity: &str) -> bool {
    let wanted = Wanted { activity: activity.to_owned(), ..newsletter() };
    matches!(house.vault.use_one(actor(), &wanted, subject), Ok(Answer::Given(_)))
}

#[test]
fn a_parent_consents_to_what_the_parent_was_asked_and_to_nothing_else() {
    let house = House::new();
    with(&house, two_newsletters);
    // Of unknown age she counts as a child here: a parent says yes for her.
    let subject = subscriber(&house, PARENT);
    house.vault.note(actor(), subject, &Event::Notice("club".to_owned(), true), &said(&house)).unwrap();
    assert!(may_be_mailed(&house, subject, "newsletter"));
    // Nor is it for another activity, to which no parent said yes.
    assert!(!note(&house, subject, &consent("club", YES), &said(&house)));
    assert!(!may_be_mailed(&house, subject, "club"));
    assert!(may_be_mailed(&house, subject, "newsletter"));
    // Nor anew for the same one, once that was withdrawn.
    assert!(!note(&house, subject, &withdraw("newsletter"), &said(&house)));
    assert!(!note(&house, subject, &consent("newsletter", YES), &said(&house)));
    assert!(!may_be_mailed(&house, subject, "newsletter"));
    assert!(!note(&house, subject, &consent("newsletter", PARENT), &said(&house)));
    assert!(may_be_mailed(&house, subject, "newsletter"));
}

#[test]
fn what_was_said_last_of_a_restriction_and_a_relation_holds_as_well() {
    let house = House::new();
    house.customers(LIST, &customers());
    let subject = person(&house, "anna@example.nl");
    house.wait(SignedDuration::from_hours(1_000));
    let is_usable = || {
        let answer = house.vault.use_one(actor(), &wanted(Action::Use, &["email"]), subject).unwrap();
        matches!(answer, Answer::Given(_))
    };
    let noted = |event: &Event, moment: &str| note(&house, subject, event, &at(&house, moment));
    assert!(!noted(&Event::Restrict, "2026-12-10T10:00:00Z"));
    // Neither a letter of before nor one of the same moment lifts it.
    assert!(noted(&Event::Unrestrict, "2026-12-01T10:00:00Z") && !is_usable());
    assert!(noted(&Event::Unrestrict, "2026-12-10T10:00:00Z") && !is_usable());
    assert!(!noted(&Event::Unrestrict, "2026-12-11T10:00:00Z") && is_usable());
    assert!(noted(&Event::Restrict, "2026-12-05T10:00:00Z") && is_usable());
    let until = |day: &str| Event::CustomerUntil(day.parse().unwrap());
    assert!(!noted(&until("2026-11-30"), "2026-12-10T10:00:00Z"));
    assert!(noted(&Event::BecameCustomer, "2026-12-01T10:00:00Z"));
    assert_eq!(access(&house, subject).standing.customer_until, Some("2026-11-30".parse().unwrap()));
    assert!(noted(&until("2026-11-01"), "2026-12-02T10:00:00Z"));
    assert_eq!(access(&house, subject).standing.customer_until, Some("2026-11-30".parse().unwrap()));
    assert!(!noted(&Event::BecameCustomer, "2026-12-12T10:00:00Z"));
    assert!(noted(&until("2026-11-30"), "2026-12-11T10:00:00Z"));
    assert_eq!(access(&house, subject).standing.customer_until, None);
    assert!(!noted(&Event::Inaccurate(true), "2026-12-10T10:00:00Z"));
    assert!(noted(&Event::Inaccurate(false), "2026-12-10T10:00:00Z"));
    assert!(!noted(&Event::Inaccurate(false), "2026-12-11T10:00:00Z"));
    assert!(noted(&Event::Inaccurate(true), "2026-12-10T11:00:00Z"));
}

#[test]
fn an_end_that_a_list_told_of_is_not_undone_by_what_was_before_it() {
    let house = House::new();
    let people = People { customer: Some(Relation::Until("2026-06-30".parse().unwrap())), ..customers().people };
    house.customers(LIST, &Import { people, ..customers() });
    let subject = person(&house, "anna@example.nl");
    assert!(note(&house, subject, &Event::BecameCustomer, &at(&house, "2020-01-01T10:00:00Z")));
    assert!(access(&house, subject).standing.customer_until.is_some());
    assert!(!note(&house, subject, &Event::BecameCustomer, &at(&house, "2026-07-01T10:00:00Z")));
    assert!(access(&house, subject).standing.customer_until.is_none());
}

#[test]
fn a_consent_of_the_moment_of_a_restriction_is_not_given_in_spite_of_it() {
    let house = House::new();
    let subject = subscriber(&house, YES);
    house.wait(SignedDuration::from_hours(100));
    note(&house, subject, &Event::Restrict, &at(&house, "2026-11-27T10:00:00Z"));
    note(&house, subject, &consent("newsletter", YES), &at(&house, "2026-11-27T10:00:00Z"));
    assert!(!may_be_mailed(&house, subject, "newsletter"));
    note(&house, subject, &consent("newsletter", YES), &at(&house, "2026-11-27T11:00:00Z"));
    assert!(may_be_mailed(&house, subject, "newsletter"));
}

#[test]
fn of_a_day_without_a_time_what_protects_counts_last() {
    let house = House::new();
    let subject = subscriber(&house, YES);
    house.wait(SignedDuration::from_hours(100));
    let day: Date = "2026-11-28".parse().unwrap();
    let now = said(&house).at;
    let of_day = |event: &Event| Said { at: event.day_counts().moment(day, now).unwrap(), ..said(&house) };
    note(&house, subject, &consent("newsletter", YES), &at(&house, "2026-11-28T08:00:00Z"));
    assert!(!note(&house, subject, &withdraw("newsletter"), &of_day(&withdraw("newsletter"))));
    assert!(!may_be_mailed(&house, subject, "newsletter"));
    // A consent of that day comes before it, and what is of today is never of later.
    assert!(note(&house, subject, &consent("newsletter", YES), &of_day(&consent("newsletter", YES))));
    assert!(!may_be_mailed(&house, subject, "newsletter"));
    let today = DayCounts::FromItsEnd.moment("2026-11-30".parse().unwrap(), now).unwrap();
    assert_eq!(today, now);
}

#[test]
fn the_last_day_of_a_term_is_the_last_day() {
    let house = House::new();
    let since = |day: &str| People { clock: Some(day.parse().unwrap()), ..customers().people };
    house.customers(LIST, &Import { people: since("2024-11-27"), ..customers() });
    let subject = person(&house, "anna@example.nl");
    let is_usable = || {
        let answer = house.vault.use_one(actor(), &wanted(Action::Use, &["email"]), subject).unwrap();
        matches!(answer, Answer::Given(used) if !used.records.is_empty())
    };
    // Two years from the 27th, which is not counted: the 27th is the last day, and it is not over on the 26th.
    assert_eq!(last_days(&house, subject, "customers"), [on("2026-11-27")]);
    assert!(is_usable());
    house.wait(SignedDuration::from_hours(24));
    assert!(is_usable() && house.vault.due().unwrap().is_empty());
    house.wait(SignedDuration::from_hours(24));
    assert!(!is_usable() && !house.vault.due().unwrap().is_empty());
}

#[test]
fn an_invoice_is_kept_through_the_last_day_of_the_statute() {
    let house = House::new();
    let list = "Factuurnummer;Naam op de factuur;Postcode;Bedrag\nF-9;Sanne de Vries;1234 AB;12,50\n";
    let import = Import {
        file: "invoices".to_owned(),
        activity: Some("bookkeeping".to_owned()),
        purpose: Some(Purpose::Invoicing),
        people: People { clock: Some("2019-06-01".parse().unwrap()), ..customers().people },
        ..customers()
    };
    house.import(&house.file("invoices.csv", list), &import).unwrap();
    let subject = person(&house, "Sanne de Vries");
    assert_eq!(last_days(&house, subject, "invoices"), [on("2026-12-31")]);
    // The evening of that day, in the Netherlands.
    house.wait("2026-12-31T22:00:00Z".parse::<jiff::Timestamp>().unwrap().duration_since(said(&house).at));
    let refused = house.vault.erase(actor(), subject, HORIZONS);
    assert!(matches!(refused, Err(waarborg_vault::VaultError::NothingToErase)));
    assert!(house.vault.due().unwrap().is_empty());
    house.wait(SignedDuration::from_hours(2));
    assert_eq!(house.vault.erase(actor(), subject, HORIZONS).unwrap().gone, 1);
}

#[test]
fn who_withdraws_is_gone_from_the_list_on_that_very_day() {
    let house = House::new();
    let subject = subscriber(&house, YES);
    note(&house, subject, &withdraw("newsletter"), &said(&house));
    assert_eq!(house.vault.due().unwrap().iter().map(|due| due.records).sum::<u64>(), 1);
}

#[test]
fn another_event_does_not_take_the_day_of_the_one_before() {
    let house = House::new();
    let own = |term: &str, starts: Starts| {
        let length = term.to_owned();
        move |register: &mut Register| {
            let mut text = register.to_toml();
            text = text.replacen("term = \"2 years\"", &format!("term = \"{length}\""), 1);
            *register = Register::parse(&text).unwrap();
            let rule = register.retentions.iter_mut().find(|one| one.id == "customers").unwrap();
            assert!(matches!(rule.term, Term::Own(_)));
            rule.starts = starts;
        }
    };
    with(&house, own("10 years", Starts::Collected));
    let people = People { clock: Some("2020-03-01".parse().unwrap()), ..customers().people };
    house.customers(LIST, &Import { people, ..customers() });
    let (anna, mehmet) = (person(&house, "anna@example.nl"), person(&house, "mehmet@example.nl"));
    let until = Event::CustomerUntil("2026-09-01".parse().unwrap());
    note(&house, mehmet, &until, &said(&house));
    let ends = |subject| last_days(&house, subject, "customers");
    assert_eq!(ends(anna), [on("2030-03-01")]);
    with(&house, own("3 years", Starts::EndOfRelation));
    // Nobody told of an end for Anna: what she had stays. Of Mehmet it was told, before this rule was there.
    assert_eq!((ends(anna), ends(mehmet)), (vec![on("2030-03-01")], vec![on("2029-09-01")]));
    // Nor is the day on which her data came in taken for the end of a relation later on.
    with(&house, own("1 year", Starts::EndOfRelation));
    assert_eq!((ends(anna), ends(mehmet)), (vec![on("2030-03-01")], vec![on("2027-09-01")]));
    note(&house, anna, &Event::CustomerUntil("2026-10-01".parse().unwrap()), &said(&house));
    assert_eq!(ends(anna), [on("2027-10-01")]);
    // The end of a financial year is no day of a transaction.
    with(&house, own("1 year", Starts::EndOfFinancialYear));
    assert_eq!(ends(anna), [on("2027-12-31")]);
    with(&house, own("1 year", Starts::Transaction));
    assert_eq!(ends(anna), [on("2027-11-26")]);
}

#[test]
fn a_consent_that_is_left_keeps_what_it_is_for() {
    let house = House::new();
    with(&house, |register| {
        two_newsletters(register);
        register.files.iter_mut().find(|file| file.id == "newsletter").unwrap().adults = true;
    });
    let subject = subscriber(&house, YES);
    house.vault.note(actor(), subject, &Event::Notice("club".to_owned(), true), &said(&house)).unwrap();
    note(&house, subject, &consent("club", YES), &said(&house));
    note(&house, subject, &withdraw("newsletter"), &said(&house));
    assert!(!may_be_mailed(&house, subject, "newsletter") && may_be_mailed(&house, subject, "club"));
    note(&house, subject, &withdraw("club"), &said(&house));
    assert!(!may_be_mailed(&house, subject, "club"));
    assert_eq!(house.vault.due().unwrap().iter().map(|due| due.records).sum::<u64>(), 1);
    note(&house, subject, &consent("club", YES), &said(&house));
    assert!(may_be_mailed(&house, subject, "club") && house.vault.due().unwrap().is_empty());
}

#[test]
fn a_contact_moves_the_term_that_runs_from_the_last_one() {
    let house = House::new();
    let since = People { clock: Some("2025-01-10".parse().unwrap()), ..customers().people };
    house.customers(LIST, &Import { people: since, ..customers() });
    let subject = person(&house, "anna@example.nl");
    let ends = || last_days(&house, subject, "customers");
    assert_eq!(ends(), [on("2027-01-10")]);
    note(&house, subject, &Event::Contact, &at(&house, "2026-05-01T10:00:00Z"));
    assert_eq!(ends(), [on("2028-05-01")]);
    // One of before moves nothing.
    note(&house, subject, &Event::Contact, &at(&house, "2026-02-01T10:00:00Z"));
    assert_eq!(ends(), [on("2028-05-01")]);
    // And none brings back what was over.
    house.wait(SignedDuration::from_hours(24 * 365 * 2));
    note(&house, subject, &Event::Contact, &said(&house));
    assert_eq!(ends(), [on("2028-05-01")]);
}

#[test]
fn the_end_of_an_employment_starts_its_terms_and_going_on_stops_them() {
    let house = House::new();
    let import = Import {
        file: "employees".to_owned(),
        activity: None,
        purpose: None,
        people: People { informed: Some((said(&house), true)), ..People::default() },
        ..Import::default()
    };
    let activity = webshop().activities.iter().find(|one| one.files.contains(&"employees".to_owned())).unwrap().clone();
    let import = Import { activity: Some(activity.id.clone()), purpose: Some(activity.purposes[0].purpose), ..import };
    house.import(&house.file("staff.csv", "Naam;E-mail\nPieter Bakker;pieter@example.nl\n"), &import).unwrap();
    let subject = person(&house, "Pieter Bakker");
    let ends = || last_days(&house, subject, "employees");
    let ended = |moment: &str| note(&house, subject, &Event::Ended(Matter::Employment), &at(&house, moment));
    assert_eq!(ends(), [on("none")]);
    assert!(!ended("2026-10-31T10:00:00Z"));
    assert_eq!(ends(), [on("2028-10-31")]);
    // It was another day, as it turns out.
    house.wait(SignedDuration::from_secs(1));
    assert!(!ended("2026-09-30T10:00:00Z"));
    assert_eq!(ends(), [on("2028-09-30")]);
    // The end of something else is none of it.
    note(&house, subject, &Event::Ended(Matter::Procedure), &at(&house, "2026-01-31T10:00:00Z"));
    assert_eq!(ends(), [on("2028-09-30")]);
    assert!(note(&house, subject, &Event::Resumed(Matter::Employment), &at(&house, "2026-05-01T10:00:00Z")));
    assert!(!note(&house, subject, &Event::Resumed(Matter::Employment), &at(&house, "2026-11-01T10:00:00Z")));
    assert_eq!(ends(), [on("none")]);
    assert!(ended("2026-10-31T10:00:00Z"));
    assert_eq!(ends(), [on("none")]);
}

#[test]
fn a_correction_is_a_change_from_which_a_term_runs() {
    let house = House::new();
    with(&house, |register| {
        register.retentions.iter_mut().find(|one| one.id == "customers").unwrap().starts = Starts::LastChange;
    });
    house.customers(LIST, &customers());
    let subject = person(&house, "anna@example.nl");
    assert_eq!(last_days(&house, subject, "customers"), [on("2028-11-26")]);
    house.wait(SignedDuration::from_hours(24 * 30));
    let record = access(&house, subject).records[0].id;
    let values = [("city".to_owned(), waarborg_vault::Value::new("Zutphen".to_owned()))];
    assert!(matches!(house.vault.correct(actor(), subject, record, &values).unwrap(), Answer::Given(_)));
    assert_eq!(last_days(&house, subject, "customers"), [on("2028-12-26")]);
}

#[test]
fn a_list_does_not_take_back_that_somebody_left() {
    let house = House::new();
    with(&house, |register| {
        register.retentions.iter_mut().find(|one| one.id == "customers").unwrap().starts = Starts::EndOfRelation;
    });
    house.customers(LIST, &customers());
    let subject = person(&house, "anna@example.nl");
    note(&house, subject, &Event::CustomerUntil("2026-06-30".parse().unwrap()), &said(&house));
    house.customers("Naam;E-mail;Woonplaats\nAnna van den Berg;anna@example.nl;Zutphen\n", &customers());
    assert_eq!(last_days(&house, subject, "customers"), [on("2028-06-30"), on("2028-06-30")]);
    // Nor that she withdrew.
    let reader = subscriber(&house, YES);
    note(&house, reader, &withdraw("newsletter"), &said(&house));
    let again = Import {
        file: "newsletter".to_owned(),
        activity: Some("newsletter".to_owned()),
        purpose: Some(Purpose::Newsletter),
        people: People {
            informed: Some((said(&house), true)),
            consent: Some((YES, said(&house))),
            ..People::default()
        },
        ..Import::default()
    };
    house.import(&house.file("again.csv", "Naam;E-mail\nS. de Vries;sanne@example.nl\n"), &again).unwrap();
    assert!(last_days(&house, reader, "newsletter").iter().all(|day| day != "none"));
}

/// The register with days of birth among what is kept of customers.
fn with_births(register: &mut Register) {
    let file = register.files.iter_mut().find(|file| file.id == "customers").unwrap();
    let like = file.fields.iter().find(|field| field.id == "city").unwrap().clone();
    let (id, kind) = ("born".to_owned(), Some("birth_date".to_owned()));
    file.fields.push(waarborg_register::Field { id, kind, ..like });
}

fn age(house: &House, subject: SubjectId) -> (Option<u8>, Option<String>) {
    let standing = access(house, subject).standing;
    (standing.age_floor, standing.age_changes_on.map(|day| day.to_string()))
}

#[test]
fn she_counts_as_no_older_than_any_of_her_records_says() {
    let house = House::new();
    with(&house, with_births);
    let list = |rows: &str| house.customers(&format!("Naam;E-mail;Geboortedatum\n{rows}\n"), &customers());
    // At first nobody knows.
    house.customers("Naam;E-mail\nAnna van den Berg;anna@example.nl\n", &customers());
    let anna = person(&house, "anna@example.nl");
    assert_eq!(age(&house, anna), (None, None));
    list("Anna van den Berg;anna@example.nl;05-03-2013");
    let child = age(&house, anna);
    assert!(child.0.is_some_and(|floor| floor < 16) && child.1.is_some());
    // Another list makes her older, and is not believed; an event that was noted meanwhile stays.
    note(&house, anna, &Event::Object, &said(&house));
    list("Anna van den Berg;anna@example.nl;05-03-1983");
    assert_eq!(age(&house, anna), child);
    assert!(waarborg_vault::Flag::Objected as u32 & access(&house, anna).standing.flags != 0);
    list("Anna van den Berg;anna@example.nl;05-03-2015");
    assert_ne!(age(&house, anna), child);
    // In one list, in whatever order.
    list("Bo Smit;bo@example.nl;01-01-1980\nBo Smit;bo@example.nl;01-06-2014");
    let bo = person(&house, "bo@example.nl");
    assert!(age(&house, bo).0.is_some_and(|floor| floor < 16));
}

#[test]
fn a_corrected_day_of_birth_counts_with_those_of_the_other_records() {
    let house = House::new();
    with(&house, with_births);
    let list = |rows: &str| house.customers(&format!("Naam;E-mail;Geboortedatum\n{rows}\n"), &customers());
    list("Anna van den Berg;anna@example.nl;05-03-2013");
    let anna = person(&house, "anna@example.nl");
    let correct = |record, born: &str| {
        let values = [("born".to_owned(), waarborg_vault::Value::new(born.to_owned()))];
        assert!(matches!(house.vault.correct(actor(), anna, record, &values).unwrap(), Answer::Given(_)));
    };
    let records = || access(&house, anna).records.iter().map(|record| record.id).collect::<Vec<_>>();
    let child = age(&house, anna);
    correct(records()[0], "05-03-1983");
    assert_eq!(age(&house, anna), (Some(16), None));
    // Emptied it tells nothing any more; what is no day is not taken for one.
    let unknown = [("born".to_owned(), waarborg_vault::Value::new("onbekend".to_owned()))];
    let unfit = house.vault.correct(actor(), anna, records()[0], &unknown);
    assert!(matches!(unfit, Err(waarborg_vault::VaultError::UnfitValue { kind: "birth_date", .. })));
    assert_eq!(age(&house, anna), (Some(16), None));
    correct(records()[0], "");
    assert_eq!(age(&house, anna), (None, None));
    correct(records()[0], "05-03-2013");
    list("Anna van den Berg;anna@example.nl;05-03-2015");
    let younger = age(&house, anna);
    assert_ne!(younger, child);
    // The other record still says so.
    correct(records()[0], "05-03-1983");
    assert_eq!(age(&house, anna), younger);
    correct(records()[1], "05-03-1983");
    assert_eq!(age(&house, anna), (Some(16), None));
}

#[test]
fn a_notice_is_of_an_activity_however_it_is_written_down() {
    let house = House::new();
    house.customers(LIST, &customers());
    let anna = person(&house, "anna@example.nl");
    house.vault.note(actor(), anna, &Event::Notice("orders".to_owned(), true), &said(&house)).unwrap();
    let events = access(&house, anna).events;
    assert_eq!(events.len(), 2);
    assert!(events.iter().all(|event| event.purpose.is_none() && event.activity.as_deref() == Some("orders")));
}
