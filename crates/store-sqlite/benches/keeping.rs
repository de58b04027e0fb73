//! What keeping costs against plain SQLite with the same flushes and rows, in one run on one disk.
//!
//! `cargo bench --package waarborg-store-sqlite` fills stores of 10,000 and 100,000 people; `-- 1000000` another number.
//! A ratio of one means: as fast as plain SQLite. Set `TMPDIR` to the disk that is to be measured.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a measurement may fail loudly, and takes the time"
)]

#[path = "keeping/filled.rs"]
mod filled;
#[path = "keeping/grouped.rs"]
mod grouped;
#[path = "keeping/measuring.rs"]
mod measuring;
#[path = "keeping/plain.rs"]
mod plain;

use filled::Filled;
use jiff::Timestamp;
use measuring::{flush, over_and_over, seconds};
use std::ops::ControlFlow;
use std::path::Path;
use std::time::Instant;
use waarborg_model::vocabulary::Purpose;
use waarborg_store::contract::{ORGANISATION, change, leaf, record, subject};
use waarborg_store::{Change, DataStore, Destroyed, KeyStore, Priority, SubjectNumber, Write};
use waarborg_store_sqlite::SqliteData;

fn main() {
    let given: Vec<u32> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    let sizes = if given.is_empty() { vec![10_000, 100_000] } else { given };
    let folder = tempfile::tempdir().unwrap();
    println!("flush of 4 KB appended: {:.3} ms (median)", flush(&folder.path().join("flush")) * 1e3);
    commits(folder.path());
    bundles(folder.path());
    for people in sizes {
        let folder = tempfile::tempdir().unwrap();
        let started = Instant::now();
        let filled = Filled::new(folder.path(), people);
        println!("\n{people} people: filled in {:.1} s, {:.0} MB", seconds(started), filled.megabytes());
        reads(&filled, folder.path());
        standing(&filled);
        erasures(&filled);
    }
}

#[expect(clippy::cast_precision_loss, reason = "numbers for a table")]
fn float(number: u64) -> f64 {
    number as f64
}

/// Does it over and over on so many threads; how often a second.
fn rate(threads: u32, act: impl Fn(u64) + Sync) -> f64 {
    let (turns, took) = over_and_over(threads, act);
    float(turns) / took
}

fn use_once(leaves: usize) -> Change {
    Change { priority: Priority::Use, leaves: vec![leaf(0, 7); leaves], ..change(vec![]) }
}

/// A use with its leaf, against plain SQLite that inserts a row of the same size and groups in the same way.
fn commits(folder: &Path) {
    let store = SqliteData::create(&folder.join("commits")).unwrap();
    let plain = plain::Plain::create(&folder.join("plain-commits"));
    println!("\n{:8} {:>12} {:>12} {:>7}", "threads", "durable/s", "plain/s", "ratio");
    for threads in [1, 8, 64] {
        let theirs = rate(threads, |_| plain.insert(vec![7; 144]));
        let ours = rate(threads, |_| assert!(store.commit(use_once(1)).is_ok()));
        println!("{threads:8} {ours:12.0} {theirs:12.0} {:7.2}", ours / theirs);
    }
}

/// Many leaves at one flush, with tree and tiles, against their bytes in plain rows.
fn bundles(folder: &Path) {
    let store = SqliteData::create(&folder.join("bundles")).unwrap();
    let plain = plain::Plain::create(&folder.join("plain-bundles"));
    let theirs = rate(1, |_| plain.insert_many(1024, 144)) * 1024.0;
    let ours = rate(1, |_| assert!(store.commit(use_once(1024)).is_ok())) * 1024.0;
    println!("1,024 leaves a flush: {ours:.0} leaves/s, plain rows {theirs:.0}/s, ratio {:.2}", ours / theirs);
}

/// A person, her record and its envelopes in one snapshot, against one row by its key.
fn reads(filled: &Filled, folder: &Path) {
    let plain = plain::Plain::filled(&folder.join("plain-reads"), filled.people);
    for threads in [1, 2] {
        let theirs = rate(threads, |turn| plain.read(filled.scattered(turn)));
        let ours = rate(threads, |turn| {
            let number = filled.scattered(turn);
            let mut bytes = 0;
            filled
                .data
                .read(&mut |look| {
                    assert!(look.subject(ORGANISATION, subject(number))?.is_some());
                    assert!(look.record(ORGANISATION, record(number))?.is_some());
                    bytes = look.envelopes(ORGANISATION, record(number))?.first().unwrap().envelope.len();
                    Ok(())
                })
                .unwrap();
            assert!(bytes > 1000);
        });
        let envelopes = rate(threads, |turn| {
            let number = filled.scattered(turn);
            filled
                .data
                .read(&mut |look| {
                    assert_eq!(look.envelopes(ORGANISATION, record(number))?.len(), 1);
                    Ok(())
                })
                .unwrap();
        });
        println!(
            "read, {threads} threads: person, record and envelopes {ours:.0}/s ({:.2} of plain), envelopes alone \
             {envelopes:.0}/s ({:.2}), plain row {theirs:.0}/s",
            ours / theirs,
            envelopes / theirs
        );
    }
}

fn standing(filled: &Filled) {
    let started = Instant::now();
    let (mut people, mut for_it) = (0_u32, 0_u32);
    filled
        .data
        .read(&mut |look| {
            let all = SubjectNumber(0);
            look.each_standing(ORGANISATION, Some(3), 7, Purpose::Newsletter, all, &mut |_, bits| {
                people += 1;
                for_it += bits & 1;
                ControlFlow::Continue(())
            })
        })
        .unwrap();
    let took = seconds(started);
    assert_eq!(people, filled.people);
    println!(
        "each_standing: {took:.3} s, {:.2} s for a million; {for_it} stand for it",
        took * 1e6 / f64::from(people)
    );
}

/// Key destroyed and wiped, rows and look-ups deleted, leaf durable.
fn erasures(filled: &Filled) {
    let erase = |numbers: &[u32]| {
        let started = Instant::now();
        let destroyed: Vec<Destroyed> = numbers
            .iter()
            .map(|number| Destroyed {
                token: subject(*number).as_bytes().to_owned(),
                subject: subject(*number),
                keys: vec![u64::from(*number) + 1],
                records: Vec::new(),
                note: Vec::new(),
            })
            .collect();
        filled.keys.destroy(ORGANISATION, Timestamp::UNIX_EPOCH, &destroyed).unwrap();
        let keys = seconds(started);
        let writes = numbers
            .iter()
            .flat_map(|number| [Write::DeleteLookups(Filled::lookups(*number)), Write::DeleteSubject(subject(*number))])
            .collect();
        filled.data.commit(Change { priority: Priority::Erase, ..change(writes) }).unwrap();
        (keys, seconds(started) - keys)
    };
    let single = 100;
    let one = (0..single).map(|number| erase(&[number])).fold((0.0, 0.0), |sum, took| (sum.0 + took.0, sum.1 + took.1));
    let thousand = erase(&(single..single + 1000).collect::<Vec<_>>());
    println!(
        "erase: keys {:.2} ms + rows {:.2} ms one by one; keys {:.3} ms + rows {:.3} ms each of a thousand together",
        one.0 * 1e3 / f64::from(single),
        one.1 * 1e3 / f64::from(single),
        thousand.0,
        thousand.1
    );
    filled.data.check().unwrap();
    filled.keys.check().unwrap();
}
