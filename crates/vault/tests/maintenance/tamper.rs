//! Every byte of a backup counts.

use crate::house::House;
use std::path::Path;
use waarborg_vault::MaintenanceError;

/// Flips bytes of a file one at a time, and restores each time: the file is named.
fn flip(house: &House, name: &str, places: impl Iterator<Item = usize>) -> usize {
    let path = house.target().join(name);
    let bytes = std::fs::read(&path).unwrap();
    let mut tried = 0;
    for place in places.filter(|place| *place < bytes.len()) {
        let mut wrong = bytes.clone();
        wrong[place] ^= 1 << (place % 8);
        std::fs::write(&path, wrong).unwrap();
        match house.restore("into", None) {
            // The number of the format is read first.
            Err(MaintenanceError::FileDamaged { file } | MaintenanceError::NewerFormat { file, .. }) => {
                assert_eq!(file, name, "{place}");
            }
            Err(error) => panic!("{name} {place}: {}", error.code()),
            Ok(_) => panic!("{name} {place}: restored"),
        }
        forget(&house.folder.path().join("into"));
        tried += 1;
    }
    std::fs::write(&path, bytes).unwrap();
    tried
}

fn forget(folder: &Path) {
    if folder.exists() {
        std::fs::remove_dir_all(folder).unwrap();
    }
}

#[test]
fn any_flipped_byte_is_refused_and_its_file_named() {
    let house = House::new();
    let open = house.open();
    house.person(&open, "Sanne Kanarie", "sanne@kanarie.example", true);
    let mark = house.back_up(&open).unwrap();
    drop(open);
    let length = |name: &str| usize::try_from(std::fs::metadata(house.target().join(name)).unwrap().len()).unwrap();

    assert!(flip(&house, &mark.name, 0..length(&mark.name)) > 1000);
    let journal = length(&mark.journal.name);
    assert_eq!(flip(&house, &mark.journal.name, 0..journal), journal);
    for name in [&mark.keys.name, &mark.data.name] {
        let length = length(name);
        let ends = (0..300).step_by(11).chain([length - 17, length - 1]);
        assert!(flip(&house, name, ends.chain((301..length).step_by(length / 12))) > 38);
    }
    house.restore("into", None).unwrap();
}

#[test]
fn cut_longer_and_missing_files_are_named() {
    let house = House::new();
    let open = house.open();
    let mark = house.back_up(&open).unwrap();
    for name in [&mark.data.name, &mark.keys.name, &mark.journal.name] {
        let path = house.target().join(name);
        let bytes = std::fs::read(&path).unwrap();
        for wrong in [&bytes[..bytes.len() - 1], &[bytes.as_slice(), &[0]].concat(), &[]] {
            std::fs::write(&path, wrong).unwrap();
            let error = house.restore("into", None).unwrap_err();
            assert!(matches!(error, MaintenanceError::FileDamaged { file } if file == *name));
        }
        std::fs::remove_file(&path).unwrap();
        let error = house.restore("into", None).unwrap_err();
        assert!(matches!(error, MaintenanceError::FileMissing { file } if file == *name));
        std::fs::write(&path, bytes).unwrap();
    }
    // What refused left nothing that would be in the way.
    house.restore("into", None).unwrap();
}

#[test]
fn a_file_of_another_backup_does_not_pass() {
    let house = House::new();
    let open = house.open();
    let first = house.back_up(&open).unwrap();
    house.wait(1);
    let second = house.back_up(&open).unwrap();
    std::fs::copy(house.target().join(&first.data.name), house.target().join(&second.data.name)).unwrap();
    let error = house.restore("into", None).unwrap_err();
    assert!(matches!(error, MaintenanceError::FileDamaged { file } if file == second.data.name));
    // A mark under a later name would make an old backup the newest.
    let later = second.name.replace("2026", "2027");
    std::fs::copy(house.target().join(&first.name), house.target().join(&later)).unwrap();
    let error = house.restore("into", None).unwrap_err();
    assert!(matches!(error, MaintenanceError::FileDamaged { file } if file == later));
}
