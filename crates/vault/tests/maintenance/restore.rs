//! Restores: who was erased stays erased, and what broke off does not serve.

use crate::house::{
    HORIZONS, House, contents, found, holds, is_looked_up, key_at, keys_of, people, put, records, stores_at,
};
use std::collections::BTreeSet;
use std::ops::ControlFlow;
use waarborg_seal::envelope_key;
use waarborg_store::{KeyStore as _, RegisterRow, Write};
use waarborg_store_sqlite::{Sqlite, SqliteKeys};
use waarborg_vault::{
    Actor, Anchor, BackupMark, DrillPlace, MaintenanceError, Opened, RestorePlan, check_folder, drill, restore,
};

#[test]
fn whoever_was_erased_is_not_in_an_older_backup() {
    let house = House::new();
    let open = house.open();
    let sanne = house.person(&open, "Sanne Kanarie", "sanne@kanarie.example", false);
    let piet = house.person(&open, "Piet Blijver", "piet@blijver.example", false);
    let old = house.back_up(&open).unwrap();
    let her_rows: Vec<_> =
        records(&open.stores, house.organisation).into_iter().filter(|(record, _)| record.subject == sanne).collect();
    house.wait(1);
    open.vault.erase(Actor::House, sanne, HORIZONS).unwrap();
    for _ in 0..2 {
        house.wait(24);
        house.back_up(&open).unwrap();
    }
    drop(open);

    let (restored, into) = house.restore("into", Some(&old.name)).unwrap();
    assert_eq!((restored.people, restored.records), (1, 1));
    assert_eq!((restored.erased_people, restored.erased_records), (1, 1));
    assert_eq!((restored.keyless_people, restored.damaged_people), (0, 0));
    check_folder(&into).unwrap();
    let back = house.open_at(&into, &house.root).unwrap();
    assert_eq!(found(&back, "sanne@kanarie.example"), []);
    assert_eq!(found(&back, "Kanarie"), []);
    assert_eq!(found(&back, "piet@blijver.example"), [piet]);
    assert!(!is_looked_up(&back.stores, &house.root, house.organisation, "sanne@kanarie.example"));
    assert!(is_looked_up(&back.stores, &house.root, house.organisation, "piet@blijver.example"));
    assert_eq!(people(&back.stores, house.organisation).len(), 1);
    assert_eq!(contents(&back.stores, &house.root, house.organisation).len(), 1);

    // The bytes that were sealed then do not open with any key that exists.
    let key = key_at(&back.stores, &house.root, house.organisation);
    let keys = keys_of(&back.stores, &house.root, house.organisation);
    assert_eq!(keys.len(), 2);
    for (record, envelopes) in &her_rows {
        for row in envelopes {
            assert!(!keys.contains_key(&envelope_key(&row.envelope).unwrap().number()));
            for (subject, key_row) in keys.values() {
                let place = crate::house::place(house.organisation, sanne, record.id, record.file, record.version);
                let opened =
                    key.open_lot_key(house.organisation, *subject, key_row).unwrap().open(&place, &row.envelope);
                assert!(opened.is_err());
            }
        }
    }
    // Nor with any of the key files that exist: there are two, and neither holds hers.
    let numbers: BTreeSet<u64> =
        her_rows.iter().flat_map(|(_, rows)| rows).map(|row| envelope_key(&row.envelope).unwrap().number()).collect();
    assert_eq!(numbers.len(), 1);
    let marks = BackupMark::all_in(&house.target()).unwrap();
    let files: Vec<_> =
        marks.iter().map(|mark| &mark.keys.name).filter(|name| house.target().join(name).exists()).collect();
    assert_eq!(files.len(), 2);
    assert!(!files.contains(&&old.keys.name));
    for name in files {
        let copy = house.unsealed(name, &key);
        let left = SqliteKeys::open(&copy).unwrap();
        let mut rows = 0;
        left.each_key(house.organisation, &mut |stored| {
            assert!(!numbers.contains(&stored.number) && stored.subject != sanne);
            rows += 1;
            ControlFlow::Continue(())
        })
        .unwrap();
        assert_eq!(rows, 2);
    }
    drop(back);
    for text in ["sanne@kanarie.example", "Sanne Kanarie", "piet@blijver.example"] {
        assert!(!holds(house.folder.path(), text), "{text}");
    }
}

