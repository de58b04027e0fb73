//! Destroying keys, and remembering it.

use super::invented::{ORGANISATION, OTHER, record, second, subject};
use super::key::{all, key};
use crate::{Destroyed, JournalEntry, JournalHead, KeyStore, NotedHead, StoreError};

fn destroyed(token: u8, of: u32, keys: &[u64]) -> Destroyed {
    Destroyed { token: [token; 16], subject: subject(of), keys: keys.to_vec(), records: Vec::new(), note: Vec::new() }
}

const NONE: JournalHead = JournalHead { entries: 0, hash: [0; 32] };

pub fn destroying_journals_first(store: &dyn KeyStore) {
    store.add(ORGANISATION, &[key(1, 1), key(1, 2), key(2, 3), key(3, 4)]).unwrap();
    assert_eq!(store.journal_head(ORGANISATION).unwrap(), NONE);
    let entries =
        store.destroy(ORGANISATION, second(5), &[destroyed(1, 1, &[1, 2]), destroyed(2, 2, &[3, 77])]).unwrap();
    let first = JournalEntry::after(NONE, second(5), [1; 16], vec![1, 2]);
    let head = JournalHead { entries: 1, hash: first.hash };
    let second_entry = JournalEntry::after(head, second(5), [2; 16], vec![3, 77]);
    assert_eq!(entries, [first.clone(), second_entry.clone()]);
    assert_ne!(first.hash, second_entry.hash);
    assert_eq!(all(store), [4]);
    assert_eq!(store.keys(ORGANISATION, subject(1)).unwrap(), []);
    assert_eq!(store.journal(ORGANISATION, 0).unwrap(), entries);
    assert_eq!(store.journal(ORGANISATION, 2).unwrap(), std::slice::from_ref(&second_entry));
    assert_eq!(store.journal(OTHER, 0).unwrap(), []);
    assert_eq!(store.journal_head(ORGANISATION).unwrap(), JournalHead { entries: 2, hash: second_entry.hash });
    assert_eq!(store.unfinished(ORGANISATION).unwrap(), entries);
    store.finish(ORGANISATION, &[[1; 16]]).unwrap();
    assert_eq!(store.unfinished(ORGANISATION).unwrap(), [second_entry]);
    assert!(matches!(store.finish(ORGANISATION, &[[2; 16], [9; 16]]), Err(StoreError::Missing)));
    assert_eq!(store.unfinished(ORGANISATION).unwrap().len(), 1);
}

pub fn a_note_stays_until_its_entry_is_finished(store: &dyn KeyStore) {
    store.add(ORGANISATION, &[key(1, 1), key(2, 2), key(3, 3)]).unwrap();
    let noted = |token, of, note: &[u8]| Destroyed { note: note.to_vec(), ..destroyed(token, of, &[u64::from(of)]) };
    let all = [noted(1, 1, b"one"), noted(2, 2, b""), noted(3, 3, b"three")];
    store.destroy(ORGANISATION, second(5), &all).unwrap();
    let note = |token: u8, note: &[u8]| ([token; 16], note.to_vec());
    assert_eq!(store.notes(ORGANISATION).unwrap(), [note(1, b"one"), note(3, b"three")]);
    assert_eq!(store.notes(OTHER).unwrap(), []);
    store.finish(ORGANISATION, &[[1; 16]]).unwrap();
    assert_eq!(store.notes(ORGANISATION).unwrap(), [note(3, b"three")]);
    store.destroy(ORGANISATION, second(6), &[destroyed(4, 4, &[4])]).unwrap();
    assert_eq!(store.notes(ORGANISATION).unwrap(), [note(3, b"three")]);
    store.finish(ORGANISATION, &[[3; 16]]).unwrap();
    assert_eq!(store.notes(ORGANISATION).unwrap(), []);
}

pub fn destroying_again_writes_nothing_twice(store: &dyn KeyStore) {
    store.add(ORGANISATION, &[key(1, 1), key(2, 2)]).unwrap();
    let once = store.destroy(ORGANISATION, second(5), &[destroyed(1, 1, &[1])]).unwrap();
    let twice = store.destroy(ORGANISATION, second(6), &[destroyed(1, 1, &[1])]).unwrap();
    assert_eq!(once, twice);
    assert_eq!(store.journal(ORGANISATION, 0).unwrap(), once);
    let refused = store.destroy(ORGANISATION, second(6), &[destroyed(1, 1, &[1, 9])]);
    assert!(matches!(refused, Err(StoreError::Taken)));
    let of_another = store.destroy(ORGANISATION, second(6), &[destroyed(3, 1, &[2])]);
    assert!(matches!(of_another, Err(StoreError::Missing)));
    assert_eq!(all(store), [2]);
    assert_eq!(store.journal_head(ORGANISATION).unwrap().entries, 1);
}

