//! Rotation: whatever breaks off in between, everything opens, and going on ends it.

use crate::house::{House, Open, contents, key_at, keys_of, people, place, read, records};
use std::collections::{BTreeMap, BTreeSet};
use waarborg_model::Clock as _;
use waarborg_model::identifier::{RecordId, SubjectId};
use waarborg_seal::{KeyRow, KeyState, Lot, OrganisationKey, RootKey, envelope_key};
use waarborg_store::EventRow;
use waarborg_vault::{Actor, Answer, Event, MaintenanceError, Resealed, Said, Value, Way, fitting_root};

/// Keys by number, and whose they are.
type KeysOf = BTreeMap<u64, (SubjectId, KeyRow)>;

fn furnished() -> (House, Open, Vec<String>) {
    let house = House::new();
    let open = house.open();
    house.person(&open, "Sanne Kanarie", "sanne@kanarie.example", true);
    house.person(&open, "Piet Blijver", "piet@blijver.example", true);
    let before = contents(&open.stores, &house.root, house.organisation);
    assert_eq!(before.len(), 4);
    (house, open, before)
}

fn everything(house: &House, open: &Open) -> Vec<String> {
    contents(&open.stores, &house.root, house.organisation)
}

fn numbers_in_use(house: &House, open: &Open) -> BTreeSet<u64> {
    let rows = records(&open.stores, house.organisation).into_iter().flat_map(|(_, rows)| rows);
    rows.map(|row| envelope_key(&row.envelope).unwrap().number()).collect()
}

#[test]
fn a_root_is_exchanged_and_one_of_two_files_always_opens() {
    let (house, open, before) = furnished();
    for point in ["rotate.before-root", "rotate.root"] {
        let (old, new) = (&house.root, RootKey::generate().unwrap());
        fail::cfg(point, "1*return").unwrap();
        assert!(open.vault.rotate_root(Actor::House, &new).is_err());
        let fits = fitting_root(&*open.stores.keys, &[old, &new]).unwrap();
        assert_eq!(fits, usize::from(point == "rotate.root"));
        let fitting = [old, &new][fits];
        assert_eq!(contents(&open.stores, fitting, house.organisation), before);
        // Going on from either.
        open.vault.rotate_root(Actor::House, &new).unwrap();
        assert_eq!(contents(&open.stores, &new, house.organisation), before);
        assert!(matches!(fitting_root(&*open.stores.keys, &[old]), Err(MaintenanceError::NoRootFits)));
        open.vault.rotate_root(Actor::House, old).unwrap();
    }
    open.vault.verify_log().unwrap();
}

#[test]
fn what_wraps_is_exchanged_wherever_it_broke_off() {
    let points = ["rotate.both-halves", "rotate.rows-slice", "rotate.rows", "rotate.new-half"];
    let (house, mut open, before) = furnished();
    for point in points {
        let old_rows: Vec<KeyRow> =
            keys_of(&open.stores, &house.root, house.organisation).into_values().map(|(_, row)| row).collect();
        fail::cfg(point, "1*return").unwrap();
        let broken = open.vault.rotate_organisation(Actor::House, &house.root, &mut |_, _, _| {});
        assert!(broken.is_err(), "{point}");
        drop(open);
        // As after a crash: another process opens it.
        open = house.open();
        assert_eq!(open.vault.is_rotating_organisation(), point != "rotate.new-half", "{point}");
        assert_eq!(everything(&house, &open), before, "{point}");
        house.person(&open, "Tussendoor", "tussen@door.example", false);
        let by_shares = {
            let (_, sealed) = open.stores.keys.organisation(house.organisation).unwrap().unwrap();
            OrganisationKey::unwrap_by_recovery(&house.identity, house.organisation, &sealed).unwrap()
        };
        open.vault.rotate_organisation(Actor::House, &house.root, &mut |_, _, _| {}).unwrap();
        assert!(!open.vault.is_rotating_organisation());
        let with = everything(&house, &open);
        assert_eq!(with.len(), before.len() + 1);
        // None of the rows is wrapped as before.
        let new_key = key_at(&open.stores, &house.root, house.organisation);
        for (subject, row) in keys_of(&open.stores, &house.root, house.organisation).values() {
            assert!(new_key.open_lot_key(house.organisation, *subject, row).is_ok());
            assert!(!old_rows.contains(row), "{point}");
        }
        assert!(by_shares.lookup_keys().is_ok());
        let stranger = crate::house::found(&open, "tussen@door.example");
        open.vault.erase(Actor::House, stranger[0], crate::house::HORIZONS).unwrap();
        assert_eq!(everything(&house, &open), before);
    }
    // What is derived stays: she is found by the look-ups of before.
    assert_eq!(crate::house::found(&open, "sanne@kanarie.example").len(), 1);
    let other = RootKey::generate().unwrap();
    let error = open.vault.rotate_organisation(Actor::House, &other, &mut |_, _, _| {}).unwrap_err();
    assert!(matches!(error, MaintenanceError::NoRootFits));
}