/// Whose key was missing when she was erased: a key that turns up in another backup does not bring her back.
#[test]
fn whoever_was_erased_without_her_key_is_not_brought_back_by_it() {
    let house = House::new();
    let open = house.open();
    let sanne = house.person(&open, "Sanne Kanarie", "sanne@kanarie.example", true);
    house.person(&open, "Piet Blijver", "piet@blijver.example", false);
    let old = house.back_up(&open).unwrap();
    drop(open);
    let keys = rusqlite::Connection::open(house.data().join("keys.sqlite")).unwrap();
    assert_eq!(keys.execute("DELETE FROM key WHERE subject = ?1", [sanne.as_bytes().as_slice()]).unwrap(), 3);
    drop(keys);
    house.wait(1);
    let open = house.open();
    let erased = open.vault.erase(Actor::House, sanne, HORIZONS).unwrap();
    assert_eq!((erased.gone, erased.unopened.records, erased.unopened.own), (1, 1, false));
    house.back_up(&open).unwrap();
    drop(open);
    let (from, into) = (house.target(), house.folder.path().join("into"));
    let plan = RestorePlan { data: Some(&old.name), keys: Some(&old.name), ..house.plan(&from, &into) };
    let restored = restore(&plan, &Sqlite, &mut |_, _, _| {}).unwrap();
    assert_eq!((restored.erased_records, restored.records), (1, 2));
    let back = house.open_at(&into, &house.root).unwrap();
    assert_eq!(found(&back, "sanne@kanarie.example"), []);
}

