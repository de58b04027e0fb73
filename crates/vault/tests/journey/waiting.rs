//! Files that wait lie sealed, survive a restart, and go when they are taken away or waited too long.

use crate::house::{House, actor};
use jiff::SignedDuration;
use waarborg_vault::{WAITS, Waiting};

/// A list of more than two slices, of which every line is known by its number.
fn list() -> Vec<u8> {
    (0..150_000).flat_map(|number: u32| format!("naam-{number:06};x\n").into_bytes()).collect()
}

fn lies_in_plain(house: &House) -> bool {
    let files = std::fs::read_dir(house.folder()).unwrap().map(|entry| std::fs::read(entry.unwrap().path()).unwrap());
    files.into_iter().any(|bytes| bytes.windows(11).any(|window| window == b"naam-000007" || window == b"naam-149999"))
}

#[test]
fn a_file_waits_sealed_and_survives_a_restart() {
    let house = House::new();
    let bytes = list();
    let id = house.vault.put_waiting(actor(), "klanten.csv", &bytes).unwrap();
    assert!(!lies_in_plain(&house));
    let (house, _) = house.reopen();
    assert_eq!(*house.vault.waiting(&id).unwrap().unwrap(), bytes);
    assert_eq!(house.vault.waiting_file(&id).unwrap().unwrap().name, "klanten.csv");
    assert!(house.vault.waiting("elsewhere").unwrap().is_none());
}

#[test]
fn what_is_taken_away_is_gone_and_the_other_stays() {
    let house = House::new();
    let gone = house.vault.put_waiting(actor(), "a.csv", b"one").unwrap();
    let stays = house.vault.put_waiting(actor(), "b.csv", b"").unwrap();
    house.vault.remove_waiting(actor(), &gone).unwrap();
    house.vault.remove_waiting(actor(), &gone).unwrap();
    assert!(house.vault.waiting(&gone).unwrap().is_none());
    assert!(house.vault.waiting(&stays).unwrap().unwrap().is_empty());
}

#[test]
fn what_waits_too_long_goes() {
    let house = House::new();
    let old = house.vault.put_waiting(actor(), "a.csv", b"one").unwrap();
    house.wait(SignedDuration::from_hours(1));
    let young = house.vault.put_waiting(actor(), "b.csv", b"two").unwrap();
    house.wait(WAITS - SignedDuration::from_hours(1));
    assert_eq!(house.vault.clear_waiting().unwrap(), [old]);
    let left = house.vault.paper::<Waiting>().unwrap().files;
    assert_eq!(left.iter().map(|file| &file.id).collect::<Vec<_>>(), [&young]);
}
