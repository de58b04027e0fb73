//! What is over its term and stays all the same: of whom processing is restricted, and what is held.

use crate::house::{HORIZONS, House, actor, webshop};
use crate::importing::{LIST, customers};
use crate::removing::{rows_of, sanne};
use crate::standing::{mailed, subscribers};
use crate::using::said;
use jiff::{SignedDuration, Timestamp};
use std::cell::Cell;
use std::fmt::Write as _;
use waarborg_audit::leaf::Kind;
use waarborg_audit::receipt::{Receipt, Whom};
use waarborg_model::identifier::SubjectId;
use waarborg_model::vocabulary::Purpose;
use waarborg_register::Starts;
use waarborg_store::EventKind;
use waarborg_vault::{Applied, Cleared, Due, Event, HoldFor, Import, People, Relation, VaultError};

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

fn released(why: HoldFor) -> Event {
    Event::Release("customers".to_owned(), why)
}

/// Each at a moment of its own.
fn note(house: &House, subject: SubjectId, event: &Event) {
    house.wait(SignedDuration::from_secs(1));
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
    note(&house, out[1], &Event::Release("newsletter".to_owned(), HoldFor::Inquiry));
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
    note(&house, subject, &released(HoldFor::Claim));
    assert!(house.vault.holds(subject).unwrap().is_empty());
    assert_eq!(clear(&house), 2);
}

#[test]
fn a_hold_lasts_a_year_unless_it_is_said_anew() {
    let (house, subject) = overdue();
    note(&house, subject, &held(HoldFor::Claim));
    let until = house.vault.holds(subject).unwrap()[0].until;
    house.wait(DAY * 300);
    note(&house, subject, &held(HoldFor::Claim));
    // 29 February 2028 lies in it.
    assert_eq!((house.vault.holds(subject).unwrap()[0].until - until).get_days(), 301);
    house.wait(DAY * 366);
    assert_eq!(due(&house).held, 2, "it ends a day early");
    house.wait(DAY);
    assert_eq!((due(&house).held, due(&house).records), (0, 4));
}

#[test]
fn each_reason_ends_by_itself() {
    let (house, subject) = overdue();
    note(&house, subject, &held(HoldFor::Claim));
    house.wait(DAY);
    note(&house, subject, &held(HoldFor::Inquiry));
    assert_eq!(house.vault.holds(subject).unwrap().len(), 2);
    note(&house, subject, &released(HoldFor::Claim));
    let left = house.vault.holds(subject).unwrap();
    assert_eq!(left.iter().map(|hold| hold.why).collect::<Vec<_>>(), [HoldFor::Inquiry]);
    assert_eq!(due(&house).held, 2);
}

/// Of one moment, what was written down last.
#[test]
fn of_one_moment_the_last_word_counts() {
    for (is_held, events) in [
        (false, [held(HoldFor::Claim), released(HoldFor::Claim)]),
        (true, [released(HoldFor::Claim), held(HoldFor::Claim)]),
    ] {
        let (house, subject) = overdue();
        let said = said(&house);
        for event in events {
            house.wait(SignedDuration::from_secs(1));
            house.vault.note(actor(), subject, &event, &said).unwrap();
        }
        assert_eq!(!house.vault.holds(subject).unwrap().is_empty(), is_held);
    }
}

/// Nobody said that it may go: the house asks, and does not let it go by itself.
#[test]
fn what_was_held_until_nobody_said_so_any_more_waits_for_somebody() {
    let house = House::new();
    subscribers(&house, 2);
    let out = mailed(&house)[0];
    note(&house, out, &Event::Withdraw("newsletter".to_owned(), Purpose::Newsletter));
    note(&house, out, &Event::Hold("newsletter".to_owned(), HoldFor::Claim));
    for _ in 0..130 {
        house.wait(DAY * 3);
        // The log goes on, so that the clock is believed.
        house.vault.find_person(actor(), "nobody@example.nl").unwrap();
    }
    assert_eq!(house.vault.keep_terms(HORIZONS).unwrap().records, 0);
    let due = house.vault.due().unwrap();
    assert_eq!(due.iter().map(|due| (due.records, due.held)).collect::<Vec<_>>(), [(1, 0)]);
    assert_eq!(clear(&house), 1);
}

