//! The shop as it is built: who is there, how they stand, what the log says.

mod shop;

use super::calendar::Years;
use super::people::{ASKER, Chance, ERASED, Part, People, share};
use super::texts;
use super::weeks::market;
use jiff::Timestamp;
use shop::{CUSTOMERS, NOW, Shop, book, now};
use std::collections::BTreeSet;
use std::ops::ControlFlow;
use waarborg_model::vocabulary::Channel;
use waarborg_vault::{Actor, BackupMark, Flag, PurposeBit};

#[test]
fn the_register_is_lawful_and_three_things_are_open() {
    for now in [NOW, "2027-03-01T10:00:00Z"] {
        let now: Timestamp = now.parse().unwrap();
        let years = Years::until(now);
        let checked = texts::register(&years).unwrap().check(&book(), years.today, now).unwrap();
        assert!(checked.is_lawful());
        let open: Vec<&str> = checked.unfilled.iter().map(|open| open.path.as_str()).collect();
        let unweighed = "activity.purchasing.purpose.statistics.balancing";
        assert_eq!(open, ["recipient.mailing.contract_date", "activity.purchasing.last_review", unweighed]);
        let first = texts::first_register(&years).unwrap();
        let then = super::calendar::moment(years.first, 9, 0);
        assert!(first.check(&book(), years.first, then).unwrap().is_complete());
    }
}

#[test]
fn everyone_is_there() {
    let shop = Shop::shared();
    assert_eq!(shop.records_in("customers"), CUSTOMERS as usize);
    assert_eq!(shop.records_in("suppliers"), 61);
    assert_eq!((shop.records_in("staff"), shop.records_in("payroll"), shop.records_in("absence")), (9, 9, 2));
    assert_eq!((shop.built.customers, shop.built.suppliers, shop.built.staff), (CUSTOMERS, 61, 9));
    let erased_with_invoice = 1;
    let bought: usize = shop.people.customers.iter().map(|one| one.invoices.len()).sum();
    assert_eq!(shop.records_in("invoices"), bought);
    let people = CUSTOMERS + share(CUSTOMERS, 38) + 61 + 9 + erased_with_invoice;
    let organisation = shop.vault.organisation();
    shop.stores
        .data
        .read(&mut |read| {
            assert_eq!(read.count(organisation)?.0, u64::from(people));
            Ok(())
        })
        .unwrap();
}

#[test]
fn the_log_of_seven_years_holds() {
    let shop = Shop::shared();
    let summary = shop.vault.verify_log().unwrap();
    assert!(summary.leaves >= shop.built.entries && shop.built.entries > 500, "{summary:?}");
    let first = Timestamp::from_millisecond(i64::try_from(summary.first_ms.unwrap()).unwrap()).unwrap();
    assert_eq!(first.to_string(), "2019-03-04T08:12:00Z");
    let mut kinds = BTreeSet::new();
    shop.vault
        .each_entry(0, None, &mut |entry| {
            kinds.insert(format!("{:?}", entry.leaf.kind));
            ControlFlow::Continue(())
        })
        .unwrap();
    for kind in [
        "Import", "Notice", "Consent", "Withdraw", "Object", "Restrict", "Erase", "ClearOut", "Use", "Share", "Find",
        "Refuse", "Correct", "Export", "Backup", "Register", "Standing",
    ] {
        assert!(kinds.contains(kind), "{kind} is not in {kinds:?}");
    }
}

#[test]
fn only_old_invoices_are_over_their_term() {
    let shop = Shop::shared();
    let due = shop.vault.due().unwrap();
    assert_eq!(due, shop.built.due);
    let told: Vec<_> = due.iter().map(|due| (due.file.as_deref(), due.records)).collect();
    assert_eq!(told, [(Some("invoices"), u64::from(share(CUSTOMERS, 38)))]);
}

#[test]
fn who_was_erased_is_found_no_more() {
    let shop = Shop::shared();
    let erased: Vec<_> = shop.people.of(Part::Erased).collect();
    assert_eq!(erased.len(), ERASED as usize);
    for one in erased {
        let found = shop.vault.find_person(Actor::House, &one.email).unwrap();
        assert!(found.is_empty(), "{}", one.number);
        let receipt = shop.place.receipts().join(format!("receipt-{}.txt", one.number));
        assert!(std::fs::read_to_string(receipt).unwrap().contains("waarborg receipt 1"));
    }
    assert_eq!(shop.vault.find_person(Actor::House, ASKER).unwrap().len(), 1);
}

