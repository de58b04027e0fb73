//! Whole rows that a database administrator moves about.

use crate::house::actor;
use crate::prepared::{Prepared, opened, prepared, values_of};
use waarborg_model::identifier::SubjectId;

/// Codes of what using each person says after rows were altered; `None` where her values come as they were.
fn uses(sql: &str) -> Vec<(SubjectId, Option<&'static str>)> {
    let prepared = prepared();
    let folder = prepared.altered(sql);
    let (vault, _) = opened(folder.path(), prepared.organisation).unwrap();
    prepared
        .values
        .iter()
        .map(|(subject, values)| match values_of(&vault, *subject) {
            Ok(found) => {
                assert_eq!(found, *values, "a wrong value was returned");
                (*subject, None)
            }
            Err(error) => (*subject, Some(error.code())),
        })
        .collect()
}

fn failed(uses: &[(SubjectId, Option<&'static str>)]) -> Vec<&'static str> {
    uses.iter().filter_map(|(_, code)| *code).collect()
}

#[test]
fn envelopes_of_two_people_cannot_be_swapped() {
    let sql = "CREATE TEMP TABLE kept AS SELECT place, envelope FROM envelope ORDER BY place LIMIT 2;
        UPDATE envelope SET envelope = (SELECT envelope FROM kept WHERE kept.place <> envelope.place)
        WHERE place IN (SELECT place FROM kept);";
    let codes = failed(&uses(sql));
    assert_eq!(codes.len(), 2, "{codes:?}");
}

#[test]
fn a_record_cannot_be_given_to_someone_else() {
    let sql = "UPDATE record SET subject = (SELECT MAX(number) FROM subject)
        WHERE number = (SELECT MIN(number) FROM record);";
    let prepared = prepared();
    let folder = prepared.altered(sql);
    let (vault, _) = opened(folder.path(), prepared.organisation).unwrap();
    let wrong = prepared.values.iter().filter(|(subject, values)| match values_of(&vault, **subject) {
        Ok(found) => !found.is_empty() && found != **values,
        Err(_) => false,
    });
    assert_eq!(wrong.count(), 0);
    assert!(prepared.values.keys().any(|subject| values_of(&vault, *subject).is_err()));
}

/// The data as they were before the last correction: her older envelope under the newer version is refused.
#[test]
fn an_older_envelope_is_refused_under_the_newer_version() {
    let prepared = prepared();
    let folder = Prepared::folder(&prepared.data, &prepared.keys);
    let older = folder.path().join("older.sqlite");
    std::fs::write(&older, &prepared.before).unwrap();
    let data = rusqlite::Connection::open(folder.path().join("data.sqlite")).unwrap();
    data.execute("ATTACH ?1 AS older", [older.to_str().unwrap()]).unwrap();
    let changed = data
        .execute(
            "UPDATE envelope SET envelope = (SELECT o.envelope FROM older.envelope AS o WHERE o.place = envelope.place)
             WHERE place IN (SELECT o.place FROM older.envelope AS o)
             AND envelope <> (SELECT o.envelope FROM older.envelope AS o WHERE o.place = envelope.place)",
            [],
        )
        .unwrap();
    assert_eq!(changed, 1);
    drop(data);
    let (vault, _) = opened(folder.path(), prepared.organisation).unwrap();
    let failed = prepared.values.keys().filter(|subject| values_of(&vault, **subject).is_err()).count();
    assert_eq!(failed, 1);
}

/// An older file as a whole has a shorter log than was noted beside the keys.
#[test]
fn an_older_file_of_data_is_not_opened() {
    let prepared = prepared();
    let folder = Prepared::folder(&prepared.before, &prepared.keys);
    let error = opened(folder.path(), prepared.organisation).map(|_| ()).unwrap_err();
    assert_eq!(error.code(), "vault.log-too-short");
}

#[test]
fn a_key_that_is_gone_is_told_of() {
    let prepared = prepared();
    let folder = Prepared::folder(&prepared.data, &prepared.keys);
    let keys = rusqlite::Connection::open(folder.path().join("keys.sqlite")).unwrap();
    assert!(keys.execute("DELETE FROM key WHERE lot <> 0", []).unwrap() >= 4);
    drop(keys);
    let (vault, _) = opened(folder.path(), prepared.organisation).unwrap();
    for subject in prepared.values.keys() {
        assert_eq!(values_of(&vault, *subject).unwrap_err().code(), "vault.damaged");
    }
}

/// What no seal covers: how someone stands is kept in the clear, so that a whole list can be decided without a key.
#[test]
fn standing_in_the_clear_is_not_sealed() {
    let sql = "UPDATE subject SET flags = flags | 2;";
    assert_eq!(failed(&uses(sql)), Vec::<&str>::new());
    let folder = prepared().altered(sql);
    let (vault, stores) = opened(folder.path(), prepared().organisation).unwrap();
    stores.data.check().unwrap();
    vault.verify_log().unwrap();
}

/// One envelope that does not open: look-ups are laid out anew for all others, and the vault opens.
#[test]
fn what_does_not_open_keeps_nobody_else_from_being_found() {
    let sql = "UPDATE envelope SET envelope = CAST(substr(envelope, 1, 30) || x'00ff' || substr(envelope, 33) AS BLOB)
        WHERE place = (SELECT MIN(place) FROM envelope);";
    let prepared = prepared();
    let folder = prepared.altered(sql);
    let (vault, _) = opened(folder.path(), prepared.organisation).unwrap();
    let laid_out = vault.rebuild_lookups(Some(20), &mut |_, _| {});
    assert!(laid_out.is_ok(), "{laid_out:?}");
    drop(vault);
    let (vault, _) = opened(folder.path(), prepared.organisation).unwrap();
    let found = |words: &str| vault.find_person(crate::house::actor(), words).map(|found| found.len()).ok();
    assert_eq!([found("Bakker"), found("Smit"), found("Visser")], [Some(1); 3]);
}

/// How wide the tags of names are is told anew where what was kept of it does not open.
#[test]
fn a_width_that_does_not_open_is_told_anew() {
    let prepared = prepared();
    let folder = prepared.altered("UPDATE setting SET value = x'0102' WHERE label = 'lookup-bits';");
    for _ in 0..2 {
        let (vault, _) = opened(folder.path(), prepared.organisation).unwrap();
        for words in ["Jansen", "Bakker", "Smit", "Visser"] {
            assert_eq!(vault.find_person(crate::house::actor(), words).unwrap().len(), 1, "{words}");
        }
    }
}

/// Who cannot be read stands in a list all the same, and keeps nobody from those behind her.
#[test]
fn who_cannot_be_read_stops_no_list() {
    let prepared = prepared();
    let sql = "UPDATE envelope SET envelope = CAST(substr(envelope, 1, 40) || zeroblob(20) AS BLOB)
        WHERE place = (SELECT MIN(place) FROM envelope);";
    let folder = prepared.altered(sql);
    let (vault, _) = opened(folder.path(), prepared.organisation).unwrap();
    let browsed = vault.browse(actor(), "customers", 0, &|_, _| true).unwrap();
    assert_eq!(browsed.people.len(), 4);
    let damaged: Vec<SubjectId> = browsed.people.iter().filter(|one| one.is_damaged).map(|one| one.subject).collect();
    let [one] = damaged.as_slice() else { panic!("{}", damaged.len()) };
    assert!(browsed.people.iter().all(|one| one.is_damaged == one.records.is_empty() && one.withheld.is_none()));
    // Her own page says what it is.
    assert_eq!(vault.glance(actor(), *one, &|_, _| true).map(|_| ()).unwrap_err().code(), "vault.damaged");
    // And without any key nobody can be read, and everybody is named.
    let folder = Prepared::folder(&prepared.data, &prepared.keys);
    let keys = rusqlite::Connection::open(folder.path().join("keys.sqlite")).unwrap();
    assert!(
        keys.execute("DELETE FROM key WHERE lot = 0 AND number = (SELECT MIN(number) FROM key WHERE lot = 0)", [])
            .unwrap()
            == 1
    );
    drop(keys);
    let (vault, _) = opened(folder.path(), prepared.organisation).unwrap();
    let browsed = vault.browse(actor(), "customers", 0, &|_, _| true).unwrap();
    assert_eq!(browsed.people.iter().filter(|one| one.is_damaged).count(), 1);
}
