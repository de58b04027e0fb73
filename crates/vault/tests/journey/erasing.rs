use crate::house::{HORIZONS, House, actor};
use crate::importing::{LIST, customers};
use crate::using::wanted;
use jiff::SignedDuration;
use waarborg_audit::receipt::Receipt;
use waarborg_decide::Replay;
use waarborg_model::vocabulary::Action;
use waarborg_vault::{Answer, Import, People, Relation, Value, VaultError};

#[test]
fn who_is_erased_is_gone_and_her_receipt_holds() {
    let house = House::new();
    house.customers(LIST, &customers());
    let subject = house.vault.find_person(actor(), "K-1").unwrap()[0].subject;
    let used = house.vault.use_one(actor(), &wanted(Action::Use, &["email"]), subject).unwrap();
    let Answer::Given(used) = used else { panic!("refused") };
    let erased = house.vault.erase(actor(), subject, HORIZONS).unwrap();
    assert!(erased.stays.is_empty() && erased.gone > 0);
    // What was decided about her can be decided again, and says nothing of her.
    let (leaf, _) = house.vault.prove(used.leaf).unwrap();
    assert!(matches!(house.vault.replay(&leaf).unwrap(), Some(Replay::Same(_))));
    assert!(matches!(house.vault.access(actor(), subject), Err(VaultError::UnknownPerson)));
    for words in ["sanne@example.nl", "Sanne de Vries", "0610000001", "K-1"] {
        assert!(house.vault.find_person(actor(), words).unwrap().is_empty(), "{words}");
    }
    let receipt: Receipt = erased.receipt.parse().unwrap();
    let checked = receipt.verify(&house.vault.verifier_keys().unwrap()).unwrap();
    assert_eq!(checked.index(), erased.leaf);
    house.vault.verify_log().unwrap();
    // A list from elsewhere does not bring her back; her own form does.
    let again = house.customers(LIST, &customers());
    assert_eq!((again.brought.people, again.brought.erased), (0, 2));
    let herself = house.customers(LIST, &Import { by_themselves: true, ..customers() });
    assert_eq!(herself.brought.people, 1);
    let (house, healed) = house.reopen();
    assert_eq!(healed, waarborg_vault::Healed::default());
    assert_eq!(house.vault.find_person(actor(), "Vries").unwrap().len(), 1);
}

#[test]
fn what_a_statute_keeps_stays_and_is_told() {
    let house = House::new();
    house.customers(LIST, &customers());
    let invoices = "Factuurnummer;Naam op de factuur;Postcode;Bedrag\nF-9;Sanne de Vries;1234 AB;12,50\n";
    let import = Import {
        file: "invoices".to_owned(),
        activity: Some("bookkeeping".to_owned()),
        purpose: Some(waarborg_model::vocabulary::Purpose::Invoicing),
        ..customers()
    };
    house.import(&house.file("invoices.csv", invoices), &import).unwrap();
    // The invoice joined the customer: the same name at the same postcode, and nothing that speaks against it.
    let found = house.vault.find_person(actor(), "sanne de vries").unwrap();
    assert_eq!(found.len(), 1);
    let subject = found[0].subject;
    let erased = house.vault.erase(actor(), subject, HORIZONS).unwrap();
    assert_eq!(erased.stays.len(), 1);
    assert_eq!(erased.stays[0].rule, "ret-fiscal-7y");
    assert_eq!(erased.stays[0].until.unwrap().to_string(), "2033-12-31");
    assert!(house.vault.find_person(actor(), "sanne@example.nl").unwrap().is_empty());
    assert_eq!(house.vault.find_person(actor(), "Sanne de Vries").unwrap().len(), 1);
    assert!(matches!(house.vault.erase(actor(), subject, HORIZONS), Err(VaultError::NothingToErase)));
}

#[test]
fn what_is_over_its_term_is_returned_by_no_use_and_cleared_out() {
    let house = House::new();
    let gone = Import {
        people: People { customer: Some(Relation::Until("2026-01-05".parse().unwrap())), ..customers().people },
        ..customers()
    };
    house.overdue(LIST, &gone);
    let due = house.vault.due().unwrap();
    assert_eq!(due.iter().map(|one| one.records).sum::<u64>(), 4);
    assert!(house.vault.find_person(actor(), "Vries").unwrap().is_empty(), "over its term and yet found");
    let cleared = house.vault.clear_out(actor(), HORIZONS, &mut |_, _| {}).unwrap();
    assert_eq!((cleared.records, cleared.people), (4, 3));
    assert!(house.vault.due().unwrap().is_empty());
    // Whose term merely ended may come back in any list.
    assert_eq!(house.customers(LIST, &customers()).brought.people, 3);
    house.wait(SignedDuration::from_hours(24 * 30));
    assert!(matches!(
        house.vault.clear_out(waarborg_vault::Actor::House, HORIZONS, &mut |_, _| {}),
        Err(VaultError::ClockLeapt { .. })
    ));
}

#[test]
fn a_correction_is_found_under_the_new_value_only() {
    let house = House::new();
    house.customers(LIST, &customers());
    let found = house.vault.find_person(actor(), "mehmet@example.nl").unwrap();
    let (subject, record) = (found[0].subject, found[0].records[0].id);
    let values = [("email".to_owned(), Value::new("m.yilmaz@example.nl".to_owned()))];
    assert!(matches!(house.vault.correct(actor(), subject, record, &values).unwrap(), Answer::Given(_)));
    assert!(house.vault.find_person(actor(), "mehmet@example.nl").unwrap().is_empty());
    let found = house.vault.find_person(actor(), "m.yilmaz@example.nl").unwrap();
    assert_eq!(found[0].records[0].fields["email"].expose(), "m.yilmaz@example.nl");
    let Answer::Given(access) = house.vault.access(actor(), subject).unwrap() else { panic!("refused") };
    assert_eq!(access.records.len(), 1);
    assert!(access.entries.iter().any(|entry| entry.leaf.kind == waarborg_audit::leaf::Kind::Correct));
}
