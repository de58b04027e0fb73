//! Recovery: from shares alone.

use crate::house::{House, Open, contents, stores_at};
use waarborg_seal::{OrganisationKey, RecoveryIdentity, RootKey, combine};
use waarborg_store_sqlite::Sqlite;
use waarborg_vault::{Actor, MaintenanceError, Opener, RestorePlan, recover, restore};

#[test]
fn a_vault_whose_root_is_lost_comes_back_by_its_shares() {
    let house = House::new();
    let open = house.open();
    house.person(&open, "Piet Blijver", "piet@blijver.example", true);
    let before = contents(&open.stores, &house.root, house.organisation);
    drop(open);
    let shares = house.identity.shares(2, 3).unwrap();
    let new = RootKey::generate().unwrap();
    let stores = stores_at(&house.data());
    let identity = combine(&shares[1..]).unwrap();
    // Nobody heard the answer, and it is done again with another new key.
    fail::cfg("recover.wrapped", "1*return").unwrap();
    assert!(recover(&*stores.keys, &identity, &RootKey::generate().unwrap()).is_err());
    assert_eq!(recover(&*stores.keys, &identity, &new).unwrap(), [house.organisation]);
    drop(stores);
    assert!(house.open_at(&house.data(), &house.root).is_err());
    let back = house.open_at(&house.data(), &new).unwrap();
    assert_eq!(contents(&back.stores, &new, house.organisation), before);
    let size = || back.vault.sign_head().unwrap().unwrap().unverified().size;
    let leaves = size();
    back.vault.note_recovery(Actor::House).unwrap();
    assert_eq!(size(), leaves + 1);
}

#[test]
fn backups_and_shares_are_enough_on_an_empty_machine() {
    let mut house = House::new();
    let mut open = house.open();
    house.person(&open, "Piet Blijver", "piet@blijver.example", true);
    // Shares outlive rotations.
    let shares = house.identity.shares(2, 3).unwrap();
    open.vault.rotate_organisation(Actor::House, &house.root, &mut |_, _, _| {}).unwrap();
    let rotated = RootKey::generate().unwrap();
    open.vault.rotate_root(Actor::House, &rotated).unwrap();
    house.root = rotated;
    let before = contents(&open.stores, &house.root, house.organisation);
    house.back_up(&open).unwrap();
    drop(open);
    std::fs::remove_dir_all(house.data()).unwrap();

    let (from, into) = (house.target(), house.folder.path().join("into"));
    let (identity, new) = (combine(&shares[..2]).unwrap(), RootKey::generate().unwrap());
    let plan = RestorePlan { opener: Opener::Recovery(&identity, &new), ..house.plan(&from, &into) };
    let restored = restore(&plan, &Sqlite, &mut |_, _, _| {}).unwrap();
    assert_eq!((restored.people, restored.records, restored.keyless_people), (1, 2, 0));
    let back = house.open_at(&into, &new).unwrap();
    assert_eq!(contents(&back.stores, &new, house.organisation), before);
    drop(back);
    assert!(house.open_at(&into, &house.root).is_err());
}

#[test]
fn a_stranger_and_a_key_that_opens_nothing_are_refused() {
    let house = House::new();
    let open = house.open();
    house.person(&open, "Piet Blijver", "piet@blijver.example", false);
    let before = open.stores.keys.organisation(house.organisation).unwrap().unwrap();
    let new = RootKey::generate().unwrap();
    let stranger = RecoveryIdentity::generate().unwrap();
    assert_eq!(recover(&*open.stores.keys, &stranger, &new).unwrap_err().code(), "seal.damaged");
    assert_eq!(open.stores.keys.organisation(house.organisation).unwrap().unwrap(), before);

    // Anyone can seal a key of his own to the public half.
    let planted = OrganisationKey::generate().unwrap();
    let planted = planted.wrap_for_recovery(&house.identity.public(), house.organisation).unwrap();
    open.stores.keys.put_organisation(house.organisation, &before.0, &planted).unwrap();
    let error = recover(&*open.stores.keys, &house.identity, &new).unwrap_err();
    assert!(matches!(error, MaintenanceError::OpensNothing));
    assert_eq!(open.stores.keys.organisation(house.organisation).unwrap().unwrap(), (before.0, planted));
}

#[test]
fn the_wrong_root_opens_no_backup() {
    let house = House::new();
    let open = house.open();
    house.back_up(&open).unwrap();
    let (from, into) = (house.target(), house.folder.path().join("into"));
    let other = RootKey::generate().unwrap();
    let plan = RestorePlan { opener: Opener::Root(&other), ..house.plan(&from, &into) };
    assert_eq!(restore(&plan, &Sqlite, &mut |_, _, _| {}).unwrap_err().code(), "seal.damaged");
    assert!(!into.exists());
}

