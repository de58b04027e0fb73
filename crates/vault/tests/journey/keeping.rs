//! What the house does by itself, and what is cleared out by whoever says yes to what was shown.

use crate::house::{HORIZONS, House, actor, webshop};
use crate::importing::{LIST, customers};
use crate::removing::{rows_of, sanne};
use crate::standing::{mailed, subscribed, subscribers, subscription};
use crate::using::said;
use jiff::SignedDuration;
use std::ops::ControlFlow;
use waarborg_audit::leaf::{Flags, Kind};
use waarborg_model::vocabulary::Purpose;
use waarborg_vault::{Applied, Event, Horizons, Import, People, Relation, VaultError};

fn over() -> Import {
    let people = People { customer: Some(Relation::Until("2026-01-05".parse().unwrap())), ..customers().people };
    Import { people, ..customers() }
}

fn cleared_by_the_house(house: &House) -> usize {
    let mut cleared = 0;
    house
        .vault
        .each_entry(0, None, &mut |entry| {
            cleared += usize::from(entry.leaf.kind == Kind::ClearOut && entry.leaf.flags.has(Flags::HOUSE));
            ControlFlow::Continue(())
        })
        .unwrap();
    cleared
}

#[test]
fn what_the_register_lets_go_by_itself_goes_and_the_rest_waits() {
    let house = House::new();
    subscribers(&house, 3);
    house.overdue(LIST, &over());
    let out = mailed(&house)[0];
    let withdraw = Event::Withdraw("newsletter".to_owned(), Purpose::Newsletter);
    house.vault.note(actor(), out, &withdraw, &said(&house)).unwrap();
    house.wait(SignedDuration::from_hours(24));
    let cleared = house.vault.keep_terms(HORIZONS).unwrap();
    assert_eq!((cleared.records, cleared.people, cleared.apart), (1, 1, 0));
    assert!(house.vault.due().unwrap().iter().all(|due| !due.by_itself));
    assert_eq!(rows_of(&house, "record"), 2 + 4, "what is only proposed went as well");
    assert_eq!(cleared_by_the_house(&house), 1);
    // Nothing more is there to go, and nothing is said of it.
    assert_eq!(house.vault.keep_terms(HORIZONS).unwrap().records, 0);
    assert_eq!(cleared_by_the_house(&house), 1);
    house.wait(SignedDuration::from_hours(24 * 30));
    assert!(matches!(house.vault.keep_terms(HORIZONS), Err(VaultError::ClockLeapt { .. })));
}

#[test]
fn an_older_list_brings_nobody_back_who_withdrew() {
    let house = House::new();
    subscribers(&house, 3);
    let out = mailed(&house)[0];
    let withdraw = Event::Withdraw("newsletter".to_owned(), Purpose::Newsletter);
    house.vault.note(actor(), out, &withdraw, &said(&house)).unwrap();
    house.wait(SignedDuration::from_hours(24));
    assert_eq!(house.vault.keep_terms(HORIZONS).unwrap().people, 1);
    let import = subscription(&house);
    let again = subscribed(&house, 3, &import);
    assert_eq!((again.people, again.erased), (0, 1));
    assert_eq!(mailed(&house).len(), 2);
    // By an act of her own she is welcome again.
    let welcome = subscribed(&house, 3, &Import { by_themselves: true, ..import });
    assert_eq!((welcome.people, welcome.erased), (1, 0));
    assert_eq!(mailed(&house).len(), 3);
}

/// A restore lets go what is over its term, as the daily work does: whoever withdrew is remembered by it as well.
#[test]
fn an_older_list_brings_nobody_back_who_withdrew_and_whom_a_restore_let_go() {
    let house = House::new();
    subscribers(&house, 3);
    let out = mailed(&house)[0];
    let withdraw = Event::Withdraw("newsletter".to_owned(), Purpose::Newsletter);
    house.vault.note(actor(), out, &withdraw, &said(&house)).unwrap();
    let import = subscription(&house);
    let (house, restored) = house.restored_after(SignedDuration::from_hours(24));
    assert_eq!((restored.overdue_cleared, restored.people), (1, 2));
    let again = subscribed(&house, 3, &import);
    assert_eq!((again.people, again.erased), (0, 1));
    assert_eq!(mailed(&house).len(), 2);
}