#[test]
fn a_request_takes_nothing_that_is_held_and_nobody_uses_it_any_more() {
    let house = House::new();
    house.customers(LIST, &customers());
    let subject = sanne(&house);
    note(&house, subject, &held(HoldFor::Claim));
    let foreseen = house.vault.erasure(subject).unwrap();
    assert_eq!((foreseen.gone, foreseen.let_go, foreseen.stays.len()), (0, 2, 1));
    let stay = &foreseen.stays[0];
    assert_eq!((stay.rule.as_str(), stay.article.as_str()), ("avg-17-3", "AVG 17(3)(e)"));
    assert_eq!(stay.until, Some(house.vault.holds(subject).unwrap()[0].until));
    let erased = house.vault.erase(actor(), subject, HORIZONS).unwrap();
    assert_eq!((erased.gone, erased.stays.len()), (0, 1));
    assert!(erased.receipt.contains("receipt") && house.vault.find_person(actor(), "K-1").unwrap().is_empty());
    // No event and no register gives it a term again.
    for event in [Event::Contact, Event::BecameCustomer, Event::CustomerUntil("2026-11-20".parse().unwrap())] {
        note(&house, subject, &event);
    }
    let mut longer = webshop();
    let term = longer.retentions.iter_mut().find(|one| one.id == "customers").unwrap();
    term.starts = Starts::EndOfRelation;
    assert!(matches!(house.vault.apply_register(actor(), &longer).unwrap(), Applied::InForce { .. }));
    let glance = house.vault.glance(actor(), subject, &|_, _| false).unwrap();
    assert!(glance.records.iter().all(|record| record.is_over), "what she asked to have erased is used again");
    assert_eq!(house.vault.keep_terms(HORIZONS).unwrap().records, 0);
    // Once the hold ends it goes by itself, whatever the register says, and no list brings her back.
    note(&house, subject, &released(HoldFor::Claim));
    house.wait(DAY);
    assert_eq!(house.vault.keep_terms(HORIZONS).unwrap().records, 2);
    assert!(matches!(house.vault.outline(subject), Err(VaultError::UnknownPerson)));
    assert_eq!(house.customers(LIST, &customers()).brought.erased, 2);
    house.vault.verify_log().unwrap();
}

#[test]
fn a_request_takes_the_rest_and_a_duty_that_lasts_longer_is_what_is_told() {
    let house = House::new();
    house.customers(LIST, &customers());
    let subject = sanne(&house);
    note(&house, subject, &Event::Hold("invoices".to_owned(), HoldFor::Claim));
    let erased = house.vault.erase(actor(), subject, HORIZONS).unwrap();
    assert!(erased.gone == 2 && erased.stays.is_empty(), "a hold on another file keeps nothing");
}

/// What the receipt of a clearing out says, once it is checked.
fn proven(house: &House, cleared: &Cleared) -> String {
    let proof = cleared.proof.as_ref().unwrap();
    let receipt: Receipt = proof.receipt.parse().unwrap();
    let checked = receipt.verify(&house.vault.verifier_keys().unwrap()).unwrap();
    assert_eq!((checked.index(), receipt.whom == Whom::Several), (proof.leaf, true));
    let said = String::from_utf8(receipt.body).unwrap();
    let groups: u64 = proof.groups.iter().map(|group| group.records).sum();
    assert_eq!(groups, cleared.records);
    said
}