/// Whoever can write to the key store alone puts a key of his own in the place of the sheet's: nothing is sealed to him.
#[test]
fn nothing_is_sealed_to_a_key_that_somebody_planted() {
    let house = House::new();
    let mut open = house.open();
    house.person(&open, "Piet Blijver", "piet@blijver.example", true);
    let name = format!("recovery-public/{}", house.organisation);
    let kept = open.stores.keys.value(&name).unwrap().unwrap();
    let before = open.stores.keys.organisation(house.organisation).unwrap().unwrap();
    let stranger = RecoveryIdentity::generate().unwrap().public().to_string().into_bytes();
    let mut altered = kept.clone();
    altered[20] ^= 1;
    for planted in [stranger, altered, Vec::new()] {
        open.stores.keys.put_values(&[(&name, &planted)]).unwrap();
        assert!(matches!(house.back_up(&open), Err(MaintenanceError::NoRecovery)));
        let rotated = open.vault.rotate_organisation(Actor::House, &house.root, &mut |_, _, _| {});
        assert!(matches!(rotated, Err(MaintenanceError::NoRecovery)));
        assert_eq!(open.stores.keys.organisation(house.organisation).unwrap().unwrap(), before);
    }
    // A new sheet heals it.
    let new = RecoveryIdentity::generate().unwrap();
    open.vault.renew_recovery(Actor::House, &new.public()).unwrap();
    assert_eq!(open.vault.recovery().unwrap(), new.public());
    house.back_up(&open).unwrap();
    let (_, sealed) = open.stores.keys.organisation(house.organisation).unwrap().unwrap();
    OrganisationKey::unwrap_by_recovery(&new, house.organisation, &sealed).unwrap();
}

/// Whoever has a sheet that holds no longer, and can write to the key store alone, puts back what it said of that sheet.
#[test]
fn a_sheet_that_was_replaced_is_not_put_back() {
    let house = House::new();
    let mut open = house.open();
    house.person(&open, "Piet Blijver", "piet@blijver.example", true);
    let name = format!("recovery-public/{}", house.organisation);
    let state = |open: &Open| {
        let (_, sealed) = open.stores.keys.organisation(house.organisation).unwrap().unwrap();
        (open.stores.keys.value(&name).unwrap().unwrap(), sealed)
    };
    let put = |open: &Open, (value, sealed): &(Vec<u8>, Vec<u8>)| {
        let (by_root, _) = open.stores.keys.organisation(house.organisation).unwrap().unwrap();
        open.stores.keys.put_values(&[(&name, value)]).unwrap();
        open.stores.keys.put_organisation(house.organisation, &by_root, sealed).unwrap();
    };
    let old = state(&open);
    let new = RecoveryIdentity::generate().unwrap();
    open.vault.renew_recovery(Actor::House, &new.public()).unwrap();
    let present = state(&open);
    house.back_up(&open).unwrap();
    house.wait(1);
    for planted in [&old, &(old.0.clone(), present.1.clone()), &(present.0.clone(), old.1.clone())] {
        put(&open, planted);
        assert!(matches!(house.back_up(&open), Err(MaintenanceError::OldRecovery)));
        let rotated = open.vault.rotate_organisation(Actor::House, &house.root, &mut |_, _, _| {});
        assert!(matches!(rotated, Err(MaintenanceError::OldRecovery)));
        assert!(matches!(open.vault.recovery(), Err(MaintenanceError::OldRecovery)));
    }
    // What was sealed before a rotation of what wraps is older as well.
    put(&open, &present);
    assert_eq!(open.vault.recovery().unwrap(), new.public());
    open.vault.rotate_organisation(Actor::House, &house.root, &mut |_, _, _| {}).unwrap();
    let rotated = state(&open);
    for planted in [&present, &(rotated.0.clone(), present.1.clone())] {
        put(&open, planted);
        assert!(matches!(house.back_up(&open), Err(MaintenanceError::OldRecovery)));
    }
    put(&open, &old);
    let newest = RecoveryIdentity::generate().unwrap();
    open.vault.renew_recovery(Actor::House, &newest.public()).unwrap();
    assert_eq!(open.vault.recovery().unwrap(), newest.public());
    house.back_up(&open).unwrap();
}

/// Wherever the exchange of a sheet or of what wraps breaks off, a backup is made, and going on ends it.
#[test]
fn a_sheet_that_was_half_replaced_is_no_older_one() {
    for point in ["recover.kept", "recover.renewed", "rotate.kept", "rotate.put"] {
        let house = House::new();
        let mut open = house.open();
        let new = RecoveryIdentity::generate().unwrap();
        for _ in 0..2 {
            fail::cfg(point, "1*return").unwrap();
            let broken = if point.starts_with("recover") {
                open.vault.renew_recovery(Actor::House, &new.public())
            } else {
                open.vault.rotate_organisation(Actor::House, &house.root, &mut |_, _, _| {}).map(drop)
            };
            assert!(broken.is_err(), "{point}");
            drop(open);
            open = house.open();
            house.back_up(&open).unwrap();
            house.wait(1);
        }
        open.vault.renew_recovery(Actor::House, &new.public()).unwrap();
        open.vault.rotate_organisation(Actor::House, &house.root, &mut |_, _, _| {}).unwrap();
        assert_eq!(open.vault.recovery().unwrap(), new.public(), "{point}");
        house.back_up(&open).unwrap();
    }
}

/// Data of before a new sheet, with the newest keys: the sheet in force stays the one of the keys.
#[test]
fn older_data_do_not_bring_back_an_older_sheet() {
    let house = House::new();
    let open = house.open();
    let old = house.back_up(&open).unwrap();
    house.wait(1);
    let new = RecoveryIdentity::generate().unwrap();
    for _ in 0..2 {
        open.vault.renew_recovery(Actor::House, &new.public()).unwrap();
    }
    house.back_up(&open).unwrap();
    drop(open);
    let (_, into) = house.restore("into", Some(&old.name)).unwrap();
    let back = house.open_at(&into, &house.root).unwrap();
    assert_eq!(back.vault.recovery().unwrap(), new.public());
}
