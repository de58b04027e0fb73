//! A use of one record of 1 KB with its durable leaf, and a write, against plain SQLite with an audit row.

use crate::house::{House, actor, orders, said};
use crate::plain::Plain;
use crate::{measured, rate, scattered};
use std::path::Path;
use waarborg_model::identifier::SubjectId;
use waarborg_vault::{Answer, Event, Value};

pub fn reads(house: &House, people: &[SubjectId], plain: &Plain) {
    let wanted = orders();
    println!(
        "\n{:8} {:>10} {:>12} {:>7} {:>9} {:>9}   use of one record, leaf durable",
        "threads", "uses/s", "plain/s", "ratio", "core µs", "plain"
    );
    for threads in [1, 8, 64, 256] {
        let (theirs, their_work) = measured(threads, |turn| {
            plain.read(scattered(turn, people.len()));
            plain.log(1);
        });
        let (ours, our_work) = measured(threads, |turn| {
            let subject = *people.get(scattered(turn, people.len()) as usize).unwrap();
            let Answer::Given(used) = house.vault.use_one(actor(), &wanted, subject).unwrap() else {
                panic!("refused")
            };
            assert_eq!(used.records.len(), 1);
        });
        println!("{threads:8} {ours:10.0} {theirs:12.0} {:7.2} {our_work:9.1} {their_work:9.1}", ours / theirs);
    }
}

/// So many people are changed in turn: few enough to be known beforehand, enough that none of them gets a history that no
/// firm has of anybody.
const CHANGED: usize = 4096;

pub fn writes(house: &House, people: &[SubjectId], plain: &Plain) {
    let wanted = orders();
    let records: Vec<_> = people
        .iter()
        .take(CHANGED)
        .map(|subject| {
            let used = house.vault.use_one(actor(), &wanted, *subject).unwrap().given().unwrap();
            (*subject, used.records.first().unwrap().id)
        })
        .collect();
    let said = said();
    println!(
        "\n{:8} {:>9} {:>9} {:>6} {:>8} {:>6} {:>12} {:>9} {:>6} {:>8} {:>6}",
        "threads",
        "notes/s",
        "plain/s",
        "ratio",
        "core µs",
        "plain",
        "corrects/s",
        "plain/s",
        "ratio",
        "core µs",
        "plain"
    );
    for threads in [1, 8, 64] {
        let (plain_notes, plain_note_work) = measured(threads, |turn| plain.note(scattered(turn, records.len()), turn));
        let (plain_updates, plain_update_work) =
            measured(threads, |turn| plain.update(scattered(turn, records.len()), turn));
        // Each thread its own people: nobody's standing moves under another.
        let of = |turn: u64| *records.get(turn as usize % records.len()).unwrap();
        let (notes, note_work) = measured(threads, |turn| {
            let event = if (turn / CHANGED as u64).is_multiple_of(2) { Event::Object } else { Event::LiftObjection };
            house.vault.note(actor(), of(turn).0, &event, &said).unwrap();
        });
        let (corrects, correct_work) = measured(threads, |turn| {
            let (subject, record) = of(turn);
            let values = [("city".to_owned(), Value::new(format!("Stad {turn}")))];
            assert!(matches!(house.vault.correct(actor(), subject, record, &values).unwrap(), Answer::Given(_)));
        });
        println!(
            "{threads:8} {notes:9.0} {plain_notes:9.0} {:6.2} {note_work:8.1} {plain_note_work:6.1} \
             {corrects:12.0} {plain_updates:9.0} {:6.2} {correct_work:8.1} {plain_update_work:6.1}",
            notes / plain_notes,
            corrects / plain_updates
        );
    }
}

/// Leaves by the thousand at one flush.
pub fn leaves(folder: &Path, house: &House) {
    use waarborg_store::{Change, DataStore, Priority};
    let plain = Plain::filled(&folder.join("plain-leaves"), 1);
    let organisation = house.vault.organisation();
    let theirs = rate(1, |_| plain.log(1024)) * 1024.0;
    let ours = rate(1, |_| {
        let leaves = vec![[7; 144]; 1024];
        let change =
            Change { organisation, priority: Priority::Use, guards: vec![], writes: vec![], leaves, members: vec![] };
        house.data.commit(change).map(drop).unwrap();
    }) * 1024.0;
    println!("\n1,024 leaves a flush: {ours:.0} leaves/s, plain rows {theirs:.0}/s, ratio {:.2}", ours / theirs);
}
