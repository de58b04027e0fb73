//! Single bytes that are other than they were written.

use crate::prepared::{Prepared, opened, prepared, values_of};
use waarborg_vault::VaultError;

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Seen {
    /// Opening, looking through or using told so, with its code.
    Detected(&'static str),
    /// Every value and the log are as they were.
    Nothing,
}

/// Opens, looks through and uses everything. A wrong value fails the test at once.
fn look(folder: &std::path::Path, place: &str) -> Seen {
    let prepared = prepared();
    let tried = || -> Result<(), VaultError> {
        let (vault, stores) = opened(folder, prepared.organisation)?;
        let mut first = stores.data.check().map_err(VaultError::from).err();
        first = first.or(stores.keys.check().map_err(VaultError::from).err());
        first = first.or(vault.verify_log().err());
        // What a check has told of is used all the same: nothing wrong may come of it.
        for (subject, values) in &prepared.values {
            match values_of(&vault, *subject) {
                Ok(found) => assert!(found == *values || found.is_empty(), "{place}: a wrong value was returned"),
                Err(error) => first = first.or(Some(error)),
            }
        }
        // Every use left a leaf: the next head has to go on from the one that was noted.
        first = first.or(vault.sign_head().err());
        first.map_or(Ok(()), Err)
    };
    match tried() {
        Ok(()) => Seen::Nothing,
        Err(error) => Seen::Detected(error.code()),
    }
}

/// Places of a blob within a file.
fn places(file: &[u8], blob: &[u8]) -> Vec<usize> {
    (0..file.len().saturating_sub(blob.len())).filter(|at| file[*at..].starts_with(blob)).collect()
}

fn blobs(file: &[u8], sql: &str) -> Vec<Vec<u8>> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file");
    std::fs::write(&path, file).unwrap();
    let connection = rusqlite::Connection::open(path).unwrap();
    let mut rows = connection.prepare(sql).unwrap();
    rows.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
}

/// Flips bytes of a sealed blob: each must be detected.
fn each_is_detected(name: &str, sql: &str, in_keys: bool, step: usize) {
    let prepared = prepared();
    let file = if in_keys { &prepared.keys } else { &prepared.data };
    let blob = blobs(file, sql).into_iter().next().unwrap();
    let places = places(file, &blob);
    assert!(!places.is_empty(), "{name}");
    for at in (0..blob.len()).step_by(step) {
        let mut altered = file.clone();
        altered[places[0] + at] ^= 1 << (at % 8);
        let folder = if in_keys {
            Prepared::folder(&prepared.data, &altered)
        } else {
            Prepared::folder(&altered, &prepared.keys)
        };
        let seen = look(folder.path(), name);
        assert!(matches!(seen, Seen::Detected(_)), "{name}, byte {at}: not detected");
    }
}

#[test]
fn every_byte_of_an_envelope_is_held_to_what_was_sealed() {
    each_is_detected("envelope", "SELECT envelope FROM envelope ORDER BY place DESC LIMIT 1", false, 3);
}

#[test]
fn every_byte_of_a_wrapped_key_is_held_to_what_was_kept() {
    each_is_detected("key of a lot", "SELECT row FROM key WHERE lot <> 0 LIMIT 1", true, 3);
    each_is_detected("organisation key", "SELECT by_root FROM organisation LIMIT 1", true, 5);
    each_is_detected("noted head", "SELECT root FROM head LIMIT 1", true, 7);
}

#[test]
fn every_byte_of_a_leaf_is_held_to_the_signed_head() {
    each_is_detected(
        "leaf",
        "SELECT substr(leaves, 1, 144) FROM leaf_group ORDER BY place LIMIT 1 OFFSET 20",
        false,
        5,
    );
    each_is_detected("tile", "SELECT substr(hashes, 1, 320) FROM tile WHERE level = 0 LIMIT 1", false, 61);
}

/// Any byte of both files, a page at a time: told, or of no consequence for any value.
#[test]
fn no_byte_anywhere_leads_to_a_wrong_value() {
    let prepared = prepared();
    let mut detected = 0;
    let mut all = 0;
    for (in_keys, file) in [(false, &prepared.data), (true, &prepared.keys)] {
        // A prime, so that every offset within a page comes by.
        for at in (11..file.len()).step_by(if in_keys { 601 } else { 2903 }) {
            let mut altered = file.clone();
            altered[at] ^= 1 << (at % 8);
            let (data, keys) = if in_keys { (&prepared.data, &altered) } else { (&altered, &prepared.keys) };
            let folder = Prepared::folder(data, keys);
            all += 1;
            if look(folder.path(), &format!("byte {at}")) != Seen::Nothing {
                detected += 1;
            }
        }
    }
    // The rest is unused room, or columns that are kept in the clear.
    assert!(detected * 4 > all, "{detected} of {all}");
}