#[test]
fn a_part_that_was_erased_stays_away_and_what_a_statute_keeps_is_there() {
    let house = House::new();
    let open = house.open();
    let sanne = house.person(&open, "Sanne Kanarie", "sanne@kanarie.example", true);
    let old = house.back_up(&open).unwrap();
    house.wait(1);
    assert_eq!(open.vault.erase(Actor::House, sanne, HORIZONS).unwrap().stays.len(), 1);
    house.wait(1);
    house.back_up(&open).unwrap();
    drop(open);
    let (restored, into) = house.restore("into", Some(&old.name)).unwrap();
    assert_eq!((restored.people, restored.records), (1, 1));
    assert_eq!((restored.erased_people, restored.erased_records), (0, 1));
    let back = house.open_at(&into, &house.root).unwrap();
    assert_eq!(found(&back, "sanne@kanarie.example"), []);
    assert_eq!(found(&back, "Kanarie"), [sanne]);
    assert_eq!(contents(&back.stores, &house.root, house.organisation), [r#"{"name":"Sanne Kanarie"}"#]);
}

#[test]
fn keys_that_are_too_old_are_told_and_nothing_is_cleared() {
    let house = House::new();
    let open = house.open();
    house.person(&open, "Piet Blijver", "piet@blijver.example", false);
    let first = house.back_up(&open).unwrap();
    house.wait(1);
    house.person(&open, "Nieuwe Klant", "nieuw@klant.example", true);
    let second = house.back_up(&open).unwrap();
    drop(open);
    let (from, into) = (house.target(), house.folder.path().join("into"));
    let plan = RestorePlan { keys: Some(&first.name), ..house.plan(&from, &into) };
    let restored = restore(&plan, &Sqlite, &mut |_, _, _| {}).unwrap();
    assert_eq!((&restored.data, &restored.keys), (&second.name, &first.name));
    assert_eq!((restored.people, restored.records), (2, 3));
    assert_eq!((restored.keyless_people, restored.keyless_records), (1, 2));
    assert_eq!((restored.erased_people, restored.erased_records), (0, 0));
    let back = house.open_at(&into, &house.root).unwrap();
    assert_eq!(found(&back, "piet@blijver.example").len(), 1);
    assert_eq!(found(&back, "nieuw@klant.example"), []);
}

#[test]
fn a_journal_older_than_an_anchor_or_a_mark_is_refused() {
    let house = House::new();
    let open = house.open();
    let sanne = house.person(&open, "Sanne Kanarie", "sanne@kanarie.example", false);
    let old = house.back_up(&open).unwrap();
    house.wait(1);
    let before = open.vault.anchor_text().unwrap();
    open.vault.erase(Actor::House, sanne, HORIZONS).unwrap();
    let after = open.vault.anchor_text().unwrap();
    drop(open);
    let (from, into) = (house.target(), house.folder.path().join("into"));
    let with =
        |anchors: &[String]| restore(&RestorePlan { anchors, ..house.plan(&from, &into) }, &Sqlite, &mut |_, _, _| {});
    let error = with(&[before.clone(), after.clone()]).unwrap_err();
    assert!(matches!(error, MaintenanceError::JournalTooOld { found: 0, needed: 1 }));
    assert!(!into.exists());
    let error = with(&[before.clone(), after.replace("journal 1", "journal 0")]).unwrap_err();
    assert!(matches!(error, MaintenanceError::AnchorDamaged { place: 2 }));
    with(&[before]).unwrap();

    // A newer mark tells the same, when someone puts an older journal in the place of the newest.
    let open = house.open();
    house.wait(1);
    let new = house.back_up(&open).unwrap();
    std::fs::copy(from.join(&old.journal.name), from.join(&new.journal.name)).unwrap();
    let error = house.restore("other", None).unwrap_err();
    assert!(matches!(error, MaintenanceError::FileDamaged { file } if file == new.journal.name));
    std::fs::remove_file(from.join(&new.name)).unwrap();
    let error = restore(
        &RestorePlan { anchors: &[after], ..house.plan(&from, &house.folder.path().join("other")) },
        &Sqlite,
        &mut |_, _, _| {},
    );
    assert!(matches!(error, Err(MaintenanceError::JournalTooOld { .. })));
}

#[test]
fn a_restore_that_broke_off_does_not_serve_and_starts_anew() {
    let house = House::new();
    let open = house.open();
    let sanne = house.person(&open, "Sanne Kanarie", "sanne@kanarie.example", false);
    house.person(&open, "Piet Blijver", "piet@blijver.example", true);
    let old = house.back_up(&open).unwrap();
    house.wait(1);
    open.vault.erase(Actor::House, sanne, HORIZONS).unwrap();
    house.back_up(&open).unwrap();
    drop(open);
    let into = house.folder.path().join("into");
    let points: Vec<_> =
        waarborg_vault::MAINTENANCE_POINTS.iter().filter(|point| point.starts_with("restore.")).collect();
    assert_eq!(points.len(), 8);
    for point in points {
        fail::cfg(*point, "1*return").unwrap();
        assert!(house.restore("into", Some(&old.name)).is_err(), "{point}");
        assert!(matches!(check_folder(&into), Err(MaintenanceError::Restoring)), "{point}");
        if into.join("data.sqlite").exists() && !point.ends_with("released") {
            let refused = house.open_at(&into, &house.root).err().map(|error| error.code());
            assert_eq!(refused, Some("vault.restoring"), "{point}");
        }
        let (restored, _) = house.restore("into", Some(&old.name)).unwrap();
        assert_eq!((restored.people, restored.records, restored.erased_people), (1, 2, 1), "{point}");
        check_folder(&into).unwrap();
        let back = house.open_at(&into, &house.root).unwrap();
        assert_eq!(found(&back, "piet@blijver.example").len(), 1);
        back.vault.verify_log().unwrap();
        drop(back);
        std::fs::remove_dir_all(&into).unwrap();
    }
}

#[test]
fn the_log_goes_on_under_another_name_and_the_gap_is_told() {
    let house = House::new();
    let open = house.open();
    house.person(&open, "Piet Blijver", "piet@blijver.example", false);
    let old = house.back_up(&open).unwrap();
    for _ in 0..3 {
        found(&open, "piet@blijver.example");
    }
    let text = open.vault.anchor_text().unwrap();
    let anchor: Anchor = text.parse().unwrap();
    let keys = open.vault.verifier_keys().unwrap();
    drop(open);
    let (from, into) = (house.target(), house.folder.path().join("into"));
    let anchors = [text];
    let plan = RestorePlan { anchors: &anchors, ..house.plan(&from, &into) };
    let restored = restore(&plan, &Sqlite, &mut |_, _, _| {}).unwrap();
    let back = house.open_at(&into, &house.root).unwrap();
    back.vault.verify_log().unwrap();
    assert_eq!(back.vault.verifier_keys().unwrap(), keys);

    let head = back.vault.sign_head().unwrap().unwrap();
    assert_ne!(head.unverified().origin, anchor.unverified_head().origin);
    assert!(head.unverified().origin.ends_with("/2"));
    let epochs = back.vault.epochs().unwrap();
    assert_eq!(epochs, std::slice::from_ref(&restored.epoch));
    assert_eq!(epochs[0].backup, old.name);
    assert_eq!(epochs[0].old.origin, anchor.unverified_head().origin);
    assert_eq!(epochs[0].seen.size, anchor.unverified_head().size);
    // The backup's own leaf, and the three that were written after it.
    assert_eq!(epochs[0].lost_since(&anchor), Some(4));
    assert_eq!(epochs[0].lost_since(&back.vault.anchor_text().unwrap().parse().unwrap()), None);

    // The same backup restored once more does not sign a size of that log twice.
    let (again, _) = house.restore("again", None).unwrap();
    let other = house.open_at(&house.folder.path().join("again"), &house.root).unwrap();
    assert_eq!(again.epoch.old, restored.epoch.old);
    assert_ne!(other.vault.sign_head().unwrap().unwrap().unverified().origin, head.unverified().origin);

    // What the first leaf stands for cannot be told otherwise.
    let label = format!("epoch/{}", head.unverified().origin);
    let changed = restored.epoch.to_string().replace("old-size", "old-Size").into_bytes();
    put(&back.stores, house.organisation, vec![Write::PutSetting(label, Some(changed))]);
    assert_eq!(back.vault.epochs().err().map(|error| error.code()), Some("vault.log-broken"));
}

#[test]
fn what_is_overdue_goes_again_where_the_register_says_so() {
    let house = House::new();
    let open = house.open();
    house.person(&open, "Sanne Kanarie", "sanne@kanarie.example", true);
    house.person(&open, "Piet Blijver", "piet@blijver.example", false);
    // Customers go by themselves; invoices are proposed.
    let register = open.vault.register_text(None).unwrap();
    let text = register.text.replacen("on_end = \"propose\"", "on_end = \"erase\"", 1);
    let mut writes = vec![Write::SetRegister(RegisterRow { version: 2, text, ..register })];
    let hers = records(&open.stores, house.organisation).into_iter().map(|(record, _)| record).take(2);
    writes.extend(hers.map(|record| Write::SetClock(record.id, None, Some("2026-11-28".parse().unwrap()))));
    put(&open.stores, house.organisation, writes);
    let open = {
        drop(open);
        house.open()
    };
    house.back_up(&open).unwrap();
    drop(open);
    let over = |name: &str| {
        let (restored, into) = house.restore(name, None).unwrap();
        let back = house.open_at(&into, &house.root).unwrap();
        back.vault.verify_log().unwrap();
        (restored.overdue_cleared, restored.overdue_left, contents(&back.stores, &house.root, house.organisation).len())
    };
    assert_eq!(over("on the day before"), (0, 0, 3));
    house.wait(48);
    assert_eq!(over("on the day"), (1, 1, 2));
    // After a leap of the clock nothing goes by itself.
    house.wait(7 * 24);
    assert_eq!(over("long after"), (0, 2, 3));
}

#[test]
fn a_drill_opens_everything_and_leaves_nothing() {
    let house = House::new();
    let open = house.open();
    house.person(&open, "Piet Blijver", "piet@blijver.example", true);
    house.back_up(&open).unwrap();
    let (from, into) = (house.target(), house.folder.path().join("drill"));
    let (restored, opened) = drill(&house.plan(&from, &into), &Sqlite, &mut |_, _, _| {}).unwrap();
    assert_eq!((restored.people, restored.records), (1, 2));
    assert_eq!(opened, Opened { opened: 3, keyless: 0, damaged: 0 });
    assert!(!into.exists());
    // What is there already is not touched, whatever goes wrong.
    let empty = house.folder.path().join("empty");
    std::fs::create_dir(&empty).unwrap();
    let error = drill(&house.plan(&empty, &house.data()), &Sqlite, &mut |_, _, _| {}).unwrap_err();
    assert!(matches!(error, MaintenanceError::NoBackup));
    assert!(house.data().join("data.sqlite").exists());
    let error = drill(&house.plan(&from, &house.data()), &Sqlite, &mut |_, _, _| {}).unwrap_err();
    assert!(matches!(error, MaintenanceError::FolderNotEmpty));
    assert_eq!(contents(&open.stores, &house.root, house.organisation).len(), 2);
    stores_at(&house.data());
}

/// What a drill leaves whose process was ended: cleared away at the next start, and not while it runs.
#[test]
fn a_drill_that_died_leaves_nothing_beyond_the_next_start() {
    let house = House::new();
    drop(house.open());
    let running = DrillPlace::make(&house.data()).unwrap();
    let died = house.data().join(".waarborg-drill-00");
    std::fs::create_dir_all(died.join("vault")).unwrap();
    std::fs::write(died.join("held"), "").unwrap();
    std::fs::write(died.join("vault/keys.sqlite"), "wrapped keys").unwrap();
    // A second name shows whether what was there was overwritten.
    let seen = house.folder.path().join("seen");
    std::fs::hard_link(died.join("vault/keys.sqlite"), &seen).unwrap();
    std::fs::create_dir(running.folder()).unwrap();
    waarborg_vault::sweep_copies(&house.data()).unwrap();
    assert!(!died.exists());
    assert_eq!(std::fs::read(&seen).unwrap(), [0; 12]);
    assert!(running.folder().exists());
    let place = running.folder();
    drop(running);
    assert!(!place.parent().unwrap().exists());
}

#[test]
fn there_must_be_a_backup_and_a_clock_that_goes() {
    let house = House::new();
    let open = house.open();
    std::fs::create_dir(house.target()).unwrap();
    assert_eq!(house.restore("into", None).unwrap_err().code(), "restore.no-backup");
    house.back_up(&open).unwrap();
    assert_eq!(house.restore("into", Some("mark-x.toml")).unwrap_err().code(), "restore.unknown-backup");
    house.wait(-1);
    assert!(matches!(house.restore("into", None), Err(MaintenanceError::ClockBehind { seconds: 3600 })));
}

/// Whoever can write to the data alone puts the log of before the restore back in its place.
#[test]
fn a_log_of_an_earlier_epoch_is_not_put_back() {
    let house = House::new();
    let open = house.open();
    house.person(&open, "Piet Blijver", "piet@blijver.example", false);
    house.back_up(&open).unwrap();
    drop(open);
    let (_, into) = house.restore("into", None).unwrap();
    drop(house.open_at(&into, &house.root).unwrap());
    let data = rusqlite::Connection::open(into.join("data.sqlite")).unwrap();
    assert_eq!(data.execute("DELETE FROM log WHERE epoch = 2", []).unwrap(), 1);
    drop(data);
    let error = house.open_at(&into, &house.root).map(|_| ()).unwrap_err();
    assert!(matches!(error, waarborg_vault::VaultError::Log { code: "log.other", .. }), "{error}");
}

/// The logs of before a restore are shown, proven, handed over and checked as the one that goes on.
#[test]
fn what_came_before_a_restore_is_still_checked() {
    let house = House::new();
    let open = house.open();
    let piet = house.person(&open, "Piet Blijver", "piet@blijver.example", false);
    open.vault.access(Actor::House, piet).unwrap();
    open.vault.renew_signer(Actor::House).unwrap();
    house.back_up(&open).unwrap();
    drop(open);
    let (_, into) = house.restore("first", None).unwrap();
    let back = house.open_at(&into, &house.root).unwrap();
    house.wait(1);
    let mark = back.vault.back_up(
        &waarborg_vault::BackupPlan { target: &house.target(), folder: &into, data_horizon: HORIZONS.data },
        &mut |_, _, _| {},
    );
    let mark = mark.unwrap();
    drop(back);
    let (_, into) = house.restore("second", Some(&mark.name)).unwrap();
    let back = house.open_at(&into, &house.root).unwrap();
    let logs = back.vault.logs().unwrap();
    assert_eq!(logs.iter().map(|log| log.epoch).collect::<Vec<_>>(), [1, 2, 3]);
    let keys = back.vault.verifier_keys().unwrap();
    for log in &logs {
        assert_eq!(back.vault.verify_log_of(log.epoch).unwrap().leaves, log.size);
        let (leaf, proof) = back.vault.prove_of(log.epoch, log.size - 1).unwrap();
        let head = proof.checkpoint.verify(&keys).unwrap();
        assert_eq!((&head.checkpoint().origin, head.checkpoint().size), (&log.origin, log.size));
        proof.verify(&waarborg_audit::tree::leaf_hash(&leaf.encode()), &keys).unwrap();
        assert!(back.vault.prove_of(log.epoch, log.size).is_err());
        let mut files = Vec::new();
        let each = &mut |path: &str, bytes: &[u8]| {
            files.push((path.to_owned(), bytes.to_vec()));
            ControlFlow::Continue(())
        };
        assert_eq!(back.vault.each_log_file(Some(log.epoch), each).unwrap(), log.size);
        let (name, checkpoint) = files.last().unwrap();
        assert_eq!((name.as_str(), checkpoint.as_slice()), ("checkpoint", proof.checkpoint.to_string().as_bytes()));
        let mut shown = 0;
        let each = &mut |_| {
            shown += 1;
            ControlFlow::Continue(())
        };
        back.vault.each_entry_of(Some(log.epoch), 0, None, each).unwrap();
        assert_eq!(shown, log.size);
    }
    assert!(back.vault.verify_log_of(4).is_err());
    let signers = back.vault.signers().unwrap();
    assert_eq!(signers.iter().map(|signer| signer.key.clone()).collect::<Vec<_>>(), keys);
    assert_eq!(signers.iter().map(|signer| signer.since.map(|(epoch, _)| epoch)).collect::<Vec<_>>(), [None, Some(1)]);
    // Places are told apart that begin anew in each log.
    let told = back.vault.access(Actor::House, piet).unwrap().given().unwrap().entries;
    assert_eq!(told.iter().map(|entry| entry.epoch).collect::<BTreeSet<_>>(), BTreeSet::from([1, 3]));
    for entry in &told {
        assert_eq!(back.vault.prove_of(entry.epoch, entry.index).unwrap().0, entry.leaf);
    }
    drop(back);

    // Altered behind the back of the vault, each of them is found.
    let whole = std::fs::read(into.join("data.sqlite")).unwrap();
    let leaf = "UPDATE leaf_group SET leaves = CAST(substr(leaves, 1, 60) || x'ff' || substr(leaves, 62) AS BLOB)
        WHERE place = (SELECT MIN(place) FROM leaf_group)";
    let text = "UPDATE setting SET value = CAST(replace(value, 'old-size: ', 'old-size: 1') AS BLOB)
        WHERE label LIKE 'epoch/%/2'";
    for (sql, opens_chain) in [(leaf, true), ("DELETE FROM log WHERE epoch = 1", false), (text, false)] {
        std::fs::write(into.join("data.sqlite"), &whole).unwrap();
        let data = rusqlite::Connection::open(into.join("data.sqlite")).unwrap();
        assert_eq!(data.execute(sql, []).unwrap(), 1, "{sql}");
        drop(data);
        let back = house.open_at(&into, &house.root).unwrap();
        assert_eq!(back.vault.logs().is_ok(), opens_chain, "{sql}");
        let error = back.vault.verify_log_of(1).unwrap_err();
        assert_eq!(error.code(), "vault.log-broken", "{sql}");
        // The one that goes on is not touched by it.
        back.vault.verify_log().unwrap();
    }
}
