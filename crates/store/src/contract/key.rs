//! Wrapped keys.

use super::invented::{ORGANISATION, OTHER, subject};
use crate::{KeyStore, StoreError, StoredKey};
use std::ops::ControlFlow;

pub fn key(of: u32, number: u64) -> StoredKey {
    StoredKey { subject: subject(of), number, lot: 2, row: vec![number.to_be_bytes()[7]; 109] }
}

pub fn all(store: &dyn KeyStore) -> Vec<u64> {
    let mut numbers = Vec::new();
    store
        .each_key(ORGANISATION, &mut |key| {
            numbers.push(key.number);
            ControlFlow::Continue(())
        })
        .unwrap();
    numbers.sort_unstable();
    numbers
}

pub fn values_and_organisations(store: &dyn KeyStore) {
    assert_eq!(store.value("a").unwrap(), None);
    store.put_values(&[("a", b"1"), ("b", b"2")]).unwrap();
    store.put_values(&[("a", b"3")]).unwrap();
    assert_eq!(store.value("a").unwrap().as_deref(), Some(&b"3"[..]));
    assert_eq!(store.value("b").unwrap().as_deref(), Some(&b"2"[..]));
    assert_eq!(store.organisation(ORGANISATION).unwrap(), None);
    store.put_organisation(ORGANISATION, b"root", b"recovery").unwrap();
    store.put_organisation(ORGANISATION, b"newer", b"recovery").unwrap();
    // Keys alone make no organisation.
    store.add(OTHER, &[key(1, 1)]).unwrap();
    assert_eq!(store.organisations().unwrap(), [ORGANISATION]);
    assert_eq!(store.organisation(ORGANISATION).unwrap(), Some((b"newer".to_vec(), b"recovery".to_vec())));
    assert_eq!(store.organisation(OTHER).unwrap(), None);
}

pub fn keys_are_added_once(store: &dyn KeyStore) {
    store.add(ORGANISATION, &[key(1, 1), key(1, u64::MAX), key(2, 3)]).unwrap();
    assert!(matches!(store.add(ORGANISATION, &[key(1, 4), key(9, 3)]), Err(StoreError::Taken)));
    assert!(store.add(ORGANISATION, &[key(1, 4), key(1, 0)]).is_err(), "zero is no number");
    store.add(OTHER, &[key(1, 3)]).unwrap();
    assert_eq!(all(store), [1, 3, u64::MAX]);
    let mut hers = store.keys(ORGANISATION, subject(1)).unwrap();
    hers.sort_by_key(|key| key.number);
    assert_eq!(hers, [key(1, 1), key(1, u64::MAX)]);
    assert_eq!(store.keys(OTHER, subject(1)).unwrap(), [key(1, 3)]);
    assert_eq!(store.keys(OTHER, subject(2)).unwrap(), []);
}

pub fn keys_are_replaced_together(store: &dyn KeyStore) {
    store.add(ORGANISATION, &[key(1, 1), key(2, 2)]).unwrap();
    let newer = |of, number| StoredKey { row: vec![0xaa; 109], lot: 7, ..key(of, number) };
    assert!(matches!(store.replace(ORGANISATION, &[newer(1, 1), newer(3, 3)]), Err(StoreError::Missing)));
    assert_eq!(store.keys(ORGANISATION, subject(1)).unwrap(), [key(1, 1)]);
    store.replace(ORGANISATION, &[newer(1, 1), newer(2, 2)]).unwrap();
    assert_eq!(store.keys(ORGANISATION, subject(1)).unwrap(), [newer(1, 1)]);
    assert_eq!(store.keys(ORGANISATION, subject(2)).unwrap(), [newer(2, 2)]);
}