#[test]
fn whoever_clears_out_gets_a_receipt_and_the_house_by_itself_none() {
    let house = House::new();
    assert_eq!(house.vault.clear_out(actor(), HORIZONS, &mut |_, _| {}).unwrap().proof, None);
    house.overdue(LIST, &over());
    let cleared = house.vault.clear_out(actor(), HORIZONS, &mut |_, _| {}).unwrap();
    let said = proven(&house, &cleared);
    assert!(said.starts_with("cleared-out: 2026-") && !said.contains("earlier-entry"), "{said}");
    let [records, people] = [cleared.records, cleared.people];
    assert!(said.contains(&format!("\nrecords: {records}\npeople-whole: {people}\n")), "{said}");
    let proof = cleared.proof.unwrap();
    let moment = |at: Timestamp| at.strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
    for (name, at) in [("key", proof.at + HORIZONS.keys), ("data", proof.at + HORIZONS.data)] {
        assert!(said.contains(&format!("\n{name}-copies-gone: {}\n", moment(at))), "{said}");
    }
    assert_eq!(proof.receipt.lines().next(), Some("waarborg clear-out 1"));
    for line in said.lines() {
        assert!(waarborg_audit::receipt_line::told(line).is_some(), "{line}");
    }
}

/// Between two slices somebody is restricted: the second is looked at anew.
#[test]
fn whoever_is_restricted_or_held_between_two_slices_stays() {
    for event in [Event::Restrict, held(HoldFor::Claim)] {
        let house = House::new();
        let mut list = "Klantnummer;Naam;E-mail\n".to_owned();
        for number in 0..210 {
            writeln!(list, "K-{number};;p{number}@example.nl").unwrap();
        }
        house.overdue(&list, &over());
        let whole = house.vault.due().unwrap();
        let last = house.vault.due_people(&whole[0]).unwrap()[209];
        let noted = Cell::new(false);
        let mut meanwhile = |_, _| {
            if !noted.replace(true) {
                note(&house, last, &event);
            }
        };
        let cleared = house.vault.clear_out(actor(), HORIZONS, &mut meanwhile).unwrap();
        assert_eq!(cleared.records, 209);
        assert!(house.vault.outline(last).is_ok());
        // One receipt tells of both slices.
        let said = proven(&house, &cleared);
        let earlier = said.lines().find_map(|line| line.strip_prefix("earlier-entry: ")).unwrap().parse().unwrap();
        let (first, _) = house.vault.prove(earlier).unwrap();
        assert_eq!((first.kind, first.count), (Kind::ClearOut, 200));
        assert!(said.contains("\nrecords: 209\npeople-whole: 209\ngroup: customers | customers | 209\n"), "{said}");
    }
}

#[test]
fn an_import_of_which_something_is_held_is_not_taken_back() {
    let house = House::new();
    let import = house.customers(LIST, &customers()).id;
    let subject = sanne(&house);
    note(&house, subject, &held(HoldFor::Inquiry));
    assert_eq!(house.vault.touched_by_import(import).unwrap().kept, 1);
    let standing = house.vault.outline(subject).unwrap().purposes;
    let refused = house.vault.undo_import(actor(), import, &mut |_, _| {});
    assert!(matches!(refused, Err(VaultError::UndoKept { people: 1 })));
    assert_eq!(house.vault.outline(subject).unwrap().purposes, standing);
    note(&house, subject, &released(HoldFor::Inquiry));
    house.vault.undo_import(actor(), import, &mut |_, _| {}).unwrap();
}

#[test]
fn a_hold_on_a_file_that_is_none_is_told() {
    let house = House::new();
    house.customers(LIST, &customers());
    let event = Event::Hold("customer".to_owned(), HoldFor::Claim);
    let refused = house.vault.note(actor(), sanne(&house), &event, &said(&house));
    assert!(matches!(refused, Err(VaultError::NotInRegister { what: "file", .. })));
}

/// A program says two things in one millisecond: the later one counts.
#[test]
fn of_two_things_said_in_the_same_millisecond_the_later_counts() {
    let house = House::new();
    house.customers(LIST, &customers());
    let subject = sanne(&house);
    let released = Event::Release("customers".to_owned(), HoldFor::Claim);
    for _ in 0..20 {
        note(&house, subject, &held(HoldFor::Claim));
        note(&house, subject, &released);
        assert_eq!(house.vault.holds(subject).unwrap().len(), 0);
    }
}