pub fn records_under_kept_keys_are_journalled(store: &dyn KeyStore) {
    store.add(ORGANISATION, &[key(1, 1), key(1, 2)]).unwrap();
    let telling = Destroyed { records: vec![record(7), record(8)], ..destroyed(1, 1, &[1]) };
    let entries = store.destroy(ORGANISATION, second(5), std::slice::from_ref(&telling)).unwrap();
    let entry = JournalEntry::of_both(NONE, second(5), [1; 16], vec![1], vec![record(7), record(8)]);
    assert_eq!(entries, std::slice::from_ref(&entry));
    assert_ne!(entry.hash, JournalEntry::after(NONE, second(5), [1; 16], vec![1]).hash);
    assert_eq!(store.journal(ORGANISATION, 0).unwrap(), entries);
    assert_eq!(store.unfinished(ORGANISATION).unwrap(), entries);
    assert_eq!(store.destroy(ORGANISATION, second(6), &[telling]).unwrap(), entries);
    let fewer = Destroyed { records: vec![record(7)], ..destroyed(1, 1, &[1]) };
    assert!(matches!(store.destroy(ORGANISATION, second(6), &[fewer]), Err(StoreError::Taken)));
    let rewritten = JournalEntry { records: vec![record(7)], ..entry };
    assert!(matches!(store.replay(ORGANISATION, &[rewritten]), Err(StoreError::Damaged { .. })));
}

pub fn a_journal_is_replayed_on_an_older_store(store: &dyn KeyStore) {
    // What a newer store went through.
    let first = JournalEntry::after(NONE, second(1), [1; 16], vec![1]);
    let head = JournalHead { entries: 1, hash: first.hash };
    let later = JournalEntry::after(head, second(2), [2; 16], vec![2, 3]);
    store.add(ORGANISATION, &[key(1, 1), key(2, 2), key(2, 3), key(3, 4)]).unwrap();
    store.destroy(ORGANISATION, second(1), &[destroyed(1, 1, &[1])]).unwrap();
    assert_eq!(store.replay(ORGANISATION, &[first.clone(), later.clone()]).unwrap(), 2);
    assert_eq!(all(store), [4]);
    assert_eq!(store.replay(ORGANISATION, std::slice::from_ref(&later)).unwrap(), 0);
    assert_eq!(store.journal(ORGANISATION, 0).unwrap(), [first, later.clone()]);
    assert!(store.unfinished(ORGANISATION).unwrap().contains(&later), "its rows are still to be cleared");
}

pub fn a_broken_journal_is_not_replayed(store: &dyn KeyStore) {
    store.add(ORGANISATION, &[key(1, 1), key(2, 2)]).unwrap();
    let first = JournalEntry::after(NONE, second(1), [1; 16], vec![1]);
    let head = JournalHead { entries: 1, hash: first.hash };
    let later = JournalEntry::after(head, second(2), [2; 16], vec![2]);
    let other_keys = JournalEntry { keys: vec![9], ..later.clone() };
    let gap = JournalEntry { sequence: 3, ..later.clone() };
    for broken in [vec![later.clone()], vec![first.clone(), other_keys], vec![first.clone(), gap]] {
        assert!(matches!(store.replay(ORGANISATION, &broken), Err(StoreError::Damaged { .. })), "{broken:?}");
        assert_eq!(all(store), [1, 2]);
        assert_eq!(store.journal_head(ORGANISATION).unwrap(), NONE);
    }
    store.replay(ORGANISATION, std::slice::from_ref(&first)).unwrap();
    let rewritten = JournalEntry::after(NONE, second(1), [7; 16], vec![1]);
    assert!(matches!(store.replay(ORGANISATION, &[rewritten]), Err(StoreError::Damaged { .. })));
    assert_eq!(store.journal(ORGANISATION, 0).unwrap(), [first]);
}

pub fn heads_never_shrink(store: &dyn KeyStore) {
    let noted = |origin: &str, size, at| NotedHead { origin: origin.into(), size, root: [8; 32], at: second(at) };
    assert_eq!(store.noted_head(ORGANISATION).unwrap(), None);
    store.note_head(ORGANISATION, &noted("one", 5, 1)).unwrap();
    store.note_head(ORGANISATION, &noted("one", 3, 2)).unwrap();
    assert_eq!(store.noted_head(ORGANISATION).unwrap(), Some(noted("one", 5, 1)));
    store.note_head(ORGANISATION, &noted("two", 1, 3)).unwrap();
    assert_eq!(store.noted_head(ORGANISATION).unwrap(), Some(noted("two", 1, 3)));
    assert_eq!(store.noted_head(OTHER).unwrap(), None);
}
