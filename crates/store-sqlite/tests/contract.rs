//! The contract of `store`, on SQLite.

use waarborg_store::contract;
use waarborg_store_sqlite::{SqliteData, SqliteKeys};

#[test]
fn keeps_the_contract_of_data() {
    let folder = tempfile::tempdir().unwrap();
    contract::run_data(|name| SqliteData::create(&folder.path().join(name)).unwrap());
}

#[test]
fn keeps_the_contract_of_keys() {
    let folder = tempfile::tempdir().unwrap();
    contract::run_keys(|name| SqliteKeys::create(&folder.path().join(name)).unwrap());
}
