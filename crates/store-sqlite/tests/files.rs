//! What lies on the disk: who may read it, what opens it, and what is left in it.

#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use jiff::Timestamp;
use rusqlite::{Connection, Transaction};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use waarborg_model::SensitivityGroup;
use waarborg_model::identifier::{EventId, SubjectId};
use waarborg_model::vocabulary::Purpose;
use waarborg_store::contract::{ORGANISATION, add_person, change, envelope, put, record, record_of, subject};
use waarborg_store::{
    DataStore, Destroyed, EnvelopeRow, EventKind, EventRow, JournalEntry, KeyStore, LogState, LookupRow, NotedHead,
    PurposeStanding, StoreError, StoredKey, Write,
};
use waarborg_store_sqlite::{SqliteData, SqliteKeys};

/// The file and what SQLite keeps beside it.
fn beside(path: &Path) -> [PathBuf; 3] {
    ["", "-wal", "-shm"].map(|end| PathBuf::from(format!("{}{end}", path.display())))
}

fn holds(path: &Path, needle: &[u8]) -> bool {
    beside(path)
        .iter()
        .filter_map(|file| std::fs::read(file).ok())
        .any(|bytes| bytes.windows(needle.len()).any(|window| window == needle))
}

fn log(store: &SqliteData) -> LogState {
    let mut log = None;
    store
        .read(&mut |look| {
            log = look.log(ORGANISATION)?;
            Ok(())
        })
        .unwrap();
    log.unwrap()
}

fn people(store: &SqliteData) -> u64 {
    let mut people = 0;
    store
        .read(&mut |look| {
            people = look.count(ORGANISATION)?.0;
            Ok(())
        })
        .unwrap();
    people
}

#[test]
fn only_the_owner_reads_the_files() {
    let folder = tempfile::tempdir().unwrap();
    let (data, keys) = (folder.path().join("data.sqlite"), folder.path().join("keys.sqlite"));
    let data_store = SqliteData::create(&data).unwrap();
    let key_store = SqliteKeys::create(&keys).unwrap();
    add_person(&data_store, subject(1));
    key_store.put_values(&[("a", b"b")]).unwrap();
    let (copy, key_copy) = (folder.path().join("copy"), folder.path().join("key-copy"));
    data_store.copy_to(&copy, &mut |_, _| ()).unwrap();
    key_store.copy_to(&key_copy).unwrap();
    let mut seen = 0;
    for file in std::fs::read_dir(folder.path()).unwrap() {
        let file = file.unwrap();
        assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600, "{:?}", file.file_name());
        seen += 1;
    }
    assert!(seen >= 9, "both files with two beside each, the reserve, two copies");
    let again = data_store.copy_to(&copy, &mut |_, _| ());
    assert!(matches!(again, Err(StoreError::Unreachable { kind: std::io::ErrorKind::AlreadyExists })));
    assert!(copy.exists(), "a file that was there stays");
}

#[test]
fn goes_on_after_reopening_where_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("data.sqlite");
    let leaves = |count: usize| waarborg_store::Change { leaves: vec![[3; 144]; count], ..change(vec![]) };
    let (before, number) = {
        let store = SqliteData::create(&path).unwrap();
        for count in [300, 256 * 256, 77] {
            store.commit(leaves(count)).unwrap();
        }
        (log(&store), add_person(&store, subject(1)))
    };
    let store = SqliteData::open(&path).unwrap();
    assert_eq!(log(&store).size, before.size + 1);
    assert_eq!(people(&store), 1);
    assert!(store.reserve_numbers(1).unwrap() > number);
    for count in [100, 1, 600] {
        store.commit(leaves(count)).unwrap();
    }
    // Recomputes root, frontier and tiles from the leaves.
    store.check().unwrap();
    assert!(matches!(SqliteData::create(&path), Err(StoreError::Unreachable { .. })));
}

