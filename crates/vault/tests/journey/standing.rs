use crate::house::{House, actor, webshop};
use crate::importing::{LIST, customers};
use crate::using::{newsletter, said, wanted};
use jiff::SignedDuration;
use std::fmt::Write as _;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use waarborg_audit::leaf::Kind;
use waarborg_model::identifier::SubjectId;
use waarborg_model::vocabulary::{Action, Purpose};
use waarborg_store::{EventKind, StoreError};
use waarborg_store_sqlite::Disk;
use waarborg_vault::{Answer, Applied, Brought, Event, Given, Import, PurposeBit, VaultError};

pub const YES: Given =
    Given { free: true, specific: true, informed: true, active: true, explicit: false, by_representative: false };

pub fn subscribers(house: &House, count: usize) {
    assert_eq!(subscribed(house, count, &subscription(house)).people, count as u64);
}

/// Brings a list with so many of them.
pub fn subscribed(house: &House, count: usize, import: &Import) -> Brought {
    let mut list = "Naam;E-mail\n".to_owned();
    for number in 0..count {
        writeln!(list, "Persoon Nummer{number};p{number}@example.nl").unwrap();
    }
    house.import(&house.file("subscribers.csv", &list), import).unwrap().brought
}

/// A list of people who said yes to the newsletter.
pub fn subscription(house: &House) -> Import {
    let people = waarborg_vault::People {
        consent: Some((YES, said(house))),
        informed: Some((said(house), true)),
        ..customers().people
    };
    let (file, activity) = ("newsletter".to_owned(), Some("newsletter".to_owned()));
    Import { file, activity, purpose: None, people, ..customers() }
}

pub fn mailed(house: &House) -> Vec<SubjectId> {
    let mut people = Vec::new();
    house
        .vault
        .use_all(actor(), &newsletter(), &mut |subject, records| {
            assert!(records.iter().all(|record| record.fields.contains_key("email")));
            people.push(subject);
            ControlFlow::Continue(())
        })
        .unwrap();
    people
}

#[test]
fn everyone_who_may_be_mailed_and_nobody_else() {
    let house = House::new();
    subscribers(&house, 1203);
    let before = mailed(&house);
    assert_eq!(before.len(), 1203);
    let withdraw = Event::Withdraw("newsletter".to_owned(), Purpose::Newsletter);
    house.vault.note(actor(), before[5], &withdraw, &said(&house)).unwrap();
    house.vault.note(actor(), before[6], &Event::Object, &said(&house)).unwrap();
    house.vault.note(actor(), before[7], &Event::Restrict, &said(&house)).unwrap();
    let after = mailed(&house);
    // Whoever withdrew is also over the term that the register sets at once.
    assert_eq!(after.len(), 1200);
    assert!([5, 6, 7].iter().all(|at| !after.contains(&before[*at])));
    let tally = house.vault.count_all(&newsletter()).unwrap();
    assert_eq!(tally.answers.iter().map(|answer| answer.people).sum::<u64>(), 1202);
    assert!(tally.answers.len() >= 3);
    // Nobody is asked about for whom there is nothing in the files of the activity.
    let orders = house.vault.count_all(&wanted(Action::Use, &[])).unwrap();
    assert!(orders.answers.is_empty());
    house.vault.verify_log().unwrap();
}

fn may_be_mailed(house: &House, subject: SubjectId) -> bool {
    matches!(house.vault.use_one(actor(), &newsletter(), subject).unwrap(), Answer::Given(_))
}

fn at(house: &House, hours_ago: i64) -> waarborg_vault::Said {
    let now = said(house);
    waarborg_vault::Said { at: now.at - jiff::SignedDuration::from_hours(hours_ago), ..now }
}