#[test]
fn everyone_stands_as_they_were_meant_to() {
    let shop = Shop::shared();
    shop.assert_are(&[Part::Objected], &shop.standing(|flags, _| flags & Flag::Objected as u32 != 0));
    shop.assert_are(&[Part::Dormant], &shop.standing(|flags, _| flags & Flag::FormerCustomer as u32 != 0));
    shop.assert_are(&[Part::Card, Part::CardNoMore], &shop.standing(|_, bits| bits & PurposeBit::Active as u32 != 0));
    shop.assert_are(&[Part::CardNoMore], &shop.standing(|_, bits| bits & PurposeBit::Withdrawn as u32 != 0));
    let restricted = shop.standing(|flags, _| flags & Flag::Restricted as u32 != 0);
    assert_eq!(restricted.len(), shop.people.of(Part::Restricted).count());
    assert!(restricted.iter().all(|subject| !shop.customers().contains_key(subject)), "nothing is used of them");
}

#[test]
fn advertising_goes_to_customers_who_did_not_say_no() {
    let shop = Shop::shared();
    let tally = shop.vault.count_all(&market(Channel::Email)).unwrap();
    let count = |permits| {
        let told = tally.answers.iter().filter(|told| told.decision.permits() == permits);
        told.map(|told| told.people).sum::<u64>()
    };
    let no = [Part::Never, Part::Objected, Part::Restricted].map(|part| shop.people.of(part).count() as u64);
    assert_eq!((count(true), count(false)), (u64::from(CUSTOMERS) - no.iter().sum::<u64>(), no.iter().sum()));
}

/// In the shop as it was drawn, 1,070 of 1,284 may be mailed.
#[test]
fn the_whole_shop_is_as_it_was_drawn() {
    let people = People::invent(super::people::CUSTOMERS, &Years::until(now())).unwrap();
    let count = |part| people.of(part).count();
    assert_eq!((count(Part::Former), count(Part::Objected), count(Part::Never)), (38, 38, 173));
    let mailed = [Part::Buyer, Part::Card, Part::CardNoMore, Part::Dormant].map(count);
    assert_eq!(mailed.iter().sum::<usize>(), 1_070);
    assert_eq!(count(Part::Card) + count(Part::CardNoMore), 212);
    let asker: Vec<_> = people.customers.iter().filter(|one| one.name == ASKER).collect();
    assert_eq!(asker.iter().map(|one| one.invoices.len()).collect::<Vec<_>>(), [14]);
    assert!(people.customers.iter().any(|one| one.allergy.is_some()));
}

#[test]
fn one_backup_was_made_nine_days_ago() {
    let marks = BackupMark::all_in(&Shop::shared().place.backups()).unwrap();
    let days: Vec<i64> = marks.iter().map(|mark| now().duration_since(mark.made_at).as_hours() / 24).collect();
    assert_eq!(days, [8]);
    assert_eq!(crate::system::today(marks[0].made_at), Years::until(now()).before(9));
}

#[test]
fn the_same_moment_gives_the_same_people() {
    let told = || {
        let shop = Shop::with(50, now());
        let lists = ["klanten-2026.csv", "leveranciers.csv", "personeel.csv"];
        let lists = lists.map(|name| std::fs::read(shop.place.lists().join(name)).unwrap());
        (lists, shop.customers().into_values().collect::<BTreeSet<_>>(), shop.built.entries)
    };
    let (one, other) = (told(), told());
    assert_eq!(one, other);
    assert_eq!(one.1.len(), 49, "all but the one whose data may not be used");
    assert!(!one.0[1].contains(&b'?'), "every letter of the growers is one of Windows-1252");
}

#[test]
fn a_shop_stands_on_any_day() {
    for now in ["2027-01-01T00:10:00Z", "2028-02-29T23:30:00Z"] {
        let shop = Shop::with(50, now.parse().unwrap());
        assert_eq!(shop.built.over_their_term(), 1, "{now}");
    }
}

#[test]
fn chance_is_not_secret_and_not_shared() {
    assert_ne!(Chance::new(1).below(u32::MAX), Chance::new(2).below(u32::MAX));
}