#[test]
fn opens_its_own_files_only() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("data.sqlite");
    let missing = SqliteData::open(&path).map(drop);
    assert!(matches!(missing, Err(StoreError::Unreachable { kind: std::io::ErrorKind::NotFound })));
    drop(SqliteKeys::create(&path).unwrap());
    assert!(matches!(SqliteData::open(&path), Err(StoreError::Damaged { .. })), "the other kind of file");
    std::fs::write(&path, b"a letter to the tax office, long enough to be taken for anything at all").unwrap();
    assert!(matches!(SqliteData::open(&path), Err(StoreError::Damaged { .. })));
    assert!(matches!(SqliteKeys::open(&path), Err(StoreError::Damaged { .. })));
    assert!(std::fs::read(&path).unwrap().starts_with(b"a letter"));

    let newer = folder.path().join("newer.sqlite");
    drop(SqliteData::create(&newer).unwrap());
    Connection::open(&newer).unwrap().pragma_update(None, "user_version", 99).unwrap();
    assert!(matches!(SqliteData::open(&newer), Err(StoreError::NewerFormat { found: 99, known: 2 })));
}

#[test]
fn a_foreign_hand_in_the_log_is_noticed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("data.sqlite");
    let (first, second) = (SqliteData::create(&path).unwrap(), SqliteData::open(&path).unwrap());
    put(&first, vec![]).unwrap();
    put(&second, vec![]).unwrap();
    for _ in 0..2 {
        assert!(matches!(put(&first, vec![]), Err(StoreError::ForeignHead)));
    }
    put(&second, vec![]).unwrap();
    assert_eq!(log(&second).size, 3);
    second.check().unwrap();
}

#[test]
fn nothing_of_a_deleted_person_is_left_in_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("data.sqlite");
    let store = SqliteData::create(&path).unwrap();
    let (id, card) = (SubjectId::from_bytes(*b"canary-subject-1"), record(1));
    for number in 0..50 {
        add_person(&store, subject(number));
    }
    add_person(&store, id);
    let canary = [b"canary-envelope-".as_slice(); 400].concat();
    let lookup = LookupRow { field: 1, tag: b"canary-lookup-16".to_vec(), posting: *b"canary-posting-1" };
    let event = EventRow {
        id: EventId::from_bytes(*b"canary-event-id1"),
        subject: id,
        kind: EventKind::Consent,
        activity: 1,
        purpose: None,
        at: Timestamp::UNIX_EPOCH,
        channel: 1,
        text: [0; 32],
        evidence: b"canary-evidence-".to_vec(),
    };
    let envelope = EnvelopeRow { record: card, group: SensitivityGroup::Special, envelope: canary };
    put(
        &store,
        vec![
            Write::SetTags(id, b"canary-her-tags-".to_vec()),
            Write::AddRecord(record_of(card, id), vec![envelope]),
            Write::AddLookups(vec![lookup.clone()]),
            Write::AddEvent(event),
            Write::SetPurposes(id, vec![PurposeStanding { activity: 1, purpose: Purpose::Offers, bits: 1 }]),
        ],
    )
    .unwrap();
    assert!(holds(&path, b"canary-"));
    put(&store, vec![Write::DeleteLookups(vec![lookup]), Write::DeleteSubject(id)]).unwrap();
    store.check().unwrap();
    drop(store);
    // Closing has moved everything out of the write-ahead log, and taken it away.
    let [_, log, _] = beside(&path);
    assert!(!log.exists());
    assert!(!holds(&path, b"canary-"));
    assert_eq!(people(&SqliteData::open(&path).unwrap()), 50);
}

/// A store of keys in a folder of its own.
struct Keys {
    folder: tempfile::TempDir,
    path: PathBuf,
    store: SqliteKeys,
}

impl Keys {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("keys.sqlite");
        let store = SqliteKeys::create(&path).unwrap();
        Self { folder, path, store }
    }

    /// With one key, of the first person.
    fn with_one() -> Self {
        let keys = Self::new();
        let key = StoredKey { subject: subject(1), number: 1, lot: 1, row: b"canary-of-a-wrapped-key".to_vec() };
        keys.store.add(ORGANISATION, &[key]).unwrap();
        keys
    }

    /// Another process that looks at its one key: `BEGIN` alone takes no snapshot.
    fn read_by(reader: &Connection) -> Transaction<'_> {
        let snapshot = reader.unchecked_transaction().unwrap();
        assert_eq!(snapshot.query_row("SELECT COUNT(*) FROM key", [], |row| row.get::<_, i64>(0)).unwrap(), 1);
        snapshot
    }

    fn destroy(&self, one: Destroyed) -> Result<Vec<JournalEntry>, StoreError> {
        self.store.destroy(ORGANISATION, Timestamp::UNIX_EPOCH, &[one])
    }
}

