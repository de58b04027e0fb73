//! Two organisations in one pair of stores, with the same people: neither sees, finds or counts the other's.

use crate::house::{HORIZONS, actor};
use crate::prepared::{bring, found_in, values_of};
use std::sync::Arc;
use waarborg_model::identifier::SubjectId;
use waarborg_model::vocabulary::{Action, Purpose};
use waarborg_store::DataStore as _;
use waarborg_store_sqlite::{SqliteData, SqliteKeys};
use waarborg_vault::{Stores, Vault, VaultError, Wanted};

fn subject(vault: &Vault, words: &str) -> SubjectId {
    let found = vault.find_person(actor(), words).unwrap();
    assert_eq!(found.len(), 1, "{words}");
    found[0].subject
}

fn counted(vault: &Vault) -> u64 {
    let wanted = Wanted {
        activity: "orders".to_owned(),
        purpose: Some(Purpose::Contract),
        action: Action::Use,
        channel: None,
        recipient: None,
        fields: vec!["email".to_owned()],
    };
    vault.count_all(&wanted).unwrap().answers.iter().map(|answer| answer.people).sum()
}

#[test]
fn neighbours_never_meet() {
    let folder = tempfile::tempdir().unwrap();
    let data = Arc::new(SqliteData::create(&folder.path().join("data.sqlite")).unwrap());
    let stores = Stores {
        data: Arc::clone(&data) as _,
        keys: Arc::new(SqliteKeys::create(&folder.path().join("keys.sqlite")).unwrap()),
    };
    let (one, other) = (found_in(stores.clone()), found_in(stores));
    let brought = std::thread::scope(|scope| {
        let threads = [&one, &other].map(|vault| scope.spawn(|| bring(vault)));
        threads.map(|thread| thread.join().unwrap())
    });
    assert_eq!(brought.each_ref().map(|imported| imported.brought.people), [4, 4], "nobody was taken for a neighbour");
    let (hers, theirs) = (subject(&one, "k0@example.nl"), subject(&other, "k0@example.nl"));
    assert_ne!(hers, theirs);
    assert_eq!((counted(&one), counted(&other)), (4, 4));
    for error in [
        values_of(&other, hers).unwrap_err(),
        other.erasure(hers).unwrap_err(),
        other.erase(actor(), hers, HORIZONS).map(|_| ()).unwrap_err(),
    ] {
        assert!(matches!(error, VaultError::UnknownPerson), "{error}");
    }
    let error = other.undo_import(actor(), brought[0].id, &mut |_, _| {}).unwrap_err();
    assert!(matches!(error, VaultError::UnknownImport), "{error}");
    let kept = values_of(&other, theirs).unwrap();
    let leaves = other.verify_log().unwrap();
    one.erase(actor(), hers, HORIZONS).unwrap();
    // Erased here, and no word of it next door.
    assert!(one.find_person(actor(), "k0@example.nl").unwrap().is_empty());
    assert_eq!(bring(&one).brought.erased, 1);
    assert_eq!(values_of(&other, theirs).unwrap(), kept);
    assert_eq!((counted(&one), counted(&other)), (3, 4));
    assert_eq!(other.verify_log().unwrap().leaves, leaves.leaves + 1, "only the look at her own data was added");
    one.verify_log().unwrap();
    data.check().unwrap();
}