#[test]
fn everyone_gets_new_keys_wherever_it_broke_off() {
    let points = ["rotate.begun", "rotate.retiring", "rotate.added", "rotate.resealed", "rotate.slice", "rotate.done"];
    let (house, mut open, before) = furnished();
    for point in points {
        let old = numbers_in_use(&house, &open);
        fail::cfg(point, "1*return").unwrap();
        assert!(open.vault.rotate_keys(Actor::House, &mut |_, _, _| {}).is_err(), "{point}");
        drop(open);
        open = house.open();
        assert_eq!(open.vault.rotation().unwrap().is_some(), point != "rotate.done", "{point}");
        assert_eq!(everything(&house, &open), before, "{point}");
        assert_eq!(open.vault.retire_keys(Actor::House, None).unwrap_or(0) > 0, point == "rotate.done", "{point}");
        open.vault.rotate_keys(Actor::House, &mut |_, _, _| {}).unwrap();
        assert_eq!(everything(&house, &open), before, "{point}");
        assert!(numbers_in_use(&house, &open).is_disjoint(&old), "{point}");
        // One key of each lot seals.
        let mut active = BTreeSet::new();
        for (subject, row) in keys_of(&open.stores, &house.root, house.organisation).values() {
            assert!(row.state == KeyState::Retiring || active.insert((*subject, row.lot)), "{point}");
            assert!(row.lot != Lot::LOG || row.state == KeyState::Active, "{point}");
        }
        assert_eq!(active.len(), 8, "{point}");
        assert!(open.vault.retire_keys(Actor::House, None).unwrap() >= 4, "{point}");
        assert_eq!(keys_of(&open.stores, &house.root, house.organisation).len(), 8, "{point}");
        assert_eq!(everything(&house, &open), before, "{point}");
    }
    open.vault.verify_log().unwrap();
    open.stores.data.check().unwrap();
    open.stores.keys.check().unwrap();
    assert_eq!(crate::house::found(&open, "sanne@kanarie.example").len(), 1);
}

#[test]
fn old_keys_stay_while_a_backup_needs_them() {
    let (house, open, before) = furnished();
    let old = house.back_up(&open).unwrap();
    house.wait(1);
    let resealed = open.vault.rotate_keys(Actor::House, &mut |_, _, _| {}).unwrap();
    assert_eq!(resealed, Resealed { records: 4, keyless: 0 });
    assert_eq!(open.vault.retire_keys(Actor::House, Some(old.made_at)).unwrap(), 0);
    house.wait(1);
    let new = house.back_up(&open).unwrap();
    drop(open);

    // The older data with the newest keys: everything opens, and the keys of then are in use again.
    let (restored, into) = house.restore("into", Some(&old.name)).unwrap();
    assert_eq!((restored.records, restored.keyless_people, restored.erased_people), (4, 0, 0));
    let back = house.open_at(&into, &house.root).unwrap();
    assert_eq!(contents(&back.stores, &house.root, house.organisation), before);
    let error = back.vault.retire_keys(Actor::House, Some(new.made_at)).unwrap_err();
    assert!(matches!(error, MaintenanceError::StillNeeded { rows: 4 }));
    back.vault.rotate_keys(Actor::House, &mut |_, _, _| {}).unwrap();
    house.wait(1);
    assert_eq!(back.vault.retire_keys(Actor::House, Some(house.back_up(&back).unwrap().made_at)).unwrap(), 10);
    assert_eq!(contents(&back.stores, &house.root, house.organisation), before);
}

#[test]
fn retiring_that_broke_off_is_finished_at_the_next_start() {
    let (house, open, before) = furnished();
    open.vault.rotate_keys(Actor::House, &mut |_, _, _| {}).unwrap();
    fail::cfg("rotate.retired", "1*return").unwrap();
    assert!(open.vault.retire_keys(Actor::House, None).is_err());
    assert_eq!(open.stores.keys.unfinished(house.organisation).unwrap().len(), 2);
    drop(open);
    let open = house.open();
    assert_eq!(open.stores.keys.unfinished(house.organisation).unwrap(), []);
    assert_eq!(everything(&house, &open), before);
    // A rotation is no erasure, and the log tells of none.
    open.vault
        .each_entry(0, None, &mut |entry| {
            assert_ne!(entry.leaf.kind, waarborg_audit::leaf::Kind::Erase);
            std::ops::ControlFlow::Continue(())
        })
        .unwrap();
    assert_eq!(open.vault.retire_keys(Actor::House, None).unwrap(), 0);
}