/// That the key with the number of its person is destroyed.
fn destroyed(number: u32) -> Destroyed {
    let token = u128::from(number).to_be_bytes();
    Destroyed { token, subject: subject(number), keys: vec![u64::from(number)], records: vec![], note: vec![] }
}

#[test]
fn a_destroyed_key_is_wiped_from_every_file_at_once() {
    let Keys { folder: _folder, path, store } = Keys::new();
    let key = |of, number, row: &[u8]| StoredKey { subject: subject(of), number, lot: 1, row: row.to_vec() };
    store.add(ORGANISATION, &[key(1, 1, b"canary-of-a-wrapped-key"), key(2, 2, b"survivor-wrapped-key")]).unwrap();
    store.replace(ORGANISATION, &[key(1, 1, b"canary-of-a-rewrapped-key")]).unwrap();
    assert!(holds(&path, b"canary-of-a-rewrapped-key"));
    store.destroy(ORGANISATION, Timestamp::UNIX_EPOCH, &[destroyed(1)]).unwrap();
    assert!(!holds(&path, b"canary-"));
    assert!(holds(&path, b"survivor-wrapped-key"));
    store.check().unwrap();
}

#[test]
fn a_reader_that_stays_keeps_erasure_from_being_acknowledged() {
    let keys = Keys::with_one();
    let reader = Connection::open(&keys.path).unwrap();
    let snapshot = Keys::read_by(&reader);
    assert!(matches!(keys.destroy(destroyed(1)), Err(StoreError::Busy { .. })));
    drop(snapshot);
    assert_eq!(keys.destroy(destroyed(1)).unwrap().len(), 1);
    assert!(!holds(&keys.path, b"canary-"));
    assert_eq!(keys.store.journal_head(ORGANISATION).unwrap().entries, 1);
}

/// A reader that is slow keeps an erasure waiting, and no more: nobody has to ask again.
#[test]
fn a_slow_reader_keeps_an_erasure_waiting_until_it_is_done() {
    let keys = Keys::with_one();
    let reader = Connection::open(&keys.path).unwrap();
    let snapshot = Keys::read_by(&reader);
    std::thread::scope(|scope| {
        let erasing = scope.spawn(|| keys.destroy(destroyed(1)));
        std::thread::sleep(std::time::Duration::from_secs(7));
        drop(snapshot);
        assert_eq!(erasing.join().unwrap().unwrap().len(), 1);
    });
    assert!(!holds(&keys.path, b"canary-"));
}

/// A copy and an erasure wait for each other: neither fails, and a copy of after holds no destroyed key.
#[test]
fn copies_and_erasures_go_one_after_the_other() {
    let Keys { folder, store, .. } = Keys::new();
    let keys: Vec<StoredKey> = (1..=20_000)
        .map(|number| StoredKey { subject: subject(number), number: number.into(), lot: 1, row: vec![7; 109] })
        .collect();
    store.add(ORGANISATION, &keys).unwrap();
    std::thread::scope(|scope| {
        let copying = scope.spawn(|| {
            for copy in 0..8 {
                let file = folder.path().join(format!("copy-{copy}"));
                store.copy_to(&file).unwrap();
                let copied = SqliteKeys::open(&file).unwrap();
                copied.check().unwrap();
            }
        });
        let mut number = 0;
        while !copying.is_finished() {
            number += 1;
            store.destroy(ORGANISATION, Timestamp::UNIX_EPOCH, &[destroyed(number)]).unwrap();
        }
        copying.join().unwrap();
        // How often each has its turn is the system's to say; that both had one is what matters.
        assert!(number > 1);
    });
    store.check().unwrap();
}