#[test]
fn what_was_said_last_holds_in_whatever_order_it_is_written_down() {
    let house = House::new();
    subscribers(&house, 1);
    let subject = mailed(&house)[0];
    house.wait(jiff::SignedDuration::from_hours(100));
    let note = |event: &Event, hours_ago: i64| {
        let said = at(&house, hours_ago);
        let is_overtaken = house.vault.is_overtaken(subject, event, &said).unwrap();
        house.vault.note(actor(), subject, event, &said).unwrap();
        is_overtaken
    };
    let consent = Event::Consent("newsletter".to_owned(), Purpose::Newsletter, YES);
    let withdraw = Event::Withdraw("newsletter".to_owned(), Purpose::Newsletter);
    assert!(!note(&withdraw, 50));
    assert!(!may_be_mailed(&house, subject));
    // An older consent, and one of the same moment, revive nothing, and no clock stops.
    for hours_ago in [50, 60, 1_000] {
        assert!(note(&consent, hours_ago), "{hours_ago}");
        assert!(!may_be_mailed(&house, subject), "{hours_ago}");
    }
    let Answer::Given(access) = house.vault.access(actor(), subject).unwrap() else { panic!("refused") };
    assert!(access.records[0].erase_on.is_some(), "the clock of a withdrawn consent stopped");
    // It is kept all the same.
    assert_eq!(access.events.iter().filter(|event| event.kind == EventKind::Consent).count(), 4);
    assert!(!note(&consent, 20));
    assert!(may_be_mailed(&house, subject));
    // A withdrawal of before the last consent is overtaken by it; one of the same moment is not.
    assert!(note(&withdraw, 30));
    assert!(may_be_mailed(&house, subject));
    assert!(!note(&withdraw, 20));
    assert!(!may_be_mailed(&house, subject));
    // What is said now comes after everything.
    assert!(!note(&consent, 0));
    assert!(may_be_mailed(&house, subject));
    // A consent of before the last one does not stand in its place, whatever it lacked.
    let lacking = Event::Consent("newsletter".to_owned(), Purpose::Newsletter, Given { free: false, ..YES });
    assert!(note(&lacking, 10));
    assert!(may_be_mailed(&house, subject));
    // Objections alike.
    assert!(!note(&Event::Object, 5));
    assert!(note(&Event::LiftObjection, 5) && note(&Event::LiftObjection, 6));
    assert!(!may_be_mailed(&house, subject));
    assert!(!note(&Event::LiftObjection, 4));
    assert!(note(&Event::Object, 5));
    assert!(may_be_mailed(&house, subject));
}

#[test]
fn a_consent_of_before_a_restriction_is_not_meant_for_what_is_restricted() {
    let house = House::new();
    subscribers(&house, 1);
    let subject = mailed(&house)[0];
    house.wait(jiff::SignedDuration::from_hours(100));
    house.vault.note(actor(), subject, &Event::Restrict, &at(&house, 10)).unwrap();
    let consent = Event::Consent("newsletter".to_owned(), Purpose::Newsletter, YES);
    house.vault.note(actor(), subject, &consent, &at(&house, 20)).unwrap();
    assert!(!may_be_mailed(&house, subject));
}

#[test]
fn what_many_are_told_is_noted_of_each_of_them_as_if_alone() {
    let house = House::new();
    subscribers(&house, 450);
    let people = mailed(&house);
    let [alone, others @ ..] = people.as_slice() else { panic!("nobody") };
    let withdraw = Event::Withdraw("newsletter".to_owned(), Purpose::Newsletter);
    let before = house.vault.verify_log().unwrap().leaves;
    let mut told = Vec::new();
    house.vault.note(actor(), *alone, &withdraw, &said(&house)).unwrap();
    let noted =
        house.vault.note_all(actor(), others, &withdraw, &said(&house), &mut |done, all| told.push((done, all)));
    assert_eq!(noted.unwrap(), 449);
    assert_eq!(told, [(200, 449), (400, 449), (449, 449)]);
    assert_eq!(house.vault.verify_log().unwrap().leaves, before + 450);
    assert!(mailed(&house).is_empty());
    let one = |subject| {
        let Answer::Given(access) = house.vault.access(actor(), subject).unwrap() else { panic!("refused") };
        let last = access.events.last().unwrap();
        let ends: Vec<_> = access.records.iter().map(|record| record.erase_on).collect();
        let leaves = access.entries.iter().filter(|entry| entry.leaf.kind == Kind::Withdraw).count();
        (
            last.kind,
            last.activity.clone(),
            last.text.expose().to_owned(),
            last.evidence.expose().to_owned(),
            ends,
            leaves,
        )
    };
    assert_eq!(one(people[449]), one(*alone));
    assert!(one(*alone).4[0].is_some(), "her clock runs");
}

