//! What is over its term and stays all the same: of whom processing is restricted, and what is held.

use crate::house::{HORIZONS, House, actor};
use crate::importing::{LIST, customers};
use crate::removing::{rows_of, sanne};
use crate::standing::{mailed, subscribers};
use crate::using::said;
use jiff::SignedDuration;
use waarborg_model::identifier::SubjectId;
use waarborg_model::vocabulary::Purpose;
use waarborg_store::EventKind;
use waarborg_vault::{Due, Event, HoldFor, Import, People, Relation, VaultError};

const DAY: SignedDuration = SignedDuration::from_hours(24);

fn over() -> Import {
    let people = People { customer: Some(Relation::Until("2026-01-05".parse().unwrap())), ..customers().people };
    Import { people, ..customers() }
}

/// A house whose customers are over their term, and one of them: over it, nobody is found any more.
fn overdue() -> (House, SubjectId) {
    let house = House::new();
    let people = People { clock: Some(house.nearly_over()), ..over().people };
    house.customers(LIST, &Import { people, ..over() });
    let subject = sanne(&house);
    house.wait(DAY * 4);
    (house, subject)
}

fn held(why: HoldFor) -> Event {
    Event::Hold("customers".to_owned(), why)
}

fn note(house: &House, subject: SubjectId, event: &Event) {
    house.vault.note(actor(), subject, event, &said(house)).unwrap();
}

/// What is over its term in the file of customers.
fn due(house: &House) -> Due {
    house.vault.due().unwrap().into_iter().find(|due| due.file.as_deref() == Some("customers")).unwrap()
}

fn clear(house: &House) -> u64 {
    house.vault.clear_out(actor(), HORIZONS, &mut |_, _| {}).unwrap().records
}

#[test]
fn whoever_is_restricted_stays_until_that_ends() {
    let (house, subject) = overdue();
    note(&house, subject, &Event::Restrict);
    let now = due(&house);
    assert_eq!((now.records, now.restricted, now.held), (2, 2, 0));
    assert_eq!(clear(&house), 2);
    assert_eq!(rows_of(&house, "record"), 2);
    let left = due(&house);
    assert_eq!((left.records, left.restricted), (0, 2));
    note(&house, subject, &Event::Unrestrict);
    assert_eq!(clear(&house), 2);
    assert!(house.vault.due().unwrap().is_empty());
    house.vault.verify_log().unwrap();
}

/// What is over its term is shown first, and somebody is restricted while the question waits.
#[test]
fn whoever_is_restricted_meanwhile_stays() {
    let (house, subject) = overdue();
    let shown = house.vault.propose_clear_out().unwrap();
    note(&house, subject, &Event::Restrict);
    assert_eq!(house.vault.clear_out_proposed(actor(), HORIZONS, &shown, &mut |_, _| {}).unwrap().records, 2);
    assert_eq!(due(&house).restricted, 2);
}

#[test]
fn what_goes_by_itself_stays_of_whoever_is_restricted_also_when_restored() {
    let house = House::new();
    subscribers(&house, 3);
    let withdraw = Event::Withdraw("newsletter".to_owned(), Purpose::Newsletter);
    let out: Vec<SubjectId> = mailed(&house).into_iter().take(2).collect();
    for subject in &out {
        note(&house, *subject, &withdraw);
    }
    note(&house, out[0], &Event::Restrict);
    note(&house, out[1], &Event::Hold("newsletter".to_owned(), HoldFor::Inquiry));
    house.wait(DAY);
    assert_eq!(house.vault.keep_terms(HORIZONS).unwrap().records, 0, "one is restricted and one is held");
    let (house, restored) = house.restored_after(DAY);
    assert_eq!((restored.overdue_cleared, restored.people), (0, 3));
    note(&house, out[0], &Event::Unrestrict);
    note(&house, out[1], &Event::Release("newsletter".to_owned()));
    assert_eq!(house.vault.keep_terms(HORIZONS).unwrap().people, 2);
}

#[test]
fn what_is_held_stays_past_its_term_and_is_used_by_nobody() {
    let (house, subject) = overdue();
    note(&house, subject, &held(HoldFor::Claim));
    let shown = due(&house);
    assert_eq!((shown.records, shown.restricted, shown.held), (2, 0, 2));
    let group = house.vault.overdue(actor(), 5, &|_, _| true).unwrap().remove(0);
    assert_eq!((group.people, group.sample.len(), group.held.len()), (2, 2, 1));
    assert_eq!(group.held[0].subject, subject);
    assert_eq!(clear(&house), 2);
    let holds = house.vault.holds(subject).unwrap();
    assert_eq!(holds.len(), 1);
    assert_eq!((holds[0].file.as_str(), holds[0].why), ("customers", HoldFor::Claim));
    let glance = house.vault.glance(actor(), subject, &|_, _| false).unwrap();
    assert!(glance.records.iter().all(|record| record.is_over), "what is held may be used again");
    let event = glance.events.iter().find(|event| event.kind == EventKind::HeldForClaim).unwrap();
    assert_eq!((event.file.as_deref(), event.activity.as_deref()), (Some("customers"), None));
    note(&house, subject, &Event::Release("customers".to_owned()));
    assert!(house.vault.holds(subject).unwrap().is_empty());
    assert_eq!(clear(&house), 2);
}

#[test]
fn a_hold_lasts_a_year_unless_it_is_said_anew() {
    let (house, subject) = overdue();
    note(&house, subject, &held(HoldFor::Claim));
    let until = house.vault.holds(subject).unwrap()[0].until;
    house.wait(DAY * 300);
    note(&house, subject, &held(HoldFor::Inquiry));
    let again = house.vault.holds(subject).unwrap().remove(0);
    assert_eq!(again.why, HoldFor::Inquiry);
    // 29 February 2028 lies in it.
    assert_eq!((again.until - until).get_days(), 301);
    house.wait(DAY * 366);
    assert_eq!(due(&house).held, 2, "it ends a day early");
    house.wait(DAY);
    assert_eq!((due(&house).held, due(&house).records), (0, 4));
}

#[test]
fn a_request_takes_nothing_that_is_held_and_says_by_which_article() {
    let house = House::new();
    house.customers(LIST, &customers());
    let subject = sanne(&house);
    note(&house, subject, &held(HoldFor::Claim));
    let foreseen = house.vault.erasure(subject).unwrap();
    assert_eq!((foreseen.gone, foreseen.stays.len()), (0, 1));
    let stay = &foreseen.stays[0];
    assert_eq!((stay.rule.as_str(), stay.article.as_str()), ("avg-17-3", "AVG 17(3)(e)"));
    assert_eq!(stay.until, Some(house.vault.holds(subject).unwrap()[0].until));
    assert!(matches!(house.vault.erase(actor(), subject, HORIZONS), Err(VaultError::NothingToErase)));
    // Of another file all goes.
    note(&house, subject, &Event::Release("customers".to_owned()));
    note(&house, subject, &Event::Hold("invoices".to_owned(), HoldFor::Claim));
    assert_eq!(house.vault.erase(actor(), subject, HORIZONS).unwrap().gone, foreseen.stays[0].records);
}

#[test]
fn a_hold_on_a_file_that_is_none_is_told() {
    let house = House::new();
    house.customers(LIST, &customers());
    let event = Event::Hold("customer".to_owned(), HoldFor::Claim);
    let refused = house.vault.note(actor(), sanne(&house), &event, &said(&house));
    assert!(matches!(refused, Err(VaultError::NotInRegister { what: "file", .. })));
}