/// What a process leaves that dies between destroying a key and wiping it.
#[test]
fn what_was_not_wiped_before_a_crash_is_wiped_at_opening() {
    let keys = Keys::with_one();
    let reader = Connection::open(&keys.path).unwrap();
    let _snapshot = Keys::read_by(&reader);
    assert!(matches!(keys.destroy(destroyed(1)), Err(StoreError::Busy { .. })));
    let died = keys.folder.path().join("died.sqlite");
    for (from, to) in beside(&keys.path).iter().zip(beside(&died)).take(2) {
        std::fs::copy(from, to).unwrap();
    }
    assert!(holds(&died, b"canary-"));
    let opened = SqliteKeys::open(&died).unwrap();
    assert!(!holds(&died, b"canary-"));
    assert_eq!(opened.unfinished(ORGANISATION).unwrap().len(), 1);
    opened.check().unwrap();
}

#[test]
fn what_may_wait_is_written_within_seconds_and_at_closing() {
    let Keys { folder: _folder, path, store } = Keys::new();
    let destroy = |number: u32| {
        let noted = Destroyed { note: b"canary-of-a-note".to_vec(), ..destroyed(number) };
        store.destroy(ORGANISATION, Timestamp::UNIX_EPOCH, &[noted]).unwrap();
        destroyed(number).token
    };
    let head = |size| NotedHead { origin: "one".to_owned(), size, root: [8; 32], at: Timestamp::UNIX_EPOCH };
    let first = destroy(1);
    assert!(holds(&path, b"canary-of-a-note"));
    store.finish(ORGANISATION, &[first]).unwrap();
    store.note_head(ORGANISATION, &head(5)).unwrap();
    assert_eq!(store.noted_head(ORGANISATION).unwrap(), Some(head(5)));
    let other = Connection::open(&path).unwrap();
    let stands = || -> (i64, Option<i64>) {
        let open = "SELECT COUNT(*) FROM journal WHERE finished = 0 OR note IS NOT NULL";
        let open = other.query_row(open, [], |row| row.get(0)).unwrap();
        (open, other.query_row("SELECT MAX(size) FROM head", [], |row| row.get(0)).unwrap())
    };
    let mut turns = 0;
    while stands() != (0, Some(5)) {
        turns += 1;
        assert!(turns < 200, "nobody wrote it: {:?}", stands());
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    // What is destroyed next is wiped with the note of before.
    let second = destroy(2);
    store.finish(ORGANISATION, &[second]).unwrap();
    store.note_head(ORGANISATION, &head(6)).unwrap();
    store.note_head(ORGANISATION, &head(4)).unwrap();
    drop(other);
    drop(store);
    assert!(!holds(&path, b"canary-"));
    let again = SqliteKeys::open(&path).unwrap();
    assert_eq!(again.unfinished(ORGANISATION).unwrap(), []);
    assert_eq!(again.noted_head(ORGANISATION).unwrap(), Some(head(6)));
}

#[test]
fn a_copy_is_whole_while_the_store_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let store = SqliteData::create(&folder.path().join("data.sqlite")).unwrap();
    let lookup = LookupRow { field: 1, tag: b"canary-lookup-16".to_vec(), posting: [7; 16] };
    put(&store, vec![Write::AddLookups(vec![lookup.clone()])]).unwrap();
    let add = |number| {
        let (id, card) = (subject(number), record(number));
        add_person(&store, id);
        let envelope = envelope(card, SensitivityGroup::Ordinary, 1, 600);
        put(&store, vec![Write::AddRecord(record_of(card, id), vec![envelope])]).unwrap();
    };
    (0..300).for_each(add);
    let copy = folder.path().join("copy.sqlite");
    let (is_over, mut told) = (AtomicBool::new(false), Vec::new());
    let added_meanwhile = std::thread::scope(|scope| {
        let writing = scope.spawn(|| {
            let mut number = 1000;
            while !is_over.load(Ordering::SeqCst) {
                add(number);
                number += 1;
            }
            number - 1000
        });
        while people(&store) < 302 {
            std::thread::yield_now();
        }
        // The copy waits in the middle until the writer has got on.
        store
            .copy_to(&copy, &mut |written, all| {
                let before = people(&store);
                while told.is_empty() && people(&store) < before + 3 {
                    std::thread::yield_now();
                }
                told.push((written, all));
            })
            .unwrap();
        is_over.store(true, Ordering::SeqCst);
        writing.join().unwrap()
    });
    assert!(added_meanwhile >= 5);
    assert!(told.is_sorted() && told.len() >= 2);
    assert_eq!(told.last().map(|(written, all)| written == all), Some(true));
    assert!(!holds(&copy, b"canary-lookup"));
    let copied = SqliteData::open(&copy).unwrap();
    copied.check().unwrap();
    assert!((302..=300 + u64::from(added_meanwhile)).contains(&people(&copied)));
    assert!(people(&copied) < people(&store));
    add_person(&copied, subject(5000));
    store.check().unwrap();
}