/// A list that is there on consent alone and ends by itself too: only who withdrew is remembered.
#[test]
fn whose_term_merely_ended_comes_back_in_a_list_that_rests_on_consent() {
    let house = House::new();
    let text = webshop().to_toml();
    let own = text.replacen(
        "term = \"at once\"\nrecord = \"newsletter_list\"\nstarts = \"consent_withdrawn\"",
        "term = \"2 years\"\nrecord = \"newsletter_list\"\nstarts = \"last_contact\"",
        1,
    );
    assert_ne!(own, text);
    let own = waarborg_register::Register::parse(&own).ok().unwrap();
    assert!(matches!(house.vault.apply_register(actor(), &own).unwrap(), Applied::InForce { .. }));
    subscribers(&house, 1);
    let out = mailed(&house)[0];
    let withdraw = Event::Withdraw("newsletter".to_owned(), Purpose::Newsletter);
    house.vault.note(actor(), out, &withdraw, &said(&house)).unwrap();
    let import = subscription(&house);
    let old = Import { people: People { clock: Some(house.nearly_over()), ..import.people.clone() }, ..import.clone() };
    assert_eq!(subscribed(&house, 3, &old).people, 2);
    house.wait(SignedDuration::from_hours(24 * 4));
    assert_eq!(house.vault.keep_terms(HORIZONS).unwrap().people, 3);
    let again = subscribed(&house, 3, &import);
    assert_eq!((again.people, again.erased), (2, 1));
}

#[test]
fn what_need_not_be_remembered_is_forgotten() {
    let house = House::new();
    house.customers(LIST, &customers());
    let horizons = Horizons { remembered: SignedDuration::from_hours(24 * 5), ..HORIZONS };
    house.vault.erase(actor(), sanne(&house), horizons).unwrap();
    house.customers(LIST, &Import { by_themselves: true, ..customers() });
    house.vault.erase(actor(), sanne(&house), horizons).unwrap();
    let beside = "setting WHERE label LIKE 'gave/%' OR label LIKE 'welcomed/%'";
    for (erased, settings) in [(true, 3), (false, 3), (false, 0)] {
        house.vault.keep_terms(HORIZONS).unwrap();
        assert_eq!((rows_of(&house, "erased") > 0, rows_of(&house, beside)), (erased, settings));
        house.wait(SignedDuration::from_hours(24 * 6));
        house.vault.find_person(actor(), "mehmet@example.nl").unwrap();
    }
    house.vault.verify_log().unwrap();
}

#[test]
fn what_was_not_shown_is_not_cleared_out() {
    let house = House::new();
    house.overdue(LIST, &over());
    let shown = house.vault.propose_clear_out().unwrap();
    assert_eq!(shown.due.iter().map(|due| due.records).sum::<u64>(), 4);
    // More comes to its end while the question waits.
    house.overdue("Klantnummer;Naam;E-mail\nK-9;Piet Blijver;piet@example.nl\n", &over());
    let due = house.vault.due().unwrap();
    assert_eq!(due.iter().map(|due| due.records).sum::<u64>(), 5);
    let cleared = house.vault.clear_out_proposed(actor(), HORIZONS, &shown, &mut |_, _| {}).unwrap();
    assert_eq!((cleared.records, cleared.people), (4, 3));
    assert_eq!(house.vault.due().unwrap().iter().map(|due| due.records).sum::<u64>(), 1);
    assert_eq!(house.vault.clear_out_proposed(actor(), HORIZONS, &shown, &mut |_, _| {}).unwrap().records, 0);
}

#[test]
fn what_was_shown_by_another_register_is_not_cleared_out() {
    let house = House::new();
    house.overdue(LIST, &over());
    let shown = house.vault.propose_clear_out().unwrap();
    let mut other = webshop();
    other.controller.name = "De Roos".to_owned();
    assert!(matches!(house.vault.apply_register(actor(), &other).unwrap(), Applied::InForce { version: 2, .. }));
    let refused = house.vault.clear_out_proposed(actor(), HORIZONS, &shown, &mut |_, _| {});
    assert!(matches!(refused, Err(VaultError::MoreThanShown)));
    assert_eq!(rows_of(&house, "record"), 4);
}

/// What trying a register says is what applying it says.
#[test]
fn a_register_that_is_tried_is_refused_as_it_would_be() {
    let house = House::new();
    assert!(matches!(house.vault.try_register(&webshop()).unwrap(), Applied::Same { version: 1 }));
    house.customers(LIST, &customers());
    let mut without = webshop();
    without.files.retain(|file| file.id != "customers");
    without.activities.retain(|activity| !activity.files.iter().any(|file| file == "customers"));
    assert!(matches!(house.vault.try_register(&without), Err(VaultError::FileInUse { .. })));
    let mut other = webshop();
    other.controller.name = "De Roos".to_owned();
    assert!(matches!(house.vault.try_register(&other).unwrap(), Applied::InForce { version: 2, .. }));
    assert_eq!(house.vault.in_force().unwrap().version, 1, "it was only tried");
}