#[test]
fn who_cannot_be_noted_of_stops_the_rest_and_undoes_nobody() {
    let house = House::new();
    subscribers(&house, 5);
    let people = mailed(&house);
    let nobody = SubjectId::from_bytes([9; 16]);
    // The same person twice is noted of twice.
    let several = [people[0], people[1], people[0], nobody, people[2]];
    let mut done = 0;
    let noted = house.vault.note_all(actor(), &several, &Event::Object, &said(&house), &mut |so_far, _| done = so_far);
    assert!(matches!(noted, Err(VaultError::UnknownPerson)));
    assert_eq!(done, 3);
    assert_eq!(mailed(&house), people[2..]);
    let Answer::Given(access) = house.vault.access(actor(), people[0]).unwrap() else { panic!("refused") };
    assert_eq!(access.events.iter().filter(|event| event.kind == EventKind::Objection).count(), 2);
    let unknown = Event::Notice("nothing".to_owned(), true);
    let noted = house.vault.note_all(actor(), &people, &unknown, &said(&house), &mut |_, _| panic!("noted"));
    assert!(matches!(noted, Err(VaultError::NotInRegister { .. })));
    assert_eq!(house.vault.note_all(actor(), &[], &unknown, &said(&house), &mut |_, _| ()).unwrap(), 0);
}

#[test]
fn restriction_blocks_every_use_until_it_is_lifted() {
    let house = House::new();
    house.customers(crate::importing::LIST, &customers());
    let subject = house.vault.find_person(actor(), "anna@example.nl").unwrap()[0].subject;
    let ask = || house.vault.use_one(actor(), &wanted(Action::Use, &["email"]), subject).unwrap();
    assert!(matches!(ask(), Answer::Given(_)));
    house.vault.note(actor(), subject, &Event::Restrict, &said(&house)).unwrap();
    let Answer::Refused(decision) = ask() else { panic!("used in spite of restriction") };
    assert!(decision.cited.iter().any(|cited| cited.rule == "avg-18-2"));
    // She is found, and what is hers stays closed; her own right of access is met all the same.
    let found = house.vault.find_person(actor(), "anna@example.nl").unwrap();
    assert!(found[0].records.is_empty() && found[0].withheld.is_some());
    assert!(matches!(house.vault.access(actor(), subject).unwrap(), Answer::Given(_)));
    house.vault.note(actor(), subject, &Event::Unrestrict, &said(&house)).unwrap();
    assert!(matches!(ask(), Answer::Given(_)));
}

/// A withdrawal that was acknowledged before the leaf wins: no use is answered after it.
#[test]
fn a_withdrawal_wins_the_race() {
    let house = House::new();
    subscribers(&house, 30);
    let people = mailed(&house);
    for subject in people {
        let acknowledged = AtomicBool::new(false);
        std::thread::scope(|scope| {
            let user = scope.spawn(|| {
                let mut late = 0;
                loop {
                    let before = acknowledged.load(Ordering::SeqCst);
                    let answer = house.vault.use_one(actor(), &newsletter(), subject).unwrap();
                    match answer {
                        Answer::Given(_) if before => late += 1,
                        Answer::Given(_) => {}
                        Answer::Refused(_) => return late,
                    }
                }
            });
            let withdraw = Event::Withdraw("newsletter".to_owned(), Purpose::Newsletter);
            house.vault.note(actor(), subject, &withdraw, &said(&house)).unwrap();
            acknowledged.store(true, Ordering::SeqCst);
            assert_eq!(user.join().unwrap(), 0, "a use was answered after the withdrawal");
        });
    }
}

#[test]
fn nothing_is_written_down_before_it_happens() {
    let house = House::new();
    subscribers(&house, 1);
    let subject = mailed(&house)[0];
    let mut later = said(&house);
    later.at = later.at.checked_add(jiff::SignedDuration::from_hours(1)).unwrap();
    assert!(matches!(house.vault.note(actor(), subject, &Event::Object, &later), Err(VaultError::InFuture)));
}

