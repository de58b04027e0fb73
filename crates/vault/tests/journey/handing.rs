//! Data go to whom a purpose names, and to each of them what it gets.

use crate::house::{House, actor};
use crate::importing::{LIST, customers};
use crate::using::wanted;
use std::collections::BTreeSet;
use waarborg_model::vocabulary::{Action, Purpose};
use waarborg_vault::{Answer, VaultError, Wanted};

fn to(recipient: &str, purpose: Purpose, fields: &[&str]) -> Wanted {
    Wanted { recipient: Some(recipient.to_owned()), purpose: Some(purpose), ..wanted(Action::Share, fields) }
}

#[test]
fn a_recipient_gets_nothing_for_a_purpose_that_does_not_name_it() {
    let house = House::new();
    house.customers(LIST, &customers());
    let ask = |wanted: &Wanted| house.vault.count_all(wanted);
    assert!(ask(&to("carrier", Purpose::Delivery, &["email"])).is_ok());
    let other = ask(&to("carrier", Purpose::Contract, &["email"])).unwrap_err();
    let VaultError::RecipientOpen { recipients, .. } = other else { panic!("{other:?}") };
    assert_eq!(recipients, ["shop-platform", "payment"], "those who get data for it");
    assert!(ask(&to("payment", Purpose::Contract, &["email"])).is_ok());
    assert!(ask(&to("payment", Purpose::Delivery, &["email"])).is_err());
}

#[test]
fn a_recipient_gets_its_part_of_the_fields_and_no_other() {
    let house = House::new();
    house.customers(LIST, &customers());
    let sanne = house.vault.find_person(actor(), "sanne@example.nl").unwrap()[0].subject;
    let fields = |wanted: &Wanted| -> BTreeSet<String> {
        let Answer::Given(used) = house.vault.use_one(actor(), wanted, sanne).unwrap() else { panic!("refused") };
        used.records.iter().flat_map(|record| record.fields.keys().cloned()).collect()
    };
    // Whoever names none gets what that recipient gets.
    let of = |names: &[&str]| -> BTreeSet<String> { names.iter().map(|name| (*name).to_owned()).collect() };
    assert_eq!(fields(&to("payment", Purpose::Contract, &[])), of(&["email", "name"]));
    assert_eq!(fields(&to("carrier", Purpose::Delivery, &[])), of(&["email", "phone"]));
    let outside = house.vault.use_one(actor(), &to("payment", Purpose::Contract, &["phone"]), sanne);
    assert!(matches!(outside, Err(VaultError::FieldOutside { .. })));
    let outside = house.vault.count_all(&to("carrier", Purpose::Delivery, &["customers.postcode"]));
    assert!(matches!(outside, Err(VaultError::FieldOutside { .. })));
    // Inside the house they are used as before.
    assert!(fields(&wanted(Action::Use, &["phone"])).contains("phone"));
}
