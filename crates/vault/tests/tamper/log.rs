//! A log whose rows were altered: verifying says that it is not as it was signed.

use crate::prepared::{Prepared, opened, prepared};
use waarborg_vault::VaultError;

/// What verifying says, with the first place that is wrong; `None` where all is well.
fn verified(sql: &str) -> Option<(String, Option<u64>)> {
    let prepared = prepared();
    let folder = prepared.altered(sql);
    let tried = opened(folder.path(), prepared.organisation).and_then(|(vault, _)| vault.verify_log());
    tried.err().map(|error| match error {
        VaultError::Log { code, index } => (code.to_owned(), index),
        other => (other.code().to_owned(), None),
    })
}

/// The group of the leaf at that place.
const fn group() -> &'static str {
    "(SELECT place FROM leaf_group ORDER BY place LIMIT 1 OFFSET 100)"
}

#[test]
fn an_altered_leaf_is_found_near_its_place() {
    let sql = format!(
        "UPDATE leaf_group SET leaves = CAST(substr(leaves, 1, 60) || x'ff' || substr(leaves, 62) AS BLOB) WHERE place = {}",
        group()
    );
    let (code, index) = verified(&sql).expect("an altered leaf was not seen");
    let index = index.expect("no place is told");
    assert!((index..index + 256).contains(&100), "{code} at {index}");
}

#[test]
fn a_leaf_that_is_gone_is_seen() {
    let told = verified(&format!("DELETE FROM leaf_group WHERE place = {}", group()));
    let (code, index) = told.expect("a gone leaf was not seen");
    assert!(index.is_none_or(|index| index <= 101), "{code} at {index:?}");
}

#[test]
fn leaves_in_another_order_are_seen() {
    let sql = "CREATE TEMP TABLE kept AS SELECT place, leaves FROM leaf_group ORDER BY place LIMIT 2 OFFSET 100;
        UPDATE leaf_group SET leaves = (SELECT leaves FROM kept WHERE kept.place <> leaf_group.place)
        WHERE place IN (SELECT place FROM kept);";
    assert!(verified(sql).is_some());
}

#[test]
fn a_doubled_leaf_is_seen() {
    let sql = format!("UPDATE leaf_group SET leaves = CAST(leaves || leaves AS BLOB) WHERE place = {}", group());
    assert!(verified(&sql).is_some());
}

#[test]
fn a_log_that_was_cut_off_is_not_opened() {
    let sql = "DELETE FROM leaf_group WHERE place = (SELECT MAX(place) FROM leaf_group);
        UPDATE log SET size = size - 1;";
    let (code, _) = verified(sql).expect("a cut log was not seen");
    assert_eq!(code, "vault.log-too-short");
}

#[test]
fn a_checkpoint_that_was_not_signed_is_refused() {
    let sql = "UPDATE checkpoint SET text = replace(text, substr(text, -12, 4), 'AAAA')
        WHERE size = (SELECT MAX(size) FROM checkpoint);";
    assert!(verified(sql).is_some());
}

/// The end of the log written anew, with a head that fits it: no signature is made for it.
#[test]
fn an_end_that_was_written_anew_is_not_signed() {
    let prepared = prepared();
    let folder = prepared.altered(
        "UPDATE leaf_group SET leaves = CAST(substr(leaves, 1, 60) || x'ff' || substr(leaves, 62) AS BLOB)
         WHERE place = (SELECT MAX(place) FROM leaf_group);
         DELETE FROM checkpoint;",
    );
    let (vault, _) = opened(folder.path(), prepared.organisation).unwrap();
    for error in [vault.verify_log().map(|_| ()).unwrap_err(), vault.sign_head().map(|_| ()).unwrap_err()] {
        let VaultError::Log { code, .. } = error else { panic!("{error}") };
        assert_eq!(code, "log.root");
    }
}

/// Whoever can write to the data alone begins an empty log beside the one that was signed.
#[test]
fn a_log_that_a_row_begins_anew_is_not_opened() {
    let sql = "INSERT INTO log (organisation, instance, epoch, size, root, frontier, last_time_ms)
        SELECT organisation, x'01020304', epoch, 0, x'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
        zeroblob(8), 0 FROM log;";
    let prepared = prepared();
    let folder = prepared.altered(sql);
    let error = opened(folder.path(), prepared.organisation).map(|_| ()).unwrap_err();
    let VaultError::Log { code, .. } = error else { panic!("{error}") };
    assert_eq!(code, "log.other");
}

/// The head of another log, signed by the right key, does not pass for that of this one.
#[test]
fn a_head_of_another_log_is_refused() {
    let prepared = prepared();
    let folder = Prepared::folder(&prepared.data, &prepared.keys);
    let (vault, _) = opened(folder.path(), prepared.organisation).unwrap();
    let head = vault.sign_head().unwrap().unwrap();
    drop(vault);
    let other = head.to_string().replacen("/1\n", "/2\n", 1);
    let data = rusqlite::Connection::open(folder.path().join("data.sqlite")).unwrap();
    let changed = data.execute("UPDATE checkpoint SET text = ?1", [&other]).unwrap();
    assert!(changed > 0);
    drop(data);
    let (vault, _) = opened(folder.path(), prepared.organisation).unwrap();
    assert!(vault.sign_head().is_err());
    assert!(vault.verify_log().is_err());
}