#[test]
fn a_shorter_term_in_the_register_counts_for_what_is_here_already() {
    use crate::house::webshop;
    use waarborg_register::Register;
    use waarborg_vault::{Applied, People};
    let house = House::new();
    let since =
        Import { people: People { clock: Some("2025-06-01".parse().unwrap()), ..customers().people }, ..customers() };
    house.customers(crate::importing::LIST, &since);
    assert!(house.vault.due().unwrap().is_empty());
    let shorter = webshop().to_toml().replacen("term = \"2 years\"", "term = \"1 year\"", 1);
    let register = Register::parse(&shorter).unwrap();
    assert!(matches!(house.vault.apply_register(actor(), &register).unwrap(), Applied::InForce { version: 2, .. }));
    assert_eq!(house.vault.due().unwrap().iter().map(|due| due.records).sum::<u64>(), 4);
    // A file in which records stand cannot go from the register.
    let mut without = register.clone();
    without.files.retain(|file| file.id != "customers");
    without.activities.clear();
    let error = house.vault.apply_register(actor(), &without).err().expect("a file with records went");
    assert!(matches!(error, VaultError::FileInUse { file } if file == "customers"));
}

#[test]
fn what_someone_forbids_waits_for_no_room_on_the_disk() {
    let free = Arc::new(AtomicU64::new(1 << 40));
    let told = Arc::clone(&free);
    let house = House::on(Disk { free: Arc::new(move |_| Some(told.load(Ordering::SeqCst))), ..Disk::default() });
    subscribers(&house, 1);
    let subject = mailed(&house)[0];
    free.store(1 << 20, Ordering::SeqCst);
    let note = |event: Event| house.vault.note(actor(), subject, &event, &said(&house)).map(drop);
    let newsletter = || "newsletter".to_owned();
    for permitted in [
        Event::Consent(newsletter(), Purpose::Newsletter, YES),
        Event::LiftObjection,
        Event::Notice(newsletter(), true),
        Event::Unrestrict,
    ] {
        assert!(matches!(note(permitted), Err(VaultError::Store(StoreError::DiskNearlyFull))));
    }
    assert_eq!(mailed(&house), [subject], "uses go on");
    note(Event::Withdraw(newsletter(), Purpose::Newsletter)).unwrap();
    assert_eq!(mailed(&house), []);
    for forbidden in [Event::Object, Event::Restrict, Event::Inaccurate(true)] {
        note(forbidden).unwrap();
    }
}

/// Consent can be withdrawn at any time (AVG 7(3)), also once the register no longer has what it was for.
#[test]
fn consent_for_an_activity_that_is_gone_is_withdrawn_and_does_not_come_back_with_it() {
    let house = House::new();
    house.customers(LIST, &customers());
    let subject = house.vault.find_person(actor(), "K-1").unwrap()[0].subject;
    let consent = Event::Consent("newsletter".to_owned(), Purpose::Newsletter, YES);
    house.vault.note(actor(), subject, &consent, &said(&house)).unwrap();
    let whole = webshop();
    let mut without = whole.clone();
    without.activities.retain(|activity| activity.id != "newsletter");
    without.files.retain(|file| file.id != "newsletter");
    assert!(matches!(house.vault.apply_register(actor(), &without).unwrap(), Applied::InForce { .. }));
    house.wait(SignedDuration::from_secs(1));
    let withdraw = Event::Withdraw("newsletter".to_owned(), Purpose::Newsletter);
    house.vault.note(actor(), subject, &withdraw, &said(&house)).unwrap();
    // Of what she never consented to there is nothing to withdraw.
    let other = Event::Withdraw("news".to_owned(), Purpose::Newsletter);
    let refused = house.vault.note(actor(), subject, &other, &said(&house));
    assert!(matches!(refused, Err(VaultError::NotInRegister { what: "activity", .. })));
    assert!(matches!(house.vault.apply_register(actor(), &whole).unwrap(), Applied::InForce { .. }));
    let purposes = house.vault.outline(subject).unwrap().purposes;
    let (.., bits) = purposes.iter().find(|(activity, ..)| activity == "newsletter").unwrap();
    assert!(bits & PurposeBit::Withdrawn as u32 != 0, "her consent counts again");
}
