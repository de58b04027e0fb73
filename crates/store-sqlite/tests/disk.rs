//! Who may still write when room runs out, and what happens when the disk fails.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use waarborg_store::contract::change;
use waarborg_store::{Change, DataStore, Priority};
#[cfg(feature = "crash-points")]
use waarborg_store::{StoreError, contract::ORGANISATION};
use waarborg_store_sqlite::{Disk, SqliteData, Thresholds};

const PRIORITIES: [Priority; 4] = [Priority::Bulk, Priority::Write, Priority::Use, Priority::Erase];

/// Points are one for the whole process: whoever writes does so alone.
fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A store on a disk with as much room as the number says.
fn on_a_disk(folder: &std::path::Path, free: &Arc<AtomicU64>) -> SqliteData {
    let thresholds = Thresholds { bulk_bytes: 1000, write_bytes: 100, reserve_bytes: 4096 };
    let told = free.clone();
    let disk = Disk { thresholds, free: Arc::new(move |_| Some(told.load(Ordering::SeqCst))) };
    SqliteData::create_on(&folder.join("data.sqlite"), disk).unwrap()
}

fn try_all(store: &SqliteData) -> [Result<(), &'static str>; 4] {
    PRIORITIES.map(|priority| match store.commit(Change { priority, ..change(vec![]) }) {
        Ok(_) => Ok(()),
        Err(error) => Err(error.code()),
    })
}

#[test]
fn imports_stop_first_then_writes() {
    let _alone = alone();
    let folder = tempfile::tempdir().unwrap();
    let free = Arc::new(AtomicU64::new(1 << 30));
    let store = on_a_disk(folder.path(), &free);
    let full = Err("store.disk-nearly-full");
    for (room, expected) in [
        (1000, [Ok(()); 4]),
        (999, [full, Ok(()), Ok(()), Ok(())]),
        (100, [full, Ok(()), Ok(()), Ok(())]),
        (99, [full, full, Ok(()), Ok(())]),
        (0, [full, full, Ok(()), Ok(())]),
        (5000, [Ok(()); 4]),
    ] {
        free.store(room, Ordering::SeqCst);
        assert_eq!(try_all(&store), expected, "{room} bytes");
    }
    store.check().unwrap();
}

#[test]
fn a_reserve_is_kept_where_there_is_room() {
    let _alone = alone();
    let folder = tempfile::tempdir().unwrap();
    let free = Arc::new(AtomicU64::new(1 << 30));
    drop(on_a_disk(folder.path(), &free));
    assert_eq!(std::fs::metadata(folder.path().join("data.reserve")).unwrap().len(), 4096);
    let narrow = tempfile::tempdir().unwrap();
    free.store(2000, Ordering::SeqCst);
    drop(on_a_disk(narrow.path(), &free));
    assert!(!narrow.path().join("data.reserve").exists());
}

#[cfg(feature = "crash-points")]
#[test]
fn a_disk_that_is_full_or_fails() {
    let _alone = alone();
    a_full_disk_serves_uses_from_the_reserve();
    a_failed_flush_stops_the_data();
    a_failed_flush_stops_the_keys();
    half_a_copy_is_taken_away();
}

#[cfg(feature = "crash-points")]
fn a_full_disk_serves_uses_from_the_reserve() {
    let folder = tempfile::tempdir().unwrap();
    let free = Arc::new(AtomicU64::new(1 << 30));
    let store = on_a_disk(folder.path(), &free);
    let reserve = folder.path().join("data.reserve");
    for (priority, expected) in
        PRIORITIES.into_iter().zip([Err("store.disk-full"), Err("store.disk-full"), Ok(0), Ok(1)])
    {
        assert!(reserve.exists());
        fail::cfg("data.before-commit", "1*return(full)").unwrap();
        let committed = store.commit(Change { priority, ..change(vec![]) });
        assert_eq!(committed.map(|committed| committed.first_leaf).map_err(|error| error.code()), expected);
        assert_eq!(reserve.exists(), priority < Priority::Use, "{priority:?}");
        // Room is back: the next change makes the reserve anew.
        fail::remove("data.before-commit");
        if priority >= Priority::Use {
            free.store(500, Ordering::SeqCst);
            store.commit(Change { leaves: vec![], priority: Priority::Use, ..change(vec![]) }).unwrap();
            assert!(!reserve.exists());
            free.store(1 << 30, Ordering::SeqCst);
            // The reserve is made after the answer; the second change comes after that.
            for _ in 0..2 {
                store.commit(Change { leaves: vec![], ..change(vec![]) }).unwrap();
            }
        }
    }
    store.check().unwrap();
}

#[cfg(feature = "crash-points")]
fn a_failed_flush_stops_the_data() {
    let folder = tempfile::tempdir().unwrap();
    let store = on_a_disk(folder.path(), &Arc::new(AtomicU64::new(1 << 30)));
    store.commit(change(vec![])).unwrap();
    fail::cfg("data.before-commit", "1*return").unwrap();
    std::thread::scope(|scope| {
        let waiting: Vec<_> = (0..8).map(|_| scope.spawn(|| store.commit(change(vec![])))).collect();
        for thread in waiting {
            assert!(matches!(thread.join().unwrap(), Err(StoreError::Stopped)));
        }
    });
    assert!(matches!(store.commit(change(vec![])), Err(StoreError::Stopped)));
    assert!(matches!(store.read(&mut |_| Ok(())), Err(StoreError::Stopped)));
    assert!(matches!(store.reserve_numbers(1), Err(StoreError::Stopped)));
    assert!(matches!(store.check(), Err(StoreError::Stopped)));
    fail::remove("data.before-commit");
    drop(store);
    let again = SqliteData::open(&folder.path().join("data.sqlite")).unwrap();
    again.check().unwrap();
    let first_leaf = again.commit(Change { organisation: ORGANISATION, ..change(vec![]) }).unwrap().first_leaf;
    assert_eq!(first_leaf, 1);
}

#[cfg(feature = "crash-points")]
fn a_failed_flush_stops_the_keys() {
    use waarborg_store::KeyStore as _;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("keys.sqlite");
    let store = waarborg_store_sqlite::SqliteKeys::create(&path).unwrap();
    let destroyed = waarborg_store::Destroyed {
        token: [1; 16],
        subject: waarborg_store::contract::subject(1),
        keys: vec![1],
        records: Vec::new(),
        note: vec![],
    };
    fail::cfg("keys.before-journal", "1*return").unwrap();
    let failed = store.destroy(ORGANISATION, jiff::Timestamp::UNIX_EPOCH, &[destroyed]);
    assert!(matches!(failed, Err(StoreError::Stopped)));
    assert!(matches!(store.value("a"), Err(StoreError::Stopped)));
    fail::remove("keys.before-journal");
    let again = waarborg_store_sqlite::SqliteKeys::open(&path).unwrap();
    assert_eq!(again.journal_head(ORGANISATION).unwrap().entries, 0);
}

#[cfg(feature = "crash-points")]
fn half_a_copy_is_taken_away() {
    let folder = tempfile::tempdir().unwrap();
    let store = on_a_disk(folder.path(), &Arc::new(AtomicU64::new(1 << 30)));
    store.commit(change(vec![])).unwrap();
    let copy = folder.path().join("copy.sqlite");
    fail::cfg("copy.mid", "1*return").unwrap();
    assert!(store.copy_to(&copy, &mut |_, _| ()).is_err());
    assert!(!copy.exists());
    fail::remove("copy.mid");
    store.copy_to(&copy, &mut |_, _| ()).unwrap();
    store.commit(change(vec![])).unwrap();
}
