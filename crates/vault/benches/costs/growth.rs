//! What more people make of it: reads, writes, erasures, memory and start at ten thousand, a hundred thousand, a million.

use crate::house::{HORIZONS, House, actor, orders, said};
use crate::{LONG, held, measured, rate, scattered, seconds};
use std::path::Path;
use std::process::Command;
use waarborg_model::identifier::{OrganisationId, RecordId, SubjectId};
use waarborg_store::DataStore as _;
use waarborg_vault::{Answer, Event, Value};

/// Names the folder, the organisation and a person whom a process of its own opens.
pub const OPEN: &str = "WAARBORG_BENCH_OPEN";

pub fn run(sizes: &[u32]) {
    println!(
        "\n{:>9} {:>8} {:>8} {:>8} {:>8} {:>9} {:>8} {:>8} {:>8} {:>8}",
        "people", "uses/s", "notes/s", "corr./s", "core µs", "erase ms", "MB held", "start ms", "MB held", "GB disk"
    );
    for people in sizes {
        let folder = tempfile::tempdir().unwrap();
        let house = House::of(folder.path(), *people, &"Lange Dorpsstraat ".repeat(LONG / 18));
        let subjects = house.people();
        let of = |turn: u64| *subjects.get(scattered(turn, subjects.len()) as usize).unwrap();
        let (wanted, said) = (orders(), said());
        // Once to warm up.
        let use_of = |turn| assert!(house.vault.use_one(actor(), &wanted, of(turn)).unwrap().given().is_some());
        rate(8, use_of);
        let (uses, use_work) = measured(8, use_of);
        let notes = rate(8, |turn| {
            house.vault.note(actor(), of(turn), &Event::Object, &said).unwrap();
        });
        let records: Vec<_> = (0..20_000).map(|turn| (of(turn), record_of(&house, of(turn)))).collect();
        let corrects = rate(8, |turn| {
            let (subject, record) = *records.get(turn as usize % records.len()).unwrap();
            let values = [("city".to_owned(), Value::new(format!("Stad {turn}")))];
            assert!(matches!(house.vault.correct(actor(), subject, record, &values).unwrap(), Answer::Given(_)));
        });
        let held_then = held();
        let erased = erase(&house, &subjects);
        let organisation = house.vault.organisation();
        house.vault.sign_head().unwrap();
        drop(house);
        let bytes =
            ["data.sqlite", "keys.sqlite"].map(|name| std::fs::metadata(folder.path().join(name)).unwrap().len());
        let (started, held_at_start) = start(folder.path(), organisation, *subjects.get(1).unwrap());
        println!(
            "{people:9} {uses:8.0} {notes:8.0} {corrects:8.0} {use_work:8.1} {erased:9.2} {held_then:8.0} {started:8.1} {held_at_start:8.0} {:8.2}",
            bytes.iter().sum::<u64>() as f64 / 1e9
        );
    }
}

fn record_of(house: &House, subject: SubjectId) -> RecordId {
    let mut found = None;
    house
        .data
        .read(&mut |read| {
            found = read.records(house.vault.organisation(), subject)?.first().map(|record| record.id);
            Ok(())
        })
        .unwrap();
    found.unwrap()
}

/// Milliseconds in the middle.
#[expect(clippy::disallowed_methods, reason = "a measurement takes the time")]
fn erase(house: &House, people: &[SubjectId]) -> f64 {
    let mut times: Vec<f64> = people
        .iter()
        .skip(2)
        .step_by(people.len() / 65)
        .map(|subject| {
            let started = std::time::Instant::now();
            assert_eq!(house.vault.erase(actor(), *subject, HORIZONS).unwrap().gone, 1);
            seconds(started)
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).unwrap() * 1e3
}

/// Milliseconds from the start of a process to its first answer, in the middle of seven, and what it holds then.
fn start(folder: &Path, organisation: OrganisationId, subject: SubjectId) -> (f64, f64) {
    let number = |bytes: &[u8; 16]| u128::from_be_bytes(*bytes);
    let task = format!("{}\n{}\n{}", folder.display(), number(organisation.as_bytes()), number(subject.as_bytes()));
    let mut told: Vec<(f64, f64)> = (0..7)
        .map(|_| {
            let started = std::time::Instant::now();
            let output = Command::new(std::env::current_exe().unwrap()).env(OPEN, &task).output().unwrap();
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            let text = String::from_utf8(output.stdout).unwrap();
            let (_, held) = text.trim().split_once(' ').unwrap();
            (seconds(started) * 1e3, held.parse().unwrap())
        })
        .collect();
    told.sort_by(|one, other| one.0.total_cmp(&other.0));
    *told.get(told.len() / 2).unwrap()
}

/// In the process that opens: answers once.
pub fn in_this_process(task: &str) {
    let [folder, organisation, subject] = task.split('\n').collect::<Vec<_>>().try_into().unwrap();
    let bytes = |number: &str| number.parse::<u128>().unwrap().to_be_bytes();
    let house = House::open(Path::new(folder), OrganisationId::from_bytes(bytes(organisation)));
    let answer = house.vault.use_one(actor(), &orders(), SubjectId::from_bytes(bytes(subject))).unwrap();
    println!("{} {}", answer.given().unwrap().records.len(), held());
}