#[test]
fn a_rotation_that_a_backup_caught_half_begins_anew_after_the_restore() {
    let (house, open, before) = furnished();
    fail::cfg("rotate.slice", "1*return").unwrap();
    assert!(open.vault.rotate_keys(Actor::House, &mut |_, _, _| {}).is_err());
    assert!(open.vault.rotation().unwrap().is_some_and(|(next, _)| next > 0));
    house.back_up(&open).unwrap();
    drop(open);
    let (_, into) = house.restore("into", None).unwrap();
    let back = house.open_at(&into, &house.root).unwrap();
    assert!(back.vault.rotation().unwrap().is_some_and(|(next, _)| next == 0));
    assert_eq!(back.vault.rotate_keys(Actor::House, &mut |_, _, _| {}).unwrap().records, 4);
    assert_eq!(contents(&back.stores, &house.root, house.organisation), before);
}

/// One envelope that does not open keeps nobody else from new keys, and nothing from being restored.
#[test]
fn what_does_not_open_stays_and_all_others_go_on() {
    let (house, open, _) = furnished();
    drop(open);
    let data = rusqlite::Connection::open(house.data().join("data.sqlite")).unwrap();
    let one = "UPDATE envelope SET envelope = CAST(x'ff' || substr(envelope, 2) AS BLOB)
        WHERE place = (SELECT MIN(place) FROM envelope)";
    assert_eq!(data.execute(one, []).unwrap(), 1);
    let other =
        "UPDATE envelope SET envelope = CAST(substr(envelope, 1, 30) || x'00ff' || substr(envelope, 33) AS BLOB)
        WHERE place = (SELECT MAX(place) FROM envelope)";
    assert_eq!(data.execute(other, []).unwrap(), 1);
    drop(data);
    let open = house.open();
    let resealed = open.vault.rotate_keys(Actor::House, &mut |_, _, _| {}).unwrap();
    assert_eq!(resealed, Resealed { records: 2, keyless: 2 });
    house.back_up(&open).unwrap();
    drop(open);
    let (restored, into) = house.restore("into", None).unwrap();
    assert_eq!((restored.records, restored.damaged_people, restored.erased_people), (4, 2, 0));
    house.open_at(&into, &house.root).unwrap();
}

/// Wherever a rotation breaks off, everyone can be corrected: there is always a key that seals.
#[test]
fn who_is_between_two_keys_can_be_corrected() {
    for point in ["rotate.retiring", "rotate.added", "rotate.resealed"] {
        let (house, open, _) = furnished();
        fail::cfg(point, "1*return").unwrap();
        assert!(open.vault.rotate_keys(Actor::House, &mut |_, _, _| {}).is_err(), "{point}");
        drop(open);
        let open = house.open();
        for (record, _) in records(&open.stores, house.organisation) {
            let fields = [("name".to_owned(), Value::new("Een Ander".to_owned()))];
            let corrected = open.vault.correct(Actor::House, record.subject, record.id, &fields);
            assert!(matches!(corrected, Ok(Answer::Given(_))), "{point}: {:?}", corrected.err());
        }
        open.vault.rotate_keys(Actor::House, &mut |_, _, _| {}).unwrap();
        assert_eq!(everything(&house, &open).len(), 4, "{point}");
    }
}

/// A key that was retired was not erased: data that still need it are told of and left.
#[test]
fn what_a_retired_key_sealed_is_not_taken_for_erased() {
    let (house, open, before) = furnished();
    let old = house.back_up(&open).unwrap();
    house.wait(1);
    open.vault.rotate_keys(Actor::House, &mut |_, _, _| {}).unwrap();
    house.wait(1);
    // A second place for backups was not looked at.
    assert_eq!(open.vault.retire_keys(Actor::House, None).unwrap(), 4);
    house.back_up(&open).unwrap();
    drop(open);
    let (restored, into) = house.restore("into", Some(&old.name)).unwrap();
    assert_eq!((restored.erased_people, restored.erased_records), (0, 0));
    assert_eq!((restored.records, restored.keyless_records), (4, 4));
    assert_eq!(before.len(), 4);
    house.open_at(&into, &house.root).unwrap();
}