#[test]
fn damage_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let damages = [
        ("UPDATE leaf_group SET leaves = zeroblob(length(leaves))", "tile"),
        ("DELETE FROM leaf_group WHERE place = (SELECT MIN(place) FROM leaf_group)", "leaf_group"),
        ("UPDATE tile SET hashes = zeroblob(length(hashes))", "tile"),
        ("UPDATE log SET root = zeroblob(32)", "log"),
        ("DELETE FROM subject", "subject_tags"),
        ("DELETE FROM record", "envelope"),
        ("DELETE FROM subject_tags", "subject_tags"),
    ];
    for (number, (sql, what)) in damages.into_iter().enumerate() {
        let path = folder.path().join(number.to_string());
        let store = SqliteData::create(&path).unwrap();
        add_person(&store, subject(1));
        let envelope = envelope(record(1), SensitivityGroup::Ordinary, 1, 16);
        put(&store, vec![Write::AddRecord(record_of(record(1), subject(1)), vec![envelope])]).unwrap();
        let mut leaf = [1; 144];
        leaf[4..12].fill(1);
        store.commit(waarborg_store::Change { leaves: vec![leaf; 300], ..change(vec![]) }).unwrap();
        store.check().unwrap();
        assert!(Connection::open(&path).unwrap().execute(sql, []).unwrap() > 0, "{sql}");
        let found = store.check();
        assert!(matches!(found, Err(StoreError::Damaged { what: found }) if found == what), "{sql}: {found:?}");
    }
    let path = folder.path().join("keys");
    let store = SqliteKeys::create(&path).unwrap();
    let destroyed = |token| Destroyed {
        token: [token; 16],
        subject: subject(1),
        keys: vec![u64::from(token)],
        records: Vec::new(),
        note: vec![],
    };
    store.destroy(ORGANISATION, Timestamp::UNIX_EPOCH, &[destroyed(1), destroyed(2)]).unwrap();
    Connection::open(&path).unwrap().execute("UPDATE journal SET at = 5 WHERE sequence = 1", []).unwrap();
    assert!(matches!(store.check(), Err(StoreError::Damaged { what: "journal" })));
}

#[test]
fn a_key_copy_opens_and_holds_what_there_was() {
    let Keys { folder, store, .. } = Keys::new();
    let key = StoredKey { subject: subject(1), number: 1, lot: 1, row: vec![5; 100] };
    store.add(ORGANISATION, std::slice::from_ref(&key)).unwrap();
    store.destroy(ORGANISATION, Timestamp::UNIX_EPOCH, &[destroyed(2)]).unwrap();
    let path = folder.path().join("copy.sqlite");
    store.copy_to(&path).unwrap();
    let copy = SqliteKeys::open(&path).unwrap();
    copy.check().unwrap();
    assert_eq!(copy.keys(ORGANISATION, subject(1)).unwrap(), [key]);
    assert_eq!(copy.journal(ORGANISATION, 0).unwrap(), store.journal(ORGANISATION, 0).unwrap());
}

/// Whoever closes a vault finds all of it in its file: nothing lies beside it that a copy of the file alone would lack.
#[test]
fn a_store_that_is_closed_leaves_no_log_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    for round in 0..40 {
        let path = folder.path().join(format!("data-{round}.sqlite"));
        let store = SqliteData::create(&path).unwrap();
        add_person(&store, subject(1));
        drop(store);
        assert!(beside(&path).iter().skip(1).all(|file| !file.exists()), "round {round}");
    }
}
