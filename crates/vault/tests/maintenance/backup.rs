//! Backups: what is written, what is kept, what a crash leaves.

use crate::house::{House, holds, put};
use std::collections::BTreeSet;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use waarborg_audit::leaf::{Kind, Outcome};
use waarborg_model::identifier::OrganisationId;
use waarborg_store::Write;
use waarborg_vault::{Anchor, BackupMark, BackupPlan, MaintenanceError, Stage, sweep_copies};

fn names(folder: &Path) -> BTreeSet<String> {
    std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

fn count(folder: &Path, beginning: &str) -> usize {
    names(folder).iter().filter(|name| name.starts_with(beginning)).count()
}

#[test]
fn a_backup_is_sealed_marked_and_told_of() {
    let house = House::new();
    let open = house.open();
    let sanne = house.person(&open, "Sanne Kanarie", "sanne@kanarie.example", true);
    assert_eq!(open.vault.last_backup().unwrap(), None);
    let mark = house.back_up(&open).unwrap();

    let expected =
        [&mark.data.name, &mark.keys.name, &mark.journal.name, &mark.name].map(String::clone).into_iter().collect();
    assert_eq!(names(&house.target()), expected);
    for name in expected {
        let mode = std::fs::metadata(house.target().join(name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    assert_eq!(BackupMark::all_in(&house.target()).unwrap(), std::slice::from_ref(&mark));
    assert_eq!((mark.organisation, mark.register_version), (house.organisation, 1));
    assert!(!holds(&house.target(), "kanarie.example") && !holds(&house.target(), "Sanne Kanarie"));
    assert!(!holds(&house.data(), "kanarie.example"));
    assert_eq!(count(&house.data(), "copying"), 0);

    let mut leaves = Vec::new();
    open.vault
        .each_entry(0, None, &mut |entry| {
            leaves.push(entry.leaf);
            std::ops::ControlFlow::Continue(())
        })
        .unwrap();
    let leaf = leaves.iter().find(|leaf| leaf.kind == Kind::Backup).unwrap();
    let at = open.vault.last_backup().unwrap().unwrap();
    assert_eq!(u64::try_from(at.as_millisecond()).unwrap(), leaf.time_ms);
    // One that an older program made is found in the log.
    put(&open.stores, house.organisation, vec![Write::PutSetting("last-backup".to_owned(), None)]);
    assert_eq!(open.vault.last_backup().unwrap(), Some(at));
    assert_eq!((leaf.outcome, leaf.content), (Outcome::Done, mark.hash));
    assert_eq!(crate::house::found(&open, "sanne@kanarie.example"), [sanne]);
}

#[test]
fn the_vault_serves_while_it_is_copied() {
    let house = House::new();
    let open = house.open();
    let sanne = house.person(&open, "Sanne Kanarie", "sanne@kanarie.example", true);
    let plan = BackupPlan { target: &house.target(), folder: &house.data(), data_horizon: crate::house::HORIZONS.data };
    let (mut stages, mut newcomers) = (BTreeSet::new(), Vec::new());
    open.vault
        .back_up(&plan, &mut |stage, done, all| {
            assert!(done <= all);
            assert_eq!(crate::house::found(&open, "sanne@kanarie.example"), [sanne]);
            if stages.insert(stage) {
                let email = format!("nieuw{}@klant.example", stages.len());
                newcomers.push(house.person(&open, "Nieuwe Klant", &email, true));
            }
        })
        .unwrap();
    assert_eq!(stages, [Stage::CopyData, Stage::Data, Stage::Keys].into());
    drop(open);
    // Keys are newer than data: whoever came in meanwhile is there with her keys or not at all.
    let (restored, into) = house.restore("into", None).unwrap();
    assert_eq!((restored.people, restored.keyless_people, restored.damaged_people), (1, 0, 0));
    let back = house.open_at(&into, &house.root).unwrap();
    assert_eq!(crate::house::found(&back, "sanne@kanarie.example"), [sanne]);
    assert_eq!(newcomers.len(), 3);
}

#[test]
fn the_mark_is_an_anchor_too() {
    let house = House::new();
    let open = house.open();
    let mark = house.back_up(&open).unwrap();
    let keys = open.vault.verifier_keys().unwrap();
    mark.anchor().verify(&keys).unwrap();
    let anchor: Anchor = open.vault.anchor_text().unwrap().parse().unwrap();
    let head = anchor.verify(&keys).unwrap();
    assert!(head.checkpoint().size > mark.anchor().unverified_head().size);
    assert_eq!(anchor.keys(), keys);
    assert_eq!(anchor.unverified_journal(), open.stores.keys.journal_head(house.organisation).unwrap());
    for wrong in ["", "text\n", &open.vault.anchor_text().unwrap().replace("journal ", "jurnal ")] {
        assert!(wrong.parse::<Anchor>().is_err());
    }
    let changed = open.vault.anchor_text().unwrap().replace("journal 0 ", "journal 1 ");
    assert!(changed.parse::<Anchor>().unwrap().verify(&keys).is_err());
}

#[test]
fn two_generations_of_keys_stay_and_data_until_their_horizon() {
    let house = House::new();
    let open = house.open();
    let first = house.back_up(&open).unwrap();
    for expected in [2, 2, 2] {
        house.wait(24);
        house.back_up(&open).unwrap();
        assert_eq!((count(&house.target(), "keys-"), count(&house.target(), "journal-")), (expected, expected));
    }
    assert_eq!((count(&house.target(), "data-"), count(&house.target(), "mark-")), (4, 4));
    assert!(!house.target().join(&first.keys.name).exists());
    house.wait(33 * 24);
    // The first two are over, the third of the four ends only with this day.
    house.back_up(&open).unwrap();
    assert!(!house.target().join(&first.data.name).exists() && !house.target().join(&first.name).exists());
    assert_eq!(count(&house.target(), "data-"), 4);
    house.wait(100 * 24);
    let newest = house.back_up(&open).unwrap();
    let expected = [&newest.data.name, &newest.keys.name, &newest.journal.name, &newest.name].map(String::clone);
    let left = names(&house.target());
    assert!(expected.iter().all(|name| left.contains(name)));
    assert_eq!((count(&house.target(), "data-"), count(&house.target(), "keys-")), (1, 1));
}

#[test]
fn what_broke_off_is_no_backup_and_goes_with_the_next() {
    let house = House::new();
    let open = house.open();
    for point in ["backup.data-copied", "backup.data-sealed", "backup.keys-sealed", "backup.journal-sealed"] {
        fail::cfg(point, "1*return").unwrap();
        assert_eq!(house.back_up(&open).err().map(|error| error.code()), Some("store.stopped"), "{point}");
        assert_eq!(BackupMark::all_in(&house.target()).unwrap(), [], "{point}");
        assert_eq!(count(&house.data(), "copying"), 0, "{point}");
        house.wait(1);
    }
    assert_eq!((count(&house.target(), "data-"), count(&house.target(), "keys-")), (3, 2));
    house.back_up(&open).unwrap();
    assert_eq!(names(&house.target()).len(), 4);
}

#[test]
fn copies_that_a_crash_left_are_deleted_at_the_start() {
    let house = House::new();
    let left = house.data().join("copying-0011");
    std::fs::create_dir(&left).unwrap();
    std::fs::write(left.join("keys"), "wrapped keys").unwrap();
    sweep_copies(&house.data()).unwrap();
    assert!(!left.exists());
    assert!(house.data().join("data.sqlite").exists());
}

#[test]
fn names_tell_the_order_even_if_the_clock_stands_still() {
    let house = House::new();
    let open = house.open();
    let marks = [house.back_up(&open).unwrap(), house.back_up(&open).unwrap(), house.back_up(&open).unwrap()];
    assert!(marks.is_sorted_by(|one, other| one.name < other.name && one.made_at < other.made_at));
    house.wait(-1);
    assert!(matches!(house.back_up(&open), Err(MaintenanceError::ClockBehind { seconds: 3600 })));
}

#[test]
fn a_wrong_place_is_refused() {
    let house = House::new();
    let open = house.open();
    let inside = house.data().join("backups");
    let plan = BackupPlan { target: &inside, folder: &house.data(), data_horizon: crate::house::HORIZONS.data };
    let error = open.vault.back_up(&plan, &mut |_, _, _| {}).unwrap_err();
    assert!(matches!(error, MaintenanceError::InsideData));

    house.back_up(&open).unwrap();
    // Another house does not mix its backups with these.
    let neighbour = house.neighbour();
    let plan = BackupPlan { target: &house.target(), folder: neighbour.1.path(), ..plan };
    let error = neighbour.0.back_up(&plan, &mut |_, _, _| {}).unwrap_err();
    assert!(matches!(error, MaintenanceError::OtherOrganisation));

    // A mark that is not whole stops no backup, and is told of.
    let mark = &BackupMark::all_in(&house.target()).unwrap()[0];
    let path = house.target().join(&mark.name);
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, text.replacen(&house.organisation.to_string(), &"0".repeat(32), 1)).unwrap();
    let damaged = mark.name.clone();
    house.wait(1);
    house.back_up(&open).unwrap();
    assert_eq!(BackupMark::found_in(&house.target()).unwrap().damaged, [damaged]);
    assert_eq!(BackupMark::all_in(&house.target()).unwrap_err().code(), "restore.file-damaged");
    std::fs::write(&path, text).unwrap();

    // A backup is sealed to one organisation.
    let other = OrganisationId::from_bytes([7; 16]);
    open.stores.keys.put_organisation(other, b"key", b"key").unwrap();
    let error = house.back_up(&open).unwrap_err();
    assert!(matches!(error, MaintenanceError::SeveralOrganisations { count: 2 }));
}

/// A damaged mark of long ago keeps nobody from a sound backup.
#[test]
fn a_damaged_mark_of_before_is_passed_over() {
    let house = House::new();
    let open = house.open();
    house.person(&open, "Piet Blijver", "piet@blijver.example", false);
    let old = house.back_up(&open).unwrap();
    house.wait(1);
    std::fs::write(house.target().join(&old.name), "format = 1\n").unwrap();
    let new = house.back_up(&open).unwrap();
    let (restored, _) = house.restore("into", None).unwrap();
    assert_eq!((restored.data, restored.people), (new.name.clone(), 1));
    // Its data stay for as long as those of any other.
    assert!(house.target().join(&old.data.name).exists());
    house.wait(36 * 24);
    house.back_up(&open).unwrap();
    assert!(!house.target().join(&old.data.name).exists());
    assert!(!house.target().join(&old.name).exists());
}