/// What a copied key of lot 0 opens: the list of her tags, and the evidence of her events.
fn opened_by_log_keys(house: &House, open: &Open, copied: &KeysOf) -> (usize, usize) {
    let key = key_at(&open.stores, &house.root, house.organisation);
    let (mut lists, mut evidence) = (0, 0);
    for person in people(&open.stores, house.organisation) {
        let events = read(&open.stores, |read| read.events(house.organisation, person.id));
        let of_hers = copied.values().filter(|(subject, row)| *subject == person.id && row.lot == Lot::LOG);
        for (subject, row) in of_hers {
            let copied = key.open_lot_key(house.organisation, *subject, row).unwrap();
            let place =
                |id: [u8; 16], version| place(house.organisation, *subject, RecordId::from_bytes(id), 0, version);
            lists += usize::from(copied.open(&place([0; 16], 0), &person.tags).is_ok());
            let opens = |event: &EventRow| copied.open(&place(*event.id.as_bytes(), 1), &event.evidence).is_ok();
            evidence += events.iter().filter(|event| opens(event)).count();
        }
    }
    (lists, evidence)
}

/// After a leak of root key and key store: what is written before and after a rotation opens by no copied key.
#[test]
fn what_is_hers_as_a_whole_moves_to_another_key_too() {
    let points = ["rotate.added", "rotate.retiring", "rotate.resealed", "rotate.slice"];
    let (house, mut open, before) = furnished();
    let someone = people(&open.stores, house.organisation)[0].id;
    let said = |text: &str| Said {
        at: house.clock.now(),
        way: Way::Form,
        text: text.to_owned(),
        evidence: "formulier 12".to_owned(),
    };
    open.vault.note(Actor::House, someone, &Event::Restrict, &said("eerst")).unwrap();
    // As it was kept by rotations of before, and as newcomers are.
    let mut copied = keys_of(&open.stores, &house.root, house.organisation);
    assert_eq!(opened_by_log_keys(&house, &open, &copied), (2, 1));
    for point in points {
        fail::cfg(point, "1*return").unwrap();
        assert!(open.vault.rotate_keys(Actor::House, &mut |_, _, _| {}).is_err(), "{point}");
        drop(open);
        open = house.open();
        house.wait(1);
        open.vault.note(Actor::House, someone, &Event::Unrestrict, &said("later")).unwrap();
        open.vault.rotate_keys(Actor::House, &mut |_, _, _| {}).unwrap();
        assert_eq!(opened_by_log_keys(&house, &open, &copied), (0, 0), "{point}");
        assert!(open.vault.retire_keys(Actor::House, None).unwrap() > 0, "{point}");
        // All of it is still hers to see, and she is found, corrected and told of as ever.
        let Answer::Given(access) = open.vault.access(Actor::House, someone).unwrap() else { panic!("refused") };
        assert!(access.events.iter().all(|event| event.evidence.expose() == "formulier 12"), "{point}");
        assert_eq!(everything(&house, &open), before, "{point}");
        assert_eq!(crate::house::found(&open, "sanne@kanarie.example").len(), 1, "{point}");
    }
    copied.extend(keys_of(&open.stores, &house.root, house.organisation));
    open.vault.rotate_keys(Actor::House, &mut |_, _, _| {}).unwrap();
    house.back_up(&open).unwrap();
    house.wait(1);
    open.vault.erase(Actor::House, someone, crate::house::HORIZONS).unwrap();
    open.vault.verify_log().unwrap();
    house.back_up(&open).unwrap();
    drop(open);
    let (restored, _) = house.restore("into", None).unwrap();
    assert_eq!((restored.people, restored.keyless_people, restored.damaged_people), (2, 0, 0));
}

/// Data of before a rotation need the keys of before for lists and evidence as well.
#[test]
fn a_list_that_an_older_backup_brings_back_keeps_its_key() {
    let (house, open, _) = furnished();
    let all = |open: &Open| open.vault.rotate_keys(Actor::House, &mut |_, _, _| {}).unwrap();
    all(&open);
    let old = house.back_up(&open).unwrap();
    house.wait(1);
    all(&open);
    house.wait(1);
    house.back_up(&open).unwrap();
    drop(open);
    let (restored, into) = house.restore("into", Some(&old.name)).unwrap();
    assert_eq!((restored.keyless_people, restored.damaged_people), (0, 0));
    let back = house.open_at(&into, &house.root).unwrap();
    let error = back.vault.retire_keys(Actor::House, None).unwrap_err();
    // Four records; the lists of two people were sealed anew by the restore.
    assert!(matches!(error, MaintenanceError::StillNeeded { rows: 4.. }), "{error}");
    all(&back);
    assert!(back.vault.retire_keys(Actor::House, None).unwrap() > 0);
    assert_eq!(crate::house::found(&back, "sanne@kanarie.example").len(), 1);
}
